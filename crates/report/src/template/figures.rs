//! `figure("timeline", ...)`: figures that are drawn of what a briefing shows.

mod chain;
mod chart;
mod grid;
mod map;
mod matrix;
mod options;
mod table;
mod timeline;

use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, State, Value};
use model::{ClosedList, Date, Entry, Evidence, Translated};
use typeset::{Ruler, SetScene, Style};

use super::failure::{failure, message_failure};
use super::{Context, citation, lookup};
use crate::figure::{Drawing, Drawn, MORE_ROOM, NO_ROOM};
use crate::locale::Asked;
use crate::origin::{Origin, escape};
use crate::suggest::choices_hint;
use chart::Shape;
use grid::Grid;
use options::words;
use table::Table;

/// The most source marks that a caption carries: some three lines.
const MOST_MARKS: usize = 99;

/// What figures are called.
pub const KINDS: [&str; 6] = ["bars", "chain", "lines", "map", "matrix", "timeline"];

/// The messages that are asked for here.
pub(super) fn asked() -> impl Iterator<Item = Asked> {
    let lists = [chain::ASKED, chart::ASKED, map::ASKED, matrix::ASKED, timeline::ASKED];
    lists.into_iter().flatten().copied()
}

/// What there is to draw.
pub enum Found {
    /// A figure.
    Shown(Box<Shown>),
    /// Nothing, and why: a lower-case sentence.
    Nothing(String),
}

/// What a figure shows.
pub struct Shown {
    /// How it looks.
    pub drawing: Drawing,
    /// Where it was found.
    evidence: Vec<Evidence>,
    /// The same in rows, at least where they are asked for.
    table: Option<Table>,
}

/// Draws a figure, and gives its Markdown: the image, its `caption` with the marks of the sources, unless
/// `marks` is false, and a table of the same data below `table`, its caption. Where there is nothing to draw, or a page has no room
/// for it, nothing, and the reason is told.
///
/// # Errors
/// A kind of figure or an option that there is not, a message that the language lacks, or sources that are listed already.
pub fn figure(state: &mut State, context: &Arc<Context>, kind: &str, options: &Kwargs) -> Result<Value, Error> {
    let (caption, table) = (words(options, "caption")?, words(options, "table")?);
    let has_marks = options.get::<Option<bool>>("marks")?.unwrap_or(true);
    let readers = lookup::for_readers(context, options.get("audience")?)?;
    let plain = readers.plain();
    let entries = chosen(plain, options)?;
    let mut ruler = ruler(context);
    let shown = match found(plain, kind, &entries, options, &mut ruler)? {
        Found::Nothing(why) => return Ok(context.omit(kind, why)),
        Found::Shown(shown) => shown,
    };
    let scene = match drawn(&shown.drawing, &context.style, &mut ruler) {
        Err(why) => return Ok(context.omit(kind, why)),
        Ok(scene) => scene,
    };
    let mut markdown = image(context, kind, &shown, scene);
    if let Some(caption) = caption {
        let marks = match has_marks {
            true => marks(state, context, kind, &shown.evidence)?,
            false => String::new(),
        };
        markdown.push_str(&format!("\n\n*{caption}{marks}*"));
    }
    if let Some((caption, rows)) = table.zip(shown.table) {
        markdown.push_str(&format!("\n\n*{caption}*\n\n"));
        let table = traced(&readers, kind, &entries, options, rows)?;
        markdown.push_str(&table.markdown(state, context)?);
    }
    Ok(Value::from_safe_string(markdown))
}

/// The table of a figure; where words are marked with their origins, with them.
fn traced(context: &Context, kind: &str, entries: &[&Entry], options: &Kwargs, plain: Table) -> Result<Table, Error> {
    if context.plain.is_none() {
        return Ok(plain);
    }
    match found(context, kind, entries, options, &mut ruler(context))? {
        Found::Shown(shown) => Ok(shown.table.unwrap_or(plain)),
        Found::Nothing(_) => Ok(plain),
    }
}

