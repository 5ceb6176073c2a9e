//! `report import`, as people type it.

use std::path::PathBuf;

use clap::Args;

use super::Inputs;

/// `report import`
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The partner's file: CSV with any columns.
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
