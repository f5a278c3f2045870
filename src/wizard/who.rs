//! "Who else should know?": offices, the imitated company, the page behind the link, the mailbox for answers, each with a report of its own.
//!
//! Nothing is chosen in advance: only the person knows the company and the bad link, and the country is asked once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{Action, Effect, Footer, Outgoing, Overlay, Primary, ShownPage, WhoPart, Wizard};
use crate::channels::{self, Channel, ChannelKind, Happened, Leads, Link, Offers, Take, Want};
use crate::platform::handoff::HandoffFile;
use crate::platform::{ClipboardError, SaveError};
use crate::report::{About, ChannelError, Choices, ForChannel, Letter, Reason, Report, compose, for_channel, own_addresses};
use crate::typed::search_form;
use crate::words::id;

/// The code that stands for all countries that are not in the list.
pub const ELSEWHERE: &str = "ZZ";
/// The longest search, in characters.
const LONGEST_SEARCH: usize = 200;

/// What is shown of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WhoView {
    /// The cards.
    #[default]
    Cards,
    /// Choosing the country.
    Country,
    /// Choosing the company.
    Companies,
    /// The links, to tick the bad one.
    Links,
    /// The mailboxes for answers.
    Boxes,
    /// What to send, copy or do, for the channel of that id.
    Made(String),
}

/// What the person does on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhoAction {
    /// Opens or leaves the page.
    Open(bool),
    /// Money or a password is gone.
    Lost(bool),
    /// Shows or folds away the channels that are not among the first.
    More(bool),
    /// The person's country.
    Country(String),
    /// Another part of the page.
    Show(WhoView),
    /// What is typed into the search for a company.
    Search(String),
    /// A link is the bad one, or not.
    Tick(usize, bool),
    /// Makes the report for that channel.
    Make(String),
    /// Saves the letter.
    Save,
    /// Saves what is attached to the letter, for a mail program that does not open drafts.
    SaveAttached,
}

/// Where the draft of the letter was written, or why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftKept {
    /// A program was started to open it.
    Opened(Option<PathBuf>),
    /// It was saved.
    Saved(PathBuf),
    /// It could not be saved.
    Failed(SaveError),
}

/// Everything of the page.
#[derive(Clone, Debug, Default)]
pub struct Who {
    pub lost: bool,
    pub more: bool,
    pub view: WhoView,
    pub search: String,
    /// The ticked links, by their places in the list.
    pub ticked: BTreeSet<usize>,
    pub leads: Leads,
    /// What was made for the channel that is shown, or why there is nothing.
    pub made: Option<Result<ForChannel, ChannelError>>,
    pub draft: Option<DraftKept>,
    /// Where the attachment was saved as a file of its own.
    pub attached: Option<PathBuf>,
    /// The attachment is being saved, not the letter.
    attaching: bool,
    /// What became of the letter, or of what goes into the form.
    pub outgoing: Outgoing,
    /// The ids of the channels whose reports left the window.
    reported: BTreeSet<String>,
}

impl Who {
    /// The channel whose report is shown.
    pub fn channel(&self) -> Option<&'static Channel> {
        match &self.view {
            WhoView::Made(id) => channels::find(id),
            _ => None,
        }
    }

    /// Whether the report to that channel left the window.
    pub fn is_reported(&self, channel: &Channel) -> bool {
        self.reported.contains(&channel.id)
    }

    /// The ticked links.
    pub fn bad_links(&self) -> Vec<&Link> {
        self.ticked.iter().filter_map(|place| self.leads.links.list.get(*place)).collect()
    }

    /// The platforms of the ticked links that take reports, each once.
    pub fn platforms(&self) -> Vec<&'static Channel> {
        let mut out: Vec<&'static Channel> = Vec::new();
        for platform in self.bad_links().into_iter().filter_map(|link| link.platform) {
            if platform.has_desk() && !out.iter().any(|known| known.id == platform.id) {
                out.push(platform);
            }
        }
        out
    }
}

