//! The line that a fax machine writes at the top of each page: the day and time without a zone, a name, a number, and last which page it is. Machines
//! differ in the order and in the signs between: `24-NOV-2026 10:44  FROM: HARBOR  +44 000  P.01/03`, `FROM : HARBOR  Nov. 24 2026 10:44AM  P1`.

/// The longest of these lines, in bytes.
const LONGEST: usize = 160;
/// What stands before the number of the page, in small letters.
const MARKS: [&str; 17] =
    ["p.", "p", "s.", "s", "page", "seite", "#", "pg", "pg.", "pag.", "pág.", "blz.", "str.", "side", "sida", "sayfa", "стр."];
/// How the names of months begin on such machines, in all languages of this program that have an alphabet.
const MONTHS: [&str; 62] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", // English
    "mär", "mae", "mrz", "mai", "okt", "dez", // German
    "fév", "fev", "avr", "jui", "aoû", "aou", "déc", // French
    "ene", "abr", "ago", "dic", "set", "out", // Spanish, Portuguese
    "gen", "mag", "giu", "lug", "ott", // Italian
    "mrt", "mei", "maj", // Dutch, Swedish
    "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "paz", "lis", "gru", // Polish
    "oca", "sub", "şub", "nis", "haz", "tem", "agu", "ağu", "eyl", "eki", "kas", "ara", // Turkish
];

/// Whether a line, indented or not, is that of a fax machine.
pub(super) fn is_fax_line(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    // Most lines with a time end in a zone (`+0000`).
    let has_zone = line.len().checked_sub(5).is_some_and(|at| matches!(line[at], b'+' | b'-'));
    // Few lines of headers end in a digit, have a colon and none of these signs.
    !has_zone
        && line.len() <= LONGEST
        && line.last().is_some_and(u8::is_ascii_digit)
        && memchr::memchr(b':', line).is_some()
        && memchr::memchr3(b'@', b'<', b'=', line).is_none()
        && std::str::from_utf8(line).is_ok_and(|line| ends_in_page(line) && has_day_and_time(line))
}

/// Whether a line ends in the number of a page: `P.01/03`, `P 1`, `# 1/ 3`, `001/003`.
fn ends_in_page(line: &str) -> bool {
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | ' '));
    // What ends like a time, a zone or an address is told at once.
    if before.ends_with(['+', '-', ':', ',', '(']) {
        return false;
    }
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_mark = |end: &str, mark: &str| end.eq_ignore_ascii_case(mark) || (!end.is_ascii() && end.to_lowercase() == mark);
    // A mark ends in a letter or one of two signs.
    let may_be_marked = before.ends_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '#'));
    let marked = may_be_marked
        && MARKS.iter().any(|mark| {
            let parts = before.len().checked_sub(mark.len()).and_then(|at| before.split_at_checked(at));
            parts.is_some_and(|(start, end)| is_mark(end, mark) && !start.ends_with(|c: char| c.is_alphanumeric()))
        });
    let fits = || {
        let number: String = line.get(before.len()..).unwrap_or_default().chars().filter(|c| *c != ' ').collect();
        match number.split_once('/') {
            Some((one, all)) => is_number(one) && is_number(all),
            None => is_number(&number),
        }
    };
    // Two numbers need no mark, if blanks are before them.
    let last = line.rsplit(' ').next().unwrap_or_default();
    let of_all = || last.split_once('/').is_some_and(|(one, all)| is_number(one) && is_number(all));
    (marked && fits()) || of_all()
}

fn has_day_and_time(line: &str) -> bool {
    let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).filter(|word| !word.is_empty()).collect();
    let is_zone = |word: &&str| word.len() == 5 && word.starts_with(['+', '-']) && word.bytes().skip(1).all(|b| b.is_ascii_digit());
    let day = |words: &[&str]| matches!(words, [a, b, c] if is_day([a, b, c]));
    words.iter().any(|word| is_time(word))
        && (words.iter().any(|word| is_joined_day(word)) || words.windows(3).any(day))
        && !words.iter().any(is_zone)
}

