//! Axes: from values to places, and the round values that are written beside them.

use super::length;

/// What a step begins with; the rest of it are noughts. Amounts are read easily in these.
const AMOUNTS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];
/// Half years have no name.
const YEARS: [f64; 3] = [1.0, 2.0, 5.0];
/// Values that differ by less than this part of themselves are one value for the eye.
const VISIBLE: f64 = 1e-6;

/// The values between two ends, with marks at the multiples of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// The value at one end.
    pub low: f64,
    /// The greater one at the other.
    pub high: f64,
    /// From one mark to the next.
    pub step: f64,
}

impl Axis {
    /// For amounts: both ends are multiples of the smallest step that gives at most so many marks (two at least).
    pub fn of_amounts(low: f64, high: f64, most: usize) -> Self {
        let (low, high) = apart(low, high);
        let wide = |step: f64| (low / step).floor() * step..=(high / step).ceil() * step;
        let fits = |step: &f64| marks(&wide(*step), *step) <= most.max(3);
        let step = steps(high - low, &AMOUNTS).find(fits).unwrap_or(high - low);
        let ends = wide(step);
        Self {
            low: plain(*ends.start()),
            high: plain(*ends.end()),
            step,
        }
    }

    /// For times in years: the ends are the years themselves, the marks at most so many.
    pub fn of_years(first: f64, last: f64, most: usize) -> Self {
        let (mut low, mut high) = (first.floor(), last.ceil());
        if low >= high {
            (low, high) = (low - 1.0, high + 1.0);
        }
        let fits = |step: &f64| *step >= 1.0 && marks(&(low..=high), *step) <= most.max(1);
        let step = steps((high - low).max(10.0), &YEARS).find(fits).unwrap_or(high - low);
        Self { low, high, step }
    }

    /// The values at which marks stand, from low to high.
    pub fn marks(&self) -> Vec<f64> {
        let (first, step) = ((self.low / self.step - VISIBLE).ceil(), self.step);
        let mark = |index: u32| plain((first + f64::from(index)) * step);
        (0..)
            .map(mark)
            .take_while(|value| *value <= self.high + step * VISIBLE)
            .collect()
    }

    /// The place of a value between the places of both ends.
    pub fn place(&self, value: f64, from: f32, to: f32) -> f32 {
        from + self.part(value) * (to - from)
    }

    /// How far a value lies from the low end, as a part of the whole.
    pub fn part(&self, value: f64) -> f32 {
        length((value - self.low) / (self.high - self.low))
    }
}

/// Steps from small to large, up to more than a whole span.
fn steps(span: f64, digits: &[f64]) -> impl Iterator<Item = f64> {
    let power = span.log10().floor();
    (-2..=1).flat_map(move |more| {
        digits
            .iter()
            .map(move |digit| digit * 10_f64.powf(power + f64::from(more)))
    })
}

/// A value without what binary fractions add to it: 0.6, not 0.6000000000000001, and nought without a sign.
fn plain(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value) + 0.0
}

/// How many multiples of a step a span has.
fn marks(span: &std::ops::RangeInclusive<f64>, step: f64) -> usize {
    let count = ((span.end() / step + VISIBLE).floor() - (span.start() / step - VISIBLE).ceil() + 1.0).max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number, not below nought"
    )]
    let count = count.min(1e6) as usize;
    count
}

/// Both ends, with something between them.
fn apart(low: f64, high: f64) -> (f64, f64) {
    let size = low.abs().max(high.abs());
    if high - low > size * VISIBLE {
        (low, high)
    } else if size > 0.0 {
        (low - size / 10.0, high + size / 10.0)
    } else {
        (0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_round() {
        let marks = |low, high, most| Axis::of_amounts(low, high, most).marks();
        assert_eq!(marks(0.0, 97.0, 6), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(marks(0.0, 0.9, 5), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(marks(0.0, 1.0, 6), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(marks(-3.0, 12.0, 5), [-5.0, 0.0, 5.0, 10.0, 15.0]);
        assert_eq!(marks(0.0, 0.0, 3), [0.0, 0.5, 1.0]);
        assert_eq!(
            Axis::of_years(2015.2, 2023.5, 5).marks(),
            [2016.0, 2018.0, 2020.0, 2022.0, 2024.0]
        );
        assert_eq!(Axis::of_years(2020.0, 2020.0, 5).marks(), [2019.0, 2020.0, 2021.0]);
    }

    proptest! {
        #[test]
        fn an_axis_holds_its_values_and_few_marks(
            one in -1e9..1e9, span in 0.0..1e9, power in -60..60_i32, most in 3..12_usize
        ) {
            let scale = 10_f64.powi(power);
            let (low, high) = (one * scale, (one + span) * scale);
            let axis = Axis::of_amounts(low, high, most);
            let marks = axis.marks();
            prop_assert!(axis.low <= low + axis.step * 1e-6 && axis.high >= high - axis.step * 1e-6);
            prop_assert!((2..=most).contains(&marks.len()), "{axis:?} {marks:?}");
            prop_assert!((marks[0] - axis.low).abs() <= axis.step * 1e-5);
        }
    }
}
