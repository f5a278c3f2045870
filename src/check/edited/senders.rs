//! What looks as if somebody had changed it, and is what the sender or a machine wrote: asked only where something was found.

use super::last_labels;
use super::marks::is_mark_for_address;
use crate::check::hops::{handover, writer};
use crate::message::mailbox::DELIVERY_FIELDS;
use crate::message::{Field, HeaderBlock, around_last, find_ignore_case};

/// How Mailgun writes the machine of a customer that gave it the message over the web.
const OVER_THE_WEB: &str = "from <unknown> (<unknown> []) by ";

/// Whether a Received line has no address because the server that wrote it knew none.
pub(super) fn is_over_the_web(line: &str) -> bool {
    line.starts_with(OVER_THE_WEB)
}

/// Whether a mark is the name of the field itself in brackets, `To: [to]`: the program that sent the message did not fill it in.
pub(super) fn is_not_filled_in(name: &str, mailbox: &str) -> bool {
    let inner = mailbox.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
    inner.is_some_and(|inner| inner == name || (inner.eq_ignore_ascii_case(name) && inner.bytes().all(|b| b.is_ascii_lowercase())))
}

/// Whether the numbers of an address are made up: somebody who hides them writes the same over and over.
pub(super) fn is_made_up(numbers: &str) -> bool {
    let mut parts = numbers.split('.');
    let first = parts.next();
    let same = |part: &str| part.bytes().all(|b| Some(&b) == part.as_bytes().first());
    parts.any(|part| Some(part) != first) && numbers.split('.').filter(|part| part.len() > 2 && same(part)).count() < 2
}

/// Whether an address right below the line of the handover is one that the sender made up, though its line names the machine that handed the message over: a
/// number before the last is too large, and whoever hides an address hides its end. That machine must be of another organisation than the own server
/// and the recipient, as a relay of theirs is not. `above`: the number of Received lines above.
pub(super) fn is_made_up_below(block: &HeaderBlock, above: usize, address: &str) -> bool {
    let looks = block.received();
    let last = |address: &str| address.rsplit('.').next().is_some_and(|number| number.parse::<u8>().is_ok());
    if !last(address) || address.split('.').count() != 4 || !is_made_up(address) || handover(looks).map(|line| line + 1) != Some(above) {
        return false;
    }
    let line = |at: usize| looks.get(at).map_or("", |look| look.line.as_str());
    let (edge, own) = (line(above - 1), writer(line(above - 1)));
    let taken_for = edge.split_once(" for ").and_then(|(_, address)| address.trim_start_matches('<').split(['>', ' ', ';']).next());
    let delivered = DELIVERY_FIELDS.iter().filter_map(|name| block.first(name)).map(|field| first_address(&field.line()).to_owned());
    let recipients: Vec<String> = delivered.chain(taken_for.map(str::to_owned)).filter(|address| address.contains('@')).collect();
    let Some(by) = writer(line(above)).filter(|by| by.contains('.')) else { return false };
    let is_its = |name: &str| last_labels(name).eq_ignore_ascii_case(last_labels(by));
    let domain = |address: &String| around_last(address, b'@').is_some_and(|(_, domain)| is_its(domain));
    !recipients.is_empty() && !recipients.iter().any(domain) && own.is_some_and(|own| own.contains('.') && !is_its(own))
}

/// The first address in such a field: a type may stand before it (`rfc822;`), and Yahoo writes more behind it.
fn first_address(line: &str) -> &str {
    line.split(['<', '>', ' ', ';', ',']).find(|word| word.contains('@')).unwrap_or_default()
}

/// The parts of an address of which the domain alone may be a mark, since it stands for anybody's own.
fn with_any_domain(address: &str) -> Option<(&str, &str)> {
    let (local, domain) = around_last(address.trim_matches(['<', '>', ' ']), b'@')?;
    let is_name = !domain.is_empty() && domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    (is_name && !is_mark_for_address(&format!("{local}@host.example"))).then_some((local, domain))
}

/// Whether an envelope sender is an account of a machine to which nobody gave a name: `root@your-domain.com`.
pub(super) fn is_account_of_machine(address: &str) -> bool {
    const ACCOUNTS: [&str; 7] = ["root", "www-data", "apache", "httpd", "wwwrun", "nobody", "daemon"];
    with_any_domain(address).is_some_and(|(local, _)| ACCOUNTS.contains(&local))
}

/// Whether the domain of an address, which stands for anybody's own, is that of the envelope, as the own server saw it in its check: the sender did not
/// name its machine, and called it so.
pub(super) fn is_seen_at_handover(block: &HeaderBlock, address: &str) -> bool {
    const KEY: &str = "smtp.mailfrom=";
    let Some((_, domain)) = with_any_domain(address) else { return false };
    let Some(results) = block.first("authentication-results").map(|field| field.line().to_ascii_lowercase()) else { return false };
    let Some((_, behind)) = results.split_once(KEY) else { return false };
    let seen = behind.split([';', ' ', ')']).next().unwrap_or_default();
    let seen = around_last(seen, b'@').map_or(seen, |(_, domain)| domain);
    seen.eq_ignore_ascii_case(domain)
}

