//! What the headers tell about who carried the message, and how sure that is.
//!
//! The lines of a message are written by its sender, except those which the recipient's own servers put on top. So everything here
//! carries a certainty, and nothing is called proven that only the message says. A desk comes from evidence, never from a claim.
//!
//! | if you need | look in |
//! |---|---|
//! | one Received line, read; all of them | [`received`], [`address`], [`lines`] |
//! | which line the recipient's own servers wrote last | [`walk`], [`checks`] |
//! | whose a machine is: the recipient's side or a stranger | [`whose`], [`own_host`], [`host_words`], [`itself`], [`again`], [`inner`], [`foreign`], [`forwarding`], [`filters`], [`passers`], [`tenant`], [`hosts`], [`reverse`] |
//! | who handed the message over, all put together; what tells against a machine that may be an own one | [`handover`], [`doubts`] |
//! | the envelope sender | [`envelope`] |
//! | what the recipient's servers checked | [`attest`], [`arc`], [`authentication`], [`original`] |
//! | services: the directory, their marks, what proves one | [`senders`], [`by_domain`], [`marks`], [`pattern`], [`range`], [`salesforce`] |
//! | whose network an address is in | [`networks`] |
//! | a message inside another: who vouches for its lines | [`inside`] |
//! | whom to tell, and why; whom not | [`desks`], [`desk`], [`form`], [`withheld`] |
//! | what the message claims and where that breaks | [`breaks`], [`said`] |
//! | the way as a person sees it, and what to do before a report | [`mod@journey`], [`advice`] |

mod address;
mod advice;
mod again;
mod arc;
mod attest;
mod authentication;
mod breaks;
mod by_domain;
mod checks;
mod desk;
mod desks;
mod doubts;
mod envelope;
mod fields;
mod filters;
mod foreign;
mod form;
mod forwarding;
mod handover;
mod host_words;
mod hosts;
mod inner;
mod inside;
mod itself;
mod journey;
mod lines;
mod marks;
mod networks;
mod original;
mod own_host;
mod passers;
mod pattern;
mod range;
mod received;
mod reverse;
mod said;
mod salesforce;
mod senders;
mod tenant;
mod walk;
mod whose;
mod withheld;

use std::net::IpAddr;

use jiff::Timestamp;

pub use advice::{Doubt, OptOut, is_support_answer, opt_out};
pub use attest::{Attested, Check, CheckResult};
pub use authentication::{AlignedCheck, Authentication, FromAnswer, from_answer, hides_recipient};
pub use breaks::Break;
pub use desk::{Desk, DeskKind, DeskReason};
pub use desks::listed_desks;
pub use form::FormField;
pub use inside::is_wrapper;
pub use journey::{Journey, Station, StationBasis, WrongDesk, is_contradicted, journey, only_claimed, wrong_desk};
pub use networks::{FRESH, Network, Operator, OperatorKind, Withheld, networks_made_of, operator_at, operators};
pub use passers::PassedOn;
pub use received::{Arrival, Hop};
pub use said::{is_free_mailbox, is_mail_provider, is_role_of_known, network_of_another, sent_by_itself};
pub use senders::{MailService, ServiceKind, directory};
pub use walk::NoHandover;
pub use whose::{Judgement, PersonAnswers, Proof, Unsettled, Whose};

use crate::message::HeaderBlock;
use desks::Known;
use envelope::{address_word, envelope_sender, recorded_envelope_sender};
use fields::Fields;
pub(crate) use hosts::{is_outlook, is_under, organisational_domain, same_organisation};
use lines::ReceivedLine;
use senders::ServiceProof;
use walk::End;

/// How sure it is that a service carried the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceCertainty {
    /// The recipient's own servers recorded it.
    Proven,
    /// The recorded address is one of the service's own, and no check or looked-up name proves more.
    Likely,
    /// The service stands behind another carrier that is on record.
    ViaRelay,
    /// Only the message says so; anyone can write that.
    Claimed,
}

impl ServiceCertainty {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::Likely => "likely",
            Self::ViaRelay => "via-relay",
            Self::Claimed => "claimed",
        }
    }
}

