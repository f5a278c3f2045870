//! The only integration-test binary, since each would be linked by itself; it has a module for each room of the program.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may say what it takes for granted, also in its helpers"
)]

#[cfg(feature = "window")]
mod again;
mod architecture;
mod cases;
mod channels;
mod check;
mod cleaning;
mod cli;
#[cfg(feature = "window")]
mod display;
mod glossary;
#[cfg(feature = "window")]
mod handoff;
#[cfg(feature = "window")]
mod hears;
#[cfg(feature = "window")]
mod network;
#[cfg(feature = "window")]
mod packaging;
#[cfg(feature = "window")]
mod platform;
mod reading;
mod report;
#[cfg(feature = "window")]
mod start;
mod support;
mod trace;
#[cfg(feature = "window")]
mod walk;
#[cfg(feature = "window")]
mod window;
