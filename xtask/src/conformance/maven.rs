//! Judges that are written in Java, from Maven Central.

use std::fs;
use std::path::PathBuf;

use super::judge::answers;
use crate::command::{capture, program};
use crate::failure::Outcome;
use crate::workspace::{self, unusable};

/// A judge; `xtask/judges/NAME.xml` pins its version.
pub const VERAPDF: &str = "verapdf";
/// The Nu Html Checker.
pub const NU_VALIDATOR: &str = "nu-validator";

/// The folder of the jars of a judge below the target folder; Maven fetches them the first time and whenever the version changes.
pub fn fetch(judge: &str) -> Outcome<PathBuf> {
    answers("java", "-version")?;
    let project = format!("xtask/judges/{judge}.xml");
    let folder = workspace::target().join("judges").join(judge);
    let stamp = folder.join("pom.xml");
    let wanted = workspace::read(&workspace::root().join(&project))?;
    if fs::read(&stamp).is_ok_and(|present| present == wanted) {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| unusable(&folder, &error))?;
    }
    let mut maven = program("mvn");
    maven.args([
        "--quiet",
        "--batch-mode",
        "--file",
        &project,
        "dependency:copy-dependencies",
    ]);
    maven.arg(format!("-DoutputDirectory={}", folder.display()));
    capture(maven)?;
    fs::write(&stamp, wanted).map_err(|error| unusable(&stamp, &error))?;
    Ok(folder)
}
