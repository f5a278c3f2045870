//! The rest of what people paste: not damaged beyond doubt, but changed so that something has to be said; and texts that are something else.

use super::make::{Dice, Message, map_lines, unfolded};

/// What has to be said, what becomes of a report, and the change.
pub type Change = fn(&Message, &mut Dice) -> Option<String>;

/// What can be made of it then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The whole headers.
    Full,
    /// A report with its limits said.
    Partial,
    /// No report.
    None,
}

/// Where the fields of that name begin, and where they end: line numbers.
fn places(lines: &[&str], name: &str) -> Vec<(usize, usize)> {
    let is_field = |n: usize| lines[n].split_once(':').is_some_and(|(label, _)| label.eq_ignore_ascii_case(name));
    let end = |n: usize| (n + 1..lines.len()).find(|n| !lines[*n].starts_with([' ', '\t'])).unwrap_or(lines.len());
    (0..lines.len()).filter(|n| is_field(*n)).map(|n| (n, end(n))).collect()
}

/// The header without the lines from `from` to `to`.
fn without(m: &Message, lines: &[&str], from: usize, to: usize) -> String {
    let header = [&lines[..from], &lines[to..]].concat().join("\n");
    Message { header, body: m.body.clone() }.whole()
}

/// The message without the end, and without the beginning, of each hop that goes over more lines than one.
pub fn tears(m: &Message, dice: &mut Dice) -> Vec<String> {
    let lines: Vec<&str> = m.header.lines().collect();
    let hops = places(&lines, "received").into_iter().filter(|(from, to)| to > &(from + 1));
    hops.flat_map(|(from, to)| {
        let at = from + 1 + dice.roll(to - from - 1);
        [without(m, &lines, at, to), without(m, &lines, from, at)]
    })
    .collect()
}

/// A hop that goes on over more lines, and has one above and one below.
fn inner_hop(lines: &[&str], dice: &mut Dice) -> Option<(usize, usize)> {
    let hops = places(lines, "received");
    let inner: Vec<(usize, usize)> =
        hops.get(1..hops.len().checked_sub(1)?)?.iter().copied().filter(|(from, to)| to > &(from + 1)).collect();
    inner.get(dice.roll(inner.len())).copied()
}

fn value_of(m: &Message, name: &str) -> String {
    unfolded(&m.header).into_iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value).unwrap_or_default()
}

