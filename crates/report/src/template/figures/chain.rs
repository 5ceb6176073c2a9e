//! The chain of one entry: its bodies, their roles, the entry, and what it stands under.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use minijinja::{Error, ErrorKind};
use model::{Actor, ActorId, Entry, Evidence, RoleCode};

use super::table::{Column, Row, Table};
use super::{Found, Shown, code_label, count, wording};
use crate::briefing::Step;
use crate::figure::{Chain, ChainBody, ChainEntry, ChainStep, Drawing, Figure};
use crate::locale::{Args, Asked};
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;
use crate::template::{Context, lookup};

/// The messages that are asked for here.
pub(super) const ASKED: &[Asked] = &[
    Asked::optional("chain-from", &[]),
    Asked::optional("chain-relation", &[]),
    Asked::optional("chain-to", &[]),
    Asked::optional("chain-body", &["actor", "role"]),
    Asked::optional("chain-step", &["relation", "to", "further"]),
    Asked::optional("chain-alternative", &["entry", "bodies", "roles", "links", "steps"]),
];

/// A body with its roles in the entry and where they were found.
struct Body<'a> {
    actor: &'a Actor,
    roles: Vec<RoleCode>,
    evidence: Vec<Evidence>,
}

/// The chain of the one entry that is meant.
///
/// # Errors
/// Several entries, or a message that the language lacks.
pub(super) fn found(context: &Context, entries: &[&Entry], has_table: bool) -> Result<Found, Error> {
    let entry = match entries {
        [] => {
            return Ok(Found::Nothing(
                "the briefing shows no entry that meets its conditions".to_owned(),
            ));
        }
        [entry] => *entry,
        _ => return Err(several(entries.len())),
    };
    context.tells_chains.store(true, Ordering::Relaxed);
    let (bodies, steps) = (bodies(context, entry)?, context.briefing.steps_above(entry));
    if bodies.is_empty() && steps.is_empty() {
        return Ok(Found::Nothing(format!(
            "nobody has a role in `{}`, and it stands under nothing else",
            entry.id
        )));
    }
    let chain = chain(context, entry, &bodies, &steps)?;
    let of_bodies = bodies.iter().flat_map(|body| body.evidence.clone());
    let of_steps = steps.iter().filter_map(|step| step.link.evidence.clone());
    Ok(Found::Shown(Box::new(Shown {
        evidence: [entry.evidence.clone()]
            .into_iter()
            .chain(of_bodies)
            .chain(of_steps)
            .collect(),
        table: has_table.then(|| table(context, &chain, &bodies, &steps)).transpose()?,
        drawing: Drawing {
            alternative: alternative(context, &chain)?,
            figure: Figure::Chain(chain),
        },
    })))
}

fn several(entries: usize) -> Error {
    failure(
        ErrorKind::InvalidOperation,
        format!("the figure `chain` is of one entry, and {entries} meet its conditions"),
        "name one: entry=\"…\" in a template, --entry on the command line",
    )
}

/// Who has a role in an entry: by the first role in the order of their list, then by name.
fn bodies<'a>(context: &'a Context, entry: &Entry) -> Result<Vec<Body<'a>>, Error> {
    let briefing = &context.briefing;
    let mut found: BTreeMap<ActorId, Body> = BTreeMap::new();
    for role in briefing.roles_of(entry) {
        let Some(actor) = briefing.register().actor(&role.actor) else {
            continue;
        };
        let body = found.entry(role.actor.clone()).or_insert_with(|| Body {
            actor,
            roles: Vec::new(),
            evidence: Vec::new(),
        });
        body.roles.push(role.code);
        body.evidence.push(role.evidence.clone());
    }
    let mut bodies: Vec<Body> = found.into_values().collect();
    bodies.iter_mut().for_each(|body| body.roles.sort_unstable());
    lookup::sort_by_name(context, &mut bodies, |body| (&body.actor.name, body.actor.id.as_str()))?;
    bodies.sort_by_key(|body| body.roles.first().copied());
    Ok(bodies)
}

