//! `vocabulary.csv`

use model::{Label, Translated};

use super::table;
use crate::cell::{Optional, Required};

table! {
    /// What the codes of the closed lists are called in each language.
    VocabularyRow => Label, "vocabulary", core: false, key: ["list", "code"] {
        /// The list, such as `entry_kind`.
        list: Required<String>,
        /// The code.
        code: Required<String>,
        /// What it is called in English, as in the cell of a table.
        label_en: Required<String>,
        /// What it is called in French.
        label_fr: Optional<String>,
        /// What it is called in Japanese.
        label_ja: Optional<String>,
        /// The standard that has a code for it.
        standard: Optional<String>,
        /// The code there.
        standard_code: Optional<String>,
    }
    |row| {
        Some(Label {
            list: row.list.get()?,
            code: row.code.get()?,
            label: Translated::of([Some(row.label_en.get()?), row.label_fr.get()?, row.label_ja.get()?]),
            standard: row.standard.get()?,
            standard_code: row.standard_code.get()?,
        })
    },
    from: |label| {
        VocabularyRow {
            list: Required::of(label.list),
            code: Required::of(label.code),
            label_en: Required::of_option(label.label.en),
            label_fr: Optional::of(label.label.fr),
            label_ja: Optional::of(label.label.ja),
            standard: Optional::of(label.standard),
            standard_code: Optional::of(label.standard_code),
        }
    }
}
