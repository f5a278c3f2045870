//! Fields that somebody sorted by their names, or turned round: then which Received line stood above which is not certain any more.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::hops::writer;
use crate::message::field_name::FieldNames;
use crate::message::names::is_visible;
use crate::message::{HeaderBlock, find_ignore_case};

/// So many different names in order, Received among them, are no chance.
const LEAST_NAMES: usize = 6;
/// Fields of the sender's, of which some stand above the trace only where somebody sorted them.
const OF_SENDER: FieldNames = FieldNames::of(&[
    "content-type",
    "content-transfer-encoding",
    "date",
    "dkim-signature",
    "from",
    "list-unsubscribe",
    "message-id",
    "mime-version",
    "reply-to",
    "subject",
    "to",
    "x-mailer",
]);
/// So many of these fields above the trace show that somebody sorted them.
const LEAST_ABOVE: usize = 2;

/// Whether the Received lines no longer stand as they were written, of a block that has fields of the sender's above them.
pub(super) fn is_lost(block: &HeaderBlock) -> bool {
    is_sorted(block) || is_upside_down(block) || is_scattered(block) || is_at_the_end(block)
}

/// Whether all Received lines stand below fields that the sender writes and no window shows above the others: servers write theirs on top.
fn is_at_the_end(block: &HeaderBlock) -> bool {
    /// Windows that show all fields set From, To, Subject and Date above the others.
    const NOT_ON_TOP: [&str; 4] = ["content-type", "content-transfer-encoding", "message-id", "mime-version"];
    const LEAST: usize = 4;
    let mut above: Vec<&str> = block.fields().map(|field| field.name).take_while(|name| !name.eq_ignore_ascii_case("received")).collect();
    above.retain(|name| OF_SENDER.have(name) && !name.eq_ignore_ascii_case("dkim-signature"));
    let hidden = NOT_ON_TOP.iter().filter(|known| above.iter().any(|name| name.eq_ignore_ascii_case(known))).count();
    above.len() >= LEAST && hidden >= 2
}

/// Whether the Received lines stand in another order than they were written in. A clock that is wrong alone does not show that: the names of the servers
/// have to show it, too, or one server's own clock.
pub(super) fn is_shuffled(block: &HeaderBlock) -> bool {
    const MOST: usize = 12;
    let lines: Vec<_> = block.received().iter().take(MOST).collect();
    lines.iter().enumerate().any(|(n, above)| {
        let Some(time) = above.time else { return false };
        // In nearly all messages no line is older than one below it.
        let mut later = lines[n + 1..].iter().filter(|below| below.time.is_some_and(|later| time < later)).peekable();
        let Some(name) = later.peek().and_then(|_| server(&above.line)) else { return false };
        let between = || n.checked_sub(1).and_then(|n| lines.get(n)).zip(lines.get(n + 1));
        later.any(|below| {
            // What one machine handed to itself it had got before. Another message may stand below, made up or not.
            let to_itself =
                || server(&below.line).is_some_and(|other| other.eq_ignore_ascii_case(name)) && is_from_itself(&below.line, name);
            is_before(&above.line, name, &below.line) || (is_soon(time, below.time) && to_itself())
        }) || between().is_some_and(|(first, last)| {
            last.time.is_some_and(|last| time < last)
                && server(&last.line).is_some_and(|last| {
                    !last.eq_ignore_ascii_case(name) && is_handed_by(&first.line, last) && !is_handed_by(&first.line, name)
                })
        })
    })
}

/// Whether a server took the message from one that wrote its line above, and later than that. Where the message came by a server twice, each took it from
/// the other.
fn is_before(above: &str, name: &str, below: &str) -> bool {
    is_handed_by(below, name) && server(below).is_some_and(|other| !other.eq_ignore_ascii_case(name) && !is_handed_by(above, other))
}

/// Whether a time is so much later that one clock shows the order, and no more than a delivery takes.
fn is_soon(time: Timestamp, later: Option<Timestamp>) -> bool {
    /// The longest delivery, in seconds.
    const LONGEST: i64 = 600;
    later.is_some_and(|later| (2..LONGEST).contains(&(later.as_second() - time.as_second())))
}

fn is_from_itself(line: &str, server: &str) -> bool {
    line.starts_with("from localhost ") || is_handed_by(line, server)
}

/// The server that wrote a line. A name without points has to look like one that nothing else has.
fn server(line: &str) -> Option<&str> {
    let name = writer(line)?;
    let is_own = || name.len() > 7 && name.contains('-') && name.bytes().any(|b| b.is_ascii_digit());
    (name.contains('.') || is_own()).then_some(name)
}

