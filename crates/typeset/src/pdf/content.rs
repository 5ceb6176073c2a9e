//! The content of one page: fragments in reading order become printpdf operations in marked-content sequences.

use std::collections::BTreeMap;

use printpdf::{DictItem, FontId, Op, PaintMode, PdfFontHandle, Pt, Rgb, TextMatrix, WindingOrder};

use super::faces::Faces;
use super::run::Run;
use super::{PdfError, cluster};
use crate::{Artifact, Color, FaceId, Fragment, Glyph, Mark, Owner, Page, Pages, Rect};

/// What one page becomes.
pub(crate) struct Content {
    /// The operations.
    pub(crate) operations: Vec<Op>,
    /// The marked-content sequences by identifier (MCID).
    pub(crate) sections: Vec<Section>,
}

/// A marked-content sequence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Section {
    /// Whose it is.
    pub(crate) owner: Owner,
    /// Whether it is Japanese in a document of another language.
    pub(crate) japanese: bool,
}

/// Turns a page of a document into operations, and notes the glyphs it uses in `faces`.
pub(crate) fn content(page: &Page, pages: &Pages, faces: &mut Faces) -> Result<Content, PdfError> {
    let mut writer = Writer {
        height: pages.height,
        language: &pages.front.lang,
        faces,
        operations: Vec::new(),
        sections: Vec::new(),
        section: None,
        run: None,
        in_text: false,
        font: None,
        color: Color(0, 0, 0),
    };
    for fragment in &page.fragments {
        writer.fragment(fragment)?;
    }
    writer.end_section();
    Ok(Content {
        operations: writer.operations,
        sections: writer.sections,
    })
}

/// What is open on the page so far.
struct Writer<'a> {
    height: f32,
    language: &'a str,
    faces: &'a mut Faces,
    operations: Vec<Op>,
    sections: Vec<Section>,
    /// The open marked-content sequence, and for the title block its baseline: each of its lines is a paragraph.
    section: Option<(Section, Option<f32>)>,
    run: Option<Run>,
    in_text: bool,
    /// The font and colour that the page has now. A page begins in black (ISO 32000-1, 8.4.1).
    font: Option<(FaceId, f32)>,
    color: Color,
}

impl Writer<'_> {
    fn fragment(&mut self, fragment: &Fragment) -> Result<(), PdfError> {
        let baseline = match (&fragment.mark, fragment.owner) {
            (Mark::Glyphs { y, .. }, Owner::Front) => Some(*y),
            _ => None,
        };
        let japanese = is_japanese(fragment, self.language);
        self.enter((
            Section {
                owner: fragment.owner,
                japanese,
            },
            baseline,
        ));
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
                self.begin_text((*face, *size), *color);
                self.glyphs((*face, *size), (*x, self.height - *y), glyphs)
            }
        }
    }

    fn enter(&mut self, section: (Section, Option<f32>)) {
        if self.section == Some(section) {
            return;
        }
        self.end_section();
        self.section = Some(section);
        let (tag, properties) = match section.0.owner {
            Owner::Artifact(artifact) => ("Artifact", artifact_properties(artifact)),
            owner => {
                let mcid = self.sections.len() as i64;
                self.sections.push(section.0);
                (tag(owner), properties([("MCID", DictItem::Int(mcid))]))
            }
        };
        self.operations.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        });
    }

    fn end_section(&mut self) {
        self.end_text();
        if self.section.take().is_some() {
            self.operations.push(Op::EndMarkedContent);
        }
    }

    fn fill(&mut self, rect: Rect, color: Color) {
        self.end_text();
        self.set_color(color);
        let y = self.height - rect.y - rect.height;
        let rectangle = printpdf::Rect {
            mode: Some(PaintMode::Fill),
            winding_order: Some(WindingOrder::NonZero),
            ..printpdf::Rect::from_xywh(points(rect.x), points(y), points(rect.width), points(rect.height))
        };
        self.operations.push(Op::DrawRectangle { rectangle });
    }

    fn begin_text(&mut self, font: (FaceId, f32), color: Color) {
        if self.font != Some(font) || self.color != color {
            self.end_run();
        }
        if !self.in_text {
            self.in_text = true;
            self.operations.push(Op::StartTextSection);
        }
        self.set_color(color);
        if self.font != Some(font) {
            self.font = Some(font);
            let handle = PdfFontHandle::External(font_id(font.0));
            self.operations.push(Op::SetFont {
                font: handle,
                size: Pt(font.1),
            });
        }
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

    fn end_text(&mut self) {
        self.end_run();
        if std::mem::take(&mut self.in_text) {
            self.operations.push(Op::EndTextSection);
        }
    }

    fn set_color(&mut self, color: Color) {
        if self.color != color {
            self.color = color;
            self.operations.push(Op::SetFillColor { col: srgb(color) });
        }
    }

    /// Shows glyphs from a place in the coordinates of PDF, with the open run as long as the baseline is the same.
    fn glyphs(&mut self, font: (FaceId, f32), start: (f32, f32), glyphs: &[Glyph]) -> Result<(), PdfError> {
        let mut pen = start.0;
        for (glyph, text) in cluster::parts(glyphs) {
            let (code, width) = self.faces.code(font.0, glyph.id, text)?;
            let place = [pen + glyph.dx, start.1 + glyph.dy];
            if self.run.as_ref().is_none_or(|run| !run.is_on_baseline(place)) {
                self.end_run();
            }
            let run = self.run.get_or_insert_with(|| Run::new(place, font.1));
            run.show(code, width, place[0]);
            pen += glyph.advance;
        }
        Ok(())
    }
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

/// Whether a run of real content holds Japanese letters in a document of a language that has none.
fn is_japanese(fragment: &Fragment, language: &str) -> bool {
    let Mark::Glyphs { glyphs, .. } = &fragment.mark else {
        return false;
    };
    let letters = |character| matches!(character, '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    let is_real = !matches!(fragment.owner, Owner::Artifact(_));
    is_real
        && !language.starts_with("ja")
        && !language.starts_with("zh")
        && glyphs.iter().any(|glyph| glyph.text.contains(letters))
}

fn tag(owner: Owner) -> &'static str {
    match owner {
        Owner::Label(_) => "Lbl",
        _ => "P",
    }
}

/// ISO 32000-1, 14.8.2.2.2.
fn artifact_properties(artifact: Artifact) -> DictItem {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    match artifact {
        Artifact::Header => properties([("Type", name("Pagination")), ("Subtype", name("Header"))]),
        Artifact::Footer => properties([("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        Artifact::Layout => properties([("Type", name("Layout"))]),
    }
}

fn properties<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    let map: BTreeMap<_, _> = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    DictItem::Dict { map }
}
