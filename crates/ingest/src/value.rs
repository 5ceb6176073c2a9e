//! What a cell can hold: how each type is read from its text, and how Table Schema describes it.

use model::{
    ActorId, ActorKind, ClaimId, ClosedList, Confidence, Country, Currency, Date, DateError, Decimal, EntryId,
    EntryKind, EventId, EventType, Handling, IdError, LanguageTag, Latitude, LegalForm, Locator, LocatorError,
    LocatorUnit, Longitude, PlaceId, PlaceKind, Relation, RoleCode, SectorCode, SourceId, SourceKind, Status, Subject,
    SubjectTable, Theme, UnknownCode, ValueError, Verdict, WebAddress, fold,
};

use crate::cell::Fault;
use crate::code::{NUMBER_FORM, WRONG_CODE, WRONG_DATE, WRONG_ID, WRONG_LOCATOR, WRONG_VALUE};
use crate::suggest::{choices_hint, list};

/// A type that a cell can hold.
pub(crate) trait Value: Sized {
    /// Reads a text that is not empty and has no spaces around it.
    fn parse(text: &str) -> Result<Self, Fault>;
    /// Reads a text that [`Value::parse`] refuses, where it has one reading all the same; with the note that says so.
    fn reread(_text: &str) -> Option<(Self, Fault)> {
        None
    }
    /// The text that is read as this value.
    fn text(&self) -> String;
    /// How Table Schema describes it.
    fn kind() -> Kind;
}

/// A type in the terms of Table Schema, section "Types and Formats" and "Constraints".
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Kind {
    /// The `type`; a string where it is left empty.
    pub(crate) type_name: &'static str,
    /// The `format`, where it is not the default.
    pub(crate) format: Option<&'static str>,
    /// A regular expression for the whole cell.
    pub(crate) pattern: Option<String>,
    /// The codes of a closed list.
    pub(crate) choices: Vec<&'static str>,
    /// The least number.
    pub(crate) minimum: Option<i32>,
    /// The greatest number.
    pub(crate) maximum: Option<i32>,
    /// The table whose key the cell holds.
    pub(crate) key_of: Option<&'static str>,
    /// What is to be known of the type itself: its standard, its notation.
    pub(crate) remark: Option<&'static str>,
}

impl Kind {
    fn pattern(pattern: impl Into<String>, remark: &'static str) -> Self {
        Self {
            pattern: Some(pattern.into()),
            remark: Some(remark),
            ..Self::default()
        }
    }
}

/// One group of letters and digits after another, joined by single hyphens.
const SLUG: &str = "[a-z0-9]+(-[a-z0-9]+)*";
/// A year, month or day of EDTF with its qualification.
const EDTF_DATE: &str = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?";

impl Value for String {
    /// Line breaks become `\n`, so that the file's own do not show in the text.
    fn parse(text: &str) -> Result<Self, Fault> {
        Ok(if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.to_owned()
        })
    }

    fn text(&self) -> String {
        self.clone()
    }

    fn kind() -> Kind {
        Kind::default()
    }
}

impl Value for Vec<String> {
    fn parse(text: &str) -> Result<Self, Fault> {
        Ok(text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect())
    }

    fn text(&self) -> String {
        self.join(";")
    }

    fn kind() -> Kind {
        Kind {
            remark: Some("Several values are separated by `;`."),
            ..Kind::default()
        }
    }
}

impl Value for bool {
    fn parse(text: &str) -> Result<Self, Fault> {
        match text {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => {
                let fault = Fault::new(WRONG_CODE, format!("`{text}` is neither `yes` nor `no`"));
                let fault = fault.mend(in_other_case(text, |cased| ["yes", "no"].contains(&cased)));
                Err(fault.hint("write `yes`, or leave the cell empty"))
            }
        }
    }

    fn text(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }

    fn kind() -> Kind {
        Kind {
            choices: vec!["yes", "no"],
            ..Kind::default()
        }
    }
}

