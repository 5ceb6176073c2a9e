//! Changes that settle a problem for certain, made to the bytes of a file and to nothing else in it.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::folder::{Folder, SourceFile};

/// A change of a file. It is certain: what is only probable is a hint, which somebody has to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The bytes that are replaced, counted in the file as it lies on the disk, its byte order mark included.
    pub span: Range<usize>,
    /// What is written in their place. It holds nothing that means anything to CSV.
    pub replacement: String,
}

/// The files of a folder with every mend of these problems made, in the order of their names; files without any are left
/// out. Bytes outside of the mended cells stay as they are: byte order mark, line ends, quotes, spaces.
///
/// A mended row is read, so that rules may be broken by it which nobody saw before.
pub fn mend(folder: &Folder, problems: &Diagnostics) -> Vec<SourceFile> {
    let files = folder.files().iter();
    let mended = files.filter_map(|file| {
        let path = folder.path_of(&file.name);
        let of_file = problems.iter().filter(|problem| problem.path() == path);
        let mut mends: Vec<_> = of_file.filter_map(|problem| problem.mend()).collect();
        mends.sort_by_key(|mend| mend.span.start);
        (!mends.is_empty()).then(|| SourceFile {
            name: file.name.clone(),
            bytes: made(&file.bytes, &mends),
        })
    });
    mended.collect()
}

/// The bytes with the mends made, which stand in their order. Of two that overlap, the first counts.
fn made(bytes: &[u8], mends: &[&Mend]) -> Vec<u8> {
    let mut made = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for mend in mends {
        let Some(before) = bytes.get(at..mend.span.start) else {
            continue;
        };
        made.extend_from_slice(before);
        made.extend_from_slice(mend.replacement.as_bytes());
        at = mend.span.end;
    }
    made.extend_from_slice(bytes.get(at..).unwrap_or_default());
    made
}
