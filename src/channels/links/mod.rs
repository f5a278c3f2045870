//! The links of a message: where they really lead, and a harmless form that nobody can open by accident.
//!
//! | if you need | look in |
//! |---|---|
//! | the web page and the text in a message's body | `body.rs` |
//! | the tags of a page | `page.rs` |
//! | the link inside a filter's or a redirect's | `peel.rs` |
//! | what is left out | `quiet.rs` |
//! | the person's own address in a link | `own.rs` |
//!
//! Nothing is ever visited. Links come from `href` of links and areas, from forms and from pages that redirect at once. Only where there are
//! none of these, web addresses in the text count. Pictures, fonts and the like are no links: whoever only delivers a picture is not named.

mod body;
mod own;
mod page;
mod peel;
mod quiet;

use std::collections::HashSet;

use url::{Host, Url};

use super::{Channel, platform};
pub use body::{Body, web_addresses};
use own::OwnForms;
pub(super) use page::Anchor;
use peel::Peeled;

/// No more links than this are kept; no person goes through more.
pub const MOST_LINKS: usize = 1000;
/// No more links than this are looked at.
const MOST_SEEN: usize = 20_000;
/// The longest web address, in bytes: no browser and no office takes a longer one.
const LONGEST: usize = 16 * 1024;
/// The longest harmless form of a link, in characters.
const LONGEST_SHOWN: usize = 4_000;

/// A trick by which a link looks as if it led to another host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trick {
    /// A name before an `@` looks like the host and is not. Holds that name in harmless form.
    NameBefore(String),
    /// The host is an IP address in an unusual form. Holds that form.
    OddNumber(String),
    /// The host has letters of other alphabets. Holds those letters; `Link::host` has the name as it is sent.
    OtherLetters(String),
    /// The words of the link are the web address of another host. Holds that host in harmless form.
    ShowsOther(String),
}

/// One link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    live: String,
    /// Where it leads, in harmless form, the person's own address hidden. Only the host where a filter hides the rest; empty where it hides all.
    pub harmless: String,
    /// [`Self::harmless`] without what stands behind `?` and `#`.
    pub short: String,
    /// The host as it is sent: in small letters, with `xn--`, an IP address in its usual form. Empty where it is not known.
    pub host: String,
    /// The hosts of the links around this one, the outermost first: filters of the recipient and open redirects.
    pub through: Vec<String>,
    /// The filter that hides where it leads, or all but the host.
    pub hidden_by: Option<&'static str>,
    /// By which tricks it looks as if it led elsewhere.
    pub tricks: Vec<Trick>,
    /// The platform that the host belongs to.
    pub platform: Option<&'static Channel>,
    /// Whether the person's own address was in it.
    pub has_own_address: bool,
}

impl Link {
    /// The link as it works, for web forms that ask for it: it must never be shown, only copied when the person asks for it. The person's own
    /// address in it is replaced. Empty where the link is not known.
    pub fn live(&self) -> &str {
        &self.live
    }

    /// Whether it only redirects, and does not show where to.
    pub fn only_leads_on(&self) -> bool {
        self.platform.and_then(|platform| platform.role).is_some_and(super::HostRole::leads_on)
    }
}

/// All links of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Each once, in the order of the message.
    pub list: Vec<Link>,
    /// How many others lead to social networks, shops for programs, legal pages, makers of mail programs, pictures, or end a subscription.
    pub left_out: usize,
    /// Whether there were more than are read.
    pub cut: bool,
}

impl Links {
    /// The hosts in the order of the message, each with its links.
    pub fn by_host(&self) -> Vec<(&str, Vec<&Link>)> {
        let mut out: Vec<(&str, Vec<&Link>)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for link in &self.list {
            let at = *places.entry(link.host.as_str()).or_insert_with(|| {
                out.push((link.host.as_str(), Vec::new()));
                out.len() - 1
            });
            out[at].1.push(link);
        }
        out
    }
}

