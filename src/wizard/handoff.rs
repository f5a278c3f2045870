//! Handing a letter to the mail program: the ways to do that are tried one after the other, for every letter alike.

use super::{Action, Effect, HandoffOrder, HandoffOutcome, Kept, Output, OutputProblem, Overlay, Step, WhoAction, Wizard};
use crate::platform::ClipboardError;
use crate::platform::handoff::{self, HandoffFile, HandoffKind, HandoffLetter, HandoffWay};

/// What became of the letter of a page on its way out of the window.
#[derive(Clone, Debug, Default)]
pub struct Outgoing {
    /// The way to the mail program that was tried last; the next one comes after it.
    pub way: Option<HandoffWay>,
    /// Which of the parts to copy was copied last: it is marked with "Copied".
    pub copied: Option<String>,
    /// Why opening, copying or showing failed, if the last of them did.
    pub problem: Option<OutputProblem>,
}

impl Outgoing {
    /// The part that was copied last, unless something went wrong since.
    pub fn on_clipboard(&self) -> Option<&str> {
        self.copied.as_deref().filter(|_| self.problem.is_none())
    }
}

/// What the buttons for copying, opening and saving are about on the page that is shown.
pub(super) enum AtHand {
    /// The report to the abuse desk.
    Report,
    /// The mail that asks the sender to stop.
    StopMail,
    /// The letter to somebody else.
    Channel,
}

/// That letter, for whichever way to the mail program.
struct OutgoingLetter {
    to: String,
    subject: String,
    text: String,
    /// The name of its file without the ending.
    stem: String,
    draft: Vec<u8>,
}

impl Wizard {
    pub(super) fn at_hand(&self) -> AtHand {
        match self.overlays.front_of_message() {
            Some(Overlay::Who) => AtHand::Channel,
            Some(Overlay::Stop) => AtHand::StopMail,
            _ => AtHand::Report,
        }
    }

    /// What became of the letter at hand.
    pub fn outgoing(&self) -> &Outgoing {
        match self.at_hand() {
            AtHand::Report => &self.report_page.outgoing,
            AtHand::StopMail => &self.stop.outgoing,
            AtHand::Channel => &self.who.outgoing,
        }
    }

    pub(super) fn outgoing_mut(&mut self) -> &mut Outgoing {
        match self.at_hand() {
            AtHand::Report => &mut self.report_page.outgoing,
            AtHand::StopMail => &mut self.stop.outgoing,
            AtHand::Channel => &mut self.who.outgoing,
        }
    }

    fn outgoing_letter(&self) -> Option<OutgoingLetter> {
        Some(match self.at_hand() {
            AtHand::Report => {
                // One for a web form has no address, so no mail is made of it.
                let report = self.report_page.report().filter(|report| !report.to.is_empty())?;
                OutgoingLetter {
                    to: report.to.clone(),
                    subject: report.subject.clone(),
                    text: report.text(),
                    stem: report.file_stem(),
                    draft: report.draft(),
                }
            }
            AtHand::StopMail => {
                let mail = self.stop_mail()?;
                let draft = mail.draft();
                OutgoingLetter {
                    to: mail.to,
                    subject: mail.subject.to_owned(),
                    text: mail.text.to_owned(),
                    stem: mail.subject.to_owned(),
                    draft,
                }
            }
            AtHand::Channel => {
                let letter = self.channel_letter()?;
                OutgoingLetter {
                    to: letter.to.clone(),
                    subject: letter.subject.clone(),
                    text: letter.text.clone(),
                    stem: format!("Report {}", self.who.channel()?.id),
                    draft: letter.draft(),
                }
            }
        })
    }

    /// How the chosen mail program takes a letter.
    pub fn handoff_kind(&self) -> HandoffKind {
        HandoffKind::of(self.guide())
    }

    /// Whether the mail is read as a page in the browser or on a phone, where no file of this computer can be opened as a message.
    pub fn is_web_mail(&self) -> bool {
        self.handoff_kind() == HandoffKind::ByHand
    }

    /// The ways for the chosen mail program on this system, the best first; the last always works.
    pub fn ways(&self) -> Vec<HandoffWay> {
        handoff::plan(self.handoff_kind(), self.system)
    }

