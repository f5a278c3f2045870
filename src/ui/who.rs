//! Draws the page "Who else should know?".

mod links;

use eframe::egui::{Id, TextStyle, Ui};

use super::parts::{self, ButtonKind, Mood};
use super::{Page, failure, handoff, numbered};
use crate::channels::{self, Channel, ChannelKind, FieldKind, Offer, Want};
use crate::report::{Attached, ChannelPart, ForChannel, Reason, WhyHeaders};
use crate::wizard::{Action, DraftKept, WhoAction, WhoView};
use crate::words::{self, id};

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    handoff::problems(page, ui);
    match page.wizard.who.view.clone() {
        WhoView::Cards => cards(page, ui),
        WhoView::Country => country(page, ui),
        WhoView::Companies => companies(page, ui),
        WhoView::Links => links::show(page, ui),
        WhoView::Boxes => boxes(page, ui),
        WhoView::Made(_) => made(page, ui),
    }
}

/// The way to the page.
pub(super) fn offer(page: &mut Page<'_>, ui: &mut Ui) {
    if parts::link(ui, &page.text(id::WHO_OFFER)).clicked() {
        act(page, WhoAction::Open(true));
    }
}

fn act(page: &mut Page<'_>, action: WhoAction) {
    page.act(Action::Who(action));
}

fn cards(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHO_TITLE));
    parts::prose(ui, &page.text(id::WHO_TEXT));
    ui.add_space(4.0);
    let lost = page.wizard.who.lost;
    if let Some(lost) = parts::check_box(ui, lost, &page.text(id::WHO_LOST), TextStyle::Body) {
        act(page, WhoAction::Lost(lost));
    }
    ask_country(page, ui);
    let offers = page.wizard.offers();
    let police = |offer: &Offer| matches!(offer, Offer::Tell(channel) if channel.kind == ChannelKind::Police);
    if page.wizard.what.reason == Some(Reason::Threats) && !offers.first.iter().any(police) {
        // Every country has a police, also where this program knows no page of theirs.
        parts::caution(ui, |ui| {
            parts::strong(ui, &page.text(id::POLICE_1));
            parts::body(ui, &page.text(id::POLICE_1_TEXT));
        });
    }
    for offer in &offers.first {
        card(page, ui, offer);
    }
    if offers.more.is_empty() {
        return;
    }
    let more = page.wizard.who.more;
    if parts::link(ui, &page.text(if more { id::WHO_LESS } else { id::WHO_MORE })).clicked() {
        act(page, WhoAction::More(!more));
    }
    if more {
        for offer in &offers.more {
            card(page, ui, offer);
        }
    }
}

fn ask_country(page: &mut Page<'_>, ui: &mut Ui) {
    if !page.wizard.asks_country() {
        return;
    }
    let known = page.wizard.country().map(|code| (code.to_owned(), page.words.country(code)));
    parts::card(ui, |ui| {
        parts::strong(ui, &page.text(id::WHO_COUNTRY_ASK));
        let other = page.text(id::WHO_OTHER_COUNTRY);
        match &known {
            Some((code, name)) => {
                parts::small(ui, &page.words.with(id::WHO_COUNTRY_SYSTEM, &[("country", name)]));
                let yes = page.words.with(id::WHO_COUNTRY_YES, &[("country", name)]);
                match parts::button_row(ui, &[&yes, &other]) {
                    Some(0) => act(page, WhoAction::Country(code.clone())),
                    Some(_) => act(page, WhoAction::Show(WhoView::Country)),
                    None => {}
                }
            }
            None => {
                if parts::button_row(ui, &[&page.text(id::WHO_CHOOSE_COUNTRY)]).is_some() {
                    act(page, WhoAction::Show(WhoView::Country));
                }
            }
        }
    });
}

