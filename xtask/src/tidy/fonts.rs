//! The bundled faces: their size and their licences.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::workspace;

/// The most bytes that all faces together may have: they are part of every clone.
const BYTES: usize = 12_000_000;

/// Faces that are too large together or have no licence beside them.
pub fn problems(files: &[PathBuf]) -> Outcome<Vec<String>> {
    let mut faces = Vec::new();
    for face in files.iter().filter(|file| is_face(file)) {
        faces.push((face.as_path(), workspace::read(&workspace::root().join(face))?.len()));
    }
    let licences: Vec<_> = files
        .iter()
        .map(PathBuf::as_path)
        .filter(|file| is_licence(file))
        .collect();
    Ok(size_problem(&faces)
        .into_iter()
        .chain(unlicensed(&faces, &licences))
        .collect())
}

/// Whether the file is a licence text of a font.
pub fn is_licence(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with("OFL") || name.starts_with("LICENSE")
}

fn is_face(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "ttf" || extension == "otf")
}

fn size_problem(faces: &[(&Path, usize)]) -> Option<String> {
    let bytes: usize = faces.iter().map(|(_, bytes)| bytes).sum();
    (bytes > BYTES).then(|| format!("the bundled faces have {bytes} bytes together, at most {BYTES} are allowed"))
}

/// A licence belongs to the faces whose names begin with what follows the first hyphen of its own:
/// `OFL-SourceSans3.txt` to `SourceSans3-Regular.ttf`. One without a hyphen belongs to its whole folder.
fn unlicensed(faces: &[(&Path, usize)], licences: &[&Path]) -> Vec<String> {
    let bare = faces
        .iter()
        .map(|(face, _)| *face)
        .filter(|face| !licences.iter().any(|licence| covers(licence, face)));
    bare.map(|face| format!("{}: no licence text beside it", face.display()))
        .collect()
}

fn covers(licence: &Path, face: &Path) -> bool {
    let stem = licence.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let family = stem.split_once('-').map_or("", |(_, family)| family);
    let name = face.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    licence.parent() == face.parent() && name.starts_with(family)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{BYTES, size_problem, unlicensed};

    #[test]
    fn a_licence_covers_its_family_in_its_folder() {
        let faces = [
            Path::new("fonts/Serif-Bold.ttf"),
            Path::new("fonts/Sans-Bold.ttf"),
            Path::new("other/Serif-Bold.ttf"),
        ];
        let found = unlicensed(&faces.map(|face| (face, 1)), &[Path::new("fonts/OFL-Serif.txt")]);
        assert_eq!(
            found,
            [
                "fonts/Sans-Bold.ttf: no licence text beside it",
                "other/Serif-Bold.ttf: no licence text beside it"
            ]
        );
    }

    #[test]
    fn the_sum_of_the_faces_is_bounded() {
        let face = Path::new("a.ttf");
        assert_eq!(size_problem(&[(face, BYTES / 2), (face, BYTES / 2)]), None);
        assert!(size_problem(&[(face, BYTES), (face, 1)]).is_some());
    }
}
