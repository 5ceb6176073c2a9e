//! Stable names of what can be wrong, each with its explanation.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// A stable name for a rule, such as `unknown-id`. Two codes are the same when their slugs are.
#[derive(Debug, Clone, Copy)]
pub struct Code(&'static Definition);

/// What a code is.
#[derive(Debug)]
pub struct Definition {
    /// The name, lower-case words joined by hyphens.
    pub slug: &'static str,
    /// What it is that has to be looked at, one word: `file`, `table`, `row`, `cell`, `link`, `rule`.
    pub family: &'static str,
    /// What the rule is and how to repair what breaks it. Lines may begin with a space, as those of doc comments do.
    pub explanation: &'static str,
}

impl Code {
    /// The code of a definition.
    pub const fn new(definition: &'static Definition) -> Self {
        Self(definition)
    }

    /// The name, lower-case words joined by hyphens.
    pub fn slug(self) -> &'static str {
        self.0.slug
    }

    /// What it is that has to be looked at, one word: `cell`, `link`.
    pub fn family(self) -> &'static str {
        self.0.family
    }

    /// What the rule is and how to repair what breaks it, in English, lines broken as in the code.
    pub fn explanation(self) -> String {
        let lines = self
            .0
            .explanation
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.slug() == other.slug()
    }
}

impl Eq for Code {}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.slug().cmp(other.slug())
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.slug().hash(state);
    }
}

