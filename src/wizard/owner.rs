//! Finding out who owns the network of an IP address, where no desk is known: the person opens a register's page and pastes what it says.

use super::{Action, Effect, Overlay, ReadOnlyText, Step, Wizard};
use crate::owner::{self, Contact, Nothing, OwnerFound, RegisterPage, Used};
use crate::platform::{ClipboardError, OpenError};
use crate::trace::{self, Desk, DeskKind, DeskReason, HandoverCertainty};

/// What the person does on that page, and on the one before it.
#[derive(Clone, Debug)]
pub enum OwnerAction {
    /// "Find the owner".
    Start,
    Leave,
    /// Opens the register's page in the person's browser.
    OpenPage,
    PageOpened(Result<(), OpenError>),
    CopyPage,
    /// "Another page": the page of the next register that knows the address.
    NextPage,
    /// The Paste button.
    Paste,
    /// The text in the box was changed by hand, or pasted into it.
    Text(String),
    /// Addresses the report to the desk that was found.
    Use,
    /// Addresses the report to the desk of the larger network around it.
    UseLarger,
    /// "I know a desk's address."
    ByHand,
    /// Keeps the headers in a file.
    KeepMessage,
    /// The advice about the police was read.
    PoliceRead,
    /// The person was asked about the address in To, and wants to keep it.
    KeepTo,
    /// Empties To again.
    ClearTo,
    /// "Add own words…"
    OwnWords,
}

/// The page "Find the owner".
#[derive(Clone, Debug, Default)]
pub struct Owner {
    /// The page is open.
    pub open: bool,
    /// What was pasted, as it can be shown.
    pub shown: ReadOnlyText,
    /// Whom it names, once something was pasted.
    pub read: Option<Result<OwnerFound, Nothing>>,
    /// Whether the browser opened the page.
    pub opened: Option<Result<(), OpenError>>,
    /// Why the clipboard gave nothing.
    pub problem: Option<ClipboardError>,
    /// Which of the registers' pages for the address is offered.
    page: usize,
}

/// Which page the step of the report shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportView {
    /// For threats: the police first.
    Police,
    /// No desk is known.
    Missing,
    /// "Find the owner".
    Owner,
    Letter,
    /// It was copied, saved or opened.
    After,
}

impl Wizard {
    /// The page of the last step.
    pub fn report_view(&self) -> ReportView {
        let page = &self.report_page;
        let threats = self.what.reason == Some(crate::report::Reason::Threats);
        if page.output.is_some() {
            ReportView::After
        } else if threats && !page.police_read {
            ReportView::Police
        } else if page.owner.open {
            ReportView::Owner
        } else if self.desk().is_none() && page.own_to.is_none() {
            ReportView::Missing
        } else {
            ReportView::Letter
        }
    }

    /// The IP address whose owner can be looked up: the one recorded at the handover, or the one that a message inside another claims.
    pub fn address_to_look_up(&self) -> Option<std::net::IpAddr> {
        let trace = &self.check_page.trace;
        trace.address_to_look_up().or_else(|| trace.handover.as_ref().filter(|_| self.is_told_inside()).map(|handover| handover.ip))
    }

    /// Whether the IP address comes only from the headers of a message inside another, where nothing proves it. A person who forwarded that message
    /// from another mailbox of theirs knows that it is true; nobody else does.
    pub fn is_told_inside(&self) -> bool {
        let told = self.check_page.trace.handover.as_ref().is_some_and(|handover| handover.certainty == HandoverCertainty::Claimed);
        told && self.check_page.checked.as_ref().is_some_and(|checked| checked.outer().is_some())
    }

    /// The page to open for it.
    pub fn owner_page(&self) -> Option<RegisterPage> {
        let network = self.check_page.trace.network.as_ref();
        let operator = network.and_then(|network| trace::operators().find(|operator| operator.id == network.id));
        let pages = owner::pages(self.address_to_look_up()?, operator.map(|operator| operator.country.as_str()));
        let count = pages.len().max(1);
        pages.into_iter().nth(self.report_page.owner.page % count)
    }

    /// The domains that the message uses, to warn of them in To. The addresses in this program's own directories are never warned of.
    pub fn used_names(&self) -> Used {
        let listed = self.all_desks().into_iter().filter_map(|desk| desk.address);
        self.check_page.checked.as_ref().map(|checked| Used::of(&checked.block, &self.check_page.trace, listed)).unwrap_or_default()
    }

    /// The domain of the address in To, if the message uses that domain, too: it may be the sender's own. Nothing once the person answered about it.
    pub fn risky_to(&self) -> Option<&str> {
        self.report_page.risky_to.as_deref()
    }

    /// Computes [`Self::risky_to`] from the message, whenever the report is made anew.
    pub(super) fn name_of_risky_to(&self) -> Option<String> {
        let to = self.report_page.own_to.as_deref()?.trim();
        crate::report::check_address(to).ok()?;
        let asked = self.report_page.accepted_to.as_deref().is_some_and(|accepted| accepted.eq_ignore_ascii_case(to));
        let used = if asked { return None } else { self.used_names() };
        let (_, domain) = to.rsplit_once('@')?;
        (!used.is_listed_at(domain) && !used.is_listed(to)).then(|| used.owner_of(domain).map(str::to_owned)).flatten()
    }

    /// Whether a desk may be named already: for threats, the desk of a network is named only after the person read the advice about the police.
    pub fn may_name(&self, desk: &Desk) -> bool {
        let threats = self.what.reason == Some(crate::report::Reason::Threats);
        !threats || self.report_page.police_read || desk.kind != DeskKind::Network
    }

