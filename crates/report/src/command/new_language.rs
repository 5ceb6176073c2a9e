//! `report new-language`

use std::path::Path;

use ingest::{Texts, read_folder, texts};
use model::{Language, nearest};

use super::{Failure, say};
use crate::cli::NewLanguageArgs;
use crate::fault::SourceFile;
use crate::locale::Locale;
use crate::output::write_new;
use crate::project::Project;
use crate::translation::{Draft, draft};

/// Drafts the message file of a language, and says what else it wants. Nothing is written over.
pub fn run(args: &NewLanguageArgs) -> Result<(), Failure> {
    let language = language(&args.code)?;
    let project = Project::read(&args.inputs.templates).map_err(|faults| Failure::from_faults(&faults))?;
    let from = source(&project, args.from.as_deref())?;
    let path = args.inputs.templates.join("locale").join(format!("{language}.ftl"));
    if project.locales.contains_key(&language) {
        let reason = "is there already; `report check` finds what it lacks, `report check --translations` what is left to translate";
        return Err(Failure::Usage(format!("`{}` {reason}", path.display())));
    }
    let draft = draft(language, from, args.locale.as_deref().unwrap_or(language.tag()));
    must_be_read(language, &path, &draft)?;
    write_new(&path, draft.text.as_bytes()).map_err(Failure::Unwritten)?;
    tell(language, &path, &draft, &texts(&read_folder(&args.inputs.data)), args);
    Ok(())
}

fn language(code: &str) -> Result<Language, Failure> {
    if let Some(language) = Language::from_tag(code) {
        return Ok(language);
    }
    let meant = recommended(code).and_then(|code| Language::from_tag(&code));
    let hint = match meant {
        Some(language) => format!("write `{language}`"),
        None => "write a language, if need be with script and region: `de`, `zh-Hant`, `pt-BR`".to_owned(),
    };
    Err(Failure::Usage(format!("`{code}` is not the tag of a language; {hint}")))
}

/// The tag in hyphens and in the case that RFC 5646 recommends, section 2.1.1.
fn recommended(code: &str) -> Option<String> {
    let parts = code
        .trim()
        .split(['-', '_'])
        .enumerate()
        .map(|(at, part)| match (at, part.len()) {
            (0, _) => part.to_ascii_lowercase(),
            (_, 4) => {
                part.get(..1).unwrap_or_default().to_ascii_uppercase()
                    + &part.get(1..).unwrap_or_default().to_ascii_lowercase()
            }
            _ => part.to_ascii_uppercase(),
        });
    code.is_ascii().then(|| parts.collect::<Vec<_>>().join("-"))
}

/// The messages that the draft is made of.
fn source<'p>(project: &'p Project, from: Option<&str>) -> Result<&'p Locale, Failure> {
    let mut locales = project.locales.values();
    let found = match from {
        Some(from) => locales.find(|locale| locale.language().tag() == from),
        None => project.locales.get(&Language::ENGLISH).or_else(|| locales.next()),
    };
    found.map(AsRef::as_ref).ok_or_else(|| {
        let known: Vec<_> = project.locales.keys().map(|language| format!("`{language}`")).collect();
        let reason = match from {
            Some(from) => format!("there are no messages in `{from}`"),
            None => "there are no messages in any language".to_owned(),
        };
        let near = from.and_then(|from| nearest(from, project.locales.keys().map(Language::tag)));
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        Failure::Usage(format!("{reason}; there are some in {}{hint}", known.join(", ")))
    })
}

/// A draft that cannot be read is not written: CLDR may have nothing for the language.
fn must_be_read(language: Language, path: &Path, draft: &Draft) -> Result<(), Failure> {
    let file = SourceFile {
        name: path.display().to_string(),
        text: draft.text.clone(),
        ..SourceFile::default()
    };
    let hint = "`--locale fr` or the like borrows the dates and numbers of another language";
    let read = Locale::parse(language, file);
    let faults = read.err().into_iter().flatten().map(|fault| fault.hint(hint));
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failure::from_faults(&faults))
    }
}

fn tell(language: Language, path: &Path, draft: &Draft, texts: &[Texts], args: &NewLanguageArgs) {
    let Draft {
        messages, untranslated, ..
    } = draft;
    say(&format!(
        "wrote {}: {messages} messages, {untranslated} of them with words to translate",
        path.display()
    ));
    let missing: Vec<_> = texts
        .iter()
        .filter(|family| family.columns.iter().all(|(known, _)| *known != language))
        .collect();
    if !missing.is_empty() {
        say("columns to add to the register, each beside that of another language:");
    }
    for of_file in missing.chunk_by(|left, right| left.path == right.path) {
        let columns: Vec<_> = of_file.iter().map(|family| family.stem.column(language)).collect();
        say(&format!(
            "  {}: {}",
            of_file.first().map_or("", |family| &family.path),
            columns.join(", ")
        ));
    }
    let briefings = args.inputs.templates.join("briefings.toml");
    say(&format!(
        "then add \"{language}\" to `languages` in {}",
        briefings.display()
    ));
    say("`report check --translations` shows what is left to translate; until then it is printed in another language");
}
