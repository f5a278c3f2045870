//! Headers of which every line of the recipient's own servers is gone: what is left begins with the sender's own lines, and looks whole.

use super::hops::{is_from_inside, is_from_outside};
use crate::message::received::Look;
use crate::message::{Field, HeaderBlock, find_ignore_case};

/// The sender's own servers write few lines that tell of no machine outside.
const MOST_LINES: usize = 4;
/// Fields that the last server writes when it puts the message into the mailbox (RFC 5321 section 4.4): where one is left, that server may have had the
/// message from a program of its own, and written no other line.
const OF_DELIVERY: [&str; 9] = [
    "return-path",
    "delivered-to",
    "delivery-date",
    "envelope-to",
    "x-original-to",
    "x-delivered-to",
    "x-envelope-to",
    "x-apparently-to",
    "x-rcpt-to",
];
/// Words behind `with` of lines about mail that a program or a user of the server handed in (RFC 3848): no server had it.
const HANDED_IN: [&str; 7] = ["local", "http", "https", "asmtp", "esmtpa", "esmtpsa", "utf8smtpsa"];

/// Whether the lines of the recipient's servers are missing: all that are left tell how a message was handed in at a server; and that is the sender's
/// server and none of the recipient's, or a server of another organisation checked the message afterwards and no line tells how it got there.
pub(super) fn is_lost(block: &HeaderBlock) -> bool {
    let received = block.received();
    // Ordinary mail tells of a server outside, most of it at once.
    if received.is_empty() || received.len() > MOST_LINES || !received.iter().all(is_handed_in) {
        return false;
    }
    if block.fields().any(|field| OF_DELIVERY.iter().any(|name| field.name.eq_ignore_ascii_case(name))) {
        return false;
    }
    let server = server(&received[0].line);
    was_checked_elsewhere(block, server) || server.is_some_and(|server| is_only_the_senders(block, server))
}

/// Whether a line is about a message of a user or program of that server or of its own network.
fn is_handed_in(look: &Look) -> bool {
    let line = &look.line;
    let with = line.split_once(" with ").map_or("", |(_, rest)| rest);
    let protocol = with.split([' ', ';']).next().unwrap_or_default();
    line.starts_with("(from ") || HANDED_IN.iter().any(|word| protocol.eq_ignore_ascii_case(word)) || is_from_inside(line)
}

/// The server that wrote a line, where its name tells whose it is.
fn server(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("by ").or_else(|| line.split_once(" by ").map(|(_, rest)| rest))?;
    host(rest.split([' ', ';', '(']).next()?)
}

