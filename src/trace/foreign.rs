//! A machine that calls itself by a name of the company whose server took the message, and whose address is in another company's network.
//!
//! Whoever has a mailbox at such a company cannot know its inner machines, and need not be asked: they stand in its own network.

use super::hosts::{organisational_domain, same_organisation, server_domains};
use super::networks::{OperatorKind, operator_at, operator_named};
use super::received::Hop;

/// Companies that have machines in the network of another one, beside their own: Bluehost's and HostGator's stand in Oracle's.
const RENTING: [(&str, &str); 1] = [("newfold", "oracle-cloud")];

/// Whether the machine that handed the message over in that line is a stranger's for that reason. Nobody looked its name up.
pub(super) fn is_elsewhere(hop: &Hop) -> bool {
    let (None, Some(said), Some(by), Some(ip)) = (&hop.checked_name, hop.helo.as_deref(), hop.by.as_deref(), hop.ip) else { return false };
    let Some(company) = organisational_domain(by).filter(|_| same_organisation(said, by)) else { return false };
    // A filter service may stand before anybody.
    let Some(there) = operator_at(ip).filter(|there| there.kind != OperatorKind::Filter) else { return false };
    let servers = server_domains(&company);
    if there.is(&company) || servers.iter().any(|domain| there.is(domain)) {
        return false;
    }
    // Only of companies that have a network of their own is it known where their machines stand.
    match operator_named(by).or_else(|| servers.iter().find_map(|domain| operator_named(domain))) {
        Some(own) => own.id != there.id && !RENTING.contains(&(own.id.as_str(), there.id.as_str())),
        None => !servers.is_empty() && there.kind == OperatorKind::Hosting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_company_with_its_own_network_counts_for_nothing_in_anothers() {
        let elsewhere = |from: &str, by: &str| is_elsewhere(&Hop::parse(&format!("from {from} by {by} with esmtp id 1")).unwrap());
        for (name, by) in [
            ("mailin99.aul.t-online.de", "mailin42.aul.t-online.de"),
            ("resimta-po-41v.sys.comcast.net", "resimta-po-40v.sys.comcast.net"),
            ("mx99.m.smailru.net", "mx246.m.smailru.net"),
            ("mx4.tb.ukmail.iss.as9143.net", "mx3.tb.ukmail.iss.as9143.net"),
            ("mx2.kundenserver.de", "mx.kundenserver.de"),
        ] {
            assert!(elsewhere(&format!("{name} ([5.188.119.7])"), by), "{name}");
            // Nobody knows whose the address is; it is a documentation address.
            assert!(!elsewhere(&format!("{name} ([198.51.100.7])"), by), "{name}");
        }
        // The own network, another name, a looked-up one, an organisation without a network, and a company that rents machines there.
        assert!(!elsewhere("mailin99.aul.t-online.de ([194.25.134.8])", "mailin42.aul.t-online.de"));
        assert!(!elsewhere("mx.shop.example ([5.188.119.7])", "mailin42.aul.t-online.de"));
        assert!(!elsewhere("x (mx2.kundenserver.de [5.188.119.7])", "mx.kundenserver.de"));
        assert!(!elsewhere("gw.uni.example ([5.188.119.7])", "mx.uni.example"));
        assert!(!elsewhere("cm1.bluehost.com ([129.146.0.10])", "box5127.bluehost.com"));
    }
}
