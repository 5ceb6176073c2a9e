//! Breaking a paragraph into lines: the total-fit method of Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
//!
//! Among all ways to break a paragraph, the one is taken whose lines are together the most even.

/// A part of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item {
    /// Letters: as wide as they are.
    Box(f32),
    /// Space, which vanishes at a line's end.
    Glue {
        /// As it would be on a line of its own.
        width: f32,
        /// How much it may grow in a line that does not count as loose.
        stretch: f32,
        /// How much it may shrink.
        shrink: f32,
        /// Whether a line may end here.
        breakable: bool,
    },
    /// A place where a line may end.
    Penalty {
        /// What stands there if it does: the width of a hyphen; negative where what stands before it becomes narrower.
        width: f32,
        /// What it costs; [`FORCED`] where a line must end.
        cost: f32,
        /// Whether it divides a word: two such lines in a row cost more.
        hyphen: bool,
    },
}

/// The cost of a penalty at which a line must end.
pub const FORCED: f32 = f32::NEG_INFINITY;

/// What a paragraph may look like.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Width of a line.
    pub measure: f32,
    /// How far spaces may grow, as a multiple of their stretch. Infinite where there has to be a result.
    pub tolerance: f32,
}

/// The best paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The items at which its lines end, in order.
    pub ends: Vec<usize>,
    /// Whether its last line looks lost: much shorter than the others, of which there is at least one.
    pub ends_short: bool,
}

/// The best paragraph; the last item must be a forced break.
///
/// `None` where no paragraph keeps within the tolerance; with an infinite one there is always a result.
pub fn total_fit(items: &[Item], limits: Limits) -> Option<Fit> {
    let mut search = Search {
        limits,
        nodes: vec![Node::START],
        active: vec![0],
        sum: Sums::default(),
    };
    for (at, item) in items.iter().enumerate() {
        let allowed = match item {
            Item::Box(_) => false,
            Item::Glue { breakable, .. } => *breakable && at > 0,
            Item::Penalty { cost, .. } => *cost < f32::INFINITY,
        };
        if allowed {
            search.visit(items, at);
            if search.active.is_empty() {
                return None;
            }
        }
        search.sum.add(item);
    }
    search.result()
}

/// Widths from the start of the paragraph; a long one needs the precision.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    width: f64,
    stretch: f64,
    shrink: f64,
}

impl Sums {
    fn add(&mut self, item: &Item) {
        match *item {
            Item::Box(width) => self.width += f64::from(width),
            Item::Glue {
                width, stretch, shrink, ..
            } => {
                self.width += f64::from(width);
                self.stretch += f64::from(stretch);
                self.shrink += f64::from(shrink);
            }
            Item::Penalty { .. } => {}
        }
    }

    /// What lies between `from` and here: width, stretch, shrink.
    fn since(&self, from: &Self) -> (f32, f32, f32) {
        let part = |to: f64, from: f64| (to - from) as f32;
        let (stretch, shrink) = (part(self.stretch, from.stretch), part(self.shrink, from.shrink));
        (part(self.width, from.width), stretch, shrink)
    }
}

/// A line end that may be part of the best paragraph.
#[derive(Debug, Clone, Copy)]
struct Node {
    at: usize,
    /// What stood before the first box of the next line.
    sum: Sums,
    demerits: f32,
    fitness: i32,
    hyphen: bool,
    /// Whether it ends the paragraph with a line that is too short.
    short: bool,
    before: usize,
}

impl Node {
    const START: Self = Self {
        at: usize::MAX,
        sum: Sums {
            width: 0.0,
            stretch: 0.0,
            shrink: 0.0,
        },
        demerits: 0.0,
        fitness: 1,
        hyphen: false,
        short: false,
        before: 0,
    };
}

struct Search {
    limits: Limits,
    nodes: Vec<Node>,
    active: Vec<usize>,
    sum: Sums,
}

/// What a change from a tight to a loose line, two hyphens in a row and a hyphen in the last line but one cost. The last is
/// dearer than in TeX: a paragraph should not end in half a word.
const MISMATCH: f32 = 10_000.0;
const TWO_HYPHENS: f32 = 20_000.0;
const LAST_HYPHEN: f32 = 50_000.0;
/// A last line is too short below this part of the measure: the indent of a paragraph, a word of five letters.
const SHORT: f32 = 0.16;
/// What a last line costs that is just too short; one of next to nothing costs eight times as much, so that no single Japanese
/// character stands alone (JLREQ 3.8). It is worth a few looser lines, not one that is visibly loose.
const SHORT_LAST: f32 = 70_000.0;