/// Whether a line says that the message came from that server.
fn is_handed_by(line: &str, server: &str) -> bool {
    let Some(handed) = line.strip_prefix("from ") else { return false };
    // Most lines do not name the server at all.
    if find_ignore_case(handed.as_bytes(), server).is_none() {
        return false;
    }
    let handed = handed.split(" by ").next().unwrap_or_default();
    handed.split([' ', '(', ')', '[', ']', '=']).any(|word| word.trim_end_matches('.').eq_ignore_ascii_case(server))
}

/// Whether some Received line is older than the one below it, and none newer.
fn is_upside_down(block: &HeaderBlock) -> bool {
    let (mut older, mut newer) = (false, false);
    for pair in block.received().windows(2) {
        if let (Some(above), Some(below)) = (pair[0].time, pair[1].time) {
            older |= above < below;
            newer |= above > below;
        }
    }
    older && !newer
}

/// Whether fields of the sender's stand between Received lines, too.
fn is_scattered(block: &HeaderBlock) -> bool {
    let is_trace = |name: &str| name.eq_ignore_ascii_case("received");
    let names: Vec<&str> = block.fields().map(|field| field.name).collect();
    let (Some(first), Some(last)) = (names.iter().position(|name| is_trace(name)), names.iter().rposition(|name| is_trace(name))) else {
        return false;
    };
    of_sender(&names[..first]) >= LEAST_ABOVE && of_sender(&names[first..last]) >= LEAST_ABOVE
}

/// How many of these fields the sender writes.
fn of_sender(names: &[&str]) -> usize {
    names.iter().filter(|name| OF_SENDER.have(name)).count()
}

/// Whether the fields around the trace stand in the order of their names, up or down, with or without regard to case.
fn is_sorted(block: &HeaderBlock) -> bool {
    let names: Vec<&str> = block.fields().map(|field| field.name).collect();
    // Where whole lines were sorted, the colon counts, too: `Received-SPF:` stands before `Received:`.
    [Ordering::Less, Ordering::Greater].into_iter().any(|way| {
        [("", true), ("", false), (":", true), (":", false)].into_iter().any(|(end, folds)| {
            let letters = move |name: &'_ str| -> Vec<u8> {
                let fold = |b: u8| if folds { b.to_ascii_lowercase() } else { b };
                name.bytes().chain(end.bytes()).map(fold).collect()
            };
            runs(&names, way, |a, b| letters(a).cmp(&letters(b)))
        })
    })
}

/// Whether in some run of names, each equal to the next or before it, the trace stands below fields of the sender's.
fn runs(names: &[&str], way: Ordering, compare: impl Fn(&str, &str) -> Ordering) -> bool {
    let mut from = 0;
    (1..=names.len()).any(|at| {
        let goes_on = at < names.len() && {
            let found = compare(names[at - 1], names[at]);
            found == way || found == Ordering::Equal
        };
        if goes_on {
            return false;
        }
        let run = &names[std::mem::replace(&mut from, at)..at];
        holds_the_trace(run) && (at == run.len() || !is_window_top(names))
    })
}

/// Whether nothing but what windows show stands above the trace: such fields may be in the order of their names only by chance.
fn is_window_top(names: &[&str]) -> bool {
    names
        .iter()
        .take_while(|name| !name.eq_ignore_ascii_case("received"))
        .all(|name| is_visible(name) || name.eq_ignore_ascii_case("message-id"))
}

