//! The texts of a register in several languages: which there are, and where those that are missing would stand.

use model::{Language, Multilingual, Stem, Tables};

use crate::build::read_tables;
use crate::folder::Folder;
use crate::position::Place;
use crate::table::Origin;

/// A family of columns, one for each language, of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The file, by the path that the user gave.
    pub path: String,
    /// The name of the file without its ending: `entries`.
    pub table: &'static str,
    /// What the names of the columns begin with.
    pub stem: Stem,
    /// The columns that the file has, with their names in its first lines.
    pub columns: Vec<(Language, Place)>,
    /// The rows that have a text in any language.
    pub rows: Vec<TextRow>,
}

/// What a row has of a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// What its key columns hold, with `,` between them.
    pub key: String,
    /// Its line.
    pub line: usize,
    /// The languages that it has a text in.
    pub languages: Vec<Language>,
}

/// The families of every table that has a file, in the order of the schema.
pub fn texts(folder: &Folder) -> Vec<Texts> {
    let (tables, origins) = read_tables(folder, &mut Vec::new());
    let Tables {
        entries,
        actors,
        events,
        sources,
        places,
        amounts,
        claims,
        labels,
        ..
    } = &tables;
    let of = |table: &str| origins.iter().find(|origin| origin.schema.table == table);
    let families = [
        of("entries").map(|origin| families(folder, origin, entries)),
        of("actors").map(|origin| families(folder, origin, actors)),
        of("events").map(|origin| families(folder, origin, events)),
        of("sources").map(|origin| families(folder, origin, sources)),
        of("places").map(|origin| families(folder, origin, places)),
        of("amounts").map(|origin| families(folder, origin, amounts)),
        of("claims").map(|origin| families(folder, origin, claims)),
        of("vocabulary").map(|origin| families(folder, origin, labels)),
    ];
    families.into_iter().flatten().flatten().collect()
}

fn families<M: Multilingual>(folder: &Folder, origin: &Origin, rows: &[M]) -> Vec<Texts> {
    if origin.source.is_none() {
        return Vec::new();
    }
    let family = |(at, stem): (usize, &Stem)| Texts {
        path: folder.path_of(&origin.schema.file_name()),
        table: origin.schema.table,
        stem: *stem,
        columns: origin.columns_of(*stem),
        rows: { rows.iter().enumerate() }
            .filter_map(|(number, row)| text_row(origin, number, row, at))
            .collect(),
    };
    M::STEMS.iter().enumerate().map(family).collect()
}

fn text_row<M: Multilingual>(origin: &Origin, number: usize, row: &M, stem: usize) -> Option<TextRow> {
    let languages: Vec<_> = row.text(stem)?.iter().map(|(language, _)| language).collect();
    let first = languages.first()?;
    let column = M::STEMS.get(stem)?.column(*first);
    let key = origin.schema.key.iter();
    let key: Vec<_> = key.filter_map(|column| origin.cell_text(number, column)).collect();
    Some(TextRow {
        key: key.join(","),
        line: origin.place(number, &column)?.line,
        languages,
    })
}
