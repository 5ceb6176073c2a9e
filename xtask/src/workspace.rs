//! Where things lie in this workspace.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The folder cargo builds into: that of this very program, which stands in `<target>/<profile>/`.
pub fn target() -> PathBuf {
    let built = std::env::current_exe().ok();
    built
        .as_deref()
        // A test lies one folder deeper.
        .and_then(|program| program.ancestors().skip(1).find(|folder| !folder.ends_with("deps")))
        .and_then(Path::parent)
        .map_or_else(|| root().join("target"), Path::to_owned)
}

/// The release build of the briefing generator.
pub fn report_binary() -> PathBuf {
    target()
        .join("release")
        .join(format!("report{}", std::env::consts::EXE_SUFFIX))
}

/// An empty folder `name` for the files of one task, under the target folder.
pub fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = target().join("xtask").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| unusable(&folder, &error))?;
    }
    fs::create_dir_all(&folder).map_err(|error| unusable(&folder, &error))?;
    Ok(folder)
}

/// All files below `folder`, as paths relative to it, in the order of their names.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(relative) = folders.pop() {
        for name in names_in(&folder.join(&relative))? {
            let path = relative.join(name);
            if folder.join(&path).is_dir() {
                folders.push(path)
            } else {
                files.push(path)
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The names of the folders in `folder`, in their order.
pub fn folders_in(folder: &Path) -> Outcome<Vec<std::ffi::OsString>> {
    let mut names = names_in(folder)?;
    names.retain(|name| folder.join(name).is_dir());
    names.sort();
    Ok(names)
}

/// The bytes of a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| unusable(path, &error))
}

/// The failure to read or write at `path`.
pub fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}", path.display()))
}

/// The names of what a folder holds, in no order.
pub fn names_in(folder: &Path) -> Outcome<Vec<std::ffi::OsString>> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| unusable(folder, &error))?;
    Ok(entries.iter().map(fs::DirEntry::file_name).collect())
}
