//! What a person can do, and what the window must then do in the world.

use std::path::PathBuf;

use super::Step;
use crate::guides::Way;
use crate::message::file::{Listed, Opened};
use crate::platform::handoff::HandoffWay;
use crate::platform::{ClipboardError, LoadError, OpenError, ReadError, Record, RecordList, SaveError, Settings, ThemeChoice};
use crate::report::Reason;
use crate::trace::Desk;

/// Something that the person did, or the outcome of an [`Effect`].
#[derive(Clone, Debug)]
pub enum Action {
    GoTo(Step),
    Back,

    Reason(Reason),
    /// "I already asked them to stop."
    Asked(bool),
    AskedOn(super::AskedOn),
    /// That day is only about right.
    AskedAbout(bool),
    FinishWhat,

    Search(String),
    ChooseProgram(String),
    FinishProgram,
    /// "I don't know which one I have…"
    DontKnow,
    /// Shows the older programs, or folds them away.
    OlderPrograms(bool),
    /// "I read it on a phone or tablet…"
    OnPhone,
    /// An answer to one of the questions about the mail program.
    Answer(super::Answer),
    /// What the person typed about the top left corner of their web mail.
    Corner(String),
    /// The names that the system has for its default mail program, the most reliable first.
    DefaultMail(Vec<String>),
    /// "I already have the headers or a saved message."
    HaveHeaders,

    Instruction(usize),
    /// An arrow key: one instruction on, or back.
    Walk(bool),
    AllInstructions(bool),
    LooksDifferent(bool),
    UseWay(Way),
    FinishHeaders,
    /// The program to go on with where the chosen one cannot show the headers.
    Instead(String),
    GoOnInstead,
    /// "Print these instructions…"
    Print,
    Printed(super::Printed),
    KeepInFront(bool),

    /// The Paste button.
    Paste,
    /// Back to the earlier message, after a paste or a file that gave nothing.
    KeepBefore,
    /// What the clipboard held.
    Pasted(Result<String, ClipboardError>),
    /// The text in the box was changed by hand.
    Edited(String),
    OpenMessage,
    /// What was chosen in the system's dialog for opening a file, or dropped on the window.
    FileChosen(Option<PathBuf>),
    /// A file is being read; sent repeatedly, with how much was read.
    Loading(super::Loading),
    /// "Cancel" beside the progress.
    CancelLoading,
    Loaded {
        path: PathBuf,
        result: Result<Box<Opened>, ReadError>,
    },
    /// A message of the mailbox that is open: which of its list, and what it holds.
    LoadedListed {
        place: usize,
        result: Result<Box<Opened>, ReadError>,
    },
    /// Which of several messages.
    PickMessage(usize),
    /// "Show me that step again."
    StepAgain,
    ShowHeaders(bool),
    /// Shows or folds away all that was found besides the verdict.
    ShowMore(bool),
    /// Shows or folds away every hop with its time.
    ShowHops(bool),
    /// "Start with another message": empties the box.
    EmptyAsked,
    UseAnyway,
    FinishCheck,
    /// The answer to whether the computer that the check page asks about belongs to the person's own side.
    OwnServer(super::OwnServer),
    /// Takes that answer back.
    ChangeOwnServer,
    /// Deletes a remembered name.
    ForgetServer(String),

    To(String),
    /// "Send it to another company…": what is searched for; `None` closes the list.
    SearchDesks(Option<String>),
    /// A desk of that list.
    ChooseDesk(Box<Desk>),
    /// "What this says": the report in the person's language beside it.
    Says(bool),
    Subject(String),
    Note(String),
    /// A link of the message leads to the bad page, or not.
    BadLink(usize, bool),
    /// The report gives the links with what stands after `?` in them, or without.
    LinkQuery(bool),
    /// Shows all links, or the first ones.
    AllLinks(bool),
    Hide(bool),
    /// The desk may tell the sender the person's address.
    TellSender(bool),
    HideAddress(String),
    Copy,
    Copied(Result<(), ClipboardError>),
    /// Copies one line of the last page: the address or the subject.
    CopyPart(String),
    /// "I have sent it": the person pasted what was copied, and sent it.
    Sent,
    /// Opens the report in the mail program by the best way.
    Open,
    /// "No window opened…": the way after the last one tried.
    OpenNext,
    HandedOff(HandoffOutcome),
    /// The file manager did not open.
    ShowFailed {
        path: PathBuf,
        error: OpenError,
    },
    Save,
    /// Shows or folds away what only experts need.
    ForExperts(bool),
    /// Saves the report in the Abuse Reporting Format (RFC 5965).
    SaveArf,
    /// What was chosen in the system's dialog for saving a file.
    PlaceChosen(Option<PathBuf>),
    /// The system has no dialog for saving files: the person names the file in the window.
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
    AnotherAsked,
    /// Another message for the same desk.
    SameDesk,