/// The marks of a caption. Where there are more than anybody follows, none, and that is told.
fn marks(state: &mut State, context: &Context, kind: &str, evidence: &[Evidence]) -> Result<String, Error> {
    // In an order of their own: what is shown is sorted by names, which begin with other letters in each language.
    let evidence: Vec<_> = evidence.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let count = evidence.len();
    if count <= MOST_MARKS {
        return citation::marks(state, context, &evidence);
    }
    let why = format!(
        "it rests on {count} places in sources, and a caption has room for {MOST_MARKS}: ask for its `table`, which has them row by row, or let it show less"
    );
    context.omit(&format!("marks of {kind}"), why);
    Ok(String::new())
}

/// What the words of figures are set and measured by.
pub fn ruler(context: &Context) -> Ruler<'_> {
    Ruler::new(context.locale.language().tag(), &context.style)
}

/// What a kind of figure has to show of these entries. `ruler` tells whether there is room for it.
///
/// # Errors
/// A kind of figure or an option that there is not, or a message that the language lacks.
pub fn found(
    context: &Context,
    kind: &str,
    entries: &[&Entry],
    options: &Kwargs,
    ruler: &mut Ruler,
) -> Result<Found, Error> {
    if !KINDS.contains(&kind) {
        return Err(failure(
            ErrorKind::InvalidOperation,
            format!("there is no figure `{kind}`"),
            choices_hint(kind, KINDS),
        ));
    }
    options::check(kind, options)?;
    let has_table = words(options, "table")?.is_some();
    match kind {
        "bars" => chart::found(context, entries, Shape::Bars, options),
        "lines" => chart::found(context, entries, Shape::Lines, options),
        "chain" => chain::found(context, entries, has_table),
        "matrix" => matrix::found(
            context,
            &Grid::new(context, matrix::axis(options)?, entries)?,
            has_table,
            ruler,
        ),
        "map" => map::found(context, entries, map::projection(options)?, has_table),
        _ => timeline::found(context, entries, has_table),
    }
}

/// The entries that the briefing shows and that meet the conditions among the options.
fn chosen<'a>(context: &'a Context, options: &Kwargs) -> Result<Vec<&'a Entry>, Error> {
    let query = lookup::query(context, options)?;
    let briefing = &context.briefing;
    let entries = briefing.entries().filter(|entry| query.is_met(briefing, entry));
    Ok(entries.collect())
}

/// The scene of a figure, where a page has room for it; or why there is none.
fn drawn(drawing: &Drawing, style: &Style, ruler: &mut Ruler) -> Result<Arc<SetScene>, String> {
    let scene = drawing.scene(style, ruler);
    let scene = scene.ok_or_else(|| format!("it {NO_ROOM}: {MORE_ROOM}"))?;
    let most = style.room_for_figure();
    match scene.height() <= most {
        true => Ok(Arc::new(scene)),
        false => Err(format!(
            "it would be {:.0} points high, and a page has room for {most:.0}: let it show less, such as one theme or actor, or fewer years",
            scene.height()
        )),
    }
}

/// The Markdown of a figure as an image.
fn image(context: &Context, kind: &str, shown: &Shown, scene: Arc<SetScene>) -> String {
    let path = context.draw(Drawn {
        scene,
        alternative: shown.drawing.alternative.clone(),
    });
    let alternative = escape(&shown.drawing.alternative);
    // What it says is computed from the whole of what is shown: it is told of as the name of the figure.
    let alternative = match context.plain {
        Some(_) => Origin::Message(format!("figure-{kind}")).mark(&alternative),
        None => alternative,
    };
    format!("![{alternative}]({path})")
}

/// A text in the language of the briefing, or in another with its tag.
fn wording(context: &Context, text: &Translated) -> Option<(String, Option<String>)> {
    let (language, text) = text.nearest(context.locale.language())?;
    let tag = (language != context.locale.language()).then(|| language.tag().to_owned());
    Some((text.to_owned(), tag))
}

/// What a code of a closed list is called.
fn code_label<C: ClosedList>(context: &Context, code: C) -> String {
    let row = context.briefing.register().label_of(code);
    let words = row.and_then(|row| wording(context, &row.label));
    words.map_or_else(|| code.code().to_owned(), |(words, _)| words)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn date_words(context: &Context, date: &Date) -> Result<String, Error> {
    context.locale.date(date).map_err(|error| message_failure(&error))
}
