//! The words of the PDF are the words of the Markdown, in the same order, as poppler reads them; and the facts of the
//! source document are among them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::ops::Range;
use std::path::Path;
use std::process::Command;

use support::Workplace;
use typeset::{Block, BlockKind, Cell, Document, Inline};

/// The part of an A4 page between the running head and the running foot, in points from the top left corner.
const BODY: [&str; 8] = ["-x", "0", "-y", "60", "-W", "595", "-H", "720"];

/// The briefings that need no subject, with the fewest words that each has in any language.
const WHOLE: [(&str, usize); 4] = [
    ("overview", 1000),
    ("chronology", 300),
    ("instruments", 300),
    ("evidence", 1000),
];

#[test]
fn the_words_of_the_pdf_are_the_words_of_the_markdown() {
    let place = built();
    for (name, least) in WHOLE {
        assert_same_words(&place, name, "en", least);
        assert_same_words(&place, name, "fr", least);
        assert_same_words(&place, name, "ja", least);
    }
}

fn assert_same_words(place: &Workplace, name: &str, language: &str, least: usize) {
    let name = format!("{name}.{language}");
    let (document, labels) = (document(place, &name), Labels::of(place, language));
    let expected = expected_words(&document);
    let pages = pages(
        &place.path(&format!("dist/{name}.pdf")),
        &continuations(&document, &labels),
    );
    let read = without_contents(&document, &labels, &pages);
    let differs = expected.iter().zip(&read).position(|(expected, read)| expected != read);
    if let Some(index) = differs {
        let around = |words: &[String]| words[index.saturating_sub(8)..words.len().min(index + 8)].join(" ");
        panic!(
            "{name}: the Markdown says `{}`, the PDF `{}`",
            around(&expected),
            around(&read)
        );
    }
    assert_eq!(read.len(), expected.len(), "{name}");
    assert!(expected.len() > least, "{name}: {} words are too few", expected.len());
}

#[test]
fn every_claim_of_the_source_document_is_in_both_outputs() {
    let place = built();
    let document = document(&place, "overview.en");
    let markdown = words(&document.reading_text().join("\n")).join(" ");
    let labels = Labels::of(&place, "en");
    let pages = pages(&place.path("dist/overview.en.pdf"), &continuations(&document, &labels));
    let pdf = over_pages(&pages).join(" ");
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage/overview.en.csv");
    let mut claims = 0;
    for record in csv::Reader::from_path(&table)
        .expect("the table of claims")
        .into_records()
    {
        let record = record.expect("a record");
        claims += 1;
        for words in record[1].split('|') {
            assert!(
                markdown.contains(words),
                "claim {}: `{words}` is not in the Markdown",
                &record[0]
            );
            assert!(pdf.contains(words), "claim {}: `{words}` is not in the PDF", &record[0]);
        }
    }
    assert_eq!(claims, 52, "the source document makes 52 claims");
}

fn built() -> Workplace {
    let place = Workplace::shipped();
    let run = place.report(&["build", "--quiet"]);
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    place
}

/// The document with a paragraph of the words of its file in place of each figure that was drawn.
fn document(place: &Workplace, name: &str) -> Document {
    let markdown = String::from_utf8(place.read(&format!("dist/{name}.md"))).expect("UTF-8");
    let lines = markdown.lines().map(|line| match line.split_once("](figures/") {
        Some((_, path)) => words_of_figure(place, path.trim_end_matches(')')),
        None => line.to_owned(),
    });
    typeset::parse(&lines.collect::<Vec<_>>().join("\n")).expect("the dialect")
}

/// The words upon a figure, in the order of its SVG file.
fn words_of_figure(place: &Workplace, path: &str) -> String {
    let svg = String::from_utf8(place.read(&format!("dist/figures/{path}"))).expect("UTF-8");
    let svg = roxmltree::Document::parse(&svg).expect("XML");
    let texts = svg.descendants().filter(|node| node.has_tag_name("text"));
    let words = texts.filter_map(|text| text.text()).map(typeset::escape);
    // A line that ends with a hyphen goes on in the next one.
    words.collect::<Vec<_>>().join(" ").replace("- ", "-")
}

/// What the pages of a language say besides the document.
struct Labels {
    contents: String,
    continued: String,
}

