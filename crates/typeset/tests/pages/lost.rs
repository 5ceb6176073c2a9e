//! Whatever a page has no room or no glyph for is told of, with its line and its words; what can be set otherwise is.

use typeset::{FrontMatter, Owner, Problem};

use crate::printed::{
    assert_apart, assert_inside, document, document_of, find, front, letters, pages, problems, reading, runs, set,
    squeezed, title_letters,
};

/// The line that a body begins on.
const FIRST: usize = 15;

const WORDS: &str = "A long string of words that goes on and on ";

/// A table of so many columns, its first line the first of the body.
fn table(columns: usize, word: &str) -> String {
    let row = |cell: &str| format!("|{}", format!(" {cell} |").repeat(columns));
    format!("{}\n{}\n{}\n", row("H"), row("---"), row(word))
}

fn words(problem: &Problem) -> Option<&str> {
    problem.words.as_ref().map(|words| words.text.as_str())
}

/// What layout says of a body, which must be one thing.
fn problem(body: &str) -> Problem {
    let mut found = problems(body);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn what_has_no_glyph_is_told_of_with_its_characters() {
    let cases = [
        ("emoji 😀", "😀", "has the character `😀` (U+1F600), in `emoji 😀`"),
        ("rune ᚠ", "ᚠ", "has the character `ᚠ` (U+16A0)"),
        ("Hebrew א", "א", "has the character `א` (U+05D0)"),
        ("private \u{e000}", "\u{e000}", "has the character `\u{e000}` (U+E000)"),
        (
            "turned \u{202e}round",
            "\u{202e}",
            "has the character U+202E, in `turned \u{fffd}round`",
        ),
        ("marked \u{200f}", "\u{200f}", "has the character U+200F"),
        (
            "control \u{1}",
            "\u{1}",
            "has the character U+0001, in `control \u{fffd}`",
        ),
        ("line \u{2028}separator", "\u{2028}", "has the character U+2028"),
        (
            "form 葛\u{e0100}城",
            "葛\u{e0100}",
            "has the form of `葛` that U+E0100 asks for",
        ),
        ("mark 漢\u{489}", "\u{489}", "has the character `\u{489}` (U+0489)"),
        ("ring x\u{20dd}", "\u{20dd}", "has the character `\u{20dd}` (U+20DD)"),
    ];
    for (body, expected, message) in cases {
        let problem = problem(&format!("{body}\n"));
        assert!(problem.message.starts_with("no bundled face "), "{body:?}: {problem}");
        assert!(problem.message.contains(message), "{body:?}: {problem}");
        assert_eq!((problem.line, words(&problem)), (FIRST, Some(expected)), "{body:?}");
        assert!(problem.hint.is_some());
    }
}

#[test]
fn marks_and_joiners_that_the_faces_have_are_printed() {
    let document = document("q\u{301} Q\u{308}\u{304} и\u{306} か\u{309a} a\u{200d}b a\u{34f}b ☃\u{fe0e}\n");
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(letters(&document, &pages), reading(&document));
}

#[test]
fn a_table_of_too_many_columns_is_told_of_once() {
    for columns in [18, 20, 38, 40, 60] {
        let problem = problem(&table(columns, "cooperation"));
        let start = "`cooperation` does not fit into its column, which is ";
        assert!(problem.message.starts_with(start), "{problem}");
        assert!(
            problem.message.ends_with(&format!(" points wide, one of {columns}")),
            "{problem}"
        );
        assert_eq!((problem.line, words(&problem)), (FIRST + 2, Some("cooperation")));
    }
    for columns in [12, 17] {
        let document = document(&table(columns, "cooperation"));
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_apart(&pages);
        assert_eq!(letters(&document, &pages), reading(&document));
    }
}

#[test]
fn words_of_groups_and_headers_of_rows_without_room_are_told_of() {
    let table = |columns: usize, heading: &str, row: [&str; 2]| {
        let cells = |first: &str, other: &str| format!("| {first} |{}\n", format!(" {other} |").repeat(columns - 1));
        let head = cells("H", "H") + &cells("---", "---");
        head + &cells(&format!("**{heading}**"), "") + &cells(&format!("**{}**", row[0]), row[1])
    };
    for row in [["coordination", "x"], ["a", "coordination"]] {
        let problem = problem(&table(30, "group", row));
        assert!(problem.message.ends_with(" points wide, one of 30"), "{problem}");
        assert_eq!((problem.line, words(&problem)), (FIRST + 3, Some("coordination")));
    }
    // A subheading spans the table, and none of its words is too long for that.
    let document = document(&table(17, &"coordination".repeat(4), ["a", "x"]));
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_apart(&pages);
    assert_eq!(letters(&document, &pages), reading(&document));
}

/// A table of so many rows, in groups of 30 if there are `groups`, whose header row is high.
fn top_heavy(times: usize, rows: usize, groups: bool) -> String {
    let row = |at: usize| match groups && at.is_multiple_of(30) {
        true => "| **group** | |\n| a | b |\n",
        false => "| a | b |\n",
    };
    let rows: String = (0..rows).map(row).collect();
    format!("| {} | B |\n| --- | --- |\n{rows}", WORDS.repeat(times))
}

#[test]
fn a_header_row_that_cannot_stand_on_each_page_of_its_table_is_told_of() {
    for (times, groups) in [(100, false), (100, true), (400, false), (400, true)] {
        let problem = problem(&top_heavy(times, 90, groups));
        assert!(
            problem.message.contains("is higher than 343 points, half a page"),
            "{problem}"
        );
        let header = WORDS.repeat(times);
        assert_eq!((problem.line, words(&problem)), (FIRST, Some(header.trim())));
    }
}

#[test]
fn a_header_row_that_no_page_needs_again_may_be_as_high_as_it_is() {
    for groups in [false, true] {
        let document = document(&top_heavy(100, 2, groups));
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_inside(&pages);
        assert_apart(&pages);
        assert_eq!(letters(&document, &pages), reading(&document));
    }
}

#[test]
fn a_caption_longer_than_a_page_stands_before_its_table_once() {
    let rows = "| c | d |\n".repeat(60);
    let document = document(&format!(
        "*{}*\n\n| A | B |\n| --- | --- |\n{rows}",
        WORDS.repeat(300).trim()
    ));
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_inside(&pages);
    assert_eq!(letters(&document, &pages), reading(&document));
    assert!(runs(&pages).iter().all(|run| !run.text.contains("(continued)")));
    let heads = runs(&pages).into_iter().filter(|run| run.text == "A").count();
    assert!(heads >= 2, "the header row is repeated all the same: {heads}");
}

#[test]
fn an_entry_of_the_contents_that_is_higher_than_a_page_is_told_of() {
    let text = format!("{}\n\n", WORDS.repeat(100)).repeat(4);
    let body = format!("<!-- toc -->\n\n## {}\n\n{text}", WORDS.repeat(160));
    let problem = problem(&body);
    assert!(
        problem.message.contains("cannot be divided and is higher than a page"),
        "{problem}"
    );
    assert_eq!(problem.line, FIRST + 2);
}

#[test]
fn lists_whose_labels_leave_no_room_are_told_of() {
    let levels = (0..7).fold(String::new(), |list, depth| {
        list + &format!(
            "{}999999999. word{depth} internationalisation\n\n",
            " ".repeat(11 * depth)
        )
    });
    let found = problems(&levels);
    assert!(
        found
            .iter()
            .all(|problem| problem.message.contains("does not fit into a column of")),
        "{found:#?}"
    );
    assert!(
        found
            .iter()
            .all(|problem| problem.words.is_some() && problem.line > FIRST)
    );
}

#[test]
fn notes_with_long_numbers_stand_further_in() {
    let count = 10_001;
    let marks: String = (0..count).map(|n| format!("W[^n{n}] ")).collect();
    let notes: String = (0..count).map(|n| format!("[^n{n}]: note{n}\n\n")).collect();
    let document = document(&format!("{marks}\n\n{notes}"));
    let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_inside(&pages);
    assert_eq!(letters(&document, &pages), reading(&document));
    let (number, text) = (find(&pages, "10001"), find(&pages, "note10000"));
    let number = runs(&pages)
        .into_iter()
        .rfind(|run| run.text == "10001")
        .unwrap_or(number);
    assert!(
        number.x + number.width + 3.0 < text.x && number.y == text.y,
        "{number:?} {text:?}"
    );
}

#[test]
fn a_marking_that_leaves_no_room_is_told_of() {
    let cases = [
        (
            WORDS.repeat(4),
            "does not fit on one line at the head or foot of a page",
        ),
        (WORDS.repeat(3), "leaves no room for the title at the head of a page"),
    ];
    for (marking, message) in cases {
        let front = FrontMatter {
            title: WORDS.trim().to_owned(),
            marking: marking.trim().to_owned(),
            ..front()
        };
        let found = set(&document_of(&front, "Text.\n")).expect_err("there is no room");
        let problem = found.iter().find(|problem| problem.message.contains(message));
        let problem = problem.unwrap_or_else(|| panic!("{found:#?}"));
        assert_eq!(words(problem), Some(front.marking.as_str()));
    }
}

#[test]
fn an_id_that_leaves_no_room_is_told_of() {
    let id = (WORDS.repeat(2) + "and a bit of more and then some").trim().to_owned();
    let front = FrontMatter { id, ..front() };
    let found = set(&document_of(&front, "Text.\n")).expect_err("there is no room");
    assert!(
        found[0].message.contains("leaves no room for the number of the page"),
        "{found:#?}"
    );
    assert_eq!(words(&found[0]), Some(front.id.as_str()));
}

#[test]
fn a_long_title_ends_in_an_ellipsis_at_the_head_of_later_pages() {
    let titles = [
        WORDS.repeat(5).trim().to_owned(),
        "A".repeat(300),
        "日本とフランスの特別なパートナーシップに関する報告書".repeat(6),
        WORDS.repeat(2000).trim().to_owned(),
    ];
    for title in titles {
        let front = FrontMatter { title, ..front() };
        let document = document_of(&front, &format!("{WORDS}\n\n").repeat(60));
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_apart(&pages);
        assert_eq!(
            letters(&document, &pages),
            reading(&document),
            "the whole title stands on the first page"
        );
        let mut heads = runs(&pages).into_iter().filter(|run| run.page == 1 && run.y < 60.0);
        let head: String = heads.by_ref().map(|run| run.text).collect();
        let (shown, _) = head.split_once('…').unwrap_or_else(|| panic!("no ellipsis in {head}"));
        assert!(
            shown.chars().count() > 20 && front.title.starts_with(shown.trim()),
            "{head}"
        );
    }
}

#[test]
fn date_id_and_edition_stand_side_by_side_or_below_each_other() {
    let long = WORDS.repeat(3);
    // What stands in the strip, and on how many lines it does.
    let cases = [
        ("30 June 2025", "ID-1", "Edition 1", 1),
        (
            "As of Wednesday, 31 December 2025, the last day of the year in both",
            "ID-1",
            "Edition 1",
            1,
        ),
        (
            &(WORDS.repeat(2) + "and a bit of more and then some"),
            "ID-1",
            "Edition 1",
            3,
        ),
        (&long, "ID-1", &long, 5),
        ("30 June 2025", &WORDS.repeat(2), &"A".repeat(190), 5),
    ];
    for (date, id, edition, lines) in cases {
        let [date, id, edition] = [date, id, edition].map(|words| words.trim().to_owned());
        let front = FrontMatter {
            date,
            id,
            edition,
            ..front()
        };
        let document = document_of(&front, "Text.\n");
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_apart(&pages);
        let strip = ["Desk", "S", &front.date, &front.id, &front.edition].concat();
        assert_eq!(title_letters(&pages), squeezed(&strip));
        let block = runs(&pages)
            .into_iter()
            .filter(|run| matches!(run.owner, Owner::Front(_)));
        let mut heights: Vec<_> = block.skip(2).map(|run| run.y as i32).collect();
        heights.dedup();
        assert_eq!(heights.len(), lines, "{front:#?}");
    }
}

#[test]
fn boxes_rows_and_headings_of_many_pages_are_printed_whole() {
    let long = WORDS.repeat(300);
    let quoted = format!("> [!NOTE]\n{}", format!("> {}\n>\n", WORDS.repeat(20)).repeat(40));
    let bodies = [
        quoted,
        format!("| A | B |\n| --- | --- |\n| b | {long} |\n| c | d |\n"),
        format!("## {long}\n\nText.\n"),
        format!("- {long}\n  - {long}\n"),
        format!("Text.[^a]\n\n[^a]: {long}\n"),
    ];
    for body in bodies {
        let document = document(&body);
        let pages = set(&document).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert!(pages.pages.len() > 2);
        assert_inside(&pages);
        assert_apart(&pages);
        assert_eq!(letters(&document, &pages), reading(&document));
    }
    assert_apart(&pages("1844674407370955161. a number of nineteen figures\n"));
}