/// One card: what it is, one sentence, one button.
fn card(page: &mut Page<'_>, ui: &mut Ui, offer: &Offer) {
    let button = match offer {
        Offer::Safety => {
            safety(page, ui);
            return;
        }
        Offer::NoOffice => {
            parts::card(ui, |ui| {
                parts::strong(ui, &page.text(id::WHO_NO_OFFICE));
                let asks = page.wizard.asks_country();
                parts::small(ui, &page.text(if asks { id::WHO_OFFICE_UNASKED } else { id::WHO_NO_OFFICE_TEXT }));
                if !asks && parts::link(ui, &page.text(id::WHO_OTHER_COUNTRY)).clicked() {
                    act(page, WhoAction::Show(WhoView::Country));
                }
            });
            return;
        }
        // Without links there is nothing to look at.
        Offer::Page if page.wizard.who.leads.links.list.is_empty() => {
            parts::card(ui, |ui| {
                parts::strong(ui, &page.text(id::WHO_PAGE));
                parts::small(ui, &page_sentence(page));
            });
            return;
        }
        Offer::Tell(channel) => (title_of(page, channel), sentence_of(page, channel), id::WHO_MAKE, WhoAction::Make(channel.id.clone())),
        Offer::Company => {
            (page.text(id::WHO_COMPANY), page.text(id::WHO_COMPANY_TEXT), id::WHO_CHOOSE, WhoAction::Show(WhoView::Companies))
        }
        Offer::Page => (page.text(id::WHO_PAGE), page_sentence(page), id::WHO_LOOK_LINKS, WhoAction::Show(WhoView::Links)),
        Offer::Mailbox => {
            (page.text(id::WHO_MAILBOX), page.text(id::WHO_MAILBOX_TEXT), id::WHO_LOOK_BOXES, WhoAction::Show(WhoView::Boxes))
        }
    };
    let (title, text, label, action) = button;
    let told = matches!(offer, Offer::Tell(channel) if page.wizard.who.is_reported(channel));
    let is_office = matches!(offer, Offer::Tell(channel) if channel.kind == ChannelKind::Office && channel.country.is_some());
    parts::card(ui, |ui| {
        parts::strong(ui, &title);
        parts::small(ui, &text);
        if told {
            parts::small(ui, &page.text(id::WHO_TOLD));
        }
        ui.push_id((&title, label == id::WHO_MAKE), |ui| {
            ui.horizontal_wrapped(|ui| {
                if parts::button(ui, ButtonKind::Secondary, &page.text(label), true).clicked() {
                    act(page, action);
                }
                if is_office && parts::link(ui, &page.text(id::WHO_OTHER_COUNTRY)).clicked() {
                    act(page, WhoAction::Show(WhoView::Country));
                }
            });
        });
    });
}

fn safety(page: &mut Page<'_>, ui: &mut Ui) {
    parts::caution(ui, |ui| {
        parts::strong(ui, &page.text(id::WHO_SAFETY));
        parts::body(ui, &page.text(id::WHO_SAFETY_BANK));
        parts::body(ui, &page.text(id::WHO_SAFETY_PASSWORD));
        for channel in page.wizard.numbers() {
            let number = channel.telephone.as_deref().unwrap_or_default();
            parts::strong(ui, &page.words.with(id::WHO_NUMBER, &[("name", &channel.name), ("number", number)]));
        }
    });
}

fn title_of(page: &Page<'_>, channel: &Channel) -> String {
    match channel.country.as_deref() {
        Some(code) => page.words.with(id::WHO_OFFICE, &[("name", &channel.name), ("country", &page.words.country(code))]),
        None => channel.name.clone(),
    }
}

fn wants_id(wants: Option<Want>) -> words::Id {
    match wants {
        Some(Want::HeadersPasted) => id::WHO_WANTS_HEADERS,
        Some(Want::OriginalAttached) => id::WHO_WANTS_ATTACHED,
        Some(Want::Forwarded) => id::WHO_WANTS_FORWARD,
        Some(Want::AddressOnly) => id::WHO_WANTS_ADDRESS,
        Some(Want::Form) => id::WHO_WANTS_FORM,
        Some(Want::Account) => id::WHO_WANTS_ACCOUNT,
        Some(Want::TextMessage) => id::WHO_WANTS_TEXT_MESSAGE,
        Some(Want::InPerson) => id::WHO_WANTS_VISIT,
        None => id::WHO_WANTS_NOTHING,
    }
}

