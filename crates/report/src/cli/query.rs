//! `report query`, as people type it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use model::{Handling, Language};

use super::{AsOf, Filters, Reading};

/// `report query`
#[derive(Debug, Args)]
pub struct QueryArgs {
    /// The table whose rows are printed; of other tables than entries, the rows that belong to matching entries.
    #[arg(value_name = "TABLE", default_value = "entries")]
    pub table: QueryTable,
    /// Folder of the register's CSV files.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// How its files are read.
    #[command(flatten)]
    pub reading: Reading,
    /// How the rows are printed.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: QueryFormat,
    /// The columns to print, as the files call them [default: all in csv and json, the telling ones in table and md].
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// The language of titles and names in table and md, by its tag [default: en].
    #[arg(long, value_name = "LANGUAGE", value_parser = language, conflicts_with = "columns")]
    pub language: Option<Language>,
    /// Whose eyes the rows are for: public, internal or restricted.
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    pub audience: Handling,
    /// The day.
    #[command(flatten)]
    pub as_of: AsOf,
    /// The conditions.
    #[command(flatten)]
    pub filters: Filters,
}

/// A table of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum QueryTable {
    /// What the partnership consists of.
    Entries,
    /// What happened to them and when; what is aimed at.
    Events,
    /// What actors are to them.
    Roles,
    /// Who has a role in them, and the bodies above.
    Actors,
    /// Where they and their events are.
    Places,
    /// Where all this was found.
    Sources,
    /// How they stand to other entries.
    Links,
    /// What money they were given.
    Amounts,
    /// What single sources say of them.
    Claims,
}

impl QueryTable {
    /// The name of its file without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Events => "events",
            Self::Roles => "roles",
            Self::Actors => "actors",
            Self::Places => "places",
            Self::Sources => "sources",
            Self::Links => "links",
            Self::Amounts => "amounts",
            Self::Claims => "claims",
        }
    }
}

/// A form in which rows are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum QueryFormat {
    /// Columns that fit the terminal, long cells cut; for people.
    Table,
    /// A file as those of the register, with every column.
    Csv,
    /// An array of objects, with every column; `null` where there is no value.
    Json,
    /// A table of GitHub's Markdown.
    Md,
}

pub(super) fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "write the tag of a language, such as `en`".to_owned())
}
