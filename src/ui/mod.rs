//! The pages as drawn with egui. Views draw and report what the person did; they decide nothing.

pub mod picture;
pub mod theme;
