//! Who takes part, where, and who says so.

use super::Random;
use super::sheet::Sheet;
use super::words::{BODIES, COUNTRIES, Country};

const SOURCES: u64 = 2;

/// The publishers of sources: kind, language, name, and the title that is followed by a number.
const PUBLISHERS: &[[&str; 4]] = &[
    [
        "official",
        "en",
        "Ministry of Foreign Affairs",
        "Joint statement of the annual consultations, no.",
    ],
    [
        "official",
        "fr",
        "Ministère des Affaires étrangères",
        "Compte rendu de la réunion de haut niveau n°",
    ],
    ["agency", "ja", "開発庁", "年次事業報告書 第"],
    [
        "press",
        "en",
        "Island Courier",
        "Ministers review “ocean” projects: report",
    ],
    [
        "academic",
        "en",
        "Journal of Ocean Policy",
        "Cooperation at sea, measured: part",
    ],
];

/// Countries first, then their bodies, one kind of body after the other.
pub fn actors(count: usize) -> Sheet {
    let mut sheet = Sheet::new(
        "data/actors.csv",
        &[
            "actor_id",
            "kind",
            "country",
            "name_en",
            "name_fr",
            "name_ja",
            "acronym_en",
            "parent_actor",
        ],
    );
    for index in 0..count {
        let country = &COUNTRIES[index % COUNTRIES.len()];
        let name = &country.name;
        if index < COUNTRIES.len() {
            sheet.row(&[country.slug, "state", country.code, name.en, name.fr, name.ja, "", ""]);
        } else {
            body(&mut sheet, index, country);
        }
    }
    sheet
}

fn body(sheet: &mut Sheet, index: usize, country: &Country) {
    let body = &BODIES[(index / COUNTRIES.len() - 1) % BODIES.len()];
    let (name, home) = (&body.name, &country.name);
    let acronym = if body.acronym.is_empty() {
        String::new()
    } else {
        format!("{}-{}", country.code, body.acronym)
    };
    let (en, fr) = (
        format!("{} of {}", name.en, home.en),
        format!("{} ({})", name.fr, home.fr),
    );
    let ja = format!("{}{}", home.ja, name.ja);
    sheet.row(&[
        &actor_id(index),
        body.kind,
        country.code,
        &en,
        &fr,
        &ja,
        &acronym,
        country.slug,
    ]);
}

/// The id of the actor in a row, counted from 0.
pub fn actor_id(index: usize) -> String {
    let country = COUNTRIES[index % COUNTRIES.len()].slug;
    match index / COUNTRIES.len() {
        0 => country.to_owned(),
        round => format!("{country}-{}", BODIES[(round - 1) % BODIES.len()].slug),
    }
}

/// The countries as places, each where its capital is.
pub fn places(count: usize) -> Sheet {
    let mut sheet = Sheet::new(
        "data/places.csv",
        &[
            "place_id",
            "kind",
            "country",
            "name_en",
            "name_fr",
            "name_ja",
            "latitude",
            "longitude",
        ],
    );
    for place in COUNTRIES.iter().take(count) {
        let name = &place.name;
        sheet.row(&[
            place.slug,
            "country",
            place.code,
            name.en,
            name.fr,
            name.ja,
            place.latitude,
            place.longitude,
        ]);
    }
    sheet
}

/// Documents with a publisher, an address and two dates.
pub fn sources(count: usize) -> Sheet {
    let mut sheet = Sheet::new(
        "data/sources.csv",
        &[
            "source_id",
            "kind",
            "language",
            "title",
            "publisher_en",
            "url",
            "published",
            "accessed",
            "note_en",
        ],
    );
    for index in 0..count {
        let mut random = Random::new(SOURCES, index);
        let [kind, language, publisher, title] = random.pick(PUBLISHERS);
        let year = 2009 + random.below(16);
        let title = format!("{title} {}", index + 1);
        let url = format!("https://www.example.org/{year}/documents/{}.html", index + 1);
        let published = format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28));
        sheet.row(&[
            &source_id(index),
            kind,
            language,
            &title,
            publisher,
            &url,
            &published,
            "2025-11-23",
            "",
        ]);
    }
    sheet
}

/// The id of the source in a row, counted from 0.
pub fn source_id(index: usize) -> String {
    format!("document-{}", index + 1)
}
