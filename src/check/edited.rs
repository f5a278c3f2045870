//! Places where something else stands than what a server writes there: somebody took an address, a host name or a token out.
//!
//! The rule is about places, not about marks. What a receiving server writes (who the message was for, which address handed it over, what
//! the server calls itself) has a form that it cannot leave, so anything else there was put in later, whatever it looks like and in whatever
//! language. What senders write may look like anything, so there only a mark that no sender writes counts: a mask in the middle of an
//! address, a word that says something was taken out as the whole value, black blocks. Free text (subjects, display names, the remarks of
//! spam filters) is never looked at.
//!
//! | place | what has to stand there | fields |
//! |---|---|---|
//! | the person's address | an address or the name of a mailbox | [`RECIPIENT`], the `for` of a trace |
//! | the envelope sender | an address, `<>` | [`ENVELOPE`] |
//! | an address in the network | four numbers or IPv6 | the `from` of a trace, `client-ip=`, [`NETWORK`] |
//! | a server | a host name | the `by` of the first traces, the head of Authentication-Results |
//! | anything else | whatever it is, but no mark alone | all but [`FREE`] |

use std::net::IpAddr;

use super::words;
use crate::message::names::starts;
use crate::message::{Field, HeaderBlock, safe_text};

/// No more changes than this are told.
const MOST: usize = 40;
/// The traces whose form is held against what servers write: further down a sender may have made them up.
const OWN_TRACES: usize = 2;
/// The longest mark that is shown.
const LONGEST_MARK: usize = 60;

/// Fields in which a receiving server writes for whom a message is.
const RECIPIENT: &[&str] = &[
    "delivered-to",
    "x-original-to",
    "x-delivered-to",
    "envelope-to",
    "x-envelope-to",
    "x-apparently-to",
    "x-rcpt-to",
    "x-resolved-to",
    "original-recipient",
];
/// Fields in which a receiving server writes from whom it came.
const ENVELOPE: &[&str] = &["return-path", "x-mail-from", "x-envelope-from", "x-envelope-sender"];
/// Fields that senders fill with addresses.
const ADDRESSED: &[&str] = &["to", "cc", "from", "reply-to", "sender", "resent-to"];
/// Fields with an address in the network as their whole value, besides all whose name ends in `-ip`.
const NETWORK: &[&str] = &["x-zohomail-sender", "x-originating-ip", "x-sender-ip", "x-source-ip", "x-remote-addr"];
/// Fields of free text.
const FREE: &[&str] = &["subject", "comments", "keywords", "thread-topic", "x-mailer", "user-agent", "organization", "x-face", "face"];
/// Domains that people write for their own one. They are few, and looked for in every address, so that they stand here and not in the table of words.
const OWN_DOMAINS: &[&str] = &[
    "mydomain",
    "mycompany",
    "myisp",
    "myhost",
    "myserver",
    "mymailserver",
    "mymail",
    "myemail",
    "yourdomain",
    "meinedomain",
    "meinefirma",
    "meinserver",
    "mondomaine",
    "midominio",
    "miodominio",
    "meudominio",
    "mijndomein",
    "mojadomena",
    "mindoman",
    "mitdomaene",
    "mojedomena",
];
/// Words that servers write into the brackets of a trace where they know no address.
const NO_ADDRESS: &[&str] = &["unavailable", "undefined", "unknown", "unix", "socket", "localhost", "private", "local"];

/// What was put in the place of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The person's own address.
    Recipient,
    /// The address of a sender.
    Sender,
    /// An address in the network, like the one of the machine that handed the message over.
    Network,
    /// The name of a server.
    Server,
    /// The value of a field, or a part of it.
    Value,
    /// Whole lines.
    Lines,
}

/// One place that was changed before the program saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the field, as written; for whole lines that of the field above them.
    pub field: String,
    /// Which of the fields of that name, from 1.
    pub number: usize,
    /// What stood there.
    pub place: Place,
    /// What stands there now, safe to show.
    pub mark: String,
}

/// The changes in a block, top to bottom, and whether addresses have vanished from their brackets.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub changes: Vec<Change>,
    /// An address in the network is gone and nothing stands in its place: a page or an archive took it out.
    pub vanished: bool,
}

