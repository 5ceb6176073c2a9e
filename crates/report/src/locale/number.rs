//! Numbers in messages: how Fluent prints them.

use fluent_bundle::FluentValue;
use fluent_bundle::bundle::FluentBundle;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;
use writeable::Writeable;

use super::cldr::number_formatter;

/// What prints the numbers of a bundle, which keeps one.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let tag = language.to_string().parse().map_err(drop)?;
        number_formatter(&tag).map(Self).ok_or(())
    }
}

/// Has `bundle` print its numbers as its language does.
pub(super) fn print_numbers<R>(bundle: &mut FluentBundle<R, IntlLangMemoizer>) {
    bundle.set_formatter(Some(printed));
}

fn printed(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number: Decimal = number.as_string().parse().ok()?;
    let print = |Numbers(numbers): &Numbers| numbers.format(&number).write_to_string().into_owned();
    memoizer.with_try_get((), print).ok()
}
