//! Outputs are written whole or not at all: first beside their place, then renamed into it.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path below the folder of outputs, with `/` between its parts.
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
    /// How many outputs had been put in place before.
    pub replaced: usize,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be written: ", self.path.display())?;
        match self.error.kind() {
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                f.write_str("a file stands where the folder should be")?;
            }
            io::ErrorKind::IsADirectory => f.write_str("a folder of that name stands there")?,
            io::ErrorKind::PermissionDenied => f.write_str("you have no right to write there")?,
            io::ErrorKind::StorageFull => f.write_str("there is no space left")?,
            _ => write!(f, "{}", self.error)?,
        }
        match self.replaced {
            0 => f.write_str("; earlier outputs are as they were"),
            replaced => write!(f, "; {replaced} of the outputs had already been replaced"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes `files` into `folder`, which is made where it is missing. Until every file has been written beside its
/// place, none of the earlier ones is touched.
///
/// # Errors
/// The first file that cannot be written. What had been written beside it is taken away again.
pub fn write_all(folder: &Path, files: &[OutputFile]) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(|error| unwritten(folder, error))?;
    let staged: Vec<PathBuf> = files.iter().map(|file| part(&folder.join(&file.name))).collect();
    let result = stage(files, &staged).and_then(|()| put_in_place(folder, files, &staged));
    if result.is_err() {
        for path in &staged {
            // The error that led here is the one to tell; a part that stays behind is overwritten by the next run.
            let _ = fs::remove_file(path);
        }
    }
    result
}

/// Writes a file that is not there yet, and the folder where that is missing.
///
/// # Errors
/// It is there, whoever wrote it, or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, error))?;
    }
    let mut file = File::create_new(path).map_err(|error| unwritten(path, error))?;
    file.write_all(bytes).map_err(|error| unwritten(path, error))
}

/// Where a file is written first: beside its place, hidden.
fn part(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.part"))
}

fn stage(files: &[OutputFile], staged: &[PathBuf]) -> Result<(), WriteError> {
    for (file, path) in files.iter().zip(staged) {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| unwritten(folder, error))?;
        }
        write(path, &file.bytes).map_err(|error| unwritten(path, error))?;
    }
    Ok(())
}

fn put_in_place(folder: &Path, files: &[OutputFile], staged: &[PathBuf]) -> Result<(), WriteError> {
    for file in files {
        let target = folder.join(&file.name);
        if target.is_dir() {
            return Err(unwritten(&target, io::ErrorKind::IsADirectory.into()));
        }
    }
    for (replaced, (file, path)) in files.iter().zip(staged).enumerate() {
        let target = folder.join(&file.name);
        fs::rename(path, &target).map_err(|error| WriteError {
            replaced,
            ..unwritten(&target, error)
        })?;
    }
    Ok(())
}

fn unwritten(path: &Path, error: io::Error) -> WriteError {
    WriteError {
        path: path.to_owned(),
        error,
        replaced: 0,
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
