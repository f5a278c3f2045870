//! From a finished letter to a compose window with a Send button: the ways that a mail program has, the best first.
//!
//! | if you need | look in |
//! |---|---|
//! | which ways suit a program on a system | [`plan`] |
//! | what a way is told, word by word | [`arguments`] |
//! | the mailto link (RFC 6068) | [`mailto`] |
//! | starting it, and noticing that it failed | [`Launcher`], [`RealLauncher`] |
//!
//! Nothing here knows whether a window opened, or whether anything was sent: ask the person, and offer the next way. No way goes through
//! a shell, and no letter can change how many arguments there are or what they mean.
//!
//! # What was tried on the real program
//!
//! On 2026-11-23, Debian 12 under Xvfb, with the report about `assets/samples/salesforce-classic.eml`; each window was looked at.
//!
//! | program | way | seen |
//! |---|---|---|
//! | Thunderbird 153.7.0esr | [`HandoffWay::Thunderbird`] | plain-text window, recipient, subject, the whole report to its last line |
//! | Thunderbird 153.7.0esr | [`HandoffWay::DraftFile`] by `xdg-open` | the same, from the draft |
//! | Thunderbird 153.7.0esr | [`HandoffWay::XdgEmail`] (xdg-utils 1.1.3), [`HandoffWay::Mailto`] | recipient and subject, empty text to paste into. With the text in the link it came into an HTML window and its lines lost the blanks they begin with: so no text there |
//! | Claws Mail 4.1.1 | [`HandoffWay::Claws`] | recipient, subject, whole report; as installed ("Auto-wrapping" on) it takes away indentation and joins lines, with it off every line is as it was |
//! | Evolution 3.46.4 | [`HandoffWay::Evolution`] | plain-text window, recipient, subject, whole report; long lines are broken in paragraphs of the style Normal |
//! | KMail 22.12.3 | [`HandoffWay::KMail`] | recipient, subject, whole report; "Wordwrap" is on as installed |
//!
//! **Not** tried on the real program: all of Outlook ([`HandoffWay::OutlookEml`], [`HandoffWay::OutlookNew`], drafts in Outlook Express, Windows
//! Mail and Windows Live Mail), Apple Mail, Thunderbird and Claws Mail on Windows and macOS, and every program in a Flatpak or Snap. The
//! switch `/eml` and the registered path of `olk.exe` are known from others' programs. To try one:
//! `ABUSE_REPORT_TRY=Claws ABUSE_REPORT_TRY_FOLDER=<folder> cargo test --test main handoff::real -- --ignored`.

#[cfg(feature = "window")]
mod launch;
mod letter;

use crate::guides::{Guide, Handoff, RunsOn};

#[cfg(feature = "window")]
pub use launch::{Launcher, RealLauncher};
pub use letter::{HandoffLetter, LONGEST_ARGUMENT, LONGEST_MAILTO, arguments, fits, mailto};

/// What kind of mail program it is, as far as handing over goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandoffKind {
    /// Outlook for Windows from 2007 on, with its own switch for message files.
    OutlookClassic,
    /// The new Outlook for Windows, which is registered as `olk.exe`.
    OutlookNew,
    /// A program that is the system's own for message files and knows `X-Unsent` (Outlook Express and its heirs).
    DraftReader,
    /// Thunderbird, on any system.
    Thunderbird,
    /// Claws Mail.
    Claws,
    /// KMail, alone or in Kontact.
    KMail,
    /// Evolution.
    Evolution,
    /// In the web browser, or on a phone: nothing can be opened from here.
    ByHand,
    /// Any other program: only what every program can do.
    Other,
}

impl HandoffKind {
    /// The kind of the program that a guide is about; [`HandoffKind::Other`] without a guide.
    pub fn of(guide: Option<&Guide>) -> Self {
        let Some(guide) = guide else { return Self::Other };
        match guide.id.as_str() {
            "outlook-classic" | "outlook-2007" => Self::OutlookClassic,
            "outlook-new" => Self::OutlookNew,
            "thunderbird" => Self::Thunderbird,
            "claws-mail" => Self::Claws,
            "kmail" => Self::KMail,
            "evolution" => Self::Evolution,
            // Their desktop programs are the web page in a window of its own.
            "proton" | "tuta" => Self::ByHand,
            "other" => Self::Other,
            _ if guide.handoff == Handoff::Open => Self::DraftReader,
            _ if guide.platforms.iter().all(|p| matches!(p, RunsOn::Web | RunsOn::Phone)) => Self::ByHand,
            _ => Self::Other,
        }
    }
}

/// The operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum System {
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Linux, and what is like it.
    Linux,
}

impl System {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Windows, Self::Mac, Self::Linux];

    /// The one that this program was built for.
    pub const fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::Mac
        } else {
            Self::Linux
        }
    }
}

/// One way to a compose window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandoffWay {
    /// The draft file, opened by whatever the system opens message files with.
    DraftFile,
    /// `outlook.exe /eml FILE`.
    OutlookEml,
    /// `olk.exe FILE`.
    OutlookNew,
    /// `thunderbird -compose …` with a file that holds the text.
    Thunderbird,
    /// `claws-mail --compose-from-file FILE`.
    Claws,
    /// `kmail --composer …` with a file that holds the text.
    KMail,
    /// `evolution mailto:…` with the text in the link.
    Evolution,
    /// `xdg-email` with address and subject: the program set in the system; the text is on the clipboard.
    XdgEmail,
    /// A link with address and subject; the text is on the clipboard.
    Mailto,
    /// Address, subject and text are copied and pasted one by one. Always there, always the last.
    ByHand,
}

