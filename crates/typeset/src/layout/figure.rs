//! Figures: a picture, and its caption below it.

use std::sync::Arc;

use crate::layout::block::Column;
use crate::layout::context::Context;
use crate::layout::flow::{Flow, Slab};
use crate::layout::line::Line;
use crate::layout::paragraph::Paragraph;
use crate::layout::text::Text;
use crate::{Block, BlockKind, Caption, Fragment, Mark, Owner, Picture, Problem, Rect, Style};

/// How much of a page's text a figure and its caption may cover, so that the heading and the words before it fit too.
const PART: f32 = 0.85;

/// A picture that is made lower than this, in points, shows nothing: half an inch.
const LEAST: f32 = 36.0;

/// Words in a figure that is made smaller than this part of its size can hardly be read.
const SMALLEST: f32 = 0.8;

impl Style {
    /// How high a figure may be, in points, to stand on a page at its own size, with a caption of one line; with a longer one it is made a
    /// little smaller.
    pub fn room_for_figure(&self) -> f32 {
        let table = &self.table;
        room_with_caption(self, table.caption.leading + table.caption_gap)
    }
}

/// How high a picture may be whose caption is so high.
fn room_with_caption(style: &Style, caption: f32) -> f32 {
    (style.sheet.floor() - style.sheet.top) * PART - caption
}

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
    let (left, measure) = room(context, &picture, column);
    let lines = caption
        .as_ref()
        .map(|caption| set_caption(context, caption, left, measure))
        .unwrap_or_default();
    let style = &context.style.table;
    let below: f32 = lines.iter().map(|line| line.height).sum::<f32>() + style.caption_gap;
    let most = room_with_caption(context.style, below);
    if most < picture.height.min(LEAST) {
        return context.problem(cramped(block.line, path, most));
    }
    let (width, height) = fitted(&picture, measure, most);
    let scale = width / picture.width;
    if !picture.inscriptions.is_empty() && scale < SMALLEST {
        return context.problem(too_large(block.line, path, &picture, (measure, most)));
    }
    let inscriptions = inscriptions(context, &picture, scale, left, Owner::Node(block.node), block.line);
    let rect = Rect {
        x: left,
        y: 0.0,
        width,
        height,
    };
    let drawn = Fragment {
        owner: Owner::Node(block.node),
        language: None,
        mark: Mark::Picture {
            picture,
            rect,
            alternative: alternative.clone(),
        },
    };
    let (around, gap) = (style.around, style.caption_gap);
    flow.push(Slab {
        height,
        above: around,
        keeps: !lines.is_empty(),
        fragments: [drawn].into_iter().chain(inscriptions).collect(),
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

/// What is wrong with a figure whose words would be too small where it is made as wide and as high as the room that a page has.
fn too_large(line: usize, path: &str, picture: &Picture, (width, height): (f32, f32)) -> Problem {
    let is_too_wide = picture.width * SMALLEST > width;
    let (size, what, room, hint) = match is_too_wide {
        true => (
            picture.width,
            "wide",
            width,
            "fewer columns, or make the margins of the page smaller in `style.toml`",
        ),
        false => (
            picture.height,
            "high",
            height,
            "the entries of one theme or actor, or of fewer years",
        ),
    };
    let message = format!("the figure `{path}` is {size:.0} points {what}, and a page has room for {room:.0}");
    let problem = Problem::new(line, message).words(path);
    problem.hint(format!("let it show less: {hint}"))
}

/// Left edge and width of the room for a picture: a figure with words that is wider than the column begins at the margin, as wide tables
/// do, so that its words keep their size.
fn room(context: &Context, picture: &Picture, column: Column) -> (f32, f32) {
    let sheet = &context.style.sheet;
    if picture.inscriptions.is_empty() || picture.width <= column.measure {
        (column.left, column.measure)
    } else {
        (sheet.left, sheet.full_measure())
    }
}

/// The words upon a picture, where they stand on the page.
fn inscriptions(
    context: &mut Context,
    picture: &Picture,
    scale: f32,
    left: f32,
    owner: Owner,
    line: usize,
) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    for words in &picture.inscriptions {
        for problem in &words.set.problems {
            context.problem(Problem {
                line,
                ..problem.clone()
            });
        }
        fragments.extend(words.runs(scale, left).map(|(mark, language)| Fragment {
            owner,
            language: language.and_then(|tag| context.languages.id(tag)),
            mark,
        }));
    }
    fragments
}

/// The size of a picture that is at most so wide and so high, its proportions kept.
fn fitted(picture: &Arc<Picture>, width: f32, height: f32) -> (f32, f32) {
    let scale = (width / picture.width).min(height / picture.height).min(1.0);
    (picture.width * scale, picture.height * scale)
}

fn set_caption(context: &mut Context, caption: &Caption, left: f32, measure: f32) -> Vec<Line> {
    let style = context.style.table.caption.clone();
    let text = Text::new(
        context,
        &caption.content,
        Owner::Node(caption.node),
        &style,
        caption.line,
    );
    Paragraph::new(context, text, &style).lines(context, left, measure)
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
