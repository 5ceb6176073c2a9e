//! The segments of a JPEG file (ITU-T T.81, annex B), one behind the other.

/// Markers that stand alone or begin a segment (table B.1).
pub(super) const START: u8 = 0xD8;
pub(super) const END: u8 = 0xD9;
pub(super) const SCAN: u8 = 0xDA;
const RESTARTS: std::ops::RangeInclusive<u8> = 0xD0..=0xD7;
const STUFFED: u8 = 0;
const TEMPORARY: u8 = 1;

/// A marker and what belongs to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment<'a> {
    /// The marker, without the byte `FF` before it.
    pub marker: u8,
    /// What stands between its length and the next marker, or the data of a scan.
    pub content: &'a [u8],
    /// The data of a scan; empty for any other segment.
    pub scan: &'a [u8],
    /// All of it, from its marker on.
    pub whole: &'a [u8],
}

/// The segments from the first marker to the last; whatever stands behind that is no part of the picture.
///
/// # Errors
/// What is wrong with the first segment that is none.
pub(super) fn segments(bytes: &[u8]) -> Result<Vec<Segment<'_>>, &'static str> {
    const CUT: &str = "it breaks off before its end";
    let mut rest = bytes.strip_prefix(&[0xFF, START]).ok_or("it does not begin as one")?;
    let mut segments = Vec::new();
    loop {
        let from = rest;
        let (&first, after) = rest.split_first().ok_or(CUT)?;
        if first != 0xFF {
            return Err("there are bytes between two segments");
        }
        // A marker may have more than one of these before it.
        let fill = after.iter().take_while(|&&byte| byte == 0xFF).count();
        let (&marker, after) = after.get(fill..).and_then(<[u8]>::split_first).ok_or(CUT)?;
        match marker {
            END => return Ok(segments),
            START | STUFFED | TEMPORARY => return Err("a marker is out of place"),
            _ if RESTARTS.contains(&marker) => return Err("a marker is out of place"),
            _ => {}
        }
        let (length, _) = after.split_first_chunk::<2>().ok_or(CUT)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let content = after
            .get(..length)
            .ok_or(CUT)?
            .get(2..)
            .ok_or("a segment has no length")?;
        let after = after.get(length..).ok_or(CUT)?;
        let scan = if marker == SCAN { scan(after).ok_or(CUT)? } else { &[] };
        rest = after.get(scan.len()..).ok_or(CUT)?;
        let whole = from.get(..from.len() - rest.len()).unwrap_or_default();
        segments.push(Segment {
            marker,
            content,
            scan,
            whole,
        });
    }
}

/// The data of a scan, which goes on over stuffed bytes and restarts to the next marker (B.1.1.5).
fn scan(bytes: &[u8]) -> Option<&[u8]> {
    let ends = |pair: &[u8]| pair[0] == 0xFF && pair[1] != STUFFED && !RESTARTS.contains(&pair[1]);
    let end = bytes.windows(2).position(ends)?;
    bytes.get(..end)
}
