//! Answers as JSON: of RDAP (RFC 9083), and those of RIPE's services.

use serde_json::{Map, Value};

use super::range::Range;
use super::{ContactRole, MOST, Net, RegisterAnswer, Sign, address_in, text};

/// How deep contacts stand inside contacts.
const DEEPEST: usize = 8;
/// Answers one behind the other: a person may have looked up two.
const MOST_ANSWERS: usize = 8;
/// Brackets inside each other; an answer has about twelve.
const MOST_BRACKETS: usize = 64;

/// Reads an answer that is JSON, also where words stand before it or its end is missing; nothing where it is none.
pub(super) fn read(answer: &str) -> Option<RegisterAnswer> {
    let start = answer.find('{')?;
    let json = answer.get(start..)?;
    // Prose may hold a bracket too.
    if !json.trim_start_matches(['{', ' ', '\n', '\r', '\t']).starts_with('"') {
        return None;
    }
    let mut answer = RegisterAnswer::default();
    let mut seen = false;
    let mut lines = String::new();
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<Value>();
    for value in values.by_ref().take(MOST_ANSWERS).map_while(Result::ok) {
        seen = true;
        walk(&value, &mut answer, &mut lines, 0);
    }
    if !seen {
        let value: Value = serde_json::from_str(&closed(json)?).ok()?;
        walk(&value, &mut answer, &mut lines, 0);
        answer.cut = true;
    }
    if answer.nets.is_empty() && !lines.is_empty() {
        let sign = answer.sign;
        answer = text::read(&lines);
        answer.sign = answer.sign.or(sign);
    }
    Some(answer)
}

/// JSON whose end is missing, cut at its last comma and closed.
fn closed(json: &str) -> Option<String> {
    let (mut open, mut kept) = (Vec::new(), (0, Vec::new()));
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in json.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' if open.len() >= MOST_BRACKETS => return None,
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' if open.pop() != Some(byte) => return None,
            b',' => kept = (at, open.clone()),
            _ => {}
        }
    }
    let (end, open) = kept;
    let mut out = json.get(..end)?.to_owned();
    out.extend(open.iter().rev().map(|&byte| char::from(byte)));
    Some(out)
}

fn walk(value: &Value, answer: &mut RegisterAnswer, lines: &mut String, depth: usize) {
    if depth > MOST_BRACKETS || answer.nets.len() >= MOST {
        return;
    }
    match value {
        Value::Object(object) => {
            if let Some(net) = network(object) {
                answer.nets.push(net);
                return;
            }
            match object.get("errorCode").and_then(Value::as_u64) {
                Some(404) => answer.sign = Some(Sign::Unknown),
                Some(429) => answer.sign = Some(Sign::AskedTooOften),
                _ => {}
            }
            if let Some(net) = finder(object) {
                answer.nets.push(net);
            }
            object.values().for_each(|value| walk(value, answer, lines, depth + 1));
        }
        Value::Array(values) => {
            let pairs: Vec<(&str, &str)> = values.iter().map_while(pair).take(MOST).collect();
            if !pairs.is_empty() && pairs.len() == values.len() {
                for (name, value) in pairs {
                    // A line break would be a line of its own.
                    lines.push_str(&format!("{name}: {}\n", value.replace(['\n', '\r'], " ")));
                }
                lines.push('\n');
            } else {
                values.iter().for_each(|value| walk(value, answer, lines, depth + 1));
            }
        }
        _ => {}
    }
}

fn text_of<'a>(object: &'a Map<String, Value>, key: &str) -> &'a str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// One line of a record, as RIPE's services write them.
fn pair(value: &Value) -> Option<(&str, &str)> {
    let object = value.as_object()?;
    let name = object.get("key").or_else(|| object.get("name"))?.as_str()?;
    Some((name, object.get("value")?.as_str()?))
}

/// An object of class "ip network" (RFC 9083 section 5.4).
fn network(object: &Map<String, Value>) -> Option<Net> {
    let range = Range::parse(&format!("{} - {}", text_of(object, "startAddress"), text_of(object, "endAddress")))?;
    let mut net = Net {
        ranges: vec![range],
        name: text_of(object, "name").to_owned(),
        source: text_of(object, "port43").to_owned(),
        ..Net::default()
    };
    contacts(object, &mut net, 0);
    Some(net)
}

fn contacts(object: &Map<String, Value>, net: &mut Net, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let entities = object.get("entities").and_then(Value::as_array).into_iter().flatten();
    for entity in entities.take(MOST).filter_map(Value::as_object) {
        let roles: Vec<&str> = entity.get("roles").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let is = |role: &str| roles.iter().any(|known| known.eq_ignore_ascii_case(role));
        let role = if is("abuse") {
            ContactRole::Abuse
        } else if is("technical") || is("noc") {
            ContactRole::Technical
        } else {
            ContactRole::Other
        };
        for (name, value) in card(entity) {
            match name {
                "email" => {
                    if let Some(address) = address_in(value) {
                        net.mail(role, address);
                    }
                }
                "fn" if is("registrant") && net.holder.is_empty() => net.holder = value.to_owned(),
                _ => {}
            }
        }
        contacts(entity, net, depth + 1);
    }
}

/// The properties of a contact: jCard (RFC 7095), or JSContact (RFC 9553) as far as it is used.
fn card(entity: &Map<String, Value>) -> Vec<(&str, &str)> {
    let properties = entity.get("vcardArray").and_then(Value::as_array).and_then(|card| card.get(1)).and_then(Value::as_array);
    let mut out: Vec<(&str, &str)> = Vec::new();
    for property in properties.into_iter().flatten().take(MOST).filter_map(Value::as_array) {
        if let (Some(name), Some(value)) = (property.first().and_then(Value::as_str), property.get(3).and_then(Value::as_str)) {
            out.push((name, value));
        }
    }
    let newer = entity.get("jscard").or_else(|| entity.get("jscard_0")).and_then(Value::as_object);
    if let Some(newer) = newer {
        let name = newer.get("name").and_then(|name| name.get("full")).or_else(|| newer.get("fullName")).and_then(Value::as_str);
        out.extend(name.map(|name| ("fn", name)));
        let mails = newer.get("emails").and_then(Value::as_object).into_iter().flat_map(Map::values).take(MOST);
        out.extend(mails.filter_map(|mail| mail.get("address").or_else(|| mail.get("email"))?.as_str()).map(|mail| ("email", mail)));
    }
    out
}

/// The answer of RIPE's finder of abuse contacts: addresses, and beside them what was asked about.
fn finder(object: &Map<String, Value>) -> Option<Net> {
    let contacts = object.get("abuse_contacts")?.as_array()?;
    let asked = object.get("parameters").and_then(|parameters| parameters.get("resource")).and_then(Value::as_str)?;
    let mut net = Net { ranges: Range::all(asked), ..Net::default() };
    for address in contacts.iter().take(MOST).filter_map(Value::as_str).filter_map(address_in) {
        net.mail(ContactRole::Abuse, address);
    }
    (!net.ranges.is_empty()).then_some(net)
}
