//! Laws and pictures of charts.

use std::collections::BTreeSet;

use proptest::prelude::*;
use typeset::{Extent, Ruler, Scene, Style};

use super::*;

/// Width and greatest height of a figure on a page of the built-in style.
const ROOM: (f32, f32) = (429.0, 620.0);

fn drawn(room: (f32, f32), draw: impl Fn(&Frame, &mut Ruler) -> Result<Scene, NoChart>) -> Result<Scene, NoChart> {
    let style = Style::default();
    let frame = Frame {
        width: room.0,
        height: room.1,
        colours: &Colours::of(&style),
        amount: &|value| format!("{value}"),
        year: &|year| format!("{year}"),
    };
    draw(&frame, &mut Ruler::new("en", &style))
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

fn inside(extent: &Extent, scene: &Scene) -> bool {
    let (right, bottom) = (extent.left + extent.width, extent.top + extent.height);
    extent.left > -0.1 && extent.top > -0.1 && right < scene.width() + 0.1 && bottom < scene.height() + 0.1
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
    scene.svg("en", "A chart", &Style::default())
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{0,9}( [a-z]{1,12}){0,3}",
        "[A-Z][a-z]{0,9}( [a-z]{1,12}){10,40}",
        "[a-z]{60,200}",
        "[北海道教育大学の国際協力]{1,80}",
    ]
}

fn value() -> impl Strategy<Value = Option<f64>> {
    let written = (-9999..99999_i32, -2..6_i32).prop_map(|(digits, power)| f64::from(digits) * 10_f64.powi(power));
    prop_oneof![1 => Just(None), 1 => Just(Some(0.0)), 6 => written.prop_map(Some)]
}

fn bars() -> impl Strategy<Value = Bars> {
    let bar = (label(), value()).prop_map(|(label, value)| bar(&label, value));
    let bars = proptest::collection::vec(bar, 0..12);
    (bars, "([a-z]{1,8} ){0,3}").prop_map(|(bars, unit)| Bars { bars, unit })
}

