//! How much of the messages and of the register's texts there is in each language.

use std::collections::BTreeSet;

use ingest::{CellForm, Sheet, SheetColumn, Texts};
use model::Language;

use crate::code;
use crate::fault::Fault;
use crate::locale::entries;
use crate::project::Project;
use crate::writing::Writing;

/// Stands for messages where a language has no file of them.
const NO_FILE: &str = "-";

/// What there is and what is missing.
pub struct Coverage {
    /// A row for the messages and for each family of columns, a column for each language: how many are there, of how many.
    pub table: Sheet,
    /// What is missing in the languages in which briefings are made, by file and row.
    pub missing: Vec<Missing>,
}

/// A text that is missing.
pub struct Missing {
    /// The file and the line: of its row, or of the message.
    pub place: String,
    /// The row by its key, or the message.
    pub key: String,
    /// The column; nothing for a message.
    pub column: String,
}

/// Counts what briefings print in words: titles, names, summaries, labels, publishers, notes, kinds. Acronyms and articles are
/// things of one language and not counted.
pub fn coverage(project: &Project, texts: &[Texts]) -> Coverage {
    let texts: Vec<_> = texts.iter().filter(|family| family.stem.is_prose).collect();
    let of_columns = texts
        .iter()
        .flat_map(|family| family.columns.iter().map(|(language, _)| *language));
    let languages: BTreeSet<_> = project.locales.keys().copied().chain(of_columns).collect();
    let mut rows = vec![messages(project, &languages)];
    rows.extend(texts.iter().map(|family| counted(family, &languages)));
    let name = |name: String, form| SheetColumn {
        name: name.into(),
        form,
    };
    let columns = languages
        .iter()
        .map(|language| name(language.to_string(), CellForm::Number));
    let asked = languages_of_briefings(project);
    let missing = { texts.iter() }.flat_map(|family| missing_cells(family, &asked));
    Coverage {
        table: Sheet {
            table: "translations",
            is_core: false,
            columns: [name("texts".to_owned(), CellForm::Token)]
                .into_iter()
                .chain(columns)
                .collect(),
            rows,
        },
        missing: untranslated(project, &asked).chain(missing).collect(),
    }
}

fn languages_of_briefings(project: &Project) -> BTreeSet<Language> {
    let languages = project.briefings.iter().flat_map(|spec| &spec.languages);
    languages.map(|language| *language.get_ref()).collect()
}

fn messages(project: &Project, languages: &BTreeSet<Language>) -> Vec<String> {
    let counted = languages.iter().map(|language| match project.locales.get(language) {
        None => NO_FILE.to_owned(),
        Some(locale) => {
            let entries = entries(&locale.file().text);
            let done = entries.iter().filter(|entry| !entry.is_untranslated).count();
            format!("{done}/{}", entries.len())
        }
    });
    ["messages".to_owned()].into_iter().chain(counted).collect()
}

fn counted(family: &Texts, languages: &BTreeSet<Language>) -> Vec<String> {
    let counted = languages.iter().map(|language| {
        let filled = family
            .rows
            .iter()
            .filter(|row| row.languages.contains(language))
            .count();
        format!("{filled}/{}", family.rows.len())
    });
    let name = format!("{}.{}", family.table, family.stem);
    [name].into_iter().chain(counted).collect()
}

fn missing_cells<'a>(family: &'a Texts, asked: &'a BTreeSet<Language>) -> impl Iterator<Item = Missing> + 'a {
    family.rows.iter().flat_map(move |row| {
        let missing = asked.iter().filter(|language| !row.languages.contains(language));
        missing.map(|language| Missing {
            place: format!("{}:{}", family.path, row.line),
            key: row.key.clone(),
            column: family.stem.column(*language),
        })
    })
}

fn untranslated<'a>(project: &'a Project, asked: &'a BTreeSet<Language>) -> impl Iterator<Item = Missing> + 'a {
    let locales = project
        .locales
        .values()
        .filter(|locale| asked.contains(&locale.language()));
    locales.flat_map(|locale| {
        let entries = entries(&locale.file().text).into_iter();
        entries.filter(|entry| entry.is_untranslated).map(|entry| Missing {
            place: locale.place_of(&entry.name),
            key: entry.name,
            column: String::new(),
        })
    })
}

/// Columns for languages that there are no messages in, and so no briefings: most likely a mistyped name.
pub fn columns_without_messages(project: &Project, texts: &[Texts]) -> Vec<Fault> {
    let has_messages =
        |language: &Language| project.locales.contains_key(language) || Language::COLUMNS.contains(language);
    let columns = texts
        .iter()
        .flat_map(|family| family.columns.iter().map(move |column| (family, column)));
    let without = columns.filter(|(_, (language, _))| !has_messages(language));
    without
        .map(|(family, (language, place))| {
            let column = family.stem.column(*language);
            let message = format!("column `{column}` is for the language `{language}`, which has no messages");
            let known: Vec<_> = project.locales.keys().map(|language| format!("`{language}`")).collect();
            let fault = Fault::new(code::COLUMN_LANGUAGE, message)
                .warning()
                .written_in(vec![Writing {
                    file: family.path.clone(),
                    line: place.line,
                    text: place.text.to_string(),
                    words: place.span.clone(),
                    whole: None,
                }]);
            fault
                .hint(format!("there are messages in {}", known.join(", ")))
                .hint(format!(
                    "`report new-language {language}` drafts some, if it is a language"
                ))
        })
        .collect()
}
