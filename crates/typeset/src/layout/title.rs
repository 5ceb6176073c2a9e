//! The title block.

use std::sync::Arc;

use crate::document::plain_text;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Heading, Slab, fill};
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Text};
use crate::style::{Align, Logo, TextStyle};
use crate::{Block, BlockKind, Document, Fragment, Mark, Owner, Rect};

/// Sets the title block: the issuing unit and the logo, the title, what it is, and a strip with date, id and edition.
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
    match &style.logo {
        Some(logo) => set_letterhead(context, flow, issuer, logo),
        None => push(context, flow, issuer, &style.issuer, style.gap / 2.0),
    }
    let rest = set_heading(context, flow, document);
    if let Some(subtitle) = &document.front.subtitle {
        let subtitle = Text::plain(subtitle, Owner::Front, &style.subtitle, 1);
        push(context, flow, subtitle, &style.subtitle, style.gap / 2.0);
    }
    set_strip(context, flow, document);
    flow.space(style.below);
    rest
}

/// Sets the issuing unit with the logo to its right; the lower one of the two stands on the lower edge of the other.
fn set_letterhead(context: &mut Context, flow: &mut Flow, issuer: Text, logo: &Logo) {
    let style = context.style.title.clone();
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    let room = measure - logo.width - style.gap;
    let lines = Paragraph::new(context, issuer, &style.issuer).balanced(context, left, room);
    let height = lines.iter().map(|line| line.height).sum::<f32>().max(logo.height);
    let mut slab = Slab {
        height,
        above: style.gap,
        keeps: true,
        ..Slab::default()
    };
    let mut y = height - lines.iter().map(|line| line.height).sum::<f32>();
    for line in lines {
        let below = y + line.height;
        slab.place(line, y);
        y = below;
    }
    let rect = Rect {
        x: left + measure - logo.width,
        y: height - logo.height,
        width: logo.width,
        height: logo.height,
    };
    slab.fragments.push(Fragment {
        owner: Owner::Logo,
        language: None,
        mark: Mark::Picture {
            picture: Arc::clone(&logo.picture),
            rect,
            alternative: logo.alternative.clone(),
        },
    });
    flow.push(slab);
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
    let text = Text::new(context, content, Owner::Node(block.node), &style.title, block.line);
    let first = flow.slabs.len();
    push(context, flow, text, &style.title, style.gap);
    if let Some(slab) = flow.slabs.get_mut(first) {
        slab.targets.push(Lead::Anchor(anchor.clone()));
        slab.heading = Some(Heading {
            level: 1,
            title: plain_text(content),
        });
    }
    rest
}

/// Sets date, id and edition between two rules: one to the left, one in the middle, one to the right.
fn set_strip(context: &mut Context, flow: &mut Flow, document: &Document) {
    let title = context.style.title.clone();
    let rule = context.style.palette.rule;
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    let front = &document.front;
    let padding = title.gap / 4.0;
    let mut slab = Slab {
        height: title.strip.leading + 2.0 * padding,
        above: title.gap,
        ..Slab::default()
    };
    slab.fragments.push(fill(left, 0.0, measure, title.rule, rule));
    let parts = [
        (&front.date, Align::Left),
        (&front.id, Align::Center),
        (&front.edition, Align::Right),
    ];
    let mut lines: Vec<Vec<Line>> = Vec::new();
    for (words, align) in parts {
        let style = TextStyle {
            align,
            ..title.strip.clone()
        };
        let text = Text::plain(words, Owner::Front, &style, 1);
        lines.push(Paragraph::new(context, text, &style).lines(context, left, measure));
    }
    for line in lines.into_iter().flatten() {
        slab.place(line, padding);
    }
    slab.fragments
        .push(fill(left, slab.height - title.rule, measure, title.rule, rule));
    flow.push(slab);
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
