//! What a person sees when the program itself is at fault.
//!
//! The words stand here and not with the others: whatever failed may have been the part that finds the words. The message of a panic is shown
//! nowhere, neither in the dialog nor on standard error, since it can hold a piece of the mail.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

const TITLE: &str = "Abuse Report Helper has to close";

/// Sets the panic hook. Call it first thing in `main`, on the main thread.
///
/// A panic of the main thread shows one dialog; any panic leaves one line on standard error with the place in the source.
pub fn install() {
    let main = std::thread::current().id();
    let shown = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |info| {
        let place = place(info);
        eprintln!("abuse-report-helper {}: internal error at {place}", env!("CARGO_PKG_VERSION"));
        // A panic on another thread is answered by the window, which still runs.
        if std::thread::current().id() == main && !shown.swap(true, Ordering::Relaxed) {
            tell(TITLE, &text(&place));
        }
    }));
}

/// Shows a dialog of the system with an OK button, and waits for it. On Linux this needs `zenity`; without it nothing is shown.
pub fn tell(title: &str, text: &str) {
    rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(title).set_description(text).show();
}

fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file().replace('\\', "/"), at.line()))
}

fn text(place: &str) -> String {
    format!(
        "Something went wrong inside the program. It is not your fault, and nothing was sent.\n\n\
         Please start the program again. Your unwanted message is still in your mail program; a report you saved is still where you saved it.\n\n\
         If it happens again, tell the people who make the program this: version {}, {place}",
        env!("CARGO_PKG_VERSION"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dialog_says_where_and_nothing_else() {
        let text = text("src/check/mod.rs:7");
        assert!(text.contains("src/check/mod.rs:7") && text.contains(env!("CARGO_PKG_VERSION")));
    }
}
