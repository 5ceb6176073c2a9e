//! The steps of `cargo xtask ci`.

use std::fmt::{self, Display, Formatter};
use std::process::Command;

use clap::ValueEnum;

use super::{determinism, export, figures, sarif};
use crate::command::{capture, cargo, program};
use crate::failure::Outcome;
use crate::{conformance, fuzz, generate, test, tidy, workspace};

/// One thing that must hold.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// `cargo fmt` would change nothing
    Format,
    /// The rules of the workspace
    Tidy,
    /// Clippy has nothing to say about any target
    Clippy,
    /// All tests pass
    Test,
    /// The release build of the generator
    Build,
    /// The generated files are what the code says
    Generate,
    /// The Frictionless program accepts exports of the register
    Export,
    /// The schema of the standard accepts what `report check --format sarif` writes
    Sarif,
    /// The shipped register and templates have no problem
    Check,
    /// The briefings build into `dist/`
    Report,
    /// The independent judges accept each briefing and specimen
    Conformance,
    /// Independent programs draw and validate figures as the pages show them
    Figures,
    /// Another time zone, locale, folder, file order and processor count give the same bytes
    Determinism,
    /// A minute of libFuzzer finds nothing that breaks a law of any reader
    Fuzz,
}

impl Step {
    /// All steps, in the order they run: the quick ones first.
    pub const ALL: &[Self] = &[
        Self::Format,
        Self::Tidy,
        Self::Clippy,
        Self::Test,
        Self::Build,
        Self::Generate,
        Self::Export,
        Self::Sarif,
        Self::Check,
        Self::Report,
        Self::Conformance,
        Self::Figures,
        Self::Determinism,
        Self::Fuzz,
    ];

    /// The step without whose result this one has nothing to work on.
    pub fn needs(self) -> Option<Self> {
        match self {
            Self::Generate | Self::Export | Self::Sarif | Self::Check | Self::Report | Self::Figures => {
                Some(Self::Build)
            }
            Self::Conformance | Self::Determinism => Some(Self::Report),
            _ => None,
        }
    }

    /// Does the step.
    pub fn run(self) -> Outcome {
        match self {
            Self::Format => capture(with(cargo(), &["fmt", "--all", "--check", "--", "--color", "never"])).map(drop),
            Self::Tidy => tidy::check().map(|said| println!("{said}")),
            Self::Clippy => capture(with(cargo(), CLIPPY)).map(drop),
            Self::Test => capture(test::all()).map(drop),
            Self::Build => capture(with(
                cargo(),
                &["build", "--release", "--locked", "--package", "report"],
            ))
            .map(drop),
            Self::Generate => generate::check(),
            Self::Export => export::check(),
            Self::Sarif => sarif::check(),
            Self::Check => capture(with(program(workspace::report_binary()), &["check"])).map(drop),
            Self::Report => capture(with(program(workspace::report_binary()), &["build"])).map(drop),
            Self::Conformance => conformance::check(false),
            Self::Figures => figures::check(),
            Self::Determinism => determinism::check(),
            Self::Fuzz => fuzz::check().map(|said| println!("{said}")),
        }
    }
}

impl Display for Step {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.to_possible_value()
            .map_or(Ok(()), |value| formatter.pad(value.get_name()))
    }
}

const CLIPPY: &[&str] = &[
    "clippy",
    "--workspace",
    "--all-targets",
    "--locked",
    "--",
    "--deny",
    "warnings",
];

fn with(mut command: Command, arguments: &[&str]) -> Command {
    command.args(arguments);
    command
}
