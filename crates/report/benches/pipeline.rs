//! The time of each stage of the pipeline and of the whole of it, in one process, on the shipped register and on synthetic ones.
//!
//! `cargo xtask bench` runs this and adds the cost of whole processes.
#![expect(clippy::expect_used, reason = "a benchmark that cannot run has nothing to say")]

mod synthetic;

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use divan::{Bencher, Divan};
use model::{Day, Language, Register};
use report::{Briefing, Manuscript, Project, Query};
use typeset::{Document, Pages, Pictures, Style};

/// The registers that are measured.
const CASES: [Case; 4] = [
    Case::Shipped,
    Case::Synthetic("overview", 20),
    Case::Synthetic("overview", 2000),
    Case::Synthetic("table", 2000),
];

fn main() {
    // At least one run of everything; the whole job of the largest register takes about a second.
    Divan::default()
        .sample_size(1)
        .sample_count(200)
        .max_time(Duration::from_secs(2))
        .config_with_args()
        .main();
}

#[divan::bench(args = CASES)]
fn read(bencher: Bencher, case: Case) {
    let (data, templates) = case.folders();
    bencher.bench(|| {
        (
            ingest::read_folder(&data),
            Project::read(&templates).expect("the templates are readable"),
        )
    });
}

#[divan::bench(args = CASES)]
fn ingest(bencher: Bencher, case: Case) {
    let folder = ingest::read_folder(&case.folders().0);
    bencher.bench(|| ingest::build(&folder));
}

#[divan::bench(args = CASES)]
fn template(bencher: Bencher, case: Case) {
    let inputs = Inputs::read(case, &case.folders());
    bencher.bench(|| inputs.manuscript());
}

#[divan::bench(args = CASES)]
fn markdown(bencher: Bencher, case: Case) {
    let manuscript = Inputs::read(case, &case.folders()).manuscript();
    bencher.bench(|| parse(&manuscript));
}

#[divan::bench(args = CASES)]
fn pages(bencher: Bencher, case: Case) {
    let manuscript = Inputs::read(case, &case.folders()).manuscript();
    let document = parse(&manuscript);
    bencher.bench(|| layout(&document, &manuscript));
}

#[divan::bench(args = CASES)]
fn pdf(bencher: Bencher, case: Case) {
    let manuscript = Inputs::read(case, &case.folders()).manuscript();
    let document = parse(&manuscript);
    let pages = layout(&document, &manuscript);
    bencher
        .with_inputs(|| pages.clone())
        .bench_values(|pages| print(&document, pages));
}

#[divan::bench(args = CASES)]
fn whole(bencher: Bencher, case: Case) {
    let folders = case.folders();
    bencher.bench(|| {
        let manuscript = Inputs::read(case, &folders).manuscript();
        let document = parse(&manuscript);
        let pages = layout(&document, &manuscript);
        (print(&document, pages), manuscript)
    });
}

fn parse(manuscript: &Manuscript) -> Document {
    typeset::parse(&manuscript.markdown).expect("the manuscript is in the dialect")
}

fn layout(document: &Document, manuscript: &Manuscript) -> Pages {
    typeset::layout(document, &manuscript.labels, &Style::default(), &Pictures::default())
        .expect("the document fits on pages")
}

fn print(document: &Document, pages: Pages) -> Vec<u8> {
    typeset::write_pdf(document, pages, &[]).expect("the pages can be written")
}

/// A register to measure.
#[derive(Clone, Copy)]
enum Case {
    /// The one of this repository.
    Shipped,
    /// A briefing on one with that many entries.
    Synthetic(&'static str, usize),
}

impl Case {
    /// The id of its briefing.
    fn briefing(self) -> &'static str {
        match self {
            Self::Shipped => "overview",
            Self::Synthetic(briefing, _) => briefing,
        }
    }

    /// Where its register and its templates are; synthetic ones are written by whoever asks first.
    fn folders(self) -> (PathBuf, PathBuf) {
        let folder = match self {
            Self::Shipped => Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."),
            Self::Synthetic(_, entries) => Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("synthetic-{entries}")),
        };
        if let Self::Synthetic(_, entries) = self {
            synthetic::write(&folder, entries).expect("the target folder is writable");
        }
        (folder.join("data"), folder.join("templates"))
    }
}

impl Display for Case {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shipped => formatter.write_str("shipped"),
            Self::Synthetic(briefing, entries) => write!(formatter, "{briefing} of {entries}"),
        }
    }
}

/// What the templates are filled from.
struct Inputs {
    briefing: &'static str,
    register: Arc<Register>,
    project: Project,
}

impl Inputs {
    fn read(case: Case, (data, templates): &(PathBuf, PathBuf)) -> Self {
        let built = ingest::build(&ingest::read_folder(data)).expect("the register has no errors");
        let project = Project::read(templates).expect("the templates have no errors");
        Self {
            briefing: case.briefing(),
            register: Arc::new(built.register),
            project,
        }
    }

    fn manuscript(&self) -> Manuscript {
        let mut briefings = self.project.briefings.iter();
        let spec = briefings
            .find(|spec| spec.id == self.briefing)
            .expect("the briefing is declared");
        let locale = self
            .project
            .locales
            .get(&Language::ENGLISH)
            .expect("there are English messages");
        let day = Day::new(2026, 1, 1).expect("the day is in the calendar");
        let briefing = Briefing::new(self.register.clone(), Query::default(), spec.audience, day);
        report::write_manuscript(&self.project.templates, locale, &self.project.style, spec, briefing)
            .expect("the templates can be filled")
    }
}
