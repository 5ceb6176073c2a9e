//! Of claims that differ, one is printed, and it is the one that the row has.

use std::collections::BTreeMap;

use crate::tables::{CLAIMS, of_subject};
use crate::{Claim, Code, Register, Subject, Verdict, Violation};

pub(super) fn second_preferred(register: &Register) -> Vec<Violation> {
    let mut first: BTreeMap<(&Subject, &str), (usize, &Claim)> = BTreeMap::new();
    let second = preferred(register).filter_map(|(row, claim)| {
        let key = (&claim.subject, claim.field.as_str());
        let Some(&(first_row, other)) = first.get(&key) else {
            first.insert(key, (row, claim));
            return None;
        };
        let message = format!(
            "`{}` is already the preferred claim on `{}` of `{}`",
            other.id, claim.field, claim.subject
        );
        let violation = Violation::new(Code::SECOND_PREFERRED, CLAIMS, row, "preferred", message);
        let violation = violation.hint("empty the `preferred` cell of one of the two");
        Some(violation.related(CLAIMS, first_row, "preferred", "first preferred here"))
    });
    second.collect()
}

pub(super) fn preferred_contradiction(register: &Register) -> Vec<Violation> {
    let wrong = preferred(register).filter(|(_, claim)| claim.verdict == Verdict::Contradicts);
    let violation = |(row, claim): (usize, &Claim)| {
        let message = format!(
            "the claim contradicts `{}` of `{}` and is preferred to it",
            claim.field, claim.subject
        );
        Violation::new(Code::PREFERRED_CONTRADICTION, CLAIMS, row, "preferred", message)
            .hint("print its value, by writing it into that row and making the verdict `supports`")
            .hint("or empty the `preferred` cell")
    };
    wrong.map(violation).collect()
}

/// A claim that contradicts the row as a whole is left to [`preferred_contradiction`].
pub(super) fn preferred_difference(register: &Register) -> Vec<Violation> {
    preferred(register)
        .filter(|(_, claim)| claim.verdict != Verdict::Contradicts)
        .filter_map(|(row, claim)| difference(register, row, claim))
        .collect()
}

fn difference(register: &Register, row: usize, claim: &Claim) -> Option<Violation> {
    let cell = register.cell(&claim.subject, &claim.field)?;
    let value = cell.read(&claim.value).ok()?;
    if cell.text.as_ref() == Some(&value) {
        return None;
    }
    let has = match &cell.text {
        Some(text) => format!("has `{text}` there"),
        None => "has nothing there".to_owned(),
    };
    let message = format!(
        "`{}` is preferred as `{}` of `{}`, which {has}",
        claim.value, claim.field, claim.subject
    );
    let violation = Violation::new(Code::PREFERRED_DIFFERENCE, CLAIMS, row, "value", message)
        .hint(format!("write `{value}` into that row, and the source of the claim"))
        .hint("or prefer the claim whose value the row has");
    let table = claim.subject.table;
    let column = table.columns().into_iter().find(|name| *name == claim.field)?;
    Some(violation.related(
        of_subject(table),
        register.row_of(&claim.subject)?,
        column,
        "what the row says",
    ))
}

/// Claims that qualify say more of a value and are no other value, so they are no candidates.
pub(super) fn undecided_claims(register: &Register) -> Vec<Violation> {
    let mut claims: BTreeMap<(&Subject, &str), Vec<(usize, &Claim)>> = BTreeMap::new();
    for (row, claim) in register.claims().iter().enumerate() {
        let key = (&claim.subject, claim.field.as_str());
        claims.entry(key).or_default().push((row, claim));
    }
    claims
        .values()
        .filter_map(|claims| undecided(register, claims))
        .collect()
}

fn undecided(register: &Register, claims: &[(usize, &Claim)]) -> Option<Violation> {
    if claims.iter().any(|(_, claim)| claim.preferred) {
        return None;
    }
    let mut candidates = claims.iter().filter(|(_, claim)| claim.verdict != Verdict::Qualifies);
    let value = |claim: &Claim| register.cell(&claim.subject, &claim.field)?.read(&claim.value).ok();
    let &(first_row, first) = candidates.next()?;
    let &(row, claim) = candidates.find(|(_, claim)| value(claim) != value(first))?;
    let message = format!(
        "`{}` and `{}` differ on `{}` of `{}`, and no claim on it is preferred",
        first.id, claim.id, claim.field, claim.subject
    );
    let violation = Violation::new(Code::UNDECIDED_CLAIMS, CLAIMS, row, "value", message)
        .hint("write `yes` into the `preferred` cell of the claim whose value the row has, and why into its `note`");
    Some(violation.related(CLAIMS, first_row, "value", "says otherwise"))
}

fn preferred(register: &Register) -> impl Iterator<Item = (usize, &Claim)> {
    register
        .claims()
        .iter()
        .enumerate()
        .filter(|(_, claim)| claim.preferred)
}
