//! The codes of what can be wrong with templates, messages and the list of briefings. Those of the register are
//! [`ingest::codes`].

use ingest::Explanation;
use model::{Code, Definition};

/// The doc comment of a code is its explanation, so that the two cannot drift; the codes stand below their family.
macro_rules! codes {
    ($([$family:ident] $($(#[doc = $line:literal])* $name:ident = $slug:literal;)*)*) => {
        $($(
            $(#[doc = $line])*
            pub const $name: Code = Code::new(&Definition {
                slug: $slug,
                family: stringify!($family),
                explanation: concat!($($line, "\n"),*),
            });
        )*)*

        /// Every code of this module.
        const WRITING: &[Code] = &[$($($name,)*)*];
    };
}

/// Every code that the program can print, by family. A code that is one of the register and one of the templates has
/// both explanations.
pub fn all() -> Vec<Explanation> {
    let mut codes = ingest::codes();
    for code in WRITING {
        let own = Explanation::of(*code);
        match codes.iter_mut().find(|known| known.slug == own.slug) {
            Some(known) => known.text = format!("{}\n\n{}", known.text, own.text),
            None => codes.push(own),
        }
    }
    let mut families: Vec<_> = codes.iter().map(|code| code.family).collect();
    let mut seen = std::collections::BTreeSet::new();
    families.retain(|family| seen.insert(*family));
    codes.sort_by_key(|code| families.iter().position(|family| *family == code.family));
    codes
}

codes! {
    [project]
    /// A file that the folder of templates needs is not there: `briefings.toml`, or the messages of a language that a
    /// briefing is to be made in.
    ///
    /// Write it, or say with `--templates DIR` where the folder is.
    MISSING_FILE = "missing-file";
    /// A file of the folder of templates is there but cannot be read, often because its permissions forbid it.
    UNREADABLE_FILE = "unreadable-file";
    /// A template or message file is not UTF-8.
    ///
    /// Save it as UTF-8; most editors offer it beside the file name.
    INVALID_UTF8 = "invalid-utf8";
    /// `briefings.toml` is not TOML, or a briefing lacks a key, has one that there is not, or a value that is not allowed.
    BRIEFINGS_FILE = "briefings-file";
    /// `style.toml` is not TOML, or has a key that there is not or a value that the key cannot have: an unknown unit
    /// or face, a size out of its range, margins that leave no room for text, a colour with too little contrast to read, a
    /// logo without alternative text or without a file.
    ///
    /// The shipped `templates/style.toml` shows every key with its range. The file may also be left out.
    STYLE = "style";
    /// Two briefings in `briefings.toml` have the same id or, with the subjects that they are made about, the same file names.
    ///
    /// Give one of them another `id`.
    DUPLICATE_BRIEFING = "duplicate-briefing";
    [request]
    /// The command line asks for a briefing that `briefings.toml` does not declare. `report list` shows those it does.
    UNKNOWN_BRIEFING = "unknown-briefing";
    /// A briefing was asked for in a way that it cannot be made: one that is about a subject without a subject, with two, or
    /// with one of a kind that it is not made for; or one that is about no subject with conditions, which its title would
    /// not tell of.
    ///
    /// `subjects` in `briefings.toml` says which briefings are about a subject, and `report list` shows it: they are made
    /// with `report build brief --theme maritime` or the like.
    SUBJECT = "subject";
    /// A condition names something that the register does not have, or that those who are to read the result may not know
    /// of. Things are named by their id or code, by their name in any language, by an acronym or an alias; case and
    /// accents make no difference.
    UNKNOWN_NAME = "unknown-name";
    /// A condition names something by a name that several things have. Write the id of the one that is meant.
    AMBIGUOUS_NAME = "ambiguous-name";
    /// A condition has a value that it cannot have: what is no date in EDTF, a date that is open on the side that counts, a
    /// span of time that ends before it begins.
    ///
    /// Dates are years, months or days: `--from 2020 --until 2025-06`.
    QUERY = "query";
    /// No entry meets all conditions, so that there is nothing to show. The message counts what each condition left, as far as
    /// the briefing may show it; the last one named is the one to loosen.
    EMPTY_SELECTION = "empty-selection";
    [template]
    /// A briefing names a template, or a template includes one, that is not in the folder of templates. Names are paths
    /// below that folder and end in `.md.j2`.
    MISSING_TEMPLATE = "missing-template";
    /// A template is not MiniJinja: a tag that is not closed, or an expression that cannot be read.
    ///
    /// Every `if`, `for` and `macro` needs its `endif`, `endfor` or `endmacro`.
    TEMPLATE_SYNTAX = "template-syntax";
    /// A template prints or asks something that is not there: a mistyped name, or an attribute that the value lacks.
    ///
    /// Correct the name. What is only absent today (an entry that had not begun) is asked for with `if`.
    UNDEFINED_VALUE = "undefined-value";
    /// A template calls a function, method, filter or test that there is not.
    ///
    /// Correct its name. There are those of MiniJinja, and those that README.md names under “Change a wording” and below it.
    UNKNOWN_FUNCTION = "unknown-function";
    /// A template, or the selection of a briefing, names something that the readers of the briefing may not know of: an entry
    /// that is above its audience or rests on a source that is, or an actor, a place or the like that only such rows name.
    ///
    /// Name it only where the audience allows it, `{% if audience == "restricted" %}` … `{% endif %}`, raise `audience` in
    /// `briefings.toml`, or take the name out. Rows that are not named but found (`entries()`, `entry.events`) need no guard:
    /// those above the audience are not found.
    ABOVE_AUDIENCE = "above-audience";
    /// A template calls a function with what it cannot use: an id or code that the register lacks, a message that cannot
    /// be filled in, a sentence that rests on no source.
    ///
    /// The line of the template and the help below it say which. A heading or caption that states no fact is printed with
    /// `label(…)`, which needs no source.
    TEMPLATE = "template";
    /// A briefing has source marks, and its template never prints the sources: `{{ sources() }}` belongs at its end.
    MISSING_SOURCES = "missing-sources";
    [message]
    /// A message that every briefing needs (title, marking, page number) is missing or cannot be filled in.
    ///
    /// Write it into the message file of the language: the shipped `templates/locale/en.ftl` has one of each.
    MESSAGE = "message";
    /// A message is in the file of one language and missing in that of another, in which a briefing is made that asks for it.
    ///
    /// Write it there. `report new-language` drafts a file with all of them.
    MISSING_TRANSLATION = "missing-translation";
    /// A template asks for a message that no language has, or a message refers to a message, a term or an attribute that its
    /// file lacks.
    ///
    /// Correct the name, or write the message. It is found wherever it stands, also where no briefing comes by.
    UNKNOWN_MESSAGE = "unknown-message";
    /// A message has a slot, `{ $since }`, that nothing which asks for the message fills.
    ///
    /// Correct its name, or pass the value in the template: `t("id", since=entry.start)`. A date is also there as `$since-on`, an
    /// actor as `$x-full`, `$x-acronym` and `$x-article`, a place as `$x-article`.
    UNKNOWN_SLOT = "unknown-slot";
    /// A message that no template and no other message uses, nor the program itself. Translators would write it in vain.
    ///
    /// Delete it in every language; or correct its name, if a template was to ask for it.
    UNUSED_MESSAGE = "unused-message";
    /// A column of the register is for a language, `title_de`, that has no message file, so that nothing is printed in it.
    ///
    /// Correct the name of the column, or draft the messages with `report new-language`.
    COLUMN_LANGUAGE = "column-language";
    /// A message file is named by no language: its name before `.ftl` is the tag that briefings ask for it by.
    ///
    /// The tag is a language, if need be with script and region, as BCP 47 writes them: `fr`, `zh-Hant`, `pt-BR`.
    MESSAGE_FILE_NAME = "message-file-name";
    /// A message file is not Fluent.
    ///
    /// A message is `name = text`; its further lines are indented; braces enclose an argument: `{ $since }`.
    MESSAGE_SYNTAX = "message-syntax";
    /// A message file defines a message twice; only one of the two could be printed.
    ///
    /// Delete one of them, or give it another name.
    DUPLICATE_MESSAGE = "duplicate-message";
    /// The message `locale` of a message file does not name a locale that CLDR, the Common Locale Data Repository, has months and
    /// numbers for; or the file has no such message, and its language is not one of CLDR.
    ///
    /// Write a language and, where it has several ways to write dates, the country: `locale = en-GB`. A calendar may follow:
    /// `ja-JP-u-ca-japanese` counts years by era. A language that CLDR does not have borrows its dates and numbers from
    /// another one: `locale = fr`.
    LOCALE = "locale";
    [page]
    /// A briefing fills more pages than `max-pages` in `briefings.toml` allows. A brief of three sides is not read.
    ///
    /// The message says how many lines are too many, how many each section takes, and which parts are the longest. Shorten
    /// summaries, show less of the register, or write less into the template. Nothing is ever left out to make it fit.
    TOO_LONG = "too-long";
    /// What a template makes is not of the dialect that can be typeset: code, raw HTML, a table with a ragged row, a
    /// heading that skips a level, a link that leads nowhere, a character that no bundled face has, a picture that is not
    /// there, has no alternative text or cannot be drawn as it is meant.
    ///
    /// The dialect: headings of levels 1 to 4, paragraphs, emphasis, links, lists, tables and figures with captions,
    /// footnotes, quotes and alerts, `<!-- pagebreak -->`, `<!-- toc -->`.
    MARKDOWN = "markdown";
    /// The pages could not be written as PDF. This is a fault of the program rather than of your files.
    ///
    /// Nothing was written over. Tell those who keep the program, with the message and the files that lead to it.
    PDF = "pdf";
    /// The map of an import is not TOML, or names a table or column that there is not: of the register on the left side, of the
    /// partner's file on the right.
    ///
    /// Of several columns of one name, the second is called `Name#2`; a column without a name is called by its number, `#7`.
    /// `report import FILE --suggest` drafts a map.
    IMPORT_MAP = "import-map";
    /// A row of an import is called by nothing that an id could be made of: it has no letter a-z and no digit.
    ///
    /// Name the columns that ids are made of: `entry_id = { slug = ["Project number"] }`, or one that holds ids.
    IMPORT_ID = "import-id";
    /// A cell that an import takes holds no value: an error of its spreadsheet (`#REF!`, `#N/A`, `Err:502`), or a formula whose result the
    /// workbook does not hold, because a program wrote it that computes nothing.
    ///
    /// Repair it in the spreadsheet; a workbook without results is computed when the spreadsheet opens and saves it. Or say in the map
    /// what it means: `values = { "#N/A" = "" }`.
    IMPORT_CELL = "import-cell";
    /// A row of an import has a character that the encoding of the register's file does not have, such as `é` in a file in Shift_JIS.
    ///
    /// `report check --fix` makes UTF-8 of the file.
    IMPORT_CHARACTER = "import-character";
}
