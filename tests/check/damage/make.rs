//! Damages messages in random ways that are the same in every run.

/// A small seeded generator (xorshift), so that every run does the same damage.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// A message as text: header lines without the last line end, and the body.
#[derive(Clone)]
pub struct Message {
    pub header: String,
    pub body: String,
}

impl Message {
    pub fn whole(&self) -> String {
        if self.body.is_empty() { format!("{}\n", self.header) } else { format!("{}\n\n{}", self.header, self.body) }
    }
}

pub type Damage = fn(&Message, &mut Dice) -> Option<String>;

/// Splits a text at its first empty line.
pub fn parts(text: &str) -> Message {
    let (header, body) = text.split_once("\n\n").unwrap_or((text.trim_end_matches('\n'), ""));
    Message { header: header.to_owned(), body: body.to_owned() }
}

pub fn unfolded(header: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in header.lines() {
        match line.split_once(':') {
            Some((name, value)) if !line.starts_with([' ', '\t']) => fields.push((name.trim_end().to_owned(), value.to_owned())),
            _ => {
                if let Some(last) = fields.last_mut() {
                    last.1.push(' ');
                    last.1.push_str(line);
                }
            }
        }
    }
    for field in &mut fields {
        field.1 = field.1.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    fields
}

pub fn map_lines(text: &str, line: impl Fn(&str) -> String) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Wraps at blanks, also at those that a line begins with.
pub fn wrap(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for (n, word) in line.trim_end().split(' ').enumerate() {
        let length = word.chars().count();
        if n > 0 && column + 1 + length > width && column > 0 {
            out.push('\n');
            column = 0;
        } else if n > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

pub const REPAIRABLE: &[(&str, Damage)] = &[
    ("indent-lost", |m, _| {
        let header = map_lines(&m.header, |line| line.trim_start().to_owned());
        (header != m.header).then(|| Message { header, body: m.body.clone() }.whole())
    }),
    ("rewrapped", |m, dice| {
        let width = [72, 76, 78][dice.roll(3)];
        let header = map_lines(&m.header, |line| wrap(line, width));
        (header.lines().count() > m.header.lines().count() + 1).then(|| Message { header, body: m.body.clone() }.whole())
    }),
    ("all-indented", |m, dice| {
        let margin = [" ", "    ", "\t"][dice.roll(3)];
        Some(map_lines(&m.whole(), |line| if line.is_empty() { String::new() } else { format!("{margin}{line}") }))
    }),
    ("quoted", |m, dice| {
        let mark = ["> ", ">", "| ", "> > "][dice.roll(4)];
        Some(map_lines(&m.whole(), |line| format!("{mark}{line}")))
    }),
    ("double-spaced", |m, _| Some(m.whole().replace('\n', "\n\n"))),
    ("blank-inside", |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let starts: Vec<usize> = (2..lines.len()).filter(|n| lines[*n].starts_with("Received:")).collect();
        let at = *starts.get(dice.roll(starts.len()))?;
        let header = format!("{}\n\n{}", lines[..at].join("\n"), lines[at..].join("\n"));
        Some(Message { header, body: m.body.clone() }.whole())
    }),
    ("leading-junk", |m, dice| {
        let junk = [
            "Original Message\nMessage ID\t<a@example.com>\nCreated at:\tMon, 3 Mar 2025\nSPF:\tPASS with IP 192.0.2.1\n\nDownload Original\tCopy to clipboard\n\n",
            "4711\n",
            "Inbox\nMessage source\nClose\n\n",
            "Back\nView message source\nCopy to clipboard\n",
        ][dice.roll(4)];
        Some(format!("{junk}{}", m.whole()))
    }),
    ("table-copy", |m, _| {
        let rows: Vec<String> = unfolded(&m.header).iter().map(|(name, value)| format!("{name}:\t\n{value}")).collect();
        Some(rows.join("\n") + "\n")
    }),
    ("newlines-lost", |m, _| {
        Some(unfolded(&m.header).iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(" "))
    }),
    ("glued", |m, dice| {
        let at = m.header.find("\nMIME-Version:").or_else(|| m.header.find("\nSubject:"))?;
        let ends: Vec<usize> =
            [Some(at), m.header.find("\nFrom: "), m.header.find("\nTo: "), m.header.find("\nX-Mailer: ")].into_iter().flatten().collect();
        let at = *ends.get(dice.roll(ends.len()))?;
        if !m.header[at..].split_once(':')?.1.starts_with(' ') || m.header[..at].ends_with(' ') {
            return None;
        }
        let mut header = m.header.clone();
        header.remove(at);
        // An empty value above leaves `Name:Name:`, which nobody could tell from a name with a colon in it.
        let above = m.header[..at].lines().last()?;
        let free = m.header[..at].lines().rev().find(|l| !l.starts_with([' ', '\t']))?.to_lowercase();
        if above.ends_with(':') || above.ends_with('.') || free.starts_with("subject") || free.starts_with("x-spam") {
            return None;
        }
        Some(Message { header, body: m.body.clone() }.whole())
    }),
    ("html-source", |m, dice| {
        let code = escape(&m.whole());
        Some(match dice.roll(3) {
            0 => format!("<html><head><title>x</title></head><body><pre>{code}</pre></body></html>\n"),
            1 => code.replace('\n', "<br>\n"),
            _ => format!(
                "<div>{}</div>",
                code.replace('\t', "&nbsp; ").replace("\n ", "\n&nbsp;").replace('\n', "<br/>").replace('@', "&#64;")
            ),
        })
    }),
    ("name-spacing", |m, dice| {
        let to = [" : ", ":\u{a0}", "：", "\u{a0}: "][dice.roll(4)];
        let header = map_lines(&m.header, |line| match line.split_once(": ") {
            Some((name, value)) if !line.starts_with([' ', '\t']) && !name.contains(' ') => format!("{name}{to}{value}"),
            _ => line.to_owned(),
        });
        Some(Message { header, body: m.body.clone() }.whole())
    }),
];

/// Names of fields: a body with such a line does not count as a body alone.
const FIELDS: [&str; 7] = ["From", "Sent", "Date", "To", "Subject", "Content-Type", "Received"];

pub const BLOCKING: &[(&str, Damage)] = &[
    ("empty", |_, dice| Some(["", " \n\n\t", "\r\n"][dice.roll(3)].to_owned())),
    ("visible-block-only", |m, dice| {
        let names: [&str; 4] = [
            ["From", "Sent", "To", "Subject"],
            ["Von", "Gesendet", "An", "Betreff"],
            ["De", "Envoyé", "À", "Objet"],
            ["发件人", "发送时间", "收件人", "主题"],
        ][dice.roll(4)];
        let fields = unfolded(&m.header);
        let value = |name: &str| fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v.as_str());
        let lines = [value("From"), value("Date"), value("To"), value("Subject")];
        let block: Vec<String> = names.iter().zip(lines).map(|(name, value)| format!("{name}: {value}")).collect();
        Some(format!("{}\n\n{}", block.join("\n"), m.body))
    }),
    ("forwarded-inline", |m, dice| {
        let mark = [
            "-----Original Message-----",
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "-----Ursprüngliche Nachricht-----",
        ][dice.roll(4)];
        let fields = unfolded(&m.header);
        let value = |name: &str| fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v.as_str());
        Some(format!(
            "Please look.\n\n{mark}\nFrom: {}\nSent: {}\nTo: {}\nSubject: {}\n\n{}",
            value("From"),
            value("Date"),
            value("To"),
            value("Subject"),
            m.body
        ))
    }),
    // Only the body, where it contains no field names and no parts of its own.
    ("body-only", |m, _| {
        let is_field =
            |line: &str| line.trim_start_matches(['>', ' ', '|']).split_once(':').is_some_and(|(name, _)| FIELDS.contains(&name));
        let plain = !m.body.trim().is_empty() && !m.body.trim_start().starts_with("--") && !m.body.lines().take(300).any(is_field);
        plain.then(|| m.body.clone())
    }),
    ("mime-part-only", |m, _| {
        let fields: Vec<String> = unfolded(&m.header)
            .iter()
            .filter(|(n, _)| n.to_lowercase().starts_with("content-"))
            .map(|(n, v)| format!("{n}: {v}"))
            .collect();
        (!fields.is_empty()).then(|| format!("{}\n\n{}", fields.join("\n"), m.body))
    }),
    ("no-received", |m, _| {
        let fields: Vec<String> = unfolded(&m.header).iter().filter(|(n, _)| n != "Received").map(|(n, v)| format!("{n}: {v}")).collect();
        Some(format!("{}\n\n{}", fields.join("\n"), m.body))
    }),
    ("brackets-lost", |m, _| {
        let mut out = String::new();
        let mut depth = 0_usize;
        for c in m.header.chars() {
            match c {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                c if depth == 0 => out.push(c),
                _ => {}
            }
        }
        (m.header.contains("Message-I") && m.header.matches('<').count() == m.header.matches('>').count() && m.header.contains('<'))
            .then_some(out)
    }),
];

/// Damage that cuts off a part of the headers, and never all of them.
pub const CUTS: &[(&str, Damage)] = &[
    ("cut-at-top", |m, dice| {
        let lines: Vec<&str> = m.header.lines().collect();
        let inside: Vec<usize> = (1..lines.len()).filter(|n| lines[*n].starts_with([' ', '\t'])).collect();
        let at = *inside.get(dice.roll(inside.len()))?;
        Some(Message { header: lines[at..].join("\n"), body: m.body.clone() }.whole())
    }),
    ("cut-at-bottom", |m, dice| {
        let date = m.header.find("\nDate:")?;
        let from = m.header.find("\nFrom:")?;
        let end = date.min(from);
        let mut at = dice.roll(end).max(end / 2);
        while !m.header.is_char_boundary(at) {
            at -= 1;
        }
        Some(m.header[..at].to_owned())
    }),
];
