//! What the walk down the lines asks about the fields between them.

use std::net::IpAddr;

use super::filters::Serves;
use super::received::Hop;
use super::reverse::Reverse;
use super::tenant::Stamped;
use super::whose::Home;

/// What the walk asks about the fields between the lines.
pub(super) trait Checks {
    /// Whether the recipient's servers recorded above this line that its address may send for the domain of a stranger.
    fn is_sender(&self, line: usize, hop: &Hop, home: &Home<'_>) -> bool;
    /// The same, where the domain is not that of the organisation which has that name either.
    fn sends_for_others(&self, line: usize, hop: &Hop, home: &Home<'_>, name: &str) -> bool;
    /// Whether the recipient's servers found no rule (SPF) by which its address may send for the envelope sender, be it that the check failed or that no
    /// such rule was there; or recorded that they took another address for that of the sender.
    fn is_between(&self, line: usize, hop: &Hop, home: &Home<'_>) -> bool;
    /// Whether a name is of the organisation in whose name the message was sent: that of the envelope sender, or of From.
    fn is_of_sender(&self, name: &str) -> bool;
    /// Whether anybody signed the message (RFC 6376).
    fn has_signature(&self) -> bool;
    /// Whom the filter works for that wrote the fields between two lines. `own`: whether a name is that filter's.
    fn serves(&self, from: usize, to: usize, home: &Home<'_>, own: &dyn Fn(&str) -> bool) -> Option<Serves>;
    /// The address that Exchange took for the one behind the machine which handed the message over in this line.
    fn original(&self, line: usize, hop: &Hop, home: &Home<'_>) -> Option<IpAddr>;
    /// The name that Exchange Online recorded for the machine which handed the message over in this line.
    fn reverse(&self, hop: &Hop) -> Option<Reverse>;
    /// The server that Exchange recorded as the one which took the message into the own organisation.
    fn source(&self) -> Option<String>;
    /// What Microsoft stamped on the message about its way.
    fn stamped(&self) -> Stamped;
    /// Whether a server that passes mail on has put its own envelope sender around the real one.
    fn is_rewritten(&self) -> bool;
    /// Whether one did so with a domain that is `own`, and the recipient's servers recorded that the machine which handed the message over in this
    /// line may send for that.
    fn is_rewritten_at(&self, line: usize, hop: &Hop, home: &Home<'_>, own: &dyn Fn(&str) -> bool) -> bool;
}
