//! Markdown fixtures: `tests/markdown/NAME.md` against the tree or, for `err_NAME.md`, the problems that it yields.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::fmt::Write;
use std::path::Path;

use typeset::{Block, BlockKind, Caption, Document, Group, GroupHeading, Inline, Note, Row, Target, parse};

#[test]
fn fixtures_yield_their_trees() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    assert!(!paths.is_empty());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("markdown");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| paths.iter().for_each(|path| check(path)));
}

fn check(path: &Path) {
    let name = path.file_stem().unwrap().to_str().unwrap();
    let outcome = parse(&std::fs::read_to_string(path).unwrap());
    assert_eq!(outcome.is_err(), name.starts_with("err_"), "{name}: {outcome:#?}");
    let rendered = match outcome {
        Ok(document) => render(&document),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    };
    insta::assert_snapshot!(name, rendered);
}

/// The tree, a line a node: id, kind, `@` and the line of the Markdown, words; then the reading text.
fn render(document: &Document) -> String {
    let mut out = format!("{:#?}\n", document.front);
    render_blocks(&document.blocks, 0, &mut out);
    for Note {
        node,
        number,
        label,
        line,
        blocks,
        marks,
    } in &document.notes
    {
        let marks: Vec<_> = marks.iter().map(|mark| mark.0).collect();
        writeln!(out, "{} note {number} `{label}` @{line} marks {marks:?}", node.0).unwrap();
        render_blocks(blocks, 1, &mut out);
    }
    writeln!(out, "{:#?}", document.reading_text()).unwrap();
    out
}

fn render_blocks(blocks: &[Block], depth: usize, out: &mut String) {
    for Block { node, line, kind } in blocks {
        write!(out, "{}{} ", "  ".repeat(depth), node.0).unwrap();
        match kind {
            BlockKind::Heading { level, anchor, content } => {
                writeln!(out, "h{level} @{line} #{anchor} {}", inlines(content)).unwrap();
            }
            BlockKind::Paragraph(content) => writeln!(out, "p @{line} {}", inlines(content)).unwrap(),
            BlockKind::List { start, items } => {
                writeln!(out, "list @{line} start {start:?}").unwrap();
                for item in items {
                    writeln!(out, "{}{} item", "  ".repeat(depth + 1), item.node.0).unwrap();
                    render_blocks(&item.blocks, depth + 2, out);
                }
            }
            BlockKind::Table {
                caption,
                alignments,
                header,
                groups,
            } => {
                let caption = caption.as_deref().map(inlines);
                writeln!(out, "table @{line} {alignments:?} caption {caption:?}").unwrap();
                render_row(header, depth + 1, out);
                groups.iter().for_each(|group| render_group(group, depth + 1, out));
            }
            BlockKind::Figure {
                alternative,
                path,
                caption,
            } => {
                writeln!(out, "figure @{line} {path} {alternative:?}").unwrap();
                if let Some(Caption { node, line, content }) = caption {
                    let depth = "  ".repeat(depth + 1);
                    writeln!(out, "{depth}{} caption @{line} {}", node.0, inlines(content)).unwrap();
                }
            }
            BlockKind::Quote(blocks) => {
                writeln!(out, "quote @{line}").unwrap();
                render_blocks(blocks, depth + 1, out);
            }
            BlockKind::Alert { kind, blocks } => {
                writeln!(out, "alert @{line} {kind:?}").unwrap();
                render_blocks(blocks, depth + 1, out);
            }
            BlockKind::PageBreak => writeln!(out, "page break @{line}").unwrap(),
            BlockKind::Contents => writeln!(out, "contents @{line}").unwrap(),
        }
    }
}

/// Rows under a subheading stand below it.
fn render_group(Group { heading, rows }: &Group, depth: usize, out: &mut String) {
    if let Some(GroupHeading { node, line, content }) = heading {
        writeln!(
            out,
            "{}{} group @{line} {}",
            "  ".repeat(depth),
            node.0,
            inlines(content)
        )
        .unwrap();
    }
    let depth = depth + usize::from(heading.is_some());
    rows.iter().for_each(|row| render_row(row, depth, out));
}

fn render_row(row: &Row, depth: usize, out: &mut String) {
    let cells = row
        .cells
        .iter()
        .map(|cell| format!(" | {} {}", cell.node.0, inlines(&cell.content)));
    writeln!(
        out,
        "{}{} {}{}",
        "  ".repeat(depth),
        row.node.0,
        if row.headed { "headed row" } else { "row" },
        cells.collect::<String>()
    )
    .unwrap();
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(words) => format!("{words:?}"),
        Inline::Emphasis(content) => format!("em({})", inlines(content)),
        Inline::Strong(content) => format!("strong({})", inlines(content)),
        Inline::Link {
            node,
            target: Target::Address(address),
            content,
        } => {
            format!("{} link({} -> {address})", node.0, inlines(content))
        }
        Inline::Link {
            node,
            target: Target::Anchor(anchor),
            content,
        } => {
            format!("{} link({} -> #{anchor})", node.0, inlines(content))
        }
        Inline::Language { tag, content } => format!("{tag}({})", inlines(content)),
        Inline::NoteMark { node, number } => format!("{} mark {number}", node.0),
        Inline::Break => "break".to_owned(),
    };
    content.iter().map(one).collect::<Vec<_>>().join(" ")
}
