//! Figures, drawn by the program as SVG, PDF and PNG. The Nu Html Checker says whether the SVG is valid; resvg and Chromium draw it, and what
//! they draw is compared with the page of the PDF, as Poppler draws it, and with the PNG. Judges are shown spoilt figures too.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{capture, output, program};
use crate::conformance::judge::answers;
use crate::conformance::{maven, on_a_build_server, python};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, unusable};

/// What is drawn, and of what.
const FIGURES: &[(&str, &[&str])] = &[
    ("timeline", &[]),
    ("timeline", &["--theme", "science"]),
    ("matrix", &[]),
    ("matrix", &["--by", "entry", "--theme", "islands"]),
    ("chain", &["--entry", "bac-ai"]),
    ("bars", &["--of", "amounts", "--currency", "EUR"]),
    (
        "lines",
        &["--of", "events", "--by", "theme", "--theme", "defence,maritime"],
    ),
    ("map", &[]),
    ("map", &["--theme", "islands", "--projection", "mercator"]),
];

const LANGUAGES: [&str; 3] = ["en", "fr", "ja"];

const CHROMIUM: &str = "chromium";

/// Draws figures and has them judged. On a desk without a judge nothing is judged, and that is said.
pub fn check() -> Outcome {
    let judges = match fetch() {
        Err(missing) if !on_a_build_server() => {
            println!("not judged: {missing}");
            return Ok(());
        }
        fetched => fetched?,
    };
    let folder = workspace::scratch("figures")?;
    let mut figures = Vec::new();
    for (number, (kind, conditions)) in FIGURES.iter().enumerate() {
        for language in LANGUAGES {
            let figure = folder.join(format!("{number}-{kind}-{language}"));
            draw(kind, conditions, language, &figure)?;
            figures.push(figure);
        }
    }
    capture(compare(&judges, &figures))?;
    capture(validate(&judges, &figures))?;
    refuse_spoilt(&judges, &figures)
}

/// Where the judges are.
struct Judges {
    python: PathBuf,
    nu_validator: PathBuf,
}

fn fetch() -> Outcome<Judges> {
    answers(CHROMIUM, "--version")?;
    answers("pdftoppm", "-v")?;
    Ok(Judges {
        python: python::fetch()?,
        nu_validator: maven::fetch(maven::NU_VALIDATOR)?,
    })
}

/// Draws a figure in every form.
fn draw(kind: &str, conditions: &[&str], language: &str, figure: &Path) -> Outcome {
    for ending in ["svg", "pdf", "png"] {
        let mut command = program(workspace::report_binary());
        command.args(["figure", kind, "--language", language]).args(conditions);
        command.arg("--out").arg(figure.with_added_extension(ending));
        capture(command)?;
    }
    Ok(())
}

fn compare(judges: &Judges, figures: &[PathBuf]) -> Command {
    let mut command = program(&judges.python);
    command.args(["xtask/judges/figures.py", CHROMIUM]).args(figures);
    command
}

fn validate(judges: &Judges, figures: &[PathBuf]) -> Command {
    let mut java = program("java");
    java.arg("-cp").arg(judges.nu_validator.join("*"));
    java.args(["nu.validator.client.SimpleCommandLineValidator", "--also-check-svg"]);
    java.args(figures.iter().map(|figure| figure.with_added_extension("svg")));
    java
}

/// A figure whose words are in another language than those of its page must not pass for the same, nor an element that there is not for one.
fn refuse_spoilt(judges: &Judges, figures: &[PathBuf]) -> Outcome {
    let [one, other, ..] = figures else {
        return Err(Failure::new("there are no figures to be spoilt"));
    };
    let spoilt = one.with_file_name("spoilt");
    let copy = |from: &Path, ending: &str| {
        let (from, to) = (from.with_added_extension(ending), spoilt.with_added_extension(ending));
        fs::copy(&from, &to).map(drop).map_err(|error| unusable(&to, &error))
    };
    copy(one, "pdf")?;
    copy(other, "svg")?;
    copy(other, "png")?;
    let said = output(compare(judges, std::slice::from_ref(&spoilt)))?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let missed = ["resvg differs", "Chromium differs", "PNG file differs"];
    if let Some(missed) = missed.iter().find(|renderer| !said.contains(**renderer)) {
        return Err(Failure::new(format!(
            "of a page in another language, nobody says `{missed}`:\n{said}"
        )));
    }
    let svg = spoilt.with_added_extension("svg");
    let text = String::from_utf8_lossy(&workspace::read(&svg)?).replace("<path ", "<pfad ");
    fs::write(&svg, text).map_err(|error| unusable(&svg, &error))?;
    match output(validate(judges, std::slice::from_ref(&spoilt)))?
        .status
        .success()
    {
        true => Err(Failure::new("the Nu Html Checker accepts an element that there is not")),
        false => Ok(()),
    }
}
