//! Headers from which the line of the handover is gone. Microsoft and Google write down which address they checked: that of the machine which handed the
//! message over. It stands in the line in which they took it, too.

use std::net::IpAddr;

use super::hops::{addresses, writer};
use crate::message::HeaderBlock;

/// Whether the address that the own servers checked stands in no Received line.
pub(super) fn is_lost(block: &HeaderBlock) -> bool {
    let looks = block.received();
    let Some(by) = looks.first().and_then(|look| writer(&look.line)) else { return false };
    let Some((name, before, sign)) = check_of(by) else { return false };
    let Some(field) = block.first(name) else { return false };
    let line = field.line();
    let Some(at) = memchr::memmem::find(line.as_bytes(), before.as_bytes()).filter(|_| line.contains(sign)) else { return false };
    let told = line.get(at + before.len()..).and_then(|rest| rest.split([')', ';', ' ']).next()).unwrap_or_default();
    // Nearly always it is written alike in both places.
    let finder = memchr::memmem::Finder::new(told);
    if told.is_empty() || looks.iter().any(|look| finder.find(look.line.as_bytes()).is_some()) {
        return false;
    }
    told.parse::<IpAddr>().is_ok_and(|ip| !looks.iter().any(|look| addresses(&look.line).any(|other| other == ip)))
}

/// In which field the company of that server tells the address, behind which words, and by what that field is known as its own.
fn check_of(by: &str) -> Option<(&'static str, &'static str, &'static str)> {
    let ends = |ending: &str| by.get(by.len().saturating_sub(ending.len())..).is_some_and(|end| end.eq_ignore_ascii_case(ending));
    if ends(".outlook.com") {
        return Some(("authentication-results", "sender IP is ", ""));
    }
    // Inside, Google writes 6to4 addresses of its own machines.
    (by == "mx.google.com" || by.starts_with("2002:a")).then_some(("received-spf", "client-ip=", "(google.com:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSIDE: &str = "Received: from A.eurprd05.prod.outlook.com (2603:10a6::1) by B.eurprd05.prod.outlook.com\n with HTTPS; Tue, 24 Nov 2026 09:15:45 +0000\n";
    const RESULTS: &str = "Authentication-Results: spf=fail (sender IP is 198.51.100.7)\n smtp.mailfrom=shop.example; dkim=none\n";

    fn lost(text: &str) -> bool {
        is_lost(&HeaderBlock::parse(format!("{text}From: a@shop.example\n").into_bytes()))
    }

    fn line(ip: &str, by: &str) -> String {
        format!("Received: from mail.shop.example ({ip}) by {by} (10.1.1.1)\n with ESMTP id 1; Tue, 24 Nov 2026 09:15:42 +0000\n")
    }

    #[test]
    fn the_address_that_was_checked_stands_in_the_line_of_the_handover() {
        let front = "C.mail.protection.outlook.com";
        assert!(!lost(&format!("{INSIDE}{RESULTS}{}", line("198.51.100.7", front))));
        assert!(lost(&format!("{INSIDE}{RESULTS}{}", line("203.0.113.9", "mail.shop.example"))));
        assert!(lost(&format!("{INSIDE}{RESULTS}")));
        // A filter before it wrote the address of the sender.
        assert!(!lost(&format!("{INSIDE}{RESULTS}{}{}", line("192.0.2.5", front), line("198.51.100.7", "filter.example"))));
        let six = RESULTS.replace("198.51.100.7", "2001:db8::7");
        assert!(!lost(&format!("{INSIDE}{six}{}", line("2001:DB8:0::7", front))));
    }

    #[test]
    fn google_tells_it_in_its_own_field() {
        let inside = "Received: by 2002:a05:7022:f9a:b0:4b:1 with SMTP id x; Tue, 24 Nov 2026 01:15:45 -0800 (PST)\n";
        let spf = "Received-SPF: fail (google.com: domain of a@shop.example does not designate 198.51.100.7 as permitted sender) client-ip=198.51.100.7;\n";
        assert!(!lost(&format!("{inside}{}{spf}", line("[198.51.100.7]", "mx.google.com"))));
        assert!(lost(&format!("{inside}{spf}")));
        assert!(lost(&format!("{}{spf}", line("[203.0.113.9]", "mx.google.com"))));
        // What others wrote tells nothing.
        assert!(!lost(&format!("{inside}{}{}", line("[203.0.113.9]", "mx.google.com"), spf.replace("(google.com:", "(shop.example:"))));
        assert!(!lost(&format!("{}{spf}{RESULTS}", line("203.0.113.9", "mx.haus.example"))));
    }
}
