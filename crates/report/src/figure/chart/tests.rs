//! Laws and pictures of charts.

use std::convert::Infallible;

use proptest::prelude::*;
use typeset::{Extent, Ruler, Scene, Style};

use super::*;

/// How wide a figure is on a page of the built-in style.
const WIDTH: f32 = 471.0;

fn drawn(width: f32, draw: impl Fn(f32, &Style, &mut Ruler) -> Option<Scene>) -> Option<Scene> {
    let style = Style::default();
    draw(width, &style, &mut Ruler::new("en", &style))
}

fn scale(values: impl Iterator<Item = f64> + Clone) -> Scale {
    let (low, high) = (values.clone().fold(0.0, f64::min), values.fold(0.0, f64::max));
    let Ok(scale) = Scale::of_amounts((low, high), false, |value| Ok::<_, Infallible>(value.to_string()));
    scale
}

fn bars_of(bars: Vec<Bar>, unit: &str) -> Bars {
    Bars {
        scale: scale(bars.iter().filter_map(|bar| bar.value)),
        bars,
        unit: unit.to_owned(),
    }
}

fn lines_of(series: Vec<Series>, unit: &str) -> Lines {
    let points = || series.iter().flat_map(|series| &series.points);
    let first = points().map(|point| point.year).fold(f64::INFINITY, f64::min);
    let last = points().map(|point| point.year).fold(f64::NEG_INFINITY, f64::max);
    let Ok(years) = Scale::of_years((first, last), |year| Ok::<_, Infallible>(year.to_string()));
    Lines {
        amounts: scale(points().filter_map(|point| point.value)),
        years,
        unit: unit.to_owned(),
        series,
    }
}

fn series(label: &str, points: impl IntoIterator<Item = (f64, Option<f64>)>) -> Series {
    let point = |(year, value)| Point { year, value };
    Series {
        label: label.to_owned(),
        language: None,
        points: points.into_iter().map(point).collect(),
    }
}

/// What leaves the scene or stands on something else.
fn collisions(scene: &Scene) -> Vec<String> {
    let style = Style::default();
    let mut ruler = Ruler::new("en", &style);
    let words = scene.inscriptions().iter().map(|words| (words, ruler.extent(words)));
    let words: Vec<_> = words.filter(|(_, extent)| extent.width > 0.0).collect();
    let mut found = Vec::new();
    for shape in shapes(scene, None) {
        let [left, top, right, bottom] = shape;
        if left < 0.0 || top < 0.0 || right > scene.width() || bottom > scene.height() {
            found.push(format!("{shape:?} leaves the scene"));
        }
    }
    for (index, (one, extent)) in words.iter().enumerate() {
        if !inside(extent, scene) {
            found.push(format!("{:?} leaves the scene: {extent:?}", one.words));
        }
        for (other, beside) in &words[index + 1..] {
            if overlap(extent, beside) {
                found.push(format!("{:?} on {:?}: {extent:?} {beside:?}", one.words, other.words));
            }
        }
    }
    found
}

/// The left, upper, right and lower ends of every shape in this fill, or in any.
fn shapes(scene: &Scene, fill: Option<&str>) -> Vec<[f32; 4]> {
    let svg = svg(scene);
    let shapes = svg.lines().filter_map(|line| line.strip_prefix("<path d=\""));
    let shapes = shapes.filter(|shape| fill.is_none_or(|fill| shape.contains(&format!("fill=\"{fill}\""))));
    let outlines = shapes.filter_map(|shape| shape.split('"').next());
    outlines.map(ends).collect()
}

fn ends(outline: &str) -> [f32; 4] {
    let numbers = outline.split(|letter: char| letter.is_ascii_alphabetic() || letter == ' ');
    let numbers: Vec<f32> = numbers.filter_map(|number| number.parse().ok()).collect();
    let all = |first: usize| numbers.iter().skip(first).step_by(2).copied();
    let (least, most) = (f32::INFINITY, f32::NEG_INFINITY);
    [
        all(0).fold(least, f32::min),
        all(1).fold(least, f32::min),
        all(0).fold(most, f32::max),
        all(1).fold(most, f32::max),
    ]
}

