//! Release control: a row above the audience leaves no trace in anything that is made for it.
//!
//! The strongest form of that is what is asked here: with such rows in the register and with them taken out of it, the program
//! makes the same bytes and says the same words. A search for the planted word besides says where a trace is.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../../benches/synthetic/mod.rs"]
mod synthetic;

mod marking;
mod planted;
#[path = "../support/mod.rs"]
mod support;
mod traces;

use std::fs;
use std::sync::{Arc, LazyLock};

use model::{Handling, Register, Tables};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use planted::{PLANTED, Secret, planted, secrets, visible};
use support::Workplace;
use traces::{files_below, traces};

/// The rows of a generated register.
static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    synthetic::write(folder.path(), 12).unwrap();
    match ingest::build(&ingest::read_folder(&folder.path().join("data"))) {
        Ok(built) => built.register.tables().clone(),
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
});

/// A folder with this register and with templates that print all they can reach of it, for `audience`.
fn workplace(tables: Tables, audience: Handling) -> Workplace {
    let place = Workplace::shipped();
    fs::remove_dir_all(place.path("data")).unwrap();
    synthetic::write(&place.path("synthetic"), 1).unwrap();
    for template in ["overview.md.j2", "table.md.j2"] {
        place.write(
            &format!("templates/{template}"),
            place.read(&format!("synthetic/templates/{template}")),
        );
    }
    for file in ingest::write_tables(tables) {
        place.write(&format!("data/{}", file.name), file.bytes);
    }
    place.write("templates/everything.md.j2", include_str!("everything.md.j2"));
    let briefings = include_str!("briefings.toml").replace("AUDIENCE", &audience.to_string());
    place.write("templates/briefings.toml", briefings);
    let messages = place.read("synthetic/templates/locale/en.ftl");
    let messages = [messages, include_bytes!("messages.ftl").to_vec()].concat();
    place.write("templates/locale/en.ftl", messages);
    place
}

/// What a run says, but for the time it took.
fn said(place: &Workplace, args: &[&str]) -> String {
    let run = place.report(args);
    let timeless = |line| match str::split_once(line, " files in ") {
        Some((files, _)) => files,
        None => line,
    };
    let stdout: Vec<_> = run.stdout.lines().map(timeless).map(without_lines).collect();
    format!("{args:?}: {}\n{}\n{}\n", run.status, stdout.join("\n"), run.stderr)
}

/// A line without the number of the row in a file of the register, by which `stale` leads its keeper there.
fn without_lines(line: &str) -> String {
    match line.split_once(".csv:") {
        Some((file, rest)) => format!(
            "{file}.csv {}",
            rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim()
        ),
        None => line.to_owned(),
    }
}

/// What people who do not know of hidden rows may ask of the register.
fn questions(audience: Handling) -> Vec<Vec<String>> {
    let tables = [
        "entries", "events", "roles", "actors", "places", "sources", "links", "amounts", "claims",
    ];
    let question = |command: &str, rest: &[&str]| -> Vec<String> {
        let level = audience.to_string();
        let args = [command].into_iter().chain(rest.iter().copied());
        args.chain(["--audience", &level]).map(str::to_owned).collect()
    };
    let query = |rest: &[&str]| question("query", rest);
    let mut questions: Vec<_> = tables.iter().map(|table| query(&[table, "--format", "csv"])).collect();
    questions.push(question("stale", &["--months", "12"]));
    for (kind, out) in [
        ("timeline", "dist/timeline.pdf"),
        ("map", "dist/map.svg"),
        ("matrix", "dist/matrix.svg"),
        ("bars", "dist/bars.svg"),
    ] {
        questions.push(question("figure", &[kind, "--theme", "maritime", "--out", out]));
    }
    for rest in [
        &["entries", "--format", "json", "--status", "active"][..],
        &["entries", "--format", "md", "--from", "2020"],
        &["events", "--until", "2013"],
        &["sources", "--handling", "restricted"],
        &["entries", "--place", "zanzibar"],
        &["entries", "--actor", "zanzibar-0-body"],
        &["entries", "--entry", "Zanzibar en zanzibar-0"],
        &["entries", "--kind", "Zanzibar en membership"],
        &["entries", "--kind", "zanzibar"],
        &["entries", "--status", "suspended"],
    ] {
        questions.push(query(rest));
    }
    questions
}