/// A service that sends mail for its customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// Stable id, the same in every language and version.
    pub id: &'static str,
    /// The name people know.
    pub name: &'static str,
    /// How sure it is that the service carried this message.
    pub certainty: ServiceCertainty,
}

/// Who wrote the handover down: the recipient's own servers, or anybody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandoverCertainty {
    /// Written by the recipient's own servers.
    Recorded,
    /// Written by somebody else, so it may be invented.
    Claimed,
}

impl HandoverCertainty {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Claimed => "claimed",
        }
    }
}

/// The step at which the message came from outside to the recipient's servers (RFC 5321 section 4.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The address that connected.
    pub ip: IpAddr,
    /// Its name as the receiving server wrote it.
    pub host: Option<String>,
    /// Whether the receiving server looked that name up and found it true. Otherwise the machine called itself so, or nothing is known but that the server
    /// looked it up from the address, whose owner can make it any.
    pub checked: bool,
    /// The server that took the message.
    pub by: String,
    /// Who wrote this down.
    pub certainty: HandoverCertainty,
    /// When it happened by the clock of that server.
    pub at: Option<Timestamp>,
}

/// Where the Salesforce organisation was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrgSource {
    /// From the X-SFDC-LK field.
    Header,
    /// From the envelope sender.
    ReturnPath,
    /// From both, and they agree.
    Both,
    /// They name different organisations, so one of them was copied. The id is that of the envelope sender if the recipient's servers checked it, else
    /// that of X-SFDC-LK.
    Disagree {
        /// Whether they did.
        path_is_checked: bool,
    },
}

impl OrgSource {
    /// The word used in machine-readable answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::ReturnPath => "return-path",
            Self::Both => "both",
            Self::Disagree { .. } => "disagree",
        }
    }
}

/// The customer of Salesforce that the message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalesforceOrg {
    /// The 15-character id, starting with `00D`.
    pub id: String,
    /// Where it was read.
    pub source: OrgSource,
    /// The 15-character id of the user, starting with `005`.
    pub user: Option<String>,
}

/// What the headers tell of the way of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Who handed the message to the recipient's servers.
    pub handover: Option<Handover>,
    /// The service that sent it, else one that is proven to have carried it.
    pub service: Option<Service>,
    /// The Salesforce customer it names.
    pub salesforce_org: Option<SalesforceOrg>,
    /// The envelope sender (RFC 5321 `MAIL FROM`), without angle brackets.
    pub envelope_sender: Option<String>,
    /// When the recipient's servers got it, by the topmost Received line.
    pub received_at: Option<Timestamp>,
    /// The desks that the evidence supports, most useful first.
    pub desks: Vec<Desk>,
    /// Whose network the recorded address of the handover is in.
    pub network: Option<Network>,
    /// A service that the message names although another one is proven (`service`): its marks may be copied.
    pub claimed: Option<Service>,
    /// The number of the last recorded Received line, from 0 at the top: the handover, or the line of a machine that was taken for the
    /// recipient's own because it said so.
    pub edge: Option<usize>,
    /// The alias service, forwarding service or list host that passed it on, as recorded.
    pub passed_on: Option<PassedOn>,
    /// Who stands behind a list, relay or forwarding service, as that service says; or behind a machine that may be the recipient's own.
    pub behind: Option<Handover>,
    /// The servers taken for the recipient's own side, from the top, each once.
    pub home: Vec<String>,
    /// Each line down to the handover, judged.
    pub judgements: Vec<Judgement>,
    /// A machine of which only the person can tell whether it is on their own side.
    pub unsettled: Option<Unsettled>,
    /// The checks of the recipient's own servers, each compared with the domain of the From line.
    pub authentication: Authentication,
    /// Why no handover is recorded.
    pub stop: Option<NoHandover>,
    /// The results of SPF, DKIM, DMARC and ARC that the recipient's own servers recorded.
    pub attested: Attested,
}

/// What a trace depends on beside the message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether nothing is cut off above the first field. Otherwise no line counts as recorded.
    pub complete_top: bool,
    /// The time now, because an old table of networks names no desk. `None`: as if the message had just come.
    pub now: Option<Timestamp>,
    /// What the person answered about machines on the way.
    pub answers: PersonAnswers,
}

