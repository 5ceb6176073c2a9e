//! A line of a briefing by what it was written from, and where two languages differ in that.

use std::collections::{BTreeMap, BTreeSet};

use report::{Origin, TracedLine, TracedPart};

/// The tables whose rows are sorted by name, by the headings that they stand under: their order is that of the language.
const BY_NAME: [&str; 5] = [
    "heading-actors",
    "heading-instruments",
    "heading-in-force",
    "heading-not-in-force",
    "heading-former",
];

/// The table whose rows have what the language has of names: an acronym of its own or none, and the name that a body has in its own
/// language where that is another one.
const NAMES: &str = "heading-actors";

/// The messages by which a language writes dates, amounts and names: convention, and nothing that is told.
const CONVENTIONS: [&str; 4] = ["date-", "amount", "actor-with-acronym", "actors-none"];

/// What a message need not have filled in, for it says it in words of its own: the message, the column, why.
const IN_OWN_WORDS: [(&str, &str, &str); 2] = [
    (
        "defence-access",
        "title",
        "`un accord` in French, where the title begins with a capital",
    ),
    ("climate-bac-ai", "title", "`la centrale` in French, likewise"),
];

/// The messages that are given a code with its label, and may say the code in words of their own.
const BY_CODE: [&str; 3] = ["stage-step", "fact-status", "instruments-inactive"];

/// What a line tells, and where it stands.
#[derive(Debug, Clone)]
pub struct Line {
    number: usize,
    text: String,
    parts: Vec<String>,
}

impl Line {
    /// The lines of a briefing in an order that all languages share, or those of which nothing is known.
    pub fn all(traced: &[TracedLine]) -> Vec<Self> {
        let mut section = Section::default();
        let mut lines = Vec::new();
        for line in traced.iter().filter(|line| !line.text.is_empty()) {
            let told = Self::read(line);
            if line.text.starts_with("## ") {
                section.end(&mut lines);
                let is_headed = |id: &str| told.parts.contains(&message(id));
                section.is_by_name = BY_NAME.into_iter().any(is_headed);
                section.is_names = is_headed(NAMES);
                section.follows_names |= section.is_by_name;
            }
            match line.text.as_str() {
                row if row.starts_with("| ") && section.is_by_name => section.row(told),
                note if note.starts_with("[^") && section.follows_names => section.note(line),
                _ => {
                    section.end(&mut lines);
                    lines.push(told);
                }
            }
        }
        section.end(&mut lines);
        lines
    }

    fn read(line: &TracedLine) -> Self {
        let parts = match &line.parts {
            None => vec!["nothing is known of this line: its template takes texts apart".to_owned()],
            Some(parts) if parts.is_empty() => vec![format!("the template's own `{}`", line.text)],
            Some(parts) => in_order(parts),
        };
        Self {
            number: line.number,
            text: line.text.clone(),
            parts,
        }
    }
}

/// What stands in a part of a briefing whose order is that of the language.
#[derive(Default)]
struct Section {
    is_by_name: bool,
    /// Whether it is the table of names.
    is_names: bool,
    /// Whether a table by name stood before, so that notes are numbered in another order.
    follows_names: bool,
    rows: Vec<Line>,
    /// All that the notes of a source say, and the places of the notes.
    notes: BTreeMap<String, BTreeSet<String>>,
}

impl Section {
    fn row(&mut self, mut row: Line) {
        if self.is_names {
            row.parts.sort();
            row.parts.dedup();
        }
        self.rows.push(row);
    }

    /// What the notes of one source say together: which of them describes it depends on their order.
    fn note(&mut self, line: &TracedLine) {
        let parts = line.parts.as_deref().unwrap_or_default();
        let mut sources = parts.iter().filter_map(|part| match &part.origin {
            Origin::Place { source, .. } => Some(source.clone()),
            _ => None,
        });
        let source = sources
            .next_back()
            .unwrap_or_else(|| format!("nothing is known of `{}`", line.text));
        let said = parts.iter().flat_map(|part| part.within.iter().filter_map(name));
        let places = parts
            .iter()
            .filter(|part| matches!(part.origin, Origin::Place { .. }))
            .map(told);
        self.notes.entry(source).or_default().extend(said.chain(places));
    }

