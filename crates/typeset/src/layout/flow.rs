//! The endless column that pages are cut from: slabs, one below the other.

use crate::layout::line::{Area, Line};
use crate::layout::table::TallRow;
use crate::layout::text::Lead;
use crate::{Artifact, Color, Fragment, Mark, NodeId, Owner, Problem, Rect};

/// A slice of the column that stays whole on a page: a line, a row of a table, a rule.
///
/// Its marks stand below y = 0, its upper edge; x is that of the page.
#[derive(Debug, Clone, Default)]
pub struct Slab {
    /// Its height.
    pub height: f32,
    /// The line of the Markdown that its block begins on, where it holds text.
    pub source_line: usize,
    /// The space above it, which vanishes at the head of a page.
    pub above: f32,
    /// Whether it begins a block that stands on the rhythm of the page.
    pub snaps: bool,
    /// Whether it is left out at the head of a page.
    pub vanishes: bool,
    /// Whether it stays on one page with the next slab.
    pub keeps: bool,
    /// Whether it begins a new page.
    pub breaks: bool,
    /// Its marks, in reading order.
    pub fragments: Vec<Fragment>,
    /// Its links.
    pub areas: Vec<Area>,
    /// What links can lead to, at its upper edge.
    pub targets: Vec<Lead>,
    /// The heading that it begins, for the bookmarks.
    pub heading: Option<Heading>,
    /// The page numbers to be printed in it.
    pub folios: Vec<Folio>,
    /// What of its table, by its place in [`Flow::heads`], is repeated if a page begins here.
    pub head: Option<usize>,
    /// A row that may have to be divided, being higher than a page.
    pub tall: Option<Box<TallRow>>,
}

/// A heading, for the bookmarks.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 4.
    pub level: u8,
    /// Its words.
    pub title: String,
}

/// The number of the page that a heading stands on. A run without glyphs keeps its place among the marks of its slab:
/// the first one that has its owner.
#[derive(Debug, Clone)]
pub struct Folio {
    /// The heading.
    pub lead: Lead,
    /// Whose it is.
    pub owner: Owner,
    /// The line of the Markdown that the heading stands on.
    pub line: usize,
}

/// Where a table of contents stands if it is printed.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The slab that comes after it.
    pub at: usize,
    /// Its block.
    pub node: NodeId,
    /// The line of the Markdown it begins on.
    pub line: usize,
    /// The space that the block before asks for below.
    below: f32,
    /// Whether it comes no further below than that.
    closes_up: bool,
}

/// What is printed again on each page that a table, or a group of its rows, goes on over.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The head that is repeated above it, by its place in [`Flow::heads`]: above the subheading of a group that of the table.
    pub below: Option<usize>,
    /// Its height, without that of the head above it.
    pub height: f32,
    /// Its marks, none of them content.
    pub fragments: Vec<Fragment>,
    /// What is wrong where a page begins below it: it is too high to be repeated, and columns lack their names.
    pub top_heavy: Option<Problem>,
}

/// The ground and bar behind some slabs.
#[derive(Debug, Clone)]
pub struct Panel {
    /// The first slab.
    pub first: usize,
    /// The slab after the last one.
    pub end: usize,
    /// Left edge.
    pub left: f32,
    /// Width of the ground.
    pub width: f32,
    /// Colour of the ground.
    pub ground: Option<Color>,
    /// Thickness and colour of the bar at the left edge.
    pub bar: (f32, Color),
}

/// The endless column.
#[derive(Debug, Default)]
pub struct Flow {
    /// Its slabs, top to bottom.
    pub slabs: Vec<Slab>,
    /// Captions, header rows and subheadings that may have to be repeated.
    pub heads: Vec<Head>,
    /// Grounds and bars, by their first slab.
    pub panels: Vec<Panel>,
    /// Where tables of contents would stand, top to bottom.
    pub gaps: Vec<Gap>,
    /// The space that the block before asks for below.
    below: f32,
    /// Whether the next block comes no further below than that.
    closes_up: bool,
}

impl Flow {
    /// Adds a slab. Of the space asked for above it and that asked for below the one before, the larger counts.
    pub fn push(&mut self, mut slab: Slab) {
        slab.above = if self.closes_up {
            self.below
        } else {
            slab.above.max(self.below)
        };
        (self.below, self.closes_up) = (0.0, false);
        self.slabs.push(slab);
    }

    /// Asks for space below the last slab.
    pub fn space(&mut self, below: f32) {
        if self.closes_up {
            return;
        }
        self.below = self.below.max(below);
    }

    /// Sets the space below the last slab, however much the next one asks for.
    pub fn close_up(&mut self, below: f32) {
        (self.below, self.closes_up) = (below, true);
    }

    /// Forgets the space that was asked for below the last slab.
    pub fn end_block(&mut self) {
        (self.below, self.closes_up) = (0.0, false);
    }

