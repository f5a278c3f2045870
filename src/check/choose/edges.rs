//! Where exactly the block begins and ends, once the run of lines is chosen: what stands right above and below may be a part of it.

use super::Chosen;
use super::pass::{Run, WRAPPED, bit, brackets, had_no_room};
use super::rest_above::{is_end_of_field, is_farewell, is_heads, is_rest_above};
use crate::check::fence::is_cover;
use crate::check::line_class::{ClassifiedLine, LineClass};
use crate::check::mail_words::{VisibleRole, visible_role};
use crate::message::field_name::FieldName;
use crate::message::lines::{field_at, field_name_at, is_indented};
use crate::message::names::{
    VISIBLE, breaks_off, is_everyday, is_known, is_mailbox_status, is_on_a_button, is_plausible, is_top, is_visible,
};
use crate::message::repair::is_prose;

/// Cuts off the lines at the beginning of a run that a mail window shows (From, Date, To), if the same fields come again below.
pub(super) fn trimmed(text: &[u8], lines: &[ClassifiedLine], run: Run) -> Run {
    let run = Run { start: items_above(text, lines, run), ..run };
    let mut once = 0;
    let mut shown = Vec::new();
    for n in run.start..run.end {
        let line = &lines[n];
        if matches!(line.class, LineClass::Behind(_)) {
            // No window shows this field, so the headers have begun.
            return run;
        }
        if line.class.is_field() {
            let name = line.name(text).unwrap_or_default();
            let which = line.which().unwrap_or(FieldName::OTHER);
            if !VISIBLE.has(which) {
                // Fields that a window shows, without the sender, and all of them again below: a copy above the headers, for no program begins
                // headers so.
                let below = || lines[n..run.end].iter().filter_map(|line| line.name(text));
                let again = |name: &&str| below().any(|other| other.eq_ignore_ascii_case(name));
                let shown =
                    !shown.is_empty() && shown.iter().all(again) && !shown.iter().any(|name: &&str| name.eq_ignore_ascii_case("from"));
                return if shown { Run { start: n, ..run } } else { run };
            }
            shown.push(name);
            once |= bit(which);
        } else if matches!(line.class, LineClass::Blank | LineClass::Fence | LineClass::Text) {
            let below = lines[n..run.end].iter().filter(|line| line.class.is_field()).filter_map(ClassifiedLine::which);
            let again = below.map(bit).fold(0, |all, bit| all | bit);
            if once & !again != 0 {
                return run;
            }
            let next = (n..run.end).find(|next| lines[*next].class.is_field());
            return next.map_or(run, |start| Run { start, ..run });
        }
    }
    run
}

/// The line of the first real field. Programs and forms list items of their own above it: under names without a hyphen, under names of fields that
/// are words of every day (`Status`, `Priority`), and what is in the headers again (`Subject`).
fn items_above(text: &[u8], lines: &[ClassifiedLine], run: Run) -> usize {
    let name = |line: &ClassifiedLine| line.name(text).filter(|_| line.class.is_field());
    let is_item = |line: &ClassifiedLine| match name(line) {
        Some(name) => {
            (is_everyday(name) && is_plain_value(&text[line.view.clone()], name))
                || (line.class == LineClass::Shaped && is_item_of_a_form(name))
        }
        None => true,
    };
    let is_again = |line: &ClassifiedLine, from: usize| {
        let again = |name: &str| lines[from + 1..run.end].iter().filter_map(name_of(text)).any(|other| other.eq_ignore_ascii_case(name));
        name(line).is_some_and(|name| is_visible(name) && !name.eq_ignore_ascii_case("from") && again(name))
    };
    let of_mailbox = |line: &ClassifiedLine| {
        let value = |name: &str| text[line.view.clone()].get(name.len() + 1..).unwrap_or_default();
        name(line).is_some_and(|name| is_mailbox_status(name, value(name)))
    };
    let mut start = run.start;
    let mut items = 0;
    while let Some(line) = lines.get(start).filter(|_| start + 1 < run.end) {
        match name(line) {
            // The status that a mail program keeps belongs to the headers, unless items of a form follow.
            Some(_) if of_mailbox(line) => {}
            Some(_) if is_item(line) => items += 1,
            Some(_) if is_again(line, start) => {}
            // A field that servers write above all others: the headers begin here.
            Some(name) if items > 0 && is_top(name) => return start,
            Some(_) => return run.start,
            None => {}
        }
        start += 1;
    }
    run.start
}

