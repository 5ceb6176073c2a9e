//! What is judged.

use std::path::{Path, PathBuf};

use super::judge::Judge;
use super::python::{self, Script};
use crate::command::{capture, cargo, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, files_below};

/// The folder of the specimens, each a Markdown file of the closed dialect; their pictures lie below.
const FOLDER: &str = "crates/typeset/tests/conformance";

/// What can be done to a specimen so that judges must refuse it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spoiling {
    /// Something for each judge.
    Everything,
    /// Words are told in another language than they are in, which only the judge of the structure tree can know.
    Language,
    /// A figure is said to show something else, which only that judge can know too.
    Alternative,
}

impl Spoiling {
    /// All of them.
    const ALL: [Self; 3] = [Self::Everything, Self::Language, Self::Alternative];

    /// The specimen that it is done to: one with several fonts and many kinds of element, one with several
    /// languages, and one with figures.
    fn specimen(self) -> &'static str {
        match self {
            Self::Everything => "notes",
            Self::Language => "languages-nested",
            Self::Alternative => "figure",
        }
    }

    /// What `spoil.py` and the table call it.
    fn name(self) -> &'static str {
        match self {
            Self::Everything => "spoilt",
            Self::Language => "language",
            Self::Alternative => "alternative",
        }
    }
}

/// A PDF and the Markdown it was made of.
pub struct Specimen {
    /// The name of its file, without extension.
    pub name: String,
    /// The Markdown.
    pub markdown: PathBuf,
    /// The PDF.
    pub pdf: PathBuf,
    /// What was done to it on purpose.
    pub spoilt: Option<Spoiling>,
}

impl Specimen {
    /// Whether a judge must refuse it.
    pub fn is_to_be_refused_by(&self, judge: Judge) -> bool {
        match self.spoilt {
            None => false,
            Some(Spoiling::Everything) => true,
            Some(Spoiling::Language | Spoiling::Alternative) => judge == Judge::Order,
        }
    }
}

/// Makes all briefings, those about a subject for every theme and actor, into a folder of their own, and all specimens of the
/// folder.
pub fn make() -> Outcome<Vec<Specimen>> {
    let scratch = workspace::scratch("conformance")?;
    let mut specimens = briefings(&scratch.join("briefings"))?;
    let first = specimens.len();
    specimens.extend(typeset(&workspace::root().join(FOLDER), &scratch)?);
    if first == 0 || first == specimens.len() {
        return Err(Failure::new(format!(
            "{first} briefings and {} specimens: there must be some of both",
            specimens.len() - first
        )));
    }
    Ok(specimens)
}

/// Spoils some of the specimens, so that there is something to refuse for every judge.
pub fn spoil(specimens: &[Specimen]) -> Outcome<Vec<Specimen>> {
    Spoiling::ALL
        .iter()
        .map(|&spoiling| spoilt(specimens, spoiling))
        .collect()
}

fn spoilt(specimens: &[Specimen], spoiling: Spoiling) -> Outcome<Specimen> {
    let (name, word) = (spoiling.specimen(), spoiling.name());
    let sound = specimens
        .iter()
        .find(|specimen| specimen.name == name)
        .ok_or_else(|| Failure::new(format!("no specimen `{name}`")))?;
    let spoilt = Specimen {
        name: format!("{name} ({word})"),
        markdown: sound.markdown.clone(),
        pdf: sound.pdf.with_file_name(format!("{word}.pdf")),
        spoilt: Some(spoiling),
    };
    let mut command = python::command(Script::Spoil)?;
    command.arg(word).arg(&sound.pdf).arg(&spoilt.pdf);
    capture(command)?;
    Ok(spoilt)
}

fn briefings(out: &Path) -> Outcome<Vec<Specimen>> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "report"]);
    capture(build)?;
    for subjects in [&[][..], &["--all-subjects"]] {
        let mut command = program(workspace::report_binary());
        command.args(["build", "--out"]).arg(out).args(subjects);
        capture(command)?;
    }
    let files = names(out, "pdf")?;
    Ok(files.iter().map(|name| specimen(name, out, out)).collect())
}

/// The example that typesets is built as the tests are, with all checks of arithmetic; after `cargo xtask test` it is there.
fn typeset(from: &Path, to: &Path) -> Outcome<Vec<Specimen>> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--workspace", "--example", "md2pdf"]);
    capture(build)?;
    let typesetter = workspace::target()
        .join("debug/examples")
        .join(format!("md2pdf{}", std::env::consts::EXE_SUFFIX));
    let mut specimens = Vec::new();
    for name in names(from, "md")? {
        let specimen = specimen(&name, from, to);
        let mut command = program(&typesetter);
        command.arg(&specimen.markdown).arg(&specimen.pdf);
        // A specimen of a look has a style sheet of its own.
        let style = specimen.markdown.with_extension("toml");
        if style.exists() {
            command.arg(style);
        }
        capture(command)?;
        specimens.push(specimen);
    }
    Ok(specimens)
}

fn specimen(name: &str, markdown: &Path, pdf: &Path) -> Specimen {
    Specimen {
        name: name.to_owned(),
        markdown: markdown.join(format!("{name}.md")),
        pdf: pdf.join(format!("{name}.pdf")),
        spoilt: None,
    }
}

/// The names of the files below a folder that end in `.extension`, without that end.
fn names(folder: &Path, extension: &str) -> Outcome<Vec<String>> {
    let files = files_below(folder)?;
    let names = files
        .iter()
        .filter_map(|file| Some(file.to_str()?.strip_suffix(extension)?.strip_suffix('.')?.to_owned()));
    Ok(names.collect())
}

#[cfg(test)]
impl Specimen {
    /// A specimen that is nowhere.
    pub fn new(name: &str, spoilt: bool) -> Self {
        let nowhere = Path::new("nowhere");
        Self {
            spoilt: spoilt.then_some(Spoiling::Everything),
            ..specimen(name, nowhere, nowhere)
        }
    }
}
