//! Numbers of pages as printers and viewers write them, and the number of rows below a table of a database.

use super::mail_words::CountWord;

/// Signs between the number of a page and how many there are.
const BETWEEN: [&str; 5] = ["/", "-", "–", "|", "／"];
/// Words around the numbers in languages that write no blanks between words: `第1页/共2页`, `2ページ中1ページ`. The first five mean a page.
const WIDE: [&str; 12] = ["ページ", "頁", "页", "페이지", "쪽", "第", "共", "全", "中", "총", "중", "의"];
/// What may follow it: `16 rows in set (0.00 sec)`, `16 rows selected.`, `(16 rows affected)`.
const BEHIND_ROWS: [&str; 8] = ["in set", "selected", "affected", "returned", "fetched", "ausgewählt", "sélectionnées", "betroffen"];

fn is_number(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a line is the number of a page: `2`, `- 2 -`, `2/3`, `Page 2 of 3`, `Seite 2`, `1 / 2 ページ`.
pub(super) fn is_page_number(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '[' | ']' | '(' | ')' | ' ' | '|' | '·'));
    // `2 | Page`, `2 · Page`; the first byte of `·` is 0xc2.
    let may_be_swapped = memchr::memchr2(b'|', 0xc2, bare.as_bytes()).is_some();
    if may_be_swapped
        && bare.split_once(['|', '·']).is_some_and(|(number, word)| is_number(number.trim()) && CountWord::Page.is(word.trim()))
    {
        return true;
    }
    // Few lines are so short and begin or end in a number: asked first, since the line below the headers may be any line of a body.
    let ends = bare.bytes().next_back().is_some_and(|b| b.is_ascii_digit());
    let begins = || bare.len() < 60 && bare.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if !ends && !begins() {
        return is_wide_page_number(bare);
    }
    const LONGEST_WORD: usize = 24;
    let mut words = [""; 5];
    let mut count = 0;
    for word in bare.split_whitespace() {
        let Some(place) = words.get_mut(count).filter(|_| word.len() <= LONGEST_WORD) else { return is_wide_page_number(bare) };
        *place = word;
        count += 1;
    }
    let words = words.get(..count).unwrap_or_default();
    // Also `Page: 1`.
    let is_page = |word: &&str| CountWord::Page.is(word.strip_suffix(':').unwrap_or(word));
    let is_part = |part: &str| part.split_once(['/', '／']).is_some_and(|(a, b)| is_number(a) && is_number(b));
    // Beside two numbers any word in letters that are not ours names the page.
    let other = |word: &str| !word.is_ascii() && word.chars().all(char::is_alphabetic);
    let of_two = |rest: &[&str]| match rest {
        [one] => is_part(one),
        [one, of, all] => is_number(one) && (BETWEEN.contains(of) || CountWord::Of.is(of)) && is_number(all),
        _ => false,
    };
    match words {
        [one] => is_number(one) && one.len() <= 3 || is_part(one) || is_wide_page_number(one),
        [name, rest @ ..] if is_page(name) => matches!(rest, [one] | ["|", one] if is_number(one)) || of_two(rest),
        [rest @ .., name] if is_page(name) => matches!(rest, [one] if is_number(one.strip_suffix('.').unwrap_or(one))) || of_two(rest),
        [name, rest @ ..] if other(name) && of_two(rest) => true,
        [rest @ .., name] if other(name) && of_two(rest) => true,
        _ => of_two(words) || is_wide_page_number(bare),
    }
}

/// Whether a line is one or two numbers, and nothing but words that count pages: `第1页/共2页`, `1頁`, `2ページ中1ページ`.
fn is_wide_page_number(line: &str) -> bool {
    if line.is_ascii() || line.len() > 60 {
        return false;
    }
    let mut rest = line;
    let (mut numbers, mut pages) = (0, 0);
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let step = if digits > 0 {
            numbers += 1;
            if digits > 4 {
                return false;
            }
            digits
        } else if let Some(n) = WIDE.iter().position(|word| rest.starts_with(word)) {
            pages += usize::from(n < 5);
            WIDE[n].len()
        } else if first.is_whitespace() || matches!(first, '/' | '／' | ',' | '，' | '、' | '-') {
            first.len_utf8()
        } else {
            return false;
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    (1..=2).contains(&numbers) && pages > 0
}

/// Whether a line tells how many rows the answer of a database has, below its table: `(16 rows)`, `16 rows in set (0.00 sec)`.
pub(super) fn is_row_count(line: &str) -> bool {
    if line.len() > 60 {
        return false;
    }
    let bare = line.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(line);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=6).contains(&digits) {
        return false;
    }
    let words = bare.get(digits..).unwrap_or_default().trim_start();
    let counted = |words: &str| CountWord::Rows.is(words.trim_end_matches('.'));
    let (one, rest) = words.split_once(' ').unwrap_or((words, ""));
    let said = BEHIND_ROWS.iter().any(|known| {
        rest.strip_prefix(known).is_some_and(|end| {
            let end = end.trim().trim_end_matches('.');
            end.is_empty() || (end.starts_with(['(', ',']) && end.ends_with(')'))
        })
    });
    // Without brackets, a number and a word may be anything.
    (bare.len() < line.len() && counted(words)) || (CountWord::Rows.is(one) && said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_pages_are_known_in_many_languages() {
        for line in [
            "1 / 2 ページ",
            "1/2 ページ",
            "2 ページ",
            "2ページ",
            "第1页/共2页",
            "第 1 页，共 2 页",
            "1 / 2 페이지",
            "1頁",
            "2ページ中1ページ",
            "1/2 頁",
            "Стр. 2 из 3",
            "2 / 3 страница",
            "1 of 2 pages",
            "3. oldal",
            "Seite 1/2",
            "1/2 Seiten",
            "صفحة 1 من 2",
            "หน้า 1 จาก 3",
            "1/2 გვერდი",
        ] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["id 1/2", "1/2 files", "5 items", "中", "第三", "10 ESMTP", "2026年11月24日", "12345ページ", "1/2/3 ページ"]
        {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn the_rows_of_an_answer_are_counted() {
        for line in [
            "(16 rows)",
            "(1 row)",
            "(16 Zeilen)",
            "(2 lignes)",
            "(16 行)",
            "(16 строк)",
            "16 rows in set (0.00 sec)",
            "1 row in set",
            "16 rows in set, 2 warnings (0.01 sec)",
            "16 rows selected.",
            "(16 rows affected)",
            "(16 row(s) affected)",
        ] {
            assert!(is_row_count(line), "{line}");
        }
        for line in ["16 rows", "(16 lines)", "(rows)", "16 rows of seats", "(version=TLS1_2)", "(16 bits)"] {
            assert!(!is_row_count(line), "{line}");
        }
    }
}
