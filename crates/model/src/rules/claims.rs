//! Claims are about fields that exist, and say what these fields can hold.

use crate::suggest::{list, nearest};
use crate::tables::CLAIMS;
use crate::{Claim, Code, Register, Violation};

pub(super) fn unknown_field(register: &Register) -> Vec<Violation> {
    let wrong = |(row, claim): (usize, &Claim)| {
        if claim.subject.table.has_column(&claim.field) {
            return None;
        }
        let columns = claim.subject.table.columns();
        let message = format!("`{}` is not a column of the table of `{}`", claim.field, claim.subject);
        let hint = match nearest(&claim.field, columns.iter().copied()) {
            Some(column) => format!("did you mean `{column}`?"),
            None => format!("its columns are {}", list(columns.iter().copied())),
        };
        Some(Violation::new(Code::UNKNOWN_FIELD, CLAIMS, row, "field", message).hint(hint))
    };
    register.claims().iter().enumerate().filter_map(wrong).collect()
}

pub(super) fn claim_value(register: &Register) -> Vec<Violation> {
    let wrong = |(row, claim): (usize, &Claim)| {
        let reason = register.cell(&claim.subject, &claim.field)?.read(&claim.value).err()?;
        let violation = Violation::new(Code::CLAIM_VALUE, CLAIMS, row, "value", reason);
        Some(violation.hint(format!(
            "write what would stand in `{}` if the source were right; its own words belong into `note`",
            claim.field
        )))
    };
    register.claims().iter().enumerate().filter_map(wrong).collect()
}
