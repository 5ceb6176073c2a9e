//! The command line, as people type it.

mod export;
mod figure;
mod filters;
mod import;
mod new_language;
mod query;
mod reading;
mod stale;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use model::Day;

pub use export::ExportArgs;
pub use figure::FigureArgs;
pub use filters::Filters;
pub use import::ImportArgs;
pub use new_language::NewLanguageArgs;
pub use query::{QueryArgs, QueryFormat, QueryTable};
pub use reading::Reading;
pub use stale::{StaleArgs, StaleFormat};

/// Turns a partnership register kept in CSV files into briefings, as Markdown and as typeset PDF.
#[derive(Debug, Parser)]
#[command(name = "report", version, arg_required_else_help = true, after_long_help = EXAMPLES, after_help = STATUSES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  report build                          make every briefing that needs no subject, into dist/
  report build overview                 make one briefing in all its languages
  report build --format md --out /tmp   Markdown only, elsewhere
  report build --as-of 2024-12-31       as it would have been true on that day
  report build brief --theme maritime   a briefing about one theme, actor, entry or place
  report query --actor jica             what the register holds on an actor
  report figure timeline --out t.svg    one figure by itself, also as .pdf or .png
  report check                          look for everything that is wrong, write nothing
  report stale                          what in the register wants another look
  report export --to out --excel        the register for a spreadsheet
  report import FILE --map map.toml     a partner's rows into the register
  report new-language de                a draft of the messages of another language
  report explain unknown-id             what an error means and how to repair it

Exit status:
  0  done
  1  the register, the templates or the messages have errors; nothing was written
     (with `stale --strict`: something was found)
  2  the command line is wrong
  3  an output could not be written; earlier outputs are as they were";

const STATUSES: &str = "See `report --help` for examples and exit statuses, `report COMMAND --help` for a command.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make briefings.
    #[command(after_help = BUILD_EXAMPLES)]
    Build(BuildArgs),
    /// Print the rows of the register that meet conditions.
    #[command(after_help = QUERY_EXAMPLES)]
    Query(QueryArgs),
    /// Draw one figure by itself, as SVG, PDF or PNG.
    #[command(after_help = FIGURE_EXAMPLES)]
    Figure(FigureArgs),
    /// Look for everything that is wrong in the register, the templates and the messages; write nothing but what `--fix` mends.
    #[command(after_help = CHECK_EXAMPLES)]
    Check(CheckArgs),
    /// List what in the register wants another look: reviews that are due, entries without news, facts from one source.
    #[command(after_help = STALE_EXAMPLES)]
    Stale(StaleArgs),
    /// Write the register as CSV files for other programs, with a description of them (Frictionless Data Package).
    #[command(after_help = EXPORT_EXAMPLES)]
    Export(ExportArgs),
    /// Take the rows of a partner's file into the register; says what it would do, and does it with --write.
    #[command(after_help = IMPORT_EXAMPLES)]
    Import(ImportArgs),
    /// Draft the messages of a new language and list the columns that the register needs for it.
    #[command(after_help = NEW_LANGUAGE_EXAMPLES)]
    NewLanguage(NewLanguageArgs),
    /// List the briefings that can be made.
    List(ListArgs),
    /// Explain an error code and how to repair what it names; without a code, list them.
    Explain {
        /// The code, as it stands in brackets behind `error`.
        code: Option<String>,
        /// Print all of them as a page of documentation.
        #[arg(long, hide = true, conflicts_with = "code")]
        markdown: bool,
    },
    /// Print the description of the register's tables as a Frictionless Data Package.
    #[command(hide = true)]
    Datapackage,
}

const BUILD_EXAMPLES: &str = "\
Examples:
  report build
  report build overview --format pdf
  report build brief --theme maritime
  report build brief --actor \"Agence française de développement\" --status active
  report build brief --all-subjects
  report build --data ../other-partnership --templates ../wording --out briefings
  SOURCE_DATE_EPOCH=1735603200 report build";

const FIGURE_EXAMPLES: &str = "\
Examples:
  report figure timeline --theme defence --out defence.svg
  report figure timeline --actor jica --language ja --out jica.png     for slides, 300 dots per inch
  report figure map --theme islands --out islands.pdf                  a page of its size, with the rows behind it
  report figure matrix --by entry --theme maritime --out who.svg
  report figure chain --entry bac-ai --out bac-ai.svg
  report figure bars --of amounts --currency EUR --out amounts.png";

