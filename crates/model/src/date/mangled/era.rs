//! Years counted by the eras of Japan: `令和7年2月1日`, `R7.2.1`.

use super::digits::Number;
use super::{Recognised, words};
use crate::Day;
use crate::date::{DateReading, PartialDate};

/// An era, within the days that it has.
#[derive(Debug)]
pub(super) struct Era {
    /// Its name, as messages call it, and what else it is written as.
    names: &'static [&'static str],
    letter: char,
    /// The year before its first.
    before: u16,
    /// The first day, as year, month and day.
    first: (u16, u8, u8),
    /// The last day; nothing for the present era.
    last: Option<(u16, u8, u8)>,
}

/// The eras since 1868 with their days. One day belongs to both where the decree took effect on the day it was made, in 1912
/// and 1926; those of 1989 and 2019 took effect on the day after.
const ERAS: [Era; 5] = [
    Era {
        names: &["令和", "令", "㋿"],
        letter: 'R',
        before: 2018,
        first: (2019, 5, 1),
        last: None,
    },
    Era {
        names: &["平成", "平", "㍻"],
        letter: 'H',
        before: 1988,
        first: (1989, 1, 8),
        last: Some((2019, 4, 30)),
    },
    Era {
        names: &["昭和", "昭", "㍼"],
        letter: 'S',
        before: 1925,
        first: (1926, 12, 25),
        last: Some((1989, 1, 7)),
    },
    Era {
        names: &["大正", "大", "㍽"],
        letter: 'T',
        before: 1911,
        first: (1912, 7, 30),
        last: Some((1926, 12, 25)),
    },
    Era {
        names: &["明治", "明", "㍾"],
        letter: 'M',
        before: 1867,
        first: (1868, 1, 25),
        last: Some((1912, 7, 30)),
    },
];

/// The first year that Japan counted by the calendar of today; before it, months followed the moon.
const SAME_CALENDAR: u16 = 1873;

const REASON: &str = "the register counts years by the Common Era and writes year-month-day";

/// `R7.2.1`, `H31/4/30`, `S64-01-07`, `R7.2`, `令和7.2.1`
pub(super) fn in_numbers(text: &str) -> Option<Recognised> {
    let (era, rest) = at_start(text)?;
    let parts: Vec<&str> = rest.trim_start_matches('.').split(['.', '/', '-']).collect();
    let number = |part: &&str| (part.len() <= 2).then(|| part.parse::<u8>().ok()).flatten();
    match *parts.iter().map(number).collect::<Option<Vec<_>>>()?.as_slice() {
        [year, month] => era.date(u16::from(year), Some(month), None),
        [year, month, day] => era.date(u16::from(year), Some(month), Some(day)),
        _ => None,
    }
}

/// The era whose name a text begins with, and the rest of the text.
pub(super) fn at_start(text: &str) -> Option<(&'static Era, &str)> {
    ERAS.iter().find_map(|era| {
        let by_name = era.names.iter().find_map(|name| text.strip_prefix(name));
        let rest = by_name.or_else(|| text.strip_prefix([era.letter, era.letter.to_ascii_lowercase()]))?;
        Some((era, rest.trim_start()))
    })
}

/// `25年2月`: a year that may be one of two digits, or one of any era that had it; of one digit, an era only.
pub(super) fn unnamed(year: Number, month: Option<u8>, day: Option<u8>) -> Option<Recognised> {
    let (year, width) = (year.value, year.width);
    let common = PartialDate::new(2000 + year, month, day).filter(|_| width == 2);
    let common = common.map(|date| DateReading::given(date.to_string(), "its year is of the Common Era"));
    let of_eras = ERAS.iter().filter_map(|era| {
        let date = era.parts(year, month, day).filter(|date| era.fault(*date).is_none())?;
        Some(DateReading::given(
            date.to_string(),
            format!("its year is of {}", era.name()),
        ))
    });
    let readings = common.into_iter().chain(of_eras).collect();
    Recognised::either(readings, "its year has less than four digits, and no era")
}

impl Era {
    fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    fn parts(&self, year: u16, month: Option<u8>, day: Option<u8>) -> Option<PartialDate> {
        PartialDate::new(year.checked_add(self.before)?, month, day).filter(|_| year > 0)
    }

    /// A year of the era, or a month or day in it, or why there is none.
    pub(super) fn date(&self, year: u16, month: Option<u8>, day: Option<u8>) -> Option<Recognised> {
        if year == 0 {
            return Recognised::unclear("the first year of an era is 1");
        }
        let full = year.checked_add(self.before)?;
        if full < SAME_CALENDAR && month.is_some() {
            return Recognised::unclear(
                "until 1872 Japan counted months by the moon; look up the day in the calendar of today",
            );
        }
        let Some(date) = self.parts(year, month, day) else {
            return Recognised::of_parts(full, month, day, REASON);
        };
        match self.fault(date) {
            None => Recognised::probably(date.to_string(), REASON),
            Some((reason, condition)) => {
                Recognised::either(vec![DateReading::given(date.to_string(), condition)], reason)
            }
        }
    }

    /// Why a date does not lie in the era, and what must be so for it to be meant all the same.
    fn fault(&self, date: PartialDate) -> Option<(String, &'static str)> {
        let day = |(year, month, day)| Day::new(year, month, day);
        let (first, last) = (day(self.first)?, self.last.and_then(day));
        if date.latest() < first {
            let reason = format!("{} began on {}", self.name(), words::in_words(first));
            return Some((reason, "another era is meant"));
        }
        let last = last.filter(|last| *last < date.earliest())?;
        let reason = format!("{} ended on {}", self.name(), words::in_words(last));
        Some((reason, "its years were counted on"))
    }
}
