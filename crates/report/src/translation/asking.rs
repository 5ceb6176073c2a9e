//! Which messages are asked for, in which languages, and what they are given.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use model::Language;

use crate::config::BriefingSpec;
use crate::fault::SourceFile;
use crate::locale::{self, Asked, Entry};
use crate::manuscript::{self, title_messages};
use crate::project::Project;
use crate::template::{self, DERIVED, Literal, slot};

/// The literals of one template.
struct Template<'p> {
    name: &'p str,
    file: &'p SourceFile,
    literals: Vec<Literal>,
}

/// Where a template asks for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The template.
    pub file: SourceFile,
    /// The name of the message in it.
    pub bytes: Range<usize>,
}

/// What asks for messages: templates, and the program itself.
pub struct Asking<'p> {
    templates: Vec<Template<'p>>,
    asked: Vec<Asked>,
    /// The messages of titles and subtitles, with the languages that their briefings are made in: one that has a subtitle has it
    /// in each.
    titles: BTreeMap<String, BTreeSet<Language>>,
    /// Which templates are reached in each language.
    reached: BTreeMap<Language, BTreeSet<&'p str>>,
    /// By name: where a template asks for it.
    named: BTreeMap<String, Place>,
}

impl<'p> Asking<'p> {
    /// What the templates and briefings of a project ask for.
    pub fn of(project: &'p Project) -> Self {
        let templates = project.templates.literals().into_iter();
        let templates: Vec<_> = templates
            .map(|(name, file, literals)| Template { name, file, literals })
            .collect();
        let mut asking = Self {
            named: named(&templates),
            templates,
            asked: locale::asked()
                .chain(template::asked())
                .chain(manuscript::ASKED.iter().copied())
                .collect(),
            titles: BTreeMap::new(),
            reached: BTreeMap::new(),
        };
        project.briefings.iter().for_each(|spec| asking.add(spec));
        asking
    }

    fn add(&mut self, spec: &'p BriefingSpec) {
        let reached = self.reached_from(spec.template.get_ref());
        for language in &spec.languages {
            let language = *language.get_ref();
            for message in title_messages(spec) {
                self.titles.entry(message).or_default().insert(language);
            }
            self.reached
                .entry(language)
                .or_default()
                .extend(reached.iter().copied());
        }
    }

    /// The templates that one names, and those that these name, itself among them.
    fn reached_from(&self, name: &'p str) -> BTreeSet<&'p str> {
        let mut reached = BTreeSet::from([name]);
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            let of_template = self.templates.iter().filter(|template| template.name == name);
            let literals = of_template.flat_map(|template| &template.literals);
            let names = literals.filter_map(|literal| self.template_named(&literal.text));
            open.extend(names.filter(|name| reached.insert(name)));
        }
        reached
    }

