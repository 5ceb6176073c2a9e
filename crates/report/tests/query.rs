//! `report query`: what it prints, and what it says where there is nothing.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::process::{Command, Stdio};

use support::{Run, Workplace};

#[track_caller]
fn good(run: Run) -> String {
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout
}

/// The small register with an amount and two claims.
fn small() -> Workplace {
    let place = Workplace::small();
    for (table, rows) in [
        (
            "amounts",
            "polar-talks,chile,grant | aid,0012.50,CLP,2020,joint-note,page 2\n",
        ),
        (
            "claims",
            "talks-start,entry:polar-talks,start,2019,joint-note,,supports,high,yes,\"Says it, plainly.\"\n\
             talks-start-later,entry:polar-talks,start,2020,joint-note,page 2,contradicts,low,,\n",
        ),
        (
            "vocabulary",
            "verdict,supports,supports,,,,\nverdict,contradicts,contradicts,,,,\nconfidence,high,high,,,,\nconfidence,low,low,,,,\n\
             subject_table,entry,entry,,,,\n",
        ),
    ] {
        let name = format!("data/{table}.csv");
        place.write(&name, [place.read(&name), rows.as_bytes().to_vec()].concat());
    }
    place
}

#[test]
fn rows_are_printed_in_four_forms() {
    let place = small();
    for table in ["entries", "amounts", "claims"] {
        let printed =
            ["table", "csv", "json", "md"].map(|format| good(place.report(&["query", table, "--format", format])));
        insta::assert_snapshot!(format!("{table}"), printed.join("\n"));
    }
}

#[test]
fn every_table_can_be_asked_for() {
    let place = small();
    for (table, expected) in [
        ("entries", 1),
        ("events", 0),
        ("roles", 2),
        ("actors", 2),
        ("places", 1),
        ("sources", 1),
        ("links", 0),
        ("amounts", 1),
        ("claims", 2),
    ] {
        let run = place.report(&[
            "query", table, "--actor", "chile", "--theme", "science", "--format", "csv",
        ]);
        assert_eq!(
            (run.status, run.stdout.lines().count()),
            (0, expected + 1),
            "{table}: {}",
            run.stderr
        );
        assert_eq!(run.stderr.is_empty(), expected > 0, "{table}: {}", run.stderr);
    }
}

