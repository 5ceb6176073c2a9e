//! What CLDR, the Common Locale Data Repository of Unicode, has for one locale, through ICU4X: how dates, numbers and
//! lists are written, what is plural, which name comes first.
//!
//! The data of every locale are compiled in. A formatter is made when it is first asked for, and once.

use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_datetime::DateTimeFormatterPreferences;
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};
use writeable::Writeable;

use super::MessageError;
use super::calendar::Calendar;

/// A formatter that is made once; nothing where CLDR lacks the data.
pub(super) type Made<T> = OnceLock<Option<T>>;

/// The formatters of one locale.
pub(super) struct Cldr {
    tag: Tag,
    /// Dates.
    pub calendar: Calendar,
    lists: Made<ListFormatter>,
    numbers: Made<DecimalFormatter>,
    plurals: Made<PluralRules>,
    collator: Made<CollatorBorrowed<'static>>,
}

impl Cldr {
    /// The formatters of the locale `tag`, none of which is made yet.
    pub fn new(tag: Tag) -> Self {
        Self {
            calendar: Calendar::new(DateTimeFormatterPreferences::from(&tag)),
            tag,
            lists: Made::new(),
            numbers: Made::new(),
            plurals: Made::new(),
            collator: Made::new(),
        }
    }

    /// The name of the locale.
    pub fn tag(&self) -> &Tag {
        &self.tag
    }

    /// The items as one phrase: `A, B and C`.
    pub fn list(&self, items: &[String]) -> Result<String, MessageError> {
        let make = || {
            ListFormatter::try_new_and(
                ListFormatterPreferences::from(&self.tag),
                ListFormatterOptions::default(),
            )
        };
        let lists = self.made(&self.lists, "lists", || make().ok())?;
        Ok(lists.format(items.iter()).write_to_string().into_owned())
    }

    /// A number in groups of digits, with the signs of the language; as many places behind the decimal sign as it has.
    pub fn number(&self, number: &Decimal) -> Result<String, MessageError> {
        let numbers = self.made(&self.numbers, "numbers", || number_formatter(&self.tag))?;
        Ok(numbers.format(number).write_to_string().into_owned())
    }

    /// The plural category of a number, as it is called in selectors: `one`, `few`, `other`.
    pub fn plural(&self, number: &Decimal) -> Result<&'static str, MessageError> {
        let make = || PluralRules::try_new_cardinal(PluralRulesPreferences::from(&self.tag));
        let plurals = self.made(&self.plurals, "plurals", || make().ok())?;
        Ok(match plurals.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
    }

    /// The alphabetical order of the language.
    pub fn collator(&self) -> Result<&CollatorBorrowed<'static>, MessageError> {
        let make = || CollatorBorrowed::try_new(CollatorPreferences::from(&self.tag), CollatorOptions::default());
        self.made(&self.collator, "alphabetical order", || make().ok())
    }

    fn made<'m, T>(
        &self,
        made: &'m Made<T>,
        what: &str,
        make: impl FnOnce() -> Option<T>,
    ) -> Result<&'m T, MessageError> {
        made.get_or_init(make).as_ref().ok_or_else(|| MessageError {
            reason: format!("CLDR has no {what} for the locale `{}`", self.tag),
            hint: Some("name another one in the message `locale`".to_owned()),
        })
    }
}

/// What writes numbers in the locale.
pub(super) fn number_formatter(tag: &Tag) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(
        DecimalFormatterPreferences::from(tag),
        icu_decimal::options::DecimalFormatterOptions::default(),
    )
    .ok()
}
