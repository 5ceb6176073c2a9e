//! Two versions of a file as a unified diff, which `patch -p0` and `git apply -p0` read.

use std::ops::Range;

/// So many lines are shown around what differs.
const CONTEXT: usize = 3;

/// What differs between two versions that have the same number of lines, as those have where cells were mended. A line goes
/// as far as `\n`; what is not UTF-8 is shown by replacement characters.
pub fn unified(old_name: &str, new_name: &str, before: &[u8], after: &[u8]) -> String {
    let lines = |bytes: &[u8]| -> Vec<String> {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        lines.map(|line| String::from_utf8_lossy(line).into_owned()).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let mut text = format!("--- {old_name}\n+++ {new_name}\n");
    for hunk in hunks(&before, &after) {
        let (start, count) = (hunk.start + 1, hunk.len());
        text += &format!("@@ -{start},{count} +{start},{count} @@\n");
        text += &changes(&before, &after, hunk);
    }
    text
}

/// The lines to show: those that differ with their context, joined where contexts meet.
fn hunks(before: &[String], after: &[String]) -> Vec<Range<usize>> {
    let differ = before
        .iter()
        .zip(after)
        .enumerate()
        .filter(|(_, (old, new))| old != new);
    let mut hunks: Vec<Range<usize>> = Vec::new();
    for (index, _) in differ {
        let around = index.saturating_sub(CONTEXT)..(index + CONTEXT + 1).min(before.len());
        match hunks.last_mut() {
            Some(last) if around.start <= last.end => last.end = around.end,
            _ => hunks.push(around),
        }
    }
    hunks
}

/// The lines of a hunk; of neighbours that differ, all old ones stand before all new ones.
fn changes(before: &[String], after: &[String], hunk: Range<usize>) -> String {
    let (mut text, mut added) = (String::new(), String::new());
    let pairs = before.iter().zip(after).skip(hunk.start).take(hunk.len());
    for (old, new) in pairs {
        if old == new {
            text += &std::mem::take(&mut added);
            text += &line(' ', old);
        } else {
            text += &line('-', old);
            added += &line('+', new);
        }
    }
    text + &added
}

fn line(sign: char, line: &str) -> String {
    match line.ends_with('\n') {
        true => format!("{sign}{line}"),
        false => format!("{sign}{line}\n\\ No newline at end of file\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_that_meet_are_one_and_the_last_line_may_have_no_end() {
        let before: String = (1..=20).map(|line| format!("{line}\n")).collect::<String>() + "21";
        let after = before
            .replace("2\n3\n", "2\nthree\n")
            .replace("9\n", "nine\n")
            .replace("21", "end");
        insta::assert_snapshot!(unified("a.csv", "a.csv", before.as_bytes(), after.as_bytes()));
    }
}
