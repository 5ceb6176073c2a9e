//! Which outputs are to be made: briefings, each in its languages and, where it is about a subject, for its subjects.

mod telling;

use std::collections::BTreeMap;

use model::{Day, Handling, Language};

use super::load::Loaded;
use crate::briefing::Briefing;
use crate::config::BriefingSpec;
use crate::count::count;
use crate::evidence::shown_rows;
use crate::fault::Fault;
use crate::manuscript::output_name;
use crate::query::{Condition, Conditions, Names, Query, Text, why_empty};
use crate::subject::{Subject, SubjectKind};
use telling::{
    foreign_name, needs_subject, no_briefing_about, not_made, nothing_for_any, same_names, several_subjects,
    takes_no_subject,
};

/// One output to be made.
pub struct Order<'a> {
    /// Its declaration.
    pub spec: &'a BriefingSpec,
    /// Its language.
    pub language: Language,
    /// What it shows.
    pub briefing: Briefing,
}

impl Order<'_> {
    /// The name of the output without its ending.
    pub fn name(&self) -> String {
        output_name(self.spec, self.briefing.subject(), self.language)
    }
}

/// What is asked for.
#[derive(Default)]
pub struct Asked<'a> {
    /// The ids of briefings; none is all that fit.
    pub ids: &'a [String],
    /// A subject and what narrows it.
    pub conditions: Conditions,
    /// Whether all subjects are meant.
    pub all_subjects: bool,
}

/// What is made, and what people should know of it.
#[derive(Default)]
pub struct Plan<'a> {
    /// The outputs, in the order in which they are told of.
    pub orders: Vec<Order<'a>>,
    /// Lines for people.
    pub notes: Vec<String>,
}

/// The outputs that are asked for.
///
/// # Errors
/// A briefing that there is not or that cannot be made so; a condition that names nothing; a selection with nothing in it.
pub fn plan<'a>(loaded: &'a Loaded, asked: &Asked, as_of: Day) -> Result<Plan<'a>, Vec<Fault>> {
    let specs = loaded.project.select(asked.ids)?;
    let mut planner = Planner::new(loaded, as_of);
    let has_subject = asked.all_subjects || !asked.conditions.is_empty();
    if !has_subject {
        let (whole, rest): (Vec<_>, Vec<_>) = specs.into_iter().partition(|spec| spec.is_made_whole());
        planner.make_all(&whole);
        match asked.ids.is_empty() {
            true => planner.notes.extend(not_made(&rest)),
            false => planner.faults.extend(rest.into_iter().map(needs_subject)),
        }
        return planner.finish();
    }
    let (about, plain): (Vec<_>, Vec<_>) = specs.into_iter().partition(|spec| !spec.subjects.is_empty());
    match (asked.ids.is_empty(), plain.is_empty()) {
        (false, false) => {
            let project = &loaded.project.briefings;
            planner
                .faults
                .extend(plain.into_iter().map(|spec| takes_no_subject(spec, project)));
        }
        _ => planner.make_about(&about, asked),
    }
    planner.finish()
}

/// Every output that there can be: the briefings that need no subject, and the others for each theme and actor.
///
/// # Errors
/// As those of [`plan`].
pub fn plan_everything(loaded: &Loaded, as_of: Day) -> Result<Plan<'_>, Vec<Fault>> {
    let specs = &loaded.project.briefings;
    let whole: Vec<_> = specs.iter().filter(|spec| spec.is_made_whole()).collect();
    let mut planner = Planner::new(loaded, as_of);
    planner.make_all(&whole);
    let about = specs.iter().filter(|spec| !spec.subjects.is_empty());
    about.for_each(|spec| planner.make_each(spec, &Conditions::default()));
    planner.finish()
}

/// A plan in the making.
struct Planner<'a> {
    loaded: &'a Loaded,
    as_of: Day,
    orders: Vec<Order<'a>>,
    notes: Vec<String>,
    faults: Vec<Fault>,
    wholes: BTreeMap<Handling, Briefing>,
    /// How many subjects had nothing to show.
    passed_over: usize,
}

impl<'a> Planner<'a> {
    fn new(loaded: &'a Loaded, as_of: Day) -> Self {
        Self {
            loaded,
            as_of,
            orders: Vec::new(),
            notes: Vec::new(),
            faults: Vec::new(),
            wholes: BTreeMap::new(),
            passed_over: 0,
        }
    }