/// The doc comment of a code is its explanation, so that the two cannot drift; the codes stand below their family.
macro_rules! codes {
    ($([$family:ident] $($(#[doc = $doc:literal])* $name:ident = $slug:literal;)*)*) => {
        impl Code {
            $($(
                $(#[doc = $doc])*
                pub const $name: Self = Self::new(&Definition {
                    slug: $slug,
                    family: stringify!($family),
                    explanation: concat!($($doc, "\n"),*),
                });
            )*)*

            /// Every rule that [`crate::Register::build`] enforces.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)*)*];
        }
    };
}

impl Code {
    /// The rules that only judge: what breaks them can still be printed, and may be what the sources say. The owner of a
    /// register may lower them. Every other rule keeps an error, for without it there is no one value to print.
    pub const JUDGEMENTS: &'static [Self] = &[
        Self::DUPLICATE_NAME,
        Self::EVENT_BEFORE_ENTRY,
        Self::POLITICAL_IN_FORCE,
        Self::UNDECIDED_CLAIMS,
    ];

    /// Whether it is among [`Code::JUDGEMENTS`].
    pub fn is_judgement(self) -> bool {
        Self::JUDGEMENTS.contains(&self)
    }
}

codes! {
    [row]
    /// Two rows of one table have the same id.
    ///
    /// Delete the second row if it repeats the first; else give it an id of its own, and look through the rows of
    /// other tables that name it.
    DUPLICATE_ID = "duplicate-id";
    /// Two rows say the same thing twice: a role of the same actor in the same entry, a link between the same entries,
    /// an amount of the same kind and date, a label of the same code.
    ///
    /// Delete the row that says less. Two sources for one fact are two claims in `claims.csv`, not two rows.
    DUPLICATE_KEY = "duplicate-key";
    [link]
    /// A cell names a row that its table does not have.
    ///
    /// Correct the id, or add the row that it names.
    UNKNOWN_ID = "unknown-id";
    /// A link leads from an entry to itself.
    ///
    /// Correct one of the two ids, or delete the row.
    SELF_LINK = "self-link";
    /// Following `part_of` from an entry leads back to it, so each would be part of itself.
    ///
    /// Delete or turn round the link that is wrong: it leads from the part to the whole.
    CYCLIC_LINK = "cyclic-link";
    /// Following `parent_actor` from an actor leads back to it, so each would be part of itself.
    ///
    /// Correct the parent of one of the actors; that of a state or an independent body is empty.
    CYCLIC_PARENT = "cyclic-parent";
    /// A claim is about a column that the table of its subject does not have.
    ///
    /// Write the name of the column as it stands in the header of that table.
    UNKNOWN_FIELD = "unknown-field";
    /// A row of `vocabulary.csv` labels a code that its list does not hold, or a list that there is not.
    ///
    /// Correct the code or the name of the list. The lists are closed: a new code needs a new release of the program.
    UNKNOWN_CODE = "unknown-code";
    /// A row uses a code that `vocabulary.csv` has no label for, so that no briefing could print it.
    ///
    /// The statuses `planned`, `active` and `ended` always need one: on another day than today, entries are called so
    /// (`--as-of`). With an event `suspended`, the status `suspended` does too.
    ///
    /// Add the row to `vocabulary.csv`.
    MISSING_LABEL = "missing-label";
    [rule]
    /// Two entries have the same title in one language, or two actors the same name. Case, accents, kinds of apostrophe
    /// and numbers of spaces make no difference.
    ///
    /// If they are one, merge the rows. Else tell the titles apart for the reader, by the parties or the years.
    DUPLICATE_NAME = "duplicate-name";
    /// An event was over before the entry it belongs to began.
    ///
    /// Correct the date of the event or the `start` of the entry, or give the event to another entry. Dates are compared
    /// at their own precision: an event of `2019` is not before a start of `2019-06`.
    EVENT_BEFORE_ENTRY = "event-before-entry";
    /// A declaration has an event `entered_into_force` or `provisionally_applied`. Political texts bind nobody in law:
    /// they are adopted, never in force.
    ///
    /// Make the event `adopted`, `signed` or `announced`; or correct the `legal_form` of the entry, if the text is a
    /// treaty.
    POLITICAL_IN_FORCE = "political-in-force";
    /// An event other than a target has a date without a start, such as `../2050`. What lies ahead of a deadline has not
    /// happened.
    ///
    /// Make the event a `target`, or write when it happened.
    OPEN_DATE_EVENT = "open-date-event";
    /// A target has a date that is neither a point in time nor a deadline.
    ///
    /// Write `2050` for a goal set for that year, or `../2050` for one to be reached by then.
    TARGET_DATE = "target-date";
    /// An entry or a role ends before it starts.
    ///
    /// Correct one of the two dates; they may have been swapped.
    END_BEFORE_START = "end-before-start";
    /// A claim says something that its column cannot hold: a date that is not EDTF, a code that its list does not have.
    ///
    /// Write what would stand in that column if the source were right. What the source says in its own words belongs
    /// into `note`.
    CLAIM_VALUE = "claim-value";
    /// Two claims on the same field of the same row are marked as preferred, so that it is open which one is printed.
    ///
    /// Empty the `preferred` cell of all but one of them.
    SECOND_PREFERRED = "second-preferred";
    /// A claim contradicts the value that the register prints, and is marked as the one to print.
    ///
    /// Either print it, by writing its value into the row it is about and making its verdict `supports`; or empty its
    /// `preferred` cell.
    PREFERRED_CONTRADICTION = "preferred-contradiction";
    /// A claim is marked as the one to print, and the row it is about has another value in that column. Dates are the same
    /// if they are the same in EDTF: `2023` is not `2023-01-01`. Texts are the same letter by letter.
    ///
    /// Write the value of the claim into the row, with its source; or prefer the claim whose value the row has.
    PREFERRED_DIFFERENCE = "preferred-difference";
    /// Sources differ on a field, and no claim on it is marked as preferred, so that nobody knows whether the value of the
    /// row was chosen or only came first. A date and a less exact form of it differ too. A claim that qualifies is not
    /// counted: it says more of a value and is no other value.
    ///
    /// Write `yes` into the `preferred` cell of the claim whose value the row has, and say why in its `note`.
    UNDECIDED_CLAIMS = "undecided-claims";
    /// A place has a latitude without a longitude, or the reverse.
    ///
    /// Fill in the other, or empty both.
    HALF_POSITION = "half-position";
}
