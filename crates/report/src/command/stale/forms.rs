//! Findings as people and programs read them.

use model::Day;

use crate::command::count;
use crate::finding::{Finding, Reason};

/// The columns of a terminal that nobody has widened.
const WIDTH: usize = 80;

/// The colour of the id of an entry.
const HEADING: anstyle::Style = anstyle::Style::new().bold();

/// By entry: its id and title on a line, and below it where and why, in two columns.
pub fn table(findings: &[Finding], months: u32, as_of: Day) -> String {
    let place = |finding: &Finding| format!("{}:{}", finding.file, finding.line);
    let width = findings
        .iter()
        .map(|finding| place(finding).chars().count())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for of_entry in findings.chunk_by(|left, right| left.entry == right.entry) {
        let Some(first) = of_entry.first() else { continue };
        text.push_str(&heading(&first.entry, &first.title));
        for finding in of_entry {
            text.push_str(&format!("  {:width$}  {}\n", place(finding), finding.why));
        }
    }
    text + &summary(findings, months, as_of)
}

/// A title goes as far as the line does.
fn heading(id: &str, title: &str) -> String {
    let room = WIDTH.saturating_sub(id.chars().count() + 2);
    let title = if title.chars().count() <= room {
        title.to_owned()
    } else {
        let cut: String = title.chars().take(room.saturating_sub(1)).collect();
        format!("{}…", cut.trim_end())
    };
    format!("{HEADING}{id}{HEADING:#}  {title}\n")
}

fn summary(findings: &[Finding], months: u32, as_of: Day) -> String {
    if findings.is_empty() {
        return format!("nothing wants another look as of {as_of}\n");
    }
    let of = |reason: Reason| findings.iter().filter(|finding| finding.reason == reason).count();
    let parts = [
        (of(Reason::PastReview), "past review".to_owned()),
        (
            of(Reason::NoEvent),
            format!("without an event for {}", count_months(months)),
        ),
        (of(Reason::SingleSource), "from one source".to_owned()),
    ];
    let parts = parts.iter().filter(|(number, _)| *number > 0);
    let parts: Vec<_> = parts.map(|(number, what)| format!("{number} {what}")).collect();
    format!("as of {as_of}: {}\n", parts.join(", "))
}

fn count_months(months: u32) -> String {
    count(usize::try_from(months).unwrap_or(usize::MAX), "month")
}

/// An array of objects, one a line.
pub fn json(findings: &[Finding]) -> String {
    // An object of strings and numbers has no way to fail.
    let lines: Vec<_> = findings
        .iter()
        .filter_map(|finding| serde_json::to_string(finding).ok())
        .collect();
    if lines.is_empty() {
        return "[]\n".to_owned();
    }
    format!("[\n  {}\n]\n", lines.join(",\n  "))
}

/// A table of GitHub's Markdown.
pub fn markdown(findings: &[Finding]) -> String {
    let mut text = "| Entry | Why | Where |\n|:---|:---|:---|\n".to_owned();
    for finding in findings {
        let [title, why] = [&finding.title, &finding.why].map(|cell| typeset::escape(cell));
        text.push_str(&format!(
            "| **{title}** | {why} | {} |\n",
            typeset::escape(&format!("{}:{}", finding.file, finding.line))
        ));
    }
    text
}
