//! The widths of the columns of a table.

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
/// with a fair share is made to wrap, and the rest goes to those with the most to say.
pub fn widths(demands: &[Demand], measure: f32) -> Vec<f32> {
    let natural: f32 = demands.iter().map(|demand| demand.natural).sum();
    let least: f32 = demands.iter().map(|demand| demand.least).sum();
    if natural <= measure {
        let extra = (measure - natural) / demands.len().max(1) as f32;
        return demands.iter().map(|demand| demand.natural + extra).collect();
    }
    if least >= measure {
        return squeezed(demands, measure);
    }
    shared(demands, measure)
}

/// Fixes the columns that need no more than a fair share, or that cannot do with theirs, until only such are left as divide
/// the remainder by their weight.
fn shared(demands: &[Demand], measure: f32) -> Vec<f32> {
    let mut fixed: Vec<Option<f32>> = vec![None; demands.len()];
    loop {
        let taken: f32 = fixed.iter().flatten().sum();
        let open = || {
            demands
                .iter()
                .zip(&fixed)
                .filter(|(_, fixed)| fixed.is_none())
                .map(|(demand, _)| *demand)
        };
        let weight: f32 = open().map(weight).sum();
        let rest = measure - taken;
        let fair = rest / open().count().max(1) as f32;
        let mut changed = false;
        let settle = |demand: &Demand| {
            let share = rest * self::weight(*demand) / weight;
            if demand.least > share {
                Some(demand.least)
            } else if demand.natural <= fair.max(share) {
                Some(demand.natural)
            } else {
                None
            }
        };
        let settled: Vec<_> = demands.iter().map(settle).collect();
        // Least widths first: they lessen what the others can share.
        for by_least in [true, false] {
            for ((slot, demand), width) in fixed.iter_mut().zip(demands).zip(&settled) {
                let Some(width) = *width else { continue };
                if slot.is_none() && !changed && (width == demand.least) == by_least {
                    *slot = Some(width);
                    changed = true;
                }
            }
        }
        if !changed || fixed.iter().all(Option::is_some) {
            let share = |demand: &Demand| rest * self::weight(*demand) / weight;
            let widths: Vec<f32> = demands
                .iter()
                .zip(&fixed)
                .map(|(d, fixed)| fixed.unwrap_or_else(|| share(d)))
                .collect();
            return filled(widths, measure);
        }
    }
}

/// A column's claim on the remainder: its rows are as high as its longest cell, most of them as its mean one.
fn weight(demand: Demand) -> f32 {
    (demand.mean + demand.natural * 0.25).max(1.0)
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
            400.0,
        );
        assert_eq!(widths[0], 60.0);
        assert!(widths[1] > widths[2]);
        assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn no_column_falls_below_its_longest_word() {
        let widths = widths(&[demand(120.0, 500.0, 20.0), demand(50.0, 900.0, 700.0)], 300.0);
        assert!(widths[0] >= 119.9, "{widths:?}");
        assert!((widths.iter().sum::<f32>() - 300.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn a_table_that_cannot_fit_still_keeps_to_its_measure() {
        let widths = widths(&[demand(300.0, 300.0, 300.0), demand(30.0, 30.0, 30.0)], 200.0);
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 0.1, "{widths:?}");
        assert_eq!(widths[1], 30.0);
    }
}
