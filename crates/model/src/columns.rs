//! The columns of the tables that claims speak of, and what a row has in each.

use std::fmt::Display;
use std::str::FromStr;

use crate::{Actor, Claim, Entry, Event, Evidence, Multilingual, Place, Register, Source, Subject, SubjectTable};

impl SubjectTable {
    /// The columns of the table, in the order of the schema.
    pub fn columns(self) -> Vec<&'static str> {
        match self {
            Self::Entry => names(ENTRY),
            Self::Actor => names(ACTOR),
            Self::Event => names(EVENT),
            Self::Source => names(SOURCE),
            Self::Place => names(PLACE),
        }
    }

    /// Whether the table has a column of that name, be it for a further language.
    pub fn has_column(self, name: &str) -> bool {
        let stems = match self {
            Self::Entry => Entry::STEMS,
            Self::Actor => Actor::STEMS,
            Self::Event => Event::STEMS,
            Self::Source => Source::STEMS,
            Self::Place => Place::STEMS,
        };
        self.columns().contains(&name) || stems.iter().any(|stem| stem.language_of(name).is_some())
    }
}

impl Register {
    /// What the row that a claim is about has in the column that it is about, as a file has it. `None` where the cell is
    /// empty.
    pub fn printed(&self, claim: &Claim) -> Option<String> {
        self.cell(&claim.subject, &claim.field)?.text
    }

    /// Whether a claim says exactly what its row has: a month is not the same as a day of that month.
    pub fn says_the_same(&self, claim: &Claim) -> bool {
        let cell = self.cell(&claim.subject, &claim.field);
        cell.is_some_and(|cell| cell.text.is_some() && cell.read(&claim.value).ok() == cell.text)
    }

    /// The cell that a claim on `field` of `subject` speaks of. `None` where there is no such row or column.
    pub(crate) fn cell(&self, subject: &Subject, field: &str) -> Option<Cell> {
        let id = subject.id.as_str();
        match subject.table {
            SubjectTable::Entry => cell(ENTRY, self.entry_by_slug(id)?, field),
            SubjectTable::Actor => cell(ACTOR, self.actor_by_slug(id)?, field),
            SubjectTable::Event => cell(EVENT, self.event_by_slug(id)?, field),
            SubjectTable::Source => cell(SOURCE, self.source_by_slug(id)?, field),
            SubjectTable::Place => cell(PLACE, self.place_by_slug(id)?, field),
        }
    }
}

/// What a row has in one column, to be compared with what a claim says of it.
pub(crate) struct Cell {
    /// The value as a file has it. `None` where the cell is empty.
    pub(crate) text: Option<String>,
    read: fn(&str) -> Result<String, String>,
}

impl Cell {
    fn of<T: Display + FromStr<Err: Display>>(value: Option<&T>) -> Self {
        Self {
            text: value.map(T::to_string),
            read: |given| match given.parse::<T>() {
                Ok(value) => Ok(value.to_string()),
                Err(error) => Err(error.to_string()),
            },
        }
    }

    /// The same value as a file has it, so that two ways to write it are equal.
    ///
    /// # Errors
    /// Why it is no value of the column, a lower-case sentence.
    pub(crate) fn read(&self, given: &str) -> Result<String, String> {
        (self.read)(given)
    }
}

type Column<Row> = (&'static str, fn(&Row) -> Cell);

fn names<Row>(columns: &[Column<Row>]) -> Vec<&'static str> {
    columns.iter().map(|(name, _)| *name).collect()
}

/// The cell of a column of the schema, or of one for a further language.
fn cell<Row: Multilingual>(columns: &[Column<Row>], row: &Row, field: &str) -> Option<Cell> {
    if let Some((_, cell)) = columns.iter().find(|(name, _)| *name == field) {
        return Some(cell(row));
    }
    let (text, language) = row
        .texts()
        .find_map(|(stem, text)| Some((text, stem.language_of(field)?)))?;
    Some(Cell::of(text.get(language).map(str::to_owned).as_ref()))
}

fn aliases(aliases: &[String]) -> Cell {
    Cell::of(Some(&aliases.join(";")).filter(|text| !text.is_empty()))
}

fn source_of(evidence: &Evidence) -> Cell {
    Cell::of(Some(&evidence.source))
}

fn locator_of(evidence: &Evidence) -> Cell {
    Cell::of(evidence.locator.as_ref())
}

