//! Questions that are answered while the window goes on: a person at a dialog, a slow program of the system.

use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::sync::{Arc, Mutex};

/// Asks the window to draw itself again, from any thread.
pub type Waker = Box<dyn Fn() + Send>;

/// A question that is open: poll it once a frame.
#[derive(Debug)]
pub struct PendingAnswer<T> {
    answer: Option<Receiver<T>>,
}

impl<T: Default> PendingAnswer<T> {
    /// The answer, once; `None` while the person has not answered, and after the answer was taken.
    /// A dialog that broke down counts as cancelled: the default of `T`.
    pub fn poll(&mut self) -> Option<T> {
        let answer = match self.answer.as_ref()?.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Disconnected) => T::default(),
            Err(TryRecvError::Empty) => return None,
        };
        self.answer = None;
        Some(answer)
    }
}

impl<T: Send + 'static> PendingAnswer<T> {
    /// A question that is answered already.
    pub fn answered(answer: T) -> Self {
        let (send, receive) = mpsc::channel();
        let _ = send.send(answer);
        Self { answer: Some(receive) }
    }

    /// A question nobody answers as long as the sender lives: for tests of a waiting window.
    pub fn open() -> (Self, mpsc::Sender<T>) {
        let (send, receive) = mpsc::channel();
        (Self { answer: Some(receive) }, send)
    }

    /// Runs `ask` on a thread of its own, and `waker` when it has answered.
    pub(super) fn on_thread(waker: Arc<Mutex<Waker>>, ask: impl FnOnce() -> T + Send + 'static) -> Self {
        let (send, receive) = mpsc::channel();
        // Where no thread can be had, `send` is dropped, which reads as cancelled.
        let _ = std::thread::Builder::new().name("dialog".into()).spawn(move || {
            let _ = send.send(ask());
            if let Ok(wake) = waker.lock() {
                wake();
            }
        });
        Self { answer: Some(receive) }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn an_answer_is_given_once_and_a_lost_dialog_counts_as_cancelled() {
        let mut asked = PendingAnswer::answered(Some(PathBuf::from("a.eml")));
        assert_eq!(asked.poll(), Some(Some(PathBuf::from("a.eml"))));
        assert_eq!(asked.poll(), None);

        let (mut asked, sender) = PendingAnswer::<Option<PathBuf>>::open();
        assert_eq!(asked.poll(), None);
        drop(sender);
        assert_eq!(asked.poll(), Some(None));
        assert_eq!(asked.poll(), None);
    }

    #[test]
    fn the_window_is_woken_after_the_answer() {
        let (woken, wakes) = mpsc::channel();
        let waker: Waker = Box::new(move || woken.send(()).expect("waited for"));
        let mut asked = PendingAnswer::on_thread(Arc::new(Mutex::new(waker)), || Some(7));
        wakes.recv_timeout(std::time::Duration::from_secs(20)).expect("woken");
        assert_eq!(asked.poll(), Some(Some(7)));
    }
}
