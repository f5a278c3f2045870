//! Reading one TOML table with errors a person can act on: file, key, what was expected and what is there.

use std::collections::BTreeMap;
use std::fmt;

use toml::{Table, Value};

use super::search::one_slip;

/// A mistake in a guide file.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum GuideError {
    /// A key has the wrong value, is missing or is unknown.
    #[error("expected {expected}, found {found}: `{key}` in assets/guides/{file}")]
    Wrong {
        /// The file's name.
        file: String,
        /// The key with its path, such as `copy[2].picture.click`; instructions count from 1.
        key: String,
        /// What the key must hold.
        expected: String,
        /// What it holds.
        found: String,
    },
    /// The file is not TOML.
    #[error("expected TOML, found {message}: line {line} of assets/guides/{file}")]
    NotToml {
        /// The file's name.
        file: String,
        /// Counts from 1.
        line: usize,
        /// What the TOML parser says.
        message: String,
    },
    /// `assets/providers.toml` has a mistake.
    #[error("{0}")]
    Providers(String),
}

/// A test that unwraps it must say the same to a person who knows no Rust.
impl fmt::Debug for GuideError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A table being read; every key that is taken is removed, so that what stays is unknown.
pub(super) struct TableReader<'a> {
    file: &'a str,
    path: String,
    table: Table,
    /// The keys asked for so far: what may stand here.
    known: Vec<String>,
}

impl<'a> TableReader<'a> {
    /// Parses a whole file.
    pub fn parse(file: &'a str, text: &str) -> Result<Self, GuideError> {
        let table = text.parse::<Table>().map_err(|error| {
            let before = error.span().map_or(0, |span| span.start.min(text.len()));
            let line = text.as_bytes().iter().take(before).filter(|b| **b == b'\n').count() + 1;
            GuideError::NotToml { file: file.to_owned(), line, message: error.message().to_owned() }
        })?;
        Ok(Self { file, path: String::new(), table, known: Vec::new() })
    }

    /// An error about one key of this table.
    pub fn wrong(&self, key: &str, expected: impl Into<String>, found: impl Into<String>) -> GuideError {
        let key = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        GuideError::Wrong { file: self.file.to_owned(), key, expected: expected.into(), found: found.into() }
    }