/// A word that is cut where no syllable ends may be up to half a point longer than its line: letters are moved apart where pieces meet.
fn inside(extent: &Extent, scene: &Scene) -> bool {
    let (right, bottom) = (extent.left + extent.width, extent.top + extent.height);
    extent.left > -0.6 && extent.top > -0.1 && right < scene.width() + 0.6 && bottom < scene.height() + 0.1
}

fn overlap(one: &Extent, other: &Extent) -> bool {
    let apart = |a: f32, a_size: f32, b: f32, b_size: f32| a + a_size <= b + 0.1 || b + b_size <= a + 0.1;
    !apart(one.left, one.width, other.left, other.width) && !apart(one.top, one.height, other.top, other.height)
}

fn bar(label: &str, value: Option<f64>) -> Bar {
    Bar {
        label: label.to_owned(),
        language: None,
        value,
        shown: value.map_or("not stated".to_owned(), |value| format!("{value}")),
    }
}

fn svg(scene: &Scene) -> String {
    let style = Style::default();
    let scene = scene.clone().set(&mut Ruler::new("en", &style));
    scene.svg("en", "A chart")
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{0,9}( [a-z]{1,12}){0,3}",
        "[A-Z][a-z]{0,9}( [a-z]{1,12}){10,40}",
        "[a-z]{60,200}",
        "[北海道教育大学の国際協力]{1,80}",
    ]
}

fn amount() -> impl Strategy<Value = f64> {
    let written = (-9999..99999_i32, -2..6_i32).prop_map(|(digits, power)| f64::from(digits) * 10_f64.powi(power));
    prop_oneof![1 => Just(0.0), 6 => written]
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop::option::weighted(0.8, amount())
}

fn bars() -> impl Strategy<Value = Bars> {
    let bar = (label(), value()).prop_map(|(label, value)| bar(&label, value));
    let bars = prop::collection::vec(bar, 1..12);
    (bars, "[a-z]{1,8}( [a-z]{1,8}){0,9}").prop_map(|(bars, unit)| bars_of(bars, &unit))
}

fn lines() -> impl Strategy<Value = Lines> {
    let points = prop::collection::vec((1950.0..2030.0, value()), 0..30);
    let last = (2030.0..2040.0, amount());
    let line = (label(), points, last).prop_map(|(label, points, (year, value)): (String, _, _)| {
        let mut points: Vec<(f64, Option<f64>)> = points;
        points.sort_by(|left, right| left.0.total_cmp(&right.0));
        points.push((year, Some(value)));
        series(&label, points)
    });
    let lines = prop::collection::vec(line, 1..=Lines::MOST);
    (lines, "[a-z]{1,8}( [a-z]{1,8}){0,9}").prop_map(|(lines, unit)| lines_of(lines, &unit))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_bars_stand_apart_and_inside(bars in bars(), width in 120.0..520.0_f32) {
        match drawn(width, |width, style, ruler| bars.scene(width, style, ruler)) {
            Some(scene) => prop_assert_eq!(collisions(&scene), Vec::<String>::new()),
            None => prop_assert!(width < 300.0, "{width}"),
        }
    }

    #[test]
    fn words_of_lines_stand_apart_and_inside(lines in lines(), width in 120.0..520.0_f32) {
        match drawn(width, |width, style, ruler| lines.scene(width, style, ruler)) {
            Some(scene) => prop_assert_eq!(collisions(&scene), Vec::<String>::new()),
            None => prop_assert!(width < 300.0, "{width}"),
        }
    }
}

#[test]
fn bars_with_a_gap_and_a_loss() {
    let long = "Technical University of Applied Sciences and Arts of the Upper Rhine and the Lake of Constance";
    let bars = vec![
        bar(long, Some(12.4)),
        bar("City of Freiburg", Some(3.75)),
        bar("Matsuyama", None),
        bar("Exchange fund", Some(-2.1)),
        bar("Guesthouse", Some(0.0)),
    ];
    let bars = bars_of(bars, "million euros");
    let scene = drawn(WIDTH, |width, style, ruler| bars.scene(width, style, ruler)).unwrap();
    insta::assert_snapshot!(svg(&scene));
}

