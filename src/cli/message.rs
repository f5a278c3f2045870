//! What `check` and `report` do with a message alike: they open it, check it and trace it.

use std::ffi::OsStr;
use std::io::Read;

use super::MessageArguments;
use super::input::{self, InputError};
use crate::channels::Leads;
use crate::check::{self, Checked, check_opened};
use crate::message::Whole;
use crate::message::file::Opened;
use crate::report;
use crate::trace::{self, PersonAnswers, Trace};
use crate::words::Words;

/// A message, checked and traced.
pub(super) struct TracedMessage {
    opened: Opened,
    pub checked: Checked,
    pub trace: Trace,
    options: trace::Options,
}

impl TracedMessage {
    /// Reads the message wanted from the file `name`, or from standard input for `-`. In a mailbox it is the opened one; elsewhere it is one of those that
    /// show themselves.
    pub(super) fn read(name: &OsStr, arguments: &MessageArguments, stdin: &mut dyn Read, words: &Words) -> Result<Self, InputError> {
        let opened = input::read(name, arguments.number, stdin, words)?;
        let now = Some(arguments.now.at);
        let pick = arguments.number.filter(|_| opened.mailbox.messages.is_empty());
        let checked = check_opened(&opened, &check::Options { pick, inner: arguments.inner, now, ..check::Options::default() });
        let total = checked.messages.len();
        if let Some(asked) = pick.filter(|asked| *asked >= total.max(1)) {
            return Err(InputError::NoSuchMessage { asked, total });
        }
        let options = trace::Options::of(&checked, now, arguments.answers.clone());
        let trace = trace::trace_with(&checked.block, &options);
        Ok(Self { opened, checked, trace, options })
    }

    /// The message with its body, as far as it was given.
    pub(super) fn whole(&self) -> &Whole {
        self.checked.whole_in(&self.opened)
    }

    /// What it has in it that others can act on.
    pub(super) fn leads(&self) -> Leads {
        let block = &self.checked.block;
        if block.is_empty() { Leads::default() } else { Leads::of(self.whole(), block, &report::own_addresses(block)) }
    }

    /// A sentence about each name given with `--mine` that changes nothing, neither alone nor together with the others.
    pub(super) fn unused(&self) -> Vec<String> {
        let mine = &self.options.answers.mine;
        let with = |names: Vec<String>| {
            let answers = PersonAnswers { mine: names, ..self.options.answers.clone() };
            trace::trace_with(&self.checked.block, &trace::Options { answers, ..self.options.clone() })
        };
        let others = |name: &String| mine.iter().filter(|other| *other != name).cloned().collect();
        let is_unused =
            |name: &&String| with(others(name)) == self.trace && (mine.len() == 1 || with(vec![(*name).clone()]) == with(Vec::new()));
        mine.iter().filter(is_unused).map(|name| format!("--mine {name} changes nothing here.")).collect()
    }
}
