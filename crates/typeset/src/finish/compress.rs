//! Compression of streams (ISO 32000-1, 7.4.4).

use libdeflater::CompressionLvl;
use lopdf::{Dictionary, Stream};

use super::object::name;
use crate::pdf::PdfError;

/// How hard to try, of 12: at 5, files are a fifteenth smaller, and a briefing takes a twelfth longer.
const LEVEL: i32 = 1;

/// Compresses stream after stream with the same tables, which are too large to be made anew for each.
pub(super) struct Compressor {
    state: libdeflater::Compressor,
}

impl Compressor {
    pub(super) fn new() -> Self {
        let level = CompressionLvl::new(LEVEL).unwrap_or_default();
        Self {
            state: libdeflater::Compressor::new(level),
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
        let mut compressed = vec![0; self.state.zlib_compress_bound(content.len())];
        let length = self.state.zlib_compress(content, &mut compressed);
        compressed.truncate(length.map_err(|error| PdfError::Shape(error.to_string()))?);
        Ok(compressed)
    }
}
