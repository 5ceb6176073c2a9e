//! `report figure`

use std::path::Path;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::Kwargs;
use model::{Date, Entry, Language};
use typeset::{Document, FrontMatter, Pages, Ruler, SetScene};

use super::Failure;
use super::load::{Loaded, load};
use super::query::query;
use crate::briefing::Briefing;
use crate::cli::FigureArgs;
use crate::clock::default_day;
use crate::code;
use crate::evidence::told_rows;
use crate::fault::Fault;
use crate::figure::{Drawing, MORE_ROOM, NO_ROOM};
use crate::locale::{Args, Locale, MessageError};
use crate::manuscript::marking;
use crate::output::{OutputFile, write_all};
use crate::query::{Query, why_empty};
use crate::template::{Context, Found, found, placeless, ruler};
use crate::typesetting::data_file;

/// Dots per inch of a PNG: what printers call photo quality, and more than a slide shows.
const DOTS: f32 = 300.0;

/// What a figure is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Pdf,
    Png,
}

/// Draws one figure and writes it. The inputs, the words and the shapes are those of briefings.
pub fn run(args: &FigureArgs) -> Result<(), Failure> {
    let form = form(&args.out)?;
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let loaded = load(args.reading.folder(&args.inputs.data), &args.inputs.templates)?;
    let locale = locale(args, &loaded)?;
    let whole = Briefing::new(loaded.register.clone(), Query::default(), args.audience, as_of);
    let query = query(&args.filters, &whole)?;
    let context = Context::new(
        whole.selecting(query),
        locale.clone(),
        loaded.project.style.clone(),
        String::new(),
    );
    let mut ruler = ruler(&context);
    let drawing = drawing(args, &context, &mut ruler)?;
    let front = front_matter(args, &context).map_err(|error| in_messages(&error))?;
    let foot = format!("{} \u{b7} {}", front.date, front.marking);
    let Some(scene) = drawing.scene_with_foot(&context.style, &foot, &mut ruler) else {
        return Err(Failure::Usage(format!("the figure {NO_ROOM}: {MORE_ROOM}")));
    };
    let bytes = bytes(form, &scene, &drawing.alternative, front, &context)?;
    write(&args.out, bytes)
}

/// What the ending of a file asks for.
fn form(out: &Path) -> Result<Form, Failure> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("svg") => Ok(Form::Svg),
        Some("pdf") => Ok(Form::Pdf),
        Some("png") => Ok(Form::Png),
        _ => {
            let file = out.display();
            let reason =
                format!("`{file}` does not say what to write: end the name of the file with .svg, .pdf or .png");
            Err(Failure::Usage(reason))
        }
    }
}

/// The messages of the language that is asked for; where none is, of English or of the first that there is.
fn locale<'a>(args: &FigureArgs, loaded: &'a Loaded) -> Result<&'a Arc<Locale>, Failure> {
    let locales = &loaded.project.locales;
    let usual = || Language::from_tag("en").and_then(|english| locales.get(&english));
    let found = match args.language {
        Some(language) => locales.get(&language),
        None => usual().or_else(|| locales.values().next()),
    };
    found.ok_or_else(|| {
        let tags: Vec<_> = locales.keys().map(|language| format!("`{}`", language.tag())).collect();
        let asked = args
            .language
            .map_or_else(String::new, |language| format!(" in `{}`", language.tag()));
        Failure::Usage(format!(
            "there are no messages{asked}; there are those in {}",
            tags.join(", ")
        ))
    })
}

/// What is to be drawn of the entries that meet the conditions.
fn drawing(args: &FigureArgs, context: &Context, ruler: &mut Ruler) -> Result<Drawing, Failure> {
    if let Some(emptied) = why_empty(&context.briefing) {
        return Err(Failure::Usage(format!("no entry matches: {}", emptied.sentence())));
    }
    let entries: Vec<&Entry> = context.briefing.entries().collect();
    let found = found(context, &args.figure, &entries, &options(args), ruler);
    match found.map_err(|error| Failure::from_faults(&[placeless(&error)]))? {
        Found::Shown(shown) => Ok(shown.drawing),
        Found::Nothing(why) => Err(Failure::Usage(format!("there is no {} to draw: {why}", args.figure))),
    }
}

/// The options that a template would give.
fn options(args: &FigureArgs) -> Kwargs {
    let options = [
        ("of", &args.of),
        ("by", &args.by),
        ("currency", &args.currency),
        ("projection", &args.projection),
    ];
    let given = options
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_deref()?)));
    given.map(|(name, value)| (name, Value::from(value))).collect()
}

/// What the figure is, for the metadata of a PDF. It has no edition: it is no briefing.
fn front_matter(args: &FigureArgs, context: &Context) -> Result<FrontMatter, MessageError> {
    let (locale, as_of) = (&context.locale, context.briefing.as_of());
    let name = format!("figure-{}", args.figure);
    let language = locale.language();
    let tag = language.tag();
    let date = locale.date(&Date::from(as_of))?;
    let ids = Args::from([("briefing", name.clone()), ("language", tag.to_owned())]);
    Ok(FrontMatter {
        title: locale.message(&name, &Args::default())?,
        subtitle: None,
        lang: tag.to_owned(),
        as_of: as_of.to_string(),
        date: locale.message("as-of", &Args::from([("date", date)]))?,
        marking: marking(locale, args.audience)?,
        id: locale.message("document-id", &ids)?,
        edition: String::new(),
        issuer: locale.message("issuer", &Args::default())?,
    })
}

fn in_messages(error: &MessageError) -> Failure {
    let fault = Fault::new(code::MESSAGE, error.reason.clone());
    Failure::from_faults(&[error.hint.iter().fold(fault, |fault, hint| fault.hint(hint.as_str()))])
}

/// The file. What no face can set is told whatever it is to be.
fn bytes(
    form: Form,
    scene: &SetScene,
    alternative: &str,
    front: FrontMatter,
    context: &Context,
) -> Result<Vec<u8>, Failure> {
    let language = front.lang.clone();
    let told = |problems: Vec<typeset::Problem>| Failure::from_faults(&problems.iter().map(fault).collect::<Vec<_>>());
    let (document, pages) = scene.page(front, alternative).map_err(told)?;
    match form {
        Form::Svg => Ok(scene.svg(&language, alternative).into_bytes()),
        Form::Png => scene
            .png(alternative, DOTS)
            .map_err(|problem| Failure::from_faults(&[fault(&problem)])),
        Form::Pdf => pdf(&document, pages, context),
    }
}

fn fault(problem: &typeset::Problem) -> Fault {
    let fault = Fault::new(code::MARKDOWN, problem.message.as_str());
    problem.hint.iter().fold(fault, |fault, hint| fault.hint(hint.as_str()))
}

/// The figure on a page of its size, with the rows that it rests on.
fn pdf(document: &Document, pages: Pages, context: &Context) -> Result<Vec<u8>, Failure> {
    let rows = ingest::write_tables(told_rows(&context.briefing, context.told()));
    let attachments: Vec<_> = rows.iter().map(|file| data_file(&document.front.title, file)).collect();
    typeset::write_pdf(document, pages, &attachments).map_err(|error| {
        let fault = Fault::new(code::PDF, format!("the PDF cannot be written: {error}"));
        Failure::from_faults(&[fault])
    })
}

fn write(out: &Path, bytes: Vec<u8>) -> Result<(), Failure> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
    write_all(folder.unwrap_or(Path::new(".")), &[OutputFile { name, bytes }]).map_err(Failure::Unwritten)
}