impl Labels {
    fn of(place: &Workplace, language: &str) -> Self {
        let messages = String::from_utf8(place.read(&format!("templates/locale/{language}.ftl"))).expect("UTF-8");
        let message = |id: &str| {
            let found = messages
                .lines()
                .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
            found
                .unwrap_or_else(|| panic!("no message `{id}` in {language}"))
                .to_owned()
        };
        Self {
            contents: message("contents"),
            continued: message("continued"),
        }
    }
}

/// The words of the document with those of the title block, in the order of the first page.
fn expected_words(document: &Document) -> Vec<String> {
    let front = &document.front;
    let body = document.reading_text();
    let (title, rest) = body.split_first().expect("a title");
    let subtitle = front.subtitle.clone().unwrap_or_default();
    let head = [&front.issuer, title, &subtitle, &front.date, &front.id, &front.edition];
    words(
        &head
            .into_iter()
            .chain(rest)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// The words of all pages but for the contents, which stand where the Markdown asks for them: their heading, and each
/// heading of level 2 with the number of the page that it stands on.
fn without_contents(document: &Document, labels: &Labels, pages: &[Vec<String>]) -> Vec<String> {
    let place = document
        .blocks
        .iter()
        .position(|block| block.kind == BlockKind::Contents);
    let Some(place) = place else {
        return over_pages(pages);
    };
    let (before, after) = document.blocks.split_at(place);
    let before = Document {
        blocks: before.to_vec(),
        notes: Vec::new(),
        ..document.clone()
    };
    let titles: Vec<_> = after.iter().filter_map(title_of_section).collect();
    let begin = expected_words(&before).len();
    let end = begin + words(&labels.contents).len() + titles.iter().map(|title| title.len() + 1).sum::<usize>();
    let (printed, pages) = cut(pages, begin..end);
    let mut contents = words(&labels.contents);
    let mut page = 1;
    for title in titles {
        page = page_of(&title, page, &pages);
        contents.extend(title);
        contents.push(page.to_string());
    }
    assert_eq!(printed, contents);
    over_pages(&pages)
}

fn title_of_section(block: &Block) -> Option<Vec<String>> {
    match &block.kind {
        BlockKind::Heading { level: 2, content, .. } => Some(words(&plain(content))),
        _ => None,
    }
}

/// Some words, counted over all pages, and what is left of the pages.
fn cut(pages: &[Vec<String>], range: Range<usize>) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut out, mut at) = (Vec::new(), 0);
    let rest = pages.iter().map(|page| {
        let here = at..at + page.len();
        at = here.end;
        let (cut, kept): (Vec<_>, Vec<_>) = here.zip(page).partition(|(at, _)| range.contains(at));
        out.extend(cut.into_iter().map(|(_, word)| word.clone()));
        kept.into_iter().map(|(_, word)| word.clone()).collect()
    });
    let rest = rest.collect();
    (out, rest)
}

/// The number of the first page from `from` on that some words stand on.
fn page_of(title: &[String], from: usize, pages: &[Vec<String>]) -> usize {
    let stands = |number: &usize| pages[number - 1].windows(title.len()).any(|words| words == title);
    (from..=pages.len()).find(stands).expect("the heading on a page")
}

/// The words of each page in reading order, without what a table repeats at the head of a page.
fn pages(pdf: &Path, continuations: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for page in 1.. {
        let number = page.to_string();
        let output = Command::new("pdftotext")
            .args(["-raw", "-nopgbrk", "-r", "72", "-f", &number, "-l", &number])
            .args(BODY)
            .arg(pdf)
            .arg("-")
            .output()
            .unwrap_or_else(|error| panic!("pdftotext cannot run ({error}): install poppler-utils"));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        if !output.status.success() || text.trim().is_empty() {
            break;
        }
        let words = words(&text);
        let repeated = continuations
            .iter()
            .find(|repeated| words.starts_with(repeated))
            .map_or(0, Vec::len);
        all.push(words.into_iter().skip(repeated).collect());
    }
    all
}

/// The words of all pages; one that is broken at the foot of a page is one.
fn over_pages(pages: &[Vec<String>]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for page in pages {
        let foot = all.pop().unwrap_or_default();
        let (head, rest) = page.split_first().expect("a page with words");
        all.extend(words(&format!("{foot}\n{head}")));
        all.extend_from_slice(rest);
    }
    all
}