/// The links of a message. `own` are the addresses of the recipient, which are hidden wherever they stand in a link.
pub fn links(body: &Body, own: &[String]) -> Links {
    let own = OwnForms::new(own);
    let mut out = Links { cut: body.cut, ..Links::default() };
    let mut known = HashSet::new();
    let sources = [body.anchors.as_slice(), &body.in_text, &body.attached];
    // Web addresses in the text count only if there are no links.
    for anchors in sources {
        for anchor in anchors.iter().take(MOST_SEEN) {
            let Some(found) = read(anchor, &own) else { continue };
            match found {
                AnchorRead::LeftOut => out.left_out += 1,
                AnchorRead::Link(link) if known.contains(&(link.harmless.clone(), link.hidden_by)) => {}
                AnchorRead::Link(_) if out.list.len() >= MOST_LINKS => out.cut = true,
                AnchorRead::Link(link) => {
                    known.insert((link.harmless.clone(), link.hidden_by));
                    out.list.push(*link);
                }
            }
        }
        out.cut |= anchors.len() > MOST_SEEN;
        if !out.list.is_empty() {
            break;
        }
    }
    out
}

enum AnchorRead {
    LeftOut,
    Link(Box<Link>),
}

/// The link of an anchor; nothing where it leads to no web page.
fn read(anchor: &Anchor, own: &OwnForms) -> Option<AnchorRead> {
    let first = web_address(&anchor.href)?;
    if quiet::is_button(&first) {
        return Some(AnchorRead::LeftOut);
    }
    let peeled = peel::peel(&anchor.href, first);
    let Peeled { written, url, host: told, through, hidden_by } = peeled;
    let through: Vec<String> = through.into_iter().map(|host| harmless_host(&host)).collect();
    let Some(url) = url else {
        // A filter hides where the link leads. The filter is not to blame, so the report gives only what can be seen of the link.
        let host = told.unwrap_or_default();
        let platform = if host.is_empty() { None } else { platform(&host, "") };
        let harmless = harmless_host(&host);
        let link = Link {
            live: String::new(),
            short: harmless.clone(),
            harmless,
            host,
            through,
            hidden_by,
            tricks: Vec::new(),
            platform,
            has_own_address: false,
        };
        return Some(AnchorRead::Link(Box::new(link)));
    };
    let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
    let platform = platform(&host, url.path());
    if quiet::is_quiet(&url, &host, &anchor.words, platform) {
        return Some(AnchorRead::LeftOut);
    }
    let tricks = tricks(&written, &url, &host, &anchor.words);
    let tail = url.as_str().get(tail_start(&url)..).unwrap_or_default();
    let (hidden, has_own_address) = own.hide(tail, own::TOKEN);
    let (replaced, _) = own.hide(tail, "x");
    let front = |scheme: &str, host: &str| {
        let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
        format!("{scheme}://{host}{port}")
    };
    let disarmed = if url.scheme() == "https" { "hxxps" } else { "hxxp" };
    let safe_front = front(disarmed, &harmless_host(&host));
    let harmless = bounded(format!("{safe_front}{}", disarm(&hidden)));
    let end = hidden.find(['?', '#']).unwrap_or(hidden.len());
    let short = bounded(format!("{safe_front}{}", disarm(hidden.get(..end).unwrap_or_default())));
    let live = format!("{}{replaced}", front(url.scheme(), url.host_str().unwrap_or_default()));
    Some(AnchorRead::Link(Box::new(Link { live, harmless, short, host, through, hidden_by, tricks, platform, has_own_address })))
}

/// Where path, query and fragment begin.
fn tail_start(url: &Url) -> usize {
    url[..url::Position::BeforePath].len()
}

fn bounded(text: String) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// A web address as a browser understands it, if it leads to a page of the web.
fn web_address(written: &str) -> Option<Url> {
    let written = written.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if written.len() > LONGEST || written.is_empty() {
        return None;
    }
    let url = match Url::parse(written) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url,
        // `evil.example:8080/` looks like a scheme and a path.
        Ok(url) if !url.scheme().contains('.') => return None,
        _ if written.starts_with("//") => Url::parse(&format!("https:{written}")).ok()?,
        _ if is_bare(written) => Url::parse(&format!("http://{written}")).ok()?,
        _ => return None,
    };
    let host = url.host()?;
    let is_name = |name: &str| name.contains('.') && !name.starts_with('.') && name.len() <= 253;
    let fine = match host {
        Host::Domain(name) => is_name(name.trim_end_matches('.')),
        Host::Ipv4(_) | Host::Ipv6(_) => true,
    };
    fine.then_some(url)
}

/// Whether it begins with a host, without a scheme: the host begins with `www.` or ends in a public suffix.
fn is_bare(written: &str) -> bool {
    begins_with_host(written).is_some_and(|host| host.starts_with("www.") || has_known_suffix(&host))
}

