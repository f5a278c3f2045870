//! Salesforce's own marks: which organisation (customer) and user a message names.

use super::fields::{Fields, unfolded};
use super::forwarding::client_hops;
use super::hosts::is_under;
use super::lines::ReceivedLine;
use super::senders::MailService;
use super::{OrgSource, SalesforceOrg};
use crate::message::{Field, find_ignore_case};

/// Ids in the directory.
pub(super) const CORE: &str = "salesforce-core";
pub(super) const RELAY: &str = "salesforce-email-relay";

const RELAY_FIELDS: [&str; 4] = ["X-SFDCOrgRelay", "X-SFDCRelayAddr", "X-SFDCRelayPort", "X-SFDCTLS"];
const OWN_HOSTS: &str = "mta.salesforce.com";
const BOUNCE_SUFFIX: &str = ".bnc.salesforce.com";
/// Fields that can hold the return path, those that were written last first.
const PATH_FIELDS: [&str; 4] = ["Return-Path", "Authentication-Results", "Received-SPF", "Received"];
/// More fields of one name than any honest message has.
const MAX_FIELDS: usize = 200;

/// Whether the message bears the marks of mail that goes through the mail server of Salesforce's customer.
pub(super) fn names_relay(block: &Fields<'_>) -> bool {
    block.has_any(&RELAY_FIELDS)
}

/// Whether the server that handed the message over says that it got it from Salesforce, and the message bears Salesforce's marks.
pub(super) fn is_behind_relay(entry: &MailService, block: &Fields<'_>, lines: &[ReceivedLine<'_>], edge: Option<usize>) -> bool {
    if entry.id != CORE && entry.id != RELAY {
        return false;
    }
    let ours = |name: &Option<String>| name.as_deref().is_some_and(|name| is_under(name, OWN_HOSTS));
    let from_salesforce = edge.is_some_and(|edge| client_hops(lines, edge).any(|hop| ours(&hop.checked_name) || ours(&hop.helo)));
    let message_id = block.first("Message-ID").map(|field| unfolded(field).to_ascii_lowercase()).unwrap_or_default();
    let marked = block.first("X-SFDC-LK").is_some() && message_id.trim_end_matches('>').ends_with("@sfdc.net");
    from_salesforce && (names_relay(block) || marked)
}

/// The organisation that the message names, from X-SFDC-LK and from the return path; domains that passed SPF count before all others.
pub(super) fn org(block: &Fields<'_>, attested: &[String]) -> Option<SalesforceOrg> {
    let mut headers = block.all("X-SFDC-LK").take(MAX_FIELDS).filter_map(|field| checked_id(unfolded(field).trim(), "00D"));
    let header = headers.next();
    let contradicted = headers.any(|other| Some(&other) != header.as_ref());
    let recorded = attested.iter().find_map(|domain| org_of_domain(domain));
    let is_recorded = recorded.is_some();
    let path = recorded.or_else(|| path_organisation(block));
    let (id, source) = match (header, path) {
        (Some(id), Some(path)) if id == path && !contradicted => (id, OrgSource::Both),
        // What the recipient's servers recorded is true, whatever the message says.
        (Some(_), Some(path)) if is_recorded => (path, OrgSource::Disagree { path_is_checked: true }),
        (Some(id), Some(_)) => (id, OrgSource::Disagree { path_is_checked: false }),
        (Some(id), None) if contradicted => (id, OrgSource::Disagree { path_is_checked: false }),
        (Some(id), None) => (id, OrgSource::Header),
        (None, Some(id)) => (id, OrgSource::ReturnPath),
        (None, None) => return None,
    };
    let user = block.first("X-SFDC-User").and_then(|field| checked_id(unfolded(field).trim(), "005"));
    Some(SalesforceOrg { id, source, user })
}

/// The organisation in the first return path of Salesforce's own form, from the field nearest to the recipient.
fn path_organisation(block: &Fields<'_>) -> Option<String> {
    let of_that_form = |field: &Field<'_>| find_ignore_case(field.raw, BOUNCE_SUFFIX).is_some();
    PATH_FIELDS.iter().flat_map(|name| block.all(name).take(MAX_FIELDS)).filter(of_that_form).find_map(|field| {
        let text = unfolded(field).to_ascii_lowercase();
        let host_character = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        text.split(|c| !host_character(c)).find_map(org_of_domain)
    })
}