/// Reads who carried the message, without regard to what time it is. `complete_top` is that of [`Options`].
pub fn trace(block: &HeaderBlock, complete_top: bool) -> Trace {
    trace_with(block, &Options { complete_top, ..Options::default() })
}

/// Reads who carried the message.
pub fn trace_with(block: &HeaderBlock, options: &Options) -> Trace {
    let complete_top = options.complete_top;
    let block = &Fields::of(block);
    let lines = lines::lines(block);
    let original = original::original(block);
    let envelope = envelope_sender(block, &lines);
    let fields = handover::FromFields { block, lines: &lines, original, envelope: envelope.as_deref() };
    let walked = walk::walk(&lines, handover::scene(block, &lines, &options.answers), &fields);
    let mut out = Trace { envelope_sender: envelope.clone(), ..Trace::default() };
    let mut behind = Attested::default();
    let end = match walked.end {
        End::Edge(edge) => Ok(edge),
        End::Nameless(edge) if complete_top && handover::has_address_beside(block, &lines, edge) => Ok(edge),
        End::Nameless(_) => Err(NoHandover::NoAddress),
        End::Nowhere(stop) => Err(stop),
    };
    match end {
        Ok(edge) => {
            // What a machine says about itself is not recorded, so the last recorded line is the one that took the message from it.
            let last = edge.on_word.unwrap_or(edge.line);
            let home = handover::names(&lines, last);
            out.edge = Some(last);
            if complete_top {
                let last_own_relay = edge.last_own_relay.filter(|&relay| relay < last);
                behind = handover::attest(&mut out, block, &lines, last, last_own_relay, &home);
            }
            handover::settle(&mut out, block, &lines, edge, walked.open, original.filter(|_| complete_top), options);
            out.home = handover::names(&lines, edge.line);
        }
        Err(stop) => {
            out.stop = Some(stop);
            out.home = lines.first().and_then(|line| line.hop()).and_then(|hop| hop.by.clone()).into_iter().collect();
        }
    }
    out.judgements = walked.judgements;
    if complete_top {
        out.received_at = lines.first().and_then(|line| line.hop()).and_then(|hop| hop.at);
        out.authentication = handover::checked(&out, block, &lines);
    }
    out.salesforce_org = salesforce::org(block, &out.attested.spf_pass);
    carried_by(&mut out, block, &lines, &behind, walked.sending_filter, options);
    withheld::withhold(&mut out);
    let relayed = out.service.is_some_and(|service| service.certainty == ServiceCertainty::ViaRelay);
    let passed_on = relayed || out.passed_on.is_some() || forwarding::is_rewritten(&out);
    let recorded = out.handover.as_ref().is_some_and(|handover| handover.certainty == HandoverCertainty::Recorded);
    // Where a machine was taken for the recipient's own on its word, the handover is the machine behind it already.
    let from = out.edge.filter(|_| recorded || !complete_top);
    out.behind = from.and_then(|edge| breaks::behind(block, &lines, edge, passed_on));
    if let (Some(edge), None, Some(_)) = (from, &out.behind, &out.unsettled) {
        out.behind = breaks::next_outside(&lines, edge);
    }
    out
}

/// Every Received line, and where the lines below the handover do not fit together.
///
/// What the message claims of its way changes nothing in a [`Trace`], so it is read only where it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// All Received lines from top to bottom; nothing for those that could not be understood.
    pub hops: Vec<Option<Hop>>,
    /// Where the hops from the handover down do not fit together: the number of the upper one, and why.
    pub breaks: Vec<(usize, Break)>,
}

/// Reads the whole way of a traced message. `block` is the block that was traced.
pub fn route(block: &HeaderBlock, trace: &Trace) -> Route {
    let hops: Vec<Option<Hop>> = lines::lines(&Fields::of(block)).into_iter().map(ReceivedLine::into_hop).collect();
    let breaks = trace.edge.map(|edge| breaks::breaks(&hops, edge)).unwrap_or_default();
    Route { hops, breaks }
}