impl Changes {
    pub fn of(block: &HeaderBlock) -> Self {
        let mut out = Self::default();
        let mut traces = 0;
        for field in block.fields() {
            let is = |names: &[&str]| names.iter().any(|name| field.name.eq_ignore_ascii_case(name));
            match field.name.len() {
                8 if is(&["received"]) => {
                    out.trace(block, field, traces < OWN_TRACES);
                    traces += 1;
                }
                2..=18 if is(RECIPIENT) => out.recipient(block, field),
                11..=17 if is(ENVELOPE) => out.envelope(block, field),
                2..=9 if is(ADDRESSED) => out.addressed(block, field),
                _ if is(FREE) || starts(field.name, "x-spam") || starts(field.name, "x-ham") => {}
                _ => out.other(block, field),
            }
            if out.changes.len() >= MOST {
                break;
            }
        }
        out
    }

    fn add(&mut self, block: &HeaderBlock, field: Field<'_>, place: Place, mark: &str) {
        let number = 1 + block.all(field.name).take_while(|other| !std::ptr::eq(other.raw, field.raw)).count();
        let known = |change: &Change| change.place == place && change.number == number && change.field == field.name;
        if self.changes.len() < MOST && !self.changes.iter().any(known) {
            let mark = safe_text(&mark.chars().take(LONGEST_MARK).collect::<String>());
            self.changes.push(Change { field: field.name.to_owned(), number, place, mark });
        }
    }

    fn recipient(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.unfolded();
        // `X-Apparently-To: a@b.example; Tue, …`, `rfc822;a@b.example`
        let value = value.strip_prefix("rfc822;").unwrap_or(&value);
        let value = value.split(';').next().unwrap_or_default().trim();
        // A list or its moderator has words before the address.
        let last = value.rsplit(' ').next().unwrap_or_default();
        let listed = value.split(' ').count() <= 4 && last.contains('@') && is_mailbox(last);
        if !(is_mailbox(value) || listed) {
            self.add(block, field, Place::Recipient, value);
        }
    }

    fn envelope(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let value = field.unfolded();
        if !value.is_empty() && is_mark_for_address(&value) {
            self.add(block, field, Place::Sender, &value);
        }
    }

    fn addressed(&mut self, block: &HeaderBlock, field: Field<'_>) {
        // Most have nothing but letters and an address.
        let odd = |b: &u8| matches!(b, b'*' | b'[' | b'{' | b'#' | b'~' | b'?' | b'_' | b'.' | b'x' | b'X') || *b >= 0x80 || *b == b'a';
        if !field.raw.iter().any(odd) {
            return;
        }
        let value = field.unfolded();
        let place = if starts(field.name, "to") || starts(field.name, "cc") || starts(field.name, "resent") {
            Place::Recipient
        } else {
            Place::Sender
        };
        for mailbox in mailboxes(&value) {
            // A display name is free text; what stands where the address has to be counts.
            let address = mailbox
                .rfind('<')
                .filter(|_| mailbox.contains('@') || mailbox.starts_with('<') || mailbox.ends_with('>'))
                .and_then(|at| mailbox.get(at..));
            let named = address.is_none() && !mailbox.contains('@') && mailbox.contains(['"', ' ']) && !is_bracketed(mailbox);
            if !named && is_mark_for_address(address.unwrap_or(mailbox)) {
                self.add(block, field, place, mailbox);
            }
        }
    }

