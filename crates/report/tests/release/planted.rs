//! Registers with rows that some readers must not know of, each text of which holds a word that stands nowhere else.

use std::collections::BTreeSet;

use model::{
    Actor, ActorKind, Amount, Claim, Entry, EntryKind, Event, EventType, Evidence, Handling, Label, Link, Place,
    PlaceKind, Relation, Role, RoleCode, Source, SourceKind, Status, Subject, SubjectTable, Tables, Theme, Translated,
    Verdict,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// The word that stands in every cell of words of a hidden row.
pub const PLANTED: &str = "zanzibar";

/// One thing to hide: what it is, how, and where among the other rows.
#[derive(Debug, Clone)]
pub struct Secret {
    form: Form,
    /// Whether it is restricted where internal would do.
    is_restricted: bool,
    /// What stands before its ids, which decides where they are sorted to.
    prefix: &'static str,
    /// Where its rows stand, and which visible rows they belong to.
    at: [Index; 4],
}

/// What is hidden, and by what.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// An entry with all that belongs to it and all that only it names.
    Entry,
    /// The same, hidden by the handling of its source.
    UncitedEntry,
    /// An event of a visible entry.
    Event,
    /// The same, hidden by the handling of its source.
    UncitedEvent,
    /// A target of a visible entry.
    Target,
    /// Roles of a hidden and of a visible body in a visible entry.
    Roles,
    /// A link between visible entries.
    Link,
    /// A sum of a visible entry.
    Amount,
    /// Claims on a visible entry.
    Claims,
    /// A source that no row names.
    Source,
}

const FORMS: [Form; 10] = [
    Form::Entry,
    Form::UncitedEntry,
    Form::Event,
    Form::UncitedEvent,
    Form::Target,
    Form::Roles,
    Form::Link,
    Form::Amount,
    Form::Claims,
    Form::Source,
];

pub fn secrets() -> impl Strategy<Value = Vec<Secret>> {
    let parts = (
        prop::sample::select(&FORMS[..]),
        any::<bool>(),
        prop::sample::select(vec!["", "a-", "zz-"]),
        any::<[Index; 4]>(),
    );
    let secret = parts.prop_map(|(form, is_restricted, prefix, at)| Secret {
        form,
        is_restricted,
        prefix,
        at,
    });
    prop::collection::vec(secret, 1..16)
}

/// What `audience` may see of `tables`: rows of its own level among public ones, entries that begin with an event to come, and labels
/// of no other codes than those in use.
pub fn visible(mut tables: Tables, audience: Handling, shift: usize) -> Tables {
    let level = |row: usize| match (row + shift).is_multiple_of(3) {
        true => audience,
        false => Handling::Public,
    };
    for (row, entry) in tables.entries.iter_mut().enumerate() {
        entry.handling = level(row);
        if (row + shift).is_multiple_of(5) {
            (entry.start, entry.end, entry.status) = (None, None, Status::Active);
            let own = tables.events.iter_mut().filter(|event| event.entry == entry.id);
            own.for_each(|event| event.date = of("2027-05"));
        }
    }
    tables
        .events
        .iter_mut()
        .enumerate()
        .for_each(|(row, event)| event.handling = level(row));
    tables
        .sources
        .iter_mut()
        .enumerate()
        .for_each(|(row, source)| source.handling = level(row));
    let used: BTreeSet<_> = tables.codes().collect();
    tables
        .labels
        .retain(|label| used.contains(&(label.list.as_str(), label.code.as_str())));
    tables
}

/// The tables with rows above `audience`.
pub fn planted(visible: &Tables, audience: Handling, secrets: &[Secret]) -> Tables {
    let mut tables = visible.clone();
    for (number, secret) in secrets.iter().enumerate() {
        let level = match audience {
            Handling::Public if !secret.is_restricted => Handling::Internal,
            _ => Handling::Restricted,
        };
        let id = format!("{}{PLANTED}-{number}", secret.prefix);
        Planter {
            visible,
            tables: &mut tables,
            level,
            id,
            at: &secret.at,
        }
        .plant(secret.form);
    }
    label_new_codes(&mut tables, visible);
    tables
}

/// Codes that only hidden rows use have labels that only hidden rows use.
fn label_new_codes(tables: &mut Tables, visible: &Tables) {
    let old: BTreeSet<_> = visible.codes().collect();
    let new: Vec<_> = tables.codes().filter(|code| !old.contains(code)).collect();
    for (row, (list, code)) in new.into_iter().enumerate() {
        let label = Label {
            list: list.to_owned(),
            code: code.to_owned(),
            label: words(code),
            standard: None,
            standard_code: None,
        };
        tables.labels.insert(row * 2 % (tables.labels.len() + 1), label);
    }
}

/// Puts the rows of one secret among the others.
struct Planter<'a> {
    visible: &'a Tables,
    tables: &'a mut Tables,
    level: Handling,
    id: String,
    at: &'a [Index; 4],
}

