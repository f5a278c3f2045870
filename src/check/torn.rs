//! Fields that no server writes like this: a piece of them is missing, or the rest of another field was put to them.
//!
//! Only signs that real mail does not have, also not where a sender made lines up: see `tests/check/damage.md`.

use memchr::{memchr, memchr_iter};

use crate::message::names::{has_month, has_time, starts};
use crate::message::{Field, HeaderBlock};

/// Whether lines are missing inside, so that some field is only half there or is two halves. `cut`: that the last field breaks off is known.
pub(super) fn is_torn(block: &HeaderBlock, cut: bool) -> bool {
    let whole = block.len() - usize::from(cut && !block.is_empty());
    block.fields().take(whole).any(|field| {
        let is = |name: &str| field.name.eq_ignore_ascii_case(name);
        match field.name.len() {
            8 if is("received") => is_torn_trace(field.raw),
            10 if is("message-id") => !is_paired(field.raw, b'<', b'>'),
            11 if is("return-path") => !is_paired(field.raw, b'<', b'>'),
            14 if is("dkim-signature") => lacks_a_tag(field),
            22 if is("arc-message-signature") => lacks_a_tag(field),
            _ => holds_a_trace(field),
        }
    })
}

/// A Received field (RFC 5321 section 4.4) that has no time, brackets that do not close, or that goes on as another one behind its time.
fn is_torn_trace(value: &[u8]) -> bool {
    !has_time(value) || !is_paired(value, b'(', b')') || !is_paired(value, b'[', b']') || begins_anew(value) || has_two_servers(value)
}

/// Whether two servers took the message over in one trace: *by* stands twice outside comments.
fn has_two_servers(value: &[u8]) -> bool {
    let mut depth = 0_usize;
    let servers = value.split(u8::is_ascii_whitespace).filter(|word| {
        let outside = depth == 0;
        depth = (depth + memchr_iter(b'(', word).count()).saturating_sub(memchr_iter(b')', word).count());
        outside && *word == b"by"
    });
    servers.count() > 1
}

/// Whether there are as many brackets that open as close.
fn is_paired(value: &[u8], open: u8, close: u8) -> bool {
    memchr_iter(open, value).count() == memchr_iter(close, value).count()
}

/// Whether clauses of another trace follow the time of one: *by* or *from*, or others that end in a time again.
fn begins_anew(value: &[u8]) -> bool {
    let mut clauses = false;
    let mut parts = value.split(|b| *b == b';').skip(1).skip_while(|part| !is_time(part)).enumerate();
    parts.any(|(n, part)| {
        let mut words = part.split(u8::is_ascii_whitespace);
        let begins = words.clone().any(|word| matches!(word, b"by" | b"from"));
        let ends_again = n > 0 && clauses && is_time(part);
        clauses |= words.any(|word| matches!(word, b"for" | b"id" | b"via" | b"with"));
        begins || ends_again
    })
}

/// Whether a text has the day and the time of a trace.
fn is_time(text: &[u8]) -> bool {
    has_time(text) && has_month(text)
}

/// Whether a signature lacks what each has (RFC 6376 section 3.5).
fn lacks_a_tag(field: Field<'_>) -> bool {
    let has = |tag: u8| field.raw.split(|b| *b == b';').any(|part| matches!(part.trim_ascii(), [first, b'=' | b' ', ..] if *first == tag));
    !b"bdhs".iter().all(|tag| has(*tag))
}

/// Whether a field that is none of a trace goes on with the end of one. What programs write into fields of their own is theirs.
fn holds_a_trace(field: Field<'_>) -> bool {
    let folded = memchr(b'\n', field.raw).is_some();
    if !folded || starts(field.name, "x-") || starts(field.name, "received") || field.name.eq_ignore_ascii_case("subject") {
        return false;
    }
    let Some(semicolon) = memchr::memrchr(b';', field.raw) else { return false };
    let (clauses, end) = field.raw.split_at(semicolon);
    let mut words = clauses.split(u8::is_ascii_whitespace);
    is_time(end) && words.any(|word| [&b"by"[..], b"with", b"for", b"id"].contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn torn(field: &str) -> bool {
        is_torn(&HeaderBlock::parse(field.as_bytes().to_vec()), false)
    }

    #[test]
    fn half_a_field_and_two_halves_are_torn() {
        for field in [
            "Received: from a.example (a.example [192.0.2.1])",
            "Received: from a.example (a.exam\n\tby b.example; Wed, 15 Jan 2025 08:31:30 +0000",
            "Received: from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\tby c.example (Postfix); Wed, 15 Jan 2025 08:31:29 +0000",
            "Received: from a by b; Wed, 15 Jan 2025 08:31:30 +0000\n\tid 1 for <c>; Wed, 15 Jan 2025 08:31:29 +0000",
            "Received: from a by b with SMTP id 1\n\tby c.example (Postfix); Wed, 15 Jan 2025 08:31:29 +0000",
            "DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=k;\n\tbh=abc=; b=xyz",
            "Message-ID: <1@a.exam",
            "MIME-Version: 1.0\n\tby c.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:29 +0000",
        ] {
            assert!(torn(field), "{field}");
        }
    }

    #[test]
    fn what_servers_write_is_whole() {
        for field in [
            "Received: from [10.0.0.1] (helo=x) by y.example with esmtp (Exim 4.94)\n\tid 1abc-000; Tue, 1 Feb 2022 10:00:00 +0100",
            "Received: (from a@localhost by b) by c.example; Tue, 1 Feb 2022 10:00:00 +0100",
            "Received: (qmail 4141 invoked by uid 104); 22 Aug 2002 15:25:57 -0000",
            "Received: from a.example by Proxy+; Sat, 04 May 2002 11:45:55 +0200 for multiple recipients",
            "Received: from unknown (192.0.2.1) by a.example with esmtp; Sun, 07 Apr 2002 13:26:58 +1000; May, 19 2002 7:57:29 AM -0000",
            "Received: from a by b (Server (built Dec 14 2001)) id <r> for <x> Fri, 10 Jan 2025\n 03:36:38 GMT (GMT)",
            "Received: from a by b; Wed, 15 Jan 2025 08:31:30 +0000 (envelope-from <by@from.example>)",
            "X-Greylist: not delayed by milter-greylist-4.2\n\t(a.example [192.0.2.1]); Tue, 03 Mar 2009 12:00:00 +0100 (CET)",
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=a.example; s = k;\n\th=from:to; bh=abc=;\n\tb=xyz",
            "Message-ID: no brackets at all",
        ] {
            assert!(!torn(field), "{field}");
        }
    }
}