/// Everything that the program makes and says for an audience.
fn transcript(place: &Workplace, audience: Handling) -> String {
    let mut transcript = String::new();
    for args in [
        &["build"][..],
        &["build", "dossier", "--all-subjects"],
        &["build", "brief", "--theme", "maritime,climate,islands,science"],
        &["build", "dossier", "--place", "zanzibar-0-place"],
        &["check"],
        &["list"],
    ] {
        transcript += &said(place, args);
    }
    for question in questions(audience) {
        transcript += &said(place, &question.iter().map(String::as_str).collect::<Vec<_>>());
    }
    transcript
}

fn below_restricted() -> impl Strategy<Value = Handling> {
    prop::sample::select(vec![Handling::Public, Handling::Internal])
}

fn register(tables: Tables) -> Arc<Register> {
    Arc::new(Register::build(tables).unwrap_or_else(|violations| panic!("{violations:#?}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_row_above_the_audience_leaves_no_trace(audience in below_restricted(), shift in 0..15_usize, secrets in secrets()) {
        let visible = visible(TABLES.clone(), audience, shift);
        let hiding = workplace(planted(&visible, audience, &secrets), audience);
        let innocent = workplace(visible, audience);
        let (with, without) = std::thread::scope(|scope| {
            let with = scope.spawn(|| transcript(&hiding, audience));
            let without = transcript(&innocent, audience);
            (with.join().unwrap(), without)
        });
        prop_assert!(without.starts_with("[\"build\"]: 0\n") && without.contains("dist/dossier-actor-"), "{without}");
        let found = traces(&hiding.path("dist"), PLANTED);
        prop_assert!(found.is_empty(), "{found:?}");
        for (one, other) in with.lines().zip(without.lines()) {
            prop_assert_eq!(one, other);
        }
        prop_assert_eq!(with, without);
        let (with, without) = (files_below(&hiding.path("dist")), files_below(&innocent.path("dist")));
        prop_assert_eq!(with.keys().collect::<Vec<_>>(), without.keys().collect::<Vec<_>>());
        prop_assert!(with.len() > 10);
        for figure in ["timeline.pdf", "matrix.svg"] {
            prop_assert!(with.keys().any(|name| name.ends_with(figure)), "{figure}");
        }
        for (name, bytes) in &with {
            prop_assert!(without.get(name) == Some(bytes), "{}", name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_released_register_is_that_without_hidden_rows(audience in below_restricted(), shift in 0..15_usize, secrets in secrets()) {
        let visible = register(visible(TABLES.clone(), audience, shift));
        let whole = register(planted(visible.tables(), audience, &secrets));
        let released = whole.released_to(audience);
        prop_assert_eq!(released.tables(), visible.tables());
        for level in [Handling::Public, Handling::Internal, Handling::Restricted] {
            let (released, internal) = (whole.released_to(level), whole.released_to(Handling::Internal));
            prop_assert!(Register::build(released.tables().clone()).is_ok());
            prop_assert_eq!(&released.released_to(level), &released);
            if level < Handling::Internal {
                prop_assert_eq!(&internal.released_to(level), &released);
            }
        }
    }
}

/// Those who may see all find the planted word wherever the search looks for it, so that its silence means something.
#[test]
fn the_search_finds_what_is_there() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut secrets: Vec<Secret> = Vec::new();
    while secrets.len() < 40 {
        secrets.extend(ValueTree::current(&planted::secrets().new_tree(&mut runner).unwrap()));
    }
    let tables = planted(
        &visible(TABLES.clone(), Handling::Public, 0),
        Handling::Public,
        &secrets,
    );
    let place = workplace(tables, Handling::Restricted);
    for args in [&["build"][..], &["build", "dossier", "--all-subjects"]] {
        let run = place.report(args);
        assert_eq!(run.status, 0, "{}", run.stderr);
    }
    let expected = [
        "attachment",
        "glyphs",
        "link",
        "markdown",
        "metadata",
        "name of a file",
        "name of an attachment",
        "objects",
        "string",
        "title of a bookmark or file",
        "words",
    ];
    let found = traces(&place.path("dist"), PLANTED);
    let missed: Vec<_> = expected.iter().filter(|kind| !found.contains(*kind)).collect();
    assert!(missed.is_empty(), "{missed:?} of {found:?}");
}