const ENTRY: &[Column<Entry>] = &[
    ("entry_id", |row| Cell::of(Some(&row.id))),
    ("kind", |row| Cell::of(Some(&row.kind))),
    ("theme", |row| Cell::of(Some(&row.theme))),
    ("title_en", |row| Cell::of(row.title.en.as_ref())),
    ("title_fr", |row| Cell::of(row.title.fr.as_ref())),
    ("title_ja", |row| Cell::of(row.title.ja.as_ref())),
    ("aliases", |row| aliases(&row.aliases)),
    ("status", |row| Cell::of(Some(&row.status))),
    ("legal_form", |row| Cell::of(row.legal_form.as_ref())),
    ("start", |row| Cell::of(row.start.as_ref())),
    ("end", |row| Cell::of(row.end.as_ref())),
    ("place_id", |row| Cell::of(row.place.as_ref())),
    ("sector_dac", |row| Cell::of(row.sector_dac.as_ref())),
    ("summary_en", |row| Cell::of(row.summary.en.as_ref())),
    ("summary_fr", |row| Cell::of(row.summary.fr.as_ref())),
    ("summary_ja", |row| Cell::of(row.summary.ja.as_ref())),
    ("source_id", |row| source_of(&row.evidence)),
    ("locator", |row| locator_of(&row.evidence)),
    ("handling", |row| Cell::of(Some(&row.handling))),
    ("review_by", |row| Cell::of(row.review_by.as_ref())),
];

const ACTOR: &[Column<Actor>] = &[
    ("actor_id", |row| Cell::of(Some(&row.id))),
    ("kind", |row| Cell::of(Some(&row.kind))),
    ("country", |row| Cell::of(row.country.as_ref())),
    ("name_en", |row| Cell::of(row.name.en.as_ref())),
    ("name_fr", |row| Cell::of(row.name.fr.as_ref())),
    ("name_ja", |row| Cell::of(row.name.ja.as_ref())),
    ("acronym_en", |row| Cell::of(row.acronym.en.as_ref())),
    ("acronym_fr", |row| Cell::of(row.acronym.fr.as_ref())),
    ("acronym_ja", |row| Cell::of(row.acronym.ja.as_ref())),
    ("article_fr", |row| Cell::of(row.article.fr.as_ref())),
    ("parent_actor", |row| Cell::of(row.parent.as_ref())),
    ("aliases", |row| aliases(&row.aliases)),
];

const EVENT: &[Column<Event>] = &[
    ("event_id", |row| Cell::of(Some(&row.id))),
    ("entry_id", |row| Cell::of(Some(&row.entry))),
    ("type", |row| Cell::of(Some(&row.event_type))),
    ("date", |row| Cell::of(Some(&row.date))),
    ("place_id", |row| Cell::of(row.place.as_ref())),
    ("title_en", |row| Cell::of(row.title.en.as_ref())),
    ("title_fr", |row| Cell::of(row.title.fr.as_ref())),
    ("title_ja", |row| Cell::of(row.title.ja.as_ref())),
    ("source_id", |row| source_of(&row.evidence)),
    ("locator", |row| locator_of(&row.evidence)),
    ("handling", |row| Cell::of(Some(&row.handling))),
];

const SOURCE: &[Column<Source>] = &[
    ("source_id", |row| Cell::of(Some(&row.id))),
    ("kind", |row| Cell::of(Some(&row.kind))),
    ("language", |row| Cell::of(row.language.as_ref())),
    ("title", |row| Cell::of(Some(&row.title))),
    ("publisher_en", |row| Cell::of(row.publisher.en.as_ref())),
    ("publisher_fr", |row| Cell::of(row.publisher.fr.as_ref())),
    ("publisher_ja", |row| Cell::of(row.publisher.ja.as_ref())),
    ("url", |row| Cell::of(row.url.as_ref())),
    ("published", |row| Cell::of(row.published.as_ref())),
    ("accessed", |row| Cell::of(Some(&row.accessed))),
    ("note_en", |row| Cell::of(row.note.en.as_ref())),
    ("note_fr", |row| Cell::of(row.note.fr.as_ref())),
    ("note_ja", |row| Cell::of(row.note.ja.as_ref())),
    ("handling", |row| Cell::of(Some(&row.handling))),
];

const PLACE: &[Column<Place>] = &[
    ("place_id", |row| Cell::of(Some(&row.id))),
    ("kind", |row| Cell::of(row.kind.as_ref())),
    ("country", |row| Cell::of(row.country.as_ref())),
    ("name_en", |row| Cell::of(row.name.en.as_ref())),
    ("name_fr", |row| Cell::of(row.name.fr.as_ref())),
    ("name_ja", |row| Cell::of(row.name.ja.as_ref())),
    ("article_fr", |row| Cell::of(row.article.fr.as_ref())),
    ("latitude", |row| Cell::of(row.latitude.as_ref())),
    ("longitude", |row| Cell::of(row.longitude.as_ref())),
    ("source_id", |row| {
        Cell::of(row.evidence.as_ref().map(|evidence| &evidence.source))
    }),
    ("locator", |row| {
        Cell::of(row.evidence.as_ref().and_then(|evidence| evidence.locator.as_ref()))
    }),
];
