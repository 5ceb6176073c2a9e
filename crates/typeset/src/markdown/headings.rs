//! The headings of a document and what holds between them.

use super::anchor::Anchors;
use crate::document::plain_text;
use crate::{Block, BlockKind, FrontMatter, Inline, Problem};

/// The headings of a document, in reading order.
#[derive(Default)]
pub(super) struct Headings {
    headings: Vec<Heading>,
    anchors: Anchors,
}

struct Heading {
    line: usize,
    level: u8,
    text: String,
    anchor: String,
}

impl Headings {
    /// Adds a heading and gives its anchor.
    pub fn add(&mut self, line: usize, level: u8, content: &[Inline]) -> String {
        let text = plain_text(content);
        let anchor = self.anchors.give(&text);
        self.headings.push(Heading {
            line,
            level,
            text,
            anchor: anchor.clone(),
        });
        anchor
    }

    /// Whether a heading has this anchor.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.has(anchor)
    }

    /// Every anchor.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|heading| heading.anchor.as_str())
    }

    /// What is wrong with the headings of a document whose body begins on `first_line`.
    pub fn check(&self, blocks: &[Block], front: Option<&FrontMatter>, first_line: usize) -> Vec<Problem> {
        let mut problems = Vec::new();
        problems.extend(self.check_title(blocks, front, first_line));
        problems.extend(self.second_titles());
        problems.extend(self.skipped_levels());
        problems
    }

    /// The first block says the title of the front matter.
    fn check_title(&self, blocks: &[Block], front: Option<&FrontMatter>, first_line: usize) -> Option<Problem> {
        let begins_with_title = match blocks.first() {
            Some(block) => matches!(block.kind, BlockKind::Heading { level: 1, .. }),
            None => false,
        };
        let Some(heading) = self.headings.first().filter(|_| begins_with_title) else {
            let line = blocks.first().map_or(first_line, |block| block.line);
            return Some(
                Problem::new(line, "the document does not begin with a heading of level 1")
                    .hint("write `# ` and the title of the front matter before everything else"),
            );
        };
        let title = &front?.title;
        (heading.text != *title).then(|| {
            Problem::new(
                heading.line,
                format!("the heading says `{}`, the front matter `{title}`", heading.text),
            )
            .hint("give both the same words")
        })
    }

    fn second_titles(&self) -> impl Iterator<Item = Problem> {
        self.headings
            .iter()
            .filter(|heading| heading.level == 1 && !heading.text.is_empty())
            .skip(1)
            .map(|heading| {
                Problem::new(
                    heading.line,
                    format!("`{}` is a second heading of level 1", heading.text),
                )
                .hint("a document has one title; write this heading with `##`")
            })
    }

    /// A reader who cannot see the page finds the way by levels, so that none may be left out (WCAG 2.2, 1.3.1).
    fn skipped_levels(&self) -> impl Iterator<Item = Problem> {
        let pairs = self.headings.iter().zip(self.headings.iter().skip(1));
        pairs
            .filter(|(before, heading)| heading.level > before.level + 1 && heading.level <= 4)
            .map(|(before, heading)| {
                let message = format!(
                    "`{}` is of level {} under a heading of level {}",
                    heading.text, heading.level, before.level
                );
                let hashes = "#".repeat(usize::from(before.level) + 1);
                Problem::new(heading.line, message).hint(format!("write it with `{hashes}`; levels follow one another"))
            })
    }
}
