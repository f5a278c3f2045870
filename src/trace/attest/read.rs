//! The text of one field in which a server wrote down what it checked.

use std::borrow::Cow;
use std::iter;

use super::super::address::parse_ip;
use super::super::fields::unfolded;
use super::super::hosts::{is_one_organisation, organisational_domain};
use super::{Attested, Check, CheckResult, RecordedFields};
use crate::message::Field;

/// A longer field, in bytes, is not read.
const MAX_TEXT: usize = 8_000;
/// More parts of one field, and more results, than any server writes.
const MAX_RESULTS: usize = 40;

impl Attested {
    /// Takes in one field. Of one whose quotation marks do not fit it is known only that something was checked.
    pub(super) fn read(&mut self, field: Field<'_>, place: &RecordedFields<'_>) {
        if field.raw.len() > MAX_TEXT {
            return;
        }
        let text = unfolded(field);
        let Some(text) = plain(&text) else {
            self.any = true;
            return;
        };
        if field.name.eq_ignore_ascii_case("Received-SPF") { self.read_spf(&text, place) } else { self.read_results(&text, place) }
    }

    /// `Pass (server: domain of X designates IP as permitted sender) receiver=server; client-ip=IP; helo=…`
    fn read_spf(&mut self, text: &str, place: &RecordedFields<'_>) {
        // What follows `helo=` was chosen by the sender.
        let end = find(text, "helo=").unwrap_or(text.len());
        let (text, behind) = text.split_at_checked(end).unwrap_or_default();
        if value_of(text, "receiver=").is_some_and(|receiver| !is_home(receiver, place)) {
            return;
        }
        self.any = true;
        let result = text.split([' ', '(', ';']).next().unwrap_or_default();
        let passed = result.eq_ignore_ascii_case("pass");
        self.checked_for(text, passed);
        // pyspf writes the envelope sender after that, always and once. A second one would be made up by the sending machine.
        let pyspf = value_of(text, "identity=").is_some_and(|identity| identity == "mailfrom");
        let once =
            || find(behind, "envelope-from=").filter(|&at| find(behind.get(at + 1..).unwrap_or_default(), "envelope-from=").is_none());
        let late = || once().filter(|_| pyspf).and_then(|_| value_of(behind, "envelope-from="));
        let named = || value_of(text, "envelope-from=").or_else(late).and_then(domain);
        let named = domain_of_text(text).or_else(named);
        note(&mut self.spf, named.as_deref(), CheckResult::read(result));
        if passed {
            push(&mut self.spf_pass, named);
        }
    }

    /// Reads the results after the field name, or after the instance in an ARC field.
    pub(in crate::trace) fn read_results(&mut self, text: &str, place: &RecordedFields<'_>) {
        let parts = parts(text);
        let server = parts.first().map(|part| part.split(' ').next().unwrap_or_default()).unwrap_or_default();
        if !server.contains('=') && !is_home(server, place) {
            return;
        }
        self.any = true;
        for part in parts {
            let (method, result) = part.split(' ').next().and_then(|first| first.split_once('=')).unwrap_or_default();
            let passed = result.split('(').next().is_some_and(|word| word.eq_ignore_ascii_case("pass"));
            if method.eq_ignore_ascii_case("spf") {
                self.checked_for(part, passed);
            }
            let found = CheckResult::read(result);
            if method.eq_ignore_ascii_case("spf") {
                let named = value_of(part, "smtp.mailfrom=").or_else(|| value_of(part, "smtp.mail="));
                let named = named.and_then(domain).or_else(|| domain_of_text(part));
                note(&mut self.spf, named.as_deref(), found);
                push(&mut self.spf_pass, named.filter(|_| passed));
            } else if method.eq_ignore_ascii_case("dkim") {
                let named = value_of(part, "header.d=").or_else(|| value_of(part, "header.i=")).and_then(domain);
                note(&mut self.dkim, named.as_deref(), found);
                push(&mut self.dkim_pass, named.filter(|_| passed));
            } else if method.eq_ignore_ascii_case("dmarc") {
                // The topmost result is the newest.
                if self.dmarc.is_none() && found.is_some() {
                    self.dmarc_from = value_of(part, "header.from=").and_then(domain);
                    self.dmarc = found;
                }
            } else if method.eq_ignore_ascii_case("iprev") {
                // RFC 8601 section 2.7.3: the address that connected.
                self.ip = self.ip.or_else(|| parse_ip(value_of(part, "policy.iprev=")?));
            } else if method.eq_ignore_ascii_case("arc") && passed {
                self.arc_pass = true;
            }
        }
    }

