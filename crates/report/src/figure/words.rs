//! Words of a figure that are set and measured before their place is known.

use typeset::{Anchor, Extent, Inscription, Lettering, Ruler};

/// Set words.
pub(super) struct Words {
    inscription: Inscription,
    extent: Extent,
}

impl Words {
    /// Sets words in lines of at most this length. `language` is the tag of their language, where it is not that of the figure.
    pub fn set(text: &str, language: Option<&str>, lettering: Lettering, measure: f32, ruler: &mut Ruler) -> Self {
        let mut inscription = Inscription {
            words: text.to_owned(),
            language: language.map(str::to_owned),
            lettering,
            x: 0.0,
            y: 0.0,
            anchor: Anchor::Start,
            measure,
        };
        // What rounding takes must not break a line that is as long as it may be.
        inscription.measure = measure.min(ruler.length(&inscription) + 0.5);
        let extent = ruler.extent(&inscription);
        Self { inscription, extent }
    }

    /// The same, of which this part of each line stands at the place that it is given.
    pub fn anchored(mut self, anchor: Anchor) -> Self {
        self.inscription.anchor = anchor;
        self
    }

    /// How long the longest line is.
    pub fn width(&self) -> f32 {
        self.extent.width
    }

    /// How high all lines are.
    pub fn height(&self) -> f32 {
        self.extent.height
    }

    /// The words where their upper edge is `top`.
    pub fn at(self, x: f32, top: f32) -> Inscription {
        let y = top - self.extent.top;
        Inscription {
            x,
            y,
            ..self.inscription
        }
    }

    /// The words where the middle of their lines is at `middle`.
    pub fn beside(self, x: f32, middle: f32) -> Inscription {
        let top = middle - self.height() / 2.0;
        self.at(x, top)
    }
}
