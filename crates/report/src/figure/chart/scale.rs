//! Scales: from values to places, and the round values that are written beside them.

/// What a step begins with; the rest of it are noughts. Amounts are read easily in these.
const AMOUNTS: [f64; 4] = [1.0, 2.0, 2.5, 5.0];
/// Of what is counted there are no halves.
const COUNTS: [f64; 3] = [1.0, 2.0, 5.0];
/// Values that differ by less than this part of themselves are one value for the eye.
const VISIBLE: f64 = 1e-6;
/// Marks on a scale of amounts, at most.
const MOST: usize = 7;
/// Of how many marks one stays where there is no room for all.
const EVERY: [u32; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/// The values between two ends, with marks at the multiples of a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The value at one end.
    low: f64,
    /// The greater one at the other.
    high: f64,
    /// From one mark to the next.
    step: f64,
    /// From low to high; there is one at least.
    marks: Vec<Mark>,
}

/// A value of a scale and what is written there.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The value.
    pub value: f64,
    /// The same as the language writes it.
    pub words: String,
}

impl Scale {
    /// For amounts, or for counts where they are `whole`: both ends are multiples of the smallest step that gives few marks.
    ///
    /// # Errors
    /// Those of `words`, which writes a value.
    pub fn of_amounts<E>(
        (low, high): (f64, f64),
        whole: bool,
        words: impl FnMut(f64) -> Result<String, E>,
    ) -> Result<Self, E> {
        let (low, high) = apart(low, high);
        let (digits, least) = if whole { (&COUNTS[..], 1.0) } else { (&AMOUNTS[..], 0.0) };
        let ends = |step: f64| ((low / step).floor() * step, (high / step).ceil() * step);
        let fits = |step: &f64| *step >= least && between(ends(*step), *step) <= MOST;
        let step = steps(high - low, digits).find(fits).unwrap_or(high - low);
        Self::marked(ends(step), step, words)
    }

    /// For times in years: the ends are years, and every year has a mark.
    ///
    /// # Errors
    /// Those of `words`, which writes a year.
    pub fn of_years<E>((first, last): (f64, f64), words: impl FnMut(f64) -> Result<String, E>) -> Result<Self, E> {
        let (first, last) = (first.floor(), last.ceil());
        let ends = if first < last {
            (first, last)
        } else {
            (first - 1.0, last + 1.0)
        };
        Self::marked(ends, 1.0, words)
    }

    fn marked<E>(
        (low, high): (f64, f64),
        step: f64,
        mut words: impl FnMut(f64) -> Result<String, E>,
    ) -> Result<Self, E> {
        let first = (low / step - VISIBLE).ceil();
        let values = (0..).map(|index: u32| plain((first + f64::from(index)) * step));
        let values = values.take_while(|value| *value <= high + step * VISIBLE);
        let mark = |value| {
            Ok(Mark {
                value,
                words: words(value)?,
            })
        };
        Ok(Self {
            low: plain(low),
            high: plain(high),
            step,
            marks: values.map(mark).collect::<Result<_, E>>()?,
        })
    }

    /// As many of the marks as there is room for, every second or fifth at round values; at least one.
    pub fn fitting(&self, mut fit: impl FnMut(&[&Mark]) -> bool) -> Option<Vec<&Mark>> {
        let mut choices = EVERY.iter().map(|every| self.every(*every));
        choices.find(|marks| fit(marks))
    }

    /// The mark at the high end.
    pub fn last(&self) -> Option<&Mark> {
        self.marks.last()
    }

    fn every(&self, every: u32) -> Vec<&Mark> {
        let is_round = |mark: &&Mark| (mark.value / self.step).round() % f64::from(every) == 0.0;
        let round: Vec<_> = self.marks.iter().filter(is_round).collect();
        match round.is_empty() {
            true => self.marks.iter().take(1).collect(),
            false => round,
        }
    }

    /// The place of a value between the places of both ends.
    pub fn place(&self, value: f64, from: f32, to: f32) -> f32 {
        from + self.part(value) * (to - from)
    }

    /// How far a value lies from the low end, as a part of the whole.
    pub fn part(&self, value: f64) -> f32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "places on a page need no more than single precision"
        )]
        let part = ((value - self.low) / (self.high - self.low)) as f32;
        part
    }
}

/// Steps from small to large, up to more than a whole span.
fn steps(span: f64, digits: &[f64]) -> impl Iterator<Item = f64> {
    let power = span.log10().floor();
    let step = move |more: i8, digit: f64| {
        // Read and not reckoned: powers differ in their last digit from one machine to another.
        let text = format!("{digit}e{}", power + f64::from(more));
        text.parse().unwrap_or(span)
    };
    (-2..=1).flat_map(move |more| digits.iter().map(move |digit| step(more, *digit)))
}

/// A value without what binary fractions add to it: 0.6, not 0.6000000000000001, and nought without a sign.
fn plain(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value) + 0.0
}

/// How many multiples of a step lie between two ends.
fn between((low, high): (f64, f64), step: f64) -> usize {
    let count = ((high / step + VISIBLE).floor() - (low / step - VISIBLE).ceil() + 1.0).max(0.0);
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
    use std::convert::Infallible;

    use proptest::prelude::*;

    use super::*;

    fn written(value: f64) -> Result<String, Infallible> {
        Ok(value.to_string())
    }

    fn amounts(low: f64, high: f64, whole: bool) -> Scale {
        let Ok(scale) = Scale::of_amounts((low, high), whole, written);
        scale
    }

    fn values(scale: &Scale) -> Vec<f64> {
        scale.marks.iter().map(|mark| mark.value).collect()
    }

    #[test]
    fn marks_are_round() {
        let marks = |low, high, whole| values(&amounts(low, high, whole));
        assert_eq!(marks(0.0, 97.0, false), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(marks(0.0, 0.9, false), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(marks(-3.0, 12.0, false), [-5.0, 0.0, 5.0, 10.0, 15.0]);
        assert_eq!(marks(0.0, 0.0, false), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(marks(0.0, 3.0, true), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(marks(0.0, 0.0, true), [0.0, 1.0]);
    }

    #[test]
    fn every_year_has_a_mark_and_round_ones_stay() {
        let Ok(years) = Scale::of_years((2015.2, 2023.5), written);
        assert_eq!(values(&years).len(), 10);
        let few = years.fitting(|marks| marks.len() <= 3);
        let few: Vec<_> = few.into_iter().flatten().map(|mark| mark.words.as_str()).collect();
        assert_eq!(few, ["2015", "2020"]);
        let Ok(one) = Scale::of_years((2021.0, 2021.0), written);
        assert_eq!(values(&one), [2020.0, 2021.0, 2022.0]);
        assert_eq!(one.every(50).len(), 1);
    }

    proptest! {
        #[test]
        fn a_scale_holds_its_values_and_few_marks(
            one in -1e9..1e9, span in 0.0..1e9, power in -12..9_i32, whole: bool
        ) {
            let power = if whole { power.max(0) } else { power };
            let unit = 10_f64.powi(power);
            let (low, high) = (one * unit, (one + span) * unit);
            let scale = amounts(low, high, whole);
            prop_assert!(scale.low <= low + scale.step * 1e-6 && scale.high >= high - scale.step * 1e-6);
            prop_assert!((2..=MOST).contains(&scale.marks.len()), "{scale:?}");
            prop_assert!((scale.marks[0].value - scale.low).abs() <= scale.step * 1e-5);
            prop_assert!(!whole || scale.marks.iter().all(|mark| mark.value.fract() == 0.0), "{scale:?}");
        }
    }
}
