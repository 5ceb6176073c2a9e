//! The map of the places of what a briefing shows.

use std::cmp::Reverse;

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind};
use model::{Entry, Evidence, Place};

use super::table::{Column, Row, Table};
use super::{Found, Shown, count, wording};
use crate::figure::{Drawing, Figure, Map, MapPlace, MapWords, Projection};
use crate::locale::{Args, Asked};
use crate::suggest::choices_hint;
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;
use crate::template::{Context, lookup};

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("map-alternative", &["places", "names", "extent"]),
    Asked::optional("map-extent", &["west", "east", "south", "north"]),
    Asked::optional("map-position", &["latitude", "longitude"]),
    Asked::optional("map-latitude", &["degrees", "side"]),
    Asked::optional("map-longitude", &["degrees", "side"]),
    Asked::optional("map-others", &["places"]),
    Asked::optional("map-elsewhere", &["names"]),
    Asked::optional("map-entries", &["entries"]),
    Asked::optional("map-place", &[]),
    Asked::optional("map-what", &[]),
];

/// What projections are called in templates.
const PROJECTIONS: [(&str, Projection); 2] = [
    ("equal-area", Projection::EqualArea),
    ("mercator", Projection::Mercator),
];
/// How many titles stand below a place in the key; of more, only their count does.
const TITLES: usize = 3;
/// How many places are named in a sentence.
const NAMES: usize = 8;

/// A place and the entries that are there, or had an event there.
struct Location<'a> {
    place: &'a Place,
    entries: Vec<&'a Entry>,
    evidence: Vec<Evidence>,
}

/// The projection among the options, or the one that is taken without a word.
///
/// # Errors
/// There is none of this name.
pub(super) fn projection(options: &Kwargs) -> Result<Projection, Error> {
    let Some(name) = options.get::<Option<&str>>("projection")? else {
        return Ok(Projection::default());
    };
    let named = PROJECTIONS.iter().find(|(known, _)| *known == name);
    named.map(|(_, projection)| *projection).ok_or_else(|| {
        failure(
            ErrorKind::InvalidOperation,
            format!("there is no projection `{name}`"),
            choices_hint(name, PROJECTIONS.map(|(known, _)| known)),
        )
    })
}

/// The map of the places of some entries.
pub(super) fn found(
    context: &Context,
    entries: &[&Entry],
    projection: Projection,
    has_table: bool,
) -> Result<Found, Error> {
    let locations = locations(context, entries)?;
    let (shown, elsewhere): (Vec<_>, Vec<_>) = locations.iter().partition(|at| position(at.place).is_some());
    if shown.is_empty() {
        return Ok(Found::Nothing(why_none(&elsewhere)));
    }
    if let Some(reason) = too_far(&shown, projection) {
        return Ok(Found::Nothing(reason));
    }
    let places = shown.iter().filter_map(|at| map_place(context, at).transpose());
    let map = Map {
        projection,
        places: places.collect::<Result<_, _>>()?,
        note: note(context, &elsewhere)?,
    };
    Ok(Found::Shown(Box::new(Shown {
        drawing: Drawing {
            alternative: alternative(context, &map)?,
            figure: Figure::Map(map),
        },
        evidence: shown.iter().flat_map(|at| at.evidence.clone()).collect(),
        table: has_table.then(|| table(context, &locations)).transpose()?,
    })))
}

/// The places that entries and their events name: those of the most entries first, then by name.
fn locations<'a>(context: &'a Context, entries: &[&'a Entry]) -> Result<Vec<Location<'a>>, Error> {
    let briefing = &context.briefing;
    let events: Vec<_> = entries.iter().map(|entry| briefing.events_of(entry)).collect();
    let location = |place: &'a Place| {
        let mut location = Location {
            place,
            entries: Vec::new(),
            evidence: Vec::new(),
        };
        for (entry, events) in entries.iter().zip(&events) {
            let own = (entry.place.as_ref() == Some(&place.id)).then_some(&entry.evidence);
            let events = events.iter().filter(|event| event.place.as_ref() == Some(&place.id));
            let evidence: Vec<_> = own.into_iter().chain(events.map(|event| &event.evidence)).collect();
            if !evidence.is_empty() {
                location.entries.push(*entry);
                location.evidence.extend(evidence.into_iter().cloned());
            }
        }
        location.evidence.extend(place.evidence.clone());
        location
    };
    let locations = briefing.register().places().iter().map(location);
    let mut locations: Vec<_> = locations.filter(|location| !location.entries.is_empty()).collect();
    lookup::sort_by_name(context, &mut locations, |at| (&at.place.name, at.place.id.as_str()))?;
    locations.sort_by_key(|location| Reverse(location.entries.len()));
    Ok(locations)
}

/// Degrees north and east.
fn position(place: &Place) -> Option<(f64, f64)> {
    Some((place.latitude?.degrees(), place.longitude?.degrees()))
}

