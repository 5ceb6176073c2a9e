//! Briefings about a subject: one theme, actor, entry or place chosen on the command line.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::fs;

use support::{Run, Workplace};

/// The names of the outputs, sorted.
/// The files of a folder of outputs, without the figures beside them.
fn outputs(place: &Workplace, folder: &str) -> Vec<String> {
    let Ok(found) = fs::read_dir(place.path(folder)) else {
        return Vec::new();
    };
    let entries = found.map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.file_type().expect("a type").is_file());
    let mut names: Vec<_> = files
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn markdown(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(&format!("dist/{name}"))).expect("UTF-8")
}

#[track_caller]
fn good(run: Run) -> Run {
    assert_eq!(run.status, 0, "{}", run.stderr);
    run
}

#[test]
fn a_briefing_is_about_what_is_asked_for() {
    for (flag, given, slug, title, told) in [
        (
            "--theme",
            "maritime",
            "theme-maritime",
            "Maritime affairs",
            "fish stocks",
        ),
        ("--actor", "chile", "actor-chile", "Chile", "polar institutes"),
        ("--actor", "チリ", "actor-chile", "Chile", "Its country is CL."),
        (
            "--entry",
            "Talks on polar science",
            "entry-polar-talks",
            "Talks on polar science",
            "it is active",
        ),
        (
            "--place",
            "VALPARAISO",
            "place-valparaiso",
            "Valparaíso",
            "polar institutes",
        ),
    ] {
        let place = Workplace::with_brief();
        let run = good(place.report(&["build", "brief", flag, given]));
        let name = format!("brief-{slug}.en");
        assert_eq!(run.stderr, format!("setting {name}\n"));
        assert_eq!(outputs(&place, "dist"), [format!("{name}.md"), format!("{name}.pdf")]);
        let markdown = markdown(&place, &format!("{name}.md"));
        for words in [
            format!("title: \"Brief: {title}\"\n"),
            format!("subtitle: All that is known of {title}\n"),
            format!("id: FJIP/brief-{slug}/en\n"),
            format!("# Brief: {title}\n"),
            told.to_owned(),
        ] {
            assert!(markdown.contains(&words), "{words}: {markdown}");
        }
    }
}

#[test]
fn several_values_make_a_briefing_each() {
    let place = Workplace::with_brief();
    good(place.report(&["build", "--format", "md", "--actor", "chile,Norway", "--actor", "chile"]));
    assert_eq!(
        outputs(&place, "dist"),
        ["brief-actor-chile.en.md", "brief-actor-norway.en.md"]
    );
}

#[test]
fn a_plain_build_makes_what_needs_no_subject_and_says_so() {
    let place = Workplace::with_brief();
    let run = good(place.report(&["build"]));
    assert_eq!(outputs(&place, "dist"), ["note.en.md", "note.en.pdf"]);
    assert_eq!(
        run.stderr,
        "setting note.en\nnote: `brief` was not made: it needs a subject, such as `report build brief --theme THEME`\n"
    );
}

#[test]
fn further_conditions_narrow_a_briefing_and_are_told_of() {
    let place = Workplace::with_brief();
    let run = good(place.report(&[
        "build",
        "brief",
        "--actor",
        "chile",
        "--kind",
        "mechanism",
        "--role",
        "co_chair",
    ]));
    assert!(
        run.stderr
            .contains("note: cut down to kind `mechanism` and role `co_chair`, which the titles do not say"),
        "{}",
        run.stderr
    );
    let markdown = markdown(&place, "brief-actor-chile.en.md");
    assert!(
        markdown.contains("polar institutes") && !markdown.contains("fish stocks"),
        "{markdown}"
    );
}

#[test]
fn list_shows_what_needs_a_subject() {
    insta::assert_snapshot!(
        "list-with-subjects",
        good(Workplace::with_brief().report(&["list"])).stdout
    );
}

#[test]
fn check_looks_at_every_subject() {
    let place = Workplace::with_brief();
    let run = good(place.report(&["check"]));
    assert_eq!(run.stdout, "no errors in the register and 5 briefings\n");
    let template = String::from_utf8(place.read("templates/brief.md.j2")).expect("UTF-8");
    place.write(
        "templates/brief.md.j2",
        template + "{% if subject.id == \"chile\" %}{{ nothing }}{% endif %}\n",
    );
    let run = place.report(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("templates/brief.md.j2:21"), "{}", run.stderr);
}

