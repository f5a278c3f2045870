//! The one integration-test binary: one to link, one module for each room.

mod again;
mod display;
mod platform;