impl Value for Date {
    fn parse(text: &str) -> Result<Self, Fault> {
        text.parse().map_err(|error: DateError| {
            let fault = Fault::new(WRONG_DATE, error.to_string());
            let fault = fault.mend(error.certainly().map(str::to_owned));
            error.hint().into_iter().fold(fault, Fault::hint)
        })
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn kind() -> Kind {
        // In a group of its own, for some programs put `^` and `$` around a pattern as it stands.
        let pattern = format!(r"({EDTF_DATE}|{EDTF_DATE}/({EDTF_DATE}|\.\.)|\.\./{EDTF_DATE})");
        Kind::pattern(
            pattern,
            "A date in EDTF (ISO 8601-2:2019), at the precision of the source.",
        )
    }
}

impl Value for Locator {
    fn parse(text: &str) -> Result<Self, Fault> {
        text.parse().map_err(|error: LocatorError| {
            let units = LocatorUnit::ALL.map(LocatorUnit::code);
            Fault::new(WRONG_LOCATOR, error.to_string()).hint(format!("the units are {}", list(&units)))
        })
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn kind() -> Kind {
        let units = LocatorUnit::ALL.map(LocatorUnit::code).join("|");
        Kind::pattern(format!("({units}) .+"), "A unit and its label, such as `sentence 4`.")
    }
}

/// The ids, each with the table that it names a row of.
macro_rules! ids {
    ($($id:ty => $table:literal,)*) => {$(
        impl Value for $id {
            fn parse(text: &str) -> Result<Self, Fault> {
                text.parse().map_err(|error: IdError| {
                    let fault = Fault::new(WRONG_ID, error.to_string());
                    match slug_of(text) {
                        Some(slug) => fault.hint(format!("write `{slug}`")),
                        None => fault,
                    }
                })
            }

            fn text(&self) -> String {
                self.to_string()
            }

            fn kind() -> Kind {
                Kind { pattern: Some(SLUG.to_owned()), key_of: Some($table), ..Kind::default() }
            }
        }
    )*};
}

ids! {
    EntryId => "entries",
    ActorId => "actors",
    EventId => "events",
    SourceId => "sources",
    PlaceId => "places",
    ClaimId => "claims",
}

macro_rules! closed_lists {
    ($($list:ty)*) => {$(
        impl Value for $list {
            fn parse(text: &str) -> Result<Self, Fault> {
                text.parse().map_err(|error: UnknownCode| {
                    let fault = Fault::new(WRONG_CODE, error.to_string()).hint(choices_hint(text, &error.choices));
                    let cased = error.choices.iter().find(|choice| choice.eq_ignore_ascii_case(text));
                    fault.mend(cased.map(|code| (*code).to_owned()))
                })
            }

            fn text(&self) -> String {
                self.to_string()
            }

            fn kind() -> Kind {
                Kind { choices: <$list>::ALL.iter().map(|member| member.code()).collect(), ..Kind::default() }
            }
        }
    )*};
}

closed_lists! {
    ActorKind Confidence EntryKind EventType Handling LegalForm PlaceKind Relation RoleCode SourceKind Status Theme Verdict
}

impl Value for Decimal {
    fn parse(text: &str) -> Result<Self, Fault> {
        text.parse().map_err(|error: ValueError| {
            let fault = Fault::new(WRONG_VALUE, error.to_string());
            error.hint.into_iter().fold(fault, Fault::hint)
        })
    }

    fn reread(text: &str) -> Option<(Self, Fault)> {
        let decimal = Self::grouped(text)?;
        let note = Fault::note(NUMBER_FORM, format!("`{text}` is read as `{decimal}`"));
        let note = note.mend(Some(decimal.to_string()));
        Some((decimal, note))
    }

    fn text(&self) -> String {
        self.to_string()
    }

    fn kind() -> Kind {
        Kind {
            type_name: "number",
            minimum: Some(0),
            ..Kind::default()
        }
    }
}

/// Types that model reads and describes itself, each with its description in Table Schema.
macro_rules! values {
    ($($value:ty => $kind:expr,)*) => {$(
        impl Value for $value {
            fn parse(text: &str) -> Result<Self, Fault> {
                text.parse().map_err(|error: ValueError| {
                    let fault = Fault::new(WRONG_VALUE, error.to_string());
                    let fault = fault.mend(in_other_case(text, |cased| cased.parse::<$value>().is_ok()));
                    error.hint.into_iter().fold(fault, Fault::hint)
                })
            }

            fn text(&self) -> String {
                self.to_string()
            }

            fn kind() -> Kind {
                $kind
            }
        }
    )*};
}

values! {
    Country => Kind::pattern("[A-Z]{2}", "ISO 3166-1 alpha-2; `EU` is the European Union."),
    Currency => Kind::pattern("[A-Z]{3}", "ISO 4217."),
    LanguageTag => Kind::pattern("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", "A BCP 47 tag."),
    SectorCode => Kind::pattern("[1-9][0-9]{4}", "An OECD DAC/CRS purpose code."),
    Latitude => Kind { type_name: "number", minimum: Some(-90), maximum: Some(90), ..Kind::default() },
    Longitude => Kind { type_name: "number", minimum: Some(-180), maximum: Some(180), ..Kind::default() },
    WebAddress => Kind { format: Some("uri"), ..Kind::default() },
    Subject => {
        let tables: Vec<_> = SubjectTable::ALL.iter().map(|table| table.code()).collect();
        Kind::pattern(format!("({}):{SLUG}", tables.join("|")), "A table in the singular, a colon and an id.")
    },
}

/// A code of letters that is right in capitals or in small letters. An id is no code: other rows name it as it stands.
fn in_other_case(text: &str, is_valid: impl Fn(&str) -> bool) -> Option<String> {
    let cased = [text.to_ascii_uppercase(), text.to_ascii_lowercase()];
    let is_word = text.bytes().all(|byte| byte.is_ascii_alphabetic());
    cased
        .into_iter()
        .find(|cased| is_word && cased != text && is_valid(cased))
}

/// The id that a text was probably meant to be: `Bác Ái` gives `bac-ai`.
fn slug_of(text: &str) -> Option<String> {
    let folded = fold(text);
    let is_word = |character: char| character.is_ascii_alphanumeric();
    let is_safe = folded.len() <= LONGEST_SLUG && folded.chars().all(|c| is_word(c) || " -_.,:/'()".contains(c));
    let groups = folded
        .split(|character| !is_word(character))
        .filter(|group| !group.is_empty());
    let slug = groups.collect::<Vec<_>>().join("-");
    (is_safe && !slug.is_empty()).then_some(slug)
}

/// A longer text is a sentence in the wrong column.
const LONGEST_SLUG: usize = 60;
