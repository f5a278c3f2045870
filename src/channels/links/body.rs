//! Reads the web page (HTML) and the plain text in the body of a message.

use linkify::{LinkFinder, LinkKind};
use mail_parser::{Message, MessageParser, PartType};

use super::super::{HostRole, platform};
use super::page::{self, Anchor};
use super::{MOST_SEEN, has_known_suffix};
use crate::message::shown::{in_its_letters, is_calendar, is_of_a_filter, is_page_code, unfolded, unwrapped};
use crate::message::{HeaderBlock, Place, Whole};

/// How much of a message is read, in bytes.
const MOST_READ: usize = 40 * 1024 * 1024;
/// The most lines that could begin a part; a message with more is not read.
const MOST_PARTS: usize = 5_000;
/// How many levels deep messages inside messages are searched.
const DEEPEST: usize = 6;
/// How much text is kept and searched, in bytes.
const MOST_TEXT: usize = 2 * 1024 * 1024;

/// What was found below the headers of a message.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub(super) anchors: Vec<Anchor>,
    /// Web addresses in the text, for messages without links.
    pub(super) in_text: Vec<Anchor>,
    /// Links of attached web pages.
    pub(super) attached: Vec<Anchor>,
    /// The text that a person reads.
    pub(in super::super) text: String,
    pub(super) cut: bool,
    is_there: bool,
}

impl Body {
    /// Reads the message to which the checked headers belong. Where it is not found in what was given, nothing is read.
    pub fn of(whole: &Whole, block: &HeaderBlock) -> Self {
        let mut out = Self::default();
        match whole {
            Whole::Nothing => {}
            // Outlook keeps the message behind such words as an attachment, which is not read.
            Whole::Outlook { text, .. } if is_of_a_filter(&String::from_utf8_lossy(text)) => {}
            Whole::Outlook { html, text } => {
                out.is_there = true;
                out.page(&in_its_letters(html));
                out.plain(&String::from_utf8_lossy(text));
            }
            Whole::Saved(bytes) | Whole::Copied(bytes) => out.message(bytes, block),
        }
        out.in_text = in_text(&out.text);
        out
    }

    /// Whether anything below the headers was given.
    pub fn is_there(&self) -> bool {
        self.is_there
    }

    /// The addresses of links that open a new mail.
    pub(in super::super) fn mail_links(&self) -> impl Iterator<Item = &str> {
        self.anchors
            .iter()
            .map(|anchor| anchor.href.trim())
            .filter(|href| href.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")))
    }

    fn message(&mut self, bytes: &[u8], block: &HeaderBlock) {
        let Place { start, end, is_found } = Place::of(bytes, block);
        let bytes = bytes.get(start..end).unwrap_or_default();
        let most = bytes.len().min(MOST_READ);
        let read = bytes.get(..most).unwrap_or_default();
        let end = memchr::memmem::find_iter(read, b"\n--").nth(MOST_PARTS).unwrap_or(most);
        self.cut |= end < bytes.len();
        let Some(message) = MessageParser::default().parse(read.get(..end).unwrap_or_default()) else { return };
        let wanted = block.first("Message-ID").map(|field| bare(&field.unfolded()).to_owned()).filter(|_| !is_found);
        let Some(message) = find(&message, wanted.as_deref(), 0) else { return };
        let _ = unwrapped(message, |message| self.parts(message));
    }

    fn parts(&mut self, message: &Message<'_>) {
        for (at, part) in message.parts.iter().enumerate() {
            let attached = message.attachments.iter().any(|id| *id as usize == at);
            match &part.body {
                PartType::Html(html) if attached => {
                    let page = page::read(html);
                    self.is_there = true;
                    self.attached.extend(page.anchors.into_iter().take(MOST_SEEN.saturating_sub(self.attached.len())));
                }
                PartType::Html(html) => self.page(html),
                PartType::Text(text) if !attached => self.plain(text),
                PartType::Text(text) if is_calendar(part) => self.plain(&unfolded(text)),
                _ => {}
            }
        }
    }

    fn page(&mut self, html: &str) {
        if html.trim().is_empty() {
            return;
        }
        self.is_there = true;
        let page = page::read(html);
        let room = MOST_SEEN.saturating_sub(self.anchors.len());
        self.cut |= page.cut || page.anchors.len() > room;
        self.anchors.extend(page.anchors.into_iter().take(room));
        self.add(&page.text);
    }

    fn plain(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if is_page_code(text) {
            let (links, start) = (self.anchors.len(), self.text.len());
            self.page(text);
            // Who sends code as plain text writes addresses beside the tags too.
            let beside = in_text(self.text.get(start..).unwrap_or_default());
            let room = MOST_SEEN.saturating_sub(self.anchors.len());
            self.anchors.extend(beside.into_iter().take(room));
            if self.anchors.len() > links {
                return;
            }
            self.text.truncate(start);
        }
        self.is_there = true;
        self.add(text);
    }

    fn add(&mut self, text: &str) {
        let room = MOST_TEXT.saturating_sub(self.text.len());
        self.text.push_str(text.get(..text.floor_char_boundary(room)).unwrap_or_default());
        self.text.push('\n');
    }
}

/// A Message-ID without its angle brackets.
fn bare(id: &str) -> &str {
    id.trim().trim_start_matches('<').split('>').next().unwrap_or_default().trim()
}

/// The message with the wanted Message-ID: this one, or one inside it.
fn find<'m, 'b>(message: &'m Message<'b>, wanted: Option<&str>, depth: usize) -> Option<&'m Message<'b>> {
    let own = message.message_id().map(bare);
    if wanted.is_none_or(str::is_empty) || own == wanted || (own.is_none() && depth == 0 && message.from().is_none()) {
        return Some(message);
    }
    if depth >= DEEPEST {
        return None;
    }
    let inside = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(inner) => Some(inner),
        _ => None,
    });
    inside.take(200).find_map(|inner| find(inner, wanted, depth + 1))
}

