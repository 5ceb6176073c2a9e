//! Typesets one Markdown file: `cargo run -p typeset --example md2pdf -- briefing.md briefing.pdf`

use std::error::Error;
use std::fs;

use typeset::{Labels, Problem, Style, layout, parse, write_pdf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("usage: md2pdf MARKDOWN PDF".into());
    };
    let document = parse(&fs::read_to_string(&from)?).map_err(|problems| listed(&from, &problems))?;
    let labels = Labels {
        page: "Page {page} of {pages}".to_owned(),
        contents: "Contents".to_owned(),
        continued: "(continued)".to_owned(),
    };
    let pages = layout(&document, &labels, &Style::default()).map_err(|problems| listed(&from, &problems))?;
    fs::write(to, write_pdf(&document, &pages, &[])?)?;
    Ok(())
}

fn listed(file: &str, problems: &[Problem]) -> String {
    let lines = problems.iter().map(|problem| {
        let hint = problem
            .hint
            .as_deref()
            .map(|hint| format!("\n  help: {hint}"))
            .unwrap_or_default();
        format!("{file}:{}: {}{hint}", problem.line, problem.message)
    });
    lines.collect::<Vec<_>>().join("\n")
}
