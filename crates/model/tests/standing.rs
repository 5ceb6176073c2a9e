//! Where entries stand on days: the rules of `Standing`, row by row, and the laws that hold for any entry.

#![allow(clippy::unwrap_used, reason = "a test that meets a surprise fails")]

mod support;

use model::{ClosedList, Date, Day, Entry, EntryKind, Event, EventType, LegalForm, Standing, Status};
use proptest::prelude::*;
use support::{entry, event, of};

/// An entry, its events, and where it stands on some days.
struct Case {
    /// The row of the table of rules that decides, or what the case is about.
    name: &'static str,
    /// Kind and legal form.
    what: (EntryKind, LegalForm),
    /// `status`, `start` and `end`; empty where the row has none.
    row: (Status, &'static str, &'static str),
    /// Types and dates.
    events: &'static [(EventType, &'static str)],
    /// A day, and the status, the force and the steps of it.
    days: &'static [(&'static str, &'static str)],
}

const TREATY: (EntryKind, LegalForm) = (EntryKind::Instrument, LegalForm::Treaty);
const DECLARATION: (EntryKind, LegalForm) = (EntryKind::Instrument, LegalForm::PoliticalDeclaration);
const MEMORANDUM: (EntryKind, LegalForm) = (EntryKind::Instrument, LegalForm::Memorandum);
const MECHANISM: (EntryKind, LegalForm) = (EntryKind::Mechanism, LegalForm::None);
const PROJECT: (EntryKind, LegalForm) = (EntryKind::Project, LegalForm::None);

