//! A file of many messages (RFC 4155), listed in memory that does not grow with it.
//!
//! A line that separates two messages could stand in a text too. Most programs put a mark before it there; others count how long each text is
//! (`Content-Length`). A count is believed where a message, or the end of the file, follows right behind it: then what lies between is text.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::Read;
use std::ops::ControlFlow;

use jiff::Timestamp;

use super::super::lines::{field_at, is_blank};
use super::super::mailbox_line::{is_mailbox_line, mailbox_line_time};
use super::super::received::is_received;
use super::super::{HeaderBlock, MessageDate, Summary};
use super::OnProgress;
use super::digest::Stop;

/// No more messages than this are listed: the newest.
pub const MOST_LISTED: usize = 10_000;
/// The most that is kept of one message's header lines while listing.
const MOST_OF_A_HEADER: usize = 256 * 1024;
/// What is kept of each name and subject, in characters: the list must not grow with them.
const SHOWN: usize = 160;
/// How much is read at a time, in bytes.
const CHUNK: usize = 1024 * 1024;

/// One message of a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// From, subject and date, cut to what a list shows.
    pub head: Summary,
    /// When it arrived, by its topmost Received line, its mailbox line or its Date.
    pub arrived: Option<Timestamp>,
    /// Whether it has a Received line; the person's own sent messages have none.
    pub has_trace: bool,
    /// Which message of the file, from 0.
    pub number: usize,
    /// Where its mailbox line begins in the file, in bytes.
    pub offset: u64,
    /// How long it is with that line, in bytes.
    pub length: u64,
}

/// The messages of a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The newest first; at most [`MOST_LISTED`].
    pub messages: Vec<Listed>,
    /// How many the file has.
    pub total: usize,
}

/// Lists the messages. `from` stands at the beginning of the file; `on_progress` is told how many bytes were read.
pub(super) fn list(from: &mut dyn Read, on_progress: &mut OnProgress<'_>) -> Result<Mailbox, Stop> {
    let mut lister = Lister::default();
    let mut buffer: Vec<u8> = Vec::with_capacity(CHUNK * 2);
    let mut read = 0_u64;
    loop {
        let n = from.take(CHUNK as u64).read_to_end(&mut buffer)?;
        read += n as u64;
        let end = n == 0;
        // Only whole lines; a mailbox line and the line below it are looked at together.
        let lines = match memchr::memrchr(b'\n', &buffer) {
            _ if end => buffer.len(),
            Some(at) => at + 1,
            // A line longer than a chunk is handed on in pieces, so that memory stays bounded.
            None if buffer.len() > CHUNK => buffer.len(),
            None => 0,
        };
        lister.lines(&buffer[..lines]);
        buffer.drain(..lines);
        if end {
            return Ok(lister.finish());
        }
        if on_progress(read) == ControlFlow::Break(()) {
            return Err(Stop::Cancelled);
        }
    }
}

/// The message that is being read.
#[derive(Debug, Default)]
struct Open {
    offset: u64,
    stamp: Option<Timestamp>,
    header: Vec<u8>,
    in_header: bool,
}

#[derive(Debug, Default)]
struct Lister {
    /// Bytes of whole lines gone through.
    at: u64,
    /// The last line was not empty, so no message can begin here.
    inside: bool,
    /// A line that looks like the beginning of a message; the next line decides.
    maybe: Option<(u64, Option<Timestamp>)>,
    open: Option<Open>,
    found: BinaryHeap<Reverse<RankedMessage>>,
    total: usize,
    /// The first message whose text was counted and has not ended yet.
    counted: Option<Counted>,
}

/// A message whose text was counted.
#[derive(Clone, Copy, Debug)]
struct Counted {
    /// Where its text ends, if the count is true.
    end: u64,
    number: usize,
    offset: u64,
}

impl Counted {
    /// Whether it ends at `at`, or one empty line above (LF or CR LF).
    fn ends_at(self, at: u64) -> bool {
        (self.end..=self.end.saturating_add(2)).contains(&at)
    }
}

