//! Where a row was found that need not say it: a source and the place in it.

use model::{Evidence, Locator, SourceId};

use crate::cell::{Fault, Optional};
use crate::code::MISSING_VALUE;

/// The evidence of two cells; `None` where one of them cannot be read. A locator alone says nothing.
pub(super) fn evidence(source: Optional<SourceId>, locator: Optional<Locator>) -> Option<Option<Evidence>> {
    let locator = locator.get()?;
    Some(source.get()?.map(|source| Evidence { source, locator }))
}

/// The two cells of evidence.
pub(super) fn cells(evidence: Option<Evidence>) -> (Optional<SourceId>, Optional<Locator>) {
    let (source, locator) = evidence.map_or((None, None), |evidence| (Some(evidence.source), evidence.locator));
    (Optional::of(source), Optional::of(locator))
}

/// What is wrong with a locator that has no source, and in which column.
pub(super) fn lone_locator(source: &Optional<SourceId>, locator: &Optional<Locator>) -> Option<(&'static str, Fault)> {
    let is_alone = locator.is_filled() && !source.is_filled();
    let fault = || Fault::new(MISSING_VALUE, "there is a locator, but no source that it is a place in");
    is_alone.then(|| {
        (
            "source_id",
            fault().hint("write the id of the source, or empty the `locator` cell"),
        )
    })
}
