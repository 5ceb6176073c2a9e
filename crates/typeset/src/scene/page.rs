//! A scene as a page of its own, of its size.

use std::sync::Arc;

use super::SetScene;
use crate::layout::Languages;
use crate::{Block, BlockKind, Document, Fragment, FrontMatter, Mark, NodeId, Owner, Page, Pages, Problem, Rect};

/// The figure, the only thing on the page.
const NODE: NodeId = NodeId(0);

impl SetScene {
    /// A document that consists of this figure, and its page. `front` says for the metadata what it is, `alternative` what it shows, for
    /// readers who cannot see it.
    ///
    /// # Errors
    /// Words that no bundled face can set.
    pub fn page(&self, front: FrontMatter, alternative: &str) -> Result<(Document, Pages), Vec<Problem>> {
        let problems: Vec<_> = self.problems().cloned().collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut languages = Languages::new(&front.lang);
        let runs = self.inscriptions.iter().flat_map(|words| words.runs(1.0, 0.0));
        let runs = runs.map(|(mark, language)| Fragment {
            owner: Owner::Node(NODE),
            language: language.and_then(|tag| languages.id(tag)),
            mark,
        });
        let fragments = [self.mark(alternative)].into_iter().chain(runs).collect();
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
            languages: languages.into_tags(),
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
