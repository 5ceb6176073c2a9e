//! What holds of every paragraph.

use proptest::prelude::*;

use super::{FORCED, Fit, Item, Limits, SHORT, total_fit};

const MEASURE: f32 = 400.0;
const END: Item = Item::Penalty {
    width: 0.0,
    cost: FORCED,
    hyphen: false,
};
const SPACE: Item = Item::Glue {
    width: 5.0,
    stretch: 2.5,
    shrink: 1.5,
    breakable: true,
};

/// Words with a space between each two.
fn items(words: &[f32]) -> Vec<Item> {
    let mut items: Vec<_> = words.iter().flat_map(|&width| [Item::Box(width), SPACE]).collect();
    items.pop();
    items.push(END);
    items
}

/// How far the spaces of a line of these words grow, if there are any.
fn ratio(words: &[f32]) -> f32 {
    let spaces = words.len().saturating_sub(1) as f32;
    let missing = MEASURE - width(words);
    missing / (spaces * if missing < 0.0 { 1.5 } else { 2.5 })
}

fn width(words: &[f32]) -> f32 {
    words.iter().sum::<f32>() + 5.0 * words.len().saturating_sub(1) as f32
}

/// Whether there is a way to break the words into even lines and a last one that is not short.
fn has_even_way(words: &[f32]) -> bool {
    // Whether even lines can end before each word.
    let mut ends = vec![true];
    for end in 1..words.len() {
        let even = (0..end).any(|start| ends[start] && ratio(&words[start..end]).abs() <= 0.5);
        ends.push(even);
    }
    (1..words.len()).any(|start| {
        let last = width(&words[start..]);
        ends[start] && (MEASURE * SHORT..=MEASURE).contains(&last)
    })
}

fn set(words: &[f32], tolerance: f32) -> Option<Fit> {
    let limits = Limits {
        measure: MEASURE,
        tolerance,
    };
    total_fit(&items(words), limits)
}

/// Lines of many short words and a longer one that fills them up, so that they are perfect, and behind them a last word that
/// would stand alone then.
fn tempting() -> impl Strategy<Value = Vec<f32>> {
    let line = prop::collection::vec((3..9_u8).prop_map(f32::from), 29..34).prop_map(|mut line| {
        let rest = MEASURE - width(&line) - 5.0;
        line.extend((rest > 8.0).then_some(rest));
        line
    });
    let last = (20..60_u8).prop_map(f32::from);
    (prop::collection::vec(line, 1..5), last).prop_map(|(lines, last)| {
        let mut words = lines.concat();
        words.push(last);
        words
    })
}

fn words() -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec((8..90_u8).prop_map(f32::from), 1..90)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_last_line_is_short_where_even_lines_avoid_it(words in tempting()) {
        prop_assume!(has_even_way(&words));
        let fit = set(&words, 1.2).expect("even lines are within every tolerance");
        prop_assert!(!fit.ends_short, "{fit:?}");
    }

    #[test]
    fn a_last_line_is_called_short_where_it_is(words in words()) {
        let fit = set(&words, f32::INFINITY).expect("with any tolerance there is a way");
        let last = fit.ends.len().checked_sub(2).and_then(|before| fit.ends.get(before));
        let is_short = last.is_some_and(|end| width(&words[end.div_ceil(2)..]) < MEASURE * SHORT);
        prop_assert_eq!(fit.ends_short, is_short);
    }
}
