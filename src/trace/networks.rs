//! Whose network an address is in.

use std::net::IpAddr;

use jiff::civil::Date;

/// What the owner of a network does with its addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperatorKind {
    /// Connects homes and firms.
    Access,
    /// Rents out computers.
    Hosting,
    /// Carries the traffic of other networks.
    Carrier,
    /// Takes mail in for others and passes it on.
    Filter,
    /// Has its own services there.
    Content,
}

/// Whose network the address was in that handed the message over, as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The stable id of its operator.
    pub id: &'static str,
    /// The name of its operator.
    pub operator: &'static str,
    /// What the operator does.
    pub kind: OperatorKind,
    /// The recorded address.
    pub ip: IpAddr,
    /// A range around that address, written `address/bits`, which was the operator's on that day. Nothing where only the name of the computer, looked
    /// up by the recipient's own server, says whose it is.
    pub range: Option<String>,
    /// That looked-up name, where no range is known.
    pub host: Option<String>,
    /// The day of the table of networks.
    pub as_of: Date,
}

impl Network {
    /// Which sentence says it, behind `desk-reason-`.
    pub(super) const fn reason(&self) -> &'static str {
        match (self.kind, &self.range) {
            (_, None) => "named-network",
            (OperatorKind::Carrier, _) => "through-network",
            (OperatorKind::Hosting, _) => "rented-network",
            _ => "in-network",
        }
    }
}
