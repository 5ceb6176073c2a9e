//! Same inputs, same bytes: the briefings are built twice, in surroundings that differ in all that must not matter.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, files_below, read};

/// The day both runs are made as of: 1 January 2026, as SOURCE_DATE_EPOCH.
const EPOCH: &str = "1767225600";

/// Builds twice and compares every file, byte by byte.
pub fn check() -> Outcome {
    let scratch = workspace::scratch("determinism")?;
    let (here, there) = (scratch.join("here"), scratch.join("there"));
    capture(here_run(&here))?;
    capture(there_run(&scratch, &there)?)?;
    Failure::unless_empty(&differences(&here, &there)?)
}

/// The plain run: from the root, with the default folders.
fn here_run(out: &Path) -> Command {
    let mut command = program(workspace::report_binary());
    command.args(["build", "--out"]).arg(out);
    command.envs([
        ("SOURCE_DATE_EPOCH", EPOCH),
        ("TZ", "UTC"),
        ("LANG", "C"),
        ("LC_ALL", "C"),
    ]);
    command.env("RAYON_NUM_THREADS", "1");
    command
}

/// The other run: one processor, another folder, time zone, locale and home, inputs copied in the reverse order.
fn there_run(scratch: &Path, out: &Path) -> Outcome<Command> {
    let elsewhere = scratch.join("elsewhere");
    let data = copy_reversed("data", scratch)?;
    let templates = copy_reversed("templates", scratch)?;
    fs::create_dir_all(&elsewhere).map_err(|error| workspace::unusable(&elsewhere, &error))?;
    let mut command = on_one_processor(&workspace::report_binary());
    command
        .args(["build", "--data"])
        .arg(data)
        .arg("--templates")
        .arg(templates)
        .arg("--out")
        .arg(out);
    command
        .current_dir(&elsewhere)
        .env("HOME", &elsewhere)
        .env("TMPDIR", &elsewhere);
    command.envs([
        ("SOURCE_DATE_EPOCH", EPOCH),
        ("TZ", "Asia/Tokyo"),
        ("LANG", "ja_JP.UTF-8"),
        ("LC_ALL", "fr_FR.UTF-8"),
    ]);
    command.envs([("RAYON_NUM_THREADS", "7"), ("COLUMNS", "40"), ("NO_COLOR", "1")]);
    Ok(command)
}

/// Threads are as many as processors unless told otherwise; where the system lets us, there is only one.
fn on_one_processor(binary: &Path) -> Command {
    let Some(processor) = fs::read_to_string("/proc/self/status")
        .ok()
        .as_deref()
        .and_then(first_processor)
    else {
        return program(binary);
    };
    let mut command = program("taskset");
    command.args(["--cpu-list", &processor]).arg(binary);
    command
}

/// The first processor that `/proc/self/status` allows: `2` where the list is `2-3,7`.
fn first_processor(status: &str) -> Option<String> {
    let list = status
        .lines()
        .find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?;
    let first: String = list.trim().chars().take_while(char::is_ascii_digit).collect();
    (!first.is_empty()).then_some(first)
}

/// Some file systems list a folder in the order its files were made, so the copies are made last name first.
fn copy_reversed(folder: &str, scratch: &Path) -> Outcome<PathBuf> {
    let (from, to) = (workspace::root().join(folder), scratch.join(folder));
    for file in files_below(&from)?.iter().rev() {
        let target = to.join(file);
        target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .map_err(|error| workspace::unusable(&target, &error))?;
        fs::write(&target, read(&from.join(file))?).map_err(|error| workspace::unusable(&target, &error))?;
    }
    Ok(to)
}

fn differences(here: &Path, there: &Path) -> Outcome<Vec<String>> {
    let (files, others) = (files_below(here)?, files_below(there)?);
    if files != others {
        return Ok(vec![format!(
            "the runs wrote different files: {files:?} and {others:?}"
        )]);
    }
    if files.is_empty() {
        return Ok(vec!["the runs wrote no file".to_owned()]);
    }
    let mut problems = Vec::new();
    for file in files {
        let (one, other) = (read(&here.join(&file))?, read(&there.join(&file))?);
        let place = first_difference(&one, &other);
        problems.extend(place.map(|place| format!("{}: the runs differ from byte {place} on", file.display())));
    }
    Ok(problems)
}

/// Where two files part: the number of bytes they share at their beginnings.
fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let shared = one.iter().zip(other).take_while(|(left, right)| left == right).count();
    (one.len() != other.len() || shared < one.len()).then_some(shared)
}

#[cfg(test)]
mod tests {
    use super::{differences, first_difference, first_processor};
    use crate::workspace;

    #[test]
    fn the_place_of_a_difference_is_found() {
        assert_eq!(first_difference(b"same", b"same"), None);
        assert_eq!(first_difference(b"same", b"sane"), Some(2));
        assert_eq!(first_difference(b"same", b"same again"), Some(4));
    }

    #[test]
    fn the_first_processor_of_a_list() {
        assert_eq!(
            first_processor("Name:\tx\nCpus_allowed_list:\t2-3,7\n").as_deref(),
            Some("2")
        );
        assert_eq!(first_processor("Name:\tx\n"), None);
    }

    #[test]
    fn folders_are_compared_by_names_and_bytes() {
        let scratch = workspace::scratch("test-differences").unwrap();
        for (folder, text) in [("one", "a"), ("other", "b")] {
            std::fs::create_dir_all(scratch.join(folder)).unwrap();
            std::fs::write(scratch.join(folder).join("file.md"), text).unwrap();
        }
        let found = differences(&scratch.join("one"), &scratch.join("other")).unwrap();
        assert_eq!(found, ["file.md: the runs differ from byte 0 on"]);
        std::fs::write(scratch.join("one").join("more.md"), "").unwrap();
        let found = differences(&scratch.join("one"), &scratch.join("other")).unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("the runs wrote different files"), "{found:?}");
    }
}
