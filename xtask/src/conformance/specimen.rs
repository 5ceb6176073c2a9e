//! What is judged.

use std::path::{Path, PathBuf};

use super::python::{self, Script};
use crate::command::{capture, cargo, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, files_below};

/// The folder of the specimens, each a Markdown file of the closed dialect.
const FOLDER: &str = "crates/typeset/tests/conformance";

/// The specimen that is spoilt: it has several fonts and a structure tree of many kinds of element.
const TO_SPOIL: &str = "notes";

/// A PDF and the Markdown it was made of.
pub struct Specimen {
    /// The name of its file, without extension.
    pub name: String,
    /// The Markdown.
    pub markdown: PathBuf,
    /// The PDF.
    pub pdf: PathBuf,
    /// Whether every judge must refuse it.
    pub spoilt: bool,
}

/// Makes all briefings, as `cargo xtask report` does but into a folder of their own, and all specimens of the folder.
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

/// Spoils one of the specimens in every way that a judge looks for.
pub fn spoil(specimens: &[Specimen]) -> Outcome<Specimen> {
    let sound = specimens
        .iter()
        .find(|specimen| specimen.name == TO_SPOIL)
        .ok_or_else(|| Failure::new(format!("no specimen `{TO_SPOIL}`")))?;
    let spoilt = Specimen {
        name: format!("{TO_SPOIL} (spoilt)"),
        markdown: sound.markdown.clone(),
        pdf: sound.pdf.with_file_name("spoilt.pdf"),
        spoilt: true,
    };
    let mut command = python::command(Script::Spoil)?;
    command.arg(&sound.pdf).arg(&spoilt.pdf);
    capture(command)?;
    Ok(spoilt)
}

fn briefings(out: &Path) -> Outcome<Vec<Specimen>> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--package", "report"]);
    capture(build)?;
    let mut command = program(workspace::report_binary());
    command.args(["build", "--out"]).arg(out);
    capture(command)?;
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
        spoilt: false,
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
            spoilt,
            ..specimen(name, nowhere, nowhere)
        }
    }
}
