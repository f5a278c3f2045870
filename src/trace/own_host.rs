//! A mail server of the recipient's own organisation, known by where its name stands and by what it wrote, and not by what it is called.
//!
//! Organisations call their mail servers `hermes`, `srv01` or `borda`. What tells one: the own server looked its name up and found it true, the name
//! stands right below the recipient's own domain, and the next line was written by that very machine, which took the message for the same
//! organisation from somebody outside. But a machine there that was broken into may write such a line, too, about anybody. So what it tells is recorded
//! only where it is called like a machine that passes mail on; else it is that machine's word, and the person is asked.
//!
//! A provider gives its customers' machines names right below its own domain, too. So names that look like a customer's count for nothing here, nor
//! does any name of a provider of mailboxes or of access, and a machine that may send for a stranger's domain is that stranger's.

use std::net::IpAddr;

use super::address::is_public;
use super::host_words::{
    INTAKES, PARTS, is_called_customers_in_own_domain, is_called_customers_or_personal, is_customers, is_no_relay, is_role, tokens,
};
use super::hosts::{is_under, organisational_domain, same_organisation};
use super::lines::{ReceivedLine, unbroken_below};
use super::networks::{is_operators, operator_named};
use super::received::{Arrival, Hop};
use super::said::is_mail_provider;
use super::senders::owns_host;
use super::whose::{Home, Proof, Relay};

/// A machine with a number as large as this is one of many; so is one with a number of three digits and hardly a letter.
const MANY: u32 = 100;

/// Whether the machine that handed the message over in line `at` is a mail server of the recipient's own organisation. `is_sender`: the recipient's
/// servers recorded that its address may send for the domain of a stranger.
///
/// Its line is the own side's record where the name is that of a mail server. A machine that is called otherwise, or stands in some part of a large
/// organisation, may be anybody's there: what it says of others is its word.
pub(super) fn judge(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>, is_sender: impl Fn() -> bool) -> Relay {
    let Some(hop) = lines.get(at).and_then(|line| line.hop()) else { return Relay::No };
    let (Some(name), Some(by)) = (hop.checked_name.as_deref(), hop.by.as_deref()) else { return Relay::No };
    let Some((label, above)) = name.split_once('.') else { return Relay::No };
    let below = is_right_below_own(above, by, home);
    let sure = (below && is_role(label)) || is_of_own_part(name, above, by, home);
    let own = name != by
        && !is_no_relay(label)
        && (sure || below || is_at_own_site(name, home))
        && !may_be_customers(name, hop.ip)
        && took_in(lines, at, name, home)
        && !is_providers(name, above)
        && !is_sender();
    match own {
        true if sure => Relay::Own(Proof::CheckedName),
        true => Relay::Word,
        false => Relay::No,
    }
}

/// Whether the person said of that very machine that it is of the own side, where its looked-up name is of the organisation which took the message or
/// has the mailbox: then what it wrote is that organisation's record. A whole domain is not enough, since customers' machines stand there, too.
pub(super) fn is_confirmed(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>) -> bool {
    let Some(hop) = lines.get(at).and_then(|line| line.hop()) else { return false };
    let (Some(name), Some(by)) = (hop.checked_name.as_deref(), hop.by.as_deref()) else { return false };
    home.person_named(name)
        && home.has_recorded_tie(name, by)
        && !name.split('.').any(is_no_relay)
        && !is_customers(name, hop.ip)
        && took_in(lines, at, name, home)
}

