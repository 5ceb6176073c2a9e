//! What people are told of an import: what became of each row, and of each column.

use ingest::{ForeignTable, Medium};

use super::rows;
use crate::cli::ImportArgs;
use crate::count::count;
use crate::fault::SourceFile;
use crate::import::{Map, Outcome, Plan};

/// Lists of columns are broken to lines of so many characters.
const WIDTH: usize = 80;
/// Of a longer text, the beginning is shown.
const LONGEST_TEXT: usize = 40;

/// A line for the file, each row and the columns that are not used.
pub fn lines(map: &Map, foreign: &ForeignTable, partner: &SourceFile, plan: &Plan) -> Vec<String> {
    let mut lines = medium(foreign, &partner.name);
    lines.push(String::new());
    let unit = unit(&foreign.medium);
    for (line, outcome) in &plan.outcomes {
        lines.extend(told(*line, unit, outcome));
    }
    let unused = map.unused(foreign);
    if !unused.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(
            &format!("not used, {} of {} columns: ", unused.len(), foreign.columns.len()),
            &unused,
        ));
    }
    lines.push(String::new());
    lines
}

/// What the partner's file was found to be.
fn medium(foreign: &ForeignTable, name: &str) -> Vec<String> {
    let rows = rows(foreign.rows.len());
    let mut lines = match &foreign.medium {
        Medium::Csv { encoding, delimiter } => {
            let head = format!("{name}: {rows}, {} between cells", between(*delimiter));
            let encoding = encoding
                .iter()
                .map(|name| format!("read as {name}: see whether the accents are right"));
            std::iter::once(head).chain(encoding).collect()
        }
        Medium::Workbook { sheet, others } => {
            let mut lines = vec![format!("{name}: {rows} of the sheet `{}`", sheet.name)];
            if !others.is_empty() {
                let others: Vec<_> = others.iter().map(String::as_str).collect();
                lines.extend(wrapped("sheets that are not read: ", &others));
            }
            lines
        }
    };
    let above = foreign.lines_above;
    lines.extend((above > 0).then(|| format!("{} above the header passed over", count(above, unit(&foreign.medium)))));
    lines
}

fn between(delimiter: char) -> String {
    match delimiter {
        '\t' => "tab".to_owned(),
        other => format!("`{other}`"),
    }
}

/// What rows are counted by, as the partner's file is shown to people.
fn unit(medium: &Medium) -> &'static str {
    match medium {
        Medium::Csv { .. } => "line",
        Medium::Workbook { .. } => "row",
    }
}

/// What became of a row; the line stands first, to be found in the partner's file.
fn told(line: usize, unit: &str, outcome: &Outcome) -> Vec<String> {
    match outcome {
        Outcome::Taken { key, title } if title.is_empty() => vec![format!("{line:>5}  new   {key}")],
        Outcome::Taken { key, title } => vec![format!("{line:>5}  new   {key}  {title}")],
        Outcome::There { key, differs } => {
            let differences = differs.iter().map(|(column, ours, theirs)| match ours.is_empty() {
                true => format!(
                    "             {column}: nothing here, the partner has `{}`",
                    short(theirs)
                ),
                false => format!(
                    "             {column}: `{}` here,\n               the partner has `{}`",
                    short(ours),
                    short(theirs)
                ),
            });
            let kept = if differs.is_empty() { "" } else { "  is left as it is" };
            std::iter::once(format!("{line:>5}  there {key}{kept}"))
                .chain(differences)
                .collect()
        }
        Outcome::Twice { line: first } => {
            let on = if unit == "line" { "on" } else { "in" };
            vec![format!("{line:>5}  twice the same as {on} {unit} {first}")]
        }
        Outcome::LeftOut { column, text } => vec![format!("{line:>5}  out   `{column}` is `{text}`")],
    }
}

/// The beginning of a long text, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// How it ended.
pub fn outcome(map: &Map, plan: &Plan, args: &ImportArgs) -> String {
    let number = |is: fn(&Outcome) -> bool| plan.outcomes.iter().filter(|(_, outcome)| is(outcome)).count();
    let there = number(|outcome| matches!(outcome, Outcome::There { .. }));
    let differing = number(|outcome| matches!(outcome, Outcome::There { differs, .. } if !differs.is_empty()));
    let twice = number(|outcome| matches!(outcome, Outcome::Twice { .. }));
    let out = number(|outcome| matches!(outcome, Outcome::LeftOut { .. }));
    let file = args.inputs.data.join(format!("{}.csv", map.table.table));
    let new = rows(plan.rows.len());
    let rest = format!("{there} there already ({differing} with other values), {twice} twice, {out} left out");
    match (plan.rows.is_empty(), args.write) {
        (true, _) => format!("nothing to add to {}\n{rest}", file.display()),
        (false, true) => format!("{new} added to {}\n{rest}", file.display()),
        (false, false) => format!(
            "{new} would be added to {}\n{rest}\nnothing was written; --write does it",
            file.display()
        ),
    }
}

/// Words with commas between, in lines of at most [`WIDTH`] characters where words allow it.
fn wrapped(head: &str, words: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = head.to_owned();
    for (at, word) in words.iter().enumerate() {
        let word = format!("{word}{}", if at + 1 == words.len() { "" } else { ", " });
        if line.chars().count() + word.trim_end().chars().count() > WIDTH {
            lines.push(line.trim_end().to_owned());
            line = "  ".to_owned();
        }
        line.push_str(&word);
    }
    lines.push(line);
    lines
}
