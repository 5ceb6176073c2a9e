//! `cargo xtask tidy`: the rules of this workspace that no compiler knows.

mod dependencies;
mod fonts;
mod sources;
mod workflows;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace;

/// Checks everything and prints what was counted.
pub fn run() -> Outcome<ExitCode> {
    println!("{}", check()?);
    Ok(ExitCode::SUCCESS)
}

/// What was counted, or every rule that is broken.
pub fn check() -> Outcome<String> {
    let files = tracked_files()?;
    let mut problems = dependencies::direction_problems()?;
    let crates = dependencies::count()?;
    problems.extend(dependencies::count_problem(crates));
    problems.extend(sources::problems(&files)?);
    problems.extend(fonts::problems(&files)?);
    problems.extend(workflows::problems(&files)?);
    Failure::unless_empty(&problems)?;
    Ok(format!(
        "{crates} of at most {} crates in the normal graph of `report`, {} files",
        dependencies::MOST,
        files.len()
    ))
}

/// The files that a commit of everything would hold, relative to the root: tracked or not, but not ignored.
fn tracked_files() -> Outcome<Vec<PathBuf>> {
    let mut command = program("git");
    command.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = capture(command)?;
    let files = listed.split('\0').filter(|name| !name.is_empty()).map(PathBuf::from);
    // A file that was deleted but not yet committed as such is still listed.
    Ok(files.filter(|file| workspace::root().join(file).is_file()).collect())
}

/// The text of a file of the workspace, whatever its bytes.
fn text(file: &Path) -> Outcome<String> {
    let bytes = workspace::read(&workspace::root().join(file))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