/// The organisation in a domain like `x.5f-3qrtweak.na156.bnc.salesforce.com`.
pub(super) fn org_of_domain(domain: &str) -> Option<String> {
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    // Before the suffix: any labels, the organisation, the pod.
    let mut labels = domain.strip_suffix(BOUNCE_SUFFIX)?.rsplit('.');
    let _pod = labels.next()?;
    org_of_label(labels.next()?)
}

/// Undoes the short form `<instance>-<number><case>`: the instance after `00D`, the number without its leading zeros, and the three
/// characters that tell which of the 15 are capitals (the same that end an 18-character id).
fn org_of_label(label: &str) -> Option<String> {
    let (instance, rest) = label.split_once('-')?;
    let instance = match instance.len() {
        1 => format!("{instance}0"),
        2 => instance.to_owned(),
        _ => return None,
    };
    let (number, case) = rest.split_at_checked(rest.len().checked_sub(3)?)?;
    if number.is_empty() || number.len() > 10 {
        return None;
    }
    let mut lower = String::with_capacity(15);
    let zeros = "0".repeat(10 - number.len());
    lower.extend(["00d", &instance, &zeros, number]);
    let mut id = String::with_capacity(15);
    for (at, c) in lower.chars().enumerate() {
        let bits = case_bits(*case.as_bytes().get(at / 5)?)?;
        let capital = bits >> (at % 5) & 1 == 1;
        // A digit cannot be a capital, so Salesforce did not make this label.
        if !c.is_ascii_alphanumeric() || (capital && !c.is_ascii_lowercase()) {
            return None;
        }
        id.push(if capital { c.to_ascii_uppercase() } else { c });
    }
    (id.len() == 15 && id.starts_with("00D")).then_some(id)
}

/// The five bits of one case character, `A` to `Z` and `0` to `5`.
fn case_bits(character: u8) -> Option<u8> {
    match character.to_ascii_lowercase() {
        c @ b'a'..=b'z' => Some(c - b'a'),
        c @ b'0'..=b'5' => Some(c - b'0' + 26),
        _ => None,
    }
}

/// The 15-character form of an id with that prefix; an 18-character one must have the right ending.
fn checked_id(text: &str, prefix: &str) -> Option<String> {
    if !text.starts_with(prefix) || !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    match text.len() {
        15 => Some(text.to_owned()),
        18 => {
            let (id, case) = text.split_at(15);
            case_suffix(id).eq_ignore_ascii_case(case).then(|| id.to_owned())
        }
        _ => None,
    }
}

