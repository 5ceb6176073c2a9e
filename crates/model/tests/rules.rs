//! Each rule of the register, shown by a register that breaks it: what is said, where, and what to do.

mod support;

use model::{Claim, Code, EntryKind, EventType, LegalForm, Register, Relation, RoleCode, Tables, Verdict};
use support::{actor, amount, claim, entry, event, label, link, of, place, role, show, source, tables};

/// What a case does to the smallest valid register.
type Break = fn(&mut Tables);

/// The name of each case begins with the slug of the rule that it breaks; its snapshot has the same name.
const CASES: &[(&str, Break)] = &[
    ("unknown-id-near-another", |tables| tables.roles[1].actor = of("jpaan")),
    ("unknown-id-of-few", |tables| {
        tables.events[0].entry = of("coral-census")
    }),
    ("unknown-id-of-many", |tables| {
        tables
            .actors
            .extend((0..10).map(|i| actor(&format!("agency-number-{i}"), &format!("Agency {i}"), "FR")));
        tables.roles[0].actor = of("un");
    }),
    ("unknown-id-of-empty-table", |tables| tables.places.clear()),
    ("unknown-id-everywhere", |tables| {
        let lost = "a-row-that-is-lost";
        tables.entries[0].place = Some(of(lost));
        tables.entries[0].evidence.source = of(lost);
        tables.actors[0].parent = Some(of(lost));
        tables.roles[0].entry = of(lost);
        tables.roles[0].actor = of(lost);
        tables.roles[0].evidence.source = of(lost);
        tables.events[0].entry = of(lost);
        tables.events[0].place = Some(of(lost));
        tables.events[0].evidence.source = of(lost);
        tables.links[0].from = of(lost);
        tables.links[0].to = of(lost);
        tables.links[0].evidence = Some(tables.events[0].evidence.clone());
        tables.amounts[0].entry = of(lost);
        tables.amounts[0].actor = Some(of(lost));
        tables.amounts[0].evidence.source = of(lost);
        tables.claims[0].subject = of("place:a-row-that-is-lost");
        tables.claims[0].field = "place_id".to_owned();
        tables.claims[0].value = lost.to_owned();
        tables.claims[0].evidence.source = of(lost);
    }),
    ("duplicate-id", |tables| {
        tables
            .entries
            .push(entry("reef-survey", EntryKind::Project, "Another survey"));
        tables.actors.push(actor("japan", "Empire of Japan", "JP"));
        tables.events.push(event(
            "reef-survey-launched",
            "reef-survey",
            EventType::Launched,
            "2021-04",
        ));
        tables.sources.push(source("joint-statement"));
        tables.places.push(place("noumea", "Noumea Bay"));
        tables
            .claims
            .push(claim("reef-survey-launch-day", "entry:reef-survey", "start"));
        tables.claims[1].preferred = false;
    }),
    ("duplicate-key", |tables| {
        tables.roles.push(role("reef-survey", "france", RoleCode::Lead));
        tables
            .links
            .push(link("reef-survey", Relation::PartOf, "islands-programme"));
        tables.amounts.push(amount("reef-survey", "grant", "2021"));
        tables.labels.push(label("handling", "public"));
    }),
    ("duplicate-name", |tables| {
        tables
            .entries
            .push(entry("reef-survey-2", EntryKind::Project, "  REEF  súrvey"));
        tables.entries[0].title.ja = Some("離島計画".to_owned());
        tables.entries[1].title.ja = Some("離島計画".to_owned());
        tables.actors.push(actor("nippon", "Japan", "JP"));
    }),
    ("event-before-entry", |tables| {
        tables.claims[0].preferred = false;
        tables.events[0].date = of("2019-06/2020-12");
    }),
    ("political-in-force", |tables| {
        tables.entries[1].legal_form = Some(LegalForm::PoliticalDeclaration);
        tables.events[0].event_type = EventType::EnteredIntoForce;
        tables.events[1].event_type = EventType::ProvisionallyApplied;
    }),
    ("open-date-event", |tables| {
        tables.claims[0].preferred = false;
        tables.events[0].date = of("../2050");
    }),
    ("target-date", |tables| {
        tables.events[2].date = of("2021/2030");
        tables
            .events
            .push(event("reef-survey-goal", "reef-survey", EventType::Target, "2030/.."));
    }),
    ("end-before-start", |tables| {
        tables.entries[0].end = Some(of("2020"));
        tables.roles[0].since = Some(of("2021-05"));
        tables.roles[0].until = Some(of("2021-04-30"));
    }),
    ("self-link", |tables| tables.links[0].to = of("reef-survey")),
    ("cyclic-link", |tables| {
        tables
            .links
            .push(link("islands-programme", Relation::PartOf, "declaration-2021"));
        tables
            .links
            .push(link("declaration-2021", Relation::PartOf, "reef-survey"));
    }),
    ("cyclic-link-long", |tables| {
        let names: Vec<String> = (0..12).map(|i| format!("step-{i:02}")).collect();
        tables
            .entries
            .extend(names.iter().map(|name| entry(name, EntryKind::Project, name)));
        let next = names.iter().skip(1).chain(names.first());
        tables.links.extend(
            names
                .iter()
                .zip(next)
                .map(|(from, to)| link(from, Relation::PartOf, to)),
        );
    }),
    ("cyclic-parent", |tables| {
        tables.actors[0].parent = Some(of("japan"));
        tables.actors[1].parent = Some(of("france"));
        tables.actors.push(actor("group", "Group", "EU"));
        tables.actors[2].parent = Some(of("group"));
    }),
    ("unknown-field", |tables| {
        tables.claims[0].field = "dates".to_owned();
        tables
            .claims
            .push(claim("reef-survey-budget", "source:press-article", "budget"));
    }),
    ("claim-value", |tables| {
        let said = |id: &str, subject: &str, field: &str, value: &str| Claim {
            value: value.to_owned(),
            preferred: false,
            ..claim(id, subject, field)
        };
        tables.claims.extend([
            said("spoken-date", "event:reef-survey-target", "date", "in February 2025"),
            said("wrong-code", "entry:reef-survey", "status", "paused"),
            said("wrong-degrees", "place:noumea", "latitude", "22° S"),
        ]);
    }),
    ("second-preferred", |tables| {
        tables
            .claims
            .push(claim("reef-survey-launch-month", "event:reef-survey-launched", "date"));
    }),
    ("preferred-contradiction", |tables| {
        tables.claims[0].verdict = Verdict::Contradicts
    }),
    ("preferred-difference", |tables| {
        let said = |id: &str, subject: &str, field: &str, value: &str| Claim {
            value: value.to_owned(),
            ..claim(id, subject, field)
        };
        tables.claims[0].value = "2021-03".to_owned();
        tables.claims.extend([
            said("survey-end", "entry:reef-survey", "end", "2023"),
            said("survey-title", "entry:reef-survey", "title_en", "The Reef Survey"),
            said("noumea-latitude", "place:noumea", "latitude", "-22.27580"),
        ]);
    }),
    ("undecided-claims", |tables| {
        tables.claims[0].preferred = false;
        let said = |id: &str, value: &str, verdict: Verdict| Claim {
            value: value.to_owned(),
            preferred: false,
            verdict,
            ..claim(id, "event:reef-survey-launched", "date")
        };
        tables.claims.extend([
            said("launch-said-too", "2021-03-04", Verdict::Supports),
            said("launch-month", "2021-03", Verdict::Supports),
            said("launch-later", "2021-03-05", Verdict::Contradicts),
        ]);
    }),
    ("unknown-code", |tables| {
        tables.labels.push(label("theme", "climat"));
        tables.labels.push(label("theme", "agriculture"));
        tables.labels.push(label("rolle", "party"));
        tables.labels.push(label("colour", "red"));
    }),
    ("missing-label", |tables| {
        tables
            .labels
            .retain(|label| label.list != "entry_kind" && label.code != "party")
    }),
    ("missing-label-of-another-day", |tables| {
        tables
            .labels
            .retain(|label| label.list != "status" || label.code == "active");
        tables.events.push(event(
            "reef-survey-suspended",
            "reef-survey",
            EventType::Suspended,
            "2022",
        ));
    }),
    ("half-position", |tables| {
        tables.places[0].latitude = None;
        tables.places[1].longitude = None;
    }),
];

