//! `report new-language`, as people type it.

use clap::Args;

use super::Inputs;

/// `report new-language`
#[derive(Debug, Args)]
pub struct NewLanguageArgs {
    /// The tag of the language: `de`, `pt-BR`, `zh-Hant`.
    #[arg(value_name = "CODE")]
    pub code: String,
    /// The language whose messages are taken [default: en, or the first that there is].
    #[arg(long, value_name = "CODE")]
    pub from: Option<String>,
    /// The locale of CLDR whose dates and numbers are used [default: the language]; for a language that CLDR lacks, that of
    /// another one.
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<String>,
    /// Where the inputs are.
    #[command(flatten)]
    pub inputs: Inputs,
}
