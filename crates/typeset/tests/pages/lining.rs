//! Figures below figures: decimal signs of numbers, months of dates.

use typeset::{Mark, Pages, Pictures, Style, layout, parse};

use crate::printed::{FRONT, find, labels, pages};

/// How far from the left edge of the page the word begins that stands behind `before` in the run that says both.
fn begin(pages: &Pages, before: &str, word: &str) -> f32 {
    let words = format!("{before}{word}");
    for fragment in pages.pages.iter().flat_map(|page| &page.fragments) {
        let Mark::Glyphs { x, text, glyphs, .. } = &fragment.mark else {
            continue;
        };
        if text.starts_with(&words) {
            let own = glyphs.iter().scan(0, |read, glyph| {
                let start = *read;
                *read += glyph.text_len as usize;
                Some((start, glyph.advance))
            });
            return x + own
                .take_while(|(start, _)| *start < before.len())
                .map(|(_, advance)| advance)
                .sum::<f32>();
        }
    }
    panic!("`{words}` is not on any page")
}

fn column(marker: &str, cells: &[&str]) -> Pages {
    pages(&markdown(marker, cells))
}

fn markdown(marker: &str, cells: &[&str]) -> String {
    let rows: String = cells.iter().map(|cell| format!("| row | {cell} | - |\n")).collect();
    format!("| Name | Cell | End |\n|---|{marker}|---|\n{rows}")
}

#[track_caller]
fn same(one: f32, other: f32) {
    assert!((one - other).abs() < 0.1, "{one} and {other}");
}

#[test]
fn months_line_up_below_days_of_one_and_two_figures() {
    for marker in ["---", ":---"] {
        let pages = column(
            marker,
            &[
                "17 July 2018",
                "1 May 2019",
                "2017",
                "2023–2027",
                "since 2016",
                "8–9 June 2021",
            ],
        );
        same(begin(&pages, "17 ", "July"), begin(&pages, "1 ", "May"));
        let edge = find(&pages, "17 July").x;
        for words in ["2017", "2023–2027", "since 2016"] {
            same(find(&pages, words).x, edge);
        }
        assert!(find(&pages, "1 May").x > edge + 3.0);
        same(find(&pages, "8–9 June").x, find(&pages, "1 May").x);
    }
}

#[test]
fn days_of_one_figure_stay_at_the_edge_among_themselves() {
    let pages = column("---", &["1 May 2019", "November 2024", "12 ships of the navy"]);
    same(find(&pages, "1 May").x, find(&pages, "Cell").x);
}

#[test]
fn decimal_signs_line_up() {
    let cells = ["1,250.5", "85", "0.75", "−3.125", "12 %"];
    for marker in ["---", "---:"] {
        let pages = column(marker, &cells);
        let points = [("1,250", ".5"), ("85", ""), ("0", ".75"), ("−3", ".125"), ("12", " %")];
        for (whole, tail) in points {
            same(begin(&pages, whole, tail), begin(&pages, "−3", ".125"));
        }
        let (end, longest) = (find(&pages, "Cell"), find(&pages, "−3.125"));
        same(end.x + end.width, longest.x + longest.width);
    }
}

#[test]
fn the_decimal_sign_is_that_of_the_language() {
    let text = format!("{FRONT}{}", markdown("---", &["1 250,5", "85", "0,75"])).replace("lang: en", "lang: fr");
    let document = parse(&text).expect("the dialect");
    let pages = layout(&document, &labels(), &Style::default(), &Pictures::default()).expect("it can be set");
    same(begin(&pages, "1 250", ",5"), begin(&pages, "0", ",75"));
    same(begin(&pages, "85", ""), begin(&pages, "0", ",75"));
}

#[test]
fn notes_hang_behind_numbers() {
    let pages = pages(&format!("{}\n[^a]: Note.\n", markdown("--:", &["10[^a]", "7"])));
    let (ten, seven) = (find(&pages, "10"), find(&pages, "7"));
    same(ten.x + ten.width, seven.x + seven.width);
}

#[test]
fn only_columns_of_nothing_but_numbers_are_set_right() {
    for (cells, is_right) in [
        (["1", "20", "–"], true),
        (["5 %", "12.5 %", ""], true),
        (["2018", "2019", "1,000"], true),
        (["2018", "2019", "2020"], false),
        (["1", "20", "about 3"], false),
        (["100 MW", "20 MW", "3 MW"], false),
        (["1", "2–3", "4"], false),
        (["–", "", "–"], false),
    ] {
        let (unset, left) = (column("---", &cells), column(":--", &cells));
        let [head, flush] = [&unset, &left].map(|pages| find(pages, "Cell").x);
        assert_eq!(head > flush + 1.0, is_right, "{cells:?}");
    }
}
