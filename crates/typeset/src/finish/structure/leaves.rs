//! The leaves of the tree, by the node they belong to.

use super::super::annotations::Annotation;
use super::element::{Element, Kid, Place, Role};
use crate::pdf::Section;
use crate::{NodeId, Owner};

/// What each node has on the pages. Taking a leaf removes it, so that none stands in the tree twice.
#[derive(Default)]
pub(super) struct Leaves {
    nodes: Vec<Node>,
    front: Vec<Kid>,
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
        for (page, sections) in pages.iter().enumerate() {
            for (mcid, section) in sections.iter().enumerate() {
                let place = Place {
                    page: page as u32,
                    mcid: mcid as u32,
                };
                leaves.add(section, Kid::Content(place));
            }
        }
        for (index, annotation) in annotations.iter().enumerate() {
            leaves.node(annotation.node).annotations.push(Kid::Annotation(index));
        }
        leaves
    }

    /// The lines of the title block.
    pub(super) fn take_front(&mut self) -> Vec<Kid> {
        std::mem::take(&mut self.front)
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

    fn add(&mut self, section: &Section, leaf: Kid) {
        let leaf = if section.japanese {
            Element::new(Role::Japanese, vec![leaf]).into()
        } else {
            leaf
        };
        match section.owner {
            Owner::Node(node) => self.node(node).content.push(leaf),
            Owner::Label(node) => self.node(node).label.push(leaf),
            Owner::Entry(node) => self.node(node).entry.push(leaf),
            Owner::Front => self.front.push(leaf),
            // Artifacts are no part of the tree, and are not among the sections.
            Owner::Artifact(_) => {}
        }
    }

    fn node(&mut self, NodeId(number): NodeId) -> &mut Node {
        let number = number as usize;
        if self.nodes.len() <= number {
            self.nodes.resize_with(number + 1, Node::default);
        }
        &mut self.nodes[number]
    }
}
