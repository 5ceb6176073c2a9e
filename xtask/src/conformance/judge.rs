//! The judges, each a program that somebody else wrote.

use super::python::{self, Script};
use super::specimen::Specimen;
use super::{maven, pdffonts, verapdf};
use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};

/// Who judges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// veraPDF: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3, level A)
    Verapdf,
    /// `qpdf --check`: syntax, cross-reference table, streams
    Qpdf,
    /// `pdffonts`: each font embedded, a subset, with a map to Unicode
    Pdffonts,
    /// `pdfinfo -struct-text` against the Markdown as markdown-it reads it
    Order,
    /// pikepdf and fontTools: widths, glyphs and texts of all codes
    Glyphs,
}

/// What a judge said.
pub enum Sitting {
    /// The problems of each specimen, in the order of the specimens.
    Held(Vec<Vec<String>>),
    /// The judge is not there: why, and how to install it.
    Absent(Failure),
}

impl Judge {
    /// All judges, in the order of the columns.
    pub const ALL: &[Self] = &[Self::Verapdf, Self::Qpdf, Self::Pdffonts, Self::Order, Self::Glyphs];

    /// The head of its column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verapdf => "veraPDF",
            Self::Qpdf => "qpdf",
            Self::Pdffonts => "pdffonts",
            Self::Order => "order",
            Self::Glyphs => "glyphs",
        }
    }

    /// Has every specimen judged.
    pub fn sit(self, specimens: &[Specimen]) -> Sitting {
        if let Err(failure) = self.appear() {
            return Sitting::Absent(failure);
        }
        let verdicts = match self {
            Self::Verapdf => verapdf::judge(specimens),
            Self::Qpdf => Ok(each(specimens, qpdf)),
            Self::Pdffonts => Ok(each(specimens, pdffonts::judge)),
            Self::Order => python::judge(Script::Order, specimens),
            Self::Glyphs => python::judge(Script::Glyphs, specimens),
        };
        // A judge that breaks down over the files has not accepted one of them.
        Sitting::Held(verdicts.unwrap_or_else(|failure| vec![vec![failure.to_string()]; specimens.len()]))
    }

    /// Makes sure that all it needs is there; fetches what may be fetched.
    pub fn appear(self) -> Outcome {
        match self {
            Self::Verapdf => maven::fetch(maven::VERAPDF).map(drop),
            Self::Qpdf => answers("qpdf", "--version"),
            Self::Pdffonts => answers("pdffonts", "-v"),
            Self::Order => answers("pdfinfo", "-v").and_then(|()| python::fetch().map(drop)),
            Self::Glyphs => python::fetch().map(drop),
        }
    }
}

impl Sitting {
    /// The problems of one specimen; nothing if the judge is absent.
    pub fn problems(&self, index: usize) -> Option<&[String]> {
        match self {
            Self::Held(problems) => problems.get(index).map(Vec::as_slice),
            Self::Absent(_) => None,
        }
    }

    /// Whether that judge accepted the specimen if it is sound, and refused it if it is spoilt.
    pub fn is_right(&self, judge: Judge, index: usize, specimen: &Specimen) -> bool {
        self.problems(index)
            .is_none_or(|problems| problems.is_empty() != specimen.is_to_be_refused_by(judge))
    }
}

/// Whether a program can be run at all.
pub fn answers(name: &str, question: &str) -> Outcome {
    let mut command = program(name);
    command.arg(question);
    capture(command).map(drop)
}

fn each(specimens: &[Specimen], judge: impl Fn(&Specimen) -> Outcome) -> Vec<Vec<String>> {
    let verdicts = specimens.iter().map(judge);
    verdicts
        .map(|verdict| verdict.err().map(|failure| failure.to_string()).into_iter().collect())
        .collect()
}

/// A warning is a failure too: its exit status is 3.
fn qpdf(specimen: &Specimen) -> Outcome {
    let mut command = program("qpdf");
    command.arg("--check").arg(&specimen.pdf);
    capture(command).map(drop)
}
