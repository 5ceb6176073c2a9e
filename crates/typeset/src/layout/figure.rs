//! Figures: a picture, and its caption below it.

use std::sync::Arc;

use crate::layout::block::Column;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Slab};
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::Text;
use crate::{Block, BlockKind, Caption, Fragment, Mark, Owner, Picture, Problem, Rect};

/// How much of a page's text a figure and its caption may cover, so that the heading and the words before it fit too.
const PART: f32 = 0.85;

/// A picture that is made lower than this, in points, shows nothing: half an inch.
const LEAST: f32 = 36.0;

/// Sets a figure flush with the column, at its own size or as large as fits. It stays with its caption.
pub fn set_figure(context: &mut Context, flow: &mut Flow, block: &Block, column: Column) {
    let BlockKind::Figure {
        alternative,
        path,
        caption,
    } = &block.kind
    else {
        return;
    };
    let Some(picture) = context.picture(path, block.line) else {
        return;
    };
    let lines = caption
        .as_ref()
        .map(|caption| set_caption(context, caption, column))
        .unwrap_or_default();
    let style = &context.style.table;
    let below: f32 = lines.iter().map(|line| line.height).sum::<f32>() + style.caption_gap;
    let most = (context.style.sheet.floor() - context.style.sheet.top) * PART - below;
    if most < picture.height.min(LEAST) {
        return context.problem(cramped(block.line, path, most));
    }
    let (width, height) = fitted(&picture, column.measure, most);
    let rect = Rect {
        x: column.left,
        y: 0.0,
        width,
        height,
    };
    let (around, gap) = (style.around, style.caption_gap);
    flow.push(Slab {
        height,
        above: around,
        keeps: !lines.is_empty(),
        fragments: vec![Fragment {
            owner: Owner::Node(block.node),
            language: None,
            mark: Mark::Picture {
                picture,
                rect,
                alternative: alternative.clone(),
            },
        }],
        ..Slab::default()
    });
    push_caption(flow, lines, gap);
    flow.space(around);
}

/// What is wrong with a picture that has no room to be seen.
fn cramped(line: usize, path: &str, height: f32) -> Problem {
    let height = height.max(0.0);
    let message = format!("the caption of the picture `{path}` leaves it no more than {height:.0} points of a page");
    let problem = Problem::new(line, message).words(path);
    problem.hint("make the caption shorter, and say the rest in a paragraph of its own")
}

/// The size of a picture that is at most so wide and so high, its proportions kept.
fn fitted(picture: &Arc<Picture>, width: f32, height: f32) -> (f32, f32) {
    let scale = (width / picture.width).min(height / picture.height).min(1.0);
    (picture.width * scale, picture.height * scale)
}

fn set_caption(context: &mut Context, caption: &Caption, column: Column) -> Vec<Line> {
    let style = context.style.table.caption.clone();
    let text = Text::new(
        context,
        &caption.content,
        Owner::Node(caption.node),
        &style,
        caption.line,
    );
    Paragraph::new(context, text, &style).lines(context, column.left, column.measure)
}

fn push_caption(flow: &mut Flow, lines: Vec<Line>, gap: f32) {
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.into_iter().enumerate() {
        flow.push(Slab {
            above: if at == 0 { gap } else { 0.0 },
            keeps: at < last,
            ..Slab::from(line)
        });
    }
}
