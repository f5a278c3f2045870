//! The ranges of IP addresses (`assets/networks/ranges.txt`), as `src/build/networks.rs` packed them, and the search in them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;
use std::sync::OnceLock;

use jiff::civil::Date;

// `DAY`, `OPERATORS`, and for each block of ranges its first address and its place in `BLOCKS`: `V4`, `V6`.
include!(concat!(env!("OUT_DIR"), "/ranges.rs"));
static BLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ranges"));

/// One block of ranges, all IPv4 or all IPv6, sorted; none overlap.
struct Ranges<A> {
    firsts: Vec<A>,
    /// The last address of each range, and the number of its operator.
    rest: Vec<(A, u16)>,
}

/// Each block is unpacked when the first address in it is looked up: the whole table would take as long as a hundred checks.
static V4_RANGES: [OnceLock<Ranges<u32>>; V4.len()] = [const { OnceLock::new() }; V4.len()];
static V6_RANGES: [OnceLock<Ranges<u128>>; V6.len()] = [const { OnceLock::new() }; V6.len()];

/// The day of the table.
pub(super) fn day() -> Date {
    // The table is part of the program, and a test reads it whole.
    Date::from_str(DAY).unwrap_or(Date::ZERO)
}

/// The ids of all operators that have ranges, in the order of their numbers.
pub(super) fn operators() -> &'static [&'static str] {
    OPERATORS
}

/// The number of the operator of an address, and the largest block `address/bits` around it that belongs to that operator.
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

/// The number of the operator of an address.
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

/// The range that an address is in, and the number of its operator.
fn within<A: Copy + Ord + TryFrom<u128>>(index: &[(A, usize, usize)], blocks: &[OnceLock<Ranges<A>>], ip: A) -> Option<(A, A, usize)> {
    let at = index.partition_point(|(first, ..)| *first <= ip).checked_sub(1)?;
    let (_, start, end) = index.get(at)?;
    blocks.get(at)?.get_or_init(|| Ranges::unpacked(BLOCKS.get(*start..*end).unwrap_or_default()).unwrap_or_default()).find(ip)
}

impl<A: Copy + Ord> Ranges<A> {
    fn find(&self, ip: A) -> Option<(A, A, usize)> {
        let at = self.firsts.partition_point(|&first| first <= ip).checked_sub(1)?;
        let (&first, &(last, operator)) = self.firsts.get(at).zip(self.rest.get(at))?;
        (ip <= last).then_some((first, last, operator.into()))
    }
}

impl<A> Default for Ranges<A> {
    fn default() -> Self {
        Self { firsts: Vec::new(), rest: Vec::new() }
    }
}

impl<A: TryFrom<u128>> Ranges<A> {
    fn unpacked(block: &[u8]) -> Option<Self> {
        Self::read(&fdeflate::decompress_to_vec(block).ok()?)
    }

    fn read(mut rest: &[u8]) -> Option<Self> {
        let mut take = |length: usize| {
            let (taken, behind) = rest.split_at_checked(length)?;
            rest = behind;
            Some(taken)
        };
        let mut number = || take(4).and_then(|bytes| usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok());
        let (count, gap_rests, length_rests) = (number()?, number()?, number()?);
        let (gaps, lengths, low, high) = (take(count)?, take(count)?, take(count)?, take(count)?);
        let (mut gap_rests, mut length_rests) = (take(gap_rests)?.iter(), take(length_rests)?.iter());
        let mut out = Self { firsts: Vec::with_capacity(count), rest: Vec::with_capacity(count) };
        let mut next: u128 = 0;
        for (((&gap, &length), &low), &high) in gaps.iter().zip(lengths).zip(low).zip(high) {
            let first = next.checked_add(number_of(gap, &mut gap_rests)?)?;
            next = first.checked_add(number_of(length, &mut length_rests)?)?;
            out.firsts.push(first.try_into().ok()?);
            out.rest.push((next.checked_sub(1)?.try_into().ok()?, u16::from_le_bytes([low, high])));
        }
        (gap_rests.len() + length_rests.len() == 0 && rest.is_empty()).then_some(out)
    }
}

/// Puts a number together from its power of two and its odd rest, which is in LEB128 without its last bit. A power of 255 stands for the number 0.
fn number_of(power: u8, rests: &mut std::slice::Iter<'_, u8>) -> Option<u128> {
    if power == u8::MAX {
        return Some(0);
    }
    let (mut rest, mut shift) = (0, 0);
    loop {
        let byte = *rests.next()?;
        rest |= u128::from(byte & 127).checked_shl(shift)?;
        if byte < 128 {
            return (rest << 1 | 1).checked_shl(power.into());
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                assert_eq!(OPERATORS[operator], id, "{line}");
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
            let found = operator(ip.parse().unwrap()).map_or("-", |operator| OPERATORS[operator]);
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
        let bytes = fdeflate::decompress_to_vec(&BLOCKS[start..end]).unwrap();
        assert!(Ranges::<u32>::read(&bytes).is_some() && Ranges::<u32>::unpacked(&BLOCKS[start..end - 9]).is_none());
        for length in [0, 1, 10, 11, 2_000, bytes.len() / 2, bytes.len() - 1] {
            assert!(Ranges::<u32>::read(&bytes[..length]).is_none(), "{length}");
        }
    }
}
