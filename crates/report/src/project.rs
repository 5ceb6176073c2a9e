//! The folder of templates, read: briefings, templates and messages.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::{Language, nearest};
use typeset::{Pictures, Style};

use crate::code;
use crate::config::{BriefingSpec, parse_briefings};
use crate::fault::{Fault, SourceFile};
use crate::locale::Locale;
use crate::pictures::read_pictures;
use crate::style::parse_style;
use crate::suggest::choices_hint;
use crate::template::Templates;

/// The ending of template files.
const TEMPLATE_ENDING: &str = ".md.j2";

/// Everything that people write besides the register.
#[derive(Debug)]
pub struct Project {
    /// The briefings, in the order in which they are declared.
    pub briefings: Vec<BriefingSpec>,
    /// The file that declares them.
    pub briefings_file: SourceFile,
    /// Their templates.
    pub templates: Templates,
    /// The messages of each language that has a file.
    pub locales: BTreeMap<Language, Arc<Locale>>,
    /// The pictures that briefings may show.
    pub pictures: Pictures,
    /// How the pages look.
    pub style: Arc<Style>,
}

impl Project {
    /// Reads `folder`: `briefings.toml`, every `.md.j2` file in it and below, `locale/<language>.ftl`, the files below
    /// `pictures/`, and `style.toml` if it is there.
    ///
    /// # Errors
    /// Every file that cannot be read, and everything that is wrong in `briefings.toml`, the message files and
    /// `style.toml`.
    pub fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let file = read_file(&folder.join("briefings.toml")).map_err(|fault| vec![fault]);
        let briefings = file.as_ref().map_err(Clone::clone).and_then(parse_briefings);
        let briefings = briefings.unwrap_or_else(|found| keep(&mut faults, found));
        let templates = read_templates(folder).unwrap_or_else(|found| keep(&mut faults, found));
        let templates = Templates::new(folder, templates);
        let locales = read_locales(folder);
        let pictures = read_pictures(folder).unwrap_or_else(|found| keep(&mut faults, found));
        let style = read_style(folder, &pictures).unwrap_or_else(|found| keep(&mut faults, found));
        for (spec, file) in briefings.iter().zip(file.iter().cycle()) {
            faults.extend(locales.iter().flat_map(|locales| missing_locales(file, spec, locales)));
            faults.extend(missing_template(file, spec, &templates));
        }
        let locales = locales.unwrap_or_else(|found| keep(&mut faults, found));
        match file {
            Ok(briefings_file) if faults.is_empty() => Ok(Self {
                briefings,
                briefings_file,
                templates,
                locales,
                pictures,
                style: Arc::new(style),
            }),
            _ => Err(faults),
        }
    }

    /// The briefings of the given ids, or all of them.
    ///
    /// # Errors
    /// Every id that no briefing has, with the nearest one.
    pub fn select(&self, ids: &[String]) -> Result<Vec<&BriefingSpec>, Vec<Fault>> {
        let known = |id: &String| self.briefings.iter().any(|spec| &spec.id == id);
        let unknown: Vec<_> = ids
            .iter()
            .filter(|id| !known(id))
            .map(|id| self.unknown_briefing(id))
            .collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        Ok(self
            .briefings
            .iter()
            .filter(|spec| ids.is_empty() || ids.contains(&spec.id))
            .collect())
    }

    fn unknown_briefing(&self, id: &str) -> Fault {
        let ids = self.briefings.iter().map(|spec| spec.id.as_str());
        Fault::new(code::UNKNOWN_BRIEFING, format!("there is no briefing `{id}`")).hint(choices_hint(id, ids))
    }
}

/// Sets problems aside and goes on with nothing, so that all files are looked at.
fn keep<T: Default>(faults: &mut Vec<Fault>, found: Vec<Fault>) -> T {
    faults.extend(found);
    T::default()
}

fn missing_locales<'a>(
    file: &'a SourceFile,
    spec: &'a BriefingSpec,
    locales: &'a BTreeMap<Language, Arc<Locale>>,
) -> impl Iterator<Item = Fault> + 'a {
    let known: Vec<_> = locales.keys().map(|language| format!("`{language}`")).collect();
    let missing = spec
        .languages
        .iter()
        .filter(|language| !locales.contains_key(language.get_ref()));
    missing.map(move |language| {
        let tag = language.get_ref();
        let message = format!("briefing `{}` is to be made in `{tag}`, which has no messages", spec.id);
        let fault = Fault::new(code::MISSING_FILE, message).at(file, language.span());
        fault
            .hint(format!("there are messages in {}", known.join(", ")))
            .hint(format!("`report new-language {tag}` drafts `locale/{tag}.ftl`"))
    })
}