impl Wizard {
    /// The person's country, as chosen or as the system is set; nothing where neither is known.
    pub fn country(&self) -> Option<&str> {
        self.settings.country.as_deref().or(self.region.as_deref())
    }

    /// Whether the country is still to be asked.
    pub fn asks_country(&self) -> bool {
        self.settings.country.is_none()
    }

    /// The channels that are offered.
    pub fn offers(&self) -> Offers {
        let what = match self.what.reason {
            Some(Reason::Phishing) => Take::Phishing,
            Some(Reason::Threats) => Take::Harassment,
            _ => Take::Spam,
        };
        let sender = self.sender();
        channels::offers(&Happened {
            what,
            lost: self.who.lost,
            country: self.settings.country.as_deref(),
            sender: sender.as_deref().and_then(|sender| sender.rsplit_once('@')).map(|(_, domain)| domain),
            has_page: !self.who.leads.links.list.is_empty() || !self.who.leads.has_body,
            has_mailbox: !self.who.leads.drop_boxes.is_empty(),
        })
    }

    /// The channels of the person's country that have a telephone number to call.
    pub fn numbers(&self) -> Vec<&'static Channel> {
        let here = self.settings.country.as_deref();
        let calls = |channel: &&Channel| channel.telephone.is_some() && channel.wants != Some(Want::TextMessage);
        channels::all().iter().filter(calls).filter(|channel| channel.country.as_deref() == here && here.is_some()).collect()
    }

    /// The companies that fit the search.
    pub fn companies(&self) -> Vec<&'static Channel> {
        let search = search_form(&self.who.search);
        let fits = |channel: &&Channel| channel.kind == ChannelKind::Company && search_form(&channel.name).contains(search.trim());
        channels::all().iter().filter(fits).collect()
    }

    /// The channels that keep lists of bad web addresses, for the ticked links: international ones and those of the person's country.
    pub fn checkers(&self) -> Vec<&'static Channel> {
        let here = self.settings.country.as_deref();
        let fits = |channel: &&Channel| {
            let near = channel.country.is_none() || channel.country.as_deref() == here;
            channel.kind == ChannelKind::Checker && near && channel.has_desk()
        };
        channels::all().iter().filter(fits).collect()
    }

    fn read_leads(&self) -> Leads {
        let Some(checked) = self.check_page.checked.as_ref() else { return Leads::default() };
        Leads::of(&self.check_page.whole(), &checked.block, &own_addresses(&checked.block))
    }

    /// The report with its headers, made for a channel and not for an abuse desk: no desk need be known.
    fn evidence_for(&self, address: Option<&str>, form: Option<&str>) -> Option<Report> {
        let checked = self.check_page.checked.as_ref().filter(|_| self.check_page.is_ready())?;
        let choices = Choices {
            to: address.unwrap_or_default().to_owned(),
            form_url: Some(form.unwrap_or_default().to_owned()),
            to_network: false,
            // The report names only the links that the person ticked.
            links: self.who.ticked.iter().copied().collect(),
            ..self.choices()
        };
        compose(checked, &self.check_page.trace, &choices).ok()
    }

    fn make(&self, channel: &Channel) -> Option<Result<ForChannel, ChannelError>> {
        let checked = self.check_page.checked.as_ref()?;
        let report = &self.evidence_for(channel.address.as_deref(), channel.form.as_deref())?;
        let ticked = self.who.bad_links();
        let links: Vec<&Link> = match channel.kind {
            ChannelKind::Platform => {
                ticked.into_iter().filter(|link| link.platform.is_some_and(|platform| platform.id == channel.id)).collect()
            }
            ChannelKind::Mailbox => Vec::new(),
            _ => ticked,
        };
        let own_address = self.hide_address();
        let earlier = self.history().filter(|_| self.report_page.mention);
        Some(for_channel(&About {
            channel,
            report,
            block: &checked.block,
            whole: &self.check_page.whole(),
            reason: self.what.reason.unwrap_or(Reason::Other),
            links: &links,
            drop_box: self.who.leads.drop_boxes.iter().find(|found| found.provider.id == channel.id),
            own_address: &own_address,
            hides: self.hides(),
            earlier: earlier.as_ref(),
            reader: self.spoken(),
        }))
    }

    /// Makes the report that is shown again, after the language was changed.
    pub(super) fn make_again(&mut self) {
        if let WhoView::Made(id) = &self.who.view {
            self.who.made = channels::find(id).and_then(|channel| self.make(channel));
        }
    }

    /// The letter that is shown, if it is one.
    pub fn channel_letter(&self) -> Option<&Letter> {
        match self.who.made.as_ref()?.as_ref().ok()? {
            ForChannel::Letter(letter) => Some(letter),
            _ => None,
        }
    }

    /// Whether the mail program can open that letter as a draft file.
    pub fn opens_channel_letter(&self) -> bool {
        self.ways().iter().any(|way| way.file() == Some(HandoffFile::Draft))
    }

    pub(super) fn page_in_who(&self) -> ShownPage {
        let of = |id: &str| channels::all().iter().position(|channel| channel.id == id).unwrap_or_default();
        match &self.who.view {
            WhoView::Cards => ShownPage::Who(WhoPart::Cards),
            WhoView::Country => ShownPage::Who(WhoPart::Country),
            WhoView::Companies => ShownPage::Who(WhoPart::Companies),
            WhoView::Links => ShownPage::Who(WhoPart::Links),
            WhoView::Boxes => ShownPage::Who(WhoPart::Boxes),
            WhoView::Made(id) => ShownPage::Who(WhoPart::Made(of(id))),
        }
    }

    pub(super) fn channel_copied(&mut self, result: Result<(), ClipboardError>) -> Option<Effect> {
        self.part_copied(result);
        if self.who.outgoing.problem.is_none() { self.remember_channel() } else { None }
    }

    /// A program was started to open the letter.
    pub(super) fn channel_opened(&mut self, file: Option<PathBuf>) -> Option<Effect> {
        self.who.draft = Some(DraftKept::Opened(file));
        self.remember_channel()
    }

    pub(super) fn channel_saved(&mut self, path: PathBuf, result: Result<(), SaveError>) -> Option<Effect> {
        let attaching = std::mem::take(&mut self.who.attaching);
        match result {
            Ok(()) if attaching => self.who.attached = Some(path),
            Ok(()) => {
                self.who.draft = Some(DraftKept::Saved(path));
                return self.remember_channel();
            }
            Err(error) => self.who.draft = Some(DraftKept::Failed(error)),
        }
        None
    }

    /// The person cancelled the dialog for saving.
    pub(super) fn channel_not_saved(&mut self) -> Option<Effect> {
        self.who.attaching = false;
        None
    }

    pub(super) fn do_who(&mut self, action: WhoAction) -> Option<Effect> {
        match action {
            WhoAction::Open(true) if self.evidence_for(None, None).is_some() => {
                let reported = std::mem::take(&mut self.who.reported);
                // The links that the person ticked on the report page are ticked here, too.
                let ticked = self.report_page.links.clone();
                self.overlays.open(Overlay::Who);
                self.who = Who { leads: self.read_leads(), reported, ticked, ..Who::default() };
            }
            WhoAction::Open(_) => self.overlays.close(Overlay::Who),
            WhoAction::Lost(lost) => self.who.lost = lost,
            WhoAction::More(more) => self.who.more = more,
            WhoAction::Country(country) => {
                self.settings.country = Some(country);
                self.who.view = WhoView::Cards;
                return self.save_settings();
            }
            WhoAction::Show(view) => self.show_of_who(view),
            WhoAction::Search(text) => self.who.search = text.chars().take(LONGEST_SEARCH).collect(),
            WhoAction::Tick(place, true) => {
                self.who.ticked.insert(place);
            }
            WhoAction::Tick(place, false) => {
                self.who.ticked.remove(&place);
            }
            WhoAction::Make(id) => {
                let made = channels::find(&id).and_then(|channel| self.make(channel));
                if made.is_some() {
                    self.show_of_who(WhoView::Made(id));
                    self.who.made = made;
                }
            }
            WhoAction::Save => {
                let suggested = format!("Report {}.eml", self.who.channel()?.id);
                return Some(Effect::AskForPlace { suggested });
            }
            WhoAction::SaveAttached => {
                let suggested = self.channel_letter()?.file_name()?.to_owned();
                self.who.attaching = true;
                return Some(Effect::AskForPlace { suggested });
            }
        }
        None
    }

    fn show_of_who(&mut self, view: WhoView) {
        let who = &mut self.who;
        (who.made, who.draft, who.outgoing) = (None, None, Outgoing::default());
        (who.attached, who.attaching) = (None, false);
        who.view = view;
    }

    pub(super) fn save_channel_letter(&mut self, path: PathBuf) -> Option<Effect> {
        let letter = self.channel_letter()?;
        let bytes = if self.who.attaching { letter.attached_bytes().to_vec() } else { letter.draft() };
        Some(Effect::Save { path: crate::platform::files::with_known_ending(path), bytes, overwrite: false })
    }

    /// The report left the window: marks the channel as told, and adds a record if a list is kept.
    fn remember_channel(&mut self) -> Option<Effect> {
        let channel = self.who.channel()?;
        let is_new = self.who.reported.insert(channel.id.clone());
        if !is_new || !self.settings.keep_records {
            return None;
        }
        let place = channel.address.as_deref().or(channel.form.as_deref()).or(channel.telephone.as_deref());
        let record = self.record_of(&place.map_or_else(|| channel.name.clone(), |place| format!("{} <{place}>", channel.name)), None)?;
        self.add_record(record)
    }

    /// One step back on the page.
    pub(super) fn back_in_who(&mut self) -> Option<Effect> {
        let before = match &self.who.view {
            WhoView::Cards => return self.do_who(WhoAction::Open(false)),
            WhoView::Made(id) => match channels::find(id).map(|channel| channel.kind) {
                Some(ChannelKind::Platform | ChannelKind::Checker) if !self.who.ticked.is_empty() => WhoView::Links,
                Some(ChannelKind::Mailbox) => WhoView::Boxes,
                Some(ChannelKind::Company) => WhoView::Companies,
                _ => WhoView::Cards,
            },
            _ => WhoView::Cards,
        };
        self.show_of_who(before);
        None
    }

    pub(super) fn who_footer(&self) -> Footer {
        let primary = match (&self.who.view, self.channel_letter()) {
            (WhoView::Made(_), Some(letter)) if self.who.draft.is_none() => {
                let text = &letter.text;
                if self.opens_channel_letter() {
                    Primary { label: id::OPEN_DRAFT, action: Ok(Action::Open) }
                } else if self.who.outgoing.copied.as_ref() == Some(text) {
                    Primary { label: id::WHO_BACK, action: Ok(Action::Who(WhoAction::Show(WhoView::Cards))) }
                } else {
                    Primary { label: id::COPY_TEXT, action: Ok(Action::CopyPart(text.clone())) }
                }
            }
            // A person who came here before sending the report goes back to it.
            (WhoView::Cards, _) if !self.report_has_left() => {
                Primary { label: id::ABOUT_BACK, action: Ok(Action::Who(WhoAction::Open(false))) }
            }
            (WhoView::Cards, _) => Primary { label: id::DONE, action: Ok(Action::CloseAsked) },
            _ => Primary { label: id::WHO_BACK, action: Ok(Action::Who(WhoAction::Show(WhoView::Cards))) },
        };
        Footer { can_go_back: true, secondary: vec![], primary }
    }
}