    /// Takes the address that was checked; the first one that passed counts before all others.
    fn checked_for(&mut self, text: &str, passed: bool) {
        let told = ["client-ip=", "sender IP is ", "designates "].iter().find_map(|key| {
            let at = find(text, key)? + key.len();
            parse_ip(word(text.get(at..)?, b" ;)"))
        });
        let first_passed = passed && self.spf_pass.is_empty();
        self.ip = if first_passed { told.or(self.ip) } else { self.ip.or(told) };
    }
}

/// The text with each quoted part as a single word, because quoted text may come from the sender and look like results. `None` if a quotation mark
/// is in the middle of a word or never closed.
pub(in crate::trace) fn plain(text: &str) -> Option<Cow<'_, str>> {
    if text.len() > MAX_TEXT {
        return None;
    }
    if memchr::memchr2(b'"', b'\\', text.as_bytes()).is_none() {
        return Some(Cow::Borrowed(text));
    }
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut before) = (false, ' ');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (quoted, c) {
            (false, '"') if matches!(before, ' ' | '=' | '(' | '<') => quoted = true,
            (true, '"') if chars.peek().is_none_or(|next| matches!(next, ' ' | ';' | ')' | '@' | '>' | ',')) => quoted = false,
            (_, '"') | (false, '\\') => return None,
            (true, '\\') => {
                chars.next()?;
                out.push('?');
            }
            (true, ';' | '(' | ')' | '=' | ' ') => out.push('?'),
            (_, c) => out.push(c),
        }
        before = c;
    }
    (!quoted).then_some(Cow::Owned(out))
}

/// Adds a result, unless it is there already.
fn note(list: &mut Vec<Check>, domain: Option<&str>, result: Option<CheckResult>) {
    let check = domain.zip(result).map(|(domain, result)| Check { domain: domain.to_owned(), result });
    list.extend(check.filter(|check| list.len() < MAX_RESULTS && !list.contains(check)));
}

fn push(list: &mut Vec<String>, domain: Option<String>) {
    list.extend(domain.filter(|domain| list.len() < MAX_RESULTS && !list.contains(domain)));
}

/// Whether the server that wrote a result is one of the recipient's. If none of their servers has a public name, every name is accepted: nobody
/// else can write there.
fn is_home(server: &str, place: &RecordedFields<'_>) -> bool {
    let Some(own) = organisational_domain(server.trim_matches(['<', '>'])) else { return true };
    let mut nameless = true;
    for other in iter::once(place.by).chain(place.home.iter().map(String::as_str)).filter_map(organisational_domain) {
        if is_one_organisation(&own, &other) {
            return true;
        }
        nameless = false;
    }
    nameless
}

/// The parts between semicolons that stand outside comments.
fn parts(text: &str) -> Vec<&str> {
    let (mut out, mut depth, mut start) = (Vec::new(), 0usize, 0);
    for at in memchr::memchr3_iter(b'(', b')', b';', text.as_bytes()) {
        match text.as_bytes().get(at) {
            Some(b'(') => depth += 1,
            Some(b')') => depth = depth.saturating_sub(1),
            Some(b';') if depth == 0 => {
                out.push(text.get(start..at).unwrap_or_default().trim());
                start = at + 1;
            }
            _ => {}
        }
        if out.len() >= MAX_RESULTS {
            return out;
        }
    }
    out.push(text.get(start..).unwrap_or_default().trim());
    out
}

pub(super) fn find(text: &str, key: &str) -> Option<usize> {
    crate::message::find_ignore_case(text.as_bytes(), key)
}

