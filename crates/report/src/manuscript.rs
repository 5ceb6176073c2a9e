//! A briefing in words: its title block and its Markdown.

use std::sync::Arc;

use model::{ClosedList, Date, Handling, Language, fold};
use typeset::{FrontMatter, Labels, Style};

use crate::briefing::Briefing;
use crate::code;
use crate::config::BriefingSpec;
use crate::evidence::told_rows;
use crate::fault::Fault;
use crate::figure::Drawn;
use crate::locale::{Args, Asked, Locale, MessageError};
use crate::subject::Subject;
use crate::template::{Context, OMITTED, Omission, Rendered, Templates};

/// The Markdown of one briefing in one language, ready to be delivered and to be typeset.
#[derive(Debug)]
pub struct Manuscript {
    /// The text of the `.md` file.
    pub markdown: String,
    /// What its files are called, without an ending: `overview.en`.
    pub name: String,
    /// The figures that it shows, by the paths that it calls them by.
    pub figures: Vec<(String, Drawn)>,
    /// The rows that it rests on, as CSV files.
    pub rows: Vec<ingest::SourceFile>,
    /// What the pages say besides.
    pub labels: Labels,
    /// What the template made.
    pub(crate) rendered: Rendered,
    /// How many lines stand before the rendered template.
    pub(crate) head_lines: usize,
    /// The sentences that are left out because a fact of theirs is not shown.
    pub omissions: Vec<Omission>,
    /// What its maker should know of the dates behind it.
    pub remarks: Vec<String>,
    /// For each line that comes from the template, the line it has in what was rendered, counted from 1.
    pub(crate) rendered_lines: Vec<usize>,
    /// What it was written from, by which its words can be traced.
    pub(crate) context: Arc<Context>,
    /// The briefing that it is.
    pub(crate) spec: BriefingSpec,
}

/// Writes the briefing that `spec` declares.
///
/// # Errors
/// A template or a message that cannot be filled in, with its place.
pub fn write_manuscript(
    templates: &Templates,
    locale: &Arc<Locale>,
    style: &Arc<Style>,
    spec: &BriefingSpec,
    briefing: Briefing,
) -> Result<Manuscript, Vec<Fault>> {
    let in_message_file = |error: MessageError| {
        let fault = Fault::new(code::MESSAGE, error.reason);
        vec![error.hint.into_iter().fold(fault, Fault::hint)]
    };
    let remarks = briefing.remarks();
    let name = output_name(spec, briefing.subject(), locale.language());
    let context = Arc::new(Context::new(briefing, locale.clone(), style.clone(), name.clone()));
    let front = front_matter(&context, spec).map_err(in_message_file)?;
    let labels = labels(locale).map_err(in_message_file)?;
    let rendered = templates
        .render(spec.template.get_ref(), &front.title, &context)
        .map_err(|fault| vec![fault])?;
    let head = typeset::write_front_matter(&front) + "\n";
    let head_lines = head.lines().count();
    let (body, rendered_lines) = tidy(&rendered.markdown);
    if body.contains("[^1]") && !body.contains("\n[^1]: ") {
        let fault = Fault::new(
            code::MISSING_SOURCES,
            "the briefing has source marks and no list of sources",
        );
        return Err(vec![
            fault.hint(format!("end `{}` with `{{{{ sources() }}}}`", spec.template.get_ref())),
        ]);
    }
    let rows = told_rows(&context.briefing, context.told());
    let omissions = context.omissions.lock().map(|found| found.clone()).unwrap_or_default();
    Ok(Manuscript {
        omissions,
        remarks,
        markdown: head + &body,
        name,
        figures: context.figures(),
        rows: ingest::write_tables(rows),
        labels,
        rendered,
        head_lines,
        rendered_lines,
        context,
        spec: spec.clone(),
    })
}

impl Manuscript {
    /// Its language.
    pub fn language(&self) -> Language {
        self.context.locale.language()
    }

    /// What is left out of output `name` and what its maker should know, a line each.
    pub fn notes(&self, name: &str) -> Vec<String> {
        let omitted = |Omission { sentence, reason }: &Omission| format!("{name} leaves out `{sentence}`: {reason}");
        let remarks = self.remarks.iter().map(|remark| format!("{name}: {remark}"));
        self.omissions.iter().map(omitted).chain(remarks).collect()
    }
}