    fn trace(&mut self, block: &HeaderBlock, field: Field<'_>, own: bool) {
        let value = field.unfolded();
        let clauses = Clauses::of(&value);
        for inner in clauses.brackets {
            match network(inner) {
                Network::Address | Network::Other => {
                    if own && !inner.bytes().any(|b| b.is_ascii_digit()) && is_no_server_word(inner) {
                        self.add(block, field, Place::Network, inner);
                    }
                }
                Network::Nothing => self.vanished = true,
                Network::Mark => self.add(block, field, Place::Network, inner),
            }
        }
        for inner in clauses.comments {
            if network(inner) == Network::Mark {
                self.add(block, field, Place::Network, inner);
            }
        }
        if let Some(by) = clauses.by
            && (is_mark_for_host(by) || (own && !is_host_shaped(by)))
        {
            self.add(block, field, Place::Server, by);
        }
        if let Some(from) = clauses.from {
            if network(from) == Network::Mark {
                self.add(block, field, Place::Network, from);
            } else if is_mark_for_host(from) {
                self.add(block, field, Place::Server, from);
            }
        }
        self.vanished |= matches!(clauses.recipient, Some("" | "<>"));
        if let Some(recipient) = clauses.recipient.filter(|recipient| !matches!(*recipient, "" | "<>"))
            && (is_mark_for_address(recipient) || (own && !is_recipient_of_trace(recipient)))
        {
            self.add(block, field, Place::Recipient, recipient);
        }
        if let Some(sender) = clauses.sender
            && is_mark_for_address(sender)
        {
            self.add(block, field, Place::Sender, sender);
        }
    }

    fn other(&mut self, block: &HeaderBlock, field: Field<'_>) {
        let raw = field.raw;
        let ends_in_ip = field.name.len() > 3 && field.name.get(field.name.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case("-ip"));
        let is_network = ends_in_ip || NETWORK.iter().any(|name| field.name.eq_ignore_ascii_case(name));
        let checks = starts(field.name, "authentication-results") || starts(field.name, "arc-auth") || starts(field.name, "received-spf");
        if !(is_network || checks || may_hold_a_mark(raw)) {
            return;
        }
        let value = field.unfolded();
        if is_network {
            let inner = value.trim_matches(['[', ']']);
            if network(inner) == Network::Mark {
                self.add(block, field, Place::Network, &value);
            }
            return;
        }
        if checks {
            self.checks(block, field, &value);
        }
        let whole = !value.is_empty()
            && ((is_bracketed(&value) && is_removal(&value))
                || (is_mask(&value)
                    && !value.contains('@')
                    && value.chars().count() >= 4
                    && !value.bytes().all(|b| b == b'*' || b == b'+' || b == b'-' || b == b'.' || b == b'=')));
        if whole || has_blocks(&value) || (!starts(field.name, "x-") && has_removal_in_token(&value)) {
            self.add(block, field, Place::Value, &value);
        }
    }

    /// What a receiving server wrote about its checks.
    fn checks(&mut self, block: &HeaderBlock, field: Field<'_>, value: &str) {
        const BEFORE: [&str; 4] = ["client-ip=", "sender ip is ", "designates ", "remote-ip="];
        let lower = value.to_ascii_lowercase();
        for before in BEFORE {
            for (at, _) in lower.match_indices(before).take(4) {
                let rest = value.get(at + before.len()..).unwrap_or_default();
                let end = rest.find([';', ')', ',']).or_else(|| rest.find(" as ")).unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or_default();
                let word = if word.starts_with("as permitted") { "" } else { word };
                let word = word.split(" as ").next().unwrap_or_default().split(" smtp").next().unwrap_or_default().trim();
                match network(word.trim_matches(['[', ']'])) {
                    Network::Mark => self.add(block, field, Place::Network, word),
                    Network::Nothing if before != "remote-ip=" => self.vanished = true,
                    _ => {}
                }
            }
        }
        let server = value.split([';', ' ']).next().unwrap_or_default();
        if starts(field.name, "authentication-results") && is_mark_for_host(server) {
            self.add(block, field, Place::Server, server);
        }
        for word in value.split([' ', ';', '(', ')']) {
            let Some((key, address)) = word.split_once('=') else { continue };
            if address.contains('@')
                && matches!(key, "smtp.mailfrom" | "smtp.rcpttodomain" | "envelope-from")
                && is_mark_for_address(address)
            {
                self.add(block, field, Place::Sender, address);
            }
        }
    }
}

/// The parts of a trace that have a form of their own.
#[derive(Debug, Default)]
struct Clauses<'a> {
    from: Option<&'a str>,
    by: Option<&'a str>,
    recipient: Option<&'a str>,
    sender: Option<&'a str>,
    /// What stands between square brackets before `by`.
    brackets: Vec<&'a str>,
    /// What stands between round brackets before `by`, by itself.
    comments: Vec<&'a str>,
}

