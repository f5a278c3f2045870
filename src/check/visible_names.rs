//! The lines that everyone sees, under the names that a mail program gives them in another language: `Da:`, `Oggetto:`, `Data:` above or below the trace. Such a
//! program shows all other fields as they are, and translates no other names. These lines get the names that mail has.

use super::mail_words::{self, VisibleRole};
use crate::message::field_name::FieldName;
use crate::message::lines::{field_at, field_name_at, is_blank, lines};
use crate::message::names::{is_mail_only, is_only_in_mail, label};

/// How many lines are looked at for the first of them, and the most that belong to them.
const MOST_ABOVE: usize = 20;
/// How many lines of the headers below are looked at for the real names.
const MOST_BELOW: usize = 2_000;
/// How many empty lines may stand between the headers and such lines below them.
const MOST_GAP: usize = 3;

/// A text in which those lines have their names again, and the lines among them that no field stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub text: Vec<u8>,
    pub left_out: Vec<Vec<u8>>,
}

/// The name that mail has for a role, and its place in [`Shown::there`].
fn name_of(role: VisibleRole) -> Option<(&'static str, usize)> {
    match role {
        VisibleRole::From => Some(("From", 0)),
        VisibleRole::Sent => Some(("Date", 1)),
        VisibleRole::To => Some(("To", 2)),
        VisibleRole::Subject => Some(("Subject", 3)),
        VisibleRole::Other => None,
    }
}

/// Gives these lines their names, also where all lines are indented or quoted. `None` where none is translated, or where a field that mail has is there
/// already under its own name: then the lines are a copy, and are left out as any other text around the headers.
pub(super) fn put_back(text: &[u8], from: usize) -> Option<Named> {
    above_trace(text, from).or_else(|| below_block(text, from))
}

/// What stands before the text of a line: white space and quoting marks.
fn margin(line: &[u8]) -> &[u8] {
    &line[..line.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'>' | b'|')).count()]
}

/// A line without the margin that all lines have.
fn bare<'a>(line: &'a [u8], margin: &[u8]) -> &'a [u8] {
    line.strip_prefix(margin).or_else(|| line.strip_prefix(margin.trim_ascii_end())).unwrap_or(line)
}

fn role_at(line: &[u8]) -> Option<VisibleRole> {
    if line.first().is_some_and(u8::is_ascii_whitespace) { None } else { mail_words::visible_role(line) }
}

/// The lines that a window shows, as they are read one by one.
#[derive(Debug, Default)]
struct Shown {
    /// The lines that are kept, with the names that mail has.
    text: Vec<u8>,
    left_out: Vec<Vec<u8>>,
    there: [bool; 4],
    translated: bool,
    /// Whether the last of them is kept, with what is folded below it.
    kept: bool,
}

impl Shown {
    /// Reads a line; `None` where it is no such line or one is there twice.
    fn read(&mut self, line: &[u8], margin: &[u8]) -> Option<()> {
        let bytes = bare(line, margin);
        if is_blank(bytes) {
            return Some(());
        }
        if bytes.first().is_some_and(u8::is_ascii_whitespace) {
            if self.kept {
                self.push(&[line]);
            }
            return Some(());
        }
        let role = role_at(bytes)?;
        let known = field_name_at(bytes).is_some_and(FieldName::is_known);
        self.kept = known || name_of(role).is_some();
        if known || !self.kept {
            if let Some((_, n)) = name_of(role) {
                self.there[n] = true;
            }
            if self.kept {
                self.push(&[line]);
            } else {
                self.left_out.push(bytes.to_vec());
            }
        } else if let Some((name, n)) = name_of(role) {
            if std::mem::replace(&mut self.there[n], true) {
                return None;
            }
            self.translated = true;
            // A line that lacks the margin of the others gets none.
            let own = &line[..line.len() - bytes.len()];
            self.push(&[own, name.as_bytes(), b": ", behind_colon(bytes)?]);
        }
        Some(())
    }

    fn push(&mut self, parts: &[&[u8]]) {
        self.text.extend(parts.concat());
        self.text.push(b'\n');
    }

    /// Whether these are the lines of a window in another language: the sender and one more.
    fn is_translated(&self) -> bool {
        let [sender, date, to, subject] = self.there;
        self.translated && sender && (date || to || subject)
    }

    /// Whether one of them is there under its own name, too.
    fn is_again(&self, name: &str) -> bool {
        ["from", "date", "to", "subject"].iter().zip(self.there).any(|(real, shown)| shown && name.eq_ignore_ascii_case(real))
    }
}

