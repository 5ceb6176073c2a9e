//! Ids made of names.

use std::collections::BTreeSet;

use model::fold;

/// A longer id is cut at a hyphen.
const LONGEST: usize = 48;

/// The id that some words give: lower-case letters a-z and digits in groups. `None` where they have none of these.
pub fn slug(words: &str) -> Option<String> {
    let folded = fold(words);
    let groups = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|group| !group.is_empty());
    let mut slug = String::new();
    for group in groups {
        if !slug.is_empty() && slug.len() + group.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&group[..group.len().min(LONGEST)]);
    }
    (!slug.is_empty()).then_some(slug)
}

/// The id, or the first of `id-2`, `id-3` … that is not taken.
pub fn free(id: String, taken: &BTreeSet<String>) -> String {
    let numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    let mut candidates = std::iter::once(id.clone()).chain(numbered);
    candidates.find(|candidate| !taken.contains(candidate)).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_slugs() {
        assert_eq!(
            slug("Bác Ái – pumped storage (2024)").as_deref(),
            Some("bac-ai-pumped-storage-2024")
        );
        assert_eq!(slug("海上保安庁"), None);
        let long = slug(&"coral reefs of the Pacific ".repeat(9)).unwrap();
        assert!(
            long.len() <= LONGEST && long.parse::<model::EntryId>().is_ok(),
            "{long}"
        );
        assert!(slug(&"x".repeat(99)).unwrap().len() <= LONGEST);
    }

    #[test]
    fn collisions_are_numbered() {
        let taken = ["a", "a-2"].map(str::to_owned).into_iter().collect();
        assert_eq!(free("a".to_owned(), &taken), "a-3");
        assert_eq!(free("b".to_owned(), &taken), "b");
    }
}
