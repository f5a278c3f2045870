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

//! # Words
//!
//! Each means one thing in the whole source; mail's own terms are those of RFC 5321, 5322 and 5598. Those that people read are in
//! `assets/words/README.md`.
//!
//! | term | means |
//! |---|---|
//! | block | the header fields of one message, [`message::HeaderBlock`] |
//! | field | one header field: its name and its value, [`message::Field`] |
//! | finding | one thing that the check says about a text: a row of the table in `check/rules.rs`, [`check::Finding`] |
//! | repair | undoing damage that copying did; each kind of repair is a finding, too |
//! | verdict | the answer of the check in one word, [`check::Verdict`] |
//! | shape | what kind of text was given, in one word (`check/shape.rs`) |
//! | trace | the Received lines of a message, and what they tell: [`trace::Trace`] |
//! | hop | one Received line, parsed: [`trace::Hop`] |
//! | route | all hops of a message, and where they contradict each other, [`trace::Route`] |
//! | home, own side | the recipient's servers: mail provider, employer, filters, forwarding services |
//! | handover | the step at which the message came from outside to the own side, [`trace::Handover`] |
//! | edge | the Received line of the handover: above it, only the own side writes |
//! | recorded, claimed | written by the own side; written by anybody else, so it may be invented |
//! | service | a company that sends mail for its customers, an entry of `assets/senders.toml` |
//! | filter | a company that takes mail in for others, an entry of `assets/filters.toml` |
//! | passer | a service that forwards mail for the recipient, an entry of `assets/forwarders.toml` |
//! | operator | the owner of a network, an entry of `assets/networks/operators.toml` |
//! | desk | the place where abuse is reported, [`trace::Desk`] |
//! | channel | anybody else who can act: an office, a company, a platform, [`channels::Channel`] |
//! | evidence | the headers as they are written into the report; [`check::Evidence`] says what was done to them |
//! | letter | the words of a report with the evidence below |
//! | draft | a letter as a file that a mail program opens |
//! | handoff | giving a draft to the person's mail program, `platform/handoff` |
//! | output | how a report left the window: opened, copied or saved, [`wizard::Output`] |
//! | provider | a mail provider with a web mail of its own that is shown under its own name, an entry of `assets/providers.toml` |
//! | guide | how to get the headers out of one mail program, [`guides::Guide`] |
//! | way | one way to the headers in a guide: copy, save as a file, elsewhere, [`guides::Way`] |
//! | record | one report in the list that the person keeps, [`platform::Record`] |
//! | action, effect | what a person did; what the window must do in the world, [`wizard::Action`], [`wizard::Effect`] |
//! | page | a page of the window; what the window knows of it: [`wizard::CheckPage`], [`wizard::ReportPage`], [`wizard::RecordsPage`] |
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
//! | Received lines | `trace/received.rs` | `mail-parser` (`Received`) | its typed form drops the comments, and those tell what the server looked up and what the sender only said |
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
#[cfg(feature = "window")]
#[allow(missing_docs, reason = "the names of keys, buttons and states say what they are; their types have docs")]
pub mod ui;
#[allow(missing_docs, reason = "the names of keys, buttons and states say what they are; their types have docs")]
pub mod wizard;
pub mod words;
