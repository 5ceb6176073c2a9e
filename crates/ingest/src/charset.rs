//! Encodings: from the bytes of a file to text, with every byte that means nothing in its encoding.

mod detect;
mod plausible;

use std::borrow::Cow;

use encoding_rs::{
    DecoderResult, EUC_JP, Encoding, ISO_8859_15, MACINTOSH, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
};

pub(crate) use detect::{Detected, detect, readings};

/// The byte order mark that some programs write at the head of UTF-8.
pub(crate) const BOM: &[u8] = b"\xef\xbb\xbf";
/// What stands in the text for bytes that mean nothing.
const LOST: char = '\u{fffd}';

/// An encoding of text, by the name that people call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset {
    encoding: &'static Encoding,
    /// `Windows-1252`, `Shift_JIS`, …
    pub(crate) name: &'static str,
}

/// Bytes that mean nothing in the encoding of their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lost {
    /// Where the text has `�` in their place.
    pub(crate) at: usize,
    /// The bytes.
    pub(crate) bytes: Vec<u8>,
}

/// The text of a file.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    /// UTF-8 without a byte order mark; borrowed where the file is that already. Of a file that is taken for UTF-8 the
    /// bytes stay as they are, so that its cells say which of them are wrong.
    pub(crate) text: Cow<'a, [u8]>,
    /// Bytes that mean nothing, in their order.
    pub(crate) lost: Vec<Lost>,
}

impl Charset {
    /// What this program reads and writes itself.
    pub(crate) const UTF_8: Self = Self::new(UTF_8, "UTF-8");
    const UTF_16LE: Self = Self::new(UTF_16LE, "UTF-16LE");
    const UTF_16BE: Self = Self::new(UTF_16BE, "UTF-16BE");
    const WINDOWS_1252: Self = Self::new(WINDOWS_1252, "Windows-1252");
    /// The Encoding Standard reads this name as Windows-1252. Here it is what ISO/IEC 8859-1 says, so that bytes which only
    /// the other one uses come to light.
    const ISO_8859_1: Self = Self::new(WINDOWS_1252, "ISO-8859-1");
    const ISO_8859_15: Self = Self::new(ISO_8859_15, "ISO-8859-15");
    const MACINTOSH: Self = Self::new(MACINTOSH, "macintosh");
    const SHIFT_JIS: Self = Self::new(SHIFT_JIS, "Shift_JIS");
    const EUC_JP: Self = Self::new(EUC_JP, "EUC-JP");

    const fn new(encoding: &'static Encoding, name: &'static str) -> Self {
        Self { encoding, name }
    }

    /// The encoding of a name: those of the Encoding Standard (<https://encoding.spec.whatwg.org/#names-and-labels>),
    /// `cp932` and `latin-9` besides, whatever their case. `None` where there is none of that name.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        match name.as_str() {
            "iso-8859-1" | "iso8859-1" | "latin1" | "latin-1" => return Some(Self::ISO_8859_1),
            "cp932" | "windows-932" => return Some(Self::SHIFT_JIS),
            "latin9" | "latin-9" => return Some(Self::ISO_8859_15),
            _ => {}
        }
        Encoding::for_label(name.as_bytes())
            .filter(|encoding| *encoding != encoding_rs::REPLACEMENT)
            .map(Self::of)
    }

    /// The name as it is written in settings.
    pub fn label(self) -> String {
        self.name.to_lowercase()
    }

    /// The name, with the program that wrote it where people know that better.
    pub(crate) fn called(self) -> String {
        if self == Self::MACINTOSH {
            return format!("{} (of old Excel for Mac)", self.name);
        }
        self.name.to_owned()
    }

    /// An encoding by the name that people call it.
    fn of(encoding: &'static Encoding) -> Self {
        let known = [
            Self::UTF_8,
            Self::UTF_16LE,
            Self::UTF_16BE,
            Self::WINDOWS_1252,
            Self::ISO_8859_15,
            Self::MACINTOSH,
            Self::SHIFT_JIS,
            Self::EUC_JP,
        ];
        let named = known.into_iter().find(|charset| charset.encoding == encoding);
        named.unwrap_or(Self::new(encoding, encoding.name()))
    }

    /// The text of a file in this encoding, without the byte order mark at its head.
    pub(crate) fn decode(self, bytes: &[u8]) -> Decoded<'_> {
        if self == Self::UTF_8 {
            let text = Cow::Borrowed(bytes.strip_prefix(BOM).unwrap_or(bytes));
            return Decoded { text, lost: Vec::new() };
        }
        let mark: &[u8] = match self.name {
            "UTF-16LE" => b"\xff\xfe",
            "UTF-16BE" => b"\xfe\xff",
            _ => b"",
        };
        let mut rest = bytes.strip_prefix(mark).unwrap_or(bytes);
        let mut text = String::with_capacity(rest.len() + rest.len() / 2);
        let mut lost = Vec::new();
        // An encoding with undefined bytes has one byte a character, so that a text may be cut before each of them.
        while let Some(at) = rest.iter().position(|&byte| self.is_undefined(byte)) {
            let (before, after) = rest.split_at(at);
            self.append(before, &mut text, &mut lost);
            lose(&mut text, &mut lost, &after[..1]);
            rest = &after[1..];
        }
        self.append(rest, &mut text, &mut lost);
        Decoded {
            text: Cow::Owned(text.into_bytes()),
            lost,
        }
    }

    /// Whether it has every character of Unicode.
    pub(crate) fn is_unicode(self) -> bool {
        [Self::UTF_8, Self::UTF_16LE, Self::UTF_16BE].contains(&self)
    }

    /// Whether the standard of the encoding gives a byte no character, although decoders make a control character of it.
    fn is_undefined(self, byte: u8) -> bool {
        match self.name {
            "Windows-1252" => matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d),
            "ISO-8859-1" | "ISO-8859-15" => matches!(byte, 0x80..=0x9f),
            _ => false,
        }
    }

    fn append(self, bytes: &[u8], text: &mut String, lost: &mut Vec<Lost>) {
        let mut decoder = self.encoding.new_decoder_without_bom_handling();
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let (result, read) = decoder.decode_to_string_without_replacement(rest, text, true);
            at += read;
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => text.reserve(64 + (bytes.len() - at) * 2),
                DecoderResult::Malformed(length, further) => {
                    let end = at.saturating_sub(usize::from(further));
                    let wrong = bytes.get(end.saturating_sub(usize::from(length))..end);
                    lose(text, lost, wrong.unwrap_or_default());
                }
            }
        }
    }

    /// A text in this encoding.
    ///
    /// # Errors
    /// The first character that would not be read again as it is.
    pub(crate) fn encode(self, text: &str) -> Result<Vec<u8>, char> {
        match text.chars().find(|&character| !self.has(character)) {
            Some(character) => Err(character),
            None => Ok(self.bytes_of(text)),
        }
    }

    /// Whether a character is read again as it is. Encoders of Shift_JIS write `\` for `¥`.
    fn has(self, character: char) -> bool {
        let written = self.bytes_of(character.encode_utf8(&mut [0; 4]));
        self.is_unicode() || *self.decode(&written).text == *character.to_string().as_bytes()
    }

    fn bytes_of(self, text: &str) -> Vec<u8> {
        match self.name {
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => self.encoding.encode(text).0.into_owned(),
        }
    }
}

