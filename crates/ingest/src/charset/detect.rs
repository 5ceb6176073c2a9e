//! Which encoding a file is in, and whether that is sure.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{BOM, Charset, plausible};

/// So many characters show an encoding that the detector does not know.
const LEAST: usize = 3;
/// So many characters that look like UTF-8 are UTF-8.
const FEW: usize = 16;
/// At most so many bytes of the lines beyond ASCII are looked at; whole books are told apart by less.
const SAMPLE: usize = 1 << 16;
/// So many bytes at the head of a file show whether every second one is NUL.
const HEAD: usize = 256;
/// A reading with so many times more that is odd in it is none.
const MUCH_WORSE: usize = 4;
/// Bytes that Windows-1252 and ISO-8859-15 give different characters: `¤ ¦ ¨ ´ ¸ ¼ ½ ¾` and `€ Š š Ž ž Œ œ Ÿ`.
const LATIN_DIFFERENCES: [u8; 8] = [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe];

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Detected {
    /// The encoding, or the likeliest.
    pub(crate) charset: Charset,
    /// Another one that it may be as well, where it is not sure. The same one where no other is known.
    pub(crate) rival: Option<Charset>,
}

impl Detected {
    fn sure(charset: Charset) -> Self {
        Self { charset, rival: None }
    }
}

/// Finds the encoding of a file: by its byte order mark, as UTF-8, as UTF-16 by its NULs, else by what its text reads like.
pub(crate) fn detect(bytes: &[u8]) -> Detected {
    if let Some(charset) = marked(bytes).or_else(|| unmarked_utf16(bytes)) {
        return Detected::sure(charset);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let rival = may_be_euc_jp(text).then_some(Charset::EUC_JP);
        return Detected {
            charset: Charset::UTF_8,
            rival,
        };
    }
    match legacy(bytes) {
        detected if detected.rival.is_some() && is_damaged_utf8(bytes) => Detected::sure(Charset::UTF_8),
        detected => detected,
    }
}

/// The encodings that bytes which are not UTF-8 may be in, the likeliest first.
pub(crate) fn readings(bytes: &[u8]) -> Vec<Charset> {
    let Detected { charset, rival } = legacy(bytes);
    let rival = rival.filter(|rival| *rival != charset);
    std::iter::once(charset).chain(rival).collect()
}

fn marked(bytes: &[u8]) -> Option<Charset> {
    [
        (BOM, Charset::UTF_8),
        (&b"\xff\xfe"[..], Charset::UTF_16LE),
        (b"\xfe\xff", Charset::UTF_16BE),
    ]
    .into_iter()
    .find_map(|(mark, charset)| bytes.starts_with(mark).then_some(charset))
}

/// Whether a text of UTF-8 may be one of EUC-JP by chance: some kanji, such as `年`, have the bytes of a letter that hardly any
/// language writes. Of more than a few, one gives it away.
fn may_be_euc_jp(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let is_pair = |pair: &[u8]| matches!(pair, [0xc2..=0xdf, 0xa1..=0xbf]);
    let mut beyond_ascii = text.char_indices().filter(|(_, c)| !c.is_ascii()).take(FEW);
    let are_pairs = beyond_ascii.all(|(at, c)| text.as_bytes().get(at..at + c.len_utf8()).is_some_and(is_pair));
    if !are_pairs || text.chars().filter(|c| !c.is_ascii()).take(FEW).count() == FEW {
        return false;
    }
    let decoded = Charset::EUC_JP.decode(text.as_bytes());
    let japanese = std::str::from_utf8(&decoded.text).ok().and_then(plausible::japanese);
    japanese == Some(0) && plausible::latin(text) != Some(0)
}

/// UTF-16 without its mark: the names of the columns are ASCII, so that one byte of many pairs is NUL, and always the same.
fn unmarked_utf16(bytes: &[u8]) -> Option<Charset> {
    let (pairs, _) = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().as_chunks::<2>();
    let count = |nul: usize| pairs.iter().filter(|pair| pair[nul] == 0 && pair[1 - nul] != 0).count();
    let are_nul = |these: usize, others: usize| these > 1 && these * 4 >= pairs.len() && others * 8 <= these;
    let (first, second) = (count(0), count(1));
    match (are_nul(second, first), are_nul(first, second)) {
        (true, _) => Some(Charset::UTF_16LE),
        (_, true) => Some(Charset::UTF_16BE),
        _ => None,
    }
}

