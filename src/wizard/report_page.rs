//! The report page: the letter, and how it leaves the window.

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use super::{Effect, FormPart, InputProblem, Kept, Outgoing, Owner, ReadOnlyText, Step, Wizard};
use crate::channels::Link;
use crate::platform::handoff::HandoffWay;
use crate::platform::{ClipboardError, OpenError, SaveError, files};
use crate::report::{self, AddressError, Choices, Enclosed, OwnAddress, Reason, Report, ReportError};
use crate::trace::{self, Desk, DeskKind};
use crate::typed::search_form;

/// Everything of the report page: what the person chose and wrote, and the report made of it.
#[derive(Clone, Debug, Default)]
pub struct ReportPage {
    /// The desk the person chose instead of the one the evidence names.
    pub desk: Option<Desk>,
    /// What is searched for in the list of desks; absent while the list is closed.
    pub desk_search: Option<String>,
    /// What the report says is shown in the person's language.
    pub says: bool,
    /// What the person typed into To; where absent, To is the desk's address.
    pub own_to: Option<String>,
    /// The subject that the person typed; where absent, the composed one.
    pub own_subject: Option<String>,
    /// The address that was asked for with "Report another message to the same company".
    pub(super) same_desk: Option<String>,
    pub note: String,
    /// Whether the person's address is hidden, as they chose; see [`Wizard::hides`] where they did not.
    pub hide: Option<bool>,
    /// The field for the person's own words was unfolded.
    pub shows_note: bool,
    /// Finding the owner, where no desk is known.
    pub owner: Owner,
    /// The advice to tell the police first was read.
    pub police_read: bool,
    /// The address in To that the person wants to keep, although the message uses its domain.
    pub accepted_to: Option<String>,
    /// The domain of To, if the message uses it; see [`Wizard::risky_to`].
    pub(super) risky_to: Option<String>,
    /// The desk may tell the sender the person's address; then nothing is hidden.
    pub tell_sender: bool,
    /// Which of [`Wizard::links`] the person ticked as leading to the bad page.
    pub links: BTreeSet<usize>,
    /// All links are shown, not only the first ones.
    pub all_links: bool,
    /// The report gives the links with what stands after `?` in them.
    pub with_query: bool,
    /// The report says that it is not the first, and when the sender was asked to stop.
    pub mention: bool,
    /// The address to hide; a suggestion from the message where absent.
    pub hide_address: Option<String>,
    /// The report as it is now, or why there is none.
    pub composed: Option<Result<Report, ReportError>>,
    pub saving: Saving,
    /// What only experts need is shown.
    pub for_experts: bool,
    /// The file being saved is in the Abuse Reporting Format.
    as_arf: bool,
    /// How the report left the window last; the page after that shows it.
    pub output: Option<Output>,
    /// What became of the report, or of what goes into the form.
    pub outgoing: Outgoing,
    /// What goes into which field of the desk's web form.
    pub form_parts: Vec<FormPart>,
    /// The letter, for the preview.
    pub preview: ReadOnlyText,
    /// Where else the report is, in the form that it has now.
    pub kept: Kept,
    /// Which parts were copied before, each of which has a tick.
    pub copied_before: Vec<String>,
    /// The person says that the copied report was sent.
    pub sent: bool,
    /// What is being copied is a part, such as the address, and not the report.
    pub(super) copying_part: bool,
}

/// What is going on with saving a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    #[default]
    Idle,
    /// The system's save dialog is open.
    Asking,
    /// The system has no dialog for saving files: the person names the file in the window.
    Naming {
        folder: PathBuf,
        name: String,
    },
    /// Something with that name is there already.
    Exists(PathBuf),
    Failed {
        path: PathBuf,
        error: SaveError,
    },
}

impl Saving {
    /// Whether a question about saving is on the page.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Naming { .. } | Self::Exists(_) | Self::Failed { .. })
    }
}

/// How the report left the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// The mail program was asked to open it; whether a window opened, only the person knows.
    Opened {
        way: HandoffWay,
        file: Option<PathBuf>,
    },
    Copied,
    Saved(PathBuf),
}

/// Why opening or copying failed.
#[derive(Clone, Debug)]
pub enum OutputProblem {
    Open {
        file: Option<PathBuf>,
        error: OpenError,
    },
    /// The file manager did not open.
    Show {
        path: PathBuf,
    },
    Copy(ClipboardError),
}

