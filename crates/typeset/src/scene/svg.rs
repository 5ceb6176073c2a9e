//! A scene as an SVG file (SVG 1.1, static), for whoever reads the Markdown.

use std::fmt::Write as _;

use super::SetScene;
use crate::decimal::push_decimal;
use crate::picture::{Point, Segment, Shape, Stroke};
use crate::{Color, Mark, fonts};

/// What letters are set in where the faces of the page are not installed.
const FALLBACK: &str = "sans-serif";
/// How many decimals numbers have: finer than any screen.
const DECIMALS: u32 = 2;

impl SetScene {
    /// The SVG file of a figure. `language` is the tag of its document, `alternative` what it shows, for readers who cannot see it.
    ///
    /// Every run of letters has the length that it has on the page, so that words do not run into each other whichever face a
    /// browser finds for them.
    pub fn svg(&self, language: &str, alternative: &str) -> String {
        let (width, height) = (number(self.width.into()), number(self.height.into()));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" \
             xml:lang=\"{}\" role=\"img\">\n<title>{}</title>\n",
            escaped(language),
            escaped(alternative)
        );
        self.shapes().for_each(|shape| push_shape(&mut svg, shape));
        let runs = self.inscriptions.iter().flat_map(|words| words.runs(1.0, 0.0));
        runs.for_each(|(mark, language)| push_run(&mut svg, &mark, language));
        svg.push_str("</svg>\n");
        svg
    }
}

fn push_shape(svg: &mut String, shape: &Shape) {
    svg.push_str("<path d=\"");
    for segment in &shape.outline {
        match *segment {
            Segment::Move(to) => push_points(svg, 'M', &[to]),
            Segment::Line(to) => push_points(svg, 'L', &[to]),
            Segment::Cubic(first, second, to) => push_points(svg, 'C', &[first, second, to]),
            Segment::Close => svg.push('Z'),
        }
    }
    let fill = shape.fill.map_or("none".to_owned(), hex);
    push(svg, format_args!("\" fill=\"{fill}\""));
    if let Some(stroke) = &shape.stroke {
        push_stroke(svg, stroke);
    }
    svg.push_str("/>\n");
}

/// Adds a letter of a path and its points.
fn push_points(svg: &mut String, letter: char, points: &[Point]) {
    svg.push(letter);
    for (at, &(x, y)) in points.iter().enumerate() {
        if at > 0 {
            svg.push(' ');
        }
        push_decimal(svg, x, DECIMALS);
        svg.push(' ');
        push_decimal(svg, y, DECIMALS);
    }
}

fn push_stroke(svg: &mut String, stroke: &Stroke) {
    let (color, width) = (hex(stroke.color), number(stroke.width));
    push(svg, format_args!(" stroke=\"{color}\" stroke-width=\"{width}\""));
    if !stroke.dashes.is_empty() {
        let dashes: Vec<_> = stroke.dashes.iter().copied().map(number).collect();
        push(svg, format_args!(" stroke-dasharray=\"{}\"", dashes.join(" ")));
    }
}

/// Adds a run of letters of one face.
fn push_run(svg: &mut String, mark: &Mark, language: Option<&str>) {
    let Mark::Glyphs {
        face,
        size,
        color,
        x,
        y,
        text,
        glyphs,
    } = mark
    else {
        return;
    };
    let words = text.trim_end();
    if words.is_empty() {
        return;
    }
    let face = fonts::face(*face);
    let length = glyphs.iter().map(|glyph| glyph.advance).sum();
    push_number(svg, "<text x", *x);
    push_number(svg, " y", *y);
    push(svg, format_args!(" font-family=\"'{}', {FALLBACK}\"", face.family));
    push_number(svg, " font-size", *size);
    push(
        svg,
        format_args!(" font-weight=\"{}\" fill=\"{}\"", face.weight, hex(*color)),
    );
    push_number(svg, " textLength", length);
    svg.push_str(" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");
    if let Some(tag) = language {
        push(svg, format_args!(" xml:lang=\"{}\"", escaped(tag)));
    }
    svg.push('>');
    svg.push_str(&escaped(words));
    svg.push_str("</text>\n");
}

/// Adds an attribute whose value is a number.
fn push_number(svg: &mut String, name: &str, number: f32) {
    svg.push_str(name);
    svg.push_str("=\"");
    push_decimal(svg, number.into(), DECIMALS);
    svg.push('"');
}

fn push(svg: &mut String, arguments: std::fmt::Arguments<'_>) {
    // A String takes whatever is written.
    let _ = svg.write_fmt(arguments);
}

fn hex(Color(red, green, blue): Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn number(number: f64) -> String {
    let mut written = String::new();
    push_decimal(&mut written, number, DECIMALS);
    written
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // What XML 1.0 has no place for.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