#[test]
fn smallest_register_breaks_no_rule() {
    assert_eq!(show(&Register::build(tables()).err().unwrap_or_default()), "");
}

#[test]
fn each_rule_says_what_is_wrong_and_what_to_do() {
    for (name, change) in CASES {
        let mut tables = tables();
        change(&mut tables);
        let violations = Register::build(tables).expect_err(name);
        insta::assert_snapshot!(*name, show(&violations));
        assert!(
            violations
                .iter()
                .any(|violation| name.starts_with(violation.code.slug())),
            "{name}"
        );
    }
}

#[test]
fn each_rule_has_a_case() {
    for code in Code::ALL {
        assert!(
            CASES.iter().any(|(name, _)| name.starts_with(code.slug())),
            "no case breaks `{code}`"
        );
    }
}

#[test]
fn each_rule_explains_itself() {
    let explanation = Code::SELF_LINK.explanation();
    assert_eq!(
        explanation,
        "A link leads from an entry to itself.\n\nCorrect one of the two ids, or delete the row."
    );
    for code in Code::ALL {
        assert!(code.explanation().contains("\n\n"), "`{code}` has a rule and a repair");
    }
}

#[test]
fn slugs_are_distinct() {
    let mut slugs: Vec<&str> = Code::ALL.iter().map(|code| code.slug()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), Code::ALL.len());
}