fn sentence_of(page: &Page<'_>, channel: &Channel) -> String {
    let kind = match channel.kind {
        ChannelKind::Police => Some(id::WHO_IS_POLICE),
        ChannelKind::Telephone => Some(id::WHO_IS_TELEPHONE),
        _ => None,
    };
    let note = page.words.channel_note(&channel.id);
    let first = kind.map(|kind| page.text(kind));
    first.into_iter().chain([page.text(wants_id(channel.wants))]).chain(note).collect::<Vec<_>>().join(" ")
}

fn page_sentence(page: &Page<'_>) -> String {
    let leads = &page.wizard.who.leads;
    if !leads.has_body {
        return page.text(id::WHO_LINKS_NO_BODY);
    }
    if let Some(ticked) = page.wizard.who.bad_links().first() {
        return page.words.with(id::WHO_PAGE_TICKED, &[("link", &shortened(&ticked.short))]);
    }
    let Some(first) = leads.links.list.iter().find(|link| link.platform.is_some()).or(leads.links.list.first()) else {
        return page.text(id::WHO_LINKS_NONE);
    };
    let others = (leads.links.list.len() - 1).to_string();
    let link = shortened(&first.short);
    match first.platform {
        Some(platform) => page.words.with(id::WHO_PAGE_ON, &[("link", &link), ("platform", &platform.name), ("others", &others)]),
        None => page.words.with(id::WHO_PAGE_TEXT, &[("link", &link), ("others", &others)]),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(90) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn country(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHO_CHOOSE_COUNTRY));
    parts::prose(ui, &page.text(id::WHO_COUNTRY_TEXT));
    let mut named: Vec<(String, &str)> = channels::countries().into_iter().map(|code| (page.words.country(code), code)).collect();
    named.sort();
    named.push((page.text(id::WHO_COUNTRY_ELSEWHERE), crate::wizard::ELSEWHERE));
    let names: Vec<&str> = named.iter().map(|(name, _)| name.as_str()).collect();
    if let Some(code) = parts::button_row(ui, &names).and_then(|pressed| named.get(pressed)).map(|(_, code)| *code) {
        act(page, WhoAction::Country(code.to_owned()));
    }
}

fn companies(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHO_COMPANIES_TITLE));
    parts::prose(ui, &page.text(id::WHO_COMPANIES_TEXT));
    let label = parts::field_label(ui, &page.text(id::WHO_COMPANIES_SEARCH));
    let mut search = page.wizard.who.search.clone();
    let hint = page.text(id::WHO_COMPANIES_HINT);
    let field = parts::line_edit(ui, page.words, Id::unique("who-company"), &mut search, &hint).labelled_by(label.id);
    if field.changed() {
        act(page, WhoAction::Search(search));
    }
    ui.add_space(6.0);
    let found = page.wizard.companies();
    let names: Vec<&str> = found.iter().map(|channel| channel.name.as_str()).collect();
    if let Some(channel) = parts::button_row(ui, &names).and_then(|pressed| found.get(pressed)) {
        act(page, WhoAction::Make(channel.id.clone()));
    }
    ui.add_space(6.0);
    parts::caution(ui, |ui| parts::body(ui, &page.text(id::WHO_NOT_LISTED)));
}

fn boxes(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHO_BOXES_TITLE));
    parts::prose(ui, &page.text(id::WHO_BOXES_TEXT));
    let boxes = page.wizard.who.leads.drop_boxes.clone();
    for found in boxes {
        parts::card(ui, |ui| {
            parts::strong(ui, &found.address);
            if found.provider.has_desk() {
                let label = page.words.with(id::WHO_BOX_YES, &[("provider", &found.provider.name)]);
                if parts::button_row(ui, &[&label]).is_some() {
                    act(page, WhoAction::Make(found.provider.id.clone()));
                }
            } else {
                parts::small(ui, &page.words.with(id::WHO_BOX_NO_DESK, &[("provider", &found.provider.name)]));
            }
        });
    }
}

