//! The rules that hold between the rows of a register, a file for each family.

mod chronology;
mod claims;
mod hierarchy;
mod keys;
mod labels;
mod legal;
mod names;
mod positions;
mod preference;
mod references;

use crate::{Register, Violation, tables};

/// Every rule that a row breaks, in the order of tables and rows.
pub(crate) fn check(register: &Register) -> Vec<Violation> {
    let mut violations: Vec<Violation> = RULES.iter().flat_map(|rule| rule(register)).collect();
    let table = |violation: &Violation| tables::ORDER.iter().position(|table| *table == violation.table);
    violations.sort_by_key(|violation| (table(violation), violation.row));
    violations
}

/// A rule looks at the whole register and gives the violations of one kind. The register may still break any other rule,
/// so a getter may give `None` for an id that stands in a cell.
type Rule = fn(&Register) -> Vec<Violation>;

const RULES: &[Rule] = &[
    references::unknown_id,
    keys::duplicate_id,
    keys::duplicate_key,
    names::duplicate_name,
    chronology::event_before_entry,
    legal::political_in_force,
    chronology::open_date_event,
    chronology::target_date,
    chronology::end_before_start,
    hierarchy::self_link,
    hierarchy::cyclic_link,
    hierarchy::cyclic_parent,
    claims::unknown_field,
    claims::claim_value,
    preference::second_preferred,
    preference::preferred_contradiction,
    preference::preferred_difference,
    preference::undecided_claims,
    labels::unknown_code,
    labels::missing_label,
    positions::half_position,
];
