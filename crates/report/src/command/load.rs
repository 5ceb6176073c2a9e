//! The inputs of a run, all of them read before anything is said of what is wrong.

use std::path::Path;
use std::sync::Arc;

use ingest::{Built, Folder};
use model::Register;

use super::Failure;
use crate::problem::Problem;
use crate::project::Project;

/// A register and the project that makes briefings of it.
pub struct Loaded {
    /// The files of the register, in which cells are looked up when something is wrong with them.
    pub folder: Folder,
    /// The facts.
    pub register: Arc<Register>,
    /// Templates, messages, briefings.
    pub project: Project,
    /// What is odd in the register without being wrong.
    pub warnings: Vec<Problem>,
}

/// Reads the register alone.
pub fn load_register(folder: Folder) -> Result<(Folder, Built), Failure> {
    match ingest::build(&folder) {
        Ok(built) => Ok((folder, built)),
        Err(diagnostics) => Err(Failure::Problems(diagnostics.iter().map(Problem::from).collect())),
    }
}

/// Reads both folders.
pub fn load(folder: Folder, templates: &Path) -> Result<Loaded, Failure> {
    let register = ingest::build(&folder);
    let project = Project::read(templates);
    match (register, project) {
        (Ok(built), Ok(project)) => Ok(Loaded {
            folder,
            register: Arc::new(built.register),
            project,
            warnings: built.warnings.iter().map(Problem::from).collect(),
        }),
        (register, project) => {
            let of_register = register.map_or_else(|problems| problems, |built| built.warnings);
            let of_project = project.err().unwrap_or_default();
            let problems = of_register.iter().map(Problem::from);
            Err(Failure::Problems(
                problems.chain(of_project.iter().map(Problem::from)).collect(),
            ))
        }
    }
}