impl Planter<'_> {
    fn plant(&mut self, form: Form) {
        match form {
            Form::Entry => self.entry(self.level, Handling::Public),
            Form::UncitedEntry => self.entry(Handling::Public, self.level),
            Form::Event => self.event(EventType::Held, self.level, Handling::Public),
            Form::UncitedEvent => self.event(EventType::Suspended, Handling::Public, self.level),
            Form::Target => self.event(EventType::Target, self.level, self.level),
            Form::Roles => self.roles(),
            Form::Link => self.link(),
            Form::Amount => self.amount(),
            Form::Claims => self.claims(),
            Form::Source => {
                self.source(self.level);
            }
        }
    }

    /// A visible entry.
    fn host(&self) -> Entry {
        self.at[1].get(&self.visible.entries).clone()
    }

    fn entry(&mut self, handling: Handling, of_source: Handling) {
        let (place, actor, host) = (self.place(), self.actor(), self.host());
        let evidence = self.source(of_source);
        let entry = Entry {
            id: of(&self.id),
            kind: EntryKind::Membership,
            theme: Theme::EuJapan,
            title: words(&self.id),
            aliases: vec![format!("Alias of {}", self.id)],
            status: Status::Suspended,
            legal_form: None,
            start: Some(of("2011")),
            end: None,
            place: Some(of(&place)),
            sector_dac: None,
            summary: words("is what this is about."),
            evidence: evidence.clone(),
            handling,
            review_by: None,
        };
        insert(&mut self.tables.entries, &self.at[0], entry);
        let id = self.id.clone();
        let link = |from: &str, relation, to: &str| Link {
            from: of(from),
            relation,
            to: of(to),
            evidence: Some(host.evidence.clone()),
        };
        let there = link(host.id.as_str(), Relation::Supersedes, &id);
        let back = link(&id, Relation::Supports, host.id.as_str());
        insert(&mut self.tables.links, &self.at[2], there);
        insert(&mut self.tables.links, &self.at[3], back);
        let role = self.role(&id, &actor, RoleCode::Host, &host.evidence);
        insert(&mut self.tables.roles, &self.at[2], role);
        let event = self.dated(&id, EventType::Opened, Handling::Public, &host.evidence);
        insert(&mut self.tables.events, &self.at[3], event);
        let amount = self.sum(&id, &host.evidence);
        insert(&mut self.tables.amounts, &self.at[2], amount);
        self.claim("summary_en", SubjectTable::Entry, &id, "said", &host.evidence);
        self.claim("name_en", SubjectTable::Actor, &actor, "named", &host.evidence);
        self.claim("name_en", SubjectTable::Place, &place, "placed", &host.evidence);
        let event = self.at[3].get(&self.visible.events).id.to_string();
        self.claim_of("entry_id", SubjectTable::Event, &event, &id, "owned", &host.evidence);
    }

    fn event(&mut self, event_type: EventType, handling: Handling, of_source: Handling) {
        let host = self.host();
        let evidence = match of_source {
            Handling::Public => host.evidence.clone(),
            _ => self.source(of_source),
        };
        let place = self.place();
        let mut event = self.dated(host.id.as_str(), event_type, handling, &evidence);
        event.place = Some(of(&place));
        // Nothing else may begin an entry that has no start.
        event.date = match (event_type, host.start) {
            (EventType::Target, _) => of("2035"),
            (_, None) => of("1999-12"),
            (_, Some(_)) => of("2024-06-17"),
        };
        insert(&mut self.tables.events, &self.at[0], event);
    }

    fn roles(&mut self) {
        let (host, actor, evidence) = (self.host(), self.actor(), self.source(self.level));
        let role = self.role(host.id.as_str(), &actor, RoleCode::Lead, &evidence);
        insert(&mut self.tables.roles, &self.at[0], role);
        let visible = self.at[2].get(&self.visible.roles).actor.to_string();
        let role = self.role(host.id.as_str(), &visible, RoleCode::Host, &evidence);
        if !self.tables.roles.iter().any(|other| key(other) == key(&role)) {
            insert(&mut self.tables.roles, &self.at[3], role);
        }
    }

    fn link(&mut self) {
        let (host, other) = (self.host(), self.at[2].get(&self.visible.entries).clone());
        let link = Link {
            from: host.id,
            relation: Relation::Related,
            to: other.id,
            evidence: Some(self.source(self.level)),
        };
        let is_new = !self
            .tables
            .links
            .iter()
            .any(|old| (&old.from, old.relation, &old.to) == (&link.from, link.relation, &link.to));
        if is_new && link.from != link.to {
            insert(&mut self.tables.links, &self.at[0], link);
        }
    }

    fn amount(&mut self) {
        let (host, evidence) = (self.host(), self.source(self.level));
        let amount = self.sum(host.id.as_str(), &evidence);
        insert(&mut self.tables.amounts, &self.at[0], amount);
    }

    /// A claim that readers may not know of, and one that they may not be told because the other decided against it.
    fn claims(&mut self) {
        let (host, evidence, place) = (self.host(), self.source(self.level), self.place());
        let id = host.id.to_string();
        self.claim("title_en", SubjectTable::Entry, &id, "titled", &evidence);
        self.claim_of("place_id", SubjectTable::Entry, &id, &place, "placed", &evidence);
        let (subject, summary) = (format!("entry:{id}"), host.summary.en.unwrap());
        let is_decided = |claim: &Claim| claim.subject.to_string() == subject && claim.field == "summary_en";
        if !self.tables.claims.iter().any(is_decided) {
            self.claim_of("summary_en", SubjectTable::Entry, &id, &summary, "preferred", &evidence);
            self.tables
                .claims
                .iter_mut()
                .filter(|claim| is_decided(claim))
                .for_each(|claim| claim.preferred = true);
            self.claim("summary_en", SubjectTable::Entry, &id, "rejected", &host.evidence);
        }
    }

    fn source(&mut self, handling: Handling) -> Evidence {
        let source = Source {
            id: of(&format!("{}-source", self.id)),
            kind: SourceKind::Specialist,
            language: Some(of("en")),
            title: format!("Zanzibar cable {}", self.id),
            publisher: words("publisher"),
            url: Some(of("https://zanzibar.example/")),
            published: None,
            accessed: of("2025-11-22"),
            note: words("note"),
            handling,
        };
        let id = source.id.clone();
        insert(&mut self.tables.sources, &self.at[0], source);
        Evidence {
            source: id,
            locator: Some(of("section zanzibar")),
        }
    }

    fn place(&mut self) -> String {
        let id = format!("{}-place", self.id);
        let place = Place {
            id: of(&id),
            kind: Some(PlaceKind::Site),
            country: None,
            name: words(&id),
            article: words("article"),
            latitude: "10".parse().ok(),
            longitude: "20".parse().ok(),
            evidence: None,
        };
        insert(&mut self.tables.places, &self.at[2], place);
        id
    }

    /// A body that is part of another.
    fn actor(&mut self) -> String {
        let whole = self.body("whole", None);
        self.body("body", Some(&whole))
    }

    fn body(&mut self, name: &str, parent: Option<&str>) -> String {
        let id = format!("{}-{name}", self.id);
        let actor = Actor {
            id: of(&id),
            kind: ActorKind::ResearchInstitute,
            country: Some(of("TZ")),
            name: words(&id),
            article: words("article"),
            acronym: words("ZNZ"),
            parent: parent.map(of),
            aliases: vec![format!("Alias of {id}")],
        };
        insert(&mut self.tables.actors, &self.at[3], actor);
        id
    }

    fn role(&self, entry: &str, actor: &str, code: RoleCode, evidence: &Evidence) -> Role {
        Role {
            entry: of(entry),
            actor: of(actor),
            code,
            since: None,
            until: None,
            evidence: evidence.clone(),
        }
    }

    fn dated(&self, entry: &str, event_type: EventType, handling: Handling, evidence: &Evidence) -> Event {
        Event {
            id: of(&format!("{}-event", self.id)),
            entry: of(entry),
            event_type,
            date: of("2012-03-04"),
            place: None,
            title: words("happened"),
            evidence: evidence.clone(),
            handling,
        }
    }

    fn sum(&self, entry: &str, evidence: &Evidence) -> Amount {
        Amount {
            entry: of(entry),
            actor: None,
            kind: words(&format!("loan {}", self.id)),
            amount: of("7654321"),
            currency: of("TZS"),
            date: of("2012"),
            evidence: evidence.clone(),
        }
    }

    /// A claim whose value is words.
    fn claim(&mut self, field: &str, table: SubjectTable, id: &str, name: &str, evidence: &Evidence) {
        self.claim_of(field, table, id, "Zanzibar", name, evidence);
    }

    fn claim_of(&mut self, field: &str, table: SubjectTable, id: &str, value: &str, name: &str, evidence: &Evidence) {
        let claim = Claim {
            id: of(&format!("{}-{name}", self.id)),
            subject: Subject {
                table,
                id: id.to_owned(),
            },
            field: field.to_owned(),
            value: value.to_owned(),
            evidence: evidence.clone(),
            verdict: if name == "preferred" {
                Verdict::Supports
            } else {
                Verdict::Qualifies
            },
            confidence: None,
            preferred: false,
            note: words("note"),
        };
        insert(&mut self.tables.claims, &self.at[2], claim);
    }
}

fn key(role: &Role) -> (&str, &str, RoleCode) {
    (role.entry.as_str(), role.actor.as_str(), role.code)
}

fn insert<T>(rows: &mut Vec<T>, at: &Index, row: T) {
    rows.insert(at.index(rows.len() + 1), row);
}

fn of<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

fn words(text: &str) -> Translated {
    let text = |language: &str| Some(format!("Zanzibar {language} {text}"));
    Translated::of([text("en"), text("fr"), text("ja")])
}
