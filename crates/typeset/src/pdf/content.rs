//! The content of one page: fragments in reading order become printpdf operations in marked-content sequences.

use printpdf::{FontId, Op, PaintMode, PdfFontHandle, Pt, Rgb, TextMatrix, WindingOrder};

use super::faces::Faces;
use super::run::Run;
use super::section::Section;
use super::{PdfError, cluster};
use crate::{Color, FaceId, Fragment, Glyph, Mark, Owner, Page, Pages, Rect};

/// What one page becomes.
pub(crate) struct Content {
    /// The operations.
    pub(crate) operations: Vec<Op>,
    /// The marked-content sequences of the structure tree, by identifier (MCID).
    pub(crate) sections: Vec<Section>,
}

/// Turns a page of a document into operations, and notes the glyphs it uses in `faces`.
pub(crate) fn content(page: &Page, pages: &Pages, faces: &mut Faces) -> Result<Content, PdfError> {
    let mut writer = Writer::new(pages, faces);
    for fragment in page.fragments.iter().filter(|fragment| !is_empty(fragment)) {
        writer.fragment(fragment)?;
    }
    writer.end_section();
    writer.set_in_text(false);
    writer.operations.shrink_to_fit();
    Ok(Content {
        operations: writer.operations,
        sections: writer.sections,
    })
}

/// What is open on the page so far.
struct Writer<'a> {
    height: f32,
    faces: &'a mut Faces,
    operations: Vec<Op>,
    sections: Vec<Section>,
    section: Option<Section>,
    in_text: bool,
    run: Option<Run>,
    /// Where the last run of glyphs ended, in the coordinates of PDF.
    pen: (f32, f32),
    /// The font and colour that the page has now. A page begins in black (ISO 32000-1, 8.4.1).
    font: Option<(FaceId, f32)>,
    color: Color,
}

impl<'a> Writer<'a> {
    fn new(pages: &'a Pages, faces: &'a mut Faces) -> Self {
        Self {
            height: pages.height,
            faces,
            operations: Vec::new(),
            sections: Vec::new(),
            section: None,
            in_text: false,
            run: None,
            pen: (0.0, 0.0),
            font: None,
            color: Color(0, 0, 0),
        }
    }

    fn fragment(&mut self, fragment: &Fragment) -> Result<(), PdfError> {
        let section = Section::of(fragment);
        if self.section != Some(section) || self.begins_title_line(fragment) {
            self.begin_section(section);
        }
        match &fragment.mark {
            Mark::Fill { rect, color } => {
                self.fill(*rect, *color);
                Ok(())
            }
            Mark::Glyphs {
                face,
                size,
                color,
                x,
                y,
                glyphs,
            } => {
                self.set_font((*face, *size), *color);
                self.glyphs((*face, *size), (*x, self.height - *y), glyphs)
            }
        }
    }

    /// Whether a part of the title block stands apart from what was set before it: each such part is a paragraph.
    fn begins_title_line(&self, fragment: &Fragment) -> bool {
        match &fragment.mark {
            Mark::Glyphs { size, x, y, .. } if fragment.owner == Owner::Front => {
                (self.height - y - self.pen.1).abs() > 0.01 || x - self.pen.0 > *size
            }
            _ => false,
        }
    }

    fn begin_section(&mut self, section: Section) {
        self.end_section();
        self.set_in_text(section.in_text);
        self.operations.push(section.begin(self.sections.len()));
        if section.is_content() {
            self.sections.push(section);
        }
        self.section = Some(section);
    }

    fn end_section(&mut self) {
        self.end_run();
        if self.section.take().is_some() {
            self.operations.push(Op::EndMarkedContent);
        }
    }

    fn set_in_text(&mut self, in_text: bool) {
        if std::mem::replace(&mut self.in_text, in_text) != in_text {
            self.operations.push(if in_text {
                Op::StartTextSection
            } else {
                Op::EndTextSection
            });
        }
    }

    fn fill(&mut self, rect: Rect, color: Color) {
        self.set_color(color);
        let y = self.height - rect.y - rect.height;
        let rectangle = printpdf::Rect {
            mode: Some(PaintMode::Fill),
            winding_order: Some(WindingOrder::NonZero),
            ..printpdf::Rect::from_xywh(points(rect.x), points(y), points(rect.width), points(rect.height))
        };
        self.operations.push(Op::DrawRectangle { rectangle });
    }

    fn set_font(&mut self, font: (FaceId, f32), color: Color) {
        if self.font != Some(font) {
            self.end_run();
            self.font = Some(font);
            let handle = PdfFontHandle::External(font_id(font.0));
            self.operations.push(Op::SetFont {
                font: handle,
                size: Pt(font.1),
            });
        }
        self.set_color(color);
    }

    fn set_color(&mut self, color: Color) {
        if self.color != color {
            self.end_run();
            self.color = color;
            self.operations.push(Op::SetFillColor { col: srgb(color) });
        }
    }

    /// Shows glyphs from a place in the coordinates of PDF, with the open run as long as the baseline is the same.
    fn glyphs(&mut self, font: (FaceId, f32), start: (f32, f32), glyphs: &[Glyph]) -> Result<(), PdfError> {
        let mut x = start.0;
        for (glyph, text) in cluster::parts(glyphs) {
            let (code, width) = self.faces.code(font.0, glyph.id, text)?;
            let place = [x + glyph.dx, start.1 + glyph.dy];
            if self.run.as_ref().is_none_or(|run| !run.is_on_baseline(place)) {
                self.end_run();
            }
            let run = self.run.get_or_insert_with(|| Run::new(place, font.1));
            run.show(code, width, place[0]);
            x += glyph.advance;
        }
        self.pen = (x, start.1);
        Ok(())
    }

    fn end_run(&mut self) {
        if let Some(run) = self.run.take() {
            let [x, y] = run.origin();
            self.operations.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(points(x), points(y)),
            });
            self.operations.push(Op::ShowText {
                items: run.into_items(),
            });
        }
    }
}

/// Whether a fragment draws nothing: its face would not be among those in use.
fn is_empty(fragment: &Fragment) -> bool {
    matches!(&fragment.mark, Mark::Glyphs { glyphs, .. } if glyphs.is_empty())
}

/// The name by which pages call a face. `F` and a number would be one of the fourteen standard fonts to printpdf.
pub(crate) fn font_id(FaceId(number): FaceId) -> FontId {
    FontId(format!("Face{number}"))
}

/// A length rounded to thousandths of a point, finer than any printer, so that it is written in few digits.
fn points(length: f32) -> Pt {
    Pt((length * 1000.0).round() / 1000.0)
}

fn srgb(Color(red, green, blue): Color) -> printpdf::Color {
    let part = |part: u8| (f32::from(part) / 255.0 * 10_000.0).round() / 10_000.0;
    printpdf::Color::Rgb(Rgb {
        r: part(red),
        g: part(green),
        b: part(blue),
        icc_profile: None,
    })
}
