//! What a reader makes of a page: each glyph with its text and its place, from the file alone.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};

use crate::inspect::Inspected;

/// A glyph as a reader shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub text: String,
    pub x: f64,
    pub y: f64,
}

/// A font as a reader sees it: by code, width and text.
struct Font {
    widths: Vec<f64>,
    texts: BTreeMap<u16, String>,
}

/// Follows the text operators of a page.
pub fn shown(file: &Inspected, page: usize) -> Vec<Shown> {
    let resources = file.get(file.page(page), "Resources").as_dict().expect("resources");
    let fonts = file.get(resources, "Font").as_dict().expect("fonts");
    let fonts: BTreeMap<_, _> = fonts
        .iter()
        .map(|(name, font)| (name.clone(), font_of(file, font)))
        .collect();
    let mut reader = Reader {
        fonts: &fonts,
        font: None,
        size: 0.0,
        line: (0.0, 0.0),
        x: 0.0,
        y: 0.0,
        shown: Vec::new(),
    };
    for operation in &file.content(page).operations {
        reader.operation(&operation.operator, &operation.operands);
    }
    reader.shown
}

struct Reader<'a> {
    fonts: &'a BTreeMap<Vec<u8>, Font>,
    font: Option<&'a Font>,
    size: f64,
    /// Where the line began that `Td` moves on from.
    line: (f64, f64),
    x: f64,
    y: f64,
    shown: Vec<Shown>,
}

impl Reader<'_> {
    fn operation(&mut self, operator: &str, operands: &[Object]) {
        let number = |at: usize| f64::from(operands[at].as_float().expect("a number"));
        match operator {
            "Tf" => {
                self.font = self.fonts.get(operands[0].as_name().expect("a name"));
                self.size = number(1);
            }
            "BT" => self.line = (0.0, 0.0),
            "Td" => {
                self.line = (self.line.0 + number(0), self.line.1 + number(1));
                (self.x, self.y) = self.line;
            }
            "Tj" => self.show(operands[0].as_str().expect("codes")),
            "TJ" => operands[0]
                .as_array()
                .expect("an array")
                .iter()
                .for_each(|item| match item.as_str() {
                    Ok(codes) => self.show(codes),
                    Err(_) => self.x -= f64::from(item.as_float().expect("a movement")) * self.size / 1000.0,
                }),
            _ => {}
        }
    }

    fn show(&mut self, codes: &[u8]) {
        let font = self.font.expect("a font");
        for code in codes.chunks(2) {
            let code = u16::from_be_bytes([code[0], code[1]]);
            self.shown.push(Shown {
                text: font.texts[&code].clone(),
                x: self.x,
                y: self.y,
            });
            self.x += font.widths[usize::from(code)] * self.size / 1000.0;
        }
    }
}

fn font_of(file: &Inspected, font: &Object) -> Font {
    let font = file.dictionary(font);
    let descendant = &file.get(font, "DescendantFonts").as_array().expect("descendants")[0];
    let descendant: &Dictionary = file.dictionary(descendant);
    let widths = file.get(descendant, "W").as_array().expect("widths");
    assert_eq!(widths[0], Object::Integer(0));
    let widths = widths[1].as_array().expect("widths").iter();
    let stream = file.get(font, "ToUnicode").as_stream().expect("a stream");
    let map = String::from_utf8(stream.get_plain_content().expect("plain content")).expect("ASCII");
    Font {
        widths: widths
            .map(|width| f64::from(width.as_float().expect("a width")))
            .collect(),
        texts: map.lines().filter_map(mapping).collect(),
    }
}

/// A line such as `<0001> <00660069>`.
fn mapping(line: &str) -> Option<(u16, String)> {
    let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let unit = |at: usize| u16::from_str_radix(&text[at..at + 4], 16).expect("four digits");
    let units: Vec<_> = (0..text.len()).step_by(4).map(unit).collect();
    // The range of codes looks the same, and stands first.
    let code = u16::from_str_radix(code, 16).ok().filter(|&code| code > 0)?;
    Some((code, String::from_utf16(&units).expect("UTF-16")))
}