#[test]
fn things_are_found_by_any_of_their_names() {
    let place = Workplace::shipped();
    let matching = |flag: &str, given: &str| {
        let csv = good(place.report(&["query", flag, given, "--columns", "entry_id", "--format", "csv"]));
        csv.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    for (flag, id, names) in [
        (
            "--actor",
            "jica",
            &["JICA", "Jica", "Japan International  Cooperation Agency"][..],
        ),
        (
            "--actor",
            "afd",
            &[
                "Agence française de développement",
                "agence francaise de developpement",
                "AFD",
            ],
        ),
        ("--actor", "viet-nam", &["Vietnam", "VIET NAM", "ベトナム"]),
        ("--place", "noumea", &["Nouméa", "NOUMEA"]),
        ("--place", "bac-ai", &["Bác Ái", "Bac Ai"]),
        ("--entry", "sprep-swap", &["SWAP, the SPREP programme on waste"]),
        ("--theme", "eu_japan", &["EU-Japan relations", "eu_japan"]),
        ("--status", "active", &["Active"]),
        (
            "--kind",
            "instrument,exercise",
            &["Exercise , Instrument", "exercise,instrument"],
        ),
    ] {
        let expected = matching(flag, id);
        assert!(!expected.is_empty(), "{id}");
        for name in names {
            assert_eq!(matching(flag, name), expected, "{name}");
        }
    }
}

#[test]
fn columns_are_chosen_by_name_and_language() {
    let place = small();
    let columns = |args: &[&str]| {
        let printed = good(place.report(&[&["query", "actors"], args].concat()));
        printed.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        columns(&["--columns", "name_ja,actor_id", "--format", "csv"]),
        ["name_ja,actor_id", "ノルウェー,norway", "チリ,chile"]
    );
    assert_eq!(
        columns(&["--columns", "name_fr", "--format", "csv"]),
        ["name_fr", "\"\"", "\"\""]
    );
    assert_eq!(
        columns(&["--language", "ja"]),
        [
            "actor_id  kind   country  acronym_ja  name_ja",
            "norway    state  NO                   ノルウェー",
            "chile     state  CL                   チリ",
        ]
    );
    let run = place.report(&["query", "actors", "--columns", "nmae_en"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert_eq!(
        run.stderr,
        "error: `nmae_en` is not a column of actors.csv: did you mean `name_en`?\n"
    );
    for args in [
        &["--language", "de"][..],
        &["--language", "fr", "--format", "csv"],
        &["--language", "fr", "--columns", "kind"],
    ] {
        assert_eq!(place.report(&[&["query"], args].concat()).status, 2, "{args:?}");
    }
}

#[test]
fn nothing_is_no_failure_and_says_which_condition_emptied_it() {
    let place = small();
    let nothing = |args: &[&str]| {
        let run = place.report(&[&["query"], args].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        (run.stdout, run.stderr)
    };
    let emptied =
        "note: no row matches: theme `science` leaves 1 entry, status `ended` leaves none; that one is `active`\n";
    for (format, head) in [
        ("csv", "entry_id\n"),
        ("json", "[]\n"),
        ("md", "| entry_id |\n| :--- |\n"),
        ("table", "entry_id\n"),
    ] {
        let args = [
            "--theme",
            "science",
            "--status",
            "ended",
            "--columns",
            "entry_id",
            "--format",
            format,
        ];
        let (printed, said) = nothing(&args);
        assert_eq!((printed.as_str(), said.as_str()), (head, emptied), "{format}");
    }
    for (args, said) in [
        (
            &["--status", "planned,ended"][..],
            "status `planned` or `ended` leaves none of 2 entries; all 2 are `active`",
        ),
        (
            &["--actor", "norway", "--role", "host"],
            "actor `norway` with role `host` leaves none of 2 entries; of the 2, 1 has the role `co_chair`, 1 has the role `party`",
        ),
        (
            &["--theme", "maritime", "--place", "valparaiso"],
            "theme `maritime` leaves 1 entry, place `valparaiso` leaves none; that one has no place",
        ),
        (
            &["--from", "2030", "--kind", "instrument"],
            "kind `instrument` leaves 1 entry, from `2030` leaves none; their dates lie between `2018-03-02` and `2020-01`",
        ),
        (
            &["links", "--theme", "science"],
            "1 entry matches, and no row of links.csv that a `public` briefing may show belongs to it",
        ),
        (
            &["events", "--handling", "restricted"],
            "2 entries match, and no row of events.csv with handling `restricted` that a `public` briefing may show belongs to them",
        ),
        (
            &["--handling", "restricted"],
            "handling `restricted` leaves none of 2 entries; all 2 are `public`",
        ),
    ] {
        assert_eq!(nothing(args).1, format!("note: no row matches: {said}\n"));
    }
}

#[test]
fn handling_is_that_of_the_row_and_never_widens_what_is_seen() {
    let place = small();
    let events = String::from_utf8(place.read("data/events.csv")).expect("UTF-8");
    place.write(
        "data/events.csv",
        events + "talks-held,polar-talks,held,2021,,,,,joint-note,,internal\n",
    );
    let vocabulary = String::from_utf8(place.read("data/vocabulary.csv")).expect("UTF-8");
    place.write(
        "data/vocabulary.csv",
        vocabulary + "event_type,held,held,,,,\nhandling,internal,internal,,,,\n",
    );
    let ids = |args: &[&str]| {
        let csv = place.report(&[&["query"], args, &["--format", "csv"]].concat()).stdout;
        csv.lines()
            .skip(1)
            .map(|line| line.split(',').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&["--handling", "restricted"]), [""; 0]);
    assert_eq!(
        ids(&["--handling", "restricted", "--audience", "restricted"]),
        ["quiet-channel"]
    );
    assert_eq!(ids(&["events", "--handling", "internal"]), [""; 0]);
    assert_eq!(
        ids(&["events", "--handling", "internal", "--audience", "internal"]),
        ["talks-held"]
    );
}

#[test]
fn claims_tell_nothing_of_hidden_rows() {
    let place = small();
    for (table, rows) in [
        (
            "sources",
            "zanzibar-cable,official,en,Cable,,,2020,2026-01-15,,restricted\n",
        ),
        (
            "claims",
            "of-a-hidden-entry,entry:quiet-channel,start,2001,joint-note,,qualifies,low,,\n\
             by-a-hidden-source,entry:polar-talks,title_en,Zanzibar,zanzibar-cable,,qualifies,low,,\n\
             says-a-hidden-source,entry:polar-talks,source_id,zanzibar-cable,joint-note,,qualifies,low,,\n\
             says-a-hidden-entry,event:fisheries-agreement-signed,entry_id,quiet-channel,joint-note,,qualifies,low,,\n\
             decided-in-secret,event:fisheries-agreement-signed,date,2018-03-02,zanzibar-cable,,supports,low,yes,\n\
             left-without-a-reason,event:fisheries-agreement-signed,date,2018,joint-note,,contradicts,low,,\n",
        ),
        (
            "vocabulary",
            "verdict,qualifies,qualifies,,,,\nsubject_table,event,event,,,,\n",
        ),
    ] {
        let name = format!("data/{table}.csv");
        place.write(&name, [place.read(&name), rows.as_bytes().to_vec()].concat());
    }
    let ids = |audience: &str| {
        let args = [
            "query",
            "claims",
            "--columns",
            "claim_id",
            "--format",
            "csv",
            "--audience",
            audience,
        ];
        let csv = good(place.report(&args));
        csv.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(ids("public"), ["talks-start", "talks-start-later"]);
    assert_eq!(ids("restricted").len(), 8);
}

#[test]
fn from_and_until_mean_the_life_of_an_entry() {
    let place = small();
    for (args, expected) in [
        (&["--from", "2021"][..], &["polar-talks"][..]),
        (&["--until", "2018"], &["fisheries-agreement"]),
        (&["--until", "2018-03-01"], &[]),
        (
            &["--from", "2018-03-02", "--until", "2018-03-02"],
            &["fisheries-agreement"],
        ),
        (
            &["--from", "2020-01-15", "--until", "2020-01-16"],
            &["fisheries-agreement", "polar-talks"],
        ),
        (&["--from", "2020-02"], &["polar-talks"]),
        (&["--from", "2019/.."], &["fisheries-agreement", "polar-talks"]),
    ] {
        let csv = place
            .report(&[&["query", "--columns", "entry_id", "--format", "csv"], args].concat())
            .stdout;
        assert_eq!(csv.lines().skip(1).collect::<Vec<_>>(), expected, "{args:?}");
    }
}

#[test]
fn a_register_with_errors_is_told_of_and_nothing_is_printed() {
    let place = small();
    place.write("data/roles.csv", "entry_id\n");
    let run = place.report(&["query"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("error[missing-column]"), "{}", run.stderr);
}

#[test]
fn templates_are_not_needed() {
    let place = small();
    std::fs::remove_dir_all(place.path("templates")).expect("the templates go");
    assert_eq!(
        good(place.report(&["query", "--columns", "entry_id"])),
        "entry_id\nfisheries-agreement\npolar-talks\n"
    );
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let place = small();
    let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
    command.current_dir(place.path("")).args(["query", "--format", "csv"]);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the binary runs");
    drop(child.stdout.take());
    assert!(child.wait().expect("an end").success());
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_told_of() {
    let place = small();
    for format in ["table", "csv", "json", "md"] {
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("a device without room");
        let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
        command
            .current_dir(place.path(""))
            .args(["query", "--format", format])
            .stdout(full);
        let run = Run::from(command.output().expect("the binary runs"));
        assert_eq!(run.status, 3, "{format}");
        assert!(
            run.stderr
                .starts_with("error: standard output does not take the rows: "),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn help_of_query_teaches_by_examples() {
    insta::assert_snapshot!("help-query", good(small().report(&["query", "--help"])));
}
