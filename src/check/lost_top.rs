//! Headers of which every line of the recipient's own servers is gone: what is left begins with the sender's own lines, and looks whole.

use super::hops::{is_from_inside, is_from_outside, writer};
use crate::message::mailbox::DELIVERY_FIELDS;
use crate::message::received::Look;
use crate::message::{Field, HeaderBlock, find_ignore_case};

/// The sender's own servers write few lines that tell of no machine outside.
const MOST_LINES: usize = 4;
/// The field in which the last server writes when it put the message into the mailbox.
const DELIVERY_DATE: &str = "delivery-date";
/// How servers name themselves that write such a field whenever they put a message into a mailbox, and Return-Path (RFC 5321 section 4.4) never alone.
const NAMERS: [&str; 2] = ["(Postfix", "(Exim"];
/// With this field Microsoft's servers close what they wrote: their Received lines stand above it.
const CLOSES: &str = "x-incomingtopheadermarker";
/// Words behind `with` of lines about mail that a program or a user of the server handed in (RFC 3848): no server had it.
const HANDED_IN: [&str; 7] = ["local", "http", "https", "asmtp", "esmtpa", "esmtpsa", "utf8smtpsa"];

/// Whether the lines of the recipient's servers are missing: all that are left tell how a message was handed in at a server; and that is the sender's
/// server and none of the recipient's, or fields above them were written by others and no line tells how it got there.
pub(super) fn is_lost(block: &HeaderBlock) -> bool {
    let received = block.received();
    // Ordinary mail tells of a server outside, most of it at once.
    if received.is_empty() || received.len() > MOST_LINES || !received.iter().all(is_handed_in) {
        return false;
    }
    let has = |names: &[&str]| above(block).any(|field| names.iter().any(|name| field.name.eq_ignore_ascii_case(name)));
    if has(&[CLOSES]) {
        return true;
    }
    // These name the mailbox: where one is left, the last server may have had the message from a program of its own, and written no other line.
    if has(&DELIVERY_FIELDS) || has(&[DELIVERY_DATE]) {
        return false;
    }
    let line = &received[0].line;
    let server = writer(line).and_then(host);
    if was_checked_elsewhere(block, server) {
        return true;
    }
    let names_mailboxes = NAMERS.iter().any(|name| line.contains(name));
    if has(&["return-path"]) && !names_mailboxes {
        return false;
    }
    let sides = Sides::of(block);
    if !names_mailboxes && sides.recipients.is_empty() {
        return false;
    }
    let is_senders = |server: &str| sides.senders.iter().any(|sender| is_under(server, sender));
    (server.is_some_and(is_senders) && !sides.have_in_common(server))
        || (!sides.recipients.is_empty() && is_signed_above(block, &sides.senders) && !sides.have_in_common(server))
}

/// The fields above the first Received line.
fn above(block: &HeaderBlock) -> impl Iterator<Item = Field<'_>> {
    block.fields().take_while(|field| !field.name.eq_ignore_ascii_case("received"))
}

/// Whether a line is about a message of a user or program of that server or of its own network.
fn is_handed_in(look: &Look) -> bool {
    let line = &look.line;
    let with = line.split_once(" with ").map_or("", |(_, rest)| rest);
    let protocol = with.split([' ', ';']).next().unwrap_or_default();
    line.starts_with("(from ") || HANDED_IN.iter().any(|word| protocol.eq_ignore_ascii_case(word)) || is_from_inside(line)
}

/// A name of a host with its domain, no address.
fn host(word: &str) -> Option<&str> {
    let name = word.trim_end_matches('.');
    let (_, last) = name.rsplit_once('.')?;
    (last.len() > 1 && last.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && last.starts_with(|c: char| c.is_ascii_alphabetic()))
        .then_some(name)
}

/// The domains of the addresses that a message gives for its sender, and of those it went to.
struct Sides {
    senders: Vec<String>,
    recipients: Vec<String>,
}

