//! What a line with a private address tells of the machine behind it, and of who wrote the next line.
//!
//! A private address is a machine of the own side, but not always the one that sent: before many servers stands one that puts its own address in the place
//! of every stranger's (a router, a container, a distributor of load). Then the name in the line is what the stranger called itself. So that name makes
//! no line the own side's record. A line below that only such a name makes the own side's counts as what that machine says.

use super::address::is_public;
use super::hosts::{organisational_domain, same_organisation, takes_in_itself};
use super::received::Hop;
use super::whose::Home;

/// The machines at private addresses that were passed, and of which nothing but their own word tells who they are.
#[derive(Debug, Default)]
pub(super) struct Inner {
    /// What they called themselves, each with the number of its line.
    said: Vec<(String, usize)>,
    /// The first of them behind which no line with a name of the own side has come yet.
    open: Option<usize>,
}

/// More of them are not remembered.
const MOST: usize = 100;

impl Inner {
    /// Takes in line `at`, in which the machine has a private address.
    pub(super) fn pass(&mut self, at: usize, hop: &Hop, next_by: Option<&str>, home: &mut Home<'_>) {
        let public = |name: &&String| organisational_domain(name).is_some();
        let checked = hop.checked_name.as_ref().filter(|_| !hop.unconfirmed);
        home.names.extend(checked.filter(public).cloned());
        let said = [&hop.helo, &hop.checked_name].into_iter().flatten().filter(public).filter(|&said| Some(said) != checked);
        if self.said.len() < MOST {
            self.said.extend(said.map(|said| (said.clone(), at)));
        }
        // Inside, machines have names that stand in no public list: the same part of them, or the very one that was looked up.
        let own = hop.by.as_deref().and_then(part).filter(|_| hop.by.as_deref() != next_by);
        let beside = |next: &str| own.is_some() && part(next) == own && organisational_domain(next).is_none();
        // A machine that gives a message to itself, as a program does that fetches mail.
        let itself = |next: &str| next == "localhost" && hop.ip.is_some_and(|ip| ip.is_loopback());
        let is_own =
            |next: &str| itself(next) || hop.by.as_deref() == Some(next) || checked.is_some_and(|name| name == next) || beside(next);
        if !next_by.is_some_and(is_own) {
            self.open = self.open.or(Some(at));
        }
    }

    /// Notes that a line was written by a server which is known to be of the own side: so were the lines since the first open one.
    pub(super) const fn close(&mut self) {
        self.open = None;
    }

    /// The first line behind which nothing tells that the own side wrote the next ones.
    pub(super) const fn open(&self) -> Option<usize> {
        self.open
    }

    /// The line whose machine called itself by a name of the organisation which that server is of.
    pub(super) fn called(&self, by: &str) -> Option<usize> {
        self.said.iter().find(|(said, _)| same_organisation(said, by)).map(|(_, at)| *at)
    }
}

/// What stands behind the first label of a name.
fn part(name: &str) -> Option<&str> {
    name.split_once('.').map(|(_, part)| part)
}

/// Whether the server that wrote a line is of the own side by something else than a name that a machine gave itself: the recipient's domain, as the own
/// side recorded it, or the person. Behind servers with inner names alone also a provider of mailboxes, and the recipient's domain as the message has it.
pub(super) fn is_vouched_for(by: &str, home: &Home<'_>) -> bool {
    let recipients = || home.recipients.iter().any(|domain| same_organisation(domain, by));
    let said = || home.recipients.is_empty() && home.claimed_recipients.iter().any(|domain| same_organisation(domain, by));
    let told = || home.answers.is_some_and(|answers| answers.owns(by));
    // Where no server with a public name has written yet, all own ones have inner names.
    let only_inner = || home.names.is_empty() && (writes_every_address(by) || said());
    recipients() || told() || only_inner()
}

/// Whether a server is of a company that keeps mailboxes for anybody: those write down the address of every stranger, and have many names inside.
pub(super) fn writes_every_address(by: &str) -> bool {
    organisational_domain(by).is_some_and(|own| takes_in_itself(&own))
}

/// Whether a machine at a private address handed the message over in that line.
pub(super) fn is_inside(hop: &Hop) -> bool {
    hop.ip.is_some_and(|ip| !is_public(ip))
}
