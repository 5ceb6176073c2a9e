//! The words of a document in the order in which its pages show them.

use crate::layout::french;
use crate::{Block, BlockKind, Document, Group, Inline, Item, Note, Row};

impl Document {
    /// The words as they stand on the pages, one text for each line of reading: a heading, a paragraph, a caption, a
    /// subheading or cell of a table, each in reading order, then the notes.
    ///
    /// - A note mark is its number, glued to the word before it: `signed in 2018` with mark 3 is `signed in 20183`.
    /// - An item of a numbered list begins with its number and a full stop (`2.`), a note with its number (`1`), each as
    ///   a text of its own. Bullets are ornament and left out.
    /// - An alert says only what it holds, not its kind.
    /// - A line break is a space. Other white space stands as it does in the Markdown, but for documents in French: as on
    ///   the pages, a narrow no-break space (U+202F) stands before `;` `:` `!` `?` and inside `«` `»`, for an ordinary
    ///   space and where there is none. `10:30`, addresses, and spaces of other kinds stay as they are.
    /// - Not in it: the title block but for the heading of level 1, the table of contents and its heading, headers
    ///   and footers, header rows, captions and subheadings repeated on later pages, and the links that lead back from notes.
    pub fn reading_text(&self) -> Vec<String> {
        let mut lines = Vec::new();
        push_blocks(&self.blocks, &mut lines);
        for Note { number, blocks, .. } in &self.notes {
            lines.push(number.to_string());
            push_blocks(blocks, &mut lines);
        }
        if french::is_french(&self.front.lang) {
            for line in &mut lines {
                *line = french::spaced(line).into_owned();
            }
        }
        lines
    }
}

fn push_blocks(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => lines.push(line(content)),
            BlockKind::List { start, items } => push_items(*start, items, lines),
            BlockKind::Table {
                caption,
                header,
                groups,
                ..
            } => {
                lines.extend(caption.as_deref().map(line));
                push_row(header, lines);
                groups.iter().for_each(|group| push_group(group, lines));
            }
            BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => push_blocks(blocks, lines),
            BlockKind::PageBreak | BlockKind::Contents => {}
        }
    }
}

fn push_items(start: Option<u64>, items: &[Item], lines: &mut Vec<String>) {
    for (index, item) in (0_u64..).zip(items) {
        lines.extend(start.map(|start| format!("{}.", start.saturating_add(index))));
        push_blocks(&item.blocks, lines);
    }
}

fn push_group(group: &Group, lines: &mut Vec<String>) {
    lines.extend(group.heading.as_ref().map(|heading| line(&heading.content)));
    group.rows.iter().for_each(|row| push_row(row, lines));
}

fn push_row(row: &Row, lines: &mut Vec<String>) {
    let cells = row.cells.iter().filter(|cell| !cell.content.is_empty());
    lines.extend(cells.map(|cell| line(&cell.content)));
}

fn line(content: &[Inline]) -> String {
    let mut text = String::new();
    push_inlines(content, &mut text);
    text
}

fn push_inlines(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                push_inlines(content, text);
            }
            Inline::NoteMark { number, .. } => text.push_str(&number.to_string()),
            Inline::Break => text.push(' '),
        }
    }
}
