//! Combines the register and the templates into Markdown and PDF briefings.
//!
//! ```text
//! Register -> Briefing -> Manuscript (Markdown) -> pages -> PDF
//! ```
//!
//! The stages are functions over values; files, the clock and the environment are touched only by the commands.

mod appraisal;
mod blame;
mod briefing;
mod cli;
mod clock;
mod code;
mod command;
mod config;
mod count;
mod diff;
mod evidence;
mod fault;
mod figure;
mod finding;
mod import;
mod length;
mod locale;
mod manuscript;
mod origin;
mod output;
mod parts;
mod pictures;
mod problem;
mod progress;
mod project;
mod query;
mod style;
mod subject;
mod suggest;
mod template;
mod translation;
mod typesetting;
mod writing;

pub use appraisal::{
    Appraisal, Disagreement, Fact, Facts, Overdue, Silent, Statement, USUAL_MONTHS, Version, appraise,
};
pub use briefing::Briefing;
pub use cli::Cli;
pub use command::run;
pub use config::{BriefingSpec, parse_briefings};
pub use evidence::{Told, matching_rows, shown_rows, told_rows};
pub use fault::{Fault, SourceFile};
pub use import::{Map, Outcome, Plan, parse_map, plan, suggest};
pub use locale::{Arg, Args, Locale, MessageError};
pub use manuscript::{Manuscript, output_name, write_manuscript};
pub use origin::Origin;
pub use output::{OutputFile, WriteError, write_all};
pub use parts::{TracedLine, TracedPart};
pub use project::Project;
pub use query::{Condition, Conditions, Emptied, Name, Names, Query, Span, Text, why_empty};
pub use subject::{Subject, SubjectKind};
pub use template::{Context, Omission, Rendered, Templates};
pub use translation::message_faults;
pub use typesetting::{Typeset, set_pages};