    /// Whether whoever gets the report may show it to the one who sent the message: a network's owner has customers, and the sender may be one.
    pub fn may_be_shown_to_sender(&self) -> bool {
        self.desk().is_some_and(|desk| desk.kind == DeskKind::Network)
    }

    /// Whether the person's address is hidden in the report: as they chose, else where the report may be shown to the sender.
    pub fn hides(&self) -> bool {
        self.report_page.hide.unwrap_or_else(|| self.may_be_shown_to_sender())
    }

    pub(super) fn apply_to_owner(&mut self, action: OwnerAction) -> Option<Effect> {
        match action {
            OwnerAction::Start if self.address_to_look_up().is_some() => self.report_page.owner = Owner { open: true, ..Owner::default() },
            OwnerAction::Start => {}
            OwnerAction::Leave => self.report_page.owner.open = false,
            OwnerAction::OpenPage => return self.owner_page().map(|page| Effect::OpenPage(page.url)),
            OwnerAction::PageOpened(result) => self.report_page.owner.opened = Some(result),
            OwnerAction::CopyPage => return self.owner_page().and_then(|page| self.apply(Action::CopyPart(page.url))),
            OwnerAction::NextPage => {
                let page = self.report_page.owner.page + 1;
                self.report_page.owner = Owner { open: true, page, ..Owner::default() };
            }
            OwnerAction::Paste => return Some(Effect::ReadClipboard),
            OwnerAction::Text(text) => self.read_owner(&text),
            OwnerAction::Use | OwnerAction::UseLarger => self.use_owner(matches!(action, OwnerAction::UseLarger)),
            OwnerAction::ByHand => {
                self.report_page.owner.open = false;
                return self.apply(Action::To(String::new()));
            }
            OwnerAction::KeepMessage => {
                let checked = self.check_page.checked.as_ref()?;
                return Some(Effect::KeepOriginal(checked.original.clone().unwrap_or_else(|| checked.block.as_bytes().to_vec())));
            }
            OwnerAction::PoliceRead => self.report_page.police_read = true,
            OwnerAction::KeepTo => {
                self.report_page.accepted_to = Some(self.to().trim().to_owned());
                self.compose();
            }
            OwnerAction::ClearTo => return self.apply(Action::To(String::new())),
            OwnerAction::OwnWords => self.report_page.shows_note = true,
        }
        None
    }

    /// Takes what the clipboard held into the box on that page.
    pub(super) fn owner_pasted(&mut self, result: Result<String, ClipboardError>) -> Option<Effect> {
        match result {
            Ok(text) => self.read_owner(&text),
            Err(error) => self.report_page.owner.problem = Some(error),
        }
        None
    }

    fn read_owner(&mut self, text: &str) {
        let Some(address) = self.address_to_look_up() else { return };
        let read = owner::read(text, address, &self.used_names());
        let owner = &mut self.report_page.owner;
        owner.problem = None;
        owner.read = (read != Err(Nothing::Empty)).then_some(read);
        owner.shown = ReadOnlyText::of(text);
    }

    /// The owner that was found, if one was.
    pub fn found_owner(&self) -> Option<&OwnerFound> {
        self.report_page.owner.read.as_ref().and_then(|read| read.as_ref().ok())
    }

    fn use_owner(&mut self, larger: bool) {
        let (Some(found), Some(ip)) = (self.found_owner(), self.address_to_look_up()) else { return };
        let contact = if larger { found.larger.as_ref() } else { Some(&found.contact) };
        let Some(desk) = contact.map(|contact| desk_of(contact, ip)) else { return };
        self.report_page.desk = Some(desk);
        self.report_page.own_to = None;
        self.report_page.owner.open = false;
        self.compose();
    }

    /// Whether there is a page before this one within the last step.
    pub(super) fn leads_back_in_owner(&self) -> bool {
        match self.report_view() {
            ReportView::Owner => true,
            ReportView::Letter => self.is_by_hand() || self.is_looked_up(),
            _ => false,
        }
    }

    /// Whether the person chose to type a desk's address and has not typed one yet: going back then loses nothing.
    fn is_by_hand(&self) -> bool {
        self.desk().is_none() && self.report_page.own_to.as_deref().is_some_and(|to| to.trim().is_empty())
    }

    fn is_looked_up(&self) -> bool {
        self.report_page.own_to.is_none()
            && self.report_page.desk.as_ref().is_some_and(|desk| matches!(desk.reason, DeskReason::LookedUp { .. }))
    }

    /// One page back within the last step.
    pub(super) fn back_in_owner(&mut self) {
        if self.report_view() == ReportView::Owner {
            self.report_page.owner.open = false;
            return;
        }
        // Back to what was found, or to the page that offers to find it.
        self.report_page.owner.open = self.is_looked_up();
        self.report_page.desk = None;
        self.report_page.own_to = None;
        self.compose();
    }

    /// Whether this is the step of the report and its page for the owner is open.
    pub(super) fn is_finding_owner(&self) -> bool {
        self.step == Step::Report
            && self.report_view() == ReportView::Owner
            && self.overlays.front().is_none_or(|front| front == Overlay::Who)
    }
}

fn desk_of(contact: &Contact, ip: std::net::IpAddr) -> Desk {
    let range = contact.network.range.to_string();
    Desk {
        id: "looked-up".to_owned(),
        kind: DeskKind::Network,
        name: contact.network.holder.clone().unwrap_or_else(|| range.clone()),
        address: Some(contact.address.clone()),
        form_url: None,
        form_fields: Vec::new(),
        reason: DeskReason::LookedUp { ip },
    }
}
