//! Blocks: headings, paragraphs, lists, quotes, alerts, directives.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Tag};

use super::inlines::Line;
use super::joints::join;
use super::language::is_span;
use super::reader::Reader;
use super::refusal::{self, Refusal};
use crate::nearest::nearest;
use crate::{AlertKind, Block, BlockKind, Caption, Inline, Item, NodeId};

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the outermost level.
    Top,
    /// In an item of a list.
    Item,
    /// In a block quote or an alert.
    Quote,
    /// In a note.
    Note,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Top => "the document",
            Self::Item => "a list",
            Self::Quote => "a block quote",
            Self::Note => "a note",
        }
    }
}

/// The directives and what they become.
const DIRECTIVES: [(&str, BlockKind); 2] = [("pagebreak", BlockKind::PageBreak), ("toc", BlockKind::Contents)];

impl Reader<'_> {
    /// The blocks up to the end of the element that they stand in; the end is read with them.
    pub fn blocks(&mut self, place: Place) -> Vec<Block> {
        let mut blocks = Vec::new();
        loop {
            // The paragraphs of a tight list come without a beginning and an end.
            let content = self.inlines(Line::default());
            if let Some((mut content, offset)) = content {
                join(&mut content);
                blocks.push(self.block_at(offset, BlockKind::Paragraph(content)));
                continue;
            }
            match self.events.next() {
                None | Some((Event::End(_), _)) => return blocks,
                Some((Event::Start(tag), range)) => self.block(tag, &range, place, &mut blocks),
                Some((Event::Rule, range)) => self.refuse_with(&range, &refusal::RULE),
                Some(_) => {}
            }
        }
    }

    fn block(&mut self, tag: Tag<'_>, range: &Range<usize>, place: Place, blocks: &mut Vec<Block>) {
        if let Some(message) = misplaced(&tag, place) {
            self.refuse(
                range.start,
                message,
                "put it at the outermost level, after a blank line and unindented",
            );
            return self.pass_over();
        }
        let kind = match tag {
            Tag::Paragraph => self.paragraph(range, place),
            Tag::Heading { level, .. } => self.heading(level, range),
            Tag::List(start) => self.list(start, range, place),
            Tag::BlockQuote(kind) => self.quote(kind, range),
            Tag::Table(alignments) => Some(self.table(&alignments, range)),
            Tag::FootnoteDefinition(label) => return self.note(&label, range),
            Tag::HtmlBlock => self.directive(range, place),
            tag => {
                self.refuse_with(range, refusal::block(&tag));
                return self.pass_over();
            }
        };
        let Some(kind) = kind else { return };
        let block = self.block_at(range.start, kind);
        push_block(block, blocks);
    }

    fn block_at(&self, offset: usize, kind: BlockKind) -> Block {
        Block {
            node: NodeId(0),
            line: self.lines.at(offset),
            kind,
        }
    }

    fn paragraph(&mut self, range: &Range<usize>, place: Place) -> Option<BlockKind> {
        if place == Place::Top && self.is_figure(range) {
            return self.figure();
        }
        if self.slice(range).starts_with('#') {
            self.refuse_with(range, &refusal::HASHES);
        }
        self.closed_inlines(Line::default()).map(BlockKind::Paragraph)
    }

    /// The inlines of an element, and its end.
    fn closed_inlines(&mut self, line: Line) -> Option<Vec<Inline>> {
        let content = self.inlines(line);
        self.skip();
        content.map(|(mut content, _)| {
            join(&mut content);
            content
        })
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> Option<BlockKind> {
        let level = level as u8;
        if level > 4 {
            let message = format!("the heading is of level {level}; the deepest is 4");
            self.refuse(
                range.start,
                message,
                "write it with at most four `#`, or make it a paragraph in `**strong**`",
            );
        }
        let content = self
            .closed_inlines(Line {
                heading: true,
                ..Line::default()
            })
            .unwrap_or_default();
        if content.is_empty() {
            self.refuse(
                range.start,
                "the heading has no words",
                "give it some, or remove its hashes",
            );
        }
        let anchor = self.headings.add(self.lines.at(range.start), level, &content);
        Some(BlockKind::Heading { level, anchor, content })
    }

    fn list(&mut self, start: Option<u64>, range: &Range<usize>, place: Place) -> Option<BlockKind> {
        // What may not stand in a quote or a note may not stand in a list there.
        let within = if place == Place::Top { Place::Item } else { place };
        let items = self.inside(range, |reader| {
            let mut items = Vec::new();
            while let Some((Event::Start(_), range)) = reader.events.next() {
                let blocks = reader.filled(&range, within, "the item of the list is empty");
                items.push(Item {
                    node: NodeId(0),
                    blocks,
                });
            }
            items
        });
        Some(BlockKind::List { start, items })
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>, range: &Range<usize>) -> Option<BlockKind> {
        let blocks = self.filled(range, Place::Quote, "the block quote is empty");
        Some(match kind.map(alert_kind) {
            Some(kind) => BlockKind::Alert { kind, blocks },
            None => BlockKind::Quote(blocks),
        })
    }

    fn note(&mut self, label: &str, range: &Range<usize>) {
        let blocks = self.filled(range, Place::Note, "the note is empty");
        let line = self.lines.at(range.start);
        self.problems.extend(self.notes.define(label, line, blocks));
    }

    /// The blocks of an element that must hold some. One whose blocks were all refused is not called empty as well.
    fn filled(&mut self, range: &Range<usize>, place: Place, when_empty: &str) -> Vec<Block> {
        let known = self.problems.len();
        let blocks = self.inside(range, |reader| reader.blocks(place));
        if blocks.is_empty() && self.problems.len() == known {
            self.refuse(range.start, when_empty, "fill it or remove it");
        }
        blocks
    }

    /// The block that a comment stands for.
    fn directive(&mut self, range: &Range<usize>, place: Place) -> Option<BlockKind> {
        self.skip();
        let html = self.slice(range).trim();
        let Some(name) = html
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"))
            .map(str::trim)
        else {
            let is_span = html.lines().next().is_some_and(is_span);
            self.refuse_with(range, if is_span { &refusal::SPAN_ALONE } else { &refusal::HTML });
            return None;
        };
        let Some((_, kind)) = DIRECTIVES.into_iter().find(|(known, _)| *known == name) else {
            self.refuse(
                range.start,
                format!("the comment `{html}` is no directive"),
                directive_hint(name),
            );
            return None;
        };
        if place != Place::Top {
            let message = format!("the directive `{html}` stands in {}", place.name());
            self.refuse(
                range.start,
                message,
                "put it at the outermost level, on lines of its own",
            );
            return None;
        }
        Some(kind)
    }

    /// Notes down a refusal.
    pub fn refuse_with(&mut self, range: &Range<usize>, refusal: &Refusal) {
        self.refuse(range.start, refusal.message, refusal.hint);
    }
}