fn lines() -> impl Strategy<Value = Lines> {
    let points = proptest::collection::vec((1950.0..2030.0, value()), 0..30);
    let series = (label(), points).prop_map(|(label, points)| Series {
        label,
        language: None,
        points,
    });
    let series = proptest::collection::vec(series, 0..9);
    (series, "([a-z]{1,8} ){0,3}").prop_map(|(series, unit)| Lines { series, unit })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_bars_stand_apart_and_inside(bars in bars(), width in 120.0..520.0_f32) {
        let stated = bars.bars.iter().any(|bar| bar.value.is_some());
        match drawn((width, ROOM.1), |frame, ruler| bars.draw(frame, ruler)) {
            Ok(scene) => prop_assert_eq!(collisions(&scene), Vec::<String>::new()),
            Err(NoChart::NoValue) => prop_assert!(!stated),
            Err(NoChart::TooNarrow) => prop_assert!(width < 300.0, "{width}"),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn words_of_lines_stand_apart_and_inside(lines in lines(), width in 120.0..520.0_f32) {
        let stated = lines.series.iter().any(|series| series.points.iter().any(|point| point.1.is_some()));
        match drawn((width, ROOM.1), |frame, ruler| lines.draw(frame, ruler)) {
            Ok(scene) => prop_assert_eq!(collisions(&scene), Vec::<String>::new()),
            Err(NoChart::NoValue) => prop_assert!(!stated),
            Err(NoChart::TooNarrow) => prop_assert!(width < 300.0, "{width}"),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }
}

#[test]
fn bars_with_a_gap_and_a_loss() {
    let bars = Bars {
        bars: vec![
            bar(
                "Technical University of Applied Sciences and Arts of the Upper Rhine and the Lake of Constance",
                Some(12.4),
            ),
            bar("City of Freiburg", Some(3.75)),
            bar("Matsuyama", None),
            bar("Exchange fund", Some(-2.1)),
            bar("Guesthouse", Some(0.0)),
        ],
        unit: "million euros".to_owned(),
    };
    let scene = drawn(ROOM, |frame, ruler| bars.draw(frame, ruler)).unwrap();
    insta::assert_snapshot!(svg(&scene));
    let summary = bars.summary();
    assert_eq!((summary.count, summary.gaps), (4, 1));
    assert_eq!(summary.least.unwrap().label, "Exchange fund");
    assert_eq!(summary.most.unwrap().shown, "12.4");
}

#[test]
fn lines_with_a_gap_that_end_close_to_each_other() {
    let series = |label: &str, values: &[Option<f64>]| Series {
        label: label.to_owned(),
        language: None,
        points: (2015..).map(f64::from).zip(values.iter().copied()).collect(),
    };
    let lines = Lines {
        series: vec![
            series(
                "Students from Matsuyama",
                &[12.0, 14.0, 15.0, 18.0, 20.0, 2.0].map(Some),
            ),
            series(
                "Students from Freiburg",
                &[Some(9.0), Some(11.0), None, Some(13.0), Some(14.0), Some(2.5)],
            ),
            series("Teachers", &[Some(3.0), None, Some(4.0), None, Some(3.0), Some(1.0)]),
            series(
                "Guests of the summer school",
                &[None, None, None, Some(25.0), Some(31.0), None],
            ),
        ],
        unit: "persons in a year".to_owned(),
    };
    let scene = drawn(ROOM, |frame, ruler| lines.draw(frame, ruler)).unwrap();
    insta::assert_snapshot!(svg(&scene));
    let summary = lines.series[1].summary();
    assert_eq!((summary.count, summary.gaps), (5, 1));
    assert_eq!(
        summary.most,
        Some(Place {
            year: 2019.0,
            value: 14.0
        })
    );
}

#[test]
fn bars_begin_at_nought_and_are_as_long_as_their_values() {
    let values = [1.0_f32, 40.0, -20.0, 33.0];
    let bars = Bars {
        bars: values.iter().map(|&value| bar("Grant", Some(value.into()))).collect(),
        unit: String::new(),
    };
    let scene = drawn(ROOM, |frame, ruler| bars.draw(frame, ruler)).unwrap();
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
    let bars = Bars {
        bars: vec![bar("Fees", Some(-14.5)), bar("Grant", Some(991_030_000.0))],
        unit: String::new(),
    };
    let scene = drawn(ROOM, |frame, ruler| bars.draw(frame, ruler)).unwrap();
    let loss = scene.inscriptions().iter().find(|words| words.words == "-14.5");
    assert_eq!(loss.unwrap().anchor, typeset::Anchor::End);
}

#[test]
fn what_cannot_be_shown_is_said() {
    let draw = |bars: Vec<Bar>| {
        drawn(ROOM, |frame, ruler| {
            Bars {
                bars: bars.clone(),
                unit: String::new(),
            }
            .draw(frame, ruler)
        })
    };
    assert_eq!(draw(vec![bar("a", None)]), Err(NoChart::NoValue));
    let endless = NoChart::OutOfRange { label: "a".to_owned() };
    assert_eq!(draw(vec![bar("a", Some(f64::INFINITY))]), Err(endless.clone()));
    assert_eq!(draw(vec![bar("a", Some(f64::NAN))]), Err(endless));
    let many = draw(vec![bar("a", Some(1.0)); 500]);
    let Err(NoChart::TooMany { count: 500, most }) = many else {
        panic!("{many:?}");
    };
    assert!(draw(vec![bar("a", Some(1.0)); most]).is_ok());
    assert!(draw(vec![bar("a", Some(1.0)); most + 1]).is_err());
}

#[test]
fn five_hundred_points_and_a_single_one_are_lines() {
    let lines = |count: u32| Lines {
        series: vec![Series {
            label: "Visitors".to_owned(),
            language: None,
            points: (0..count)
                .map(|day| (2020.0 + f64::from(day) / 365.0, Some(f64::from(day % 97))))
                .collect(),
        }],
        unit: String::new(),
    };
    for count in [1, 500] {
        let scene = drawn(ROOM, |frame, ruler| lines(count).draw(frame, ruler)).unwrap();
        assert_eq!(collisions(&scene), Vec::<String>::new());
    }
}

#[test]
fn series_differ_by_more_than_colour() {
    let colours = Colours::of(&Style::default());
    let looks = (0..marks::DISTINCT).map(|series| {
        let shape = format!("{:?}", marks::point(series, 0.0, 0.0));
        (format!("{:?}", marks::pen(series, &colours).dashes), shape)
    });
    assert_eq!(looks.collect::<BTreeSet<_>>().len(), marks::DISTINCT);
}