impl Sides {
    fn of(block: &HeaderBlock) -> Self {
        let of = |name: &'static str| block.all(name).flat_map(|field| domains(&field.line())).collect::<Vec<_>>();
        let mut recipients: Vec<String> = ["to", "cc"].into_iter().chain(DELIVERY_FIELDS).flat_map(of).collect();
        for look in block.received() {
            let named = look.line.split_once(" for ").map_or("", |(_, rest)| rest.split(';').next().unwrap_or_default());
            recipients.extend(domains(named));
        }
        Self { senders: ["from", "sender", "message-id"].into_iter().flat_map(of).collect(), recipients }
    }

    /// Whether a recipient is at home at that server, or where the sender is.
    fn have_in_common(&self, server: Option<&str>) -> bool {
        let is_home = |domain: &String| {
            server.is_some_and(|server| is_near(domain, server)) || self.senders.iter().any(|sender| is_near(domain, sender))
        };
        self.recipients.iter().any(is_home)
    }
}

/// Whether a signature of the sender's domain stands above the trace: it was put there when the message went out, so that the line below is the
/// sender's.
fn is_signed_above(block: &HeaderBlock, senders: &[String]) -> bool {
    above(block).filter(|field| field.name.eq_ignore_ascii_case("dkim-signature")).any(|field| {
        let line = field.line();
        let signer = line.split(';').find_map(|tag| tag.trim().strip_prefix("d="));
        signer.is_some_and(|signer| senders.iter().any(|sender| is_near(signer.trim(), sender)))
    })
}

/// Whether a field above the trace tells of a check of the machine that handed the message over, by a server of another organisation than the one that
/// wrote the first line that is left.
fn was_checked_elsewhere(block: &HeaderBlock, server: Option<&str>) -> bool {
    above(block).any(|field| {
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
            for to in ["ines@shop.example", "ines@haus.test, b@lists.shop.example"] {
                assert!(!lost(top, to), "{top} {to}");
            }
            // The last server wrote that it put the message into the mailbox.
            for field in ["Delivered-To: ines@haus.test", "X-Original-To: ines@haus.test", "Envelope-to: ines@haus.test"] {
                assert!(!lost(&format!("Return-Path: <a@shop.example>\n{field}\n{top}"), "ines@haus.test"), "{field} {top}");
                assert!(!lost(&format!("{field}\n{top}"), "undisclosed-recipients:;"), "{field} {top}");
            }
            // Postfix and Exim write such a field, too, if they do that; of others that is not known.
            let names = top.contains("(Postfix") || top.contains("(Exim");
            assert_eq!(lost(&format!("Return-Path: <a@shop.example>\n{top}"), "ines@haus.test"), names, "{top}");
            assert_eq!(lost(top, "undisclosed-recipients:;"), names, "{top}");
            // A field below the trace is none of the server that wrote it.
            assert!(lost(top, "undisclosed-recipients:;\nReturn-Path: <a@shop.example>\nEnvelope-To: <ines@haus.test>"), "{top}");
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
    fn a_signature_above_the_trace_is_that_of_the_way_out() {
        let line = "Received: from unknown (HELO app) (10.4.4.1) by 0 with SMTP";
        let signed = |domain: &str| format!("DKIM-Signature: v=1; a=rsa-sha256; d={domain};\n\ts=k; h=from:to; b=abc\n{line}");
        assert!(
            lost(&signed("shop.example"), "ines@haus.test")
                && lost(&format!("X-Spam-Score: 6\n{}", signed("mail.shop.example")), "ines@haus.test")
        );
        for (top, to) in [
            (signed("shop.example"), "ines@shop.example"),
            (signed("shop.example"), "undisclosed-recipients:;"),
            (signed("list.test"), "ines@haus.test"),
            (format!("Return-Path: <a@shop.example>\n{}", signed("shop.example")), "ines@haus.test"),
            (format!("Delivered-To: ines@haus.test\n{}", signed("shop.example")), "ines@haus.test"),
            (line.to_owned(), "ines@haus.test"),
        ] {
            assert!(!lost(&top, to), "{top}");
        }
    }

    #[test]
    fn the_field_below_the_lines_of_microsoft_is_not_the_first() {
        let line = "Received: from localhost by node.cloud.test with ESMTPA id 4F1";
        assert!(lost(&format!("X-IncomingTopHeaderMarker: OriginalChecksum:5A\n{line}"), "undisclosed-recipients:;"));
        assert!(!lost(line, "undisclosed-recipients:;"));
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