fn made(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(channel) = page.wizard.who.channel() else { return };
    parts::heading(ui, &channel.name);
    match page.wizard.who.made.clone() {
        Some(Ok(ForChannel::Letter(_))) => letter(page, ui),
        Some(Ok(ForChannel::Forward { address, form, too_large })) => forward(page, ui, &address, form.as_deref(), too_large),
        Some(Ok(ForChannel::AddressOnly { form, live })) => address_only(page, ui, &form, &live),
        Some(Ok(ForChannel::Form { form, account, parts })) => fields(page, ui, &form, account, &parts),
        Some(Ok(ForChannel::Telephone { number })) => {
            parts::prose(ui, &page.words.with(id::WHO_TEXT_MESSAGE, &[("number", &number)]));
        }
        Some(Ok(ForChannel::InPerson { form })) => {
            parts::prose(ui, &page.text(id::WHO_IN_PERSON));
            numbered(page, ui, 1, id::FORM_PAGE, id::COPY_FORM_URL, &form);
        }
        Some(Err(_)) | None => {
            parts::prose(ui, &page.text(id::WHO_CHOOSE_LINK));
            if parts::button_row(ui, &[&page.text(id::WHO_LOOK_LINKS)]).is_some() {
                act(page, WhoAction::Show(WhoView::Links));
            }
            return;
        }
    }
    ui.add_space(4.0);
    parts::small(ui, &page.text(id::WHO_NO_ANSWER));
}

fn letter(page: &mut Page<'_>, ui: &mut Ui) {
    let Some(letter) = page.wizard.channel_letter().cloned() else { return };
    match &page.wizard.who.draft {
        Some(DraftKept::Opened(_)) => {
            parts::banner(ui, Mood::Ok, &page.text(id::AFTER_OPENED_TITLE), |ui| {
                parts::body(ui, &page.words.with(id::AFTER_TO, &[("address", &letter.to)]));
            });
        }
        Some(DraftKept::Saved(path)) => {
            let path = path.clone();
            parts::banner(ui, Mood::Ok, &page.text(id::AFTER_SAVED_TITLE), |ui| {
                parts::body(ui, &page.text(id::AFTER_SAVED_TEXT));
            });
            page.kept(ui, id::DRAFT_IS_AT, id::SHOW_DRAFT, &path);
        }
        Some(DraftKept::Failed(error)) => {
            parts::banner(ui, Mood::Warning, &page.text(id::SAVE_FAILED_TITLE), |ui| {
                parts::body(ui, &failure::save(page.words, error));
            });
        }
        None => {
            let opens = page.wizard.opens_channel_letter();
            parts::prose(ui, &page.text(if opens { id::WHO_LETTER_TEXT } else { id::WHO_LETTER_BY_HAND }));
        }
    }
    let attached = match letter.attached {
        Attached::Nothing => id::WHO_ATTACHED_NOTHING,
        Attached::Message => id::WHO_ATTACHED_MESSAGE,
        Attached::File => id::WHO_ATTACHED_FILE,
        Attached::Headers(WhyHeaders::NotAFile) => id::WHO_ATTACHED_NO_FILE,
        Attached::Headers(WhyHeaders::TooLarge) => id::WHO_ATTACHED_TOO_LARGE,
        Attached::Headers(WhyHeaders::Refused) => id::WHO_ATTACHED_REFUSED,
        Attached::Headers(WhyHeaders::Hidden) => id::WHO_ATTACHED_HIDDEN,
    };
    // Where the person attaches it, nothing is attached yet.
    let by_hand = !page.wizard.opens_channel_letter() && matches!(letter.attached, Attached::Message | Attached::File);
    if !by_hand {
        parts::small(ui, &page.text(attached));
    }
    ui.add_space(4.0);
    numbered(page, ui, 1, id::PASTE_TO, id::COPY_ADDRESS, &letter.to);
    numbered(page, ui, 2, id::PASTE_SUBJECT, id::COPY_SUBJECT, &letter.subject);
    if let Some(name) = letter.file_name().filter(|_| !page.wizard.opens_channel_letter()) {
        attach(page, ui, name, by_hand);
    }
    parts::subheading(ui, &page.text(id::WHO_LETTER));
    let shown: String = letter.text.chars().take(1_500).collect();
    parts::card(ui, |ui| parts::small(ui, &shown));
    if let Some(meaning) = &letter.meaning {
        parts::small(ui, &page.text(id::WHO_OTHER_LANGUAGE));
        says(page, ui, meaning);
    }
    let (copy, save) = (page.text(id::COPY_TEXT), page.text(id::SAVE_DRAFT));
    // Where copying is the way on, its button is the one at the bottom, and not here too.
    let without_copy = usize::from(page.wizard.footer().primary.label == id::COPY_TEXT);
    let row = [copy.as_str(), &save];
    match parts::button_row(ui, row.get(without_copy..).unwrap_or_default()).map(|pressed| pressed + without_copy) {
        Some(0) => page.act(Action::CopyPart(letter.text)),
        Some(_) => act(page, WhoAction::Save),
        None => {}
    }
}

