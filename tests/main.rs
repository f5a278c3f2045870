//! The one integration-test binary: one to link, one module for each room.
#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        clippy::unwrap_used,
        clippy::panic,
        reason = "a test may say what it takes for granted, also in its helpers"
    )
)]

mod again;
mod architecture;
mod display;
mod platform;
