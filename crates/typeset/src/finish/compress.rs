//! Compression of streams (ISO 32000-1, 7.4.4).

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Stream};

use super::object::name;
use crate::pdf::PdfError;

/// How hard to try, of 9.
const LEVEL: u32 = 5;

/// Compresses stream after stream with the same tables, which are too large to be made anew for each.
pub(super) struct Compressor {
    state: Compress,
}

impl Compressor {
    pub(super) fn new() -> Self {
        Self {
            state: Compress::new(Compression::new(LEVEL), true),
        }
    }

    /// Compresses a stream unless that makes it longer, or it is to stay readable as it is.
    pub(super) fn compress(&mut self, stream: &mut Stream) -> Result<(), PdfError> {
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            return Ok(());
        }
        if let Some(compressed) = self.shortened(&stream.content)? {
            stream.dict.set("Filter", name("FlateDecode"));
            stream.set_content(compressed);
        }
        Ok(())
    }

    /// A stream of bytes that somebody else keeps, compressed unless that makes it longer.
    pub(super) fn stream(&mut self, dict: Dictionary, content: &[u8]) -> Result<Stream, PdfError> {
        Ok(match self.shortened(content)? {
            Some(compressed) => {
                let mut stream = Stream::new(dict, compressed);
                stream.dict.set("Filter", name("FlateDecode"));
                stream
            }
            None => Stream::new(dict, content.to_vec()),
        })
    }

    /// The bytes compressed, if that makes them shorter by more than what the entry for the filter takes.
    fn shortened(&mut self, content: &[u8]) -> Result<Option<Vec<u8>>, PdfError> {
        let compressed = self.deflate(content)?;
        Ok((compressed.len() + 19 < content.len()).then_some(compressed))
    }

    fn deflate(&mut self, content: &[u8]) -> Result<Vec<u8>, PdfError> {
        self.state.reset();
        let mut compressed = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(self.state.total_in()).unwrap_or(content.len());
            let rest = content.get(done..).unwrap_or_default();
            let status = self.state.compress_vec(rest, &mut compressed, FlushCompress::Finish);
            match status.map_err(|error| PdfError::Shape(error.to_string()))? {
                Status::StreamEnd => return Ok(compressed),
                Status::Ok | Status::BufError => compressed.reserve(content.len() / 2 + 64),
            }
        }
    }
}