impl<'a> Clauses<'a> {
    fn of(value: &'a str) -> Self {
        let mut out = Self::default();
        let word_at = |word: &str| find_word(value, word);
        let by = word_at("by");
        if let Some(at) = by {
            out.by = Some(first_word(value.get(at + 3..).unwrap_or_default()));
        }
        if value.starts_with("from ") {
            let handed = value.get(5..by.unwrap_or(value.len())).unwrap_or_default();
            out.from = Some(first_word(handed)).filter(|word| !word.starts_with('('));
            let behind = handed.get(first_word(handed).len()..).unwrap_or_default();
            bracketed(behind, b'[', b']', &mut out.brackets);
            bracketed(handed.strip_prefix('[').map_or("", |_| handed), b'[', b']', &mut out.brackets);
            bracketed(behind, b'(', b')', &mut out.comments);
            out.comments.retain(|inner| !inner.contains(" [") && !inner.starts_with('['));
        }
        if let Some(at) = word_at("for") {
            let rest = value.get(at + 4..).unwrap_or_default();
            let end = rest.find(';').unwrap_or(rest.len());
            let rest = rest.get(..end).unwrap_or_default();
            let end = [" from ", " with ", " id ", " by ", " (", " via ", " Sun,", " Mon,", " Tue,", " Wed,", " Thu,", " Fri,", " Sat,"];
            let end = end.iter().filter_map(|word| rest.find(word)).min().unwrap_or(rest.len());
            out.recipient = rest.get(..end).map(str::trim);
        }
        if let Some(at) = value.find("envelope-from ") {
            let rest = value.get(at + 14..).unwrap_or_default();
            out.sender = Some(rest.split([')', ';', ' ']).next().unwrap_or_default());
        }
        out
    }
}

/// Where a word stands outside of round brackets.
fn find_word(value: &str, word: &str) -> Option<usize> {
    let bytes = value.as_bytes();
    let mut depth = 0_usize;
    for (at, b) in bytes.iter().enumerate() {
        match b {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b' ' if depth == 0 => {
                let next = at + 1;
                if bytes.get(next..next + word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes()))
                    && bytes.get(next + word.len()) == Some(&b' ')
                {
                    return Some(next);
                }
            }
            _ => {}
        }
    }
    (bytes.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word.as_bytes())) && bytes.get(word.len()) == Some(&b' ')).then_some(0)
}

