//! The rules that hold between the rows of a register, a file for each family.

mod keys;
mod references;

use crate::{Register, Violation, tables};

/// Every rule that a row breaks, in the order of tables and rows.
pub(crate) fn check(register: &Register) -> Vec<Violation> {
    let mut violations: Vec<Violation> = RULES.iter().flat_map(|rule| rule(register)).collect();
    let table = |violation: &Violation| tables::ORDER.iter().position(|table| *table == violation.table);
    violations.sort_by_key(|violation| (table(violation), violation.row));
    violations
}

/// A rule looks at the whole register and gives the violations of one kind.
type Rule = fn(&Register) -> Vec<Violation>;

const RULES: &[Rule] = &[references::unknown_id, keys::duplicate_id, keys::duplicate_key];
