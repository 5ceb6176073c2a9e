//! Lists within a sentence: `Japan`, `France and Japan`, `France, Japan and the United States`.

use super::{Locale, MessageError};

impl Locale {
    /// The items as one phrase, by the list patterns of CLDR, which are written around the items. These are Markdown and may bear
    /// marks: they stay whole.
    ///
    /// # Errors
    /// CLDR has no patterns for the locale.
    pub fn list(&self, items: &[String]) -> Result<String, MessageError> {
        self.cldr.list(items)
    }
}