/// Whether more characters of a file are right in UTF-8 than wrong: then a few bytes are damaged, or were pasted in.
/// Read in another encoding, all of the others would be wrong. Asked only where no other encoding is sure, for two kanji of
/// EUC-JP may look like a character of UTF-8.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > wrong
}

/// The lines that are not ASCII, up to the size of a sample.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|&byte| matches!(byte, b'\n' | b'\r')) {
        if sample.len() >= SAMPLE {
            break;
        }
        if !line.is_ascii() {
            sample.extend_from_slice(line.get(..SAMPLE).unwrap_or(line));
        }
    }
    sample
}

/// Among the encodings that are no Unicode. Sure where the sample reads well in one of ours only, and the detector, which
/// knows all others too, does not object.
fn legacy(bytes: &[u8]) -> Detected {
    let sample = sample(bytes);
    let candidates = [
        (Charset::WINDOWS_1252, plausible::latin as fn(&str) -> Option<usize>),
        (Charset::ISO_8859_15, plausible::latin),
        (Charset::MACINTOSH, plausible::macintosh),
        (Charset::SHIFT_JIS, plausible::japanese),
        (Charset::EUC_JP, plausible::japanese_of_any_width),
    ];
    let oddness = |(charset, odd): (Charset, fn(&str) -> Option<usize>)| {
        let decoded = charset.decode(&sample);
        let odd = std::str::from_utf8(&decoded.text).ok().and_then(odd)?;
        Some((charset, odd))
    };
    let guess = guess(&sample);
    let found: Vec<_> = candidates.into_iter().filter_map(oddness).collect();
    let of_guess = found.iter().find(|(charset, _)| *charset == guess).map(|(_, odd)| *odd);
    // What the detector says goes, where the others read worse by far.
    let is_rival = |odd: usize| of_guess.is_none_or(|of_guess| odd <= of_guess * MUCH_WORSE);
    let mut good: Vec<_> = found
        .iter()
        .filter(|(_, odd)| is_rival(*odd))
        .map(|(charset, _)| *charset)
        .collect();
    if found.contains(&(Charset::WINDOWS_1252, 0)) {
        // French of an old Macintosh has `Ž` and other oddities for `é` in Windows-1252.
        good.retain(|charset| *charset != Charset::MACINTOSH);
    }
    let has = |is_such: fn(&u8) -> bool| bytes.iter().any(is_such);
    if good.contains(&Charset::WINDOWS_1252) {
        good.retain(|charset| *charset != Charset::ISO_8859_15);
        // Only the one uses the bytes 80 to 9F. Without the bytes that differ both say the same, by the usual name of the two.
        if has(|byte| LATIN_DIFFERENCES.contains(byte)) && !has(|byte| (0x80..=0x9f).contains(byte)) {
            good.push(Charset::ISO_8859_15);
        }
    }
    let is_long = sample.iter().filter(|byte| !byte.is_ascii()).nth(LEAST - 1).is_some();
    match *good.as_slice() {
        [only] if has_own_ways(only) && is_long || guess.decode(&sample).text == only.decode(&sample).text => {
            Detected::sure(only)
        }
        [only] => Detected {
            charset: guess,
            rival: Some(only),
        },
        [] => Detected {
            charset: guess,
            rival: Some(guess),
        },
        [first, second, ..] => {
            let charset = good.iter().copied().find(|charset| *charset == guess).unwrap_or(first);
            let rival = if charset == first { second } else { first };
            Detected {
                charset,
                rival: Some(rival),
            }
        }
    }
}

/// What the detector takes the sample for.
fn guess(sample: &[u8]) -> Charset {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    Charset::of(detector.guess(None, Utf8Detection::Deny))
}

