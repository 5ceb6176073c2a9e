//! The bundled faces: their files, their metrics, and which of them draws a character.
//!
//! Nothing is taken from the system, so that a bare machine gives the same pages. Metrics stand here as constants, which a
//! test holds against the files, so that a face that no page uses costs nothing; tables are read when first needed.

use std::sync::OnceLock;

use harfrust::{Font, GlyphId};

use crate::FaceId;

/// One bundled face. Lengths are in font units.
#[derive(Debug)]
pub struct Face {
    /// PostScript name.
    pub name: &'static str,
    /// Family name.
    pub family: &'static str,
    /// The font file: TrueType outlines in an OpenType container.
    pub bytes: &'static [u8],
    /// Font units in one em.
    pub units_per_em: u16,
    /// Highest reach of a line, above the baseline (`hhea`).
    pub ascender: i16,
    /// Lowest reach of a line, negative below the baseline (`hhea`).
    pub descender: i16,
    /// Height of capitals (`OS/2`).
    pub cap_height: i16,
    /// Height of a lower-case x (`OS/2`).
    pub x_height: i16,
    /// What encloses every glyph: left, bottom, right, top (`head`).
    pub bounds: [i16; 4],
    /// Slant in degrees counter-clockwise from the vertical: negative for an italic (`post`).
    pub italic_angle: f32,
    /// 400 is regular, 700 is bold (`OS/2`).
    pub weight: u16,
    /// Whether the letters have serifs.
    pub serif: bool,
}

/// Which letters a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Source Serif 4.
    Serif,
    /// Source Sans 3. Its emphasis is drawn by the serif italic, with which it was designed to be mixed.
    Sans,
}

/// A family with weight and slope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Look {
    /// The letters.
    pub family: Family,
    /// Whether they are heavy.
    pub bold: bool,
    /// Whether they slope.
    pub italic: bool,
}

impl Look {
    /// The look of emphasised words among words of this look: sloped, or upright where those slope; in Japanese, heavy.
    pub fn emphasised(self, is_japanese: bool) -> Self {
        let turned = Self {
            italic: !self.italic,
            ..self
        };
        if is_japanese { turned.in_japanese() } else { turned }
    }

    /// The look of Japanese words among words of this look. Kana and kanji have no slope, and what would slope is heavy; so
    /// are the Latin letters among them, for one emphasis has one look. They have no serifs either, as the kana beside them.
    pub fn in_japanese(self) -> Self {
        Self {
            family: Family::Sans,
            bold: self.bold || self.italic,
            italic: false,
        }
    }
}

const SERIF: FaceId = FaceId(0);
const SERIF_ITALIC: FaceId = FaceId(1);
const SERIF_BOLD: FaceId = FaceId(2);
const SERIF_BOLD_ITALIC: FaceId = FaceId(3);
const SANS: FaceId = FaceId(4);
const SANS_SEMIBOLD: FaceId = FaceId(5);
const JAPANESE: FaceId = FaceId(6);
const JAPANESE_BOLD: FaceId = FaceId(7);