/// The title block, all of it made of messages. Title and subtitle are given `$subject`, the name of what the briefing is about;
/// `none` where one that can be about a subject is about none.
pub fn front_matter(context: &Context, spec: &BriefingSpec) -> Result<FrontMatter, MessageError> {
    let (locale, as_of) = (&context.locale, context.briefing.as_of());
    let plain = |id: &str| locale.message(id, &Args::default());
    let mut titles = Args::default();
    match context.subject_name() {
        Some(name) => titles.set("subject", name.text),
        None if !spec.subjects.is_empty() => titles.set("subject", "none"),
        None => {}
    }
    let [title, subtitle] = title_messages(spec);
    let date = locale.date(&Date::from(as_of))?;
    let names = Args::from([
        ("briefing", briefing_name(spec, context.briefing.subject())),
        ("language", locale.language().tag().to_owned()),
    ]);
    Ok(FrontMatter {
        title: locale.message(&title, &titles)?,
        subtitle: if locale.has(&subtitle) {
            Some(locale.message(&subtitle, &titles)?)
        } else {
            None
        },
        lang: locale.language().tag().to_owned(),
        as_of: as_of.to_string(),
        date: locale.message("as-of", &Args::from([("date", date)]))?,
        marking: marking(locale, spec.audience)?,
        id: locale.message("document-id", &names)?,
        edition: locale.message("edition", &Args::default().with("number", spec.edition))?,
        issuer: plain("issuer")?,
    })
}

/// The messages that are asked for here.
pub const ASKED: &[Asked] = &[
    Asked::needed("issuer", &[]),
    Asked::needed("as-of", &["date"]),
    Asked::needed("document-id", &["briefing", "language"]),
    Asked::needed("edition", &["number"]),
    Asked::needed("marking-*", &[]),
    Asked::optional("figure-*", &[]),
    Asked::needed("page-number", &["page", "pages"]),
    Asked::needed("contents", &[]),
    Asked::needed("continued", &[]),
];

/// What the title and the subtitle of a briefing are given.
pub const TITLE_SLOTS: &[&str] = &["subject"];

/// The messages that give a briefing its title and, if a language has it, its subtitle.
pub fn title_messages(spec: &BriefingSpec) -> [String; 2] {
    ["title", "subtitle"].map(|part| format!("{}-{part}", spec.id))
}

/// What marks the pages for `audience`: the message `marking-public` or the like.
///
/// # Errors
/// The locale lacks it, or has the same words for another audience, so that the marking would tell readers nothing.
pub fn marking(locale: &Locale, audience: Handling) -> Result<String, MessageError> {
    let words = |audience: Handling| locale.message(&format!("marking-{audience}"), &Args::default());
    let own = words(audience)?;
    let others = Handling::ALL.iter().filter(|other| **other != audience);
    let is_same = |other: &&Handling| words(**other).is_ok_and(|other| fold(&other) == fold(&own));
    match { others }.find(is_same) {
        None => Ok(own),
        Some(other) => Err(MessageError {
            reason: format!(
                "`marking-{audience}` ({}) and `marking-{other}` say the same, `{own}`",
                locale.place_of(&format!("marking-{audience}"))
            ),
            hint: Some("give each audience a marking of its own: readers tell by it what they may pass on".to_owned()),
        }),
    }
}

/// What the pages say besides.
pub fn labels(locale: &Locale) -> Result<Labels, MessageError> {
    // The page numbers are not known before the pages are: the placeholders go through the message.
    let placeholders = Args::from([("page", "{page}".to_owned()), ("pages", "{pages}".to_owned())]);
    Ok(Labels {
        page: locale.message("page-number", &placeholders)?,
        contents: locale.message("contents", &Args::default())?,
        continued: locale.message("continued", &Args::default())?,
    })
}

/// The text without the blank lines that conditions leave behind: never two in a row, none at the ends, and none
/// with spaces in it; and without the lines that only held a sentence that was left out. With it, the line that each line had before.
fn tidy(rendered: &str) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut lines = Vec::new();
    let mut blank_before = true;
    for (index, line) in rendered.lines().enumerate() {
        if line.contains(OMITTED)
            && line.trim_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || ">-*|.".contains(c)) == OMITTED
        {
            continue;
        }
        let line = line.replace(OMITTED, "");
        let line = line.trim_end();
        if line.is_empty() && blank_before {
            continue;
        }
        blank_before = line.is_empty();
        text.push_str(line);
        text.push('\n');
        lines.push(index + 1);
    }
    while text.ends_with("\n\n") {
        text.pop();
        lines.pop();
    }
    (text, lines)
}

/// The name of an output without its ending: `overview.en`, `brief-theme-maritime.en`.
pub fn output_name(spec: &BriefingSpec, subject: Option<&Subject>, language: Language) -> String {
    format!("{}.{}", briefing_name(spec, subject), language.tag())
}

/// The id of a briefing with its subject: `brief-theme-maritime`.
fn briefing_name(spec: &BriefingSpec, subject: Option<&Subject>) -> String {
    match subject {
        Some(subject) => format!("{}-{}", spec.id, subject.slug()),
        None => spec.id.clone(),
    }
}