/// Encodings that the detector never names, for the web does not use them.
fn has_own_ways(charset: Charset) -> bool {
    charset == Charset::MACINTOSH || charset == Charset::ISO_8859_15
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: [&str; 6] = [
        "Nouméa",
        "Élysée",
        "Coopération française à l'étranger : été 2019",
        "DÉCLARATION FRANÇAISE",
        "Bác Ái",
        "Accord de libre-échange; signé à Tōkyō",
    ];
    const JAPANESE: [&str; 6] = [
        "日本",
        "海上保安庁",
        "ヌメア",
        "日仏海洋対話 2019",
        "自由で開かれたインド太平洋",
        "ASEAN地域フォーラム（ARF）",
    ];

    fn found(charset: Charset, text: &str) -> (Detected, bool) {
        let bytes = charset.encode(&format!("id,name\nx,{text}\n")).unwrap();
        let detected = detect(&bytes);
        (detected, detected == Detected::sure(charset))
    }

    #[test]
    fn short_texts_are_told_apart() {
        for text in FRENCH {
            let text = text.replace('ō', "o");
            let (detected, is_right) = found(Charset::MACINTOSH, &format!("{text}, à côté de l’été"));
            assert!(is_right, "{text} in macintosh: {detected:?}");
            for charset in [Charset::WINDOWS_1252, Charset::UTF_16LE, Charset::UTF_16BE] {
                let (detected, is_right) = found(charset, &text);
                assert!(is_right, "{text} in {}: {detected:?}", charset.name);
            }
        }
        for text in JAPANESE {
            for charset in [Charset::SHIFT_JIS, Charset::EUC_JP, Charset::UTF_16LE, Charset::UTF_8] {
                let (detected, is_right) = found(charset, text);
                assert!(is_right, "{text} in {}: {detected:?}", charset.name);
            }
        }
        for text in ["“l’Île” – 10 €", "cœur", "Œuvre réalisée à l’étranger", "“3 × ½”"] {
            let (detected, is_right) = found(Charset::WINDOWS_1252, text);
            assert!(is_right, "{text}: {detected:?}");
        }
    }

    /// A wrong guess that is called sure would reach a page.
    #[test]
    fn no_wrong_guess_is_sure() {
        for (charset, text) in [
            (Charset::ISO_8859_15, "cœur"),
            (Charset::ISO_8859_15, "10 €"),
            (Charset::ISO_8859_15, "été, 10 €"),
            (Charset::SHIFT_JIS, "ﾌﾗﾝｽ"),
            (Charset::SHIFT_JIS, "ﾌﾗﾝｽ大使館、ｼﾞｮｲｽ"),
            // The characters that cp932 has beyond JIS X 0208.
            (Charset::SHIFT_JIS, "①㈱髙島屋"),
            (Charset::SHIFT_JIS, "髙橋"),
            (Charset::SHIFT_JIS, "10～20 円"),
            (Charset::MACINTOSH, "Été à Nouméa"),
            (Charset::EUC_JP, "本"),
            (Charset::SHIFT_JIS, "本"),
            (Charset::named("windows-1250").unwrap(), "Łódź i Kraków"),
            (Charset::named("windows-1251").unwrap(), "Москва"),
            (Charset::named("windows-1253").unwrap(), "Αθήνα"),
            (Charset::named("gbk").unwrap(), "法国"),
            (Charset::named("euc-kr").unwrap(), "프랑스"),
            (Charset::named("big5").unwrap(), "法國"),
            (Charset::named("windows-1258").unwrap(), "Đà"),
            (Charset::named("windows-1257").unwrap(), "Šiauliai ir Kėdainiai"),
        ] {
            let (detected, is_right) = found(charset, text);
            assert!(
                is_right || detected.rival.is_some(),
                "{text} in {}: {detected:?}",
                charset.name
            );
        }
    }

    #[test]
    fn a_damaged_file_stays_what_it_is() {
        let bytes = "id,name\nx,Nouméa et Tōkyō\ny,caf"
            .bytes()
            .chain(*b"\xe9\n")
            .collect::<Vec<_>>();
        assert_eq!(detect(&bytes), Detected::sure(Charset::UTF_8));
    }
}