fn chain(context: &Context, entry: &Entry, bodies: &[Body], steps: &[Step]) -> Result<Chain, Error> {
    let body = |body: &Body| {
        let (name, language) = wording(context, &body.actor.name).unwrap_or_default();
        let roles: Vec<_> = body.roles.iter().map(|role| code_label(context, *role)).collect();
        let role = list(context, &roles)?;
        Ok(ChainBody { name, language, role })
    };
    let step = |step: &Step| ChainStep {
        depth: step.depth,
        relation: code_label(context, step.link.relation),
        entry: chain_entry(context, step.to),
    };
    Ok(Chain {
        bodies: bodies.iter().map(body).collect::<Result<_, Error>>()?,
        entry: chain_entry(context, entry),
        steps: steps.iter().map(step).collect(),
    })
}

fn chain_entry(context: &Context, entry: &Entry) -> ChainEntry {
    let (title, language) = wording(context, &entry.title).unwrap_or_default();
    ChainEntry {
        title,
        language,
        kind: code_label(context, entry.kind),
    }
}

/// Where each step of a chain leads from.
fn origins(chain: &Chain) -> Vec<&str> {
    let mut path = vec![chain.entry.title.as_str()];
    let mut origins = Vec::new();
    for step in &chain.steps {
        path.truncate(step.depth);
        origins.extend(path.last().copied());
        path.push(&step.entry.title);
    }
    origins
}

/// What the figure shows, for readers who cannot see it.
fn alternative(context: &Context, chain: &Chain) -> Result<String, Error> {
    let body = |body: &ChainBody| {
        let args = Args::from([("actor", body.name.clone()), ("role", body.role.clone())]);
        message(context, "chain-body", &args)
    };
    let roles = chain.bodies.iter().map(body).collect::<Result<Vec<_>, _>>()?;
    let args = Args::from([
        ("entry", chain.entry.title.clone()),
        ("roles", list(context, &roles)?),
        ("steps", steps_words(context, &chain.steps)?),
    ]);
    let args = args
        .with("bodies", count(roles.len()))
        .with("links", count(chain.steps.len()));
    message(context, "chain-alternative", &args)
}

/// What something stands under, and behind each what that stands under in turn.
fn steps_words(context: &Context, steps: &[ChainStep]) -> Result<String, Error> {
    // From the last to the first: what stands behind a step is then known when the step itself is told.
    let mut told: Vec<(usize, String)> = Vec::new();
    for step in steps.iter().rev() {
        let further = told.iter().rev().take_while(|(depth, _)| *depth > step.depth).count();
        let further = told.split_off(told.len() - further).into_iter().rev();
        let further: Vec<String> = further.map(|(_, words)| words).collect();
        let further = match further.is_empty() {
            true => "none".to_owned(),
            false => list(context, &further)?,
        };
        let args = Args::from([
            ("relation", step.relation.clone()),
            ("to", step.entry.title.clone()),
            ("further", further),
        ]);
        told.push((step.depth, message(context, "chain-step", &args)?));
    }
    let told: Vec<String> = told.into_iter().rev().map(|(_, words)| words).collect();
    list(context, &told)
}

fn list(context: &Context, items: &[String]) -> Result<String, Error> {
    context.locale.list(items).map_err(|error| message_failure(&error))
}

/// The links of the chain, a row for each.
fn table(context: &Context, chain: &Chain, bodies: &[Body], steps: &[Step]) -> Result<Table, Error> {
    let head = ["chain-from", "chain-relation", "chain-to"];
    let head = head.map(|id| message(context, id, &Args::default()).map(Column::of_words));
    let of_bodies = chain.bodies.iter().zip(bodies).map(|(shown, body)| Row {
        cells: vec![shown.name.clone(), shown.role.clone(), chain.entry.title.clone()],
        evidence: body.evidence.clone(),
    });
    let of_steps = chain.steps.iter().zip(origins(chain)).zip(steps);
    let of_steps = of_steps.map(|((shown, from), step)| Row {
        cells: vec![from.to_owned(), shown.relation.clone(), shown.entry.title.clone()],
        evidence: step.link.evidence.iter().cloned().collect(),
    });
    Ok(Table {
        head: head.into_iter().collect::<Result<_, _>>()?,
        rows: of_bodies.chain(of_steps).collect(),
    })
}