pub const OTHERS: &[(&str, Outcome, Change)] = &[
    // The end of a hop is lost: who took it over, and when.
    ("gap-inside", Outcome::Partial, |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let (from, to) = inner_hop(&lines, dice)?;
        Some(without(m, &lines, from + 1, to))
    }),
    // The first line of a hop: the rest goes on as the one above, which ended.
    ("gap-inside", Outcome::Partial, |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let (from, _) = inner_hop(&lines, dice)?;
        places(&lines, "received").iter().any(|(_, end)| *end == from).then(|| without(m, &lines, from, from + 1))
    }),
    // The same, and the last line of the one above: seen where both servers are left.
    ("gap-inside", Outcome::Partial, |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let (from, to) = inner_hop(&lines, dice)?;
        let (start, _) = places(&lines, "received").into_iter().find(|(start, end)| *end == from && end > &(start + 1))?;
        let has_server = |lines: &[&str]| lines.iter().any(|line| line.split_whitespace().any(|word| word == "by"));
        (has_server(&lines[start..from - 1]) && has_server(&lines[from + 1..to])).then(|| without(m, &lines, from - 1, from + 1))
    }),
    // The same message once more is no second one.
    ("several-messages", Outcome::Full, |m, _| {
        let id = value_of(m, "message-id");
        let other = if id.is_empty() { m.whole() } else { m.whole().replace(&id, "<another.one@example.net>") };
        Some(format!("{}\n\n{other}", m.whole().trim_end()))
    }),
    // Hidden by the person, or by a web page.
    ("edited", Outcome::Partial, |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let (from, to) = *places(&lines, "received").first()?;
        let hop = lines[from..to].join("\n");
        let open = hop.find('[')?;
        let close = open + hop[open..].find(']')?;
        let hidden = ["xxx.xxx.xxx.xxx", "192.0.2.999"][dice.roll(2)];
        hop[open..close].contains('.').then(|| m.whole().replacen(&hop, &format!("{}[{hidden}{}", &hop[..open], &hop[close..]), 1))
    }),
    ("edited", Outcome::Partial, |m, _| {
        let to = value_of(m, "to");
        let address = to.rsplit([' ', '<', '"', ',']).find(|word| word.contains('@'))?.trim_end_matches(['>', ';']).to_owned();
        let header = m.header.replace(&address, "[email protected]");
        (header != m.header && address.len() > 4).then(|| Message { header, body: m.body.clone() }.whole())
    }),
    ("clock-odd", Outcome::Full, |m, _| {
        let lines: Vec<&str> = m.header.lines().collect();
        let hops = places(&lines, "received");
        let (from, to) = *hops.get(1)?;
        let hop = lines[from..to].join("\n");
        let year = (1998..2026).find(|year| hop.rsplit(';').next().is_some_and(|date| date.contains(&format!(" {year} "))))?;
        let younger = hop.replace(&format!(" {year} "), &format!(" {} ", year + 1));
        lines[hops[0].0..hops[0].1].join(" ").contains(&format!(" {year} ")).then(|| m.whole().replacen(&hop, &younger, 1))
    }),
    ("long-lines", Outcome::Full, |m, _| Some(format!("{}\nX-Long: {}\n\n{}", m.header, "0123456789 ".repeat(100), m.body))),
    ("mailing-list", Outcome::Full, |m, _| Some(format!("{}\nList-Id: A list <a.lists.example>\n\n{}", m.header, m.body))),
    ("headers-only", Outcome::Full, |m, _| Some(format!("{}\n", m.header))),
    ("byte-order-mark", Outcome::Full, |m, _| Some(format!("\u{feff}{}", m.whole()))),
    ("mbox-from-line", Outcome::Full, |m, _| Some(format!("From a@example.com  Tue Aug  6 11:51:02 2002\n{}", m.whole()))),
    ("microsoft-banner", Outcome::Full, |m, _| Some(format!("Microsoft Mail Internet Headers Version 2.0\n{}", m.whole()))),
    ("leading-blank-lines", Outcome::Full, |m, dice| Some(format!("{}{}", ["\n", "\r\n\r\n", " \n\n"][dice.roll(3)], m.whole()))),
    ("translated-names", Outcome::None, |m, dice| {
        let names = [
            [("Received", "Empfangen"), ("From", "Von"), ("Date", "Datum"), ("To", "An"), ("Subject", "Betreff")],
            [("Received", "Reçu"), ("From", "De"), ("Date", "Date"), ("To", "À"), ("Subject", "Objet")],
            [("Received", "Recibido"), ("From", "De"), ("Date", "Fecha"), ("To", "Para"), ("Subject", "Asunto")],
        ][dice.roll(3)];
        let header = map_lines(&m.header, |line| match line.split_once(':') {
            Some((name, rest)) if !line.starts_with([' ', '\t']) => {
                let name = names.iter().find(|(english, _)| english.eq_ignore_ascii_case(name)).map_or(name, |(_, other)| other);
                format!("{name}:{rest}")
            }
            _ => line.to_owned(),
        });
        Some(Message { header, body: m.body.clone() }.whole())
    }),
    ("own-message", Outcome::None, |m, dice| {
        let mark = ["Fw", "Fwd", "WG", "TR", "RV"][dice.roll(5)];
        let subject = value_of(m, "subject");
        Some(format!(
            "From: me <me@example.net>\nTo: you <you@example.org>\nSubject: {mark}: {subject}\nDate: Wed, 15 Jan 2025 08:31:30 +0000\nMessage-ID: <1@example.net>\nMIME-Version: 1.0\n\n{}",
            m.body
        ))
    }),
    ("analyser-output", Outcome::None, |m, _| {
        let (id, from, to) = (value_of(m, "message-id"), value_of(m, "from"), value_of(m, "to"));
        Some(format!(
            "Original Message\nMessage ID\t{id}\nCreated at:\tMon, 3 Mar 2025 at 9:15 AM (Delivered after 2 seconds)\nFrom:\t{from}\nTo:\t{to}\nSubject:\t{}\nSPF:\tPASS with IP 192.0.2.1 Learn more\n",
            value_of(m, "subject")
        ))
    }),
    ("not-email", Outcome::None, |m, dice| {
        let start = [
            "HTTP/1.1 200 OK\nDate: Mon, 3 Mar 2025 08:00:00 GMT\nSet-Cookie: a=b\nContent-Type: text/html\n\n",
            "BEGIN:VCALENDAR\nVERSION:2.0\nSUMMARY:",
            "{\"message\": \"",
            "{\\rtf1\\ansi ",
        ][dice.roll(4)];
        Some(format!("{start}{}\n", value_of(m, "subject")))
    }),
    ("bounce", Outcome::None, |m, _| {
        Some(format!(
            "Return-Path: <>\nReceived: from mx.home.example (mx.home.example [192.0.2.1])\n\tby mail.home.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:30 +0000\nFrom: MAILER-DAEMON@home.example\nTo: me@home.example\nDate: Wed, 15 Jan 2025 08:31:30 +0000\nMessage-ID: <1@home.example>\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"x\"\n\n--x\nContent-Type: text/plain\n\nIt failed.\n\n--x\nContent-Type: message/rfc822\n\n{}\n--x--\n",
            m.whole()
        ))
    }),
    ("encrypted-or-binary", Outcome::None, |m, _| {
        let odd: String = m.whole().chars().take(500).flat_map(|c| [c, '\u{1}', '\u{2}']).collect();
        Some(odd)
    }),
];