/// The line in which the recipient's own server took the message from its author over the network, where the message never came from outside. `block` is
/// the block that was traced.
pub fn submission(block: &HeaderBlock, trace: &Trace) -> Option<Hop> {
    if trace.stop != Some(NoHandover::SubmittedAtHome) {
        return None;
    }
    let block = &Fields::of(block);
    // Every line above it has a judgement.
    let line = lines::lines(block).into_iter().nth(trace.judgements.len())?;
    line.into_hop().filter(|hop| hop.arrival == Arrival::Submitted && hop.has_from)
}

/// Fills in the service, what is only claimed, the network and the desks. `behind`: what sealers (ARC) checked about the machine behind the handover;
/// `sending_filter`: see [`walk::Walk`].
fn carried_by(
    out: &mut Trace,
    block: &Fields<'_>,
    lines: &[ReceivedLine<'_>],
    behind: &Attested,
    sending_filter: Option<networks::SendingFilter>,
    options: &Options,
) {
    let complete_top = options.complete_top;
    let handed = out.handover.is_some() && complete_top;
    // A service that passed the message on did not send it. A DKIM signature still proves who signed.
    let passed_on = out.passed_on.filter(|service| service.by_itself);
    let on_record = out.handover.as_ref().filter(|handover| complete_top && handover.certainty == HandoverCertainty::Recorded);
    let recorded = on_record.filter(|_| passed_on.is_none());
    let name = recorded.and_then(|handover| handover.host.as_deref());
    let checked = recorded.is_some_and(|handover| handover.checked);
    let signed = || Attested {
        dkim_pass: out
            .attested
            .dkim_pass
            .iter()
            .filter(|domain| !passed_on.is_some_and(|service| service.owns(domain) || service.sends_through(domain)))
            .cloned()
            .collect(),
        any: out.attested.any,
        ..Attested::default()
    };
    let signed = recorded.is_none().then(signed);
    let evidence = ServiceProof {
        checked_name: name.filter(|_| checked),
        unchecked_name: name.filter(|_| !checked),
        ip: recorded.map(|handover| handover.ip),
        attested: signed.as_ref().unwrap_or(&out.attested),
        envelope: out.envelope_sender.as_deref(),
    };
    let home = &out.home;
    let submitted_at = (complete_top && out.stop == Some(NoHandover::SubmittedAtHome)).then(|| submitted_at(lines)).flatten();
    let mut proven = if handed { senders::proven(&evidence) } else { Vec::new() };
    if let Some(by) = submitted_at {
        let took_in = |entry: &&MailService| entry.took_in(by, evidence.envelope);
        proven.extend(directory().iter().filter(took_in));
    }
    let sender = proven.iter().copied().find(|entry| entry.sends_for_others());
    let likely = sender.is_none().then(|| directory().iter().find(|entry| recorded.is_some() && entry.is_likely(&evidence))).flatten();
    // If there is no other evidence: the service whose mail servers have that address.
    let by_address = (proven.is_empty() && likely.is_none()).then(|| senders::by_address(&evidence, home)).flatten();
    // Marks of the company that it sends through tell nothing of the sender.
    let own_way = |entry: &&MailService| passed_on.is_some_and(|service| entry.hosts().iter().any(|host| service.sends_through(host)));
    let claim = claim(block, out.envelope_sender.as_deref()).filter(|entry| !own_way(entry));
    let asks = handed && (sender.is_none() || out.passed_on.is_some());
    let behind = asks.then(|| behind_the_handover(out, block, lines, behind, claim)).flatten();
    let network = on_record.and_then(|handover| {
        let passed = [out.attested.spf_pass.as_slice(), &out.attested.dkim_pass];
        let recorded = networks::RecordedClient {
            ip: handover.ip,
            checked_name: evidence.checked_name,
            passed,
            at: handover.at,
            home,
            is_own: senders::is_own_machine(handover.ip, home),
            is_mail_server_of: senders::sends_mail_from,
            sending_filter,
        };
        networks::network(&recorded, options.now)
    });

    let mut known = Known {
        service: sender.or(likely).or(by_address),
        likely: sender.is_none(),
        carriers: Vec::new(),
        behind,
        passed_on: out.passed_on,
        submitted_at,
        // The network of a service that passed it on is not the sender's.
        network: network.as_ref().filter(|_| passed_on.is_none()),
    };
    let service = |entry: &'static MailService, certainty| Service { id: &entry.id, name: &entry.name, certainty };
    let beside = |sent: &MailService| claim.filter(|claim| claim.desk != sent.desk).map(|claim| service(claim, ServiceCertainty::Claimed));
    out.service = if let Some(entry) = sender {
        out.claimed = beside(entry);
        Some(service(entry, ServiceCertainty::Proven))
    } else if let Some(entry) = likely.or(by_address.filter(|entry| entry.sends_for_others())) {
        out.claimed = beside(entry);
        Some(service(entry, ServiceCertainty::Likely))
    } else if let Some(entry) = behind {
        Some(service(entry, ServiceCertainty::ViaRelay))
    } else if let Some(entry) = claim {
        Some(service(entry, ServiceCertainty::Claimed))
    } else if let Some(entry) = by_address {
        Some(service(entry, ServiceCertainty::Likely))
    } else {
        // Where the recipient's own server stands at the same hosting company, a name under that company's domain does not tell who sent the message.
        let is_own = network.as_ref().is_some_and(|network| network.withheld == Some(Withheld::Own));
        let told = proven.iter().find(|entry| entry.kind != ServiceKind::Host || !is_own);
        told.map(|entry| service(entry, ServiceCertainty::Proven))
    };
    let is_sender = |entry: &&MailService| sender.is_some_and(|sender| sender.id == entry.id);
    // A company that only rents out the computer did not carry the message; it is told as the owner of the network.
    let carries = |entry: &&MailService| !matches!(entry.kind, ServiceKind::Mailbox | ServiceKind::Host) && !is_sender(entry);
    known.carriers = proven.iter().copied().filter(carries).collect();
    // Two services can share the servers of one provider: the first one in the directory fits better.
    known.carriers.extend(proven.iter().copied().find(|entry| entry.kind == ServiceKind::Mailbox));
    out.desks = desks::desks(&known);
    out.network = network;
}

/// The service from which the recorded carrier got the message: by an ARC seal, or as a forwarding service says, or as a mailing list or a
/// customer's server says, if the message has the marks of that service.
fn behind_the_handover(
    out: &Trace,
    block: &Fields<'_>,
    lines: &[ReceivedLine<'_>],
    sealed: &Attested,
    claim: Option<&'static MailService>,
) -> Option<&'static MailService> {
    let edge = out.edge?;
    let envelope = out.envelope_sender.as_deref();
    let by_seal = || directory().iter().find(|entry| entry.is_named_by(sealed));
    let trusted = out.passed_on.is_some_and(|service| service.by_itself);
    let by_word = || {
        let mut hops = forwarding::client_hops(lines, edge).filter(|_| trusted);
        hops.find_map(|hop| directory().iter().find(|entry| entry.is_named_in(hop, envelope)))
    };
    let relayed = || claim.filter(|entry| salesforce::is_behind_relay(entry, block, lines, out.edge));
    let listed = || {
        let claim = claim.filter(|_| breaks::names_list(block))?;
        forwarding::client_hops(lines, edge).any(|hop| claim.is_named_in(hop, envelope)).then_some(claim)
    };
    // The marks of the message show more exactly which service of Salesforce it was.
    relayed().or_else(by_seal).or_else(by_word).or_else(listed)
}

/// The service whose marks the message bears.
fn claim(block: &Fields<'_>, envelope: Option<&str>) -> Option<&'static MailService> {
    let first = marks::claimed(block, envelope)?;
    // Mail through an e-mail relay of Salesforce has the relay's marks in addition to Salesforce's own.
    let relayed = first.id == salesforce::CORE && salesforce::names_relay(block);
    if relayed { directory().iter().find(|entry| entry.id == salesforce::RELAY) } else { Some(first) }
}

/// The server that took the message from its author, over the network: an account on the machine itself may have sent it again.
fn submitted_at<'a>(lines: &'a [ReceivedLine<'_>]) -> Option<&'a str> {
    let hops = lines.iter().filter_map(|line| line.hop());
    hops.filter(|hop| hop.arrival == Arrival::Submitted && hop.has_from).find_map(|hop| hop.by.as_deref())
}
