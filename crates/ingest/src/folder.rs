//! A data folder as a value: the names and bytes of its files.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::code::{MISSING_FOLDER, UNKNOWN_FILE, UNREADABLE_FILE};
use crate::diagnostic::Diagnostic;
use crate::settings::{ReadSettings, Settings};

/// One file of a data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name without the folder: `entries.csv`.
    pub name: String,
    /// What it holds, as it stands on the disk.
    pub bytes: Vec<u8>,
}

/// The CSV files of a data folder, and what went wrong in reading them.
#[derive(Debug, Clone)]
pub struct Folder {
    /// How diagnostics call the folder: the path as the user gave it.
    label: String,
    /// In the order of their names, whatever the file system gave.
    files: Vec<SourceFile>,
    settings: Settings,
    /// `ingest.toml`, where there is one.
    settings_file: Option<SourceFile>,
    problems: Vec<Diagnostic>,
}

impl Folder {
    /// A folder that was never on a disk; `label` stands before the file names in diagnostics. A file `ingest.toml` says
    /// how the others are read and judged.
    pub fn from_files(label: &str, mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let at = files.iter().position(|file| file.name == Settings::FILE);
        let settings_file = at.map(|at| files.remove(at));
        let mut folder = Self {
            label: label.to_owned(),
            files,
            settings: Settings::default(),
            settings_file,
            problems: Vec::new(),
        };
        if let Some(file) = &folder.settings_file {
            (folder.settings, folder.problems) = Settings::read(&folder.path_of(&file.name), &file.bytes);
        }
        folder
    }

    /// The same folder with another file of that name.
    pub fn with(mut self, file: SourceFile) -> Self {
        self.files.retain(|known| known.name != file.name);
        self.files.push(file);
        self.files.sort_by(|a, b| a.name.cmp(&b.name));
        self
    }

    /// The same folder with its files, or that of one table, read as is told here, whatever `ingest.toml` says.
    pub fn read_as(mut self, table: Option<&str>, told: ReadSettings) -> Self {
        self.settings.force(table, told);
        self
    }

    /// The file `ingest.toml`.
    pub fn settings_file(&self) -> Option<&SourceFile> {
        self.settings_file.as_ref()
    }

    /// What `ingest.toml` says.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The CSV files, in the order of their names.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The path of a file of this folder as diagnostics show it.
    pub(crate) fn path_of(&self, name: &str) -> String {
        match self.label.trim_end_matches('/') {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        }
    }

    /// What went wrong while reading.
    pub(crate) fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Whether a file of that name is there, readable or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.file(name).is_some() || self.problems.iter().any(|problem| problem.path() == self.path_of(name))
    }

    /// The file of that name.
    pub(crate) fn file(&self, name: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// Whether nothing at all could be read, because the folder itself is not there.
    pub(crate) fn is_missing(&self) -> bool {
        self.problems.iter().any(|problem| problem.code() == MISSING_FOLDER)
    }
}

/// Reads every CSV file that lies in the folder itself, and `ingest.toml`; the only input of this crate.
///
/// It does not fail: a folder or file that cannot be read is a problem which [`crate::build`] reports with all the
/// others. Hidden files, such as the locks that spreadsheets leave, are passed over.
pub fn read_folder(path: &Path) -> Folder {
    let label = path.to_string_lossy();
    let mut files = Vec::new();
    let mut problems = Vec::new();
    let mut workbooks = Vec::new();
    match file_names(path) {
        Ok(names) => {
            for name in names {
                if is_called(&name, &WORKBOOKS) {
                    workbooks.push(name);
                    continue;
                }
                match fs::read(path.join(&name)) {
                    Ok(bytes) => files.push(SourceFile { name, bytes }),
                    Err(error) => problems.push((name, error)),
                }
            }
        }
        Err(error) => {
            let message = format!("the data folder `{label}` cannot be read: {}", reason(&error));
            let hint = "the data folder is the one that holds `entries.csv`";
            let mut folder = Folder::from_files(&label, Vec::new());
            folder
                .problems
                .push(Diagnostic::of_file(MISSING_FOLDER, label.as_ref(), message).hint(hint));
            return folder;
        }
    }
    let mut folder = Folder::from_files(&label, files);
    for (name, error) in problems {
        let message = format!("`{name}` cannot be read: {}", reason(&error));
        let problem = Diagnostic::of_file(UNREADABLE_FILE, folder.path_of(&name), message);
        folder.problems.push(problem);
    }
    let workbooks = workbooks.iter().map(|name| workbook(name, folder.path_of(name)));
    folder.problems.extend(workbooks.collect::<Vec<_>>());
    folder
}

/// A workbook beside the files of the register, in which nobody would look for what is missing from a briefing.
fn workbook(name: &str, path: String) -> Diagnostic {
    let message = format!("`{name}` is a workbook and is not read");
    Diagnostic::of_file(UNKNOWN_FILE, path, message)
        .warning()
        .hint("for the register, save each sheet as `CSV UTF-8` by the name of its table")
        .hint("a partner's list is taken in by `report import`, from another folder")
}

/// The endings of workbooks.
const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];

fn is_called(name: &str, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// The names of the files in a folder that are read or told of, sorted. Hidden files and the locks of Excel are neither.
fn file_names(path: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_table = is_called(&name, &["csv"]) || is_called(&name, &WORKBOOKS);
        let is_passed_over = name.starts_with('.') || name.starts_with("~$");
        if (is_table && !is_passed_over) || name == Settings::FILE {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Why a file or folder cannot be read, in the same words on every system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::NotADirectory => "it is a file, not a folder".to_owned(),
        ErrorKind::IsADirectory => "it is a folder, not a file".to_owned(),
        ErrorKind::PermissionDenied => "its permissions forbid it".to_owned(),
        other => other.to_string(),
    }
}
