//! A run of codes on one baseline, and the arithmetic that keeps each glyph where layout put it.

use super::syntax::{push_integer, push_string_byte, thousandths};

/// Codes that one operator shows.
///
/// After each glyph a reader moves its pen by the width that `/W` states; a number in the array of `TJ` moves it back by so
/// many thousandths of the em (ISO 32000-1, 9.4.3). The run follows that pen, so that rounding never adds up.
pub(crate) struct Run {
    origin: [f32; 2],
    /// Size of the em as it is written, in points.
    size: f64,
    /// Where the pen of a reader stands, in thousandths of an em from the origin.
    pen: f64,
    /// The strings so far, and the movements between them; the last string is still open.
    operand: Vec<u8>,
    moved: bool,
}

impl Run {
    /// A run that begins at a place in points, set in `size` points; its operand grows in the room of an earlier one.
    pub(crate) fn new(origin: [f32; 2], size: f32, mut room: Vec<u8>) -> Self {
        room.clear();
        room.push(b'(');
        Self {
            origin,
            size: thousandths(size) as f64 / 1000.0,
            pen: 0.0,
            operand: room,
            moved: false,
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
        let wanted = f64::from(x - self.origin[0]) * 1000.0 / self.size;
        let back = self.pen - wanted;
        if back.abs() >= 0.5 {
            let back = back.round();
            self.operand.push(b')');
            push_integer(&mut self.operand, back as i64);
            self.operand.push(b'(');
            self.pen -= back;
            self.moved = true;
        }
        self.pen += f64::from(width);
        let [high, low] = code.to_be_bytes();
        push_string_byte(&mut self.operand, high);
        push_string_byte(&mut self.operand, low);
    }

    /// Adds the operator that shows the run, with its operand, and gives the room of the operand back.
    pub(crate) fn write(self, bytes: &mut Vec<u8>) -> Vec<u8> {
        if self.moved {
            bytes.push(b'[');
        }
        bytes.extend_from_slice(&self.operand);
        bytes.extend_from_slice(if self.moved { b")]TJ\n" } else { b")Tj\n" });
        self.operand
    }
}

#[cfg(test)]
mod tests {
    use lopdf::Object;
    use lopdf::content::Content;

    use super::Run;

    /// The operand of a run of `count` glyphs of one width and advance, as a reader sees it.
    fn shown(size: f32, width: f32, advance: f32, count: usize) -> Vec<Object> {
        let mut run = Run::new([50.0, 700.0], size, Vec::new());
        for index in 0..count {
            run.show(1, width, 50.0 + index as f32 * advance);
        }
        let mut bytes = Vec::new();
        run.write(&mut bytes);
        Content::decode(&bytes).unwrap().operations.remove(0).operands
    }

    #[test]
    fn rounding_never_adds_up() {
        // 501.46 thousandths of 9.5 points are 0.007 points less than the advance.
        let (size, width, advance) = (9.5_f64, 501.46, 4.770_87);
        let operands = shown(size as f32, width as f32, advance as f32, 120);
        let (mut pen, mut places) = (50.0, Vec::new());
        for item in operands[0].as_array().unwrap() {
            match item {
                Object::Integer(back) => pen -= *back as f64 * size / 1000.0,
                string => string.as_str().unwrap().chunks(2).for_each(|_| {
                    places.push(pen);
                    pen += width * size / 1000.0;
                }),
            }
        }
        assert_eq!(places.len(), 120);
        for (index, place) in places.into_iter().enumerate() {
            let wanted = 50.0 + index as f64 * advance;
            assert!((place - wanted).abs() < 0.005, "glyph {index} at {place}, not {wanted}");
        }
    }

    #[test]
    fn movements_are_reckoned_in_the_size_that_is_written() {
        // 4.304246 points are written as 4.304; over eleven ems the difference would add up to 0.0027 points.
        let operands = shown(4.304_246, 500.0, 15.8, 4);
        let moved: f64 = operands[0]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|item| item.as_i64().ok())
            .sum::<i64>() as f64;
        let reached = (1500.0 - moved) * 4.304 / 1000.0;
        assert!((reached - 47.4).abs() < 0.0022, "{reached}");
    }

    #[test]
    fn glyphs_of_their_own_width_need_no_movement() {
        let operands = shown(10.0, 600.0, 6.0, 9);
        assert_eq!(operands[0].as_str().unwrap(), [0, 1].repeat(9));
    }

    #[test]
    fn codes_that_look_like_syntax_are_read_back() {
        let codes: Vec<u16> = (0..600).collect();
        let mut run = Run::new([0.0, 0.0], 10.0, Vec::new());
        for (index, &code) in codes.iter().enumerate() {
            run.show(code, 500.0, index as f32 * 5.0);
        }
        let mut bytes = Vec::new();
        run.write(&mut bytes);
        let operands = Content::decode(&bytes).unwrap().operations.remove(0).operands;
        let read = operands[0]
            .as_str()
            .unwrap()
            .chunks(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        assert_eq!(read.collect::<Vec<_>>(), codes);
    }
}
