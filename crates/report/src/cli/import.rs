//! `report import`, as people type it.

use std::path::PathBuf;

use clap::Args;
use ingest::Charset;

use super::Inputs;
use super::reading::{delimiter, encoding};

/// `report import`
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The partner's file, with any columns: CSV, or a workbook (.xlsx, .ods).
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Which of its columns goes where, in TOML.
    #[arg(
        long,
        value_name = "MAP",
        required_unless_present = "suggest",
        conflicts_with = "suggest"
    )]
    pub map: Option<PathBuf>,
    /// Print a draft of the map, made of the headers and cells of the file.
    #[arg(long, conflicts_with = "write")]
    pub suggest: bool,
    /// The encoding of the file, where it cannot be told from its bytes: any name of the Encoding Standard, such as
    /// windows-1252. Goes before `encoding` in the map.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub encoding: Option<Charset>,
    /// What stands between its cells: `,`, `;`, `|` or `tab`. Goes before `delimiter` in the map.
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    pub delimiter: Option<u8>,
    /// The sheet of a workbook that holds the table, where it has several. Goes before `sheet` in the map.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Add the rows to the register, where nothing is wrong with any of them.
    #[arg(long)]
    pub write: bool,
    /// Where the inputs are.
    #[command(flatten)]
    pub inputs: Inputs,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
}