/// The word behind a key that stands at the start of a word, outside comments.
fn value_of<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let mut from = 0;
    loop {
        let at = from + find(text.get(from..)?, key)?;
        let before = text.as_bytes().get(..at)?;
        if before.last().is_none_or(|byte| matches!(byte, b' ' | b';' | b')')) && is_outside(before) {
            return Some(word(text.get(at + key.len()..)?, b" ;()")).filter(|value| !value.is_empty());
        }
        // The key is ASCII, so this is a character boundary.
        from = at + 1;
    }
}

/// Whether no comment is open behind those bytes.
fn is_outside(before: &[u8]) -> bool {
    let depth = |depth: usize, at: usize| if before.get(at) == Some(&b'(') { depth + 1 } else { depth.saturating_sub(1) };
    memchr::memchr2_iter(b'(', b')', before).fold(0, depth) == 0
}

/// The domain in `domain of X designates`.
fn domain_of_text(text: &str) -> Option<String> {
    let at = find(text, "domain of ")? + "domain of ".len();
    let rest = text.get(at..)?;
    let rest = rest.strip_prefix("transitioning ").unwrap_or(rest);
    domain(word(rest, b" )"))
}

/// The text up to the first of those bytes, which are ASCII.
fn word<'a>(text: &'a str, ends: &[u8]) -> &'a str {
    text.bytes().position(|b| ends.contains(&b)).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The domain of an address, or the domain itself; nothing where it is not a plain domain name.