impl ReportPage {
    /// Forgets what belonged to the earlier message: its desk, its subject, what was written about it. Only what the person chose for all messages
    /// stays: that their address is hidden, and the desk of "Report another message to the same company".
    pub(super) fn new_message(&mut self) {
        let same_desk = self.same_desk.take();
        *self = Self { own_to: same_desk.clone(), same_desk, hide: self.hide, ..Self::default() };
    }

    /// Notes that what was copied has a tick from now on.
    fn tick(&mut self, copied: Option<String>) {
        let new = copied.filter(|part| !self.copied_before.contains(part));
        self.copied_before.extend(new);
    }

    /// The report as it is now, where there is one.
    pub fn report(&self) -> Option<&Report> {
        self.composed.as_ref().and_then(|r| r.as_ref().ok())
    }
}

impl Wizard {
    /// The desk the report is meant for: the person's choice, else the first that the evidence supports.
    pub fn desk(&self) -> Option<&Desk> {
        self.report_page.desk.as_ref().or_else(|| self.check_page.trace.desks.first())
    }

    /// The address in the To field.
    pub fn to(&self) -> String {
        self.report_page.own_to.clone().or_else(|| self.desk().and_then(|desk| desk.address.clone())).unwrap_or_default()
    }

    /// The web form the report goes into, where the desk has no address and the person typed none.
    pub fn form_url(&self) -> Option<&str> {
        let desk = self.desk().filter(|desk| desk.address.is_none() && self.to().is_empty())?;
        desk.form_url.as_deref()
    }

    /// All desks to choose from: those of the evidence, then the directory.
    pub fn all_desks(&self) -> Vec<Desk> {
        let listed = trace::listed_desks().filter(|desk| desk.address.is_some() || desk.form_url.is_some());
        let mut desks = self.check_page.trace.desks.clone();
        let mut known: HashSet<String> = desks.iter().map(|desk| desk.id.clone()).collect();
        desks.extend(listed.filter(|desk| known.insert(desk.id.clone())));
        desks
    }

    /// The desks of [`Wizard::all_desks`] that fit a search; none for an empty search, because there are hundreds.
    pub fn desks(&self, search: &str) -> Vec<Desk> {
        let search = search_form(search);
        if search.trim().is_empty() {
            return Vec::new();
        }
        let mut desks = self.all_desks();
        desks.retain(|desk| {
            let text = search_form(&format!("{} {}", desk.name, desk.address.as_deref().unwrap_or_default()));
            search.split_whitespace().all(|word| text.contains(word))
        });
        desks
    }

    /// The address to hide, as typed or as the message suggests.
    pub fn hide_address(&self) -> String {
        self.report_page.hide_address.clone().unwrap_or_else(|| {
            let block = self.check_page.checked.as_ref().map(|c| &c.block);
            block.and_then(|b| report::own_addresses(b).into_iter().next()).unwrap_or_default()
        })
    }

    /// What the person chose: whether their address is hidden in the report, and whether the desk may tell it to the sender.
    fn own_address(&self) -> OwnAddress {
        let typed = self.hide_address();
        let addresses = typed.split([',', ';', ' ', '\n']).map(str::trim).filter(|address| !address.is_empty());
        let addresses: Vec<String> = addresses.map(str::to_owned).collect();
        if self.report_page.tell_sender && self.what.reason == Some(Reason::Advertising) {
            OwnAddress::ToldToSender
        } else if self.hides() && !addresses.is_empty() {
            OwnAddress::Hidden(addresses)
        } else {
            OwnAddress::Shown
        }
    }

    /// All that the person chose for the report.
    pub(super) fn choices(&self) -> Choices {
        Choices {
            asked_to_stop: self.what.asked_to_stop(),
            today: Some(self.today),
            form_url: self.form_url().map(str::to_owned),
            to_network: self.desk().is_some_and(|desk| desk.kind == DeskKind::Network && desk.address.as_deref() == Some(self.to().trim())),
            subject: self.report_page.own_subject.clone().filter(|s| !s.trim().is_empty()),
            note: self.report_page.note.clone(),
            own_address: self.own_address(),
            earlier: self.history().filter(|_| self.report_page.mention),
            links: self.report_page.links.iter().copied().collect(),
            with_query: self.report_page.with_query,
            message: self.check_page.enclosed.clone(),
            ..Choices::new(self.what.reason.unwrap_or(Reason::Other), self.to().trim())
        }
    }

    /// The links of the message, among which the person can tick the bad one. For phishing only: other reports name no links.
    pub fn links(&self) -> &[Link] {
        let enclosed = self.check_page.enclosed.as_deref().filter(|_| self.what.reason == Some(Reason::Phishing));
        enclosed.map(Enclosed::links).unwrap_or_default()
    }

