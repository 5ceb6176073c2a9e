//! What a register gives out, and in which order.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

mod support;

use std::sync::Arc;

use model::{
    ActorId, ClaimId, EntryId, EntryKind, Event, EventType, Evidence, Handling, Language, Register, Relation, RoleCode,
    SubjectTable, Tables, Theme,
};
use proptest::prelude::*;
use support::{amount, claim, entry, event, link, of, role, tables};

fn register(change: impl FnOnce(&mut Tables)) -> Register {
    let mut tables = tables();
    change(&mut tables);
    Register::build(tables)
        .map_err(|violations| support::show(&violations))
        .unwrap()
}

#[test]
fn rows_are_found_by_their_ids() {
    let register = register(|_| {});
    let survey: EntryId = of("reef-survey");
    assert_eq!(register.entry(&survey).unwrap().id, survey);
    assert_eq!(register.entry_by_slug("reef-survey"), register.entry(&survey));
    assert_eq!(register.entry_by_slug("no such entry"), None);
    assert_eq!(register.actor(&of("japan")), register.actor_by_slug("japan"));
    assert_eq!(register.event(&of("reef-survey-launched")).unwrap().entry, survey);
    assert_eq!(register.event_by_slug("reef-survey"), None);
    assert_eq!(
        register.source(&of("press-article")),
        register.source_by_slug("press-article")
    );
    assert_eq!(
        register.place(&of("noumea")).unwrap().name.get(Language::ENGLISH),
        Some("Nouméa")
    );
    assert_eq!(register.place_by_slug("tokyo").unwrap().id, of("tokyo"));
}

#[test]
fn events_come_in_the_order_of_time_and_targets_apart() {
    let register = register(|tables| {
        let event = |id: &str, date: &str| event(id, "reef-survey", EventType::Held, date);
        tables.events.splice(
            0..0,
            [
                event("d", "2023-05-01"),
                event("b", "2023"),
                event("a", "2022/.."),
                event("c", "2023-05"),
            ],
        );
        tables
            .events
            .push(support::event("first-goal", "reef-survey", EventType::Target, "2025"));
    });
    let survey = of("reef-survey");
    let ids = |events: model::Rows<'_, Event>| events.map(|event| event.id.to_string()).collect::<Vec<_>>();
    assert_eq!(
        ids(register.events_of(&survey)),
        ["reef-survey-launched", "a", "b", "c", "d"]
    );
    assert_eq!(ids(register.targets_of(&survey)), ["reef-survey-target", "first-goal"]);
    assert_eq!(register.events_of(&survey).next_back().unwrap().id, of("d"));
    assert_eq!(register.events_of(&survey).len(), 5);
    assert_eq!(register.events_of(&of("islands-programme")).count(), 0);
    assert_eq!(register.events()[0].id, of("d"));
}

#[test]
fn events_of_one_date_stay_in_the_order_of_the_file() {
    let register = register(|tables| {
        let names = ["zeta", "alpha", "midway"];
        tables
            .events
            .extend(names.map(|id| event(id, "reef-survey", EventType::Held, "2024-01")));
    });
    let held = register
        .events_of(&of("reef-survey"))
        .filter(|event| event.event_type == EventType::Held);
    assert_eq!(
        held.map(|event| event.id.to_string()).collect::<Vec<_>>(),
        ["zeta", "alpha", "midway"]
    );
}