fn missing_template(file: &SourceFile, spec: &BriefingSpec, templates: &Templates) -> Option<Fault> {
    let name = spec.template.get_ref();
    if templates.names().any(|known| known == name) {
        return None;
    }
    let hint = match nearest(name, templates.names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write the template `{name}` in the folder of `{}`", file.name),
    };
    Some(
        Fault::new(code::MISSING_TEMPLATE, format!("there is no template `{name}`"))
            .at(file, spec.template.span())
            .hint(hint),
    )
}

/// The message files, by the languages that they are named by.
fn read_locales(folder: &Path) -> Result<BTreeMap<Language, Arc<Locale>>, Vec<Fault>> {
    let mut locales = BTreeMap::new();
    let mut faults = Vec::new();
    for path in message_files(&folder.join("locale"))? {
        let language = path.file_stem().and_then(OsStr::to_str).and_then(Language::from_tag);
        let Some(language) = language else {
            faults.push(misnamed(&path));
            continue;
        };
        match read_file(&path)
            .map_err(|fault| vec![fault])
            .and_then(|file| Locale::parse(language, file))
        {
            Ok(locale) => drop(locales.insert(language, Arc::new(locale))),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(locales) } else { Err(faults) }
}

/// The files of a folder that end in `.ftl`, by their names; none where there is no folder.
fn message_files(folder: &Path) -> Result<Vec<PathBuf>, Vec<Fault>> {
    if let Ok(false) = folder.try_exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| vec![unreadable(folder, &error)])?;
    let paths = entries.into_iter().map(|entry| entry.path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    paths.sort();
    Ok(paths)
}

fn misnamed(path: &Path) -> Fault {
    let message = format!("`{}` is not named by the tag of a language", path.display());
    Fault::new(code::MESSAGE_FILE_NAME, message)
        .hint("name it by a BCP 47 tag of language, script and region, such as `en.ftl`, `pt-BR.ftl` or `zh-Hant.ftl`")
}

fn read_style(folder: &Path, pictures: &Pictures) -> Result<Style, Vec<Fault>> {
    let path = folder.join("style.toml");
    // A file that is there and cannot be looked at is an error, not the built-in look.
    if let Ok(false) = path.try_exists() {
        return Ok(Style::default());
    }
    read_file(&path)
        .map_err(|fault| vec![fault])
        .and_then(|file| parse_style(&file, pictures))
}

fn read_templates(folder: &Path) -> Result<Vec<SourceFile>, Vec<Fault>> {
    let paths = template_paths(folder).map_err(|error| vec![unreadable(folder, &error)])?;
    let (files, faults): (Vec<_>, Vec<_>) = paths.iter().map(|path| read_file(path)).partition(Result::is_ok);
    if faults.is_empty() {
        Ok(files.into_iter().flatten().collect())
    } else {
        Err(faults.into_iter().filter_map(Result::err).collect())
    }
}

/// The templates in `folder` and below, in the order of their names.
fn template_paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            paths.extend(template_paths(&path)?);
        } else if path.to_string_lossy().ends_with(TEMPLATE_ENDING) {
            paths.push(path);
        }
    }
    Ok(paths)
}

pub fn read_file(path: &Path) -> Result<SourceFile, Fault> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let name = path.display().to_string();
    match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile {
            name,
            text: text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned),
            sheet: None,
        }),
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
            Err(Fault::new(
                code::INVALID_UTF8,
                format!("`{name}` is not UTF-8: line {line} has bytes that are no character"),
            )
            .hint("save the file as UTF-8"))
        }
    }
}

/// What is said of a file or folder that cannot be read.
pub fn unreadable(path: &Path, error: &io::Error) -> Fault {
    let path = path.display();
    match error.kind() {
        io::ErrorKind::NotFound => Fault::new(code::MISSING_FILE, format!("`{path}` does not exist"))
            .hint("say where the templates are with `--templates DIR`"),
        _ => Fault::new(code::UNREADABLE_FILE, format!("`{path}` cannot be read: {error}")),
    }
}
