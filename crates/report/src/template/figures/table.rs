//! The data of a figure as a table, for who wants to read them, or cannot see it.

use minijinja::{Error, State};
use model::Evidence;

use crate::origin::escape;
use crate::template::{Context, citation};

/// A table of a figure.
#[derive(Debug)]
pub(super) struct Table {
    /// What its columns are called.
    pub head: Vec<Column>,
    /// What stands in it.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct Column {
    /// What it is called.
    pub title: String,
    /// Whether it holds numbers, which stand at the right.
    pub is_numeric: bool,
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Row {
    /// As many cells as there are columns, as plain text.
    pub cells: Vec<String>,
    /// Where they were found; nothing where no source says it, as of some links.
    pub evidence: Vec<Evidence>,
}

impl Column {
    /// A column of words.
    pub fn of_words(title: String) -> Self {
        Self {
            title,
            is_numeric: false,
        }
    }

    /// A column of numbers.
    pub fn of_numbers(title: String) -> Self {
        Self {
            title,
            is_numeric: true,
        }
    }
}

impl Table {
    /// The table as Markdown, the marks of the sources of a row behind its last cell.
    ///
    /// # Errors
    /// The sources are listed already.
    pub fn markdown(&self, state: &mut State, context: &Context) -> Result<String, Error> {
        let titles = self.head.iter().map(|column| escape(&column.title));
        let rules = self.head.iter().map(|column| rule(column).to_owned());
        let mut lines = vec![line(titles), line(rules)];
        for row in &self.rows {
            let marks = match row.evidence.is_empty() {
                true => String::new(),
                false => citation::marks(state, context, &row.evidence)?,
            };
            lines.push(row.line(&marks));
        }
        Ok(lines.join("\n"))
    }
}

impl Row {
    fn line(&self, marks: &str) -> String {
        let mut cells: Vec<_> = self.cells.iter().map(|cell| escape(cell)).collect();
        if let Some(last) = cells.last_mut() {
            last.push_str(marks);
        }
        line(cells.into_iter())
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn rule(column: &Column) -> &'static str {
    match column.is_numeric {
        true => "---:",
        false => ":---",
    }
}
