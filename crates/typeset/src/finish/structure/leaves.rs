//! The leaves of the tree, by the node they belong to.

use super::super::annotations::Annotation;
use super::element::{Element, Kid, Place};
use crate::pdf::Section;
use crate::{FrontPart, NodeId, Owner};

/// What each node has on the pages. Taking a leaf removes it, so that none stands in the tree twice.
#[derive(Default)]
pub(super) struct Leaves {
    nodes: Vec<Node>,
    front: Vec<(FrontPart, Vec<Kid>)>,
    logo: Vec<Kid>,
}

#[derive(Default)]
struct Node {
    content: Vec<Kid>,
    label: Vec<Kid>,
    entry: Vec<Kid>,
    annotations: Vec<Kid>,
}

impl Leaves {
    /// Sorts the sequences of all pages and the annotations by their nodes.
    pub(super) fn collect(pages: &[Vec<Section>], annotations: &[Annotation]) -> Self {
        let mut leaves = Self::default();
        let mut before = None;
        for (page, sections) in pages.iter().enumerate() {
            for (mcid, section) in sections.iter().enumerate() {
                let place = Place {
                    page: page as u32,
                    mcid: mcid as u32,
                };
                leaves.add(section, Kid::Content(place), before == Some(section));
                before = Some(section);
            }
        }
        for (index, annotation) in annotations.iter().enumerate() {
            leaves.node(annotation.node).annotations.push(Kid::Annotation(index));
        }
        leaves
    }

    /// The parts of the title block.
    pub(super) fn take_front(&mut self) -> Vec<Vec<Kid>> {
        let parts = std::mem::take(&mut self.front);
        parts.into_iter().map(|(_, kids)| kids).collect()
    }

    /// The logo in the title block.
    pub(super) fn take_logo(&mut self) -> Vec<Kid> {
        std::mem::take(&mut self.logo)
    }

    /// The content of a node itself, without that of the nodes within it.
    pub(super) fn take_content(&mut self, node: NodeId) -> Vec<Kid> {
        std::mem::take(&mut self.node(node).content)
    }

    /// The bullet or number of an item or a note.
    pub(super) fn take_label(&mut self, node: NodeId) -> Vec<Kid> {
        std::mem::take(&mut self.node(node).label)
    }

    /// The link annotations of a node.
    pub(super) fn take_annotations(&mut self, node: NodeId) -> Vec<Kid> {
        std::mem::take(&mut self.node(node).annotations)
    }

    /// The entries of the table of contents: words and annotations of each heading that is listed.
    pub(super) fn take_entries(&mut self) -> Vec<Vec<Kid>> {
        let listed = self.nodes.iter_mut().filter(|node| !node.entry.is_empty());
        listed
            .map(|node| {
                std::mem::take(&mut node.entry)
                    .into_iter()
                    .chain(node.annotations.drain(..))
                    .collect()
            })
            .collect()
    }

    /// Adds a sequence; one that goes on with that before it, as over a page, stays in its span.
    fn add(&mut self, section: &Section, leaf: Kid, goes_on: bool) {
        let leaves = match section.owner {
            Owner::Node(node) => &mut self.node(node).content,
            Owner::Label(node) => &mut self.node(node).label,
            Owner::Entry(node) => &mut self.node(node).entry,
            Owner::Front(part) => self.front_part(part),
            Owner::Logo => &mut self.logo,
            // Artifacts are no part of the tree, and are not among the sections.
            Owner::Artifact(_) => return,
        };
        match (section.language, leaves.last_mut()) {
            (None, _) => leaves.push(leaf),
            (Some(_), Some(Kid::Element(span))) if goes_on => span.kids.push(leaf),
            (Some(language), _) => leaves.push(Element::span(language, leaf).into()),
        }
    }

    fn front_part(&mut self, part: FrontPart) -> &mut Vec<Kid> {
        let known = self.front.iter().position(|(known, _)| *known == part);
        let at = known.unwrap_or(self.front.len());
        if known.is_none() {
            self.front.push((part, Vec::new()));
        }
        &mut self.front[at].1
    }

    fn node(&mut self, NodeId(number): NodeId) -> &mut Node {
        let number = number as usize;
        if self.nodes.len() <= number {
            self.nodes.resize_with(number + 1, Node::default);
        }
        &mut self.nodes[number]
    }
}
