//! Figures: paragraphs that are one image.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::joints::{LINE_END, joined};
use super::reader::Reader;
use super::refusal;
use crate::{BlockKind, Problem};

impl Reader<'_> {
    /// Whether the paragraph that has just begun is an image and nothing else.
    pub fn is_figure(&mut self, paragraph: &Range<usize>) -> bool {
        let Some((Event::Start(Tag::Image { .. }), image)) = self.events.peek() else {
            return false;
        };
        let image = image.clone();
        self.slice(paragraph).trim() == self.slice(&image)
    }

    /// The image that comes next, and the end of its paragraph.
    pub fn figure(&mut self) -> Option<BlockKind> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), range) = self.events.next()? else {
            return None;
        };
        let alternative = self.alternative(&range);
        self.skip();
        if !title.is_empty() {
            self.refuse_with(&range, &refusal::IMAGE_TITLE);
        }
        if let Some(problem) = path_problem(&dest_url, self.lines.at(range.start)) {
            self.problems.push(problem);
        }
        Some(BlockKind::Figure {
            alternative,
            path: dest_url.into_string(),
            caption: None,
        })
    }

    /// The words inside the image, to its end.
    fn alternative(&mut self, range: &Range<usize>) -> String {
        let mut words = String::new();
        loop {
            match self.events.next() {
                None | Some((Event::End(_), _)) => break,
                Some((Event::Text(text), _)) => words.push_str(&text),
                Some((Event::SoftBreak, _)) => words.push(LINE_END),
                Some((event, _)) => {
                    self.refuse_with(range, &refusal::IMAGE_TEXT);
                    if matches!(event, Event::Start(_)) {
                        self.pass_over();
                    }
                }
            }
        }
        if words.trim().is_empty() {
            self.refuse_with(range, &refusal::IMAGE_WITHOUT_TEXT);
        }
        joined(words.trim())
    }
}

/// Why a path does not name a file below the folder that the document stands in.
fn path_problem(path: &str, line: usize) -> Option<Problem> {
    let shown = path.escape_debug();
    let message = if path.is_empty() {
        "the image has no path".to_owned()
    } else if path.starts_with(['/', '\\']) {
        format!("the image is at `{shown}`, an absolute path")
    } else if path.contains(':') {
        format!("the image is at `{shown}`, outside the folder of the templates")
    } else if path.split('/').any(|part| part == "..") {
        format!("the path `{shown}` leaves its folder")
    } else if path.contains('\\') || path.split('/').any(|part| matches!(part, "" | ".")) {
        format!("the path `{shown}` is not plain: its parts are names with single `/` between them")
    } else if let Some(character) = path
        .chars()
        .find(|c| c.is_whitespace() || c.is_control() || "%?#".contains(*c))
    {
        format!(
            "the path `{shown}` has `{}` in it, which addresses write otherwise",
            character.escape_debug()
        )
    } else {
        return None;
    };
    Some(Problem::new(line, message).hint("put the file below the template folder and write `pictures/name.svg`"))
}
