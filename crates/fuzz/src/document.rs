//! Markdown and its title block.

use typeset::{Document, FrontMatter, Labels, Pictures, Problem, Style, layout, parse, write_front_matter};

/// A title block without fault.
const FRONT: &str = "---\ntitle: T\nlang: en\nas-of: 2026-01-01\ndate: 1 January 2026\nmarking: PUBLIC\nid: A-1\nedition: 1\nissuer: Unit\n---\n";

/// Any text as a document of the dialect.
pub fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    parsed(&format!("{FRONT}{text}"));
}

/// Any text as a document that is laid out.
pub fn pages(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let text = format!("{FRONT}# T\n\n{text}");
    let Some(document) = parsed(&text) else { return };
    let labels = Labels {
        page: "{page}/{pages}".to_owned(),
        contents: "Contents".to_owned(),
        continued: "continued".to_owned(),
    };
    match layout(&document, &labels, &Style::default(), &Pictures::default()) {
        Ok(pages) => assert!(!pages.pages.is_empty()),
        Err(problems) => told(&text, &problems),
    }
}

/// Any text as title block: what is read is written, and read again the same.
pub fn front_matter(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(document) = parsed(text) else { return };
    let front: FrontMatter = document.front;
    let body = text.splitn(3, "---").nth(2).unwrap_or_default();
    let body = body.split_once('\n').map_or("", |(_, body)| body);
    if let Ok(again) = parse(&(write_front_matter(&front) + body)) {
        assert_eq!(again.front, front);
    }
}

/// The document of a text; if there is none, there are problems, each on a line of it.
fn parsed(text: &str) -> Option<Document> {
    match parse(text) {
        Ok(document) => {
            let lines = lines(text);
            assert!(document.blocks.iter().all(|block| (1..=lines).contains(&block.line)));
            Some(document)
        }
        Err(problems) => {
            told(text, &problems);
            None
        }
    }
}

fn told(text: &str, problems: &[Problem]) {
    assert!(!problems.is_empty());
    let lines = lines(text);
    for problem in problems {
        assert!(
            (1..=lines).contains(&problem.line),
            "line {} of {lines}: {}",
            problem.line,
            problem.message
        );
        assert!(!problem.message.is_empty());
    }
}

/// How many lines a text has, as editors and CommonMark count them: a lone `\r` ends one too.
fn lines(text: &str) -> usize {
    text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count()
}
