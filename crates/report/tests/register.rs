//! The shipped register holds what is known beyond the source document, each fact under its source.
//!
//! `coverage/register.csv` is the ledger: each fact with its sources and the rows that hold it, or why it stays out. A row
//! is written `event:id`, `role:entry/actor/role`, `link:from/relation/to`, `amount:entry/kind`.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why and stops"
)]

use std::collections::BTreeSet;
use std::path::Path;

use model::{Claim, Evidence, Register, SubjectTable, Verdict};

/// The source that the register began with; what it says has a ledger of its own, `coverage/overview.en.csv`.
const SOURCE_DOCUMENT: &str = "partnership-page";

/// One line of the ledger.
struct Fact {
    number: String,
    sources: BTreeSet<String>,
    rows: Vec<String>,
    left_out: String,
}

fn ledger() -> Vec<Fact> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage/register.csv");
    let parts = |cell: &str| {
        let parts = cell.split('|').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    let fact = |record: csv::StringRecord| Fact {
        number: record[0].to_owned(),
        sources: parts(&record[2]).into_iter().collect(),
        rows: parts(&record[3]),
        left_out: record[4].to_owned(),
    };
    let reader = csv::Reader::from_path(path).expect("the ledger");
    reader
        .into_records()
        .map(|record| fact(record.expect("a record")))
        .collect()
}

fn shipped() -> Register {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    match ingest::build(&ingest::read_folder(&data)) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
}

/// The source of a row of the register, by its name in the ledger; nothing where there is no such row.
fn evidence<'a>(register: &'a Register, row: &str) -> Option<&'a Evidence> {
    let (table, key) = row.split_once(':')?;
    match table {
        "entry" => register.entry_by_slug(key).map(|entry| &entry.evidence),
        "event" => register.event_by_slug(key).map(|event| &event.evidence),
        "claim" => {
            let mut claims = register.claims().iter();
            claims
                .find(|claim| claim.id.as_str() == key)
                .map(|claim| &claim.evidence)
        }
        "role" => {
            let mut roles = register.roles().iter();
            let found = roles.find(|role| format!("{}/{}/{}", role.entry, role.actor, role.code) == key);
            found.map(|role| &role.evidence)
        }
        "link" => {
            let mut links = register.links().iter();
            let found = links.find(|link| format!("{}/{}/{}", link.from, link.relation, link.to) == key);
            found.and_then(|link| link.evidence.as_ref())
        }
        "amount" => {
            let mut amounts = register.amounts().iter();
            let found = amounts
                .find(|amount| format!("{}/{}", amount.entry, amount.kind.en.as_deref().unwrap_or_default()) == key);
            found.map(|amount| &amount.evidence)
        }
        _ => None,
    }
}

#[test]
fn every_fact_is_in_rows_that_cite_its_sources_or_says_why_not() {
    let register = shipped();
    let facts = ledger();
    let numbers: Vec<_> = facts.iter().map(|fact| fact.number.clone()).collect();
    assert_eq!(numbers, (1..=61).map(|number| number.to_string()).collect::<Vec<_>>());
    for Fact {
        number,
        sources,
        rows,
        left_out,
    } in &facts
    {
        assert_eq!(
            rows.is_empty(),
            !left_out.is_empty(),
            "fact {number} is held or left out"
        );
        let cited = rows.iter().map(|row| {
            let evidence = evidence(&register, row).unwrap_or_else(|| panic!("fact {number}: there is no `{row}`"));
            evidence.source.as_str().to_owned()
        });
        assert_eq!(&cited.collect::<BTreeSet<_>>(), sources, "the sources of fact {number}");
    }
}

/// Whether a claim says what something is officially called in French or Japanese. The ledger is of facts, and those are the same in
/// every language.
fn is_of_a_name(claim: &Claim) -> bool {
    matches!(claim.field.as_str(), "title_fr" | "title_ja" | "name_fr" | "name_ja")
}

