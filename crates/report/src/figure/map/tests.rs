//! Laws of maps, whatever they show: words never lie over each other, over a dot or outside of the figure.

use proptest::prelude::*;
use typeset::{Ruler, Scene, Style};

use super::*;
use crate::figure::laws::faults;

const WIDTH: f32 = 471.0;

/// The figure, of which the law holds.
fn scene(map: &Map, language: &str) -> Scene {
    let style = Style::default();
    let mut ruler = Ruler::new(language, &style);
    let scene = map.scene(WIDTH, &style, &mut ruler).expect("a place");
    assert_eq!(faults(&scene, language, &style), Vec::<String>::new());
    scene
}

fn words(words: impl Into<String>) -> MapWords {
    MapWords {
        words: words.into(),
        language: None,
    }
}

fn place(name: &str, latitude: f64, longitude: f64) -> MapPlace {
    MapPlace {
        name: words(name),
        latitude,
        longitude,
        holds: vec![words(format!("Office in {name}"))],
    }
}

fn map(projection: Projection, places: Vec<MapPlace>) -> Map {
    Map {
        projection,
        places,
        note: Some("Not on the map: Asia.".to_owned()),
    }
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{1,12}( [a-zé’]{1,12}){0,3}",
        "[A-Za-z]{1,12}( [a-zé’]{1,12}){0,30}",
        "[ぁ-んァ-ン一-丁]{1,60}",
    ]
}

/// Places anywhere, or close to each other.
fn places() -> impl Strategy<Value = Vec<MapPlace>> {
    let spread = prop_oneof![Just(0.01), Just(1.0), Just(10.0), Just(90.0)];
    let one = (title(), -1.0..=1.0, -2.0..=2.0, prop::collection::vec(title(), 0..4));
    let middle = (-90.0..=90.0_f64, -180.0..=180.0_f64);
    (prop::collection::vec(one, 1..60), middle, spread).prop_map(|(places, (north, east), spread)| {
        let place = |(name, up, right, holds): (String, f64, f64, Vec<String>)| MapPlace {
            latitude: (north + up * spread).clamp(-85.0, 85.0),
            longitude: (east + right * spread + 180.0).rem_euclid(360.0) - 180.0,
            holds: holds.into_iter().map(words).collect(),
            name: words(name),
        };
        places.into_iter().map(place).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn words_lie_apart_and_inside(
        places in places(),
        projection in prop::sample::select(vec![Projection::EqualArea, Projection::Mercator]),
        note in prop::option::of(title()),
        language in prop::sample::select(vec!["en", "fr", "ja"]),
    ) {
        let count = places.len();
        let map = Map { note, ..map(projection, places) };
        let scene = scene(&map, language);
        prop_assert!(scene.inscriptions().len() > 2 * count, "a number or a name is missing");
    }
}

#[test]
fn the_antimeridian_is_no_seam() {
    let map = map(
        Projection::EqualArea,
        vec![place("West", -17.0, 179.9), place("East", -17.0, -179.9)],
    );
    let [west, east, ..] = map.edges().expect("places");
    assert_eq!((west, (east * 10.0).round()), (179.9, 1801.0));
    let scene = scene(&map, "en");
    let first: Vec<_> = scene
        .inscriptions()
        .iter()
        .take(2)
        .map(|words| words.words.as_str())
        .collect();
    assert_eq!(first, ["1", "West"]);
}

#[test]
fn europe_stands_left_of_asia_and_the_pacific_right() {
    let places = [
        ("Brest", 48.39, -4.49),
        ("Apia", -13.83, -171.77),
        ("Tokyo", 35.69, 139.69),
    ];
    let places = places.map(|(name, north, east)| place(name, north, east));
    let map = map(Projection::Mercator, places.to_vec());
    assert_eq!(map.edges(), Some([-4.49, 188.23, -13.83, 48.39]));
    let scene = scene(&map, "en");
    let words: Vec<_> = scene.inscriptions().iter().map(|words| words.words.as_str()).collect();
    let labels = ["1", "Brest", "2", "Tokyo", "3", "Apia"];
    assert_eq!(words[..6], labels);
    assert_eq!(words[6..9], ["1", "Brest", "Office in Brest"]);
}

#[test]
fn five_hundred_places_are_numbered_and_one_is() {
    let grid = |at: i32| {
        place(
            &format!("Place {at}"),
            f64::from(at / 25) * 4.0 - 40.0,
            f64::from(at % 25) * 6.0,
        )
    };
    let one = scene(&map(Projection::EqualArea, vec![grid(0)]), "en");
    assert!(one.height() < 270.0 && one.inscriptions().len() == 6, "{one:?}");
    let scene = scene(&map(Projection::EqualArea, (0..500).map(grid).collect()), "en");
    let ends: Vec<_> = scene.inscriptions().iter().map(|words| words.words.as_str()).collect();
    assert!(
        ends.contains(&"500") || ends.iter().any(|words| words.ends_with("–500")),
        "{ends:?}"
    );
}

#[test]
fn without_a_place_there_is_no_map() {
    let none = map(Projection::EqualArea, Vec::new());
    let style = Style::default();
    assert_eq!(none.scene(WIDTH, &style, &mut Ruler::new("en", &style)), None);
}

#[test]
fn islands_at_the_antimeridian() {
    let fiji = [place("Suva", -18.14, 178.44), place("Taveuni", -16.82, -179.97)];
    let style = Style::default();
    let scene = scene(&map(Projection::EqualArea, fiji.to_vec()), "en");
    let scene = scene.set(&mut Ruler::new("en", &style));
    insta::assert_snapshot!(scene.svg("en", "Map"));
}
