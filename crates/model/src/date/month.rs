//! Names of months in the languages of the people who keep the register.

/// The month of a name or abbreviation in English or French, with or without its full stop, in any case.
pub(super) fn by_name(text: &str) -> Option<u8> {
    let name = text.trim_end_matches('.').to_lowercase();
    let found = NAMES.iter().position(|names| names.contains(&name.as_str()))?;
    u8::try_from(found + 1).ok()
}

/// English, then French; full names, then what spreadsheets and people shorten them to, then French without accents.
const NAMES: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv"],
    &["february", "feb", "février", "févr", "fév", "fevrier", "fevr", "fev"],
    &["march", "mar", "mars"],
    &["april", "apr", "avril", "avr"],
    &["may", "mai"],
    &["june", "jun", "juin"],
    &["july", "jul", "juillet", "juil"],
    &["august", "aug", "août", "aout"],
    &["september", "sept", "sep", "septembre"],
    &["october", "oct", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "décembre", "déc", "decembre"],
];
