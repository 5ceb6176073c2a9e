//! `report figure`, as people type it.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use model::{Handling, Language};

use super::{AsOf, Filters, Inputs, Reading};
use crate::template::KINDS;

/// `report figure`
#[derive(Debug, Args)]
pub struct FigureArgs {
    /// What to draw.
    #[arg(value_name = "FIGURE", value_parser = PossibleValuesParser::new(KINDS))]
    pub figure: String,
    /// The file to write; its ending says what it is: .svg, .pdf or .png.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// What bars and lines show: entries, events or amounts.
    #[arg(long, value_name = "WHAT")]
    pub of: Option<String>,
    /// What bars and lines count apart (theme, kind, status or year; type of events), or what the columns of a matrix are (theme or entry).
    #[arg(long, value_name = "WHAT")]
    pub by: Option<String>,
    /// The currency of the amounts.
    #[arg(long, value_name = "CURRENCY")]
    pub currency: Option<String>,
    /// How a map makes a plane of the globe: equal-area or mercator [default: equal-area].
    #[arg(long, value_name = "PROJECTION")]
    pub projection: Option<String>,
    /// Where the inputs are.
    #[command(flatten)]
    pub inputs: Inputs,
    /// How its files are read.
    #[command(flatten)]
    pub reading: Reading,
    /// The language of its words, by its tag [default: en, or the first that there are messages in].
    #[arg(long, value_name = "LANGUAGE", value_parser = super::query::language)]
    pub language: Option<Language>,
    /// Whose eyes it is for: public, internal or restricted.
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    pub audience: Handling,
    /// The day.
    #[command(flatten)]
    pub as_of: AsOf,
    /// The conditions.
    #[command(flatten)]
    pub filters: Filters,
}
