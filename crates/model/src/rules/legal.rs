//! Texts have the events that their legal form allows.

use crate::tables::EVENTS;
use crate::{Code, Event, EventType, LegalForm, Register, Violation};

pub(super) fn political_in_force(register: &Register) -> Vec<Violation> {
    let wrong = |(row, event): (usize, &Event)| {
        let entry = register.entry(&event.entry)?;
        let form = entry.legal_form.filter(|form| is_political(*form))?;
        let message = format!(
            "`{}` is a `{form}`, which never has an event `{}`",
            entry.id, event.event_type
        );
        let violation = Violation::new(Code::POLITICAL_IN_FORCE, EVENTS, row, "type", message);
        Some(
            violation
                .hint("make the event `adopted`, `signed` or `announced`")
                .hint("if the text binds in law, correct the `legal_form` of the entry"),
        )
    };
    register
        .events()
        .iter()
        .enumerate()
        .filter(|(_, event)| is_binding(event.event_type))
        .filter_map(wrong)
        .collect()
}

fn is_political(form: LegalForm) -> bool {
    matches!(form, LegalForm::PoliticalDeclaration | LegalForm::JointDeclaration)
}

/// Whether an event gives a text legal force.
fn is_binding(event_type: EventType) -> bool {
    matches!(
        event_type,
        EventType::EnteredIntoForce | EventType::ProvisionallyApplied
    )
}