/// The three characters that make an 18-character id of a 15-character one.
fn case_suffix(id: &str) -> String {
    let group = |five: &[u8]| {
        let bits = five.iter().enumerate().fold(0u8, |bits, (at, c)| bits | (u8::from(c.is_ascii_uppercase()) << at));
        char::from(if bits < 26 { b'A' + bits } else { b'0' + bits - 26 })
    };
    id.as_bytes().chunks(5).map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::HeaderBlock;

    /// The short form of an id, as the return path has it: the way there, to prove the way back.
    fn label(id: &str) -> String {
        let number = id[5..].trim_start_matches('0');
        format!("{}-{number}{}", &id[3..5], case_suffix(id)).to_ascii_lowercase()
    }

    fn block(text: &str) -> HeaderBlock {
        HeaderBlock::parse(text.as_bytes().to_vec())
    }

    #[test]
    fn labels_give_the_organisation_with_its_capitals() {
        for (label, id) in [
            ("5f-3qrtweak", "00D5f000003QrTw"),
            ("8c-lm4zbeaj", "00D8c00000Lm4Zb"),
            // One character of instance: a zero follows, and its capital comes from the case characters.
            ("a-1xyzmaa", "00DA00000001xyz"),
            ("2-1eaa", "00D200000000001"),
            ("20-1eaa", "00D200000000001"),
        ] {
            assert_eq!(org_of_label(label).as_deref(), Some(id), "{label}");
        }
    }

    #[test]
    fn every_id_survives_the_way_there_and_back() {
        for id in ["00D5f000003QrTw", "00D8c00000Lm4Zb", "00DA0000000KzZz", "00Dd0000000bQcD", "00D300000000iTz", "00DKB00000ABCDE"] {
            assert_eq!(org_of_label(&label(id)).as_deref(), Some(id), "{}", label(id));
            let one = label(id).replacen("a0-", "a-", 1);
            assert_eq!(org_of_label(&one).as_deref(), Some(id), "{one}");
        }
    }

    #[test]
    fn labels_that_salesforce_cannot_have_made_give_nothing() {
        for label in
            ["", "5f", "5f-", "5f-eak", "5fx-3qrtweak", "5f-3qrtwzzz", "5f-3qrtw-ak", "5f-123456789012eaa", "5f-3qrtwaak", "5f-3qrtw9ak"]
        {
            assert_eq!(org_of_label(label), None, "{label}");
        }
    }

    #[test]
    fn only_the_label_before_the_pod_counts() {
        let good = "h2m8.5f-3qrtweak.na156.bnc.salesforce.com";
        assert_eq!(org_of_domain(good).as_deref(), Some("00D5f000003QrTw"));
        assert_eq!(org_of_domain("5F-3QRTWEAK.na156.bnc.salesforce.com.").as_deref(), Some("00D5f000003QrTw"));
        for bad in [
            "5f-3qrtweak.na156.bnc.salesforce.com.evil.example",
            "5f-3qrtweak.bnc.salesforce.com",
            "5f-3qrtweak.na156.xbnc.salesforce.com",
            "5f-3qrtweak.x.na156.bnc.salesforce.com",
            "bnc.salesforce.com",
        ] {
            assert_eq!(org_of_domain(bad), None, "{bad}");
        }
    }

    #[test]
    fn header_and_return_path_are_compared() {
        const DISAGREE: OrgSource = OrgSource::Disagree { path_is_checked: false };
        let path = "Return-Path: <a=b.example__x@h2.5f-3qrtweak.na156.bnc.salesforce.com>\n";
        let spf = "Received-SPF: Pass (x: domain of\n h2.5f-3qrtweak.na156.bnc.salesforce.com designates 13.110.78.233)\n";
        for (text, source) in [
            ("X-SFDC-LK: 00D5f000003QrTw\n".to_owned(), Some(OrgSource::Header)),
            ("X-SFDC-LK: 00D5f000003QrTwEAK\n".to_owned(), Some(OrgSource::Header)),
            (path.to_owned(), Some(OrgSource::ReturnPath)),
            (spf.to_owned(), Some(OrgSource::ReturnPath)),
            (format!("{path}X-SFDC-LK:\n 00D5f000003QrTw \n"), Some(OrgSource::Both)),
            (format!("{spf}X-SFDC-LK: 00D5f000003QrTw\n"), Some(OrgSource::Both)),
            (format!("{path}X-SFDC-LK: 00D5f000003QrTW\n"), Some(DISAGREE)),
            (format!("{path}X-SFDC-LK: 00D5f000003QrTw\nX-SFDC-LK: 00D8c00000Lm4Zb\n"), Some(DISAGREE)),
            ("X-SFDC-LK: 00D5f000003QrT\n".to_owned(), None),
            ("X-SFDC-LK: 00D5f000003QrTwEAA\n".to_owned(), None),
            ("X-SFDC-LK: 0055f000003QrTw\n".to_owned(), None),
            ("X-SFDC-LK: 00D5f000003Qr w\n".to_owned(), None),
        ] {
            assert_eq!(org(&Fields::of(&block(&text)), &[]).map(|o| o.source), source, "{text}");
        }
    }

    #[test]
    fn only_a_checked_return_path_that_names_an_organisation_wins_over_the_field() {
        let copied = "Return-Path: <a=b.example__x@h2.5f-3qrtweak.na156.bnc.salesforce.com>\nX-SFDC-LK: 00D8c00000Lm4Zb\n";
        for (domain, id, path_is_checked) in [
            ("h2.5f-3qrtweak.na156.bnc.salesforce.com", "00D5f000003QrTw", true),
            // It passed, but names nobody.
            ("h2.na156.bnc.salesforce.com", "00D8c00000Lm4Zb", false),
        ] {
            let found = org(&Fields::of(&block(copied)), &[domain.to_owned()]).unwrap();
            assert_eq!((found.id.as_str(), found.source), (id, OrgSource::Disagree { path_is_checked }), "{domain}");
        }
    }

    #[test]
    fn the_user_must_look_like_one() {
        let user = |value: &str| {
            org(&Fields::of(&block(&format!("X-SFDC-LK: 00D5f000003QrTw\nX-SFDC-User: {value}\n"))), &[]).and_then(|o| o.user)
        };
        assert_eq!(user("0055f000002KpLm").as_deref(), Some("0055f000002KpLm"));
        assert_eq!(user("00D5f000003QrTw"), None);
        assert_eq!(user("0055f000002KpLm Bcc: x@y.example"), None);
    }
}
