//! Takes out the link inside a link: links that filters or webmail of the recipient rewrote, and redirects with a visible target.
//!
//! `assets/channels/inner.toml` names the hosts, and how each writes what is inside:
//!
//! | written | the inner link is |
//! |---|---|
//! | `value:NAME` | the value of that name in the query, percent-encoded once or more; its scheme may be missing |
//! | `whole:NAME` | the same, but only with its scheme, and only where it leads to another owner |
//! | `sent-on:NAME` | the same, on any host, where that name says that the page redirects; see [`may_lead_on`] |
//! | `clicked:NAME` | the same, where that name can mean anything, but the address of the page says that it redirects; see [`counts_clicks`] |
//! | `base64:NAME` | that value in base64 |
//! | `last-part` | the last part of the path, percent-encoded |
//! | `after:TEXT`, `after-secure:TEXT` | what stands behind that text in the path; where the scheme is missing it is http, or https |
//! | `tail` | an address at the end of the query |
//! | `between-underscores` | between `___` and `___` |
//! | `proofpoint-2:NAME`, `proofpoint-3` | as Proofpoint writes it in the second and third form |
//! | `name:SUFFIX` | the host before that suffix, `-` for `.` and `--` for `-` |
//! | `bing:NAME`, `mandrill:NAME`, `postmark`, `jwt` | as those services write it |

use url::{Position, Url};

use super::super::platform;
use super::super::table::{HostRole, InnerKind, LinkWrapper, tables};
use super::own::{base64_text, percent_text};
use super::{begins_with_host, domain_of_owner, web_address};

/// How many links inside each other are followed.
const DEEPEST: usize = 10;
/// How often the percent-encoding of a value is undone, at most.
const MOST_CODED: usize = 4;

/// What was found inside.
pub(super) struct Peeled {
    /// The innermost link as it was written.
    pub written: String,
    /// The innermost link, parsed; nothing where a filter hides it.
    pub url: Option<Url>,
    /// The host of the innermost link, where a filter hides the rest.
    pub host: Option<String>,
    /// The hosts it was wrapped in, the outermost first.
    pub through: Vec<String>,
    /// The filter that hides the innermost link.
    pub hidden_by: Option<&'static str>,
}

/// Follows links inside links as far as they can be read without asking anybody.
pub(super) fn peel(written: &str, first: Url) -> Peeled {
    let mut out = Peeled { written: written.to_owned(), url: None, host: None, through: Vec::new(), hidden_by: None };
    let mut url = first;
    for _ in 0..DEEPEST {
        let host = url.host_str().unwrap_or_default().trim_end_matches('.').to_owned();
        let tables = tables();
        let wrapper = tables.wrapper_hosts.find(&host, url.path()).and_then(|place| tables.wrappers.get(place));
        let Some(wrapper) = wrapper else { break };
        match inside(wrapper, &out.written, &url) {
            Inside::Link(inner, next) => {
                out.through.push(host);
                out.written = inner;
                url = next;
            }
            Inside::Host(inner) => {
                out.through.push(host);
                out.host = Some(inner);
                out.hidden_by = Some(&wrapper.name);
                return out;
            }
            Inside::Hidden => {
                out.through.push(host);
                out.hidden_by = Some(&wrapper.name);
                return out;
            }
            Inside::Nothing => break,
        }
    }
    out.url = Some(url);
    out
}

enum Inside {
    Link(String, Url),
    /// Only the host can be seen.
    Host(String),
    /// There is an inner link, but it cannot be read.
    Hidden,
    /// There is no inner link.
    Nothing,
}

fn inside(wrapper: &'static LinkWrapper, written: &str, url: &Url) -> Inside {
    for form in &wrapper.inside {
        match by(form.kind, &form.word, written, url) {
            Some(InnerAddress::Link(inner)) => {
                if let Some(next) = web_address(&inner).filter(|next| next != url) {
                    return Inside::Link(inner, next);
                }
            }
            Some(InnerAddress::Host(host)) => return Inside::Host(host),
            None => {}
        }
    }
    if let Some(name) = &wrapper.host
        && let Some(host) = value(url, name).map(|value| percent_text(&value)).and_then(|host| begins_with_host(&host))
    {
        return Inside::Host(host);
    }
    // A filter of the recipient hides where the link leads. On other hosts, an address without an inner link is an ordinary page.
    let is_filter = wrapper.inside.is_empty() || wrapper.host.is_some();
    let has_token = url.path().len() > 1 || url.query().is_some();
    if is_filter && has_token { Inside::Hidden } else { Inside::Nothing }
}

enum InnerAddress {
    Link(String),
    Host(String),
}