impl Lister {
    fn lines(&mut self, bytes: &[u8]) {
        let mut start = 0;
        while start < bytes.len() {
            let idle = self.maybe.is_none() && self.open.as_ref().is_some_and(|open| !open.in_header);
            if idle {
                // Most of a mailbox is bodies, where only lines that begin a message matter. Handled first, for speed.
                let rest = &bytes[start..];
                let skip = if rest.starts_with(b"From ") { Some(0) } else { memchr::memmem::find(rest, b"\nFrom ").map(|at| at + 1) };
                let Some(skip) = skip else {
                    self.inside = !ends_in_blank(bytes, bytes.len());
                    break;
                };
                if skip > 0 {
                    start += skip;
                    self.inside = !ends_in_blank(bytes, start);
                }
            }
            let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |at| start + at + 1);
            self.line(&bytes[start..end], self.at + start as u64);
            start = end;
        }
        self.at += bytes.len() as u64;
    }

    fn line(&mut self, line: &[u8], at: u64) {
        let text = line.strip_suffix(b"\n").unwrap_or(line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if let Some((offset, stamp)) = self.maybe.take() {
            if stamp.is_some() || field_at(text).is_some() {
                self.begin(offset, stamp);
            } else {
                self.inside = true;
            }
        }
        let inside = std::mem::replace(&mut self.inside, !is_blank(text));
        if !inside && is_mailbox_line(text) {
            self.maybe = Some((at, mailbox_line_time(text)));
            return;
        }
        let Some(open) = self.open.as_mut().filter(|open| open.in_header) else { return };
        if text.is_empty() {
            open.in_header = false;
            let begin = at + line.len() as u64;
            if self.counted.is_none_or(|counted| begin > counted.end)
                && let Some(length) = counted_length(&open.header)
            {
                self.counted = Some(Counted { end: begin.saturating_add(length), number: self.total, offset: open.offset });
            }
        } else if open.header.len() < MOST_OF_A_HEADER {
            open.header.extend_from_slice(text);
            open.header.push(b'\n');
        }
    }

    fn begin(&mut self, offset: u64, stamp: Option<Timestamp>) {
        self.close(offset);
        self.text_ends(offset);
        self.open = Some(Open { offset, stamp, header: Vec::new(), in_header: true });
    }

    /// A message, or the file, ends at `at`. If the text of the counted message ends there, its count was true, and what seemed to be messages since
    /// then is its text.
    fn text_ends(&mut self, at: u64) {
        let Some(counted) = self.counted.take_if(|counted| at >= counted.end) else { return };
        if !counted.ends_at(at) || self.total == counted.number + 1 {
            return;
        }
        self.total = counted.number + 1;
        let kept = std::mem::take(&mut self.found).into_iter().filter(|entry| entry.0.0.number <= counted.number);
        self.found = kept
            .map(|mut entry| {
                if entry.0.0.number == counted.number {
                    entry.0.0.length = at.saturating_sub(counted.offset);
                }
                entry
            })
            .collect();
    }

    /// The open message ends where the next begins.
    fn close(&mut self, end: u64) {
        let Some(open) = self.open.take() else { return };
        let number = self.total;
        self.total += 1;
        let block = HeaderBlock::parse(open.header);
        let received = block.first("Received").filter(|field| is_received(field.raw)).map(|field| field.unfolded());
        let stamped = received.as_deref().and_then(|value| MessageDate::parse(value.rsplit_once(';')?.1.trim())).map(|date| date.instant);
        let arrived = stamped.or(open.stamp).or_else(|| Some(MessageDate::parse(&block.first("Date")?.unfolded())?.instant));
        let key = (received.is_some(), arrived, number);
        if self.found.len() >= MOST_LISTED && self.found.peek().is_some_and(|oldest| key < oldest.0.key()) {
            return;
        }
        let listed = Listed {
            head: shortened(Summary::of(&block)),
            arrived,
            has_trace: received.is_some(),
            number,
            offset: open.offset,
            length: end.saturating_sub(open.offset),
        };
        self.found.push(Reverse(RankedMessage(listed)));
        if self.found.len() > MOST_LISTED {
            self.found.pop();
        }
    }

    fn finish(mut self) -> Mailbox {
        if let Some((offset, stamp @ Some(_))) = self.maybe.take() {
            self.begin(offset, stamp);
        }
        self.close(self.at);
        self.text_ends(self.at);
        let mut messages: Vec<Listed> = self.found.into_iter().map(|entry| entry.0.0).collect();
        messages.sort_by_key(|listed| Reverse((listed.arrived, listed.number)));
        Mailbox { messages, total: self.total }
    }
}

