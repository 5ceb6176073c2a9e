//! Folding of names, for matching only: what is printed keeps its diacritics.

use unicode_normalization::char::decompose_compatible;

/// The text without what people drop when they type a name: case, Latin diacritics (`Nouméa`, `Bác Ái`), the kind of
/// apostrophe, quotation mark and hyphen, the width of Japanese forms, and spaces beyond one. Japanese voicing marks
/// stay, for ガ and カ are different letters. Folding twice gives the same as folding once.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return single_spaced(&text.to_ascii_lowercase().replace('`', "'"));
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            push_plain(&mut folded, letter.to_ascii_lowercase());
        } else {
            push_decomposed(&mut folded, letter);
        }
    }
    single_spaced(&folded)
}

/// Adds what a letter consists of in lower case: some capitals gain a mark by that, so it is taken apart twice.
fn push_decomposed(folded: &mut String, letter: char) {
    decompose_compatible(letter, |part| {
        for lower in part.to_lowercase() {
            decompose_compatible(lower, |part| push_plain(folded, part));
        }
    });
}

fn push_plain(folded: &mut String, letter: char) {
    match plain(letter) {
        Some(replacement) => folded.push_str(replacement),
        None if is_latin_mark(letter) => {}
        None => folded.push(letter),
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Combining Diacritical Marks, the block that decomposed Latin letters use.
fn is_latin_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// Letters that Unicode does not decompose, and signs that stand for one another.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '\u{2032}' | '`' => "'",
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'đ' | 'ð' => "d",
        'ø' => "o",
        'ł' => "l",
        'ı' => "i",
        '\u{200B}' | '\u{00AD}' | '\u{FEFF}' => "",
        _ => return None,
    })
}
