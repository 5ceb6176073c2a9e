//! Runs the binary on copies of projects, and makes what it says comparable between machines.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]
#![allow(dead_code, reason = "each test file uses the part it needs")]

pub mod judges;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own with `data/`, `templates/` and, after a run, `dist/`.
pub struct Workplace {
    folder: tempfile::TempDir,
}

/// The shipped project, whose chronology begins with this call.
pub fn with_figure(call: &str) -> Workplace {
    let place = Workplace::shipped();
    let template = String::from_utf8(place.read("templates/chronology.md.j2")).expect("UTF-8");
    let heading = "# {{ title }}\n";
    assert!(template.contains(heading), "{template}");
    let template = template.replace(heading, &format!("{heading}\n{{{{ {call} }}}}\n"));
    place.write("templates/chronology.md.j2", template);
    place
}

/// A file of a workplace.
pub fn text(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(name)).expect("UTF-8")
}

/// How a run ended.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Workplace {
    /// A copy of the small partnership of `tests/project`.
    pub fn small() -> Self {
        Self::copy_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/project"))
    }

    /// The small partnership with a briefing about subjects, that of `tests/brief`.
    pub fn with_brief() -> Self {
        let place = Self::small();
        place.overlay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/brief"));
        let messages = [place.read("templates/locale/en.ftl"), place.read("messages.ftl")].concat();
        place.write("templates/locale/en.ftl", messages);
        place
    }

    /// A copy of the shipped register and templates.
    pub fn shipped() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let place = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        copy_folder(&root.join("data"), &place.path("data"));
        copy_folder(&root.join("templates"), &place.path("templates"));
        place
    }

    fn copy_of(project: &Path) -> Self {
        let place = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        copy_folder(project, place.folder.path());
        place
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lays the files of `folder` over those that are there. A file `absent` lists the files to take away.
    pub fn overlay(&self, folder: &Path) {
        copy_folder(folder, self.folder.path());
        if let Ok(absent) = fs::read_to_string(folder.join("absent")) {
            for name in absent.lines() {
                fs::remove_file(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            }
        }
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(name).parent().expect("a parent")).expect("a folder");
        fs::write(self.path(name), bytes).expect("a file");
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs `report` in the folder, on 2026-01-31 unless `args` say otherwise.
    pub fn report(&self, args: &[&str]) -> Run {
        self.report_with(args, &[])
    }

    /// Runs `report` with further environment variables.
    pub fn report_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
        command
            .current_dir(self.folder.path())
            .args(args)
            .env("SOURCE_DATE_EPOCH", "1769817600");
        command.env_remove("CLICOLOR_FORCE").envs(environment.iter().copied());
        Run::from(command.output().expect("the binary runs"))
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().expect("an exit status"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}
