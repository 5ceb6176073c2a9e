//! The running head and foot: the marking at the top and bottom of every page, title, id and page number.

use crate::layout::context::Context;
use crate::layout::flow::{fill, lower};
use crate::layout::paragraph::Paragraph;
use crate::layout::text::Text;
use crate::problem::quoted;
use crate::style::{Align, TextStyle};
use crate::{Artifact, Fragment, FrontMatter, Owner, Page, Problem};

/// Adds head and foot to every page. The first page carries the title block and needs no title at its head.
pub fn furnish(context: &mut Context, front: &FrontMatter, pages: &mut [Page]) {
    let first = head(context, front, false);
    let later = head(context, front, true);
    let fixed = foot(context, front);
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let head = if at == 0 { &first } else { &later };
        page.fragments.splice(0..0, head.iter().cloned());
        page.fragments.extend(fixed.iter().cloned());
        let number = context.labels.page.replace("{page}", &(at + 1).to_string());
        let number = number.replace("{pages}", &count.to_string());
        page.fragments.extend(folio(context, &number));
    }
}

fn head(context: &mut Context, front: &FrontMatter, is_later: bool) -> Vec<Fragment> {
    let style = context.style.furniture.clone();
    let owner = Owner::Artifact(Artifact::Header);
    let mut fragments = Vec::new();
    if is_later {
        let room = full(context) - width(context, &front.marking, &style.marking) - style.text.size * 2.0;
        let whole = width(context, &front.title, &style.text);
        // A marking that is too long for any line is told of as that.
        let has_line = room + style.text.size * 2.0 >= 0.0;
        if has_line && room < whole.min(style.text.size * LEAST_TITLE) {
            let message = format!(
                "the marking {} leaves no room for the title at the head of a page",
                quoted(&front.marking)
            );
            context.problem(
                Problem::new(1, message)
                    .words(&*front.marking)
                    .hint("use a shorter marking"),
            );
        }
        let title = shortened(context, &front.title, &style.text, room);
        fragments.extend(set(context, &title, &style.text, owner, Align::Left, style.head));
        let (left, rule) = (context.style.sheet.left, context.style.palette.rule);
        fragments.push(Fragment {
            owner,
            ..fill(left, style.head + style.rule_gap, full(context), style.rule, rule)
        });
    }
    fragments.extend(set(
        context,
        &front.marking,
        &style.marking,
        owner,
        Align::Right,
        style.head,
    ));
    fragments
}

fn foot(context: &mut Context, front: &FrontMatter) -> Vec<Fragment> {
    let style = context.style.furniture.clone();
    let owner = Owner::Artifact(Artifact::Footer);
    let baseline = context.style.sheet.height - style.foot;
    let mut fragments = set(context, &front.id, &style.text, owner, Align::Left, baseline);
    let marking = width(context, &front.marking, &style.marking);
    let (id, number) = (
        width(context, &front.id, &style.text),
        width(context, &context.labels.page.clone(), &style.text),
    );
    if id + style.text.size + number > full(context) {
        let message = format!(
            "the id {} leaves no room for the number of the page at its foot",
            quoted(&front.id)
        );
        context.problem(Problem::new(1, message).words(&*front.id).hint("use a shorter id"));
    }
    let beside = id.max(number);
    // A long marking has a line of its own.
    let is_long = marking + 2.0 * (beside + style.text.size) > full(context);
    let lower = if is_long { style.marking.leading } else { 0.0 };
    fragments.extend(set(
        context,
        &front.marking,
        &style.marking,
        owner,
        Align::Center,
        baseline + lower,
    ));
    fragments
}

fn folio(context: &mut Context, number: &str) -> Vec<Fragment> {
    let style = context.style.furniture.clone();
    let owner = Owner::Artifact(Artifact::Footer);
    set(
        context,
        number,
        &style.text,
        owner,
        Align::Right,
        context.style.sheet.height - style.foot,
    )
}

/// One line with its baseline at `baseline`. Words that need more are a problem.
fn set(
    context: &mut Context,
    words: &str,
    style: &TextStyle,
    owner: Owner,
    align: Align,
    baseline: f32,
) -> Vec<Fragment> {
    let style = TextStyle { align, ..style.clone() };
    let (left, measure) = (context.style.sheet.left, full(context));
    let text = Text::plain(words, owner, &style, 1);
    let mut lines = Paragraph::new(context, text, &style).lines(context, left, measure);
    if lines.len() > 1 {
        let message = format!(
            "{} does not fit on one line at the head or foot of a page",
            quoted(words)
        );
        context.problem(
            Problem::new(1, message)
                .words(words)
                .hint("shorten it in the title block"),
        );
    }
    lines.truncate(1);
    let mut fragments: Vec<_> = lines.into_iter().flat_map(|line| line.fragments).collect();
    fragments
        .iter_mut()
        .for_each(|fragment| lower(fragment, baseline - style.baseline()));
    fragments
}

/// The least room for a title at the head of a page, in ems: some twenty letters.
const LEAST_TITLE: f32 = 10.0;
/// No line at the head of a page holds more bytes than this.
const LONGEST: usize = 600;

/// As many of the words as fit, with an ellipsis if that is not all: words as long as one fits, else letters.
fn shortened(context: &mut Context, words: &str, style: &TextStyle, room: f32) -> String {
    if width(context, words, style) <= room {
        return words.to_owned();
    }
    let spaces = words.match_indices(' ').map(|(at, _)| at);
    let spaces: Vec<_> = spaces.take_while(|&at| at < LONGEST).collect();
    let letters: Vec<_> = context
        .graphemes
        .segment_str(words)
        .take_while(|&at| at < LONGEST)
        .collect();
    let ends = spaces.into_iter().rev().map(|end| (end, " …"));
    let ends = ends.chain(letters.into_iter().rev().map(|end| (end, "…")));
    for (end, ellipsis) in ends {
        let part = format!("{}{ellipsis}", words.get(..end).unwrap_or_default());
        if width(context, &part, style) <= room {
            return part;
        }
    }
    String::new()
}

fn width(context: &mut Context, words: &str, style: &TextStyle) -> f32 {
    let text = Text::plain(words, Owner::Artifact(Artifact::Header), style, 1);
    Paragraph::new(context, text, style).natural_width()
}

fn full(context: &Context) -> f32 {
    context.style.sheet.full_measure()
}
