//! Compression of streams (ISO 32000-1, 7.4.4).

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::Stream;

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
        let compressed = self.deflate(&stream.content)?;
        // What the entry for the filter takes.
        if compressed.len() + 19 < stream.content.len() {
            stream.dict.set("Filter", name("FlateDecode"));
            stream.set_content(compressed);
        }
        Ok(())
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
