//! Claims are about fields that exist, and one at most is printed.

use std::collections::BTreeMap;

use crate::suggest::{list, nearest};
use crate::tables::CLAIMS;
use crate::{Claim, Code, Register, Subject, Verdict, Violation};

pub(super) fn unknown_field(register: &Register) -> Vec<Violation> {
    let wrong = |(row, claim): (usize, &Claim)| {
        let columns = claim.subject.table.columns();
        if columns.contains(&claim.field.as_str()) {
            return None;
        }
        let message = format!("`{}` is not a column of the table of `{}`", claim.field, claim.subject);
        let hint = match nearest(&claim.field, columns.iter().copied()) {
            Some(column) => format!("did you mean `{column}`?"),
            None => format!("its columns are {}", list(columns.iter().copied())),
        };
        Some(Violation::new(Code::UNKNOWN_FIELD, CLAIMS, row, "field", message).hint(hint))
    };
    register.claims().iter().enumerate().filter_map(wrong).collect()
}

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

fn preferred(register: &Register) -> impl Iterator<Item = (usize, &Claim)> {
    register
        .claims()
        .iter()
        .enumerate()
        .filter(|(_, claim)| claim.preferred)
}