    fn typed<T>(&mut self, key: &str, expected: &str, read: impl Fn(Value) -> Result<T, Value>) -> Result<Option<T>, GuideError> {
        self.known.push(key.to_owned());
        match self.table.remove(key).map(read) {
            None => Ok(None),
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(value)) => Err(self.wrong(key, expected, shown(&value))),
        }
    }

    /// A text that may be left out, but not be empty.
    pub fn opt_text(&mut self, key: &str) -> Result<Option<String>, GuideError> {
        let text = self.typed(key, "a text", |value| match value {
            Value::String(text) => Ok(text),
            other => Err(other),
        })?;
        match text {
            Some(text) if text.trim().is_empty() => Err(self.wrong(key, "a text", "an empty one")),
            text => Ok(text),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, key: &str) -> Result<String, GuideError> {
        self.opt_text(key)?.ok_or_else(|| self.missing(key, "a text"))
    }

    /// The error about a key that is not there, or is there with a slip of the pen.
    fn missing(&self, key: &str, expected: impl Into<String>) -> GuideError {
        self.missing_for(key, expected, "nothing")
    }

    fn missing_for(&self, key: &str, expected: impl Into<String>, found: impl Into<String>) -> GuideError {
        match self.table.keys().find(|there| one_slip(there, key)) {
            Some(there) => self.wrong(key, format!("the key `{key}`"), format!("`{there}`")),
            None => self.wrong(key, expected, found),
        }
    }

    /// The error about a key without the one that goes with it, which is missing or there with a slip of the pen.
    pub fn alone(&self, there: &str, lacks: &str) -> GuideError {
        self.missing_for(lacks, format!("both `{there}` and `{lacks}`"), format!("`{there}` alone"))
    }

    /// The error about a word that should stand in the list `list`: the list, its key with a slip of the pen, or the key that is not there.
    pub fn not_in(&self, key: &str, name: &str, list: &str, words: &[String]) -> GuideError {
        if words.is_empty() {
            self.missing_for(list, format!("a list of words with “{name}”, as `{key}` says"), "nothing")
        } else {
            self.wrong(key, format!("one of {}", words.join(", ")), format!("“{name}”"))
        }
    }

    /// A list of texts; nothing where it is left out.
    pub fn texts(&mut self, key: &str) -> Result<Vec<String>, GuideError> {
        let list = self.typed(key, "a list of texts", |value| match value {
            Value::Array(list) if list.iter().all(|v| v.as_str().is_some_and(|s| !s.trim().is_empty())) => {
                Ok(list.into_iter().filter_map(|v| v.as_str().map(str::to_owned)).collect())
            }
            other => Err(other),
        })?;
        Ok(list.unwrap_or_default())
    }

    /// A table of texts; an empty one where it is left out.
    pub fn names(&mut self, key: &str) -> Result<BTreeMap<String, String>, GuideError> {
        let names = self.typed(key, "a table of texts", |value| match value {
            Value::Table(table) if table.values().all(|v| v.as_str().is_some_and(|s| !s.trim().is_empty())) => {
                Ok(table.into_iter().filter_map(|(name, v)| Some((name, v.as_str()?.to_owned()))).collect())
            }
            other => Err(other),
        })?;
        Ok(names.unwrap_or_default())
    }

    /// Yes or no; no where it is left out.
    pub fn flag(&mut self, key: &str) -> Result<bool, GuideError> {
        let flag = self.typed(key, "true or false", |value| value.as_bool().ok_or(value))?;
        Ok(flag.unwrap_or(false))
    }

    /// A whole number from 1 up.
    pub fn opt_number(&mut self, key: &str) -> Result<Option<u32>, GuideError> {
        self.typed(key, "a whole number from 1 up", |value| {
            value.as_integer().and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0).ok_or(value)
        })
    }

    /// One of a few names, which may be left out.
    pub fn opt_choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Result<Option<T>, GuideError> {
        let Some(name) = self.opt_text(key)? else { return Ok(None) };
        self.pick(key, &name, choices).map(Some)
    }

    /// One of a few names.
    pub fn choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Result<T, GuideError> {
        let name = self.opt_text(key)?.ok_or_else(|| self.missing(key, one_of(choices)))?;
        self.pick(key, &name, choices)
    }

    /// Some of a few names.
    pub fn choices<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Result<Vec<T>, GuideError> {
        let names = self.texts(key)?;
        names.iter().map(|name| self.pick(key, name, choices)).collect()
    }

    fn pick<T: Copy>(&self, key: &str, name: &str, choices: &[(&str, T)]) -> Result<T, GuideError> {
        let found = choices.iter().find(|(n, _)| *n == name).map(|(_, value)| *value);
        found.ok_or_else(|| self.wrong(key, one_of(choices), format!("“{name}”")))
    }

    /// A table that may be left out.
    pub fn opt_table(&mut self, key: &str) -> Result<Option<TableReader<'a>>, GuideError> {
        let table = self.typed(key, "a table", |value| match value {
            Value::Table(table) => Ok(table),
            other => Err(other),
        })?;
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Ok(table.map(|table| TableReader { file: self.file, path, table, known: Vec::new() }))
    }

    /// A list of tables; their paths count from 1, as the instructions do for the person.
    pub fn tables(&mut self, key: &str) -> Result<Vec<TableReader<'a>>, GuideError> {
        let list = self.typed(key, "a list of tables", |value| match value {
            Value::Array(list) if list.iter().all(Value::is_table) => Ok(list),
            other => Err(other),
        })?;
        let file = self.file;
        let tables = list.unwrap_or_default().into_iter().filter_map(|value| match value {
            Value::Table(table) => Some(table),
            _ => None,
        });
        Ok(tables.enumerate().map(|(n, table)| TableReader { file, path: format!("{key}[{}]", n + 1), table, known: Vec::new() }).collect())
    }

    /// Fails on a key that nobody took: a slip of the pen, or a key of another kind of picture.
    pub fn finish(self) -> Result<(), GuideError> {
        match self.table.keys().next() {
            None => Ok(()),
            Some(key) => {
                let slip = self.known.iter().find(|known| one_slip(known, key) || known.starts_with(key.as_str()));
                let expected = match slip {
                    Some(meant) => format!("the key `{meant}`"),
                    None => format!("only the keys {} here", self.known.join(", ")),
                };
                Err(self.wrong(key, expected, format!("`{key}`")))
            }
        }
    }
}

fn one_of<T>(choices: &[(&str, T)]) -> String {
    let names = choices.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    format!("one of {}", names.join(", "))
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("the text “{}”", text.chars().take(40).collect::<String>()),
        Value::Integer(n) => format!("the number {n}"),
        Value::Boolean(b) => format!("{b}"),
        Value::Array(_) => "a list of something else".to_owned(),
        Value::Table(_) => "a table".to_owned(),
        Value::Float(_) | Value::Datetime(_) => "a value of another kind".to_owned(),
    }
}
