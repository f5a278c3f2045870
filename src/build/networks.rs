//! Packs the table of networks in blocks of columns: the gap to the range before, the length, the operator. Each column is compressed alone, because the
//! columns have little in common: compressed together they take a tenth more. `src/trace/networks/table.rs` unpacks only the blocks that it needs.
//!
//! Most gaps and lengths are a power of two, and the others a small odd number times one, so each is told by its power, and by the odd number without
//! its last bit, which is always set (LEB128), where that is not 1.
//!
//! The directory of operators is in blocks, too, because a message needs one operator or none (`src/trace/networks/operators.rs`).

use std::error::Error;
use std::net::IpAddr;

/// The power that stands for the number 0, which has none.
const NONE: u8 = 255;

/// The bit of a power that tells that its number is no power of two, and has a rest.
const WITH_REST: u8 = 128;

struct Range {
    first: u128,
    last: u128,
    operator: usize,
}

/// Stands for every operator with this number or a higher one; how much higher is among the rests.
const MANY: usize = 255;

/// How many ranges are in one block: few enough to unpack one quickly, and enough to compress well.
const IN_A_BLOCK: usize = 1536;
/// How many operators are in one block.
const OPERATORS_IN_A_BLOCK: usize = 64;

/// A table in blocks.
pub struct Packed {
    /// Rust code: what the program has to know to find the right block.
    pub index: String,
    /// All blocks.
    pub blocks: Vec<u8>,
}

/// Packs the directory of operators. The index has the first id of each block and its place in `blocks`, and the domains of the operators' computers.
pub fn operators(list: &[toml::Value], compressed: impl Fn(&[u8]) -> Vec<u8>) -> Result<Packed, Box<dyn Error>> {
    let (mut index, mut blocks) = (Vec::new(), Vec::new());
    for block in list.chunks(OPERATORS_IN_A_BLOCK) {
        let start = blocks.len();
        let lines = block.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
        blocks.extend(compressed(lines.join("\n").as_bytes()));
        index.push((block.first().map(id_of).unwrap_or_default(), start, blocks.len()));
    }
    let mut domains = Vec::new();
    for (at, operator) in list.iter().enumerate() {
        let of_operator = operator.get("domains").and_then(toml::Value::as_array).into_iter().flatten();
        domains.extend(of_operator.filter_map(toml::Value::as_str).map(|domain| (domain, at)));
    }
    domains.sort_unstable();
    let mut all = String::new();
    let mut ends = Vec::new();
    for (domain, at) in domains {
        all += domain;
        ends.push((u16::try_from(all.len())?, u16::try_from(at)?));
    }
    let index = format!(
        "static INDEX: &[(&str, usize, usize)] = &{index:?};\nconst IN_A_BLOCK: usize = {OPERATORS_IN_A_BLOCK};\n\
         static DOMAINS: &str = {all:?};\nstatic DOMAIN_ENDS: &[(u16, u16)] = &{ends:?};\n"
    );
    Ok(Packed { index, blocks })
}

fn id_of(operator: &toml::Value) -> &str {
    operator.get("id").and_then(toml::Value::as_str).unwrap_or_default()
}

/// Packs the text of `assets/networks/ranges.txt`. The index has the day, the operators' places in the directory, and for each block its first address and
/// its place in `blocks`. A block has four compressed columns, each with its length before it (2 bytes, little-endian): powers of gaps, powers of lengths,
/// operators, and the rests of all three, range by range.
pub fn ranges(text: &str, directory: &[toml::Value], compressed: impl Fn(&[u8]) -> Vec<u8>) -> Result<Packed, Box<dyn Error>> {
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
    // Those with the most ranges get the smallest numbers, so that most of them are one byte.
    let mut counts = vec![0usize; operators.len()];
    v4.iter().chain(&v6).for_each(|range: &Range| counts[range.operator] += 1);
    let mut order: Vec<usize> = (0..operators.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(counts[at]));
    let mut number = vec![0; operators.len()];
    order.iter().enumerate().for_each(|(new, &old)| number[old] = new);
    v4.iter_mut().chain(&mut v6).for_each(|range| range.operator = number[range.operator]);
    let place =
        |id: &str| directory.iter().position(|operator| id_of(operator) == id).ok_or(format!("ranges of an unknown operator: {id}"));
    let places = order.iter().map(|&at| place(operators[at])).collect::<Result<Vec<_>, _>>()?;
    let mut out = Packed {
        index: format!(
            "static DAY: &str = {:?};\nstatic OPERATORS: &[u16] = &{places:?};\n",
            day.ok_or("the table of networks has no day")?
        ),
        blocks: Vec::new(),
    };
    for (name, number, mut ranges) in [("V4", "u32", v4), ("V6", "u128", v6)] {
        ranges.sort_by_key(|range| range.first);
        let mut index = Vec::new();
        for block in ranges.chunks(IN_A_BLOCK) {
            let start = out.blocks.len();
            for column in columns(block)? {
                let column = compressed(&column);
                out.blocks.extend(u16::try_from(column.len())?.to_le_bytes());
                out.blocks.extend(column);
            }
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

fn columns(ranges: &[Range]) -> Result<[Vec<u8>; 4], Box<dyn Error>> {
    let [mut gaps, mut lengths, mut operators, mut rests] = [const { Vec::new() }; 4];
    let mut next = 0;
    for range in ranges {
        let gap = range.first.checked_sub(next).ok_or("two ranges have the same address")?;
        let length =
            range.last.checked_sub(range.first).and_then(|length| length.checked_add(1)).ok_or("a range ends before its beginning")?;
        put(&mut gaps, &mut rests, gap);
        put(&mut lengths, &mut rests, length);
        operators.push(u8::try_from(range.operator.min(MANY))?);
        if let Some(rest) = range.operator.checked_sub(MANY) {
            put_rest(&mut rests, rest as u128);
        }
        next = range.last.checked_add(1).ok_or("a range ends at the last address")?;
    }
    Ok([gaps, lengths, operators, rests])
}

fn put(powers: &mut Vec<u8>, rests: &mut Vec<u8>, number: u128) {
    if number == 0 {
        powers.push(NONE);
        return;
    }
    let power = u8::try_from(number.trailing_zeros()).unwrap_or(NONE);
    // The odd rest without its last bit, which is always set. Most numbers are a power of two and have none.
    match (number >> power >> 1).checked_sub(1) {
        None => powers.push(power),
        Some(rest) => {
            powers.push(power | WITH_REST);
            put_rest(rests, rest);
        }
    }
}

/// LEB128.
fn put_rest(rests: &mut Vec<u8>, mut rest: u128) {
    while rest > 127 {
        rests.push(u8::try_from(rest & 127).unwrap_or_default() | 128);
        rest >>= 7;
    }
    rests.push(u8::try_from(rest).unwrap_or_default());
}
