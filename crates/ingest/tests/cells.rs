//! Cells found by their names, in files as people keep them.

use ingest::{CellName, Cells, Folder, SourceFile};

/// A folder of one file of actors.
fn folder(actors: &str) -> Folder {
    let file = SourceFile {
        name: "actors.csv".to_owned(),
        bytes: actors.into(),
    };
    Folder::from_files("data", vec![file])
}

fn name(key: &str, column: &str) -> CellName {
    CellName {
        table: "actors".to_owned(),
        key: vec![key.to_owned()],
        column: column.to_owned(),
    }
}

/// Line, column, the words and the part of the cell that stands on the line.
fn found(actors: &str, name: CellName, words: &str) -> Vec<(usize, usize, String, String)> {
    let folder = folder(actors);
    let places = Cells::read(&folder).find(&[name], words).into_iter();
    let shown = places.map(|place| {
        assert_eq!(place.path, "data/actors.csv");
        let text = &place.words.text;
        (
            place.words.line,
            place.words.column,
            text[place.words.span.clone()].to_owned(),
            text[place.cell].to_owned(),
        )
    });
    shown.collect()
}

fn owned((line, column, words, cell): (usize, usize, &str, &str)) -> Vec<(usize, usize, String, String)> {
    vec![(line, column, words.to_owned(), cell.to_owned())]
}

#[test]
fn words_are_found_in_the_line_of_their_cell_that_holds_them() {
    let header = "actor_id,kind,country,name_en";
    let cases = [
        (
            format!("{header}\nn,state,NO,Nor way\n"),
            owned((2, 16, "way", "Nor way")),
        ),
        // A byte order mark, semicolons, and cells above that run over lines.
        (
            format!(
                "\u{feff}{}\r\nm;state;;\"a\r\nb\"\r\nn;state;NO;\"Nor\r\nthe way;\r\nnorth\"\r\n",
                header.replace(',', ";")
            ),
            owned((5, 5, "way", "the way;")),
        ),
        (
            format!("{header}\n\nm,state,,way\nn,state,NO,  way  \n"),
            owned((4, 14, "way", "way")),
        ),
        (
            "name_en\tkind\tactor_id\nエルway\tstate\tn\n".to_owned(),
            owned((2, 3, "way", "エルway")),
        ),
        (format!("{header}\nm,state,,way\n"), Vec::new()),
        (format!("{header}\nn,state,NO,other\n"), Vec::new()),
        ("actor_id,kind\nway,state\nn,state\n".to_owned(), Vec::new()),
        (String::new(), Vec::new()),
    ];
    for (actors, expected) in cases {
        assert_eq!(found(&actors, name("n", "name_en"), "way"), expected, "{actors:?}");
    }
}

#[test]
fn quotes_within_a_cell_are_found_as_they_are_written() {
    let actors = "actor_id,kind,name_en\nn,state,\"the \"\"North\"\" Way\"\n";
    let expected = owned((2, 14, "\"\"North\"\"", "\"the \"\"North\"\" Way\""));
    assert_eq!(found(actors, name("n", "name_en"), "\"North\""), expected);
}

#[test]
fn cells_are_found_by_the_number_of_their_row_too() {
    let folder = folder("actor_id,kind,name_en\nnorway,state,Norway\n\nchile,state,\"Republic of\nChile\"\n");
    let cells = Cells::read(&folder);
    let place = |row, column| {
        let (path, place) = cells.of_row("actors", row, column)?;
        Some((path, place.line, place.column))
    };
    let at = |line, column| Some(("data/actors.csv".to_owned(), line, column));
    assert_eq!(place(0, "name_en"), at(2, 14));
    assert_eq!(place(1, "actor_id"), at(4, 1));
    assert_eq!(place(1, "name_en"), at(4, 13));
    assert_eq!(place(1, "name_ja"), at(4, 1), "the file has no such column");
    assert_eq!(place(2, "actor_id"), None);
    assert!(cells.of_row("ships", 0, "actor_id").is_none());
}
