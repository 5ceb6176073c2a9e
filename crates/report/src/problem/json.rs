//! JSON Lines: one object a problem.

use serde::Serialize;

use super::{Problem, Spot};

/// The names of the members are stable. What does not apply is `null`.
#[derive(Serialize)]
struct Line<'a> {
    code: &'static str,
    family: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    column_name: Option<&'a str>,
    causes: &'a [String],
    hints: &'a [String],
    related: Vec<Related<'a>>,
}

/// Lines and columns are counted from 1, columns in characters; `end_column` is the one after the last. `row` is that of a
/// spreadsheet, where it is not the line.
#[derive(Serialize)]
struct Place<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    row: Option<usize>,
    column: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    note: &'a str,
}

impl<'a> Place<'a> {
    fn of(spot: Option<&'a Spot>) -> Self {
        let at = spot.and_then(|spot| spot.at);
        Self {
            file: spot.map(|spot| spot.file.as_str()),
            line: at.map(|at| at.line),
            row: at.and_then(|at| at.row),
            column: at.map(|at| at.column),
            end_column: at.map(|at| at.end_column),
        }
    }
}

pub(super) fn text(problems: &[Problem]) -> String {
    // An object of strings and numbers has no way to fail.
    let lines = problems
        .iter()
        .filter_map(|problem| serde_json::to_string(&line(problem)).ok());
    lines.map(|line| line + "\n").collect()
}

fn line(problem: &Problem) -> Line<'_> {
    let related = problem.related.iter().map(|(spot, note)| Related {
        place: Place::of(Some(spot)),
        note,
    });
    Line {
        code: problem.code.slug(),
        family: problem.code.family(),
        severity: problem.severity.name(),
        message: &problem.message,
        place: Place::of(problem.spot.as_ref()),
        column_name: problem.column_name.as_deref(),
        causes: &problem.causes,
        hints: &problem.hints,
        related: related.collect(),
    }
}
