//! Which face draws a character, and what to say of those that none draws.

use std::ops::Range;

use crate::layout::context::Context;
use crate::layout::text::{Span, Text};
use crate::{FaceId, Problem, fonts};

/// The face that draws a character; one that no face has is a problem.
pub fn face(
    context: &mut Context,
    text: &Text,
    span: &Span,
    before: Option<FaceId>,
    (offset, character): (usize, char),
) -> FaceId {
    let latin = fonts::latin(span.look);
    // Every Latin face has these, and most characters are of them.
    if character == '\n' || character.is_ascii_alphanumeric() {
        return latin;
    }
    if joins(character) {
        let face = before.unwrap_or(latin);
        missing_form(context, text, face, (offset, character));
        return face;
    }
    // A mark stands on the letter before it, and only the face of that letter can put it there.
    if let Some(face) = before.filter(|_| combines(character)) {
        if !fonts::covers(face, character) {
            missing(context, text, offset, character);
        }
        return face;
    }
    if context.languages.get(span.language).is_japanese && is_shared(character) {
        return fonts::japanese(span.look);
    }
    context.face_for(span.look, character).unwrap_or_else(|| {
        missing(context, text, offset, character);
        latin
    })
}

/// Notes characters that the face has one by one and cannot draw together.
pub fn undrawn(context: &mut Context, text: &Text, face: FaceId, (offset, part): (usize, &str)) {
    let is_known = |c: char| !joins(c) && !fonts::covers(face, c);
    // One that the face lacks has been told of; joiners alone have no ink.
    if part.chars().any(is_known) || part.chars().all(joins) {
        return;
    }
    let around = around(&text.string, offset..offset + part.len());
    let message = format!(
        "no bundled face can draw `{part}` as one, in `{}`",
        excerpt(part, around)
    );
    let problem = Problem::new(text.line, message).words_within(part, around);
    context.problem(problem.hint(OTHER_CHARACTERS));
}

/// Whether a character is drawn with the one before it, by whatever face draws that: joiners and variation selectors.
fn joins(character: char) -> bool {
    matches!(character, '\u{34f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a character is punctuation that Japanese draws as wide as its letters.
fn is_shared(character: char) -> bool {
    matches!(
        character,
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{2014}' | '\u{2015}' | '\u{2025}' | '\u{2026}'
    )
}

/// Whether a character is a mark on the letter before it: accents, strokes and enclosing marks of any script that the
/// faces draw, and the voicing marks of kana.
fn combines(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20f0}' | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}'
    )
}

const OTHER_CHARACTERS: &str =
    "write it with other characters: the bundled faces hold Latin, Greek, Cyrillic and Japanese";

/// Notes a character that no face has.
fn missing(context: &mut Context, text: &Text, offset: usize, character: char) {
    let around = around(&text.string, offset..offset + character.len_utf8());
    let excerpt = excerpt(character.encode_utf8(&mut [0; 4]), around);
    let code = u32::from(character);
    // Written as it is, what does not show in print does not show on a screen, or turns the direction of the line.
    let (shown, hint) = match is_shown(character) {
        true => (format!("`{character}` (U+{code:04X})"), OTHER_CHARACTERS),
        false => (format!("U+{code:04X}"), "delete it: it does not show in print"),
    };
    let message = format!("no bundled face has the character {shown}, in `{excerpt}`");
    context.problem(
        Problem::new(text.line, message)
            .words_within(character, around)
            .hint(hint),
    );
}

/// Whether a character shows by itself: not a control, a mark of direction, a joiner or a selector.
fn is_shown(character: char) -> bool {
    let is_format = matches!(
        character,
        '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{e0001}'..='\u{e007f}'
    );
    !character.is_control() && !is_format
}

/// Notes a form that a selector asks for and the face does not have. For emoji and their likes the form of the text is
/// what a page shows anyway.
fn missing_form(context: &mut Context, text: &Text, face: FaceId, (offset, selector): (usize, char)) {
    let is_ideographic = matches!(selector, '\u{fe00}'..='\u{fe0d}' | '\u{e0100}'..='\u{e01ef}');
    let base = text.string.get(..offset).and_then(|before| before.chars().next_back());
    let Some(base) = base.filter(|&base| is_ideographic && !fonts::has_variant(face, base, selector)) else {
        return;
    };
    let form = format!("{base}{selector}");
    let around = around(&text.string, offset - base.len_utf8()..offset + selector.len_utf8());
    let excerpt = excerpt(&form, around);
    let code = u32::from(selector);
    let message = format!("no bundled face has the form of `{base}` that U+{code:04X} asks for, in `{excerpt}`");
    let problem = Problem::new(text.line, message).words_within(form, around);
    context.problem(problem.hint(format!(
        "delete the selector U+{code:04X} to print the usual form of `{base}`"
    )));
}

/// What stands before and after some bytes, some twenty characters to each side.
fn around(string: &str, bytes: Range<usize>) -> (&str, &str) {
    const REACH: usize = 20;
    let before = string.get(..bytes.start).unwrap_or_default();
    let after = string.get(bytes.end..).unwrap_or_default();
    let start = before.char_indices().rev().nth(REACH - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(REACH).map_or(after.len(), |(at, _)| at);
    (
        before.get(start..).unwrap_or_default(),
        after.get(..end).unwrap_or_default(),
    )
}

/// Words with those around them, in a form that shows and keeps the direction of the line.
fn excerpt(words: &str, (before, after): (&str, &str)) -> String {
    let shown = format!("{before}{words}{after}");
    let shown = shown.chars().map(|c| match c {
        '\n' => ' ',
        c if is_shown(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    });
    shown.collect::<String>().trim().to_owned()
}
