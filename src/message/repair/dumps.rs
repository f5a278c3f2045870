//! Values as PHP and Lisp show them: `var_dump`, `print_r`, lists of pairs.

use super::values::Value;

/// How deep values may stand in each other.
const DEEPEST: usize = 20;
/// The most values that are read.
const MOST: usize = 20_000;

/// The value that such a text shows; `None` if it is none of these forms.
pub(super) fn read(text: &str) -> Option<Value> {
    var_dump(text).or_else(|| print_r(text)).or_else(|| lisp(text))
}

/// `array(1) { ["To"]=> string(3) "a@b" }`: the number says how many bytes a text has.
fn var_dump(text: &str) -> Option<Value> {
    memchr::memmem::find(text.as_bytes(), b"]=>")?;
    let start = ["array(", "object("].into_iter().filter_map(|word| text.find(word)).min()?;
    let mut reader = DumpReader { rest: text.get(start..)?, left: MOST };
    reader.value(0)
}

struct DumpReader<'a> {
    rest: &'a str,
    left: usize,
}

impl<'a> DumpReader<'a> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.left = self.left.checked_sub(1)?;
        self.rest = self.rest.trim_start().trim_start_matches('&');
        if let Some(behind) = self.rest.strip_prefix("string(") {
            return Some(Value::Text(self.string(behind)?));
        }
        let opens = self.rest.starts_with("array(") || self.rest.starts_with("object(");
        let (line, below) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        self.rest = below;
        if !opens || !line.trim_end().ends_with('{') || depth > DEEPEST {
            return Some(Value::Other);
        }
        let mut pairs = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if let Some(behind) = self.rest.strip_prefix('}') {
                self.rest = behind;
                break;
            }
            // The text may be cut off here.
            let Some((key, behind)) = self.rest.split_once("]=>").filter(|(key, _)| key.starts_with('[') && key.len() < 200) else { break };
            self.rest = behind;
            let key = key.trim_start_matches('[').split(':').next().unwrap_or_default().trim_matches('"').to_owned();
            match self.value(depth + 1) {
                Some(value) => pairs.push((key, value)),
                None => break,
            }
        }
        Some(Value::Pairs(pairs))
    }

    /// Reads the rest of a text, behind `string(`.
    fn string(&mut self, behind: &'a str) -> Option<String> {
        let (length, behind) = behind.split_once(") \"").filter(|(length, _)| length.len() < 10)?;
        // A copy may have other line ends than the text had.
        let whole = length.parse().ok().and_then(|length| Some((behind.get(..length)?, behind.get(length..)?.strip_prefix('"')?)));
        let (text, rest) = whole.or_else(|| behind.split_once("\"\n")).unwrap_or((behind, ""));
        self.rest = rest;
        Some(text.to_owned())
    }
}

/// `Array`, and below it in brackets `[To] => a@b`: nothing marks the end of a text but the next key.
fn print_r(text: &str) -> Option<Value> {
    // Most texts hold neither word.
    ["Array", " Object"].into_iter().find(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())?;
    let mut lines = text.lines().peekable();
    let is_head = |line: &str| line.trim_end().ends_with("Array") || line.trim_end().ends_with(" Object");
    loop {
        let line = lines.next()?;
        if is_head(line) && lines.peek().is_some_and(|next| next.trim() == "(") {
            break;
        }
    }
    lines.next();
    let mut open: Vec<Vec<(String, Value)>> = vec![Vec::new()];
    let mut keys: Vec<String> = Vec::new();
    let mut left = MOST;
    while let (Some(line), Some(pairs)) = (lines.next(), open.last_mut()) {
        left = left.checked_sub(1)?;
        let entry = line.trim_start().strip_prefix('[').and_then(|inner| inner.split_once("] =>"));
        let entry = entry.filter(|(key, _)| key.len() < 100 && !key.contains([' ', ']']));
        let nested = lines.peek().is_some_and(|next| next.trim() == "(");
        match entry {
            Some((key, head)) if is_head(head) && nested => {
                lines.next();
                keys.push(key.to_owned());
                if keys.len() > DEEPEST {
                    return None;
                }
                open.push(Vec::new());
            }
            Some((key, value)) => pairs.push((key.to_owned(), Value::Text(value.strip_prefix(' ').unwrap_or(value).to_owned()))),
            None if line.trim() == ")" => {
                let done = open.pop()?;
                match (open.last_mut(), keys.pop()) {
                    (Some(outer), Some(key)) => outer.push((key, Value::Pairs(done))),
                    _ => return Some(Value::Pairs(done)),
                }
            }
            None => match pairs.last_mut() {
                Some((_, Value::Text(value))) => {
                    value.push('\n');
                    value.push_str(line);
                }
                _ if line.trim().is_empty() => {}
                _ => return None,
            },
        }
    }
    // Cut off: what is open ends here.
    while open.len() > 1 {
        let (done, key) = (open.pop()?, keys.pop()?);
        open.last_mut()?.push((key, Value::Pairs(done)));
    }
    open.pop().map(Value::Pairs)
}

