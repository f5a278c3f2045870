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
