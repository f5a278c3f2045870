//! The links of the message, of which the person ticks the bad one.

use eframe::egui::{TextStyle, Ui};

use super::{act, shortened};
use crate::channels::{self, Channel, HostRole, Link, Trick};
use crate::ui::{Page, parts};
use crate::wizard::WhoAction;
use crate::words::id;

/// At most so many links of one host are shown.
const MOST_SHOWN: usize = 30;
/// At most so many hosts are shown.
const MOST_HOSTS: usize = 40;

pub(super) fn show(page: &mut Page<'_>, ui: &mut Ui) {
    parts::heading(ui, &page.text(id::WHO_LINKS_TITLE));
    let wizard = page.wizard;
    let leads = &wizard.who.leads;
    if leads.links.list.is_empty() {
        parts::prose(ui, &page.text(if leads.has_body { id::WHO_LINKS_NONE } else { id::WHO_LINKS_NO_BODY }));
        return;
    }
    parts::prose(ui, &page.text(id::WHO_LINKS_TEXT));
    let all = &leads.links.list;
    let mut ticked = None;
    for (host, of_host) in leads.links.by_host().into_iter().take(MOST_HOSTS) {
        parts::card(ui, |ui| {
            parts::strong(ui, &if host.is_empty() { page.text(id::WHO_LINK_HIDDEN) } else { channels::harmless_host(host) });
            if let Some(first) = of_host.first() {
                parts::small(ui, &host_sentence(page, first));
            }
            for link in of_host.iter().take(MOST_SHOWN) {
                let Some(place) = all.iter().position(|other| std::ptr::eq(other, *link)) else { continue };
                ui.push_id(place, |ui| {
                    let text = if link.harmless.is_empty() { page.text(id::WHO_LINK_HIDDEN) } else { shortened(&link.harmless) };
                    if let Some(on) = parts::check_box(ui, wizard.who.ticked.contains(&place), &text, TextStyle::Small) {
                        ticked = Some((place, on));
                    }
                    for trick in &link.tricks {
                        parts::small(ui, &trick_sentence(page, trick));
                    }
                    if !link.through.is_empty() && link.hidden_by.is_none() {
                        parts::small(ui, &page.words.with(id::WHO_THROUGH, &[("hosts", &link.through.join(", "))]));
                    }
                });
            }
            if of_host.len() > MOST_SHOWN {
                parts::small(ui, &page.words.with(id::WHO_LINKS_MORE, &[("count", &(of_host.len() - MOST_SHOWN).to_string())]));
            }
        });
    }
    if let Some((place, on)) = ticked {
        act(page, WhoAction::Tick(place, on));
    }
    if wizard.who.ticked.is_empty() {
        parts::small(ui, &page.text(id::WHO_TICK_FIRST));
        return;
    }
    ui.add_space(4.0);
    parts::subheading(ui, &page.text(id::WHO_LINKS_TELL));
    let platforms = wizard.who.platforms();
    if platforms.is_empty() {
        parts::small(ui, &page.text(id::WHO_NO_PLATFORM));
    }
    let told: Vec<&Channel> = platforms.into_iter().chain(wizard.checkers()).collect();
    let names: Vec<&str> = told.iter().map(|channel| channel.name.as_str()).collect();
    if let Some(channel) = parts::button_row(ui, &names).and_then(|pressed| told.get(pressed)) {
        act(page, WhoAction::Make(channel.id.clone()));
    }
}

fn host_sentence(page: &Page<'_>, link: &Link) -> String {
    if let Some(filter) = link.hidden_by {
        return page.words.with(id::WHO_HIDDEN_BY, &[("filter", filter)]);
    }
    let Some(platform) = link.platform else { return page.text(id::WHO_HOST_UNKNOWN) };
    let sentence = match platform.role {
        Some(HostRole::Redirects | HostRole::Sends) => id::WHO_HOST_LEADS_ON,
        Some(HostRole::Carries) => id::WHO_HOST_CARRIES,
        Some(HostRole::Names) => id::WHO_HOST_NAMES,
        Some(HostRole::Rents) => id::WHO_HOST_RENTS,
        Some(HostRole::Misused) => id::WHO_HOST_MISUSED,
        _ => id::WHO_HOST_KEEPS,
    };
    page.words.with(sentence, &[("platform", &platform.name)])
}

fn trick_sentence(page: &Page<'_>, trick: &Trick) -> String {
    let (sentence, seen) = match trick {
        Trick::NameBefore(seen) => (id::WHO_TRICK_NAME, seen),
        Trick::OddNumber(seen) => (id::WHO_TRICK_NUMBER, seen),
        Trick::OtherLetters(seen) => (id::WHO_TRICK_LETTERS, seen),
        Trick::ShowsOther(seen) => (id::WHO_TRICK_SHOWS, seen),
    };
    page.words.with(sentence, &[("seen", seen)])
}
