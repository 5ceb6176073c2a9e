//! A run of codes on one baseline, and the arithmetic that keeps each glyph where layout put it.

use printpdf::Codepoint;

/// Codes that one `TJ` operator shows.
///
/// After each glyph a reader moves its pen by the width that `/W` states; a number in the `TJ` array moves it back by
/// so many thousandths of the em (ISO 32000-1, 9.4.3). The run follows that pen, so that rounding never adds up.
pub(crate) struct Run {
    origin: [f32; 2],
    size: f32,
    /// Where the pen of a reader stands, in thousandths of an em from the origin.
    pen: f64,
    codes: Vec<Codepoint>,
}

impl Run {
    /// A run that begins at a place in points, set in `size` points.
    pub(crate) fn new(origin: [f32; 2], size: f32) -> Self {
        Self {
            origin,
            size,
            pen: 0.0,
            codes: Vec::new(),
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
        if let Some(last) = self.codes.last_mut() {
            let back = (self.pen - wanted).round();
            last.offset = back as f32;
            self.pen -= back;
        }
        self.pen += f64::from(width);
        // The text of a code is written by the finishing pass over fonts; none here keeps printpdf from collecting it
        // glyph by glyph.
        self.codes.push(Codepoint {
            gid: code,
            offset: 0.0,
            cid: Some(String::new()),
        });
    }

    /// The codes, each with the movement that follows it.
    pub(crate) fn into_codepoints(self) -> Vec<Codepoint> {
        self.codes
    }
}

#[cfg(test)]
mod tests {
    use super::Run;

    /// Places glyphs one after the other and returns where a reader puts them, in points.
    fn read(size: f32, glyphs: &[(f32, f32)]) -> Vec<f32> {
        let mut run = Run::new([50.0, 700.0], size);
        let mut x = 50.0;
        for &(width, advance) in glyphs {
            run.show(1, width, x);
            x += advance;
        }
        let widths = glyphs.iter().map(|&(width, _)| width);
        let mut pen = 50.0;
        let mut places = Vec::new();
        for (code, width) in run.into_codepoints().iter().zip(widths) {
            places.push(pen);
            pen += (width - code.offset) * size / 1000.0;
        }
        places
    }

    #[test]
    fn rounding_never_adds_up() {
        // 400 glyphs of 501.46 units, each 0.007 points wider than its width says.
        let places = read(9.5, &[(501.46, 4.770_87); 400]);
        for (index, place) in places.iter().enumerate() {
            let wanted = 50.0 + index as f32 * 4.770_87;
            assert!((place - wanted).abs() < 0.01, "glyph {index} at {place}, not {wanted}");
        }
    }

    #[test]
    fn glyphs_of_their_own_width_need_no_movement() {
        let mut run = Run::new([0.0, 0.0], 10.0);
        for index in 0..9 {
            run.show(1, 600.0, index as f32 * 6.0);
        }
        assert!(run.into_codepoints().iter().all(|code| code.offset == 0.0));
    }
}
