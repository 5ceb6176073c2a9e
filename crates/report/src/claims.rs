//! The claims that a briefing may show: what sources say of the rows it shows, as far as its readers may know of it.

use std::collections::BTreeSet;

use model::{Claim, Date, Subject, SubjectTable, Verdict};

use crate::briefing::Briefing;

/// The table and id of a row that claims can be about.
pub type RowName<'a> = (SubjectTable, &'a str);

/// The claims about these rows that may be shown, in the order of the register.
///
/// A claim goes with its subject and its source: where either is not shown, it leaves no trace, nor does one that names a
/// row that is not shown. Of a date, what lies after the as-of day is left out, unless the row has it too (a plan).
pub fn shown_claims<'a>(briefing: &'a Briefing, shown: &BTreeSet<RowName>) -> Vec<&'a Claim> {
    let claims = briefing.register().claims().iter();
    let allowed = |claim: &&Claim| {
        shown.contains(&(claim.subject.table, claim.subject.id.as_str()))
            && briefing.may_cite(&claim.evidence)
            && names_what_is_shown(briefing, claim, shown)
            && !is_of_a_later_day(briefing, claim)
    };
    decided(briefing, claims.filter(allowed).collect())
}

fn names_what_is_shown(briefing: &Briefing, claim: &Claim, shown: &BTreeSet<RowName>) -> bool {
    match claim.names() {
        Some(SubjectTable::Entry) => shown.contains(&(SubjectTable::Entry, claim.value.as_str())),
        Some(SubjectTable::Source) => {
            let source = briefing.register().source_by_slug(&claim.value);
            source.is_some_and(|source| briefing.may_read(source.handling))
        }
        // Actors and places have no handling: who names them decides.
        _ => true,
    }
}

/// Whether a claim dates something later than the as-of day that its row does not. Ends and reviews are plans by nature.
fn is_of_a_later_day(briefing: &Briefing, claim: &Claim) -> bool {
    let later = |text: &str| {
        text.parse::<Date>()
            .is_ok_and(|date| date.begins_after(briefing.as_of()))
    };
    let printed = briefing.register().printed(claim);
    matches!(claim.field.as_str(), "date" | "start") && later(&claim.value) && !printed.is_some_and(|text| later(&text))
}

/// Leaves out the claims on a field that differ from its row where the preferred one, which says why, is not shown:
/// what is left would be a quarrel without its outcome.
fn decided<'a>(briefing: &Briefing, claims: Vec<&'a Claim>) -> Vec<&'a Claim> {
    let register = briefing.register();
    let all = preferences(register.claims().iter());
    let shown = preferences(claims.iter().copied());
    let undecided = |claim: &Claim| {
        let key = (&claim.subject, claim.field.as_str());
        all.contains(&key) && !shown.contains(&key)
    };
    let stays =
        |claim: &&Claim| !undecided(claim) || claim.verdict == Verdict::Qualifies || register.says_the_same(claim);
    claims.into_iter().filter(stays).collect()
}

/// The fields that these claims have a preferred one for.
fn preferences<'a>(claims: impl Iterator<Item = &'a Claim>) -> BTreeSet<(&'a Subject, &'a str)> {
    let preferred = claims.filter(|claim| claim.preferred);
    preferred.map(|claim| (&claim.subject, claim.field.as_str())).collect()
}
