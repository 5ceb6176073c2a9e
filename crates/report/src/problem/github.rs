//! Workflow commands, by which GitHub shows problems beside the lines of a pull request ("Workflow commands for GitHub
//! Actions", sections "Setting an error message" and the like).

use ingest::Severity;

use super::Problem;

pub(super) fn text(problems: &[Problem]) -> String {
    problems.iter().map(command).collect()
}

fn command(problem: &Problem) -> String {
    let name = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(spot) = &problem.spot {
        properties.push(format!("file={}", property(&spot.file)));
        if let Some(at) = spot.at {
            // GitHub takes the last column for a part of what is marked.
            let last = at.end_column.saturating_sub(1).max(at.column);
            let (line, column) = (at.line, at.column);
            properties.push(format!("line={line},endLine={line},col={column},endColumn={last}"));
        }
    }
    properties.push(format!("title={}", property(problem.code.slug())));
    format!("::{name} {}::{}\n", properties.join(","), data(&said(problem)))
}

/// The message with all that follows from it, a line each. GitHub shows the line, and nothing but the message can say the row.
fn said(problem: &Problem) -> String {
    let row = problem.spot.as_ref().and_then(|spot| spot.at?.row);
    let row = row.map(|row| format!("\nnote: row {row} in a spreadsheet"));
    let causes = problem.causes.iter().map(|cause| format!("\nnote: {cause}"));
    let hints = problem.hints.iter().map(|hint| format!("\nhelp: {hint}"));
    row.into_iter()
        .chain(causes)
        .chain(hints)
        .fold(problem.message.clone(), |said, line| said + &line)
}

/// What follows the second `::`. A line break would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a comma or a colon would end too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
