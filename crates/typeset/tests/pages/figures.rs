//! Figures: where they stand, and what stays with them.

use std::sync::Arc;

use proptest::prelude::*;
use typeset::{
    Anchor, BlockKind, Inscription, Labels, Lettering, Mark, Owner, Pages, Pictures, Problem, Rect, Ruler, Scene,
    Style, layout,
};

use crate::printed::{assert_inside, body, document, labels, lines_of, pictures_of};

const WORDS: &str = "Ships that leave the western coast in the morning reach the eastern one before night.\n\n";

fn set(markdown: &str, pictures: &Pictures) -> Result<Pages, Vec<Problem>> {
    let labels: Labels = labels();
    layout(&document(markdown), &labels, &Style::default(), pictures)
}

/// Page and place of every picture.
fn places(pages: &Pages) -> Vec<(usize, Rect)> {
    let pages = pages.pages.iter().enumerate();
    let fragments = pages.flat_map(|(number, page)| page.fragments.iter().map(move |fragment| (number, fragment)));
    let place = fragments.filter_map(|(number, fragment)| match &fragment.mark {
        Mark::Picture { rect, .. } => Some((number, *rect)),
        _ => None,
    });
    place.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_figure_stays_on_its_page_with_its_caption(
        before in 0_usize..30, width in 1.0_f32..3000.0, height in 1.0_f32..3000.0, words in 1_usize..60,
    ) {
        let caption = "word ".repeat(words);
        let markdown = format!("{}See:\n\n![A](pictures/a.svg)\n\n*{}*\n\nEnd.\n", WORDS.repeat(before), caption.trim());
        let pages = set(&markdown, &pictures_of(width, height)).expect("pages");
        let [(page, rect)] = places(&pages)[..] else { panic!("one picture") };
        let sheet = Style::default().sheet;
        prop_assert!(rect.x >= sheet.text_left() - 0.01 && rect.x + rect.width <= sheet.width - sheet.right + 0.01);
        prop_assert!(rect.y >= sheet.top - 0.01 && rect.y + rect.height <= sheet.floor() + 0.01, "{:?}", rect);
        prop_assert!((rect.width / rect.height / (width / height) - 1.0).abs() < 1e-3);
        prop_assert!(rect.width <= width * 0.75 + 0.01);
        let document = document(&markdown);
        let at = document.blocks.iter().position(|block| matches!(block.kind, BlockKind::Figure { .. })).expect("a figure");
        let BlockKind::Figure { caption: Some(caption), .. } = &document.blocks[at].kind else { panic!("a caption") };
        let lines = lines_of(&pages, caption.node);
        prop_assert!(lines.iter().all(|line| line.0 == page && line.1 as f32 / 10.0 > rect.y + rect.height));
        let announced = lines_of(&pages, document.blocks[at - 1].node);
        prop_assert_eq!(announced.last().map(|line| line.0), Some(page));
    }
}

#[test]
fn a_small_picture_keeps_its_size() {
    let pages = set("![A](pictures/a.svg)\n", &pictures_of(100.0, 40.0)).expect("pages");
    let places = places(&pages);
    assert_eq!((places[0].1.width, places[0].1.height), (75.0, 30.0));
}

#[test]
fn a_picture_has_no_words() {
    let pages = set("![Not said](pictures/a.svg)\n\n*Said*\n", &pictures_of(10.0, 10.0)).expect("pages");
    let said: String = body(&pages).iter().map(|run| run.text.as_str()).collect();
    assert!(said.contains("Said") && !said.contains("Not said"), "{said}");
    let owners = pages.pages[0]
        .fragments
        .iter()
        .filter(|fragment| matches!(fragment.mark, Mark::Picture { .. }));
    assert!(owners.clone().count() == 1 && owners.clone().all(|fragment| matches!(fragment.owner, Owner::Node(_))));
}

#[test]
fn what_is_wrong_with_a_picture_is_told_once_at_its_first_line() {
    let mut pictures = Pictures::default();
    pictures.insert(
        "pictures/a.svg",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><text/></svg>".to_vec(),
    );
    let problems = set(
        "![A](pictures/a.svg)\n\n![B](pictures/a.svg)\n\n![C](pictures/b.svg)\n",
        &pictures,
    );
    let problems = problems.expect_err("problems");
    let [text, missing] = problems.as_slice() else {
        panic!("{problems:#?}")
    };
    assert!(
        text.message.contains("`pictures/a.svg`, line 1: text stands here"),
        "{text}"
    );
    assert_eq!(
        (missing.line - text.line, missing.hint.as_deref()),
        (4, Some("did you mean `pictures/a.svg`?"))
    );
}

