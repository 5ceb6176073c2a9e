//! Fonts: widths, codes and texts, and descriptors that say what the face is.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::object::dictionary_mut;
use crate::fonts::Face;
use crate::pdf::{Code, Faces, PdfError, UsedFace};

/// Bits of `/Flags` (ISO 32000-1, table 123).
const SERIF: i64 = 1 << 1;
const SYMBOLIC: i64 = 1 << 2;
const ITALIC: i64 = 1 << 6;
const FORCE_BOLD: i64 = 1 << 18;

/// Completes every font in use.
pub(super) fn finish(pdf: &mut Document, faces: &Faces, page_ids: &[ObjectId]) -> Result<(), PdfError> {
    let Some(&page) = page_ids.first() else { return Ok(()) };
    for (name, used) in faces.iter() {
        let font = font_id(pdf, page, &name)?;
        set_codes(pdf, font, used)?;
        let descriptor = descendant(pdf, font)?.get(b"FontDescriptor")?.as_reference()?;
        describe(dictionary_mut(pdf, descriptor)?, used.face);
    }
    Ok(())
}

/// The Type 0 font that pages call by a name.
fn font_id(pdf: &Document, page: ObjectId, name: &str) -> Result<ObjectId, PdfError> {
    let page = pdf.get_dictionary(page)?;
    let resources = page.get_deref(b"Resources", pdf)?.as_dict()?;
    let fonts = resources.get_deref(b"Font", pdf)?.as_dict()?;
    Ok(fonts.get(name.as_bytes())?.as_reference()?)
}

/// The CID font below a Type 0 font.
fn descendant(pdf: &mut Document, font: ObjectId) -> Result<&mut Dictionary, PdfError> {
    let descendants = dictionary_mut(pdf, font)?.get_mut(b"DescendantFonts")?.as_array_mut()?;
    let first = descendants
        .first_mut()
        .ok_or_else(|| PdfError::Shape("the descendant of a font".to_owned()))?;
    Ok(first.as_dict_mut()?)
}

fn set_codes(pdf: &mut Document, font: ObjectId, used: &UsedFace) -> Result<(), PdfError> {
    let to_unicode = dictionary_mut(pdf, font)?.get(b"ToUnicode")?.as_reference()?;
    pdf.set_object(
        to_unicode,
        Stream::new(Dictionary::new(), to_unicode_map(used).into_bytes()),
    );
    let glyphs = used
        .cids
        .iter()
        .flat_map(|code| code.subset_glyph.to_be_bytes())
        .collect();
    let glyphs = pdf.add_object(Stream::new(Dictionary::new(), glyphs));
    let widths = used.cids.iter().map(|code| number(code.width)).collect();
    let descendant = descendant(pdf, font)?;
    descendant.set("CIDToGIDMap", glyphs);
    descendant.set("W", vec![Object::Integer(0), Object::Array(widths)]);
    Ok(())
}

/// An integer where it is one: shorter, and the usual form of a width.
fn number(width: f32) -> Object {
    if width.fract() == 0.0 {
        Object::Integer(width as i64)
    } else {
        Object::Real(width)
    }
}

fn describe(descriptor: &mut Dictionary, face: &Face) {
    let scaled = |units: i16| i64::from(units) * 1000 / i64::from(face.units_per_em);
    let serif = if face.serif { SERIF } else { 0 };
    let italic = if face.italic_angle == 0.0 { 0 } else { ITALIC };
    let bold = if face.weight >= 700 { FORCE_BOLD } else { 0 };
    // Codes are of this file alone, no standard Latin encoding names its glyphs: the font is symbolic.
    descriptor.set("Flags", SYMBOLIC | serif | italic | bold);
    descriptor.set("ItalicAngle", number(face.italic_angle));
    descriptor.set("CapHeight", scaled(face.cap_height));
    descriptor.set("XHeight", scaled(face.x_height));
    descriptor.set("FontWeight", i64::from(face.weight));
}

/// The `ToUnicode` CMap (ISO 32000-1, 9.10.3): each code with its text in UTF-16BE.
fn to_unicode_map(used: &UsedFace) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let codes: Vec<_> = used.cids.iter().enumerate().skip(1).collect();
    // One section holds at most 100 entries.
    for section in codes.chunks(100) {
        // Writing to a string cannot fail.
        let _ = writeln!(map, "{} beginbfchar", section.len());
        for (code, stands_for) in section {
            let _ = writeln!(map, "<{code:04X}> <{}>", utf16(stands_for));
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

fn utf16(code: &Code) -> String {
    code.text.encode_utf16().fold(String::new(), |mut hex, unit| {
        let _ = write!(hex, "{unit:04X}");
        hex
    })
}