/// The length of the text in bytes, where the header lines tell it.
fn counted_length(header: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"content-length:";
    let line = header.split(|b| *b == b'\n').find(|line| line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)))?;
    std::str::from_utf8(line.get(NAME.len()..)?.trim_ascii()).ok()?.parse().ok()
}

/// Whether the line above `at` is empty, or there is none.
fn ends_in_blank(bytes: &[u8], at: usize) -> bool {
    let above = bytes.get(..at).unwrap_or(bytes);
    above.is_empty() || above.ends_with(b"\n\n") || above.ends_with(b"\n\r\n") || matches!(above, b"\n" | b"\r\n")
}

/// A message, ordered by which is kept when there are too many: those with a trace first, of these the newest.
#[derive(Debug, PartialEq, Eq)]
struct RankedMessage(Listed);

impl RankedMessage {
    fn key(&self) -> (bool, Option<Timestamp>, usize) {
        (self.0.has_trace, self.0.arrived, self.0.number)
    }
}

impl Ord for RankedMessage {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for RankedMessage {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn shortened(mut head: Summary) -> Summary {
    for text in [&mut head.from, &mut head.subject, &mut head.message_id] {
        if let Some((at, _)) = text.char_indices().nth(SHOWN) {
            text.truncate(at);
            text.push('…');
        }
        text.shrink_to_fit();
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &[u8]) -> Mailbox {
        list(&mut &text[..], &mut |_| ControlFlow::Continue(())).unwrap()
    }

    fn mail(n: usize, hour: usize) -> String {
        format!(
            "From a@x.example Tue Aug  6 {hour:02}:00:00 2002\nReceived: from a by b; Tue, 6 Aug 2002 {hour:02}:00:00 +0000\nFrom: a{n}@x.example\nSubject: number {n}\nDate: Tue, 6 Aug 2002 09:00:00 +0000\n\nbody\n>From me\nFrom here on it is 2002, a: b\n\n"
        )
    }

    #[test]
    fn messages_are_listed_the_newest_first_with_their_places() {
        let text = format!("{}{}{}", mail(0, 10), mail(1, 12), mail(2, 11));
        let found = listed(text.as_bytes());
        assert_eq!(found.total, 3);
        let order: Vec<usize> = found.messages.iter().map(|m| m.number).collect();
        assert_eq!(order, [1, 2, 0]);
        for message in &found.messages {
            let start = usize::try_from(message.offset).unwrap();
            let end = start + usize::try_from(message.length).unwrap();
            assert_eq!(&text[start..end], mail(message.number, [10, 12, 11][message.number]));
            assert_eq!(message.head.subject, format!("number {}", message.number));
            assert!(message.has_trace);
        }
    }

    #[test]
    fn line_ends_and_places_do_not_depend_on_the_chunks() {
        struct Drip<'a>(&'a [u8], usize);
        impl Read for Drip<'_> {
            fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
                let n = self.1.min(into.len()).min(self.0.len());
                into[..n].copy_from_slice(&self.0[..n]);
                self.0 = &self.0[n..];
                Ok(n)
            }
        }
        let text: String = (0..40).map(|n| mail(n, n % 24) + &"filler\n".repeat(n * 997) + "\n").collect();
        assert!(text.len() > 2 * CHUNK);
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let whole = listed(text.as_bytes());
            assert_eq!(whole.total, 40);
            let dripped = list(&mut Drip(text.as_bytes(), 997), &mut |_| ControlFlow::Continue(())).unwrap();
            assert_eq!(whole, dripped);
        }
    }

    #[test]
    fn a_list_is_bounded_and_keeps_the_newest() {
        let text: String = (0..MOST_LISTED + 50)
            .map(|n| {
                format!(
                    "From a Tue Aug  6 11:51:02 2002\nFrom: a\nDate: Tue, 6 Aug 2002 09:00:00 +0000\nSubject: {n} {}\n\nx\n\n",
                    "y".repeat(300)
                )
            })
            .collect();
        let found = listed(text.as_bytes());
        assert_eq!((found.messages.len(), found.total), (MOST_LISTED, MOST_LISTED + 50));
        assert_eq!(found.messages.first().map(|m| m.number), Some(MOST_LISTED + 49));
        assert!(found.messages.iter().all(|m| m.head.subject.chars().count() == SHOWN + 1));
    }
}
