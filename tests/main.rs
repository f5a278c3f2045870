//! The one integration-test binary: one to link, one module for each room.

mod again;
mod check;
mod cli;
mod display;
mod handoff;
mod platform;
mod report;
mod support;
mod window;
