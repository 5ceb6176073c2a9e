//! The content of one page: fragments in reading order become operators in marked-content sequences.
//!
//! The operators are written as bytes here. printpdf has a value for each of them, and lopdf one for each operand; a table of
//! 2,000 rows would spend three quarters of its time on making and dropping those.

use super::faces::{Faces, resource_name};
use super::pictures::UsedPictures;
use super::run::Run;
use super::section::Section;
use super::syntax::{push_length, push_thousandths, thousandths};
use super::{PdfError, cluster};
use crate::{Color, FaceId, Fragment, Glyph, Mark, Page, Pages, Rect};

/// What one page becomes.
pub(crate) struct Content {
    /// Its content stream.
    pub(crate) stream: Vec<u8>,
    /// The marked-content sequences of the structure tree, by identifier (MCID).
    pub(crate) sections: Vec<Section>,
}

/// Writes a page of a document, and notes the glyphs it uses in `faces`, its pictures in `pictures`.
pub(crate) fn content(
    page: &Page,
    pages: &Pages,
    faces: &mut Faces,
    pictures: &mut UsedPictures,
) -> Result<Content, PdfError> {
    let mut writer = Writer::new(pages, faces, pictures);
    for fragment in page.fragments.iter().filter(|fragment| !is_empty(fragment)) {
        writer.fragment(fragment)?;
    }
    writer.end_section();
    writer.set_in_text(false);
    Ok(Content {
        stream: writer.stream,
        sections: writer.sections,
    })
}

/// What is open on the page so far.
struct Writer<'a> {
    height: f32,
    faces: &'a mut Faces,
    pictures: &'a mut UsedPictures,
    stream: Vec<u8>,
    sections: Vec<Section>,
    section: Option<Section>,
    in_text: bool,
    run: Option<Run>,
    /// Where the last line of the open text object began, in thousandths: the next one begins relative to it (9.4.2).
    line: [i64; 2],
    /// Where the last run of glyphs ended, in the coordinates of PDF.
    pen: (f32, f32),
    /// The font and colour that the page has now. A page begins in black (ISO 32000-1, 8.4.1).
    font: Option<(FaceId, f32)>,
    color: Color,
    /// Room for the codes and widths of a run, and for the operand of one: a page has thousands of them.
    codes: Vec<(u16, f32)>,
    operand: Vec<u8>,
}

impl<'a> Writer<'a> {
    fn new(pages: &'a Pages, faces: &'a mut Faces, pictures: &'a mut UsedPictures) -> Self {
        Self {
            height: pages.height,
            faces,
            pictures,
            stream: Vec::with_capacity(4096),
            sections: Vec::new(),
            section: None,
            in_text: false,
            run: None,
            line: [0, 0],
            pen: (0.0, 0.0),
            font: None,
            color: Color(0, 0, 0),
            codes: Vec::new(),
            operand: Vec::new(),
        }
    }

    fn fragment(&mut self, fragment: &Fragment) -> Result<(), PdfError> {
        let section = Section::of(fragment);
        if self.section != Some(section) {
            self.begin_section(section);
        }
        match &fragment.mark {
            Mark::Fill { rect, color } => {
                self.fill(*rect, *color);
                Ok(())
            }
            Mark::Picture { picture, rect, .. } => {
                let lower = self.height - rect.y - rect.height;
                let place = [rect.x, lower, rect.width, rect.height];
                self.pictures.write(&mut self.stream, picture, place);
                Ok(())
            }
            Mark::Glyphs {
                face,
                size,
                color,
                x,
                y,
                text,
                glyphs,
            } => {
                self.set_font((*face, *size), *color);
                self.glyphs((*face, *size), (*x, self.height - *y), text, glyphs)
            }
        }
    }

    fn begin_section(&mut self, section: Section) {
        self.end_section();
        self.set_in_text(section.in_text);
        section.write_begin(&mut self.stream, self.sections.len());
        if section.is_content() {
            self.sections.push(section);
        }
        self.section = Some(section);
    }

    fn end_section(&mut self) {
        self.end_run();
        if self.section.take().is_some() {
            self.stream.extend_from_slice(b"EMC\n");
        }
    }

    fn set_in_text(&mut self, in_text: bool) {
        if std::mem::replace(&mut self.in_text, in_text) != in_text {
            self.stream.extend_from_slice(if in_text { b"BT\n" } else { b"ET\n" });
            self.line = [0, 0];
        }
    }

    fn fill(&mut self, rect: Rect, color: Color) {
        self.set_color(color);
        let y = self.height - rect.y - rect.height;
        self.operator(&[rect.x, y, rect.width, rect.height].map(thousandths), "re");
        self.operator(&[], "f");
    }

    fn set_font(&mut self, font: (FaceId, f32), color: Color) {
        if self.font != Some(font) {
            self.end_run();
            self.font = Some(font);
            self.stream.push(b'/');
            self.stream.extend_from_slice(resource_name(font.0).as_bytes());
            self.stream.push(b' ');
            push_length(&mut self.stream, font.1);
            self.stream.extend_from_slice(b" Tf\n");
        }
        self.set_color(color);
    }

    fn set_color(&mut self, color: Color) {
        if self.color != color {
            self.end_run();
            self.color = color;
            let Color(red, green, blue) = color;
            self.operator(&[red, green, blue].map(part), "rg");
        }
    }

    /// Adds an operator whose operands are in thousandths.
    fn operator(&mut self, operands: &[i64], name: &str) {
        for &operand in operands {
            push_thousandths(&mut self.stream, operand);
            self.stream.push(b' ');
        }
        self.stream.extend_from_slice(name.as_bytes());
        self.stream.push(b'\n');
    }

    /// Shows glyphs from a place in the coordinates of PDF, with the open run as long as the baseline is the same.
    fn glyphs(&mut self, font: (FaceId, f32), start: (f32, f32), text: &str, glyphs: &[Glyph]) -> Result<(), PdfError> {
        let face = self.faces.using(font.0)?;
        let mut codes = std::mem::take(&mut self.codes);
        codes.clear();
        for (glyph, part) in cluster::parts(text, glyphs) {
            codes.push(face.code(glyph.id, part)?);
        }
        let mut x = start.0;
        for (glyph, &(code, width)) in glyphs.iter().zip(&codes) {
            let place = [x + glyph.dx, start.1 + glyph.dy];
            if self.run.as_ref().is_none_or(|run| !run.is_on_baseline(place)) {
                self.end_run();
            }
            let run = self
                .run
                .get_or_insert_with(|| Run::new(place, font.1, std::mem::take(&mut self.operand)));
            run.show(code, width, place[0]);
            x += glyph.advance;
        }
        self.codes = codes;
        self.pen = (x, start.1);
        Ok(())
    }

    fn end_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        let [x, y] = run.origin().map(thousandths);
        let [before_x, before_y] = std::mem::replace(&mut self.line, [x, y]);
        self.operator(&[x - before_x, y - before_y], "Td");
        self.operand = run.write(&mut self.stream);
    }
}

/// Whether a fragment draws nothing: its face would not be among those in use.
fn is_empty(fragment: &Fragment) -> bool {
    matches!(&fragment.mark, Mark::Glyphs { glyphs, .. } if glyphs.is_empty())
}

/// A part of a colour in thousandths, which 255 steps never confuse.
fn part(part: u8) -> i64 {
    (i64::from(part) * 1000 + 127) / 255
}
