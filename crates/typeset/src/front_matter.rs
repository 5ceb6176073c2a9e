//! The title block: flat YAML between two `---` lines at the head of the Markdown.

mod read;
mod write;

use crate::Problem;

pub(crate) use read::read;
pub use write::write_front_matter;

/// The keys, in the order in which they are written, and whether a document must have them.
const KEYS: [(&str, bool); 9] = [
    ("title", true),
    ("subtitle", false),
    ("lang", true),
    ("as-of", true),
    ("date", true),
    ("marking", true),
    ("id", true),
    ("edition", true),
    ("issuer", true),
];

/// A document taken apart into its front matter and its body.
pub(crate) struct Split<'a> {
    /// What stands between the two `---` lines; it begins on line 2.
    pub yaml: &'a str,
    /// What stands below the second.
    pub body: &'a str,
    /// The line that the body begins on.
    pub body_line: usize,
}

/// Takes the front matter off the Markdown.
pub(crate) fn split(markdown: &str) -> Result<Split<'_>, Problem> {
    let mut lines = markdown.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if !is_fence(first) {
        let required: Vec<_> = KEYS
            .iter()
            .filter(|(_, required)| *required)
            .map(|(key, _)| *key)
            .collect();
        return Err(Problem::new(1, "the document has no front matter").hint(format!(
            "begin it with a line `---`, the keys {}, and a second line `---`",
            list(&required)
        )));
    }
    let mut end = first.len();
    for (index, line) in lines.enumerate() {
        let start = end;
        end += line.len();
        if is_fence(line) {
            return Ok(Split {
                yaml: &markdown[first.len()..start],
                body: &markdown[end..],
                // Where the file ends with the fence, so does the last of its lines.
                body_line: index + 2 + usize::from(line.ends_with('\n')),
            });
        }
    }
    Err(Problem::new(1, "the front matter is not closed").hint("end it with a line `---`"))
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// The names in backticks, with commas between them.
fn list(names: &[&str]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