/// The first word, a phrase in brackets taken as one.
fn first_word(text: &str) -> &str {
    let close = match text.as_bytes().first() {
        Some(b'[') => ']',
        Some(b'<') => '>',
        Some(b'{') => '}',
        _ => ' ',
    };
    let end = if close == ' ' {
        text.find([' ', ';'])
    } else {
        text.rfind(close).filter(|at| *at < LONGEST_MARK).map(|at| at + 1).or_else(|| text.find(' '))
    };
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// What stands between brackets of one kind, the outermost ones.
fn bracketed<'a>(text: &'a str, open: u8, close: u8, out: &mut Vec<&'a str>) {
    let (mut depth, mut from) = (0_usize, 0);
    for (at, b) in text.bytes().enumerate() {
        if b == open {
            if depth == 0 {
                from = at + 1;
            }
            depth += 1;
        } else if b == close && depth > 0 {
            depth -= 1;
            if depth == 0 && out.len() < 6 {
                out.extend(text.get(from..at).map(str::trim));
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Network {
    Address,
    /// An address with a mark in it, or a mark instead of it.
    Mark,
    /// Nothing at all.
    Nothing,
    Other,
}

/// What stands where an address in the network has to be.
fn network(text: &str) -> Network {
    let text = text.trim();
    if text.is_empty() {
        return Network::Nothing;
    }
    let text = if is_mask(text) { text } else { text.strip_suffix('.').filter(|bare| bare.parse::<IpAddr>().is_ok()).unwrap_or(text) };
    let bare = text.strip_prefix("IPv6:").or(text.strip_prefix("ipv6:")).unwrap_or(text);
    let bare = bare.split(['%', '/']).next().unwrap_or_default();
    if bare.parse::<IpAddr>().is_ok() {
        return Network::Address;
    }
    let ported = bare
        .rsplit_once(':')
        .is_some_and(|(ip, port)| ip.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() && port.bytes().all(|b| b.is_ascii_digit()));
    if ported || text.contains("HELO ") || text.contains("helo=") {
        return Network::Address;
    }
    if is_partial_address(bare)
        || is_mask(text)
        || is_removal(text)
        || text.eq_ignore_ascii_case("ip")
        || (text.len() > 3 && words::stands_for_own(text))
    {
        Network::Mark
    } else {
        Network::Other
    }
}

/// `203.0.113.xxx`, `198.51.xx.xx`, `203.0.113.`, `203.0.113.999`, `2001:db8:xxxx::1`: numbers and marks in the form of an address.
fn is_partial_address(text: &str) -> bool {
    if text.len() > 60 || text.contains(' ') && !text.contains(['[', '<', '(']) {
        return false;
    }
    let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split('.').collect();
    let numbers = parts.iter().filter(|part| digits(part)).count();
    if numbers > 0 && (3..=6).contains(&parts.len()) && !text.contains(':') {
        let masked = |part: &str| {
            part.is_empty()
                || (part.chars().count() <= 16 && (is_mask_part(part) || matches!(part.chars().next(), Some('[' | '<' | '(' | '{'))))
        };
        return parts.iter().all(|part| digits(part) || masked(part));
    }
    // Letters alone in the form of four numbers: `xx.xx.xx.xx`, `n.n.n.n`.
    if numbers == 0 && parts.len() == 4 && parts.iter().all(|part| !part.is_empty() && part.chars().count() <= 3 && is_mask_part(part)) {
        return true;
    }
    if text.bytes().filter(|b| *b == b':').count() >= 2 && text.contains(['x', 'X', '*', '#', '█']) {
        let filled: String = text.chars().map(|c| if matches!(c, 'x' | 'X' | '*' | '#' | '█') { '0' } else { c }).collect();
        return filled.split(':').all(|part| part.len() <= 6 && part.bytes().all(|b| b.is_ascii_hexdigit()));
    }
    false
}

/// One group of an address that is masked: letters that are all the same, or signs.
fn is_mask_part(part: &str) -> bool {
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return true };
    let same = chars.all(|c| c.eq_ignore_ascii_case(&first) || !c.is_alphanumeric());
    same && !first.is_ascii_digit()
}

/// A sign that people write in the place of letters.
fn is_mask_sign(c: char) -> bool {
    matches!(
        c,
        '*' | '#'
            | '•'
            | '●'
            | '■'
            | '□'
            | '█'
            | '▇'
            | '▓'
            | '▒'
            | '░'
            | '▮'
            | '_'
            | '?'
            | '~'
            | '…'
            | '⋯'
            | '×'
            | '∗'
            | '＊'
            | '-'
            | '–'
            | '—'
            | '='
            | '+'
            | '.'
    )
}

/// Whether a word is nothing but a mask: signs, or one letter over and over, in the form of a word or an address.
fn is_mask(text: &str) -> bool {
    let text = text.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '"']);
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let signs = text.chars().filter(|c| is_mask_sign(*c) && *c != '.' && *c != '-').count();
    let joined = |c: char| is_mask_sign(c) || matches!(c, '@' | ' ') || c.is_alphanumeric();
    if text.is_empty() || !text.chars().all(joined) {
        return false;
    }
    match letters.first() {
        None => signs >= 2 || text.chars().count() >= 3,
        // `xxxx`, `xxx@xxx.xxx`, `x@x.x`, `XXXX@XXXX`, `aaaa@aaaa`
        Some(first) => {
            let x = matches!(first, 'x' | 'X');
            let same = letters.iter().all(|c| c.eq_ignore_ascii_case(first)) && (!first.is_ascii_digit() || text.contains('@'));
            same && ((x && (letters.len() >= 3 || text.contains('@'))) || (text.contains('@') && (letters.len() >= 6 || signs >= 2)))
        }
    }
}

/// Whether the words say that something was taken out, or stand for something of the person's own.
fn is_removal(text: &str) -> bool {
    let bare = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
    words::says_removed(bare)
}

/// Whether brackets, or signs like them, enclose all of it.
fn is_bracketed(text: &str) -> bool {
    const PAIRS: [(char, char); 6] = [('<', '>'), ('[', ']'), ('(', ')'), ('{', '}'), ('［', '］'), ('【', '】')];
    PAIRS.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
}

/// The mailboxes of a field, split at commas outside of quotation marks and brackets.
fn mailboxes(value: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut angle) = (false, false);
    value
        .split(move |c: char| {
            match c {
                '"' => quoted = !quoted,
                '<' if !quoted => angle = true,
                '>' if !quoted => angle = false,
                _ => {}
            }
            c == ',' && !quoted && !angle
        })
        .map(str::trim)
        .filter(|mailbox| !mailbox.is_empty())
        .take(20)
}

