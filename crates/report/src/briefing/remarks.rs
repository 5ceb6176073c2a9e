//! What the maker of a briefing should know of the dates behind it.

use model::{Entry, Status};

use super::Briefing;

/// How many entries a remark names; the others are counted.
const NAMED: usize = 4;

impl Briefing {
    /// Remarks on the entries shown, lower-case sentences: which of them no date and no source places before the day, and of
    /// which the dates contradict the status column.
    pub fn remarks(&self) -> Vec<String> {
        let contradicted = self.entries().filter_map(|entry| self.contradiction(entry));
        self.undated().into_iter().chain(contradicted).collect()
    }

    fn undated(&self) -> Option<String> {
        let is_undated = |entry: &&Entry| {
            let source = self.shown_by_source(entry);
            self.first_day(entry).is_none() && source.is_some_and(|source| source > self.as_of)
        };
        let undated: Vec<_> = self
            .entries()
            .filter(is_undated)
            .map(|entry| format!("`{}`", entry.id))
            .collect();
        let named = undated.get(..NAMED.min(undated.len()))?.join(", ");
        let others = match undated.len().saturating_sub(NAMED) {
            0 if undated.is_empty() => return None,
            0 => String::new(),
            others => format!(" and {others} more"),
        };
        let day = self.as_of;
        Some(format!(
            "no date says that {named}{others} had begun by {day}: told as if always there"
        ))
    }

    fn contradiction(&self, entry: &Entry) -> Option<String> {
        let (column, status, id) = (entry.status, self.status_of(entry), &entry.id);
        let reason = match (column, status) {
            (Status::Active | Status::Completing | Status::Suspended | Status::Planned, Status::Ended) => {
                "its end is past"
            }
            (Status::Planned, Status::Active) => "its beginning has come",
            _ => return None,
        };
        Some(format!(
            "`{id}` is told as `{status}`, for {reason}, but its column `status` says `{column}`: bring the row up to date"
        ))
    }
}
