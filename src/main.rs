//! Starts the window, or the command line where one was asked for.

// A release on Windows must not open a console behind its window. The commands have a program of their own there: `src/bin/abuse-report.rs`.
#![cfg_attr(all(windows, feature = "window", not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use abuse_report_helper::cli::{self, CliOutcome};
#[cfg(not(feature = "window"))]
use abuse_report_helper::words::{Words, id};

fn main() -> ExitCode {
    let args = std::env::args_os().skip(1).collect();
    match cli::run(args, &mut std::io::stdin(), &mut std::io::stdout(), &mut std::io::stderr()) {
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
