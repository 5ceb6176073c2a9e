//! Numbers: every node its id in reading order, every note its number in the order of first reference.

use super::notes::{NoteText, Notes};
use crate::{Block, BlockKind, Group, Inline, NodeId, Note, Problem, Row};

/// Numbers the body and the notes that it refers to, which are then read after it. Notes that nothing refers to are
/// given back as problems.
pub(super) fn number(blocks: &mut [Block], notes: Notes) -> (Vec<Note>, Vec<Problem>) {
    let mut texts = notes.texts;
    let mut numbering = Numbering {
        next: 0,
        heard: vec![None; texts.len()],
        order: Vec::new(),
    };
    numbering.blocks(blocks);
    let mut numbered: Vec<(u32, NodeId, NoteText)> = Vec::new();
    // A note may refer to further notes, which then stand behind those heard of so far.
    while let Some(&place) = numbering.order.get(numbered.len()) {
        let Some(mut text) = texts.get_mut(place).and_then(Option::take) else {
            break;
        };
        let node = numbering.id();
        numbering.blocks(&mut text.blocks);
        numbered.push((number_of(numbered.len()), node, text));
    }
    let marks = numbering
        .order
        .iter()
        .map(|&place| numbering.heard.get_mut(place).and_then(Option::take));
    let notes = numbered
        .into_iter()
        .zip(marks.map(|heard| heard.map(|heard| heard.marks).unwrap_or_default()));
    let notes = notes.map(|((number, node, text), marks)| {
        let NoteText { label, line, blocks } = text;
        Note {
            node,
            number,
            label,
            line,
            blocks,
            marks,
        }
    });
    (notes.collect(), texts.into_iter().flatten().map(unheard).collect())
}

fn unheard(text: NoteText) -> Problem {
    Problem::new(text.line, format!("nothing refers to the note `{}`", text.label)).hint(format!(
        "put `[^{}]` behind the words it belongs to, or remove the note",
        text.label
    ))
}

/// The number of the note at this place of the order.
fn number_of(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

struct Numbering {
    /// The next id.
    next: u32,
    /// For each note what is known of its marks, once there is one.
    heard: Vec<Option<Heard>>,
    /// The notes in the order of their numbers.
    order: Vec<usize>,
}

#[derive(Clone)]
struct Heard {
    number: u32,
    marks: Vec<NodeId>,
}

impl Numbering {
    fn id(&mut self) -> NodeId {
        let id = NodeId(self.next);
        self.next += 1;
        id
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            block.node = self.id();
            match &mut block.kind {
                BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => self.inlines(content),
                BlockKind::Quote(blocks) | BlockKind::Alert { blocks, .. } => self.blocks(blocks),
                BlockKind::List { items, .. } => {
                    for item in items {
                        item.node = self.id();
                        self.blocks(&mut item.blocks);
                    }
                }
                BlockKind::Table {
                    caption,
                    header,
                    groups,
                    ..
                } => {
                    self.inlines(caption.as_deref_mut().unwrap_or_default());
                    self.row(header);
                    groups.iter_mut().for_each(|group| self.group(group));
                }
                BlockKind::Figure { caption, .. } => {
                    if let Some(caption) = caption {
                        caption.node = self.id();
                        self.inlines(&mut caption.content);
                    }
                }
                BlockKind::PageBreak | BlockKind::Contents => {}
            }
        }
    }

    fn group(&mut self, group: &mut Group) {
        if let Some(heading) = &mut group.heading {
            heading.node = self.id();
            self.inlines(&mut heading.content);
        }
        group.rows.iter_mut().for_each(|row| self.row(row));
    }

    fn row(&mut self, row: &mut Row) {
        row.node = self.id();
        for cell in &mut row.cells {
            cell.node = self.id();
            self.inlines(&mut cell.content);
        }
    }

    fn inlines(&mut self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Language { content, .. } => {
                    self.inlines(content);
                }
                Inline::Link { node, content, .. } => {
                    *node = self.id();
                    self.inlines(content);
                }
                Inline::NoteMark { node, number } => {
                    *node = self.id();
                    *number = self.mark(*node, *number as usize);
                }
                Inline::Text(_) | Inline::Break => {}
            }
        }
    }

    /// The number of the note at `place`, which a mark with this id refers to.
    fn mark(&mut self, id: NodeId, place: usize) -> u32 {
        let Some(heard) = self.heard.get_mut(place) else {
            return 0;
        };
        let order = &mut self.order;
        let heard = heard.get_or_insert_with(|| {
            order.push(place);
            Heard {
                number: number_of(order.len() - 1),
                marks: Vec::new(),
            }
        });
        heard.marks.push(id);
        heard.number
    }
}
