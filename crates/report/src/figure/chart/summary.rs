//! What a chart shows, as plain values, for the words that stand for it.

/// What a row of values says.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary<T> {
    /// How many have a value.
    pub count: usize,
    /// How many have none.
    pub gaps: usize,
    /// The least of them, the first where several are equal.
    pub least: Option<T>,
    /// The greatest, the first where several are equal.
    pub most: Option<T>,
}

/// A value and what has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What it belongs to, in full.
    pub label: String,
    /// The value as the language writes it.
    pub shown: String,
}

/// A value and when it was so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The time in years.
    pub year: f64,
    /// The value.
    pub value: f64,
}

impl<T> Summary<T> {
    /// Of values, each with what is told of it.
    pub fn of(values: impl Iterator<Item = (Option<f64>, T)> + Clone) -> Self {
        let stated = values.clone().filter_map(|(value, told)| Some((value?, told)));
        let better = |least: bool| {
            stated.clone().reduce(move |best, next| {
                let replaces = if least { next.0 < best.0 } else { next.0 > best.0 };
                if replaces { next } else { best }
            })
        };
        let count = stated.clone().count();
        Self {
            count,
            gaps: values.count() - count,
            least: better(true).map(|(_, told)| told),
            most: better(false).map(|(_, told)| told),
        }
    }
}
