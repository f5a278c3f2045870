//! Hiding the person's own address in the evidence, wherever it stands in a form that can be found.
//!
//! Found are the plain address, `user=domain` and `domain=user` of return paths, the `%40`, `=40` and `=3D` forms of links and
//! quoted-printable, all of these inside encoded words (RFC 2047) and inside base64. Tokens that only the sender can read stay.

use super::base64;

/// What stands in the place of a hidden address.
pub const HIDDEN: &str = "[address hidden]";

/// What can stand between the two parts of an address.
const BETWEEN: [&str; 9] = ["@", "=", "%40", "=40", "%3D", "=3D", "%2540", "%253D", "&#64;"];
/// Shorter runs of base64 cannot hold an address.
const SHORTEST_RUN: usize = 8;

/// Finds one address in its many forms.
pub(super) struct Mask {
    /// Part of every form; looked for first, because it is hardly ever there.
    domain: Vec<u8>,
    /// All in lower case, longest first.
    forms: Vec<Form>,
}

struct Form {
    text: Vec<u8>,
    /// Whether the text is the plain address, where `first.` in front makes it another person's.
    plain: bool,
}

impl Mask {
    /// `address` has passed [`super::check_address`].
    pub(super) fn new(address: &str) -> Self {
        let lower = address.to_ascii_lowercase();
        let (local, domain) = lower.split_once('@').unwrap_or((&lower, ""));
        let mut locals = vec![local.to_owned()];
        for sign in ["%", "="] {
            let coded: String = local
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c.to_string() } else { format!("{sign}{:02x}", u32::from(c)) })
                .collect();
            if !locals.contains(&coded) {
                locals.push(coded);
            }
        }
        let mut forms = Vec::new();
        for local in &locals {
            for between in BETWEEN {
                let between = between.to_ascii_lowercase();
                forms.push(Form { text: format!("{local}{between}{domain}").into_bytes(), plain: between == "@" });
                if between == "=" {
                    forms.push(Form { text: format!("{domain}={local}").into_bytes(), plain: false });
                }
            }
        }
        forms.sort_by_key(|form| std::cmp::Reverse(form.text.len()));
        Self { domain: domain.as_bytes().to_vec(), forms }
    }

    /// Hides the address in the text of a letter. Tells whether there was one.
    pub(super) fn text(&self, text: &mut String) -> bool {
        let Some(hidden) = self.plainly(text.as_bytes()) else { return false };
        // Only ASCII was replaced by ASCII, so it is still the text it was.
        *text = String::from_utf8(hidden).unwrap_or_default();
        true
    }

    /// The value of a header field with the address hidden, or nothing where it does not occur.
    pub(super) fn value(&self, raw: &[u8]) -> Option<Vec<u8>> {
        let words = self.in_encoded_words(raw);
        let plain = self.plainly(words.as_deref().unwrap_or(raw));
        let so_far = plain.or(words);
        let coded = self.in_base64(so_far.as_deref().unwrap_or(raw));
        coded.or(so_far)
    }

    /// Where the address stands in `hay`, first and longest: start and end.
    fn find(&self, hay: &[u8], from: usize) -> Option<(usize, usize)> {
        (from..hay.len()).find_map(|at| {
            self.forms.iter().find_map(|form| {
                let end = at + form.text.len();
                let same = hay.get(at..end)?.eq_ignore_ascii_case(&form.text);
                (same && starts_here(&hay[..at], form.plain) && ends_here(&hay[end..])).then_some((at, end))
            })
        })
    }

    fn plainly(&self, hay: &[u8]) -> Option<Vec<u8>> {
        if !hay.windows(self.domain.len().max(1)).any(|window| window.eq_ignore_ascii_case(&self.domain)) {
            return None;
        }
        let mut found = self.find(hay, 0)?;
        let mut out = Vec::with_capacity(hay.len());
        let mut at = 0;
        loop {
            out.extend_from_slice(&hay[at..found.0]);
            out.extend_from_slice(HIDDEN.as_bytes());
            at = found.1;
            match self.find(hay, at) {
                Some(next) => found = next,
                None => break,
            }
        }
        out.extend_from_slice(&hay[at..]);
        Some(out)
    }

    /// Hides the address inside encoded words. Neighbours of one kind are read as one, since a long word is cut anywhere.
    fn in_encoded_words(&self, raw: &[u8]) -> Option<Vec<u8>> {
        let words = encoded_words(raw);
        let mut out = Vec::new();
        let mut copied = 0;
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let mut run = 1;
            while words.get(at + run).is_some_and(|next| {
                let before = &words[at + run - 1];
                next.kind.eq_ignore_ascii_case(first.kind) && raw[before.end..next.start].iter().all(u8::is_ascii_whitespace)
            }) {
                run += 1;
            }
            let group = &words[at..at + run];
            let decoded: Vec<u8> = group.iter().flat_map(EncodedWord::decode).collect();
            if let Some(hidden) = self.plainly(&decoded) {
                out.extend_from_slice(&raw[copied..first.start]);
                out.extend_from_slice(&first.encode(&hidden));
                copied = group.last().map_or(first.end, |word| word.end);
            }
            at += run;
        }
        (copied > 0).then(|| {
            out.extend_from_slice(&raw[copied..]);
            out
        })
    }

    /// Hides the address inside base64, also where a run is folded over lines or does not start at its first character.
    fn in_base64(&self, raw: &[u8]) -> Option<Vec<u8>> {
        let folded = self.in_base64_runs(raw, true);
        let single = self.in_base64_runs(folded.as_deref().unwrap_or(raw), false);
        single.or(folded)
    }

    fn in_base64_runs(&self, raw: &[u8], over_folds: bool) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let mut copied = 0;
        let mut at = 0;
        while at < raw.len() {
            let end = at + run_length(&raw[at..], over_folds);
            if end - at >= SHORTEST_RUN {
                let run = &raw[at..end];
                let hidden = (0..4).find_map(|skip| {
                    let tail = run.get(skip..)?;
                    Some((skip, self.plainly(&base64::decode(tail))?))
                });
                if let Some((skip, hidden)) = hidden {
                    let url_safe = run.iter().any(|b| matches!(b, b'-' | b'_'));
                    out.extend_from_slice(&raw[copied..at + skip]);
                    let padded = raw.get(end) == Some(&b'=');
                    let mut coded = base64::encode(&hidden, url_safe);
                    while !padded && coded.last() == Some(&b'=') {
                        coded.pop();
                    }
                    out.extend_from_slice(&coded);
                    copied = end + raw[end..].iter().take(2).take_while(|&&b| b == b'=').count();
                }
            }
            at = end.max(at + 1);
        }
        (copied > 0).then(|| {
            out.extend_from_slice(&raw[copied..]);
            out
        })
    }
}