#[test]
fn lines_with_a_gap_that_end_close_to_each_other() {
    let yearly =
        |label: &str, values: &[Option<f64>]| series(label, (2015..).map(f64::from).zip(values.iter().copied()));
    let lines = vec![
        yearly(
            "Students from Matsuyama",
            &[12.0, 14.0, 15.0, 18.0, 20.0, 2.0].map(Some),
        ),
        yearly(
            "Students from Freiburg",
            &[Some(9.0), Some(11.0), None, Some(13.0), Some(14.0), Some(2.5)],
        ),
        yearly("Teachers", &[Some(3.0), None, Some(4.0), None, Some(3.0), Some(1.0)]),
        yearly(
            "Guests of the summer school",
            &[None, None, None, Some(25.0), Some(31.0), None],
        ),
    ];
    let lines = lines_of(lines, "persons in a year");
    let scene = drawn(WIDTH, |width, style, ruler| lines.scene(width, style, ruler)).unwrap();
    insta::assert_snapshot!(svg(&scene));
}

#[test]
fn bars_begin_at_nought_and_are_as_long_as_their_values() {
    let values = [1.0_f32, 40.0, -20.0, 33.0];
    let bars = values.iter().map(|&value| bar("Grant", Some(value.into()))).collect();
    let bars = bars_of(bars, "euros");
    let scene = drawn(WIDTH, |width, style, ruler| bars.scene(width, style, ruler)).unwrap();
    let shapes = shapes(&scene, Some("#1b3a63"));
    assert_eq!(shapes.len(), values.len());
    let nought = shapes[0][0];
    let unit = (shapes[1][2] - nought) / 40.0;
    for ([left, _, right, _], value) in shapes.into_iter().zip(values) {
        let (start, end) = if value < 0.0 { (right, left) } else { (left, right) };
        assert!((start - nought).abs() < 0.02, "{value}");
        assert!((end - nought - value * unit).abs() < 0.05, "{value}");
    }
}

#[test]
fn a_loss_too_small_to_be_seen_stands_left_of_nought() {
    let bars = vec![bar("Fees", Some(-14.5)), bar("Grant", Some(991_030_000.0))];
    let bars = bars_of(bars, "euros");
    let scene = drawn(WIDTH, |width, style, ruler| bars.scene(width, style, ruler)).unwrap();
    let loss = scene.inscriptions().iter().find(|words| words.words == "-14.5");
    assert_eq!(loss.unwrap().anchor, typeset::Anchor::End);
}

#[test]
fn a_line_is_broken_where_nothing_is_stated() {
    let values = [Some(1.0), Some(2.0), None, Some(4.0), Some(3.0)];
    let lines = lines_of(vec![series("", (2015..).map(f64::from).zip(values))], "euros");
    let scene = drawn(WIDTH, |width, style, ruler| lines.scene(width, style, ruler)).unwrap();
    let svg = svg(&scene);
    let is_line = |shape: &&str| shape.contains("stroke-width=\"1.4\"");
    let strokes: Vec<_> = svg.lines().filter(is_line).collect();
    assert_eq!(strokes.len(), 2, "{strokes:?}");
    assert!(
        strokes.iter().all(|stroke| stroke.matches('L').count() == 1),
        "{strokes:?}"
    );
}

#[test]
fn five_hundred_points_and_a_single_one_are_lines() {
    for count in [1, 500] {
        let points = (0..count).map(|day| (2020.0 + f64::from(day) / 365.0, Some(f64::from(day % 97))));
        let lines = lines_of(vec![series("Visitors", points)], "persons");
        let scene = drawn(WIDTH, |width, style, ruler| lines.scene(width, style, ruler)).unwrap();
        assert_eq!(collisions(&scene), Vec::<String>::new());
    }
}

#[test]
fn words_without_room_are_no_figure() {
    let bars = bars_of(vec![bar("Grant", Some(1_234_567.25))], "euros");
    assert_eq!(drawn(90.0, |width, style, ruler| bars.scene(width, style, ruler)), None);
    let lines = lines_of(vec![series("Grant", [(2020.0, Some(1_234_567.25))])], "euros");
    assert_eq!(
        drawn(90.0, |width, style, ruler| lines.scene(width, style, ruler)),
        None
    );
}

#[test]
fn what_no_axis_shows_is_known() {
    for value in [0.0, 1.0, -1e18, 1e-6] {
        assert!(is_drawable(value), "{value}");
    }
    for value in [f64::INFINITY, f64::NAN, 1e19, -1e-9] {
        assert!(!is_drawable(value), "{value}");
    }
}
