//! Links, notes, contents, bookmarks.

use typeset::{Destination, Owner};

use crate::printed::{document, find, pages, problems, runs, set};

#[test]
fn a_link_over_a_line_break_has_an_area_on_each_line() {
    let words = "words ".repeat(8);
    let pages = pages(&format!(
        "{words}[a link whose words go on over the end of the line](https://example.org/x)\n"
    ));
    let links = &pages.pages[0].links;
    assert_eq!(links.len(), 2);
    assert!(links[0].rect.y < links[1].rect.y && links[0].rect.x > links[1].rect.x);
    assert!(
        links
            .iter()
            .all(|link| link.destination == Destination::Address("https://example.org/x".into()))
    );
    assert!(
        links
            .iter()
            .all(|link| link.contents == "a link whose words go on over the end of the line")
    );
}

#[test]
fn marks_lead_to_notes_and_numbers_lead_back() {
    let filler = "A line.\n\n".repeat(60);
    let document = document(&format!(
        "One.[^a] Two.[^b] Again.[^a]\n\n{filler}[^a]: First.\n[^b]: Second.\n"
    ));
    let pages = set(&document).expect("it can be set");
    let last = pages.pages.len() - 1;
    let notes = find(&pages, "First.");
    assert_eq!(notes.page, last);
    let (marks, back) = (&pages.pages[0].links, &pages.pages[last].links);
    assert_eq!(marks.len(), 3);
    for link in [&marks[0], &marks[2]] {
        let Destination::Place { page, y } = link.destination else {
            panic!("{link:?}")
        };
        assert!(page == last && (notes.y - y).abs() < 14.0, "{link:?} {notes:?}");
    }
    assert_eq!(back.len(), 2);
    assert_eq!(back[0].node, document.notes[0].node);
    let Destination::Place { page, y } = back[0].destination else {
        panic!("{:?}", back[0])
    };
    assert_eq!((page, y), (0, marks[0].rect.y));
    assert!(
        runs(&pages)
            .iter()
            .any(|run| run.owner == Owner::Label(document.notes[1].node) && run.text == "2")
    );
}

#[test]
fn a_mark_never_begins_a_line_and_stands_apart_from_the_next() {
    for count in 1..80 {
        let pages = pages(&format!(
            "{}end.[^a][^b]\n\n[^a]: First.\n[^b]: Second.\n",
            "no ".repeat(count)
        ));
        let (end, first) = (find(&pages, "end."), pages.pages[0].links[0].rect);
        assert!((end.x + end.width - first.x).abs() < 0.1, "{count} words before");
        let second = pages.pages[0].links[1].rect;
        assert!(second.x > first.x + first.width + 0.5, "{count} words before");
    }
}

#[test]
fn contents_name_the_pages_of_headings() {
    let pages = pages(&contents_of_five_pages(""));
    let entries: Vec<_> = runs(&pages)
        .into_iter()
        .filter(|run| matches!(run.owner, Owner::Entry(_)))
        .collect();
    let texts: Vec<_> = entries.iter().map(|run| run.text.as_str()).collect();
    assert!(
        ["First", "Second", "Inner"].iter().all(|title| texts.contains(title)),
        "{texts:?}"
    );
    for (title, number) in [("First", " 1"), ("Second", " 5"), ("Inner", " 5")] {
        let title = entries.iter().find(|run| run.text == title).expect("an entry");
        let same_line = entries
            .iter()
            .find(|run| run.text == number && (run.y - title.y).abs() < 0.1);
        assert!(same_line.is_some_and(|number| number.x > title.x), "{title:?}");
    }
    assert_eq!(pages.pages[0].links.len(), 3);
}

#[test]
fn contents_are_printed_in_documents_of_more_than_four_pages() {
    let entries = |markdown: &str| {
        let pages = pages(markdown);
        let entries = runs(&pages)
            .into_iter()
            .filter(|run| matches!(run.owner, Owner::Entry(_)));
        (pages.pages.len(), entries.count())
    };
    let long = contents_of_five_pages("");
    assert_eq!(entries(&long), (5, 6));
    assert_eq!(entries(&long.replacen("<!-- pagebreak -->", "", 1)), (4, 0));
    assert_eq!(entries(&long.replace('#', "")), (5, 0));
}

#[test]
fn many_contents_stand_in_two_columns_without_their_details() {
    let part = |at| format!("## Part {at}\n\nText.\n\n### Detail {at}\n\nText.\n\n");
    let parts: String = (1..=13).map(part).collect();
    let pages = pages(&contents_of_five_pages(&parts));
    let entries: Vec<_> = runs(&pages)
        .into_iter()
        .filter(|run| matches!(run.owner, Owner::Entry(_)))
        .collect();
    let titles: Vec<_> = entries.iter().step_by(2).collect();
    assert_eq!(titles.len(), 15);
    assert!(titles.iter().all(|title| !title.text.starts_with("Detail")));
    assert_eq!(titles.iter().take_while(|title| title.x == titles[0].x).count(), 8);
    assert_eq!(titles[0].y, titles[8].y);
    assert!(titles[8].x > entries[1].x + entries[1].width);
}

/// Contents before a first heading on page 1 and a second one with another within it on the last page.
fn contents_of_five_pages(before: &str) -> String {
    let breaks = "<!-- pagebreak -->\n\nText.\n\n".repeat(4);
    format!("<!-- toc -->\n\n{before}## First\n\nText.\n\n{breaks}## Second\n\nText.\n\n### Inner\n\nText.\n")
}

#[test]
fn bookmarks_are_nested() {
    let pages = pages("## A\n\nText.\n\n### B\n\nText.\n\n#### C\n\nText.\n\n## D\n\nText.\n");
    let root = &pages.outline[0];
    assert_eq!((root.title.as_str(), pages.outline.len()), ("T", 1));
    let titles: Vec<_> = root.children.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["A", "D"]);
    assert_eq!(root.children[0].children[0].title, "B");
    assert_eq!(root.children[0].children[0].children[0].title, "C");
}

#[test]
fn a_link_to_a_heading_that_is_not_there_is_a_problem() {
    let mut document = document("See [that](#t).\n");
    if let Some(typeset::Block {
        kind: typeset::BlockKind::Paragraph(content),
        ..
    }) = document.blocks.last_mut()
    {
        for inline in content {
            if let typeset::Inline::Link { target, .. } = inline {
                *target = typeset::Target::Anchor("nowhere".into());
            }
        }
    }
    let problems = set(&document).expect_err("the link dangles");
    assert_eq!(problems.len(), 1);
    assert!(problems[0].message.contains("`#nowhere`"), "{problems:?}");
}

#[test]
fn a_missing_character_is_named_with_its_place() {
    let problems = problems("A line.\n\nThe smile 😀 cannot be printed.\n");
    assert_eq!(problems.len(), 1);
    let problem = &problems[0];
    assert_eq!(problem.line, 17);
    for part in ["`😀`", "U+1F600", "The smile 😀 cannot be"] {
        assert!(problem.message.contains(part), "{problem:?}");
    }
}
