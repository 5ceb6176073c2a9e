//! The widths of the columns of a table.

use super::height::{Breakable, Heights};

/// What a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Demand {
    /// Width of its longest part that no line end divides.
    pub least: f32,
    /// Width of its longest cell on one line.
    pub natural: f32,
    /// How much it has to say: the mean width of its cells on one line.
    pub mean: f32,
}

/// Shares `measure` out to columns: none gets less than its least width as long as that is possible, none that is content
/// with a fair share is made to wrap, and the rest goes where it makes the table lowest.
pub fn widths<C: Breakable>(demands: &[Demand], rows: &[&[C]], measure: f32) -> Vec<f32> {
    let natural: f32 = demands.iter().map(|demand| demand.natural).sum();
    let least: f32 = demands.iter().map(|demand| demand.least).sum();
    if natural <= measure {
        let extra = (measure - natural) / demands.len().max(1) as f32;
        return demands.iter().map(|demand| demand.natural + extra).collect();
    }
    if least >= measure {
        return squeezed(demands, measure);
    }
    lowered(shared(demands, measure), demands, Heights::new(rows))
}

/// Gives their natural width to the columns that need no more than a fair share, as long as the others can do with what is
/// left, and divides the remainder.
fn shared(demands: &[Demand], measure: f32) -> Vec<f32> {
    let mut fixed = vec![None; demands.len()];
    while let Some(at) = modest(demands, &fixed, measure) {
        if let (Some(slot), Some(demand)) = (fixed.get_mut(at), demands.get(at)) {
            *slot = Some(demand.natural);
        }
    }
    let least: f32 = open(demands, &fixed).map(|(_, demand)| demand.least).sum();
    if least > rest(&fixed, measure) {
        fixed.fill(None);
    }
    // No column falls below its least width, and none gets more than it can use.
    while let Some((at, width)) = misfit(demands, &fixed, measure) {
        if let Some(slot) = fixed.get_mut(at) {
            *slot = Some(width);
        }
    }
    let per_weight = per_weight(demands, &fixed, measure);
    let widths = demands.iter().zip(&fixed);
    let widths = widths.map(|(demand, fixed)| fixed.unwrap_or_else(|| weight(*demand) * per_weight));
    filled(widths.collect(), measure)
}

type Fixed = [Option<f32>];

fn open<'a>(demands: &'a [Demand], fixed: &'a Fixed) -> impl Iterator<Item = (usize, &'a Demand)> {
    let open = demands.iter().enumerate().zip(fixed);
    open.filter(|(_, fixed)| fixed.is_none()).map(|(demand, _)| demand)
}

fn rest(fixed: &Fixed, measure: f32) -> f32 {
    measure - fixed.iter().flatten().sum::<f32>()
}

/// A column whose natural width is within a fair share of what is left.
fn modest(demands: &[Demand], fixed: &Fixed, measure: f32) -> Option<usize> {
    let fair = rest(fixed, measure) / open(demands, fixed).count().max(1) as f32;
    open(demands, fixed)
        .find(|(_, demand)| demand.natural <= fair)
        .map(|(at, _)| at)
}

/// A column for which its share is too narrow, or else too wide, and the width it gets instead.
fn misfit(demands: &[Demand], fixed: &Fixed, measure: f32) -> Option<(usize, f32)> {
    let per_weight = per_weight(demands, fixed, measure);
    let narrow = open(demands, fixed).find(|(_, demand)| demand.least > weight(**demand) * per_weight);
    let wide = || open(demands, fixed).find(|(_, demand)| demand.natural < weight(**demand) * per_weight);
    let narrow = narrow.map(|(at, demand)| (at, demand.least));
    narrow.or_else(|| wide().map(|(at, demand)| (at, demand.natural)))
}

fn per_weight(demands: &[Demand], fixed: &Fixed, measure: f32) -> f32 {
    let weight: f32 = open(demands, fixed).map(|(_, demand)| weight(*demand)).sum();
    rest(fixed, measure) / weight.max(1.0)
}

/// A column's claim on the remainder: its rows are as high as its longest cell, most of them as its mean one.
fn weight(demand: Demand) -> f32 {
    (demand.mean + demand.natural * 0.25).max(1.0)
}

/// By how many points widths are changed, one after the other.
const STEPS: [f32; 5] = [48.0, 36.0, 24.0, 12.0, 4.0];
/// Moves width from column to column as long as that makes the table lower.
fn lowered<C: Breakable>(mut widths: Vec<f32>, demands: &[Demand], mut heights: Heights<C>) -> Vec<f32> {
    let mut least = heights.of(&widths);
    for step in STEPS {
        while let Some((better, widths_then)) =
            best_move(&widths, demands, &mut heights, step).filter(|(h, _)| *h < least)
        {
            (least, widths) = (better, widths_then);
        }
    }
    widths
}

