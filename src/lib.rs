//! Abuse Report Helper: from an unwanted message to a correct report at the right abuse desk.
//!
//! # The map
//!
//! Data flows one way: bytes → [`message`] → [`check`] → [`trace`] → [`report`] → draft file.
//! The lower floors know nothing of those above them.
//!
//! | if you need | look in |
//! |---|---|
//! | what was pasted or opened, split in header fields | [`message`] |
//! | whether these are the full headers, and what is wrong | [`check`] |
//! | who carried the message, and which desk that makes | [`trace`] |
//! | who else can act: offices, companies, platforms, mailboxes; the links of a message | [`channels`] |
//! | the letter to the desk, as text and as a draft file | [`report`] |
//! | whose network an address is in, read from a register's page | [`owner`] |
//! | the instructions for each mail program | [`guides`] |
//! | the state of the window, its actions and effects | [`wizard`] |
//! | the sentences people read | [`words`] |
//! | what people type, in one form | [`typed`] |
//! | texts kept compressed in the program | [`packed`] |
//! | clipboard, files, settings, opening the mail program | [`platform`] |
//! | the pages as drawn | [`ui`] |
//! | the window itself | [`app`] |
//! | opening it on any computer | [`start`] |
//! | the command line | [`cli`] |
//!
//! [`message`], [`check`], [`trace`], [`channels`], [`report`], [`owner`], [`guides`] and [`wizard`] know no window, no files and no clock: time
//! comes in as an argument. A test walks `src/` and fails on such an import.
//!
//! [`ui`], [`app`], [`start`] and the parts of [`platform`] that touch the desktop belong to the feature `window`, which is on by default. Without it
//! the library and the command line are small and need no display.
//!
//! # Words
//!
//! Mail's own terms are those of RFC 5321, 5322 and 5598. The words that people read are in `assets/words/README.md`.
//!
//! **What was given, and the check of it**
//!
//! | term | means |
//! |---|---|
//! | given | the bytes that a person pasted or opened, before anything is done to them |
//! | block | the header fields of one message, [`message::HeaderBlock`] |
//! | field | one header field: its name and its value, [`message::Field`] |
//! | known name | a name that only header fields have; those that some room asks for stand in one table, `message/field_name/table.rs` |
//! | Received line | the field that each server adds on top when it takes a message (a trace field in RFC 5322) |
//! | fold | to continue a field on the next line, which begins with white space (RFC 5322); many copies lose that white space |
//! | whole | the message with its body, as far as it was given, [`message::Whole`] |
//! | mailbox | a file with many messages (mbox), or where a person gets mail; which of the two, the room tells |
//! | listed | a message of a mailbox file of which only the head was read, [`message::file::Listed`] |
//! | piece | where one message stands in a text, as byte ranges (`check/split.rs`) |
//! | furniture | lines of other programs around and between header lines: page numbers, print titles (`check/furniture.rs`) |
//! | torn | said of a field of which a part is missing, or which has the rest of another field in it (`message/torn.rs`) |
//! | repair | undoing damage that copying did; each kind of repair is a finding, too |
//! | unwrap | the repairs of the whole text: codes, web pages, quoting, margins, tables (`message/repair`) |
//! | change, edited | a place where something else stands than servers write there, so somebody changed it, [`check::Change`] |
//! | mark | what a person or a program wrote instead of what they took out: `***`, `[removed]` (`check/edited`) |
//! | alterations | what was done to the headers, by this program and before, [`check::Alterations`] |
//! | class | what kind of line a line of a text is, by itself (`check/line_class.rs`) |
//! | outer | the message around the checked one, which was taken out of it, [`check::Checked::outer`] |
//! | finding | one thing that the check says about a text: a row of the table in `check/rules.rs`, [`check::Finding`] |
//! | verdict | the answer of the check in one word, [`check::Verdict`] |
//! | shape | what kind of text was given, in one word (`check/shape.rs`) |
//! | wrapper | an outer message that the person or the own side made, such as a forward or a filter's notice, [`trace::is_wrapper`] |
//!
//! **The way of the message**
//!
//! | term | means |
//! |---|---|
//! | trace | all Received lines of a message together; what they, and the checks of the recipient's servers, tell: [`trace::Trace`] |
//! | hop | one Received line, parsed: [`trace::Hop`] |
//! | route | all hops of a message, and where they contradict each other, [`trace::Route`] |
//! | break | two neighbouring Received lines that do not fit, [`trace::Break`] |
//! | machine | a computer on the way of a message |
//! | home, own side | the recipient's servers: mail provider, employer, filters, forwarding services |
//! | relay | a machine of the own side that takes mail in and passes it on inside (an MTA in RFC 5598) |
//! | stranger | any machine that is not of the own side |
//! | judgement | whose machine wrote a Received line, whose handed the message over, and what proves it, [`trace::Judgement`] |
//! | unsettled | said of a machine of which only the person knows whether it is of the own side, [`trace::Unsettled`] |
//! | answers | what the person answered about such machines, [`trace::PersonAnswers`] |
//! | handover | the step at which the message came from outside to the own side, [`trace::Handover`] |
//! | edge | the Received line of the handover, and what the own side wrote above it |
//! | recorded, claimed | written by the own side; written by anybody else, so it may be invented, [`trace::HandoverCertainty`] |
//! | attested | said of the results of SPF, DKIM and DMARC that the own side recorded, [`trace::Attested`] |
//! | organisational domain | the part of a host name that somebody registered, by the public suffix list (RFC 7489) |
//! | aligned | said of a check whose organisational domain is that of the From line (RFC 7489), [`trace::AlignedCheck`] |
//! | seal | a signature by which a service vouches for what it checked before it passed a message on (ARC, RFC 8617) |
//! | envelope sender | the address in MAIL FROM (RFC 5321), which servers write into Return-Path; it need not be that in From |
//! | journey, station | the way of a message in three steps that a person understands, [`trace::Journey`] |
//!
//! **Who can act**
//!
//! | term | means |
//! |---|---|
//! | service | a company that sends mail for its customers, an entry of `assets/senders.toml`, [`trace::MailService`] |
//! | filter | a company that takes mail in for others, an entry of `assets/filters.toml` |
//! | passer | a service that forwards mail for the recipient, an entry of `assets/forwarders.toml` |
//! | checker | a system that writes what it checked below its own line, an entry of `assets/checkers.toml` |
//! | operator | the owner of a network, an entry of `assets/networks/operators.toml` |
//! | register | a public directory of networks and their owners (RDAP, WHOIS), [`owner::Register`] |
//! | org | a customer of Salesforce, by its id, [`trace::SalesforceOrg`] |
//! | attribute | a name in the answer of a register, and what it means (`owner/lines.rs`) |
//! | desk | the place where abuse is reported, [`trace::Desk`] |
//! | carrier | a service whose machines carried the message for another service, [`trace::DeskKind::Carrier`] |
//! | withheld | said of the desk of an operator that is not named, and why, [`trace::Withheld`] |
//! | channel | anybody else who can act: an office, a company, a platform, [`channels::Channel`] |
//! | lead | something in a message that others can act on: a link, a drop box, [`channels::Leads`] |
//! | drop box | a mailbox to which the message wants its answers, [`channels::DropBox`] |
//! | harmless | said of a link that is written so that nobody can open it by accident, [`channels::harmless`] |
//! | live | said of a link as it works, [`channels::Link::live`] |
//! | link wrapper | a host whose links have another link inside (`channels/links/peel.rs`) |
//! | platform | a company on whose hosts others make pages, [`channels::ChannelKind::Platform`] |
//!
//! **The report**
//!
//! | term | means |
//! |---|---|
//! | report | the letter to a desk with all that belongs to it, [`report::Report`] |
//! | evidence | the headers as they are written into the report (`report/evidence.rs`) |
//! | row | one fact in the report, and who wrote it down, [`report::Row`] |
//! | marker | a line of the letter that says where the evidence begins or ends (`report/evidence.rs`) |
//! | letter | the words of a report with the evidence below |
//! | enclosed | the message with its body, for desks that want all of it, [`report::Enclosed`] |
//! | hide | to take the person's address, in all its forms, out of a report (`report/hide`) |
//! | draft | a letter as a file that a mail program opens |
//! | handoff | giving a draft to the person's mail program, [`platform::handoff`] |
//! | outgoing | said of a letter that is opened, copied or saved, and of what became of it, [`wizard::Outgoing`] |
//! | output | how a report left the window: opened, copied or saved, [`wizard::Output`] |
//! | record | one report in the list that the person keeps, [`platform::Record`] |
//!
//! **The guides and the window**
//!
//! | term | means |
//! |---|---|
//! | provider | a mail provider with a web mail of its own that is shown under its own name, an entry of `assets/providers.toml` |
//! | guide | how to get the headers out of one mail program, [`guides::Guide`] |
//! | runs on | the system on which a mail program runs, or a browser, or a phone, [`guides::RunsOn`] |
//! | label | words on the screen of a mail program (`guides/screen.rs`); in host names, a part between dots (RFC 1035) |
//! | look | how a mail program looks at first glance, [`guides::Look`] |
//! | way | one way to the headers in a guide: copy, save as a file, elsewhere, [`guides::Way`] |
//! | scene, spot | what a picture of a guide shows, [`guides::Scene`]; something in it to click that has no label, [`guides::Spot`] |
//! | overlay | a page in front of that of the step, which leads back there, [`wizard::Overlay`] |
//! | action, effect | what a person did; what the window must do in the world, [`wizard::Action`], [`wizard::Effect`] |
//! | page | a page of the window; what the window knows of it: [`wizard::CheckPage`], [`wizard::ReportPage`], [`wizard::RecordsPage`] |
//! | rail, tools, footer | the parts of the window around the page: the steps at the side, the small buttons on top, the buttons at the bottom |
//! | focus | the element that keys go to, and that a screen reader reads; it "has the keyboard" |
//! | heard | what a screen reader announces after an action, [`wizard::Heard`] |
//! | came up | said of something new on a page, which takes the focus or is announced (`ui/focus.rs`) |
//! | desktop | all that the window needs of the operating system, so that a test can put a fake one in its place, [`platform::Desktop`] |
//! | pending answer | what the system or the person was asked, and answers later, [`platform::PendingAnswer`] |
//! | problem, failure | what went wrong, as the window keeps it ([`wizard::InputProblem`], [`wizard::OutputProblem`]); the words for it (`ui/failure.rs`) |
//!
//! **How sure, of what.** Each of these has its own scale, because another thing is sure:
//!
//! | what is sure | scale |
//! |---|---|
//! | that the own side recorded the handover | [`trace::HandoverCertainty`] |
//! | whose a machine is | [`trace::Proof`] |
//! | that a service carried the message | [`trace::ServiceCertainty`]; what a sentence of the report may say of it: `CarriedBy` in `report/facts.rs` |
//! | the name of a station | [`trace::StationBasis`] |
//! | a fact in the report, by who wrote it down | [`report::FactSource`] |
//! | the labels of a guide, and the steps at one provider | [`guides::LabelsKnown`], [`guides::StepsKnown`] |
//!
//! A few words still mean something else in one room:
//!
//! | word | there it means |
//! |---|---|
//! | mark | in `trace/marks.rs`: what a service leaves in its mail; in `ui/picture`: a number on a thing to click |
//! | way | in `platform/handoff`: how a draft gets to the mail program |
//! | look | in `ui/theme.rs`: light, dark or high contrast |
//! | carrier | in `trace/networks`: a network that carries the traffic of others |
//!
//! # Decisions, and why
//!
//! - **Readers of damage are written by hand, readers of sound forms are not.** What people paste is no message any more; a library that reads messages
//!   takes the first odd line for the end of the headers. So `check`, `message/repair` and `trace` read bytes themselves, and hand on what they found.
//! - **The check is total.** Any bytes get an answer, in work and memory linear in their number; there is no error that a person would have to understand.
//! - **The lower floors know no clock, files or window.** So each is tried with plain values, and the command line and the window cannot differ.
//! - **A desk comes from a directory, never from a message.** A sender may own the domains that its message names, passes checks for, or signs with.
//! - **The evidence is bytes.** A header block that is not UTF-8 reaches the report as it is; letters are made of it only to show them.
//! - **The person sends.** The program hands a draft to their mail program: it needs no password, and they see what goes out in their name.
//! - **The window is drawn by egui**, on either of two painters: it starts without a graphics card, and looks the same everywhere. What a screen reader
//!   needs comes through AccessKit.
//! - **One test binary, one crate.** The window takes long to link; a second crate would be linked twice.
//!
//! # Written by hand, and the crate that was considered
//!
//! | what | where | considered | why not |
//! |---|---|---|---|
//! | header fields of damaged text | `message/block.rs`, `check` | `mail-parser`, `mailparse` | made for messages as they were sent: what was pasted has odd lines anywhere, and the report needs its bytes |
//! | Received lines | `trace/received` | `mail-parser` (`Received`) | its typed form drops the comments, and those tell what the server looked up and what the sender only said |
//! | IP addresses in their two plain forms | `message/ip.rs` | `std::net` | for IPv6 it takes twice as long, and every Received line of Microsoft has two; all other forms are left to it |
//! | parts of a large message | `message/file/{parts,mbox}.rs` | `mail-parser` | it wants the message whole in memory; here a file of any size is read line by line, and 400 KB of a part are kept |
//! | quoted-printable, written | `report/draft.rs` | `mail-builder`, `quoted_printable` | they join lines anew; the evidence keeps each of its own, and `From ` and a lone dot are written so that no server changes them |
//! | drafts and ARF | `report/{draft,arf}.rs` | `mail-builder`'s messages | it writes Date, Message-ID and its own boundary; a draft must have none, and the same report the same bytes. Its encoding of the subject is used |
//! | the text that web code shows | `message/repair/html.rs` | `html5gum`, `html2text` | it has to keep a `<` of an address that looks like a tag, and every byte it does not know; entities are `htmlize`'s |
//! | rich text | `message/repair/rtf.rs` | `rtf-parser`, `rtf-grimoire` | made for whole documents; what is pasted may be cut, and only plain text out of it is needed |
//! | Outlook's properties | `message/file/msg.rs` | `msg_parser`, `outlook-pst` | only a few properties are needed, each bounded; the compound file below is `cfb`'s |
//! | addresses | `report/address.rs` | `email_address`, `addr` | fewer forms than RFC 5321 on purpose: what goes into a To line must be one plain address |
//! | dates of messages | `message/date.rs` | `jiff`'s RFC 2822 reader | it is the first one tried; what servers write besides is read by hand |
//! | ranges of addresses | `trace/range.rs` | `ipnet` | thirty lines against a crate with iterators and aggregation; nothing else is needed of it |
//! | ranges of all networks | `trace/networks/table.rs` | `maxminddb`, `iprange` | the database is in another format, and its ranges are packed closer here than in theirs |
//! | what the desktop calls its mail program | `platform/default_mail.rs` | `freedesktop_entry_parser`, `xdg` | two keys of one file, bounded; the folders are `directories`' |
//! | the licences shown under About | `packaging/licences.py` | `cargo-about`, `cargo-bundle-licenses` | they must be installed to build; it reads the crates that cargo has already, offline, and `cargo deny` checks the terms |
//! | the pictures on the page to print | `ui/picture/svg.rs` | `svg` | it only writes out egui's shapes, one line each |

#![cfg_attr(test, allow(clippy::string_slice, reason = "a test knows its texts"))]

#[cfg(feature = "window")]
pub mod app;
pub mod channels;
pub mod check;
pub mod cli;
#[allow(missing_docs, reason = "the names of keys, buttons and states say what they are; their types have docs")]
pub mod guides;
pub mod message;
pub mod owner;
mod packed;
pub mod platform;
pub mod report;
#[cfg(feature = "window")]
pub mod start;
pub mod trace;
pub mod typed;
#[cfg(feature = "window")]
#[allow(missing_docs, reason = "the names of keys, buttons and states say what they are; their types have docs")]
pub mod ui;
#[allow(missing_docs, reason = "the names of keys, buttons and states say what they are; their types have docs")]
pub mod wizard;
pub mod words;
