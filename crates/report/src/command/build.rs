//! `report build`

use std::time::{Duration, Instant};

use model::{Day, Language};
use typeset::Pictures;

use super::load::{Loaded, load};
use super::{Failure, count, notes, say};
use crate::briefing::Briefing;
use crate::cli::{BuildArgs, Format};
use crate::clock::default_day;
use crate::code;
use crate::config::BriefingSpec;
use crate::fault::Fault;
use crate::manuscript::{Manuscript, output_name, write_manuscript};
use crate::output::{OutputFile, write_all};
use crate::progress::Progress;
use crate::typesetting::set_pages;

/// What a run has made, all of it in memory.
#[derive(Default)]
struct Batch {
    outputs: Vec<Made>,
    notes: Vec<String>,
}

impl Batch {
    /// Adds the pictures that a Markdown file shows, each once, however many files show it.
    fn add_pictures(&mut self, pictures: &Pictures, paths: Vec<String>) {
        for name in paths {
            let is_there = self.outputs.iter().any(|made| made.file.name == name);
            if let Some(bytes) = pictures.bytes(&name).filter(|_| !is_there) {
                let bytes = bytes.to_vec();
                self.outputs.push(Made {
                    file: OutputFile { name, bytes },
                    pages: None,
                });
            }
        }
    }
}

/// An output and what is said of it.
struct Made {
    file: OutputFile,
    pages: Option<usize>,
}

pub fn run(args: &BuildArgs) -> Result<(), Failure> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the time that a run takes is told to people and stands in no output"
    )]
    let begun = Instant::now();
    let as_of = args.as_of.day.map_or_else(default_day, Ok)?;
    let loaded = load(&args.inputs)?;
    let batch = make(args, &loaded, as_of)?;
    let files: Vec<OutputFile> = batch.outputs.iter().map(|made| made.file.clone()).collect();
    write_all(&args.out, &files).map_err(Failure::Unwritten)?;
    if !args.quiet {
        tell(args, &batch, loaded.warnings.as_deref(), begun.elapsed());
    }
    Ok(())
}

/// Makes every output in memory; nothing is written until all of them are there.
fn make(args: &BuildArgs, loaded: &Loaded, as_of: Day) -> Result<Batch, Failure> {
    let specs = loaded
        .project
        .select(&args.ids)
        .map_err(|faults| Failure::from_faults(&faults))?;
    let jobs: Vec<(&BriefingSpec, Language)> = specs
        .into_iter()
        .flat_map(|spec| spec.languages.iter().map(move |language| (spec, *language)))
        .collect();
    let progress = Progress::new(jobs.len(), args.quiet);
    let mut batch = Batch::default();
    let mut faults = Vec::new();
    for (spec, language) in jobs {
        progress.step(&output_name(spec, language));
        match make_one(&mut batch, loaded, (spec, language, as_of), &args.format) {
            Ok(()) => {}
            Err(found) => faults.extend(found),
        }
        progress.done();
    }
    progress.finish();
    if faults.is_empty() {
        Ok(batch)
    } else {
        Err(Failure::from_faults(&faults))
    }
}

fn make_one(
    batch: &mut Batch,
    loaded: &Loaded,
    (spec, language, as_of): (&BriefingSpec, Language, Day),
    formats: &[Format],
) -> Result<(), Vec<Fault>> {
    let manuscript = manuscript(loaded, spec, language, as_of)?;
    let name = output_name(spec, language);
    // The pages are set even where only Markdown is asked for: what cannot be set is wrong in both.
    let set = set_pages(&loaded.project, &loaded.folder, &manuscript)?;
    batch.notes.extend(manuscript.notes(&name));
    if formats.contains(&Format::Md) {
        batch.add_pictures(&loaded.project.pictures, set.pictures);
        let bytes = manuscript.markdown.into_bytes();
        batch.outputs.push(Made {
            file: OutputFile {
                name: format!("{name}.md"),
                bytes,
            },
            pages: None,
        });
    }
    if formats.contains(&Format::Pdf) {
        batch.outputs.push(Made {
            file: OutputFile {
                name: format!("{name}.pdf"),
                bytes: set.pdf,
            },
            pages: Some(set.pages),
        });
    }
    Ok(())
}

/// The words of one briefing in one language.
pub fn manuscript(
    loaded: &Loaded,
    spec: &BriefingSpec,
    language: Language,
    as_of: Day,
) -> Result<Manuscript, Vec<Fault>> {
    let locale = loaded.project.locales.get(&language).ok_or_else(|| {
        vec![Fault::new(
            code::MISSING_FILE,
            format!("there are no messages in `{}`", language.tag()),
        )]
    })?;
    let briefing = Briefing::new(loaded.register.clone(), spec.select.clone(), spec.marking, as_of);
    write_manuscript(&loaded.project.templates, locale, spec, briefing)
}

fn tell(args: &BuildArgs, batch: &Batch, warnings: Option<&str>, time: Duration) {
    let made = &batch.outputs;
    notes(&batch.notes);
    if let Some(warnings) = warnings {
        say(warnings);
    }
    let paths: Vec<String> = made
        .iter()
        .map(|made| args.out.join(&made.file.name).display().to_string())
        .collect();
    let width = paths.iter().map(String::len).max().unwrap_or(0);
    for (made, path) in made.iter().zip(&paths) {
        let pages = made.pages.map_or_else(String::new, |pages| count(pages, "page"));
        say(&format!(
            "{path:width$}  {pages:>9}  {:>8}",
            size(made.file.bytes.len())
        ));
    }
    say(&format!("{} in {:.2} s", count(made.len(), "file"), time.as_secs_f64()));
}

/// A number of bytes in decimal kilobytes, as file managers show it.
fn size(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
