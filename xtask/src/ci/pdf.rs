//! What independent programs say of the PDF files.

use std::path::Path;

use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::files_below;

/// Has each PDF below `folder` judged; fails if there is none.
pub fn judge(folder: &Path) -> Outcome {
    let mut problems = Vec::new();
    let mut judged = 0;
    for file in files_below(folder)?
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "pdf"))
    {
        let path = folder.join(file);
        problems.extend(
            [structure(&path), fonts(&path)]
                .into_iter()
                .filter_map(Result::err)
                .map(|failure| failure.to_string()),
        );
        judged += 1;
    }
    if judged == 0 {
        problems.push(format!("no PDF in {}", folder.display()));
    }
    Failure::unless_empty(&problems)
}

/// `qpdf --check`: syntax, cross-reference table, streams. A warning is a failure too: its exit status is 3.
fn structure(path: &Path) -> Outcome {
    let mut command = program("qpdf");
    command.arg("--check").arg(path);
    capture(command).map(drop)
}

/// `pdffonts`: each font embedded, a subset, and with a map to Unicode.
fn fonts(path: &Path) -> Outcome {
    let mut command = program("pdffonts");
    command.arg(path);
    let problems = font_problems(&capture(command)?);
    let problems: Vec<_> = problems
        .iter()
        .map(|problem| format!("{}: {problem}", path.display()))
        .collect();
    Failure::unless_empty(&problems)
}

/// Reads the table that `pdffonts` prints: two lines of head, then a font a line, whose last five columns are
/// `emb sub uni object generation`.
fn font_problems(table: &str) -> Vec<String> {
    let rows: Vec<_> = table.lines().skip(2).filter(|line| !line.trim().is_empty()).collect();
    if rows.is_empty() {
        return vec!["no font at all, so no text".to_owned()];
    }
    rows.into_iter().filter_map(font_problem).collect()
}

fn font_problem(row: &str) -> Option<String> {
    let words: Vec<_> = row.split_whitespace().collect();
    let Some((before, [embedded, subset, unicode, _object, _generation])) = words.split_last_chunk() else {
        return Some(format!("`pdffonts` says something unexpected: `{row}`"));
    };
    let lacks = [
        ("embedded", embedded),
        ("a subset", subset),
        ("mapped to Unicode", unicode),
    ];
    let lacks: Vec<_> = lacks
        .iter()
        .filter(|(_, answer)| **answer != "yes")
        .map(|(what, _)| *what)
        .collect();
    let name = before.first().unwrap_or(&"[none]");
    (!lacks.is_empty()).then(|| format!("font `{name}` is not {}", lacks.join(", not ")))
}

#[cfg(test)]
mod tests {
    use super::font_problems;

    const HEAD: &str = "\
name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------\n";

    #[track_caller]
    fn check(rows: &str, expected: &[&str]) {
        assert_eq!(font_problems(&format!("{HEAD}{rows}")), expected);
    }

    #[test]
    fn embedded_subsets_pass() {
        check(
            "ABCDEF+NotoSerif                     CID TrueType      Identity-H       yes yes yes      5  0\n",
            &[],
        );
    }

    #[test]
    fn each_lack_is_named() {
        check(
            "Helvetica                            Type 1            WinAnsi          no  no  no       9  0\n\
             ABCDEF+NotoSans-Bold                 CID TrueType      Identity-H       yes yes no      12  0\n",
            &[
                "font `Helvetica` is not embedded, not a subset, not mapped to Unicode",
                "font `ABCDEF+NotoSans-Bold` is not mapped to Unicode",
            ],
        );
    }

    #[test]
    fn a_file_without_text_fails() {
        check("", &["no font at all, so no text"]);
    }

    #[test]
    fn an_unknown_table_is_quoted() {
        check(
            "what is this\n",
            &["`pdffonts` says something unexpected: `what is this`"],
        );
    }
}
