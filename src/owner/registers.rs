//! The registers themselves, and national collectors of reports: they run no network of others, so their mailboxes are no desk of one.

use crate::trace::is_under;

/// A register of networks, or a national office that only collects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Register {
    /// The name people find it by.
    pub name: &'static str,
}

/// Each with the domains of its own mailboxes. Sources: the registers' own records of themselves, and the contacts that stand in records of their
/// members where none of the member's own is given (CNNIC, JPNIC, KRNIC, VNNIC).
const REGISTERS: &[(&str, &[&str])] = &[
    ("ARIN", &["arin.net"]),
    ("RIPE NCC", &["ripe.net"]),
    ("APNIC", &["apnic.net"]),
    ("LACNIC", &["lacnic.net"]),
    ("AFRINIC", &["afrinic.net"]),
    ("IANA", &["iana.org", "icann.org"]),
    ("JPNIC", &["nic.ad.jp", "jpnic.ad.jp"]),
    ("KRNIC", &["nic.or.kr", "krnic.or.kr", "kisa.or.kr"]),
    ("TWNIC", &["twnic.tw", "twnic.net.tw", "twnic.net"]),
    ("CNNIC", &["cnnic.cn", "cnnic.net.cn"]),
    ("Registro.br", &["registro.br", "nic.br"]),
    ("NIC Mexico", &["nic.mx", "iar.mx"]),
    ("IDNIC", &["idnic.net", "idnic.id", "apjii.or.id"]),
    ("VNNIC", &["vnnic.vn", "vnnic.net.vn"]),
    ("IRINN", &["irinn.in", "nixi.in", "irinn.co.in"]),
    ("CERT.br", &["cert.br"]),
    ("KrCERT", &["krcert.or.kr", "krcert.org"]),
    ("JPCERT", &["jpcert.or.jp"]),
    ("CNCERT", &["cert.org.cn", "cncert.org.cn"]),
    ("TWCERT", &["twcert.org.tw"]),
    ("CISA", &["us-cert.gov", "cisa.gov"]),
    ("CERT-In", &["cert-in.org.in"]),
];

/// The register or collector that a mail domain belongs to.
pub(super) fn register(domain: &str) -> Option<Register> {
    REGISTERS.iter().find(|(_, domains)| domains.iter().any(|own| is_under(domain, own))).map(|(name, _)| Register { name })
}

/// The register that a word names: the source of a record, the server it sends the reader to, or the holder of a large block.
pub(super) fn named(text: &str) -> Option<Register> {
    let text = text.to_ascii_lowercase();
    let words = [
        ("arin", "ARIN"),
        ("american registry for internet numbers", "ARIN"),
        ("ripe", "RIPE NCC"),
        ("apnic", "APNIC"),
        ("asia pacific network information centre", "APNIC"),
        ("lacnic", "LACNIC"),
        ("latin american and caribbean ip address", "LACNIC"),
        ("afrinic", "AFRINIC"),
        ("african network information center", "AFRINIC"),
        ("iana", "IANA"),
        ("internet assigned numbers authority", "IANA"),
        ("jpnic", "JPNIC"),
        ("japan network information center", "JPNIC"),
        ("krnic", "KRNIC"),
        ("twnic", "TWNIC"),
        ("cnnic", "CNNIC"),
        ("registro.br", "Registro.br"),
        ("vnnic", "VNNIC"),
        ("idnic", "IDNIC"),
        ("irinn", "IRINN"),
    ];
    let whole = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
            edge(text.get(..at).and_then(|before| before.chars().next_back()))
                && edge(text.get(at + word.len()..).and_then(|after| after.chars().next()))
        })
    };
    words.iter().find(|(word, _)| whole(word)).map(|(_, name)| Register { name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registers_are_known_by_their_mailboxes_and_by_their_names() {
        assert_eq!(register("nic.ad.jp").map(|r| r.name), Some("JPNIC"));
        assert_eq!(register("lists.apnic.net").map(|r| r.name), Some("APNIC"));
        assert_eq!(register("notapnic.net"), None);
        assert_eq!(register("cert.br").map(|r| r.name), Some("CERT.br"));
        assert_eq!(named("whois://whois.ripe.net").map(|r| r.name), Some("RIPE NCC"));
        assert_eq!(named("Asia Pacific Network Information Centre (APNIC)").map(|r| r.name), Some("APNIC"));
        assert_eq!(named("Stripe Marina"), None);
    }
}
