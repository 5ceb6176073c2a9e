//! Rows as the texts of their cells.

use std::borrow::Cow;

use model::{Multilingual, Tables};

use crate::csv_form::CsvForm;
use crate::further::{further_of, further_text};
use crate::rows::{
    ActorRow, AmountRow, ClaimRow, EntryRow, EventRow, LinkRow, PlaceRow, RoleRow, Row, SourceRow, VocabularyRow,
};
use crate::value::Kind;

/// Some rows of a table, cell by cell, as its file has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the file without its ending: `entries`.
    pub table: &'static str,
    /// Whether every register has the file.
    pub is_core: bool,
    /// The columns, in the order in which they are written.
    pub columns: Vec<SheetColumn>,
    /// The rows: a text for each column, empty where there is no value.
    pub rows: Vec<Vec<String>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetColumn {
    /// Its name in the first line of the file.
    pub name: Cow<'static, str>,
    /// What its cells hold.
    pub form: CellForm,
}

/// What the cells of a column hold, as far as it matters to those who print them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellForm {
    /// Numbers.
    Number,
    /// Ids, codes, dates: words that mean something only as a whole.
    Token,
    /// Names and sentences.
    Text,
}

impl CellForm {
    fn of(kind: &Kind) -> Self {
        if kind.type_name == "number" {
            Self::Number
        } else if kind.pattern.is_some() || !kind.choices.is_empty() {
            Self::Token
        } else {
            Self::Text
        }
    }
}

/// The sheets of every table, in the order of the schema. A table without rows has a sheet without rows. What follows
/// from an empty cell is left empty: `handling` of a public row, `preferred` of a claim that is not.
pub fn sheets(tables: Tables) -> impl Iterator<Item = Sheet> {
    type Make = Box<dyn FnOnce() -> Sheet>;
    // Each is made when it is asked for: never do all rows stand in memory twice.
    let makers: [Make; 10] = [
        Box::new(|| sheet::<EntryRow>(tables.entries)),
        Box::new(|| sheet::<ActorRow>(tables.actors)),
        Box::new(|| sheet::<RoleRow>(tables.roles)),
        Box::new(|| sheet::<EventRow>(tables.events)),
        Box::new(|| sheet::<SourceRow>(tables.sources)),
        Box::new(|| sheet::<PlaceRow>(tables.places)),
        Box::new(|| sheet::<LinkRow>(tables.links)),
        Box::new(|| sheet::<AmountRow>(tables.amounts)),
        Box::new(|| sheet::<ClaimRow>(tables.claims)),
        Box::new(|| sheet::<VocabularyRow>(tables.labels)),
    ];
    makers.into_iter().map(|make| make())
}

fn sheet<R: Row>(rows: Vec<R::Model>) -> Sheet {
    let columns = R::SCHEMA.columns.iter().map(|column| SheetColumn {
        name: column.name.into(),
        form: CellForm::of(&(column.kind)()),
    });
    let further = further_of(&rows);
    let of_languages = further.iter().filter_map(|(stem, language)| {
        let stem = R::Model::STEMS.get(*stem)?;
        Some(SheetColumn {
            name: stem.column(*language).into(),
            form: CellForm::Text,
        })
    });
    let texts = |row: R::Model| {
        let more: Vec<_> = further.iter().map(|column| further_text(&row, *column)).collect();
        let mut texts = R::from_model(row).texts();
        texts.extend(more);
        texts
    };
    Sheet {
        table: R::SCHEMA.table,
        is_core: R::SCHEMA.is_core,
        columns: columns.chain(of_languages).collect(),
        rows: rows.into_iter().map(texts).collect(),
    }
}

impl Sheet {
    /// The text of a CSV file as the register has it: UTF-8, commas, a line of names first, lines that end in `\n`, quotes only
    /// where RFC 4180 asks for them.
    pub fn csv(&self) -> String {
        self.csv_as(&CsvForm::REGISTER)
    }

    /// The same in another form.
    pub fn csv_as(&self, form: &CsvForm) -> String {
        let mut text = form.head().to_owned();
        form.push_line(&mut text, self.columns.iter().map(|column| &*column.name));
        for row in &self.rows {
            form.push_line(&mut text, row.iter().map(String::as_str));
        }
        text
    }
}