#[test]
fn what_an_official_page_calls_a_thing_is_what_its_row_says() {
    let register = shipped();
    let names: Vec<_> = register.claims().iter().filter(|claim| is_of_a_name(claim)).collect();
    assert!(names.len() > 70, "{} names with a source are too few", names.len());
    for claim in names {
        assert_eq!(claim.verdict, Verdict::Supports, "{}", claim.id);
        assert!(register.says_the_same(claim), "{}", claim.id);
    }
}

#[test]
fn every_row_beyond_the_source_document_is_in_the_ledger() {
    let register = shipped();
    let named: BTreeSet<String> = ledger().into_iter().flat_map(|fact| fact.rows).collect();
    let beyond = |evidence: &Evidence| evidence.source.as_str() != SOURCE_DOCUMENT;
    let entries = register.entries().iter().filter(|row| beyond(&row.evidence));
    let events = register.events().iter().filter(|row| beyond(&row.evidence));
    let roles = register.roles().iter().filter(|row| beyond(&row.evidence));
    let links = register.links().iter();
    let links = links.filter(|row| row.evidence.as_ref().is_none_or(beyond));
    let amounts = register.amounts().iter().filter(|row| beyond(&row.evidence));
    let claims = register.claims().iter();
    let claims = claims.filter(|row| beyond(&row.evidence) && !is_of_a_name(row));
    let rows = entries
        .map(|row| format!("entry:{}", row.id))
        .chain(events.map(|row| format!("event:{}", row.id)))
        .chain(roles.map(|row| format!("role:{}/{}/{}", row.entry, row.actor, row.code)))
        .chain(links.map(|row| format!("link:{}/{}/{}", row.from, row.relation, row.to)))
        .chain(amounts.map(|row| format!("amount:{}/{}", row.entry, row.kind.en.as_deref().unwrap_or_default())))
        .chain(claims.map(|row| format!("claim:{}", row.id)));
    assert_eq!(rows.collect::<BTreeSet<_>>(), named);
}

#[test]
fn every_source_can_be_found_again_and_is_cited() {
    let register = shipped();
    let cited: BTreeSet<String> = ledger().into_iter().flat_map(|fact| fact.sources).collect();
    let beyond = register.sources().iter();
    let beyond: Vec<_> = beyond.filter(|source| source.id.as_str() != SOURCE_DOCUMENT).collect();
    let ids: BTreeSet<String> = beyond.iter().map(|source| source.id.to_string()).collect();
    let of_names = register.claims().iter().filter(|claim| is_of_a_name(claim));
    let of_names = of_names.map(|claim| claim.evidence.source.to_string());
    let of_places = register.places().iter().filter_map(|place| place.evidence.as_ref());
    let of_places = of_places.map(|evidence| evidence.source.to_string());
    assert_eq!(ids, cited.into_iter().chain(of_names).chain(of_places).collect());
    for source in beyond {
        assert!(
            source.publisher.en.is_some() && source.url.is_some() && source.language.is_some(),
            "`{}` lacks publisher, address or language",
            source.id
        );
    }
}

#[test]
fn a_preferred_value_stands_in_its_row_with_its_source_and_says_why() {
    let register = shipped();
    let preferred: Vec<&Claim> = register.claims().iter().filter(|claim| claim.preferred).collect();
    assert!(preferred.len() > 10, "{} preferred claims are too few", preferred.len());
    for claim in preferred {
        let evidence = match claim.subject.table {
            SubjectTable::Entry => register.entry_by_slug(&claim.subject.id).map(|row| &row.evidence),
            SubjectTable::Event => register.event_by_slug(&claim.subject.id).map(|row| &row.evidence),
            _ => None,
        };
        assert_eq!(
            evidence.map(|evidence| &evidence.source),
            Some(&claim.evidence.source),
            "{}",
            claim.id
        );
        assert!(
            claim.note.en.is_some(),
            "`{}` is preferred and does not say why",
            claim.id
        );
    }
}
