//! What `report check --format sarif` writes, judged by the schema of the standard: of every register and template that the tests hold
//! to be bad, and of the small one that is good. Logs that were spoilt must be refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::command::{capture, output, program};
use crate::conformance::python;
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, unusable};

/// The project that cases are laid over.
const PROJECT: &str = "crates/report/tests/project";
/// A register without problems, which the cases of `ingest` are laid over in turn.
const REGISTER: &str = "crates/ingest/tests/fixtures/base";
/// Where cases lie, and which folder of the project each of them is laid over.
const CASES: [(&str, &str); 2] = [
    ("crates/report/tests/bad_input", ""),
    ("crates/ingest/tests/fixtures", "data"),
];

/// One value each that a log must not have: a place in it, and what stands there instead.
const SPOILT: [(&str, &str); 4] = [
    ("/version", "3.0.0"),
    ("/runs/0/results/0/level", "severe"),
    ("/runs/0/results/0/message", "a text by itself"),
    ("/runs/0/tool/driver/rules/0/id", "null"),
];

/// Writes logs and has them judged. On a desk without the judge nothing is judged, and that is said.
pub fn check() -> Outcome {
    let Some(python) = python::fetch_or_say()? else {
        return Ok(());
    };
    let folder = workspace::scratch("sarif")?;
    let logs = logs(&folder)?;
    capture(judge(&python, &logs))?;
    let bad = logs
        .iter()
        .find(|log| has_results(log))
        .ok_or_else(|| Failure::new("no bad register has a problem in its SARIF log"))?;
    SPOILT.iter().try_for_each(|(place, wrong)| {
        let spoilt = spoilt(bad, place, wrong, &folder)?;
        refuse(&python, place, &spoilt)
    })
}

/// A log of every case, and one of the project itself.
fn logs(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut logs = vec![log(&[], &folder.join("good"))?];
    for (cases, at) in CASES {
        for name in workspace::folders_in(&workspace::root().join(cases))? {
            let case = Path::new(cases).join(&name);
            let place = folder.join(format!("{at}-{}", name.to_string_lossy()));
            let mut layers = vec![(case.as_path(), at)];
            if at == "data" {
                layers.insert(0, (Path::new(REGISTER), at));
            }
            logs.push(log(&layers, &place)?);
        }
    }
    Ok(logs)
}

/// Lays folders over the project, each at its place, and writes the log of what comes of it.
fn log(layers: &[(&Path, &str)], place: &Path) -> Outcome<PathBuf> {
    for (layer, at) in [(Path::new(PROJECT), "")].iter().chain(layers) {
        copy(&workspace::root().join(layer), &place.join(at))?;
    }
    let mut command = program(workspace::report_binary());
    command.current_dir(place).args(["check", "--format", "sarif"]);
    let path = place.join("log.sarif");
    fs::write(&path, output(command)?.stdout).map_err(|error| unusable(&path, &error))?;
    Ok(path)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    for file in workspace::files_below(from)? {
        let target = to.join(&file);
        let parent = target.parent().unwrap_or(to);
        if parent.is_file() {
            // A case in which a folder is called like a table.
            fs::remove_file(parent).map_err(|error| unusable(parent, &error))?;
        }
        fs::create_dir_all(parent).map_err(|error| unusable(parent, &error))?;
        fs::copy(from.join(&file), &target).map_err(|error| unusable(&target, &error))?;
    }
    Ok(())
}

fn judge(python: &Path, logs: &[PathBuf]) -> Command {
    let mut command = program(python);
    command.arg("xtask/judges/sarif.py").args(logs);
    command
}

fn read(log: &Path) -> Outcome<Value> {
    serde_json::from_slice(&workspace::read(log)?).map_err(|error| Failure::new(format!("{}: {error}", log.display())))
}

fn has_results(log: &Path) -> bool {
    read(log).is_ok_and(|log| log.pointer("/runs/0/results/0").is_some())
}

fn spoilt(log: &Path, place: &str, wrong: &str, folder: &Path) -> Outcome<PathBuf> {
    let mut spoilt = read(log)?;
    let value = spoilt
        .pointer_mut(place)
        .ok_or_else(|| Failure::new(format!("a SARIF log has nothing at {place}")))?;
    *value = if wrong == "null" { Value::Null } else { json!(wrong) };
    let path = folder.join("spoilt.sarif");
    fs::write(&path, spoilt.to_string()).map_err(|error| unusable(&path, &error))?;
    Ok(path)
}

fn refuse(python: &Path, place: &str, log: &Path) -> Outcome {
    if output(judge(python, &[log.to_owned()]))?.status.success() {
        return Err(Failure::new(format!(
            "the schema of SARIF accepts a log that was spoilt at {place}"
        )));
    }
    Ok(())
}
