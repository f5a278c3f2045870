//! Packs the table of networks in blocks of columns that compress well: the gap to the range before, the length, the operator.
//! `src/trace/networks/table.rs` unpacks only the blocks that it needs.
//!
//! Most gaps and lengths are a small odd number times a power of two, so each has two columns: the power, and the odd number without its last
//! bit, which is always set (LEB128).

use std::error::Error;
use std::net::IpAddr;

/// The power that stands for the number 0, which has none.
const NONE: u8 = 255;

struct Range {
    first: u128,
    last: u128,
    operator: usize,
}

/// How many ranges are in one block: few enough to unpack one quickly, and enough to compress well.
const IN_A_BLOCK: usize = 1024;

/// The table, ready for the program.
pub struct Packed {
    /// Rust code: the day, the operators' ids, and for each block its first address and its place in `blocks`.
    pub index: String,
    /// Each block by itself, compressed: the number of ranges and the lengths of two columns (each 4 bytes, little-endian), and the columns: powers of
    /// gaps, powers of lengths, low and high bytes of operators, rests of gaps, rests of lengths.
    pub blocks: Vec<u8>,
}

/// Packs the text of `assets/networks/ranges.txt`.
pub fn packed(text: &str, compressed: impl Fn(&[u8]) -> Vec<u8>) -> Result<Packed, Box<dyn Error>> {
    let mut day = None;
    let mut operators: Vec<&str> = Vec::new();
    let (mut v4, mut v6) = (Vec::new(), Vec::new());
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(id) = line.strip_prefix('@') {
            operators.push(id);
        } else if let Some(told) = line.strip_prefix("day ") {
            day = Some(told);
        } else {
            let (first, last) = range(line).ok_or(format!("no range of addresses: {line}"))?;
            let operator = operators.len().checked_sub(1).ok_or("a range stands above the first operator")?;
            let (list, first, last) = match (first, last) {
                (IpAddr::V4(first), IpAddr::V4(last)) => (&mut v4, u32::from(first).into(), u32::from(last).into()),
                (IpAddr::V6(first), IpAddr::V6(last)) => (&mut v6, first.into(), last.into()),
                _ => return Err(format!("two kinds of addresses: {line}").into()),
            };
            list.push(Range { first, last, operator });
        }
    }
    // Those with the most ranges get the smallest numbers, so that the high bytes of the column are nearly all the same.
    let mut counts = vec![0usize; operators.len()];
    v4.iter().chain(&v6).for_each(|range: &Range| counts[range.operator] += 1);
    let mut order: Vec<usize> = (0..operators.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(counts[at]));
    let mut number = vec![0; operators.len()];
    order.iter().enumerate().for_each(|(new, &old)| number[old] = new);
    v4.iter_mut().chain(&mut v6).for_each(|range| range.operator = number[range.operator]);
    let operators: Vec<&str> = order.iter().map(|&at| operators[at]).collect();
    let mut out = Packed {
        index: format!(
            "static DAY: &str = {:?};\nstatic OPERATORS: &[&str] = &{operators:?};\n",
            day.ok_or("the table of networks has no day")?
        ),
        blocks: Vec::new(),
    };
    for (name, number, mut ranges) in [("V4", "u32", v4), ("V6", "u128", v6)] {
        ranges.sort_by_key(|range| range.first);
        let mut index = Vec::new();
        for block in ranges.chunks(IN_A_BLOCK) {
            let start = out.blocks.len();
            out.blocks.extend(compressed(&columns(block)?));
            index.push((block.first().map_or(0, |range| range.first), start, out.blocks.len()));
        }
        out.index += &format!("static {name}: &[({number}, usize, usize)] = &{index:?};\n");
    }
    Ok(out)
}

fn range(line: &str) -> Option<(IpAddr, IpAddr)> {
    if let Some((first, last)) = line.split_once('-') {
        return Some((first.parse().ok()?, last.parse().ok()?));
    }
    let (first, bits) = line.split_once('/')?;
    let bits: u32 = bits.parse().ok()?;
    match first.parse().ok()? {
        IpAddr::V4(first) => {
            let rest = u32::MAX.checked_shr(bits).unwrap_or(0);
            (bits <= 32 && u32::from(first) & rest == 0).then(|| (first.into(), std::net::Ipv4Addr::from(u32::from(first) | rest).into()))
        }
        IpAddr::V6(first) => {
            let rest = u128::MAX.checked_shr(bits).unwrap_or(0);
            (bits <= 128 && u128::from(first) & rest == 0)
                .then(|| (first.into(), std::net::Ipv6Addr::from(u128::from(first) | rest).into()))
        }
    }
}

fn columns(ranges: &[Range]) -> Result<Vec<u8>, Box<dyn Error>> {
    let (mut gaps, mut gap_rests, mut lengths, mut length_rests) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut low, mut high) = (Vec::new(), Vec::new());
    let mut next = 0;
    for range in ranges {
        let gap = range.first.checked_sub(next).ok_or("two ranges have the same address")?;
        let length =
            range.last.checked_sub(range.first).and_then(|length| length.checked_add(1)).ok_or("a range ends before its beginning")?;
        put(&mut gaps, &mut gap_rests, gap);
        put(&mut lengths, &mut length_rests, length);
        let [l, h] = u16::try_from(range.operator)?.to_le_bytes();
        low.push(l);
        high.push(h);
        next = range.last.checked_add(1).ok_or("a range ends at the last address")?;
    }
    let mut out = Vec::new();
    for count in [ranges.len(), gap_rests.len(), length_rests.len()] {
        out.extend(u32::try_from(count)?.to_le_bytes());
    }
    for column in [gaps, lengths, low, high, gap_rests, length_rests] {
        out.extend(column);
    }
    Ok(out)
}

fn put(powers: &mut Vec<u8>, rests: &mut Vec<u8>, number: u128) {
    if number == 0 {
        powers.push(NONE);
        return;
    }
    let power = number.trailing_zeros();
    powers.push(u8::try_from(power).unwrap_or(NONE));
    // The odd rest without its last bit, which is always set.
    let mut rest = number >> power >> 1;
    while rest > 127 {
        rests.push(u8::try_from(rest & 127).unwrap_or_default() | 128);
        rest >>= 7;
    }
    rests.push(u8::try_from(rest).unwrap_or_default());
}
