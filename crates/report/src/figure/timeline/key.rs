//! What the shapes of a timeline mean: a sample of each and a few words, side by side as long as there is room.

use model::Date;
use typeset::{Inscription, Path, Ruler, Scene};

use super::{BAR, GAP, HEAD, LABEL, Pencil, ROW, Timeline};

/// A key with everything in its place, from its upper left corner on.
pub(super) struct Key {
    samples: Vec<(Shape, f32, f32)>,
    words: Vec<Inscription>,
    /// How high it is.
    pub height: f32,
}

/// The shapes that a timeline draws.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Event,
    Within,
    Period,
    Open,
}

/// How wide a sample is.
const SAMPLE: f32 = 16.0;

impl Pencil<'_> {
    /// Places the samples of the shapes that occur, and their words.
    pub(super) fn key(&self, timeline: &Timeline, width: f32, ruler: &mut Ruler) -> Key {
        let key = &timeline.key;
        let parts = [
            (Shape::Event, &key.event),
            (Shape::Within, &key.within),
            (Shape::Period, &key.period),
            (Shape::Open, &key.open),
        ];
        let parts = parts.into_iter().filter(|(shape, _)| self.occurs(*shape, timeline));
        let (mut x, mut row) = (0.0, 0.0);
        let (mut samples, mut words) = (Vec::new(), Vec::new());
        for (shape, text) in parts {
            let mut inscription = Inscription {
                y: row * ROW + ROW - 3.2,
                measure: width - SAMPLE - GAP,
                ..self.words(text, self.lettering(LABEL, false))
            };
            let length = (ruler.length(&inscription) + 0.5).min(inscription.measure);
            if x > 0.0 && x + SAMPLE + GAP + length > width {
                (x, row) = (0.0, row + 1.0);
                inscription.y += ROW;
            }
            inscription.x = x + SAMPLE + GAP;
            inscription.measure = length;
            samples.push((shape, x, (row + 0.5) * ROW));
            words.push(inscription);
            x += SAMPLE + length + 4.0 * GAP;
        }
        let height = (row + 1.0) * ROW;
        Key { samples, words, height }
    }

    fn occurs(&self, shape: Shape, timeline: &Timeline) -> bool {
        let entries = || timeline.lanes.iter().flat_map(|lane| &lane.entries);
        let mut events = entries().flat_map(|entry| &entry.events);
        let mut periods = entries().filter_map(|entry| entry.period);
        let is_open = |period: &Date| period.has_open_start() || period.has_open_end();
        match shape {
            Shape::Event => events.any(|date| self.is_mark(date)),
            Shape::Within => events.any(|date| !self.is_mark(date)),
            Shape::Period => periods.any(|period| !is_open(&period)),
            Shape::Open => periods.any(|period| is_open(&period)),
        }
    }

    /// Draws a key from this height on.
    pub(super) fn draw_key(&self, scene: &mut Scene, key: Key, top: f32) {
        for (shape, x, middle) in key.samples {
            self.sample(scene, shape, x, top + middle);
        }
        for mut words in key.words {
            words.y += top;
            scene.inscribe(words);
        }
    }

    fn sample(&self, scene: &mut Scene, shape: Shape, x: f32, middle: f32) {
        let bar = || Path::rectangle(x, middle - BAR / 2.0, SAMPLE, BAR);
        let (from, to) = (x + SAMPLE / 2.0, x + SAMPLE - BAR);
        let (upper, lower) = (middle - BAR / 2.0, middle + BAR / 2.0);
        let (mark, bar_color) = self.colors;
        match shape {
            Shape::Event => scene.fill(super::lozenge(from, middle), mark),
            Shape::Within => scene.fill(Path::rectangle(x, middle - BAR / 4.0, SAMPLE, BAR / 2.0), mark),
            Shape::Period => scene.fill(bar(), bar_color),
            Shape::Open => {
                let shaft = Path::from(x, upper).to(to, upper).to(to, upper - HEAD);
                let head = shaft.to(x + SAMPLE, middle).to(to, lower + HEAD);
                scene.fill(head.to(to, lower).to(x, lower).close(), bar_color);
            }
        }
    }
}