/// The host it begins with, in small letters, if that can be one of the web.
fn begins_with_host(written: &str) -> Option<String> {
    let host = written.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let inside =
        |label: &str| !label.is_empty() && label.len() <= 63 && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let (_, last) = host.rsplit_once('.')?;
    let named = last.len() > 1 && (last.bytes().all(|b| b.is_ascii_alphabetic()) || last.starts_with("xn--"));
    (named && host.split('.').all(inside)).then_some(host)
}

/// The part of a host that one owner has. Unlike an organisational domain, it is also that of a customer who has a name at a web host: `a.github.io`.
fn domain_of_owner(host: &str) -> &str {
    psl::domain_str(host).unwrap_or(host)
}

pub(super) fn has_known_suffix(host: &str) -> bool {
    let suffix = psl::suffix(host.as_bytes());
    suffix.is_some_and(|suffix| suffix.is_known() && suffix.as_bytes().len() < host.len()) && !host.starts_with('.')
}

fn tricks(written: &str, url: &Url, host: &str, words: &str) -> Vec<Trick> {
    let mut out = Vec::new();
    if !url.username().is_empty() {
        let name: String = percent_encoding::percent_decode_str(url.username())
            .decode_utf8_lossy()
            .chars()
            .filter(|c| !c.is_control())
            .take(100)
            .collect();
        out.push(Trick::NameBefore(disarm(&name)));
    }
    let shown = written_host(written);
    if matches!(url.host(), Some(Host::Ipv4(_))) && !shown.is_empty() && shown != host {
        out.push(Trick::OddNumber(shown.chars().take(100).collect()));
    }
    if host.split('.').any(|label| label.starts_with("xn--")) {
        let (letters, _) = idna::domain_to_unicode(host);
        let letters: String = crate::message::safe_text(&letters).chars().take(253).collect();
        out.push(Trick::OtherLetters(harmless_host(&letters)));
    }
    out.extend(shows_other(words, host));
    out
}

/// The host as it was written: between the slashes and the path, without a user name before it.
fn written_host(written: &str) -> &str {
    let rest = written.split_once("//").map_or(written, |(_, rest)| rest);
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let front = rest.get(..end).unwrap_or_default();
    let host = front.rsplit_once('@').map_or(front, |(_, host)| host);
    host.split_once(':').map_or(host, |(host, _)| host)
}

/// The trick in which the words of a link are a web address of another owner.
fn shows_other(words: &str, host: &str) -> Option<Trick> {
    let word = words.trim();
    if word.is_empty() || word.len() > 500 || word.contains(char::is_whitespace) || word.contains('@') {
        return None;
    }
    let url = web_address(word)?;
    let shown = url.host_str()?.trim_end_matches('.');
    (domain_of_owner(shown) != domain_of_owner(host)).then(|| Trick::ShowsOther(harmless_host(shown)))
}

/// A host with its last dot in brackets, and the one after `www`, since mail programs make a link of everything that begins with `www.`.
pub fn harmless_host(host: &str) -> String {
    if let Some(rest) = host.strip_prefix("www.") {
        return format!("www[.]{}", harmless_host(rest));
    }
    match host.rsplit_once('.') {
        Some((before, last)) => format!("{before}[.]{last}"),
        None => host.to_owned(),
    }
}

/// A web address written so that no program makes a link of it: `hxxps://evil[.]example/…`. What is no address of the web is only made safe to
/// show.
pub fn harmless(written: &str) -> String {
    let Some(url) = web_address(written) else { return disarm(&crate::message::safe_text(written)) };
    let disarmed = if url.scheme() == "https" { "hxxps" } else { "hxxp" };
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let tail = url.as_str().get(tail_start(&url)..).unwrap_or_default();
    bounded(format!("{disarmed}://{}{port}{}", harmless_host(url.host_str().unwrap_or_default()), disarm(tail)))
}

/// A text in which nothing can be taken for a web address or a mail address any more.
fn disarm(text: &str) -> String {
    let mut out = text.replace("://", "[:]//").replace('@', "[@]");
    for www in ["www.", "WWW.", "Www."] {
        if out.contains(www) {
            out = out.replace(www, &www.replace('.', "[.]"));
        }
    }
    out
}

#[cfg(test)]
mod tests;
