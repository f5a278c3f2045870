//! Files of any size are read in bounded memory and time.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::time::Instant;

use abuse_report_helper::message::file::{MOST_LISTED, Refusal, Wanted, open, open_listed};

/// A mailbox that is made while it is read: the same message over and over, with a number of its own.
struct Endless {
    size: u64,
    at: u64,
    one: Vec<u8>,
}

impl Endless {
    fn new(size: u64) -> Self {
        let sample = include_str!("../../assets/samples/salesforce-classic.eml");
        let mut one = format!("From a@x.example Wed Jan 15 09:00:00 2025\nX-Number: 000000000000\n{sample}").into_bytes();
        // Each one a power of two long, so that its number is easily told.
        one.resize(16 * 1024 - 2, b'x');
        one.extend_from_slice(b"\n\n");
        one[8191] = b'\n';
        Self { size, at: 0, one }
    }
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.one.len() as u64;
        let within = (self.at % length) as usize;
        let rest = (self.size - self.at).min((length as usize - within) as u64) as usize;
        let n = rest.min(into.len());
        into[..n].copy_from_slice(&self.one[within..within + n]);
        self.at += n as u64;
        Ok(n)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(by) => self.size.saturating_add_signed(by),
            SeekFrom::Current(by) => self.at.saturating_add_signed(by),
        };
        self.at = self.at.min(self.size);
        Ok(self.at)
    }
}

fn listed(size: u64) {
    let mut source = Endless::new(size);
    let length = source.one.len() as u64;
    let start = Instant::now();
    let mut told = Vec::new();
    let opened = open(&mut source, Wanted::Newest, &mut |done| {
        told.push(done);
        ControlFlow::Continue(())
    });
    let opened = opened.unwrap();
    println!("a mailbox of {} MB, {} messages: {:?}", size >> 20, opened.mailbox.total, start.elapsed());
    assert_eq!(opened.mailbox.total as u64, size.div_ceil(length));
    assert_eq!(opened.mailbox.messages.len(), opened.mailbox.total.min(MOST_LISTED));
    assert!(told.len() as u64 >= size >> 20 && told.is_sorted(), "progress is told at least every MB");
    let last = opened.mailbox.messages.last().unwrap();
    let again = open_listed(&mut source, last, &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(again.text.starts_with(b"From a@x.example") && again.text.len() as u64 == last.length);
}

#[test]
fn a_mailbox_of_any_size_is_listed_with_progress() {
    listed(64 << 20);
}

/// Run by hand: `cargo test -- --ignored --nocapture gigabyte`.
#[test]
#[ignore = "takes many seconds without optimisation"]
fn a_mailbox_of_a_gigabyte_is_listed() {
    listed(1 << 30);
}

/// An Outlook file with header lines, and an attachment of so many bytes.
pub fn outlook_file(attachment: usize) -> Vec<u8> {
    let headers = include_str!("../../assets/samples/salesforce-classic.eml");
    let headers = headers.split_once("\r\n\r\n").map_or(headers, |(headers, _)| headers);
    let wide: Vec<u8> = headers.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, io::Cursor::new(Vec::new())).unwrap();
    let mut put = |path: &str, bytes: &[u8]| file.create_stream(path).unwrap().write_all(bytes).unwrap();
    put("/__properties_version1.0", &[0; 32]);
    put("/__substg1.0_007D001F", &wide);
    file.create_storage("/__attach_version1.0_#00000000").unwrap();
    let mut put = |path: &str, bytes: &[u8]| file.create_stream(path).unwrap().write_all(bytes).unwrap();
    put("/__attach_version1.0_#00000000/__substg1.0_37010102", &vec![b'%'; attachment]);
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn of_a_large_outlook_file_only_the_headers_are_held() {
    let bytes = outlook_file(25 << 20);
    let start = Instant::now();
    let opened = super::opened(&bytes).unwrap();
    let checked = abuse_report_helper::check::check_opened(&opened, &abuse_report_helper::check::Options::default());
    println!("an Outlook file of {} MB: {:?}", bytes.len() >> 20, start.elapsed());
    assert_eq!(checked.verdict, abuse_report_helper::check::Verdict::Full);
    assert!(opened.text.len() < 20_000 && opened.inner.is_empty());
}

#[test]
fn an_outlook_file_that_claims_more_tables_than_it_has_room_for_is_refused() {
    // Sectors that tell the places of tables, each naming the same table over and over: read as told, they fill the memory.
    let mut bytes = outlook_file(40 << 10);
    let first = bytes.len() / 512;
    let count = 2000_usize;
    for n in 0..count {
        let mut sector = vec![0_u8; 512];
        for place in sector.chunks_exact_mut(4) {
            place.copy_from_slice(&1_u32.to_le_bytes());
        }
        let next = if n + 1 < count { u32::try_from(first + n).unwrap() } else { 0xffff_fffe };
        sector[508..].copy_from_slice(&next.to_le_bytes());
        bytes.extend(sector);
    }
    bytes[68..72].copy_from_slice(&u32::try_from(first - 1).unwrap().to_le_bytes());
    bytes[72..76].copy_from_slice(&u32::try_from(count).unwrap().to_le_bytes());
    let start = Instant::now();
    assert!(matches!(super::opened(&bytes), Err(Refusal::NotReadable(_))));
    assert!(start.elapsed().as_millis() < 1000, "{:?}", start.elapsed());
}

#[test]
fn listing_a_mailbox_can_be_cancelled() {
    let mut calls = 0;
    let opened = open(&mut Endless::new(1 << 40), Wanted::Newest, &mut |_| {
        calls += 1;
        if calls == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(opened, Err(Refusal::Cancelled));
    assert_eq!(calls, 4);
}
