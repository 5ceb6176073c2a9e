//! Amounts of money of the register, of one currency at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

use minijinja::{Error, ErrorKind};
use model::{ActorId, Amount, Currency, Entry};

use super::super::{date_words, wording};
use super::Shape;
use super::reading::{Numbers, Reading};
use crate::locale::Args;
use crate::template::Context;
use crate::template::failure::{failure, message_failure};
use crate::template::telling::message;

/// An amount and the entry to which it was given.
type Given<'a> = (&'a Entry, &'a Amount);

/// The amounts of some entries in a currency; why there are none where there are none.
///
/// # Errors
/// They are in several currencies, and none of these is asked for.
pub(super) fn numbers(
    context: &Context,
    entries: &[&Entry],
    currency: Option<Currency>,
    shape: Shape,
) -> Result<Result<Numbers, String>, Error> {
    context.tells_amounts.store(true, Ordering::Relaxed);
    let all = entries.iter().flat_map(|entry| {
        let amounts = context.briefing.amounts_of(entry).into_iter();
        amounts.map(move |amount| (*entry, amount))
    });
    let all: Vec<Given> = all.collect();
    let Some(currency) = only_currency(&all, currency)? else {
        return Ok(Err("nothing that it would show has an amount".to_owned()));
    };
    let mut given: Vec<_> = all
        .into_iter()
        .filter(|(_, amount)| amount.currency == currency)
        .collect();
    if given.is_empty() {
        return Ok(Err(format!("nothing that it would show has an amount in `{currency}`")));
    }
    match shape {
        Shape::Bars => given.sort_by(|(_, left), (_, right)| value(right).total_cmp(&value(left))),
        Shape::Lines => {
            given = in_lines(given);
            if !given.windows(2).any(|pair| line_of(pair[0]) == line_of(pair[1])) {
                return Ok(Err("each of its amounts has one date only: ask for bars".to_owned()));
            }
        }
    }
    numbers_in(context, &given, currency, shape).map(Ok)
}

/// The currency that is asked for, or else the only one.
fn only_currency(all: &[Given], asked: Option<Currency>) -> Result<Option<Currency>, Error> {
    let currencies: BTreeSet<_> = all.iter().map(|(_, amount)| amount.currency).collect();
    if asked.is_some() || currencies.len() < 2 {
        return Ok(asked.or_else(|| currencies.first().copied()));
    }
    let names: Vec<_> = currencies.iter().map(|currency| format!("`{currency}`")).collect();
    let names = names.join(", ");
    Err(failure(
        ErrorKind::InvalidOperation,
        format!("the amounts are in {names}, which cannot stand on one axis"),
        "draw a figure for each of them, with `currency=`",
    ))
}

/// As near as an axis needs it.
fn value(amount: &Amount) -> f64 {
    amount.amount.as_str().parse().unwrap_or(f64::INFINITY)
}

/// What is the same in all amounts of one line.
fn line_of<'a>((entry, amount): Given<'a>) -> (&'a str, Option<&'a ActorId>, Option<&'a str>) {
    (entry.id.as_str(), amount.actor.as_ref(), amount.kind.en.as_deref())
}

/// The amounts of a line one behind the other, in the order of time, and the lines in that of the register.
fn in_lines(given: Vec<Given>) -> Vec<Given> {
    let mut firsts = BTreeMap::new();
    for (at, given) in given.iter().enumerate() {
        firsts.entry(line_of(*given)).or_insert(at);
    }
    let first = |given: &Given| firsts.get(&line_of(*given)).copied();
    let mut sorted = given.clone();
    sorted.sort_by(|left, right| {
        let by_line = first(left).cmp(&first(right));
        by_line.then_with(|| left.1.date.chronological(&right.1.date))
    });
    sorted
}

/// The entry is named once, above, if it is the same for all.
fn numbers_in(context: &Context, given: &[Given], currency: Currency, shape: Shape) -> Result<Numbers, Error> {
    let entries: BTreeSet<_> = given.iter().map(|(entry, _)| &entry.id).collect();
    let first = given.first().filter(|_| entries.len() == 1);
    let own = first.and_then(|(entry, _)| wording(context, &entry.title));
    // What stands above has no language of its own.
    let title = own.filter(|(_, language)| language.is_none()).map(|(title, _)| title);
    let is_titled = title.is_none();
    let readings = given.iter().map(|given| reading(context, *given, is_titled, shape));
    let title = title.unwrap_or_else(|| "none".to_owned());
    let args = Args::from([("currency", currency.as_str().to_owned()), ("title", title)]);
    Ok(Numbers {
        unit: message(context, "chart-amounts", &args)?,
        total: None,
        are_money: true,
        are_counts: false,
        readings: readings.collect::<Result<_, _>>()?,
    })
}

fn reading(context: &Context, (entry, amount): Given, is_titled: bool, shape: Shape) -> Result<Reading, Error> {
    let title = wording(context, &entry.title).filter(|_| is_titled);
    let language = title.as_ref().and_then(|(_, language)| language.clone());
    let actor = amount
        .actor
        .as_ref()
        .and_then(|id| context.briefing.register().actor(id));
    let actor = actor.and_then(|actor| wording(context, &actor.name));
    let date = match shape {
        Shape::Bars => Some(date_words(context, &amount.date)?),
        Shape::Lines => None,
    };
    let words = |text: Option<(String, _)>| text.map(|(words, _)| words);
    let of = joined(context, [words(title), words(actor), date])?;
    let kind = words(wording(context, &amount.kind)).unwrap_or_default();
    let args = Args::from([("of", of.unwrap_or_else(|| "none".to_owned())), ("kind", kind)]);
    let shown = context.locale.amount(&amount.amount, amount.currency);
    Ok(Reading {
        label: message(context, "chart-amount", &args)?,
        language,
        date: Some(amount.date),
        value: Some(value(amount)),
        shown: shown.map_err(|error| message_failure(&error))?,
        evidence: vec![amount.evidence.clone()],
    })
}

/// What is known of an amount, in a row.
fn joined(context: &Context, parts: [Option<String>; 3]) -> Result<Option<String>, Error> {
    let mut whole = None;
    for part in parts.into_iter().flatten() {
        whole = Some(match whole {
            None => part,
            Some(before) => message(
                context,
                "chart-amount-of",
                &Args::from([("left", before), ("right", part)]),
            )?,
        });
    }
    Ok(whole)
}
