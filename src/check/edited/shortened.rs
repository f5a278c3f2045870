//! Values of which somebody left a part out: `X-MS-…: Bcl0[...]9xQ==`, `<0102(...)@a.example>`, `spf=pass (sender IP is 19…`.
//!
//! Dots in brackets stand in no value that a program writes, but for the texts of senders. Dots alone count only where nothing but codes and the results
//! of checks stands.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::message::HeaderBlock;
use crate::message::names::starts;

/// Prepared once, since every block is searched for them.
static DOTS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("..."));
static ELLIPSIS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("…"));

/// Fields that nothing but servers write, in codes and in the words of a check.
const OF_MACHINES: [&str; 10] = [
    "x-ms-",
    "x-microsoft-",
    "x-forefront-",
    "x-eop",
    "x-google-",
    "x-gm-",
    "x-incomingtopheadermarker",
    "arc-",
    "authentication-results",
    "received-spf",
];

/// Whether a block has dots in a row anywhere: asked once, since nearly none has them outside of its subject.
pub(super) fn holds_dots(block: &HeaderBlock) -> bool {
    DOTS.find(block.as_bytes()).is_some() || (!block.is_ascii() && ELLIPSIS.find(block.as_bytes()).is_some())
}

/// Dots for what was left out, with the brackets around them, and the text before and behind these.
#[derive(Clone, Copy)]
struct Mark<'a> {
    text: &'a str,
    before: &'a str,
    behind: &'a str,
}

impl Mark<'_> {
    fn is_bracketed(&self) -> bool {
        self.text.starts_with(['[', '(', '<', '{'])
    }

    /// Whether it stands inside of a word.
    fn is_in_word(&self) -> bool {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '+' | '=' | '_' | '-' | ':' | '@' | '%');
        self.before.ends_with(is_letter) || self.behind.starts_with(is_letter)
    }

    /// Whether a letter or a figure stands beside it.
    fn is_cut_off(&self) -> bool {
        self.before.ends_with(|c: char| c.is_ascii_alphanumeric()) || self.behind.starts_with(|c: char| c.is_ascii_alphanumeric())
    }

    /// Whether it stands in the words of a comment that is closed behind it, between quotation marks, or among the letters of a coded word (RFC 2047).
    fn is_in_comment(&self) -> bool {
        let count = |text: &str, sign: u8| memchr::memchr_iter(sign, text.as_bytes()).count();
        let open = count(self.before, b'(') > count(self.before, b')') && count(self.behind, b')') > 0;
        let coded = || self.before.rsplit_once("=?").is_some_and(|(_, word)| !word.contains("?=")) && self.behind.contains("?=");
        open || coded() || (count(self.before, b'"') % 2 == 1 && count(self.behind, b'"') > 0)
    }
}

/// The rows of dots in a value.
fn marks(value: &str) -> impl Iterator<Item = Mark<'_>> {
    let dots = DOTS.find_iter(value.as_bytes()).map(|at| (at, 3));
    let signs = ELLIPSIS.find_iter(if value.is_ascii() { b"" } else { value.as_bytes() }).map(|at| (at, '…'.len_utf8()));
    dots.chain(signs).map(|(at, length)| {
        let row = |c: char| matches!(c, '.' | '…');
        let (before, rest) = value.split_at(at);
        let behind = rest.get(length..).unwrap_or_default();
        let (bare, closing) = (before.trim_end_matches(row), behind.trim_start_matches(row));
        let (open, close) = (bare.trim_end_matches(' '), closing.trim_start_matches(' '));
        let pairs = [("[", "]"), ("(", ")"), ("<", ">"), ("{", "}")];
        let (before, behind) =
            pairs.iter().find_map(|(first, last)| Some((open.strip_suffix(first)?, close.strip_prefix(last)?))).unwrap_or((bare, closing));
        Mark { text: value.get(before.len()..value.len() - behind.len()).unwrap_or_default(), before, behind }
    })
}

/// Dots in brackets.
pub(super) fn dots_in_brackets(value: &str) -> Option<&str> {
    marks(value).find(Mark::is_bracketed).map(|mark| mark.text)
}

/// Dots in brackets in the address of a mailbox: what stands before it is free text.
pub(super) fn dots_in_address(mailbox: &str) -> Option<&str> {
    let address = mailbox.rsplit_once(" <").map_or(mailbox, |(_, address)| address);
    let address = if address.ends_with('>') { address.rsplit(' ').next().unwrap_or_default() } else { address };
    let is_one = address.contains('@') || address.ends_with('>');
    dots_in_brackets(address).filter(|_| is_one && !address.starts_with('"'))
}

