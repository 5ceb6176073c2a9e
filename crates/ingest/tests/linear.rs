//! Twice the input takes at most about twice the memory and the work. No clock: what is counted is bytes taken from the allocator, in
//! all, which whatever is done again for every row takes again for every row, and at the same time.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../benches/large/mod.rs"]
mod large;

use allocation_counter::{AllocationInfo, measure};
use ingest::{Folder, HowToRead, SourceFile, build, read_foreign};
use large::file;

/// What doubling may come to, in tenths: texts and tables grow in steps, and trees by a level.
const MOST_TENTHS: u64 = 26;

/// What reading the folder takes, with every problem shown.
fn cost(files: Vec<SourceFile>) -> AllocationInfo {
    let folder = Folder::from_files("data", files);
    measure(|| match build(&folder) {
        Ok(built) => assert_eq!(built.warnings.errors(), 0),
        Err(problems) => assert!(!ingest::render(&problems, false).is_empty()),
    })
}

/// Compares what an input of a size takes with one of twice the size.
fn assert_linear(name: &str, size: usize, cost: impl Fn(usize) -> AllocationInfo) {
    // Whatever is made once for the process is not part of it.
    cost(size / 8);
    let (single, double) = (cost(size), cost(size * 2));
    for (what, single, double) in [
        ("in all", single.bytes_total, double.bytes_total),
        ("at a time", single.bytes_max, double.bytes_max),
    ] {
        assert!(
            double * 10 <= single * MOST_TENTHS,
            "{name}: {single} bytes {what}, {double} for twice the input"
        );
    }
}

/// The small register with a table of one's own.
fn with(name: &str, text: &str) -> Vec<SourceFile> {
    let mut files = large::files(2);
    files.retain(|file| file.name != name);
    files.push(file(name, text.as_bytes()));
    files
}

const ROLES: &str = "entry_id,actor_id,role,since,until,source_id,locator\n";
const ROLE: &str = "project-000000,agency-0000,implementer,2019,,page,sentence 4\n";

#[test]
fn rows_without_problems() {
    assert_linear("rows", 200, |size| cost(large::files(size)));
}

#[test]
fn problems_in_every_row() {
    let tables: [(&str, &str); 8] = [
        ("ragged", "a,b\n"),
        ("too wide", "a,b,c,d,e,f,g,h,i,j,k,l\n"),
        ("stray quotes", "\"a\"b,c\n"),
        ("bad cells", "A B,?,x,févr-25,2019-13,\u{200b},zz\n"),
        ("unknown ids", "project-0,agency-0,implementer,2019,,page,sentence 4\n"),
        ("the same row", ROLE),
        ("control characters", "a\u{1},b,c,d,e,f,g\n"),
        ("cells of many lines", "\"a\nb\n\nc\",\"d\n\",x,,,page,\n"),
    ];
    for (name, row) in tables {
        assert_linear(name, 200, |size| {
            cost(with("roles.csv", &(ROLES.to_owned() + &row.repeat(size))))
        });
    }
}

#[test]
fn quotes_that_are_never_closed() {
    for piece in ["\"a\n", "\"\n", "\"\"\"", "a\"\n", ",\"", "\"\n\"x"] {
        assert_linear(piece, 2_000, |size| {
            cost(with("roles.csv", &(ROLES.to_owned() + &piece.repeat(size))))
        });
    }
}

#[test]
fn one_line_of_any_length() {
    let cell = |size: usize| {
        format!(
            "project-000000,agency-0000,implementer,2019,,page,sentence {}\n",
            "x".repeat(size)
        )
    };
    assert_linear("one cell", 100_000, |size| {
        cost(with("roles.csv", &(ROLES.to_owned() + &cell(size))))
    });
    let bad = |size: usize| format!("A,B,C,D,E,F,{}\n", "x".repeat(size));
    assert_linear("one wrong cell", 100_000, |size| {
        cost(with("roles.csv", &(ROLES.to_owned() + &bad(size))))
    });
    assert_linear("one row", 20_000, |size| {
        cost(with("roles.csv", &(ROLES.to_owned() + &",".repeat(size))))
    });
    assert_linear("one header", 5_000, |size| {
        cost(with("roles.csv", &(ROLES.trim_end().to_owned() + &",a".repeat(size))))
    });
    assert_linear("no line at all", 100_000, |size| {
        cost(with("roles.csv", &"x".repeat(size)))
    });
}

#[test]
fn bytes_in_no_encoding() {
    for piece in [&b"\xff\xfe\x81"[..], b"\x81", b"\0", b"\xe9", b"\x93\xfa\x96"] {
        let text = |size: usize| [ROLES.as_bytes(), &piece.repeat(size)].concat();
        assert_linear(&format!("{piece:x?}"), 5_000, |size| {
            let mut files = with("roles.csv", "");
            files.last_mut().unwrap().bytes = text(size);
            cost(files)
        });
    }
}

#[test]
fn files_of_partners() {
    for row in ["1;2;3\n", "1;2\n", "\"1\n\";2;\"3\"\"\"\n", "\"1\"2;3;4\n"] {
        let text = |size: usize| "a;b;c\n".to_owned() + &row.repeat(size);
        assert_linear(row, 1_000, |size| {
            let text = text(size);
            measure(|| drop(read_foreign("partner.csv", text.as_bytes(), &HowToRead::default())))
        });
    }
    let wide = |size: usize| "a;".repeat(size);
    assert_linear("columns of one name", 2_000, |size| {
        let text = wide(size);
        measure(|| drop(read_foreign("partner.csv", text.as_bytes(), &HowToRead::default())))
    });
}
