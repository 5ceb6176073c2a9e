//! Problems of typesetting, told of what people wrote: the cell of the register or the message that the words at fault come
//! from, and the template line that prints them.

use std::ops::Range;
use std::sync::Arc;

use ingest::{CellName, Cells, Folder};
use typeset::{Problem, Words};

use crate::code;
use crate::fault::{Fault, line_of};
use crate::manuscript::{Manuscript, front_matter, labels};
use crate::origin::{Origin, Traced};
use crate::template::Templates;
use crate::writing::Writing;

impl Manuscript {
    /// The problems of typesetting as faults of what people wrote. `folder` is the one that the register was read from.
    ///
    /// The manuscript is written once more, with each text marked by its origin, and the places of cells are looked up in the
    /// files; neither is done for a manuscript without problems.
    pub fn blame(&self, templates: &Templates, folder: &Folder, problems: &[Problem]) -> Vec<Fault> {
        let trace = Trace::of(self, templates);
        let cells = Cells::read(folder);
        let lines: Vec<&str> = self.markdown.lines().collect();
        let faults = problems.iter().map(|problem| match self.block(&lines, problem.line) {
            Some(block) => {
                let fault = templates.blame(&self.rendered, problem, block.clone());
                let writings = trace.writings(&cells, problem, Some(block));
                let fault = match lines.get(problem.line.saturating_sub(1)) {
                    Some(line) if writings.is_empty() && !fault.shows(line) => {
                        fault.cause(format!("the line it makes is `{line}`"))
                    }
                    _ => fault,
                };
                fault.written_in(writings)
            }
            None => trace.title_block_fault(&cells, problem),
        });
        faults.collect()
    }

    /// The bytes of what was rendered that made the block on this line of the Markdown; nothing for the title block.
    fn block(&self, lines: &[&str], line: usize) -> Option<Range<usize>> {
        let first = line.checked_sub(self.head_lines + 1)?;
        let body = lines.get(self.head_lines..).unwrap_or_default();
        let further = body.iter().skip(first + 1);
        let last = first + further.take_while(|line| continues(line)).count();
        let bytes = |at: usize| {
            let line = self.rendered_lines.get(at).or(self.rendered_lines.last());
            line_of(&self.rendered.markdown, line.copied().unwrap_or(1))
        };
        Some(bytes(first).start..bytes(last).end)
    }
}

/// Whether a line of Markdown goes on with the paragraph of the line before it: it is not blank, no row, heading or comment,
/// and begins no item or note.
fn continues(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let begins = ["- ", "* ", "+ ", "|", "#", "[^", "<!--"]
        .iter()
        .any(|mark| words.starts_with(mark));
    !(words.is_empty() || begins || (number.len() < words.len() && number.starts_with(['.', ')'])))
}

/// A manuscript whose texts are known by their origins.
struct Trace<'m> {
    manuscript: &'m Manuscript,
    /// What the template makes.
    body: Traced,
    /// The title block, and what stands on the pages besides.
    front: Vec<Traced>,
}

impl<'m> Trace<'m> {
    fn of(manuscript: &'m Manuscript, templates: &Templates) -> Self {
        let context = Arc::new(manuscript.context.tracing());
        let block = front_matter(&context, &manuscript.spec).ok();
        let title = block.as_ref().map(|block| block.title.as_str()).unwrap_or_default();
        let rendered = templates.render(manuscript.spec.template.get_ref(), title, &context);
        let plain = manuscript.rendered.markdown.as_str();
        let body = rendered.map(|rendered| Traced::of(&rendered.markdown, plain));
        let mut front = Vec::new();
        if let Some(block) = block {
            let subtitle = block.subtitle.unwrap_or_default();
            front.extend([
                block.title,
                subtitle,
                block.date,
                block.marking,
                block.id,
                block.edition,
                block.issuer,
            ]);
        }
        if let Ok(labels) = labels(&context.locale) {
            front.extend([labels.page, labels.contents, labels.continued]);
        }
        Self {
            manuscript,
            body: body.unwrap_or_default(),
            front: front.iter().map(|text| Traced::read(text)).collect(),
        }
    }

    /// A problem of the title block, or of what stands on each page.
    fn title_block_fault(&self, cells: &Cells, problem: &Problem) -> Fault {
        let writings = self.writings(cells, problem, None);
        let fault = Fault::new(code::MARKDOWN, problem.message.as_str());
        let fault = problem.hint.iter().fold(fault, |fault, hint| fault.hint(hint.as_str()));
        match writings.is_empty() {
            true => fault.cause("it stands in the title block, which is made of messages"),
            false => fault.written_in(writings),
        }
    }

    /// Where the words at fault were written, within a block of the body or, without one, in the title block. What pages say
    /// besides the document, such as that a table goes on, is set within blocks too.
    fn writings(&self, cells: &Cells, problem: &Problem, block: Option<Range<usize>>) -> Vec<Writing> {
        let Some(words) = problem.words.as_deref().filter(|words| !words.text.is_empty()) else {
            return Vec::new();
        };
        let origins = block.map(|block| self.body.writers(words, block)).unwrap_or_default();
        let origins = if origins.is_empty() {
            self.front_writers(words)
        } else {
            origins
        };
        let named: Vec<CellName> = origins.iter().filter_map(|origin| origin.cell().cloned()).collect();
        let messages = origins.iter().filter_map(|origin| origin.message());
        let locale = &self.manuscript.context.locale;
        let messages = messages.filter_map(|id| locale.words_of(id, &words.text));
        let found = cells.find(&named, &words.text).into_iter().map(Writing::from);
        found
            .chain(messages.map(|(file, bytes)| Writing::of_file(file, bytes)))
            .collect()
    }

    fn front_writers(&self, words: &Words) -> Vec<&Origin> {
        let writers = self
            .front
            .iter()
            .flat_map(|text| text.writers(words, 0..text.text.len()));
        writers.fold(Vec::new(), |mut writers, writer| {
            if !writers.contains(&writer) {
                writers.push(writer);
            }
            writers
        })
    }
}

#[cfg(test)]
mod tests {
    use super::continues;

    #[test]
    fn a_block_ends_where_another_begins() {
        for line in [
            "and on",
            "> and on",
            "  2019 and on",
            "*so* on",
            "1986\\. A year",
            "-5 °C",
        ] {
            assert!(continues(line), "{line:?}");
        }
        for line in [
            "",
            "> ",
            "- item",
            "  * item",
            "12. item",
            "3) item",
            "| cell |",
            "## A",
            "[^1]: note",
            "<!-- toc -->",
        ] {
            assert!(!continues(line), "{line:?}");
        }
    }
}
