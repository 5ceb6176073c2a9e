//! Blocks: headings, paragraphs, quotations, boxes.

use crate::document::plain_text;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Heading, Panel, Slab, fill};
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Text};
use crate::layout::{figure, list, table};
use crate::style::{PanelStyle, TextStyle};
use crate::{Block, BlockKind, Document, Inline, Owner};

/// The column that blocks stand in.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its left edge.
    pub left: f32,
    /// Its width.
    pub measure: f32,
    /// How deep in lists it lies.
    pub depth: usize,
    /// Whether its paragraphs stand on the rhythm of the page: not so in lists, boxes and notes.
    pub snaps: bool,
}

impl Column {
    /// The same with its left edge moved in.
    pub fn indented(self, by: f32) -> Self {
        Self {
            left: self.left + by,
            measure: self.measure - by,
            ..self
        }
    }
}

/// Sets blocks one below the other, `gap` apart, in the letters of `style`.
pub fn set_blocks(
    context: &mut Context,
    flow: &mut Flow,
    document: &Document,
    blocks: &[Block],
    column: Column,
    style: &TextStyle,
    gap: f32,
) {
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        set_block(context, flow, document, block, column, style, gap);
        if leads_on(block, next) {
            flow.keep_with_next();
        }
    }
}

/// Whether a block announces the next one.
fn leads_on(block: &Block, next: Option<&Block>) -> bool {
    let announced = matches!(
        next.map(|next| &next.kind),
        Some(BlockKind::List { .. } | BlockKind::Table { .. } | BlockKind::Figure { .. })
    );
    match &block.kind {
        BlockKind::Paragraph(content) => announced && plain_text(content).trim_end().ends_with([':', '\u{ff1a}']),
        _ => false,
    }
}

fn set_block(
    context: &mut Context,
    flow: &mut Flow,
    document: &Document,
    block: &Block,
    column: Column,
    style: &TextStyle,
    gap: f32,
) {
    match &block.kind {
        BlockKind::Heading { level, anchor, content } => {
            set_heading(context, flow, block, (*level, anchor, content), column)
        }
        BlockKind::Paragraph(content) => set_paragraph(context, flow, block, content, column, style, gap),
        BlockKind::List { start, items } => {
            list::set_list(context, flow, document, (*start, items), column, style, gap);
        }
        BlockKind::Table { .. } => table::set_table(context, flow, block, column),
        BlockKind::Figure { .. } => figure::set_figure(context, flow, block, column),
        BlockKind::Quote(blocks) => {
            let panel = context.style.quote.clone();
            set_panel(context, flow, document, blocks, column, style, &panel);
        }
        BlockKind::Alert { blocks, .. } => {
            let panel = context.style.alert.clone();
            set_panel(context, flow, document, blocks, column, style, &panel);
        }
        BlockKind::PageBreak => flow.push(Slab {
            breaks: true,
            ..Slab::default()
        }),
        BlockKind::Contents => flow.leave_gap(block.node, block.line),
    }
}

fn set_paragraph(
    context: &mut Context,
    flow: &mut Flow,
    block: &Block,
    content: &[Inline],
    column: Column,
    style: &TextStyle,
    gap: f32,
) {
    let text = Text::new(context, content, Owner::Node(block.node), style, block.line);
    let lines = Paragraph::new(context, text, style).lines(context, column.left, column.measure);
    flow.push_lines(lines, gap, column.snaps);
    flow.space(gap);
}

fn set_heading(
    context: &mut Context,
    flow: &mut Flow,
    block: &Block,
    (level, anchor, content): (u8, &str, &[Inline]),
    column: Column,
) {
    let levels = &context.style.headings;
    let style = levels
        .get(usize::from(level.saturating_sub(2)))
        .unwrap_or(&levels[2])
        .clone();
    let sheet = &context.style.sheet;
    let hangs = style.hanging && column.left <= sheet.text_left();
    let (left, measure) = if hangs {
        (sheet.left, sheet.full_measure())
    } else {
        (column.left, column.measure)
    };
    let text = Text::new(context, content, Owner::Node(block.node), &style.text, block.line);
    let lines = Paragraph::new(context, text, &style.text).balanced(context, left, measure);
    let mut above = style.above;
    if style.rule > 0.0 {
        let rule = context.style.palette.rule;
        let fragments = vec![fill(left, 0.0, measure, style.rule, rule)];
        flow.push(Slab {
            above,
            keeps: true,
            vanishes: true,
            snaps: true,
            fragments,
            height: style.rule,
            ..Slab::default()
        });
        above = style.rule_gap;
    }
    let first = flow.slabs.len();
    flow.push_lines(lines, above, style.rule == 0.0);
    flow.close_up(style.below);
    for slab in flow.slabs.iter_mut().skip(first) {
        slab.keeps = true;
    }
    if let Some(slab) = flow.slabs.get_mut(first) {
        slab.targets.push(Lead::Anchor(anchor.to_owned()));
        slab.heading = Some(Heading {
            level,
            title: plain_text(content),
        });
    }
}

/// Sets blocks with a bar at their left edge and perhaps a tinted ground.
fn set_panel(
    context: &mut Context,
    flow: &mut Flow,
    document: &Document,
    blocks: &[Block],
    column: Column,
    style: &TextStyle,
    panel: &PanelStyle,
) {
    let palette = context.style.palette.clone();
    let inner = Column {
        measure: column.measure - panel.padding,
        snaps: false,
        ..column
    }
    .indented(panel.padding);
    let first = flow.slabs.len();
    let cushion = |above, keeps| Slab {
        height: panel.cushion,
        above,
        keeps,
        snaps: keeps,
        ..Slab::default()
    };
    flow.push(cushion(panel.around, true));
    let gap = context.style.paragraph_gap;
    let start = flow.slabs.len();
    set_blocks(context, flow, document, blocks, inner, style, gap);
    if let Some(slab) = flow.slabs.get_mut(start) {
        slab.above = 0.0;
    }
    flow.end_block();
    flow.keep_with_next();
    flow.push(cushion(0.0, false));
    flow.space(panel.around);
    flow.panels.push(Panel {
        first,
        end: flow.slabs.len(),
        left: column.left,
        width: column.measure,
        ground: panel.tinted.then_some(palette.tint),
        bar: (panel.bar, if panel.tinted { palette.accent } else { palette.rule }),
    });
}
