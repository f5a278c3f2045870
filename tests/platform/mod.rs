//! The platform room on a real system: files, mounts, kills, settings.

mod files;
mod kill;
mod mounts;
mod settings;
