//! Tables: rules rather than boxes, columns as wide as their words ask for, the header row repeated on every page.

pub mod columns;
mod row;

pub use row::TallRow;

use crate::layout::block::Column;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Head, Slab, fill};
use crate::layout::paragraph::Paragraph;
use crate::layout::table::columns::{Demand, widths};
use crate::layout::table::row::{Frame, bottom_aligned, top_aligned};
use crate::layout::text::Text;
use crate::style::{Align, TableStyle, TextStyle};
use crate::{Alignment, Artifact, Block, BlockKind, Inline, Owner, Row};

/// Sets a table: caption, header row and rows. The first row stays with the header, the last with the one before.
pub fn set_table(context: &mut Context, flow: &mut Flow, block: &Block, column: Column) {
    let BlockKind::Table {
        caption,
        alignments,
        header,
        rows,
    } = &block.kind
    else {
        return;
    };
    let style = context.style.table.clone();
    let table = fit(context, (alignments, header, rows), column);
    let caption = caption.as_deref().map(|caption| Caption { block, words: caption });
    let mut head = Head::default();
    flow.space(style.around);
    if let Some(caption) = &caption {
        caption.set(context, flow, &mut head, &table);
    }
    let header = header_slab(context, &table, &style, rows.is_empty());
    head.add(&header);
    flow.push(Slab {
        keeps: !rows.is_empty(),
        ..header
    });
    let room = context.style.sheet.floor() - context.style.sheet.top - head.height;
    let head = flow.push_head(head);
    let first = flow.slabs.len();
    let count = table.rows.len();
    for (at, cells) in table.rows.iter().enumerate() {
        let lines = table.lines(context, cells);
        let is_last = at + 1 == count;
        let frame = Frame {
            left: table.left,
            width: table.measure,
            padding: style.padding,
            rule: rule(context, is_last),
        };
        let mut slab = top_aligned(lines, &frame, room);
        slab.head = Some(head);
        flow.push(slab);
    }
    if count > 2
        && let Some(slab) = flow.slabs.get_mut(first + count - 2)
    {
        slab.keeps = slab.tall.is_none();
    }
    flow.space(style.around);
}

/// A table whose columns have their widths.
struct Fitted {
    left: f32,
    measure: f32,
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    header: Vec<Paragraph>,
    rows: Vec<Vec<Paragraph>>,
}

impl Fitted {
    fn lines(&self, context: &mut Context, cells: &[Paragraph]) -> Vec<Vec<crate::layout::line::Line>> {
        let columns = self.columns.iter();
        cells
            .iter()
            .zip(columns)
            .map(|(cell, &(left, width))| cell.lines(context, left, width))
            .collect()
    }
}

/// The cells of a table, before it is fitted.
type Cells<'a> = (&'a [Alignment], &'a Row, &'a [Row]);

/// Finds letters small enough for the table to fit; the smallest stay if none is.
fn fit(context: &mut Context, cells: Cells, column: Column) -> Fitted {
    let [first, others @ ..] = context.style.table.shrink;
    let (mut fitted, mut fits) = attempt(context, cells, column, first);
    for factor in others {
        if !fits {
            (fitted, fits) = attempt(context, cells, column, factor);
        }
    }
    fitted
}

/// Cuts the cells into pieces, letters scaled by `factor`, and shares the width out. Says also whether no word has to be
/// divided.
fn attempt(context: &mut Context, (alignments, header, rows): Cells, column: Column, factor: f32) -> (Fitted, bool) {
    let style = context.style.table.clone();
    let header = cut(context, header, alignments, &style.head.scaled(factor));
    let body = style.text.scaled(factor);
    let rows: Vec<_> = rows.iter().map(|row| cut(context, row, alignments, &body)).collect();
    let naturals = naturals(&header, &rows);
    let demands = demands(&header, &rows, &naturals);
    let gutters = style.gutter * alignments.len().saturating_sub(1) as f32;
    let natural: f32 = demands.iter().map(|demand| demand.natural).sum();
    let least: f32 = demands.iter().map(|demand| demand.least).sum();
    let place = if natural + gutters <= column.measure {
        column
    } else {
        widest(context, column)
    };
    let columns = placed(
        &widths(&demands, &naturals, place.measure - gutters),
        place.left,
        style.gutter,
    );
    let fits = least + gutters <= place.measure;
    (
        Fitted {
            left: place.left,
            measure: place.measure,
            columns,
            header,
            rows,
        },
        fits,
    )
}

