//! One plain e-mail address, as a person types it.

use thiserror::Error;

/// What is wrong with an address, in words for the person who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("There is no address yet. Type one like abuse@example.com.")]
    Empty,
    /// A line break: what follows would become another header line.
    #[error("The address has a line break in it. Type it on one line.")]
    LineBreak,
    /// A comma or semicolon, or more than one `@`.
    #[error("This looks like more than one address. Type just one.")]
    Several,
    /// A name before the address, or angle brackets.
    #[error("Type only the address, without a name and without < and >.")]
    DisplayName,
    /// No `@`.
    #[error("The address has no @ in it. An address looks like abuse@example.com.")]
    NoAt,
    /// Nothing usable before the `@`.
    #[error("The part before the @ is not right. An address looks like abuse@example.com.")]
    LocalPart,
    /// Nothing usable after the `@`.
    #[error("The part after the @ is not right. An address looks like abuse@example.com.")]
    Domain,
    /// A blank, control or non-ASCII character.
    #[error("The address has a blank or a sign in it that addresses cannot have.")]
    Character,
    /// At a domain that is reserved for examples (RFC 2606 section 3).
    #[error("This address is only an example. Type the address of the desk itself.")]
    Example,
    /// Longer than RFC 5321 section 4.5.3.1 allows.
    #[error("The address is too long.")]
    TooLong,
}

/// The limits of RFC 5321 section 4.5.3.1.
const MAX_LOCAL_PART: usize = 64;
const MAX_ADDRESS: usize = 254;

/// Checks for one plain address: `Dot-string "@" Domain` of RFC 5321 section 4.1.2, with a dot in the domain.
///
/// # Errors
///
/// What is wrong with it. Nothing that passes can add a line or a second address to a header.
pub fn check_address(address: &str) -> Result<(), AddressError> {
    if address.is_empty() {
        return Err(AddressError::Empty);
    }
    if address.contains(['\r', '\n', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(AddressError::LineBreak);
    }
    if address.contains([',', ';']) {
        return Err(AddressError::Several);
    }
    if address.contains(['<', '>', '"', '(', ')']) {
        return Err(AddressError::DisplayName);
    }
    // In a header, `=?` begins an encoded word (RFC 2047), which some programs decode in an address too.
    if !address.bytes().all(|b| b.is_ascii_graphic()) || address.contains("=?") {
        return Err(AddressError::Character);
    }
    if address.len() > MAX_ADDRESS {
        return Err(AddressError::TooLong);
    }
    let (local, domain) = address.split_once('@').ok_or(AddressError::NoAt)?;
    if domain.contains('@') {
        return Err(AddressError::Several);
    }
    if local.len() > MAX_LOCAL_PART {
        return Err(AddressError::TooLong);
    }
    let atom = |atom: &str| !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b));
    if !local.split('.').all(atom) {
        return Err(AddressError::LocalPart);
    }
    let label = |label: &str| {
        let inside = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        inside && !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
    };
    if !domain.contains('.') || !domain.split('.').all(label) {
        return Err(AddressError::Domain);
    }
    Ok(())
}

/// Whether an address is at a domain that is reserved for examples (RFC 2606 section 3) and so belongs to nobody.
pub fn is_example_address(address: &str) -> bool {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
    ["example.com", "example.net", "example.org"].contains(&domain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_pass() {
        for good in ["abuse@salesforce.com", "a.b+c=d@x-y.example", "o'hara@mail.example", "x@xn--bcher-kva.example"] {
            assert_eq!(check_address(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn each_mistake_is_named() {
        let long = format!("{}@x.example", "a".repeat(65));
        for (bad, error) in [
            ("", AddressError::Empty),
            ("a@x.example\r\nBcc: b@x.example", AddressError::LineBreak),
            ("a@x.example\u{2028}b", AddressError::LineBreak),
            ("a@x.example,b@x.example", AddressError::Several),
            ("a@x.example; b@x.example", AddressError::Several),
            ("a@b@x.example", AddressError::Several),
            ("Ann <a@x.example>", AddressError::DisplayName),
            ("a@x.example (Ann)", AddressError::DisplayName),
            ("a b@x.example", AddressError::Character),
            ("=?utf-8?Q?a=0ABcc:?=@x.example", AddressError::Character),
            (" a@x.example", AddressError::Character),
            ("a@x.example\0", AddressError::Character),
            ("\u{202e}a@x.example", AddressError::Character),
            ("ä@x.example", AddressError::Character),
            ("abuse", AddressError::NoAt),
            ("@x.example", AddressError::LocalPart),
            ("a..b@x.example", AddressError::LocalPart),
            ("a@", AddressError::Domain),
            ("a@localhost", AddressError::Domain),
            ("a@x..example", AddressError::Domain),
            ("a@-x.example", AddressError::Domain),
            ("a@x.example.", AddressError::Domain),
            ("a@[127.0.0.1]", AddressError::Domain),
            (long.as_str(), AddressError::TooLong),
        ] {
            assert_eq!(check_address(bad), Err(error), "{bad:?}");
        }
    }
}
