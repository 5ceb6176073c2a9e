//! Rows as a table of GitHub's Markdown.

use ingest::{CellForm, Sheet};

/// A table with the names of the columns in its first row; numbers are set flush right. What stands in a cell is text, whatever it
/// looks like.
pub fn text(sheet: &Sheet) -> String {
    let names = sheet.columns.iter().map(|column| typeset::escape(&column.name));
    let rules = sheet.columns.iter().map(|column| match column.form {
        CellForm::Number => "---:",
        CellForm::Token | CellForm::Text => ":---",
    });
    let mut text = line(names) + &line(rules.map(str::to_owned));
    for row in &sheet.rows {
        let cells = row
            .iter()
            .map(|cell| typeset::escape(&cell.split_whitespace().collect::<Vec<_>>().join(" ")));
        text.push_str(&line(cells));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}
