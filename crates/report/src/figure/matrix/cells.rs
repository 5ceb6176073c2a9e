//! Cells: in how many entries, and the letters of the roles, on a ground that is darker where there is more.

use std::collections::BTreeSet;

use typeset::{Color, Path, Ruler, Scene, Style, contrast_ratio};

use super::{LETTER, Matrix, MatrixCell, Pencil, TITLE};
use crate::figure::words::Words;

/// Between the edge of a cell and what stands in it.
pub(super) const PAD: f32 = 3.0;
/// Between a ground and the next.
const SEAM: f32 = 0.8;
/// Columns are no narrower, however little stands in them.
const NARROWEST: f32 = 17.0;
/// By how much a sum of lengths may differ from another of the same.
pub(super) const ROUNDING: f32 = 0.01;
/// What stands for letters without room.
pub(super) const MORE: &str = "+";
/// How much of the accent is in the ground of the fullest cell and of one with a single entry, in hundredths.
const DARKEST: u16 = 46;
const LIGHTEST: u16 = 12;
/// The contrast that letters need with the ground (WCAG 2.2, success criterion 1.4.3).
const LEGIBLE: f64 = 4.5;

/// How the cells of a matrix are set.
pub(super) struct Cells {
    /// How wide a column would be for all letters of every cell.
    pub widest: f32,
    /// How wide it must be for the numbers, and for the sign that there are letters.
    pub least: f32,
    /// The number of the fullest cell.
    pub most: u32,
    has_numbers: bool,
}

/// A cell that is set.
pub(super) struct Cell {
    number: Option<Words>,
    letters: Words,
    ground: Color,
}

impl Cells {
    pub fn new(matrix: &Matrix, pencil: &Pencil, ruler: &mut Ruler) -> Self {
        let mut cells = Self {
            widest: NARROWEST,
            least: NARROWEST,
            most: 1,
            has_numbers: matrix.key.number.is_some(),
        };
        let sign = cells.letters(MORE, pencil, ruler).width();
        let all = matrix.rows().flat_map(|row| &row.cells);
        let all = all.filter(|cell| cell.entries > 0);
        // Many cells say the same, and measuring takes time.
        let distinct: BTreeSet<_> = all.map(|cell| (cell.entries, cell.roles.concat())).collect();
        for (entries, letters) in distinct {
            let number = cells.number(entries, pencil, ruler);
            let around = number.map_or(0.0, |number| number.width() + PAD) + 2.0 * PAD;
            let letters = cells.letters(&letters, pencil, ruler).width();
            cells.widest = cells.widest.max(around + letters);
            cells.least = cells.least.max(around + sign);
            cells.most = cells.most.max(entries);
        }
        cells
    }

    /// A cell of a column so wide; `None` where nothing stands in it.
    pub fn set(&self, cell: &MatrixCell, width: f32, pencil: &Pencil, ruler: &mut Ruler) -> Option<Cell> {
        if cell.entries == 0 {
            return None;
        }
        let number = self.number(cell.entries, pencil, ruler);
        let room = width - 2.0 * PAD - number.as_ref().map_or(0.0, |number| number.width() + PAD);
        let mut letters = self.letters(&cell.roles.concat(), pencil, ruler);
        let mut kept = cell.roles.as_slice();
        while letters.width() > room + ROUNDING
            && let Some((_, fewer)) = kept.split_last()
        {
            kept = fewer;
            letters = self.letters(&(kept.concat() + MORE), pencil, ruler);
        }
        Some(Cell {
            number,
            letters,
            ground: self.ground(cell.entries, pencil.style),
        })
    }

    /// A ground with the number of the fullest cell, for the key.
    pub fn sample(&self, pencil: &Pencil, ruler: &mut Ruler) -> (Words, Color) {
        let number = self.most.to_string();
        let words = Words::set(&number, None, pencil.lettering(TITLE, true), f32::MAX, ruler);
        (words, self.ground(self.most, pencil.style))
    }

    fn number(&self, entries: u32, pencil: &Pencil, ruler: &mut Ruler) -> Option<Words> {
        let number = self.has_numbers.then(|| entries.to_string())?;
        Some(Words::set(
            &number,
            None,
            pencil.lettering(TITLE, true),
            f32::MAX,
            ruler,
        ))
    }

    /// Letters, which are all that there is to read where there are no numbers.
    fn letters(&self, text: &str, pencil: &Pencil, ruler: &mut Ruler) -> Words {
        let lettering = match self.has_numbers {
            true => pencil.lettering(LETTER, false),
            false => pencil.lettering(TITLE, true),
        };
        Words::set(text, None, lettering, f32::MAX, ruler)
    }

    /// The darker the more entries, as far as letters can be read on it.
    fn ground(&self, entries: u32, style: &Style) -> Color {
        let share = f64::from(entries.saturating_sub(1)) / f64::from(self.most.max(2) - 1);
        let wanted = LIGHTEST + (f64::from(DARKEST - LIGHTEST) * share).round() as u16;
        let grounds = (0..=wanted).rev().map(|part| tinted(style.palette.accent, part));
        let mut legible = grounds.filter(|ground| contrast_ratio(*ground, style.palette.text) >= LEGIBLE);
        legible.next().unwrap_or(Color(255, 255, 255))
    }
}

impl Cell {
    /// Draws it between its upper edge and its height.
    pub fn draw(self, scene: &mut Scene, left: f32, width: f32, (top, height): (f32, f32)) {
        let (seam, middle) = (SEAM, top + height / 2.0);
        let ground = Path::rectangle(left + seam, top + seam, width - 2.0 * seam, height - 2.0 * seam);
        scene.fill(ground, self.ground);
        let right = left + width - PAD - self.letters.width();
        let Some(number) = self.number else {
            let centred = left + (width - self.letters.width()) / 2.0;
            return scene.inscribe(self.letters.beside(centred, middle));
        };
        scene.inscribe(number.beside(left + PAD, middle));
        scene.inscribe(self.letters.beside(right, middle));
    }
}

/// White with so many hundredths of a colour.
fn tinted(Color(red, green, blue): Color, part: u16) -> Color {
    let mix = |channel: u8| (255 - (255 - u16::from(channel)) * part / 100) as u8;
    Color(mix(red), mix(green), mix(blue))
}
