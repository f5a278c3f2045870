//! The ranges of IP addresses (`assets/networks/ranges.txt`), as `src/build/networks.rs` packed them, and the search in them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::packed::unpacked_parts;

// `DAY`, `OPERATORS` (the place in the directory of the operator with each number), and for each block of ranges its first address and its place in
// `BLOCKS`: `V4`, `V6`.
include!(concat!(env!("OUT_DIR"), "/ranges.rs"));
static BLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ranges"));

/// No block is longer, in bytes.
const MOST: usize = 32 * 1024;

/// One block of ranges, all IPv4 or all IPv6, sorted; none overlap.
struct Ranges<A> {
    firsts: Vec<A>,
    /// The last address of each range, and the number of its operator.
    rest: Vec<(A, u16)>,
}

/// Each block is unpacked when the first address in it is looked up: the whole table would take as long as a hundred checks.
static V4_RANGES: [OnceLock<Ranges<u32>>; V4.len()] = [const { OnceLock::new() }; V4.len()];
static V6_RANGES: [OnceLock<Ranges<u128>>; V6.len()] = [const { OnceLock::new() }; V6.len()];

/// How much room all of it takes in the program.
#[cfg(test)]
pub(super) fn room() -> usize {
    BLOCKS.len() + size_of_val(OPERATORS) + size_of_val(V4) + size_of_val(V6)
}

/// The day of the table.
pub(super) fn day() -> Date {
    // The table is part of the program, and a test reads it whole.
    Date::from_str(DAY).unwrap_or(Date::ZERO)
}

/// The place of the operator of an address in the directory, and the largest block `address/bits` around it that belongs to that operator.
pub(super) fn find(ip: IpAddr) -> Option<(usize, String)> {
    match ip {
        IpAddr::V4(ip) => {
            let (first, last, operator) = within(V4, &V4_RANGES, u32::from(ip))?;
            let (start, bits) = block(u32::from(ip).into(), first.into(), last.into(), 32);
            Some((operator, format!("{}/{bits}", Ipv4Addr::from(u32::try_from(start).ok()?))))
        }
        IpAddr::V6(ip) => {
            let (first, last, operator) = within(V6, &V6_RANGES, u128::from(ip))?;
            let (start, bits) = block(u128::from(ip), first, last, 128);
            Some((operator, format!("{}/{bits}", Ipv6Addr::from(start))))
        }
    }
}

/// The place in the directory of the operator of an address.
pub(super) fn operator(ip: IpAddr) -> Option<usize> {
    let (.., operator) = match ip {
        IpAddr::V4(ip) => within(V4, &V4_RANGES, u32::from(ip)).map(|(.., operator)| ((), operator)),
        IpAddr::V6(ip) => within(V6, &V6_RANGES, u128::from(ip)).map(|(.., operator)| ((), operator)),
    }?;
    Some(operator)
}

/// The start and the prefix length of the largest block around `ip` between `first` and `last`. `width`: the bits of an address.
fn block(ip: u128, first: u128, last: u128, width: u32) -> (u128, u32) {
    let fits = |host_bits: &u32| {
        let rest = if *host_bits == 128 { u128::MAX } else { (1 << host_bits) - 1 };
        ip & !rest >= first && ip | rest <= last
    };
    let host_bits = (0..=width).take_while(fits).last().unwrap_or(0);
    let rest = if host_bits == 128 { u128::MAX } else { (1 << host_bits) - 1 };
    (ip & !rest, width - host_bits)
}

/// The range that an address is in, and the place of its operator in the directory.
fn within<A: Copy + Ord + TryFrom<u128>>(index: &[(A, usize, usize)], blocks: &[OnceLock<Ranges<A>>], ip: A) -> Option<(A, A, usize)> {
    let at = index.partition_point(|(first, ..)| *first <= ip).checked_sub(1)?;
    let (_, start, end) = index.get(at)?;
    blocks.get(at)?.get_or_init(|| Ranges::unpacked(BLOCKS.get(*start..*end).unwrap_or_default()).unwrap_or_default()).find(ip)
}

impl<A: Copy + Ord> Ranges<A> {
    fn find(&self, ip: A) -> Option<(A, A, usize)> {
        let at = self.firsts.partition_point(|&first| first <= ip).checked_sub(1)?;
        let (&first, &(last, operator)) = self.firsts.get(at).zip(self.rest.get(at))?;
        (ip <= last).then_some((first, last, usize::from(*OPERATORS.get(usize::from(operator))?)))
    }
}

impl<A> Default for Ranges<A> {
    fn default() -> Self {
        Self { firsts: Vec::new(), rest: Vec::new() }
    }
}

impl<A: TryFrom<u128>> Ranges<A> {
    fn unpacked(mut block: &[u8]) -> Option<Self> {
        let mut column = || {
            let (length, rest) = block.split_first_chunk()?;
            let (column, rest) = rest.split_at_checked(u16::from_le_bytes(*length).into())?;
            block = rest;
            Some(column)
        };
        let packed = [column()?, column()?, column()?, column()?];
        let (bytes, places) = unpacked_parts(packed, MOST).filter(|_| block.is_empty())?;
        Self::read(&places.map(|place| bytes.get(place).unwrap_or_default()))
    }

