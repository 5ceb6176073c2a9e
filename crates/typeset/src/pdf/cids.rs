//! Codes: the character identifiers (CIDs) by which the pages name the glyphs of one face.
//!
//! A code stands for a pair of glyph and text, not for a glyph alone: the same glyph may stand for several characters
//! (Noto Sans JP draws both U+4E00 and U+2F00 with one), and `ToUnicode` maps each code to one text only
//! (ISO 32000-1, 9.10.3). A `CIDToGIDMap` leads from the code to the glyph (9.7.4.2).

use subsetter::GlyphRemapper;

/// The codes of one face, in the order in which the pages first use them.
pub(crate) struct Cids {
    /// From glyphs of the bundled face to those of the subset.
    pub(crate) remapper: GlyphRemapper,
    codes: Vec<Code>,
    /// By glyph of the bundled face: its first code, or 0.
    first: Vec<u16>,
}

/// What one code stands for.
pub(crate) struct Code {
    /// The glyph in the bundled face.
    pub(crate) glyph: u16,
    /// The glyph in the subset.
    pub(crate) subset_glyph: u16,
    /// The text.
    pub(crate) text: String,
    /// How far it moves the pen, in thousandths of an em, as `/W` says it.
    pub(crate) width: f32,
    /// The next code with the same glyph, or 0.
    next: u16,
}

impl Cids {
    /// A face of which nothing is used but `.notdef`, which every subset begins with.
    pub(crate) fn new(notdef_width: f32) -> Self {
        let notdef = Code {
            glyph: 0,
            subset_glyph: 0,
            text: String::new(),
            width: notdef_width,
            next: 0,
        };
        Self {
            remapper: GlyphRemapper::new(),
            codes: vec![notdef],
            first: Vec::new(),
        }
    }

    /// The code of a glyph that stands for a text; `None` when all are taken. `width` is asked for new codes.
    pub(crate) fn code(&mut self, glyph: u16, text: &str, width: impl FnOnce() -> f32) -> Option<u16> {
        let first = self.first.get(usize::from(glyph)).copied().unwrap_or(0);
        let mut code = first;
        while code != 0 {
            let known = self.codes.get(usize::from(code))?;
            if known.text == text {
                return Some(code);
            }
            code = known.next;
        }
        self.add(Code {
            glyph,
            subset_glyph: 0,
            text: text.to_owned(),
            width: width(),
            next: first,
        })
    }

    /// How far a code moves the pen, in thousandths of an em.
    pub(crate) fn width(&self, code: u16) -> f32 {
        self.codes.get(usize::from(code)).map_or(0.0, |code| code.width)
    }

    /// Every code with what it stands for, `.notdef` first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter()
    }

    fn add(&mut self, mut code: Code) -> Option<u16> {
        // The subsetter counts glyphs in two bytes, so the last number stays free.
        let number = u16::try_from(self.codes.len())
            .ok()
            .filter(|&number| number < u16::MAX)?;
        code.subset_glyph = self.remapper.remap(code.glyph);
        let glyph = usize::from(code.glyph);
        if self.first.len() <= glyph {
            self.first.resize(glyph + 1, 0);
        }
        self.first[glyph] = number;
        self.codes.push(code);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::Cids;

    #[test]
    fn a_glyph_has_one_code_for_each_text() {
        let mut cids = Cids::new(500.0);
        assert_eq!(cids.code(40, "一", || 1000.0), Some(1));
        assert_eq!(cids.code(40, "\u{2F00}", || 1000.0), Some(2));
        assert_eq!(cids.code(7, "fi", || 550.0), Some(3));
        assert_eq!(cids.code(40, "一", || unreachable!()), Some(1));
        let glyphs: Vec<_> = cids.iter().map(|code| (code.glyph, code.subset_glyph)).collect();
        assert_eq!(glyphs, [(0, 0), (40, 1), (40, 1), (7, 2)]);
    }

    #[test]
    fn codes_end_at_two_bytes() {
        let mut cids = Cids::new(0.0);
        for glyph in 1..u16::MAX {
            assert_eq!(cids.code(glyph, "", || 0.0), Some(glyph));
        }
        assert_eq!(cids.code(1, "other", || 0.0), None);
        assert_eq!(cids.code(u16::MAX, "", || 0.0), None);
    }
}