#[test]
fn a_picture_without_room_is_told_of() {
    let figure = |words: usize| format!("![A](pictures/a.svg)\n\n*{}*\n", "word ".repeat(words).trim());
    for words in [1000, 1250, 4000] {
        let problems = set(&figure(words), &pictures_of(400.0, 400.0)).expect_err("no room");
        let [problem] = &problems[..] else {
            panic!("{problems:#?}")
        };
        let start = "the caption of the picture `pictures/a.svg` leaves it no more than ";
        assert!(problem.message.starts_with(start), "{problem}");
        let words = problem.words.as_ref().map(|words| words.text.as_str());
        assert_eq!((problem.line, words), (15, Some("pictures/a.svg")));
    }
    let pages = set(&figure(600), &pictures_of(400.0, 400.0)).expect("room enough");
    assert_inside(&pages);
}

/// A caption with more marks than a line holds is divided between two of them: half a number would be that of another note.
#[test]
fn a_long_run_of_marks_is_divided_between_marks() {
    let numbers = 100..190;
    let marks: Vec<_> = numbers.clone().map(|number| format!("[^{number}]")).collect();
    let notes: String = (1..190).map(|number| format!("[^{number}]: Note.\n\n")).collect();
    let before: String = (1..100).map(|number| format!("Fact.[^{number}]\n")).collect();
    let caption = format!("*What it rests on{}*", marks.join(","));
    let markdown = format!("{before}\n![A](pictures/a.svg)\n\n{caption}\n\n{notes}");
    let document = document(&markdown);
    let pages = set(&markdown, &pictures_of(900.0, 40.0)).expect("pages");
    let runs = body(&pages);
    let first = runs
        .iter()
        .position(|run| run.text.contains("What it rests on"))
        .expect("a caption");
    let mut lines: Vec<(f32, String)> = Vec::new();
    for run in runs.iter().skip(first) {
        match lines.last_mut() {
            Some((y, line)) if (run.y - *y).abs() < 0.1 => line.push_str(&run.text),
            _ => lines.push((run.y, run.text.clone())),
        }
    }
    let lines: Vec<_> = lines
        .iter()
        .map(|(_, line)| line.trim())
        .take_while(|line| line.contains(','))
        .collect();
    let said: Vec<u32> = lines
        .iter()
        .flat_map(|line| line.trim_start_matches("What it rests on").split(','))
        .filter_map(|number| number.parse().ok())
        .collect();
    assert!(lines.len() > 2 && document.notes.len() == 189, "{lines:#?}");
    assert_eq!(said, numbers.collect::<Vec<_>>(), "{lines:#?}");
}

/// Words upon a figure are set before its page is: what no face draws is told of the line of the figure all the same, inscription by inscription.
#[test]
fn words_upon_a_figure_that_no_face_draws_are_told_of() {
    let style = Style::default();
    let mut ruler = Ruler::new("en", &style);
    let words = |words: &str, y| Inscription {
        words: words.to_owned(),
        language: None,
        lettering: Lettering {
            size: 8.0,
            bold: false,
            color: style.palette.text,
        },
        x: 0.0,
        y,
        anchor: Anchor::Start,
        measure: 100.0,
    };
    let mut scene = Scene::new(100.0, 40.0);
    let twice = [words("A \u{16800}", 10.0), words("Another \u{16800}", 20.0)];
    twice.iter().for_each(|words| assert!(ruler.extent(words).width > 0.0));
    twice.into_iter().for_each(|words| scene.inscribe(words));
    let scene = Arc::new(scene.set(&mut ruler));
    let mut pictures = Pictures::default();
    pictures.insert_scene("figures/a.svg", Arc::clone(&scene));
    let markdown = "Words.\n\n![A](figures/a.svg)\n";
    let problems = set(markdown, &pictures).expect_err("no face draws it");
    let blocks = document(markdown).blocks;
    let figure = blocks
        .iter()
        .find(|block| matches!(block.kind, BlockKind::Figure { .. }))
        .expect("a figure");
    assert!(
        problems.iter().all(|problem| problem.line == figure.line),
        "{problems:?}"
    );
    assert_eq!(problems.len(), 2, "{problems:#?}");
    let by_itself = scene.page(document("").front, "A").expect_err("no face draws it");
    assert!(
        problems
            .iter()
            .chain(&by_itself)
            .all(|problem| problem.message.starts_with("no bundled face ")),
        "{by_itself:?}"
    );
}
