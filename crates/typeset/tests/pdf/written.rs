//! What is in the file.

use typeset::{
    Attachment, Destination, FaceId, FrontPart, LanguageId, NamedPlace, NodeId, Owner, Page, PdfError, Relationship,
    write_pdf,
};

use crate::inspect::Inspected;
use crate::{rich, sample};

fn plain() -> Inspected {
    Inspected::new(&write_pdf(&sample::document(), sample::laid_out(), &[]).unwrap())
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let write = || write_pdf(&rich::document(), rich::pages(), &[]).unwrap();
    assert!(write() == write());
}

#[test]
fn the_identifier_follows_the_content() {
    let identifier = |title: &str| {
        let mut pages = sample::laid_out();
        pages.front.title = title.to_owned();
        let file = Inspected::new(&write_pdf(&sample::document(), pages.clone(), &[]).unwrap());
        format!("{:?}", file.0.trailer.get(b"ID").unwrap())
    };
    assert_eq!(identifier("One"), identifier("One"));
    assert_ne!(identifier("One"), identifier("Two"));
}

#[test]
fn page_content_is_short_and_marked() {
    insta::assert_snapshot!(plain().operators(0));
}

#[test]
fn every_node_has_its_place_in_the_tree() {
    let file = Inspected::new(&write_pdf(&rich::document(), rich::pages(), &[]).unwrap());
    insta::assert_snapshot!(file.structure());
}

/// The part over the page is no span of its own, and the span around all of the paragraph is the paragraph.
#[test]
fn words_in_one_language_are_one_element() {
    let mut pages = rich::pages();
    pages.languages.push("fr-CA".to_owned());
    let words = pages.pages.iter_mut().flat_map(|page| &mut page.fragments);
    for fragment in words.filter(|fragment| fragment.owner == Owner::Node(NodeId(3))) {
        fragment.language = Some(LanguageId(1));
    }
    let file = Inspected::new(&write_pdf(&rich::document(), pages.clone(), &[]).unwrap());
    let structure = file.structure();
    assert_eq!(structure.matches("fr-CA").count(), 1, "{structure}");
    assert!(
        structure.contains("  P Lang=(fr-CA)\n    1:5\n    2:0\n"),
        "{structure}"
    );
}

#[test]
fn a_table_without_rows_has_no_parts() {
    let mut document = sample::document();
    document.blocks.push(rich::empty_table(3));
    let file = Inspected::new(&write_pdf(&document, sample::laid_out(), &[]).unwrap());
    let table = file.structure().split_once("  Table\n").unwrap().1.to_owned();
    assert!(table.starts_with("    TR\n      TH"), "{table}");
}

#[test]
fn cells_of_groups_name_their_headers() {
    let mut document = sample::document();
    document.blocks.push(rich::grouped_table(100));
    let file = Inspected::new(&write_pdf(&document, sample::laid_out(), &[]).unwrap());
    insta::assert_snapshot!(file.structure().split_once("  Table\n").unwrap().1);
    let root = file.dictionary(file.get(file.catalog(), "StructTreeRoot"));
    let names = file.get(file.dictionary(file.get(root, "IDTree")), "Names");
    let names = names.as_array().unwrap().iter().step_by(2).map(|name| file.text(name));
    let expected = ["head-102", "head-103", "head-104", "head-108", "head-110"];
    assert_eq!(names.collect::<Vec<_>>(), expected, "in order of their bytes");
}

#[test]
fn bookmarks_are_nested() {
    assert_eq!(
        plain().outline(),
        "Maritime & space (1, 761.89)\n  日本 (1, 761.89)\n  End (2, 761.89)\n"
    );
}

/// Sorted by the bytes of the names, as readers search them; what is not ASCII is UTF-16. The first of two keeps its name.
#[test]
fn places_have_names_beside_the_files() {
    let mut pages = sample::laid_out();
    let names = [
        ("zone", 0),
        ("note-10", 1),
        ("日本", 0),
        ("note-2", 1),
        ("zone", 1),
        ("Zone", 1),
    ];
    let place = |(name, page): (&str, usize)| NamedPlace {
        name: name.to_owned(),
        page,
        y: 100.0,
    };
    pages.places = names.map(place).to_vec();
    let file = Attachment {
        name: "a.md".to_owned(),
        media_type: "text/markdown".to_owned(),
        description: "A".to_owned(),
        relationship: Relationship::Source,
        bytes: b"a",
    };
    let file = Inspected::new(&write_pdf(&sample::document(), pages.clone(), &[file]).unwrap());
    let trees = file.dictionary(file.get(file.catalog(), "Names"));
    assert!(trees.has(b"EmbeddedFiles"));
    let tree = file.dictionary(file.get(trees, "Dests"));
    let names = file.get(tree, "Names").as_array().unwrap();
    let pairs = names.chunks(2).map(|pair| {
        let place = pair[1].as_array().unwrap();
        let page = file.0.page_iter().position(|id| id == place[0].as_reference().unwrap());
        (file.text(&pair[0]), page.unwrap(), place[3].as_float().unwrap())
    });
    let expected = [("Zone", 1), ("note-10", 1), ("note-2", 1), ("zone", 0), ("日本", 0)];
    let expected = expected.map(|(name, page)| (name.to_owned(), page, 741.89));
    assert_eq!(pairs.collect::<Vec<_>>(), expected);
}

