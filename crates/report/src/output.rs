//! Outputs are written whole or not at all: first beside their place, then renamed into it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its name in the folder of outputs.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why outputs could not be written.
#[derive(Debug)]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the operating system says.
    pub error: io::Error,
}

/// Writes `files` into `folder`, which is made where it is missing. Until every file has been written beside its
/// place, none of the earlier ones is touched.
///
/// # Errors
/// The first file that cannot be written. What had been written beside it is taken away again.
pub fn write_all(folder: &Path, files: &[OutputFile]) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(|error| WriteError { path: folder.to_owned(), error })?;
    let staged: Vec<PathBuf> = files.iter().map(|file| folder.join(format!(".{}.part", file.name))).collect();
    let result = stage(files, &staged).and_then(|()| put_in_place(folder, files, &staged));
    if result.is_err() {
        for path in &staged {
            // The error that led here is the one to tell; a part that stays behind is overwritten by the next run.
            let _ = fs::remove_file(path);
        }
    }
    result
}

fn stage(files: &[OutputFile], staged: &[PathBuf]) -> Result<(), WriteError> {
    for (file, path) in files.iter().zip(staged) {
        write(path, &file.bytes).map_err(|error| WriteError { path: path.clone(), error })?;
    }
    Ok(())
}

fn put_in_place(folder: &Path, files: &[OutputFile], staged: &[PathBuf]) -> Result<(), WriteError> {
    for file in files {
        let target = folder.join(&file.name);
        if target.is_dir() {
            return Err(WriteError { path: target, error: io::ErrorKind::IsADirectory.into() });
        }
    }
    for (file, path) in files.iter().zip(staged) {
        let target = folder.join(&file.name);
        fs::rename(path, &target).map_err(|error| WriteError { path: target, error })?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
