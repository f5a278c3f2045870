//! Reads a message of any size once and keeps its beginning; of the rest, only the header lines of messages inside.
//!
//! What is kept is enough to say everything about the headers and to offer the messages inside; the bodies are passed over here.
//! The opened message as a whole is held apart, up to a bound, for its links and for desks that want all of it.

use std::io::{self, Read};
use std::ops::ControlFlow;

use super::parts::Encoded;
use super::{Inner, OnProgress};
use crate::message::lines::known_field_at;

/// What is kept as it is from the beginning, in bytes: more than any header block, also a damaged one.
pub(super) const FRONT: usize = 256 * 1024;
/// How much is kept if there was no empty line up to there.
const MOST_FRONT: usize = 4 * 1024 * 1024;
/// The most that is kept of the header lines below.
const MOST_KEPT: usize = 4 * 1024 * 1024;
/// A line that is longer is no header line.
const LONGEST_LINE: usize = 128 * 1024;
/// The most of one header block below.
const MOST_OF_A_BLOCK: usize = 256 * 1024;
/// How much is read at a time, in bytes.
const CHUNK: usize = 256 * 1024;

/// What was kept of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Digest {
    /// The beginning, and the header blocks found below it.
    pub text: Vec<u8>,
    /// Messages inside that were encoded, which is not allowed but done (RFC 2046 section 5.2.1).
    pub inner: Vec<Inner>,
}

/// Why reading ended early.
#[derive(Debug)]
pub(super) enum Stop {
    Cancelled,
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads `from` to its end. `on_progress` is told after each chunk how many bytes were read so far.
pub(super) fn digest(from: &mut dyn Read, on_progress: &mut OnProgress<'_>) -> Result<Digest, Stop> {
    let mut scan = Scan { at_break: true, ..Scan::default() };
    let mut buffer = Vec::with_capacity(CHUNK * 2);
    let (mut read, mut dropping) = (0_u64, false);
    loop {
        let n = from.take(CHUNK as u64).read_to_end(&mut buffer)?;
        read += n as u64;
        let end = n == 0;
        let lines = if end { buffer.len() } else { memchr::memrchr(b'\n', &buffer).map_or(0, |at| at + 1) };
        let (now, later) = buffer.split_at(lines);
        if !now.is_empty() {
            // Skip the rest of a line that was too long.
            let skip = if dropping { memchr::memchr(b'\n', now).map_or(now.len(), |at| at + 1) } else { 0 };
            scan.front(&now[..skip]);
            scan.lines(&now[skip..]);
            dropping = false;
        }
        if later.len() > LONGEST_LINE {
            scan.front(later);
            scan.interrupt();
            buffer.clear();
            dropping = true;
        } else {
            let later = later.len();
            buffer.drain(..buffer.len() - later);
        }
        if end {
            break;
        }
        if on_progress(read) == ControlFlow::Break(()) {
            return Err(Stop::Cancelled);
        }
    }
    Ok(scan.finish())
}

/// Goes through the lines, chunk by chunk.
#[derive(Debug, Default)]
struct Scan {
    out: Vec<u8>,
    /// Enough of the beginning was kept: from here on only header blocks are.
    sparse: bool,
    /// An empty line has come.
    headers_ended: bool,
    inner: Vec<Inner>,
    /// The last line was empty or a boundary.
    at_break: bool,
    /// Inside header lines: how many bytes they have so far.
    block: Option<usize>,
    /// What the header lines say of the part below them.
    encoded: Encoded,
}

impl Scan {
    /// Keeps bytes as they are while the front is not full.
    fn front(&mut self, bytes: &[u8]) {
        if !self.sparse {
            let most = if self.headers_ended { FRONT } else { MOST_FRONT };
            let room = most.saturating_sub(self.out.len());
            self.out.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
            self.sparse = self.out.len() >= most;
        }
    }

    /// Notes that a line was dropped because it was too long.
    fn interrupt(&mut self) {
        self.block = None;
        self.at_break = false;
    }

    fn lines(&mut self, bytes: &[u8]) {
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', bytes).map(|at| at + 1).chain((!bytes.ends_with(b"\n")).then_some(bytes.len())) {
            let line = &bytes[start..end];
            start = end;
            // Most lines of a large message: they begin nothing, and neither did the line before. Handled first, for speed.
            if !self.at_break && self.block.is_none() && !matches!(line, [b'\n', ..] | [b'\r', ..] | [b'-', b'-', ..]) {
                if !self.sparse {
                    self.front(line);
                }
                self.encoded.body(line, &mut self.inner);
                continue;
            }
            self.line(line);
        }
    }

