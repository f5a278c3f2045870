//! To which mailbox a message came: the fields that name it, and when two addresses are of one.

/// Fields in which servers write down whom they delivered to.
pub(crate) const DELIVERY_FIELDS: [&str; 8] =
    ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "X-Apparently-To", "X-Resolved-To", "X-Rcpt-To"];

/// The domains of the provider at which dots in the local part do not count.
pub(crate) const WITHOUT_DOTS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// A local part without the tag behind a plus (RFC 5233).
pub(crate) fn without_tag(local: &str) -> &str {
    local.split('+').next().filter(|base| !base.is_empty()).unwrap_or(local)
}

/// Whether two addresses are of one mailbox: without regard to case and tags, and to what does not count at its provider.
pub(crate) fn is_same_mailbox(one: &str, other: &str) -> bool {
    let (Some((one, domain)), Some((other, other_domain))) = (one.rsplit_once('@'), other.rsplit_once('@')) else { return false };
    let (one, other) = (without_tag(one), without_tag(other));
    let same_local = if is_dotless(domain) && is_dotless(other_domain) {
        letters_without_dots(one).eq(letters_without_dots(other))
    } else {
        domain.eq_ignore_ascii_case(other_domain) && one.eq_ignore_ascii_case(other)
    };
    same_local && !one.is_empty()
}

/// The address in the form that is the same for all addresses of one mailbox, for a set of them.
pub(crate) fn mailbox_form(address: &str) -> String {
    let lower = address.trim().to_ascii_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return lower };
    let local = without_tag(local);
    match is_dotless(domain) {
        true => format!("{}@{}", local.replace('.', ""), WITHOUT_DOTS[0]),
        false => format!("{local}@{domain}"),
    }
}

fn is_dotless(domain: &str) -> bool {
    WITHOUT_DOTS.iter().any(|dotless| dotless.eq_ignore_ascii_case(domain))
}

fn letters_without_dots(local: &str) -> impl Iterator<Item = u8> {
    local.bytes().filter(|b| *b != b'.').map(|b| b.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_mailbox_are_known_as_one() {
        for (one, other, expected) in [
            ("ann@home.example", "Ann@HOME.example", true),
            ("ann@home.example", "ann+shop@home.example", true),
            ("+shop@home.example", "+SHOP@home.example", true),
            ("+shop@home.example", "+bank@home.example", false),
            ("a.nn@home.example", "ann@home.example", false),
            ("a.nn@gmail.com", "An.n+x@googlemail.com", true),
            ("ann@gmail.com", "ann@home.example", false),
            ("ann@home.example", "ann@home.example.org", false),
            ("@home.example", "@home.example", false),
            ("ann", "ann", false),
        ] {
            assert_eq!(is_same_mailbox(one, other), expected, "{one} {other}");
            if one.find('@').is_some_and(|at| at > 0) {
                assert_eq!(mailbox_form(one) == mailbox_form(other), expected, "{one} {other}");
            }
        }
    }
}
