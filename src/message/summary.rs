//! The few facts by which a person recognises the message.

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
        let text = |name: &str| block.first(name).map(|field| field.text()).unwrap_or_default();
        Self {
            from: text("From"),
            subject: text("Subject"),
            message_id: block.first("Message-ID").map(|field| message_id(&field.unfolded())).unwrap_or_default(),
            date: block.first("Date").and_then(|field| MessageDate::parse(&field.unfolded())),
        }
    }
}

/// The identifier in its angle brackets; the whole value where it has none.
fn message_id(value: &str) -> String {
    let from_bracket = value.find('<').and_then(|start| value.get(start..));
    let inside = from_bracket.and_then(|rest| rest.get(..=rest.find('>')?));
    super::safe_text(inside.unwrap_or(value))
}
