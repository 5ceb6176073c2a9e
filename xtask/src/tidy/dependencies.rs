//! Who may depend on whom, and how many crates the generator may be built from.

use std::collections::BTreeSet;

use crate::command::{capture, cargo};
use crate::failure::Outcome;

/// The most crates that the normal graph of `report` may have, ours included. Twenty-six of them are ICU4X's for dates, numbers, lists and
/// alphabetical order, with the data of all languages, which are crates of their own; fifteen are calamine's, which reads the workbooks that
/// partners send: archives, XML and what the two spreadsheets mean by it are more than a reader of our own should know. Two are libdeflate's.
pub const MOST: usize = 223;

/// Each crate of the workspace with those of ours that it may name: the table of DESIGN.md. Dependencies point one way.
const TABLE: [(&str, &[&str]); 6] = [
    ("model", &[]),
    ("ingest", &["model"]),
    ("typeset", &[]),
    ("report", &["model", "ingest", "typeset"]),
    ("fuzz", &["model", "ingest", "typeset", "report"]),
    ("xtask", &[]),
];

/// Crates that are not in the table, and dependencies it does not allow, of any kind: normal, build or test.
pub fn direction_problems() -> Outcome<Vec<String>> {
    let members = tree(&["--workspace", "--depth", "0"])?;
    let mut problems = strangers(&names(&members));
    for (name, allowed) in TABLE {
        let direct = tree(&["--package", name, "--edges", "all", "--depth", "1"])?;
        problems.extend(forbidden(name, allowed, &names(&direct)));
    }
    Ok(problems)
}

/// How many crates the normal graph of `report` has on this platform.
pub fn count() -> Outcome<usize> {
    let listed = tree(&["--package", "report", "--edges", "normal"])?;
    Ok(packages(&listed).len())
}

/// The problem with that number, if it is one.
pub fn count_problem(crates: usize) -> Option<String> {
    (crates > MOST).then(|| format!("{crates} crates in the normal graph of `report`, at most {MOST} are allowed"))
}

fn tree(arguments: &[&str]) -> Outcome<String> {
    let mut command = cargo();
    command
        .args(["tree", "--locked", "--prefix", "none", "--format", "{p}"])
        .args(arguments);
    capture(command)
}

/// Each package once, as `name version`; a repeated one carries a mark, which goes.
fn packages(tree: &str) -> BTreeSet<&str> {
    tree.lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty())
        .collect()
}

fn names(tree: &str) -> BTreeSet<&str> {
    packages(tree)
        .into_iter()
        .filter_map(|package| package.split(' ').next())
        .collect()
}

fn strangers(members: &BTreeSet<&str>) -> Vec<String> {
    let unknown = members
        .iter()
        .filter(|member| TABLE.iter().all(|(name, _)| name != *member));
    unknown
        .map(|member| format!("crate `{member}` has no place in the table of dependencies"))
        .collect()
}

fn forbidden(name: &str, allowed: &[&str], direct: &BTreeSet<&str>) -> Vec<String> {
    let ours = TABLE
        .iter()
        .map(|(ours, _)| *ours)
        .filter(|ours| *ours != name && direct.contains(ours));
    ours.filter(|ours| !allowed.contains(ours))
        .map(|ours| format!("`{name}` must not depend on `{ours}`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST, count, count_problem, direction_problems, forbidden, names, packages, strangers};

    const TREE: &str = "ingest v0.1.0 (/somewhere/crates/ingest)\ncsv v1.4.0\nmodel v0.1.0 (/somewhere/crates/model)\n\
                        csv v1.4.0 (*)\n\ntypeset v0.1.0 (/somewhere/crates/typeset)\n";

    #[test]
    fn the_dependencies_of_this_workspace_point_one_way() {
        assert_eq!(direction_problems().unwrap(), Vec::<String>::new());
    }

    #[test]
    fn the_generator_has_few_enough_crates() {
        assert_eq!(count_problem(count().unwrap()), None);
    }

    #[test]
    fn a_repeated_package_counts_once() {
        assert_eq!(packages(TREE).len(), 4);
    }

    #[test]
    fn an_edge_outside_the_table_is_named() {
        assert_eq!(
            forbidden("ingest", &["model"], &names(TREE)),
            ["`ingest` must not depend on `typeset`"]
        );
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        let members = names("model v0.1.0\nutils v0.1.0\n");
        assert_eq!(
            strangers(&members),
            ["crate `utils` has no place in the table of dependencies"]
        );
    }

    #[test]
    fn too_many_crates_are_counted() {
        assert_eq!(count_problem(MOST), None);
        let problem = count_problem(MOST + 1);
        assert!(problem.is_some_and(|problem| problem.starts_with(&format!("{} crates", MOST + 1))));
    }
}
