//! The files in the folder of templates.

use model::Language;
use report::{Args, Locale, SourceFile, parse_briefings};
use typeset::{Pictures, Style};

use crate::place::faults;

/// Any text as `style.toml`.
pub fn style(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Err(problems) = Style::from_toml(text, &Pictures::default()) else {
        return;
    };
    assert!(!problems.is_empty());
    for problem in &problems {
        assert!(!problem.message.is_empty());
        assert!(
            problem.bytes.start <= problem.bytes.end && problem.bytes.end <= text.len(),
            "{problem:?}"
        );
    }
}

/// Any text as `briefings.toml`.
pub fn briefings(bytes: &[u8]) {
    let Some(file) = file("briefings.toml", bytes) else {
        return;
    };
    match parse_briefings(&file) {
        Ok(briefings) => {
            for (at, briefing) in briefings.iter().enumerate() {
                assert!(briefings.iter().skip(at + 1).all(|other| other.id != briefing.id));
                assert!(file.text.get(briefing.template.span()).is_some());
            }
        }
        Err(found) => faults(&found),
    }
}

/// Any text as messages.
pub fn messages(bytes: &[u8]) {
    let Some(file) = file("en.ftl", bytes) else { return };
    let locale = match Locale::parse(Language::ENGLISH, file.clone()) {
        Ok(locale) => locale,
        Err(found) => return faults(&found),
    };
    let named = file.text.lines().filter_map(|line| line.split_once('='));
    for id in named.map(|(id, _)| id.trim()).filter(|id| locale.has(id)) {
        assert!(!locale.place_of(id).is_empty());
        // Whether it has all that it asks for is another matter: it must not end the program.
        let _ = locale.message(id, &Args::default());
    }
}

fn file(name: &str, bytes: &[u8]) -> Option<SourceFile> {
    Some(SourceFile {
        name: name.to_owned(),
        text: String::from_utf8(bytes.to_vec()).ok()?,
        ..SourceFile::default()
    })
}