/// How many bytes from the start belong to one run of base64.
fn run_length(raw: &[u8], over_folds: bool) -> usize {
    let mut end = 0;
    loop {
        end += raw[end..].iter().take_while(|&&b| base64::value(b).is_some()).count();
        let fold = raw[end..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        let goes_on = raw.get(end + fold).is_some_and(|&b| base64::value(b).is_some());
        if !over_folds || end == 0 || fold == 0 || !raw[end..end + fold].contains(&b'\n') || !goes_on {
            return end;
        }
        end += fold;
    }
}

/// Whether an address can begin behind `before`.
fn starts_here(before: &[u8], plain: bool) -> bool {
    let Some(&last) = before.last() else { return true };
    // The end of %3C or =3C is no part of an address.
    let escape = before.len() >= 3
        && matches!(before[before.len() - 3], b'%' | b'=')
        && before[before.len() - 2..].iter().all(u8::is_ascii_hexdigit);
    escape || !(last.is_ascii_alphanumeric() || plain && matches!(last, b'.' | b'_' | b'-' | b'+'))
}

/// Whether an address can end before `after`.
fn ends_here(after: &[u8]) -> bool {
    match after {
        [] => true,
        [b'.', next, ..] => !next.is_ascii_alphanumeric(),
        [b'-', ..] => false,
        [first, ..] => !first.is_ascii_alphanumeric(),
    }
}

struct EncodedWord<'a> {
    start: usize,
    end: usize,
    /// `=?charset?encoding?`
    kind: &'a [u8],
    data: &'a [u8],
}

impl EncodedWord<'_> {
    fn is_base64(&self) -> bool {
        self.kind.ends_with(b"?B?") || self.kind.ends_with(b"?b?")
    }

    fn decode(&self) -> Vec<u8> {
        if self.is_base64() {
            return base64::decode(self.data);
        }
        let mut out = Vec::with_capacity(self.data.len());
        let mut rest = self.data;
        while let Some((&first, tail)) = rest.split_first() {
            let hex = tail.get(..2).and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
            match (first, hex) {
                (b'=', Some(byte)) => {
                    out.push(byte);
                    rest = &tail[2..];
                    continue;
                }
                (b'_', _) => out.push(b' '),
                _ => out.push(first),
            }
            rest = tail;
        }
        out
    }

    /// The same kind of word around other bytes. It may get longer than RFC 2047 likes: cutting it could break a character.
    fn encode(&self, bytes: &[u8]) -> Vec<u8> {
        let mut out = self.kind.to_vec();
        if self.is_base64() {
            out.extend_from_slice(&base64::encode(bytes, false));
        } else {
            for &byte in bytes {
                match byte {
                    b' ' => out.push(b'_'),
                    b'=' | b'?' | b'_' => out.extend_from_slice(format!("={byte:02X}").as_bytes()),
                    b'!'..=b'~' => out.push(byte),
                    _ => out.extend_from_slice(format!("={byte:02X}").as_bytes()),
                }
            }
        }
        out.extend_from_slice(b"?=");
        out
    }
}

