//! Starts the window, or the command line where one was asked for.

// A release on Windows must not open a console behind its window. The commands have a program of their own there: `src/bin/abuse-report.rs`.
#![cfg_attr(all(windows, feature = "window", not(debug_assertions)), windows_subsystem = "windows")]

use std::io::IsTerminal;
use std::process::ExitCode;

use abuse_report_helper::cli::{self, CliOutcome, Streams};
#[cfg(not(feature = "window"))]
use abuse_report_helper::words::{Words, id};

fn main() -> ExitCode {
    let args = std::env::args_os().skip(1).collect();
    let streams = Streams {
        stdin: &mut std::io::stdin(),
        stdout: &mut std::io::stdout(),
        is_terminal: std::io::stdout().is_terminal(),
        stderr: &mut std::io::stderr(),
    };
    match cli::run(args, streams) {
        CliOutcome::Exit(code) => ExitCode::from(code),
        #[cfg(feature = "window")]
        CliOutcome::Window { file, renderer, language } => abuse_report_helper::start::run(file, renderer.as_deref(), language),
        #[cfg(not(feature = "window"))]
        CliOutcome::Window { .. } => {
            let words = Words::english();
            eprintln!("{}", words.with(id::NO_WINDOW_BUILT_IN, &[("program", cli::COMMAND)]));
            ExitCode::from(2)
        }
    }
}
