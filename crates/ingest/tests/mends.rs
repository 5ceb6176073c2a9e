//! Laws of what is mended without being asked: it settles its problems, makes no others, and leaves every other byte.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use ingest::{Diagnostics, Folder, SourceFile};
use proptest::prelude::*;

/// Files of a folder, with their line ends, quotes and delimiter.
fn folder(events: String) -> Folder {
    let base = |name: &str| SourceFile {
        name: name.to_owned(),
        bytes: std::fs::read(format!("{}/tests/fixtures/base/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap(),
    };
    let names = [
        "actors.csv",
        "entries.csv",
        "places.csv",
        "roles.csv",
        "sources.csv",
        "vocabulary.csv",
    ];
    let events = SourceFile {
        name: "events.csv".to_owned(),
        bytes: events.into(),
    };
    Folder::from_files("data", names.into_iter().map(base).chain([events]).collect())
}

fn problems(folder: &Folder) -> Diagnostics {
    ingest::build(folder).map_or_else(|problems| problems, |built| built.warnings)
}

/// What is wrong with files and cells; rules that a mended row breaks come to light only when it is read.
fn told(problems: &Diagnostics) -> Vec<(usize, &'static str, String)> {
    let of_cells = problems
        .iter()
        .filter(|problem| !["link", "rule"].contains(&problem.code().family()));
    let line = |problem: &ingest::Diagnostic| problem.place().map_or(0, |place| place.line);
    of_cells
        .map(|problem| (line(problem), problem.code().slug(), problem.message().to_owned()))
        .collect()
}

/// Cells of two columns: right, certain to be mended, and neither.
fn event_type() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "held",
        "Held",
        "ADOPTED",
        "Entered_into_Force",
        "hold",
        "",
        "signd",
    ])
}

fn date() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "2019-09-20",
        "2019",
        "2024/11/03",
        "２０２４-11-02",
        "3 November 2024",
        "2024年11月3日",
        "janvier 2024",
        "2019–2023",
        "Feb-25",
        "1 March 2024",
        "45689",
        "03/04/2025",
        "never",
        "",
    ])
}

/// A file of events in any of the forms that files have. Spaces stand around some cells, also within quotes.
fn events() -> impl Strategy<Value = String> {
    let cell = |text: &'static str, quoted: bool, space: &str| match quoted {
        true => format!("\"{space}{text}{space}\""),
        false => format!("{space}{text}"),
    };
    let row = (
        event_type(),
        date(),
        any::<bool>(),
        any::<bool>(),
        prop::sample::select(vec!["", " "]),
    );
    let ends = prop::sample::select(vec!["\n", "\r\n"]);
    (
        prop::collection::vec((row, ends), 1..6),
        any::<bool>(),
        prop::sample::select(vec![',', ';', '\t']),
    )
        .prop_map(move |(rows, has_mark, delimiter)| {
            let mark = if has_mark { "\u{feff}" } else { "" };
            let mut text = format!("{mark}event_id,entry_id,type,date,source_id\n");
            for (index, ((event, date, first, second, space), end)) in rows.into_iter().enumerate() {
                let (event, date) = (cell(event, first, space), cell(date, second, space));
                text += &format!("e{index},roadmap,{event},{date},page{end}");
            }
            text.replace(',', &delimiter.to_string())
        })
}

proptest! {
    #[test]
    fn mends_settle_their_problems_and_nothing_else(text in events()) {
        let before = folder(text.clone());
        let found = problems(&before);
        let mended = ingest::mend(&before, &found);
        let certain: Vec<_> = found.iter().filter(|problem| problem.mend().is_some()).collect();
        prop_assert_eq!(mended.is_empty(), certain.is_empty());
        let after = mended.first().map_or(text.clone(), |file| String::from_utf8(file.bytes.clone()).unwrap());
        // The problems that are left are those that had no mend.
        let left: Vec<_> = found.iter().filter(|problem| problem.mend().is_none()).cloned().collect();
        let left_lines = left.iter().filter(|problem| !["link", "rule"].contains(&problem.code().family())).count();
        let again = problems(&folder(after.clone()));
        let (again_told, found_told) = (told(&again), told(&found));
        prop_assert_eq!(again_told.len(), left_lines);
        prop_assert!(again_told.iter().all(|problem| found_told.contains(problem)));
        // Outside of the mended cells every byte is as it was.
        let mut rest = after.as_str();
        let mut at = 0;
        for mend in certain.iter().filter_map(|problem| problem.mend()) {
            rest = rest.strip_prefix(&text[at..mend.span.start]).unwrap().strip_prefix(&mend.replacement).unwrap();
            at = mend.span.end;
        }
        prop_assert_eq!(rest, &text[at..]);
        // What is mended needs no mending.
        prop_assert!(ingest::mend(&folder(after), &again).is_empty());
    }
}
