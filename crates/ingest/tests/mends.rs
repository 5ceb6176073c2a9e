//! Laws of what is mended without being asked: it settles its problems, makes no others, and leaves every other byte.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use encoding_rs::Encoding;
use ingest::{Diagnostics, Folder, Mended, SourceFile};
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
        let after = mended.first().map_or(text.clone(), |file| String::from_utf8(file.file.bytes.clone()).unwrap());
        let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
        // The problems that are left are those that had no mend.
        let left: Vec<_> = found.iter().filter(|problem| problem.mend().is_none()).cloned().collect();
        let left_lines = left.iter().filter(|problem| !["link", "rule"].contains(&problem.code().family())).count();
        let again = problems(&folder(after.clone()));
        let (again_told, found_told) = (told(&again), told(&found));
        prop_assert_eq!(again_told.len(), left_lines);
        prop_assert!(again_told.iter().all(|problem| found_told.contains(problem)));
        // Outside of the mended cells every byte is as it was.
        let (text, mut rest) = (&text[mark..], after[mark..].to_owned());
        prop_assert_eq!(after[..mark].len(), mark);
        let mut at = 0;
        for mend in certain.iter().filter_map(|problem| problem.mend()) {
            rest = rest.strip_prefix(&text[at..mend.span.start]).unwrap().strip_prefix(&mend.replacement).unwrap().to_owned();
            at = mend.span.end;
        }
        prop_assert_eq!(rest, &text[at..]);
        // What is mended needs no mending.
        prop_assert!(ingest::mend(&folder(after), &again).is_empty());
    }
}

/// A register of base files with these events, and with places of other names, in an encoding.
fn folder_in(encoding: &'static Encoding, events: &str, names: (&str, &str), settings: Option<&str>) -> Folder {
    let encoded = |name: &str, text: &str| SourceFile {
        name: name.to_owned(),
        bytes: match encoding.name() {
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => encoding.encode(text).0.into_owned(),
        },
    };
    let places = format!(
        "place_id,kind,country,name_en,name_fr,name_ja\r\ntokyo,city,JP,Tokyo,,{}\r\nnoumea,city,FR,\"Noumea \",  {},\r\n",
        names.0, names.1
    );
    let changed = [encoded("events.csv", events), encoded("places.csv", &places)];
    let settings = settings.map(|text| SourceFile {
        name: "ingest.toml".to_owned(),
        bytes: text.into(),
    });
    let plain = folder(String::new());
    let kept = plain
        .files()
        .iter()
        .filter(|file| changed.iter().all(|new| new.name != file.name));
    Folder::from_files("data", kept.cloned().chain(changed.clone()).chain(settings).collect())
}

/// The folder with the files as they were mended.
fn after(folder: &Folder, mended: &[Mended]) -> Folder {
    let settings = folder.settings_file().cloned();
    let old = folder.files().iter().cloned().chain(settings);
    let kept = old.filter(|file| mended.iter().all(|new| new.file.name != file.name));
    let files = kept.chain(mended.iter().map(|new| new.file.clone()));
    Folder::from_files("data", files.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What a file says is the same in UTF-8, cell for cell; what is mended needs no mending.
    #[test]
    fn a_file_in_another_encoding_becomes_utf_8(
        events in events(),
        (encoding, names) in prop::sample::select(vec![
            (encoding_rs::WINDOWS_1252, ("", "Nouméa – été, à côté")),
            (encoding_rs::SHIFT_JIS, ("東京都", "")),
            (encoding_rs::EUC_JP, ("東京都、日本国", "")),
            (encoding_rs::UTF_16LE, ("東京", "Nouméa")),
        ]),
        told in prop::sample::select(vec![None, Some("[read]\n"), Some("[read.places]\n")]),
    ) {
        let events = events.trim_start_matches('\u{feff}').replace('２', "2").replace('０', "0").replace('４', "4");
        let events = events.replace(['年', '月'], "-").replace('日', "").replace('–', "-");
        // Not every file is UTF-16: the others are read as what was told, and only ASCII is the same in it.
        let told = if encoding == encoding_rs::UTF_16LE { told.map(|_| "[read.places]\n") } else { told };
        let settings = told.map(|head| format!("# How it is read\n{head}encoding = '{}' # as exported\n", encoding.name()));
        let before = folder_in(encoding, &events, names, settings.as_deref());
        let found = problems(&before);
        let mended = ingest::mend(&before, &found);
        let places = mended.iter().find(|file| file.file.name == "places.csv").unwrap();
        prop_assert_eq!(&places.before, &places.file.bytes, "nothing but its encoding is mended");
        if let Some(settings) = settings {
            let now = mended.iter().find(|file| file.file.name == "ingest.toml").unwrap();
            let expected = settings.replace(&format!("'{}'", encoding.name()), "\"utf-8\"");
            prop_assert_eq!(String::from_utf8(now.file.bytes.clone()).unwrap(), expected);
        }
        // The register, or what is wrong with it, is that of the same texts in UTF-8.
        let utf_8 = folder_in(encoding_rs::UTF_8, &events, names, None);
        let utf_8 = after(&utf_8, &ingest::mend(&utf_8, &problems(&utf_8)));
        let now = after(&before, &mended);
        match (ingest::build(&now), ingest::build(&utf_8)) {
            (Ok(now), Ok(utf_8)) => prop_assert_eq!(now.register.tables(), utf_8.register.tables()),
            (Err(now), Err(utf_8)) => prop_assert_eq!(told_of(&now), told_of(&utf_8)),
            _ => prop_assert!(false, "one of the two is a register"),
        }
        prop_assert_eq!(ingest::mend(&now, &problems(&now)), Vec::new());
    }
}

fn told_of(problems: &Diagnostics) -> Vec<String> {
    problems
        .iter()
        .map(|problem| format!("{} {}", problem.path(), problem.message()))
        .collect()
}

#[test]
fn what_is_not_certain_stays_as_it_is() {
    let lost = "place_id,kind,country,name_en\nx,city,FR,Noum\u{e9}a \u{81}\n";
    let bytes: Vec<_> = lost.chars().map(|c| u32::from(c) as u8).collect();
    for settings in [None, Some("[read]\nencoding = \"windows-1252\"\n")] {
        let with = |name: &str, bytes: Vec<u8>| SourceFile {
            name: name.to_owned(),
            bytes,
        };
        // The same setting speaks of a file that could be changed.
        let actors = b"actor_id,kind,country,name_en\nfrance,state,FR,R\xe9publique fran\xe7aise, \xe9t\xe9\n";
        let plain = folder(String::new());
        let kept = plain
            .files()
            .iter()
            .filter(|file| !["places.csv", "actors.csv"].contains(&file.name.as_str()));
        let settings = settings.map(|text| with("ingest.toml", text.into()));
        let new = [with("places.csv", bytes.clone()), with("actors.csv", actors.to_vec())];
        let is_told = settings.is_some();
        let folder = Folder::from_files("data", kept.cloned().chain(new).chain(settings).collect());
        let mended = ingest::mend(&folder, &problems(&folder));
        let names: Vec<_> = mended.iter().map(|file| file.file.name.as_str()).collect();
        assert_eq!(names, if is_told { vec![] } else { vec!["actors.csv"] });
    }
}
