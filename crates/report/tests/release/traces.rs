//! Whatever a folder of outputs says, in whatever form: each place where a word stands.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lopdf::{Document, Object, decode_text_string};

use crate::support::judges::{holds, judge};

/// Every file below `folder` by its path.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match path.is_dir() {
            true => files.extend(
                files_below(&path)
                    .into_iter()
                    .map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            ),
            false => _ = files.insert(name, fs::read(&path).unwrap()),
        }
    }
    files
}

/// The kinds of places below `folder` where `word` stands.
pub fn traces(folder: &Path, word: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for (name, bytes) in files_below(folder) {
        if holds(name.as_bytes(), word) {
            found.insert("name of a file");
        }
        if holds(&bytes, word) {
            found.insert(if name.ends_with(".md") {
                "markdown"
            } else {
                "bytes of a PDF"
            });
        }
        if name.ends_with(".pdf") {
            let mut pdf = Search {
                word,
                found: &mut found,
            };
            pdf.document(&Document::load_mem(&bytes).unwrap());
            pdf.readers(&folder.join(&name));
        }
    }
    found
}

struct Search<'a> {
    word: &'a str,
    found: &'a mut BTreeSet<&'static str>,
}

impl Search<'_> {
    fn bytes(&mut self, kind: &'static str, bytes: &[u8]) {
        if holds(bytes, self.word) {
            self.found.insert(kind);
        }
    }

    /// Every object, those in object streams among them.
    fn document(&mut self, document: &Document) {
        document.objects.values().for_each(|object| self.object(object));
        document
            .trailer
            .iter()
            .for_each(|(name, object)| self.entry(name, object));
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap();
        self.bytes("glyphs", text.as_bytes());
    }

    fn object(&mut self, object: &Object) {
        match object {
            Object::Name(name) => self.bytes("name", name),
            Object::String(bytes, _) => {
                self.bytes("string", bytes);
                // PDFDocEncoding or UTF-16BE, ISO 32000-1, 7.9.2.2.
                let text = decode_text_string(object).unwrap_or_default();
                self.bytes("string", text.as_bytes());
            }
            Object::Array(items) => items.iter().for_each(|item| self.object(item)),
            Object::Dictionary(dictionary) => dictionary.iter().for_each(|(name, value)| self.entry(name, value)),
            Object::Stream(stream) => {
                stream.dict.iter().for_each(|(name, value)| self.entry(name, value));
                self.bytes("stream as it stands", &stream.content);
                self.bytes(kind_of(stream), &stream.get_plain_content().unwrap());
            }
            _ => {}
        }
    }

    fn entry(&mut self, name: &[u8], value: &Object) {
        let text_of = match name {
            b"Title" => "title of a bookmark or file",
            b"Alt" | b"ActualText" | b"E" | b"Lang" => "text of a structure element",
            b"F" | b"UF" | b"Desc" => "name of an attachment",
            b"URI" => "link",
            _ => "",
        };
        if let (Object::String(..), false) = (value, text_of.is_empty()) {
            let text = decode_text_string(value).unwrap_or_default();
            self.bytes(text_of, text.as_bytes());
        }
        self.bytes("key", name);
        self.object(value);
    }

    /// The words of the pages and the objects as other programs read them.
    fn readers(&mut self, pdf: &Path) {
        let path = pdf.to_str().unwrap();
        for order in ["-layout", "-raw"] {
            let words = judge("pdftotext", "poppler-utils", &[order, path, "-"]);
            self.bytes("words", &words);
        }
        let objects = judge("qpdf", "qpdf", &["--qdf", "--object-streams=disable", path, "-"]);
        self.bytes("objects", &objects);
    }
}

fn kind_of(stream: &lopdf::Stream) -> &'static str {
    let of_type = |name: &[u8]| {
        stream
            .dict
            .get(b"Type")
            .is_ok_and(|found| found.as_name().is_ok_and(|found| found == name))
    };
    if of_type(b"EmbeddedFile") {
        "attachment"
    } else if of_type(b"Metadata") {
        "metadata"
    } else {
        "stream"
    }
}