/// Rows of restricted entries: who only they know of is not known to a public briefing.
fn hide(place: &Workplace) {
    for (table, rows) in [
        (
            "entries",
            "zanzibar-talks,mechanism,governance,Zanzibar talks,,,spice talks,active,,2019,,stone-town,,Talks.,,,joint-note,,restricted,\n",
        ),
        ("actors", "zanzibar,state,TZ,Zanzibar,,ザンジバル,ZNZ,,,,\n"),
        ("places", "stone-town,city,TZ,Stone Town,,,,\n"),
        (
            "roles",
            "zanzibar-talks,zanzibar,party,,,joint-note,\nzanzibar-talks,chile,party,,,joint-note,\n",
        ),
    ] {
        let name = format!("data/{table}.csv");
        place.write(&name, [place.read(&name), rows.as_bytes().to_vec()].concat());
    }
}

#[test]
fn what_only_hidden_rows_know_is_refused_like_what_there_is_not() {
    let (plain, hiding) = (Workplace::with_brief(), Workplace::with_brief());
    hide(&hiding);
    for (flag, hidden) in [
        ("--actor", "zanzibar"),
        ("--actor", "ZNZ"),
        ("--actor", "ザンジバル"),
        ("--actor", "zanzibra"),
        ("--entry", "zanzibar-talks"),
        ("--entry", "Spice Talks"),
        ("--place", "stone-town"),
        ("--theme", "governance"),
    ] {
        for command in [&["build", "brief"][..], &["query"], &["query", "claims"]] {
            let args = [command, &[flag, hidden]].concat();
            let (unknown, refused) = (plain.report(&args), hiding.report(&args));
            assert_eq!(refused.stderr, unknown.stderr, "{args:?}");
            assert_eq!(
                (refused.status, refused.stdout),
                (unknown.status, unknown.stdout),
                "{args:?}"
            );
        }
    }
    for args in [
        &["query"][..],
        &["query", "--status", "planned,ended"],
        &["query", "places", "--actor", "chile"],
    ] {
        let (without, with) = (plain.report(args), hiding.report(args));
        assert_eq!((with.stdout, with.stderr), (without.stdout, without.stderr), "{args:?}");
    }
    let seen = good(hiding.report(&["query", "--actor", "ZNZ", "--audience", "restricted"]));
    assert!(seen.stdout.contains("zanzibar-talks"), "{}", seen.stdout);
}

#[test]
fn all_subjects_are_those_with_something_to_show() {
    let (plain, hiding) = (Workplace::with_brief(), Workplace::with_brief());
    hide(&hiding);
    for place in [&plain, &hiding] {
        let run = good(place.report(&["build", "--all-subjects"]));
        assert!(
            run.stderr
                .ends_with("note: 8 subjects with nothing to show passed over\n"),
            "{}",
            run.stderr
        );
        let subjects = ["actor-chile", "actor-norway", "theme-maritime", "theme-science"];
        let names = subjects
            .iter()
            .flat_map(|subject| ["md", "pdf"].map(|ending| format!("brief-{subject}.en.{ending}")));
        assert_eq!(outputs(place, "dist"), names.collect::<Vec<_>>());
    }
    for name in outputs(&plain, "dist") {
        let name = format!("dist/{name}");
        assert!(plain.read(&name) == hiding.read(&name), "{name}");
    }
}

#[test]
fn all_subjects_of_nothing_are_an_error() {
    let place = Workplace::with_brief();
    let run = place.report(&["build", "--all-subjects", "--status", "ended"]);
    assert_eq!(run.status, 1);
    assert!(
        run.stderr
            .starts_with("error[empty-selection]: none of 12 subjects has anything to show"),
        "{}",
        run.stderr
    );
    assert_eq!(outputs(&place, "dist"), [""; 0]);
}

