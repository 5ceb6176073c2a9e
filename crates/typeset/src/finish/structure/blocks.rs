//! From the blocks of a document to the elements of the tree.

use super::element::{Element, Kid, Role};
use super::leaves::Leaves;
use super::tables::table;
use crate::{Block, BlockKind, Caption, Document, Inline, Item, NodeId, Note};

/// The element of the whole document. The parts of the title block stand where they are read.
pub(super) fn document(document: &Document, leaves: &mut Leaves) -> Element {
    let front = leaves
        .take_front()
        .into_iter()
        .map(|part| Element::new(Role::Paragraph, part).in_one_language().into());
    let mut front: Vec<Kid> = front.collect();
    let logo = leaves.take_logo();
    if !logo.is_empty() {
        let logo = Element::new(Role::Figure(None), logo).into();
        front = in_reading_order(front, vec![logo]);
    }
    let mut kids = blocks(&document.blocks, leaves);
    kids.extend(document.notes.iter().map(|each| note(each, leaves).into()));
    Element::new(Role::Document, in_reading_order(front, kids))
}

fn blocks(blocks: &[Block], leaves: &mut Leaves) -> Vec<Kid> {
    blocks
        .iter()
        .flat_map(|each| block(each, leaves))
        .map(Kid::from)
        .collect()
}

fn block(block: &Block, leaves: &mut Leaves) -> Option<Element> {
    let node = block.node;
    Some(match &block.kind {
        BlockKind::Heading { level, content, .. } => line(Role::Heading(*level), node, content, leaves),
        BlockKind::Paragraph(content) => line(Role::Paragraph, node, content, leaves),
        BlockKind::List { start, items } => {
            let items = items.iter().map(|each| item(each, leaves).into()).collect();
            Element::new(
                Role::List {
                    numbered: start.is_some(),
                },
                items,
            )
        }
        BlockKind::Table {
            caption,
            header,
            groups,
            ..
        } => table(node, caption.as_deref(), header, groups, leaves),
        BlockKind::Figure { caption, .. } => figure(node, caption.as_ref(), leaves),
        BlockKind::Quote(within) => group(Role::BlockQuote, node, within, leaves),
        BlockKind::Alert { blocks: within, .. } => group(Role::Section, node, within, leaves),
        BlockKind::Contents => return contents(node, leaves),
        BlockKind::PageBreak => return None,
    })
}

/// A heading, a paragraph or a cell: its own words, with links and note marks among them.
pub(super) fn line(role: Role, node: NodeId, content: &[Inline], leaves: &mut Leaves) -> Element {
    let own = leaves.take_content(node);
    let mut within = Vec::new();
    inlines(content, leaves, &mut within);
    Element::new(role, in_reading_order(own, within)).in_one_language()
}

fn inlines(content: &[Inline], leaves: &mut Leaves, kids: &mut Vec<Kid>) {
    for inline in content {
        match inline {
            Inline::Text(_) | Inline::Break => {}
            Inline::Emphasis(within) | Inline::Strong(within) | Inline::Language { content: within, .. } => {
                inlines(within, leaves, kids);
            }
            Inline::Link { node, content, .. } => {
                let mut link = line(Role::Link, *node, content, leaves);
                link.kids.extend(leaves.take_annotations(*node));
                kids.push(link.into());
            }
            Inline::NoteMark { node, .. } => {
                let mut link = line(Role::Link, *node, &[], leaves);
                link.kids.extend(leaves.take_annotations(*node));
                kids.push(Element::new(Role::Reference, vec![link.into()]).into());
            }
        }
    }
}

/// A block of blocks. Words of its own, such as the title of a box, are a paragraph.
fn group(role: Role, node: NodeId, within: &[Block], leaves: &mut Leaves) -> Element {
    let own = leaves.take_content(node);
    let own = (!own.is_empty()).then(|| Kid::from(Element::new(Role::Paragraph, own)));
    let within = blocks(within, leaves);
    Element::new(role, in_reading_order(own.into_iter().collect(), within))
}

fn item(item: &Item, leaves: &mut Leaves) -> Element {
    let label = Element::new(Role::Label, leaves.take_label(item.node));
    let mut body = group(Role::ListBody, item.node, &item.blocks, leaves);
    // Words in one paragraph, the usual item, need no paragraph within the body.
    if let [Kid::Element(only)] = body.kids.as_mut_slice()
        && only.role == Role::Paragraph
    {
        body.language = only.language;
        body.kids = std::mem::take(&mut only.kids);
    }
    let label = (!label.kids.is_empty()).then(|| Kid::from(label));
    Element::new(Role::ListItem, label.into_iter().chain([body.into()]).collect())
}

/// A figure. Its caption stands behind it and not within: screen readers that say the alternative text of an element pass
/// over what is in it (PDF Association, Tagged PDF Best Practice Guide, 4.3.1).
fn figure(node: NodeId, caption: Option<&Caption>, leaves: &mut Leaves) -> Element {
    let figure = Element::new(Role::Figure(Some(node)), leaves.take_content(node));
    match caption {
        None => figure,
        Some(Caption { node, content, .. }) => {
            let caption = line(Role::Caption, *node, content, leaves);
            Element::new(Role::Division, vec![figure.into(), caption.into()])
        }
    }
}

/// A note: its number, which leads back to its mark, and its words.
fn note(note: &Note, leaves: &mut Leaves) -> Element {
    let mut label = leaves.take_label(note.node);
    let mut back = leaves.take_content(note.node);
    let mut annotations = leaves.take_annotations(note.node);
    let mut kids = Vec::new();
    if back.is_empty() && !annotations.is_empty() {
        label.append(&mut annotations);
        label = vec![Element::new(Role::Link, label).into()];
    }
    if !label.is_empty() {
        kids.push(Element::new(Role::Label, label).into());
    }
    kids.extend(blocks(&note.blocks, leaves));
    if !back.is_empty() {
        back.append(&mut annotations);
        let link = Element::new(Role::Link, back).into();
        kids = in_reading_order(kids, vec![link]);
    }
    Element::new(Role::Note(note.number), kids)
}

/// A table of contents: its heading, and an entry for each heading that it lists. Nothing where it was not printed.
fn contents(node: NodeId, leaves: &mut Leaves) -> Option<Element> {
    let heading = leaves.take_content(node);
    let mut kids = Vec::new();
    if !heading.is_empty() {
        kids.push(Element::new(Role::Caption, heading).into());
    }
    kids.extend(leaves.take_entries().into_iter().map(|entry| {
        let link = Element::new(Role::Link, entry).into();
        let reference = Element::new(Role::Reference, vec![link]).into();
        Element::new(Role::ContentsEntry, vec![reference]).into()
    }));
    (!kids.is_empty()).then(|| Element::new(Role::Contents, kids))
}

/// Puts two series together by where their content begins. What has no content stays behind what it followed.
fn in_reading_order(first: Vec<Kid>, second: Vec<Kid>) -> Vec<Kid> {
    if first.is_empty() || second.is_empty() {
        return if first.is_empty() { second } else { first };
    }
    let mut kids = Vec::with_capacity(first.len() + second.len());
    let mut first = first.into_iter().peekable();
    for kid in second {
        if let Some(place) = kid.place() {
            while let Some(earlier) = first.next_if(|earlier| earlier.place() < Some(place)) {
                kids.push(earlier);
            }
        }
        kids.push(kid);
    }
    kids.extend(first);
    kids
}
