//! What a message draws on: the slots that it has, and the other messages that it refers to.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{ast, parser};

/// A message, or a term, whose name begins with `-`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// The names of its attributes, each behind its own: `minister.plural`.
    pub attributes: Vec<String>,
    /// Whether it has words of its own beside what it is given.
    pub has_words: bool,
    /// Whether its comment says that it is not translated yet: [`UNTRANSLATED`].
    pub is_untranslated: bool,
    /// What it is to be given, without `$`.
    pub slots: BTreeSet<String>,
    /// The messages, terms and attributes that it refers to, as they are written: `-france`, `-france.genitive`.
    pub references: BTreeSet<String>,
}

/// The line of the comment of a message that is not translated yet.
pub const UNTRANSLATED: &str = "untranslated";

/// The entries of a message file, in its order. What cannot be read is left out.
pub fn entries(text: &str) -> Vec<Entry> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    resource.body.iter().filter_map(entry).collect()
}

fn entry(entry: &ast::Entry<&str>) -> Option<Entry> {
    let (name, value, attributes, comment) = match entry {
        ast::Entry::Message(of) => (of.id.name.to_owned(), of.value.as_ref(), &of.attributes, &of.comment),
        ast::Entry::Term(of) => (format!("-{}", of.id.name), Some(&of.value), &of.attributes, &of.comment),
        _ => return None,
    };
    let mut lines = comment.iter().flat_map(|comment| &comment.content);
    let mut entry = Entry {
        attributes: attributes.iter().map(|of| format!("{name}.{}", of.id.name)).collect(),
        is_untranslated: lines.any(|line| line.trim() == UNTRANSLATED),
        name,
        ..Entry::default()
    };
    let patterns = value.into_iter().chain(attributes.iter().map(|of| &of.value));
    patterns.for_each(|pattern| entry.read(pattern));
    Some(entry)
}

impl Entry {
    /// Whether it is a term, which messages refer to and nothing else does. It is given what they say, not what they are given.
    pub fn is_term(&self) -> bool {
        self.name.starts_with('-')
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.read_expression(expression),
                PatternElement::TextElement { value } => self.has_words |= value.contains(char::is_alphabetic),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.slots.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(id.name.to_owned(), attribute.as_ref());
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.refer(format!("-{}", id.name), attribute.as_ref());
                arguments.iter().for_each(|arguments| self.read_arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.read_arguments(arguments),
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn refer(&mut self, name: String, attribute: Option<&ast::Identifier<&str>>) {
        self.references.insert(match attribute {
            Some(attribute) => format!("{name}.{}", attribute.name),
            None => name,
        });
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|named| &named.value);
        arguments
            .positional
            .iter()
            .chain(named)
            .for_each(|value| self.read_inline(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_and_references_are_found_wherever_they_stand() {
        let text = "a = { $x ->\n    [one] { $y }\n   *[other] { NUMBER($z, unit: 1) }\n  }{ b.c }\n    .d = { { $w } }\n-t = { -u(of: \"v\") }\n";
        let [message, term] = entries(text).try_into().unwrap();
        let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(
            (message.name.as_str(), &*message.attributes),
            ("a", &["a.d".to_owned()][..])
        );
        assert_eq!(
            (list(&message.slots), list(&message.references)),
            ("w x y z".into(), "b.c".into())
        );
        assert_eq!((term.is_term(), list(&term.references)), (true, "-u".into()));
    }
}
