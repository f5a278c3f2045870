//! The one integration-test binary.

mod check;