/// `(("To" . "a@b") ("Subject" . "c"))`, `((:to "a@b") (:subject "c"))`.
fn lisp(text: &str) -> Option<Value> {
    let bare = text.trim_start().trim_start_matches(['\'', '`']);
    let opens = ["((", "( (", "(list ", "(setq ", "(def"].iter().any(|start| bare.starts_with(start));
    let mut rest = opens.then_some(bare)?;
    let mut pairs = Vec::new();
    while let Some(at) = rest.find('(').filter(|_| pairs.len() < MOST) {
        rest = rest.get(at + 1..)?;
        if let Some((pair, behind)) = lisp_pair(rest) {
            pairs.push(pair);
            rest = behind;
        }
    }
    let pair = |(name, value)| Value::List(vec![Value::Text(name), Value::Text(value)]);
    (pairs.len() >= 3).then(|| Value::List(pairs.into_iter().map(pair).collect()))
}

/// Name and value behind a bracket, up to the closing one.
fn lisp_pair(text: &str) -> Option<((String, String), &str)> {
    let text = text.trim_start();
    let text = text.strip_prefix("cons ").unwrap_or(text).trim_start();
    let (name, rest) = match lisp_string(text) {
        Some(found) => found,
        None => {
            let word = text.trim_start_matches([':', '\'']);
            let length = word.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).filter(|length| *length > 0)?;
            (word.get(..length)?.to_owned(), word.get(length..)?)
        }
    };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let (value, rest) = lisp_string(rest)?;
    Some(((name, value), rest.trim_start().strip_prefix(')')?))
}

fn lisp_string(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut out = String::new();
    let mut chars = inner.char_indices();
    while let Some((at, sign)) = chars.next() {
        match sign {
            '"' => return Some((out, inner.get(at + 1..)?)),
            '\\' => out.push(match chars.next()?.1 {
                'n' => '\n',
                't' => '\t',
                other => other,
            }),
            sign => out.push(sign),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn values_of_php_are_read() {
        let dump = "php > var_dump($h);\narray(2) {\n  [\"To\"]=>\n  string(7) \"\"A\" a@b\"\n  [\"Received\"]=>\n  array(2) {\n    [0]=>\n    string(1) \"c\"\n    [1]=>\n    string(4) \"d\n\te\"\n  }\n}\n";
        let print = "Array\n(\n    [To] => \"A\" a@b\n    [Received] => Array\n        (\n            [0] => c\n            [1] => d\n\te\n        )\n\n)\n";
        let list = Value::Pairs(vec![("0".to_owned(), text("c")), ("1".to_owned(), text("d\n\te"))]);
        let expected = Value::Pairs(vec![("To".to_owned(), text("\"A\" a@b")), ("Received".to_owned(), list)]);
        for written in [dump, print, &print[..print.len() - 13]] {
            assert_eq!(read(written), Some(expected.clone()), "{written}");
        }
        assert_eq!(read("Array\nReceived: a\n[0] => b\n"), None);
    }

    #[test]
    fn lists_of_lisp_are_read() {
        let pair = |name: &str| Value::List(vec![text(name), text("a \"b\"")]);
        let expected = Value::List(vec![pair("To"), pair("From"), pair("Subject")]);
        for form in [r#"("NAME" . "a \"b\"")"#, r#"(:NAME "a \"b\"")"#, r#"(NAME "a \"b\"")"#] {
            let written = format!("({})", ["To", "From", "Subject"].map(|name| form.replace("NAME", name)).join("\n "));
            assert_eq!(read(&written), Some(expected.clone()), "{written}");
        }
        assert_eq!(read("((\"To\", \"a\"), (\"From\", \"b\"), (\"Cc\", \"c\"))"), None);
    }
}
