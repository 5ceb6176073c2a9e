//! The smallest register that has a row in every table and breaks no rule.

#![allow(dead_code, reason = "each test binary uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

use std::fmt::Debug;
use std::str::FromStr;

use model::{
    Actor, ActorKind, Amount, Claim, ClosedList, Confidence, Entry, EntryKind, Event, EventType, Evidence, Handling,
    Label, LegalForm, Link, Place, PlaceKind, Relation, Role, RoleCode, Source, SourceKind, Status, Tables, Theme,
    Translated, Verdict, Violation, codes_of, list_names,
};

/// Reads a value that is known to be right.
pub fn of<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

/// A text in English only.
pub fn english(text: &str) -> Translated {
    Translated::english(text)
}

/// Two actors, three entries (a programme, a project in it and a declaration), and what ties them.
pub fn tables() -> Tables {
    Tables {
        entries: vec![
            entry("islands-programme", EntryKind::Programme, "Islands programme"),
            entry("reef-survey", EntryKind::Project, "Reef survey"),
            Entry {
                legal_form: Some(LegalForm::JointDeclaration),
                ..entry("declaration-2021", EntryKind::Instrument, "Joint declaration of 2021")
            },
        ],
        actors: vec![actor("france", "France", "FR"), actor("japan", "Japan", "JP")],
        roles: vec![
            role("reef-survey", "france", RoleCode::Lead),
            role("reef-survey", "japan", RoleCode::Partner),
        ],
        events: vec![
            event("reef-survey-launched", "reef-survey", EventType::Launched, "2021-03-04"),
            event(
                "declaration-2021-adopted",
                "declaration-2021",
                EventType::Adopted,
                "2021-07-23",
            ),
            event("reef-survey-target", "reef-survey", EventType::Target, "../2030"),
        ],
        sources: vec![source("joint-statement"), source("press-article")],
        places: vec![place("noumea", "Nouméa"), place("tokyo", "Tokyo")],
        links: vec![link("reef-survey", Relation::PartOf, "islands-programme")],
        amounts: vec![amount("reef-survey", "grant", "2021")],
        claims: vec![claim("reef-survey-launch-day", "event:reef-survey-launched", "date")],
        labels: labels(),
    }
}

/// An entry of 2021 without an end.
pub fn entry(id: &str, kind: EntryKind, title: &str) -> Entry {
    Entry {
        id: of(id),
        kind,
        theme: Theme::Islands,
        title: english(title),
        aliases: Vec::new(),
        status: Status::Active,
        legal_form: None,
        start: Some(of("2021")),
        end: None,
        place: Some(of("noumea")),
        sector_dac: Some(of("41030")),
        summary: english("What it is for."),
        evidence: evidence(),
        handling: Handling::Public,
        review_by: None,
    }
}

/// A state.
pub fn actor(id: &str, name: &str, country: &str) -> Actor {
    Actor {
        id: of(id),
        kind: ActorKind::State,
        country: Some(of(country)),
        name: english(name),
        acronym: Translated::default(),
        article: Translated::default(),
        parent: None,
        aliases: Vec::new(),
    }
}

/// A role without dates.
pub fn role(entry: &str, actor: &str, code: RoleCode) -> Role {
    Role {
        entry: of(entry),
        actor: of(actor),
        code,
        since: None,
        until: None,
        evidence: evidence(),
    }
}

/// A public event without a place.
pub fn event(id: &str, entry: &str, event_type: EventType, date: &str) -> Event {
    Event {
        id: of(id),
        entry: of(entry),
        event_type,
        date: of(date),
        place: None,
        title: Translated::default(),
        evidence: evidence(),
        handling: Handling::Public,
    }
}

/// An official page.
pub fn source(id: &str) -> Source {
    Source {
        id: of(id),
        kind: SourceKind::Official,
        language: Some(of("en")),
        title: format!("Title of {id}"),
        publisher: Translated::default(),
        url: Some(of("https://example.org/page")),
        published: None,
        accessed: of("2025-03-01"),
        note: Translated::default(),
        handling: Handling::Public,
    }
}

/// A city with a position.
pub fn place(id: &str, name: &str) -> Place {
    Place {
        id: of(id),
        kind: Some(PlaceKind::City),
        country: None,
        name: english(name),
        article: Translated::default(),
        latitude: Some(of("-22.2758")),
        longitude: Some(of("166.458")),
        evidence: None,
    }
}

/// A link without a source.
pub fn link(from: &str, relation: Relation, to: &str) -> Link {
    Link {
        from: of(from),
        relation,
        to: of(to),
        evidence: None,
    }
}

/// A million euros.
pub fn amount(entry: &str, kind: &str, date: &str) -> Amount {
    Amount {
        entry: of(entry),
        actor: Some(of("france")),
        kind: Translated::english(kind),
        amount: of("1000000"),
        currency: of("EUR"),
        date: of(date),
        evidence: evidence(),
    }
}

/// A claim that supports what is printed.
pub fn claim(id: &str, subject: &str, field: &str) -> Claim {
    Claim {
        id: of(id),
        subject: of(subject),
        field: field.to_owned(),
        value: "2021-03-04".to_owned(),
        evidence: Evidence {
            source: of("press-article"),
            locator: None,
        },
        verdict: Verdict::Supports,
        confidence: Some(Confidence::Medium),
        preferred: true,
        note: Translated::default(),
    }
}

/// The first sentence of the joint statement.
pub fn evidence() -> Evidence {
    Evidence {
        source: of("joint-statement"),
        locator: Some(of("sentence 1")),
    }
}

/// A label for every code of every list.
pub fn labels() -> Vec<Label> {
    let codes = |list: &'static str| codes_of(list).unwrap().into_iter().map(move |code| label(list, code));
    list_names().flat_map(codes).collect()
}

/// The label of a code, which reads like the code.
pub fn label(list: &str, code: &str) -> Label {
    let label = english(&code.replace('_', " "));
    Label {
        list: list.to_owned(),
        code: code.to_owned(),
        label,
        standard: None,
        standard_code: None,
    }
}

/// The label of a code.
pub fn label_of<C: ClosedList>(code: C) -> Label {
    label(C::LIST, code.code())
}

/// Violations as text, one paragraph each: where, which rule, what, what to do, what else to look at.
pub fn show(violations: &[Violation]) -> String {
    violations.iter().map(paragraph).collect::<Vec<_>>().join("\n")
}

fn paragraph(violation: &Violation) -> String {
    let Violation {
        code,
        table,
        row,
        column,
        message,
        hints,
        related,
    } = violation;
    let mut lines = vec![format!("{table}[{row}].{column}: {code}: {message}")];
    lines.extend(hints.iter().map(|hint| format!("  hint: {hint}")));
    lines.extend(
        related
            .iter()
            .map(|cell| format!("  {}[{}].{}: {}", cell.table, cell.row, cell.column, cell.note)),
    );
    lines.join("\n") + "\n"
}
