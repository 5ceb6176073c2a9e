//! What a JPEG file says of its pixels, and whether it has all that its scans need.

use super::segments::{SCAN, Segment};
use super::{damaged, refused};
use crate::picture::PictureProblem;

/// Markers of tables (ITU-T T.81, table B.1).
const HUFFMAN: u8 = 0xC4;
const QUANTISATION: u8 = 0xDB;
const RESTART_INTERVAL: u8 = 0xDD;
const HEIGHT_LATER: u8 = 0xDC;
/// Those of frames are these, but for three others among them.
const FRAMES: std::ops::RangeInclusive<u8> = 0xC0..=0xCF;
const NO_FRAMES: [u8; 3] = [HUFFMAN, 0xC8, 0xCC];

/// The pixels and their components.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub columns: u32,
    pub rows: u32,
    /// Each coefficient of a block is spread over several scans.
    is_progressive: bool,
    pub components: Vec<Component>,
}

/// One of the planes of which a picture is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Component {
    id: u8,
    /// The table that it is quantised by.
    table: usize,
    /// Whether a scan has begun it.
    is_begun: bool,
}

impl Component {
    /// By which scans call it.
    pub fn id(&self) -> u8 {
        self.id
    }
}

/// The tables that stand before a scan.
#[derive(Debug, Default)]
struct Tables {
    quantisation: [bool; 4],
    /// Of first coefficients, of others.
    huffman: [[bool; 4]; 2],
}

/// Reads the frame, and looks whether each of its scans has what it needs.
///
/// # Errors
/// What is missing, or what pages cannot show.
pub(super) fn frame(segments: &[Segment]) -> Result<Frame, PictureProblem> {
    let (mut tables, mut frame) = (Tables::default(), None::<Frame>);
    for segment in segments {
        match segment.marker {
            QUANTISATION => tables
                .quantise(segment.content)
                .ok_or_else(|| damaged("a table of it is cut"))?,
            HUFFMAN => tables
                .code(segment.content)
                .ok_or_else(|| damaged("a table of it is no code"))?,
            RESTART_INTERVAL if segment.content.len() != 2 => return Err(damaged("a segment has no number")),
            HEIGHT_LATER => return Err(no_height()),
            SCAN => match &mut frame {
                Some(frame) => scan(frame, &tables, segment).map_err(damaged)?,
                None => return Err(damaged("its pixels stand before their size")),
            },
            marker if FRAMES.contains(&marker) && !NO_FRAMES.contains(&marker) => {
                if frame.is_some() {
                    return Err(damaged("its size stands there twice"));
                }
                frame = Some(header(marker, segment.content)?);
            }
            _ => {}
        }
    }
    let frame = frame.ok_or_else(|| damaged("it has no pixels"))?;
    match frame.components.iter().all(|component| component.is_begun) {
        true => Ok(frame),
        false => Err(damaged("it has no pixels for one of its colours")),
    }
}

fn no_height() -> PictureProblem {
    refused("the JPEG says how high it is behind its pixels only")
}

/// Reads a frame header (B.2.2).
fn header(marker: u8, content: &[u8]) -> Result<Frame, PictureProblem> {
    let is_progressive = match marker {
        0xC0 | 0xC1 => false,
        0xC2 => true,
        0xC3 | 0xC7 | 0xCB | 0xCF => return Err(refused("the JPEG is of the lossless kind, which PDF does not have")),
        0xC5 | 0xC6 | 0xCD | 0xCE => {
            return Err(refused("the JPEG is of several resolutions, which PDF does not have"));
        }
        _ => return Err(refused("the JPEG is coded arithmetically, which PDF does not have")),
    };
    let cut = || damaged("its size is cut");
    let ([precision, high, low, wide, narrow, count], rest) = content.split_first_chunk::<6>().ok_or_else(cut)?;
    if *precision != 8 {
        return Err(refused(&format!(
            "the JPEG has {precision} bits a sample, and PDF has 8"
        )));
    }
    let (rows, columns) = (u16::from_be_bytes([*high, *low]), u16::from_be_bytes([*wide, *narrow]));
    if rows == 0 {
        return Err(no_height());
    }
    if columns == 0 || rest.len() != usize::from(*count) * 3 {
        return Err(cut());
    }
    let components = rest.chunks_exact(3).map(component);
    let components: Vec<_> = components
        .collect::<Option<_>>()
        .ok_or_else(|| damaged("a colour of it is none"))?;
    Ok(Frame {
        columns: columns.into(),
        rows: rows.into(),
        is_progressive,
        components,
    })
}

/// A component: its name, how it is sampled (1 to 4 each way), its table.
fn component(bytes: &[u8]) -> Option<Component> {
    let &[id, sampling, table] = bytes else { return None };
    let is_sampled = (1..=4).contains(&(sampling >> 4)) && (1..=4).contains(&(sampling & 15));
    (is_sampled && table < 4).then_some(Component {
        id,
        table: table.into(),
        is_begun: false,
    })
}

/// Looks at the header of a scan (B.2.3): the components are there, with the tables that it decodes them by.
fn scan(frame: &mut Frame, tables: &Tables, segment: &Segment) -> Result<(), &'static str> {
    const CUT: &str = "the head of its pixels is cut";
    let (&count, rest) = segment.content.split_first().ok_or(CUT)?;
    let (chosen, rest) = rest.split_at_checked(usize::from(count) * 2).ok_or(CUT)?;
    let &[first, last, approximation] = rest else {
        return Err(CUT);
    };
    if !(1..=4).contains(&count) || first > last || last > 63 {
        return Err(CUT);
    }
    if segment.scan.is_empty() {
        return Err("it has no pixels");
    }
    let is_refined = approximation >> 4 != 0;
    for pair in chosen.chunks_exact(2) {
        let component = frame.components.iter_mut().find(|component| component.id == pair[0]);
        let component = component.ok_or("its pixels are of a colour that it does not have")?;
        let has = |kind: usize, table: u8| tables.huffman[kind].get(usize::from(table)) == Some(&true);
        let needs_first = first == 0 && !is_refined;
        let needs_others = if frame.is_progressive { first > 0 } else { true };
        let is_coded = (!needs_first || has(0, pair[1] >> 4)) && (!needs_others || has(1, pair[1] & 15));
        if !is_coded || !tables.quantisation[component.table] {
            return Err("its pixels stand before a table that they need");
        }
        component.is_begun |= first == 0;
        if !component.is_begun {
            return Err("its pixels are out of order");
        }
    }
    Ok(())
}

impl Tables {
    /// Tables of quantisation (B.2.4.1): 64 steps of one byte or two.
    fn quantise(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((&head, rest)) = content.split_first() {
            let length = match head >> 4 {
                0 => 64,
                1 => 128,
                _ => return None,
            };
            *self.quantisation.get_mut(usize::from(head & 15))? = true;
            content = rest.get(length..)?;
        }
        Some(())
    }

    /// Huffman codes (B.2.4.2): how many there are of each length, and what they stand for.
    fn code(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((&head, rest)) = content.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>()?;
            let symbols: usize = counts.iter().map(|&count| usize::from(count)).sum();
            // Of codes of one length there are twice as many as of the length before, less those that others begin with.
            let mut free = 1_usize;
            for &count in counts {
                free = (free * 2).checked_sub(usize::from(count))?;
            }
            let kind = self.huffman.get_mut(usize::from(head >> 4))?;
            *kind.get_mut(usize::from(head & 15))? = true;
            content = rest.get(symbols..).filter(|_| symbols > 0)?;
        }
        Some(())
    }
}
