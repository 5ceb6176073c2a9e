//! What libFuzzer has found so far goes through every reader, on every run of the tests.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn corpus() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

#[test]
fn every_reader_keeps_its_laws() {
    for target in fuzz::TARGETS {
        let files = fs::read_dir(corpus().join(target.name)).unwrap();
        let mut count = 0;
        for path in files.map(|file| file.unwrap().path()) {
            let bytes = fs::read(&path).unwrap();
            let ended = std::panic::catch_unwind(|| (target.run)(&bytes));
            assert!(ended.is_ok(), "{}", path.display());
            count += 1;
        }
        assert!(count > 0, "{} has no corpus", target.name);
    }
}

#[test]
fn every_folder_belongs_to_a_reader() {
    let folders: BTreeSet<_> = fs::read_dir(corpus())
        .unwrap()
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    let names: BTreeSet<_> = fuzz::TARGETS.iter().map(|target| target.name.to_owned()).collect();
    assert_eq!(folders, names);
}
