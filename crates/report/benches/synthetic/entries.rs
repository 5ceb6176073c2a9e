//! Entries, and the tables whose rows belong to one.

use super::parties::{actor_id, source_id};
use super::sheet::Sheet;
use super::words::{COUNTRIES, Country, KINDS, Kind, TOPICS, Topic};
use super::{Random, Size};

const ENTRIES: u64 = 1;

/// One entry with all that hangs on it.
pub struct Entry {
    id: String,
    kind: &'static Kind,
    topic: &'static Topic,
    place: &'static Country,
    /// Above 1 where topic, kind and place have been used before.
    phase: usize,
    start: String,
    end: String,
    status: &'static str,
    /// Dates of later events, each in a later year than the start.
    later: Vec<String>,
    actors: Vec<usize>,
    source: String,
    locator: String,
    part_of: Option<usize>,
    amount: Option<usize>,
}

impl Entry {
    /// The entry of one row. Topic, kind and place run through their combinations, so no title comes twice.
    pub fn plan(index: usize, size: Size) -> Self {
        let mut random = Random::new(ENTRIES, index);
        let (topic, rest) = (&TOPICS[index % TOPICS.len()], index / TOPICS.len());
        let (place, rest) = (&COUNTRIES[(rest + index) % COUNTRIES.len()], rest / COUNTRIES.len());
        let (kind, phase) = (&KINDS[(rest + index) % KINDS.len()], 1 + rest);
        let start = 2005 + random.below(14);
        let ended = random.chance(30);
        Self {
            id: format!("{}-{}-{}", topic.slug, place.slug, index + 1),
            kind,
            topic,
            place,
            phase,
            start: date(start, &mut random),
            end: if ended { (start + 5).to_string() } else { String::new() },
            status: if ended { "ended" } else { "active" },
            later: (1..=random.below(3))
                .map(|years| date(start + years, &mut random))
                .collect(),
            actors: parties(size.actors, &mut random),
            source: source_id(random.below(size.sources)),
            locator: format!("paragraph {}", 1 + random.below(40)),
            part_of: random
                .chance(60)
                .then(|| random.below(index.max(1)))
                .filter(|whole| *whole != index),
            amount: random.chance(20).then(|| 50_000 * (1 + random.below(400))),
        }
    }

    fn title_en(&self) -> String {
        let title = format!(
            "{} {} with {}",
            capital(self.topic.name.en),
            self.kind.noun.en,
            self.place.name.en
        );
        if self.phase == 1 {
            title
        } else {
            format!("{title}, phase {}", self.phase)
        }
    }

    fn title_fr(&self) -> String {
        let title = format!(
            "{} – {} ({})",
            self.kind.noun.fr, self.topic.name.fr, self.place.name.fr
        );
        if self.phase == 1 {
            title
        } else {
            format!("{title}, phase {}", self.phase)
        }
    }

    fn title_ja(&self) -> String {
        let title = format!("{}との{}{}", self.place.name.ja, self.topic.name.ja, self.kind.noun.ja);
        if self.phase == 1 {
            title
        } else {
            format!("{title}（第{}期）", self.phase)
        }
    }

    fn summary_en(&self) -> String {
        let (topic, noun, place) = (self.topic.name.en, self.kind.noun.en, self.place.name.en);
        format!(
            "The {noun} brings together the bodies that are in charge of {topic} in {place} and their partners. It pays for training, \
             equipment and a yearly review, and its results are open to every country of the region."
        )
    }

    fn summary_fr(&self) -> String {
        let (topic, place) = (self.topic.name.fr, self.place.name.fr);
        format!(
            "Thème : {topic}. Pays hôte : {place}. Le financement couvre la formation, l’équipement et une revue annuelle."
        )
    }

    fn summary_ja(&self) -> String {
        format!(
            "{}における{}を担う機関を結び、研修、機材、年次評価を支える。",
            self.place.name.ja, self.topic.name.ja
        )
    }
}

