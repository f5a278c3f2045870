//! Which channels are offered for what happened, in the person's country.

use super::table::{Channel, ChannelKind, Senders, Take, all};

/// At most so many cards are shown at first; the others are folded away.
const MOST_OPEN: usize = 3;

/// What happened, as far as it decides which channels are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened<'a> {
    /// What the message is.
    pub what: Take,
    /// Money is gone, or a password, or a number of a card or an account.
    pub lost: bool,
    /// The person's country, two letters; absent while it is not known.
    pub country: Option<&'a str>,
    /// The domain of the sender's address, as the message claims it.
    pub sender: Option<&'a str>,
    /// The message has a link that may lead to the bad page.
    pub has_page: bool,
    /// The message wants its answers to a mailbox at a known provider.
    pub has_mailbox: bool,
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Call the bank, change the password: before anything else.
    Safety,
    /// An office or the police.
    Tell(&'static Channel),
    /// No office of that country is in the tables.
    NoOffice,
    /// The company that was imitated; only the person knows which.
    Company,
    /// Whoever hosts the page behind the link.
    Page,
    /// The provider of the mailbox for answers.
    Mailbox,
}

/// What is offered: at most three cards at first, the rest folded away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// The cards, the most useful first.
    pub first: Vec<Offer>,
    /// Everything else that can help.
    pub more: Vec<Offer>,
}

/// Chooses what is offered.
pub fn offers(happened: &Happened<'_>) -> Offers {
    let mut all_of = Vec::new();
    let here = |kind: ChannelKind, take: Take| {
        let fits =
            move |channel: &&Channel| channel.kind == kind && channel.takes(take) && is_here(channel, happened) && channel.has_desk();
        all().iter().filter(fits).map(Offer::Tell)
    };
    let office = |take: Take| here(ChannelKind::Office, take).next();
    let police = || here(ChannelKind::Police, Take::Fraud).chain(here(ChannelKind::Police, Take::Harassment)).next();
    if happened.lost {
        all_of.push(Offer::Safety);
        all_of.extend(police());
    }
    match happened.what {
        Take::Phishing | Take::Fraud => {
            let any = || here(ChannelKind::Police, Take::Phishing).next();
            all_of.push(office(Take::Phishing).or_else(|| office(Take::Fraud)).or_else(any).unwrap_or(Offer::NoOffice));
            all_of.push(Offer::Company);
            all_of.extend(happened.has_page.then_some(Offer::Page));
            all_of.extend(happened.has_mailbox.then_some(Offer::Mailbox));
        }
        Take::Spam | Take::Phone => {
            all_of.push(office(Take::Spam).unwrap_or(Offer::NoOffice));
        }
        Take::Harassment => {
            all_of.extend(police());
            all_of.push(office(Take::Harassment).unwrap_or(Offer::NoOffice));
            all_of.extend(happened.has_mailbox.then_some(Offer::Mailbox));
        }
    }
    // An office that fits for two reasons has one card.
    let mut first: Vec<Offer> = Vec::new();
    for offer in all_of {
        if !first.contains(&offer) {
            first.push(offer);
        }
    }
    let has_office = first.iter().any(|offer| matches!(offer, Offer::Tell(_)));
    first.retain(|offer| *offer != Offer::NoOffice || !has_office);
    let mut more = first.split_off(first.len().min(MOST_OPEN));
    let mut also = |offer: Offer| {
        if !first.contains(&offer) && !more.contains(&offer) {
            more.push(offer);
        }
    };
    if happened.has_page {
        also(Offer::Page);
    }
    if happened.has_mailbox {
        also(Offer::Mailbox);
    }
    let kinds = [ChannelKind::Office, ChannelKind::Police, ChannelKind::Telephone, ChannelKind::Bank];
    let in_country =
        all().iter().filter(|channel| kinds.contains(&channel.kind) && channel.country.is_some() && is_here(channel, happened));
    in_country.filter(|channel| channel.has_desk()).map(Offer::Tell).for_each(&mut also);
    let everywhere =
        all().iter().filter(|channel| channel.country.is_none() && matches!(channel.kind, ChannelKind::Office | ChannelKind::Checker));
    let takes_mail = everywhere.filter(|channel| channel.takes(happened.what) && channel.has_desk());
    // Lists of bad web addresses are offered on the page for links, so here only those that take mail.
    takes_mail.filter(|channel| channel.address.is_some() || channel.kind == ChannelKind::Office).map(Offer::Tell).for_each(also);
    Offers { first, more }
}

/// Whether a channel is of the person's country, and takes reports about senders like this one.
fn is_here(channel: &Channel, happened: &Happened<'_>) -> bool {
    let Some(country) = channel.country.as_deref() else { return false };
    let at_home = happened.sender.is_some_and(|domain| domain.to_ascii_uppercase().ends_with(&format!(".{country}")));
    let sender = match channel.senders {
        None => true,
        Some(Senders::Home) => at_home,
        Some(Senders::Abroad) => !at_home,
    };
    sender && happened.country == Some(country)
}

/// The countries in the tables, sorted by their codes.
pub fn countries() -> Vec<&'static str> {
    let found: std::collections::BTreeSet<&str> = all().iter().filter_map(|channel| channel.country.as_deref()).collect();
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(what: Take, lost: bool, country: &str, sender: &str) -> Vec<String> {
        let happened = Happened { what, lost, country: Some(country), sender: Some(sender), has_page: true, has_mailbox: true };
        let name = |offer: &Offer| match offer {
            Offer::Tell(channel) => channel.id.clone(),
            other => format!("{other:?}"),
        };
        let found = offers(&happened);
        assert!(found.first.len() <= MOST_OPEN && !found.first.is_empty());
        assert!(found.more.iter().all(|offer| !found.first.contains(offer)));
        found.first.iter().map(name).collect()
    }

    #[test]
    fn the_cards_are_chosen_by_what_happened() {
        assert_eq!(ids(Take::Phishing, false, "DE", "x.example"), ["de-verbraucherzentrale", "Company", "Page"]);
        assert_eq!(ids(Take::Phishing, true, "GB", "x.example"), ["Safety", "gb-report-fraud", "gb-ncsc"]);
        assert_eq!(ids(Take::Spam, false, "DE", "x.example"), ["de-beschwerdestelle-spam"]);
        assert_eq!(ids(Take::Harassment, false, "FR", "x.example"), ["fr-pharos", "Mailbox"]);
        assert_eq!(ids(Take::Harassment, false, "DE", "x.example"), ["de-beschwerdestelle-inhalt", "Mailbox"]);
        assert_eq!(ids(Take::Phishing, false, "BR", "x.example"), ["NoOffice", "Company", "Page"]);
        assert_eq!(ids(Take::Phishing, false, "TR", "x.example"), ["NoOffice", "Company", "Page"]);
        assert_eq!(ids(Take::Phishing, true, "BR", "x.example"), ["Safety", "NoOffice", "Company"]);
    }

    #[test]
    fn the_danish_office_has_one_address_for_danish_senders_and_one_for_others() {
        assert_eq!(ids(Take::Spam, false, "DK", "butik.dk"), ["dk-forbrugerombudsmanden-dansk"]);
        assert_eq!(ids(Take::Spam, false, "DK", "shop.example"), ["dk-forbrugerombudsmanden-int"]);
    }

    #[test]
    fn every_country_of_the_tables_has_somebody() {
        assert!(countries().len() >= 24);
        for country in countries() {
            for what in [Take::Spam, Take::Phishing, Take::Harassment] {
                ids(what, false, country, "x.example");
            }
        }
    }
}