#[test]
fn links_say_where_they_lead_and_find_their_element() {
    let file = plain();
    let annotations = file.get(file.page(0), "Annots").as_array().unwrap();
    assert_eq!(annotations.len(), 2);
    let numbers = file.dictionary(file.get(file.catalog(), "StructTreeRoot"));
    let numbers = file
        .get(file.dictionary(file.get(numbers, "ParentTree")), "Nums")
        .as_array()
        .unwrap();
    for annotation in annotations {
        let annotation = file.dictionary(annotation);
        let action = file.dictionary(file.get(annotation, "A"));
        assert_eq!(
            file.get(action, "URI").as_str().unwrap(),
            b"https://example.org/%E6%97%A5"
        );
        assert_eq!(file.text(file.get(annotation, "Contents")), "a long link (example.org)");
        assert_eq!(file.get(annotation, "F").as_i64().unwrap(), 4);
        let key = file.get(annotation, "StructParent");
        let at = numbers.iter().step_by(2).position(|number| number == key).unwrap();
        let element = file.dictionary(&numbers[2 * at + 1]);
        assert_eq!(file.get(element, "S").as_name().unwrap(), b"Link");
    }
    assert!(!file.page(1).has(b"Annots"));
}

#[test]
fn readers_learn_title_language_and_labels() {
    let file = plain();
    let catalog = file.catalog();
    assert_eq!(file.text(file.get(catalog, "Lang")), "en");
    let preferences = file.dictionary(file.get(catalog, "ViewerPreferences"));
    assert!(file.get(preferences, "DisplayDocTitle").as_bool().unwrap());
    assert!(catalog.has(b"PageLabels") && catalog.has(b"OutputIntents"));
    assert_eq!(file.0.version, "1.7");
}

#[test]
fn information_and_packet_say_the_same() {
    let file = plain();
    let information = file.dictionary(file.0.trailer.get(b"Info").unwrap());
    let packet = file.get(file.catalog(), "Metadata").as_stream().unwrap();
    let packet = String::from_utf8(packet.content.clone()).unwrap().replace("&amp;", "&");
    for key in ["Title", "Subject", "Author", "Keywords", "Creator", "Producer"] {
        let text = file.text(file.get(information, key));
        assert!(packet.contains(&format!(">{text}<")), "{key}: {text}");
    }
    assert_eq!(file.text(file.get(information, "CreationDate")), "D:20251123000000Z");
    assert!(packet.contains("<xmp:CreateDate>2025-11-23T00:00:00Z<"));
}

#[test]
fn a_document_without_pages_or_bookmarks_is_a_file() {
    let mut pages = sample::laid_out();
    (pages.pages, pages.outline) = (vec![Page::default()], Vec::new());
    let file = Inspected::new(&write_pdf(&sample::document(), pages.clone(), &[]).unwrap());
    assert!(!file.catalog().has(b"Outlines"));
    pages.pages.clear();
    assert!(write_pdf(&sample::document(), pages.clone(), &[]).is_ok());
}

#[test]
fn a_run_without_glyphs_leaves_no_trace() {
    let mut pages = sample::laid_out();
    let written = write_pdf(&sample::document(), pages.clone(), &[]).unwrap();
    let empty = sample::line(Owner::Node(NodeId(77)), FaceId(5), 9.0, 0.0, 0.0, "");
    pages.pages[0].fragments.insert(3, empty);
    assert!(write_pdf(&sample::document(), pages.clone(), &[]).unwrap() == written);
}

#[test]
fn broken_promises_are_errors() {
    let broken = |change: fn(&mut typeset::Pages)| {
        let mut pages = sample::laid_out();
        change(&mut pages);
        write_pdf(&sample::document(), pages.clone(), &[]).unwrap_err()
    };
    let face = broken(|pages| {
        pages.pages[0].fragments.push(sample::line(
            Owner::Front(FrontPart::Date),
            FaceId(99),
            9.0,
            0.0,
            0.0,
            "a",
        ))
    });
    assert_eq!(face, PdfError::UnknownFace(FaceId(99)));
    assert_eq!(
        broken(|pages| pages.pages[0].links[0].rect.x = f32::NAN),
        PdfError::NotFinite { page: 1 }
    );
    assert_eq!(
        broken(|pages| pages.pages[0].fragments[0].language = Some(LanguageId(9))),
        PdfError::UnknownLanguage(LanguageId(9))
    );
    let nowhere = PdfError::NoSuchPage { page: 3, pages: 2 };
    assert_eq!(broken(|pages| pages.outline[0].children[0].page = 2), nowhere);
    fn named(pages: &mut typeset::Pages, page: usize, y: f32) {
        let name = "a".to_owned();
        pages.places.push(NamedPlace { name, page, y });
    }
    assert_eq!(broken(|pages| named(pages, 2, 0.0)), nowhere);
    let not_finite = PdfError::NotFinite { page: 2 };
    assert_eq!(broken(|pages| named(pages, 1, f32::NAN)), not_finite);
    let leads_out = |pages: &mut typeset::Pages| {
        pages.pages[0].links[0].destination = Destination::Place { page: 2, y: 0.0 };
    };
    assert_eq!(broken(leads_out), nowhere);
    assert_eq!(
        broken(|pages| pages.front.as_of = "soon".to_owned()),
        PdfError::Date("soon".to_owned())
    );
    let stray = Owner::Node(NodeId(77));
    assert_eq!(
        broken(|pages| pages.pages[1].fragments[0].owner = Owner::Node(NodeId(77))),
        PdfError::Untagged { page: 2, owner: stray }
    );
}
