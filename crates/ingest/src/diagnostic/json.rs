//! Diagnostics for programs: one JSON object a line.

use serde::Serialize;

use super::{Diagnostic, Diagnostics};

/// One problem as an object; the names of its members are stable.
#[derive(Serialize)]
struct Line<'a> {
    severity: &'static str,
    code: &'static str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    column_name: Option<&'static str>,
    message: &'a str,
    hints: &'a [String],
}

impl<'a> From<&'a Diagnostic> for Line<'a> {
    fn from(problem: &'a Diagnostic) -> Self {
        Self {
            severity: problem.severity().name(),
            code: problem.code().slug(),
            file: problem.path(),
            line: problem.place().map(|place| place.line),
            column: problem.place().map(|place| place.column),
            column_name: problem.column_name(),
            message: problem.message(),
            hints: problem.hint_texts(),
        }
    }
}

/// Every problem as one JSON object on a line of its own (JSON Lines): severity, code, file, line, column (both from 1,
/// in characters), column_name, message, hints. Members that do not apply are `null`.
pub fn to_json_lines(diagnostics: &Diagnostics) -> String {
    // An object of strings and numbers has no way to fail.
    diagnostics
        .iter()
        .filter_map(|problem| serde_json::to_string(&Line::from(problem)).ok())
        .fold(String::new(), |mut lines, line| {
            lines.push_str(&line);
            lines.push('\n');
            lines
        })
}
