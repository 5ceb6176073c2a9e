//! What is wrong with what people wrote besides the register, or with how a cell of the register comes out: where, why, and
//! what to do about it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use ingest::{Severity, USUAL_WIDTH, WorkbookSheet, wrapped};
use model::Code;

use crate::writing::{Writing, marked};

/// A text that people wrote, under the name they know it by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, as it was given.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// The sheet that the text was made of, where the file is a workbook: a line a row, a tab between two cells.
    pub sheet: Option<WorkbookSheet>,
}

impl SourceFile {
    /// A line of it as people name it: `partner.csv:7`, or the row of a sheet.
    pub fn line_name(&self, line: usize) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}, {}", self.name, sheet.row(line)),
            None => format!("{}:{line}", self.name),
        }
    }

    /// The text with the cell of the sheet in the place of the line and column at which some bytes stand in it.
    fn with_cell(&self, text: String, start: usize) -> String {
        let before = self.text.get(..start).unwrap_or_default();
        let Some(sheet) = &self.sheet else { return text };
        let (above, row) = before.rsplit_once('\n').unwrap_or(("", before));
        let line = above.matches('\n').count() + usize::from(before.contains('\n')) + 1;
        let cell = sheet.cell(line, row.matches('\t').count());
        let at = format!("{}:{line}:{}", self.name, row.chars().count() + 1);
        text.replacen(&at, &format!("{}, {cell}", self.name), 1)
    }
}

/// So many writings of the same words are shown.
const MOST_WRITINGS: usize = 3;
/// So many templates that print the same words are named.
const MOST_PLACES: usize = 3;
/// So many characters are underlined of what prints the words: the label behind them should stand on the same line.
const SHORT_CARETS: usize = 40;

/// The columns that stand before a note or hint at most: those of a line number of six digits and of ` = help: `.
const BEFORE_HINTS: usize = 15;

/// One thing that keeps a briefing from being made, or that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its name, such as `undefined-value`.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, a lower-case sentence with values in backticks.
    pub message: Box<str>,
    /// Where the words at fault were written, where that is another place than a template: cells of the register, messages.
    pub writings: Box<[Writing]>,
    /// The text it stands in, and the bytes that are wrong; where the words were written elsewhere, what prints them.
    pub place: Option<Box<(SourceFile, Range<usize>)>>,
    /// What led to it, nearest cause first.
    pub causes: Vec<String>,
    /// What to do about it.
    pub hints: Vec<String>,
}

impl Fault {
    /// A fault without a place.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into().into_boxed_str(),
            writings: Box::default(),
            place: None,
            causes: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// The same as something that keeps no briefing from being made.
    pub fn warning(self) -> Self {
        let severity = Severity::Warning;
        Self { severity, ..self }
    }

    /// Says where: bytes of `file`. A range that lies outside is cut to what there is.
    pub fn at(mut self, file: &SourceFile, bytes: Range<usize>) -> Self {
        let end = file.text.floor_char_boundary(bytes.end);
        let start = file.text.floor_char_boundary(bytes.start).min(end);
        self.place = Some(Box::new((file.clone(), start..end)));
        self
    }

    /// Says where the words at fault were written.
    pub fn written_in(mut self, writings: Vec<Writing>) -> Self {
        self.writings = writings.into();
        self
    }

    /// Adds what led to it.
    pub fn cause(mut self, cause: impl Into<String>) -> Self {
        self.causes.push(cause.into());
        self
    }

    /// Adds what to do about it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Whether it keeps a briefing from being made.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The place as people write it: `templates/note.md.j2:19`.
    fn place_name(&self) -> Option<String> {
        let (file, bytes) = self.place.as_deref()?;
        let line = file.text.get(..bytes.start)?.matches('\n').count() + 1;
        Some(file.line_name(line))
    }

