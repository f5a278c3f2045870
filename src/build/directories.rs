//! Writes a directory of `assets/` as a list in Rust, so that nothing has to be read at the first trace.
//!
//! What is wrong in the file is left out here; the test of the directory then tells the line and the key.

use std::collections::BTreeSet;
use std::net::IpAddr;

use toml::Value;

/// What stands under a key of an entry.
#[derive(Clone, Copy)]
pub enum Kind {
    Text,
    /// Or nothing.
    Option,
    Flag,
    Texts,
    /// A variant of that type, one of these.
    Variant(&'static str, &'static [&'static str]),
    /// Several.
    Variants(&'static str, &'static [&'static str]),
    /// Tables of texts, as that type with these fields.
    Tables(&'static str, &'static [&'static str]),
    /// `address/bits`
    Ranges,
}

/// The list of that name. `entry`: the type of an entry; `keys`: all its fields.
pub fn source(name: &str, entry: &str, keys: &[(&str, Kind)], list: &[Value]) -> String {
    let (mut lists, mut entries) = (String::new(), String::new());
    for value in list {
        entries += &format!("    {entry} {{ ");
        for (key, kind) in keys {
            let value = written(value.get(key.trim_start_matches('_')), *kind, &mut |ranges| {
                let number = lists.matches("static ").count();
                lists += &format!("static {name}_{number}: &[AddressRange] = &[{ranges}];\n");
                format!("{name}_{number}")
            });
            entries += &format!("{key}: {value}, ");
        }
        entries += "},\n";
    }
    format!("{lists}static {name}: &[{entry}] = &[\n{entries}];\n")
}

/// All domains that stand under these keys, sorted, each with the number of its entry.
pub fn by_domain(name: &str, keys: &[&str], list: &[Value]) -> String {
    let of = |entry: &Value| {
        let values = keys.iter().filter_map(|key| entry.get(*key)?.as_array()).flatten();
        values.filter_map(Value::as_str).map(str::to_ascii_lowercase).collect::<Vec<_>>()
    };
    let all: BTreeSet<(String, usize)> =
        list.iter().enumerate().flat_map(|(n, entry)| of(entry).into_iter().map(move |domain| (domain, n))).collect();
    let lines: String = all.iter().map(|(domain, n)| format!("    ({domain:?}, {n}),\n")).collect();
    format!("static {name}: ByDomain = ByDomain::new(&[\n{lines}]);\n")
}

fn written(value: Option<&Value>, kind: Kind, list: &mut dyn FnMut(&str) -> String) -> String {
    let texts = || value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let joined = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join(", ");
    match kind {
        Kind::Text => format!("Cow::Borrowed({:?})", value.and_then(Value::as_str).unwrap_or_default()),
        Kind::Option => value.and_then(Value::as_str).map_or("None".to_owned(), |text| format!("Some(Cow::Borrowed({text:?}))")),
        Kind::Flag => value.and_then(Value::as_bool).unwrap_or_default().to_string(),
        Kind::Texts => format!("Cow::Borrowed(&[{}])", joined(&mut texts().map(|text| format!("{text:?}")))),
        Kind::Variant(of, known) => {
            let told = value.and_then(Value::as_str).filter(|told| known.contains(told)).or(known.first().copied());
            format!("{of}::{}", variant(told.unwrap_or_default()))
        }
        Kind::Variants(of, known) => {
            let mut variants = texts().filter(|text| known.contains(text)).map(|text| format!("{of}::{}", variant(text)));
            format!("Cow::Borrowed(&[{}])", joined(&mut variants))
        }
        Kind::Tables(of, fields) => {
            let text = |table: &toml::Table, field: &str| table.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
            let fields = |table| joined(&mut fields.iter().map(|field| format!("{field}: {:?}", text(table, field))));
            let tables = value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
            format!("Cow::Borrowed(&[{}])", joined(&mut tables.map(|table| format!("{of} {{ {} }}", fields(table)))))
        }
        Kind::Ranges => format!("Cow::Borrowed({})", list(&joined(&mut texts().filter_map(range)))),
    }
}

/// `own-address`: `OwnAddress`
fn variant(text: &str) -> String {
    text.split('-').flat_map(|word| word.get(..1).map(str::to_uppercase).into_iter().chain(word.get(1..).map(str::to_owned))).collect()
}

fn range(text: &str) -> Option<String> {
    let (start, bits) = text.split_once('/')?;
    let bits: u8 = bits.parse().ok()?;
    let start = match start.parse().ok()? {
        IpAddr::V4(ip) => format!("V4(std::net::Ipv4Addr::from_bits({}))", ip.to_bits()),
        IpAddr::V6(ip) => format!("V6(std::net::Ipv6Addr::from_bits({}))", ip.to_bits()),
    };
    Some(format!("AddressRange {{ start: IpAddr::{start}, bits: {bits} }}"))
}
