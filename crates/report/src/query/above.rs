//! Names of rows that the readers of a briefing may not know of.

use model::{ClosedList, Handling};

use super::{Name, Names};
use crate::briefing::Briefing;
use crate::code;
use crate::fault::Fault;

/// Something that was named, and that only readers of a higher level may know of.
#[derive(Debug)]
pub struct Above {
    /// What is wrong. It says no more of the row than its level: what is told of it may be read by others than its keepers.
    message: String,
    /// The lowest level whose readers may know of it.
    level: Handling,
}

/// What is wrong with naming `given` in `briefing`, where its register has no such row and the whole register has.
pub fn above_audience(briefing: &Briefing, noun: Name, given: &str) -> Option<Above> {
    let whole = briefing.whole_register();
    let (id, level) = Handling::ALL.iter().find_map(|level| {
        let register = whole.released_to(*level);
        let id = Names::of_register(&register).find(noun, given).ok()?.to_owned();
        Some((id, *level))
    })?;
    let readers = briefing.readers();
    if level <= readers {
        return None;
    }
    let why = match whole.entry_by_slug(&id).filter(|_| noun == Name::Entry) {
        Some(entry) if entry.handling > readers => format!("entry `{id}` is `{}`", entry.handling),
        Some(_) => format!("entry `{id}` rests on a source that is `{level}`"),
        None => format!("{noun} `{id}` stands in no row below `{level}`"),
    };
    Some(Above {
        message: format!("{why}, and the briefing is `{readers}`"),
        level,
    })
}

impl Above {
    /// The error that it is in a template.
    pub fn in_template(self) -> Fault {
        let guard = match self.level {
            Handling::Restricted => "audience == \"restricted\"",
            Handling::Public | Handling::Internal => "audience != \"public\"",
        };
        let hint = format!("ask for it within `{{% if {guard} %}}` … `{{% endif %}}`, or take it out");
        Fault::new(code::ABOVE_AUDIENCE, self.message).hint(hint)
    }

    /// The error that it is in conditions.
    pub fn in_conditions(self) -> Fault {
        let hint = format!("take it out of the conditions, or say `audience = \"{}\"`", self.level);
        Fault::new(code::ABOVE_AUDIENCE, self.message).hint(hint)
    }
}