/// The dots for what was left out in the value of a field that holds no addresses.
pub(super) fn shortened<'a>(name: &str, value: &'a str) -> Option<&'a str> {
    let of_machine = OF_MACHINES.iter().any(|start| starts(name, start));
    let is_cut = |mark: &Mark<'_>| {
        let ends = mark.behind.trim_end().is_empty() && !mark.before.trim_start().is_empty();
        if of_machine {
            mark.is_bracketed() || ends || (mark.is_cut_off() && !mark.is_in_comment())
        } else {
            mark.is_bracketed() && (mark.is_in_word() || (ends && ends_in_code(mark.before))) && !is_prose(value)
        }
    };
    marks(value).find(is_cut).map(|mark| mark.text)
}

/// Whether the last word is a code: it has figures, or signs that words have not.
fn ends_in_code(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    last.bytes().any(|b| b.is_ascii_digit() || matches!(b, b'=' | b'/' | b'@' | b'_'))
}

/// Whether a value is a text of a sender: it has several words of letters alone.
fn is_prose(value: &str) -> bool {
    const WORDS: usize = 3;
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
    };
    value.split([' ', ',']).filter(|word| is_word(word)).nth(WORDS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_was_left_out_is_seen() {
        for mark in ["[...]", "(...)", "<...>", "[…]", "(…)", "{...}", "[ ... ]", "[....]"] {
            for (name, value) in [
                ("X-MS-Exchange-AntiSpam-MessageData-0", format!("q3F0zv{mark}9sPQ==")),
                ("X-Microsoft-Antispam", format!("BCL:0;ARA:13230040|{mark}|4022899009;")),
                ("X-Forefront-Antispam-Report", format!("CIP:192.0.2.1;CTRY:US; {mark}")),
                ("Authentication-Results", format!("mx.example; spf=pass {mark}")),
                ("Received-SPF", format!("pass (mx.example: domain of a@b{mark}; helo=b.example")),
                ("ARC-Message-Signature", format!("i=1; a=rsa-sha256; h=From{mark}bh=abc=;")),
                ("X-Campaign-Data", format!("eyJhIjoi{mark}In0=")),
                ("X-Report-Abuse-To", format!("abuse-{mark}ple.com")),
                ("List-Unsubscribe", format!("<https://a.example/u/8f{mark}21>")),
                ("Content-Type", format!("multipart/mixed; boundary=\"b1_{mark}0\"")),
                ("X-Token", format!("0102019ab6 {mark}")),
            ] {
                assert!(shortened(name, &value).is_some(), "{name}: {value}");
            }
            for value in [
                format!("Our best offers for you {mark}"),
                format!("The best {mark} for all of you"),
                format!("More {mark}"),
                format!("Read mo{mark} in our shop today only"),
                mark.to_owned(),
            ] {
                assert_eq!(shortened("X-Preheader", &value), None, "{value}");
            }
        }
        for dots in ["...", "…", "....", "[...]"] {
            for (name, value) in [
                ("X-MS-Exchange-AntiSpam-MessageData-0", format!("q3F0zvAbCd{dots}")),
                ("X-Microsoft-Antispam-Message-Info", format!("q3F0zvAbCd{dots}9sPQ==")),
                ("X-Microsoft-Antispam-Message-Info", format!("=?us-ascii?Q?QkJC{dots}")),
                ("Authentication-Results", format!("spf=pass (sender IP is 192.0{dots}")),
                ("Authentication-Results", format!("mx.example; dkim=pass header.d=a.ex{dots}le; spf=pass")),
                ("Received-SPF", format!("pass (mx.example: domain of a@b.example designates {dots}")),
            ] {
                assert!(shortened(name, &value).is_some(), "{name}: {value}");
            }
        }
        for (name, value) in [
            ("ARC-Message-Signature", "..."),
            ("Authentication-Results", "spf=pass smtp.mailfrom=...; dkim=none"),
            ("Authentication-Results", "mx.example; dkim=fail (body hash did not verify...) header.d=a.example"),
            ("Authentication-Results", "mx.example; dmarc=fail reason=\"see policy...\" header.from=a.example"),
            ("X-Microsoft-Antispam-Message-Info", "=?us-ascii?Q?QkJC...XXXXzzzz?="),
            ("X-Mailer-Info", "abc...def"),
            ("X-Preview", "We have news for..."),
            ("X-Data", "a..b"),
        ] {
            assert_eq!(shortened(name, value), None, "{name}: {value}");
        }
    }

    #[test]
    fn only_the_address_of_a_mailbox_counts() {
        for mailbox in ["<bou[...]@a.example>", "a(...)@b.example", "News <ne[…]ws@a.example>", "News from[...]a.example>", "A <a@[...]>"]
        {
            assert!(dots_in_address(mailbox).is_some(), "{mailbox}");
        }
        for mailbox in ["More (...) <a@b.example>", "\"More [...]\" <a@b.example>", "a@b.example (...)x", "a@b.example", "[...]"] {
            let behind = mailbox.ends_with('x');
            assert!(behind || dots_in_address(mailbox).is_none(), "{mailbox}");
        }
    }
}