    fn line(&mut self, line: &[u8]) {
        let blank = matches!(line, b"\n" | b"\r\n" | b"\r" | b"\n\r");
        let boundary = line.starts_with(b"--");
        let before = std::mem::replace(&mut self.at_break, blank || boundary);
        let in_front = !self.sparse;
        if in_front {
            self.front(line);
            self.headers_ended |= blank;
        }
        if blank || boundary {
            if let Some(length) = self.block.take() {
                if !in_front && length > 0 {
                    self.keep(b"\n");
                }
                self.encoded.headers_end();
            } else if boundary {
                self.encoded.part_ends(&mut self.inner);
            } else {
                self.encoded.body(line, &mut self.inner);
            }
            return;
        }
        if self.block.is_none() && before && !self.encoded.is_open() && known_field_at(line).is_some() {
            self.block = Some(0);
            self.encoded.headers_begin();
            if !in_front {
                // An empty line, so that these header lines are found in the text that is kept.
                self.keep(b"\n");
            }
        }
        let Some(length) = self.block else {
            self.encoded.body(line, &mut self.inner);
            return;
        };
        if length > MOST_OF_A_BLOCK {
            self.block = None;
            return;
        }
        self.block = Some(length + line.len());
        self.encoded.header(line);
        if !in_front {
            self.keep(line);
        }
    }

    /// Keeps a header line below the front, while there is room.
    fn keep(&mut self, line: &[u8]) {
        if self.out.len() < MOST_FRONT + MOST_KEPT {
            if !self.out.ends_with(b"\n") {
                self.out.push(b'\n');
            }
            self.out.extend_from_slice(line);
        }
    }

    fn finish(mut self) -> Digest {
        self.encoded.part_ends(&mut self.inner);
        Digest { text: self.out, inner: self.inner }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Received: from a by b; 1 Jan 2025 10:00:00 +0000\nFrom: a\nDate: 1 Jan 2025 10:00:00 +0000\n";

    fn of(text: &[u8]) -> Digest {
        digest(&mut &text[..], &mut |_| ControlFlow::Continue(())).unwrap()
    }

    #[test]
    fn a_small_message_is_kept_byte_for_byte() {
        for text in ["", "a", "\r\n\r\n", HEAD, &format!("{HEAD}\r\nbody\r\n\r\n--x\r\nA: b\n\n")] {
            assert_eq!(of(text.as_bytes()).text, text.as_bytes());
        }
    }

    #[test]
    fn of_a_large_message_the_beginning_and_the_inner_headers_are_kept() {
        let filler = "VGhpcyBpcyBub3RoaW5nIHRoYXQgYW55Ym9keSB3YW50cyB0byByZWFkLCBsaW5lIGJ5IGxpbmUu\r\n".repeat(40_000);
        let mail = format!(
            "{HEAD}Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\n{filler}\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{HEAD}Subject: inner\r\n\r\n{filler}--x--\r\n"
        );
        let found = of(mail.as_bytes());
        assert_eq!(&found.text[..FRONT], &mail.as_bytes()[..FRONT]);
        assert!(found.text.len() < FRONT + 1000, "{}", found.text.len());
        let tail = String::from_utf8_lossy(&found.text[FRONT..]).replace('\r', "");
        assert!(tail.contains(&format!("\n\nContent-Type: message/rfc822\n\n\n{HEAD}Subject: inner\n\n")), "{tail}");
    }

    #[test]
    fn a_line_without_end_is_not_held() {
        let found = of(format!("{HEAD}\n{}", "x".repeat(3 << 20)).as_bytes());
        assert_eq!(found.text.len(), FRONT);
        let found = of(format!("{HEAD}\n{}\n\n{HEAD}\n", "x".repeat(3 << 20)).as_bytes());
        assert!(found.text.ends_with(format!("{HEAD}\n").as_bytes()));
    }

    #[test]
    fn reading_can_be_cancelled() {
        let mut asked = 0;
        let stopped = digest(&mut io::repeat(b'x'), &mut |_| {
            asked += 1;
            if asked == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(stopped, Err(Stop::Cancelled)));
    }

    #[test]
    fn an_encoded_inner_message_is_decoded() {
        let part = "--x\nContent-Type: message/rfc822;\n name=a.eml\nContent-Transfer-Encoding: base64\n\n";
        let coded = "UmVjZWl2ZWQ6IGZyb20gYSBieSBiOyAxIEphbiAyMDI1IDEwOjAwOjAwICswMDAwCkZyb206IGlu\nbmVyQHguZXhhbXBsZQpTdWJqZWN0OiBpbm5lcgoKYm9keQo=\n";
        let found = of(format!("{HEAD}\n{part}{coded}--x--\n").as_bytes());
        assert_eq!(found.inner.len(), 1);
        assert_eq!((found.inner[0].head.subject.as_str(), found.inner[0].head.from.as_str()), ("inner", "inner@x.example"));
        let quoted = part.replace("base64", "quoted-printable");
        let found =
            of(format!("{HEAD}\n{quoted}Received: from a by b;=\n 1 Jan 2025 10:00:00 +0000\nFrom: a=3Db@x.example\n\nbody\n--x--\n")
                .as_bytes());
        assert_eq!(found.inner.len(), 1);
        assert_eq!(found.inner[0].head.from, "a=b@x.example");
    }
}