    /// Adds what may have to be repeated, and gives its place. Where that would take more than `most` of a page, only the head
    /// above it is repeated.
    pub fn push_head(&mut self, head: Head, most: f32) -> Option<usize> {
        if self.head_height(head.below) + head.height > most {
            return head.below;
        }
        self.heads.push(head);
        Some(self.heads.len() - 1)
    }

    /// How much of a page a head takes, with what is repeated above it.
    pub fn head_height(&self, head: Option<usize>) -> f32 {
        let head = head.and_then(|head| self.heads.get(head));
        head.map_or(0.0, |head| head.height + self.head_height(head.below))
    }

    /// Remembers that a table of contents stands here if it is printed.
    pub fn leave_gap(&mut self, node: NodeId, line: usize) {
        self.gaps.push(Gap {
            at: self.slabs.len(),
            node,
            line,
            below: self.below,
            closes_up: self.closes_up,
        });
    }

    /// Puts slabs where a gap was left, as if they had been pushed there, with at least `around` above and below them.
    /// The last gap is filled first.
    pub fn fill_gap(&mut self, gap: &Gap, mut slabs: Vec<Slab>, around: f32) {
        if let Some(first) = slabs.first_mut() {
            first.above = if gap.closes_up {
                gap.below
            } else {
                around.max(gap.below)
            };
        }
        if let Some(next) = self.slabs.get_mut(gap.at) {
            next.above = next.above.max(around);
        }
        for panel in self.panels.iter_mut().filter(|panel| panel.first >= gap.at) {
            panel.first += slabs.len();
            panel.end += slabs.len();
        }
        self.slabs.splice(gap.at..gap.at, slabs);
    }

    /// The measures of everything in it, without its marks: enough to count its pages.
    pub fn bare(&self) -> Self {
        let bare = |slab: &Slab| Slab {
            height: slab.height,
            above: slab.above,
            snaps: slab.snaps,
            vanishes: slab.vanishes,
            keeps: slab.keeps,
            breaks: slab.breaks,
            head: slab.head,
            tall: slab.tall.clone(),
            ..Slab::default()
        };
        let heads = self.heads.iter().map(|head| Head {
            below: head.below,
            height: head.height,
            fragments: Vec::new(),
            top_heavy: None,
        });
        Self {
            slabs: self.slabs.iter().map(bare).collect(),
            heads: heads.collect(),
            ..Self::default()
        }
    }

    /// Adds the lines of a paragraph, the first two and the last two of which stay together.
    ///
    /// `snaps` says whether the first stands on the rhythm of the page.
    pub fn push_lines(&mut self, lines: Vec<Line>, above: f32, snaps: bool) {
        let first = self.slabs.len();
        for (at, line) in lines.into_iter().enumerate() {
            let above = if at == 0 { above } else { 0.0 };
            self.push(Slab {
                above,
                snaps: snaps && at == 0,
                ..Slab::from(line)
            });
        }
        self.keep_ends(first);
    }

    /// Keeps the first two and the last two of the slabs from `first` on together.
    pub fn keep_ends(&mut self, first: usize) {
        let count = self.slabs.len().saturating_sub(first);
        if count < 2 {
            return;
        }
        for at in [first, first + count - 2] {
            if let Some(slab) = self.slabs.get_mut(at) {
                slab.keeps = true;
            }
        }
    }

    /// Keeps the last slab on one page with whatever follows.
    pub fn keep_with_next(&mut self) {
        if let Some(last) = self.slabs.last_mut() {
            last.keeps = true;
        }
    }
}

impl Slab {
    /// Adds the marks of a line, with its upper edge at `y`.
    pub fn place(&mut self, line: Line, y: f32) {
        self.source_line = self.source_line.max(line.source_line);
        self.fragments.extend(line.fragments.into_iter().map(|mut fragment| {
            lower(&mut fragment, y);
            fragment
        }));
        self.areas.extend(line.areas.into_iter().map(|mut area| {
            area.rect.y += y;
            area
        }));
    }
}

impl From<Line> for Slab {
    fn from(line: Line) -> Self {
        Self {
            height: line.height,
            source_line: line.source_line,
            keeps: line.divided,
            fragments: line.fragments,
            areas: line.areas,
            ..Self::default()
        }
    }
}

/// A rule or a ground: not content.
pub fn fill(x: f32, y: f32, width: f32, height: f32, color: Color) -> Fragment {
    let rect = Rect { x, y, width, height };
    Fragment {
        owner: Owner::Artifact(Artifact::Layout),
        language: None,
        mark: Mark::Fill { rect, color },
    }
}

/// Moves a fragment down.
pub fn lower(fragment: &mut Fragment, by: f32) {
    match &mut fragment.mark {
        Mark::Glyphs { y, .. } => *y += by,
        Mark::Fill { rect, .. } | Mark::Picture { rect, .. } => rect.y += by,
    }
}
