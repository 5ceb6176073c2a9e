//! What the dialect does not have, and what to write instead.

use pulldown_cmark::{CodeBlockKind, Tag};

/// Why a construct is refused.
pub(super) struct Refusal {
    /// What is wrong.
    pub message: &'static str,
    /// What to write instead.
    pub hint: &'static str,
}

pub(super) const RULE: Refusal = Refusal {
    message: "a horizontal rule stands here",
    hint: "divide the text with a heading, or begin a page with `<!-- pagebreak -->`",
};

pub(super) const HTML: Refusal = Refusal {
    message: "raw HTML stands here",
    hint: "write it as Markdown; for the character itself write `\\<`",
};

/// What to write instead of a span that is not of the dialect.
pub(super) const SPAN_HINT: &str = "a span says the language of its words by a BCP 47 tag and nothing else: \
    `<span lang=\"fr\">mots</span>`; for the character itself write `\\<`";

pub(super) const SPAN_ALONE: Refusal = Refusal {
    message: "raw HTML stands here: a tag on a line of its own",
    hint: "put `<span lang=\"...\">` on one line with the first of its words",
};

pub(super) const HASHES: Refusal = Refusal {
    message: "`#` begins a paragraph",
    hint: "for a heading write at most four `#` and a space behind them; for the character write `\\#`",
};

pub(super) const CODE: Refusal = Refusal {
    message: "code stands here",
    hint: "write the words without the backticks; for the character itself write \\`",
};

pub(super) const MATH: Refusal = Refusal {
    message: "a formula stands here",
    hint: "write it in words; for the character itself write `\\$`",
};

pub(super) const IMAGE: Refusal = Refusal {
    message: "an image stands among words or inside another block",
    hint: "make it a paragraph of its own at the outermost level, with a blank line before and behind it",
};

pub(super) const IMAGE_TITLE: Refusal = Refusal {
    message: "the image has a title, which no page would show",
    hint: "put it into a paragraph of one `*emphasis*` behind the image: its caption",
};

pub(super) const IMAGE_WITHOUT_TEXT: Refusal = Refusal {
    message: "the image has no alternative text",
    hint: "say what it shows in `![alternative text](path)`, for readers who cannot see it",
};

pub(super) const IMAGE_TEXT: Refusal = Refusal {
    message: "the alternative text of the image is more than plain words",
    hint: "put emphasis, links and note marks into the caption: a paragraph of one `*emphasis*` behind the image",
};

pub(super) const STRIKETHROUGH: Refusal = Refusal {
    message: "struck out words stand here",
    hint: "leave the words out; for the character itself write `\\~`",
};

pub(super) const TASK: Refusal = Refusal {
    message: "a task box stands here",
    hint: "say in words whether it is done; for the box write `\\[x\\]`",
};

pub(super) const MARK_IN_HEADING: Refusal = Refusal {
    message: "a note mark stands in a heading",
    hint: "put it behind a sentence of the text below; bookmarks repeat the words of a heading",
};

pub(super) const LINK_IN_LINK: Refusal = Refusal {
    message: "a link stands inside a link",
    hint: "put it behind the other; one place cannot lead to two",
};

pub(super) const LINK_TITLE: Refusal = Refusal {
    message: "the link has a title, which no page would show",
    hint: "write the title in the text, or leave it out",
};

pub(super) const LINK_WITHOUT_WORDS: Refusal = Refusal {
    message: "the link has no words",
    hint: "write `[words](address)`, or `<address>` to show the address",
};

const INDENTED_CODE: Refusal = Refusal {
    message: "the line is indented by four spaces or more, which makes it code",
    hint: "remove the indentation, or make it that of the list item above",
};

const DEFINITIONS: Refusal = Refusal {
    message: "a definition list stands here",
    hint: "write a bulleted list with the term in `**strong**`, or a table; for the character write `\\:`",
};

const UNKNOWN: Refusal = Refusal {
    message: "the Markdown here is not of the dialect",
    hint: "write it with headings, paragraphs, lists, tables and quotes",
};

/// Why a block of this kind is refused.
pub(super) fn block(tag: &Tag<'_>) -> &'static Refusal {
    match tag {
        Tag::CodeBlock(CodeBlockKind::Indented) => &INDENTED_CODE,
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => &CODE,
        Tag::DefinitionList => &DEFINITIONS,
        _ => &UNKNOWN,
    }
}
