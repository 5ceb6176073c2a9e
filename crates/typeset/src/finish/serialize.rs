//! The file: header, objects, cross-reference stream.
//!
//! Small objects stand in object streams (ISO 32000-1, 7.5.7), which makes a tagged document several times smaller.
//! lopdf has a writer for these too, but it clones every object first.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use md5::{Digest, Md5};

use super::compress::Compressor;
use super::object::{dictionary, name};
use super::written::Written;
use crate::pdf::{PdfError, push_integer};

/// How many objects share one object stream: enough to compress well, few enough to unpack for one of them.
const SHARING: usize = 500;

/// Where an object is.
#[derive(Clone, Copy)]
enum Entry {
    Free,
    At(usize),
    Within { stream: u32, index: usize },
}

/// Writes a document and the objects beside it, and uses the document up on the way.
pub(super) fn serialize(
    mut pdf: Document,
    written: &Written,
    compressor: &mut Compressor,
) -> Result<Vec<u8>, PdfError> {
    let mut file = File::new(&pdf.version, pdf.max_id, compressor);
    for (id, object) in std::mem::take(&mut pdf.objects) {
        match object {
            Object::Stream(stream) => file.stream(id.0, stream)?,
            object => file.share(id.0, &encode(object)?)?,
        }
    }
    for (number, bytes) in written.in_order() {
        file.share(number, bytes)?;
    }
    file.finish(&pdf.trailer)
}

/// Objects that share one object stream.
#[derive(Default)]
struct Sharing {
    numbers: Vec<u32>,
    /// The number of each, and where it begins in the body.
    index: Vec<u8>,
    body: Vec<u8>,
}

struct File<'a> {
    bytes: Vec<u8>,
    compressor: &'a mut Compressor,
    entries: Vec<Entry>,
    /// The highest number of an object so far.
    max_number: u32,
    sharing: Sharing,
}

impl<'a> File<'a> {
    fn new(version: &str, max_number: u32, compressor: &'a mut Compressor) -> Self {
        // Four bytes above 127 tell transfer programs that the file is binary (7.5.2).
        let bytes = [
            format!("%PDF-{version}\n%").as_bytes(),
            &[0xE2, 0xE3, 0xCF, 0xD3, b'\n'],
        ]
        .concat();
        Self {
            bytes,
            compressor,
            entries: vec![Entry::Free],
            max_number,
            sharing: Sharing::default(),
        }
    }

    fn new_number(&mut self) -> u32 {
        self.max_number += 1;
        self.max_number
    }

    fn stream(&mut self, number: u32, mut stream: Stream) -> Result<(), PdfError> {
        self.compressor.compress(&mut stream)?;
        self.set(number, Entry::At(self.bytes.len()));
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        self.bytes.extend_from_slice(&encode(Object::Dictionary(stream.dict))?);
        self.bytes.extend_from_slice(b"stream\n");
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
        Ok(())
    }

    /// Adds an object to those that will share an object stream.
    fn share(&mut self, number: u32, bytes: &[u8]) -> Result<(), PdfError> {
        let Sharing { numbers, index, body } = &mut self.sharing;
        for part in [i64::from(number), body.len() as i64] {
            push_integer(index, part);
            index.push(b' ');
        }
        body.extend_from_slice(bytes);
        numbers.push(number);
        if numbers.len() < SHARING {
            return Ok(());
        }
        self.object_stream()
    }

    fn object_stream(&mut self) -> Result<(), PdfError> {
        let Sharing { numbers, index, body } = std::mem::take(&mut self.sharing);
        let stream = self.new_number();
        for (index, &number) in numbers.iter().enumerate() {
            self.set(number, Entry::Within { stream, index });
        }
        let entries = [
            ("Type", name("ObjStm")),
            ("N", (numbers.len() as i64).into()),
            ("First", (index.len() as i64).into()),
        ];
        self.stream(stream, Stream::new(dictionary(entries), [index, body].concat()))
    }

    fn set(&mut self, number: u32, entry: Entry) {
        let number = number as usize;
        if self.entries.len() <= number {
            self.entries.resize(number + 1, Entry::Free);
        }
        self.entries[number] = entry;
    }

    /// Writes the cross-reference stream (7.5.8) under the last number, and names the file by its content (14.4).
    fn finish(mut self, trailer: &Dictionary) -> Result<Vec<u8>, PdfError> {
        if !self.sharing.numbers.is_empty() {
            self.object_stream()?;
        }
        let number = self.new_number();
        let digest = Object::String(Md5::digest(&self.bytes).to_vec(), StringFormat::Hexadecimal);
        let start = self.bytes.len();
        self.set(number, Entry::At(start));
        let rows = differences(self.entries.iter().map(|&entry| row(entry)));
        let entries = [
            ("Type", name("XRef")),
            ("Size", (self.entries.len() as i64).into()),
            ("W", vec![1.into(), 4.into(), 2.into()].into()),
            (
                "DecodeParms",
                dictionary([("Predictor", 12.into()), ("Columns", 7.into())]).into(),
            ),
            ("Root", trailer.get(b"Root")?.clone()),
            ("Info", trailer.get(b"Info")?.clone()),
            ("ID", vec![digest.clone(), digest].into()),
        ];
        self.stream(number, Stream::new(dictionary(entries), rows))?;
        self.bytes
            .extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        Ok(self.bytes)
    }
}

/// Rows as differences from the row above, each behind the number of that predictor (7.4.4.4). Most count up by one, and then all
/// differences are the same.
fn differences(rows: impl Iterator<Item = [u8; 7]>) -> Vec<u8> {
    const UP: u8 = 2;
    let mut above = [0; 7];
    let mut bytes = Vec::new();
    for row in rows {
        bytes.push(UP);
        bytes.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = row;
    }
    bytes
}

/// Seven bytes: the kind, then an offset or the number of a stream, then an index.
fn row(entry: Entry) -> [u8; 7] {
    let (kind, place, index) = match entry {
        Entry::Free => (0, 0, 0),
        Entry::At(offset) => (1, offset as u32, 0),
        Entry::Within { stream, index } => (2, stream, index as u16),
    };
    let ([a, b, c, d], [e, f]) = (place.to_be_bytes(), index.to_be_bytes());
    [kind, a, b, c, d, e, f]
}

/// One object as bytes, with a space behind it.
fn encode(object: Object) -> Result<Vec<u8>, PdfError> {
    // An operation without an operator is its operands: the public way to one object's bytes in lopdf.
    Ok(Content {
        operations: [Operation::new("", vec![object])],
    }
    .encode()?)
}