    fn template_named(&self, name: &str) -> Option<&'p str> {
        let template = self.templates.iter().find(|template| template.name == name);
        template.map(|template| template.name)
    }

    /// The messages that calls of templates name, each with the first place.
    pub fn named(&self) -> impl Iterator<Item = (&str, &Place)> {
        self.named.iter().map(|(id, place)| (id.as_str(), place))
    }

    /// Whether anything asks for a message.
    pub fn asks(&self, id: &str) -> bool {
        let is_asked = self.asked.iter().any(|asked| asked.is(id)) || self.titles.contains_key(id);
        is_asked || self.literals(id).next().is_some()
    }

    /// The languages of the briefings that ask for a message.
    pub fn languages(&self, id: &str) -> BTreeSet<Language> {
        if let Some(languages) = self.titles.get(id) {
            return languages.clone();
        }
        let is_needed = self.asked.iter().any(|asked| asked.is_needed && asked.is(id));
        let names = |name: &&str| self.literals(id).any(|(template, _)| template.name == *name);
        let asking = self
            .reached
            .iter()
            .filter(|(_, reached)| is_needed || reached.iter().any(names));
        asking.map(|(language, _)| *language).collect()
    }

    /// Everything that a message may be given; nothing where that cannot be told, or nothing asks for it.
    pub fn given(&self, entry: &Entry, entries: &[Entry]) -> Option<BTreeSet<String>> {
        let mut given = BTreeSet::new();
        let mut is_asked = false;
        for name in reaching(entry, entries) {
            for slots in self.given_to(name) {
                is_asked = true;
                given.extend(slots?);
            }
        }
        is_asked.then_some(given)
    }

    /// The same for people: dates and names in their first form only.
    pub fn told(&self, entry: &Entry, entries: &[Entry]) -> String {
        let given = self.given(entry, entries).unwrap_or_default();
        let is_derived = |slot: &&String| {
            let ending = slot.rsplit_once('-');
            ending.is_some_and(|(value, ending)| DERIVED.contains(&ending) && given.contains(value))
        };
        let told: Vec<_> = given.iter().filter(|slot| !is_derived(slot)).collect();
        told.iter()
            .map(|slot| format!("`${slot}`"))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// What each of those that ask for a message gives it; nothing for one of which that cannot be told.
    fn given_to(&self, id: &str) -> Vec<Option<BTreeSet<String>>> {
        let owned = |slots: &[&str]| Some(slots.iter().map(|slot| (*slot).to_owned()).collect());
        let asked = self
            .asked
            .iter()
            .filter(|asked| asked.is(id))
            .map(|asked| owned(asked.slots));
        let titles = self.titles.get(id).map(|_| owned(manuscript::TITLE_SLOTS));
        let own: Vec<_> = asked.chain(titles).collect();
        // A text that is called like a message the program asks for need not be meant as one.
        let is_call = |literal: &Literal| own.is_empty() || literal.call.is_some();
        let literals = self.literals(id).map(|(_, literal)| literal);
        let calls = literals.filter(|literal| is_call(literal)).map(|literal| {
            let values = literal.call.as_ref()?.values.as_ref()?;
            Some(values.iter().flat_map(|value| with_derived(value)).collect())
        });
        let calls: Vec<_> = calls.collect();
        own.into_iter().chain(calls).collect()
    }

    /// The literals that name a message, or begin its name.
    fn literals<'s>(&'s self, id: &'s str) -> impl Iterator<Item = (&'s Template<'p>, &'s Literal)> {
        let is_it = move |literal: &&Literal| match literal.is_beginning {
            true => literal.call.is_some() && id.starts_with(&literal.text),
            false => literal.text == id,
        };
        let templates = self.templates.iter();
        templates.flat_map(move |template| {
            template
                .literals
                .iter()
                .filter(is_it)
                .map(move |literal| (template, literal))
        })
    }
}

fn named(templates: &[Template]) -> BTreeMap<String, Place> {
    let mut named = BTreeMap::new();
    for Template { file, literals, .. } in templates {
        let is_name = |literal: &&Literal| literal.call.as_ref().is_some_and(|call| call.is_whole_name);
        for literal in literals.iter().filter(is_name) {
            named.entry(literal.text.clone()).or_insert_with(|| Place {
                file: (*file).clone(),
                bytes: literal.bytes.clone(),
            });
        }
    }
    named
}

/// The entry and all that refer to it, by way of others too: what these are given, it is given.
fn reaching<'e>(entry: &'e Entry, entries: &'e [Entry]) -> BTreeSet<&'e str> {
    let mut reaching = BTreeSet::from([entry.name.as_str()]);
    let mut open = vec![entry];
    while let Some(reached) = open.pop() {
        let refers = |other: &&Entry| {
            let names = [&reached.name].into_iter().chain(&reached.attributes);
            { names }.any(|name| other.references.contains(name))
        };
        open.extend(
            entries
                .iter()
                .filter(refers)
                .filter(|other| reaching.insert(&other.name)),
        );
    }
    reaching
}

/// A value by its name, and by the names of its other forms.
fn with_derived(value: &str) -> impl Iterator<Item = String> {
    let slot = slot(value);
    let derived = DERIVED
        .iter()
        .map(|ending| format!("{slot}-{ending}"))
        .collect::<Vec<_>>();
    [slot].into_iter().chain(derived)
}