    /// The briefings that need no subject.
    fn make_all(&mut self, specs: &[&'a BriefingSpec]) {
        for spec in specs {
            if let Some(declared) = self.declared(spec) {
                self.make(spec, &declared, None, Query::default());
            }
        }
    }

    /// The briefings about a subject that can be asked about what is given.
    fn make_about(&mut self, specs: &[&'a BriefingSpec], asked: &Asked) {
        if specs.is_empty() {
            self.faults.push(no_briefing_about());
        }
        let given = |spec: &BriefingSpec| -> Vec<SubjectKind> {
            let kinds = spec.subjects.iter().copied();
            kinds
                .filter(|kind| !asked.conditions.get(kind.name()).is_empty())
                .collect()
        };
        let fits = |spec: &&&BriefingSpec| asked.all_subjects || !given(spec).is_empty();
        let fitting = specs.iter().filter(fits).count();
        for &spec in specs {
            match given(spec).as_slice() {
                _ if asked.all_subjects => self.make_each(spec, &asked.conditions),
                [] if asked.ids.is_empty() && fitting > 0 => {}
                [] => self.faults.push(needs_subject(spec)),
                [kind] => self.make_given(spec, *kind, &asked.conditions),
                several => self.faults.push(several_subjects(spec, several)),
            }
        }
    }

    /// One briefing about each of the subjects that were given.
    fn make_given(&mut self, spec: &'a BriefingSpec, kind: SubjectKind, conditions: &Conditions) {
        let Some(declared) = self.declared(spec) else { return };
        let whole = self.whole(spec);
        let rows = shown_rows(&whole);
        match conditions.query(&Names::of_shown(&rows, &whole), None) {
            Err(faults) => self.faults.extend(faults),
            Ok(query) => {
                self.note_narrowing(&query, Some(kind));
                for (subject, query) in query.one_by_one(kind) {
                    self.make(spec, &declared, Some(subject), query);
                }
            }
        }
    }

    /// A briefing about each theme and actor that has something to show.
    fn make_each(&mut self, spec: &'a BriefingSpec, conditions: &Conditions) {
        let Some(declared) = self.declared(spec) else { return };
        let whole = self.whole(spec);
        let rows = shown_rows(&whole);
        let names = Names::of_shown(&rows, &whole);
        match conditions.query(&names, None) {
            Err(faults) => return self.faults.extend(faults),
            Ok(narrowing) => self.note_narrowing(&narrowing, None),
        }
        for kind in kinds_of_all(spec) {
            let mut conditions = conditions.clone();
            conditions.set(kind.name(), kind.ids(&rows).into_iter().map(Text::from).collect());
            match conditions.query(&names, None) {
                Err(faults) => self.faults.extend(faults),
                Ok(query) => {
                    for (subject, query) in query.one_by_one(kind) {
                        self.make_if_any(spec, &declared, subject, query);
                    }
                }
            }
        }
    }

    fn make_if_any(&mut self, spec: &'a BriefingSpec, declared: &Query, subject: Subject, query: Query) {
        match why_empty(&self.whole(spec).selecting(declared.clone().and(query.clone()))) {
            Some(_) => self.passed_over += 1,
            None => self.make(spec, declared, Some(subject), query),
        }
    }

    /// A briefing in each of its languages, unless it would have nothing in it.
    fn make(&mut self, spec: &'a BriefingSpec, declared: &Query, subject: Option<Subject>, asked: Query) {
        let query = declared.clone().and(asked);
        let briefing = self.whole(spec).selecting(query).about(subject);
        if let Some(emptied) = why_empty(&briefing) {
            let own = emptied.condition.filter(|(at, _)| *at < declared.conditions.len());
            let fault = emptied.fault();
            self.faults.push(match own {
                Some((_, name)) => spec.select.blame(name, &self.loaded.project.briefings_file, fault),
                None => fault,
            });
            return;
        }
        for language in spec.languages.iter().map(|language| *language.get_ref()) {
            self.notes.extend(foreign_name(&briefing, language));
            self.orders.push(Order {
                spec,
                language,
                briefing: briefing.clone(),
            });
        }
    }

    /// What the declaration of a briefing selects. Whoever writes it may name every row that its readers may know of.
    fn declared(&mut self, spec: &BriefingSpec) -> Option<Query> {
        let whole = self.whole(spec);
        let file = &self.loaded.project.briefings_file;
        let query = spec.select.query(&Names::of_release(&whole), Some(file));
        query.map_err(|faults| self.faults.extend(faults)).ok()
    }

    /// All that the readers of a briefing may see, worked out once for each audience.
    fn whole(&mut self, spec: &BriefingSpec) -> Briefing {
        let (register, as_of) = (&self.loaded.register, self.as_of);
        let whole = self.wholes.entry(spec.audience);
        whole
            .or_insert_with(|| Briefing::new(register.clone(), Query::default(), spec.audience, as_of))
            .clone()
    }

    /// Says what a briefing about a subject is cut down to besides.
    fn note_narrowing(&mut self, query: &Query, subject: Option<SubjectKind>) {
        let is_subject = |condition: &Condition| subject.is_some_and(|subject| subject.name() == condition.name());
        let besides = |condition: &Condition| match condition {
            Condition::Part { roles, .. } if is_subject(condition) && !roles.is_empty() => {
                let (actors, roles) = (Vec::new(), roles.clone());
                Some(Condition::Part { actors, roles }.to_string())
            }
            _ => (!is_subject(condition)).then(|| condition.to_string()),
        };
        let others: Vec<_> = query.conditions.iter().filter_map(besides).collect();
        let note = format!("cut down to {}, which the titles do not say", others.join(" and "));
        if !others.is_empty() && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn finish(mut self) -> Result<Plan<'a>, Vec<Fault>> {
        if self.passed_over > 0 {
            let subjects = count(self.passed_over, "subject");
            self.notes.push(format!("{subjects} with nothing to show passed over"));
        }
        self.faults.extend(same_names(&self.orders));
        if self.orders.is_empty() && self.passed_over > 0 {
            self.faults.push(nothing_for_any(self.passed_over));
        }
        match self.faults.is_empty() {
            true => Ok(Plan {
                orders: self.orders,
                notes: self.notes,
            }),
            false => Err(self.faults),
        }
    }
}

/// The kinds that all subjects of a briefing are of: themes and actors; where it can be about neither, what it can be about.
fn kinds_of_all(spec: &BriefingSpec) -> Vec<SubjectKind> {
    let is_main = |kind: &SubjectKind| matches!(kind, SubjectKind::Theme | SubjectKind::Actor);
    let has_main = spec.subjects.iter().any(is_main);
    let kinds = spec.subjects.iter().copied();
    kinds.filter(|kind| is_main(kind) || !has_main).collect()
}