/// Whether a word is a time of day: `10:44`, `10:44:02`, `10:44AM`.
fn is_time(word: &str) -> bool {
    let clock = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_two = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    word.len() - clock.len() <= 2 && matches!(clock.split(':').count(), 2 | 3) && clock.split(':').all(is_two)
}

/// Whether a word is a day: `24/11/2026`, `24-NOV-2026`, `NOV-24-2026`, `2026年11月24日`.
fn is_joined_day(word: &str) -> bool {
    if let Some((year, (month, day))) =
        word.strip_suffix('日').and_then(|word| word.split_once('年')).and_then(|(a, b)| Some((a, b.split_once('月')?)))
    {
        return [year, month, day].iter().all(|part| is_count(part));
    }
    ['/', '-', '.'].iter().any(|sign| {
        let mut parts = word.split(*sign);
        let three = [parts.next(), parts.next(), parts.next()];
        let [Some(a), Some(b), Some(c)] = three else { return false };
        parts.next().is_none() && (is_day([a, b, c]) || [a, b, c].iter().all(|part| is_count(part)))
    })
}

/// Whether three words are a day, a month and a year, or a month, a day and a year.
fn is_day([a, b, c]: [&str; 3]) -> bool {
    let is_month = |word: &str| {
        let lower = word.trim_end_matches('.').to_lowercase();
        lower.chars().all(char::is_alphabetic) && MONTHS.iter().any(|month| lower.starts_with(month))
    };
    ((is_count(a) && is_month(b)) || (is_month(a) && is_count(b))) && is_count(c)
}

/// Whether a word is the number of a day or a year.
fn is_count(word: &str) -> bool {
    let digits = word.strip_suffix('.').unwrap_or(word);
    matches!(digits.len(), 1 | 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_fax_machines_are_known() {
        for line in [
            "05/01/2027 09:03   +44 000 0000   HARBOR LTD   P 02/07",
            "05-JAN-2027 09:03  FROM: ANN HARBOR  +44 000 000  P.02/07",
            "FROM : HARBOR LTD   FAX NO. : +44 000 000   Jan. 05 2027 09:03AM  P2",
            " 5. JAN. 2027 9:03   HARBOR GMBH   NR. 123   S. 2/7",
            "05-01-27;09:03 ;HARBOR ;+44 000 0000 # 2/ 7",
            "JAN-05-2027 09:03 From:HARBOR To:000 Page:1 P.2",
            "5 janv. 2027 09:03   HARBOR SARL   002/007",
            "2027-01-05 09:03:11 HARBOR -> 000  2/7",
            "2027年1月5日 09:03  ハーバー  +44 000 0000  P. 2/7",
            "05-PAZ-2027 09:03  OD: HARBOR  +44 000 000  STR. 02/07",
            "FROM: HARBOR LTD  FAX NO.: +44 000 000   05 Oca. 2027 09:03  P2",
        ] {
            assert!(is_fax_line(line.as_bytes()), "{line}");
        }
        for line in [
            "Tue, 5 Jan 2027 09:03:02 +0000",
            "Date: Tue, 5 Jan 2027 09:03",
            "X-Seen: 5 Jan 2027 09:03:02",
            "by a.example id 12; 5 Jan 2027 09:03",
            "from [192.0.2.7] by 192.0.2.3 at 5 Jan 2027 09:03:11",
            "by a.example id 1/2; Tue, 5 Jan 2027 09:03:02 +0000",
            "From: Ann P. 2/7",
            "Subject: Invoice 2/7",
            "X-Copied: 5 Jan 2027 09:03:02 +0100 P 2",
        ] {
            assert!(!is_fax_line(line.as_bytes()), "{line}");
        }
    }
}
