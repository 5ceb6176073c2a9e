//! When two rows are the same: by key, or by what makes a thing itself where keys are made here.

use std::collections::BTreeMap;

use ingest::TableShape;
use model::fold;

/// The columns by which a row is known again, besides its key: folded texts of all of them are the same.
fn telling(table: &str) -> &'static [&'static str] {
    match table {
        "entries" => &["title_en", "start"],
        "actors" => &["name_en"],
        "events" => &["entry_id", "type", "date", "title_en"],
        "sources" => &["title", "published"],
        "places" => &["name_en", "country"],
        "claims" => &["subject", "field", "value", "source_id"],
        _ => &[],
    }
}

/// Rows by their keys and by what tells them apart.
#[derive(Debug, Default)]
pub struct Known {
    by_key: BTreeMap<Vec<String>, usize>,
    by_telling: BTreeMap<Vec<String>, usize>,
}

impl Known {
    /// Adds row number `at`; of two that are the same, the first counts.
    pub fn add(&mut self, table: &TableShape, row: &[String], at: usize) {
        if let Some(key) = texts(table, table.key, row) {
            self.by_key.entry(key).or_insert(at);
        }
        if let Some(telling) = texts(table, telling(table.table), row) {
            self.by_telling.entry(telling).or_insert(at);
        }
    }

    /// The row that is the same.
    pub fn find(&self, table: &TableShape, row: &[String]) -> Option<usize> {
        let of_key = texts(table, table.key, row).and_then(|key| self.by_key.get(&key));
        let of_telling = || texts(table, telling(table.table), row).and_then(|telling| self.by_telling.get(&telling));
        of_key.or_else(of_telling).copied()
    }
}

/// The folded texts of some columns; nothing where the first, or a part of the key, is empty.
fn texts(table: &TableShape, columns: &[&str], row: &[String]) -> Option<Vec<String>> {
    let number = |name: &&str| table.columns.iter().position(|column| column.name == *name);
    let folded = columns.iter().map(|name| Some(fold(row.get(number(name)?)?)));
    let folded: Vec<_> = folded.collect::<Option<_>>()?;
    let is_whole = match columns == table.key {
        true => folded.iter().all(|text| !text.is_empty()),
        false => folded.first().is_some_and(|text| !text.is_empty()),
    };
    is_whole.then_some(folded)
}