    fn end(&mut self, lines: &mut Vec<Line>) {
        self.rows.sort_by(|left, right| left.parts.cmp(&right.parts));
        lines.append(&mut self.rows);
        let notes = std::mem::take(&mut self.notes).into_iter();
        lines.extend(notes.map(|(source, said)| Line {
            number: 0,
            text: format!("the notes of {source}"),
            parts: said.into_iter().collect(),
        }));
    }
}

/// The parts of a line in its order; marks that stand side by side in the order of what they stand for.
fn in_order(parts: &[TracedPart]) -> Vec<String> {
    let is_mark = |part: &&TracedPart| matches!(part.origin, Origin::Place { .. });
    let parts: Vec<_> = parts.iter().filter(|part| name(&part.origin).is_some()).collect();
    let runs = parts.chunk_by(|left, right| is_mark(left) && is_mark(right));
    let said = runs.flat_map(|run| {
        let mut said: Vec<_> = run.iter().copied().map(told).collect();
        said.sort();
        said
    });
    said.collect()
}

/// A part and what is within it: `key-land {events/brunet-takamori-2024-held/date}`.
fn told(part: &TracedPart) -> String {
    let is_by_code = part.origin.message().is_some_and(|id| BY_CODE.contains(&id));
    let is_label = |origin: &&Origin| origin.cell().is_some_and(|cell| cell.table == "vocabulary");
    let is_own = |origin: &&Origin| {
        IN_OWN_WORDS.iter().any(|(id, column, _)| {
            part.origin.message() == Some(*id) && origin.cell().is_some_and(|cell| stem(&cell.column) == *column)
        })
    };
    let within = part
        .within
        .iter()
        .filter(|origin| !(is_own(origin) || is_by_code && is_label(origin)));
    let within: BTreeSet<_> = within.filter_map(name).collect();
    let within: Vec<_> = within.into_iter().collect();
    let own = name(&part.origin).unwrap_or_default();
    match within.is_empty() {
        true => own,
        false => format!("{own} {{{}}}", within.join(", ")),
    }
}

fn message(id: &str) -> String {
    format!("message {id}")
}

/// What is called the same in every language; nothing for what a language does as it is used to.
fn name(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Message(id) if CONVENTIONS.iter().any(|start| id.starts_with(start)) => None,
        Origin::Message(id) => Some(message(id)),
        Origin::Cell(cell) => Some(format!("{}/{}/{}", cell.table, cell.key.join("+"), stem(&cell.column))),
        Origin::Place { source, locator } => Some(format!("mark {source}, {locator}")),
    }
}

/// A column without the language of its text. A name and its acronym mean the same body.
fn stem(column: &str) -> &str {
    let languages = ["_en", "_fr", "_ja"];
    match languages
        .iter()
        .find_map(|end| column.strip_suffix(end))
        .unwrap_or(column)
    {
        "acronym" => "name",
        stem => stem,
    }
}

/// Where a briefing differs from the English one: the first lines that tell something else, and what.
pub fn differences(english: &[Line], other: &[Line]) -> Vec<String> {
    let pairs = english.iter().zip(other);
    let mut found: Vec<_> = pairs
        .filter(|(one, other)| one.parts != other.parts)
        .map(|(one, other)| between(one, other))
        .collect();
    let unknown = |line: &&Line| line.parts.iter().any(|part| part.starts_with("nothing is known"));
    found.extend(
        other
            .iter()
            .filter(unknown)
            .map(|line| format!("line {}: {}", line.number, line.parts.join("; "))),
    );
    if english.len() != other.len() {
        found.push(format!("{} lines instead of {}", other.len(), english.len()));
    }
    found.truncate(5);
    found
}

fn between(one: &Line, other: &Line) -> String {
    let missing: Vec<_> = one
        .parts
        .iter()
        .filter(|part| !other.parts.contains(part))
        .cloned()
        .collect();
    let added: Vec<_> = other
        .parts
        .iter()
        .filter(|part| !one.parts.contains(part))
        .cloned()
        .collect();
    let what = match missing.is_empty() && added.is_empty() {
        true => "tells it in another order".to_owned(),
        false => format!(
            "tells\n    {}\n  instead of\n    {}",
            added.join("\n    "),
            missing.join("\n    ")
        ),
    };
    format!(
        "line {} `{}` {what}\n  (line {} `{}`)",
        other.number, other.text, one.number, one.text
    )
}