const CASES: &[Case] = &[
    Case {
        name: "1: an end is past after its last possible day",
        what: PROJECT,
        row: (Status::Ended, "2019", "2023"),
        events: &[],
        days: &[
            ("2019-01-01", "active"),
            ("2023-12-31", "active"),
            ("2024-01-01", "ended"),
        ],
    },
    Case {
        name: "1: an end that is past ends what the column still calls active",
        what: PROJECT,
        row: (Status::Active, "2019", "2023-06"),
        events: &[],
        days: &[("2023-06-30", "active"), ("2023-07-01", "ended")],
    },
    Case {
        name: "1: an event ends as an end does, and what is renewed goes on",
        what: MEMORANDUM,
        row: (Status::Active, "", ""),
        events: &[
            (EventType::Signed, "2015-03-04"),
            (EventType::Ended, "2018-03"),
            (EventType::Renewed, "2019-05-06"),
        ],
        days: &[
            ("2015-03-04", "active, signed 2015-03-04"),
            ("2018-03-31", "active, ended 2018-03"),
            ("2018-04-01", "ended, ended 2018-03"),
            ("2019-05-06", "active, renewed 2019-05-06"),
        ],
    },
    Case {
        name: "1: what is cancelled is not called ended",
        what: PROJECT,
        row: (Status::Cancelled, "2019", "2021-02-03"),
        events: &[],
        days: &[("2021-02-03", "active"), ("2021-02-04", "cancelled")],
    },
    Case {
        name: "1: a treaty that has ended is not in force, even if it was suspended before",
        what: TREATY,
        row: (Status::Ended, "", ""),
        events: &[
            (EventType::Signed, "2001-01-01"),
            (EventType::EnteredIntoForce, "2002-01-01"),
            (EventType::Suspended, "2005-01-01"),
            (EventType::Ended, "2006-01-01"),
        ],
        days: &[
            ("2004-12-31", "active, in_force, entered_into_force 2002-01-01"),
            ("2005-01-01", "suspended, suspended, suspended 2005-01-01"),
            (
                "2006-01-01",
                "suspended, suspended, suspended 2005-01-01; ended 2006-01-01",
            ),
            ("2006-01-02", "ended, ended, ended 2006-01-01"),
        ],
    },
    Case {
        name: "2: an exercise is over after the days on which it was held",
        what: (EntryKind::Exercise, LegalForm::None),
        row: (Status::Ended, "", ""),
        events: &[(EventType::Held, "2024-09-08/2024-09-20")],
        days: &[
            ("2024-09-08", "active"),
            ("2024-09-20", "active"),
            ("2024-09-21", "ended"),
        ],
    },
    Case {
        name: "2: of what nothing is dated, the column holds",
        what: PROJECT,
        row: (Status::Cancelled, "", ""),
        events: &[],
        days: &[("1990-01-01", "cancelled"), ("2030-01-01", "cancelled")],
    },
    Case {
        name: "3: suspended between the events `suspended` and `renewed` only",
        what: MECHANISM,
        row: (Status::Active, "", ""),
        events: &[
            (EventType::Launched, "2010"),
            (EventType::Suspended, "2014-03"),
            (EventType::Renewed, "2016-05-01"),
        ],
        days: &[
            ("2010-01-01", "active, launched 2010"),
            ("2014-02-28", "active, launched 2010"),
            ("2014-03-01", "suspended, suspended 2014-03"),
            ("2016-04-30", "suspended, suspended 2014-03"),
            ("2016-05-01", "active, renewed 2016-05-01"),
        ],
    },
    Case {
        name: "4: suspended without a date, after all that is dated",
        what: MECHANISM,
        row: (Status::Suspended, "", ""),
        events: &[(EventType::Launched, "2010"), (EventType::Held, "2014-03-01")],
        days: &[
            ("2014-02-28", "active, launched 2010"),
            ("2014-03-01", "suspended, launched 2010"),
        ],
    },
    Case {
        name: "5: completing, after all that is dated",
        what: PROJECT,
        row: (Status::Completing, "2010", ""),
        events: &[(EventType::Amended, "2014-03-01")],
        days: &[
            ("2014-02-28", "active"),
            ("2014-03-01", "completing, amended 2014-03-01"),
        ],
    },
    Case {
        name: "5: negotiations of which no source tells the outcome",
        what: TREATY,
        row: (Status::Unknown, "", ""),
        events: &[(EventType::Announced, "2024-05-02")],
        days: &[("2024-05-02", "unknown"), ("2026-01-01", "unknown")],
    },
    Case {
        name: "6 and 7: a treaty that was applied provisionally before it entered into force",
        what: TREATY,
        row: (Status::Active, "", ""),
        events: &[
            (EventType::Signed, "2018-07-17"),
            (EventType::ProvisionallyApplied, "2019-02"),
            (EventType::EnteredIntoForce, "2025-01-01"),
        ],
        days: &[
            ("2018-12-31", "planned, pending, signed 2018-07-17"),
            ("2019-01-31", "planned, pending, signed 2018-07-17"),
            (
                "2019-02-01",
                "active, provisional, signed 2018-07-17; provisionally_applied 2019-02",
            ),
            (
                "2024-12-31",
                "active, provisional, signed 2018-07-17; provisionally_applied 2019-02",
            ),
            ("2025-01-01", "active, in_force, entered_into_force 2025-01-01"),
        ],
    },
    Case {
        name: "6 and 7: a dialogue is planned when it is announced, and active once it is launched",
        what: MECHANISM,
        row: (Status::Active, "", ""),
        events: &[
            (EventType::Announced, "2019-01-11"),
            (EventType::Launched, "2019-09-20"),
        ],
        days: &[
            ("2019-01-11", "planned"),
            ("2019-09-19", "planned"),
            ("2019-09-20", "active, launched 2019-09-20"),
        ],
    },
    Case {
        name: "6 and 7: a start that is coarser than the first step is no earlier",
        what: DECLARATION,
        row: (Status::Active, "2019", "2023"),
        events: &[(EventType::Announced, "2019-03-01"), (EventType::Adopted, "2019-06-26")],
        days: &[
            ("2019-03-01", "planned"),
            ("2019-06-26", "active, adopted 2019-06-26"),
            ("2024-01-01", "ended, adopted 2019-06-26"),
        ],
    },
    Case {
        name: "7: a plan whose start has come is under way",
        what: PROJECT,
        row: (Status::Planned, "2027-04", ""),
        events: &[(EventType::Announced, "2026")],
        days: &[("2027-03-31", "planned"), ("2027-04-01", "active")],
    },
    Case {
        name: "8: a treaty of which only the signature is known is not said to be outside force",
        what: TREATY,
        row: (Status::Active, "", ""),
        events: &[(EventType::Signed, "2018-07-17")],
        days: &[("2018-07-17", "active, signed 2018-07-17")],
    },
    Case {
        name: "8: a plan that is signed is still a plan",
        what: PROJECT,
        row: (Status::Planned, "", ""),
        events: &[(EventType::Signed, "2018-07-17")],
        days: &[("2026-01-01", "planned, signed 2018-07-17")],
    },
    Case {
        name: "8: a meeting under a memorandum does not begin it",
        what: MEMORANDUM,
        row: (Status::Active, "", ""),
        events: &[(EventType::Signed, "2019-06-26"), (EventType::Held, "2024-06-03")],
        days: &[
            ("2019-06-26", "active, signed 2019-06-26"),
            ("2024-06-03", "active, signed 2019-06-26"),
        ],
    },
    Case {
        name: "9: what will be adopted is planned",
        what: DECLARATION,
        row: (Status::Active, "", ""),
        events: &[(EventType::Announced, "2022"), (EventType::Adopted, "2023")],
        days: &[("2022-12-31", "planned"), ("2023-01-01", "active, adopted 2023")],
    },
    Case {
        name: "10: announced and no more, as the column says",
        what: MECHANISM,
        row: (Status::Planned, "", ""),
        events: &[(EventType::Announced, "2022"), (EventType::Announced, "2023")],
        days: &[("2022-12-31", "planned"), ("2023-01-01", "planned")],
    },
    Case {
        name: "10: what ended later was active when it was first announced",
        what: MECHANISM,
        row: (Status::Ended, "", ""),
        events: &[(EventType::Announced, "2022"), (EventType::Announced, "2023")],
        days: &[("2022-12-31", "active"), ("2024-01-01", "ended")],
    },
    Case {
        name: "a target is no event of the past or the future",
        what: PROJECT,
        row: (Status::Unknown, "", ""),
        events: &[(EventType::Target, "../2050")],
        days: &[("2020-01-01", "unknown")],
    },
];

