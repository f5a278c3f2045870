//! Mailboxes that are nobody's abuse desk: those of the registers themselves and of national collectors of reports, which run no network of
//! others; and those that anybody can get for nothing.

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

/// Providers under one name with many endings. These two lists are of domains where a register's contact is not the desk of the network, which
/// `assets/channels/mailboxes.toml` does not tell: access providers have their mailboxes and their own desk under one domain.
const ANY_ENDING: &[&str] = &[
    "gmail",
    "googlemail",
    "outlook",
    "hotmail",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "rocketmail",
    "aol",
    "icloud",
    "protonmail",
    "proton",
    "tutanota",
    "tuta",
    "gmx",
    "yandex",
    "zohomail",
    "fastmail",
    "hushmail",
    "mailfence",
    "rediffmail",
    "inbox",
    "cock",
    "onionmail",
    "rambler",
    "foxmail",
    "yeah",
];
/// The domains of other such providers.
const FREE: &[&str] = &[
    "me.com",
    "mac.com",
    "pm.me",
    "web.de",
    "mail.com",
    "email.com",
    "usa.com",
    "post.com",
    "europe.com",
    "mail.ru",
    "bk.ru",
    "list.ru",
    "internet.ru",
    "ya.ru",
    "narod.ru",
    "ro.ru",
    "lenta.ru",
    "qq.com",
    "vip.qq.com",
    "163.com",
    "126.com",
    "188.com",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "139.com",
    "189.cn",
    "aliyun.com",
    "naver.com",
    "daum.net",
    "hanmail.net",
    "kakao.com",
    "nate.com",
    "seznam.cz",
    "email.cz",
    "centrum.cz",
    "wp.pl",
    "o2.pl",
    "onet.pl",
    "interia.pl",
    "op.pl",
    "vp.pl",
    "ukr.net",
    "i.ua",
    "meta.ua",
    "abv.bg",
    "mail.bg",
    "libero.it",
    "virgilio.it",
    "laposte.net",
    "freemail.hu",
    "citromail.hu",
    "zoho.com",
    "zoho.eu",
    "zoho.in",
    "riseup.net",
    "disroot.org",
    "posteo.de",
    "posteo.net",
    "mailbox.org",
    "startmail.com",
    "mailo.com",
    "simplelogin.com",
    "duck.com",
    "keemail.me",
    "airmail.cc",
    "firemail.cc",
    "mail.ee",
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "ig.com.br",
    "passport.com",
    "windowslive.com",
    "messagingengine.com",
    "dnmx.org",
    "mailinator.com",
    "guerrillamail.com",
    "yopmail.com",
    "freenet.de",
    "bluewin.ch",
    "hush.com",
    "skiff.com",
    "aim.com",
    "indiatimes.com",
    "onmicrosoft.com",
];

/// Whether anybody can get a mailbox at that domain.
pub(super) fn is_free(domain: &str) -> bool {
    let named = || psl::domain_str(domain).and_then(|name| name.split('.').next()).is_some_and(|label| ANY_ENDING.contains(&label));
    FREE.iter().any(|free| is_under(domain, free)) || named()
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

    #[test]
    fn mailboxes_that_anybody_gets_are_known() {
        for free in ["gmail.com", "yahoo.co.jp", "hotmail.fr", "vip.qq.com", "163.com", "mail.ru", "web.de", "proton.me"] {
            assert!(is_free(free), "{free}");
        }
        for own in ["example.com", "comcast.net", "t-online.de", "corp.example", "live.example.com", "mail.example.com"] {
            assert!(!is_free(own), "{own}");
        }
    }
}
