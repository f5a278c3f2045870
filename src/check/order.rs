//! Fields that somebody sorted by their names, or turned round: then which Received line stood above which is not certain any more.

use std::cmp::Ordering;

use crate::message::HeaderBlock;

/// So many different names in order, with the trace among them, are no chance.
const LEAST_NAMES: usize = 6;
/// Fields of the sender's, of which some stand above the trace only where somebody sorted them.
const OF_SENDER: [&str; 12] = [
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
];
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
    above.retain(|name| OF_SENDER.iter().any(|known| known.eq_ignore_ascii_case(name)) && !name.eq_ignore_ascii_case("dkim-signature"));
    let hidden = NOT_ON_TOP.iter().filter(|known| above.iter().any(|name| name.eq_ignore_ascii_case(known))).count();
    above.len() >= LEAST && hidden >= 2
}

/// Whether the Received lines stand in another order than they were written in: some server took the message from one that wrote its line above, and
/// later than that. Where a clock is wrong, or the message came by a server twice, only one of both is so.
pub(super) fn is_shuffled(block: &HeaderBlock) -> bool {
    const MOST: usize = 12;
    let lines: Vec<_> = block.received().iter().take(MOST).collect();
    let server = |line: &str| {
        let (_, behind) = line.split_once(" by ")?;
        behind.split([' ', ';', '(', ')']).next().filter(|name| name.contains('.')).map(str::to_ascii_lowercase)
    };
    let named = |line: &str, server: &str| {
        let handed = line.split(" by ").next().unwrap_or_default().to_ascii_lowercase();
        handed.split([' ', '(', ')', '[', ']', '=']).any(|word| word.trim_end_matches('.') == server)
    };
    lines.iter().enumerate().any(|(n, above)| {
        let Some(time) = above.time else { return false };
        // In nearly all messages no line is older than one below it.
        let mut later = lines[n + 1..].iter().filter(|below| below.time.is_some_and(|later| time < later)).peekable();
        let Some(name) = later.peek().and_then(|_| server(&above.line)) else { return false };
        later
            .any(|below| named(&below.line, &name) && server(&below.line).is_some_and(|other| other != name && !named(&above.line, &other)))
    })
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
    names.iter().filter(|name| OF_SENDER.iter().any(|known| known.eq_ignore_ascii_case(name))).count()
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
        holds_the_trace(run)
    })
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
        // A clock that is wrong alone is none.
        let late = format!("Received: {}\nReceived: {}\n", lines[1].replace("10:15:42", "10:11:42"), lines[0]);
        assert!(!is_shuffled(&HeaderBlock::parse(late.into_bytes())));
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
        assert!(sorted(&["X-A", "DKIM-Signature", "Date", "From", "MIME-Version", "Message-ID", "Received", "Subject"]));
        for names in [
            &["Delivered-To", "Received", "Received", "Return-Path", "Subject", "To", "X-Mailer"][..],
            &["From", "Subject", "Date", "To", "Return-Path", "Delivered-To", "Received"],
            &["Date", "From", "Received"],
            &["Return-Path", "Received", "Date", "From", "Message-ID", "Subject", "To"],
        ] {
            assert!(!sorted(names), "{names:?}");
        }
    }
}
