//! The same fault in many rows, told once.

use std::collections::BTreeMap;

use crate::fault::Fault;

/// So many further lines are named.
const MOST_LINES: usize = 5;

/// The faults with those that say the same made one; each comes with the line of its row in the partner's file.
pub fn once(faults: Vec<(usize, Fault)>) -> Vec<Fault> {
    let mut told: Vec<(Fault, Vec<usize>)> = Vec::new();
    let mut known: BTreeMap<(&str, Box<str>), usize> = BTreeMap::new();
    for (line, fault) in faults {
        let next = told.len();
        let at = *known.entry((fault.code.slug(), fault.message.clone())).or_insert(next);
        match told.get_mut(at) {
            Some((_, lines)) => lines.push(line),
            None => told.push((fault, Vec::new())),
        }
    }
    told.into_iter().map(|(fault, lines)| also_on(fault, &lines)).collect()
}

fn also_on(fault: Fault, lines: &[usize]) -> Fault {
    let named: Vec<_> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    match lines.len().saturating_sub(MOST_LINES) {
        _ if lines.is_empty() => fault,
        0 => fault.cause(format!("the same on {noun} {} of the partner's file", named.join(", "))),
        more => fault.cause(format!(
            "the same on {noun} {} and {more} more of the partner's file",
            named.join(", ")
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::IMPORT_ID;

    #[test]
    fn what_is_wrong_in_many_rows_is_told_once() {
        let fault = |message: &str| Fault::new(IMPORT_ID, message);
        let faults = (2..12)
            .map(|line| (line, fault("a")))
            .chain([(20, fault("b")), (21, fault("b"))]);
        let told = once(faults.collect());
        let causes: Vec<_> = told.iter().map(|fault| fault.causes.join(" ")).collect();
        assert_eq!(
            causes,
            [
                "the same on lines 3, 4, 5, 6, 7 and 4 more of the partner's file",
                "the same on line 21 of the partner's file"
            ]
        );
    }
}
