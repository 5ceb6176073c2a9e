//! A run of codes on one baseline, and the arithmetic that keeps each glyph where layout put it.

use std::collections::BTreeMap;

use printpdf::TextItem;

/// Codes that one `TJ` operator shows.
///
/// After each glyph a reader moves its pen by the width that `/W` states; a number in the `TJ` array moves it back by
/// so many thousandths of the em (ISO 32000-1, 9.4.3). The run follows that pen, so that rounding never adds up.
pub(crate) struct Run {
    origin: [f32; 2],
    size: f32,
    /// Where the pen of a reader stands, in thousandths of an em from the origin.
    pen: f64,
    items: Vec<TextItem>,
    /// The codes since the last movement, as characters.
    codes: String,
}

impl Run {
    /// A run that begins at a place in points, set in `size` points.
    pub(crate) fn new(origin: [f32; 2], size: f32) -> Self {
        Self {
            origin,
            size,
            pen: 0.0,
            items: Vec::new(),
            codes: String::new(),
        }
    }

    /// Where it begins.
    pub(crate) fn origin(&self) -> [f32; 2] {
        self.origin
    }

    /// Whether a glyph at that place can join.
    pub(crate) fn is_on_baseline(&self, place: [f32; 2]) -> bool {
        (place[1] - self.origin[1]).abs() < 0.000_5
    }

    /// Adds a code at `x` points whose width is in thousandths of an em.
    pub(crate) fn show(&mut self, code: u16, width: f32, x: f32) {
        let wanted = f64::from(x - self.origin[0]) * 1000.0 / f64::from(self.size);
        let back = (self.pen - wanted).round();
        if back != 0.0 {
            self.items.push(TextItem::Text(std::mem::take(&mut self.codes)));
            self.items.push(TextItem::Offset(back as f32));
            self.pen -= back;
        }
        self.pen += f64::from(width);
        self.codes.push(character(code));
    }

    /// The strings of codes and the movements between them.
    pub(crate) fn into_items(mut self) -> Vec<TextItem> {
        self.items.push(TextItem::Text(self.codes));
        self.items
    }
}

/// The character by which printpdf is told a code: one of the private use characters of plane 15, which are as many.
///
/// It takes whole strings that way, where it would write a string and an object for each glyph.
pub(crate) fn character(code: u16) -> char {
    char::from_u32(PRIVATE_USE + u32::from(code)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// What printpdf needs to read [`character`] back: the codes below `count`.
pub(crate) fn characters(count: u16) -> BTreeMap<u32, u16> {
    (0..count).map(|code| (u32::from(character(code)), code)).collect()
}

const PRIVATE_USE: u32 = 0xF_0000;

#[cfg(test)]
mod tests {
    use printpdf::TextItem;

    use super::Run;

    /// Places `count` glyphs of one width and advance, and returns where a reader puts them, in points.
    fn read(size: f32, width: f32, advance: f32, count: usize) -> Vec<f64> {
        let mut run = Run::new([50.0, 700.0], size);
        for index in 0..count {
            run.show(1, width, 50.0 + index as f32 * advance);
        }
        let points = |thousandths: f32| f64::from(thousandths) * f64::from(size) / 1000.0;
        let (mut pen, mut places) = (50.0, Vec::new());
        for item in run.into_items() {
            match item {
                TextItem::Offset(back) => pen -= points(back),
                TextItem::Text(codes) => codes.chars().for_each(|_| {
                    places.push(pen);
                    pen += points(width);
                }),
                TextItem::GlyphIds(_) => unreachable!("a run has codes and movements only"),
            }
        }
        places
    }

    #[test]
    fn rounding_never_adds_up() {
        // 501.46 thousandths of 9.5 points are 0.007 points less than the advance.
        let places = read(9.5, 501.46, 4.770_87, 120);
        assert_eq!(places.len(), 120);
        for (index, place) in places.into_iter().enumerate() {
            let wanted = 50.0 + index as f64 * 4.770_87;
            assert!((place - wanted).abs() < 0.005, "glyph {index} at {place}, not {wanted}");
        }
    }

    #[test]
    fn glyphs_of_their_own_width_need_no_movement() {
        let mut run = Run::new([0.0, 0.0], 10.0);
        for index in 0..9 {
            run.show(1, 600.0, index as f32 * 6.0);
        }
        assert_eq!(run.into_items().len(), 1);
    }
}
