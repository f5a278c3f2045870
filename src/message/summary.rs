//! The few facts that show a person that it is the right message.

use super::{HeaderBlock, MessageDate};

/// Head of a message: safe texts, empty where the field is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The From field, decoded (RFC 2047) and safe to show.
    pub from: String,
    /// The Subject field, decoded and safe to show.
    pub subject: String,
    /// The Message-ID with its angle brackets, as written.
    pub message_id: String,
    /// The Date field, if it names a point in time.
    pub date: Option<MessageDate>,
}

impl Summary {
    /// Reads the head of a block.
    pub fn of(block: &HeaderBlock) -> Self {
        let (mut from, mut subject, mut id, mut date) = (None, None, None, None);
        for field in block.fields() {
            let place = match field.name.len() {
                4 if field.name.eq_ignore_ascii_case("From") => &mut from,
                4 if field.name.eq_ignore_ascii_case("Date") => &mut date,
                7 if field.name.eq_ignore_ascii_case("Subject") => &mut subject,
                10 if field.name.eq_ignore_ascii_case("Message-ID") => &mut id,
                _ => continue,
            };
            place.get_or_insert(field);
        }
        Self {
            from: from.map(|f| f.text()).unwrap_or_default(),
            subject: subject.map(|f| f.text()).unwrap_or_default(),
            message_id: id.map(|f| message_id(&f.unfolded())).unwrap_or_default(),
            date: date.and_then(|f| MessageDate::parse(&f.unfolded())),
        }
    }
}

/// The identifier in its angle brackets; the whole value where it has none.
fn message_id(value: &str) -> String {
    let from_bracket = value.find('<').and_then(|start| value.get(start..));
    let inside = from_bracket.and_then(|rest| rest.get(..=rest.find('>')?));
    super::safe_text(inside.unwrap_or(value))
}
