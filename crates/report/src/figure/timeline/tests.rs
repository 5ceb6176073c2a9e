//! Laws of timelines, whatever they show: words never lie over each other or outside of the figure.

use model::{Date, Day};
use proptest::prelude::*;
use typeset::{Ruler, Scene, Style};

use super::*;
use crate::figure::laws::faults;

const WIDTH: f32 = 471.0;

fn scene(timeline: &Timeline, language: &str) -> Scene {
    let style = Style::default();
    let scene = timeline.scene(WIDTH, &style, &mut Ruler::new(language, &style));
    scene.expect("a date")
}

fn timeline(entries: Vec<(String, Option<Date>, Vec<Date>)>, targets: Vec<String>) -> Timeline {
    let mut lanes: Vec<TimelineLane> = Vec::new();
    for (at, (title, period, events)) in entries.into_iter().enumerate() {
        let entry = TimelineEntry {
            title,
            language: None,
            period,
            events,
        };
        match lanes.last_mut().filter(|_| at % 5 != 0) {
            Some(lane) => lane.entries.push(entry),
            None => lanes.push(TimelineLane {
                title: "Sécurité maritime".to_owned(),
                entries: vec![entry],
            }),
        }
    }
    let target = |words| TimelineTarget { words, language: None };
    Timeline {
        lanes,
        targets: targets.into_iter().map(target).collect(),
        as_of: Day::new(2026, 11, 25).expect("a day"),
        as_of_words: "25 November 2026".to_owned(),
        targets_words: "Goals".to_owned(),
        key: TimelineKey {
            event: "on a day".to_owned(),
            within: "within a longer time".to_owned(),
            period: "how long it lasts".to_owned(),
            open: "goes on".to_owned(),
        },
    }
}

fn date() -> impl Strategy<Value = Date> {
    let year = 1850..2100u16;
    let single = (year.clone(), 1..13u8, 1..29u8, 0..3).prop_map(|(year, month, day, precision)| match precision {
        0 => format!("{year:04}"),
        1 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    });
    let interval = (year, 0..40u16, 0..3).prop_map(|(year, length, open)| match open {
        0 => format!("{year:04}/.."),
        1 => format!("../{year:04}"),
        _ => format!("{year:04}/{:04}", year + length),
    });
    prop_oneof![single, interval].prop_map(|text| text.parse().expect("EDTF"))
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{1,12}( [a-zé’]{1,12}){0,30}",
        "[ぁ-んァ-ン一-丁]{1,60}",
        "(Accord|協定|Note) [0-9]{1,4}",
    ]
}

fn entry() -> impl Strategy<Value = (String, Option<Date>, Vec<Date>)> {
    let events = prop::collection::vec(date(), 1..4);
    (title(), prop::option::of(date()), events)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn words_lie_apart_and_inside(
        entries in prop::collection::vec(entry(), 1..60),
        targets in prop::collection::vec(title(), 0..4),
        language in prop::sample::select(vec!["en", "fr", "ja"]),
    ) {
        let timeline = timeline(entries, targets);
        let found = faults(&scene(&timeline, language), language, &Style::default());
        prop_assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn five_hundred_entries_are_drawn_and_one_is() {
    let date = |text: &str| text.parse::<Date>().expect("EDTF");
    let one = timeline(vec![("One".to_owned(), None, vec![date("2024-02")])], Vec::new());
    assert!(scene(&one, "en").height() < 80.0);
    let entry = |at: u16| (format!("Entry {at}"), None, vec![date(&format!("{}", 1990 + at % 37))]);
    let many = timeline((0..500).map(entry).collect(), Vec::new());
    let scene = scene(&many, "en");
    assert!(scene.height() > 1000.0);
    assert!(scene.inscriptions().len() > 500);
}

#[test]
fn without_a_date_there_is_no_timeline() {
    let none = timeline(Vec::new(), Vec::new());
    let style = Style::default();
    assert_eq!(none.scene(WIDTH, &style, &mut Ruler::new("en", &style)), None);
}

#[test]
fn a_deadline_alone_has_a_first_day_and_a_last() {
    let until = "../2023-06".parse().expect("EDTF");
    let timeline = timeline(vec![("One".to_owned(), Some(until), Vec::new())], Vec::new());
    let day = Day::new(2023, 6, 30).expect("a day");
    assert_eq!(timeline.first_and_last(), Some((day, day)));
}

#[test]
fn the_key_names_the_shapes_that_occur_and_no_other() {
    let date = |text: &str| text.parse::<Date>().expect("EDTF");
    let words = |period: Option<&str>, event: Option<&str>| {
        let events = event.map(date).into_iter().collect();
        let timeline = timeline(vec![("One".to_owned(), period.map(date), events)], Vec::new());
        let scene = scene(&timeline, "en");
        let key = &timeline.key;
        let names = [&key.event, &key.within, &key.period, &key.open];
        names.map(|name| scene.inscriptions().iter().any(|words| words.words == *name))
    };
    assert_eq!(words(None, Some("2024-02-03")), [true, false, false, false]);
    assert_eq!(words(None, Some("2024")), [false, true, false, false]);
    assert_eq!(words(Some("2020/2023"), None), [false, false, true, false]);
    assert_eq!(words(Some("2020/.."), Some("2021")), [false, true, false, true]);
}