    fn read(columns: &[&[u8]; 4]) -> Option<Self> {
        let [gaps, lengths, operators, rests] = *columns;
        let rests = &mut rests.iter();
        let mut out = Self { firsts: Vec::with_capacity(gaps.len()), rest: Vec::with_capacity(gaps.len()) };
        let mut next: u128 = 0;
        for ((&gap, &length), &operator) in gaps.iter().zip(lengths).zip(operators) {
            let first = next.checked_add(number_of(gap, rests)?)?;
            next = first.checked_add(number_of(length, rests)?)?;
            let rest = if operator == u8::MAX { rest_of(rests)?.try_into().ok()? } else { 0 };
            out.firsts.push(first.try_into().ok()?);
            out.rest.push((next.checked_sub(1)?.try_into().ok()?, u16::from(operator).checked_add(rest)?));
        }
        let is_whole = gaps.len() == lengths.len() && gaps.len() == operators.len();
        (is_whole && rests.len() == 0).then_some(out)
    }
}

/// Puts a number together from its power of two and, where the first bit of the power tells of one, its odd rest: in LEB128, without its last bit and
/// one less. A power of 255 stands for the number 0.
fn number_of(power: u8, rests: &mut std::slice::Iter<'_, u8>) -> Option<u128> {
    match power {
        u8::MAX => Some(0),
        0..128 => 1u128.checked_shl(power.into()),
        128.. => (rest_of(rests)?.checked_add(1)? << 1 | 1).checked_shl((power & 127).into()),
    }
}

/// Reads a number in LEB128.
fn rest_of(rests: &mut std::slice::Iter<'_, u8>) -> Option<u128> {
    let (mut rest, mut shift) = (0, 0);
    loop {
        let byte = *rests.next()?;
        rest |= u128::from(byte & 127).checked_shl(shift)?;
        if byte < 128 {
            return Some(rest);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::super::operators;
    use super::*;

    fn id_at(place: usize) -> &'static str {
        &operators::at(place).unwrap().id
    }

    #[test]
    fn every_range_of_the_table_is_found_as_it_stands() {
        let text = include_str!("../../../assets/networks/ranges.txt");
        let (mut id, mut seen) = ("", 0);
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(told) = line.strip_prefix('@') {
                id = told;
            } else if let Some(day) = line.strip_prefix("day ") {
                assert_eq!(day, DAY);
            } else {
                let first = line.split(['-', '/']).next().unwrap();
                let (operator, block) = find(first.parse().unwrap()).unwrap();
                assert_eq!(id_at(operator), id, "{line}");
                assert!(line.contains('-') || line == block, "{line} {block}");
                if let Some((_, last)) = line.split_once('-') {
                    assert_eq!(find(last.parse().unwrap()).map(|(operator, _)| operator), Some(operator), "{line}");
                }
                seen += 1;
            }
        }
        let in_blocks = V4_RANGES.iter().map(|block| block.get().unwrap().firsts.len()).sum::<usize>();
        assert_eq!(seen, in_blocks + V6_RANGES.iter().map(|block| block.get().unwrap().firsts.len()).sum::<usize>());
        assert!(seen > 70_000, "{seen}");
    }

    #[test]
    fn the_seeded_extract_of_the_database_is_answered_as_by_the_database() {
        let mut seen = 0;
        for line in include_str!("../../../tests/trace/networks.tsv").lines() {
            let (ip, id) = line.split_once('\t').unwrap();
            let found = operator(ip.parse().unwrap()).map_or("-", id_at);
            assert_eq!(found, id, "{ip}");
            seen += 1;
        }
        assert!(seen >= 1000, "{seen}");
    }

    #[test]
    fn the_block_told_lies_within_the_range() {
        assert_eq!(block(5, 4, 9, 32), (4, 30));
        assert_eq!(block(8, 4, 9, 32), (8, 31));
        assert_eq!(block(7, 7, 7, 32), (7, 32));
        assert_eq!(block(9, 0, u128::from(u32::MAX), 32), (0, 0));
        assert_eq!(block(9, 0, u128::MAX, 128), (0, 0));
    }

    #[test]
    fn a_torn_block_is_no_block() {
        let (_, start, end) = V4[0];
        let block = &BLOCKS[start..end];
        assert!(Ranges::<u32>::unpacked(block).is_some());
        for length in [0, 1, 2, 10, 11, 2_000, block.len() / 2, block.len() - 9, block.len() - 1] {
            assert!(Ranges::<u32>::unpacked(&block[..length]).is_none(), "{length}");
        }
        assert!(Ranges::<u32>::unpacked(&[block, b"x"].concat()).is_none());
        let whole: [&[u8]; 4] = [b"\x80\xff", b"\x00\x81", b"\x07\xff", b"\x00\x01\x03"];
        let read = Ranges::<u32>::read(&whole).unwrap();
        assert_eq!((read.firsts, read.rest), (vec![3, 4], vec![(3, 7), (13, 258)]));
        for at in 0..4 {
            let mut cut = whole;
            cut[at] = &cut[at][1..];
            assert!(Ranges::<u32>::read(&cut).is_none(), "column {at}");
        }
    }
}