    /// Where no desk is known: finding the owner of the network.
    Owner(super::OwnerAction),

    /// Opens or leaves the page on which the person asks the sender to stop.
    AskToStop(bool),
    /// The person says that they sent the mail that asks the sender to stop.
    PressedSend,

    /// The page "Who else should know?".
    Who(super::WhoAction),

    /// Shows what the program is, over whatever page is shown.
    OpenAbout,
    CloseAbout,
    /// The list of languages, over whatever page is shown.
    OpenLanguages,
    CloseLanguages,
    /// The language with that tag; `None` for the one the system is set to.
    Language(Option<&'static str>),
    /// English instead of the chosen language, and back.
    InEnglish(bool),
    /// The list of keys, by F1.
    ShowKeys(bool),

    /// The page with the person's list of reports.
    OpenRecords,
    /// The same page, searched for the sender of this message.
    OpenRecordsAboutSender,
    CloseRecords,
    SearchRecords(String),
    KeepRecords(bool),
    /// "Delete the whole list".
    DeleteAsked,
    ExportRecords,
    /// Whether the report has the sentence about earlier reports.
    Mention(bool),
    RecordsRead(Result<RecordList, LoadError>),
    RecordAdded(Result<(), SaveError>),
    RecordsDeleted(Result<(), SaveError>),
    RecordsExported(Result<PathBuf, SaveError>),
    /// Keeps the text as it was copied in a file.
    KeepOriginal,
    OriginalKept(Result<PathBuf, SaveError>),
    SettingsSaved,

    TextSize(u16),
    Theme(ThemeChoice),
    /// Closing the window, or "Done".
    CloseAsked,
    /// The safe answer to a question, by which nothing is lost: its safe button, or Esc.
    AnswerSafely,
    /// The other answer to the question: do it, although something is lost.
    DoIt,
    /// The third answer, where a report would be lost: save the report first.
    SaveInstead,
}

/// The outcome of an [`Effect::HandOff`].
#[derive(Clone, Debug)]
pub struct HandoffOutcome {
    pub way: HandoffWay,
    /// The file that was written for it.
    pub file: Option<PathBuf>,
    /// Whether a program was started. Whether its window opened is not known.
    pub result: Result<(), OpenError>,
    /// For a way that does not carry the text: whether it is on the clipboard.
    pub copied: Option<Result<(), ClipboardError>>,
}

/// A report on its way to the mail program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoffOrder {
    pub way: HandoffWay,
    pub to: String,
    pub subject: String,
    pub text: String,
    /// The name of the file without its ending.
    pub stem: String,
    /// What the file holds, where the way needs one.
    pub bytes: Option<Vec<u8>>,
}

/// Something the window must do in the world; its outcome comes back as an [`Action`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// → [`Action::Pasted`]
    ReadClipboard,
    /// → [`Action::FileChosen`]
    AskForMessage,
    /// → [`Action::Loaded`]; while a large file is read, [`Action::Loading`]
    Load(PathBuf),
    /// Another message of a mailbox that was listed. → [`Action::LoadedListed`]
    LoadListed {
        path: PathBuf,
        listed: Box<Listed>,
        place: usize,
    },
    /// → [`Action::Copied`]
    Copy(String),
    /// → [`Action::PlaceChosen`], or [`Action::NameFile`] where the system has no dialog for saving files
    AskForPlace {
        suggested: String,
    },
    /// → [`Action::Saved`]
    Save {
        path: PathBuf,
        bytes: Vec<u8>,
        overwrite: bool,
    },
    /// Writes the file that the way needs into the reports folder, under a free name, and starts the way. → [`Action::HandedOff`], or
    /// [`Action::Saved`] with an error
    HandOff(HandoffOrder),
    /// Writes a page with these instructions in the reports folder and shows it in the browser. → [`Action::Printed`]
    Print {
        stem: String,
        sheets: super::Sheets,
    },
    /// Shows the file in the system's file manager.
    Show(PathBuf),
    /// Opens a page of a register in the person's browser. → [`super::OwnerAction::PageOpened`]
    OpenPage(String),
    /// → [`Action::SettingsSaved`]
    SaveSettings(Settings),
    /// → [`Action::RecordsRead`]
    ReadRecords,
    /// → [`Action::RecordAdded`]
    AddRecord(Record),
    /// → [`Action::RecordsDeleted`]
    DeleteRecords,
    /// Writes the table into the reports folder, under a free name. → [`Action::RecordsExported`]
    ExportRecords(String),
    /// Writes the text as it was copied into the reports folder, under a free name. → [`Action::OriginalKept`]
    KeepOriginal(Vec<u8>),
    Close,
}
