//! `datapackage.json`: the tables described for other programs, by the Frictionless standards Data Package and Table
//! Schema (version 1). It is made of the row types, so that it cannot say anything else than what is read.

use serde::Serialize;

use crate::csv_form::{CsvForm, GUARD};
use crate::rows::{Column, SCHEMAS, Schema};

#[derive(Serialize)]
struct Package {
    profile: &'static str,
    name: &'static str,
    title: &'static str,
    description: &'static str,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    profile: &'static str,
    name: &'static str,
    path: String,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    schema: TableSchema,
}

/// How the cells of a file are told apart, by the standard CSV Dialect.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: String,
    line_terminator: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TableSchema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    description: String,
    #[serde(rename = "type")]
    type_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
}

#[derive(Serialize, PartialEq, Default)]
struct Constraints {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unique: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    r#enum: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<i32>,
}

#[derive(Serialize)]
struct ForeignKey {
    fields: &'static str,
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    /// Empty where the table refers to itself.
    resource: &'static str,
    fields: &'static str,
}

impl Constraints {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The name of an export in its `datapackage.json`, by which it is known again.
pub const EXPORT_NAME: &str = "partnership-register-export";

/// The text of `datapackage.json`: one resource a table, in the order of the schema. Licences are left to whoever owns
/// the register.
pub fn data_package() -> String {
    package("partnership-register", None)
}

/// The text of the `datapackage.json` of files that are written in `form`, each with its dialect.
pub fn export_package(form: &CsvForm) -> String {
    package(EXPORT_NAME, Some(form))
}

fn package(name: &'static str, form: Option<&CsvForm>) -> String {
    let package = Package {
        profile: "tabular-data-package",
        name,
        title: "Register of an international partnership",
        description: "Entries, actors, roles, events, sources, places, links, amounts and claims of a partnership, \
                      from which its briefings are made.",
        resources: SCHEMAS.into_iter().map(|schema| resource(schema, form)).collect(),
    };
    // A value of strings and numbers has no way to fail.
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

fn resource(schema: &'static Schema, form: Option<&CsvForm>) -> Resource {
    let is_guarded = form.is_some_and(|form| form.for_spreadsheet);
    let fields = schema.columns.iter().map(|column| field(schema, column, is_guarded));
    Resource {
        profile: "tabular-data-resource",
        name: schema.table,
        path: schema.file_name(),
        description: sentences(schema.about),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: form.map(|form| Dialect {
            delimiter: char::from(form.delimiter).to_string(),
            line_terminator: form.line_end(),
            double_quote: true,
            header: true,
        }),
        schema: TableSchema {
            fields: fields.collect(),
            missing_values: [""],
            primary_key: schema.key,
            foreign_keys: schema
                .columns
                .iter()
                .filter_map(|column| foreign_key(schema, column))
                .collect(),
        },
    }
}

/// A column; where its cells are guarded against spreadsheets, they may begin with the guard.
fn field(schema: &Schema, column: &Column, is_guarded: bool) -> Field {
    let kind = (column.kind)();
    let pattern = |pattern: String| match is_guarded {
        true => format!("{GUARD}?({pattern})"),
        false => pattern,
    };
    let remark = kind.remark.map(|remark| format!(" {remark}")).unwrap_or_default();
    Field {
        name: column.name,
        description: sentences(column.about) + &remark,
        type_name: if kind.type_name.is_empty() {
            "string"
        } else {
            kind.type_name
        },
        format: kind.format,
        constraints: Constraints {
            required: column.required,
            unique: schema.key == [column.name],
            pattern: kind.pattern.map(pattern),
            r#enum: kind.choices,
            minimum: kind.minimum,
            maximum: kind.maximum,
        },
    }
}

/// The table that a column refers to; none where the column is itself the key that others refer to.
fn foreign_key(schema: &Schema, column: &Column) -> Option<ForeignKey> {
    let table = (column.kind)().key_of?;
    let target = SCHEMAS.into_iter().find(|target| target.table == table)?;
    let [key] = target.key else { return None };
    let is_own_key = schema.key == [column.name];
    let resource = if schema.table == table { "" } else { table };
    (!is_own_key).then_some(ForeignKey {
        fields: column.name,
        reference: Reference { resource, fields: key },
    })
}

/// The lines of a doc comment as one text.
fn sentences(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
