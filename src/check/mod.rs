//! Are these the full headers, and if not, what is wrong?

use crate::message::HeaderBlock;

/// The answer in one word (house plan, command-line contract).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Complete as given.
    Full,
    /// Complete after undoing damage.
    Repaired,
    /// Something is cut off or missing: a report can be made, with its limits said.
    Partial,
    /// Headers of a kind, but no report can be made from them.
    Incomplete,
    /// Not headers at all.
    NotHeaders,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// No report can be made.
    Blocking,
    /// Damage that was undone.
    Repaired,
    /// A report can be made, with this said.
    Warning,
    /// Worth knowing, changes nothing.
    Note,
}

/// What was found. The kebab-case ids are a contract: `assets/words` and other tools use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FindingId {
    Empty,
    VisibleBlockOnly,
    ForwardedInline,
    BodyOnly,
    MimePartOnly,
    NoReceived,
    CutAtTop,
    CutAtBottom,
    SeveralMessages,
    HeadersOnly,
}

/// One row of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub id: FindingId,
    pub severity: Severity,
}

/// The whole answer about one thing given.
#[derive(Clone, Debug)]
pub struct Checked {
    pub verdict: Verdict,
    /// Blocking first, then repairs, warnings, notes; among equals in table order.
    pub findings: Vec<Finding>,
    /// The header block the answer is about; empty where there was none.
    pub block: HeaderBlock,
    /// How many messages were given.
    pub messages: usize,
}