/// Gives such lines their names above the fields that the window shows as they are.
fn above_trace(text: &[u8], from: usize) -> Option<Named> {
    let mut all = lines(text, from).peekable();
    let mut above = 0;
    let start = loop {
        let line = &text[all.peek()?.clone()];
        if role_at(bare(line, margin(line))).is_some() {
            break all.peek()?.start;
        }
        above += 1;
        // Below a field that only mail has, the block has begun already.
        if above > MOST_ABOVE || label(line).is_some_and(is_mail_only) {
            return None;
        }
        all.next();
    };
    let margin = margin(&text[all.peek()?.clone()]);
    let mut shown = Shown { kept: true, ..Shown::default() };
    let mut count = 0;
    let trace = loop {
        let line = all.peek()?.clone();
        count += 1;
        if count > MOST_ABOVE {
            return None;
        }
        if shown.read(&text[line.clone()], margin).is_none() {
            if field_name_at(bare(&text[line.clone()], margin)).is_some_and(is_only_in_mail) {
                break line.start;
            }
            return None;
        }
        all.next();
    };
    if !shown.is_translated() {
        return None;
    }
    let mut has_trace = false;
    for line in all.take(MOST_BELOW).map(|line| bare(&text[line], margin)).take_while(|line| !is_blank(line)) {
        let Some(name) = field_at(line) else { continue };
        has_trace |= name.eq_ignore_ascii_case("received");
        if shown.is_again(name) {
            return None;
        }
    }
    has_trace.then(|| Named { text: [&text[..start], &shown.text, &text[trace..]].concat(), left_out: shown.left_out })
}

/// Gives such lines their names below a block that lacks the sender.
fn below_block(text: &[u8], from: usize) -> Option<Named> {
    let mut all = lines(text, from).take(MOST_BELOW).peekable();
    let first = all.by_ref().take(MOST_ABOVE).find(|line| label(&text[line.clone()]).is_some_and(is_mail_only))?;
    let margin = margin(&text[first.clone()]);
    let is_from = |name: &str| name.eq_ignore_ascii_case("from");
    let mut names = vec![label(&text[first.clone()])?];
    let mut has_from = is_from(names[0]);
    let mut end = first.end + 1;
    let mut gap = 0;
    let begins =
        |line: &[u8]| !field_name_at(line).is_some_and(FieldName::is_known) && role_at(line).is_some_and(|role| name_of(role).is_some());
    let start = loop {
        let line = all.peek()?.clone();
        let bytes = bare(&text[line.clone()], margin);
        if is_blank(bytes) {
            gap += 1;
        } else if begins(bytes) {
            break line.start;
        } else if gap > 0 {
            return None;
        } else {
            let name = field_at(bytes);
            has_from |= name.is_some_and(is_from);
            names.extend(name);
            end = line.end + 1;
        }
        if gap > MOST_GAP || has_from {
            return None;
        }
        all.next();
    };
    let mut shown = Shown::default();
    let mut rest = text.len();
    for line in lines(text, start) {
        if is_blank(bare(&text[line.clone()], margin)) || shown.read(&text[line.clone()], margin).is_none() {
            rest = line.start;
            break;
        }
    }
    let has_trace = names.iter().any(|name| name.eq_ignore_ascii_case("received"));
    let fits = has_trace && shown.is_translated() && !names.iter().any(|name| shown.is_again(name));
    fits.then(|| Named { text: [&text[..end], &shown.text, &text[rest..]].concat(), left_out: shown.left_out })
}

