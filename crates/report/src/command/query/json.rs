//! Rows as JSON (RFC 8259), for programs.

use ingest::{CellForm, Sheet, SheetColumn};
use serde_json::{Number, Value};

/// An array of objects, one a line, whose members are called like the columns. Numbers are numbers with the digits that the
/// file has, everything else is a text as the file has it; what has no value is `null`.
pub fn text(sheet: &Sheet) -> String {
    if sheet.rows.is_empty() {
        return "[]\n".to_owned();
    }
    let objects: Vec<_> = sheet.rows.iter().map(|row| object(&sheet.columns, row)).collect();
    format!("[\n{}\n]\n", objects.join(",\n"))
}

fn object(columns: &[SheetColumn], row: &[String]) -> String {
    let member = |(column, cell): (&SheetColumn, &String)| format!("{}: {}", string(&column.name), value(column, cell));
    let members: Vec<_> = columns.iter().zip(row).map(member).collect();
    format!("  {{{}}}", members.join(", "))
}

fn value(column: &SheetColumn, cell: &str) -> String {
    if cell.is_empty() {
        return "null".to_owned();
    }
    match (column.form == CellForm::Number).then(|| number(cell)).flatten() {
        Some(number) => number,
        None => string(cell),
    }
}

/// The number as JSON writes it, which has no zeros before the others. Its digits are kept: a binary fraction would not do.
fn number(cell: &str) -> Option<String> {
    let digits = cell.trim_start_matches('0');
    let number = match digits.starts_with(|c: char| c.is_ascii_digit()) {
        true => digits.to_owned(),
        false if digits.len() < cell.len() => format!("0{digits}"),
        false => digits.to_owned(),
    };
    serde_json::from_str::<Number>(&number).is_ok().then_some(number)
}

fn string(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        for (cell, expected) in [
            ("15500000000", Some("15500000000")),
            ("12.50", Some("12.50")),
            ("0", Some("0")),
            ("00", Some("0")),
            ("007.10", Some("7.10")),
            ("0.5", Some("0.5")),
            ("-22.2758", Some("-22.2758")),
            ("ten", None),
        ] {
            assert_eq!(number(cell).as_deref(), expected, "{cell}");
        }
    }
}
