//! A register without problems, as large as one likes.

use std::fmt::Write as _;

use ingest::SourceFile;

/// So many actors have a role in every entry.
pub const ACTORS: usize = 50;

/// The files of a register of so many entries, with [`ACTORS`] rows in `roles.csv` for each.
pub fn files(entries: usize) -> Vec<SourceFile> {
    let mut of_entries = "entry_id,kind,theme,title_en,status,start,source_id,locator\n".to_owned();
    let mut actors = "actor_id,kind,country,name_en\n".to_owned();
    let mut roles = "entry_id,actor_id,role,since,until,source_id,locator\n".to_owned();
    // Writing to a text cannot fail.
    for actor in 0..ACTORS {
        let _ = writeln!(actors, "agency-{actor:04},agency,JP,Agency {actor}");
    }
    for entry in 0..entries {
        let start = format!("2019-{:02}-{:02}", entry % 12 + 1, entry % 28 + 1);
        let _ = writeln!(
            of_entries,
            "project-{entry:06},mechanism,maritime,Project {entry},active,{start},page,sentence {entry}"
        );
        for actor in 0..ACTORS {
            let since = format!("{}-{:02}", 2019 + entry % 7, actor % 12 + 1);
            let _ = writeln!(
                roles,
                "project-{entry:06},agency-{actor:04},implementer,{since},,page,sentence {entry}"
            );
        }
    }
    let events = "event_id,entry_id,type,date,source_id\n";
    let places = "place_id,kind,country,name_en\n";
    let sources = "source_id,kind,language,title,publisher_en,url,accessed\npage,official,en,A page,,,2026-11-23\n";
    let vocabulary = "list,code,label_en\nentry_kind,mechanism,mechanism\ntheme,maritime,maritime\nstatus,active,active\n\
                      actor_kind,agency,agency\nrole,implementer,implementer\nsource_kind,official,official\n\
                      handling,public,public\nstatus,planned,planned\nstatus,ended,ended\n";
    let texts = [
        ("entries.csv", of_entries.as_str()),
        ("actors.csv", &actors),
        ("roles.csv", &roles),
        ("events.csv", events),
        ("sources.csv", sources),
        ("places.csv", places),
        ("vocabulary.csv", vocabulary),
    ];
    texts.map(|(name, text)| file(name, text.as_bytes())).into()
}

/// A file by its name and what it holds.
pub fn file(name: &str, bytes: &[u8]) -> SourceFile {
    SourceFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}
