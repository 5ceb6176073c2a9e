//! `pdffonts`: what fonts a file has, and whether they are in it.

use super::specimen::Specimen;
use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};

/// Each font must be embedded, a subset, and with a map to Unicode.
pub fn judge(specimen: &Specimen) -> Outcome {
    let mut command = program("pdffonts");
    command.arg(&specimen.pdf);
    Failure::unless_empty(&font_problems(&capture(command)?))
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
