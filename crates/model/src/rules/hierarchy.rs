//! Nothing is part of itself, at first hand or through others.

mod cycle;

use crate::tables::{ACTORS, LINKS};
use crate::{Code, Register, Relation, Violation};
use cycle::{Cycle, Edge, cycles};

pub(super) fn self_link(register: &Register) -> Vec<Violation> {
    let loops = register
        .links()
        .iter()
        .enumerate()
        .filter(|(_, link)| link.from == link.to);
    let violations = loops.map(|(row, link)| {
        let message = format!("`{}` is linked to itself by `{}`", link.from, link.relation);
        let violation = Violation::new(Code::SELF_LINK, LINKS, row, "to_entry", message);
        violation.hint("correct one of the two ids, or delete the row")
    });
    violations.collect()
}

/// Links of an entry to itself are left to [`self_link`].
pub(super) fn cyclic_link(register: &Register) -> Vec<Violation> {
    let parts = register.links().iter().enumerate();
    let parts = parts.filter(|(_, link)| link.relation == Relation::PartOf && link.from != link.to);
    let edges = parts.map(|(row, link)| Edge {
        row,
        part: link.from.as_str(),
        whole: link.to.as_str(),
    });
    let ring = Ring {
        code: Code::CYCLIC_LINK,
        table: LINKS,
        column: "to_entry",
    };
    ring.violations(
        &edges.collect::<Vec<_>>(),
        "delete or turn round one link: it leads from the part to the whole",
    )
}

pub(super) fn cyclic_parent(register: &Register) -> Vec<Violation> {
    let actors = register.actors().iter().enumerate();
    let edges = actors.filter_map(|(row, actor)| {
        Some(Edge {
            row,
            part: actor.id.as_str(),
            whole: actor.parent.as_ref()?.as_str(),
        })
    });
    let ring = Ring {
        code: Code::CYCLIC_PARENT,
        table: ACTORS,
        column: "parent_actor",
    };
    ring.violations(
        &edges.collect::<Vec<_>>(),
        "correct the parent of one of them, or empty it",
    )
}

/// Where cycles of one kind are reported.
struct Ring {
    code: Code,
    table: &'static str,
    column: &'static str,
}

impl Ring {
    fn violations(&self, edges: &[Edge], hint: &str) -> Vec<Violation> {
        cycles(edges)
            .iter()
            .filter_map(|cycle| self.violation(cycle, hint))
            .collect()
    }

    /// The edge that closes the cycle is reported, the others are pointed at.
    fn violation(&self, cycle: &Cycle, hint: &str) -> Option<Violation> {
        let (closing, others) = cycle.edges.split_last()?;
        let message = format!("`{}` is part of itself: {}", closing.whole, way(cycle));
        let violation = Violation::new(self.code, self.table, closing.row, self.column, message).hint(hint);
        let related = |violation: Violation, edge: &Edge| {
            violation.related(self.table, edge.row, self.column, "on the way round")
        };
        Some(others.iter().fold(violation, related))
    }
}

/// `a` → `b` → `a`, with a count in place of what is not shown.
fn way(cycle: &Cycle) -> String {
    let mut steps: Vec<String> = cycle.edges.iter().map(|edge| format!("`{}`", edge.part)).collect();
    if cycle.hidden > 0 {
        steps.insert(Cycle::SHOWN, format!("{} more", cycle.hidden));
    }
    steps.extend(cycle.edges.last().map(|edge| format!("`{}`", edge.whole)));
    steps.join(" → ")
}
