//! A style sheet applied to the built-in look.

use toml::Spanned;

use super::settings::{self, ColourSettings, FaceSettings, PageSettings, Settings, SizeSettings};
use super::{Palette, Sheet, Style, StyleProblem, TextStyle};
use super::{legibility, logo};
use crate::fonts::Family;
use crate::{Color, Pictures};

impl Style {
    /// The built-in look with what a style sheet changes of it.
    ///
    /// A style sheet is TOML with the tables `[page]`, `[faces]`, `[sizes]`, `[colours]` and `[logo]`; an empty one gives
    /// [`Style::default`]. The file of a logo is one of `pictures`. The file `templates/style.toml` names every key with its range.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the file: what is not TOML, keys that there are not, values that a key
    /// cannot have, and values that make pages hard to read together: lines too close or too short, and colours whose
    /// contrast is less than WCAG 2.2, 1.4.3 (AA) asks for; a logo without alternative text, or that cannot be drawn.
    pub fn from_toml(text: &str, pictures: &Pictures) -> Result<Self, Vec<StyleProblem>> {
        let (settings, mut problems) = settings::read(text);
        let mut style = apply(&settings);
        // Measures are judged together, which says nothing while one of them is wrong by itself.
        if problems.is_empty() {
            problems.extend(legibility::measures(&style, &settings));
        }
        match logo::logo(&settings.logo, &style.sheet, pictures) {
            Ok(logo) => style.title.logo = logo,
            Err(found) => problems.extend(found),
        }
        problems.extend(legibility::colors(&style, &settings.colours));
        problems.sort_by_key(|problem| problem.bytes.start);
        if problems.is_empty() { Ok(style) } else { Err(problems) }
    }
}

fn apply(settings: &Settings) -> Style {
    let mut style = Style::colored(palette(&settings.colours));
    color_headings(&mut style, &settings.colours);
    set_sheet(&mut style.sheet, &settings.page);
    let (top, bottom) = (style.sheet.top, style.sheet.bottom);
    style.furniture.head = between(style.furniture.head, top, Sheet::default().top);
    style.furniture.foot = between(style.furniture.foot, bottom, Sheet::default().bottom);
    set_faces(&mut style, &settings.faces);
    set_sizes(&mut style, &settings.sizes);
    style
}

fn palette(colours: &ColourSettings) -> Palette {
    let built_in = Palette::default();
    let or = |given: &Option<Spanned<Color>>, color| value(given).unwrap_or(color);
    Palette {
        text: or(&colours.text, built_in.text),
        accent: or(&colours.accent, built_in.accent),
        quiet: or(&colours.muted, built_in.quiet),
        rule: or(&colours.rules, built_in.rule),
        tint: or(&colours.tint, built_in.tint),
    }
}

/// Headings of level 4 stay in the colour of the text: they begin paragraphs.
fn color_headings(style: &mut Style, colours: &ColourSettings) {
    if let Some(color) = value(&colours.title) {
        style.title.title.color = color;
    }
    if let Some(color) = value(&colours.headings) {
        let [second, third, _] = &mut style.headings;
        for heading in [second, third] {
            heading.text.color = color;
        }
    }
}

/// Where head or foot stands in a margin: at its usual distance from the text where the margin is broad, and in the
/// same proportion where it is narrow.
fn between(usual: f32, margin: f32, usual_margin: f32) -> f32 {
    (margin * usual / usual_margin).max(margin - (usual_margin - usual))
}

fn set_sheet(sheet: &mut Sheet, page: &PageSettings) {
    if let Some((width, height)) = value(&page.size).map(settings::Paper::size) {
        (sheet.width, sheet.height) = (width, height);
    }
    for (side, given) in [
        (&mut sheet.top, &page.top),
        (&mut sheet.bottom, &page.bottom),
        (&mut sheet.left, &page.left),
        (&mut sheet.right, &page.right),
        (&mut sheet.indent, &page.indent),
    ] {
        *side = value(given).unwrap_or(*side);
    }
}

