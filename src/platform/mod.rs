//! What the window asks of the system: clipboard, files, dialogs, the mail program, the clock, settings.
//!
//! | if you need | look in |
//! |---|---|
//! | the list of all that can be asked, and its answers | [`Desktop`] |
//! | the one that really does it | [`RealDesktop`] |
//! | the one for tests, with scripted answers | [`FakeDesktop`] |
//! | the ways to a compose window of each mail program | [`handoff`] |
//! | reading and writing files safely, file names | [`files`] |
//! | the list of reports, for those who want one | [`records`] |
//! | reading a message beside the window | [`reader`] |
//! | what the program remembers between two runs | [`Settings`] |
//! | the dialog after a fault of the program itself | [`panics`] |
//!
//! Errors carry facts only; the sentences for them stand with the window.

#[cfg(feature = "window")]
mod asked;
#[cfg(feature = "window")]
mod clipboard;
#[cfg(feature = "window")]
mod contrast;
#[cfg(feature = "window")]
mod default_mail;
#[cfg(feature = "window")]
mod desktop;
#[cfg(feature = "window")]
mod dialogs;
mod errors;
#[cfg(feature = "window")]
mod fake;
pub mod files;
pub mod handoff;
#[cfg(feature = "window")]
mod opener;
#[cfg(feature = "window")]
pub mod panics;
#[cfg(feature = "window")]
pub mod reader;
#[cfg(feature = "window")]
mod real;
pub mod records;
#[cfg(feature = "window")]
mod sandbox;
mod settings;

#[cfg(feature = "window")]
pub use self::{
    asked::{PendingAnswer, Waker},
    desktop::Desktop,
    dialogs::DialogWords,
    fake::{FakeDesktop, Script},
    reader::{Progress, Reading, ReadingHandle},
    real::RealDesktop,
};
pub use self::{
    errors::{ClipboardError, OpenError, ReadError},
    files::{LoadError, Overwrite, SaveError},
    records::{Record, RecordList},
    settings::{Settings, SettingsError, ThemeChoice},
};
