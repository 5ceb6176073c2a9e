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
    /// Characters that the encoding of the file does not have: the file holds none of the new rows then.
    pub unwritable: Vec<Unwritable>,
}

/// A cell of a new row with a character that its file cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable {
    /// The number of the new row, from 0.
    pub row: usize,
    /// The column.
    pub column: &'static str,
    /// The first such character of the cell.
    pub character: char,
    /// The encoding of the file.
    pub encoding: String,
}

/// Adds rows, each with the text of every column of the schema, to the file of a table, in the order of its own columns, with its own
/// encoding, delimiter and line ends. A table that has no file yet gets one. `None` where there is no such table, or its file cannot be
/// read.
pub fn append(folder: &Folder, table: &str, rows: &[Vec<String>]) -> Option<Appended> {
    let schema = SCHEMAS.into_iter().find(|schema| schema.table == table)?;
    let name = schema.file_name();
    let mut file = folder.file(&name).cloned().unwrap_or_else(|| SourceFile {
        name,
        bytes: (schema.header_line() + "\n").into_bytes(),
    });
    let settings = folder.settings().of_table(schema.table);
    let (style, mut text) = Style::of(&file, schema, settings)?;
    let before = text.len();
    if !text.ends_with(b"\n") && !text.ends_with(b"\r") {
        text.extend_from_slice(style.line_end.as_bytes());
    }
    let mut starts = Vec::new();
    for row in rows {
        starts.push(text.len());
        text.extend_from_slice(style.line(row).as_bytes());
    }
    let added = String::from_utf8_lossy(text.get(before..).unwrap_or_default());
    file.bytes.extend(style.charset.encode(&added).unwrap_or_default());
    let lines = Lines::of(&text);
    let line = |start| lines.place(&text, start..start).line;
    Some(Appended {
        lines: starts.into_iter().map(line).collect(),
        absent: absent(schema, &style, rows),
        unwritable: unwritable(schema, &style, rows),
        file,
    })
}

/// How the rows of a file are written.
struct Style {
    charset: Charset,
    form: CsvForm,
    line_end: &'static str,
    /// For each column of the file, its number in the schema.
    order: Vec<Option<usize>>,
}

impl Style {
    /// The style of a file, and its text.
    fn of(file: &SourceFile, schema: &'static Schema, settings: ReadSettings) -> Option<(Self, Vec<u8>)> {
        let opened = open(file.name.clone(), file, schema, settings, &mut Vec::new());
        if !opened.is_readable {
            return None;
        }
        let source = opened.source;
        let (header, _) = read_header(&source, schema, &mut Vec::new())?;
        let number = |name: &[u8]| schema.columns.iter().position(|column| column.name.as_bytes() == name);
        let style = Self {
            // A file of ASCII alone is taken for UTF-8, also where it is to be read in another encoding.
            charset: settings.encoding.unwrap_or(source.charset),
            form: CsvForm {
                delimiter: source.layout.delimiter,
                ..CsvForm::REGISTER
            },
            line_end: line_end(&source.bytes),
            order: header.names.iter().map(number).collect(),
        };
        Some((style, source.bytes.to_vec()))
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

/// The cells that the file cannot hold.
fn unwritable(schema: &'static Schema, style: &Style, rows: &[Vec<String>]) -> Vec<Unwritable> {
    let cells = rows.iter().enumerate().flat_map(|(number, row)| {
        let cells = schema.columns.iter().zip(row);
        cells.map(move |(column, text)| (number, column.name, text))
    });
    let refused = cells.filter_map(|(row, column, text)| {
        Some(Unwritable {
            row,
            column,
            character: style.charset.encode(text).err()?,
            encoding: style.charset.called(),
        })
    });
    refused.collect()
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

    /// A folder of places in an encoding, to which a place is added.
    fn appended(encoding: Charset, settings: Option<&str>, name: &str) -> Appended {
        let text = "place_id;name_en;name_ja;name_fr\r\na;A;東京都;\r\n";
        let text = if encoding.encode(text).is_ok() {
            text
        } else {
            "place_id;name_en;name_fr\r\na;A;"
        };
        let file = |name: &str, bytes| SourceFile {
            name: name.to_owned(),
            bytes,
        };
        let settings = settings.map(|text| file("ingest.toml", text.into()));
        let places = file("places.csv", encoding.encode(text).unwrap());
        let folder = Folder::from_files("data", settings.into_iter().chain([places]).collect());
        let mut row = vec![String::new(); 8];
        (row[0], row[3]) = ("b".to_owned(), name.to_owned());
        append(&folder, "places", &[row]).unwrap()
    }

    #[test]
    fn rows_are_added_in_the_encoding_of_the_file() {
        let utf_16 = Charset::named("utf-16le").unwrap();
        let shift_jis = Charset::named("shift_jis").unwrap();
        let latin = Charset::named("windows-1252").unwrap();
        for (charset, settings, name) in [
            (shift_jis, None, "髙①"),
            (utf_16, None, "Nouméa"),
            (latin, Some("[read]\nencoding = \"windows-1252\""), "Nouméa"),
        ] {
            let appended = appended(charset, settings, name);
            let text = charset.decode(&appended.file.bytes).text;
            let text = String::from_utf8_lossy(&text);
            assert!(text.contains(&format!("\r\nb;{name};")), "{text}");
            assert_eq!(appended.unwritable, []);
        }
        let appended = appended(shift_jis, None, "Nouméa");
        assert_eq!(
            (appended.unwritable[0].column, appended.unwritable[0].character),
            ("name_en", 'é')
        );
        assert!(appended.file.bytes.ends_with(b";\r\n"), "no part of the row is there");
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
            [
                "country",
                "name_fr",
                "name_ja",
                "article_fr",
                "longitude",
                "source_id",
                "locator"
            ]
        );
    }
}