const CHECK_EXAMPLES: &str = "\
Examples:
  report check
  report check --fix --dry-run            what can be mended for certain, as a diff
  report check --fix                      mends it
  report check --translations             how much there is in each language, and what is missing
  report check --format github            for CI on GitHub: shown beside the lines
  report check --format sarif > check.sarif";

const NEW_LANGUAGE_EXAMPLES: &str = "\
Examples:
  report new-language de
  report new-language oc --from fr --locale fr    CLDR has no dates in Occitan: those of French";

const QUERY_EXAMPLES: &str = "\
Examples:
  report query
  report query --theme maritime,defence --status active
  report query events --actor jica --from 2024
  report query --actor france --role host --format csv
  report query claims --entry pacific-steller-2025 --format json
  report query --place Nouméa --columns entry_id,title_fr,start";

const IMPORT_EXAMPLES: &str = "\
Examples:
  report import partner.csv --suggest > map.toml    draft a map, to be corrected by hand
  report import partner.csv --map map.toml          say what would be done
  report import partner.csv --map map.toml --write  do it";

const EXPORT_EXAMPLES: &str = "\
Examples:
  report export --to ../register
  report export --to ../register --excel
  report export --to ../register --excel --delimiter ,
  report export --to ../register --audience public --as-of 2024-12-31";

const STALE_EXAMPLES: &str = "\
Examples:
  report stale
  report stale --months 12 --reason no-event
  report stale --reason past-review --strict      for CI: fails when a review is due
  report stale --format json > stale.json";

/// Where the inputs are, and how much is said.
#[derive(Debug, Args)]
pub struct Inputs {
    /// Folder of the register's CSV files.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Folder of the templates, the messages and briefings.toml.
    #[arg(long, value_name = "DIR", default_value = "templates")]
    pub templates: PathBuf,
}

/// The day that a briefing is true of.
#[derive(Debug, Args)]
pub struct AsOf {
    /// The day the briefings are true of, such as 2024-12-31 [default: the day of SOURCE_DATE_EPOCH, else today (UTC)].
    #[arg(long = "as-of", value_name = "DATE")]
    pub day: Option<Day>,
}

/// `report build`
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Briefings to make; `report list` shows their ids [default: all that need no subject; with a subject, all that take it].
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// Where the inputs are.
    #[command(flatten)]
    pub inputs: Inputs,
    /// How its files are read.
    #[command(flatten)]
    pub reading: Reading,
    /// Folder for the outputs; made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub out: PathBuf,
    /// Formats to write.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "md,pdf")]
    pub format: Vec<Format>,
    /// The day.
    #[command(flatten)]
    pub as_of: AsOf,
    /// Make the briefings that are about a subject for each theme and each actor with something to show.
    #[arg(long, conflicts_with_all = ["entry", "theme", "actor", "place"])]
    pub all_subjects: bool,
    /// So many briefings are made at once [default: the number of processors].
    #[arg(long, short, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
    /// The subject, and what narrows it.
    #[command(flatten)]
    pub filters: Filters,
}

/// A form in which problems are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people: each with the lines it is about.
    Terminal,
    /// One JSON object a line.
    Json,
    /// Workflow commands, which GitHub shows beside the lines.
    Github,
    /// A log of the Static Analysis Results Interchange Format 2.1.0.
    Sarif,
    /// A table of GitHub's Markdown, for a pull request.
    Md,
}

/// `report check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Where the inputs are.
    #[command(flatten)]
    pub inputs: Inputs,
    /// How its files are read.
    #[command(flatten)]
    pub reading: Reading,
    /// The day.
    #[command(flatten)]
    pub as_of: AsOf,
    /// How problems are told; all but `terminal` go to standard output, also where there is none.
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: CheckFormat,
    /// First mend what is certain in the register (dates with one reading, codes in the wrong case, other encodings than UTF-8),
    /// and show the change.
    #[arg(long, conflicts_with = "format")]
    pub fix: bool,
    /// With --fix: only show the change.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// Instead of looking for errors, print how much of the messages and the register there is in each language, and what is
    /// missing in those in which briefings are made.
    #[arg(long, conflicts_with_all = ["fix", "format"])]
    pub translations: bool,
    /// With --translations: end with status 1 where anything is missing.
    #[arg(long, requires = "translations")]
    pub strict: bool,
    /// Say nothing but errors.
    #[arg(long, short)]
    pub quiet: bool,
}

/// `report list`
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Folder of the templates, the messages and briefings.toml.
    #[arg(long, value_name = "DIR", default_value = "templates")]
    pub templates: PathBuf,
}

/// A format of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Markdown with YAML front matter.
    Md,
    /// Typeset PDF.
    Pdf,
}