/// Whether other fields show that an address stood in From when the message came: the results of a check name its domain (RFC 8601), or the message is
/// signed, and a signature covers the address of From (RFC 6376 section 5.4). Where a sender leaves it empty, the results name no domain.
pub(super) fn had_author(block: &HeaderBlock) -> bool {
    const KEY: &str = "header.from=";
    let results: Vec<String> = ["authentication-results", "arc-authentication-results"]
        .iter()
        .flat_map(|name| block.all(name))
        .map(|field| field.line().to_ascii_lowercase())
        .collect();
    let named = |line: &String| {
        line.split_once(KEY).map(|(_, behind)| behind.split([';', ' ', ')', ',']).next().is_some_and(|domain| domain.contains('.')))
    };
    let is_signed = || block.first("dkim-signature").is_some() && !results.iter().any(|line| line.contains("dkim=none"));
    results.iter().find_map(named).unwrap_or_else(is_signed)
}

/// Whether the own server found a signature broken in its form when the message came.
pub(super) fn came_with_broken_signature(block: &HeaderBlock) -> bool {
    block.first("authentication-results").is_some_and(|field| {
        ["signature syntax error", "dkim=permerror"].iter().any(|words| find_ignore_case(field.line().as_bytes(), words).is_some())
    })
}

/// Whether a field is a DKIM signature that was broken when the message came.
pub(in crate::check) fn is_broken_signature(block: &HeaderBlock, field: Field<'_>) -> bool {
    field.name.eq_ignore_ascii_case("dkim-signature") && came_with_broken_signature(block)
}

#[cfg(test)]
mod tests {
    use super::super::ChangedPart;
    use super::super::tests::places;
    use super::*;

    #[test]
    fn what_a_sender_leaves_is_told_from_a_mark() {
        assert!(
            is_not_filled_in("To", "[to]")
                && is_not_filled_in("To", "[To]")
                && !is_not_filled_in("To", "[TO]")
                && !is_not_filled_in("To", "[me]")
        );
        assert!(is_made_up("93.712.49.349") && is_made_up("300.1.2.3"));
        assert!(!is_made_up("999.999.999.999") && !is_made_up("111.222.333.444") && !is_made_up("888.888.1.1"));
    }

    #[test]
    fn the_domain_of_the_envelope_is_what_the_own_server_saw() {
        let seen = |address: &str| {
            let text =
                "Authentication-Results: spf=none (sender IP is 192.0.2.1)\n smtp.mailfrom=your_domain.com; dkim=none\nFrom: a@b.example\n";
            is_seen_at_handover(&HeaderBlock::parse(text.as_bytes().to_vec()), address)
        };
        assert!(seen("root@your_domain.com") && seen("<root@your_domain.com>"));
        assert!(is_account_of_machine("root@your-domain.com") && !is_account_of_machine("me@your-domain.com"));
        assert!(!seen("removed@your_domain.com") && !seen("root@mydomain.com") && !seen("***@your_domain.com"));
    }

    #[test]
    fn a_number_too_large_below_the_handover_is_the_senders_where_no_relay_of_the_own_side_can_have_written_it() {
        let text = |edge: &str, to: &str, below: &str| {
            format!(
                "Delivered-To: {to}\nReceived: {edge} by mx.home.example (Postfix) with ESMTPS id 1 for <{to}>; Wed, 15 Jan 2025 08:31:30 +0000\nReceived: {below}; Wed, 15 Jan 2025 08:31:20 +0000\nFrom: e@f.example\nTo: {to}\n"
            )
        };
        let edge = "from r88.cheap.example (r88.cheap.example [198.51.100.7])";
        for below in [
            "from unknown (HELO bank.example) (319.44.256.9) by r88.cheap.example with SMTP",
            "from unknown (HELO bank.example) (19.44.256.9) by r88.cheap.example with SMTP",
            "from bank.example (unknown [219.144.256.19]) by r88.cheap.example (Postfix) with ESMTP id 2",
            "from bank.example ([301.7.2.3]) by smtp.cheap.example with ESMTP",
        ] {
            assert_eq!(places(&text(edge, "ann@home.example", below)), [], "{below}");
            // The machine may be a relay of the own side.
            let own = below.replace("cheap.example", "home.example");
            assert_eq!(places(&text(&edge.replace("cheap", "home"), "ann@home.example", &own)), [ChangedPart::Network], "{own}");
            assert_eq!(places(&text(edge, "ann@cheap.example", below)), [ChangedPart::Network], "{below}");
            // In the line of the handover itself.
            let first = text(&edge.replace("198.51.100.7", "319.44.256.9"), "ann@home.example", below);
            assert!(!places(&first).is_empty(), "{first}");
        }
        // Somebody hid the end of an address, or all of it.
        for mark in ["203.0.113.999", "203.0.113.256", "999.999.999.9", "203.0.999.999"] {
            let below = format!("from bank.example (unknown [{mark}]) by r88.cheap.example (Postfix) with ESMTP id 2");
            assert_eq!(places(&text(edge, "ann@home.example", &below)), [ChangedPart::Network], "{mark}");
        }
    }
}