fn by(kind: InnerKind, name: &str, written: &str, url: &Url) -> Option<InnerAddress> {
    let link = match kind {
        InnerKind::Value => link_in(&value(url, name)?)?,
        InnerKind::Whole => elsewhere(url, name)?,
        InnerKind::SentOn => elsewhere(url, name).filter(|_| may_lead_on(url))?,
        InnerKind::Clicked => elsewhere(url, name).filter(|_| may_lead_on(url) && counts_clicks(url))?,
        InnerKind::Base64 => link_in(&base64_text(&percent_text(&value(url, name)?))?)?,
        InnerKind::LastPart => link_in(url.path().rsplit('/').next()?)?,
        InnerKind::After => {
            let path = &url[Position::BeforePath..];
            let rest = path.split_once(name).map(|(_, rest)| rest)?;
            let first = rest.split('/').next().unwrap_or_default();
            if has_scheme(&percent_text(first)) { link_in(first)? } else { link_in(rest)? }
        }
        InnerKind::AfterSecure => {
            let rest = url[Position::BeforePath..].split_once(name).map(|(_, rest)| rest)?;
            link_in(rest).map(|link| if has_scheme(rest) { link } else { link.replacen("http://", "https://", 1) })?
        }
        InnerKind::Tail => {
            let tail = &url[Position::BeforePath..];
            let at = tail.rfind("http://").or_else(|| tail.rfind("https://"))?;
            tail.get(at..)?.to_owned()
        }
        InnerKind::BetweenUnderscores => return between_underscores(written),
        InnerKind::Proofpoint2 => {
            let value = value(url, name)?;
            link_in(&value.replace('-', "%").replace('_', "/"))?
        }
        InnerKind::Proofpoint3 => proofpoint_3(written)?,
        InnerKind::Name => {
            let host = url.host_str()?.strip_suffix(name)?.strip_suffix('.')?;
            let host = host.replace("--", "\u{0}").replace('-', ".").replace('\u{0}', "-");
            format!("{}://{host}{}", url.scheme(), url.path())
        }
        InnerKind::Bing => link_in(&base64_text(value(url, name)?.strip_prefix("a1")?)?)?,
        InnerKind::Postmark => {
            let mut parts = url.path().trim_start_matches('/').split('/');
            let kind = parts.next()?;
            if !kind.ends_with('s') || kind.len() > 3 {
                return None;
            }
            link_in(parts.next()?)?
        }
        InnerKind::Mandrill => {
            let outer: serde_json::Value = serde_json::from_str(&base64_text(&value(url, name)?)?).ok()?;
            let inner = outer.get("p")?;
            let inner: serde_json::Value = inner.as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| inner.clone());
            link_in(inner.get("url")?.as_str()?)?
        }
        InnerKind::Jwt => {
            let token = url.path().rsplit('/').next()?;
            let body: serde_json::Value = token.split('.').find_map(|part| serde_json::from_str(&base64_text(part)?).ok())?;
            link_in(body.get("e")?.as_str()?)?
        }
    };
    Some(InnerAddress::Link(link))
}

/// The link in a value of the query, if it has its scheme and leads to another owner.
fn elsewhere(url: &Url, name: &str) -> Option<String> {
    let inner = link_in(&value(url, name)?).filter(|inner| has_scheme(inner))?;
    let to = web_address(&inner)?;
    (to.host_str().map(domain_of_owner) != url.host_str().map(domain_of_owner)).then_some(inner)
}

/// Words in the path of a page where people sign in. Such a page is itself the bad one; the address in it is where the person is sent afterwards,
/// often the true page of the imitated company.
const SIGNS_IN: [&str; 14] = [
    "login",
    "logon",
    "signin",
    "auth",
    "oauth",
    "sso",
    "account",
    "verify",
    "verification",
    "validate",
    "secure",
    "password",
    "webmail",
    "session",
];

/// Whether a page of any host may only redirect to the address in it. Not a page at a platform where anybody can have one, and not a page where
/// people sign in.
fn may_lead_on(url: &Url) -> bool {
    let keeps_pages = |role: HostRole| !matches!(role, HostRole::Redirects | HostRole::Sends);
    let platform = url.host_str().and_then(|host| platform(host, url.path()));
    if platform.and_then(|platform| platform.role).is_some_and(keeps_pages) {
        return false;
    }
    let path = url.path().to_ascii_lowercase().replace(['-', '_'], "");
    !SIGNS_IN.iter().any(|word| path.contains(word))
}

/// Words in the address of a page that counts a click and redirects.
const LEADS_ON: [&str; 35] = [
    "away",
    "bounce",
    "c",
    "cl",
    "click",
    "clicks",
    "clk",
    "ct",
    "deref",
    "exit",
    "external",
    "forward",
    "go",
    "goto",
    "jump",
    "l",
    "leave",
    "link",
    "links",
    "linkfilter",
    "lnk",
    "ls",
    "lt",
    "out",
    "outbound",
    "r",
    "rd",
    "redir",
    "redirect",
    "redirector",
    "referer",
    "t",
    "track",
    "tracking",
    "url",
];

