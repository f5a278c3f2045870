//! The page of a register that tells of one address, by a rule that needs no network: who got the addresses from IANA.

use std::net::IpAddr;

/// A page that the person can open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterPage {
    /// Whose page it is.
    pub name: &'static str,
    /// Its address, with the one asked about in it.
    pub url: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Region {
    Arin,
    Ripe,
    Apnic,
    Other,
}

/// The pages for an address, the best first. The first is the register's own where its page takes an address in its own; then those that ask every
/// register. `country` is that of the network's owner (ISO 3166), where it is known: some countries have a register of their own, which tells more.
///
/// Sources: IANA's tables of IPv4 and IPv6 addresses for the regions; for the forms of the addresses the source of the RDAP client
/// (<https://github.com/rdap-org/client.rdap.org>, `checkParams` in `assets/client.js`), ARIN's page about its search
/// (<https://www.arin.net/resources/registry/whois/rdap/>), and links to the pages of RIPE, APNIC, JPNIC and Registro.br in public programs. The
/// Korean register's page takes no address in its own.
pub fn pages(ip: IpAddr, country: Option<&str>) -> Vec<RegisterPage> {
    let ip = ip.to_canonical();
    let national = match country {
        Some("JP") => Some(RegisterPage { name: "JPNIC", url: format!("https://whois.nic.ad.jp/cgi-bin/whois_gw?lang=/e&key={ip}") }),
        Some("BR") => {
            Some(RegisterPage { name: "Registro.br", url: format!("https://registro.br/tecnologia/ferramentas/whois?search={ip}") })
        }
        _ => None,
    };
    let mut pages = everywhere(ip);
    if let Some(page) = national {
        pages.insert(1, page);
    }
    pages
}

fn everywhere(ip: IpAddr) -> Vec<RegisterPage> {
    let every = RegisterPage { name: "RDAP.ORG", url: format!("https://client.rdap.org/?type=ip&object={ip}") };
    let arin = RegisterPage { name: "ARIN", url: format!("https://search.arin.net/rdap/?query={ip}") };
    match region(ip) {
        Region::Arin => vec![arin, every],
        Region::Ripe => {
            vec![RegisterPage { name: "RIPE NCC", url: format!("https://apps.db.ripe.net/db-web-ui/query?searchtext={ip}") }, every, arin]
        }
        Region::Apnic => {
            vec![RegisterPage { name: "APNIC", url: format!("https://wq.apnic.net/static/search.html?query={ip}") }, every, arin]
        }
        Region::Other => vec![every, arin],
    }
}

fn region(ip: IpAddr) -> Region {
    match ip {
        IpAddr::V4(ip) => match ip.octets()[0] {
            2
            | 5
            | 31
            | 37
            | 46
            | 51
            | 53
            | 57
            | 62
            | 77..=95
            | 109
            | 141
            | 145
            | 151
            | 176
            | 178
            | 185
            | 188
            | 193..=195
            | 212
            | 213
            | 217 => Region::Ripe,
            1
            | 14
            | 27
            | 36
            | 39
            | 42
            | 43
            | 49
            | 58..=61
            | 101
            | 103
            | 106
            | 110..=126
            | 133
            | 150
            | 153
            | 163
            | 171
            | 175
            | 180
            | 182
            | 183
            | 202
            | 203
            | 210
            | 211
            | 218..=223 => Region::Apnic,
            41 | 102 | 105 | 154 | 177 | 179 | 181 | 186 | 187 | 189..=191 | 196 | 197 | 200 | 201 => Region::Other,
            _ => Region::Arin,
        },
        IpAddr::V6(ip) => match (ip.segments()[0], ip.segments()[1]) {
            (0x2400..=0x240f, _) | (0x2001, 0x0200..=0x03ff | 0x0c00..=0x0dff | 0x0e00..=0x0fff | 0x4400..=0x45ff | 0x8000..=0xbfff) => {
                Region::Apnic
            }
            (0x2a00..=0x2a1f, _) | (0x2003, _) => Region::Ripe,
            (
                0x2001,
                0x0600..=0x0bff | 0x1400..=0x17ff | 0x1a00..=0x3bff | 0x4000..=0x41ff | 0x4600..=0x47ff | 0x4a00..=0x4fff | 0x5000..=0x5fff,
            ) => Region::Ripe,
            (0x2600..=0x263f, _) | (0x2001, 0x0400..=0x05ff | 0x1800..=0x19ff | 0x4800..=0x49ff) => Region::Arin,
            _ => Region::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_a_page_with_itself_in_it() {
        for (ip, first) in [
            ("198.51.100.7", "ARIN"),
            ("192.0.2.1", "ARIN"),
            ("203.0.113.7", "APNIC"),
            ("193.0.0.1", "RIPE NCC"),
            ("200.160.0.1", "RDAP.ORG"),
            ("196.1.1.1", "RDAP.ORG"),
            ("2001:db8::1", "APNIC"),
            ("2a01::1", "RIPE NCC"),
            ("2600::1", "ARIN"),
            ("2800::1", "RDAP.ORG"),
            ("::ffff:193.0.0.1", "RIPE NCC"),
        ] {
            let ip: IpAddr = ip.parse().unwrap();
            let pages = pages(ip, None);
            assert_eq!(pages[0].name, first, "{ip}");
            for page in pages {
                assert!(page.url.starts_with("https://") && page.url.ends_with(&ip.to_canonical().to_string()), "{page:?}");
            }
        }
    }

    #[test]
    fn a_country_with_a_register_of_its_own_has_its_page_second() {
        let ip: IpAddr = "203.0.113.7".parse().unwrap();
        let second = |country| pages(ip, country)[1].clone();
        for (country, name) in [(Some("JP"), "JPNIC"), (Some("BR"), "Registro.br"), (Some("DE"), "RDAP.ORG"), (None, "RDAP.ORG")] {
            let page = second(country);
            assert!(page.name == name && page.url.ends_with("203.0.113.7"), "{page:?}");
        }
    }
}
