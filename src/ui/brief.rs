//! What a message says, as a page shows it: short, and with times where the person is.

use jiff::fmt::strtime;

use super::Page;
use crate::message::MessageDate;
use crate::words::id;

/// A subject can be a megabyte; a page shows its beginning.
pub(super) fn shorten(text: &str) -> String {
    const MOST: usize = 300;
    match text.char_indices().nth(MOST).and_then(|(at, _)| text.get(..at)) {
        Some(beginning) => format!("{beginning}…"),
        None => text.to_owned(),
    }
}

/// Local time first, UTC beside it.
pub(super) fn date_text(page: &Page<'_>, date: &MessageDate) -> String {
    let local = date.instant.to_zoned_datetime(page.zone.clone());
    let utc = date.instant.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let long = strtime::format("%A %-d %B %Y, %H:%M", &local).unwrap_or_default();
    if local.datetime() == utc.datetime() {
        return format!("{long} UTC");
    }
    let same_day = local.date() == utc.date();
    let short = strtime::format(if same_day { "%H:%M" } else { "%-d %B, %H:%M" }, &utc).unwrap_or_default();
    page.words.with(id::DATE_AND_UTC, &[("local", &long), ("utc", &short)])
}
