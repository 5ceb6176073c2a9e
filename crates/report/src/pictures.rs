//! `templates/pictures/`: the pictures that briefings and the logo may show.

use std::fs;
use std::io;
use std::path::Path;

use typeset::Pictures;

use crate::fault::Fault;
use crate::project::unreadable;

/// The folder, below that of the templates and below that of the outputs.
const FOLDER: &str = "pictures";

/// Reads every file of the folder and below, whatever it is: what briefings show is judged when they show it. Where the
/// folder is missing, there are none.
///
/// # Errors
/// Every file or folder that cannot be read.
pub fn read_pictures(templates: &Path) -> Result<Pictures, Vec<Fault>> {
    let mut pictures = Pictures::default();
    let mut faults = Vec::new();
    if templates.join(FOLDER).is_dir() {
        read_below(templates, FOLDER, &mut pictures, &mut faults);
    }
    if faults.is_empty() { Ok(pictures) } else { Err(faults) }
}

/// Reads the folder at `path`, which has `/` between its parts on every system.
fn read_below(templates: &Path, path: &str, pictures: &mut Pictures, faults: &mut Vec<Fault>) {
    let names = match names(&templates.join(path)) {
        Ok(names) => names,
        Err(error) => return faults.push(unreadable(&templates.join(path), &error)),
    };
    for name in names {
        let path = format!("{path}/{name}");
        let place = templates.join(&path);
        if place.is_dir() {
            read_below(templates, &path, pictures, faults);
            continue;
        }
        match fs::read(&place) {
            Ok(bytes) => pictures.insert(path, bytes),
            Err(error) => faults.push(unreadable(&place, &error)),
        }
    }
}

/// The names in a folder, in the order of the alphabet. Hidden files, which file managers leave behind, are none of
/// ours, and a name that is no Unicode cannot be written in a template.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let names = entries
        .into_iter()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<_> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    Ok(names)
}
