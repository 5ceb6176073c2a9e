//! Values of the register that are in another language than the briefing say so, whatever stands in them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use report::{Project, message_faults};
use support::Workplace;
use typeset::{Block, BlockKind, Document, Inline};

/// The title of a source, as hostile as a cell can be.
const TITLE: &str = "Note: </span> <b> [^1] *d’action* | \\";

/// The Markdown of the small partnership with another list of sources.
fn with_source(language: &str, note: &str) -> String {
    let place = Workplace::small();
    let row = format!("joint-note,official,{language},{TITLE},Both ministries,,2021-05,2026-01-15,{note},");
    let header = "source_id,kind,language,title,publisher_en,url,published,accessed,note_en,handling";
    place.write("data/sources.csv", format!("{header}\n{row}\n"));
    let run = place.report(&["build", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8")
}

/// The words in other languages in the notes of a document, each with its tag.
fn foreign(document: &Document) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for Block { kind, .. } in document.notes.iter().flat_map(|note| &note.blocks) {
        let BlockKind::Paragraph(content) = kind else {
            panic!("{kind:?}")
        };
        for inline in content {
            if let Inline::Language { tag, content } = inline {
                let [Inline::Text(words)] = content.as_slice() else {
                    panic!("{content:?}")
                };
                found.push((tag.to_string(), words.clone()));
            }
        }
    }
    found
}

#[test]
fn the_title_of_a_source_says_its_language_and_reads_back() {
    let document = typeset::parse(&with_source("fr", "A note in English")).expect("the dialect");
    let found = foreign(&document);
    assert_eq!(found.len(), document.notes.len());
    assert!(
        found.iter().all(|found| *found == ("fr".to_owned(), TITLE.to_owned())),
        "{found:?}"
    );
}

#[test]
fn a_title_in_the_language_of_the_briefing_or_in_none_says_nothing() {
    for language in ["en", "en-GB", ""] {
        assert!(!with_source(language, "").contains("<span"), "{language}");
    }
}

#[test]
fn names_of_their_own_say_their_language_where_the_letters_do_not() {
    let place = Workplace::shipped();
    let run = place.report(&["build", "--quiet", "--format", "md"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let markdown = String::from_utf8(place.read("dist/overview.en.md")).expect("UTF-8");
    assert!(markdown.contains("| <span lang=\"fr\">Agence française de développement</span> |"));
    assert!(markdown.contains("| 国際協力機構 |"));
}

/// A count reaches a message as a number: it selects by plural category, and is printed as the language prints numbers.
#[test]
fn a_count_selects_the_plural() {
    let place = Workplace::small();
    let append = |name: &str, text: &str| place.write(name, [place.read(name), text.as_bytes().to_vec()].concat());
    append(
        "templates/locale/en.ftl",
        "more = { $count ->\n    [one] One more entry is there.\n   *[other] { $count } more entries are there.\n}\n",
    );
    append(
        "templates/note.md.j2",
        "\n{{ label(\"more\", count=[0] | length) }} {{ label(\"more\", count=1234) }}\n",
    );
    let run = place.report(&["build", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
    assert!(
        markdown.contains("One more entry is there. 1,234 more entries are there."),
        "{markdown}"
    );
}

/// Every message of the shipped files is asked for, with the slots that it has, and every language has those it needs.
#[test]
fn messages_fit_the_templates_and_each_other() {
    for place in [Workplace::shipped(), Workplace::small()] {
        let project = Project::read(&place.path("templates")).expect("a project");
        let faults = message_faults(&project);
        let told: Vec<_> = faults.iter().map(|fault| fault.message.to_string()).collect();
        assert_eq!(told, Vec::<String>::new());
    }
}

/// A message chooses its preposition by the article of the place: « à La Rochelle », « au Vietnam ».
#[test]
fn a_message_selects_on_the_article_of_a_place() {
    for (article, said) in [
        ("none", "à"),
        ("", "à"),
        ("le", "au"),
        ("les", "aux"),
        ("la", "en"),
        ("l'", "en"),
        ("l’", "en"),
    ] {
        let place = Workplace::small();
        let append = |name: &str, text: &str| place.write(name, [place.read(name), text.as_bytes().to_vec()].concat());
        place.write(
            "data/places.csv",
            format!("place_id,kind,country,name_en,article_en\nvalparaiso,city,CL,Valparaíso,{article}\n"),
        );
        append(
            "templates/locale/en.ftl",
            "seat = Seat: { in-place }.\nin-place = { $place-article ->\n    [none] à { $place }\n    [le] au { $place }\n    \
             [les] aux { $place }\n   *[other] en { $place }\n}\n",
        );
        append(
            "templates/note.md.j2",
            "\n{{ label(\"seat\", place=entry(\"polar-talks\").place) }} ({{ entry(\"polar-talks\").place }})\n",
        );
        let run = place.report(&["build", "--quiet"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{article}");
        let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
        let expected = format!("Seat: {said} Valparaíso. (Valparaíso)");
        assert!(markdown.contains(&expected), "{article}: {markdown}");
    }
}
