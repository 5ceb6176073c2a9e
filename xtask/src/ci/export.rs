//! Exports of the register, judged by the Frictionless program: it reads them by their `datapackage.json` alone, and must refuse one
//! that was spoilt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{capture, output, program};
use crate::conformance::python;
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, unusable};

/// Each form that an export can have, with the name of its folder.
const FORMS: [(&str, &[&str]); 4] = [
    ("plain", &[]),
    ("tab", &["--delimiter", "tab"]),
    ("excel", &["--excel"]),
    ("public", &["--audience", "public"]),
];

/// Writes exports and has them judged. On a desk without the judge nothing is judged, and that is said.
pub fn check() -> Outcome {
    let Some(python) = python::fetch_or_say()? else {
        return Ok(());
    };
    let folder = workspace::scratch("exports")?;
    for (name, arguments) in FORMS {
        let target = folder.join(name);
        export(&target, arguments)?;
        capture(validate(&python, &target))?;
    }
    refuse(&python, &spoilt(&folder.join("excel"))?)
}

fn export(target: &Path, arguments: &[&str]) -> Outcome {
    let mut command = program(workspace::report_binary());
    command.arg("export").arg("--to").arg(target).args(arguments);
    capture(command).map(drop)
}

fn validate(python: &Path, folder: &Path) -> Command {
    let mut command = program(python);
    command.args(["-m", "frictionless", "validate"]);
    command.arg(folder.join("datapackage.json"));
    command
}

/// Empties an id that other tables refer to.
fn spoilt(folder: &Path) -> Outcome<PathBuf> {
    let path = folder.join("sources.csv");
    let text = String::from_utf8_lossy(&workspace::read(&path)?).replacen("\npartnership-page;", "\n;", 1);
    fs::write(&path, text).map_err(|error| unusable(&path, &error))?;
    Ok(folder.to_owned())
}

fn refuse(python: &Path, folder: &Path) -> Outcome {
    if output(validate(python, folder))?.status.success() {
        return Err(Failure::new(
            "the Frictionless program accepts an export that was spoilt",
        ));
    }
    Ok(())
}
