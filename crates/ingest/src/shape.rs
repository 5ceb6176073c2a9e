//! The tables and columns of a register, for those who fill them.

use model::Date;

use crate::rows::{SCHEMAS, Schema};
use crate::value::Value;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    /// The name of its file without the ending: `entries`.
    pub table: &'static str,
    /// The columns that tell one row from all others.
    pub key: &'static [&'static str],
    /// The columns, in the order in which they are written.
    pub columns: Vec<ColumnShape>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnShape {
    /// The name in the first line of the file.
    pub name: &'static str,
    /// Whether every row must fill it.
    pub required: bool,
    /// The codes of a closed list.
    pub choices: Vec<&'static str>,
    /// The table whose ids it holds, where they are not its own.
    pub refers_to: Option<&'static str>,
    /// Whether it holds dates.
    pub is_date: bool,
}

/// Every table, in the order of the schema.
pub fn tables() -> Vec<TableShape> {
    SCHEMAS.into_iter().map(shape).collect()
}

impl TableShape {
    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&ColumnShape> {
        self.columns.iter().find(|column| column.name == name)
    }
}

fn shape(schema: &'static Schema) -> TableShape {
    let columns = schema.columns.iter().map(|column| {
        let kind = (column.kind)();
        let is_own_key = schema.key == [column.name];
        ColumnShape {
            name: column.name,
            required: column.required,
            is_date: kind == Date::kind(),
            refers_to: kind.key_of.filter(|_| !is_own_key),
            choices: kind.choices,
        }
    });
    TableShape {
        table: schema.table,
        key: schema.key,
        columns: columns.collect(),
    }
}
