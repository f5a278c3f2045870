//! Finds fields that are damaged: a piece of them is missing, or the rest of another field was joined to them.
//!
//! Only signs are used that no real mail has, not even forged lines: see `tests/check/damage.md`.

use memchr::{memchr, memrchr};

use super::field_name::{FieldName, FieldNames};
use super::lines::is_blank;
use super::received::{self, has_date, is_paired};
use super::{Field, HeaderBlock};

/// Whether lines are missing inside the block, so that a field is damaged. `cut`: the last field breaks off and is not looked at.
pub(crate) fn is_torn(block: &HeaderBlock, cut: bool) -> bool {
    let whole = block.len() - usize::from(cut && !block.is_empty());
    let mut received = block.received().iter();
    let is_torn =
        |field: Field<'_>| if is_received(field) { received.next().is_some_and(|look| look.is_torn) } else { is_torn_field(field) };
    block.fields().take(whole).any(is_torn)
}

/// Whether a damaged field is made of two halves: it has two dates, or names two servers, or is no Received field and ends like one.
pub(crate) fn is_of_halves(field: Field<'_>) -> bool {
    if !is_received(field) {
        return holds_a_received_line(field);
    }
    received::is_of_halves(field.raw)
}

fn is_received(field: Field<'_>) -> bool {
    field.which == FieldName::RECEIVED
}

/// Whether a piece of the field, which is no Received field, is missing, or two halves were joined.
pub(crate) fn is_torn_field(field: Field<'_>) -> bool {
    match field.which {
        FieldName::RETURN_PATH => !is_paired(field.raw, b'<', b'>') || holds_a_received_line(field),
        FieldName::DKIM_SIGNATURE => lacks_a_tag(field) || holds_a_received_line(field),
        _ => holds_a_received_line(field),
    }
}

/// Whether the lines that the recipient's first server wrote are torn: the first Received line, or a field above it. No sender can write there.
pub(crate) fn has_torn_top(block: &HeaderBlock) -> bool {
    const ONE_LINE: FieldNames = FieldNames::of(&["return-path", "delivered-to", "delivery-date", "envelope-to", "x-original-to"]);
    for field in block.fields() {
        if is_received(field) {
            return block.received().first().is_some_and(|look| look.is_torn);
        }
        let holds_more = || {
            let (first, folded) = field.raw.split_at(memchr(b'\n', field.raw).unwrap_or(field.raw.len()));
            !is_blank(first) && !is_blank(folded)
        };
        if is_torn_field(field) || (ONE_LINE.has(field.which) && holds_more()) {
            return true;
        }
    }
    false
}

/// Whether a DKIM signature lacks a required tag (RFC 6376 section 3.5).
fn lacks_a_tag(field: Field<'_>) -> bool {
    let mut missing = *b"bdhs";
    let mut from = 0;
    for end in memchr::memchr_iter(b';', field.raw).chain([field.raw.len()]) {
        let part = &field.raw[std::mem::replace(&mut from, end + 1)..end];
        if let [tag, b'=' | b' ', ..] = part.trim_ascii()
            && let Some(found) = missing.iter_mut().find(|missing| *missing == tag)
        {
            *found = 0;
        }
    }
    missing != [0; 4]
}

/// Whether a field ends like a Received line although it is none. Fields with names of a program's own are not looked at.
fn holds_a_received_line(field: Field<'_>) -> bool {
    if field.which.is_private() || matches!(field.name.as_bytes(), [b'x' | b'X', b'_', ..]) {
        return holds_the_rest(field);
    }
    if field.which == FieldName::SUBJECT {
        return false;
    }
    let Some(line) = memchr(b'\n', field.raw) else { return false };
    // The end of a Received line stands on a line of its own.
    let Some(semicolon) = memrchr(b';', field.raw).filter(|at| *at > line) else { return false };
    let (clauses, end) = field.raw.split_at(semicolon);
    if !has_date(end) {
        return false;
    }
    let mut words = clauses.split(u8::is_ascii_whitespace);
    received::is_end(&end[1..]) || words.any(|word| [&b"by"[..], b"with", b"for", b"id"].contains(&word))
}

/// Whether the rest of a Received line stands below the value of a field of a program's own: a line that names the server, and a time at the end.
fn holds_the_rest(field: Field<'_>) -> bool {
    // Nearly none of these fields ends as a zone does: in a `0`, or in the `)` of a comment.
    if !matches!(field.raw.last(), Some(b')' | b'0')) {
        return false;
    }
    let Some(at) = memchr(b'\n', field.raw) else { return false };
    let (first, rest) = field.raw.split_at(at);
    let own = field.name.len() > 8 && field.name.as_bytes()[field.name.len() - 8..].eq_ignore_ascii_case(b"received");
    let Some((clauses, end)) = memrchr(b';', rest).and_then(|at| rest.split_at_checked(at)) else { return false };
    let names_server = |line: &[u8]| {
        let mut words = line.trim_ascii().split(|b| *b == b' ');
        words.next() == Some(b"by") && words.any(|word| matches!(word, b"with" | b"id" | b"(Postfix)"))
    };
    // A program that keeps a whole line under a name of its own begins it as the line began.
    let is_whole = first.trim_ascii_start().starts_with(b"from ");
    !own && !is_whole && !is_blank(first) && received::is_end(&end[1..]) && clauses.split(|b| *b == b'\n').any(names_server)
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
            "DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=k;\n\tbh=abc=; b=xyz",
            "MIME-Version: 1.0\n\tby c.example (Postfix) with ESMTP id 1; Wed, 15 Jan 2025 08:31:29 +0000",
            "Received-SPF: Pass (a.example: domain of b.example)\n receiver=a.example; client-ip=192.0.2.1; helo=b.example; pr=C\n Frontend Transport; Wed, 15 Jan 2025 08:31:29 +0000",
            "Received: from a by b; Wed, 15 Jan 2025 08:31:29 +0100 (CET)\n    +0100",
            "X-Session-IP: 192.0.2.1\n  by mx.a.example with ESMTP id 1\n  for <c@d.example>;\n  Tue, 24 Nov 2026 09:15:42 +0000",
        ] {
            assert!(torn(field), "{field}");
        }
    }

    #[test]
    fn a_received_line_whose_beginning_is_lost_does_not_hide_in_the_field_above() {
        let top = |text: &str| has_torn_top(&HeaderBlock::parse(text.as_bytes().to_vec()));
        assert!(top("Return-Path: <a@b.example>\n\t<c@d.example>; Wed, 15 Jan 2025 08:31:29 +0000\nReceived: from a by b"));
        assert!(!top(
            "Return-Path:\n\t<a@b.example>\nDelivery-Date: Sun May 12 03:08:59 2002\nReceived: from a by b;\n\tSun, 12 May 2002 03:08:59 +0000"
        ));
    }

    #[test]
    fn what_servers_write_is_whole() {
        for field in [
            "X-Old: from localhost\n\tby a.example with local (Exim 4.96)\n\tid 1 for c@d.example;\n\tTue, 24 Nov 2026 01:31:05 -0700",
            "Received: from a by b; Wed, 15 Jan 2025 08:31:30 +0000",
            "X-Greylist: not delayed by milter-greylist-4.2\n\t(a.example [192.0.2.1]); Tue, 03 Mar 2009 12:00:00 +0100 (CET)",
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=a.example; s = k;\n\th=from:to; bh=abc=;\n\tb=xyz",
            "Message-ID: no brackets at all",
            // Only the sender writes it.
            "Message-ID: <1@a.exam",
        ] {
            assert!(!torn(field), "{field}");
        }
    }
}