fn directive_hint(name: &str) -> String {
    match nearest(name, DIRECTIVES.iter().map(|(known, _)| *known)) {
        Some(near) => format!("did you mean `<!-- {near} -->`?"),
        None => "the directives are `<!-- pagebreak -->` and `<!-- toc -->`; leave other comments to the template"
            .to_owned(),
    }
}

/// Why a block may not stand where it does.
fn misplaced(tag: &Tag<'_>, place: Place) -> Option<String> {
    let (name, allowed) = match tag {
        Tag::Heading { .. } => ("a heading", false),
        Tag::Table(_) => ("a table", false),
        Tag::FootnoteDefinition(_) => ("the text of a note", false),
        Tag::BlockQuote(Some(_)) => ("an alert", false),
        Tag::BlockQuote(None) => ("a block quote", place == Place::Item),
        _ => return None,
    };
    (place != Place::Top && !allowed).then(|| format!("{name} stands in {}", place.name()))
}

/// Adds a block to the others. A paragraph of one emphasis is the caption of the figure before it, or else of the table
/// behind it.
fn push_block(mut block: Block, blocks: &mut Vec<Block>) {
    if let Some(caption) = uncaptioned(blocks.last_mut()).filter(|_| is_caption(&block)) {
        *caption = figure_caption(block);
        return;
    }
    if let BlockKind::Table { caption, .. } = &mut block.kind
        && let Some(before) = blocks.pop_if(|before| is_caption(before))
        && let BlockKind::Paragraph(content) = before.kind
    {
        block.line = before.line;
        *caption = content.into_iter().next().and_then(emphasised);
    }
    blocks.push(block);
}

/// The place for the caption of a figure that has none yet.
fn uncaptioned(block: Option<&mut Block>) -> Option<&mut Option<Caption>> {
    match block.map(|block| &mut block.kind) {
        Some(BlockKind::Figure { caption, .. }) if caption.is_none() => Some(caption),
        _ => None,
    }
}

fn figure_caption(block: Block) -> Option<Caption> {
    let BlockKind::Paragraph(content) = block.kind else {
        return None;
    };
    Some(Caption {
        node: NodeId(0),
        line: block.line,
        content: content.into_iter().next().and_then(emphasised)?,
    })
}

fn is_caption(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(content) if matches!(content.as_slice(), [Inline::Emphasis(_)]))
}

fn emphasised(inline: Inline) -> Option<Vec<Inline>> {
    if let Inline::Emphasis(content) = inline {
        Some(content)
    } else {
        None
    }
}

fn alert_kind(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}
