//! The table of files and judges.

use std::fmt::Write as _;

use super::judge::{Judge, Sitting};
use super::specimen::Specimen;

/// How many problems of one file and judge are shown.
const MOST: usize = 5;

/// A row for each specimen, its problems below it, and at the end a note on every judge that is missing.
pub fn render(specimens: &[Specimen], sittings: &[Sitting]) -> String {
    let width = specimens
        .iter()
        .map(|specimen| specimen.name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = format!("{:width$}", "");
    for judge in Judge::ALL {
        let _ = write!(text, "  {:8}", judge.name());
    }
    for (index, specimen) in specimens.iter().enumerate() {
        let _ = write!(text, "\n{:width$}", specimen.name);
        let judged = || sittings.iter().zip(Judge::ALL);
        for (sitting, judge) in judged() {
            let _ = write!(text, "  {:8}", word(sitting, *judge, index, specimen));
        }
        let accepting = judged().filter(|(_, judge)| !specimen.is_to_be_refused_by(**judge));
        text.extend(accepting.map(|(sitting, judge)| problems(sitting, *judge, index)));
    }
    text.push('\n');
    text.extend(
        sittings
            .iter()
            .zip(Judge::ALL)
            .map(|(sitting, judge)| absence(sitting, *judge)),
    );
    // The last column of a row ends where its word does.
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn word(sitting: &Sitting, judge: Judge, index: usize, specimen: &Specimen) -> &'static str {
    match (sitting.problems(index), specimen.is_to_be_refused_by(judge)) {
        (None, _) => "-",
        (Some([]), false) => "ok",
        (Some(_), false) => "FAILED",
        (Some([]), true) => "MISSED",
        (Some(_), true) => "refused",
    }
}

fn problems(sitting: &Sitting, judge: Judge, index: usize) -> String {
    let problems = sitting.problems(index).unwrap_or_default();
    let shown = problems
        .iter()
        .take(MOST)
        .map(|problem| format!("\n    {}: {}", judge.name(), problem.replace('\n', "\n      ")));
    let mut text: String = shown.collect();
    if problems.len() > MOST {
        let _ = write!(text, "\n    {}: and {} more", judge.name(), problems.len() - MOST);
    }
    text
}

fn absence(sitting: &Sitting, judge: Judge) -> String {
    match sitting {
        Sitting::Absent(failure) => format!("\nNOT JUDGED by {}: {failure}\n", judge.name()),
        Sitting::Held(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sitting, Specimen, render};
    use crate::failure::Failure;

    #[test]
    fn the_table_shows_each_verdict_its_reason_and_who_is_missing() {
        let specimens = [Specimen::new("tables", false), Specimen::new("tables (spoilt)", true)];
        let many: Vec<_> = (1..=7).map(|number| format!("problem {number}")).collect();
        let sittings = [
            Sitting::Held(vec![many.clone(), many.clone()]),
            Sitting::Held(vec![vec![], vec![]]),
            Sitting::Absent(Failure::new("cannot run `pdffonts`\nhint: install it")),
        ];
        let expected = "\
\x20                veraPDF   qpdf      pdffonts  order     glyphs
tables           FAILED    ok        -
    veraPDF: problem 1
    veraPDF: problem 2
    veraPDF: problem 3
    veraPDF: problem 4
    veraPDF: problem 5
    veraPDF: and 2 more
tables (spoilt)  refused   MISSED    -

NOT JUDGED by pdffonts: cannot run `pdffonts`
hint: install it
";
        assert_eq!(render(&specimens, &sittings), expected);
    }
}
