//! What is known of an abuse desk, and why it is named.

use std::net::IpAddr;

use super::form::FormField;
use super::networks::Network;

/// What the owner of a desk has to do with the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// Sends mail for its customers, and this message for one of them.
    Service,
    /// Carried it for another service or for a web host.
    Carrier,
    /// Passed it on for the person: an alias, a forwarding address, a mailing list.
    Forwarder,
    /// Keeps the mailbox that it was sent from.
    Mailbox,
    /// The network that the computer was in which handed it over. Its owner may show the report to whoever rents that computer.
    Network,
}

impl DeskKind {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Carrier => "carrier",
            Self::Forwarder => "forwarder",
            Self::Mailbox => "mailbox",
            Self::Network => "network",
        }
    }
}

/// Why a desk is named. The sentences are in `assets/words/`, by [`DeskReason::as_str`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskReason {
    /// The person chose it from the directory; nothing in the message points to it.
    Listed,
    /// The recipient's own servers recorded that it sent the message.
    Sent,
    /// Its own network handed the message over, by the recorded address, and nothing else is on record.
    SentLikely,
    /// The recipient's own servers recorded that it carried the message.
    Carried,
    /// A customer of the recipient's own provider sent it, and this is that provider.
    Submitted,
    /// A service that passes mail on handed it over.
    PassedOn,
    /// The server that handed it over says that it got the message from there.
    Behind,
    /// The computer that handed it over was in its network.
    InNetwork(Network),
    /// The person looked the owner of the recorded address up in a register. The desk is the register's word, and stands in no directory of this
    /// program.
    LookedUp {
        /// The recorded address.
        ip: IpAddr,
    },
}

impl DeskReason {
    /// A stable word; the sentence in the language files is `desk-reason-` and this.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Sent => "sent",
            Self::SentLikely => "sent-likely",
            Self::Carried => "carried",
            Self::Submitted => "submitted",
            Self::PassedOn => "passed-on",
            Self::Behind => "behind",
            Self::InNetwork(network) => network.reason(),
            Self::LookedUp { .. } => "looked-up",
        }
    }

    /// The network, where that is the reason.
    pub const fn network(&self) -> Option<&Network> {
        match self {
            Self::InNetwork(network) => Some(network),
            _ => None,
        }
    }

    /// The address that handed the message over, where the reason names it.
    pub fn ip(&self) -> Option<IpAddr> {
        match self {
            Self::LookedUp { ip } => Some(*ip),
            _ => self.network().map(|network| network.ip),
        }
    }
}

/// Somebody to tell. Its address stands in one of this program's own directories, or in a register's answer that the person pasted; never in the
/// message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Stable id, the same in every language and version, and of no other desk.
    pub id: String,
    /// What its owner has to do with the message.
    pub kind: DeskKind,
    /// The name of its owner.
    pub name: String,
    /// Its abuse address.
    pub address: Option<String>,
    /// Its web form, where it has one.
    pub form_url: Option<String>,
    /// What that web form asks for, as far as it is known.
    pub form_fields: Vec<FormField>,
    /// Why this desk.
    pub reason: DeskReason,
}
