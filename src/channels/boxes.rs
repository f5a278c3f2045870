//! Mailboxes to which a message wants its answers.

use std::collections::BTreeSet;

use linkify::{LinkFinder, LinkKind};

use super::links::Body;
use super::table::{Channel, all, tables};
use crate::message::HeaderBlock;
use crate::message::mailbox::{DELIVERY_FIELDS, mailbox_form};

/// No more mailboxes than this are reported.
const MOST: usize = 20;
/// Words that ask for an answer count if they stand within so many bytes of an address in the text.
const NEAR: usize = 240;

/// Where a mailbox stands in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxPlace {
    /// In the field Reply-To, to which mail programs send an answer.
    ReplyTo,
    /// In a link that opens a new mail.
    MailLink,
    /// In the text, near words that ask for an answer.
    Text,
}

/// A mailbox to which the message wants its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DropBox {
    /// Its address, in small letters.
    pub address: String,
    /// Where it stands.
    pub place: BoxPlace,
    /// The provider of the mailbox.
    pub provider: &'static Channel,
}

/// The mailboxes to which a message wants its answers, each once, at providers where anybody can have one. Never a mailbox of the recipient:
/// neither those in `own` nor those to which the message is addressed.
pub fn drop_boxes(body: &Body, block: &HeaderBlock, own: &[String]) -> Vec<DropBox> {
    let mut known: BTreeSet<String> = own.iter().map(|address| mailbox_form(address)).collect();
    for name in ["To", "Cc"].into_iter().chain(DELIVERY_FIELDS) {
        for field in block.all(name).take(MOST) {
            known.extend(addresses(&field.text()).map(|address| mailbox_form(&address)));
        }
    }
    let mut out: Vec<DropBox> = Vec::new();
    let mut add = |address: String, place: BoxPlace| {
        let Some(provider) = provider(&address) else { return };
        if out.len() < MOST && known.insert(mailbox_form(&address)) {
            out.push(DropBox { address, place, provider });
        }
    };
    for name in ["Reply-To", "Mail-Reply-To"] {
        for field in block.all(name).take(MOST) {
            addresses(&field.text()).for_each(|address| add(address, BoxPlace::ReplyTo));
        }
    }
    for href in body.mail_links().take(500) {
        let target = href.get(7..).unwrap_or_default().split('?').next().unwrap_or_default();
        let target = percent_encoding::percent_decode_str(target).decode_utf8_lossy().into_owned();
        addresses(&target).for_each(|address| add(address, BoxPlace::MailLink));
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Email]);
    for found in finder.links(&body.text).take(2_000) {
        if asks_near(&body.text, found.start(), found.end()) {
            add(found.as_str().to_lowercase(), BoxPlace::Text);
        }
    }
    out
}

fn provider(address: &str) -> Option<&'static Channel> {
    let (_, domain) = address.rsplit_once('@')?;
    tables().mailboxes.exactly(domain).and_then(|place| all().get(place))
}

/// Every plain address in a text, in small letters.
fn addresses(text: &str) -> impl Iterator<Item = String> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Email]);
    let found: Vec<String> = finder.links(text).take(200).map(|link| link.as_str().to_lowercase()).collect();
    found.into_iter()
}

/// How words begin that ask for an answer.
const ASKS: [&str; 58] = [
    "reply",
    "respon",
    "contact",
    "write",
    "email",
    "e-mail",
    "mail me",
    "mail us",
    "answer",
    "send",
    "reach",
    "get back",
    "claim",
    "inform",
    "forward",
    "antwort",
    "kontakt",
    "schreib",
    "melden",
    "senden",
    "schick",
    "répon",
    "repon",
    "écri",
    "ecri",
    "contacte",
    "envoy",
    "joindre",
    "respond",
    "contest",
    "contact",
    "escrib",
    "envi",
    "rispon",
    "contatt",
    "scriv",
    "invia",
    "antwoord",
    "neem contact",
    "stuur",
    "mail naar",
    "svar",
    "skriv",
    "vastaa",
    "ota yhtey",
    "odpow",
    "napisz",
    "skontakt",
    "odpov",
    "napiš",
    "válasz",
    "ответ",
    "напиш",
    "свяж",
    "返信",
    "連絡",
    "联系",
    "답장",
];

fn asks_near(text: &str, start: usize, end: usize) -> bool {
    let (from, to) = (text.ceil_char_boundary(start.saturating_sub(NEAR)), text.floor_char_boundary(end + NEAR));
    let around = format!("{} {}", text.get(from..start).unwrap_or_default(), text.get(end..to).unwrap_or_default()).to_lowercase();
    ASKS.iter().any(|word| around.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Whole;

    fn found(head: &str, text: &str, own: &[&str]) -> Vec<(String, BoxPlace)> {
        let mail = format!("{head}Content-Type: text/html; charset=utf-8\n\n{text}\n");
        let block = HeaderBlock::parse(format!("{head}Content-Type: text/html\n").into_bytes());
        let body = Body::of(&Whole::pasted(mail.as_bytes()), &block);
        let own: Vec<String> = own.iter().map(|own| (*own).to_owned()).collect();
        drop_boxes(&body, &block, &own).into_iter().map(|found| (found.address, found.place)).collect()
    }

    #[test]
    fn mailboxes_are_found_where_an_answer_would_go() {
        let head = "From: a@shop.example\nTo: ann@home.example\nReply-To: \"Mr X\" <MrX.1234567@gmail.com>\n";
        assert_eq!(found(head, "", &[]), [("mrx.1234567@gmail.com".into(), BoxPlace::ReplyTo)]);
        let text = "<a href='mailto:claims%2Edesk@outlook.com?subject=x'>claim</a> Contact me: barrister.x@yahoo.co.uk";
        assert_eq!(
            found("From: a@shop.example\n", text, &[]),
            [("claims.desk@outlook.com".into(), BoxPlace::MailLink), ("barrister.x@yahoo.co.uk".into(), BoxPlace::Text)]
        );
        assert_eq!(found("From: a@b.example\nReply-To: =?utf-8?q?x?= <x@gmx.de>, y@web.de\n", "", &[]).len(), 2);
    }

    #[test]
    fn only_exact_domains_count_and_never_the_recipients_own() {
        for other in ["x@gmail.com.evil.example", "x@evilgmail.com", "x@mail.gmail.com", "x@gmail.co", "x@shop.example"] {
            assert_eq!(found(&format!("From: a@b.example\nReply-To: {other}\n"), &format!("Please reply to {other}"), &[]), [], "{other}");
        }
        let own = "From: a@b.example\nTo: Ann.Lee@gmail.com\nCc: bob@gmx.de\nReply-To: annlee+x@googlemail.com\n";
        assert_eq!(found(own, "Please reply to bob@gmx.de or ann@proton.me", &["ann@proton.me"]), []);
    }

    #[test]
    fn an_address_in_the_text_counts_only_where_the_message_asks_for_an_answer() {
        let far = format!("Please reply soon. {} x@gmail.com", "Nothing here. ".repeat(40));
        assert_eq!(found("From: a@b.example\n", &far, &[]), []);
        assert_eq!(found("From: a@b.example\n", "Bitte antworten Sie an x@gmail.com", &[]).len(), 1);
    }
}
