//! Every note behind a row of the letter, with the condition under which it is true: who says a fact, and how sure it is.
//!
//! Whether a note stands depends only on [`Noted`], so that a test can try all of them.

use std::net::IpAddr;

use super::facts::{FactSource, FromName};
use crate::trace::OrgSource;

/// What a note may depend on, by the row that it stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noted<'a> {
    /// The address that handed the message over.
    Ip {
        by: IpBy<'a>,
        /// The name of that machine.
        host: Option<&'a str>,
        /// How it is known; only where the handover is on record.
        name: NameBy,
        port: Option<u16>,
    },
    /// When it came, and by which of the recipient's servers, where that is known.
    Received { clock: Option<&'a str> },
    /// An address further back, and whose line tells it; nothing where the line names nobody.
    Before { by: Option<TellsBefore<'a>> },
    /// What the recipient's servers checked. The machine that they checked, where that is not the one told as the source.
    Results { of_relay: Option<IpAddr> },
    /// The customer of Salesforce, by where it was read.
    Organisation(OrgSource),
    /// The name in the From field.
    From(FromName),
    /// A link: which it is, from 1, and of how many.
    Link { number: usize, total: usize },
    /// The day on which the person asked the sender to stop.
    Asked {
        /// Whether the message came after the end of that day in every time zone. The time zone of the person's day is not known.
        is_before: bool,
    },
    /// Any other row, or a value that its row does not note itself.
    Plain(FactSource),
}

/// Who tells the address that handed the message over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IpBy<'a> {
    /// The recipient's server.
    Record,
    /// The recipient's server, about a machine that belongs to the own side only as it says itself.
    MaybeOwn,
    /// A machine that belongs to the own side as the person says. Whether its name was checked.
    Relay { name: &'a str, ip: Option<IpAddr>, checked: bool },
    /// The recipient's server, about the machine of one who handed the message in there: which server it was, and the account as it wrote that down.
    Submission { by: &'a str, account: Option<&'a str> },
    /// The first lines of a message inside another; nothing where they name no server.
    Inside { by: Option<&'a str> },
}

/// Whose line tells an address further back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TellsBefore<'a> {
    /// A server of the organisation to which the machine that handed the message over belongs, as the recipient's server found.
    Server(&'a str),
    /// The machine that handed the message over, and what it called itself.
    Machine { ip: IpAddr, said: Option<&'a str> },
}

/// How the name of a machine is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameBy {
    /// The recipient's server looked it up both ways.
    Check,
    /// The machine called itself so.
    Helo,
    /// The line has it, and does not say how it came there.
    Line,
    /// The recipient's server found it for the address, and nothing is known of a look back from that name.
    OneWay,
}

impl IpBy<'_> {
    /// Whether the recipient's server wrote that address down.
    const fn is_record(self) -> bool {
        matches!(self, Self::Record | Self::MaybeOwn | Self::Submission { .. })
    }
}

/// What it says of a value; nothing where it may not stand.
type NoteRule = fn(&Noted<'_>) -> Option<String>;

macro_rules! notes {
    ($($pattern:pat $(if $guard:expr)? => $says:expr;)*) => {
        /// All of them, in the order in which they stand.
        const NOTES: &[NoteRule] = &[$(|noted| match noted {
            $pattern $(if $guard)? => Some(String::from($says)),
            _ => None,
        }),*];
    };
}

notes! {
    Noted::Ip { by, host: Some(host), name: NameBy::Check, .. } if by.is_record() => format!("{host}, name checked by my mail server");
    Noted::Ip { by, host: Some(host), name: NameBy::Helo, .. } if by.is_record() => format!("HELO {host}, name not checked");
    Noted::Ip { by, host: Some(host), name: NameBy::Line, .. } if by.is_record() => format!("named {host}, name not checked");
    Noted::Ip { by, host: Some(host), name: NameBy::OneWay, .. } if by.is_record() =>
        format!("named {host}; whether that name leads back to the address is not known");
    Noted::Ip { by, port: Some(port), .. } if by.is_record() => format!("port {port}");
    Noted::Ip { by: IpBy::MaybeOwn, .. } => "it may be a server of my own side";
    Noted::Ip { by: IpBy::Submission { by, .. }, .. } => format!("handed in at my mail server {by}");
    Noted::Ip { by: IpBy::Submission { account: Some(account), .. }, .. } => format!("logged in there as {account}");
    Noted::Ip { by: IpBy::Relay { .. } | IpBy::Inside { .. }, host: Some(host), .. } => *host;
    Noted::Ip { by: IpBy::Relay { name, ip: Some(ip), checked: true }, .. } => format!("by the word of {name}, {ip}, which handed it to my mail server");
    Noted::Ip { by: IpBy::Relay { name, ip: Some(ip), checked: false }, .. } =>
        format!("by the word of {ip}, which called itself {name} and handed it to my mail server");
    Noted::Ip { by: IpBy::Relay { name, ip: None, .. }, .. } =>
        format!("by the word of a machine that called itself {name} and handed it to my mail server");
    Noted::Ip { by: IpBy::Inside { by }, .. } => format!("by the word of {} in a message inside another", by.unwrap_or("the headers"));
    Noted::Received { clock } => format!("by the clock of {}", clock.unwrap_or("my mail server"));
    Noted::Before { by: None } => "by the word of the headers";
    Noted::Before { by: Some(TellsBefore::Server(name)) } => format!("by the word of {name}");
    Noted::Before { by: Some(TellsBefore::Machine { ip, .. }) } => format!("by the word of {ip}");
    Noted::Before { by: Some(TellsBefore::Machine { said: Some(said), .. }) } => format!("which called itself {said}");
    Noted::Results { of_relay: None } => "by my mail server";
    Noted::Results { of_relay: Some(ip) } => format!("by my mail server, when {ip} handed it over");
    Noted::Organisation(OrgSource::Header) => "X-SFDC-LK";
    Noted::Organisation(OrgSource::ReturnPath) => "read from the return path";
    Noted::Organisation(OrgSource::Both) => "X-SFDC-LK; the return path gives the same";
    Noted::Organisation(OrgSource::Disagree { path_is_checked: true }) =>
        "from the return path that my mail server checked; X-SFDC-LK names another one, so that may be forged";
    Noted::Organisation(OrgSource::Disagree { path_is_checked: false }) =>
        "X-SFDC-LK; the headers name another one too, so this may be forged";
    Noted::From(FromName::Unproven) => "nothing checked proves this name";
    Noted::From(FromName::PassClaimed) => "the headers tell of a check that passed; nothing on record proves this name";
    Noted::From(FromName::Changed) => "this field looks changed";
    Noted::From(FromName::OwnChecked) => "my own address";
    Noted::From(FromName::OwnUnproven) => "claiming to be my own address; nothing checked proves it";
    Noted::From(FromName::Forged) => "forged: it is my own address, but my mail server took the message from outside, and DMARC failed";
    Noted::Link { .. } => "written harmlessly";
    Noted::Link { number, total } if *total > 1 => format!("{number} of {total}");
    Noted::Asked { is_before: true } => "before this message";
    Noted::Plain(FactSource::Claimed) => "the message says";
}

/// What stands behind a value: the notes that are true of it.
pub(super) fn behind(noted: &Noted<'_>) -> String {
    let notes: Vec<String> = NOTES.iter().filter_map(|note| note(noted)).collect();
    match noted {
        _ if notes.is_empty() => String::new(),
        Noted::Received { .. } | Noted::Before { .. } | Noted::Asked { .. } => format!(", {}", notes.join(", ")),
        _ => format!(" ({})", notes.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Noted<'static>> {
        let ip: IpAddr = "203.0.113.12".parse().unwrap();
        let mut out = Vec::new();
        let ways = [
            IpBy::Record,
            IpBy::MaybeOwn,
            IpBy::Submission { by: "mail.example", account: None },
            IpBy::Submission { by: "mail.example", account: Some("ann@club.example") },
            IpBy::Relay { name: "relay.example", ip: Some(ip), checked: true },
            IpBy::Relay { name: "relay.example", ip: Some(ip), checked: false },
            IpBy::Relay { name: "relay.example", ip: None, checked: false },
            IpBy::Inside { by: Some("inner.example") },
            IpBy::Inside { by: None },
        ];
        for by in ways {
            for host in [None, Some("host.example")] {
                for name in [NameBy::Check, NameBy::Helo, NameBy::Line, NameBy::OneWay] {
                    for port in [None, Some(41_822)] {
                        out.push(Noted::Ip { by, host, name, port });
                    }
                }
            }
        }
        out.extend([None, Some("server.example")].map(|clock| Noted::Received { clock }));
        let machine = |said| Some(TellsBefore::Machine { ip, said });
        let tells = [None, Some(TellsBefore::Server("server.example")), machine(None), machine(Some("relay.example"))];
        out.extend(tells.map(|by| Noted::Before { by }));
        for of_relay in [None, Some(ip)] {
            out.push(Noted::Results { of_relay });
        }
        let disagree = [true, false].map(|path_is_checked| OrgSource::Disagree { path_is_checked });
        out.extend([OrgSource::Header, OrgSource::ReturnPath, OrgSource::Both].into_iter().chain(disagree).map(Noted::Organisation));
        for name in FROM_NAMES {
            out.push(Noted::From(name));
        }
        for (number, total) in [(1, 1), (1, 2), (2, 2)] {
            out.push(Noted::Link { number, total });
        }
        for is_before in [true, false] {
            out.push(Noted::Asked { is_before });
        }
        for source in [FactSource::Recorded, FactSource::Carrier, FactSource::Claimed, FactSource::Person] {
            out.push(Noted::Plain(source));
        }
        out
    }

    const FROM_NAMES: [FromName; 7] = [
        FromName::Checked,
        FromName::Unproven,
        FromName::PassClaimed,
        FromName::OwnChecked,
        FromName::OwnUnproven,
        FromName::Changed,
        FromName::Forged,
    ];

    /// Whether the recipient's server is the one who says the thing that the note is about.
    fn is_on_record(noted: &Noted<'_>) -> bool {
        match noted {
            Noted::Ip { by, .. } => by.is_record(),
            Noted::Received { .. } | Noted::Results { .. } => true,
            Noted::Organisation(source) => matches!(source, OrgSource::Disagree { path_is_checked: true }),
            Noted::From(name) => matches!(name, FromName::Checked | FromName::OwnChecked | FromName::Forged),
            _ => false,
        }
    }

    /// Words of notes, and when they are true: a note has the words exactly then. The conditions are written down from what a reader understands, not
    /// from the table above.
    type Claim = (&'static str, fn(&Noted<'_>) -> bool);
    const CLAIMS: &[Claim] = &[
        ("name checked by my mail server", |n| matches!(n, Noted::Ip { by, host: Some(_), name: NameBy::Check, .. } if by.is_record())),
        ("HELO host.example", |n| matches!(n, Noted::Ip { by, host: Some(_), name: NameBy::Helo, .. } if by.is_record())),
        ("name not checked", |n| matches!(n, Noted::Ip { by, host: Some(_), name: NameBy::Helo | NameBy::Line, .. } if by.is_record())),
        ("is not known", |n| matches!(n, Noted::Ip { by, host: Some(_), name: NameBy::OneWay, .. } if by.is_record())),
        ("host.example", |n| matches!(n, Noted::Ip { host: Some(_), .. })),
        ("port 41822", |n| matches!(n, Noted::Ip { by, port: Some(_), .. } if by.is_record())),
        ("may be a server of my own side", |n| matches!(n, Noted::Ip { by: IpBy::MaybeOwn, .. })),
        ("handed in at my mail server mail.example", |n| matches!(n, Noted::Ip { by: IpBy::Submission { .. }, .. })),
        ("logged in there as ann@club.example", |n| matches!(n, Noted::Ip { by: IpBy::Submission { account: Some(_), .. }, .. })),
        ("called itself relay.example", |n| {
            matches!(
                n,
                Noted::Ip { by: IpBy::Relay { checked: false, .. }, .. }
                    | Noted::Before { by: Some(TellsBefore::Machine { said: Some(_), .. }) }
            )
        }),
        ("by the word of", |n| matches!(n, Noted::Ip { by: IpBy::Relay { .. } | IpBy::Inside { .. }, .. } | Noted::Before { .. })),
        ("the headers", |n| {
            matches!(
                n,
                Noted::Ip { by: IpBy::Inside { by: None }, .. }
                    | Noted::Before { by: None }
                    | Noted::From(FromName::PassClaimed)
                    | Noted::Organisation(OrgSource::Disagree { path_is_checked: false })
            )
        }),
        ("handed it to my mail server", |n| matches!(n, Noted::Ip { by: IpBy::Relay { .. }, .. })),
        ("relay.example, 203.0.113.12", |n| matches!(n, Noted::Ip { by: IpBy::Relay { ip: Some(_), checked: true, .. }, .. })),
        ("inside another", |n| matches!(n, Noted::Ip { by: IpBy::Inside { .. }, .. })),
        ("the clock of my mail server", |n| matches!(n, Noted::Received { clock: None })),
        ("the clock of server.example", |n| matches!(n, Noted::Received { clock: Some(_) })),
        ("by my mail server", |n| {
            matches!(n, Noted::Results { .. }) || matches!(n, Noted::Ip { by, host: Some(_), name: NameBy::Check, .. } if by.is_record())
        }),
        ("when 203.0.113.12 handed it over", |n| matches!(n, Noted::Results { of_relay: Some(_) })),
        ("X-SFDC-LK", |n| matches!(n, Noted::Organisation(source) if *source != OrgSource::ReturnPath)),
        ("gives the same", |n| matches!(n, Noted::Organisation(OrgSource::Both))),
        ("may be forged", |n| matches!(n, Noted::Organisation(OrgSource::Disagree { .. }))),
        ("my mail server checked", |n| matches!(n, Noted::Organisation(OrgSource::Disagree { path_is_checked: true }))),
        ("nothing checked proves", |n| matches!(n, Noted::From(FromName::Unproven | FromName::OwnUnproven))),
        ("nothing on record proves", |n| matches!(n, Noted::From(FromName::PassClaimed))),
        ("a check that passed", |n| matches!(n, Noted::From(FromName::PassClaimed))),
        ("looks changed", |n| matches!(n, Noted::From(FromName::Changed))),
        ("my own address", |n| matches!(n, Noted::From(FromName::OwnChecked | FromName::OwnUnproven | FromName::Forged))),
        ("claiming to be", |n| matches!(n, Noted::From(FromName::OwnUnproven))),
        ("forged: ", |n| matches!(n, Noted::From(FromName::Forged))),
        ("written harmlessly", |n| matches!(n, Noted::Link { .. })),
        ("1 of 2", |n| matches!(n, Noted::Link { number: 1, total: 2 })),
        ("before this message", |n| matches!(n, Noted::Asked { is_before: true })),
        ("the message says", |n| matches!(n, Noted::Plain(FactSource::Claimed))),
    ];

    #[test]
    fn every_note_is_true_wherever_it_stands_and_stands_wherever_it_is_true() {
        let mut used = vec![false; NOTES.len()];
        for noted in all() {
            let text = behind(&noted);
            for (words, holds) in CLAIMS {
                assert_eq!(text.contains(words), holds(&noted), "{words:?} behind {noted:?}: {text}");
            }
            // What my mail server did or has is told only where it is on record.
            let tells_of_mine = ["by my mail server", "at my mail server", "my mail server checked", "my mail server took"];
            let tells_of_mine = tells_of_mine.iter().any(|words| text.contains(words));
            assert!(!tells_of_mine || is_on_record(&noted), "{noted:?}: {text}");
            assert!(!text.contains("()") && !text.contains("  ") && !text.contains("; ;"), "{text}");
            for (used, note) in used.iter_mut().zip(NOTES) {
                *used |= note(&noted).is_some_and(|text| !text.is_empty());
            }
        }
        assert!(used.iter().all(|used| *used), "a note that nothing reaches: {used:?}");
    }

    /// Behind each value that only the message claims stands a note, so that the reader sees that nobody recorded it.
    #[test]
    fn what_only_the_message_says_never_stands_without_a_note() {
        for noted in all() {
            let is_bare = behind(&noted).is_empty();
            let may_be = match noted {
                Noted::Ip { by, host, port, .. } => by == IpBy::Record && host.is_none() && port.is_none(),
                Noted::From(name) => name == FromName::Checked,
                Noted::Asked { is_before } => !is_before,
                Noted::Plain(source) => source != FactSource::Claimed,
                _ => false,
            };
            assert_eq!(is_bare, may_be, "{noted:?}");
        }
    }
}
