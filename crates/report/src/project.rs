//! The folder of templates, read: briefings, templates and messages.

use std::collections::BTreeMap;
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
    pub style: Style,
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
        let locales = read_locales(folder).unwrap_or_else(|found| keep(&mut faults, found));
        let pictures = read_pictures(folder).unwrap_or_else(|found| keep(&mut faults, found));
        let style = read_style(folder, &pictures).unwrap_or_else(|found| keep(&mut faults, found));
        for (spec, file) in briefings.iter().zip(file.iter().cycle()) {
            faults.extend(missing_locales(folder, spec));
            faults.extend(missing_template(file, spec, &templates));
        }
        match file {
            Ok(briefings_file) if faults.is_empty() => Ok(Self {
                briefings,
                briefings_file,
                templates,
                locales,
                pictures,
                style,
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

fn missing_locales<'a>(folder: &'a Path, spec: &'a BriefingSpec) -> impl Iterator<Item = Fault> + 'a {
    spec.languages
        .iter()
        .filter(|language| !locale_path(folder, **language).exists())
        .map(|language| {
            let tag = language.tag();
            let path = locale_path(folder, *language);
            Fault::new(
                code::MISSING_FILE,
                format!("briefing `{}` is to be made in `{tag}`, which has no messages", spec.id),
            )
            .hint(format!(
                "write `{}`, or take `{tag}` out of its `languages`",
                path.display()
            ))
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

fn locale_path(folder: &Path, language: Language) -> PathBuf {
    folder.join("locale").join(format!("{}.ftl", language.tag()))
}

fn read_locales(folder: &Path) -> Result<BTreeMap<Language, Arc<Locale>>, Vec<Fault>> {
    let mut locales = BTreeMap::new();
    let mut faults = Vec::new();
    for language in Language::ALL {
        let path = locale_path(folder, language);
        if !path.exists() {
            continue;
        }
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