/// For a mail program that does not open drafts: the person attaches the file there.
fn attach(page: &mut Page<'_>, ui: &mut Ui, name: &str, shows_address: bool) {
    let saved = page.wizard.who.attached.clone();
    let mut pressed = false;
    numbered::card(ui, 3, &page.text(id::WHO_ATTACH), name, |ui| {
        parts::small(ui, &page.text(id::WHO_ATTACH_TEXT));
        if shows_address {
            parts::small(ui, &page.text(id::WHO_ATTACH_SHOWS));
        }
        pressed = parts::button(ui, ButtonKind::Secondary, &page.text(id::WHO_SAVE_ATTACHED), true).clicked();
        if let Some(path) = &saved {
            page.kept(ui, id::KEPT_AS_COPIED, id::SHOW_AS_COPIED, path);
        }
    });
    if pressed {
        act(page, WhoAction::SaveAttached);
    }
}

/// One thing to copy, shown as it is.
fn numbered(page: &mut Page<'_>, ui: &mut Ui, number: usize, title: words::Id, label: words::Id, text: &str) {
    let copied = page.wizard.who.outgoing.copied.clone();
    let mut copy = None;
    numbered::card(ui, number, &page.text(title), text, |ui| numbered::copy_button(page, ui, &mut copy, label, text, copied.as_deref()));
    if let Some(text) = copy {
        page.act(Action::CopyPart(text));
    }
}

fn forward(page: &mut Page<'_>, ui: &mut Ui, address: &str, form: Option<&str>, too_large: bool) {
    parts::prose(ui, &page.text(id::WHO_FORWARD_TEXT));
    parts::caution(ui, |ui| parts::body(ui, &page.text(id::WHO_FORWARD_DIFFERS)));
    if too_large {
        parts::caution(ui, |ui| parts::body(ui, &page.text(id::WHO_FORWARD_TOO_LARGE)));
    }
    ui.add_space(4.0);
    parts::body(ui, &page.text(id::WHO_FORWARD_HOW));
    numbered(page, ui, 1, id::PASTE_TO, id::COPY_ADDRESS, address);
    if let Some(form) = form {
        parts::small(ui, &page.text(id::WHO_FORWARD_REFUSED));
        numbered(page, ui, 2, id::FORM_PAGE, id::COPY_FORM_URL, form);
    }
}

fn address_only(page: &mut Page<'_>, ui: &mut Ui, form: &str, live: &[String]) {
    parts::prose(ui, &page.text(id::WHO_ADDRESS_TEXT));
    numbered(page, ui, 1, id::FORM_PAGE, id::COPY_FORM_URL, form);
    for (number, live) in live.iter().enumerate() {
        live_link(page, ui, number + 2, live);
    }
}