fn behind_colon(line: &[u8]) -> Option<&[u8]> {
    const WIDE: &[u8] = "：".as_bytes();
    let plain = memchr::memchr2(b':', b'\t', line).map(|at| (at, 1));
    let wide = memchr::memmem::find(line, WIDE).map(|at| (at, WIDE.len()));
    let (at, length) = [plain, wide].into_iter().flatten().min()?;
    let value = line[at + length..].trim_ascii();
    // Stars around a bold name: `*Von:* A`.
    Some(value.strip_prefix(b"* ").or_else(|| value.strip_prefix(b"** ")).unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "Return-Path: <a@b.example>\nReceived: from b.example by c.example;\n\tTue, 24 Nov 2026 07:00:00 +0000\nMessage-ID: <1@b.example>\n";
    const PLAIN: &str = "From: A <a@b.example>\nTo: c@d.example\nSubject: Hi: there\nDate: Tue, 24 Nov 2026 07:00:00 +0000\n";

    fn named(text: &str) -> Option<String> {
        put_back(text.as_bytes(), 0).map(|named| String::from_utf8(named.text).unwrap())
    }

    #[test]
    fn a_line_without_the_margin_of_the_others_gets_none() {
        let given = format!("> {TRACE}Datum: Tue, 24 Nov 2026 07:00:00 +0000\nVon: a@b.example\n");
        let expected = format!("> {TRACE}Date: Tue, 24 Nov 2026 07:00:00 +0000\nFrom: a@b.example\n");
        assert_eq!(named(&given), Some(expected));
        let quoted = |text: &str| text.lines().map(|line| format!("> {line}\n")).collect::<String>();
        let all = format!("{TRACE}Datum: Tue, 24 Nov 2026 07:00:00 +0000\nVon: a@b.example\n");
        assert_eq!(named(&quoted(&all)), Some(quoted(&format!("{TRACE}Date: Tue, 24 Nov 2026 07:00:00 +0000\nFrom: a@b.example\n"))));
    }

    #[test]
    fn names_of_many_languages_become_those_of_mail() {
        for [sender, to, subject, date] in [
            ["Von", "An", "Betreff", "Datum"],
            ["Da", "A", "Oggetto", "Data"],
            ["Från", "Till", "Ämne", "Datum"],
            ["Van", "Aan", "Onderwerp", "Datum"],
            ["De", "À", "Objet", "Date"],
            ["De", "Para", "Asunto", "Fecha"],
            ["De", "Para", "Assunto", "Data"],
            ["Od", "Do", "Temat", "Data"],
            ["Kimden", "Kime", "Konu", "Tarih"],
            ["Від", "Кому", "Тема", "Дата"],
            ["От", "Кому", "Тема", "Дата"],
            ["差出人", "宛先", "件名", "日付"],
            ["发件人", "收件人", "主题", "日期"],
            ["Fra", "Til", "Emne", "Dato"],
            ["Lähettäjä", "Vastaanottaja", "Aihe", "Päivämäärä"],
            ["Od", "Komu", "Předmět", "Datum"],
            ["Feladó", "Címzett", "Tárgy", "Dátum"],
            ["De", "Pour", "Sujet", "Date"],
            ["Expéditeur", "Destinataire", "Objet", "Envoyé"],
            ["Mittente", "Destinatario", "Oggetto", "Inviato"],
            ["Absender", "Empfänger", "Betreff", "Datum"],
            ["Remitente", "Destinatario", "Asunto", "Fecha"],
            ["Remetente", "Destinatário", "Assunto", "Data"],
            ["Afzender", "Ontvanger", "Onderwerp", "Datum"],
            ["Expeditor", "Destinatar", "Subiect", "Dată"],
        ] {
            let shown = PLAIN.replace("From", sender).replace("To", to).replace("Subject", subject).replace("Date", date);
            let expected = format!("{PLAIN}{TRACE}");
            assert_eq!(named(&format!("{shown}{TRACE}")), Some(expected.clone()), "{sender}");
            assert_eq!(named(&format!("{}\n{TRACE}", shown.replace(": A", " : A"))), Some(expected.clone()), "{sender}");
            assert_eq!(named(&format!("{}{TRACE}", shown.replace(": A", "：A"))), Some(expected), "{sender}");
        }
        let other = put_back(format!("Von: A <a@b.example>\nAntwort an: x\n  y\nBetreff: a\n  b\n{TRACE}").as_bytes(), 0).unwrap();
        assert_eq!(String::from_utf8(other.text).unwrap(), format!("From: A <a@b.example>\nSubject: a\n  b\n{TRACE}"));
        assert_eq!(other.left_out, [b"Antwort an: x"]);
    }

    #[test]
    fn they_are_known_in_quoted_text_and_below_the_headers() {
        let shown = PLAIN.replace("From", "Von").replace("To", "An").replace("Subject", "Betreff").replace("Date", "Datum");
        for margin in ["> ", "    ", "| "] {
            let quote = |text: &str| text.lines().map(|line| format!("{margin}{line}\n")).collect::<String>();
            assert_eq!(named(&quote(&format!("{shown}{TRACE}"))), Some(quote(&format!("{PLAIN}{TRACE}"))), "{margin}");
        }
        for between in ["", "\n"] {
            assert_eq!(named(&format!("{TRACE}{between}{shown}")), Some(format!("{TRACE}{PLAIN}")), "{between}");
        }
        // The body of a message may hold the lines of another.
        assert_eq!(named(&format!("{TRACE}From: x\n\n{shown}")), None);
    }

    #[test]
    fn other_texts_stay() {
        let shown = "Von: A\nBetreff: b\n";
        for text in [
            format!("{PLAIN}{TRACE}"),
            format!("{shown}{TRACE}From: A\n"),
            format!("{shown}{TRACE}Subject: b\n"),
            format!("Von: A\n{TRACE}"),
            format!("{shown}Hello\n{TRACE}"),
            format!("{shown}\nHello"),
            format!("{TRACE}Subject: c\n{shown}"),
            shown.to_owned(),
            String::new(),
        ] {
            assert_eq!(put_back(text.as_bytes(), 0), None, "{text}");
        }
    }
}
