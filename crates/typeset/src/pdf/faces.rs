//! The faces that a document uses: their codes, and in the end their subsets.

use std::collections::BTreeMap;

use md5::{Digest, Md5};
use printpdf::{
    FontId, FontMetrics, FontType, Op, ParsedFont, PdfFont, PdfFontHandle, PdfFontMetricsStub, Pt, TextItem,
};

use super::PdfError;
use super::cids::Cids;
use crate::FaceId;
use crate::fonts::{self, FACES, Face};

/// The faces in use. A face that no page uses costs nothing.
#[derive(Default)]
pub(crate) struct Faces {
    used: BTreeMap<FaceId, UsedFace>,
}

/// One face in use.
pub(crate) struct UsedFace {
    id: FaceId,
    /// The bundled face.
    pub(crate) face: &'static Face,
    /// The codes given out for its glyphs.
    pub(crate) cids: Cids,
}

impl Faces {
    /// A face that is in use from now on.
    pub(crate) fn using(&mut self, id: FaceId) -> Result<&mut UsedFace, PdfError> {
        if usize::from(id.0) >= FACES.len() {
            return Err(PdfError::UnknownFace(id));
        }
        Ok(self.used.entry(id).or_insert_with(|| UsedFace {
            id,
            face: fonts::face(id),
            cids: Cids::new(width(id, 0)),
        }))
    }

    /// The faces with the names by which pages call them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (String, &UsedFace)> {
        self.used.iter().map(|(&id, used)| (resource_name(id), used))
    }

    /// Operations that show something in every face. printpdf embeds the faces that it sees in use, and the content of the pages
    /// is written past it.
    pub(crate) fn specimen(&self) -> Vec<Op> {
        let show = |(&id, _): (&FaceId, _)| {
            let font = PdfFontHandle::External(FontId(resource_name(id)));
            let items = vec![TextItem::Text(SPECIMEN.to_string())];
            [
                Op::StartTextSection,
                Op::SetFont { font, size: Pt(1.0) },
                Op::ShowText { items },
                Op::EndTextSection,
            ]
        };
        self.used.iter().flat_map(show).collect()
    }

    /// The fonts as printpdf embeds them: the bytes are those of the subset.
    pub(crate) fn embed(&self) -> Result<printpdf::PdfFontMap, PdfError> {
        let fonts = self
            .used
            .iter()
            .map(|(&id, used)| Ok((FontId(resource_name(id)), PdfFont::new(parsed(used)?))));
        Ok(printpdf::PdfFontMap {
            map: fonts.collect::<Result<_, PdfError>>()?,
        })
    }
}

impl UsedFace {
    /// The code of a glyph that stands for a text, and its width in thousandths of an em.
    pub(crate) fn code(&mut self, glyph: u16, text: &str) -> Result<(u16, f32), PdfError> {
        let id = self.id;
        let code = self.cids.code(glyph, text, || width(id, glyph));
        let code = code.ok_or(PdfError::TooManyCodes(id))?;
        Ok((code, self.cids.width(code)))
    }
}

/// The name by which pages call a face. `F` and a number would be one of the fourteen standard fonts to printpdf.
pub(crate) fn resource_name(FaceId(number): FaceId) -> String {
    format!("Face{number}")
}

/// The width of a glyph in thousandths of an em, rounded to hundredths, as `/W` writes it.
fn width(id: FaceId, glyph: u16) -> f32 {
    let units = fonts::advance(id, glyph) * 1000.0 / f32::from(fonts::face(id).units_per_em);
    (units * 100.0).round() / 100.0
}

/// The one character that printpdf is told of.
const SPECIMEN: char = ' ';

fn parsed(used: &UsedFace) -> Result<ParsedFont, PdfError> {
    let face = used.face;
    let bytes = subsetter::subset(face.bytes, 0, &used.cids.remapper).map_err(|error| PdfError::Subset {
        face: face.name.to_owned(),
        reason: error.to_string(),
    })?;
    Ok(ParsedFont {
        font_name: Some(format!("{}+{}", subset_tag(&bytes), face.name)),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::from([(u32::from(SPECIMEN), 0)]),
        // The finishing pass over fonts writes the widths.
        glyph_widths: BTreeMap::new(),
        units_per_em: face.units_per_em,
        font_metrics: FontMetrics {
            ascent: face.ascender,
            descent: face.descender,
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: face.units_per_em,
            x_min: face.bounds[0],
            y_min: face.bounds[1],
            x_max: face.bounds[2],
            y_max: face.bounds[3],
            us_weight_class: face.weight,
            ..PdfFontMetricsStub::default()
        },
    })
}

/// Six capitals that say which subset it is (ISO 32000-1, 9.6.4), from a digest of its bytes.
fn subset_tag(subset: &[u8]) -> String {
    let digest = Md5::digest(subset);
    digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
