//! Rows in aligned columns, for people at a terminal.

use ingest::{CellForm, Sheet, SheetColumn};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What stands between two columns.
const GAP: &str = "  ";
/// A column is not made narrower than this for another one's sake.
const NARROWEST: usize = 8;
/// What stands for the rest of a text that is cut.
const REST: char = '…';
/// The look of the first line; the stream takes it away where it is no terminal.
const HEAD: anstyle::Style = anstyle::Style::new().bold();

/// The rows below the names of their columns. A line is at most `width` columns of a terminal wide, as far as that can be;
/// cells that are too long for it are cut. Wide characters, such as Japanese ones, count for two.
pub fn text(sheet: &Sheet, width: Option<usize>) -> String {
    let head: Vec<String> = sheet.columns.iter().map(|column| column.name.to_string()).collect();
    let rows: Vec<Vec<String>> = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| one_line(cell)).collect())
        .collect();
    let widths = widths(sheet, &rows, width);
    let line = |cells: &[String]| {
        let columns = cells.iter().zip(&widths).zip(&sheet.columns);
        let cells: Vec<_> = columns
            .map(|((cell, width), column)| fitted(cell, *width, column.form == CellForm::Number))
            .collect();
        cells.join(GAP).trim_end().to_owned()
    };
    let mut text = format!("{HEAD}{}{HEAD:#}\n", line(&head));
    for row in &rows {
        text.push_str(&line(row));
        text.push('\n');
    }
    text
}

/// Where the columns are too wide together, those of names and sentences give way, the widest first and all of them to the same
/// measure; where that does not do, ids and codes do so too. Numbers never do: a part of one is another one.
fn widths(sheet: &Sheet, rows: &[Vec<String>], most: Option<usize>) -> Vec<usize> {
    let natural: Vec<usize> = natural(sheet, rows);
    let Some(most) = most else { return natural };
    let room = most.saturating_sub(GAP.len() * natural.len().saturating_sub(1));
    let texts = shrunk(sheet, natural, room, &[CellForm::Text]);
    shrunk(sheet, texts, room, &[CellForm::Text, CellForm::Token])
}

fn natural(sheet: &Sheet, rows: &[Vec<String>]) -> Vec<usize> {
    let columns = sheet.columns.iter().enumerate();
    let width = |(at, column): (usize, &SheetColumn)| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width());
        cells.chain([column.name.width()]).max().unwrap_or_default()
    };
    columns.map(width).collect()
}

/// The widths with those of some forms cut to the greatest measure with which all columns find room.
fn shrunk(sheet: &Sheet, widths: Vec<usize>, room: usize, forms: &[CellForm]) -> Vec<usize> {
    let gives_way: Vec<bool> = sheet
        .columns
        .iter()
        .map(|column| forms.contains(&column.form))
        .collect();
    let at_most = |measure: usize| -> Vec<usize> {
        let columns = widths.iter().zip(&gives_way);
        columns
            .map(|(width, gives_way)| if *gives_way { (*width).min(measure) } else { *width })
            .collect()
    };
    let widest = widths.iter().copied().max().unwrap_or_default();
    let fits = |measure: &usize| at_most(*measure).iter().sum::<usize>() <= room;
    let measure = (NARROWEST..=widest).rev().find(fits).unwrap_or(NARROWEST);
    let mut cut = at_most(measure);
    // What is left over because all give way to one measure goes to the last that was cut, usually a title.
    let left = room.saturating_sub(cut.iter().sum());
    let mut pairs = cut.iter_mut().zip(&widths).rev();
    if let Some((cut, width)) = pairs.find(|(cut, width)| **cut < **width) {
        *cut = (*width).min(*cut + left);
    }
    cut
}

/// The text, cut or filled up to `width` columns.
fn fitted(text: &str, width: usize, to_the_right: bool) -> String {
    let text = cut(text, width);
    let space = " ".repeat(width.saturating_sub(text.width()));
    match to_the_right {
        true => space + &text,
        false => text + &space,
    }
}

fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut taken = 1;
    for character in text.chars() {
        taken += character.width().unwrap_or_default();
        if taken > width {
            break;
        }
        cut.push(character);
    }
    cut.push(REST);
    cut
}

/// The text of a cell without its line breaks.
fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let column = |name: &'static str, form| SheetColumn {
            name: name.into(),
            form,
        };
        Sheet {
            table: "places",
            is_core: true,
            columns: vec![
                column("place_id", CellForm::Token),
                column("latitude", CellForm::Number),
                column("name_ja", CellForm::Text),
            ],
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
                .collect(),
        }
    }

    fn plain(sheet: &Sheet, width: Option<usize>) -> String {
        text(sheet, width)
            .replace(&format!("{HEAD}"), "")
            .replace(&format!("{HEAD:#}"), "")
    }

    #[test]
    fn columns_stand_below_each_other_whatever_is_in_them() {
        let sheet = sheet(&[
            &["noumea", "-22.27", "ヌメア"],
            &["suva", "-18.1", "スバ"],
            &["nowhere", "", ""],
        ]);
        assert_eq!(
            plain(&sheet, None),
            "place_id  latitude  name_ja\n\
             noumea      -22.27  ヌメア\n\
             suva         -18.1  スバ\n\
             nowhere\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let sheet = sheet(&[&["a-place-with-a-very-long-id", "-22.27", "ニューカレドニア議会議事堂"]]);
        for width in 28..80 {
            for line in plain(&sheet, Some(width)).lines() {
                assert!(line.width() <= width, "{width}: {line}");
                assert!(line.contains("latitude") || line.contains("-22.27"), "{width}: {line}");
            }
        }
        assert_eq!(
            plain(&sheet, Some(50)),
            "place_id                     latitude  name_ja\n\
             a-place-with-a-very-long-id    -22.27  ニューカレ…\n"
        );
        assert_eq!(
            plain(&sheet, Some(40)),
            "place_id              latitude  name_ja\n\
             a-place-with-a-very…    -22.27  ニュー…\n"
        );
        assert!(!plain(&sheet, Some(80)).contains(REST));
    }

    #[test]
    fn line_breaks_of_a_cell_do_not_break_its_line() {
        assert_eq!(plain(&sheet(&[&["a", "", "one\ntwo"]]), None).lines().count(), 2);
    }
}
