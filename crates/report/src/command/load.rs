//! The inputs of a run, all of them read before anything is said of what is wrong.

use std::path::Path;
use std::sync::Arc;

use ingest::{Built, Folder};
use model::Register;

use super::Failure;
use crate::cli::Inputs;
use crate::project::Project;

/// A register and the project that makes briefings of it.
pub struct Loaded {
    /// The files of the register, in which cells are looked up when something is wrong with them.
    pub folder: Folder,
    /// The facts.
    pub register: Arc<Register>,
    /// Templates, messages, briefings.
    pub project: Project,
    /// What is odd in the register without being wrong, rendered.
    pub warnings: Option<String>,
}

/// Reads the register alone.
pub fn load_register(data: &Path) -> Result<(Folder, Built), Failure> {
    let folder = ingest::read_folder(data);
    match ingest::build(&folder) {
        Ok(built) => Ok((folder, built)),
        Err(diagnostics) => Err(Failure::Problems {
            rendered: vec![ingest::render(&diagnostics, true)],
            errors: diagnostics.errors(),
        }),
    }
}

/// Reads both folders.
pub fn load(inputs: &Inputs) -> Result<Loaded, Failure> {
    let folder = ingest::read_folder(&inputs.data);
    let register = ingest::build(&folder);
    let project = Project::read(&inputs.templates);
    match (register, project) {
        (Ok(built), Ok(project)) => {
            let warnings = (!built.warnings.is_empty()).then(|| ingest::render(&built.warnings, true));
            Ok(Loaded {
                folder,
                register: Arc::new(built.register),
                project,
                warnings,
            })
        }
        (register, project) => {
            let mut rendered = Vec::new();
            let mut errors = 0;
            if let Err(diagnostics) = register {
                errors += diagnostics.errors();
                rendered.push(ingest::render(&diagnostics, true));
            }
            if let Err(faults) = project {
                errors += faults.len();
                rendered.extend(faults.iter().map(|fault| fault.render(true)));
            }
            Err(Failure::Problems { rendered, errors })
        }
    }
}