fn entry_of(case: &Case) -> Entry {
    let (kind, form) = case.what;
    let (status, start, end) = case.row;
    let date = |text: &str| (!text.is_empty()).then(|| of(text));
    Entry {
        status,
        legal_form: Some(form),
        start: date(start),
        end: date(end),
        ..entry("subject", kind, "Subject")
    }
}

fn show(standing: &Standing) -> String {
    let steps = standing.steps.iter();
    let steps: Vec<_> = steps.map(|step| format!("{} {}", step.event_type, step.date)).collect();
    let parts = [
        Some(standing.status.code().to_owned()),
        standing.force.map(|force| force.code().to_owned()),
        (!steps.is_empty()).then(|| steps.join("; ")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[test]
fn each_rule_decides_as_its_row_says() {
    for case in CASES {
        let row = entry_of(case);
        let events = case.events.iter().enumerate();
        let events: Vec<Event> = events
            .map(|(index, (event_type, date))| event(&format!("step-{index}"), "subject", *event_type, date))
            .collect();
        for (day, expected) in case.days {
            let standing = Standing::of(&row, &events, of(day));
            assert_eq!(show(&standing), *expected, "{}, on {day}", case.name);
        }
    }
}

#[test]
fn every_rule_has_a_case() {
    let names: Vec<_> = CASES.iter().map(|case| case.name).collect();
    for rule in 1..=10 {
        let number = rule.to_string();
        let numbers = |name: &&str| {
            let numbers = name.split(':').next().unwrap_or_default().split(" and ");
            numbers.into_iter().any(|part| part == number)
        };
        assert!(names.iter().any(numbers), "rule {rule}");
    }
}

#[test]
fn the_row_as_of_a_day_tells_nothing_later() {
    let project = Entry {
        status: Status::Ended,
        start: Some(of("2019")),
        end: Some(of("2023")),
        ..entry("project", EntryKind::Project, "Project")
    };
    let then = project.as_of([], of("2020-01-01"));
    assert_eq!(
        (then.status, then.start, then.end),
        (Status::Active, project.start, None)
    );
    let term = Entry {
        status: Status::Active,
        ..project.clone()
    };
    assert_eq!(
        term.as_of([], of("2020-01-01")),
        term,
        "a term that is still running was known"
    );
    let plan = Entry {
        status: Status::Planned,
        start: Some(of("2027")),
        end: None,
        ..project.clone()
    };
    assert_eq!(plan.as_of([], of("2020-01-01")), plan);
    let announced = [event("announced", "project", EventType::Announced, "2018-05")];
    assert_eq!(project.as_of(&announced, of("2018-06-01")).start, None);
}

#[test]
fn the_first_day_is_that_of_the_first_thing_known() {
    let first = |start: Option<&str>, dates: &[&str]| {
        let row = Entry {
            start: start.map(of),
            ..entry("subject", EntryKind::Project, "Subject")
        };
        let events = dates
            .iter()
            .map(|date| event("step", "subject", EventType::Announced, date));
        let events: Vec<_> = events.collect();
        Standing::first_day(&row, &events).map(|day| day.to_string())
    };
    assert_eq!(first(None, &[]), None);
    assert_eq!(first(Some("2019"), &[]).unwrap(), "2019-01-01");
    assert_eq!(first(Some("2019"), &["2019-06-26"]).unwrap(), "2019-06-26");
    assert_eq!(first(Some("2019"), &["2020"]).unwrap(), "2019-01-01");
    assert_eq!(first(Some("2019-06"), &["2019"]).unwrap(), "2019-01-01");
    assert_eq!(first(None, &["2018-02", "2020"]).unwrap(), "2018-02-01");
}

fn days() -> impl Strategy<Value = Day> {
    (2018..2023u16, 1..=12u8, 1..=28u8).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

fn dates() -> impl Strategy<Value = Date> {
    let text = (days(), days(), 0..6).prop_map(|(one, other, shape)| match shape {
        0 => format!("{:04}", one.year()),
        1 => format!("{:04}-{:02}", one.year(), one.month()),
        2 => format!("{}/{}", one.min(other), one.max(other)),
        3 => format!("{one}/.."),
        _ => one.to_string(),
    });
    text.prop_map(|text| of(&text))
}

fn entries() -> impl Strategy<Value = Entry> {
    let kinds = prop::sample::select(EntryKind::ALL);
    let forms = prop::option::of(prop::sample::select(LegalForm::ALL));
    let columns = prop::sample::select(Status::ALL);
    let dates = || prop::option::of(dates());
    (kinds, forms, columns, dates(), dates()).prop_map(|(kind, legal_form, status, start, end)| Entry {
        legal_form,
        status,
        start,
        end,
        ..entry("subject", kind, "Subject")
    })
}

/// In chronological order, as a register gives them.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let types = prop::sample::select(EventType::ALL);
    prop::collection::vec((types, dates()), 0..5).prop_map(|dated| {
        let mut events: Vec<Event> = dated
            .into_iter()
            .map(|(event_type, date)| Event {
                date,
                ..event("step", "subject", event_type, "2020")
            })
            .collect();
        events.sort_by(|left, right| left.date.chronological(&right.date));
        events
    })
}

/// A register has no event before the start of its entry (`event-before-entry`).
fn without_late_start(row: Entry, events: &[Event]) -> Entry {
    let is_late = |start: &Date| events.iter().any(|event| event.date.definitely_before(start));
    Entry {
        start: row.start.filter(|start| !is_late(start)),
        ..row
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    /// Whoever has only the rows of the day comes to the same conclusions.
    #[test]
    fn the_rows_of_the_day_stand_as_the_register_does(row in entries(), events in events(), day in days()) {
        let row = without_late_start(row, &events);
        let first = Standing::first_day(&row, &events);
        if first.is_some_and(|first| first > day) {
            return Ok(());
        }
        let then = row.as_of(&events, day);
        let come: Vec<Event> = events.iter().filter(|event| !event.date.begins_after(day)).cloned().collect();
        prop_assert_eq!(Standing::of(&then, &come, day), Standing::of(&row, &events, day));
        prop_assert_eq!(then.as_of(&come, day), then.clone());
        prop_assert!(Standing::first_day(&then, &come).is_none_or(|first| first <= day));
    }

    #[test]
    fn what_has_ended_stays_so_unless_it_is_renewed(row in entries(), events in events(), one in days(), other in days()) {
        let (day, later) = (one.min(other), one.max(other));
        let over = |day| matches!(Standing::of(&row, &events, day).status, Status::Ended | Status::Cancelled);
        let renewed = events.iter().any(|event| {
            event.event_type == EventType::Renewed && event.date.begins_after(day) && !event.date.begins_after(later)
        });
        prop_assert!(renewed || !over(day) || over(later));
    }

    #[test]
    fn steps_have_come_and_stand_in_order(row in entries(), events in events(), day in days()) {
        let steps = Standing::of(&row, &events, day).steps;
        prop_assert!(steps.is_sorted_by_key(|step| step.date));
        prop_assert!(steps.iter().all(|step| !step.date.begins_after(day) && step.event_type != EventType::Target));
    }
}