/// A name of a host with its domain, no address.
fn host(word: &str) -> Option<&str> {
    let name = word.trim_end_matches('.');
    let (_, last) = name.rsplit_once('.')?;
    (last.len() > 1 && last.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && last.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then_some(name)
}

/// Whether the server is that of the sender, by the addresses that he gave, and no recipient is at home there or at the sender's.
fn is_only_the_senders(block: &HeaderBlock, server: &str) -> bool {
    let of = |name: &'static str| block.all(name).flat_map(|field| domains(&field.line())).collect::<Vec<_>>();
    let senders: Vec<String> = ["from", "sender", "message-id"].into_iter().flat_map(of).collect();
    let mut recipients: Vec<String> = ["to", "cc"].into_iter().flat_map(of).collect();
    for look in block.received() {
        recipients
            .extend(look.line.split_once(" for ").into_iter().flat_map(|(_, rest)| domains(rest.split(';').next().unwrap_or_default())));
    }
    let is_home = |domain: &String| is_near(domain, server) || senders.iter().any(|sender| is_near(domain, sender));
    senders.iter().any(|sender| is_under(server, sender)) && !recipients.is_empty() && !recipients.iter().any(is_home)
}

/// Whether a field above the trace tells of a check of the machine that handed the message over, by a server of another organisation than the one that
/// wrote the first line that is left.
fn was_checked_elsewhere(block: &HeaderBlock, server: Option<&str>) -> bool {
    block.fields().take_while(|field| !field.name.eq_ignore_ascii_case("received")).any(|field| {
        let Some((checker, told)) = check_of(field) else { return false };
        match (server, checker.as_deref().and_then(host)) {
            (Some(server), Some(checker)) => !is_near(server, checker),
            (Some(_), None) => false,
            (None, _) => is_from_outside(&format!("from {told} by x")),
        }
    })
}

/// Who wrote the result of a check of the sending machine, where the field says it, and the address of that machine.
fn check_of(field: Field<'_>) -> Option<(Option<String>, String)> {
    let is = |name: &str| field.name.eq_ignore_ascii_case(name);
    if !is("received-spf") && !is("authentication-results") {
        return None;
    }
    let line = field.line().into_owned();
    let after = |sign: &str| {
        let at = find_ignore_case(line.as_bytes(), sign)? + sign.len();
        line.get(at..)?.split([' ', ';', ')', '"']).find(|word| !word.is_empty()).map(str::to_owned)
    };
    if is("authentication-results") && after("spf=").is_none() {
        return None;
    }
    let told = ["client-ip=", "designates ", "smtp.remote-ip=", "sender ip is "].into_iter().find_map(after).unwrap_or_default();
    let checker = if is("received-spf") {
        let said = line.split_once('(').and_then(|(_, rest)| rest.split_once(':')).map(|(name, _)| name.to_owned());
        after("receiver=").filter(|name| host(name).is_some()).or(said)
    } else {
        line.split([';', ' ']).find(|word| !word.is_empty()).map(str::to_owned)
    };
    Some((checker, told))
}

/// The domains of the addresses and ids in a text, in lower case.
fn domains(text: &str) -> Vec<String> {
    let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let name = |part: &str| part.split(ends).next().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    text.split('@').skip(1).map(name).filter(|domain| domain.contains('.')).collect()
}

/// Whether a host has the name of a domain, or one below it.
fn is_under(host: &str, domain: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host.strip_suffix(domain).is_some_and(|above| above.is_empty() || above.ends_with('.'))
}

/// Whether two names may be of one organisation: their last two labels are the same.
fn is_near(a: &str, b: &str) -> bool {
    let mut labels = a.rsplit('.').zip(b.rsplit('.')).take(2);
    labels.all(|(a, b)| a.eq_ignore_ascii_case(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: &str = "\nFrom: Shop <news@shop.example>\nMessage-ID: <7@web3.shop.example>\nDate: Tue, 24 Nov 2026 10:15:40 +0100\n";

    fn lost(top: &str, to: &str) -> bool {
        is_lost(&HeaderBlock::parse(format!("{top}; Tue, 24 Nov 2026 10:15:40 +0100\nTo: {to}{END}").into_bytes()))
    }

    #[test]
    fn lines_of_the_senders_server_alone_are_not_all() {
        for top in [
            "Received: by web3.shop.example (Postfix, from userid 1003) id 4F1",
            "Received: (from www@localhost) by web3.shop.example (8.17.1/8.17.1/Submit) id 4AO",
            "Received: from shop by web3.shop.example with local (Exim 4.97) id 1t",
            "Received: from [10.0.0.8] (helo=cms) by out.shop.example with esmtp (Exim 4.97) id 1t",
            "Received: from pc7 (p5.dial.example [203.0.113.5]) by mail.shop.example (Postfix) with ESMTPSA id 4F1",
            "X-Spam-Level: **\nReceived: from app (app.local [192.168.3.4]) by shop.example with ESMTP id 4F1",
            "Received: from web3 (localhost [127.0.0.1]) by web3.shop.example (Postfix) with ESMTP id 4F2; Tue, 24 Nov 2026 10:15:41 +0100\n\
             Received: by web3.shop.example (Postfix, from userid 33) id 4F1",
        ] {
            assert!(lost(top, "Ines <ines@haus.test>, b@haus.test"), "{top}");
            // The recipient is at home there.
            for to in ["ines@shop.example", "ines@haus.test, b@lists.shop.example", "undisclosed-recipients:;"] {
                assert!(!lost(top, to), "{top} {to}");
            }
            // The last server wrote that it put the message into the mailbox.
            for field in ["Return-Path: <a@shop.example>", "X-Original-To: ines@haus.test", "Envelope-to: ines@haus.test"] {
                assert!(!lost(&format!("{field}\n{top}"), "ines@haus.test"), "{field} {top}");
            }
        }
        for top in [
            "Received: from web3.shop.example (web3.shop.example [203.0.113.5]) by mx.haus.test with ESMTPS id 4F1",
            "Received: from web3.shop.example (web3.shop.example [203.0.113.5]) by relay.shop.example with ESMTPS id 4F1",
            "Received: from web3.shop.example by mx.shop.example (MDaemon PRO v23) with ESMTP id md5",
            // Who runs these servers nobody can tell.
            "Received: from form by srv9.host.test with local (Exim 4.97) id 1t",
            "Received: by mail (Postfix, from userid 33) id 4F1",
            "Received: by 10.1.2.3 with SMTP id k3",
            // Lines that lead to the recipient.
            "Received: from localhost by web3.shop.example with LMTP id 4F2; Tue, 24 Nov 2026 10:15:41 +0100\n\
             Received: from x.test (x.test [203.0.113.5]) by web3.shop.example (Postfix) with ESMTP id 4F1",
        ] {
            assert!(!lost(top, "ines@haus.test"), "{top}");
        }
    }

    #[test]
    fn a_check_by_another_organisation_tells_of_a_line_that_is_gone() {
        let local = "Received: from localhost (localhost [127.0.0.1]) by node.cloud.test (Postfix) with ESMTPA id 4F1";
        let odd = "Received: from unknown (HELO a) (10.1.1.9) by 0 with SMTP";
        for check in [
            "Authentication-Results: mx.haus.test;\n spf=fail smtp.mailfrom=shop.example",
            "Received-SPF: softfail (mx.haus.test: domain of a@shop.example does not designate 203.0.113.5) client-ip=203.0.113.5;",
            "Received-SPF: None (no SPF record) receiver=mx.haus.test; client-ip=203.0.113.5",
        ] {
            assert!(lost(&format!("{check}\n{local}"), "undisclosed-recipients:;"), "{check}");
            assert!(!lost(&format!("Delivered-To: a@haus.test\n{check}\n{local}"), "undisclosed-recipients:;"), "{check}");
            assert!(!lost(&format!("{}\n{local}", check.replace("haus.test", "cloud.test")), "undisclosed-recipients:;"), "{check}");
        }
        assert!(lost(&format!("Received-SPF: none receiver=mx; client-ip=203.0.113.5\n{odd}"), "a@haus.test"));
        for check in [
            "Authentication-Results: mx.haus.test; dkim=pass header.d=shop.example",
            "Received-SPF: none receiver=mx; client-ip=10.1.1.9",
            "X-Spam-Status: No",
        ] {
            assert!(!lost(&format!("{check}\n{odd}"), "a@haus.test"), "{check}");
        }
    }
}
