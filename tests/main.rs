//! The one integration-test binary: one to link, one module for each room.

mod again;
mod check;
mod display;
mod platform;
mod window;
