//! The words of a document in the order in which its pages show them.

use crate::language::primary;
use crate::layout::french;
use crate::{Block, BlockKind, Document, Group, Inline, Item, Note, Row};

impl Document {
    /// The words as they stand on the pages, one text for each line of reading: a heading, a paragraph, a caption, a
    /// subheading or cell of a table, each in reading order, then the notes.
    ///
    /// - A note mark is its number, glued to the word before it: `signed in 2018` with mark 3 is `signed in 20183`.
    /// - An item of a numbered list begins with its number and a full stop (`2.`), a note with its number (`1`), each as
    ///   a text of its own. Bullets are ornament and left out.
    /// - An alert says only what it holds, not its kind; a figure says only its caption, not its alternative text.
    /// - A line break is a space. Other white space stands as it does in the Markdown, but for what is in French: as on
    ///   the pages, a narrow no-break space (U+202F) stands before `;` `:` `!` `?` and inside `«` `»`, for an ordinary
    ///   space and where there is none. `10:30`, addresses, and spaces of other kinds stay as they are.
    /// - Not in it: the title block but for the heading of level 1, the table of contents and its heading, headers
    ///   and footers, header rows, captions and subheadings repeated on later pages, and the links that lead back from notes.
    pub fn reading_text(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let reader = Reader {
            is_french: is_french(&self.front.lang),
        };
        reader.push_blocks(&self.blocks, &mut lines);
        for Note { number, blocks, .. } in &self.notes {
            lines.push(number.to_string());
            reader.push_blocks(blocks, &mut lines);
        }
        lines
    }
}

fn is_french(tag: &str) -> bool {
    primary(tag) == "fr"
}

/// Reads a document.
struct Reader {
    /// Whether it is in French where it does not say otherwise.
    is_french: bool,
}

impl Reader {
    fn push_blocks(&self, blocks: &[Block], lines: &mut Vec<String>) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => lines.push(self.line(content)),
                BlockKind::List { start, items } => self.push_items(*start, items, lines),
                BlockKind::Table {
                    caption,
                    header,
                    groups,
                    ..
                } => {
                    lines.extend(caption.as_deref().map(|caption| self.line(caption)));
                    self.push_row(header, lines);
                    groups.iter().for_each(|group| self.push_group(group, lines));
                }
                BlockKind::Figure { caption, .. } => {
                    lines.extend(caption.as_ref().map(|caption| self.line(&caption.content)));
                }
                BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => self.push_blocks(blocks, lines),
                BlockKind::PageBreak | BlockKind::Contents => {}
            }
        }
    }

    fn push_items(&self, start: Option<u64>, items: &[Item], lines: &mut Vec<String>) {
        for (index, item) in (0_u64..).zip(items) {
            lines.extend(start.map(|start| format!("{}.", start.saturating_add(index))));
            self.push_blocks(&item.blocks, lines);
        }
    }

    fn push_group(&self, group: &Group, lines: &mut Vec<String>) {
        lines.extend(group.heading.as_ref().map(|heading| self.line(&heading.content)));
        group.rows.iter().for_each(|row| self.push_row(row, lines));
    }

    fn push_row(&self, row: &Row, lines: &mut Vec<String>) {
        let cells = row.cells.iter().filter(|cell| !cell.content.is_empty());
        lines.extend(cells.map(|cell| self.line(&cell.content)));
    }

    fn line(&self, content: &[Inline]) -> String {
        let mut line = Line::default();
        line.push_inlines(content, self.is_french);
        line.spaced()
    }
}

/// A line of reading in the making.
#[derive(Default)]
struct Line {
    text: String,
    /// Where French begins or ends: the byte, and whether what follows is French.
    turns: Vec<(usize, bool)>,
}

impl Line {
    fn push_inlines(&mut self, content: &[Inline], is_french: bool) {
        for inline in content {
            match inline {
                Inline::Text(words) => self.push(words, is_french),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                    self.push_inlines(content, is_french);
                }
                Inline::Language { tag, content } => self.push_inlines(content, self::is_french(tag.as_str())),
                Inline::NoteMark { number, .. } => self.push(&number.to_string(), is_french),
                Inline::Break => self.push(" ", is_french),
            }
        }
    }

    fn push(&mut self, words: &str, is_french: bool) {
        if self.turns.last().is_none_or(|(_, before)| *before != is_french) {
            self.turns.push((self.text.len(), is_french));
        }
        self.text.push_str(words);
    }

    fn spaced(self) -> String {
        let is_french = |at| {
            let next = self.turns.partition_point(|(from, _)| *from <= at);
            let turn = next.checked_sub(1).and_then(|last| self.turns.get(last));
            turn.is_some_and(|(_, is_french)| *is_french)
        };
        french::spaced(&self.text, is_french).into_owned()
    }
}
