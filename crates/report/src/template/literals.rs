//! The texts in quotation marks of a template, by which it asks for messages and names other templates: found without
//! running it, so that those in a branch that no briefing enters are found too.

use std::collections::BTreeSet;
use std::ops::Range;

use minijinja::machinery::{Span, Token, tokenize};
use minijinja::syntax::SyntaxConfig;

/// The functions whose first argument names a message.
const ASKING: [&str; 2] = ["t", "label"];

/// A text in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// The text.
    pub text: String,
    /// Its bytes in the template, with the quotation marks.
    pub bytes: Range<usize>,
    /// Whether more is put behind it: `"link-" ~ relation`.
    pub is_beginning: bool,
    /// The call for a message that it names, or is a part of the name for.
    pub call: Option<Call>,
}

/// A call for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What is passed, by name; nothing where that cannot be told.
    pub values: Option<BTreeSet<String>>,
    /// Whether the literal is the name as it stands.
    pub is_whole_name: bool,
}

/// Brackets that are open.
struct Open {
    is_call: bool,
    /// How many arguments stand before this one.
    argument: usize,
    values: Option<BTreeSet<String>>,
    /// The literals in the first argument.
    names: Vec<usize>,
}

/// The literals of a template, in its order. Behind what is not MiniJinja there are none.
pub fn literals(template: &str, syntax: SyntaxConfig) -> Vec<Literal> {
    let tokens: Vec<_> = tokenize(template, false, syntax).map_while(Result::ok).collect();
    let mut found = Vec::new();
    let mut open = Vec::new();
    for at in 0..tokens.len() {
        read(&tokens, at, &mut open, &mut found);
    }
    found
}

fn read(tokens: &[(Token<'_>, Span)], at: usize, open: &mut Vec<Open>, found: &mut Vec<Literal>) {
    let token = |at: usize| tokens.get(at).map(|(token, _)| token);
    let before = |back: usize| at.checked_sub(back).and_then(token);
    match token(at) {
        Some(Token::ParenOpen | Token::BracketOpen | Token::BraceOpen) => open.push(Open {
            is_call: is_asking(before(2), before(1), token(at)),
            argument: 0,
            values: Some(BTreeSet::new()),
            names: Vec::new(),
        }),
        Some(Token::ParenClose | Token::BracketClose | Token::BraceClose) => {
            close(open.pop(), found);
        }
        Some(Token::Comma) => open.iter_mut().rev().take(1).for_each(|open| open.argument += 1),
        Some(Token::Assign) => {
            if let (
                Some(Open {
                    values: Some(values), ..
                }),
                Some(Token::Ident(name)),
            ) = (open.last_mut(), before(1))
            {
                values.insert((*name).to_owned());
            }
        }
        // Of `**values`, what is passed cannot be told.
        Some(Token::Pow) if matches!(before(1), Some(Token::Comma | Token::ParenOpen)) => {
            open.iter_mut().rev().take(1).for_each(|open| open.values = None);
        }
        Some(Token::Str(text)) => push(text, tokens, at, open, found),
        Some(Token::String(text)) => push(text, tokens, at, open, found),
        _ => {}
    }
}

fn is_asking(before: Option<&Token<'_>>, name: Option<&Token<'_>>, bracket: Option<&Token<'_>>) -> bool {
    let is_name = matches!(name, Some(Token::Ident(name)) if ASKING.contains(name));
    // `.t(...)` is a method, `macro t(...)` a definition.
    let is_other = matches!(before, Some(Token::Dot | Token::Ident("macro")));
    is_name && !is_other && matches!(bracket, Some(Token::ParenOpen))
}

fn push(text: &str, tokens: &[(Token<'_>, Span)], at: usize, open: &mut [Open], found: &mut Vec<Literal>) {
    let Some((_, span)) = tokens.get(at) else { return };
    let next = tokens.get(at + 1).map(|(token, _)| token);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|(token, _)| token);
    let ends = matches!(next, Some(Token::Comma | Token::ParenClose));
    let depth = open.iter().rposition(|open| open.is_call && open.argument == 0);
    if let Some(call) = depth.and_then(|depth| open.get_mut(depth)) {
        call.names.push(found.len());
    }
    let is_alone = ends && matches!(before, Some(Token::ParenOpen)) && depth == open.len().checked_sub(1);
    found.push(Literal {
        text: text.to_owned(),
        bytes: span.start_offset as usize..span.end_offset as usize,
        is_beginning: matches!(next, Some(Token::Tilde)) && !matches!(before, Some(Token::Tilde)),
        call: depth.map(|_| Call {
            values: None,
            is_whole_name: is_alone,
        }),
    });
}

/// What the call passes is known when it ends.
fn close(ended: Option<Open>, found: &mut [Literal]) {
    let Some(Open { names, values, .. }) = ended else {
        return;
    };
    for name in names {
        if let Some(call) = found.get_mut(name).and_then(|literal| literal.call.as_mut()) {
            call.values.clone_from(&values);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(template: &str) -> Vec<String> {
        let literals = literals(template, SyntaxConfig::default());
        let told = literals.iter().map(|literal| {
            assert!(template[literal.bytes.clone()].contains(&literal.text));
            let call = literal.call.as_ref().map(|call| {
                let values = call
                    .values
                    .as_ref()
                    .map(|values| values.iter().cloned().collect::<Vec<_>>().join(" "));
                format!(
                    "({}){}",
                    values.unwrap_or("?".into()),
                    if call.is_whole_name { "!" } else { "" }
                )
            });
            let more = if literal.is_beginning { "~" } else { "" };
            format!("{}{more}{}", literal.text, call.unwrap_or_default())
        });
        told.collect()
    }

    #[test]
    fn calls_say_what_they_pass() {
        assert_eq!(
            told(r#"{{ t("a", x=entry("b", z=1), y=[1, 2]) }}{% if false %}{{ label('c') }}{% endif %}"#),
            ["a(x y)!", "b", "c()!"]
        );
        assert_eq!(
            told(r#"{{ label("l-" ~ kind ~ ("-in" if x else ""), of=1) }}"#),
            ["l-~(of)", "-in(of)", "(of)"]
        );
        assert_eq!(
            told(r#"{{ t("a" if x == "b" else "c", **rest) }}"#),
            ["a(?)", "b(?)", "c(?)"]
        );
        assert_eq!(told(r#"{% macro t(x="a") %}{{ x.t("b") }}{# "c" #}"d""#), ["a", "b"]);
    }
}