#[test]
fn the_number_of_jobs_leaves_no_trace() {
    let place = Workplace::shipped();
    let run = |jobs: &str| {
        let run = good(place.report(&[
            "build",
            "--all-subjects",
            "--jobs",
            jobs,
            "--out",
            &format!("dist-{jobs}"),
        ]));
        let lines = run.stdout.replace(&format!("dist-{jobs}/"), "");
        let lines: Vec<_> = lines
            .lines()
            .filter(|line| !line.contains(" files in "))
            .map(str::to_owned)
            .collect();
        (lines, run.stderr)
    };
    let alone = run("1");
    assert!(alone.0.len() > 70, "{:?}", alone.0);
    for jobs in ["2", "7"] {
        assert_eq!(run(jobs), alone, "{jobs}");
        let names = outputs(&place, "dist-1");
        assert_eq!(outputs(&place, &format!("dist-{jobs}")), names);
        for name in names {
            assert!(
                place.read(&format!("dist-1/{name}")) == place.read(&format!("dist-{jobs}/{name}")),
                "{jobs}: {name}"
            );
        }
    }
}

#[test]
fn a_subject_without_a_name_in_the_language_has_one_in_another_and_says_which() {
    let place = Workplace::with_brief();
    let spec = String::from_utf8(place.read("templates/briefings.toml")).expect("UTF-8");
    let (note, brief) = spec.rsplit_once("\"en\"").expect("the brief");
    place.write("templates/briefings.toml", format!("{note}\"en\", \"ja\"{brief}"));
    place.write("templates/locale/ja.ftl", place.read("templates/locale/en.ftl"));
    let vocabulary = String::from_utf8(place.read("data/vocabulary.csv")).expect("UTF-8");
    assert!(vocabulary.contains("theme,science,"));
    let template = String::from_utf8(place.read("templates/brief.md.j2")).expect("UTF-8");
    let head = template.split("## ").next().expect("a head");
    place.write(
        "templates/brief.md.j2",
        format!("{head}\n{{{{ label(\"brief-entries\") }}}}\n"),
    );
    let actors = String::from_utf8(place.read("data/actors.csv")).expect("UTF-8");
    place.write("data/actors.csv", actors.replace("チリ", ""));
    let run = good(place.report(&["build", "brief", "--actor", "chile,norway"]));
    let note = "note: actor `chile` has no `name_ja` in `actors.csv`: the title has its `name_en`\n";
    assert_eq!(run.stderr.matches("note: ").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains(note), "{}", run.stderr);
    let text = markdown(&place, "brief-actor-chile.ja.md");
    assert!(
        text.contains("title: \"Brief: Chile\"") && text.contains("# Brief: <span lang=\"en\">Chile</span>"),
        "{text}"
    );
    assert!(markdown(&place, "brief-actor-norway.ja.md").contains("# Brief: ノルウェー"));
}

#[test]
fn a_briefing_about_subjects_may_be_made_whole_too() {
    let place = Workplace::with_brief();
    let messages = String::from_utf8(place.read("templates/locale/en.ftl")).expect("UTF-8");
    let titled = "brief-title = { $subject ->\n    [none] Everything\n   *[other] Brief: { $subject }\n}";
    place.write(
        "templates/locale/en.ftl",
        messages.replace("brief-title = Brief: { $subject }", titled),
    );
    place.write(
        "templates/brief.md.j2",
        "# {{ title }}\n\n{% for entry in entries() %}\n{{ summary(entry) }}\n{% endfor %}\n\n{{ sources() }}\n",
    );
    let declared = String::from_utf8(place.read("templates/briefings.toml")).expect("UTF-8");
    place.write("templates/briefings.toml", format!("{declared}whole = true\n"));
    let run = good(place.report(&["build", "--format", "md"]));
    assert!(!run.stderr.contains("not made"), "{}", run.stderr);
    good(place.report(&["build", "brief", "--actor", "chile", "--format", "md"]));
    assert_eq!(
        outputs(&place, "dist"),
        ["brief-actor-chile.en.md", "brief.en.md", "note.en.md"]
    );
    assert!(markdown(&place, "brief.en.md").contains("\n# Everything\n"));
    assert!(markdown(&place, "brief-actor-chile.en.md").contains("\n# Brief: Chile\n"));
    let all = good(place.report(&["build", "brief", "--all-subjects", "--format", "md", "--out", "all"]));
    assert!(
        !outputs(&place, "all").contains(&"brief.en.md".to_owned()),
        "{}",
        all.stdout
    );
}