fn why_none(elsewhere: &[&Location]) -> String {
    match elsewhere.first() {
        None => "nothing that it would show has a place, nor has an event of it".to_owned(),
        Some(at) => format!(
            "none of the places that it would show has coordinates; fill in `latitude` and `longitude` of `{}` in `places.csv`, \
             or leave the map out",
            at.place.id
        ),
    }
}

/// Why a projection cannot show one of the places.
fn too_far(shown: &[&Location], projection: Projection) -> Option<String> {
    let is_beyond = |at: &&&Location| {
        let latitude = position(at.place).map_or(0.0, |(latitude, _)| latitude);
        latitude.abs() > projection.limit()
    };
    let at = shown.iter().find(is_beyond)?;
    Some(format!(
        "`{}` is so near to a pole that the projection `mercator` cannot show it; ask for `equal-area`",
        at.place.id
    ))
}

/// A place of the map with the titles of what is there, or how much that is.
fn map_place(context: &Context, at: &Location) -> Result<Option<MapPlace>, Error> {
    let Some(((latitude, longitude), name)) = position(at.place).zip(wording(context, &at.place.name)) else {
        return Ok(None);
    };
    let words = |(words, language)| MapWords { words, language };
    let holds = match at.entries.len() > TITLES {
        true => {
            let args = Args::default().with("entries", count(at.entries.len()));
            vec![words((message(context, "map-entries", &args)?, None))]
        }
        false => {
            let titles = at.entries.iter().filter_map(|entry| wording(context, &entry.title));
            titles.map(words).collect()
        }
    };
    Ok(Some(MapPlace {
        name: words(name),
        latitude,
        longitude,
        holds,
    }))
}

/// What says which places are not on the map.
fn note(context: &Context, elsewhere: &[&Location]) -> Result<Option<String>, Error> {
    if elsewhere.is_empty() {
        return Ok(None);
    }
    let names = elsewhere.iter().filter_map(|at| wording(context, &at.place.name));
    let names = names_phrase(context, names.map(|(name, _)| name).collect())?;
    let args = Args::default().with("names", names);
    message(context, "map-elsewhere", &args).map(Some)
}

/// Some names as one phrase, and how many others there are.
fn names_phrase(context: &Context, mut names: Vec<String>) -> Result<String, Error> {
    let others = names.len().saturating_sub(NAMES);
    // One name is as short as the words for one other.
    if others > 1 {
        names.truncate(NAMES);
        let args = Args::default().with("places", count(others));
        names.push(message(context, "map-others", &args)?);
    }
    context.locale.list(&names).map_err(|error| message_failure(&error))
}

/// What the figure shows, for readers who cannot see it.
fn alternative(context: &Context, map: &Map) -> Result<String, Error> {
    let names = map.places.iter().map(|place| place.name.words.clone()).collect();
    let args = Args::default()
        .with("places", count(map.places.len()))
        .with("names", names_phrase(context, names)?)
        .with("extent", extent(context, map)?);
    message(context, "map-alternative", &args)
}

/// Where its places lie, in words.
fn extent(context: &Context, map: &Map) -> Result<String, Error> {
    let Some([west, east, south, north]) = map.edges() else {
        return Ok(String::new());
    };
    let longitude = |degrees: f64| degrees_words(context, "map-longitude", (degrees + 180.0).rem_euclid(360.0) - 180.0);
    let latitude = |degrees: f64| degrees_words(context, "map-latitude", degrees);
    if map.places.len() == 1 {
        let args = Args::default()
            .with("latitude", latitude(south)?)
            .with("longitude", longitude(west)?);
        return message(context, "map-position", &args);
    }
    let args = Args::default()
        .with("west", longitude(west)?)
        .with("east", longitude(east)?)
        .with("south", latitude(south)?)
        .with("north", latitude(north)?);
    message(context, "map-extent", &args)
}

/// Whole degrees; south and west are below zero.
fn degrees_words(context: &Context, id: &str, degrees: f64) -> Result<String, Error> {
    let whole = degrees.round();
    let side = if whole < 0.0 { "negative" } else { "positive" };
    // At most 180 of them.
    let args = Args::default().with("degrees", whole.abs() as u32).with("side", side);
    message(context, id, &args)
}

/// The places, on the map or not, with everything that is there.
fn table(context: &Context, locations: &[Location]) -> Result<Table, Error> {
    let plain = |id: &str| message(context, id, &Args::default());
    let head = [plain("map-place")?, plain("map-what")?];
    let row = |at: &Location| {
        let words = |text| wording(context, text).map(|(words, _)| words);
        let titles: Vec<_> = at.entries.iter().filter_map(|entry| words(&entry.title)).collect();
        Row {
            cells: vec![words(&at.place.name).unwrap_or_default(), titles.join("; ")],
            evidence: at.evidence.clone(),
        }
    };
    Ok(Table {
        head: head.into_iter().map(Column::of_words).collect(),
        rows: locations.iter().map(row).collect(),
    })
}
