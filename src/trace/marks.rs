//! The marks that services leave in what they send: fields, Message-ID, envelope sender. Anyone can write those, so they make a claim and no more.

use std::sync::LazyLock;

use super::fields::{Fields, unfolded};
use super::pattern::{like_any, under_any};
use super::senders::{MailService, directory};
use crate::message::field_name::number_of;

/// The marks of all services that send for others, prepared so that one pass over the fields of a message finds them.
struct Marks {
    /// The marks whose whole name is known, at the number of that name: see [`number_of`]. At the number of most fields there is none.
    exact: Vec<Vec<ServiceMark>>,
    /// The marks of which only the beginning of the name is known, each with the number of its entry, at the place of [`start_of`].
    starts: Vec<Vec<(&'static str, usize)>>,
}

struct ServiceMark {
    name: &'static str,
    /// What the value must contain, if anything.
    contains: Option<&'static str>,
    /// Whose it is: the number of the entry.
    entry: usize,
}

/// A place below 256 for a name, by its two letters behind `X-`.
fn start_of(name: &str) -> usize {
    let letter = |at: usize| usize::from(name.as_bytes().get(at).map_or(0, |letter| letter | 0x20));
    (letter(2) + 31 * letter(3)) % 256
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let mut marks = Marks { exact: (0..256).map(|_| Vec::new()).collect(), starts: (0..256).map(|_| Vec::new()).collect() };
    for (at, entry) in directory().iter().enumerate().filter(|(_, entry)| entry.sends_for_others()) {
        let values = entry.values.iter().map(|value| (value.name, Some(value.contains)));
        for (name, contains) in entry.fields.iter().map(|&name| (name, None)).chain(values) {
            if let Some(start) = name.strip_suffix('*') {
                marks.starts[start_of(start)].push((start, at));
            } else {
                marks.exact[usize::from(number_of(name.as_bytes()))].push(ServiceMark { name, contains, entry: at });
            }
        }
    }
    marks
});

/// The first service of the directory whose marks the message bears: fields, Message-ID, envelope sender. Anyone can write those.
pub(super) fn claimed(block: &Fields<'_>, envelope: Option<&str>) -> Option<&'static MailService> {
    let marks = &*MARKS;
    // The lowest number found so far; the length of the directory while there is none.
    let mut first = directory().len();
    for (number, field) in block.with_numbers() {
        for (start, at) in marks.starts.get(start_of(field.name)).into_iter().flatten() {
            if *at < first && field.name.get(..start.len()).is_some_and(|name| name.eq_ignore_ascii_case(start)) {
                first = *at;
            }
        }
        for mark in marks.exact.get(usize::from(number)).into_iter().flatten() {
            let named = mark.entry < first && mark.name.eq_ignore_ascii_case(field.name);
            if named && mark.contains.is_none_or(|part| crate::message::find_ignore_case(unfolded(field).as_bytes(), part).is_some()) {
                first = mark.entry;
            }
        }
        // No service stands above the first one.
        if first == 0 {
            return directory().first();
        }
    }
    // Only a service above the one found can still come before it.
    let above = directory().get(..first).unwrap_or_default();
    let id = block.first("Message-ID").map(|field| unfolded(field).to_ascii_lowercase()).unwrap_or_default();
    let id = id.trim_matches(['<', '>']);
    let domain = id.rsplit('@').next().unwrap_or_default();
    let path = envelope.and_then(|path| path.rsplit('@').next());
    let named = |entry: &MailService| {
        under_any(domain, &entry.message_id) || like_any(id, &entry.message_id_like) || path.is_some_and(|path| entry.owns_path(path))
    };
    let by_id = above.iter().position(|entry| entry.sends_for_others() && named(entry));
    directory().get(by_id.unwrap_or(first))
}
