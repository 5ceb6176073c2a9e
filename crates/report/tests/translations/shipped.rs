//! The shipped briefings, and those about each subject.

use std::sync::Arc;

use model::{Day, Language, Register};
use report::{
    Briefing, BriefingSpec, Conditions, Names, Project, Query, Subject, SubjectKind, Text, shown_rows, why_empty,
    write_manuscript,
};

use super::identity::Line;
use super::support::Workplace;

/// A register and the folder of templates.
pub struct Shipped {
    register: Arc<Register>,
    project: Project,
}

/// One briefing, before it has a language.
pub struct Told<'s> {
    /// The name of its files, without language.
    pub name: String,
    spec: &'s BriefingSpec,
    briefing: Briefing,
}

impl Shipped {
    /// Reads what lies in a folder.
    pub fn read(place: &Workplace) -> Self {
        let folder = ingest::read_folder(&place.path("data"));
        let register = match ingest::build(&folder) {
            Ok(built) => Arc::new(built.register),
            Err(problems) => panic!("{}", ingest::render(&problems, false)),
        };
        let project = Project::read(&place.path("templates")).unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { register, project }
    }

    /// The briefings of these ids as of a day: whole, and about each subject with something to show.
    pub fn told(&self, ids: &[&str], as_of: Day) -> Vec<Told<'_>> {
        let specs = self
            .project
            .briefings
            .iter()
            .filter(|spec| ids.contains(&spec.id.as_str()));
        specs.flat_map(|spec| self.of_spec(spec, as_of)).collect()
    }

    fn of_spec<'s>(&'s self, spec: &'s BriefingSpec, as_of: Day) -> Vec<Told<'s>> {
        let whole = Briefing::new(self.register.clone(), Query::default(), spec.audience, as_of);
        let kinds = spec.subjects.iter();
        let about = kinds
            .flat_map(|kind| subjects(*kind, &whole))
            .map(|(subject, query)| Told {
                name: format!("{}-{}", spec.id, subject.slug()),
                spec,
                briefing: whole.selecting(query).about(Some(subject)),
            });
        let mut told: Vec<_> = about.filter(|told| why_empty(&told.briefing).is_none()).collect();
        if spec.is_made_whole() {
            told.push(Told {
                name: spec.id.clone(),
                spec,
                briefing: whole.clone(),
            });
        }
        told
    }
}

impl Told<'_> {
    /// What it tells in a language, line by line.
    pub fn lines(&self, shipped: &Shipped, language: Language) -> Vec<Line> {
        let Project {
            templates,
            locales,
            style,
            ..
        } = &shipped.project;
        let locale = locales.get(&language).expect("messages");
        let written = write_manuscript(templates, locale, style, self.spec, self.briefing.clone());
        let written = written.unwrap_or_else(|faults| panic!("{}.{language}: {faults:?}", self.name));
        let traced = written.traced_lines(templates);
        Line::all(&traced.unwrap_or_else(|fault| panic!("{}.{language}: {fault:?}", self.name)))
    }
}

/// Each subject of a kind, and what selects its entries.
fn subjects(kind: SubjectKind, whole: &Briefing) -> Vec<(Subject, Query)> {
    let rows = shown_rows(whole);
    let mut conditions = Conditions::default();
    conditions.set(kind.name(), kind.ids(&rows).into_iter().map(Text::from).collect());
    let query = conditions.query(&Names::of_shown(&rows, whole), None);
    query.unwrap_or_else(|faults| panic!("{faults:?}")).one_by_one(kind)
}