    /// Makes the report anew from all choices.
    pub(super) fn compose(&mut self) {
        self.report_page.risky_to = self.name_of_risky_to();
        let Some(checked) = self.check_page.checked.as_ref().filter(|_| self.check_page.is_ready()) else {
            self.report_page.composed = None;
            return;
        };
        let choices = self.choices();
        // The example address in the hint of the field belongs to nobody.
        let composed = if report::check_address(&choices.to).is_ok() && report::is_example_address(&choices.to) {
            Err(ReportError::To(AddressError::Example))
        } else {
            report::compose(checked, &self.check_page.trace, &choices)
        };
        let same = match (&self.report_page.composed, &composed) {
            (Some(Ok(old)), Ok(new)) => old == new,
            _ => false,
        };
        if !same {
            self.report_page.kept = Kept::Nowhere;
        }
        self.report_page.preview = composed.as_ref().map(|r| ReadOnlyText::of(&r.text())).unwrap_or_default();
        self.report_page.composed = Some(composed);
        self.report_page.form_parts = self.form_parts();
    }

    pub(super) fn copy_report(&mut self) -> Option<Effect> {
        self.report_page.copying_part = false;
        self.report_page.report().map(|report| Effect::Copy(report.text()))
    }

    pub(super) fn was_sent(&mut self) {
        self.report_page.sent = true;
        // A report that was sent cannot be lost, even if the clipboard changes.
        self.report_page.kept = Kept::Elsewhere;
    }

    pub(super) fn ask_for_place(&mut self, as_arf: bool) -> Option<Effect> {
        self.report_page.as_arf = as_arf;
        let kind = if as_arf { " ARF" } else { "" };
        let suggested = self.report_page.report().map(|report| format!("{}{kind}.eml", report.file_stem()))?;
        self.report_page.output = None;
        self.report_page.saving = Saving::Asking;
        Some(Effect::AskForPlace { suggested })
    }

    pub(super) fn stop_saving(&mut self) -> Option<Effect> {
        self.report_page.saving = Saving::Idle;
        None
    }

    pub(super) fn save_named(&mut self) -> Option<Effect> {
        let Saving::Naming { folder, name } = &self.report_page.saving else { return None };
        let path = folder.join(files::safe_name(name));
        self.save(path, false)
    }

    pub(super) fn change(&mut self, change: impl FnOnce(&mut ReportPage)) -> Option<Effect> {
        change(&mut self.report_page);
        self.compose();
        None
    }

    pub(super) fn save(&mut self, path: PathBuf, overwrite: bool) -> Option<Effect> {
        let path = files::with_known_ending(path);
        let report = self.report_page.report()?;
        let is_text = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
        let bytes = match (self.report_page.as_arf, is_text) {
            (true, _) => report.arf(),
            (false, true) => report.text_file(),
            (false, false) => report.draft(),
        };
        Some(Effect::Save { path, bytes, overwrite })
    }

    pub(super) fn saved(&mut self, path: PathBuf, result: Result<(), SaveError>) -> Option<Effect> {
        match result {
            Ok(()) => {
                self.report_page.saving = Saving::Idle;
                self.set_output(Output::Saved(path), Kept::Elsewhere);
                return self.add_to_records();
            }
            Err(SaveError::Exists) => self.report_page.saving = Saving::Exists(path),
            Err(error) => self.report_page.saving = Saving::Failed { path, error },
        }
        None
    }

    pub(super) fn copied(&mut self, result: Result<(), ClipboardError>) -> Option<Effect> {
        let part = std::mem::take(&mut self.report_page.copying_part);
        match result {
            Ok(()) if part => {
                self.report_page.outgoing.problem = None;
                self.report_page.tick(self.report_page.outgoing.copied.clone());
            }
            Ok(()) if self.step == Step::Report => {
                self.report_page.outgoing.copied = None;
                self.report_page.tick(self.report_page.report().map(Report::text));
                self.report_page.sent = false;
                self.set_output(Output::Copied, Kept::Clipboard);
                return self.add_to_records();
            }
            Ok(()) => {}
            Err(error) if self.step == Step::Report => self.part_copied(Err(error)),
            Err(error) => self.check_page.problem = Some(InputProblem::Copy(error)),
        }
        None
    }

    pub(super) fn set_output(&mut self, output: Output, kept: Kept) {
        self.report_page.kept = self.report_page.kept.max(kept);
        self.report_page.outgoing.problem = None;
        self.report_page.output = Some(output);
    }
}