fn holds_the_trace(run: &[&str]) -> bool {
    let Some(trace) = run.iter().position(|name| name.eq_ignore_ascii_case("received")) else { return false };
    let above = of_sender(&run[..trace]);
    let different = 1 + run.windows(2).filter(|pair| !pair[0].eq_ignore_ascii_case(pair[1])).count();
    above >= LEAST_ABOVE && different >= LEAST_NAMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_below_all_that_the_sender_wrote_was_moved() {
        let of = |names: &[&str]| {
            is_at_the_end(&HeaderBlock::parse(names.iter().map(|name| format!("{name}: a\n")).collect::<String>().into_bytes()))
        };
        assert!(of(&["Return-Path", "From", "To", "Date", "Message-ID", "MIME-Version", "Received", "Received"]));
        assert!(of(&["MIME-Version", "Content-Type", "From", "Subject", "X-A", "Received"]));
        for names in [
            &["From", "To", "Subject", "Date", "Return-Path", "Received", "Message-ID", "MIME-Version", "Content-Type"][..],
            &["Message-ID", "From", "To", "Subject", "Delivered-To", "Received", "Date"],
            &["Return-Path", "Received", "Date", "From", "Message-ID", "MIME-Version", "Content-Type", "Received"],
        ] {
            assert!(!of(names), "{names:?}");
        }
    }

    #[test]
    fn lines_whose_times_and_names_contradict_their_order_were_shuffled() {
        let lines = [
            "from out.a.example (out.a.example [192.0.2.1]) by mx.b.example with ESMTPS id 1; Tue, 24 Nov 2026 10:15:40 +0100",
            "from mx.b.example (mx.b.example [192.0.2.2]) by store.b.example (Postfix) with LMTP id 2; Tue, 24 Nov 2026 10:15:42 +0100",
            "from pc (unknown [10.1.2.3]) by out.a.example with ESMTP id 3; Tue, 24 Nov 2026 09:15:38 +0000",
        ];
        let of = |order: [usize; 3]| {
            let text: String = order.iter().map(|n| format!("Received: {}\n", lines[*n])).collect();
            is_shuffled(&HeaderBlock::parse(text.into_bytes()))
        };
        assert!(!of([1, 0, 2]));
        for order in [[0, 1, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
            assert!(of(order), "{order:?}");
        }
        // A clock that is wrong does not show it by itself.
        let late = format!("Received: {}\nReceived: {}\n", lines[1].replace("10:15:42", "10:11:42"), lines[0]);
        assert!(!is_shuffled(&HeaderBlock::parse(late.into_bytes())));
    }

    #[test]
    fn lines_of_few_words_show_their_order_too() {
        let handover = |by: &str, time: &str| format!("from out.a.example (out.a.example [192.0.2.1]) by {by} with ESMTPS id 1; {time}");
        let (early, late) = ("Tue, 24 Nov 2026 10:15:40 +0100", "Tue, 24 Nov 2026 10:15:44 +0100");
        let shuffled = |lines: &[String]| {
            is_shuffled(&HeaderBlock::parse(lines.iter().map(|line| format!("Received: {line}\n")).collect::<String>().into_bytes()))
        };
        for mut lines in [
            // A line without the machine before it, and names without points.
            vec![handover("mx.b.example", late), format!("by out.a.example (Postfix, from userid 33) id 2; {early}")],
            vec![format!("from smtpin-west-3a by gateway-5c7d9b (gateway 2432) id 2; {late}"), handover("smtpin-west-3a", early)],
            // One server's own clock.
            vec![format!("from localhost by mx.b.example with LMTP id 2; {late}"), handover("mx.b.example", early)],
        ] {
            assert!(!shuffled(&lines), "{lines:?}");
            lines.reverse();
            assert!(shuffled(&lines), "{lines:?}");
        }
        let (store, sender) = (
            format!("from mx.b.example by store.b.example with LMTP id 2; {late}"),
            format!("from pc (10.4.4.1) by c.example id 3; {early}"),
        );
        let mx = handover("mx.b.example", "Tue, 24 Nov 2026 10:15:42 +0100");
        assert!(shuffled(&[store.clone(), sender.clone(), mx.clone()]) && !shuffled(&[store, mx, sender]));
        // Another message below.
        let other = handover("mx.b.example", "Wed, 25 Nov 2026 10:15:40 +0100");
        assert!(
            !shuffled(&[handover("mx.b.example", early), other])
                && !shuffled(&[handover("mx.b.example", early), handover("mx.b.example", late)])
        );
        // The clocks of two servers.
        assert!(!shuffled(&[handover("mx.b.example", early), format!("from pc (10.4.4.1) by c.example id 3; {late}")]));
    }

    fn sorted(names: &[&str]) -> bool {
        let text: String = names.iter().map(|name| format!("{name}: a\n")).collect();
        is_sorted(&HeaderBlock::parse(text.into_bytes()))
    }

    #[test]
    fn fields_in_the_order_of_their_names_were_sorted() {
        let names = ["Content-Type", "Date", "Delivered-To", "From", "Message-ID", "MIME-Version", "Received", "Received", "Subject", "To"];
        assert!(sorted(&names));
        let mut down = names;
        down.reverse();
        assert!(sorted(&down));
        assert!(sorted(&["To", "Subject", "Received", "MIME-Version", "Message-ID", "From", "Date", "Content-Type"]));
        assert!(sorted(&["X-A", "DKIM-Signature", "Date", "From", "MIME-Version", "Message-ID", "Received", "Subject"]));
        for names in [
            &["Delivered-To", "Received", "Received", "Return-Path", "Subject", "To", "X-Mailer"][..],
            &["From", "Subject", "Date", "To", "Return-Path", "Delivered-To", "Received"],
            &["Date", "From", "Received"],
            // A window shows the first five above the others.
            &[
                "Message-ID",
                "Date",
                "From",
                "To",
                "Subject",
                "Received",
                "MIME-Version",
                "Content-Type",
                "Content-Transfer-Encoding",
                "X-A",
            ],
            &["Date", "From", "To", "Subject", "Received", "MIME-Version", "DKIM-Signature", "Content-Type", "Authentication-Results"],
            &["Return-Path", "Received", "Date", "From", "Message-ID", "Subject", "To"],
        ] {
            assert!(!sorted(names), "{names:?}");
        }
    }
}
