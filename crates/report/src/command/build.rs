//! `report build`

use std::time::{Duration, Instant};

use model::Day;
use typeset::Pictures;

use super::load::{Loaded, load};
use super::order::{Asked, Order, plan};
use super::workers::in_parallel;
use super::{Failure, notes, remark, say};
use crate::cli::{BuildArgs, Format};
use crate::clock::default_day;
use crate::code;
use crate::count::count;
use crate::fault::Fault;
use crate::manuscript::{Manuscript, write_manuscript};
use crate::output::{OutputFile, write_all};
use crate::problem::Problem;
use crate::progress::Progress;
use crate::typesetting::{Typeset, set_pages};

/// What a run has made, all of it in memory.
#[derive(Default)]
struct Batch {
    outputs: Vec<Made>,
    notes: Vec<String>,
}

impl Batch {
    /// Adds a briefing in the formats that are asked for.
    fn add(&mut self, manuscript: Manuscript, set: Typeset, pictures: &Pictures, formats: &[Format]) {
        let name = manuscript.name.clone();
        self.notes.extend(manuscript.notes(&name));
        let has_markdown = formats.contains(&Format::Md);
        if has_markdown {
            self.push(format!("{name}.md"), manuscript.markdown.into_bytes(), None);
        }
        if formats.contains(&Format::Pdf) {
            self.push(format!("{name}.pdf"), set.pdf, Some(set.pages));
        }
        if has_markdown {
            self.add_pictures(pictures, set.pictures);
            let figures = set.figures.into_iter();
            self.outputs.extend(figures.map(|file| Made { file, pages: None }));
        }
    }

    /// Adds the pictures that a Markdown file shows, each once, however many files show it.
    fn add_pictures(&mut self, pictures: &Pictures, paths: Vec<String>) {
        for name in paths {
            let is_there = self.outputs.iter().any(|made| made.file.name == name);
            if let Some(bytes) = pictures.bytes(&name).filter(|_| !is_there) {
                let bytes = bytes.to_vec();
                self.push(name, bytes, None);
            }
        }
    }

    fn push(&mut self, name: String, bytes: Vec<u8>, pages: Option<usize>) {
        let file = OutputFile { name, bytes };
        self.outputs.push(Made { file, pages });
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
    let loaded = load(args.reading.folder(&args.inputs.data), &args.inputs.templates)?;
    let batch = make(args, &loaded, as_of)?;
    let files: Vec<OutputFile> = batch.outputs.iter().map(|made| made.file.clone()).collect();
    write_all(&args.out, &files).map_err(Failure::Unwritten)?;
    if !args.quiet {
        tell(args, &batch, &loaded.warnings, begun.elapsed());
    }
    Ok(())
}

/// Makes every output in memory; nothing is written until all of them are there.
fn make(args: &BuildArgs, loaded: &Loaded, as_of: Day) -> Result<Batch, Failure> {
    let asked = Asked {
        ids: &args.ids,
        conditions: args.filters.conditions(),
        all_subjects: args.all_subjects,
    };
    let plan = plan(loaded, &asked, as_of).map_err(|faults| Failure::from_faults(&faults))?;
    let progress = Progress::new(plan.orders.len(), args.quiet);
    let made = in_parallel(
        &plan.orders,
        args.jobs,
        |order| progress.step(&order.name()),
        |order| {
            let made = set(loaded, order);
            progress.done();
            made
        },
    );
    progress.finish();
    let mut batch = Batch {
        notes: plan.notes,
        ..Batch::default()
    };
    let mut faults = Vec::new();
    for result in made {
        match result {
            Ok((manuscript, set)) => batch.add(manuscript, set, &loaded.project.pictures, &args.format),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        Ok(batch)
    } else {
        Err(Failure::from_faults(&faults))
    }
}

/// One briefing in words and on pages. The pages are set even where only Markdown is asked for: what cannot be set is
/// wrong in both.
pub fn set(loaded: &Loaded, order: &Order) -> Result<(Manuscript, Typeset), Vec<Fault>> {
    let locale = loaded.project.locales.get(&order.language).ok_or_else(|| {
        vec![Fault::new(
            code::MISSING_FILE,
            format!("there are no messages in `{}`", order.language.tag()),
        )]
    })?;
    let manuscript = write_manuscript(
        &loaded.project.templates,
        locale,
        &loaded.project.style,
        order.spec,
        order.briefing.clone(),
    )?;
    let set = set_pages(&loaded.project, &loaded.folder, &manuscript)?;
    Ok((manuscript, set))
}

fn tell(args: &BuildArgs, batch: &Batch, warnings: &[Problem], time: Duration) {
    let made = &batch.outputs;
    notes(&batch.notes);
    remark(warnings);
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
