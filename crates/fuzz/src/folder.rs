//! The folder of the register.

use ingest::{Built, Diagnostics, Folder, SourceFile, build, mend, write_tables};

use crate::place::diagnostics;

/// The files of a small register without problems, and two that such a register need not have.
const FILES: [(&str, &str); 10] = [
    (
        "actors.csv",
        include_str!("../../ingest/tests/fixtures/base/actors.csv"),
    ),
    (
        "entries.csv",
        include_str!("../../ingest/tests/fixtures/base/entries.csv"),
    ),
    (
        "events.csv",
        include_str!("../../ingest/tests/fixtures/base/events.csv"),
    ),
    (
        "places.csv",
        include_str!("../../ingest/tests/fixtures/base/places.csv"),
    ),
    ("roles.csv", include_str!("../../ingest/tests/fixtures/base/roles.csv")),
    (
        "sources.csv",
        include_str!("../../ingest/tests/fixtures/base/sources.csv"),
    ),
    (
        "vocabulary.csv",
        include_str!("../../ingest/tests/fixtures/base/vocabulary.csv"),
    ),
    ("amounts.csv", ""),
    ("claims.csv", ""),
    ("links.csv", ""),
];
/// The encodings that a file is written in.
const ENCODINGS: [&str; 8] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "iso-8859-15",
    "shift_jis",
    "euc-jp",
    "macintosh",
];

/// Any bytes as the file of one table, which the first of them chooses.
pub fn table(bytes: &[u8]) {
    let Some((&first, bytes)) = bytes.split_first() else {
        return;
    };
    let Some((name, _)) = FILES.get(usize::from(first) % FILES.len()) else {
        return;
    };
    let folder = with(name, bytes);
    let told = check(&folder, folder.files());
    // What is certain is mended at once, and for good.
    let mended: Vec<_> = mend(&folder, &told).into_iter().map(|mended| mended.file).collect();
    let after = mended.iter().cloned().fold(folder, Folder::with);
    let again = mend(&after, &check(&after, after.files()));
    let repeated = again
        .iter()
        .find(|again| mended.iter().any(|file| file.name == again.file.name));
    assert!(repeated.is_none(), "mended twice: {repeated:?}");
}

/// Any text as the file of the entries in an encoding that `ingest.toml` names: it says what it says in UTF-8.
pub fn encoding(bytes: &[u8]) {
    let Some((&first, bytes)) = bytes.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(&encoding) = ENCODINGS.get(usize::from(first) % ENCODINGS.len()) else {
        return;
    };
    let text = text.trim_start_matches('\u{feff}');
    let Some(encoded) = encoded(text, encoding) else { return };
    let guessed = with("entries.csv", &encoded);
    check(&guessed, guessed.files());
    let [plain, told] = [("utf-8", text.as_bytes()), (encoding, &encoded)].map(|(name, bytes)| {
        let setting = SourceFile {
            name: "ingest.toml".to_owned(),
            bytes: format!("[read.entries]\nencoding = \"{name}\"\n").into_bytes(),
        };
        let files = with("entries.csv", bytes)
            .files()
            .iter()
            .cloned()
            .chain([setting])
            .collect();
        let folder = Folder::from_files("data", files);
        check(&folder, &[]);
        build(&folder)
    });
    if let (Ok(plain), Ok(told)) = (plain, told) {
        assert_eq!(plain.register, told.register);
    }
}

/// Any bytes as `ingest.toml`.
pub fn settings(bytes: &[u8]) {
    let mut files = files();
    files.push(SourceFile {
        name: "ingest.toml".to_owned(),
        bytes: bytes.to_vec(),
    });
    check(&Folder::from_files("data", files), &[]);
}

/// Builds the folder: a register, which is the same when it is written and read again, or errors. Gives everything told.
/// `files` are those whose lines can be compared: none where `ingest.toml` may have them read as something else.
fn check(folder: &Folder, files: &[SourceFile]) -> Diagnostics {
    match build(folder) {
        Ok(built) => {
            assert_eq!(built.warnings.errors(), 0);
            diagnostics(files, &built.warnings);
            written_again(&built);
            built.warnings
        }
        Err(problems) => {
            assert!(problems.errors() > 0);
            diagnostics(files, &problems);
            problems
        }
    }
}

fn written_again(built: &Built) {
    let files = write_tables(built.register.tables().clone());
    let again = build(&Folder::from_files("data", files));
    let again = again.map_err(|problems| ingest::render(&problems, false));
    assert_eq!(
        again.map(|again| again.register.tables().clone()).as_ref(),
        Ok(built.register.tables())
    );
}

/// The files of the small register.
pub fn files() -> Vec<SourceFile> {
    let files = FILES.iter().filter(|(_, text)| !text.is_empty());
    let file = |(name, text): &(&str, &str)| SourceFile {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    files.map(file).collect()
}

/// The small register with another file.
fn with(name: &str, bytes: &[u8]) -> Folder {
    Folder::from_files("data", files()).with(SourceFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    })
}

/// A text in an encoding; nothing where that lacks one of its characters.
fn encoded(text: &str, encoding: &str) -> Option<Vec<u8>> {
    match encoding {
        "utf-16le" => return Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        "utf-16be" => return Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        _ => {}
    }
    let (bytes, _, is_lossy) = encoding_rs::Encoding::for_label(encoding.as_bytes())?.encode(text);
    (!is_lossy).then(|| bytes.into_owned())
}