#[test]
fn what_belongs_to_a_row_comes_in_the_order_of_the_file() {
    let register = register(|tables| {
        tables.roles.push(role("islands-programme", "japan", RoleCode::Funder));
        tables
            .links
            .push(link("reef-survey", Relation::Under, "declaration-2021"));
        tables
            .links
            .push(link("islands-programme", Relation::Under, "declaration-2021"));
        tables.amounts.push(amount("reef-survey", "loan", "2021"));
        tables
            .claims
            .push(claim("reef-survey-name", "entry:reef-survey", "title_en"));
        tables.claims[1].value = "Reef survey".to_owned();
    });
    let survey: EntryId = of("reef-survey");
    let japan: ActorId = of("japan");
    let roles = |rows: model::Rows<'_, model::Role>| rows.map(|role| role.code).collect::<Vec<_>>();
    assert_eq!(roles(register.roles_of(&survey)), [RoleCode::Lead, RoleCode::Partner]);
    assert_eq!(roles(register.roles_by(&japan)), [RoleCode::Partner, RoleCode::Funder]);
    let from: Vec<_> = register.links_from(&survey).map(|link| link.relation).collect();
    assert_eq!(from, [Relation::PartOf, Relation::Under]);
    let to: Vec<_> = register
        .links_to(&of("declaration-2021"))
        .map(|link| link.from.to_string())
        .collect();
    assert_eq!(to, ["reef-survey", "islands-programme"]);
    assert_eq!(
        register
            .amounts_of(&survey)
            .map(|amount| amount.kind.en.as_deref().unwrap_or_default())
            .collect::<Vec<_>>(),
        ["grant", "loan"]
    );
    let claims = |table, id| {
        register
            .claims_about(table, id)
            .map(|claim| claim.id.clone())
            .collect::<Vec<ClaimId>>()
    };
    assert_eq!(claims(SubjectTable::Entry, "reef-survey"), [of("reef-survey-name")]);
    assert_eq!(
        claims(SubjectTable::Event, "reef-survey-launched"),
        [of("reef-survey-launch-day")]
    );
    assert_eq!(claims(SubjectTable::Place, "reef-survey"), []);
}

#[test]
fn codes_have_labels() {
    let register = register(|_| {});
    assert_eq!(
        register.label_of(Theme::EuJapan).unwrap().label.en.as_deref(),
        Some("eu japan")
    );
    assert_eq!(
        register.label("handling", "internal"),
        register.label_of(Handling::Internal)
    );
    assert_eq!(register.label("handling", "secret"), None);
    assert_eq!(register.label("colour", "red"), None);
}

#[test]
fn a_claim_says_the_same_as_its_row_only_where_it_is_as_exact() {
    let says = |field: &str, value: &str| {
        let register = register(|tables| {
            let mut claim = claim("other", "event:reef-survey-launched", field);
            claim.value = value.to_owned();
            claim.preferred = false;
            tables.claims.push(claim);
        });
        let claim = register.claims().last().unwrap();
        (register.says_the_same(claim), register.printed(claim), claim.names())
    };
    let day = Some("2021-03-04".to_owned());
    assert_eq!(says("date", "2021-03-04"), (true, day.clone(), None));
    assert_eq!(says("date", "2021-03"), (false, day, None));
    assert_eq!(
        says("title_fr", "Lancement"),
        (false, None, None),
        "an empty cell says nothing"
    );
    let (_, _, names) = says("place_id", "noumea");
    assert_eq!(names, Some(SubjectTable::Place));
}

/// Makes a register whose every row names a row that may not be there, or not once.
fn any_tables() -> impl Strategy<Value = Tables> {
    let ids = || "[ab][12]?";
    let whole = ["a", "a1", "a2", "b", "b1", "b2"]
        .map(|id| (id.to_owned(), format!("title of {id}")))
        .to_vec();
    let entries = prop_oneof![Just(whole), prop::collection::vec((ids(), "[xyz]"), 0..6)];
    let links = prop::collection::vec((ids(), ids()), 0..5);
    let parents = prop::collection::vec((ids(), prop::option::of(ids())), 0..5);
    let events = prop::collection::vec(
        (ids(), prop::sample::select(vec!["2020", "2021", "../2050", "2019/.."])),
        0..6,
    );
    (entries, links, parents, events).prop_map(|(entries, links, parents, events)| {
        let mut tables = Tables {
            sources: tables().sources,
            places: tables().places,
            labels: support::labels(),
            ..Tables::default()
        };
        tables.entries = entries
            .iter()
            .map(|(id, title)| entry(id, EntryKind::Project, title))
            .collect();
        tables.links = links
            .iter()
            .map(|(from, to)| link(from, Relation::PartOf, to))
            .collect();
        let actor = |(id, parent): &(String, Option<String>)| {
            let mut actor = support::actor(id, id, "FR");
            actor.parent = parent.as_deref().map(of);
            actor
        };
        tables.actors = parents.iter().map(actor).collect();
        let events = events.iter().enumerate();
        tables.events = events
            .map(|(i, (entry, date))| event(&format!("event-{i}"), entry, EventType::Held, date))
            .collect();
        tables
    })
}

