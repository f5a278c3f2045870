//! Asking the sender to stop, by a mail of two lines, where asking helps. The program opens no unsubscribe link and sends nothing by itself.
//!
//! It helps with advertising from a sender whom the person knows and whose address is proven. To all others, an answer only tells that somebody
//! reads the mail.

use super::{Action, Effect, Footer, Outgoing, Overlay, Primary, Wizard};
use crate::platform::handoff::HandoffWay;
use crate::report::Reason;
use crate::trace::OptOut;
use crate::words::id;

/// The page on which the person asks the sender to stop.
#[derive(Clone, Debug, Default)]
pub struct StopPage {
    /// What became of the mail.
    pub outgoing: Outgoing,
    /// A program was started to open it.
    pub opened: bool,
    /// The person says that they pressed Send.
    pub asked: bool,
}

/// The mail of two lines, in plain ASCII. Only the address is taken from the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopMail {
    /// The sender's address.
    pub to: String,
    /// The subject.
    pub subject: &'static str,
    /// The text, with LF line ends.
    pub text: &'static str,
}

const SUBJECT: &str = "Please take me off your list";
const TEXT: &str = "Please take my address off all your mailing lists.\nPlease do not send me any more advertising.\n";

impl StopMail {
    pub(super) fn draft(&self) -> Vec<u8> {
        let Self { to, subject, text } = self;
        let head = format!("To: {to}\r\nSubject: {subject}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n");
        let kind = "Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 7bit\r\n\r\n";
        format!("{head}{kind}{}", text.replace('\n', "\r\n")).into_bytes()
    }
}

impl Wizard {
    /// The mail to the sender, where asking can help by what the check page says. Whether the person knows the sender, only they can say.
    pub fn stop_mail(&self) -> Option<StopMail> {
        let advertising = self.what.reason == Some(Reason::Advertising) && self.what.asked_to_stop().is_none();
        let page = &self.check_page;
        let can_help = page.opt_out == Some(OptOut::Sensible) && !page.support_answer;
        let to = self.sender().filter(|_| advertising && can_help)?;
        // A name can hold brackets, too: asked is only whom the checks are about.
        let is_checked = page.trace.authentication.from.as_deref().is_some_and(|from| from.eq_ignore_ascii_case(&to));
        is_checked.then_some(StopMail { to, subject: SUBJECT, text: TEXT })
    }

    /// Opens the page, where there is somebody to ask, or leaves it.
    pub(super) fn open_stop(&mut self, open: bool) {
        self.stop = StopPage::default();
        if open && self.stop_mail().is_some() {
            self.overlays.open(Overlay::Stop);
        } else {
            self.overlays.close(Overlay::Stop);
        }
    }

    /// The person says that they sent it: a day to remember, for those who keep a list.
    pub(super) fn asked_to_stop_today(&mut self) -> Option<Effect> {
        if std::mem::replace(&mut self.stop.asked, true) {
            return None;
        }
        self.remember_request()
    }

    /// Puts the request into the list, if one is kept and the person made the request.
    pub(super) fn remember_request(&mut self) -> Option<Effect> {
        self.stop_mail().filter(|_| self.stop.asked && self.settings.keep_records)?;
        let record = self.record_of("", Some(self.today))?;
        let known = self.records_page.list.records.contains(&record);
        (!known).then(|| self.add_record(record)).flatten()
    }

    pub(super) fn stop_footer(&self) -> Footer {
        let opens = self.ways().first().is_some_and(|way| *way != HandoffWay::ByHand);
        let primary = match self.stop_mail() {
            _ if self.stop.asked => Primary { label: id::DONE, action: Ok(Action::CloseAsked) },
            _ if opens => Primary { label: id::OPEN_DRAFT, action: Ok(Action::Open) },
            Some(mail) => Primary { label: id::COPY_TEXT, action: Ok(Action::CopyPart(mail.text.to_owned())) },
            None => Primary { label: id::DONE, action: Ok(Action::AskToStop(false)) },
        };
        Footer { can_go_back: true, secondary: vec![], primary }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_is_plain_text_of_two_lines() {
        let mail = StopMail { to: "offers@example.com".into(), subject: SUBJECT, text: TEXT };
        assert_eq!(mail.text.lines().count(), 2);
        let draft = String::from_utf8(mail.draft()).unwrap();
        assert!(draft.is_ascii() && draft.contains("\r\nX-Unsent: 1\r\n") && !draft.contains("http"));
        assert!(draft.lines().all(|line| line.len() <= 76));
    }
}
