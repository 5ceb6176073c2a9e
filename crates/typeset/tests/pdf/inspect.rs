//! Reads a file back with lopdf and prints what is in it.

use std::fmt::Write as _;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

/// A file that was written.
pub struct Inspected(pub Document);

impl Inspected {
    pub fn new(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).expect("a readable file"))
    }

    pub fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.0
            .dereference(object)
            .expect("an object")
            .1
            .as_dict()
            .expect("a dictionary")
    }

    /// The value of a key, followed if it is a reference.
    pub fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> &'a Object {
        dictionary
            .get_deref(key.as_bytes(), &self.0)
            .unwrap_or_else(|_| panic!("no /{key} in {dictionary:?}"))
    }

    pub fn catalog(&self) -> &Dictionary {
        self.0.catalog().expect("a catalog")
    }

    pub fn page(&self, index: usize) -> &Dictionary {
        let id = self.0.page_iter().nth(index).expect("a page");
        self.0.get_dictionary(id).expect("a page")
    }

    /// The operators of a page.
    pub fn content(&self, index: usize) -> Content {
        let stream = self.get(self.page(index), "Contents").as_stream().expect("a stream");
        Content::decode(&stream.get_plain_content().expect("plain content")).expect("operators")
    }

    /// The operators of a page, a line for each; codes are in hexadecimal digits.
    pub fn operators(&self, index: usize) -> String {
        let printed = self.content(index).operations.into_iter().map(|operation| {
            let operands = operation
                .operands
                .into_iter()
                .map(|operand| format!("{:?} ", in_digits(operand)));
            operands.collect::<String>() + &operation.operator + "\n"
        });
        printed.collect()
    }

    /// A text string.
    pub fn text(&self, object: &Object) -> String {
        lopdf::decode_text_string(object).expect("a text string")
    }

    /// The outline, a line for each bookmark, indented by level.
    pub fn outline(&self) -> String {
        let mut printed = String::new();
        let root = self.get(self.catalog(), "Outlines").as_dict().expect("an outline");
        self.bookmarks(root, 0, &mut printed);
        printed
    }

    fn bookmarks(&self, parent: &Dictionary, level: usize, printed: &mut String) {
        let mut next = parent.get(b"First").ok();
        while let Some(object) = next {
            let item = self.dictionary(object);
            let destination = self.get(item, "Dest").as_array().expect("a destination");
            let page = self.page_number(&destination[0]);
            let (title, top) = (
                self.text(self.get(item, "Title")),
                destination[3].as_float().expect("a height"),
            );
            writeln!(printed, "{:width$}{title} ({page}, {top})", "", width = 2 * level).expect("a string");
            self.bookmarks(item, level + 1, printed);
            next = item.get(b"Next").ok();
        }
    }

    /// The structure tree, a line for each element and leaf. Leaves are `page:number`, annotations `page:link`.
    pub fn structure(&self) -> String {
        let mut printed = String::new();
        let root = self.get(self.catalog(), "StructTreeRoot").as_dict().expect("a root");
        self.kid(root.get(b"K").expect("a document"), None, 0, &mut printed);
        printed
    }

    fn kid(&self, kid: &Object, page: Option<&Object>, level: usize, printed: &mut String) {
        let indent = 2 * level;
        if let Ok(number) = kid.as_i64() {
            let page = self.page_number(page.expect("a page"));
            writeln!(printed, "{:indent$}{page}:{number}", "").expect("a string");
            return;
        }
        let entries = self.dictionary(kid);
        let page = entries.get(b"Pg").ok().or(page);
        if entries.has(b"MCID") {
            self.kid(self.get(entries, "MCID"), page, level, printed);
        } else if entries.has(b"Obj") {
            let page = self.page_number(page.expect("a page"));
            writeln!(printed, "{:indent$}{page}:link", "").expect("a string");
        } else {
            self.element(entries, page, level, printed);
        }
    }

    fn element(&self, entries: &Dictionary, page: Option<&Object>, level: usize, printed: &mut String) {
        let role = String::from_utf8_lossy(self.get(entries, "S").as_name().expect("a role"));
        write!(printed, "{:indent$}{role}", "", indent = 2 * level).expect("a string");
        for key in ["ID", "Lang", "A"] {
            if let Ok(value) = entries.get(key.as_bytes()) {
                write!(printed, " {key}={value:?}").expect("a string");
            }
        }
        printed.push('\n');
        match entries.get(b"K") {
            Ok(Object::Array(kids)) => kids.iter().for_each(|kid| self.kid(kid, page, level + 1, printed)),
            Ok(kid) => self.kid(kid, page, level + 1, printed),
            Err(_) => {}
        }
    }

    /// The number of a page, from 1.
    fn page_number(&self, page: &Object) -> usize {
        let page: ObjectId = page.as_reference().expect("a page");
        self.0
            .page_iter()
            .position(|id| id == page)
            .expect("a page of the file")
            + 1
    }
}

/// Strings in hexadecimal digits, for they hold codes and not letters.
fn in_digits(object: Object) -> Object {
    match object {
        Object::String(codes, _) => Object::String(codes, StringFormat::Hexadecimal),
        Object::Array(items) => Object::Array(items.into_iter().map(in_digits).collect()),
        other => other,
    }
}
