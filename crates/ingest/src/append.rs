//! New rows at the end of a file, in its own style.

use crate::charset::Charset;
use crate::csv_form::CsvForm;
use crate::folder::{Folder, SourceFile};
use crate::header::read_header;
use crate::opening::open;
use crate::position::Lines;
use crate::rows::{SCHEMAS, Schema};
use crate::settings::ReadSettings;

/// A file with new rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The file; all that was there before is there as it was.
    pub file: SourceFile,
    /// The line that each new row begins on, counted from 1.
    pub lines: Vec<usize>,
    /// Columns that the new rows fill and the file does not have: their values are lost.
    pub absent: Vec<&'static str>,
}

/// Adds rows, each with the text of every column of the schema, to the file of a table, in the order of its own columns, with its own
/// delimiter and line ends. A table that has no file yet gets one. `None` where there is no such table, or its file cannot be read.
pub fn append(folder: &Folder, table: &str, rows: &[Vec<String>]) -> Option<Appended> {
    let schema = SCHEMAS.into_iter().find(|schema| schema.table == table)?;
    let name = schema.file_name();
    let mut file = folder.file(&name).cloned().unwrap_or_else(|| SourceFile {
        name,
        bytes: (schema.header_line() + "\n").into_bytes(),
    });
    let style = Style::of(&file, schema)?;
    if !file.bytes.ends_with(b"\n") && !file.bytes.ends_with(b"\r") {
        file.bytes.extend_from_slice(style.line_end.as_bytes());
    }
    let mut starts = Vec::new();
    for row in rows {
        starts.push(file.bytes.len());
        file.bytes.extend_from_slice(style.line(row).as_bytes());
    }
    let lines = Lines::of(&file.bytes);
    let line = |start| lines.place(&file.bytes, start..start).line;
    Some(Appended {
        lines: starts.into_iter().map(line).collect(),
        absent: absent(schema, &style, rows),
        file,
    })
}

/// How the rows of a file are written.
struct Style {
    form: CsvForm,
    line_end: &'static str,
    /// For each column of the file, its number in the schema.
    order: Vec<Option<usize>>,
}

impl Style {
    fn of(file: &SourceFile, schema: &'static Schema) -> Option<Self> {
        let mut ignored = Vec::new();
        let opened = open(file.name.clone(), file, schema, ReadSettings::default(), &mut ignored);
        // Rows are added as UTF-8.
        if !opened.is_readable || opened.source.charset != Charset::UTF_8 {
            return None;
        }
        let source = opened.source;
        let (header, _) = read_header(&source, schema, &mut Vec::new())?;
        let number = |name: &[u8]| schema.columns.iter().position(|column| column.name.as_bytes() == name);
        Some(Self {
            form: CsvForm {
                delimiter: source.layout.delimiter,
                ..CsvForm::REGISTER
            },
            line_end: line_end(&source.bytes),
            order: header.names.iter().map(number).collect(),
        })
    }

    fn line(&self, row: &[String]) -> String {
        let text = |at: &Option<usize>| at.and_then(|at| row.get(at)).map_or("", String::as_str);
        let line = self.form.line(self.order.iter().map(text));
        line.trim_end_matches('\n').to_owned() + self.line_end
    }
}

/// What ends the first line of a file.
fn line_end(bytes: &[u8]) -> &'static str {
    let first = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    match first.and_then(|at| bytes.get(at..)).unwrap_or_default() {
        [b'\r', b'\n', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}

/// The columns that rows fill and a file does not have.
fn absent(schema: &'static Schema, style: &Style, rows: &[Vec<String>]) -> Vec<&'static str> {
    let is_filled = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|text| !text.is_empty()));
    let columns = schema.columns.iter().enumerate();
    columns
        .filter(|(at, _)| is_filled(*at) && !style.order.contains(&Some(*at)))
        .map(|(_, column)| column.name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &[u8], after: &[u8], lines: &[usize]) {
        let file = SourceFile {
            name: "places.csv".to_owned(),
            bytes: before.to_vec(),
        };
        let row = |id: &str, name: &str| {
            let mut row = vec![String::new(); 8];
            (row[0], row[3]) = (id.to_owned(), name.to_owned());
            row
        };
        let rows = [row("a", "x;\ny"), row("b", "z,")];
        let appended = append(&Folder::from_files("data", vec![file]), "places", &rows).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&appended.file.bytes),
            String::from_utf8_lossy(after)
        );
        assert_eq!(appended.lines, lines);
    }

    #[test]
    fn rows_are_added_in_the_style_of_the_file() {
        check(
            b"name_en,place_id\n",
            b"name_en,place_id\n\"x;\ny\",a\n\"z,\",b\n",
            &[2, 4],
        );
        check(
            b"\xef\xbb\xbfplace_id;name_en\r\n\"o\";p",
            b"\xef\xbb\xbfplace_id;name_en\r\n\"o\";p\r\na;\"x;\ny\"\r\nb;z,\r\n",
            &[3, 5],
        );
    }

    #[test]
    fn what_a_file_has_no_column_for_is_named() {
        let rows = [SCHEMAS[5].columns.iter().map(|column| column.name.to_owned()).collect()];
        let bytes = b"place_id,name_en,kind,latitude\n".to_vec();
        let name = "places.csv".to_owned();
        let folder = Folder::from_files("data", vec![SourceFile { name, bytes }]);
        let appended = append(&folder, "places", &rows).unwrap();
        assert_eq!(
            appended.absent,
            ["country", "name_fr", "name_ja", "article_fr", "longitude"]
        );
    }
}
