//! Who bears a name: from what people write to an id or a code.

use std::sync::OnceLock;

use model::{
    ClosedList, EntryKind, Handling, Label, Register, RoleCode, Status, Tables, Theme, Translated, codes_of, fold,
    nearest,
};

use super::Name;
use super::above::{Above, above_audience};
use crate::briefing::Briefing;
use crate::code;
use crate::fault::Fault;

/// So many choices are listed where none is near.
const MOST_CHOICES: usize = 15;
/// So many names that hold what was written are proposed.
const MOST_PROPOSALS: usize = 3;
/// What is shorter stands in too many names by chance.
const SHORTEST_PART: usize = 3;

/// The names that can be used: those of the rows of some tables, and those of the codes of the closed lists.
#[derive(Debug)]
pub struct Names<'a> {
    tables: &'a Tables,
    labels: &'a [Label],
    /// Whose names they are, as the middle of a sentence: `that a … briefing may show`.
    among: String,
    /// The briefing that they are for, where somebody who has the whole register before them writes them.
    briefing: Option<&'a Briefing>,
    /// What each noun can be, in the order of [`Name::ALL`], found when it is first asked for.
    bearers: [OnceLock<Vec<Bearer<'a>>>; Name::ALL.len()],
}

/// What can be named, and what it is called.
#[derive(Debug)]
struct Bearer<'a> {
    id: &'a str,
    names: Vec<&'a str>,
    /// The names as they are compared.
    folded: Vec<String>,
}

impl<'a> Names<'a> {
    /// The names of all rows of a register.
    pub fn of_register(register: &'a Register) -> Self {
        Self {
            tables: register.tables(),
            labels: register.labels(),
            among: String::new(),
            bearers: Default::default(),
            briefing: None,
        }
    }

    /// The names of all rows that the readers of `briefing` may know of, whether it shows them or not, for those who write
    /// templates and `briefings.toml`. They have the whole register before them, and are told of a name that is above the audience.
    pub fn of_release(briefing: &'a Briefing) -> Self {
        Self {
            briefing: Some(briefing),
            ..Self::of_register(briefing.register())
        }
    }

    /// The names of rows that `briefing` may show, so that nobody learns from an answer what else there is: what only hidden
    /// rows know is as unknown as what there is not.
    pub fn of_shown(rows: &'a Tables, briefing: &'a Briefing) -> Self {
        let (readers, day) = (briefing.readers(), briefing.as_of());
        Self {
            tables: rows,
            labels: briefing.register().labels(),
            among: format!(" that a `{readers}` briefing may show as of {day}"),
            briefing: None,
            bearers: Default::default(),
        }
    }

    /// The id or code that `given` means: its own, or that of the one thing which bears it as a name. Names are compared
    /// without what people drop when they type: case, accents, kinds of apostrophes ([`fold`]).
    ///
    /// # Errors
    /// Nothing or several things bear it.
    pub fn find(&self, noun: Name, given: &str) -> Result<&'a str, Fault> {
        match self.called(noun, given).as_slice() {
            [] => {
                let above = self.briefing.and_then(|briefing| above_audience(briefing, noun, given));
                Err(above.map_or_else(|| self.unknown(noun, given, self.bearers(noun)), Above::in_conditions))
            }
            [bearer] => Ok(bearer.id),
            several => Err(ambiguous(given, several)),
        }
    }

    /// The same, where it does not matter why nothing is found.
    pub fn id(&self, noun: Name, given: &str) -> Option<&'a str> {
        match self.called(noun, given).as_slice() {
            [bearer] => Some(bearer.id),
            _ => None,
        }
    }

    /// What has `given` as its id, else all that bear it as a name.
    fn called(&self, noun: Name, given: &str) -> Vec<&Bearer<'a>> {
        let bearers = self.bearers(noun);
        if let Some(bearer) = bearers.iter().find(|bearer| bearer.id == given) {
            return vec![bearer];
        }
        let folded = fold(given);
        bearers.iter().filter(|bearer| bearer.is_called(&folded)).collect()
    }

    /// What `noun` can be.
    fn bearers(&self, noun: Name) -> &[Bearer<'a>] {
        let at = Name::ALL.iter().position(|known| *known == noun);
        let bearers = at.and_then(|at| self.bearers.get(at));
        bearers.map_or(&[], |bearers| bearers.get_or_init(|| self.all(noun)))
    }

    fn all(&self, noun: Name) -> Vec<Bearer<'a>> {
        let tables = self.tables;
        match noun {
            Name::Entry => tables
                .entries
                .iter()
                .map(|entry| Bearer::of(entry.id.as_str(), &[&entry.title], &entry.aliases))
                .collect(),
            Name::Actor => tables
                .actors
                .iter()
                .map(|actor| Bearer::of(actor.id.as_str(), &[&actor.name, &actor.acronym], &actor.aliases))
                .collect(),
            Name::Place => tables
                .places
                .iter()
                .map(|place| Bearer::of(place.id.as_str(), &[&place.name], &[]))
                .collect(),
            Name::Kind => self.codes::<EntryKind>(),
            Name::Theme => self.codes::<Theme>(),
            Name::Role => self.codes::<RoleCode>(),
            Name::Status => self.codes::<Status>(),
            Name::Handling => self.codes::<Handling>(),
            Name::From | Name::Until => Vec::new(),
        }
    }

    fn codes<C: ClosedList>(&self) -> Vec<Bearer<'a>> {
        let label = |code: &str| {
            let mut labels = self.labels.iter();
            labels.find(|label| label.list == C::LIST && label.code == code)
        };
        let codes = codes_of(C::LIST).unwrap_or_default();
        let bearer = |code| match label(code) {
            Some(label) => Bearer::of(code, &[&label.label], &[]),
            None => Bearer::of(code, &[], &[]),
        };
        codes.into_iter().map(bearer).collect()
    }

    fn unknown(&self, noun: Name, given: &str, bearers: &[Bearer]) -> Fault {
        // The codes of a list are no secret.
        let is_row = matches!(noun, Name::Entry | Name::Actor | Name::Place);
        let among = if is_row { self.among.as_str() } else { "" };
        let fault = Fault::new(code::UNKNOWN_NAME, format!("no {noun}{among} is called `{given}`"));
        let near = proposals(given, bearers);
        if !near.is_empty() {
            return fault.hint(format!("did you mean {}?", list(near.into_iter())));
        }
        if bearers.len() <= MOST_CHOICES {
            let choices: Vec<_> = bearers.iter().map(|bearer| bearer.id).collect();
            return fault.hint(format!("choose among `{}`", choices.join("`, `")));
        }
        fault.hint(match noun {
            Name::Actor => "`report query actors` lists them",
            Name::Place => "`report query places` lists them",
            _ => "`report query entries` lists them",
        })
    }
}

