//! The clipboard, behind a thread of its own.
//!
//! On X11 and Wayland the program that copied keeps the text and hands it out, so the clipboard has to stay open as long as the window; and a
//! program that never answers must not freeze ours, which is why the talking is done on a thread and waited for with a bound.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use super::ClipboardError;
use crate::check::{Options, Verdict, check};
use crate::message::file::shown_by_page;

/// How long the other program may take. The X11 protocol code gives up after 4 seconds by itself.
const PATIENCE: Duration = Duration::from_secs(5);

type Job = Box<dyn FnOnce(&mut Option<arboard::Clipboard>) + Send>;

/// The clipboard of the system. Opened at the first use; closed when dropped.
#[derive(Default)]
pub struct Clipboard {
    worker: Option<(Sender<Job>, JoinHandle<()>)>,
}

impl Clipboard {
    /// The text on the clipboard.
    pub fn read(&mut self) -> Result<String, ClipboardError> {
        self.run(|clipboard| match clipboard.get_text() {
            Ok(text) if text.is_empty() => Err(ClipboardError::Empty),
            // Asked only where the text is not whole: it costs another question to the other program.
            Ok(text) if rank(&text) == 0 => Ok(text),
            Ok(text) => Ok(clipboard.get().html().map_or_else(|_| text.clone(), |page| the_whole_one(&text, &page))),
            // Asked after every failure: some programs answer a question for text with the picture they have. One that cannot be decoded is a
            // picture too.
            Err(error) => match (clipboard.get_image(), error) {
                (Ok(_) | Err(arboard::Error::ConversionFailure), _) => Err(ClipboardError::Picture),
                (Err(_), arboard::Error::ContentNotAvailable) => Err(ClipboardError::Empty),
                (Err(_), error) => Err(unavailable(&error)),
            },
        })
    }

    /// Writes, reads back, compares.
    pub fn write(&mut self, text: &str) -> Result<(), ClipboardError> {
        let text = lines_of_system(text);
        self.run(move |clipboard| {
            clipboard.set_text(text.as_str()).map_err(|error| unavailable(&error))?;
            match clipboard.get_text() {
                Ok(back) if same_text(&back, &text) => Ok(()),
                _ => Err(ClipboardError::NotKept),
            }
        })
    }

    fn run<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut arboard::Clipboard) -> Result<T, ClipboardError> + Send + 'static,
    ) -> Result<T, ClipboardError> {
        let (answer, answered) = mpsc::channel();
        let job: Job = Box::new(move |clipboard| {
            let result = opened(clipboard).and_then(work);
            // Nobody waits any more when it took too long.
            let _ = answer.send(result);
        });
        self.worker()?.send(job).map_err(|_| lost("the clipboard thread has ended"))?;
        answered.recv_timeout(PATIENCE).unwrap_or_else(|reason| {
            // A thread that hangs or died is left to itself; the next use begins a new one.
            self.worker = None;
            Err(lost(match reason {
                RecvTimeoutError::Timeout => "no answer in time",
                RecvTimeoutError::Disconnected => "the clipboard thread has ended",
            }))
        })
    }

    fn worker(&mut self) -> Result<&Sender<Job>, ClipboardError> {
        let worker = match self.worker.take() {
            Some(worker) => worker,
            None => {
                let (send, jobs) = mpsc::channel::<Job>();
                let thread = std::thread::Builder::new()
                    .name("clipboard".into())
                    .spawn(move || {
                        let mut clipboard = None;
                        jobs.iter().for_each(|job| job(&mut clipboard));
                    })
                    .map_err(|error| lost(&error.to_string()))?;
                (send, thread)
            }
        };
        Ok(&self.worker.insert(worker).0)
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        if let Some((jobs, thread)) = self.worker.take() {
            drop(jobs);
            // Waited for, since closing hands the text on to a clipboard manager, if there is one.
            let _ = thread.join();
        }
    }
}