/// The web addresses in a text of which mail programs make links: with a scheme, with `www.`, a host with a path, or a host below one of a
/// platform.
fn in_text(text: &str) -> Vec<Anchor> {
    let good = |host: &str, path: &str| host.starts_with("www.") || path.len() > 1 && has_known_suffix(host) || is_below_a_platform(host);
    let found = found_in(text, good).into_iter();
    found.map(|(_, found)| Anchor { href: found.to_owned(), words: String::new() }).take(MOST_SEEN).collect()
}

/// All that some mail program may make a link of, from where it begins: also a host alone, which a text may only mention. The end of one sentence
/// and the beginning of the next (`your claim.to receive it`) is no host, unless `is_known` says that this host is told elsewhere.
pub fn web_addresses(line: &str, is_known: impl Fn(&str) -> bool) -> Vec<(usize, &str)> {
    let mut found = found_in(line, |host, _| host.starts_with("www.") || has_known_suffix(host));
    found.retain(|(at, found)| !is_between_sentences(line, *at, found) || is_known(&found.to_ascii_lowercase()));
    found
}

/// Words of many sentences, in the languages of most messages, that are endings of hosts too.
const WORDS_AND_ENDINGS: [&str; 48] = [
    "ad", "al", "am", "an", "as", "at", "au", "be", "by", "ca", "ch", "ci", "da", "de", "do", "er", "es", "et", "here", "how", "il", "im",
    "in", "is", "it", "je", "la", "like", "ma", "me", "my", "ne", "new", "no", "now", "pa", "pm", "sa", "se", "si", "so", "su", "ta", "to",
    "um", "us", "you", "za",
];

/// Whether it is a word, a full stop and a word that is an ending of hosts, with more words on the line: no blank was typed between two sentences.
/// The second one also shows by its capital letter: `your account.Click here`.
fn is_between_sentences(line: &str, at: usize, found: &str) -> bool {
    let Some((first, rest)) = found.split_once('.') else { return false };
    let is_word = !first.is_empty() && !first.eq_ignore_ascii_case("www") && first.chars().all(char::is_alphabetic);
    let begins_anew = first.starts_with(char::is_lowercase) && {
        let mut letters = rest.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
    };
    let are_words = rest.split('.').all(|label| WORDS_AND_ENDINGS.contains(&label.to_ascii_lowercase().as_str()));
    let around = [line.get(..at), line.get(at + found.len()..)];
    is_word && (begins_anew || are_words) && around.into_iter().flatten().any(|text| text.contains(char::is_alphabetic))
}

/// The web addresses with a scheme, and those without whose host and path are `good`.
fn found_in(text: &str, good: impl Fn(&str, &str) -> bool) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = with_scheme(text);
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
    let is_good = |found: &str| {
        let lower = found.to_ascii_lowercase();
        let (host, path) = lower.find(['/', '?', ':']).map_or((lower.as_str(), ""), |end| lower.split_at(end));
        !lower.contains("://") && good(host, path)
    };
    let bare = finder.links(text).take(MOST_SEEN).filter(|link| is_good(link.as_str()));
    found.extend(bare.map(|link| (link.start(), link.as_str())));
    found.sort_by_key(|(at, _)| *at);
    found
}

/// Whether a bare host name is somebody's page at a platform, and not the platform itself, which a text may only mention.
fn is_below_a_platform(host: &str) -> bool {
    let role = platform(host, "").and_then(|platform| platform.role);
    let is_page = matches!(role, Some(HostRole::Hosts | HostRole::Carries | HostRole::Names | HostRole::Rents));
    is_page && host.split('.').count() > 2
}

/// The web addresses with a scheme, whatever their host looks like, since numbers and percent-encoding can hide a host.
fn with_scheme(text: &str) -> Vec<(usize, &str)> {
    let ends = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '`' | '\u{3002}' | '\u{ff0c}');
    let mut out = Vec::new();
    let mut from = 0;
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        let scheme = ["https", "http"].into_iter().find(|scheme| {
            at.checked_sub(scheme.len()).and_then(|start| text.get(start..at)).is_some_and(|found| found.eq_ignore_ascii_case(scheme))
        });
        let Some(scheme) = scheme.filter(|_| at >= from) else { continue };
        let start = at - scheme.len();
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(ends).unwrap_or(rest.len());
        let mut link = rest.get(..end).unwrap_or_default();
        loop {
            let shorter = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', ']', '}']);
            let open = shorter.matches('(').count() < shorter.matches(')').count();
            let shorter = shorter.strip_suffix(')').filter(|_| open).unwrap_or(shorter);
            if shorter.len() == link.len() {
                break;
            }
            link = shorter;
        }
        from = start + end;
        out.push((start, link));
        if out.len() >= MOST_SEEN {
            break;
        }
    }
    out
}
