//! The commands `check` and `report` on Windows, where a program with a window has no console.
//!
//! Anything else is for the window, which the program beside this one opens.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::{Command, ExitCode};

use abuse_report_helper::cli::{self, CliOutcome, Streams};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let streams = Streams {
        stdin: &mut std::io::stdin(),
        stdout: &mut std::io::stdout(),
        is_terminal: std::io::stdout().is_terminal(),
        stderr: &mut std::io::stderr(),
    };
    match cli::run(args.clone(), streams) {
        CliOutcome::Exit(code) => ExitCode::from(code),
        CliOutcome::Window { .. } => open_window(&args),
    }
}

fn open_window(args: &[OsString]) -> ExitCode {
    let window = std::env::current_exe().map(|this| this.with_file_name(format!("abuse-report-helper{}", std::env::consts::EXE_SUFFIX)));
    match window.and_then(|program| Command::new(program).args(args).spawn()) {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: The program with the window, which belongs beside this one, could not be started. {error}", cli::COMMAND);
            ExitCode::from(2)
        }
    }
}