/// Whether a mark stands for an address here, such as no sender writes: a mask in it, a word that says it was taken out.
fn is_mark_for_address(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_matches(['<', '>', ' ', '"']);
    if bare.is_empty() {
        return false;
    }
    if is_mask(bare) || has_blocks(bare) {
        return true;
    }
    let Some((local, domain)) = bare.rsplit_once('@') else {
        let written_out = bare.contains(" at ") && bare.contains(" dot ");
        let one_word = !bare.contains(' ') || is_bracketed(text);
        return written_out || (one_word && (is_removal(bare) || words::stands_for_own(bare.trim_matches(['[', ']', '{', '}', '(', ')']))));
    };
    let twice = !domain.contains('.') && domain.len() > 2 && domain != "localhost" && domain.eq_ignore_ascii_case(local);
    twice
        || is_masked_local(local)
        || is_masked_domain(domain)
        || is_bracketed_word(local)
        || bare.contains("[at]")
        || bare.contains("email protected")
        || bare.contains("email\u{a0}protected")
}

fn is_masked_local(local: &str) -> bool {
    let letters = || local.bytes().filter(|b| !matches!(b, b'.' | b'-' | b'_'));
    let xs = letters().count() >= 3 && letters().all(|b| b == b'x' || b == b'X');
    let signs = !local.is_empty() && local.chars().count() >= 2 && local.chars().all(|c| is_mask_sign(c) && c != '-');
    xs || signs
        || local.contains("**")
        || local.contains("..")
        || local.contains('…')
        || local.contains("xxxx")
        || local.contains("XXXX")
        || local.contains("###")
        || ["removed", "redacted"].iter().any(|word| local.eq_ignore_ascii_case(word))
}

fn is_masked_domain(domain: &str) -> bool {
    let domain = domain.trim_end_matches('.');
    let masked = |label: &str| {
        label.contains("**")
            || label.contains('…')
            || (label.len() >= 3 && label.bytes().all(|b| b == b'x' || b == b'X') && domain != "xxx")
            || (!label.is_empty() && label.chars().all(|c| is_mask_sign(c) && !matches!(c, '-' | '.')))
            || is_bracketed_word(label)
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let is_tld = |n: usize| n + 1 == labels.len() && n > 0;
    let own = || {
        OWN_DOMAINS.iter().any(|own| same_letters(domain, own)) || {
            labels.iter().any(|label| OWN_DOMAINS.iter().any(|own| same_letters(label, own)))
                || domain.eq_ignore_ascii_case("domain.tld")
                || domain.eq_ignore_ascii_case("domain")
        }
    };
    labels.iter().enumerate().any(|(n, label)| !(is_tld(n) && label.eq_ignore_ascii_case("xxx")) && masked(label))
        || domain.contains("..")
        || own()
}

/// Whether two names are the same but for case and hyphens.
fn same_letters(label: &str, own: &str) -> bool {
    label.bytes().filter(|b| !matches!(b, b'-' | b'_' | b'.')).map(|b| b.to_ascii_lowercase()).eq(own.bytes())
}

/// Brackets around a word inside an address: `[mydomain]`, `<removed>`.
fn is_bracketed_word(text: &str) -> bool {
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '［', '］', '【', '】']);
    is_bracketed(text) && (words::says_removed(bare) || words::stands_for_own(bare))
}