fn domain(text: &str) -> Option<String> {
    let text = text.trim_matches(['<', '>', ',']);
    let domain = memchr::memrchr(b'@', text.as_bytes()).and_then(|at| text.get(at + 1..)).unwrap_or(text).trim_end_matches('.');
    let plain = domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    (plain && domain.contains('.') && domain.len() <= 255).then(|| domain.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::super::fields::Fields;
    use super::super::attested;
    use super::*;
    use crate::message::HeaderBlock;

    fn read(name: &str, value: &str) -> Attested {
        let block = HeaderBlock::parse(format!("{name}: {value}\nReceived: x\n").into_bytes());
        let home = vec!["mx.google.com".to_owned(), "a.mail.protection.outlook.com".to_owned(), "mx.recipient.example".to_owned()];
        attested(&Fields::of(&block), &RecordedFields { start: 0, edge: 1, by: "mx.google.com", home: &home })
    }

    #[test]
    fn results_of_many_servers_are_read() {
        for (name, value, spf, dkim, ip) in [
            (
                "Authentication-Results",
                "spf=pass (sender IP is 13.110.78.233)\n smtp.mailfrom=h2.5f-3qrtweak.na156.bnc.salesforce.com; dkim=pass\n (signature was verified) header.d=harborlight.example;dmarc=pass action=none\n header.from=harborlight.example;compauth=pass reason=100",
                &["h2.5f-3qrtweak.na156.bnc.salesforce.com"][..],
                &["harborlight.example"][..],
                Some("13.110.78.233"),
            ),
            (
                "Authentication-Results",
                "mx.google.com; dkim=pass header.i=@shop.example header.s=k1 header.b=ab; dkim=fail header.d=no.example; spf=pass (google.com: domain of b@send.shop.example designates 198.51.100.7 as permitted sender) smtp.mailfrom=b@send.shop.example; dmarc=pass header.from=shop.example",
                &["send.shop.example"],
                &["shop.example"],
                Some("198.51.100.7"),
            ),
            (
                "Received-SPF",
                "Pass (protection.outlook.com: domain of\n send.shop.example designates 2001:db8::7 as permitted sender) receiver=protection.outlook.com; client-ip=2001:db8::7; helo=spf=pass; pr=E",
                &["send.shop.example"],
                &[],
                Some("2001:db8::7"),
            ),
            (
                "Received-SPF",
                "fail (google.com: domain of a@b.example does not designate 198.51.100.7) client-ip=198.51.100.7;",
                &[],
                &[],
                Some("198.51.100.7"),
            ),
            ("Authentication-Results", "mx.recipient.example; spf=softfail smtp.mailfrom=a.example; dkim=none", &[], &[], None),
            ("Authentication-Results", "mx.recipient.example 1; dkim=pass (1024-bit key) header.d=a.example", &[], &["a.example"], None),
            // OpenDKIM and rspamd quote the signature.
            (
                "Authentication-Results",
                "mx.recipient.example; dkim=pass (2048-bit key; unprotected) header.d=a.example header.i=@a.example header.b=\"Qo7/p+L=\"; spf=pass smtp.mailfrom=\"b@send.example\"",
                &["send.example"],
                &["a.example"],
                None,
            ),
            (
                "Received-SPF",
                "Pass (mailfrom) identity=mailfrom; client-ip=198.51.100.7; helo=a6-153.smtp-out.example; envelope-from=b@send.example; receiver=<UNKNOWN>",
                &["send.example"],
                &[],
                Some("198.51.100.7"),
            ),
            (
                "Received-SPF",
                "pass (send.example: 198.51.100.7 is authorized to use 'b@send.example' in 'mfrom' identity (mechanism 'mx' matched)) receiver=mx.recipient.example; identity=mailfrom; envelope-from=\"b@send.example\"; helo=x; client-ip=198.51.100.7",
                &["send.example"],
                &[],
                None,
            ),
        ] {
            let found = read(name, value);
            assert!(found.any, "{value}");
            assert_eq!(found.spf_pass, spf, "{value}");
            assert_eq!(found.dkim_pass, dkim, "{value}");
            assert_eq!(found.ip.map(|ip| ip.to_string()).as_deref(), ip, "{value}");
        }
    }

    #[test]
    fn words_of_the_sender_inside_a_result_prove_nothing() {
        for value in [
            "mx.google.com; spf=fail smtp.mailfrom=\"x; dkim=pass header.d=s1.y.mc.salesforce.com\"@evil.example",
            "mx.google.com; spf=fail (domain of (a) dkim=pass header.d=y.mc.salesforce.com;) smtp.mailfrom=evil.example",
            "mx.google.com; dkim=pass (header.d=y.mc.salesforce.com) header.d=evil.example",
            "mx.google.com; dkim=passed header.d=y.mc.salesforce.com",
            "mx.google.com; x=dkim=pass header.d=y.mc.salesforce.com",
            "mx.google.com; dkim=pass reason=header.d=y.mc.salesforce.com header.d=evil.example",
            "evil.example; dkim=pass header.d=y.mc.salesforce.com",
            "mx.google.com; spf=fail smtp.mailfrom=\"x\\\"; dkim=pass header.d=y.mc.salesforce.com\"@evil.example",
            "mx.google.com; spf=fail smtp.mailfrom=x\"@evil.example; dkim=fail header.b=\"; dkim=pass header.d=y.mc.salesforce.com\"",
            "mx.google.com; spf=fail (domain of \"a) ; dkim=pass header.d=y.mc.salesforce.com (\"@evil.example)",
            "mx.google.com; dkim=fail header.b=\"; dkim=pass header.d=y.mc.salesforce.com",
        ] {
            let found = read("Authentication-Results", value);
            assert!(!found.dkim_pass.iter().any(|domain| domain.contains("salesforce")), "{value} {found:?}");
        }
        let spf = read("Received-SPF", "fail (x) client-ip=1.2.3.4; helo=x; Pass; domain of y.bnc.salesforce.com designates");
        assert!(spf.spf_pass.is_empty());
        for value in [
            "Pass (mailfrom) identity=mailfrom; client-ip=1.2.3.4; helo=x; envelope-from=a@y.bnc.salesforce.com; envelope-from=b@evil.example; receiver=x",
            "Pass (mailfrom) identity=helo; client-ip=1.2.3.4; helo=x; envelope-from=a@y.bnc.salesforce.com",
            "Pass (x: it) client-ip=1.2.3.4; helo=x; identity=mailfrom; envelope-from=a@y.bnc.salesforce.com",
        ] {
            assert!(!read("Received-SPF", value).spf_pass.iter().any(|domain| domain.contains("salesforce")), "{value}");
        }
        let other =
            read("Received-SPF", "Pass (x: domain of y.bnc.salesforce.com designates 1.2.3.4) receiver=evil.example; client-ip=1.2.3.4;");
        assert!(other.spf_pass.is_empty() && !other.any);
    }
}