/// The encoded words of RFC 2047 section 2 in a value.
fn encoded_words(raw: &[u8]) -> Vec<EncodedWord<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(start) = memchr::memmem::find(&raw[at..], b"=?").map(|n| at + n) {
        let part = |from: usize| memchr::memchr(b'?', &raw[from..]).map(|n| from + n).filter(|&end| !raw[from..end].contains(&b'\n'));
        let word = part(start + 2).and_then(|charset| {
            let encoding = part(charset + 1).filter(|&end| matches!(&raw[charset + 1..end], b"B" | b"b" | b"Q" | b"q"))?;
            let end = part(encoding + 1).filter(|&end| raw.get(end + 1) == Some(&b'='))?;
            Some(EncodedWord { start, end: end + 2, kind: &raw[start..=encoding], data: &raw[encoding + 1..end] })
        });
        match word {
            Some(word) => {
                at = word.end;
                words.push(word);
            }
            None => at = start + 2,
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(raw: &str) -> Option<String> {
        Mask::new("Ann.Lee+news@mail.example").value(raw.as_bytes()).map(|v| String::from_utf8(v).unwrap())
    }

    #[test]
    fn every_readable_form_is_hidden() {
        for (raw, hidden) in [
            (" ann.lee+news@mail.example", " [address hidden]"),
            (" Ann <ANN.LEE+NEWS@Mail.Example>", " Ann <[address hidden]>"),
            (" bounces+209-112b-ann.lee+news=mail.example@sg.example", " bounces+209-112b-[address hidden]@sg.example"),
            (" <https://x.example/?u=ann.lee%2Bnews%40mail.example&k=1>", " <https://x.example/?u=[address hidden]&k=1>"),
            (" u%3Dann.lee+news%40mail.example", " u%3D[address hidden]"),
            (" ann.lee=2Bnews=40mail.example", " [address hidden]"),
            (" SRS0=Ab=77=mail.example=ann.lee+news@relay.example", " SRS0=Ab=77=[address hidden]@relay.example"),
            (" for <ann.lee+news@mail.example>; Mon", " for <[address hidden]>; Mon"),
            (" a@x.example, ann.lee+news@mail.example, ann.lee+news@mail.example.", " a@x.example, [address hidden], [address hidden]."),
            (" =?utf-8?Q?ann.lee=2Bnews=40mail.example,_=C3=A4?=", " =?utf-8?Q?[address_hidden],_=C3=A4?="),
            (" =?utf-8?Q?ann.lee+n?=\n =?utf-8?Q?ews=40mail.example!?=", " =?utf-8?Q?[address_hidden]!?="),
        ] {
            assert_eq!(masked(raw).as_deref(), Some(hidden), "{raw}");
        }
    }

    #[test]
    fn other_peoples_addresses_stay() {
        for raw in [
            " joann.lee+news@mail.example",
            " jo.ann.lee+news@mail.example",
            " ann.lee+news@mail.example.org",
            " ann.lee+news@mail.example-x.org",
            " ann.lee@mail.example",
            " =?utf-8?Q?nothing_here?=",
            " QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=",
        ] {
            assert_eq!(masked(raw), None, "{raw}");
        }
    }

    #[test]
    fn base64_is_hidden_at_every_offset_and_over_folds() {
        for before in ["", "a", "ab", "abc", "{\"r\":\""] {
            for after in ["", "\"", "\"}", "\",\"id\":12345"] {
                let plain = format!("{before} ann.lee+news@mail.example{after}");
                let coded = String::from_utf8(base64::encode(plain.as_bytes(), false)).unwrap();
                let (start, end) = coded.split_at(coded.len() / 2);
                for raw in [format!(" {coded}"), format!(" v={coded}"), format!(" id-{coded}"), format!(" {start}\n\t{end}")] {
                    let hidden = masked(&raw).unwrap_or_else(|| panic!("{raw}"));
                    let start = hidden.len().min(if raw.starts_with(" v=") {
                        3
                    } else if raw.starts_with(" id-") {
                        4
                    } else {
                        1
                    });
                    let decoded = String::from_utf8(base64::decode(&hidden.as_bytes()[start..])).unwrap();
                    assert_eq!(decoded, format!("{before} [address hidden]{after}"), "{raw}");
                }
            }
        }
    }

    #[test]
    fn base64_words_are_hidden_also_when_cut_in_the_middle() {
        let coded = String::from_utf8(base64::encode("für ann.lee+news@mail.example".as_bytes(), false)).unwrap();
        let (start, end) = coded.split_at(16);
        let hidden = masked(&format!(" =?UTF-8?B?{start}?=\n =?utf-8?b?{end}?= x")).unwrap();
        let word = hidden.strip_prefix(" =?UTF-8?B?").and_then(|w| w.strip_suffix("?= x")).unwrap();
        assert_eq!(String::from_utf8(base64::decode(word.as_bytes())).unwrap(), "für [address hidden]");
    }

    #[test]
    fn hiding_twice_changes_nothing_more() {
        let mask = Mask::new("ann@mail.example");
        let once = mask.value(b" ann@mail.example YW5uQG1haWwuZXhhbXBsZQ==").unwrap();
        assert_eq!(mask.value(&once), None);
    }
}
