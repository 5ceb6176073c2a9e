//! Cycles of a directed graph.

use std::collections::BTreeMap;

/// One step from a part to its whole, and the row that says so.
#[derive(Clone, Copy)]
pub(super) struct Edge<'a> {
    pub(super) row: usize,
    pub(super) part: &'a str,
    pub(super) whole: &'a str,
}

/// A way from an id round to itself.
pub(super) struct Cycle<'a> {
    /// The edges in the order of the way, from the id onwards; all but the last are cut off after [`Cycle::SHOWN`].
    pub(super) edges: Vec<Edge<'a>>,
    /// How many edges were cut off before the last.
    pub(super) hidden: usize,
}

impl Cycle<'_> {
    /// A longer way is not told in full; this also bounds the memory that a hostile graph can ask for.
    pub(super) const SHOWN: usize = 8;
}

/// A cycle for each edge that closes one in a walk of the graph in the order of the edges; it is the last edge of its
/// cycle. Breaking every such edge leaves no cycle. Takes time n log n, and no stack in proportion to the depth.
pub(super) fn cycles<'a>(edges: &[Edge<'a>]) -> Vec<Cycle<'a>> {
    let mut out: BTreeMap<&str, Vec<Edge<'a>>> = BTreeMap::new();
    for edge in edges {
        out.entry(edge.part).or_default().push(*edge);
    }
    let mut walk = Walk {
        out,
        states: BTreeMap::new(),
        path: Vec::new(),
        found: Vec::new(),
    };
    for edge in edges {
        walk.from(edge.part);
    }
    walk.found
}

#[derive(Clone, Copy)]
enum State {
    /// On the path that is being walked, at this depth.
    OnPath(usize),
    /// Everything behind it has been walked.
    Done,
}

/// An id on the path.
struct Step<'a> {
    id: &'a str,
    /// How many of the edges that leave it have been taken.
    taken: usize,
    /// The edge that leaves it and was taken last.
    edge: Option<Edge<'a>>,
}

struct Walk<'a> {
    out: BTreeMap<&'a str, Vec<Edge<'a>>>,
    states: BTreeMap<&'a str, State>,
    path: Vec<Step<'a>>,
    found: Vec<Cycle<'a>>,
}

impl<'a> Walk<'a> {
    /// Walks everything that can be reached from `start` and has not been walked.
    fn from(&mut self, start: &'a str) {
        if !self.states.contains_key(start) {
            self.enter(start);
        }
        while let Some(step) = self.path.last_mut() {
            step.edge = self.out.get(step.id).and_then(|edges| edges.get(step.taken)).copied();
            step.taken += 1;
            match step.edge {
                Some(edge) => self.follow(edge),
                None => {
                    self.states.insert(step.id, State::Done);
                    self.path.pop();
                }
            }
        }
    }

    fn enter(&mut self, id: &'a str) {
        self.states.insert(id, State::OnPath(self.path.len()));
        self.path.push(Step {
            id,
            taken: 0,
            edge: None,
        });
    }

    fn follow(&mut self, edge: Edge<'a>) {
        match self.states.get(edge.whole) {
            None => self.enter(edge.whole),
            Some(&State::OnPath(depth)) => self.close(depth, edge),
            Some(State::Done) => {}
        }
    }

    /// Notes the cycle that `edge` closes, from the step at `depth` to the end of the path.
    fn close(&mut self, depth: usize, edge: Edge<'a>) {
        let before = self.path.len().saturating_sub(depth + 1);
        let steps = self.path.iter().skip(depth).take(before.min(Cycle::SHOWN));
        let edges: Vec<Edge> = steps.filter_map(|step| step.edge).chain([edge]).collect();
        self.found.push(Cycle {
            hidden: before.saturating_sub(Cycle::SHOWN),
            edges,
        });
    }
}
