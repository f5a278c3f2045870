//! Values as programs write them out: JSON, and the literals of Python, JavaScript and Ruby, which people copy out of consoles and logs.
//!
//! One reader for all, since they differ in little: which quotation marks stand around a text, `(…)` beside `[…]`, `=>` beside `:`, names without
//! quotation marks, a call around a value (`OrderedDict([…])`). It keeps the order of what it reads, and takes a text that is cut off as far as it goes.

use super::signs::of_halves;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    List(Vec<Value>),
    /// Keys and values in their order; the same key may come twice.
    Pairs(Vec<(String, Value)>),
    /// A number, a truth value, an object that the program does not write out.
    Other,
}

/// How deep values may stand in each other.
const DEEPEST: usize = 40;
/// The most values that are read.
const MOST: usize = 200_000;

/// Reads a text that is a value, or several below each other. Nothing where it is none.
pub(super) fn read(text: &str) -> Option<Value> {
    let mut reader = ValueReader { text, at: 0, left: MOST };
    let mut all = Vec::new();
    loop {
        reader.skip(&[',', ';']);
        if reader.rest().is_empty() {
            break;
        }
        let value = reader.value(0)?;
        // A key without the brackets of its object around the pair.
        match (value, reader.takes_arrow()) {
            (Value::Text(key), true) => all.push(Value::Pairs(vec![(key, reader.value(0)?)])),
            (_, true) => return None,
            (value, false) => all.push(value),
        }
    }
    match all.len() {
        0 => None,
        1 => all.pop(),
        _ => Some(Value::List(all)),
    }
}

struct ValueReader<'a> {
    text: &'a str,
    at: usize,
    left: usize,
}