/// The name of a line that is a field.
fn name_of<'a>(text: &'a [u8]) -> impl Fn(&ClassifiedLine) -> Option<&'a str> {
    |line| line.name(text).filter(|_| line.class.is_field())
}

/// Whether what stands behind a name is a few words or a number, as people fill in a form. The name may be the end of a longer one: `Encrypted: i=2;`.
fn is_plain_value(line: &[u8], name: &str) -> bool {
    const LONGEST: usize = 40;
    let value = line.get(name.len() + 1..).unwrap_or_default().trim_ascii();
    value.len() <= LONGEST && memchr::memchr3(b'=', b';', b'@', value).is_none()
}

/// Whether a name that no mail program is known to write is that of an item in a form: a word, or a number that an office gives (`Ticket-ID`). Others
/// with a hyphen may be the end of a name whose beginning was cut off.
fn is_item_of_a_form(name: &str) -> bool {
    const NUMBERED: [&str; 18] = [
        "aktenzeichen",
        "anfrage",
        "case",
        "client",
        "customer",
        "dossier",
        "incident",
        "incidente",
        "issue",
        "kunden",
        "ref",
        "reference",
        "referenz",
        "request",
        "service",
        "ticket",
        "vorgang",
        "vorgangs",
    ];
    name.split_once('-').is_none_or(|(word, _)| NUMBERED.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// The line where the block begins: above the run, if the lines there are the rest of a field whose beginning was cut off.
pub(super) fn upwards(text: &[u8], lines: &[ClassifiedLine], run: Run) -> Option<usize> {
    let start = run.start;
    if start >= lines.len() {
        return None;
    }
    let rest = |line: &ClassifiedLine| is_rest_above(&text[line.view.clone()]);
    let filled = || lines[..start].iter().filter(|line| line.class != LineClass::Blank);
    let spaced = run.blanks > 2 && run.blanks * 2 >= run.fields;
    // If all lines above are folded or look like the rest of a field, all of them belong to the block, unless an empty line sets them apart.
    let apart = !spaced
        && start > 0
        && lines[start - 1].class == LineClass::Blank
        && lines[..start].iter().all(|line| line.class != LineClass::Folded);
    if !apart
        && filled().count() > 0
        && filled().all(|line| line.class == LineClass::Folded || (line.class == LineClass::Rest && rest(line)))
    {
        return lines.iter().position(|line| line.class != LineClass::Blank);
    }
    let mut first = start;
    let mut at = start;
    while let Some(above) = at.checked_sub(1) {
        let line = &lines[above];
        match line.class {
            // What a window shows may hold signs of codes: a subject, a sender.
            LineClass::Rest | LineClass::Text if is_shown(&text[line.view.clone()]) || is_heads(&text[line.view.clone()]) => break,
            LineClass::Rest => first = above,
            LineClass::Folded | LineClass::Text if rest(line) => first = above,
            LineClass::Folded => first = above,
            LineClass::Text | LineClass::Furniture if is_end_of_field(text, lines, above, run) => first = above,
            LineClass::Own | LineClass::Inner if first == at && at < start => first = above,
            // The first field of the headers, with words in the place of its value.
            LineClass::Text if line.name(text).is_some_and(|name| is_top(name) && is_known(name)) => first = above,
            // There is an empty line after every line, so it ends nothing.
            LineClass::Blank if spaced => {}
            // What stands above a boundary belongs to another message.
            LineClass::Boundary => return None,
            _ => break,
        }
        at = above;
    }
    // A chat or page may indent its lines, too. So an indented line belongs to the block only if its indentation is that of the folded lines in the
    // block.
    let fold = lines[start..run.end].iter().find(|line| line.class == LineClass::Folded).map(|line| margin(&text[line.view.clone()]));
    let folded =
        |line: &ClassifiedLine| fold.is_some_and(|fold| fold == margin(&text[line.view.clone()])) && !is_clock(&text[line.view.clone()]);
    while first < start && lines[first].class == LineClass::Folded && !rest(&lines[first]) && !folded(&lines[first]) {
        first += 1;
    }
    Some(first)
}

/// The white space a line begins with.
fn margin(line: &[u8]) -> &[u8] {
    &line[..line.len() - line.trim_ascii_start().len()]
}

/// Whether a line is a time of day as chats and pages show it, without seconds and zone.
fn is_clock(line: &[u8]) -> bool {
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    line.len() < 60 && words.any(|word| matches!(word.trim_ascii(), [.., b':', a, b] if a.is_ascii_digit() && b.is_ascii_digit()))
}

/// Where the run ends, if folded lines lost their indentation, and between its last field and the fence that closes it stand lines that are no prose:
/// these are the rest of that field.
pub(super) fn end_before_fence(text: &[u8], lines: &[ClassifiedLine], run: Run) -> usize {
    const MOST: usize = 12;
    if run.rest <= run.folded {
        return run.end;
    }
    let below = lines[run.end..].iter().take(MOST);
    let is_fence = |line: &ClassifiedLine| line.class == LineClass::Fence && !text[line.view.clone()].iter().any(u8::is_ascii_alphanumeric);
    let Some(rest) = below.clone().position(is_fence) else { return run.end };
    let goes_on = |line: &ClassifiedLine| {
        let view = &text[line.view.clone()];
        line.class.is_field() || line.class == LineClass::Rest || (line.class == LineClass::Text && !is_prose(view) && !is_farewell(view))
    };
    let ends = lines.get(run.end + rest + 1).is_none_or(|line| line.class == LineClass::Blank);
    if ends && below.take(rest).all(goes_on) { run.end + rest } else { run.end }
}

/// Where the run ends, if its last field goes on below it in lines that look like text. Servers write that field, and a comment in it is open, or the line
/// below had no room on the last one and the field is folded below that.
pub(super) fn end_of_field(text: &[u8], lines: &[ClassifiedLine], run: Run) -> usize {
    const MOST: usize = 12;
    let view = |line: &ClassifiedLine| &text[line.view.clone()];
    let Some(field) = lines[run.start..run.end].iter().rposition(|line| line.class.is_field()).map(|n| run.start + n) else {
        return run.end;
    };
    let mut end = run.end;
    if !matches!(lines[field].class, LineClass::Received | LineClass::Inner | LineClass::Own) {
        return end;
    }
    let is_apart = |line: &ClassifiedLine| line.class.is_field() || matches!(line.class, LineClass::Blank | LineClass::Boundary);
    let mut open: i32 = lines[field..end].iter().map(|line| brackets(view(line))).sum();
    while end < run.end + MOST {
        let rest = lines[end..].iter().take(MOST).take_while(|line| !is_apart(line));
        let closes = || {
            let mut open = open;
            rest.clone().position(|line| {
                open += brackets(view(line));
                open <= 0
            })
        };
        let follows = || {
            let [line, next, ..] = &lines[end..] else { return false };
            let wide = end.checked_sub(1).is_some_and(|last| had_no_room(view(&lines[last]).len(), view(line)));
            line.class == LineClass::Text && wide && next.class == LineClass::Folded && !is_prose(view(line))
        };
        let more = if open > 0 { closes() } else { follows().then_some(0) };
        let Some(more) = more else { break };
        let folded = lines[end + more + 1..].iter().take_while(|line| is_indented(&text[line.range.clone()])).count();
        let next = end + more + 1 + folded;
        open += lines[end..next].iter().map(|line| brackets(view(line))).sum::<i32>();
        end = next;
    }
    end
}

/// The number of the first line that is not to be left out below the block.
///
/// `cut`: the lines above the headers that were left out before the repairs.
pub(super) fn below(text: &[u8], lines: &[ClassifiedLine], run: Run, out: &Chosen, cut: &[Vec<u8>]) -> usize {
    let block = &lines[run.start..run.end];
    let folded = block.iter().filter(|line| line.class == LineClass::Folded).count();
    let rest = block.iter().filter(|line| line.class == LineClass::Rest).count();
    // Folded lines lost their indentation, so a line below may be the rest of the last field.
    let lost = rest > 0 && rest > folded;
    // Lines were wrapped again, so the last word of the block may stand on a line of its own.
    let last = block.last().map_or(0, |line| line.view.len());
    let wraps = |view: &[u8]| rest > 0 && last + 1 + view.split(|b| *b == b' ').next().map_or(0, <[u8]>::len) > WRAPPED;
    // A row of one sign that stands above the headers, too, frames them.
    let frames = |view: &[u8]| is_cover(view) && out.above.iter().chain(cut).any(|above| above.trim_ascii() == view.trim_ascii());
    // A word that begins a field name may be a button of the page; but not if the headers lack something, as those that were cut off do, or if the
    // lines below go on with headers.
    let goes_on =
        |n: usize| lines.get(n + 1).is_some_and(|next| next.class.is_field() || matches!(next.class, LineClass::Folded | LineClass::Rest));
    let is_button = |n: usize, view: &[u8]| run.is_complete() && is_on_a_button(view) && !goes_on(n) && !lacks_field_of(text, block, view);
    let shown = run.end + shown_below(text, &lines[run.end..]);
    let mut end = run.end;
    while let Some(line) = lines.get(end) {
        let view = &text[line.view.clone()];
        let is_cut_name = |view: &[u8]| breaks_off(view) && !is_button(end, view) && !frames(view);
        match line.class {
            LineClass::Furniture | LineClass::Fence | LineClass::Removed if is_cut_name(view) => break,
            LineClass::Furniture | LineClass::Fence | LineClass::Removed | LineClass::PageBreak => {}
            // What a window shows of the message, under names of another language.
            _ if end < shown => {}
            // This looks like a field with an unknown name: it stays.
            LineClass::Text if field_at(view).is_some_and(is_plausible) => break,
            LineClass::Text if end == run.end && wraps(view) => break,
            LineClass::Text if !is_cut_name(view) && (!lost || out.left_out.above > 0 || is_farewell(view)) => {}
            _ => break,
        }
        end += 1;
        if end - run.end > 12 {
            break;
        }
    }
    // There may be empty lines between page numbers and other furniture.
    let after = lines[end..].iter().take_while(|line| matches!(line.class, LineClass::Blank | LineClass::Furniture)).count();
    if lines.get(end + after).is_none() && lines[end..].iter().any(|line| line.class == LineClass::Furniture) { lines.len() } else { end }
}

/// Whether a line is one that a window shows, under a name of another language.
fn is_shown(line: &[u8]) -> bool {
    visible_role(line).is_some() && !field_name_at(line).is_some_and(FieldName::is_known)
}

/// How many lines below a block are those that a window shows, under names of another language: the sender's and two more.
fn shown_below(text: &[u8], lines: &[ClassifiedLine]) -> usize {
    let role = |line: &&ClassifiedLine| visible_role(&text[line.view.clone()]).is_some() && line.class != LineClass::Folded;
    let shown = lines.iter().take_while(role).count();
    let translated = |line: &ClassifiedLine| !line.which().is_some_and(FieldName::is_known);
    let sender = lines[..shown].iter().any(|line| visible_role(&text[line.view.clone()]) == Some(VisibleRole::From) && translated(line));
    if sender && shown > 2 { shown } else { 0 }
}

/// Whether a field of which this word is the beginning has to be in the block and is not: nearly every message has a Message-ID, and a signature
/// lists the fields that it is about (RFC 6376 section 3.5).
fn lacks_field_of(text: &[u8], block: &[ClassifiedLine], word: &[u8]) -> bool {
    let name = |line: &ClassifiedLine| line.name(text).filter(|_| line.class.is_field());
    let begins = |name: &str| name.get(..word.len()).is_some_and(|head| head.as_bytes().eq_ignore_ascii_case(word));
    let is_there = |wanted: &str| block.iter().filter_map(name).any(|name| name.eq_ignore_ascii_case(wanted));
    if begins("message-id") && !is_there("message-id") {
        return true;
    }
    let mut in_signature = false;
    block.iter().any(|line| {
        let view = &text[line.view.clone()];
        in_signature = name(line).map_or(in_signature, |name| name.eq_ignore_ascii_case("dkim-signature"));
        let listed = |at: usize| {
            let behind = view[at + 1..].split(|b| matches!(b, b':' | b';' | b' ')).next().unwrap_or_default();
            std::str::from_utf8(behind.trim_ascii()).is_ok_and(|listed| listed.len() > word.len() && begins(listed) && !is_there(listed))
        };
        in_signature && memchr::memchr2_iter(b':', b'=', view).any(listed)
    })
}
