//! Who can act besides the abuse desk: offices and police by country, companies that are imitated, platforms that host a page, mailbox providers.
//!
//! | if you need | look in |
//! |---|---|
//! | all channels in the tables, or one by id | [`all`], [`find`] |
//! | what is offered for what happened, in a country | [`fn@offers`] |
//! | the links of a message, written so that nobody can open one by accident | [`links()`] |
//! | which platform a host belongs to | [`platform`] |
//! | the mailboxes to which a message wants its answers | [`drop_boxes`] |
//! | both, and whether anything could be read | [`Leads`] |
//!
//! The facts are in `assets/channels/*.toml`, one entry each. A channel whose address for reports is not sure has none there. Nothing here
//! visits a web address, and what a message says about itself decides nothing: a platform is recognised by the name of its host alone.

mod boxes;
mod hosts;
mod links;
mod offers;
mod table;

use crate::message::{HeaderBlock, Whole};
pub use boxes::{BoxPlace, DropBox, drop_boxes};
pub use links::{Body, Link, Links, MOST_LINKS, Trick, harmless, harmless_host, links, web_addresses};
pub use offers::{Happened, Offer, Offers, countries, offers};
pub use table::{Channel, ChannelField, ChannelKind, FieldKind, HostRole, Senders, Take, Want, all, find};

/// What a message has in it that others can act on.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    /// Its links.
    pub links: Links,
    /// The mailboxes to which it wants its answers.
    pub drop_boxes: Vec<DropBox>,
    /// Whether anything below the headers was given. Without it there are no links, and mailboxes only in Reply-To.
    pub has_body: bool,
}

impl Leads {
    /// Those of a message with these headers. `own` are the person's addresses.
    pub fn of(whole: &Whole, block: &HeaderBlock, own: &[String]) -> Self {
        let body = Body::of(whole, block);
        Self { links: links(&body, own), drop_boxes: drop_boxes(&body, block, own), has_body: body.is_there() }
    }
}

/// The platform that the host of a web address belongs to, by its name alone: `web.app` is one, `web.app.evil.example` is not.
///
/// `path` is what stands behind the host, with its first slash; some platforms are a part of a larger host.
pub fn platform(host: &str, path: &str) -> Option<&'static Channel> {
    table::tables().platforms.find(host, path).and_then(|place| all().get(place))
}