    /// Whether what mends this fault mends the other: the same is wrong with words that were written in the same place.
    fn is_mended_with(&self, other: &Self) -> bool {
        // What stands around the words differs from print to print.
        let wrong = |fault: &Self| fault.message.split(", in `").next().map(str::to_owned);
        let is_written_there = self.writings == other.writings;
        let is_there = !self.writings.is_empty() || (self.place.is_some() && self.place == other.place);
        is_written_there && is_there && wrong(self) == wrong(other)
    }

    /// Whether the line that is shown as its place is this one.
    pub fn shows(&self, line: &str) -> bool {
        let place = self.place.as_deref();
        place.is_some_and(|(file, bytes)| {
            let number = file.text.get(..bytes.start).unwrap_or_default().matches('\n').count() + 1;
            file.text.get(line_of(&file.text, number)) == Some(line)
        })
    }

    /// Adds where else the words are printed.
    fn printed_also(self, mut places: Vec<String>) -> Self {
        let own = self.place_name();
        places.retain(|place| Some(place) != own.as_ref());
        places.dedup();
        match places.len() {
            0 => self,
            1..=MOST_PLACES => self.cause(format!("it is printed by {} too", places.join(", "))),
            more => self.cause(format!("it is printed in {more} more places of the templates")),
        }
    }

    /// The fault in the form that `rustc` gives its errors, with ANSI colours where `color` is set. In a terminal of so many
    /// columns, lines are cut and sentences broken to fit; elsewhere, lines are cut to the usual width.
    pub fn render(&self, color: bool, terminal: Option<usize>) -> String {
        let terminal = terminal.map(|width| width.min(USUAL_WIDTH));
        let before = self.severity.name().len() + "[]: ".len() + self.code.slug().len();
        let message = wrapped(&self.message, before, terminal);
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(&*message).id(self.code.slug());
        let shown = self.writings.iter().take(MOST_WRITINGS);
        let mut group = Group::with_title(title).elements(shown.map(Writing::snippet));
        if let Some((file, bytes)) = self.place.as_deref() {
            let annotation = match self.writings.is_empty() {
                true => AnnotationKind::Primary.span(bytes.clone()),
                false => AnnotationKind::Context
                    .span(marked(&file.text, bytes, SHORT_CARETS))
                    .label("printed here"),
            };
            let snippet = Snippet::source(file.text.as_str()).path(file.name.as_str());
            group = group.element(snippet.annotation(annotation));
        }
        let more = self.writings.len().saturating_sub(MOST_WRITINGS);
        let more = (more > 0).then(|| format!("the same words stand in {more} more places that are printed here"));
        let notes = more.iter().chain(&self.causes).map(|note| (Level::NOTE, note));
        let helps = self.hints.iter().map(|hint| (Level::HELP, hint));
        let told = notes
            .chain(helps)
            .map(|(level, text)| (level, wrapped(text, BEFORE_HINTS, terminal)));
        let told: Vec<_> = told.collect();
        group = group.elements(told.iter().map(|(level, text)| level.clone().message(text.as_str())));
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.term_width(terminal.unwrap_or(USUAL_WIDTH));
        let text = renderer.render(&[group]).to_string();
        let text = match self.place.as_deref() {
            Some((file, bytes)) => file.with_cell(text, bytes.start),
            None => text,
        };
        match self.place.is_some() || !self.writings.is_empty() {
            true => text,
            // Nothing is shown that the bar below the title would lead to.
            false => without_line(&text, message.matches('\n').count() + 1),
        }
    }
}

