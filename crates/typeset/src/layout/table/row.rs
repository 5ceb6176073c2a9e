//! Rows of a table.

use crate::Color;
use crate::layout::flow::{Slab, fill};
use crate::layout::line::Line;

/// What surrounds the text of a row.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Left edge of the table.
    pub left: f32,
    /// Width of the table.
    pub width: f32,
    /// The space above and below the text.
    pub padding: f32,
    /// Thickness and colour of the rule under the row.
    pub rule: (f32, Color),
}

/// A row that is higher than a page: the only kind that is divided.
#[derive(Debug, Clone)]
pub struct TallRow {
    cells: Vec<Vec<Line>>,
    frame: Frame,
}

/// A row whose cells begin on one line. It becomes a [`TallRow`] where it is higher than `room`.
pub fn top_aligned(cells: Vec<Vec<Line>>, frame: &Frame, room: f32) -> Slab {
    let height = cells.iter().map(|lines| height(lines)).fold(0.0, f32::max) + 2.0 * frame.padding;
    if height > room {
        let tall = TallRow { cells, frame: *frame };
        return Slab {
            height,
            tall: Some(Box::new(tall)),
            ..Slab::default()
        };
    }
    let offsets = vec![frame.padding; cells.len()];
    slab(cells, &offsets, height, frame)
}

/// A row whose cells end on one line: the header row. One that is higher than `room` is a [`TallRow`], with its cells at the top.
pub fn bottom_aligned(cells: Vec<Vec<Line>>, frame: &Frame, room: f32) -> Slab {
    let highest = cells.iter().map(|lines| height(lines)).fold(0.0, f32::max);
    if highest + 2.0 * frame.padding > room {
        return top_aligned(cells, frame, room);
    }
    let offsets: Vec<f32> = cells
        .iter()
        .map(|lines| frame.padding + highest - height(lines))
        .collect();
    slab(cells, &offsets, highest + 2.0 * frame.padding, frame)
}

impl TallRow {
    /// The part of the row that fits into `room`, at least one line of each cell, and what is left of it.
    pub fn split(mut self, room: f32) -> (Slab, Option<Box<Self>>) {
        let padding = self.frame.padding;
        let mut rest = Vec::with_capacity(self.cells.len());
        for lines in &mut self.cells {
            let mut filled = 2.0 * padding;
            let fits = lines.iter().take_while(|line| {
                filled += line.height;
                filled <= room
            });
            let count = fits.count().max(1).min(lines.len());
            rest.push(lines.split_off(count));
        }
        let more = rest.iter().any(|lines| !lines.is_empty());
        let tall = more.then(|| {
            Box::new(Self {
                cells: rest,
                frame: self.frame,
            })
        });
        let height = self.cells.iter().map(|lines| height(lines)).fold(0.0, f32::max) + 2.0 * padding;
        let offsets = vec![padding; self.cells.len()];
        let mut frame = self.frame;
        if more {
            frame.rule.0 = 0.0;
        }
        (slab(self.cells, &offsets, height, &frame), tall)
    }

    /// Height of the least part that can stand on a page.
    pub fn least(&self) -> f32 {
        let line = self.cells.iter().flatten().map(|line| line.height).fold(0.0, f32::max);
        line + 2.0 * self.frame.padding
    }
}

fn slab(cells: Vec<Vec<Line>>, offsets: &[f32], height: f32, frame: &Frame) -> Slab {
    let mut slab = Slab {
        height,
        ..Slab::default()
    };
    for (lines, &offset) in cells.into_iter().zip(offsets) {
        let mut y = offset;
        for line in lines {
            let line_height = line.height;
            slab.place(line, y);
            y += line_height;
        }
    }
    let (thickness, color) = frame.rule;
    if thickness > 0.0 {
        slab.fragments
            .push(fill(frame.left, height - thickness, frame.width, thickness, color));
    }
    slab
}

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}
