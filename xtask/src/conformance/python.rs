//! The judges that are small programs in Python, and the environment they run in.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::specimen::Specimen;
use crate::command::{answer, capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, unusable};

/// The packages, with their versions.
const REQUIREMENTS: &str = "xtask/judges/requirements.txt";

/// A program in `xtask/judges/`.
#[derive(Clone, Copy)]
pub enum Script {
    /// Compares the structure tree with the Markdown.
    Order,
    /// Compares codes, glyphs, widths and texts.
    Glyphs,
    /// Makes a file that every judge must refuse.
    Spoil,
}

impl Script {
    fn file(self) -> &'static str {
        match self {
            Self::Order => "xtask/judges/order.py",
            Self::Glyphs => "xtask/judges/glyphs.py",
            Self::Spoil => "xtask/judges/spoil.py",
        }
    }
}

/// The same environment; nothing, and a word on why, where it cannot be had on a desk. On a build server that is a failure.
pub fn fetch_or_say() -> Outcome<Option<PathBuf>> {
    match fetch() {
        Err(missing) if !super::on_a_build_server() => {
            println!("not judged: {missing}");
            Ok(None)
        }
        fetched => fetched.map(Some),
    }
}

/// The Python of the environment below the target folder, which is made the first time and whenever the packages change; nothing is
/// fetched otherwise.
pub fn fetch() -> Outcome<PathBuf> {
    let folder = workspace::target().join("judges/python");
    let python = folder.join("bin/python");
    let stamp = folder.join("requirements.txt");
    let wanted = workspace::read(&workspace::root().join(REQUIREMENTS))?;
    if fs::read(&stamp).is_ok_and(|present| present == wanted) && python.exists() {
        return Ok(python);
    }
    let mut make = program("python3");
    make.args(["-m", "venv", "--clear"]).arg(&folder);
    capture(make)?;
    let mut install = program(&python);
    install.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        REQUIREMENTS,
    ]);
    capture(install)?;
    fs::write(&stamp, wanted).map_err(|error| unusable(&stamp, &error))?;
    Ok(python)
}

/// The command that runs a script, from the root of the workspace.
pub fn command(script: Script) -> Outcome<Command> {
    let mut command = program(fetch()?);
    command.arg(script.file());
    Ok(command)
}

/// Has every specimen judged by one run of a script.
pub fn judge(script: Script, specimens: &[Specimen]) -> Outcome<Vec<Vec<String>>> {
    let lines = specimens.iter().map(|specimen| match script {
        Script::Order => format!("{}\t{}\n", specimen.markdown.display(), specimen.pdf.display()),
        Script::Glyphs | Script::Spoil => format!("{}\n", specimen.pdf.display()),
    });
    let said = answer(command(script)?, &lines.collect::<String>())?;
    verdicts(&said, specimens)
}

/// Reads one object a line, `{"file": path, "problems": [sentence]}`, in the order of the specimens.
fn verdicts(said: &str, specimens: &[Specimen]) -> Outcome<Vec<Vec<String>>> {
    let mut lines = said.lines();
    let verdicts = specimens.iter().map(|specimen| {
        let line = lines.next().unwrap_or_default();
        verdict(line, specimen)
            .ok_or_else(|| Failure::new(format!("no verdict on {}: `{line}`", specimen.pdf.display())))
    });
    verdicts.collect()
}

fn verdict(line: &str, specimen: &Specimen) -> Option<Vec<String>> {
    let verdict: Value = serde_json::from_str(line).ok()?;
    if verdict.get("file")?.as_str() != specimen.pdf.to_str() {
        return None;
    }
    let problems = verdict.get("problems")?.as_array()?;
    problems
        .iter()
        .map(|problem| problem.as_str().map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Specimen, verdicts};

    #[track_caller]
    fn check(said: &str, expected: Result<Vec<Vec<String>>, &str>) {
        let specimens = [Specimen::new("one", false), Specimen::new("two", false)];
        let found = verdicts(said, &specimens).map_err(|failure| failure.to_string());
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    #[test]
    fn each_file_has_its_line() {
        check(
            "{\"file\": \"nowhere/one.pdf\", \"problems\": []}\n{\"file\": \"nowhere/two.pdf\", \"problems\": [\"a\", \"b\"]}\n",
            Ok(vec![vec![], vec!["a".to_owned(), "b".to_owned()]]),
        );
    }

    #[test]
    fn a_script_that_stops_early_has_accepted_nothing() {
        check(
            "{\"file\": \"nowhere/one.pdf\", \"problems\": []}\n",
            Err("no verdict on nowhere/two.pdf: ``"),
        );
    }

    #[test]
    fn the_verdict_on_another_file_does_not_count() {
        check(
            "{\"file\": \"nowhere/two.pdf\", \"problems\": []}\n",
            Err("no verdict on nowhere/one.pdf: `{\"file\": \"nowhere/two.pdf\", \"problems\": []}`"),
        );
    }
}
