//! Dates agree with each other and with what is dated.

use crate::tables::{ENTRIES, EVENTS, ROLES};
use crate::{Code, Date, Event, EventType, Register, Violation};

/// Targets are left out: a goal may be set for a time before the work begins.
pub(super) fn event_before_entry(register: &Register) -> Vec<Violation> {
    let happened = events(register, |event| event.event_type != EventType::Target);
    let early = happened.filter_map(|(row, event)| {
        let entry = register.entry(&event.entry)?;
        let start = entry.start.filter(|start| event.date.definitely_before(start))?;
        let message = format!(
            "`{}` lies before `{start}`, the start of its entry `{}`",
            event.date, entry.id
        );
        let violation = Violation::new(Code::EVENT_BEFORE_ENTRY, EVENTS, row, "date", message)
            .hint("correct the date, or move the `start` of the entry back");
        let entry_row = register.entry_row(&entry.id);
        Some(entry_row.into_iter().fold(violation, |violation, entry_row| {
            violation.related(ENTRIES, entry_row, "start", "the start of the entry")
        }))
    });
    early.collect()
}

pub(super) fn open_date_event(register: &Register) -> Vec<Violation> {
    let open = events(register, |event| {
        event.event_type != EventType::Target && event.date.has_open_start()
    });
    let violation = |(row, event): (usize, &Event)| {
        let message = format!("`{}` is a deadline, but the event is not a target", event.date);
        Violation::new(Code::OPEN_DATE_EVENT, EVENTS, row, "date", message)
            .hint("make its type `target`, or write when it happened")
    };
    open.map(violation).collect()
}

pub(super) fn target_date(register: &Register) -> Vec<Violation> {
    let fit = |date: &Date| matches!(date, Date::Single(_)) || date.has_open_start();
    let unfit = events(register, |event| {
        event.event_type == EventType::Target && !fit(&event.date)
    });
    let violation = |(row, event): (usize, &Event)| {
        let message = format!("`{}` has a start, which a target has not", event.date);
        let violation = Violation::new(Code::TARGET_DATE, EVENTS, row, "date", message);
        match event.date.end() {
            Some(end) => violation.hint(format!("write `../{end}` for a goal to be reached by then")),
            None => violation.hint("write the year for which the goal is set, such as `2050`, or `../2050`"),
        }
    };
    unfit.map(violation).collect()
}

fn events(register: &Register, chosen: impl Fn(&Event) -> bool) -> impl Iterator<Item = (usize, &Event)> {
    register
        .events()
        .iter()
        .enumerate()
        .filter(move |(_, event)| chosen(event))
}

pub(super) fn end_before_start(register: &Register) -> Vec<Violation> {
    let entries = register.entries().iter().enumerate();
    let entries = entries.filter_map(|(row, entry)| reversed(ENTRIES, row, ["start", "end"], entry.start, entry.end));
    let roles = register.roles().iter().enumerate();
    let roles = roles.filter_map(|(row, role)| reversed(ROLES, row, ["since", "until"], role.since, role.until));
    entries.chain(roles).collect()
}

fn reversed(
    table: &'static str,
    row: usize,
    [start_column, end_column]: [&'static str; 2],
    start: Option<Date>,
    end: Option<Date>,
) -> Option<Violation> {
    let (start, end) = (start?, end?);
    if !end.definitely_before(&start) {
        return None;
    }
    let message = format!("`{end_column}` is `{end}`, before `{start_column}`, which is `{start}`");
    let violation = Violation::new(Code::END_BEFORE_START, table, row, end_column, message);
    Some(violation.hint("correct one of the two; they may have been swapped"))
}
