//! The one integration-test binary: one to link, one module for each room.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may say what it takes for granted, also in its helpers"
)]

mod again;
mod architecture;
mod check;
mod cli;
mod display;
mod handoff;
mod network;
mod platform;
mod reading;
mod report;
mod start;
mod support;
mod trace;
mod walk;
mod window;
