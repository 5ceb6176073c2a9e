//! Amounts of money in words of a language: `EUR 80 million`, `USD 12,500.50`.

use model::{Currency, Decimal};

use super::{Args, Locale, MessageError};

/// Powers of ten that languages have a word for: Western ones go by thousands, Japanese ones by ten thousands. The
/// message is called `amount-e6` or the like.
const SCALES: [usize; 7] = [15, 12, 9, 8, 6, 4, 3];
/// So many digits may follow the decimal sign before a word of scale.
const MOST_PLACES: usize = 2;

impl Locale {
    /// A figure and its currency. Nothing is rounded: a word of scale is used where the figure has at most two places behind
    /// the decimal sign then.
    ///
    /// # Errors
    /// The locale lacks a message that amounts need.
    pub fn amount(&self, figure: &Decimal, currency: Currency) -> Result<String, MessageError> {
        let scaled = SCALES.iter().find_map(|&exponent| self.scaled(figure, exponent));
        let number = match scaled {
            Some((message, whole, places)) => {
                let number = self.number(whole, places)?;
                self.message(&message, &Args::from([("number", number)]))?
            }
            None => self.number(figure.whole(), figure.fraction().unwrap_or_default())?,
        };
        let args = Args::from([("currency", currency.as_str().to_owned()), ("number", number)]);
        self.message("amount", &args)
    }

    /// The message of a scale and the digits before and behind the decimal sign, if the language has that scale and the figure
    /// is round in it.
    fn scaled<'f>(&self, figure: &'f Decimal, exponent: usize) -> Option<(String, &'f str, &'f str)> {
        let message = format!("amount-e{exponent}");
        let whole = figure.whole();
        if figure.fraction().is_some() || whole.len() <= exponent || !self.has(&message) {
            return None;
        }
        let (before, behind) = whole.split_at(whole.len() - exponent);
        let places = behind.trim_end_matches('0');
        (places.len() <= MOST_PLACES).then_some((message, before, places))
    }

    /// Digits in groups of three, with the signs of the language.
    fn number(&self, whole: &str, places: &str) -> Result<String, MessageError> {
        let group = self.message("number-group", &Args::default())?;
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push_str(&group);
            }
            text.push(digit);
        }
        if !places.is_empty() {
            text.push_str(&self.message("number-point", &Args::default())?);
            text.push_str(places);
        }
        Ok(text)
    }
}
