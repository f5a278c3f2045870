//! What a message says, as a page shows it: short, and with times where the person is.

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
    let local = date.instant.to_zoned_datetime(page.zone.clone()).datetime();
    let utc = date.instant.to_zoned_datetime(jiff::tz::TimeZone::UTC).datetime();
    let long = page.words.time(local);
    if local == utc {
        return format!("{long} UTC");
    }
    let same_day = local.date() == utc.date();
    let short = if same_day { format!("{:02}:{:02}", utc.hour(), utc.minute()) } else { page.words.time(utc) };
    page.words.with(id::DATE_AND_UTC, &[("local", &long), ("utc", &short)])
}
