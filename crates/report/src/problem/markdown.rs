//! A table of GitHub Flavored Markdown, for a comment on a pull request.

use super::{Problem, Spot};
use crate::count::count;

pub(super) fn text(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let mut text = match problems.len() - errors {
        0 => format!("{}\n", count(errors, "error")),
        others => format!("{}, {}\n", count(errors, "error"), count(others, "remark")),
    };
    if !problems.is_empty() {
        text += "\n| | where | what is wrong | what to do |\n|---|---|---|---|\n";
        text.extend(problems.iter().map(row));
    }
    text
}

fn row(problem: &Problem) -> String {
    let message = cell(&problem.message) + &lines(&problem.causes);
    let place = problem.spot.as_ref().map(place_name).unwrap_or_default();
    let hints: Vec<_> = problem.hints.iter().map(|hint| cell(hint)).collect();
    let (severity, code) = (problem.severity.name(), problem.code);
    format!(
        "| {severity} | {place} | {message} ({code}) | {} |\n",
        hints.join("<br>")
    )
}

fn lines(texts: &[String]) -> String {
    texts.iter().map(|text| format!("<br>{}", cell(text))).collect()
}

fn place_name(spot: &Spot) -> String {
    let name = match spot.at {
        Some(at) => {
            let row = at.row.map(|row| format!(", row {row}")).unwrap_or_default();
            format!("`{}:{}:{}`{row}", spot.file, at.line, at.column)
        }
        None => format!("`{}`", spot.file),
    };
    cell(&name)
}

/// A text as it stands in a cell: what is in backticks stays code, all else is shown letter by letter.
fn cell(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ").replace('|', "\\|");
    let is_paired = text.matches('`').count().is_multiple_of(2);
    let parts = text.split('`').enumerate();
    let shown = parts.map(|(index, part)| {
        if is_paired && index % 2 == 1 {
            part.to_owned()
        } else {
            plain(part)
        }
    });
    shown.collect::<Vec<_>>().join(if is_paired { "`" } else { "\\`" })
}

/// Text outside of code, in which no character means anything.
fn plain(text: &str) -> String {
    let escaped = |character: char| match character {
        '<' => "&lt;".to_owned(),
        '&' => "&amp;".to_owned(),
        '*' | '_' | '[' | ']' | '~' | '@' | '#' => format!("\\{character}"),
        other => other.to_string(),
    };
    text.chars().map(escaped).collect()
}
