//! The lines that everyone sees, under the names that a mail program gives them in another language: `Da:`, `Oggetto:`, `Data:` above the trace. Such a
//! window shows all other fields as they are, and these are the only ones it translates. They get the names that mail has.

use super::mail_words::{self, VisibleRole};
use crate::message::lines::{field_at, is_blank, lines};
use crate::message::names::{is_known, is_mail_only};

/// How many lines are looked at for the first of them, and how many belong to them.
const MOST_ABOVE: usize = 20;
/// How many lines of the headers below are looked at for the real names.
const MOST_BELOW: usize = 2_000;

/// A text in which those lines have their names again, and the lines among them that no field stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub text: Vec<u8>,
    pub left_out: Vec<Vec<u8>>,
}

fn name_of(role: VisibleRole) -> Option<(&'static str, usize)> {
    match role {
        VisibleRole::From => Some(("From", 0)),
        VisibleRole::Sent => Some(("Date", 1)),
        VisibleRole::To => Some(("To", 2)),
        VisibleRole::Subject => Some(("Subject", 3)),
        VisibleRole::Other => None,
    }
}

/// Gives these lines their names. `None` where none is translated, or where a field that mail has is there already under its own name: then the lines
/// are a copy, and are left out as any other text above.
pub(super) fn put_back(text: &[u8], from: usize) -> Option<Named> {
    let mut all = lines(text, from).peekable();
    let role_at = |line: &[u8]| if line.first().is_some_and(u8::is_ascii_whitespace) { None } else { mail_words::visible_role(line) };
    let mut above = 0;
    let start = loop {
        let line = all.peek()?;
        if role_at(&text[line.clone()]).is_some() {
            break line.start;
        }
        above += 1;
        // Below a field that only mail has, the block has begun already.
        if above > MOST_ABOVE || field_at(&text[line.clone()]).is_some_and(is_mail_only) {
            return None;
        }
        all.next();
    };
    let mut out = Named { text: text[..start].to_vec(), left_out: Vec::new() };
    let (mut there, mut translated, mut count, mut kept) = ([false; 4], false, 0, true);
    let trace = loop {
        let line = all.peek()?.clone();
        let bytes = &text[line.clone()];
        count += 1;
        if count > MOST_ABOVE {
            return None;
        }
        let folded = bytes.first().is_some_and(u8::is_ascii_whitespace) && !is_blank(bytes);
        if is_blank(bytes) || folded {
            if kept && folded {
                out.text.extend_from_slice(bytes);
                out.text.push(b'\n');
            }
        } else if let Some(role) = role_at(bytes) {
            let known = field_at(bytes).is_some_and(is_known);
            kept = known || name_of(role).is_some();
            if known || !kept {
                if let Some((_, n)) = name_of(role) {
                    there[n] = true;
                }
                if kept {
                    out.text.extend_from_slice(bytes);
                    out.text.push(b'\n');
                } else {
                    out.left_out.push(bytes.to_vec());
                }
            } else if let Some((name, n)) = name_of(role) {
                if std::mem::replace(&mut there[n], true) {
                    return None;
                }
                translated = true;
                out.text.extend_from_slice(name.as_bytes());
                out.text.extend_from_slice(b": ");
                out.text.extend_from_slice(behind_colon(bytes)?);
                out.text.push(b'\n');
            }
        } else if field_at(bytes).is_some_and(is_mail_only) {
            break line.start;
        } else {
            return None;
        }
        all.next();
    };
    let [sender, date, to, subject] = there;
    if !translated || !sender || !(date || to || subject) {
        return None;
    }
    let mut has_trace = false;
    for line in all.take(MOST_BELOW).map(|line| &text[line]).take_while(|line| !is_blank(line)) {
        let Some(name) = field_at(line) else { continue };
        has_trace |= name.eq_ignore_ascii_case("received");
        let again = [("from", sender), ("date", date), ("to", to), ("subject", subject)];
        if again.iter().any(|(real, shown)| *shown && name.eq_ignore_ascii_case(real)) {
            return None;
        }
    }
    out.text.extend_from_slice(&text[trace..]);
    has_trace.then_some(out)
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
    fn other_texts_stay() {
        let shown = "Von: A\nBetreff: b\n";
        for text in [
            format!("{PLAIN}{TRACE}"),
            format!("{shown}{TRACE}From: A\n"),
            format!("{shown}{TRACE}Subject: b\n"),
            format!("Von: A\n{TRACE}"),
            format!("{shown}Hello\n{TRACE}"),
            format!("{shown}\nHello"),
            format!("{TRACE}{shown}"),
            shown.to_owned(),
            String::new(),
        ] {
            assert_eq!(put_back(text.as_bytes(), 0), None, "{text}");
        }
    }
}
