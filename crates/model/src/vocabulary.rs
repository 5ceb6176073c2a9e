//! The closed vocabularies of the register. The codes live here; their labels in each language are rows of
//! `vocabulary.csv`.

use std::fmt;
use std::str::FromStr;

/// A closed list of codes.
pub trait ClosedList: Sized + Copy + Eq + Ord + FromStr<Err = UnknownCode> + fmt::Display + 'static {
    /// The name of the list in `vocabulary.csv`.
    const LIST: &'static str;
    /// Every member, in the order in which briefings show them.
    const ALL: &'static [Self];
    /// The code as it stands in a CSV cell.
    fn code(self) -> &'static str;
}

/// A code that its list does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// The text as it was given.
    pub given: String,
    /// The name of the list that was asked.
    pub list: &'static str,
    /// The codes that the list holds.
    pub choices: Vec<&'static str>,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not in the list `{}`", self.given, self.list)
    }
}

impl std::error::Error for UnknownCode {}

/// The codes of the list that has this name in `vocabulary.csv`, in the order in which briefings show them; `None` where
/// there is no such list.
pub fn codes_of(list: &str) -> Option<Vec<&'static str>> {
    LISTS.iter().find(|(name, _)| *name == list).map(|(_, codes)| codes())
}

/// The names of all lists, in the order of `vocabulary.csv`.
pub fn list_names() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|(name, _)| *name)
}

type Codes = fn() -> Vec<&'static str>;

const LISTS: &[(&str, Codes)] = &[
    (EntryKind::LIST, codes::<EntryKind>),
    (Theme::LIST, codes::<Theme>),
    (Status::LIST, codes::<Status>),
    (LegalForm::LIST, codes::<LegalForm>),
    (RoleCode::LIST, codes::<RoleCode>),
    (EventType::LIST, codes::<EventType>),
    (Relation::LIST, codes::<Relation>),
    (SourceKind::LIST, codes::<SourceKind>),
    (ActorKind::LIST, codes::<ActorKind>),
    (PlaceKind::LIST, codes::<PlaceKind>),
    (Verdict::LIST, codes::<Verdict>),
    (Confidence::LIST, codes::<Confidence>),
    (Handling::LIST, codes::<Handling>),
    (SubjectTable::LIST, codes::<SubjectTable>),
];

