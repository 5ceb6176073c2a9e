//! Tables: rules rather than boxes, columns as wide as their words ask for, the header row repeated on every page.

mod alignment;
mod cell;
pub mod columns;
mod crowding;
mod head;
mod height;
mod row;

pub use row::TallRow;

use crate::layout::block::Column;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Slab, fill};
use crate::layout::line::Line;
use crate::layout::table::alignment::{Setting, settings};
use crate::layout::table::cell::{CutCell, cut, line_up};
use crate::layout::table::columns::{Demand, widths};
use crate::layout::table::head::{push_header, room, set_caption, set_heading};
use crate::layout::table::height::Breakable;
use crate::layout::table::row::{Frame, bottom_aligned, top_aligned};
use crate::style::TableStyle;
use crate::{Alignment, Block, BlockKind, Color, Group, Row};

/// Sets a table: caption, header row and groups of rows. The first row stays with the header.
pub fn set_table(context: &mut Context, flow: &mut Flow, block: &Block, column: Column) {
    let BlockKind::Table {
        caption,
        alignments,
        header,
        groups,
    } = &block.kind
    else {
        return;
    };
    let style = context.style.table.clone();
    let (table, fits) = fit(context, (alignments, header, groups), column);
    if !fits && let Some(problem) = table.crowded(context) {
        return context.problem(problem);
    }
    flow.space(style.around);
    let caption = caption
        .as_deref()
        .map(|caption| set_caption(context, flow, &table, (block, caption)));
    let header = header_slab(context, &table, &style, groups.is_empty());
    let head = push_header(context, flow, &table, (caption.unwrap_or_default(), &header));
    flow.push(Slab {
        keeps: !groups.is_empty(),
        ..header
    });
    set_groups(context, flow, groups, &table, head);
    flow.space(style.around);
}

/// Sets groups of rows, each under its subheading.
fn set_groups(context: &mut Context, flow: &mut Flow, groups: &[Group], table: &Fitted, head: Option<usize>) {
    let (style, accent) = (context.style.table.clone(), context.style.palette.accent);
    let mut rows = table.rows.as_slice();
    for (at, group) in groups.iter().enumerate() {
        let is_last = at + 1 == groups.len();
        let ending = if is_last { style.heavy } else { style.medium };
        let mut again = head;
        if let Some(heading) = &group.heading {
            flow.space(if at == 0 { 0.0 } else { style.group_above });
            again = set_heading(context, flow, heading, table, head);
        }
        let (own, others) = rows.split_at(group.rows.len().min(rows.len()));
        set_rows(context, flow, own, table, (again, (ending, accent)));
        rows = others;
    }
}

/// Sets the rows of a group; the last stays with the one before. `ending` is the rule under the last.
fn set_rows(
    context: &mut Context,
    flow: &mut Flow,
    rows: &[Vec<CutCell>],
    table: &Fitted,
    (head, ending): (Option<usize>, (f32, Color)),
) {
    let light = (context.style.table.light, context.style.palette.rule);
    let room = room(context, flow, head);
    let first = flow.slabs.len();
    let count = rows.len();
    for (at, cells) in rows.iter().enumerate() {
        let lines = table.lines(context, cells);
        let frame = table.frame(if at + 1 == count { ending } else { light });
        let mut slab = top_aligned(lines, &frame, room);
        slab.head = head;
        flow.push(slab);
    }
    if count > 2
        && let Some(slab) = flow.slabs.get_mut(first + count - 2)
    {
        slab.keeps = slab.tall.is_none();
    }
}

/// A table whose columns have their widths.
struct Fitted {
    left: f32,
    measure: f32,
    /// The space above and below the text of a row.
    padding: f32,
    /// By how much its letters are smaller than the style says.
    factor: f32,
    /// Left edge and width of each column.
    columns: Vec<(f32, f32)>,
    header: Vec<CutCell>,
    /// Those of all groups.
    rows: Vec<Vec<CutCell>>,
}

