//! Starting what a way needs, and noticing that it failed.

use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;

use super::HandoffWay;
use crate::platform::OpenError;
use crate::platform::opener::{self, WATCHED};

/// Starts what a way needs.
pub trait Launcher {
    /// Starts the program of that way with these [`arguments`](super::arguments). Takes two seconds at most.
    ///
    /// # Errors
    ///
    /// `NoProgram` where it is not installed, `Failed` where it would not start or gave up at once. That nothing failed does not mean that a
    /// window opened: ask the person.
    fn launch(&mut self, way: HandoffWay, arguments: &[OsString]) -> Result<(), OpenError>;
}

/// The real one.
#[derive(Debug, Default)]
pub struct RealLauncher;

impl Launcher for RealLauncher {
    fn launch(&mut self, way: HandoffWay, arguments: &[OsString]) -> Result<(), OpenError> {
        match (way, arguments) {
            (HandoffWay::ByHand, _) => Ok(()),
            (HandoffWay::DraftFile, [file]) => opener::open(file.as_ref()),
            (HandoffWay::Mailto, [link]) => opener::open_link(link),
            _ => start_first(programs(way), arguments),
        }
    }
}

/// The names a program goes by, the likeliest first. On Windows they are looked up where programs register themselves (App Paths); a name
/// with a folder in it is taken as it is.
fn programs(way: HandoffWay) -> &'static [&'static str] {
    match way {
        HandoffWay::OutlookEml => &["outlook.exe"],
        HandoffWay::OutlookNew => &["olk.exe"],
        HandoffWay::Thunderbird if cfg!(windows) => &["thunderbird.exe", r"C:\Program Files\Mozilla Thunderbird\thunderbird.exe"],
        HandoffWay::Thunderbird if cfg!(target_os = "macos") => &["/Applications/Thunderbird.app/Contents/MacOS/thunderbird"],
        HandoffWay::Thunderbird => &["thunderbird", "thunderbird-esr", "betterbird", "/snap/bin/thunderbird"],
        HandoffWay::Claws if cfg!(windows) => &["claws-mail.exe", r"C:\Program Files\Claws Mail\claws-mail.exe"],
        HandoffWay::Claws => &["claws-mail"],
        HandoffWay::KMail => &["kmail"],
        HandoffWay::Evolution => &["evolution"],
        HandoffWay::XdgEmail => &["xdg-email"],
        HandoffWay::DraftFile | HandoffWay::Mailto | HandoffWay::ByHand => &[],
    }
}

fn start_first(programs: &[&str], arguments: &[OsString]) -> Result<(), OpenError> {
    for program in programs {
        match start(&registered(program), arguments) {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(OpenError::Failed { detail: error.to_string() }),
            Ok(()) => return Ok(()),
        }
    }
    Err(OpenError::NoProgram)
}

/// Where Windows has the program registered, which is not where it looks for it when it is started by name.
#[cfg(windows)]
fn registered(program: &str) -> OsString {
    open::with_command("", program).get_program().to_owned()
}

#[cfg(not(windows))]
fn registered(program: &str) -> OsString {
    program.into()
}

/// Starts a program and watches it for a moment: one that ends with an error in that time has failed.
fn start(program: &OsStr, arguments: &[OsString]) -> io::Result<()> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // What stops this program must not stop the mail program.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    let (ended, end) = mpsc::channel::<io::Result<ExitStatus>>();
    // Waits for as long as it runs, so that nothing is left over of it in the system's table of programs.
    std::thread::Builder::new().name("mail program".to_owned()).spawn(move || {
        let _ = ended.send(child.wait());
    })?;
    match end.recv_timeout(WATCHED) {
        Ok(Ok(status)) if !status.success() => Err(io::Error::other(format!("it ended with {status}"))),
        Ok(Err(error)) => Err(error),
        Ok(Ok(_)) | Err(_) => Ok(()),
    }
}