/// The labels of a name, with their own brackets.
fn labels_of(text: &str) -> impl Iterator<Item = &str> {
    text.trim_matches(['<', '>', '{', '}']).split('.')
}

fn is_mark_for_host(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let bare = text.trim_matches(['<', '>', '[', ']', '{', '}']);
    let bracketed = text.len() > bare.len();
    let masked = |label: &str| {
        is_bracketed_word(label) || label.contains("***") || (label.len() >= 4 && label.bytes().all(|b| b == b'x' || b == b'X'))
    };
    has_blocks(text)
        || (is_mask(bare) && bare.chars().count() >= 3)
        || labels_of(text).any(masked)
        || (bracketed && (words::says_removed(bare) || words::stands_for_own(bare)))
        || ["redacted", "removed"].iter().any(|word| bare.split('.').any(|label| label.eq_ignore_ascii_case(word)))
        || (!bare.contains('.') && bare.len() > 3 && words::stands_for_own(bare))
}

/// What a server calls itself has letters, digits and a few signs.
fn is_host_shaped(text: &str) -> bool {
    let text = text.trim_end_matches(',');
    !text.is_empty()
        && (text.starts_with('(') || !text.contains(['<', '>', '{', '}', '*', '…', '|', '?', '#', '~']))
        && (!text.starts_with('[') || text.bytes().any(|b| b.is_ascii_digit()))
}

/// The value of a field that names a mailbox, as receiving servers write it.
fn is_mailbox(value: &str) -> bool {
    let bare = value.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(value);
    if bare.is_empty() {
        return value == "<>";
    }
    if is_mark_for_address(value) || is_mark_for_address(bare) {
        return false;
    }
    match bare.rsplit_once('@') {
        Some((local, domain)) => is_local(local) && is_domain(domain),
        None => is_local(bare) && !bare.contains(['<', '[', '{', '(', '%', '$']),
    }
}

fn is_local(local: &str) -> bool {
    let quoted = local.len() > 1 && local.starts_with('"') && local.ends_with('"');
    quoted
        || (!local.is_empty()
            && !local.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '(' | ')' | ',' | ';' | '"'))
            && local.chars().any(char::is_alphanumeric))
}

fn is_domain(domain: &str) -> bool {
    let literal = domain.starts_with('[') && domain.ends_with(']') && domain.bytes().any(|b| b.is_ascii_digit());
    literal
        || (!domain.is_empty()
            && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
            && domain.chars().any(char::is_alphanumeric))
}

/// What stands behind `for` in a trace that a receiving server wrote.
fn is_recipient_of_trace(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    is_mailbox(text)
        || lower.contains("recipient")
        || lower.contains("more than one")
        || (text.contains('@') && !text.contains(['{', '[']) && text.contains('"'))
        || lower.starts_with("list ")
}

/// Whether the word in the brackets of a trace is none that servers write there.
fn is_no_server_word(inner: &str) -> bool {
    let lower = inner.to_ascii_lowercase();
    !inner.contains(':') && !lower.contains('.') && !NO_ADDRESS.iter().any(|word| lower.contains(word))
}

/// Black blocks in the place of letters.
fn has_blocks(text: &str) -> bool {
    !text.is_ascii() && text.contains(['█', '▇', '▓', '■', '▮', '░', '▒'])
}

/// `[REDACTED]`, `<removed>` and the like as a part of an address, an id or a list of tags.
fn has_removal_in_token(value: &str) -> bool {
    let mut rest = value;
    while let Some(at) = rest.find(['[', '<', '{']) {
        let inner = rest.get(at + 1..).unwrap_or_default();
        let end = inner.find([']', '>', '}']).filter(|end| *end <= LONGEST_MARK);
        let word = end.and_then(|end| inner.get(..end)).unwrap_or_default();
        if !word.is_empty() && !word.contains(['@', ':', '/', '=']) && words::says_removed(word.trim_matches(['[', '<'])) {
            return true;
        }
        rest = inner;
    }
    value.contains("[email protected]") || value.contains("[email\u{a0}protected]")
}

