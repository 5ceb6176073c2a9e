//! What must hold of pages before they are written.

use super::PdfError;
use crate::{Destination, Fragment, LanguageId, Mark, OutlineItem, Page, Pages};

/// Checks that every number is finite, that every language is listed, and that every link, bookmark and named place
/// leads to a page.
pub(crate) fn check(pages: &Pages) -> Result<(), PdfError> {
    for (index, page) in pages.pages.iter().enumerate() {
        if !is_finite(page) {
            return Err(PdfError::NotFinite { page: index + 1 });
        }
        if let Some(unknown) = unknown_language(page, pages) {
            return Err(PdfError::UnknownLanguage(unknown));
        }
        for link in &page.links {
            if let Destination::Place { page, .. } = link.destination {
                reachable(page, pages)?;
            }
        }
    }
    for place in &pages.places {
        reachable(place.page, pages)?;
        if !place.y.is_finite() {
            return Err(PdfError::NotFinite { page: place.page + 1 });
        }
    }
    outline(&pages.outline, pages)
}

fn unknown_language(page: &Page, pages: &Pages) -> Option<LanguageId> {
    let mut languages = page.fragments.iter().filter_map(|fragment| fragment.language);
    languages.find(|LanguageId(at)| pages.languages.get(*at as usize).is_none())
}

fn outline(items: &[OutlineItem], pages: &Pages) -> Result<(), PdfError> {
    for item in items {
        reachable(item.page, pages)?;
        outline(&item.children, pages)?;
    }
    Ok(())
}

fn reachable(page: usize, pages: &Pages) -> Result<(), PdfError> {
    let count = pages.pages.len();
    if page < count {
        Ok(())
    } else {
        Err(PdfError::NoSuchPage {
            page: page + 1,
            pages: count,
        })
    }
}

fn is_finite(page: &Page) -> bool {
    let links = page.links.iter().all(|link| {
        let rect = link.rect;
        [rect.x, rect.y, rect.width, rect.height]
            .into_iter()
            .all(f32::is_finite)
    });
    links && page.fragments.iter().all(is_fragment_finite)
}

fn is_fragment_finite(fragment: &Fragment) -> bool {
    match &fragment.mark {
        Mark::Fill { rect, .. } | Mark::Picture { rect, .. } => [rect.x, rect.y, rect.width, rect.height]
            .into_iter()
            .all(f32::is_finite),
        Mark::Glyphs { size, x, y, glyphs, .. } => {
            let run = [*size, *x, *y].into_iter().all(f32::is_finite) && *size > 0.0;
            run && glyphs
                .iter()
                .all(|glyph| [glyph.advance, glyph.dx, glyph.dy].into_iter().all(f32::is_finite))
        }
    }
}
