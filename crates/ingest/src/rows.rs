//! The rows of each table as they stand in the files: one struct a table, with one field a column.
//!
//! The structs are the single source of what the tables are: the header of a file is read by the names of their fields, and
//! `datapackage.json` is made of the same names, types and doc comments.

use model::{Multilingual, Stem};

use crate::cell::Fault;
use crate::record::Record;
use crate::value::Kind;

mod actors;
mod amounts;
mod claims;
mod entries;
mod events;
mod finding;
mod links;
mod places;
mod roles;
mod sources;
mod vocabulary;

pub(crate) use actors::ActorRow;
pub(crate) use amounts::AmountRow;
pub(crate) use claims::ClaimRow;
pub(crate) use entries::EntryRow;
pub(crate) use events::EventRow;
pub(crate) use links::LinkRow;
pub(crate) use places::PlaceRow;
pub(crate) use roles::RoleRow;
pub(crate) use sources::SourceRow;
pub(crate) use vocabulary::VocabularyRow;

/// A table and its columns.
#[derive(Debug)]
pub(crate) struct Schema {
    /// The name of the file without its ending.
    pub(crate) table: &'static str,
    /// What a row is, in lines.
    pub(crate) about: &'static [&'static str],
    /// Whether every register has the file.
    pub(crate) is_core: bool,
    /// The columns that tell one row from all others.
    pub(crate) key: &'static [&'static str],
    /// The columns, in the order in which they are written.
    pub(crate) columns: &'static [Column],
    /// The families of columns that there may be one of for any language.
    pub(crate) stems: &'static [Stem],
}

/// One column of a table.
#[derive(Debug)]
pub(crate) struct Column {
    /// The name in the first line of the file.
    pub(crate) name: &'static str,
    /// What it holds, in lines.
    pub(crate) about: &'static [&'static str],
    /// Whether every row must fill it.
    pub(crate) required: bool,
    /// The type of its cells.
    pub(crate) kind: fn() -> Kind,
}

impl Schema {
    /// The name of the file.
    pub(crate) fn file_name(&self) -> String {
        format!("{}.csv", self.table)
    }

    /// The first line that a new file begins with.
    pub(crate) fn header_line(&self) -> String {
        self.columns
            .iter()
            .map(|column| column.name)
            .collect::<Vec<_>>()
            .join(",")
    }

    /// The column of that name.
    pub(crate) fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// A row as it stands in its file.
pub(crate) trait Row: Sized {
    /// The row of [`model`] that it becomes.
    type Model: Multilingual;
    /// Its table.
    const SCHEMA: Schema;
    /// The row of a record.
    fn read(record: &Record) -> Self;
    /// Gives every cell that cannot be used, with the name of its column, in the order of the columns.
    fn faults(&self, give: &mut dyn FnMut(&'static str, Fault));
    /// The row of the register; `None` where a cell cannot be used.
    fn model(self) -> Option<Self::Model>;
    /// The row of the file that [`Row::model`] makes `row` of.
    fn from_model(row: Self::Model) -> Self;
    /// The texts of its cells, in the order of the columns.
    fn texts(&self) -> Vec<String>;
}

/// Every table, in the order in which problems are shown.
pub(crate) const SCHEMAS: [&Schema; 10] = [
    &EntryRow::SCHEMA,
    &ActorRow::SCHEMA,
    &RoleRow::SCHEMA,
    &EventRow::SCHEMA,
    &SourceRow::SCHEMA,
    &PlaceRow::SCHEMA,
    &LinkRow::SCHEMA,
    &AmountRow::SCHEMA,
    &ClaimRow::SCHEMA,
    &VocabularyRow::SCHEMA,
];

/// The name of a field as it stands in a file: a column may be called like a keyword of Rust (`type`).
pub(crate) const fn column_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Declares the row of a table, with the function that makes it a row of the model, the one that goes back, and another
/// one where cells of the same row have to be checked against each other.
macro_rules! table {
    (
        $(#[doc = $about:literal])*
        $row:ident => $model:ty, $table:literal, core: $core:literal, key: [$($key:literal),+] {
            $($(#[doc = $column_about:literal])* $field:ident: $cell:ty,)*
        }
        $convert:expr,
        from: $from:expr
        $(, check: $check:expr)?
    ) => {
        $(#[doc = $about])*
        #[derive(Debug)]
        pub(crate) struct $row {
            $($(#[doc = $column_about])* $field: $cell,)*
        }

        impl $crate::rows::Row for $row {
            type Model = $model;

            const SCHEMA: $crate::rows::Schema = $crate::rows::Schema {
                table: $table,
                about: &[$($about),*],
                is_core: $core,
                key: &[$($key),+],
                stems: <$model as model::Multilingual>::STEMS,
                columns: &[$($crate::rows::Column {
                    name: $crate::rows::column_name(stringify!($field)),
                    about: &[$($column_about),*],
                    required: <$cell as $crate::cell::Cell>::REQUIRED,
                    kind: <$cell as $crate::cell::Cell>::kind,
                },)*],
            };

            fn read(record: &$crate::record::Record) -> Self {
                let mut texts = record.texts();
                Self { $($field: $crate::cell::Cell::read(texts.next().flatten()),)* }
            }

            fn faults(&self, give: &mut dyn FnMut(&'static str, $crate::cell::Fault)) {
                $({
                    let column = $crate::rows::column_name(stringify!($field));
                    if let Some(fault) = $crate::cell::Cell::fault(&self.$field, column) {
                        give(column, fault);
                    }
                })*
                $(
                    let check: fn(&Self) -> Option<(&'static str, $crate::cell::Fault)> = $check;
                    if let Some((column, fault)) = check(self) {
                        give(column, fault);
                    }
                )?
            }

            fn model(self) -> Option<$model> {
                let convert: fn(Self) -> Option<$model> = $convert;
                convert(self)
            }

            fn from_model(row: $model) -> Self {
                let from: fn($model) -> Self = $from;
                from(row)
            }

            fn texts(&self) -> Vec<String> {
                vec![$($crate::cell::Cell::text(&self.$field),)*]
            }
        }
    };
}
use table;

#[cfg(test)]
mod tests {
    use super::*;
    use model::{ClosedList, SubjectTable};

    #[test]
    fn the_model_knows_the_same_columns() {
        let of_model = SubjectTable::ALL.iter().map(|table| table.columns());
        let table = |name: &str| SCHEMAS.into_iter().find(|schema| schema.table == name).unwrap();
        let tables = ["entries", "actors", "events", "sources", "places"].map(table);
        let of_rows = tables.map(|schema| schema.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        assert_eq!(of_model.collect::<Vec<_>>(), of_rows);
    }

    #[test]
    fn every_column_is_described_and_every_key_is_required() {
        for schema in SCHEMAS {
            assert!(
                schema.columns.iter().all(|column| !column.about.is_empty()),
                "{}",
                schema.table
            );
            assert!(
                schema.key.iter().all(|key| schema.column(key).unwrap().required),
                "{}",
                schema.table
            );
        }
    }

    #[test]
    fn every_reference_leads_to_a_table_with_one_key() {
        for column in SCHEMAS.iter().flat_map(|schema| schema.columns) {
            let Some(table) = (column.kind)().key_of else { continue };
            let target = SCHEMAS.into_iter().find(|schema| schema.table == table);
            assert_eq!(target.map(|schema| schema.key.len()), Some(1), "{}", column.name);
        }
    }
}
