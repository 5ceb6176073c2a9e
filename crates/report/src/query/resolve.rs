//! Conditions as they are written become a query: names become ids and codes, dates are read.

use std::str::FromStr;

use model::Date;

use super::{Condition, Conditions, Name, Names, Query, Span, Text};
use crate::code;
use crate::fault::{Fault, SourceFile};

impl Conditions {
    /// The query that is meant, with its names looked up among `names`. A comma separates values, but for a name that has
    /// one in it. `file` is what the conditions stand in, if they stand in a file.
    ///
    /// # Errors
    /// Every name that nothing or several things bear, every date that is none or has no end on the side where it is asked,
    /// a span that ends before it starts.
    pub fn query(&self, names: &Names, file: Option<&SourceFile>) -> Result<Query, Vec<Fault>> {
        let mut reader = Reader {
            conditions: self,
            names,
            file,
            faults: Vec::new(),
        };
        let conditions = Name::ALL.iter().filter_map(|name| reader.condition(*name)).collect();
        match reader.faults.is_empty() {
            true => Ok(Query { conditions }),
            false => Err(reader.faults),
        }
    }

    /// The fault told of the first value of `name`, if that stands in `file`.
    pub fn blame(&self, name: Name, file: &SourceFile, fault: Fault) -> Fault {
        match self.get(name).first() {
            Some(text) => placed(fault, text, Some(file)),
            None => fault,
        }
    }
}

struct Reader<'a, 'n> {
    conditions: &'a Conditions,
    names: &'a Names<'n>,
    file: Option<&'a SourceFile>,
    faults: Vec<Fault>,
}

impl Reader<'_, '_> {
    /// The condition of a name. Where two names make one condition, it is had with the first of them that is given.
    fn condition(&mut self, name: Name) -> Option<Condition> {
        let asked = |name| !self.conditions.get(name).is_empty();
        let has_pair = match name {
            Name::Role => asked(Name::Actor),
            Name::Until => asked(Name::From),
            _ => false,
        };
        if !asked(name) || has_pair {
            return None;
        }
        Some(match name {
            Name::Entry => Condition::Entry(self.values(name)),
            Name::Kind => Condition::Kind(self.values(name)),
            Name::Theme => Condition::Theme(self.values(name)),
            Name::Actor | Name::Role => Condition::Part {
                actors: self.values(Name::Actor),
                roles: self.values(Name::Role),
            },
            Name::Place => Condition::Place(self.values(name)),
            Name::Status => Condition::Status(self.values(name)),
            Name::Handling => Condition::Handling(self.values(name)),
            Name::From | Name::Until => Condition::Life(self.span()),
        })
    }

    /// The values of a condition, each once.
    fn values<T: FromStr + PartialEq>(&mut self, name: Name) -> Vec<T> {
        let mut values = Vec::new();
        for text in self.conditions.get(name) {
            for found in self.find(name, text) {
                // What is found has been read as an id or code before.
                values.extend(found.parse().ok().filter(|value| !values.contains(value)));
            }
        }
        values
    }

    fn find(&mut self, name: Name, text: &Text) -> Vec<String> {
        let whole = self.names.find(name, &text.text);
        if whole.is_ok() || !text.text.contains(',') {
            return self.kept(text, whole.map(str::to_owned)).into_iter().collect();
        }
        let parts = text.text.split(',').map(|part| self.names.find(name, part.trim()));
        let parts: Vec<_> = parts.collect();
        let kept = parts
            .into_iter()
            .filter_map(|part| self.kept(text, part.map(str::to_owned)));
        kept.collect()
    }

    fn span(&mut self) -> Span {
        let span = Span {
            from: self.date(Name::From, "beginning", |date| date.earliest().is_some()),
            until: self.date(Name::Until, "end", |date| date.latest().is_some()),
        };
        if let (Some(from), Some(until), Some(text)) = (span.from, span.until, self.conditions.get(Name::Until).first())
            && span.first() > span.last()
        {
            let fault = Fault::new(
                code::QUERY,
                format!("`until` is `{until}`, which lies before `from`, `{from}`"),
            );
            self.faults
                .push(placed(fault.hint("exchange the two"), text, self.file));
        }
        span
    }

    /// The date of a name, which must not be open at the end that counts.
    fn date(&mut self, name: Name, end: &str, is_closed: fn(&Date) -> bool) -> Option<Date> {
        let (text, more) = self.conditions.get(name).split_first()?;
        if let Some(second) = more.first() {
            let fault = Fault::new(code::QUERY, format!("`{name}` takes one date"));
            self.faults.push(placed(fault, second, self.file));
        }
        let date = text.text.parse::<Date>().map_err(|error| {
            let fault = Fault::new(code::QUERY, error.to_string());
            fault.hint(match (error.probably(), error.hint()) {
                (Some(probably), _) => format!("did you mean `{probably}`?"),
                (None, Some(hint)) => hint,
                (None, None) => "write a year, month or day: `2025`, `2025-02`, `2025-02-07`".to_owned(),
            })
        });
        let date = date.and_then(|date| match is_closed(&date) {
            true => Ok(date),
            false => Err(Fault::new(
                code::QUERY,
                format!("`{date}` has no {end}, so it cannot be `{name}`"),
            )),
        });
        self.kept(text, date)
    }

    fn kept<T>(&mut self, text: &Text, result: Result<T, Fault>) -> Option<T> {
        result
            .map_err(|fault| self.faults.push(placed(fault, text, self.file)))
            .ok()
    }
}

fn placed(fault: Fault, text: &Text, file: Option<&SourceFile>) -> Fault {
    match (file, &text.bytes) {
        (Some(file), Some(bytes)) => fault.at(file, bytes.clone()),
        _ => fault,
    }
}