/// The text without one of its lines, counted from 0.
fn without_line(text: &str, line: usize) -> String {
    let lines = text.split('\n').enumerate().filter(|(at, _)| *at != line);
    lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// The faults with those made one that one change mends, however often the words are printed.
pub fn merged(faults: &[Fault]) -> Vec<Fault> {
    let mut merged: Vec<(Fault, Vec<String>)> = Vec::new();
    for fault in faults {
        match merged.iter_mut().find(|(known, _)| known.is_mended_with(fault)) {
            Some((_, further)) => further.extend(fault.place_name()),
            None => merged.push((fault.clone(), Vec::new())),
        }
    }
    merged
        .into_iter()
        .map(|(fault, further)| fault.printed_also(further))
        .collect()
}

/// The bytes of line `line` of `text`, counted from 1, without its line break.
pub fn line_of(text: &str, line: usize) -> Range<usize> {
    let mut start = 0;
    for (index, content) in text.split('\n').enumerate() {
        if index + 1 == line {
            return start..start + content.trim_end_matches('\r').len();
        }
        start += content.len() + 1;
    }
    text.len()..text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code;

    fn writing(line: usize) -> Writing {
        Writing {
            file: "data/actors.csv".to_owned(),
            line,
            text: "chile,Chile ᚠ".to_owned(),
            words: 12..15,
            whole: Some((6..15, "name_en".to_owned())),
        }
    }

    fn fault(line: usize, writings: Vec<Writing>) -> Fault {
        let file = SourceFile {
            name: "note.md.j2".to_owned(),
            text: "{{ a }}\n".repeat(9),
            sheet: None,
        };
        let place = line_of(&file.text, line);
        Fault::new(code::MARKDOWN, format!("no `ᚠ`, in `line {line}`"))
            .written_in(writings)
            .at(&file, place)
    }

    #[test]
    fn words_written_once_are_told_of_once() {
        let faults = [1, 4, 4, 6].map(|line| fault(line, vec![writing(3)]));
        let [merged] = merged(&faults).try_into().unwrap();
        assert_eq!(&*merged.message, "no `ᚠ`, in `line 1`");
        assert_eq!(merged.causes, ["it is printed by note.md.j2:4, note.md.j2:6 too"]);
        let many: Vec<_> = (1..9).map(|line| fault(line, vec![writing(3)])).collect();
        let merged = super::merged(&many);
        assert_eq!(merged[0].causes, ["it is printed in 7 more places of the templates"]);
    }

    #[test]
    fn faults_of_other_words_and_places_stay_apart() {
        let other = Fault {
            message: "another".into(),
            ..fault(1, Vec::new())
        };
        let faults = [
            fault(1, vec![writing(3)]),
            fault(1, vec![writing(4)]),
            fault(1, Vec::new()),
            fault(2, Vec::new()),
            other,
        ];
        assert_eq!(merged(&faults), faults);
        assert_eq!(merged(&[fault(1, Vec::new()), fault(1, Vec::new())]).len(), 1);
    }

    /// No template or cell is shown that the bar below the title would lead to.
    #[test]
    fn a_fault_without_a_place_is_its_sentences() {
        let message =
            "no briefing of `briefings.toml` is made for the actor `jica`, and nothing else was asked for either";
        let fault = Fault::new(code::MARKDOWN, message)
            .cause("it is declared for themes and for entries, and the subject that was given is none of them")
            .hint("add `actor` to its `subjects`");
        let [narrow, wide] = [Some(80), Some(120)].map(|width| fault.render(false, width));
        insta::assert_snapshot!(format!("{narrow}\n\n{wide}"), @r"
        error[markdown]: no briefing of `briefings.toml` is made for the actor `jica`,
                         and nothing else was asked for either
         = note: it is declared for themes and for entries, and the subject that
                 was given is none of them
         = help: add `actor` to its `subjects`

        error[markdown]: no briefing of `briefings.toml` is made for the actor `jica`, and nothing else was asked for either
         = note: it is declared for themes and for entries, and the subject that was given is none of them
         = help: add `actor` to its `subjects`
        ");
    }

    #[test]
    fn three_writings_are_shown_and_the_others_counted() {
        let shown = fault(1, (2..7).map(writing).collect()).render(false, None);
        assert_eq!(shown.matches("data/actors.csv:").count(), 3, "{shown}");
        assert!(
            shown.contains("the same words stand in 2 more places that are printed here"),
            "{shown}"
        );
        assert!(shown.contains("data/actors.csv:2:13\n"), "{shown}");
    }
}