impl Search {
    /// Tries to end a line at the item `at`, from every line end that is still in play.
    fn visit(&mut self, items: &[Item], at: usize) {
        let Some(&item) = items.get(at) else { return };
        let (forced, hyphen) = match item {
            Item::Penalty { cost, hyphen, .. } => (cost == FORCED, hyphen),
            _ => (false, false),
        };
        let is_last = at + 1 == items.len();
        let mut best: Option<Node> = None;
        let mut kept = Vec::with_capacity(self.active.len());
        let active = std::mem::take(&mut self.active);
        for (nth, &index) in active.iter().enumerate() {
            let Some(&from) = self.nodes.get(index) else { continue };
            let ratio = self.ratio(&from, &item, forced);
            let hopeless = ratio < -1.0;
            if !hopeless && !forced {
                kept.push(index);
            }
            // With nothing else left, a line that is too full is better than none.
            let rescue =
                self.limits.tolerance.is_infinite() && nth + 1 == active.len() && kept.is_empty() && best.is_none();
            if (hopeless && !rescue) || ratio > self.limits.tolerance {
                continue;
            }
            let node = self.node(from, index, at, ratio, &item, is_last && !hyphen);
            if best.is_none_or(|known| node.demerits < known.demerits) {
                best = Some(node);
            }
        }
        self.active = kept;
        if let Some(mut node) = best {
            node.sum = self.start_after(items, at);
            self.active.push(self.nodes.len());
            self.nodes.push(node);
        }
    }

    /// How far the spaces of the line from `from` to `item` grow (positive) or shrink (negative).
    fn ratio(&self, from: &Node, item: &Item, forced: bool) -> f32 {
        let hyphen = if let Item::Penalty { width, .. } = item {
            *width
        } else {
            0.0
        };
        let (width, stretch, shrink) = self.sum.since(&from.sum);
        let missing = self.limits.measure - (width + hyphen);
        if missing >= 0.0 && forced {
            0.0
        } else if missing > 0.0 {
            if stretch > 0.0 { missing / stretch } else { f32::MAX }
        } else if missing < -ROUNDING {
            if shrink > 0.0 { missing / shrink } else { f32::MIN }
        } else {
            0.0
        }
    }

    fn node(&self, from: Node, before: usize, at: usize, ratio: f32, item: &Item, is_last: bool) -> Node {
        let badness = (100.0 * ratio.abs().powi(3)).min(10_000.0 + ratio.abs().min(1e6));
        let (cost, hyphen) = match *item {
            Item::Penalty { cost, hyphen, .. } if cost != FORCED => (cost, hyphen),
            _ => (0.0, false),
        };
        let mut demerits = (10.0 + badness + cost).powi(2);
        let fitness = match ratio {
            r if r < -0.5 => 0,
            r if r <= 0.5 => 1,
            r if r <= 1.0 => 2,
            _ => 3,
        };
        if (fitness - from.fitness).abs() > 1 {
            demerits += MISMATCH;
        }
        if hyphen && from.hyphen {
            demerits += TWO_HYPHENS;
        }
        let mut short = false;
        if is_last {
            demerits += if from.hyphen { LAST_HYPHEN } else { 0.0 };
            let filled = self.sum.since(&from.sum).0 / (self.limits.measure * SHORT);
            short = filled < 1.0 && from.at != usize::MAX;
            demerits += if short {
                SHORT_LAST * (2.0 - filled.max(0.0)).powi(3)
            } else {
                0.0
            };
        }
        Node {
            at,
            sum: from.sum,
            demerits: from.demerits + demerits,
            fitness,
            hyphen,
            short,
            before,
        }
    }

    /// What stands before the next line's first box: glue and penalties after a line end vanish.
    fn start_after(&self, items: &[Item], at: usize) -> Sums {
        let mut sum = self.sum;
        for (index, item) in items.iter().enumerate().skip(at) {
            match item {
                Item::Box(_) => break,
                Item::Penalty { cost, .. } if *cost == FORCED && index > at => break,
                other => sum.add(other),
            }
        }
        sum
    }

    fn result(&self) -> Option<Fit> {
        let mut index = *self.active.last()?;
        let ends_short = self.nodes.get(index)?.short;
        let mut ends = Vec::new();
        while let Some(node) = self.nodes.get(index).filter(|node| node.at != usize::MAX) {
            ends.push(node.at);
            index = node.before;
        }
        ends.reverse();
        Some(Fit { ends, ends_short })
    }
}

/// Lines that are too wide by less than this, in points, fit.
const ROUNDING: f32 = 0.01;

#[cfg(test)]
mod tests;
