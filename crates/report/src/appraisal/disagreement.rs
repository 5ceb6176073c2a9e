//! Facts on which sources disagree.

use std::collections::BTreeSet;

use model::{Claim, Evidence, Subject, SubjectTable, Verdict};

use crate::briefing::Briefing;

/// A field of a row on which a source contradicts what the row has, and what every source says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement<'a> {
    /// The row.
    pub subject: &'a Subject,
    /// The column.
    pub field: &'a str,
    /// What the row has, which briefings print, and then what is said besides, in the order of the claims.
    pub versions: Vec<Version<'a>>,
}

/// One of the values that sources give.
#[derive(Debug, Clone, PartialEq)]
pub struct Version<'a> {
    /// The value as a file has it.
    pub value: String,
    /// Whether it is the one that the row has.
    pub is_printed: bool,
    /// The source of the row itself, where no claim repeats what it says.
    pub row: Option<&'a Evidence>,
    /// The claims that say it.
    pub claims: Vec<&'a Claim>,
}

impl<'a> Version<'a> {
    /// Where it is said.
    pub fn evidence(&self) -> Vec<&'a Evidence> {
        let claims = self.claims.iter().map(|claim| &claim.evidence);
        self.row.into_iter().chain(claims).collect()
    }

    fn new(value: String, is_printed: bool) -> Self {
        Self {
            value,
            is_printed,
            row: None,
            claims: Vec::new(),
        }
    }
}

/// The fields that one of these claims contradicts, in the order of the claims. Claims that qualify say more of a value and
/// are no other value.
pub fn disagreements<'a>(briefing: &'a Briefing, claims: &[&'a Claim]) -> Vec<Disagreement<'a>> {
    let mut met = BTreeSet::new();
    let contradicted = claims.iter().filter(|claim| claim.verdict == Verdict::Contradicts);
    contradicted
        .map(|claim| (&claim.subject, claim.field.as_str()))
        .filter(|key| met.insert(*key))
        .map(|(subject, field)| {
            let on_it = |claim: &&&Claim| {
                (&claim.subject, claim.field.as_str()) == (subject, field) && claim.verdict != Verdict::Qualifies
            };
            Disagreement {
                subject,
                field,
                versions: versions(briefing, subject, claims.iter().filter(on_it).copied().collect()),
            }
        })
        .collect()
}

fn versions<'a>(briefing: &'a Briefing, subject: &Subject, claims: Vec<&'a Claim>) -> Vec<Version<'a>> {
    let register = briefing.register();
    let printed = claims
        .first()
        .and_then(|claim| register.printed(claim))
        .unwrap_or_default();
    let mut first = Version::new(printed, true);
    let mut others: Vec<Version> = Vec::new();
    for claim in claims {
        if register.says_the_same(claim) {
            first.claims.push(claim);
            continue;
        }
        match others.iter_mut().find(|version| version.value == claim.value) {
            Some(version) => version.claims.push(claim),
            None => {
                let mut version = Version::new(claim.value.clone(), false);
                version.claims.push(claim);
                others.push(version);
            }
        }
    }
    first.claims.sort_by_key(|claim| !claim.preferred);
    let row = evidence_of(briefing, subject);
    first.row = row.filter(|row| first.claims.iter().all(|claim| claim.evidence.source != row.source));
    std::iter::once(first).chain(others).collect()
}

/// The source of a row, where its table has such a column.
fn evidence_of<'a>(briefing: &'a Briefing, subject: &Subject) -> Option<&'a Evidence> {
    let register = briefing.register();
    match subject.table {
        SubjectTable::Entry => register.entry_by_slug(&subject.id).map(|row| &row.evidence),
        SubjectTable::Event => register.event_by_slug(&subject.id).map(|row| &row.evidence),
        SubjectTable::Actor | SubjectTable::Source | SubjectTable::Place => None,
    }
}
