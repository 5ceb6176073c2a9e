//! Typesets one Markdown file: `cargo run -p typeset --example md2pdf -- briefing.md briefing.pdf [style.toml]`
//!
//! Its pictures are the files of the folder `pictures/` beside it.

use std::error::Error;
use std::fs;
use std::path::Path;

use typeset::{Labels, Pictures, Problem, Style, layout, parse, write_pdf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("usage: md2pdf MARKDOWN PDF [STYLE]".into());
    };
    let pictures = pictures(&Path::new(&from).with_file_name("pictures"))?;
    let style = match arguments.next() {
        Some(sheet) => style(&sheet, &pictures)?,
        None => Style::default(),
    };
    let document = parse(&fs::read_to_string(&from)?).map_err(|problems| listed(&from, &problems))?;
    let labels = Labels {
        page: "Page {page} of {pages}".to_owned(),
        contents: "Contents".to_owned(),
        continued: "(continued)".to_owned(),
    };
    let pages = layout(&document, &labels, &style, &pictures).map_err(|problems| listed(&from, &problems))?;
    fs::write(to, write_pdf(&document, pages, &[])?)?;
    Ok(())
}

fn pictures(folder: &Path) -> Result<Pictures, Box<dyn Error>> {
    let mut pictures = Pictures::default();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            pictures.insert(format!("pictures/{name}"), fs::read(entry.path())?);
        }
    }
    Ok(pictures)
}

fn style(sheet: &str, pictures: &Pictures) -> Result<Style, Box<dyn Error>> {
    let text = fs::read_to_string(sheet)?;
    let listed = |problems: Vec<typeset::StyleProblem>| {
        let lines = problems.iter().map(|problem| {
            let line = text.get(..problem.bytes.start).unwrap_or_default().lines().count();
            format!("{sheet}:{}: {}\n  help: {}", line.max(1), problem.message, problem.hint)
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    Ok(Style::from_toml(&text, pictures).map_err(listed)?)
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