/// The bundled faces, in the order of their ids.
pub static FACES: [Face; 8] = [
    Face {
        name: "SourceSerif4-Regular",
        bytes: include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
        bounds: [-235, -328, 2242, 998],
        ..SOURCE_SERIF
    },
    Face {
        name: "SourceSerif4-Italic",
        bytes: include_bytes!("../fonts/SourceSerif4-Italic.ttf"),
        bounds: [-231, -329, 2233, 1011],
        italic_angle: -12.0,
        ..SOURCE_SERIF
    },
    Face {
        name: "SourceSerif4-Bold",
        bytes: include_bytes!("../fonts/SourceSerif4-Bold.ttf"),
        bounds: [-290, -318, 2311, 1025],
        weight: 700,
        ..SOURCE_SERIF
    },
    Face {
        name: "SourceSerif4-BoldItalic",
        bytes: include_bytes!("../fonts/SourceSerif4-BoldItalic.ttf"),
        bounds: [-267, -319, 2303, 1025],
        italic_angle: -12.0,
        weight: 700,
        ..SOURCE_SERIF
    },
    Face {
        name: "SourceSans3-Regular",
        bytes: include_bytes!("../fonts/SourceSans3-Regular.ttf"),
        bounds: [-614, -295, 2159, 958],
        ..SOURCE_SANS
    },
    Face {
        name: "SourceSans3-SemiBold",
        bytes: include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
        bounds: [-630, -305, 2158, 972],
        x_height: 491,
        weight: 600,
        ..SOURCE_SANS
    },
    Face {
        name: "NotoSansJP-Regular",
        bytes: include_bytes!("../fonts/NotoSansJP-Regular.ttf"),
        bounds: [-1002, -1048, 2928, 1808],
        ..NOTO_SANS_JP
    },
    Face {
        name: "NotoSansJP-Bold",
        bytes: include_bytes!("../fonts/NotoSansJP-Bold.ttf"),
        bounds: [-1013, -1046, 2926, 1806],
        weight: 700,
        ..NOTO_SANS_JP
    },
];

/// The face of an id. An id that names none gives the regular text face.
pub fn face(id: FaceId) -> &'static Face {
    FACES.get(usize::from(id.0)).unwrap_or(&FACES[0])
}

/// The face that draws `character` in text of that look: the Latin face of the look, then the Japanese face of the same
/// weight, then the other Latin family. `None` where no bundled face has it.
pub fn face_for(look: Look, character: char) -> Option<FaceId> {
    // Every Latin face has these, and most text consists of them.
    if character == ' ' || character.is_ascii_graphic() {
        return Some(latin(look));
    }
    candidates(look).into_iter().find(|&id| covers(id, character))
}

/// The face that draws the Latin letters of a look.
pub fn latin(look: Look) -> FaceId {
    candidates(look)[0]
}

/// Whether a face is one of the Japanese ones.
pub fn is_japanese(id: FaceId) -> bool {
    id == JAPANESE || id == JAPANESE_BOLD
}

/// The Japanese face of a look: heavy where the look is heavy or slopes.
pub fn japanese(look: Look) -> FaceId {
    if look.in_japanese().bold {
        JAPANESE_BOLD
    } else {
        JAPANESE
    }
}

/// The tables of a face, read when first asked for.
///
/// `None` only where the file is not a font, which no bundled file is.
pub fn font(id: FaceId) -> Option<&'static Font> {
    static FONTS: [OnceLock<Option<Font>>; FACES.len()] = [const { OnceLock::new() }; FACES.len()];
    let slot = FONTS.get(usize::from(id.0))?;
    slot.get_or_init(|| Font::new(face(id).bytes, 0)).as_ref()
}

/// Width of a glyph in font units, before kerning (`hmtx`).
pub fn advance(id: FaceId, glyph: u16) -> f32 {
    font(id).map_or(0.0, |font| font.glyph_metrics().h_advance(GlyphId::from(glyph)))
}

/// Whether a face has the form of `character` that a variation selector asks for (UTS 37, ISO/IEC 14496-22 `cmap` format
/// 14), be it the usual one.
pub fn has_variant(id: FaceId, character: char, selector: char) -> bool {
    font(id).is_some_and(|font| font.charmap().map_unicode_variant(character, selector).is_some())
}

/// Whether a face has a glyph for `character`, or draws it as another one that looks the same.
pub fn covers(id: FaceId, character: char) -> bool {
    let drawn = match character {
        // The shaper draws a hyphen that does not break as a hyphen.
        '\u{2011}' => '\u{2010}',
        other => other,
    };
    font(id).is_some_and(|font| font.charmap().map_unicode(drawn).is_some())
}

fn candidates(look: Look) -> [FaceId; 3] {
    let serif = match (look.bold, look.italic) {
        (false, false) => SERIF,
        (false, true) => SERIF_ITALIC,
        (true, false) => SERIF_BOLD,
        (true, true) => SERIF_BOLD_ITALIC,
    };
    let sans = if look.bold { SANS_SEMIBOLD } else { SANS };
    match look.family {
        Family::Sans if !look.italic => [sans, japanese(look), serif],
        _ => [serif, japanese(look), sans],
    }
}

