//! Services that pass mail on for the recipient: alias and forwarding services, and hosts of mailing lists.
//!
//! Such a service is the last hop on record; who gave the message to it is only what it says. Its word counts for something where the
//! recipient's servers know it by its looked-up name or by SPF: then it is a service that somebody chose to send mail through.

use super::Attested;
use super::hosts::{is_under, organisation, same_organisation};
use super::received::Hop;
use super::walk::Line;

/// One service and the domains of its servers, envelope senders and signatures.
struct Passer {
    name: &'static str,
    domains: &'static [&'static str],
}

const PASSERS: [Passer; 12] = [
    Passer {
        name: "SimpleLogin",
        domains: &["simplelogin.co", "simplelogin.io", "simplelogin.com", "simplelogin.fr", "slmail.me", "aleeas.com"],
    },
    Passer { name: "Proton Pass", domains: &["passmail.net", "passinbox.com", "passfwd.com"] },
    Passer { name: "addy.io", domains: &["addy.io", "anonaddy.com", "anonaddy.me", "addymail.com"] },
    Passer { name: "Firefox Relay", domains: &["relay.firefox.com", "mozmail.com"] },
    Passer { name: "ImprovMX", domains: &["improvmx.com"] },
    Passer { name: "DuckDuckGo Email Protection", domains: &["duck.com", "duckduckgo.com"] },
    Passer { name: "Forward Email", domains: &["forwardemail.net"] },
    Passer { name: "Hide My Email", domains: &["privaterelay.appleid.com"] },
    Passer { name: "Cloudflare Email Routing", domains: &["email.cloudflare.net", "cloudflare-email.net", "cloudflare-email.com"] },
    Passer { name: "33Mail", domains: &["33mail.com"] },
    Passer { name: "Google Groups", domains: &["googlegroups.com"] },
    Passer { name: "Groups.io", domains: &["groups.io"] },
];

/// A service that passed the message on, as the recipient's servers recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// The name people know.
    pub name: &'static str,
    /// Whether that service itself handed the message over. Otherwise only its signature was found true, and another carried it.
    pub by_itself: bool,
    /// The number of its entry.
    at: usize,
}

impl PassedOn {
    /// Its own domain.
    pub(super) fn domain(&self) -> &'static str {
        PASSERS.get(self.at).and_then(|passer| passer.domains.first()).copied().unwrap_or_default()
    }

    /// Whether a name belongs to that service.
    pub(super) fn owns(&self, name: &str) -> bool {
        PASSERS.get(self.at).is_some_and(|passer| passer.domains.iter().any(|domain| is_under(name, domain)))
    }
}

/// The service that passed the message on, if what is recorded shows one. `checked` is the looked-up name of the handover.
pub(super) fn passed_on(checked: Option<&str>, attested: &Attested) -> Option<PassedOn> {
    let find = |name: &str| PASSERS.iter().position(|passer| passer.domains.iter().any(|domain| is_under(name, domain)));
    let carried = || checked.and_then(find).or_else(|| attested.spf_pass.iter().find_map(|domain| find(domain)));
    let found = |at: usize, by_itself: bool| PASSERS.get(at).map(|passer| PassedOn { name: passer.name, by_itself, at });
    match carried() {
        Some(at) => found(at, true),
        None => attested.dkim_pass.iter().find_map(|domain| find(domain)).and_then(|at| found(at, false)),
    }
}

/// The lines that the server of the handover wrote itself, from there down: behind the first line of another server anything may be
/// invented.
pub(super) fn told<'a>(lines: &'a [Line<'_>], edge: usize) -> impl Iterator<Item = &'a Hop> {
    let carrier = lines.get(edge).and_then(|line| line.hop());
    let names = carrier.map(|hop| [hop.checked_name.as_deref(), hop.helo.as_deref()]).unwrap_or_default();
    lines.iter().skip(edge + 1).map_while(|line| line.hop()).take_while(move |hop| {
        let by = hop.by.as_deref().unwrap_or_default();
        names.iter().flatten().any(|name| same_organisation(name, by)) || organisation(by).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Certainty, Trace, trace};
    use super::*;
    use crate::message::HeaderBlock;

    fn traced(text: &str) -> Trace {
        trace(&HeaderBlock::parse(text.as_bytes().to_vec()), true)
    }

    const DATE: &str = "Wed, 15 Jan 2025 08:31:30 +0000";

    #[test]
    fn every_service_is_named_by_its_server_its_envelope_or_its_signature() {
        for (at, passer) in PASSERS.iter().enumerate() {
            for domain in passer.domains {
                assert!(PASSERS[..at].iter().all(|other| !other.domains.contains(domain)), "{domain} twice");
                let host = traced(&format!("Received: from x (mail.{domain} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"));
                assert_eq!(host.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((passer.name, true)));
                for (result, by_itself) in
                    [(format!("spf=pass smtp.mailfrom=a@b.{domain}"), true), (format!("dkim=pass header.d={domain}"), false)]
                {
                    let found = traced(&format!(
                        "Authentication-Results: mx.home.example; {result}\nReceived: from x (unknown [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
                    ));
                    assert_eq!(found.passed_on.map(|passed| (passed.name, passed.by_itself)), Some((passer.name, by_itself)), "{result}");
                    assert_eq!(found.handover.map(|handover| handover.ip.to_string()).as_deref(), Some("198.51.100.7"));
                }
            }
        }
    }

    #[test]
    fn a_service_behind_it_is_via_relay_at_best_and_brings_a_second_desk() {
        let edge = format!(
            "Received: from mail-200163.simplelogin.co (mail-200163.simplelogin.co [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n"
        );
        let inner =
            format!("Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by mx1.simplelogin.co (Postfix); {DATE}\n");
        let found = traced(&format!("{edge}{inner}"));
        assert_eq!(found.service.map(|service| (service.id, service.certainty)), Some(("sendgrid", Certainty::ViaRelay)));
        let desks: Vec<_> = found.desks.iter().filter_map(|desk| desk.address.as_deref()).collect();
        assert_eq!(desks, ["abuse@simplelogin.co", "abuse@sendgrid.com"]);
        let origin = found.origin.expect("an origin");
        assert_eq!((origin.ip.to_string().as_str(), origin.certainty.as_str()), ("203.0.113.9", "claimed"));
    }

    #[test]
    fn lines_and_names_of_strangers_give_nothing() {
        let inner = |by: &str| {
            format!(
                "Received: from o1.ptr.sendgrid.net (o1.ptr.sendgrid.net [203.0.113.9]) by {by} (Postfix); {DATE}\nX-SimpleLogin-Type: Forward\n"
            )
        };
        let edge =
            |name: &str| format!("Received: from mail.simplelogin.co ({name} [198.51.100.7]) by mx.home.example (Postfix); {DATE}\n");
        for text in [
            // The machine only calls itself so.
            edge("unknown") + &inner("mx1.simplelogin.co"),
            edge("mail.sender.example") + &inner("mx1.simplelogin.co"),
            edge("mail.xsimplelogin.co") + &inner("mx1.simplelogin.co"),
        ] {
            let found = traced(&text);
            assert_eq!(found.passed_on, None, "{text}");
            assert_eq!(found.service, None, "{text}");
            assert!(found.desks.iter().all(|desk| desk.address.as_deref() != Some("abuse@sendgrid.com")), "{text}");
        }
        let elsewhere = traced(&(edge("mail.simplelogin.co") + &inner("mx.other.example")));
        assert_eq!((elsewhere.service, elsewhere.desks.len()), (None, 1));
    }
}
