//! Columns for languages that the schema has none for: `title_de` beside `title_en`, `title_fr` and `title_ja`.

use model::{Language, Multilingual};

use crate::cell::Fault;
use crate::encoding;
use crate::record::Record;
use crate::rows::Schema;

/// A column of a file for a further language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FurtherColumn {
    /// Which of the families of the table it belongs to.
    pub(crate) stem: usize,
    /// The language that its name ends in.
    pub(crate) language: Language,
    /// Which cell of a row stands in it.
    pub(crate) index: usize,
}

impl FurtherColumn {
    /// Whether both are of one family and language.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        (self.stem, self.language) == (other.stem, other.language)
    }
}

/// The column of a name, where it is one for a further language.
pub(crate) fn further_column(name: &[u8], index: usize, schema: &Schema) -> Option<FurtherColumn> {
    let name = encoding::text(name).ok()?;
    let stems = schema.stems.iter().enumerate();
    let (stem, language) = stems
        .filter_map(|(at, stem)| Some((at, stem.language_of(name)?)))
        .next()?;
    Some(FurtherColumn { stem, language, index })
}

/// Gives a row its texts in further languages.
///
/// # Errors
/// The cells that cannot be used, each with its place in the record.
pub(crate) fn add_further<M: Multilingual>(
    row: &mut M,
    record: &Record,
    columns: &[FurtherColumn],
) -> Result<(), Vec<(usize, Fault)>> {
    let mut faults = Vec::new();
    for column in columns {
        match record.text(column.index) {
            None | Some(Ok("")) => {}
            Some(Ok(text)) => {
                if let Some(translated) = row.text_mut(column.stem) {
                    translated.set(column.language, Some(text.to_owned()));
                }
            }
            Some(Err(fault)) => faults.push((column.index, fault)),
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// The families and languages of the columns that rows need beyond the schema, in the order in which they are written.
pub(crate) fn further_of<M: Multilingual>(rows: &[M]) -> Vec<(usize, Language)> {
    let texts = |row: &M| -> Vec<(usize, Language)> {
        let texts = row.texts().enumerate();
        let texts = texts.flat_map(|(at, (_, text))| text.further().map(move |language| (at, language)));
        texts.collect()
    };
    let mut columns: Vec<_> = rows.iter().flat_map(texts).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// What a row has in such a column.
pub(crate) fn further_text<M: Multilingual>(row: &M, (stem, language): (usize, Language)) -> String {
    let text = row.text(stem).and_then(|text| text.get(language));
    text.unwrap_or_default().to_owned()
}