/// The line at which an own server took the message before it gave it to a scanner of the own side, and got it back in line `at`. The scanner may have
/// any address: it stands beside that server and says that it got the message from it, and below stands that server's line once more. A customer's
/// machine may stand there, too, so the scanner must be called otherwise than the own server, and like a scanner where the domain is a provider's.
pub(super) fn gave_away(lines: &[ReceivedLine<'_>], at: usize, home: &Home<'_>) -> Option<usize> {
    let hop = lines.get(at)?.hop()?;
    let (name, by) = (hop.checked_name.as_deref()?, hop.by.as_deref()?);
    let ((label, beside), (own, above)) = (name.split_once('.')?, by.split_once('.')?);
    if beside != above || tokens(label).eq(tokens(own)) || organisational_domain(above).is_none() || home.denies(hop) {
        return None;
    }
    let mut named =
        unbroken_below(lines, at).map_while(|(at, line)| Some((at, line.hop()?))).filter(|(_, hop)| hop.by.is_some() || hop.has_from);
    let (_, scanned) = named.next()?;
    let from_own = [&scanned.helo, &scanned.checked_name].into_iter().flatten().any(|name| name == by);
    if !from_own || scanned.arrival != Arrival::Server || scanned.by.as_deref() != Some(name) {
        return None;
    }
    let (taken, first) = named.next()?;
    let is_scanner = || is_role(label) || tokens(label).any(|word| word.ends_with("av"));
    let is_own = first.by.as_deref() == Some(by) && first.arrival == Arrival::Server;
    (is_own && !is_called_customers_or_personal(label) && (is_scanner() || !is_providers(name, beside))).then_some(taken)
}

/// Whether a domain is the recipient's own, as the recipient's side recorded it: that of the mailbox, its organisation's, or the part of that
/// organisation in which the server stands that wrote the line. Where none is recorded: the domain of that server.
fn is_right_below_own(above: &str, by: &str, home: &Home<'_>) -> bool {
    let organisation = || organisational_domain(above);
    let is_top = || organisation().as_deref() == Some(above);
    let beside = || by.split_once('.').is_some_and(|(_, beside)| beside == above) && organisation().is_some();
    if home.recipients.is_empty() {
        // What the message says of the recipient can only speak against it.
        let other = !home.claimed_recipients.is_empty() && !home.claimed_recipients.iter().any(|domain| same_organisation(domain, above));
        return same_organisation(by, above) && (beside() || is_top()) && !other;
    }
    home.recipients.iter().any(|domain| domain == above || (same_organisation(domain, above) && (is_top() || beside())))
}

/// Whether a machine stands one part further down in the own organisation: a mail server of its computing centre, or one that takes mail in, in any
/// part. `above` is the name of that part.
fn is_of_own_part(name: &str, above: &str, by: &str, home: &Home<'_>) -> bool {
    let (Some((label, _)), Some((part, own))) = (name.split_once('.'), above.split_once('.')) else { return false };
    let is_own = || {
        let of_recipient = home.recipients.iter().any(|domain| same_organisation(domain, own));
        let said_other =
            || !home.claimed_recipients.is_empty() && !home.claimed_recipients.iter().any(|domain| same_organisation(domain, own));
        of_recipient || (same_organisation(by, own) && (!home.recipients.is_empty() || !said_other()))
    };
    let takes_in = || tokens(label).any(|word| INTAKES.contains(&word));
    let of_centre = || is_role(label) && tokens(part).any(|word| PARTS.contains(&word));
    (takes_in() || of_centre())
        && !is_called_customers_in_own_domain(part)
        && organisational_domain(own).as_deref() == Some(own)
        && is_own()
}

/// Whether a name is that of a mail server at some site of the own organisation, as `mx1.munich` and `mail.campus` before its domain.
fn is_at_own_site(name: &str, home: &Home<'_>) -> bool {
    let Some(own) = home.recipients.iter().filter_map(|domain| organisational_domain(domain)).find(|own| is_under(name, own)) else {
        return false;
    };
    let labels = || name.strip_suffix(&*own).unwrap_or_default().split('.').filter(|label| !label.is_empty());
    labels().count() <= MOST_SITES
        && labels().any(is_role)
        && !labels().any(|label| is_no_relay(label) || is_called_customers_or_personal(label))
}

/// More labels before the own domain than a mail server has: its own, and those of its site.
const MOST_SITES: usize = 3;

/// Whether the lines that a machine wrote itself tell that it took the message from somebody outside, for the recipient's organisation.
/// What it tells of others is recorded then, so every line must be its own and name an address, unlike in `itself::took_from_outside`, which only leads to a
/// question.
fn took_in(lines: &[ReceivedLine<'_>], at: usize, name: &str, home: &Home<'_>) -> bool {
    let Some(edge) = lines.get(at).and_then(|line| line.hop()) else { return false };
    let first = name.split('.').next();
    let is_named = |by: &str| by == name || Some(by) == first;
    // Its own filters have no public names.
    let is_its = |by: Option<&str>| by.is_none_or(|by| is_named(by) || organisational_domain(by).is_none());
    let own = |domain: &str| home.recipients.iter().any(|known| known == domain) || same_organisation(domain, name);
    for (_, line) in unbroken_below(lines, at) {
        let Some(hop) = line.hop().filter(|hop| is_its(hop.by.as_deref())) else { return false };
        if hop.recipient.as_deref().and_then(|address| address.rsplit_once('@')).is_some_and(|(_, domain)| !own(domain)) {
            return false;
        }
        match hop.arrival {
            // A program on that machine may have written all that stands below.
            Arrival::Submitted | Arrival::Fetched | Arrival::Local => return false,
            Arrival::Internal | Arrival::Delivered => {}
            Arrival::Server => match hop.ip {
                Some(ip) if is_public(ip) && Some(ip) != edge.ip => return hop.by.as_deref().is_some_and(is_named) && !is_self(hop, name),
                Some(_) => {}
                None if hop.has_from => return false,
                None => {}
            },
        }
    }
    false
}

/// Whether a machine took the message from itself.
fn is_self(hop: &Hop, name: &str) -> bool {
    hop.checked_name.as_deref() == Some(name)
}

/// Whether a name is one of those that providers give to the connections and machines of their customers, or that of a person's own computer.
fn may_be_customers(name: &str, ip: Option<IpAddr>) -> bool {
    let label = name.split('.').next().unwrap_or_default();
    if is_called_customers_or_personal(label) {
        return true;
    }
    let numbers: Vec<&str> = label.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    // Mail servers may be many.
    if is_role(label) && numbers.len() == 1 && numbers.iter().all(|number| number.len() < 4) {
        return false;
    }
    let letters = label.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_large = |number: &&str| number.len() > 2 && (letters < 2 || number.parse().map_or(true, |number: u32| number >= MANY));
    if numbers.len() > 2 || numbers.iter().any(is_large) {
        return true;
    }
    let Some(IpAddr::V4(v4)) = ip else { return false };
    let [a, b, c, d] = v4.octets();
    let of_address = |number: &&&str| number.parse().is_ok_and(|number: u8| [a, b, c, d].contains(&number));
    let hex = [format!("{a:02x}{b:02x}{c:02x}{d:02x}"), format!("{d:02x}{c:02x}{b:02x}{a:02x}")];
    (numbers.len() == 2 && numbers.first() != numbers.get(1) && numbers.iter().filter(of_address).count() == 2)
        || hex.iter().any(|hex| label.contains(hex.as_str()))
}

/// Whether a name is of a company that keeps mailboxes for many people, connects them, or rents out its machines.
fn is_providers(name: &str, above: &str) -> bool {
    let organisation = organisational_domain(above);
    is_mail_provider(name)
        || [Some(above), organisation.as_deref()].into_iter().flatten().any(is_operators)
        || operator_named(name).is_some()
        || owns_host(name)
}

#[cfg(test)]
mod tests {
    use super::super::fields::Fields;
    use super::super::lines::lines;
    use super::*;
    use crate::message::HeaderBlock;

    const OUTSIDE: &str = "from x (static-19.host.example [203.0.113.19])";

    fn judged(recipient: &str, text: &str, is_sender: bool) -> bool {
        found(recipient, text, is_sender) != Relay::No
    }

    fn found(recipient: &str, text: &str, is_sender: bool) -> Relay {
        let block = HeaderBlock::parse(text.as_bytes().to_vec());
        let home = Home { recipients: vec![recipient.to_owned()], ..Home::default() };
        judge(&lines(&Fields::of(&block)), 0, &home, || is_sender)
    }

    /// Handed over by a machine whose name was looked up, with that next line.
    fn handed(name: &str, recipient: &str, next: &str) -> bool {
        let by = recipient.rsplit_once('@').map_or(recipient, |(_, domain)| domain);
        judged(
            by,
            &format!("Received: from {name} ({name} [198.51.100.20]) by store.{by} (Postfix) with ESMTPS id 1 for <{recipient}>\n{next}\n"),
            false,
        )
    }

    fn taken(name: &str) -> String {
        format!("Received: {OUTSIDE} by {name} (Postfix) with ESMTPS id 2")
    }

    #[test]
    fn any_name_right_below_the_recipients_domain_counts() {
        for label in [
            "borda", "hermes", "zeus", "fw", "srv01", "dmz", "proxy", "mgw2", "host2", "ns1", "server", "intern", "srv001", "kronos-3",
            "b2b",
        ] {
            let name = format!("{label}.firm.example");
            assert!(handed(&name, "ann@firm.example", &taken(&name)), "{name}");
            assert!(handed(&name, "ann@dept.firm.example", &taken(&name)), "{name}");
            let line = format!("{} for <bob@firm.example>", taken(&name));
            assert!(handed(&name, "ann@firm.example", &line), "{name}");
            // Its own filter gave the message back to it.
            let filtered = format!("Received: from localhost (localhost [127.0.0.1]) by {name} (Postfix) with ESMTP id 3\n{line}");
            assert!(handed(&name, "ann@firm.example", &filtered), "{name}");
            let amavis = format!(
                "Received: from {name} ([127.0.0.1]) by localhost ({name} [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 4\n{line}"
            );
            assert!(handed(&name, "ann@firm.example", &amavis), "{name}");
            let qmail = format!(
                "Received: (qmail 12 invoked from network); 24 Nov 2026 08:41:13 -0000\nReceived: from unknown (HELO x) (203.0.113.19) by {name} with SMTP"
            );
            assert!(handed(&name, "ann@firm.example", &qmail), "{name}");
            let exim = format!("Received: from [203.0.113.19] (helo=x) by {name} with esmtps (Exim 4.96) id 1t for ann@firm.example");
            assert!(handed(&name, "ann@firm.example", &exim), "{name}");
        }
    }

    #[test]
    fn a_machine_that_took_nothing_from_outside_for_that_organisation_sent_it_itself() {
        let name = "hermes.firm.example";
        for next in [
            "From: a@shop.example".to_owned(),
            format!("Received: by {name} (Postfix, from userid 33) id 3"),
            format!("Received: by {name} (Postfix, from userid 33) id 3\n{}", taken(name)),
            format!("Received: from [192.168.1.7] (unknown [192.168.1.7]) by {name} (Postfix) with ESMTPSA id 3\n{}", taken(name)),
            format!("Received: {OUTSIDE} by {name} (Postfix) with ESMTPSA id 3"),
            format!("Received: from [203.0.113.19] by {name} with HTTP"),
            format!("Received: {OUTSIDE} by {name} (Postfix) with ESMTPS id 3 for <info@shop.example>"),
            format!("Received: {OUTSIDE} by mail.other.example (Postfix) with ESMTPS id 3"),
            format!("Received: {OUTSIDE} by zeus.firm.example (Postfix) with ESMTPS id 3"),
            format!("Received: from localhost (localhost [127.0.0.1]) by {name} (Postfix) with ESMTP id 3"),
            format!("Received: from x by {name} (Postfix) with ESMTP id 3\n{}", taken(name)),
            format!("Received: {OUTSIDE} by localhost (Postfix) with ESMTPS id 3"),
            format!("Received: what is this\n{}", taken(name)),
        ] {
            assert!(!handed(name, "ann@firm.example", &next), "{next}");
        }
    }

    #[test]
    fn a_customers_machine_is_the_customers() {
        for label in [
            "kunde123",
            "customer-7",
            "dyn-12",
            "dsl-17-4",
            "pool-3",
            "host-100-20",
            "host217",
            "vps7",
            "h198-51-100-20",
            "ip-20",
            "static-7",
            "p5b0fd91a",
            "xc6336414",
            "c6336414",
            "cable-3",
            "ftth-2",
            "1-2-3",
            "h100-20",
            "anna-pc",
            "laptop2",
            "vserver3",
            "s17832345",
            "h000",
            "s017",
            "007",
            "20021987654321",
        ] {
            let name = format!("{label}.firm.example");
            assert!(!handed(&name, "ann@firm.example", &taken(&name)), "{name}");
        }
        for (name, recipient) in [
            // Further down, or of another organisation than the mailbox.
            ("hermes.shop.isp.example", "ann@isp.example"),
            ("hermes.isp.example", "info@shop.example"),
            ("filter3.customer7.isp.example", "ann@isp.example"),
            ("mailhub.rz.shop.isp.example", "ann@isp.example"),
            ("mailhub.rz.uni.example", "ann@other.example"),
            ("mailhub.rz.t-online.de", "ann@t-online.de"),
            // A provider of mailboxes, of access, or of rented computers.
            ("hermes.t-online.de", "ann@t-online.de"),
            ("hermes.seznam.cz", "ann@seznam.cz"),
            ("hermes.gmail.com", "ann@gmail.com"),
            ("hermes.posteo.de", "ann@posteo.de"),
            ("hermes.versanet.de", "ann@versanet.de"),
            ("hermes.your-server.de", "ann@your-server.de"),
        ] {
            assert!(!handed(name, recipient, &taken(name)), "{name}");
        }
    }

    #[test]
    fn what_a_machine_tells_is_recorded_only_where_it_is_called_like_a_mail_server() {
        let found = |name: &str| {
            let text = format!(
                "Received: from {name} ({name} [198.51.100.20]) by store.firm.example (Postfix) with ESMTPS id 1 for <ann@firm.example>"
            );
            found("firm.example", &format!("{text}\n{}\n", taken(name)), false)
        };
        for label in ["mx1", "mail", "mgw2", "smtp-in3", "relay111", "esa1.rz", "filter.berlin", "mailin41.aul", "mx1.it"] {
            assert_eq!(found(&format!("{label}.firm.example")), Relay::Own(Proof::CheckedName), "{label}");
        }
        for label in ["borda", "zeus", "srv01", "mx1.muc", "mail.berlin", "smtp01.hamburg", "mail111.syd", "srv1.mail", "mx2.south.campus"]
        {
            assert_eq!(found(&format!("{label}.firm.example")), Relay::Word, "{label}");
        }
        for label in [
            "www",
            "www-mail",
            "web1",
            "vpn-17",
            "vpn-gw",
            "printer-2og",
            "pc-meier",
            "pc12.dorm",
            "dorm12.students",
            "www.muc",
            "mail.student",
            "mail.kunde7",
            "mx.shop",
            "anna.muc",
            "mail.a.b.c",
            "h2912",
            "srv-0815",
        ] {
            assert_eq!(found(&format!("{label}.firm.example")), Relay::No, "{label}");
        }
    }

    #[test]
    fn a_mail_server_of_a_part_of_the_own_organisation_counts() {
        for name in [
            "mailhub.rz.firm.example",
            "gate.rz.firm.example",
            "mx2.it.firm.example",
            "filter3.sepa.firm.example",
            "mxin1.north.firm.example",
        ] {
            assert!(handed(name, "ann@firm.example", &taken(name)), "{name}");
            assert!(handed(name, "ann@physics.firm.example", &taken(name)), "{name}");
            assert!(
                !handed(name, "ann@firm.example", &format!("Received: {OUTSIDE} by mail.other.example (Postfix) with ESMTPS id 3")),
                "{name}"
            );
            // For a domain that the organisation hosts.
            let text = |to: &str| {
                format!(
                    "Received: from {name} ({name} [198.51.100.20]) by cp12.firm.example (Postfix) with ESMTPS id 1 for <{to}>\nReceived: {OUTSIDE} by {name} (Postfix) with ESMTPS id 2 for <{to}>\n"
                )
            };
            assert!(judged("shop.example", &text("ann@shop.example"), false), "{name}");
            assert!(!judged("shop.example", &text("ann@shop.example"), true), "{name}");
            assert!(
                !judged("shop.example", &text("ann@shop.example").replace("by cp12.firm.example", "by mx.other.example"), false),
                "{name}"
            );
        }
    }

    /// The line of the own server that took the message, before it gave it to that scanner.
    fn scanned(scanner: &str, own: &str, below: &str) -> Option<usize> {
        let text = format!("Received: from {scanner} ({scanner} [198.51.100.20]) by {own} (8.16.1/8.16.1) with ESMTP id 1\n{below}\n");
        let block = HeaderBlock::parse(text.into_bytes());
        gave_away(&lines(&Fields::of(&block)), 0, &Home::default())
    }

    #[test]
    fn a_scanner_that_got_the_message_from_the_own_server_is_of_the_own_side() {
        let loop_of = |scanner: &str, own: &str| {
            format!(
                "Received: from {own} (198.51.100.9) by {scanner} (F-Secure/fsigk_smtp/550/{scanner})\nReceived: {OUTSIDE} by {own} (8.16.1/8.16.1) with ESMTPS id 2"
            )
        };
        for (scanner, own) in [
            ("fsav414.sakura.ne.jp", "www3579.sakura.ne.jp"),
            ("fsav414.firm.example", "www3579.firm.example"),
            ("scan2.firm.example", "mail.firm.example"),
            ("argus.firm.example", "mail.firm.example"),
            ("av-7.mail.firm.example", "in1.mail.firm.example"),
        ] {
            assert_eq!(scanned(scanner, own, &loop_of(scanner, own)), Some(2), "{scanner} {own}");
            // Another server's line, no line of its own, one of a submission.
            for below in [
                loop_of(scanner, "mx.bank.example"),
                loop_of("x.bank.example", own),
                loop_of(scanner, own).replace("with ESMTPS", "with ESMTPSA"),
                loop_of(scanner, own).lines().take(1).collect(),
                loop_of(scanner, own).replace(&format!("by {own}"), "by mx.bank.example"),
            ] {
                assert_eq!(scanned(scanner, own, &below), None, "{below}");
            }
        }
        for (scanner, own) in [
            // A customer's machine beside the own server, elsewhere, or in another organisation.
            ("www1234.sakura.ne.jp", "www3579.sakura.ne.jp"),
            ("kobo.sakura.ne.jp", "www3579.sakura.ne.jp"),
            ("dsl-7.firm.example", "mail.firm.example"),
            ("vserver3.firm.example", "mail.firm.example"),
            ("scan2.shop.firm.example", "mail.firm.example"),
            ("scan2.evil.example", "mail.firm.example"),
        ] {
            assert_eq!(scanned(scanner, own, &loop_of(scanner, own)), None, "{scanner} {own}");
        }
    }

    #[test]
    fn a_name_that_was_not_found_true_counts_for_nothing_nor_does_one_that_may_send_for_a_stranger() {
        let name = "hermes.firm.example";
        let line = |from: &str| format!("Received: from {from} by store.firm.example (Postfix) with ESMTPS id 1\n{}\n", taken(name));
        assert!(judged("firm.example", &line(&format!("x ({name} [198.51.100.20])")), false));
        assert!(!judged("firm.example", &line(&format!("x ({name} [198.51.100.20])")), true));
        for from in [
            format!("{name} (unknown [198.51.100.20])"),
            format!("{name} (198.51.100.20)"),
            format!("{name} (vm7.host.example [198.51.100.20])"),
        ] {
            assert!(!judged("firm.example", &line(&from), false), "{from}");
        }
    }

    #[test]
    fn where_no_recipient_is_on_record_the_servers_own_domain_counts_unless_the_message_says_another() {
        let name = "hermes.firm.example";
        let text = format!("Received: from x ({name} [198.51.100.20]) by store.firm.example (Postfix) with ESMTPS id 1\n{}\n", taken(name));
        let block = HeaderBlock::parse(text.into_bytes());
        let with = |said: &[&str]| {
            let home = Home { claimed_recipients: said.iter().map(|&said| said.to_owned()).collect(), ..Home::default() };
            judge(&lines(&Fields::of(&block)), 0, &home, || false) != Relay::No
        };
        assert!(with(&[]) && with(&["firm.example"]) && with(&["other.example", "firm.example"]));
        assert!(!with(&["other.example"]));
    }
}
