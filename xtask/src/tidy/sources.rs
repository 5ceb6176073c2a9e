//! What no file of ours may hold.

use std::path::{Path, PathBuf};

use super::text;
use crate::failure::Outcome;

/// The most lines a file that people write may have.
const LINES: usize = 500;

/// Files that people write, by extension; registers, snapshots and generated files may be long, and so may the messages of a
/// language, which translators have as one file.
const WRITTEN: &[&str] = &["rs", "j2", "toml", "yml", "md"];

/// The change log grows for as long as there are changes; the page of codes is generated.
const ENDLESS: &[&str] = &["CHANGELOG.md", "docs/diagnostics.md"];

/// Written in two parts each, so that this file keeps its own rule.
const UNFINISHED: &[&str] = &[
    concat!("to", "do!"),
    concat!("FIX", "ME"),
    concat!("unimplement", "ed!"),
];
const MACHINE_FOLDERS: &[&str] = &[concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/wo", "rk/")];
const REGISTRIES: &[&str] = &[
    concat!("crates", ".io"),
    concat!("registry.", "npmjs.org"),
    concat!("py", "pi.org"),
    concat!("proxy.", "golang.org"),
    concat!("repo.", "maven.apache.org"),
];

/// Everything that is wrong with the files, each with its line.
pub fn problems(files: &[PathBuf]) -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    if !files.iter().any(|file| file == Path::new("Cargo.lock")) {
        problems.push("Cargo.lock is missing: commit it, so that everybody builds the same versions".to_owned());
    }
    for file in files.iter().filter(|file| is_text_of_ours(file)) {
        let text = text(file)?;
        problems.extend(length_problem(file, &text));
        problems.extend(word_problems(file, &text));
    }
    Ok(problems)
}

/// Font licences are others' text; the lock file names the registry on purpose.
fn is_text_of_ours(file: &Path) -> bool {
    let binary = matches!(
        extension(file),
        "ttf" | "otf" | "png" | "jpg" | "pdf" | "icc" | "bin" | "lock"
    );
    !binary && !super::fonts::is_licence(file)
}

fn length_problem(file: &Path, text: &str) -> Option<String> {
    let lines = text.lines().count();
    let bound = WRITTEN.contains(&extension(file)) && !ENDLESS.iter().any(|name| file == Path::new(name));
    (bound && lines > LINES).then(|| format!("{}: {lines} lines, at most {LINES}: split it by noun", file.display()))
}

fn word_problems(file: &Path, text: &str) -> Vec<String> {
    let numbered = text.lines().enumerate();
    let found = numbered.flat_map(|(index, line)| {
        let place = format!("{}:{}", file.display(), index + 1);
        problems_of_line(line).map(move |problem| format!("{place}: {problem}"))
    });
    found.collect()
}

fn problems_of_line(line: &str) -> impl Iterator<Item = String> + use<'_> {
    let unfinished = UNFINISHED
        .iter()
        .filter(|word| line.contains(*word))
        .map(|word| format!("`{word}` is unfinished work"));
    let folders = MACHINE_FOLDERS.iter().filter(|folder| names_folder(line, folder));
    let folders = folders.map(|folder| format!("a path below `{folder}` exists on one machine only"));
    let registries = REGISTRIES.iter().filter(|host| line.contains(*host));
    let registries = registries
        .map(|host| format!("`{host}` is the host of a registry: which one is used is each machine's choice"));
    unfinished.chain(folders).chain(registries)
}

/// Whether a path starts with the folder in this line; the same letters inside a web address are none.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| before.is_whitespace() || "\"'`(=<[:,".contains(before))
    })
}

fn extension(file: &Path) -> &str {
    file.extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{LINES, MACHINE_FOLDERS, REGISTRIES, UNFINISHED, length_problem, word_problems};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = word_problems(Path::new("a.rs"), text);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        assert!(
            found
                .iter()
                .zip(expected)
                .all(|(found, start)| found.starts_with(start)),
            "{found:?}"
        );
    }

    #[test]
    fn unfinished_work_is_found_with_its_line() {
        check(
            &format!("fine\n    {}()\n// {}\n", UNFINISHED[0], UNFINISHED[1]),
            &["a.rs:2: ", "a.rs:3: "],
        );
    }

    #[test]
    fn paths_of_one_machine_are_found_but_web_addresses_are_not() {
        let folder = MACHINE_FOLDERS[0];
        check(&format!("let path = \"{folder}me/data\";"), &["a.rs:1: a path"]);
        check(&format!("see https://example.org{folder}index.html"), &[]);
    }

    #[test]
    fn registries_are_found() {
        check(&format!("https://{}/crates/csv", REGISTRIES[0]), &["a.rs:1: "]);
    }

    #[test]
    fn only_written_files_are_held_to_the_length() {
        let long = "line\n".repeat(LINES + 1);
        assert!(
            length_problem(Path::new("src/a.rs"), &long)
                .is_some_and(|problem| problem.starts_with("src/a.rs: 501 lines"))
        );
        assert_eq!(length_problem(Path::new("src/a.rs"), &"line\n".repeat(LINES)), None);
        assert_eq!(length_problem(Path::new("data/entries.csv"), &long), None);
        assert_eq!(length_problem(Path::new("CHANGELOG.md"), &long), None);
    }
}
