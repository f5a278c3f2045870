//! What a person can do, and what the window must then do in the world.

use std::path::PathBuf;

use super::Step;
use crate::guides::Way;
use crate::message::file::{Listed, Opened};
use crate::platform::{ClipboardError, OpenError, ReadError, SaveError, Settings, ThemeChoice};
use crate::report::Reason;
use crate::trace::Desk;

/// Something the person did, or the outcome of an [`Effect`].
#[derive(Clone, Debug)]
pub enum Action {
    GoTo(Step),
    Back,

    Reason(Reason),
    /// "I already asked them to stop."
    Asked(bool),
    AskedOn(super::AskedOn),
    FinishWhat,

    Search(String),
    ChooseProgram(String),
    FinishProgram,
    /// "I already have the headers or a saved message."
    HaveHeaders,

    Instruction(usize),
    AllInstructions(bool),
    LooksDifferent(bool),
    UseWay(Way),
    FinishHeaders,
    KeepInFront(bool),

    /// The Paste button.
    Paste,
    /// What the clipboard held.
    Pasted(Result<String, ClipboardError>),
    /// The text in the box was changed by hand.
    Edited(String),
    OpenMessage,
    /// The answer of the open dialog, or a file dropped on the window.
    FileChosen(Option<PathBuf>),
    /// A file is being read; told again as it goes on.
    Loading(super::Loading),
    /// "Cancel" beside the progress.
    CancelLoading,
    Loaded {
        path: PathBuf,
        result: Result<Opened, ReadError>,
    },
    /// A message of the mailbox that is open: which of its list, and what it holds.
    LoadedListed {
        place: usize,
        result: Result<Opened, ReadError>,
    },
    /// Which of several messages.
    PickMessage(usize),
    /// "Show me that step again."
    StepAgain,
    ShowHeaders(bool),
    /// Every hop with its time.
    ShowHops(bool),
    /// Empties the box.
    StartOver,
    UseAnyway,
    FinishCheck,

    To(String),
    /// "Send it to another desk…": what is searched for; `None` closes the list.
    SearchDesks(Option<String>),
    /// A desk of that list.
    ChooseDesk(Desk),
    Subject(String),
    Note(String),
    Hide(bool),
    HideAddress(String),
    Copy,
    Copied(Result<(), ClipboardError>),
    /// Copies one line of the last page: the address or the subject.
    CopyPart(String),
    Open,
    Opened {
        path: PathBuf,
        result: Result<(), OpenError>,
    },
    Save,
    /// The answer of the save dialog.
    PlaceChosen(Option<PathBuf>),
    /// No dialog service: the person names the file in the window.
    NameFile {
        folder: PathBuf,
        name: String,
    },
    SaveNamed,
    /// Replace the file that is there, or one chosen in a dialog that asked already.
    Overwrite(PathBuf),
    Saved {
        path: PathBuf,
        result: Result<(), SaveError>,
    },
    CancelSaving,
    ShowSaved(PathBuf),
    AnotherMessage,

    TextSize(u16),
    Theme(ThemeChoice),
    CloseAsked,
    CloseAnyway,
    KeepOpen,
}

/// Something the window must do in the world; its outcome comes back as an [`Action`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// → [`Action::Pasted`]
    ReadClipboard,
    /// → [`Action::FileChosen`]
    AskForMessage,
    /// → [`Action::Loaded`]; [`Action::Loading`] before it where that takes long
    Load(PathBuf),
    /// Another message of a mailbox that was listed. → [`Action::LoadedListed`]
    LoadListed {
        path: PathBuf,
        listed: Box<Listed>,
        place: usize,
    },
    /// → [`Action::Copied`]
    Copy(String),
    /// → [`Action::PlaceChosen`], or [`Action::NameFile`] where no dialog service runs
    AskForPlace {
        suggested: String,
    },
    /// → [`Action::Saved`]
    Save {
        path: PathBuf,
        bytes: Vec<u8>,
        overwrite: bool,
    },
    /// Saves the draft in the reports folder under a free name and opens it. → [`Action::Opened`], or [`Action::Saved`] with an error
    OpenDraft {
        stem: String,
        bytes: Vec<u8>,
    },
    /// Shows the file in the system's file manager.
    Show(PathBuf),
    SaveSettings(Settings),
    Close,
}