fn codes<C: ClosedList>() -> Vec<&'static str> {
    C::ALL.iter().map(|code| code.code()).collect()
}

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $list:literal { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl ClosedList for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$variant,)*];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(text: &str) -> Result<Self, UnknownCode> {
                match text {
                    $($code => Ok(Self::$variant),)*
                    _ => Err(UnknownCode { given: text.to_owned(), list: $list, choices: vec![$($code,)*] }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

closed_list! {
    /// What an entry is.
    EntryKind, "entry_kind" {
        /// A stance or an objective that the partners share.
        Position = "position",
        /// A text: treaty, declaration, arrangement, roadmap.
        Instrument = "instrument",
        /// A standing dialogue, working group or forum.
        Mechanism = "mechanism",
        /// A military exercise: a series or one of its editions.
        Exercise = "exercise",
        /// A programme of several projects.
        Programme = "programme",
        /// A single project.
        Project = "project",
        /// A place where people work: office, observatory, centre.
        Facility = "facility",
        /// A strategy of one of the actors.
        Strategy = "strategy",
        /// Taking part in an organisation.
        Membership = "membership",
    }
}

closed_list! {
    /// The part of the partnership that an entry belongs to, in the order of the overview.
    Theme, "theme" {
        /// The political framework of the partnership.
        Framework = "framework",
        /// Its structuring mechanisms.
        Governance = "governance",
        /// Work within regional organisations.
        Regional = "regional",
        /// Presence on the ground.
        Presence = "presence",
        /// Defence and security.
        Defence = "defence",
        /// Maritime safety and security.
        Maritime = "maritime",
        /// Climate and development.
        Climate = "climate",
        /// The Pacific islands.
        Islands = "islands",
        /// Science.
        Science = "science",
        /// Relations between the European Union and Japan.
        EuJapan = "eu_japan",
    }
}

closed_list! {
    /// Where an entry stands. Codes follow IATI ActivityStatus; `suspended` and `unknown` included.
    Status, "status" {
        /// IATI 1, pipeline.
        Planned = "planned",
        /// IATI 2, implementation.
        Active = "active",
        /// IATI 3, finalisation.
        Completing = "completing",
        /// IATI 4, closed.
        Ended = "ended",
        /// IATI 5.
        Cancelled = "cancelled",
        /// IATI 6.
        Suspended = "suspended",
        /// The sources do not say.
        Unknown = "unknown",
    }
}

closed_list! {
    /// The form of an instrument in treaty practice.
    LegalForm, "legal_form" {
        /// Binding in international law.
        Treaty = "treaty",
        /// A declaration made by the partners together.
        JointDeclaration = "joint_declaration",
        /// A political text: adopted, never in force.
        PoliticalDeclaration = "political_declaration",
        /// An arrangement between administrations.
        Arrangement = "arrangement",
        /// A memorandum of understanding or of cooperation.
        Memorandum = "memorandum",
        /// A loan agreement.
        Loan = "loan",
        /// A grant agreement.
        Grant = "grant",
        /// Not an instrument.
        None = "none",
    }
}

closed_list! {
    /// What an actor is to an entry. IATI OrganisationRole codes where one exists.
    RoleCode, "role" {
        /// Bound by the instrument.
        Party = "party",
        /// Chairs together with another.
        CoChair = "co_chair",
        /// Leads the work.
        Lead = "lead",
        /// Takes part.
        Participant = "participant",
        /// Works with the lead.
        Partner = "partner",
        /// IATI 1.
        Funder = "funder",
        /// IATI 2, accountable.
        Owner = "owner",
        /// IATI 4.
        Implementer = "implementer",
        /// Receives the event or the body.
        Host = "host",
        /// The work is for them.
        Beneficiary = "beneficiary",
        /// A member of the organisation.
        Member = "member",
        /// A dialogue partner of the organisation.
        DialoguePartner = "dialogue_partner",
        /// An observer to the organisation.
        Observer = "observer",
    }
}

closed_list! {
    /// What happened on the date of an event.
    EventType, "event_type" {
        /// Made public.
        Announced = "announced",
        /// Adopted, as political texts are.
        Adopted = "adopted",
        /// Signed.
        Signed = "signed",
        /// Applied before entry into force.
        ProvisionallyApplied = "provisionally_applied",
        /// Entered into force; only for texts that bind.
        EnteredIntoForce = "entered_into_force",
        /// Set up or begun.
        Launched = "launched",
        /// Opened its doors.
        Opened = "opened",
        /// Formally inaugurated.
        Inaugurated = "inaugurated",
        /// Took place.
        Held = "held",
        /// Put in place, as forces or instruments are.
        Deployed = "deployed",
        /// Renewed.
        Renewed = "renewed",
        /// Amended.
        Amended = "amended",
        /// Suspended.
        Suspended = "suspended",
        /// Ended.
        Ended = "ended",
        /// A goal set for a date to come; never among past events.
        Target = "target",
    }
}

closed_list! {
    /// How one entry stands to another.
    Relation, "relation" {
        /// Puts the other into practice.
        Implements = "implements",
        /// Is one edition or component of the other.
        PartOf = "part_of",
        /// Takes place in the framework of the other.
        Under = "under",
        /// Replaces the other.
        Supersedes = "supersedes",
        /// Contributes to the other.
        Supports = "supports",
        /// Stands near the other.
        Related = "related",
    }
}

closed_list! {
    /// Who speaks in a source.
    SourceKind, "source_kind" {
        /// A government or an international organisation.
        Official = "official",
        /// A public agency.
        Agency = "agency",
        /// The organiser of what is told.
        Organiser = "organiser",
        /// The general press.
        Press = "press",
        /// The specialist press.
        Specialist = "specialist",
        /// Research.
        Academic = "academic",
        /// A gazetteer, an atlas, a dictionary.
        Reference = "reference",
    }
}

closed_list! {
    /// What an actor is.
    ActorKind, "actor_kind" {
        /// A state.
        State = "state",
        /// A union of states.
        Union = "union",
        /// A part of a state that takes part in its own name.
        Territory = "territory",
        /// A ministry, secretariat or other part of a government.
        Ministry = "ministry",
        /// A public agency.
        Agency = "agency",
        /// Armed forces.
        ArmedForces = "armed_forces",
        /// An international organisation.
        Organisation = "organisation",
        /// A forum without a treaty of its own.
        Forum = "forum",
        /// A company, state-owned or private.
        Company = "company",
        /// A research institute.
        ResearchInstitute = "research_institute",
        /// States or people taken together.
        Group = "group",
    }
}

closed_list! {
    /// What a place is.
    PlaceKind, "place_kind" {
        /// An ocean or a sea.
        Ocean = "ocean",
        /// A region of the world.
        Region = "region",
        /// A country.
        Country = "country",
        /// A territory of a country.
        Territory = "territory",
        /// A city.
        City = "city",
        /// A site.
        Site = "site",
    }
}

closed_list! {
    /// What a source says of a value.
    Verdict, "verdict" {
        /// It says the same.
        Supports = "supports",
        /// It says otherwise.
        Contradicts = "contradicts",
        /// It says the same with a reserve or at another precision.
        Qualifies = "qualifies",
    }
}

closed_list! {
    /// How far a claim can be relied on.
    Confidence, "confidence" {
        /// Two independent sources, or the body concerned.
        High = "high",
        /// One good source.
        Medium = "medium",
        /// One weak source.
        Low = "low",
    }
}

closed_list! {
    /// Who may read a row, from widest to narrowest.
    Handling, "handling" {
        /// Anyone.
        Public = "public",
        /// The issuing administration.
        Internal = "internal",
        /// Named readers.
        Restricted = "restricted",
    }
}

closed_list! {
    /// The table of the row that a claim is about, in the singular.
    SubjectTable, "subject_table" {
        /// `entries.csv`
        Entry = "entry",
        /// `actors.csv`
        Actor = "actor",
        /// `events.csv`
        Event = "event",
        /// `sources.csv`
        Source = "source",
        /// `places.csv`
        Place = "place",
    }
}