/// The file that a way hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandoffFile {
    /// The draft: a message that is not sent yet.
    Draft,
    /// To, Subject, an empty line, the text.
    Whole,
    /// The text alone.
    Text,
}

impl HandoffFile {
    /// The ending of its name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Draft => "eml",
            Self::Whole | Self::Text => "txt",
        }
    }
}

impl HandoffWay {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::DraftFile,
        Self::OutlookEml,
        Self::OutlookNew,
        Self::Thunderbird,
        Self::Claws,
        Self::KMail,
        Self::Evolution,
        Self::XdgEmail,
        Self::Mailto,
        Self::ByHand,
    ];

    /// The file it needs on the disk.
    pub const fn file(self) -> Option<HandoffFile> {
        match self {
            Self::DraftFile | Self::OutlookEml | Self::OutlookNew => Some(HandoffFile::Draft),
            Self::Claws => Some(HandoffFile::Whole),
            Self::Thunderbird | Self::KMail => Some(HandoffFile::Text),
            Self::Evolution | Self::XdgEmail | Self::Mailto | Self::ByHand => None,
        }
    }

    /// Whether the text comes along for certain. Where it does not, it goes to the clipboard as well.
    pub const fn carries_text(self) -> bool {
        !matches!(self, Self::XdgEmail | Self::Mailto | Self::ByHand)
    }

    const fn runs_on(self, system: System) -> bool {
        match self {
            Self::OutlookEml | Self::OutlookNew => matches!(system, System::Windows),
            Self::Claws => matches!(system, System::Windows | System::Linux),
            Self::KMail | Self::Evolution | Self::XdgEmail => matches!(system, System::Linux),
            _ => true,
        }
    }
}

/// The ways for a program on a system, the best first. Never empty, each once, and the last is always [`HandoffWay::ByHand`].
pub fn plan(kind: HandoffKind, system: System) -> Vec<HandoffWay> {
    use HandoffWay::{ByHand, Claws, DraftFile, Evolution, KMail, Mailto, OutlookEml, OutlookNew, Thunderbird, XdgEmail};
    let ways: &[HandoffWay] = match kind {
        HandoffKind::OutlookClassic => &[DraftFile, OutlookEml, Mailto],
        HandoffKind::OutlookNew => &[OutlookNew, DraftFile, Mailto],
        HandoffKind::DraftReader => &[DraftFile, Mailto],
        // Another program may be the system's for message files, so Thunderbird itself is asked first.
        HandoffKind::Thunderbird => &[Thunderbird, DraftFile, XdgEmail, Mailto],
        HandoffKind::Claws => &[Claws, XdgEmail, Mailto],
        HandoffKind::KMail => &[KMail, XdgEmail, Mailto],
        HandoffKind::Evolution => &[Evolution, XdgEmail, Mailto],
        HandoffKind::ByHand => &[],
        HandoffKind::Other => &[XdgEmail, Mailto],
    };
    ways.iter().copied().filter(|way| way.runs_on(system)).chain([ByHand]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guides::Guides;

    const KINDS: [HandoffKind; 9] = [
        HandoffKind::OutlookClassic,
        HandoffKind::OutlookNew,
        HandoffKind::DraftReader,
        HandoffKind::Thunderbird,
        HandoffKind::Claws,
        HandoffKind::KMail,
        HandoffKind::Evolution,
        HandoffKind::ByHand,
        HandoffKind::Other,
    ];

    #[test]
    fn there_is_always_a_way_that_works_everywhere_and_none_comes_twice() {
        for kind in KINDS {
            for system in System::ALL {
                let plan = plan(kind, system);
                assert_eq!(plan.last(), Some(&HandoffWay::ByHand), "{kind:?} on {system:?}");
                for (n, way) in plan.iter().enumerate() {
                    assert!(!plan[..n].contains(way), "{kind:?} on {system:?}: {way:?} twice");
                    assert!(way.runs_on(system));
                }
            }
        }
    }

    #[test]
    fn each_program_is_asked_in_the_way_it_knows() {
        let guides = Guides::embedded().unwrap();
        let first = |id: &str, system| plan(HandoffKind::of(guides.get(id)), system)[0];
        for (id, system, way) in [
            ("outlook-classic", System::Windows, HandoffWay::DraftFile),
            ("outlook-2007", System::Windows, HandoffWay::DraftFile),
            ("outlook-new", System::Windows, HandoffWay::OutlookNew),
            ("outlook-express", System::Windows, HandoffWay::DraftFile),
            ("outlook-2003", System::Windows, HandoffWay::Mailto),
            ("apple-mail", System::Mac, HandoffWay::Mailto),
            ("thunderbird", System::Windows, HandoffWay::Thunderbird),
            ("thunderbird", System::Linux, HandoffWay::Thunderbird),
            ("gmail", System::Windows, HandoffWay::ByHand),
            ("yahoo", System::Linux, HandoffWay::ByHand),
            ("other", System::Windows, HandoffWay::Mailto),
            ("other", System::Linux, HandoffWay::XdgEmail),
        ] {
            assert_eq!(first(id, system), way, "{id} on {system:?}");
        }
    }

    #[test]
    fn a_program_from_elsewhere_keeps_the_ways_that_this_system_has() {
        assert_eq!(plan(HandoffKind::OutlookClassic, System::Linux), [HandoffWay::DraftFile, HandoffWay::Mailto, HandoffWay::ByHand]);
        assert_eq!(plan(HandoffKind::KMail, System::Mac), [HandoffWay::Mailto, HandoffWay::ByHand]);
    }
}
