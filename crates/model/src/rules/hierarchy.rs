//! Nothing is part of itself, at first hand or through others.

mod cycle;

use crate::tables::{ACTORS, LINKS};
use crate::{Actor, Code, Link, Register, Relation, Violation};
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
    let edge = |(row, link): (usize, &Link)| {
        Some(Edge {
            row,
            part: register.entry_row(&link.from)?,
            whole: register.entry_row(&link.to)?,
        })
    };
    let ring = Ring {
        code: Code::CYCLIC_LINK,
        table: LINKS,
        column: "to_entry",
        names: register.entries().iter().map(|entry| entry.id.as_str()).collect(),
        hint: "delete or turn round one link: it leads from the part to the whole",
    };
    ring.violations(&parts.filter_map(edge).collect::<Vec<_>>())
}

pub(super) fn cyclic_parent(register: &Register) -> Vec<Violation> {
    let edge = |(row, actor): (usize, &Actor)| {
        Some(Edge {
            row,
            part: register.actor_row(&actor.id)?,
            whole: register.actor_row(actor.parent.as_ref()?)?,
        })
    };
    let ring = Ring {
        code: Code::CYCLIC_PARENT,
        table: ACTORS,
        column: "parent_actor",
        names: register.actors().iter().map(|actor| actor.id.as_str()).collect(),
        hint: "correct the parent of one of them, or empty it",
    };
    ring.violations(
        &register
            .actors()
            .iter()
            .enumerate()
            .filter_map(edge)
            .collect::<Vec<_>>(),
    )
}

/// Where cycles of one kind are reported, and how.
struct Ring<'a> {
    code: Code,
    table: &'static str,
    column: &'static str,
    /// The ids of the nodes.
    names: Vec<&'a str>,
    hint: &'static str,
}

impl Ring<'_> {
    fn violations(&self, edges: &[Edge]) -> Vec<Violation> {
        cycles(self.names.len(), edges)
            .iter()
            .filter_map(|cycle| self.violation(cycle))
            .collect()
    }

    /// The edge that closes the cycle is reported, the others are pointed at.
    fn violation(&self, cycle: &Cycle) -> Option<Violation> {
        let (closing, others) = cycle.edges.split_last()?;
        let message = format!("{} is part of itself: {}", self.name(closing.whole), self.way(cycle));
        let violation = Violation::new(self.code, self.table, closing.row, self.column, message).hint(self.hint);
        let related = |violation: Violation, edge: &Edge| {
            violation.related(self.table, edge.row, self.column, "on the way round")
        };
        Some(others.iter().fold(violation, related))
    }

    /// `a` → `b` → `a`, with a count in place of what is not shown.
    fn way(&self, cycle: &Cycle) -> String {
        let mut steps: Vec<String> = cycle.edges.iter().map(|edge| self.name(edge.part)).collect();
        if cycle.hidden > 0 {
            steps.insert(Cycle::SHOWN, format!("{} more", cycle.hidden));
        }
        steps.extend(cycle.edges.last().map(|edge| self.name(edge.whole)));
        steps.join(" → ")
    }

    fn name(&self, node: usize) -> String {
        format!("`{}`", self.names.get(node).copied().unwrap_or_default())
    }
}
