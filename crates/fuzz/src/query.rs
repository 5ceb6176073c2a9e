//! Conditions, as `briefings.toml` and the command line have them.

use report::{Conditions, Name, Names, SourceFile};

use crate::import::register;
use crate::place::faults;

/// Any text as conditions, a line `name = value` each, in TOML and as words of the command line.
pub fn query(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let file = SourceFile {
        name: "briefings.toml".to_owned(),
        text: text.to_owned(),
        ..SourceFile::default()
    };
    if let Ok(conditions) = toml::from_str::<Conditions>(text) {
        asked(&conditions, Some(&file));
    }
    asked(&typed(text), None);
}

/// The conditions of a command line.
fn typed(text: &str) -> Conditions {
    let mut conditions = Conditions::default();
    for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
        if let Ok(name) = name.trim().parse::<Name>()
            && conditions.get(name).is_empty()
        {
            conditions.set(name, vec![value.into()]);
        }
    }
    conditions
}

fn asked(conditions: &Conditions, file: Option<&SourceFile>) {
    match conditions.query(&Names::of_register(register()), file) {
        Ok(query) => assert_eq!(query.conditions.is_empty(), conditions.is_empty()),
        Err(found) => faults(&found),
    }
}
