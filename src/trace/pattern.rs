//! How the directories write the names and addresses of servers.

use super::hosts::is_under;

/// Whether a name is one of those domains or stands under one.
pub(super) fn under_any(name: &str, domains: &[&str]) -> bool {
    domains.iter().any(|domain| is_under(name, domain))
}

/// Whether a text fits one of those patterns: see [`is_like`].
pub(super) fn like_any(text: &str, patterns: &[&str]) -> bool {
    text.len() <= 512 && patterns.iter().any(|pattern| is_like(text.as_bytes(), pattern.as_bytes()))
}

/// Matches a pattern: `#` all digits that stand there, at least one; `?` one character; `*` anything; letters without regard to case.
fn is_like(text: &[u8], pattern: &[u8]) -> bool {
    let (mut at, mut sign) = (0, 0);
    // Where to go on when the text does not fit: behind the last star, one character later.
    let mut again: Option<(usize, usize)> = None;
    loop {
        let here = text.get(at).copied();
        match (pattern.get(sign).copied(), here) {
            (None, None) => return true,
            (Some(b'*'), _) => {
                again = Some((at + 1, sign + 1));
                sign += 1;
                continue;
            }
            (Some(b'#'), Some(c)) if c.is_ascii_digit() => {
                at += text.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
                sign += 1;
                continue;
            }
            (Some(b'?'), Some(_)) => {
                (at, sign) = (at + 1, sign + 1);
                continue;
            }
            (Some(letter), Some(c)) if letter != b'#' && letter.eq_ignore_ascii_case(&c) => {
                (at, sign) = (at + 1, sign + 1);
                continue;
            }
            _ => {}
        }
        match again {
            Some((next, after_star)) if next <= text.len() => {
                (at, sign) = (next, after_star);
                again = Some((next + 1, after_star));
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_whole_texts() {
        for (text, pattern, expected) in [
            ("bounce-12_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", true),
            ("bounce-12_html-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", true),
            ("bounce-_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", false),
            ("xbounce-1_HTML-3-4-5-6@bounce.shop.example", "bounce-#_HTML-#-#-#-#@bounce.*", false),
            ("x.acems1.com", "*.acems#.com", true),
            ("a@b@c", "*@c", true),
            ("aaab", "*ab", true),
            ("a1", "a#", true),
            ("a", "a#", false),
            ("abc", "a?c", true),
            ("ac", "a?c", false),
            ("", "*", true),
            ("", "", true),
            ("a", "", false),
        ] {
            assert_eq!(is_like(text.as_bytes(), pattern.as_bytes()), expected, "{text} {pattern}");
        }
    }
}