/// Whether the system keeps what was copied after the program that copied has ended.
///
/// Windows and macOS do. On X11 a clipboard manager does, which owns a selection of that name (ICCCM, and the freedesktop.org clipboard manager
/// specification); Wayland has no way to ask, so the answer there is no.
#[cfg(target_os = "linux")]
pub fn outlives_the_program() -> bool {
    use x11rb::protocol::xproto::ConnectionExt;
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET") {
        return false;
    }
    let Ok((connection, _)) = x11rb::connect(None) else { return false };
    let manager = connection.intern_atom(false, b"CLIPBOARD_MANAGER").ok().and_then(|cookie| cookie.reply().ok());
    let Some(manager) = manager else { return false };
    let owner = connection.get_selection_owner(manager.atom).ok().and_then(|cookie| cookie.reply().ok());
    owner.is_some_and(|reply| reply.owner != x11rb::NONE)
}

/// Whether the system keeps what was copied after the program that copied has ended: it does.
#[cfg(not(target_os = "linux"))]
pub fn outlives_the_program() -> bool {
    true
}

/// The most of a page beside the text that is looked at, in bytes.
const MOST_OF_A_PAGE: usize = 4 * 1024 * 1024;

/// How much is lost of the headers: 0 nothing, more the larger.
fn rank(text: &str) -> usize {
    match check(text.as_bytes(), &Options::default()).verdict {
        Verdict::Full => 0,
        Verdict::Repaired => 1,
        Verdict::Partial => 2,
        Verdict::Incomplete | Verdict::NotHeaders => 3,
    }
}

/// Programs put the same lines on the clipboard as text and as a web page, and sometimes only one of the two is whole. The text, unless the page
/// keeps more; its markup stays, so that undoing it is said like every repair.
fn the_whole_one(text: &str, page: &str) -> String {
    if page.len() > MOST_OF_A_PAGE {
        return text.to_owned();
    }
    let page = shown_by_page(page);
    if rank(&page) < rank(text) { page } else { text.to_owned() }
}

fn opened(clipboard: &mut Option<arboard::Clipboard>) -> Result<&mut arboard::Clipboard, ClipboardError> {
    let open = match clipboard.take() {
        Some(open) => open,
        None => arboard::Clipboard::new().map_err(|error| unavailable(&error))?,
    };
    Ok(clipboard.insert(open))
}

fn unavailable(error: &arboard::Error) -> ClipboardError {
    lost(&error.to_string())
}

fn lost(detail: &str) -> ClipboardError {
    ClipboardError::Unavailable { detail: detail.to_owned() }
}

/// Text on the Windows clipboard has CRLF; older programs there show a lone LF as no line end at all.
fn lines_of_system(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    if cfg!(windows) { text.replace('\n', "\r\n") } else { text }
}

fn same_text(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::{rank, same_text, the_whole_one};

    #[test]
    fn of_a_text_and_a_page_the_one_that_keeps_the_headers_is_taken() {
        let whole = include_str!("../../assets/samples/salesforce-classic.eml");
        let page = whole.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let page = format!("<meta charset=utf-8><div>Original</div><pre>{page}</pre>");
        assert_eq!(the_whole_one(whole, "<b>Dear customer</b>"), whole);
        assert_eq!(the_whole_one("Dear customer", "<b>Dear customer</b>"), "Dear customer");
        let taken = the_whole_one("From: a\nSubject: b\n", &page);
        assert!(taken.starts_with("<pre>") && rank(&taken) == 1, "{taken}");
    }

    #[test]
    fn a_copy_is_the_same_with_other_line_ends_and_not_with_a_line_less() {
        assert!(same_text("a\r\nb\r\n", "a\nb\n"));
        assert!(same_text("a\rb", "a\nb"));
        assert!(!same_text("a\nb", "a\nb\nc"));
        assert!(!same_text("", "a"));
    }
}
