//! What tells series apart beside their colours: dashes and the shapes of their points.

use typeset::{Color, Path, Pen};

use crate::figure::colours::Colours;

/// How many series can be told apart: every dash with every shape.
pub const DISTINCT: usize = 16;

/// Half the size of a point.
const RADIUS: f32 = 2.2;
const DASHES: [&[f32]; 4] = [&[], &[5.0, 2.0], &[1.5, 1.5], &[6.0, 2.0, 1.5, 2.0]];

/// The line of a series.
pub fn pen(series: usize, colours: &Colours) -> Pen {
    Pen {
        dashes: DASHES[series % DASHES.len()].to_vec(),
        ..Pen::new(color(series, colours), 1.4)
    }
}

/// The colour of a series.
pub fn color(series: usize, colours: &Colours) -> Color {
    colours.series[series % colours.series.len()]
}

/// A point of a series: a disc, a square, a triangle or a diamond.
pub fn point(series: usize, x: f32, y: f32) -> Path {
    let r = RADIUS;
    match (series + series / DASHES.len()) % 4 {
        0 => Path::circle(x, y, r),
        1 => Path::rectangle(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8),
        2 => Path::from(x, y - r * 1.2)
            .to(x + r * 1.2, y + r)
            .to(x - r * 1.2, y + r)
            .close(),
        _ => Path::from(x, y - r * 1.3)
            .to(x + r * 1.3, y)
            .to(x, y + r * 1.3)
            .to(x - r * 1.3, y)
            .close(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use typeset::Style;

    use super::*;

    #[test]
    fn series_differ_by_more_than_colour() {
        let colours = Colours::of(&Style::default());
        let looks = (0..DISTINCT).map(|series| {
            let shape = format!("{:?}", point(series, 0.0, 0.0));
            (format!("{:?}", pen(series, &colours).dashes), shape)
        });
        assert_eq!(looks.collect::<BTreeSet<_>>().len(), DISTINCT);
    }
}
