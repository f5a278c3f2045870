//! The one integration-test binary.

mod check;
mod cli;
mod report;
mod support;
mod trace;
