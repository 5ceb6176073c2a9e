//! The workflows of the build server: read-only, and made of actions that cannot change under us.

use std::path::PathBuf;

use super::text;
use crate::failure::Outcome;

/// Actions that are not pinned, and permissions that are missing or more than reading.
pub fn problems(files: &[PathBuf]) -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| file.starts_with(".github/workflows")) {
        let found = workflow_problems(&text(file)?);
        problems.extend(found.into_iter().map(|problem| format!("{}{problem}", file.display())));
    }
    Ok(problems)
}

fn workflow_problems(workflow: &str) -> Vec<String> {
    let lines: Vec<&str> = workflow.lines().collect();
    let mut problems = Vec::new();
    if !lines.iter().any(|line| line.starts_with("permissions:")) {
        problems.push(": no `permissions` at the top level: the token could write".to_owned());
    }
    for (index, line) in lines.iter().enumerate() {
        let problem =
            action_problem(line).or_else(|| permission_problem(line, lines.get(index + 1..).unwrap_or_default()));
        problems.extend(problem.map(|problem| format!(":{}: {problem}", index + 1)));
    }
    problems
}

/// An action of somebody else is named by the full hash of a commit, with the version it stands for in a comment.
fn action_problem(line: &str) -> Option<String> {
    let action = line.trim_start().trim_start_matches("- ").strip_prefix("uses:")?.trim();
    if action.starts_with("./") {
        return None;
    }
    let (name, rest) = action.split_once('@').unwrap_or((action, ""));
    let (hash, comment) = rest.split_once('#').unwrap_or((rest, ""));
    let hash = hash.trim();
    let pinned = hash.len() == 40 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    match (pinned, comment.trim().is_empty()) {
        (false, _) => Some(format!("action `{name}` is not pinned by the hash of a commit")),
        (true, true) => Some(format!("action `{name}` does not say its version in a comment")),
        (true, false) => None,
    }
}

/// `permissions:` with one word, or the lines below it that stand further in.
fn permission_problem(line: &str, below: &[&str]) -> Option<String> {
    let word = line.trim_start().strip_prefix("permissions:")?.trim();
    let depth = indent(line);
    let block = below
        .iter()
        .take_while(|line| line.trim().is_empty() || indent(line) > depth);
    let granted = block.filter_map(|line| without_comment(line).split_once(':').map(|(_, level)| level.trim()));
    let mut levels = granted.chain([without_comment(word).trim()]);
    let excess = levels.find(|level| !matches!(*level, "" | "read" | "none" | "{}" | "read-all"))?;
    Some(format!("permission `{excess}`: reading is all that a workflow may do"))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn without_comment(line: &str) -> &str {
    line.split_once('#').map_or(line, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::workflow_problems;

    #[track_caller]
    fn check(workflow: &str, expected: &[&str]) {
        assert_eq!(workflow_problems(workflow), expected);
    }

    #[test]
    fn a_pinned_read_only_workflow_passes() {
        check(
            "permissions:\n  contents: read # to fetch\njobs:\n  one:\n    steps:\n\
             \x20     - uses: owner/action@0123456789abcdef0123456789abcdef01234567 # v1.2.3\n      - uses: ./local\n",
            &[],
        );
    }

    #[test]
    fn tags_and_short_hashes_are_not_pins() {
        check(
            "permissions: {}\njobs:\n      - uses: owner/action@v4\n      - uses: owner/action@0123456 # v4\n      - uses: owner/bare\n",
            &[
                ":3: action `owner/action` is not pinned by the hash of a commit",
                ":4: action `owner/action` is not pinned by the hash of a commit",
                ":5: action `owner/bare` is not pinned by the hash of a commit",
            ],
        );
    }

    #[test]
    fn a_pin_says_its_version() {
        check(
            "permissions: read-all\n- uses: owner/action@0123456789abcdef0123456789abcdef01234567\n",
            &[":2: action `owner/action` does not say its version in a comment"],
        );
    }

    #[test]
    fn writing_is_found_at_every_level() {
        check(
            "permissions:\n  contents: read\njobs:\n  one:\n    permissions:\n      contents: read\n\n      packages: write\n    steps: []\n\
             \x20 two:\n    permissions: write-all\n",
            &[
                ":5: permission `write`: reading is all that a workflow may do",
                ":11: permission `write-all`: reading is all that a workflow may do",
            ],
        );
    }

    #[test]
    fn permissions_are_stated() {
        check(
            "jobs: {}\n",
            &[": no `permissions` at the top level: the token could write"],
        );
    }
}