impl Fitted {
    fn lines(&self, context: &mut Context, cells: &[CutCell]) -> Vec<Vec<Line>> {
        let columns = self.columns.iter();
        cells
            .iter()
            .zip(columns)
            .map(|(cell, &(left, width))| cell.lines(context, left, width))
            .collect()
    }

    /// What surrounds a row with this rule under it.
    fn frame(&self, rule: (f32, Color)) -> Frame {
        Frame {
            left: self.left,
            width: self.measure,
            padding: self.padding,
            rule,
        }
    }
}

/// The cells of a table, before it is fitted.
type Cells<'a> = (&'a [Alignment], &'a Row, &'a [Group]);

/// Finds letters small enough for the table to fit; the smallest stay if none is. Says also whether no word has to be divided.
fn fit(context: &mut Context, (alignments, header, groups): Cells, column: Column) -> (Fitted, bool) {
    let settings = settings(alignments, groups, context.decimal);
    let rows = (settings.as_slice(), header, groups);
    let [first, others @ ..] = context.style.table.shrink;
    let (mut fitted, mut fits) = attempt(context, rows, column, first);
    for factor in others {
        if !fits {
            (fitted, fits) = attempt(context, rows, column, factor);
        }
    }
    (fitted, fits)
}

/// Cuts the cells into pieces, letters scaled by `factor`, and shares the width out. Says also whether no word has to be
/// divided.
fn attempt(
    context: &mut Context,
    (settings, header, groups): (&[Setting], &Row, &[Group]),
    column: Column,
    factor: f32,
) -> (Fitted, bool) {
    let style = context.style.table.clone();
    let head = style.head.scaled(factor);
    let header = cut(context, header, settings, &head, &head);
    let rows = cut_rows(context, settings, groups, &style, factor);
    let all: Vec<&[CutCell]> = std::iter::once(&header).chain(&rows).map(Vec::as_slice).collect();
    let demands = demands(&all, header.len());
    let gutters = style.gutter * settings.len().saturating_sub(1) as f32;
    let natural: f32 = demands.iter().map(|demand| demand.natural).sum();
    let least: f32 = demands.iter().map(|demand| demand.least).sum();
    let place = if natural + gutters <= column.measure {
        column
    } else {
        widest(context, column)
    };
    let columns = placed(
        &widths(&demands, &all, place.measure - gutters),
        place.left,
        style.gutter,
    );
    let fits = least + gutters <= place.measure;
    (
        Fitted {
            left: place.left,
            measure: place.measure,
            padding: style.padding,
            factor,
            columns,
            header,
            rows,
        },
        fits,
    )
}

/// The cells of all groups, letters scaled by `factor`.
fn cut_rows(
    context: &mut Context,
    settings: &[Setting],
    groups: &[Group],
    style: &TableStyle,
    factor: f32,
) -> Vec<Vec<CutCell>> {
    let (text, row_head) = (style.text.scaled(factor), style.row_head.scaled(factor));
    let rows = groups.iter().flat_map(|group| &group.rows);
    let rows = rows.map(|row| {
        let first = if row.headed { &row_head } else { &text };
        cut(context, row, settings, &text, first)
    });
    let mut rows: Vec<_> = rows.collect();
    line_up(context, &mut rows, settings);
    rows
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

/// What each column asks for; the header row is the first of the rows.
fn demands(rows: &[&[CutCell]], columns: usize) -> Vec<Demand> {
    let mut demands = vec![Demand::default(); columns];
    for row in rows {
        for (demand, cell) in demands.iter_mut().zip(*row) {
            let natural = cell.natural_width();
            demand.natural = demand.natural.max(natural);
            demand.least = demand.least.max(cell.longest_part());
            demand.mean += natural / rows.len() as f32;
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

fn header_slab(context: &mut Context, table: &Fitted, style: &TableStyle, is_last: bool) -> Slab {
    let lines = table.lines(context, &table.header);
    let accent = context.style.palette.accent;
    let rule = (if is_last { style.heavy } else { style.medium }, accent);
    let mut slab = bottom_aligned(lines, &table.frame(rule), context.style.sheet.column());
    slab.fragments
        .insert(0, fill(table.left, 0.0, table.measure, style.heavy, accent));
    slab
}
