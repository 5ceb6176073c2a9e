//! `report stale`, as people type it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use model::Handling;

use super::{AsOf, Reading};
use crate::appraisal::USUAL_MONTHS;
use crate::finding::Reason;

/// `report stale`
#[derive(Debug, Args)]
pub struct StaleArgs {
    /// Folder of the register's CSV files.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// How its files are read.
    #[command(flatten)]
    pub reading: Reading,
    /// After how many months without an event an active entry is listed.
    #[arg(long, value_name = "N", default_value_t = USUAL_MONTHS)]
    pub months: u32,
    /// What to look for.
    #[arg(
        long,
        value_name = "REASON",
        value_delimiter = ',',
        default_value = "past-review,no-event,single-source"
    )]
    pub reason: Vec<Reason>,
    /// Whose eyes the rows are for: public, internal or restricted, which is all of them.
    #[arg(long, value_name = "AUDIENCE", default_value = "restricted")]
    pub audience: Handling,
    /// How the findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: StaleFormat,
    /// End with status 1 where anything is found.
    #[arg(long)]
    pub strict: bool,
    /// The day.
    #[command(flatten)]
    pub as_of: AsOf,
}

/// A form in which findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StaleFormat {
    /// By entry, for people, in lines of at most 80 columns where ids allow it.
    Table,
    /// An array of objects.
    Json,
    /// A table of GitHub's Markdown.
    Md,
}