#[test]
fn violations_come_in_the_order_of_tables_and_rows() {
    let mut tables = tables();
    tables.claims[0].field = "dates".to_owned();
    tables.roles[1].actor = of("jpaan");
    tables.roles[0].until = Some(of("2020"));
    tables.roles[0].since = Some(of("2021"));
    tables.entries[2].title = tables.entries[0].title.clone();
    let violations = Register::build(tables).unwrap_err();
    let places: Vec<(&str, usize)> = violations
        .iter()
        .map(|violation| (violation.table, violation.row))
        .collect();
    assert_eq!(places, [("entries", 2), ("roles", 0), ("roles", 1), ("claims", 0)]);
}

/// What looks like a slip but is none.
#[test]
fn precision_is_given_the_benefit_of_the_doubt() {
    let mut tables = tables();
    tables.entries[1].start = Some(of("2021-06"));
    tables.claims[0].preferred = false;
    tables.events[0].date = of("2021");
    tables.entries[0].start = Some(of("2021-06-15"));
    tables.entries[0].end = Some(of("2021"));
    tables.entries[2].legal_form = Some(LegalForm::Treaty);
    tables.events[1].event_type = EventType::EnteredIntoForce;
    tables
        .events
        .push(event("goal", "islands-programme", EventType::Target, "2020"));
    assert_eq!(show(&Register::build(tables).err().unwrap_or_default()), "");
}

/// Two preferred claims on two fields; two claims on one field of which one is preferred; claims that say the same, or of
/// which the other qualifies, with none preferred.
#[test]
fn claims_may_differ() {
    let mut tables = tables();
    tables.events[0].place = Some(of("noumea"));
    let said = |id: &str, field: &str, value: &str, verdict: Verdict| Claim {
        value: value.to_owned(),
        verdict,
        preferred: false,
        ..claim(id, "event:reef-survey-launched", field)
    };
    tables.claims.extend([
        Claim {
            preferred: true,
            ..said("place", "place_id", "noumea", Verdict::Supports)
        },
        said("launch-month", "date", "2021-03", Verdict::Supports),
        said("launch-later", "date", "2021-04", Verdict::Contradicts),
        said("kind-of-launch", "type", "launched", Verdict::Supports),
        said("kind-of-launch-too", "type", "launched", Verdict::Supports),
        said("what-came-first", "type", "announced", Verdict::Qualifies),
    ]);
    assert_eq!(show(&Register::build(tables).err().unwrap_or_default()), "");
}
