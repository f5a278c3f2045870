//! The web form of a desk.

use serde::Deserialize;

/// A field of a desk's web form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormField {
    /// The address that the message says it is from.
    Sender,
    /// The complete headers.
    Headers,
    /// The subject of the unwanted message.
    Subject,
    /// The address of the person who reports.
    OwnAddress,
    /// What happened.
    Description,
    /// The network address that handed the message over.
    NetworkAddress,
    /// The message saved as a file.
    File,
    /// The text of the message.
    Content,
    /// The link in the message.
    Link,
    /// The kind of abuse, out of a list.
    Category,
}

/// What nearly every form asks for.
pub(super) const ANY_FORM: [FormField; 4] = [FormField::Sender, FormField::Headers, FormField::OwnAddress, FormField::Description];
