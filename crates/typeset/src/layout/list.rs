//! Lists.

use crate::layout::block::{Column, set_blocks};
use crate::layout::context::Context;
use crate::layout::flow::Flow;
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::Text;
use crate::style::{Align, Figures, TextStyle};
use crate::{Document, Item, Owner};

/// Sets a list: labels hang in a column of their own, items stand to their right.
pub fn set_list(
    context: &mut Context,
    flow: &mut Flow,
    document: &Document,
    (start, items): (Option<u64>, &[Item]),
    column: Column,
    style: &TextStyle,
    gap: f32,
) {
    let labels = labels(context, start, items, column.depth, style);
    let indent = indent(context, start, &labels);
    let inner = Column {
        depth: column.depth + 1,
        snaps: false,
        ..column.indented(indent)
    };
    let item_gap = context.style.list.gap;
    let first = flow.slabs.len();
    for (at, (item, label)) in items.iter().zip(labels).enumerate() {
        let begin = flow.slabs.len();
        flow.space(if at == 0 { gap } else { item_gap });
        set_blocks(context, flow, document, &item.blocks, inner, style, item_gap);
        flow.end_block();
        let width = if start.is_some() {
            indent - context.style.list.number_gap
        } else {
            indent
        };
        let label = label.line(context, column.left, width);
        hang(flow, begin, label);
    }
    flow.keep_ends(first);
    flow.space(gap);
}

fn labels(
    context: &mut Context,
    start: Option<u64>,
    items: &[Item],
    depth: usize,
    style: &TextStyle,
) -> Vec<Paragraph> {
    let bullets = context.style.list.bullets;
    let bullet = bullets.get(depth).or(bullets.last()).copied().unwrap_or('•');
    let align = if start.is_some() { Align::Right } else { Align::Left };
    let style = TextStyle {
        align,
        figures: Figures::Tabular,
        ..style.clone()
    };
    let labels = items.iter().enumerate().map(|(at, item)| {
        let label = match start {
            Some(start) => format!("{}.", start.saturating_add(at as u64)),
            None => bullet.to_string(),
        };
        let line = item.blocks.first().map_or(0, |block| block.line);
        let text = Text::plain(&label, Owner::Label(item.node), &style, line);
        Paragraph::new(context, text, &style)
    });
    labels.collect()
}

/// How far the items stand in: further than usual where a number is wide.
fn indent(context: &Context, start: Option<u64>, labels: &[Paragraph]) -> f32 {
    let list = &context.style.list;
    if start.is_none() {
        return list.indent;
    }
    let widest = labels.iter().map(Paragraph::natural_width).fold(0.0, f32::max);
    (widest + list.number_gap).max(list.number_indent)
}

/// Puts a label before the first line of its item, which it shares the baseline with.
fn hang(flow: &mut Flow, begin: usize, label: Option<Line>) {
    let Some(label) = label else { return };
    match flow.slabs.get_mut(begin) {
        Some(slab) => {
            slab.fragments.splice(0..0, label.fragments);
            slab.areas.splice(0..0, label.areas);
        }
        // An item with nothing in it.
        None => flow.push(label.into()),
    }
}