fn set_faces(style: &mut Style, faces: &FaceSettings) {
    if let Some(family) = value(&faces.text) {
        set_family([&mut style.text, &mut style.notes.text, &mut style.table.text], family);
    }
    if let Some(family) = value(&faces.tables) {
        set_family([&mut style.table.text], family);
    }
    if let Some(family) = value(&faces.headings) {
        let title = &mut style.title;
        let parts = [
            &mut title.issuer,
            &mut title.title,
            &mut title.subtitle,
            &mut title.strip,
        ];
        set_family(parts, family);
        set_family(style.headings.iter_mut().map(|heading| &mut heading.text), family);
        let table = &mut style.table;
        let heads = [
            &mut table.head,
            &mut table.row_head,
            &mut table.group,
            &mut table.caption,
        ];
        set_family(heads, family);
        let contents = &mut style.contents;
        set_family(
            [&mut contents.heading, &mut contents.first, &mut contents.second],
            family,
        );
        set_family([&mut style.furniture.text, &mut style.furniture.marking], family);
    }
}

fn set_family<'s>(texts: impl IntoIterator<Item = &'s mut TextStyle>, family: Family) {
    for text in texts {
        text.look.family = family;
    }
}

fn set_sizes(style: &mut Style, sizes: &SizeSettings) {
    if let Some(size) = value(&sizes.text) {
        resize_text(style, size);
    }
    if let Some(leading) = value(&sizes.leading) {
        lead(style, leading);
    }
    if let Some(size) = value(&sizes.title) {
        style.title.title = resized(&style.title.title, size);
    }
    for (heading, given) in style.headings.iter_mut().zip(&sizes.headings) {
        if let Some(size) = value(given) {
            heading.text = resized(&heading.text, size);
        }
    }
    fit_headings(style);
    if let Some(size) = value(&sizes.tables) {
        resize_tables(style, size / style.table.text.size);
    }
    if let Some(size) = value(&sizes.notes) {
        style.notes.indent *= size / style.notes.text.size;
        style.notes.text = resized(&style.notes.text, size);
    }
}

/// Text with its leading, and what is measured by its letters.
fn resize_text(style: &mut Style, size: f32) {
    let factor = size / style.text.size;
    style.text.size = size;
    for indent in [
        &mut style.list.indent,
        &mut style.list.number_indent,
        &mut style.list.number_gap,
    ] {
        *indent *= factor;
    }
    for line in [&mut style.contents.first, &mut style.contents.second] {
        *line = line.scaled(factor);
    }
    lead(style, style.text.leading * factor);
}

/// Sets the leading of text, and every distance between blocks that is a multiple of it.
fn lead(style: &mut Style, leading: f32) {
    let factor = leading / style.text.leading;
    style.text.leading = leading;
    style.rhythm = leading / 2.0;
    style.paragraph_gap = style.rhythm;
    for heading in &mut style.headings {
        heading.above *= factor;
        heading.below *= factor;
    }
    for gap in [
        &mut style.list.gap,
        &mut style.quote.around,
        &mut style.alert.around,
        &mut style.table.around,
        &mut style.contents.around,
        &mut style.title.gap,
        &mut style.title.below,
    ] {
        *gap *= factor;
    }
}

/// Makes headings of level 2 and 3 with the space below them a multiple of the rhythm, to which the text after them is
/// moved anyway: as low as leaves six tenths of that space.
fn fit_headings(style: &mut Style) {
    const LEAST: f32 = 0.6;
    let rhythm = style.rhythm;
    let [second, third, _] = &mut style.headings;
    for heading in [second, third] {
        let own = heading.rule + heading.rule_gap + heading.text.leading;
        heading.below = ((own + LEAST * heading.below) / rhythm).ceil() * rhythm - own;
    }
}

/// Cells, headers, subheadings and caption keep their proportions.
fn resize_tables(style: &mut Style, factor: f32) {
    let table = &mut style.table;
    for text in [
        &mut table.text,
        &mut table.row_head,
        &mut table.head,
        &mut table.group,
        &mut table.caption,
    ] {
        *text = text.scaled(factor);
    }
    table.padding *= factor;
    table.group_above *= factor;
}

fn resized(text: &TextStyle, size: f32) -> TextStyle {
    text.scaled(size / text.size)
}

pub(super) fn value<T: Copy>(given: &Option<Spanned<T>>) -> Option<T> {
    given.as_ref().map(|given| *given.get_ref())
}