    /// Hands the letter at hand to the mail program, by the first way after the given one that can take it.
    pub(super) fn hand_off(&mut self, after: Option<HandoffWay>) -> Option<Effect> {
        let letter = self.outgoing_letter()?;
        let ways = self.ways();
        let from = after.and_then(|last| ways.iter().position(|way| *way == last)).map_or(0, |at| at + 1);
        let in_link = HandoffLetter::new(&letter.to, &letter.subject, &letter.text, "".as_ref()).ok();
        let drafts_only = matches!(self.at_hand(), AtHand::Channel);
        let takes = |way: &HandoffWay| match way.file() {
            Some(HandoffFile::Draft) => true,
            _ if drafts_only => false,
            _ => in_link.as_ref().is_none_or(|letter| handoff::fits(*way, letter)),
        };
        let way = ways.into_iter().skip(from).find(takes).unwrap_or(HandoffWay::ByHand);
        self.outgoing_mut().way = Some(way);
        if way == HandoffWay::ByHand {
            return self.by_hand();
        }
        let OutgoingLetter { to, subject, text, stem, draft } = letter;
        let bytes = way.file().map(|file| match file {
            HandoffFile::Draft => draft,
            HandoffFile::Whole => crate::report::as_text(&to, &subject, &text).into_bytes(),
            HandoffFile::Text => text.clone().into_bytes(),
        });
        Some(Effect::HandOff(HandoffOrder { way, to, subject, text, stem, bytes }))
    }

    /// What is done where no way to the mail program is left.
    fn by_hand(&mut self) -> Option<Effect> {
        match self.at_hand() {
            AtHand::Report => self.apply(Action::Copy),
            AtHand::StopMail => {
                // The page shows the three things to copy already.
                self.stop.opened = false;
                self.stop.outgoing.problem = None;
                let text = self.stop_mail()?.text;
                self.apply(Action::CopyPart(text.to_owned()))
            }
            AtHand::Channel => self.do_who(WhoAction::Save),
        }
    }

    pub(super) fn handed_off(&mut self, outcome: HandoffOutcome) -> Option<Effect> {
        let HandoffOutcome { way, file, result, copied } = outcome;
        let problem = match (&result, &copied) {
            (Err(error), _) => Some(OutputProblem::Open { file: file.clone(), error: error.clone() }),
            (Ok(()), Some(Err(error))) => Some(OutputProblem::Copy(error.clone())),
            (Ok(()), _) => None,
        };
        let started = result.is_ok();
        let effect = match self.at_hand() {
            AtHand::Report => {
                // Where the report is besides in this window decides whether closing the window would lose it.
                let kept = match (&file, &copied) {
                    (Some(_), _) => Kept::Elsewhere,
                    (None, Some(Ok(()))) => Kept::Clipboard,
                    // The program got the whole text.
                    (None, None) if started => Kept::Elsewhere,
                    (None, _) => Kept::Nowhere,
                };
                self.report_page.kept = self.report_page.kept.max(kept);
                if started {
                    self.report_page.output = Some(Output::Opened { way, file });
                    self.add_to_records()
                } else {
                    None
                }
            }
            AtHand::StopMail => {
                self.stop.opened |= started;
                None
            }
            AtHand::Channel if started => self.channel_opened(file),
            AtHand::Channel => None,
        };
        self.outgoing_mut().problem = problem;
        effect
    }

    /// Notes whether a part of the letter at hand is on the clipboard.
    pub(super) fn part_copied(&mut self, result: Result<(), ClipboardError>) {
        let outgoing = self.outgoing_mut();
        outgoing.problem = result.err().map(OutputProblem::Copy);
        // What is not on the clipboard is not marked with "Copied".
        if outgoing.problem.is_some() {
            outgoing.copied = None;
        }
    }

    /// Whether the report is out of this window. What was only copied is still needed here until the person has sent it.
    pub fn report_has_left(&self) -> bool {
        self.report_page.output.as_ref().is_some_and(|output| *output != Output::Copied) || self.report_page.sent
    }

    /// Whether the person reports another message to the same desk: they know already how to get the headers.
    pub fn gets_headers_again(&self) -> bool {
        self.report_page.same_desk.is_some()
    }

    /// Starts again with another message to the same desk, for the same reason.
    pub(super) fn same_desk(&mut self) -> Option<Effect> {
        let (what, to, furthest) = (self.what.clone(), self.to(), self.furthest);
        self.another_message();
        self.what = what;
        self.report_page.own_to = Some(to).filter(|to| !to.is_empty());
        self.report_page.same_desk.clone_from(&self.report_page.own_to);
        self.furthest = furthest.min(Step::Check);
        self.go(if self.guide().is_some() { Step::Headers } else { Step::Check })
    }
}