proptest! {
    /// Any rows give a register or violations of rows that there are, in order.
    #[test]
    fn any_rows_are_taken_or_refused(tables in any_tables()) {
        match Register::build(tables.clone()) {
            Ok(register) => {
                prop_assert_eq!(register.tables(), &tables);
                for link in register.links() {
                    prop_assert!(register.entry(&link.from).is_some() && register.entry(&link.to).is_some());
                    prop_assert!(reaches(&register, &link.to).all(|entry| entry != link.from));
                }
                for event in register.events() {
                    prop_assert_eq!(register.events_of(&event.entry).filter(|other| other.id == event.id).count(), 1);
                }
            }
            Err(violations) => {
                prop_assert!(!violations.is_empty());
                let rows = [("entries", tables.entries.len()), ("actors", tables.actors.len()), ("links", tables.links.len()), ("events", tables.events.len())];
                for violation in &violations {
                    prop_assert!(rows.iter().any(|(table, rows)| *table == violation.table && violation.row < *rows));
                    prop_assert!(!violation.hints.is_empty());
                }
            }
        }
    }
}

/// The wholes of an entry, their wholes and so on, as far as a register of this size can go.
fn reaches(register: &Register, entry: &EntryId) -> impl Iterator<Item = EntryId> {
    let mut known = vec![entry.clone()];
    let mut next = 0;
    while let Some(entry) = known.get(next).cloned() {
        let wholes = register.links_from(&entry).map(|link| link.to.clone());
        let new: Vec<EntryId> = wholes.filter(|whole| !known.contains(whole)).collect();
        known.extend(new);
        next += 1;
    }
    known.into_iter()
}

#[test]
fn a_register_with_nothing_above_the_audience_is_released_as_it_is() {
    let whole = Arc::new(register(|_| {}));
    assert!(Arc::ptr_eq(&whole.released_to(Handling::Public), &whole));
}

#[test]
fn a_hidden_row_takes_along_what_belongs_to_it_and_what_only_it_names() {
    let whole = Arc::new(register(|tables| {
        let survey = tables
            .entries
            .iter_mut()
            .find(|entry| entry.id.as_str() == "reef-survey");
        survey.unwrap().handling = Handling::Internal;
    }));
    let released = whole.released_to(Handling::Public);
    let entries: Vec<_> = released.entries().iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(entries, ["islands-programme", "declaration-2021"]);
    let events: Vec<_> = released.events().iter().map(|event| event.id.as_str()).collect();
    assert_eq!(events, ["declaration-2021-adopted"]);
    assert!(released.roles().is_empty() && released.links().is_empty() && released.amounts().is_empty());
    assert!(released.claims().is_empty() && released.actors().is_empty());
    // Tokyo is named by no row, the press article by a claim on an event that is gone.
    assert_eq!(released.places().len(), 2);
    let sources: Vec<_> = released.sources().iter().map(|source| source.id.as_str()).collect();
    assert_eq!(sources, ["joint-statement"]);
    assert!(Register::build(released.tables().clone()).is_ok());
    assert!(Arc::ptr_eq(&whole.released_to(Handling::Internal), &whole));
}

#[test]
fn coordinates_that_a_hidden_source_says_are_hidden() {
    let whole = Arc::new(register(|tables| {
        let mut chart = tables.sources[0].clone();
        (chart.id, chart.handling) = (of("chart"), Handling::Internal);
        tables.sources.push(chart);
        let found = |source: &str| Evidence {
            source: of(source),
            locator: None,
        };
        tables.places[0].evidence = Some(found("chart"));
        tables.places[1].evidence = Some(found("joint-statement"));
    }));
    let released = whole.released_to(Handling::Public);
    let (hidden, shown) = (&released.places()[0], &released.places()[1]);
    assert_eq!(
        (hidden.latitude, hidden.longitude, &hidden.evidence),
        (None, None, &None)
    );
    assert_eq!(shown, &whole.places()[1]);
    assert_eq!(released.source_by_slug("chart"), None);
    assert!(Register::build(released.tables().clone()).is_ok());
    assert_eq!(whole.released_to(Handling::Internal).places(), whole.places());
}
