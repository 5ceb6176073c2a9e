//! Lists within a sentence: `Japan`, `France and Japan`, `France, Japan and the United States`.

use super::{Args, Locale, MessageError};

impl Locale {
    /// The items as one phrase. The message file says how two items are joined (`list-two`), how the last of three
    /// or more is (`list-end`), and how those before are (`list-middle`), as the list patterns of CLDR do.
    ///
    /// # Errors
    /// The message file lacks one of these messages.
    pub fn list(&self, items: &[String]) -> Result<String, MessageError> {
        match items {
            [] => Ok(String::new()),
            [only] => Ok(only.clone()),
            [first, second] => self.join("list-two", first, second),
            [first, between @ .., last] => {
                let head = between
                    .iter()
                    .try_fold(first.clone(), |head, item| self.join("list-middle", &head, item))?;
                self.join("list-end", &head, last)
            }
        }
    }

    fn join(&self, pattern: &str, left: &str, right: &str) -> Result<String, MessageError> {
        self.message(
            pattern,
            &Args::from([("left", left.to_owned()), ("right", right.to_owned())]),
        )
    }
}
