//! No template, message file or list of briefings, however damaged, ends the program: it gives a briefing or faults.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why and stops")]

use std::path::Path;
use std::sync::Arc;

use model::{Day, Handling, Language};
use proptest::prelude::*;
use report::{Briefing, Locale, Names, Query, SourceFile, Templates, parse_briefings, why_empty, write_manuscript};
use typeset::{Pictures, Style};

const TEMPLATE: &str = include_str!("project/templates/note.md.j2");
const MESSAGES: &str = include_str!("project/templates/locale/en.ftl");
const BRIEFINGS: &str = concat!(
    include_str!("project/templates/briefings.toml"),
    "subjects = [\"theme\", \"actor\"]\n\n[briefing.select]\ntheme = \"maritime\"\nactor = [\"チリ\", \"norway\"]\n\
     from = \"2018\"\nuntil = \"2020-02\"\n"
);

/// What people and their editors put into files by accident.
const SPLINTERS: [&str; 22] = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{",
    "}",
    "\"",
    "|",
    "\n",
    "=",
    "[^1]",
    "*",
    "#",
    "> ",
    "é",
    "\u{feff}",
    "\0",
    "日本",
    "endif",
    "entry(\"polar-talks\")",
    ".event(\"signed\")",
    "{ $x }",
];

/// A change at a place: a splinter put in, or some bytes taken out.
fn damaged(text: &str, changes: &[(prop::sample::Index, usize, usize)]) -> String {
    let mut text = text.to_owned();
    for (place, splinter, length) in changes {
        let at = text.floor_char_boundary(place.index(text.len() + 1));
        match SPLINTERS.get(*splinter) {
            Some(splinter) => text.insert_str(at, splinter),
            None => drop(text.drain(at..text.floor_char_boundary(at + length))),
        }
    }
    text
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, usize)>> {
    prop::collection::vec(
        (any::<prop::sample::Index>(), 0..SPLINTERS.len() + 8, 1..30_usize),
        1..4,
    )
}

fn file(name: &str, text: String) -> SourceFile {
    SourceFile {
        name: name.to_owned(),
        text,
        ..SourceFile::default()
    }
}

fn folder() -> ingest::Folder {
    ingest::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/project/data"))
}

fn briefing() -> Briefing {
    let built = ingest::build(&folder()).expect("the small register");
    let day = Day::new(2026, 1, 31).expect("a day");
    Briefing::new(Arc::new(built.register), Query::default(), Handling::Public, day)
}

/// What a list of briefings selects, or the faults in it as people would see them.
fn selected(file: &SourceFile) -> Vec<String> {
    let specs = parse_briefings(file).unwrap_or_default();
    let whole = briefing();
    let names = Names::of_register(whole.register());
    let selections = specs.iter().map(|spec| spec.select.query(&names, Some(file)));
    let told = selections.map(|selection| match selection {
        Ok(query) => {
            let day = whole.as_of();
            let register = Arc::new(whole.register().clone());
            let emptied = why_empty(&Briefing::new(register, query, Handling::Public, day));
            emptied.map(|emptied| emptied.sentence()).unwrap_or_default()
        }
        Err(faults) => faults.iter().map(|fault| fault.render(false, None)).collect(),
    });
    told.collect()
}

/// Goes the whole way as far as it leads, and tells every fault as people would see it.
fn go(template: String, messages: String, briefings: String) {
    let mut told = String::new();
    let specs = parse_briefings(&file("briefings.toml", briefings));
    let locale = Locale::parse(Language::ENGLISH, file("en.ftl", messages));
    match (specs, locale) {
        (Ok(specs), Ok(locale)) => {
            let templates = Templates::new(Path::new("templates"), vec![file("templates/note.md.j2", template)]);
            let locale = Arc::new(locale);
            for spec in &specs {
                match write_manuscript(&templates, &locale, &Arc::default(), spec, briefing()) {
                    Ok(manuscript) => {
                        let set = |document| {
                            typeset::layout(&document, &manuscript.labels, &Style::default(), &Pictures::default())
                        };
                        let set = typeset::parse(&manuscript.markdown).and_then(set);
                        let problems = set.err().unwrap_or_default();
                        told.extend(
                            manuscript
                                .blame(&templates, &folder(), &problems)
                                .iter()
                                .map(|fault| fault.render(true, None)),
                        );
                    }
                    Err(faults) => told.extend(faults.iter().map(|fault| fault.render(true, None))),
                }
            }
        }
        (specs, locale) => {
            let faults = specs.err().into_iter().chain(locale.err()).flatten();
            told.extend(faults.map(|fault| fault.render(false, None)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn damaged_templates_are_told_of(changes in changes()) {
        go(damaged(TEMPLATE, &changes), MESSAGES.to_owned(), BRIEFINGS.to_owned());
    }

    #[test]
    fn damaged_messages_are_told_of(changes in changes()) {
        go(TEMPLATE.to_owned(), damaged(MESSAGES, &changes), BRIEFINGS.to_owned());
    }

    #[test]
    fn damaged_lists_of_briefings_are_told_of(changes in changes()) {
        let briefings = damaged(BRIEFINGS, &changes);
        selected(&file("briefings.toml", briefings.clone()));
        go(TEMPLATE.to_owned(), MESSAGES.to_owned(), briefings);
    }
}