/// The lowest that the table gets by moving `step` from one column to another.
fn best_move<C: Breakable>(
    widths: &[f32],
    demands: &[Demand],
    heights: &mut Heights<C>,
    step: f32,
) -> Option<(f32, Vec<f32>)> {
    let mut best: Option<(f32, Vec<f32>)> = None;
    for (from, (width, demand)) in widths.iter().zip(demands).enumerate() {
        if width - step < demand.least {
            continue;
        }
        for to in (0..widths.len()).filter(|&to| to != from) {
            let moved = widths.iter().enumerate().map(|(at, width)| match at {
                at if at == from => width - step,
                at if at == to => width + step,
                _ => *width,
            });
            let moved: Vec<f32> = moved.collect();
            let height = heights.of(&moved);
            if best.as_ref().is_none_or(|(least, _)| height < *least) {
                best = Some((height, moved));
            }
        }
    }
    best
}

/// Widths in the proportion of the least ones, for a table whose words have to be divided.
fn squeezed(demands: &[Demand], measure: f32) -> Vec<f32> {
    let fair = measure / demands.len().max(1) as f32;
    let modest: f32 = demands.iter().map(|demand| demand.least.min(fair)).sum();
    let greed: f32 = demands.iter().map(|demand| (demand.least - fair).max(0.0)).sum();
    let rest = measure - modest;
    let share = |demand: &Demand| demand.least.min(fair) + rest * (demand.least - fair).max(0.0) / greed.max(1.0);
    filled(demands.iter().map(share).collect(), measure)
}

/// The widths with what is left over, or missing by rounding, spread over all.
fn filled(widths: Vec<f32>, measure: f32) -> Vec<f32> {
    let total: f32 = widths.iter().sum();
    let extra = (measure - total) / widths.len().max(1) as f32;
    widths.into_iter().map(|width| width + extra).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of these widths, with nothing between them.
    struct Words(Vec<f32>);

    impl Breakable for Words {
        fn natural_width(&self) -> f32 {
            self.0.iter().sum()
        }

        fn line_count(&self, width: f32) -> usize {
            let fill = |(lines, filled): (usize, f32), word: &f32| match filled + word <= width {
                true => (lines, filled + word),
                false => (lines + 1, *word),
            };
            self.0.iter().fold((1, 0.0), fill).0
        }
    }

    const NO_ROWS: &[&[Words]] = &[];

    fn demand(least: f32, natural: f32, mean: f32) -> Demand {
        Demand { least, natural, mean }
    }

    #[test]
    fn a_short_column_keeps_its_natural_width() {
        let widths = widths(
            &[
                demand(20.0, 60.0, 50.0),
                demand(50.0, 900.0, 400.0),
                demand(40.0, 300.0, 150.0),
            ],
            NO_ROWS,
            400.0,
        );
        assert_eq!(widths[0], 60.0);
        assert!(widths[1] > widths[2]);
        assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn no_column_falls_below_its_longest_word() {
        let widths = widths(
            &[demand(120.0, 500.0, 20.0), demand(50.0, 900.0, 700.0)],
            NO_ROWS,
            300.0,
        );
        assert!(widths[0] >= 119.9, "{widths:?}");
        assert!((widths.iter().sum::<f32>() - 300.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn width_goes_where_it_saves_lines() {
        let demands = [
            demand(50.0, 330.0, 170.0),
            demand(50.0, 290.0, 100.0),
            demand(45.0, 135.0, 50.0),
        ];
        let row = [[85.0, 85.0], [45.0, 45.0], [67.5, 67.5]].map(|words| Words(words.to_vec()));
        let widths = widths(&demands, &[row.as_slice(); 10], 410.0);
        assert!(
            widths[0] >= 170.0 && widths[1] >= 90.0 && widths[2] >= 135.0,
            "{widths:?}"
        );
    }

    #[test]
    fn a_cell_of_long_words_gets_the_width_that_holds_two_of_them() {
        let demands = [demand(40.0, 160.0, 160.0), demand(50.0, 100.0, 100.0)];
        let row = [Words(vec![40.0; 4]), Words(vec![50.0, 50.0])];
        // The first cell takes two lines at 80 points as at 120, the second one at 100.
        let widths = widths(&demands, &[row.as_slice(); 4], 190.0);
        assert!(widths[1] >= 100.0 && widths[0] >= 80.0, "{widths:?}");
    }

    #[test]
    fn a_table_that_cannot_fit_still_keeps_to_its_measure() {
        let widths = widths(&[demand(300.0, 300.0, 300.0), demand(30.0, 30.0, 30.0)], NO_ROWS, 200.0);
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 0.1, "{widths:?}");
        assert_eq!(widths[1], 30.0);
    }
}
