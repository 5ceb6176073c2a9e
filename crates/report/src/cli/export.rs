//! `report export`, as people type it.

use std::path::PathBuf;

use clap::Args;
use model::{Day, Handling};

/// `report export`
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Folder of the register's CSV files.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Folder to write into: one that is not there, is empty, or holds an earlier export, which is replaced.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// For a spreadsheet: with a byte order mark, and a no-break space before what it would take for a formula, a date or a number.
    #[arg(long)]
    pub excel: bool,
    /// What stands between two cells: `,`, `;` or `tab` [default: `,`, with --excel `;`].
    #[arg(long, value_name = "DELIMITER", value_parser = delimiter)]
    pub delimiter: Option<u8>,
    /// Only what these readers may see on the day: public, internal or restricted [default: every row, for those who keep the register].
    #[arg(long, value_name = "AUDIENCE")]
    pub audience: Option<Handling>,
    /// The day, such as 2024-12-31 [default: the day of SOURCE_DATE_EPOCH, else today (UTC)].
    #[arg(long = "as-of", value_name = "DATE", requires = "audience")]
    pub day: Option<Day>,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "tab" | "\t" => Ok(b'\t'),
        _ => Err("choose among `,`, `;` and `tab`".to_owned()),
    }
}
