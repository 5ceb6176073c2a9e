//! The marking on the pages follows from the audience, and from nothing else.

use model::Handling;

use crate::support::Workplace;
use crate::support::judges::judge;
use crate::{TABLES, planted, workplace};

/// The words of a PDF with the line they stand on, counted in points from the top, page by page (`pdftotext -bbox`).
fn words(place: &Workplace, pdf: &str) -> Vec<Vec<(f64, String)>> {
    let path = place.path(pdf);
    let boxes = judge("pdftotext", "poppler-utils", &["-bbox", path.to_str().unwrap(), "-"]);
    let boxes = String::from_utf8(boxes).unwrap();
    let word = |line: &str| -> Option<(f64, String)> {
        let (_, rest) = line.split_once("yMin=\"")?;
        let (top, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once('>')?;
        Some((top.parse().unwrap(), rest.strip_suffix("</word>")?.to_owned()))
    };
    let pages = boxes.split("<page ").skip(1);
    pages.map(|page| page.lines().filter_map(word).collect()).collect()
}

#[test]
fn each_page_carries_the_marking_of_its_audience_at_top_and_bottom() {
    let markings = ["Public", "Internal", "Restricted"];
    for (audience, marking) in [Handling::Public, Handling::Internal, Handling::Restricted]
        .into_iter()
        .zip(markings)
    {
        let tables = planted::visible(TABLES.clone(), Handling::Public, 0);
        let place = workplace(tables, audience);
        let run = place.report(&["build", "everything"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let pages = words(&place, "dist/everything.en.pdf");
        assert!(pages.len() > 2, "{} pages", pages.len());
        for page in pages {
            let found = page.iter().filter(|(_, word)| markings.contains(&word.as_str()));
            let found: Vec<_> = found.collect();
            // On A4 the head is within the first, the foot within the last 80 of 842 points.
            assert!(
                matches!(found.as_slice(), [(top, head), (bottom, foot)]
                if head == marking && foot == marking && *top < 80.0 && *bottom > 762.0),
                "{audience}: {found:?}"
            );
        }
    }
}

/// The title block is made by the program: another one in a template is text that the dialect does not have.
#[test]
fn a_template_cannot_write_a_title_block_of_its_own() {
    let place = Workplace::small();
    let template = String::from_utf8(place.read("templates/note.md.j2")).unwrap();
    place.write(
        "templates/note.md.j2",
        format!("---\nmarking: Restricted\n---\n\n{template}"),
    );
    let run = place.report(&["build"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("templates/note.md.j2:1:1"), "{}", run.stderr);
}

/// What a template names is asked for only where the condition on the audience holds.
#[test]
fn what_a_template_guards_is_told_to_those_who_may_know_of_it() {
    let place = Workplace::small();
    let template = String::from_utf8(place.read("templates/note.md.j2")).unwrap();
    let guarded =
        "{% if audience == \"restricted\" %}\nOf the channel: {{ summary(entry(\"quiet-channel\")) }}\n{% endif %}\n\n";
    place.write(
        "templates/note.md.j2",
        template.replace("*{{ label", &format!("{guarded}*{{{{ label")),
    );
    let spec = String::from_utf8(place.read("templates/briefings.toml")).unwrap();
    for (audience, is_told) in [("public", false), ("internal", false), ("restricted", true)] {
        place.write(
            "templates/briefings.toml",
            spec.replace("\"public\"", &format!("\"{audience}\"")),
        );
        let run = place.report(&["build"]);
        assert_eq!((run.status, run.stderr.contains("note:")), (0, false), "{}", run.stderr);
        let markdown = String::from_utf8(place.read("dist/note.en.md")).unwrap();
        assert_eq!(markdown.contains("Of the channel: The foreign"), is_told, "{audience}");
    }
}
