//! The alphabetical order of the language.

use super::{Locale, MessageError};

impl Locale {
    /// Sorts by names, in the order in which a reader of the language looks for them: `É` beside `E`, Japanese by JIS. `key` gives
    /// the name and the id; of names that this order takes for one, the ids decide.
    ///
    /// # Errors
    /// CLDR has no order for the locale.
    pub fn sort_by_name<T>(&self, items: &mut [T], key: impl Fn(&T) -> (String, String)) -> Result<(), MessageError> {
        let collator = self.cldr.collator()?;
        items.sort_by(|left, right| {
            let ((left, left_id), (right, right_id)) = (key(left), key(right));
            collator.compare(&left, &right).then_with(|| left_id.cmp(&right_id))
        });
        Ok(())
    }
}