impl<'a> ValueReader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, also: &[char]) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || also.contains(&c)).len();
    }

    fn takes(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    /// Whether what stands between a key and its value comes next; it is passed over.
    fn takes_arrow(&mut self) -> bool {
        self.skip(&[]);
        self.takes("=>") || self.takes(":")
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip(&[]);
        self.left = self.left.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        if let Some(text) = self.string()? {
            return Some(Value::Text(text));
        }
        match self.rest().chars().next()? {
            // `[]string{…}`
            '[' if self.rest().strip_prefix("[]").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) => {
                self.at += 2;
                self.word(depth)
            }
            '[' => self.list(']', depth),
            '(' => self.list(')', depth).map(|value| match value {
                // Brackets around a single value mean nothing.
                Value::List(mut one) if one.len() == 1 => one.pop().unwrap_or(Value::Other),
                value => value,
            }),
            '{' => self.list('}', depth),
            '<' => {
                let rest = self.rest();
                self.at += rest.find('>').map_or(rest.len(), |at| at + 1);
                Some(Value::Other)
            }
            _ => self.word(depth),
        }
    }

    /// Everything up to the closing bracket; as pairs where there are any.
    fn list(&mut self, close: char, depth: usize) -> Option<Value> {
        self.at += 1;
        let (mut items, mut pairs) = (Vec::new(), Vec::new());
        loop {
            self.skip(&[',']);
            match self.rest().chars().next() {
                None => break,
                Some(sign) if sign == close => {
                    self.at += 1;
                    break;
                }
                Some(']' | ')' | '}') => return None,
                Some(_) => {}
            }
            let start = self.at;
            let value = self.value(depth + 1)?;
            if self.takes_arrow() {
                let key = match value {
                    Value::Text(key) => key,
                    _ => self.text.get(start..self.at)?.trim_end_matches([':', '=', '>']).trim().to_owned(),
                };
                self.skip(&[]);
                // The text may be cut off behind the name.
                let value = if self.rest().is_empty() { Value::Other } else { self.value(depth + 1)? };
                pairs.push((key, value));
            } else {
                items.push(value);
            }
        }
        Some(if pairs.is_empty() { Value::List(items) } else { Value::Pairs(pairs) })
    }

    /// A name or number, with what is called by that name.
    fn word(&mut self, depth: usize) -> Option<Value> {
        let rest = self.rest();
        let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '+' | '-'))).unwrap_or(rest.len());
        if length == 0 || length > 80 {
            return None;
        }
        self.at += length;
        let mut found = Value::Other;
        if self.rest().trim_start().starts_with('(') {
            found = self.value(depth + 1)?;
        }
        // `Map(3) {…}`
        self.skip_blanks();
        let opens = |reader: &Self| reader.rest().starts_with(['{', '[']);
        if opens(self) && matches!(found, Value::Other | Value::List(_)) {
            found = self.value(depth + 1)?;
            // `map[string][]string{…}`
            while matches!(&found, Value::List(items) if matches!(&**items, [Value::Other])) && opens(self) {
                found = self.value(depth + 1)?;
            }
        }
        Some(found)
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(' ').len();
    }

    /// A text in quotation marks, with those right behind it, which Python means as one. `Some(None)`: there is none here.
    fn string(&mut self) -> Option<Option<String>> {
        let mut out: Option<String> = None;
        loop {
            let rest = self.rest();
            let mark = rest.find(|c: char| !matches!(c, 'b' | 'r' | 'u' | 'f' | 'B' | 'R' | 'U' | 'F')).unwrap_or(rest.len());
            let quote = match rest.get(mark..).and_then(|behind| behind.chars().next()) {
                Some(quote @ ('"' | '\'' | '`')) if mark <= 2 => quote,
                _ => return Some(out),
            };
            self.at += mark + 1;
            let text = self.quoted(quote)?;
            out.get_or_insert_default().push_str(&text);
            let before = self.at;
            self.skip(&[]);
            // Strings on lines of their own, put together by the sign of a language.
            let sign = self.rest().len() - self.rest().trim_start_matches(['+', '.', '&', '_', '\\']).len();
            if sign > 0 && sign < 4 && self.rest().get(sign..).is_some_and(|rest| rest.trim_start().starts_with(['"', '\''])) {
                self.at += sign;
                self.skip(&[]);
            }
            if self.rest().is_empty() {
                return Some(out);
            }
            if !self.rest().starts_with(['"', '\'', '`']) {
                // What follows is not a part of this text.
                self.at = before;
                return Some(out);
            }
        }
    }

    /// The text up to the closing quotation mark, with its escapes decoded; up to the end if there is none.
    fn quoted(&mut self, quote: char) -> Option<String> {
        let mut out = String::new();
        let mut chars = self.rest().char_indices();
        while let Some((at, c)) = chars.next() {
            if c == quote {
                self.at += at + 1;
                return Some(out);
            }
            if c != '\\' {
                out.push(c);
                continue;
            }
            let Some((_, sign)) = chars.next() else { break };
            let number = |chars: &std::str::CharIndices<'_>, count: usize| {
                let digits: String = chars.clone().take(count).map(|(_, c)| c).collect();
                u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == count)
            };
            let mut code = |count: usize| {
                let first = number(&chars, count)?;
                let mut behind = chars.clone();
                behind.nth(count - 1);
                // A letter may take two codes.
                let mut second = behind.clone();
                let half = (second.next().map(|(_, c)| c), second.next().map(|(_, c)| c)) == (Some('\\'), Some('u'));
                let whole = half.then(|| number(&second, 4)).flatten().and_then(|second| of_halves(first, second));
                if whole.is_some() {
                    second.nth(3);
                    behind = second;
                }
                chars = behind;
                Some(whole.or_else(|| char::from_u32(first)).unwrap_or('\u{fffd}'))
            };
            match sign {
                'n' => out.push('\n'),
                'r' => out.push('\r'),
                't' => out.push('\t'),
                'u' => out.push(code(4)?),
                'x' => out.push(code(2)?),
                '\n' => {}
                other => out.push(other),
            }
        }
        self.at = self.text.len();
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn pair() -> Value {
        Value::List(vec![text("To"), text("a\n\tb")])
    }

    #[test]
    fn values_of_many_languages_are_read() {
        let object = Value::Pairs(vec![("To".to_owned(), text("a\n\tb"))]);
        for (written, value) in [
            (r#"["To", "a\n\tb"]"#, pair()),
            (r"('To', 'a\n\tb')", pair()),
            ("('To',\n 'a\\n'\n '\\tb')", pair()),
            ("('To',\n 'a\\n' +\n '\\tb')", pair()),
            ("array (\n 'To' => 'a\\n' . '\\tb',\n)", object.clone()),
            (r"(b'To', b'a\n\tb',)", pair()),
            (r#"{"To": "a\n\tb"}"#, object.clone()),
            (r"{ To: 'a\n\tb' }", object.clone()),
            (r#"{"To" => "a\n\tb"}"#, object.clone()),
            (r"Map(1) { 'To' => 'a\n\tb' }", object.clone()),
            (r"OrderedDict({'To': 'a\n\tb'})", object.clone()),
            (r#""To": "a\n\tb""#, object),
            ("[1, None, true, <Header at 0x7f>]", Value::List(vec![Value::Other, Value::Other, Value::Other, Value::Other])),
            ("('a', 'b')\n('c', 'd')", Value::List(vec![Value::List(vec![text("a"), text("b")]), Value::List(vec![text("c"), text("d")])])),
            ("[['a', 'b'], ['c', 'd", Value::List(vec![Value::List(vec![text("a"), text("b")]), Value::List(vec![text("c"), text("d")])])),
        ] {
            assert_eq!(read(written), Some(value), "{written}");
        }
    }

    #[test]
    fn what_is_no_value_is_none_and_depth_is_bounded() {
        for written in ["", "Received: from a by b", "[1}", "= 3", &"[".repeat(100_000), "(a b c)"] {
            let found = read(written);
            assert!(!matches!(found, Some(Value::Text(_) | Value::Pairs(_))), "{written:.20} {found:?}");
        }
    }
}
