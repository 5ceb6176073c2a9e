//! Amounts of money in words of a language: `EUR 80 million`, `15,5 milliards de dollars`, `21兆1,000億ドン`.
//!
//! Messages `amount-e6` and the like are the words of scale that a language has, by their powers of ten: Western ones go by
//! thousands, Japanese ones by ten thousands. The message `amount` sets a figure and its currency together.

use icu_decimal::input::Decimal as Number;
use model::{Currency, Decimal};

use super::{Args, Asked, Locale, MessageError};

/// So many digits may follow the decimal sign before a word of scale.
const MOST_PLACES: usize = 2;
/// How the messages of the words of scale begin.
const SCALE: &str = "amount-e";
/// The message by which parts of a figure with a word of scale each are joined. A language that has it says `21兆1,000億`, any
/// other one `21.1 trillion`.
const JOIN: &str = "amount-join";
/// What `$scale` is where a figure ends without a word of scale.
const UNSCALED: &str = "none";
/// The messages that are asked for here. Each language has words of scale of its own.
pub(super) const ASKED: &[Asked] = &[
    Asked::needed("amount", &["number", "scale", "plural", "currency"]),
    Asked::optional("amount-e*", &["number", "plural"]),
    Asked::optional(JOIN, &["left", "right"]),
];

/// A figure in words.
struct Figure {
    text: String,
    /// The word of scale that it ends with: `e6`.
    scale: String,
    /// Its plural category, or that of the part before its last word of scale.
    plural: &'static str,
}

impl Locale {
    /// A figure and its currency, by the message `amount`, which is given `$number`, `$currency` (its code), `$scale` (`e6`,
    /// or `none`) and `$plural` (`one`, `other`). Nothing is rounded; a figure with a fraction is written out.
    ///
    /// # Errors
    /// The locale lacks a message that amounts need, or the figure has more digits than can be written.
    pub fn amount(&self, figure: &Decimal, currency: Currency) -> Result<String, MessageError> {
        let figure = self.scaled_words("", figure.whole(), figure.fraction())?;
        let args = Args::from([("number", figure.text), ("scale", figure.scale)]);
        self.message(
            "amount",
            &args.with("plural", figure.plural).with("currency", currency.as_str()),
        )
    }

    /// A number of anything, with the words of scale that an amount has.
    ///
    /// # Errors
    /// As for [`Locale::amount`].
    pub fn figure(&self, value: f64) -> Result<String, MessageError> {
        // Never with an exponent.
        let text = value.to_string();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.as_str()),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        Ok(self.scaled_words(sign, whole, fraction)?.text)
    }

    fn scaled_words(&self, sign: &str, whole: &str, fraction: Option<&str>) -> Result<Figure, MessageError> {
        match fraction {
            Some(fraction) => self.part(&format!("{sign}{whole}"), fraction, None),
            None if self.has(JOIN) => self.composed(sign, whole),
            None => self.scaled(sign, whole),
        }
    }

    /// With the largest word of scale in which the figure has at most two places behind the decimal sign; written out where it has
    /// none.
    fn scaled(&self, sign: &str, whole: &str) -> Result<Figure, MessageError> {
        for exponent in self.scales(whole) {
            let (before, behind) = whole.split_at(whole.len() - exponent);
            let places = behind.trim_end_matches('0');
            if places.len() <= MOST_PLACES {
                return self.part(&format!("{sign}{before}"), places, Some(exponent));
            }
        }
        self.part(&format!("{sign}{whole}"), "", None)
    }

    /// With every word of scale that the figure has digits for.
    fn composed(&self, mut sign: &str, whole: &str) -> Result<Figure, MessageError> {
        let mut rest = significant(whole);
        let mut parts = Vec::new();
        for exponent in self.scales(rest) {
            let (before, behind) = rest.split_at(rest.len().saturating_sub(exponent));
            if !before.is_empty() {
                parts.push(self.part(&format!("{sign}{before}"), "", Some(exponent))?);
                sign = "";
                rest = significant(behind);
            }
        }
        if parts.is_empty() || !rest.is_empty() {
            let rest = if rest.is_empty() { "0" } else { rest };
            parts.push(self.part(&format!("{sign}{rest}"), "", None)?);
        }
        self.joined(parts)
    }

    fn joined(&self, parts: Vec<Figure>) -> Result<Figure, MessageError> {
        let mut whole: Option<Figure> = None;
        for part in parts {
            whole = Some(match whole {
                None => part,
                Some(before) => Figure {
                    text: self.message(JOIN, &Args::from([("left", before.text), ("right", part.text)]))?,
                    ..part
                },
            });
        }
        whole.map_or_else(|| self.part("0", "", None), Ok)
    }

    /// The powers of ten that the language has a word for and these digits reach, from the largest.
    fn scales(&self, digits: &str) -> impl Iterator<Item = usize> {
        (1..digits.len())
            .rev()
            .filter(|exponent| self.has(&format!("{SCALE}{exponent}")))
    }

    /// Digits, as the language writes them, and their word of scale.
    fn part(&self, whole: &str, places: &str, exponent: Option<usize>) -> Result<Figure, MessageError> {
        let number = number(whole, places)?;
        let (text, plural) = (self.cldr.number(&number)?, self.cldr.plural(&number)?);
        let Some(exponent) = exponent else {
            let scale = UNSCALED.to_owned();
            return Ok(Figure { text, scale, plural });
        };
        let args = Args::from([("number", text)]).with("plural", plural);
        Ok(Figure {
            text: self.message(&format!("{SCALE}{exponent}"), &args)?,
            scale: format!("e{exponent}"),
            plural,
        })
    }
}

/// The digits without noughts before them.
fn significant(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

/// The number of these digits before and behind the decimal sign.
fn number(whole: &str, places: &str) -> Result<Number, MessageError> {
    let text = if places.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{places}")
    };
    text.parse().map_err(|_| MessageError {
        reason: format!("a figure of {} digits cannot be written", whole.len() + places.len()),
        hint: None,
    })
}