/// Whether the address of the page says that it counts clicks, in the path or in the name of the computer.
fn counts_clicks(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let machine = host.strip_suffix(domain_of_owner(host)).unwrap_or_default();
    // Only one label before the domain is read: more labels may imitate the name of another host.
    let machine = if machine.trim_end_matches('.').contains('.') { "" } else { machine };
    let words = |text: &str| text.to_ascii_lowercase().split(|c: char| !c.is_ascii_alphabetic()).any(|word| LEADS_ON.contains(&word));
    words(machine) || words(url.path())
}

/// A value of the query as it is written, percent-encoded; upper and lower case in names do not matter.
fn value(url: &Url, name: &str) -> Option<String> {
    let query = url.query()?;
    let pairs = query.split('&').map(|pair| pair.strip_prefix("amp;").unwrap_or(pair));
    let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).filter(|value| !value.is_empty())
}

fn has_scheme(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// The link in a text that may be percent-encoded, even repeatedly; a missing scheme is added.
fn link_in(coded: &str) -> Option<String> {
    let mut text = coded.trim().to_owned();
    for _ in 0..MOST_CODED {
        let lower = text.get(..8).unwrap_or(&text).to_ascii_lowercase();
        if has_scheme(&text) {
            return Some(text);
        }
        // Some servers merge the two slashes into one.
        for scheme in ["https:/", "http:/"] {
            if let Some(rest) = lower.strip_prefix(scheme).and_then(|_| text.get(scheme.len()..)).filter(|rest| !rest.starts_with('/')) {
                return Some(format!("{scheme}/{rest}"));
            }
        }
        let decoded = percent_text(&text);
        if decoded == text {
            break;
        }
        text = decoded;
    }
    let bare = text.trim_start_matches('/');
    (begins_with_host(bare).is_some() || is_number(bare)).then(|| format!("http://{bare}"))
}

/// Whether the host is an IP address in hexadecimal, octal or decimal form.
fn is_number(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let digits = |part: &str| {
        part.strip_prefix("0x")
            .or(part.strip_prefix("0X"))
            .map_or_else(|| part.bytes().all(|b| b.is_ascii_digit()), |hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    host.split('.').count() == 4 && host.split('.').all(|part| !part.is_empty() && digits(part))
}

/// `__INNER__;BYTES!!token$`: each `*` of INNER is one character of BYTES in turn, `**X` as many as X says (the published decoder of Proofpoint).
fn proofpoint_3(written: &str) -> Option<String> {
    let rest = written.split_once("/v3/__").map(|(_, rest)| rest)?;
    let end = rest.rfind("__;")?;
    let inner = percent_if_coded(rest.get(..end)?);
    let coded = rest.get(end + 3..)?.split("!!").next().unwrap_or_default();
    let special: Vec<char> = if coded.is_empty() { Vec::new() } else { base64_text(coded)?.chars().collect() };
    const RUNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut special = special.into_iter();
    let mut out = String::with_capacity(inner.len());
    let mut letters = inner.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '*' {
            out.push(letter);
            continue;
        }
        let mut count = 1;
        if letters.peek() == Some(&'*') {
            let mut ahead = letters.clone();
            ahead.next();
            if let Some(run) = ahead.next().and_then(|letter| RUNS.find(letter)) {
                letters = ahead;
                count = run + 2;
            }
        }
        out.extend(special.by_ref().take(count));
    }
    link_in(&out)
}

/// Undoes the percent-encoding that the address bar and some programs add to that form.
fn percent_if_coded(text: &str) -> String {
    if text.contains("://") || text.contains(":/") { text.to_owned() } else { percent_text(text) }
}

fn between_underscores(written: &str) -> Option<InnerAddress> {
    let (before, rest) = written.split_once("___")?;
    let inner = rest.split_once("___").map(|(inner, _)| inner)?;
    if let Some(link) =
        link_in(inner).filter(|link| has_scheme(inner) || before.ends_with('/') && web_address(link).is_some() && !shifted(inner))
    {
        return Some(InnerAddress::Link(link));
    }
    // A later form replaces every letter by the one five places further. What it does to digits is not known, so only hosts without digits are read.
    let back = |letter: char| match letter {
        'a'..='z' => char::from((letter as u8 - b'a' + 21) % 26 + b'a'),
        'A'..='Z' => char::from((letter as u8 - b'A' + 21) % 26 + b'A'),
        other => other,
    };
    let moved: String = inner.chars().map(back).collect();
    let host = web_address(&moved).filter(|_| has_scheme(&moved))?.host_str()?.to_owned();
    (!host.bytes().any(|b| b.is_ascii_digit())).then_some(InnerAddress::Host(host))
}

fn shifted(inner: &str) -> bool {
    let lower = inner.get(..5).unwrap_or(inner).to_ascii_lowercase();
    lower.starts_with("myyu")
}
