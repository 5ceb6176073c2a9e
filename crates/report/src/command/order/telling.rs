//! What people are told of the briefings that are made, and of those that cannot be made as they were asked for.

use std::collections::BTreeSet;

use model::Language;

use super::Order;
use crate::briefing::Briefing;
use crate::code;
use crate::config::BriefingSpec;
use crate::count::count;
use crate::fault::Fault;
use crate::subject::SubjectKind;

/// Where a title gives its subject by a name of another language.
pub fn foreign_name(briefing: &Briefing, language: Language) -> Option<String> {
    let subject = briefing.subject()?;
    let (named_in, _) = subject.name(briefing.register(), language)?;
    let (table, stem) = subject.column();
    let (id, own, other) = (&subject.id, language.tag(), named_in.tag());
    (named_in != language).then(|| {
        format!(
            "{} `{id}` has no `{stem}_{own}` in `{table}.csv`: the title has its `{stem}_{other}`",
            subject.kind
        )
    })
}

/// Outputs that would be written to the same files.
pub fn same_names(orders: &[Order]) -> Vec<Fault> {
    let mut names = BTreeSet::new();
    let again = orders
        .iter()
        .map(Order::name)
        .filter(|name| !names.insert(name.clone()));
    let fault = |name| {
        let fault = Fault::new(
            code::DUPLICATE_BRIEFING,
            format!("two briefings would be written to `{name}`"),
        );
        fault.hint("give one of the two another id in `briefings.toml`")
    };
    again.map(fault).collect()
}

/// All subjects were asked for, and none of them has anything to show.
pub fn nothing_for_any(subjects: usize) -> Fault {
    let message = format!("none of {} has anything to show", count(subjects, "subject"));
    Fault::new(code::EMPTY_SELECTION, message).hint("take a condition out, or ask for a later day")
}

/// Which briefings were not made because they need a subject.
pub fn not_made(specs: &[&BriefingSpec]) -> Option<String> {
    let first = specs.first()?;
    let ids: Vec<_> = specs.iter().map(|spec| format!("`{}`", spec.id)).collect();
    let (were, need) = if specs.len() == 1 {
        ("was", "it needs")
    } else {
        ("were", "they need")
    };
    let example = examples(first).into_iter().next().unwrap_or_default();
    Some(format!(
        "{} {were} not made: {need} a subject, such as {example}",
        ids.join(", ")
    ))
}

/// A briefing about a subject was asked for without one.
pub fn needs_subject(spec: &BriefingSpec) -> Fault {
    let kinds: Vec<_> = spec.subjects.iter().map(|kind| format!("`{kind}`")).collect();
    let message = format!(
        "briefing `{}` is made about a subject, and no {} is given",
        spec.id,
        kinds.join(" or ")
    );
    let hint = format!("ask for {}", examples(spec).join(" or "));
    let all = format!("or for all of them: `report build {} --all-subjects`", spec.id);
    Fault::new(code::SUBJECT, message).hint(hint).hint(all)
}

/// A briefing about a subject was asked for with several kinds of them.
pub fn several_subjects(spec: &BriefingSpec, given: &[SubjectKind]) -> Fault {
    let given: Vec<_> = given.iter().map(|kind| format!("`--{kind}`")).collect();
    let message = format!(
        "briefing `{}` is about one subject, and {} are given",
        spec.id,
        given.join(" and ")
    );
    Fault::new(code::SUBJECT, message).hint("leave all but one out; `report query` shows what meets all of them")
}

/// A briefing that is about no subject was asked for with one; `all` are those that there are.
pub fn takes_no_subject(spec: &BriefingSpec, all: &[BriefingSpec]) -> Fault {
    let message = format!(
        "briefing `{}` is not made about a subject, and its title would not say that it was cut down",
        spec.id
    );
    let about: Vec<_> = all.iter().filter(|spec| !spec.subjects.is_empty()).collect();
    let fault = Fault::new(code::SUBJECT, message);
    match about.first() {
        Some(first) => fault.hint(format!(
            "ask for {}; `report list` shows the others",
            examples(first).join(" or ")
        )),
        None => fault.hint(DECLARE),
    }
}

/// There is no briefing about a subject.
pub fn no_briefing_about() -> Fault {
    Fault::new(code::SUBJECT, "no briefing is made about a subject").hint(DECLARE)
}

const DECLARE: &str = "give a briefing `subjects = [\"theme\", \"actor\"]` in `briefings.toml`; `report query` shows rows by the \
                       same conditions";

/// How a briefing about a subject is asked for.
fn examples(spec: &BriefingSpec) -> Vec<String> {
    let example = |kind: &SubjectKind| {
        let value = kind.name().as_str().to_uppercase();
        format!("`report build {} --{kind} {value}`", spec.id)
    };
    spec.subjects.iter().map(example).collect()
}
