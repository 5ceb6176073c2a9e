//! A scene as a page of its own, of its size.

use std::sync::Arc;

use super::{Ruler, Scene};
use crate::{
    Block, BlockKind, Document, Fragment, FrontMatter, Mark, NodeId, Owner, Page, Pages, Problem, Rect, Style,
};

/// The figure, the only thing on the page.
const NODE: NodeId = NodeId(0);

impl Scene {
    /// A document that consists of this figure, and its page. `front` says for the metadata what it is, `alternative` what it shows, for
    /// readers who cannot see it.
    ///
    /// # Errors
    /// Words that no bundled face can set.
    pub fn page(
        &self,
        front: FrontMatter,
        alternative: &str,
        style: &Style,
    ) -> Result<(Document, Pages), Vec<Problem>> {
        let mut ruler = Ruler::new(&front.lang, style);
        let mut fragments = vec![self.mark(alternative)];
        for inscription in &self.inscriptions {
            fragments.extend(super::set(&mut ruler.context, inscription, Owner::Node(NODE), 0));
        }
        if !ruler.context.problems.is_empty() {
            return Err(ruler.context.problems);
        }
        let pages = Pages {
            front: front.clone(),
            width: self.width,
            height: self.height,
            pages: vec![Page {
                fragments,
                links: Vec::new(),
            }],
            outline: Vec::new(),
            places: Vec::new(),
            languages: ruler.context.languages.into_tags(),
        };
        Ok((document(front, alternative), pages))
    }

    fn mark(&self, alternative: &str) -> Fragment {
        Fragment {
            owner: Owner::Node(NODE),
            language: None,
            mark: Mark::Picture {
                picture: Arc::new(self.picture()),
                rect: Rect {
                    x: 0.0,
                    y: 0.0,
                    width: self.width,
                    height: self.height,
                },
                alternative: alternative.to_owned(),
            },
        }
    }
}

fn document(front: FrontMatter, alternative: &str) -> Document {
    let figure = BlockKind::Figure {
        alternative: alternative.to_owned(),
        path: String::new(),
        caption: None,
    };
    Document {
        front,
        blocks: vec![Block {
            node: NODE,
            line: 0,
            kind: figure,
        }],
        notes: Vec::new(),
    }
}
