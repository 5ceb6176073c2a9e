//! The title block.

use std::sync::Arc;

use crate::document::plain_text;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Heading, Slab, fill};
use crate::layout::paragraph::Paragraph;
use crate::layout::text::{Lead, Text};
use crate::style::{Align, Logo, TextStyle};
use crate::{Block, BlockKind, Document, Fragment, FrontPart, Mark, Owner, Rect};

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
    let issuer = Text::plain(
        &document.front.issuer,
        Owner::Front(FrontPart::Issuer),
        &style.issuer,
        1,
    );
    match &style.logo {
        Some(logo) => set_letterhead(context, flow, issuer, logo),
        None => push(context, flow, issuer, &style.issuer, style.gap / 2.0),
    }
    let rest = set_heading(context, flow, document);
    if let Some(subtitle) = &document.front.subtitle {
        let subtitle = Text::plain(subtitle, Owner::Front(FrontPart::Subtitle), &style.subtitle, 1);
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

/// Sets date, id and edition between two rules: side by side if they have room, else one below the other.
fn set_strip(context: &mut Context, flow: &mut Flow, document: &Document) {
    let title = context.style.title.clone();
    let rule = context.style.palette.rule;
    let (left, measure) = (context.style.sheet.left, context.style.sheet.full_measure());
    let front = &document.front;
    let padding = title.gap / 4.0;
    let parts = [
        (&front.date, FrontPart::Date),
        (&front.id, FrontPart::Id),
        (&front.edition, FrontPart::Edition),
    ];
    let parts = parts.map(|(words, part)| Text::plain(words, Owner::Front(part), &title.strip, 1));
    let widths = parts.each_ref().map(|text| {
        let part = Paragraph::new(context, text.clone(), &title.strip);
        part.natural_width()
    });
    let middle = side_by_side(widths, measure, title.strip.size);
    let places = match middle {
        Some(middle) => [
            (Align::Left, (0.0, measure)),
            (Align::Center, middle),
            (Align::Right, (0.0, measure)),
        ],
        None => [(Align::Left, (0.0, measure)); 3],
    };
    let mut slab = Slab {
        height: padding,
        above: title.gap,
        ..Slab::default()
    };
    slab.fragments.push(fill(left, 0.0, measure, title.rule, rule));
    for (at, (text, (align, (indent, width)))) in parts.into_iter().zip(places).enumerate() {
        // What stands beside others has been measured, and takes one line.
        if at > 0 && middle.is_some() {
            slab.height -= title.strip.leading;
        }
        let style = TextStyle {
            align,
            ..title.strip.clone()
        };
        for line in Paragraph::new(context, text, &style).lines(context, left + indent, width) {
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

/// Where the middle one of three texts of these widths is centred, from and how wide, if all of them stand on one line, clear of
/// each other: on the line or, where it would touch another, between the two.
fn side_by_side([first, middle, last]: [f32; 3], measure: f32, size: f32) -> Option<(f32, f32)> {
    // Text that follows by less than an em would be read as one with it.
    let gap = size * 1.5;
    let (from, to) = (first + gap, measure - last - gap);
    let centred = (measure - middle) / 2.0;
    let is_clear = from <= centred && centred + middle <= to;
    let place = if is_clear { (0.0, measure) } else { (from, to - from) };
    // Rounding must not make two lines of what fits exactly.
    (middle + 0.1 <= to - from).then_some(place)
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