/// What stands at the head of each page that a table goes on: its caption and its header row, and the subheading of a group
/// of rows that goes on. What begins with another comes before it.
fn continuations(document: &Document, labels: &Labels) -> Vec<Vec<String>> {
    let blocks = document.blocks.iter();
    blocks.flat_map(|block| continuations_of(block, labels)).collect()
}

fn continuations_of(block: &Block, labels: &Labels) -> Vec<Vec<String>> {
    let BlockKind::Table {
        caption,
        header,
        groups,
        ..
    } = &block.kind
    else {
        return Vec::new();
    };
    let caption = caption
        .as_ref()
        .map(|caption| format!("{} {}", plain(caption), labels.continued));
    let cells = header.cells.iter().map(|Cell { content, .. }| plain(content));
    let table = words(&caption.into_iter().chain(cells).collect::<Vec<_>>().join("\n"));
    let headings = groups.iter().filter_map(|group| group.heading.as_ref());
    let groups = headings.map(|heading| {
        let again = words(&format!("{} {}", plain(&heading.content), labels.continued));
        [table.clone(), again].concat()
    });
    groups.chain([table.clone()]).collect()
}

fn plain(content: &[Inline]) -> String {
    let text = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Link { content, .. }
        | Inline::Language { content, .. } => plain(content),
        Inline::NoteMark { number, .. } => number.to_string(),
        Inline::Break => " ".to_owned(),
    };
    content.iter().map(text).collect()
}

/// Words without the accidents of lines: bullets, which the Markdown writes as `-`, hyphens that break a word, line breaks
/// where no space was, and the narrow gaps of Japanese and French, which poppler takes for a space or for none. Japanese has no
/// spaces: each of its characters counts as a word.
fn words(text: &str) -> Vec<String> {
    apart(&closed(&unbroken(text)))
        .split_whitespace()
        .filter(|word| *word != "•")
        .map(str::to_owned)
        .collect()
}

/// The text without spaces between Japanese and other letters, and without those that French sets before `:` or within `«`
/// and `»`.
fn closed(text: &str) -> String {
    let mut closed = String::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let between = closed.chars().next_back().zip(rest.peek().copied());
        let is_gap = between.is_some_and(|(before, next)| is_set_apart(before, next));
        if !(character.is_whitespace() && is_gap) {
            closed.push(character);
        }
    }
    closed
}

/// The text with spaces around each Japanese character.
fn apart(text: &str) -> String {
    let apart = |character: char| match is_japanese(character) {
        true => format!(" {character} "),
        false => character.to_string(),
    };
    text.chars().map(apart).collect()
}

fn is_set_apart(before: char, next: char) -> bool {
    let are_letters = before.is_alphanumeric() && next.is_alphanumeric();
    (are_letters && is_japanese(before) != is_japanese(next)) || before == '«' || "»:;!?".contains(next)
}

fn is_japanese(character: char) -> bool {
    character >= '\u{2e80}'
}

/// An address in the Markdown never ends in the signs that lines are broken after.
fn ends_in_address(text: &str) -> bool {
    let address = ["http://", "https://"]
        .into_iter()
        .filter_map(|scheme| text.rfind(scheme))
        .max();
    let address = address.and_then(|at| text.get(at..)).unwrap_or(" ");
    !address.contains(|character: char| character.is_whitespace() || is_japanese(character))
}

/// A line goes on without a space after a hyphen of its own, a dash or a slash, after any other sign within an address, and
/// between Japanese characters.
fn unbroken(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines() {
        let next = line.chars().next().unwrap_or(' ');
        let mut before = joined.chars().rev();
        match (before.next(), before.next()) {
            (None, _) => {}
            (Some('-' | '–' | '/'), Some(letter)) if !letter.is_whitespace() => {}
            (Some('\u{ad}'), _) => drop(joined.pop()),
            // A capital begins a sentence, a number a note.
            (Some('.'), _) if ends_in_address(&joined) && next.is_lowercase() => {}
            (Some('_' | '?' | '=' | '&'), _) if ends_in_address(&joined) => {}
            (Some(last), _) if is_japanese(last) && is_japanese(next) => {}
            _ => joined.push('\n'),
        }
        joined.push_str(line);
    }
    joined
}