/// What the faces of Source Serif 4 have in common, version 4.004.
const SOURCE_SERIF: Face = Face {
    name: "",
    family: "Source Serif 4",
    bytes: &[],
    units_per_em: 1000,
    ascender: 1036,
    descender: -335,
    cap_height: 670,
    x_height: 475,
    bounds: [0; 4],
    italic_angle: 0.0,
    weight: 400,
    serif: true,
};

/// What the faces of Source Sans 3 have in common, version 3.052.
const SOURCE_SANS: Face = Face {
    family: "Source Sans 3",
    ascender: 1024,
    descender: -400,
    cap_height: 660,
    x_height: 486,
    serif: false,
    ..SOURCE_SERIF
};

/// What the faces of Noto Sans JP have in common, version 2.004.
const NOTO_SANS_JP: Face = Face {
    family: "Noto Sans JP",
    ascender: 1160,
    descender: -288,
    cap_height: 733,
    x_height: 543,
    serif: false,
    ..SOURCE_SERIF
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_latin_face_has_the_letters_and_digits_of_ascii() {
        let latin = (0..FACES.len())
            .map(|index| FaceId(index as u8))
            .filter(|id| !is_japanese(*id));
        for id in latin {
            let lacks = |character: &char| character.is_ascii_alphanumeric() && !covers(id, *character);
            assert_eq!(('0'..='z').find(lacks), None, "{}", face(id).name);
        }
    }

    #[test]
    fn constants_agree_with_the_files() {
        for (index, face) in FACES.iter().enumerate() {
            let id = FaceId(index as u8);
            let font = font(id).expect("a bundled file is a font");
            let metrics = font.metrics();
            let line = metrics.hhea_line.expect("an hhea table");
            assert_eq!(metrics.units_per_em, face.units_per_em, "{}", face.name);
            assert_eq!(line.ascender.to_f32(), f32::from(face.ascender), "{}", face.name);
            assert_eq!(line.descender.to_f32(), f32::from(face.descender), "{}", face.name);
            assert_eq!(
                metrics.cap_height.map(|h| h.to_f32()),
                Some(f32::from(face.cap_height)),
                "{}",
                face.name
            );
            assert_eq!(
                metrics.x_height.map(|h| h.to_f32()),
                Some(f32::from(face.x_height)),
                "{}",
                face.name
            );
            let bounds = metrics.bounds;
            let read = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|side| side.to_f32());
            assert_eq!(read, face.bounds.map(f32::from), "{}", face.name);
            let slant = font.style_metrics().italic_angle.map(|angle| angle.to_f64() as f32);
            assert_eq!(slant, Some(face.italic_angle), "{}", face.name);
        }
    }

    #[test]
    fn all_files_together_keep_to_their_budget() {
        let total: usize = FACES.iter().map(|face| face.bytes.len()).sum();
        assert!(total <= 12_000_000, "{total} bytes");
    }

    #[test]
    fn characters_find_their_face() {
        let text = Look {
            family: Family::Serif,
            bold: false,
            italic: false,
        };
        let head = Look {
            family: Family::Sans,
            bold: true,
            italic: false,
        };
        for (look, character, expected) in [
            (text, 'é', Some(SERIF)),
            (text, 'ạ', Some(SERIF)),
            (text, '\u{2011}', Some(SERIF)),
            (text, '髙', Some(JAPANESE)),
            (text, '﨑', Some(JAPANESE)),
            (head, '𠮷', Some(JAPANESE_BOLD)),
            (head, 'A', Some(SANS_SEMIBOLD)),
            (text, '‽', Some(SANS)),
            (text, 'ع', None),
            (text, '\u{1F600}', None),
        ] {
            assert_eq!(face_for(look, character), expected, "{character}");
        }
    }
}