/// The column that a wide table may cover: one that is not inside something else reaches into the left margin.
fn widest(context: &Context, column: Column) -> Column {
    let sheet = &context.style.sheet;
    if column.left == sheet.text_left() {
        Column {
            left: sheet.left,
            measure: sheet.full_measure(),
            ..column
        }
    } else {
        column
    }
}

fn cut(context: &mut Context, row: &Row, alignments: &[Alignment], style: &TextStyle) -> Vec<Paragraph> {
    let cells = row.cells.iter().zip(alignments).map(|(cell, alignment)| {
        let align = match alignment {
            Alignment::Left => Align::Left,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::Right,
        };
        let style = TextStyle { align, ..style.clone() };
        let text = Text::new(context, &cell.content, Owner::Node(cell.node), &style, row.line);
        Paragraph::new(context, text, &style)
    });
    cells.collect()
}

/// The width of each cell on one line, of the header row first.
fn naturals(header: &[Paragraph], rows: &[Vec<Paragraph>]) -> Vec<Vec<f32>> {
    let all = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
    // Rounding must not make two lines of what fits exactly.
    all.map(|row| row.iter().map(|cell| cell.natural_width() + 0.1).collect())
        .collect()
}

fn demands(header: &[Paragraph], rows: &[Vec<Paragraph>], naturals: &[Vec<f32>]) -> Vec<Demand> {
    let mut demands = vec![Demand::default(); header.len()];
    let all = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
    for (row, widths) in all.zip(naturals) {
        for ((demand, cell), natural) in demands.iter_mut().zip(row).zip(widths) {
            demand.natural = demand.natural.max(*natural);
            demand.least = demand.least.max(cell.longest_part() + 0.1);
            demand.mean += natural / naturals.len() as f32;
        }
    }
    demands
}

fn placed(widths: &[f32], left: f32, gutter: f32) -> Vec<(f32, f32)> {
    let mut x = left;
    let place = |&width: &f32| {
        let column = (x, width);
        x += width + gutter;
        column
    };
    widths.iter().map(place).collect()
}

/// The rule under a row.
fn rule(context: &Context, is_last: bool) -> (f32, crate::Color) {
    let (style, palette) = (&context.style.table, &context.style.palette);
    if is_last {
        (style.heavy, palette.accent)
    } else {
        (style.light, palette.rule)
    }
}

fn header_slab(context: &mut Context, table: &Fitted, style: &TableStyle, is_last: bool) -> Slab {
    let lines = table.lines(context, &table.header);
    let accent = context.style.palette.accent;
    let rule = (if is_last { style.heavy } else { style.medium }, accent);
    let frame = Frame {
        left: table.left,
        width: table.measure,
        padding: style.padding,
        rule,
    };
    let mut slab = bottom_aligned(lines, &frame);
    slab.fragments
        .insert(0, fill(table.left, 0.0, table.measure, style.heavy, accent));
    slab
}

/// A caption and the table it belongs to.
struct Caption<'a> {
    block: &'a Block,
    words: &'a [Inline],
}

impl Caption<'_> {
    /// Sets the caption above the table, and on its other pages with the word that it goes on.
    fn set(&self, context: &mut Context, flow: &mut Flow, head: &mut Head, table: &Fitted) {
        let style = context.style.table.clone();
        let owner = Owner::Node(self.block.node);
        let text = Text::new(context, self.words, owner, &style.caption, self.block.line);
        let lines = Paragraph::new(context, text, &style.caption).lines(context, table.left, table.measure);
        for line in lines {
            flow.push(Slab {
                keeps: true,
                ..Slab::from(line)
            });
        }
        flow.space(style.caption_gap);
        let mut words = self.words.to_vec();
        words.push(Inline::Text(format!(" {}", context.labels.continued)));
        let owner = Owner::Artifact(Artifact::Layout);
        let text = Text::new(context, &words, owner, &style.caption, self.block.line);
        for line in Paragraph::new(context, text, &style.caption).lines(context, table.left, table.measure) {
            head.add(&Slab::from(line));
        }
        head.height += style.caption_gap;
    }
}

impl Head {
    /// Adds a slab below what is there, as something that is not content.
    fn add(&mut self, slab: &Slab) {
        let height = self.height;
        self.fragments
            .extend(slab.fragments.iter().cloned().map(|mut fragment| {
                fragment.owner = Owner::Artifact(Artifact::Layout);
                crate::layout::flow::lower(&mut fragment, height);
                fragment
            }));
        self.height += slab.height;
    }
}