/// A quick look for signs that a mark has, before anything is read closely.
fn may_hold_a_mark(raw: &[u8]) -> bool {
    memchr::memchr3(b'[', b'{', b'<', raw).is_some()
        || !raw.is_ascii()
        || (raw.len() < 40 && memchr::memchr3(b'*', b'#', b'x', raw).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Received: from a.example (b.example [192.0.2.1])\n\tby mx.example (Postfix) with ESMTPS id 1\n\tfor <c@d.example>; Tue, 24 Nov 2026 10:15:42 +0100\nFrom: e@f.example\nTo: c@d.example\n";

    fn places(text: &str) -> Vec<Place> {
        Changes::of(&HeaderBlock::parse(text.as_bytes().to_vec())).changes.into_iter().map(|change| change.place).collect()
    }

    #[test]
    fn whatever_stands_where_a_server_writes_an_address_was_put_in() {
        assert_eq!(places(HEAD), []);
        for mark in
            ["***", "x***@d.example", "[gelöscht]", "<removed>", "xxxx", "x@x.x", "{{my address}}", "me at home dot example", "[…]", "████"]
        {
            let text = HEAD.replace("<c@d.example>", mark);
            assert_eq!(places(&text), [Place::Recipient], "for {mark}");
            assert_eq!(places(&format!("Delivered-To: {mark}\n{HEAD}")), [Place::Recipient], "{mark}");
        }
        for mailbox in [
            "c@d.example",
            "<c@d.example>",
            "c",
            "mailing list c@d.example",
            "\"a b\"@d.example",
            "c+x=y@d.example",
            "c@localhost",
            "c@[192.0.2.1]",
        ] {
            assert_eq!(places(&format!("Delivered-To: {mailbox}\n{HEAD}")), [], "{mailbox}");
        }
    }

    #[test]
    fn an_address_in_the_network_with_a_mark_in_it_is_none() {
        for mark in [
            "192.0.2.xxx",
            "192.0.x.x",
            "xx.xx.xx.xx",
            "192.0.2.",
            "192.0.2.300",
            "[REDACTED]",
            "IP removed",
            "2001:db8:xxxx::1",
            "192.0.2.███",
            "*.*.*.*",
        ] {
            assert_eq!(places(&HEAD.replace("192.0.2.1", mark)), [Place::Network], "{mark}");
            assert_eq!(places(&format!("X-Originating-IP: [{mark}]\n{HEAD}")), [Place::Network], "{mark}");
        }
        for address in ["192.0.2.1", "2001:db8::1", "IPv6:2001:db8::1", "192.0.2.1/unknown", "UNAVAILABLE", "192.0.2.1]:25 helo=[10.0.0.1"]
        {
            assert_eq!(places(&HEAD.replace("192.0.2.1", address)), [], "{address}");
        }
    }

    #[test]
    fn what_a_sender_may_have_written_is_no_sign() {
        for field in [
            "To: undisclosed-recipients:;",
            "To: \"[REDACTED] ***\" <c@d.example>",
            "From: \"a***n\" <a@b.example>",
            "Subject: xxx [removed] *** <snip>",
            "X-Spam-Level: *****",
            "Message-ID: <***88***xxx@b.example>",
            "X-Campaign: [***] {{campaign}} <none>",
            "Return-Path: <>",
        ] {
            assert_eq!(places(&format!("{HEAD}{field}\n")), [], "{field}");
        }
    }

    #[test]
    fn a_server_does_not_call_itself_a_mark() {
        for mark in ["██████", "mx.[mydomain]", "[mail server]", "xxxxxx.xxx", "[redacted]"] {
            assert_eq!(places(&HEAD.replace("mx.example", mark)), [Place::Server], "{mark}");
        }
    }

    #[test]
    fn an_address_that_is_gone_without_a_mark_has_vanished() {
        let gone = |text: &str| Changes::of(&HeaderBlock::parse(text.as_bytes().to_vec())).vanished;
        assert!(!gone(HEAD) && gone(&HEAD.replace("192.0.2.1", "")) && gone(&HEAD.replace("<c@d.example>", "<>")));
    }
}
