//! Whether a text reads like one that people wrote, or like one that was read in the wrong encoding.

/// Of so many characters beyond ASCII one may be odd.
const ODD_AMONG: usize = 5;

/// How odd a text is as one in a language of western Europe. Read in a wrong encoding, such a text has signs within words,
/// capitals behind small letters, or more letters with accents side by side than any word has.
pub(super) fn latin(text: &str) -> Option<usize> {
    odd(text, is_odd_in_latin)
}

/// The same of a text from an old Macintosh, which is French where it is met. There, quotation marks and `Ž` of Windows-1252 are
/// accented letters, which would pass for words of one letter; French has but one with an accent.
pub(super) fn macintosh(text: &str) -> Option<usize> {
    odd(text, |around| {
        let is_alone = !around.before.is_alphabetic() && !around.after.is_alphabetic();
        let is_word = is_alone && around.this.is_alphabetic() && !matches!(around.this, 'à' | 'À' | 'ª' | 'º');
        is_word || is_odd_in_latin(around)
    })
}

/// How odd a text is as Japanese, with words in Latin letters in it. Read in a wrong encoding, accented letters become
/// lone kanji within words, and kanji become half-width katakana.
pub(super) fn japanese(text: &str) -> Option<usize> {
    odd(text, is_odd_in_japanese)
}

/// The same of a text in which half-width katakana are no less likely than other characters, for each has a sign of its own
/// before it, as in EUC-JP.
pub(super) fn japanese_of_any_width(text: &str) -> Option<usize> {
    odd(text, |around| {
        !matches!(around.this, '\u{ff61}'..='\u{ff9f}') && is_odd_in_japanese(around)
    })
}

/// The characters around one: the one before, itself, and the two behind.
struct Around {
    before: char,
    this: char,
    after: char,
    second: char,
}

/// How many characters are odd; `None` where they are too many.
fn odd(text: &str, is_odd: fn(&Around) -> bool) -> Option<usize> {
    let (mut all, mut odd) = (0, 0);
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(this) = characters.next() {
        if !this.is_ascii() {
            let mut ahead = characters.clone();
            let after = ahead.next().unwrap_or(' ');
            let second = ahead.next().unwrap_or(' ');
            let around = Around {
                before,
                this,
                after,
                second,
            };
            all += 1;
            odd += usize::from(is_odd(&around));
        }
        before = this;
    }
    (odd * ODD_AMONG <= all).then_some(odd)
}

fn is_odd_in_latin(around: &Around) -> bool {
    let Around {
        before,
        this,
        after,
        second,
    } = *around;
    let is_accented = |c: char| c.is_alphabetic() && !c.is_ascii();
    match this {
        '\u{fffd}' => true,
        // Italic f and the low quotation mark: the commonest first bytes of kana in Shift_JIS, and `é` of MS-DOS.
        'ƒ' | '‚' => true,
        _ if this.is_alphabetic() && this != 'ª' && this != 'º' => {
            let is_late_capital = this.is_uppercase() && before.is_lowercase();
            let is_alone = !before.is_alphabetic() && !after.is_alphabetic() && !"àÀèÈéÉêíóúöØø".contains(this);
            is_late_capital || is_alone || (is_accented(this) && is_accented(after) && is_accented(second))
        }
        // Catalan.
        '·' => before != 'l' || after != 'l',
        '’' | '‘' | '\u{ad}' | '\u{a0}' => false,
        '–' | '—' => before.is_alphabetic() && after.is_ascii_punctuation(),
        // Other signs do not stand between letters of a word, nor among accented letters and each other.
        _ => {
            let is_close = |c: char| c.is_alphabetic() || !c.is_ascii() && !c.is_whitespace();
            is_close(before) && is_close(after)
        }
    }
}

fn is_odd_in_japanese(around: &Around) -> bool {
    let Around {
        before, this, after, ..
    } = *around;
    match this {
        '\u{fffd}' | '\u{ff61}'..='\u{ff9f}' | '\u{e000}'..='\u{f8ff}' => true,
        '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff60}' => false,
        '\u{4e00}'..='\u{9fff}' => {
            // `Noum饂`: a small letter before, and no Japanese behind.
            before.is_ascii_lowercase() && after.is_ascii() || before.is_ascii() && after.is_ascii_lowercase()
        }
        // Signs, Greek and Cyrillic letters have two bytes too.
        _ => before.is_ascii_alphabetic() && after.is_ascii(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_of_windows_are_no_words_of_a_macintosh() {
        assert_eq!(macintosh("About ìsoî é"), None);
        assert_eq!(macintosh("Île des Pins, à Nouméa"), Some(0));
    }

    #[test]
    fn words_are_told_from_words_read_wrongly() {
        for text in [
            "Nouméa",
            "Élysée",
            "FRANÇAISE",
            "cœur",
            "« été »",
            "l’Île",
            "Bác Ái",
            "10 €",
            "Straße",
            "25 °C",
            "n° 5",
            "ÉTÉ",
            "créée",
        ] {
            assert_eq!(latin(text), Some(0), "{text}");
        }
        for text in [
            "NoumŽa",
            "“ú–{",
            "ŠCã•ÛˆÀ’¡",
            "ƒkƒƒA",
            "Noum\u{c3}\u{a9}a",
            "Noum‚a",
            "c½ur",
            "ÆüËÜ",
        ] {
            assert_eq!(latin(text), None, "{text}");
        }
        for text in [
            "日本",
            "海上保安庁",
            "ヌメア",
            "ASEAN地域",
            "EU・日本",
            "2019年",
            "日仏海洋対話 2019",
            "Ｊ",
        ] {
            assert_eq!(japanese(text), Some(0), "{text}");
        }
        for text in ["Noum饂", "ﾆ鍋ﾜ", "FRANﾇAISE", "ﾌﾗﾝｽ"] {
            assert_eq!(japanese(text), None, "{text}");
        }
    }
}
