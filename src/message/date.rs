//! The time a message says it was written.

use jiff::Timestamp;
use jiff::tz::Offset;

/// A point in time with the offset it was written in (RFC 5322 section 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageDate {
    /// The point in time.
    pub instant: Timestamp,
    /// The sender's own offset from UTC.
    pub offset: Offset,
}

impl MessageDate {
    /// Reads an RFC 5322 date, tolerant of a wrong weekday, old forms and small faults; `None` if it names no point in time.
    pub fn parse(text: &str) -> Option<Self> {
        // No date is longer than this.
        if text.len() > 200 {
            return None;
        }
        if let Some(date) = Self::parse_strictly(text) {
            return Some(date);
        }
        let line = format!("{text}\n");
        let loose = mail_parser::parsers::MessageStream::new(line.as_bytes()).parse_date();
        let date = loose.as_datetime()?;
        if !date.is_valid() {
            return None;
        }
        let seconds = i32::from(date.tz_hour) * 3600 + i32::from(date.tz_minute) * 60;
        let offset = Offset::from_seconds(if date.tz_before_gmt { -seconds } else { seconds }).ok()?;
        Some(Self { instant: Timestamp::from_second(date.to_timestamp()).ok()?, offset })
    }

    /// Reads one that keeps to the standard but for a wrong weekday.
    pub(crate) fn parse_strictly(text: &str) -> Option<Self> {
        static STRICT: jiff::fmt::rfc2822::DateTimeParser = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true);
        let zoned = STRICT.parse_zoned_datetime(text).ok()?;
        Some(Self { instant: zoned.timestamp(), offset: zoned.offset() })
    }

    /// RFC 3339, in the date's own offset, to the second.
    pub fn to_rfc3339(&self) -> String {
        self.instant.display_with_offset(self.offset).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        MessageDate::parse(text).map(|date| date.to_rfc3339())
    }

    #[test]
    fn dates_keep_their_own_offset() {
        assert_eq!(read("Wed, 15 Jan 2025 08:31:24 +0000 (GMT)").as_deref(), Some("2025-01-15T08:31:24+00:00"));
        assert_eq!(read("Tue, 6 Aug 2002 06:48:09 -0400").as_deref(), Some("2002-08-06T06:48:09-04:00"));
    }

    #[test]
    fn a_wrong_weekday_and_old_forms_are_read() {
        assert_eq!(read("Mon, 15 Jan 2025 08:31:24 GMT").as_deref(), Some("2025-01-15T08:31:24+00:00"));
        assert_eq!(read("6 Aug 02 06:48 EST").as_deref(), Some("2002-08-06T06:48:00-05:00"));
        assert_eq!(read("Fri, 02 Aug 2002 23:37:59 0530").as_deref(), Some("2002-08-02T23:37:59+05:30"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "yesterday", "99 Foo 2002 10:00:00 +0000", "(", &"1".repeat(10_000)] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
