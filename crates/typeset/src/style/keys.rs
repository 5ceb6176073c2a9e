//! Tables of a style sheet: takes values out by their keys, and tells of everything else that is in them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::StyleProblem;
use super::value::Reader;
use crate::nearest::nearest;

/// A table of the file, and the keys that were asked for.
pub(super) struct Keys<'t> {
    /// Its name, `None` for the file itself.
    name: Option<&'static str>,
    table: Option<&'t DeTable<'t>>,
    asked: Vec<&'static str>,
    problems: Vec<StyleProblem>,
}

impl<'t> Keys<'t> {
    /// The file itself.
    pub fn file(table: &'t DeTable<'t>) -> Self {
        Self::new(None, Some(table))
    }

    /// A table of this table. One that is not there is empty.
    pub fn table(&mut self, key: &'static str) -> Keys<'t> {
        let table = match self.ask(key) {
            None => None,
            Some((_, value)) => match value.get_ref() {
                DeValue::Table(table) => Some(table),
                _ => {
                    let message = format!("`{key}` is no table");
                    let hint = format!("write `[{key}]` on a line of its own, and its keys below it");
                    self.problems.push(StyleProblem::new(value.span(), message, hint));
                    None
                }
            },
        };
        Keys::new(Some(key), table)
    }

    /// The value of a key, if it is there and right, with its place.
    pub fn take<R: Reader>(&mut self, key: &'static str, reader: R) -> Option<Spanned<R::Value>> {
        let (bytes, value) = self.ask(key).map(|(_, value)| (value.span(), value.get_ref()))?;
        let read = match value {
            DeValue::String(given) => reader
                .read(given)
                .map_err(|why| format!("`{key}` is `{}`, {why}", given.escape_debug())),
            other => Err(misplaced(key, other)),
        };
        match read {
            Ok(value) => Some(Spanned::new(bytes, value)),
            Err(message) => {
                let hint = format!("`{key}` takes {}", reader.allowed());
                self.problems.push(StyleProblem::new(bytes, message, hint));
                None
            }
        }
    }

    /// What was wrong with the values, and every key that nobody asked for.
    pub fn finish(mut self) -> Vec<StyleProblem> {
        let unknown = self.table.into_iter().flat_map(DeTable::iter);
        let unknown: Vec<_> = unknown
            .filter(|(key, _)| !self.asked.contains(&key.get_ref().as_ref()))
            .map(|(key, _)| self.unknown(key.get_ref(), key.span()))
            .collect();
        self.problems.extend(unknown);
        self.problems
    }

    fn new(name: Option<&'static str>, table: Option<&'t DeTable<'t>>) -> Self {
        Self {
            name,
            table,
            asked: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn ask(&mut self, key: &'static str) -> Option<(&'t Spanned<toml::de::DeString<'t>>, &'t Spanned<DeValue<'t>>)> {
        self.asked.push(key);
        self.table?.iter().find(|(known, _)| known.get_ref() == key)
    }

    fn unknown(&self, key: &str, bytes: Range<usize>) -> StyleProblem {
        let message = match self.name {
            Some(name) => format!("`[{name}]` has no key `{}`", key.escape_debug()),
            None => format!("a style has no `{}`", key.escape_debug()),
        };
        let hint = match nearest(key, self.asked.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => match self.name {
                Some(_) => format!("its keys are `{}`", self.asked.join("`, `")),
                None => format!("its tables are `[{}]`", self.asked.join("]`, `[")),
            },
        };
        StyleProblem::new(bytes, message, hint)
    }
}

fn misplaced(key: &str, value: &DeValue<'_>) -> String {
    match value {
        DeValue::Array(_) => format!("`{key}` is a list"),
        DeValue::Table(_) => format!("`{key}` is a table"),
        _ => format!("`{key}` is written without quotes"),
    }
}
