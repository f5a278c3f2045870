//! What the recipient's servers checked, as the letter and the machine-readable part tell it.

use crate::trace::CheckResult;

/// How something was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Spf,
    Dkim,
    Dmarc,
}

impl Method {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Spf => "SPF",
            Self::Dkim => "DKIM",
            Self::Dmarc => "DMARC",
        }
    }
}

/// One check by the recipient's servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CheckedDomain {
    pub method: Method,
    pub result: CheckResult,
    /// For which domain.
    pub domain: String,
    /// Whether that domain is the one of the From address.
    pub aligned: bool,
}

impl CheckedDomain {
    pub(super) fn passed(&self) -> bool {
        self.result == CheckResult::Pass
    }
}
