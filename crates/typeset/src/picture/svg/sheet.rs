//! `<style>` elements: rules that select by element, class and id (CSS 2.1, 5 and 6.4).

use roxmltree::Node;

use super::{NAMESPACE, Reader};

/// The rules, least specific first, and among equals in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    selector: Selector,
    declarations: Vec<(String, String)>,
}

/// What a rule holds for; parts that are not there hold for everything.
#[derive(Debug, Default)]
struct Selector {
    element: Option<String>,
    classes: Vec<String>,
    id: Option<String>,
}

impl Sheet {
    /// The declarations that hold for an element, the strongest last.
    pub fn declarations(&self, node: Node<'_, '_>) -> impl Iterator<Item = (&str, &str)> {
        let rules = self.rules.iter().filter(move |rule| rule.selector.holds_for(node));
        let declarations = rules.flat_map(|rule| &rule.declarations);
        declarations.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Selector {
    /// `element.class#id`, each part at most once but for classes; `None` for anything else.
    fn read(text: &str) -> Option<Self> {
        let mut selector = Self::default();
        let is_mark = |c: char| c == '.' || c == '#';
        let (element, mut rest) = text.split_at(text.find(is_mark).unwrap_or(text.len()));
        selector.element = Some(element)
            .filter(|name| !matches!(*name, "" | "*"))
            .map(str::to_owned);
        while let Some(mark) = rest.chars().next() {
            let part = rest.get(1..)?;
            let (name, after) = part.split_at(part.find(is_mark).unwrap_or(part.len()));
            match mark {
                '.' => selector.classes.push(name.to_owned()),
                _ => selector.id = Some(name.to_owned()),
            }
            rest = after;
        }
        let mut names = selector.element.iter().chain(&selector.classes).chain(&selector.id);
        let is_name = |name: &String| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
        (!text.is_empty() && names.all(is_name)).then_some(selector)
    }

    fn holds_for(&self, node: Node<'_, '_>) -> bool {
        let class = node.attribute("class").unwrap_or_default();
        let has_class = |name: &String| class.split_ascii_whitespace().any(|own| own == name);
        self.element.as_ref().is_none_or(|name| node.tag_name().name() == name)
            && self.id.as_ref().is_none_or(|id| node.attribute("id") == Some(id))
            && self.classes.iter().all(has_class)
    }

    fn specificity(&self) -> (bool, usize, bool) {
        (self.id.is_some(), self.classes.len(), self.element.is_some())
    }
}

/// The declarations of a block or of a `style` attribute; what has no colon in it is left to be told of as a name.
pub(super) fn declarations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| {
        let (name, value) = part.split_once(':').unwrap_or((part, ""));
        (name.trim(), value.trim())
    })
}

impl<'a> Reader<'a> {
    /// Reads all `<style>` elements.
    pub fn read_sheets(&mut self) {
        let is_style = |node: &Node<'_, '_>| node.has_tag_name((NAMESPACE, "style"));
        for style in self.document.descendants().filter(is_style) {
            let text: String = style.children().filter_map(|child| child.text()).collect();
            self.read_sheet(style.range().start, &text);
        }
        self.sheet.rules.sort_by_key(|rule| rule.selector.specificity());
    }

    fn read_sheet(&mut self, offset: usize, text: &str) {
        let text = without_comments(text);
        if text.contains('@') {
            let hint = "write its rules without `@import`, `@media` and `@font-face`";
            return self.problem(offset, "the style sheet has an `@` rule", hint);
        }
        for rule in text.split('}').filter(|rule| !rule.trim().is_empty()) {
            let Some((selectors, block)) = rule.split_once('{') else {
                let message = format!("`{}` is no rule of a style sheet", rule.trim().escape_debug());
                return self.problem(offset, message, "write `selector { property: value }`");
            };
            for selector in selectors.split(',').map(str::trim) {
                self.read_rule(offset, selector, block);
            }
        }
    }

    fn read_rule(&mut self, offset: usize, selector: &str, block: &str) {
        let Some(read) = Selector::read(selector) else {
            let message = format!(
                "`{}` selects by more than element, class and id",
                selector.escape_debug()
            );
            return self.problem(
                offset,
                message,
                "give the elements a class, or the properties themselves",
            );
        };
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let declarations = declarations(block).map(owned).collect();
        self.sheet.rules.push(Rule {
            selector: read,
            declarations,
        });
    }
}

/// The text without `/* … */` and the marks that hid style sheets from old browsers.
fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.replace("<!--", "").replace("-->", "")
}