/// `entries.csv`
pub fn entries(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/entries.csv",
        &[
            "entry_id",
            "kind",
            "theme",
            "title_en",
            "title_fr",
            "title_ja",
            "status",
            "legal_form",
            "start",
            "end",
            "place_id",
            "summary_en",
            "summary_fr",
            "summary_ja",
            "source_id",
            "locator",
        ],
    );
    for entry in planned {
        let titles = [entry.title_en(), entry.title_fr(), entry.title_ja()];
        let summaries = [entry.summary_en(), entry.summary_fr(), entry.summary_ja()];
        sheet.row(&[
            &entry.id,
            entry.kind.code,
            entry.topic.theme,
            &titles[0],
            &titles[1],
            &titles[2],
            entry.status,
            entry.kind.legal_form,
            &entry.start,
            &entry.end,
            entry.place.slug,
            &summaries[0],
            &summaries[1],
            &summaries[2],
            &entry.source,
            &entry.locator,
        ]);
    }
    sheet
}

/// `events.csv`: how each entry began, and what came later.
pub fn events(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/events.csv",
        &[
            "event_id",
            "entry_id",
            "type",
            "date",
            "place_id",
            "title_en",
            "source_id",
            "locator",
        ],
    );
    for entry in planned {
        let first = (entry.kind.begins, &entry.start);
        let later = entry
            .later
            .iter()
            .zip(["amended", "renewed"])
            .map(|(date, what)| (what, date));
        for (what, date) in [first].into_iter().chain(later) {
            let id = format!("{}-{what}", entry.id);
            sheet.row(&[
                &id,
                &entry.id,
                what,
                date,
                entry.place.slug,
                "",
                &entry.source,
                &entry.locator,
            ]);
        }
    }
    sheet
}

/// `roles.csv`: the first actor leads, the others take part.
pub fn roles(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/roles.csv",
        &["entry_id", "actor_id", "role", "since", "source_id", "locator"],
    );
    for entry in planned {
        for (index, actor) in entry.actors.iter().enumerate() {
            let role = if index == 0 { "lead" } else { "participant" };
            sheet.row(&[
                &entry.id,
                &actor_id(*actor),
                role,
                &entry.start,
                &entry.source,
                &entry.locator,
            ]);
        }
    }
    sheet
}

/// `links.csv`: a part comes after its whole, so none is part of itself.
pub fn links(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/links.csv",
        &["from_entry", "relation", "to_entry", "source_id", "locator"],
    );
    for entry in planned {
        if let Some(whole) = entry.part_of.and_then(|whole| planned.get(whole)) {
            sheet.row(&[&entry.id, "part_of", &whole.id, &entry.source, &entry.locator]);
        }
    }
    sheet
}

/// `amounts.csv`
pub fn amounts(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/amounts.csv",
        &[
            "entry_id",
            "actor_id",
            "kind_en",
            "amount",
            "currency",
            "date",
            "source_id",
            "locator",
        ],
    );
    for entry in planned {
        let (Some(amount), Some(actor)) = (entry.amount, entry.actors.first()) else {
            continue;
        };
        sheet.row(&[
            &entry.id,
            &actor_id(*actor),
            "commitment",
            &amount.to_string(),
            "EUR",
            &entry.start,
            &entry.source,
            &entry.locator,
        ]);
    }
    sheet
}

/// `claims.csv`: for one entry in twenty, another source says the same.
pub fn claims(planned: &[Entry]) -> Sheet {
    let mut sheet = Sheet::new(
        "data/claims.csv",
        &[
            "claim_id",
            "subject",
            "field",
            "value",
            "source_id",
            "locator",
            "verdict",
            "confidence",
        ],
    );
    for entry in planned.iter().step_by(20) {
        let (id, subject) = (format!("{}-start", entry.id), format!("entry:{}", entry.id));
        sheet.row(&[
            &id,
            &subject,
            "start",
            &entry.start,
            &source_id(0),
            "page 2",
            "supports",
            "medium",
        ]);
    }
    sheet
}

/// A date in the year: three in ten are known to the year only, three to the month, the others to the day.
fn date(year: usize, random: &mut Random) -> String {
    let (month, day) = (1 + random.below(12), 1 + random.below(28));
    match random.below(10) {
        0..3 => year.to_string(),
        3..6 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// One to four actors, each once.
fn parties(actors: usize, random: &mut Random) -> Vec<usize> {
    let mut parties: Vec<_> = (0..=random.below(4)).map(|_| random.below(actors)).collect();
    parties.sort_unstable();
    parties.dedup();
    parties
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