/// A live address: written harmlessly, copied as it works.
fn live_link(page: &mut Page<'_>, ui: &mut Ui, number: usize, live: &str) {
    let copied = page.wizard.who.outgoing.copied.as_deref() == Some(live);
    let mut pressed = false;
    let shown = shortened(&channels::harmless(live));
    ui.push_id(("live", number), |ui| {
        numbered::card(ui, number, &page.text(id::WHO_LIVE_TITLE), &shown, |ui| {
            let color = super::theme::palette(ui).warning;
            parts::marked(ui, &page.text(id::WHO_LIVE_CAUTION), color);
            pressed = parts::button(ui, ButtonKind::Secondary, &page.text(id::WHO_COPY_LIVE), true).clicked();
            if copied {
                parts::small(ui, &page.text(id::COPIED));
            }
        });
    });
    if pressed {
        page.act(Action::CopyPart(live.to_owned()));
    }
}

fn fields(page: &mut Page<'_>, ui: &mut Ui, form: &str, account: bool, all: &[ChannelPart]) {
    parts::prose(ui, &page.text(if account { id::WHO_ACCOUNT_TEXT } else { id::WHO_FORM_TEXT }));
    numbered(page, ui, 1, id::FORM_PAGE, id::COPY_FORM_URL, form);
    for (number, part) in all.iter().enumerate() {
        let number = number + 2;
        if part.field == FieldKind::Link {
            for live in part.text.lines() {
                live_link(page, ui, number, live);
            }
            continue;
        }
        let (title, label) = match part.field {
            FieldKind::Headers => (id::FORM_HEADERS, id::COPY_HEADERS),
            FieldKind::Source => (id::WHO_FIELD_SOURCE, id::COPY_TEXT),
            FieldKind::Subject => (id::FORM_SUBJECT, id::COPY_SUBJECT),
            FieldKind::Sender => (id::FORM_SENDER, id::COPY_SENDER),
            FieldKind::DropBox => (id::WHO_FIELD_BOX, id::COPY_ADDRESS),
            FieldKind::OwnAddress => (id::FORM_OWN_ADDRESS, id::COPY_OWN_ADDRESS),
            FieldKind::Description => (id::FORM_DESCRIPTION, id::COPY_DESCRIPTION),
            FieldKind::Text | FieldKind::Link => (id::WHO_FIELD_TEXT, id::COPY_TEXT),
            FieldKind::File => (id::FORM_FILE, id::COPY_TEXT),
        };
        ui.push_id(number, |ui| {
            if part.text.is_empty() {
                let missing = if part.field == FieldKind::File { id::FORM_FILE_TEXT } else { id::FORM_FILL_IN };
                numbered::card(ui, number, &page.text(title), &page.text(missing), |_| {});
                return;
            }
            let copied = page.wizard.who.outgoing.copied.as_deref() == Some(part.text.as_str());
            let mut pressed = false;
            numbered::card(ui, number, &page.text(title), &shortened(&part.text.replace('\n', " ")), |ui| {
                if part.meaning.is_some() {
                    parts::small(ui, &page.text(id::WHO_OTHER_LANGUAGE));
                }
                if part.cut > 0 {
                    parts::small(ui, &page.words.with(id::WHO_FIELD_CUT, &[("bytes", &part.cut.to_string())]));
                }
                pressed = parts::button(ui, ButtonKind::Secondary, &page.text(label), true).clicked();
                if copied {
                    parts::small(ui, &page.text(id::COPIED));
                }
            });
            if let Some(meaning) = &part.meaning {
                says(page, ui, meaning);
            }
            if pressed {
                page.act(Action::CopyPart(part.text.clone()));
            }
        });
    }
}

/// What a text in another language says in the person's own.
fn says(page: &Page<'_>, ui: &mut Ui, meaning: &str) {
    parts::subheading(ui, &page.text(id::SAYS_SHOW));
    parts::advice(ui, |ui| parts::body(ui, meaning.trim()));
}
