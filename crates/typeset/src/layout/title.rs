//! The title block.

use crate::layout::context::Context;
use crate::layout::flow::{Flow, Heading, Slab, fill};
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Text, words};
use crate::style::TextStyle;
use crate::{Block, BlockKind, Document, Owner};

/// Sets the title block: the issuing unit, the title, what it is, and a strip with date, id and edition.
///
/// The title is that of the heading of level 1, which comes first; gives the blocks after it.
pub fn set_title<'d>(context: &mut Context, flow: &mut Flow, document: &'d Document) -> &'d [Block] {
    let style = context.style.title.clone();
    let accent = context.style.palette.accent;
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    flow.push(Slab {
        height: style.bar,
        keeps: true,
        fragments: vec![fill(left, 0.0, measure, style.bar, accent)],
        ..Slab::default()
    });
    let issuer = Text::plain(&document.front.issuer, Owner::Front, &style.issuer, 1);
    push(context, flow, issuer, &style.issuer, style.gap / 2.0);
    let rest = set_heading(context, flow, document);
    if let Some(subtitle) = &document.front.subtitle {
        let subtitle = Text::plain(subtitle, Owner::Front, &style.subtitle, 1);
        push(context, flow, subtitle, &style.subtitle, style.gap / 2.0);
    }
    set_strip(context, flow, document);
    flow.space(style.below);
    rest
}

fn set_heading<'d>(context: &mut Context, flow: &mut Flow, document: &'d Document) -> &'d [Block] {
    let style = context.style.title.clone();
    let Some((block, rest)) = document.blocks.split_first() else {
        return &[];
    };
    let BlockKind::Heading {
        level: 1,
        anchor,
        content,
    } = &block.kind
    else {
        return &document.blocks;
    };
    let accent = context.style.palette.accent;
    let text = Text::new(content, Owner::Node(block.node), &style.title, accent, block.line);
    let first = flow.slabs.len();
    push(context, flow, text, &style.title, style.gap);
    if let Some(slab) = flow.slabs.get_mut(first) {
        slab.targets.push(Lead::Anchor(anchor.clone()));
        slab.heading = Some(Heading {
            level: 1,
            title: words(content),
        });
    }
    rest
}

/// Sets date, id and edition between two rules: side by side if they have room, else one below the other.
fn set_strip(context: &mut Context, flow: &mut Flow, document: &Document) {
    let title = context.style.title.clone();
    let rule = context.style.palette.rule;
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    let front = &document.front;
    let padding = title.gap / 4.0;
    let parts = [&front.date, &front.id, &front.edition].map(|words| {
        let text = Text::plain(words, Owner::Front, &title.strip, 1);
        Paragraph::new(context, text, &title.strip)
    });
    let lefts = side_by_side(
        parts.each_ref().map(Paragraph::natural_width),
        measure,
        title.strip.size,
    );
    let mut slab = Slab {
        height: padding,
        above: title.gap,
        ..Slab::default()
    };
    slab.fragments.push(fill(left, 0.0, measure, title.rule, rule));
    for (at, part) in parts.iter().enumerate() {
        let indent = lefts.and_then(|lefts| lefts.get(at).copied());
        // What stands beside others has been measured, and takes one line.
        let shared = indent.filter(|_| at > 0).map_or(0.0, |_| title.strip.leading);
        slab.height -= shared;
        for line in part.lines(context, left + indent.unwrap_or(0.0), measure - indent.unwrap_or(0.0)) {
            let y = slab.height;
            slab.height += line.height;
            slab.place(line, y);
        }
    }
    slab.height += padding;
    slab.fragments
        .push(fill(left, slab.height - title.rule, measure, title.rule, rule));
    flow.push(slab);
}

/// Where three texts of these widths begin on one line: one to the left, one to the right, and one in the middle of the line or,
/// where it would touch another, in the middle between them. Nothing if they do not stand clear of each other by `gap`.
fn side_by_side([first, middle, last]: [f32; 3], measure: f32, gap: f32) -> Option<[f32; 3]> {
    // Text that follows by less than an em would be read as one with it.
    let gap = gap * 1.5;
    let from = first + gap;
    let to = measure - last - gap - middle;
    let centred = (measure - middle) / 2.0;
    let between = if (from..=to).contains(&centred) {
        centred
    } else {
        (from + to) / 2.0
    };
    // Rounding must not make two lines of what fits exactly.
    (from <= to).then_some([0.0, between, measure - last - 0.1])
}

fn push(context: &mut Context, flow: &mut Flow, text: Text, style: &TextStyle, above: f32) {
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    for (at, line) in Paragraph::new(context, text, style)
        .balanced(context, left, measure)
        .into_iter()
        .enumerate()
    {
        let above = if at == 0 { above } else { 0.0 };
        flow.push(Slab {
            above,
            keeps: true,
            ..Slab::from(line)
        });
    }
}
