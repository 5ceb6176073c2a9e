//! The generator of synthetic registers: what it writes is a sound register, the same each time.
#![expect(clippy::unwrap_used, reason = "the helpers of a test may fail like the test")]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.insert(
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read(&path).unwrap(),
            );
        }
    }
    files
}

#[test]
fn the_same_size_gives_the_same_bytes() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    for folder in &folders {
        synthetic::write(folder.path(), 100).unwrap();
    }
    let [one, other] = folders.each_ref().map(|folder| files_below(folder.path()));
    assert_eq!(one.len(), 19);
    assert!(one == other);
}

/// Runs the program on a register of that size and gives back the Markdown.
#[track_caller]
fn build(entries: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    synthetic::write(folder.path(), entries).unwrap();
    for command in ["check", "build"] {
        let run = Command::new(env!("CARGO_BIN_EXE_report"))
            .arg(command)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }
    assert!(folder.path().join("dist/overview.en.pdf").exists());
    std::fs::read_to_string(folder.path().join("dist/overview.en.md")).unwrap()
}

#[test]
fn every_entry_reaches_the_briefing() {
    let entries = 150;
    let markdown = build(entries);
    let told = markdown.matches("It pays for training").count();
    assert_eq!(told, entries);
}

/// Among so many bodies are some without an acronym and a name of their own, which must not pass for subheadings.
#[test]
fn a_large_register_builds() {
    assert_eq!(build(1200).matches("It pays for training").count(), 1200);
}

#[test]
fn the_smallest_register_builds() {
    assert_eq!(build(1).matches("It pays for training").count(), 1);
}