fn lose(text: &mut String, lost: &mut Vec<Lost>, bytes: &[u8]) {
    lost.push(Lost {
        at: text.len(),
        bytes: bytes.to_vec(),
    });
    text.push(LOST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_go_by_the_names_that_people_use() {
        for (given, name) in [
            ("windows-1252", "Windows-1252"),
            ("CP1252", "Windows-1252"),
            ("ISO-8859-1", "ISO-8859-1"),
            ("latin1", "ISO-8859-1"),
            ("iso-8859-15", "ISO-8859-15"),
            ("cp932", "Shift_JIS"),
            ("sjis", "Shift_JIS"),
            ("euc-jp", "EUC-JP"),
            ("utf-16", "UTF-16LE"),
            ("utf-16be", "UTF-16BE"),
            ("UTF-8", "UTF-8"),
            ("windows-1250", "windows-1250"),
        ] {
            assert_eq!(Charset::named(given).unwrap().name, name, "{given}");
        }
        for given in ["", "klingon", "iso-2022-kr", "utf-7"] {
            assert_eq!(Charset::named(given), None, "{given}");
        }
    }

    #[test]
    fn what_would_be_read_otherwise_is_not_written() {
        for (charset, text, refused) in [
            (Charset::WINDOWS_1252, "Nouméa – 10 €", None),
            (Charset::WINDOWS_1252, "Nouméa, 東京", Some('東')),
            (Charset::ISO_8859_1, "10 €", Some('€')),
            (Charset::ISO_8859_15, "10 €", None),
            (Charset::SHIFT_JIS, "①髙㈱～ﾌﾗﾝｽ\\", None),
            (Charset::SHIFT_JIS, "10 ¥", Some('¥')),
            (Charset::SHIFT_JIS, "é", Some('é')),
            (Charset::UTF_16LE, "東京 é 𠮷", None),
        ] {
            let encoded = charset.encode(text);
            assert_eq!(encoded.as_ref().err(), refused.as_ref(), "{text}");
            if let Ok(bytes) = encoded {
                assert_eq!(*charset.decode(&bytes).text, *text.as_bytes());
            }
        }
    }

    #[test]
    fn bytes_without_a_character_are_lost_where_they_stand() {
        for (charset, bytes, text, lost) in [
            (
                Charset::WINDOWS_1252,
                &b"a\xe9\x81b\x9d"[..],
                "aé\u{fffd}b\u{fffd}",
                vec![(3, 1), (7, 1)],
            ),
            (Charset::ISO_8859_1, b"a\x80", "a\u{fffd}", vec![(1, 1)]),
            (Charset::ISO_8859_15, b"\xa4\x92", "€\u{fffd}", vec![(3, 1)]),
            (
                Charset::SHIFT_JIS,
                b"\x93\xfa\xffx\x81",
                "日\u{fffd}x\u{fffd}",
                vec![(3, 1), (7, 1)],
            ),
            (
                Charset::UTF_16LE,
                b"a\0\0\xd8b\0x",
                "a\u{fffd}b\u{fffd}",
                vec![(1, 2), (5, 1)],
            ),
        ] {
            let decoded = charset.decode(bytes);
            assert_eq!(std::str::from_utf8(&decoded.text).unwrap(), text);
            let found: Vec<_> = decoded.lost.iter().map(|lost| (lost.at, lost.bytes.len())).collect();
            assert_eq!(found, lost, "{text}");
        }
    }
}