impl<'a> Bearer<'a> {
    fn of(id: &'a str, names: &[&'a Translated], aliases: &'a [String]) -> Self {
        let names = names.iter().flat_map(|name| name.iter().map(|(_, text)| text));
        let names: Vec<_> = names.chain(aliases.iter().map(String::as_str)).collect();
        Self {
            id,
            folded: names.iter().map(|name| fold(name)).collect(),
            names,
        }
    }

    fn is_called(&self, folded: &str) -> bool {
        self.id == folded || self.folded.iter().any(|name| name == folded)
    }

    fn has_part(&self, folded: &str) -> bool {
        self.id.contains(folded) || self.folded.iter().any(|name| name.contains(folded))
    }
}

/// What was probably meant, nearest first: by its id, by its name, by a part of it.
fn proposals<'b, 'a>(given: &str, bearers: &'b [Bearer<'a>]) -> Vec<&'b Bearer<'a>> {
    let folded = fold(given);
    let by_id = nearest(given, bearers.iter().map(|bearer| bearer.id));
    let by_id = bearers.iter().find(|bearer| Some(bearer.id) == by_id);
    let names = || {
        bearers
            .iter()
            .flat_map(|bearer| bearer.folded.iter().map(move |name| (name.as_str(), bearer)))
    };
    let by_name = nearest(&folded, names().map(|(name, _)| name));
    let by_name = names().find(|(name, _)| Some(*name) == by_name);
    let mut found: Vec<&Bearer> = by_id.into_iter().chain(by_name.map(|(_, bearer)| bearer)).collect();
    if found.is_empty() && folded.chars().count() >= SHORTEST_PART {
        found.extend(
            bearers
                .iter()
                .filter(|bearer| bearer.has_part(&folded))
                .take(MOST_PROPOSALS),
        );
    }
    found.dedup_by_key(|bearer| bearer.id);
    found
}

fn ambiguous(given: &str, bearers: &[&Bearer]) -> Fault {
    let message = format!("`{given}` is a name of {} things", bearers.len());
    let hint = format!(
        "write the id of the one that is meant: {}",
        list(bearers.iter().copied())
    );
    Fault::new(code::AMBIGUOUS_NAME, message).hint(hint)
}

/// ``` `afd` (French Development Agency) or `jica` (…)```
fn list<'b, 'a: 'b>(bearers: impl Iterator<Item = &'b Bearer<'a>>) -> String {
    let named = bearers.map(|bearer| match bearer.names.first() {
        Some(name) => format!("`{}` ({name})", bearer.id),
        None => format!("`{}`", bearer.id),
    });
    named.collect::<Vec<_>>().join(" or ")
}
