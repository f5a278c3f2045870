//! The platform room on a real system: files, mounts, kills, settings.

mod clipboard;
mod files;
mod kill;
mod mounts;
mod opener;
mod records;
mod settings;
