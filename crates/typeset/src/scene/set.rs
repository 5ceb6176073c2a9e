//! Scenes whose words are set.

use std::sync::Arc;

use super::words::SetInscription;
use super::{Ruler, Scene};
use crate::picture::{Content, Drawing, Item, Matrix, Shape};
use crate::{Picture, Problem};

/// A figure that is done: its words are set, for all that is made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct SetScene {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) inscriptions: Vec<SetInscription>,
    drawing: Arc<Drawing>,
}

impl Scene {
    /// Sets its words, by the ruler that it was measured with.
    pub fn set(self, ruler: &mut Ruler) -> SetScene {
        let set = |inscription| SetInscription {
            set: ruler.set(&inscription),
            inscription,
        };
        SetScene {
            width: self.width,
            height: self.height,
            inscriptions: self.inscriptions.into_iter().map(set).collect(),
            drawing: Arc::new(Drawing {
                matrix: Matrix::IDENTITY,
                items: self.shapes.into_iter().map(Item::Shape).collect(),
            }),
        }
    }
}

impl SetScene {
    /// Its height.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// What lies below the words.
    pub(super) fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.drawing.items.iter().filter_map(|item| match item {
            Item::Shape(shape) => Some(shape),
            // None was put there.
            Item::Group(_) => None,
        })
    }

    /// What is wrong with the words.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.inscriptions.iter().flat_map(|words| &words.set.problems)
    }

    /// What a page draws of it.
    pub(crate) fn picture(&self) -> Picture {
        Picture {
            width: self.width,
            height: self.height,
            content: Content::Scene(Arc::clone(&self.drawing)),
            inscriptions: self.inscriptions.clone(),
        }
    }
}
