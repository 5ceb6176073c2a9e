//! The environment that templates run in, and what they render to.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, OutputSpan, State, UndefinedBehavior, Value};

use super::Context;
use super::failure::Advice;
use super::functions;
use super::literals::{Literal, literals};
use super::value::{self, DateValue, SubjectValue, printed};
use model::{ClosedList, Code, nearest};

use crate::code;
use crate::fault::{Fault, SourceFile, line_of};

/// The templates of a folder, by their paths below it.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    files: Vec<SourceFile>,
    folder: String,
}

/// A template rendered: Markdown, and which line of which template each part of it comes from.
#[derive(Debug)]
pub struct Rendered {
    /// The Markdown.
    pub markdown: String,
    spans: Vec<OutputSpan>,
}

/// Which part of which template made a part of the output.
struct Origin {
    output: Range<usize>,
    template: String,
    source: Range<usize>,
}

impl Origin {
    fn of(span: &OutputSpan) -> Self {
        Self {
            output: span.output_range(),
            template: span.name().to_owned(),
            source: span.source_range(),
        }
    }

    /// Where in the template these words stand that it prints within `bytes` of the output, if it is text.
    fn words_of(&self, words: &str, bytes: &Range<usize>, output: &str, template: &str) -> Option<Range<usize>> {
        if !self.is_text(output, template) {
            return None;
        }
        let start = self.source.start + bytes.start.saturating_sub(self.output.start);
        let end = self.source.start + bytes.end.min(self.output.end) - self.output.start;
        let found = start + template.get(start..end)?.find(words)?;
        Some(found..found + words.len())
    }

    /// Whether it is text of the template itself.
    fn is_text(&self, output: &str, template: &str) -> bool {
        output.get(self.output.clone()) == template.get(self.source.clone())
    }

    /// The bytes of the template that made `line` of the output: an expression as a whole; where the line begins with
    /// text of the template itself, the rest of that line.
    fn place_of(&self, line: &Range<usize>, output: &str, template: &str) -> Range<usize> {
        if !self.is_text(output, template) {
            return self.source.clone();
        }
        let start = self.source.start + line.start.max(self.output.start) - self.output.start;
        let rest = template.get(start..).unwrap_or_default();
        start..start + rest.find('\n').unwrap_or(rest.len())
    }
}

impl Templates {
    /// The templates in `files`, whose names begin with `folder`.
    pub fn new(folder: &Path, files: Vec<SourceFile>) -> Self {
        Self {
            files,
            folder: folder.display().to_string(),
        }
    }

    /// The names of the templates, in the order of the folder.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| self.name_of(file))
    }

    /// The texts in quotation marks of each template, with its name and its file.
    pub fn literals(&self) -> Vec<(&str, &SourceFile, Vec<Literal>)> {
        let read = |file| Some((self.name_of(file), file, literals(&file.text, syntax().ok()?)));
        self.files.iter().filter_map(read).collect()
    }

    /// Renders template `name`.
    ///
    /// # Errors
    /// The template does not exist, cannot be read as a template, or fails when it runs; with file, line and cause.
    pub fn render(&self, name: &str, title: &str, context: &Arc<Context>) -> Result<Rendered, Fault> {
        let environment = self.environment(context).map_err(|error| self.fault(&error))?;
        let template = environment.get_template(name).map_err(|error| self.fault(&error))?;
        let globals = minijinja::context! {
            audience => context.briefing.readers().code(),
            as_of => DateValue::value(context, model::Date::from(context.briefing.as_of()), None),
            subject => SubjectValue::value(context),
            title => title,
        };
        let (markdown, spans) = template
            .render_with_spans(globals)
            .map_err(|error| self.fault(&error))?;
        Ok(Rendered { markdown, spans })
    }

    /// A problem of the Markdown in these bytes of what was rendered, told of the template line that made them: of the one
    /// that made the words at fault, where the problem names words.
    pub fn blame(&self, rendered: &Rendered, problem: &typeset::Problem, bytes: Range<usize>) -> Fault {
        let fault = Fault::new(code::MARKDOWN, problem.message.as_str());
        let fault = match self.place(
            rendered,
            problem.words.as_ref().map(|words| words.text.as_str()),
            &bytes,
        ) {
            Some((file, place)) => fault.at(file, place),
            None => fault,
        };
        match &problem.hint {
            Some(hint) => fault.hint(hint.as_str()),
            None => fault,
        }
    }

    /// What of which template made these bytes.
    fn place(
        &self,
        rendered: &Rendered,
        words: Option<&str>,
        bytes: &Range<usize>,
    ) -> Option<(&SourceFile, Range<usize>)> {
        let of_bytes = |origin: &Origin| origin.output.end > bytes.start && origin.output.start <= bytes.end;
        let origins: Vec<_> = rendered.spans.iter().map(Origin::of).filter(of_bytes).collect();
        let holder = words.and_then(|words| {
            let escaped = typeset::escape(words);
            let output = |origin: &Origin| rendered.markdown.get(origin.output.clone()).unwrap_or_default();
            let holds = |origin: &&Origin| output(origin).contains(words) || output(origin).contains(&escaped);
            origins.iter().find(holds)
        });
        let origin = holder.or(origins.first())?;
        let file = self.file(&origin.template)?;
        let exact = words.and_then(|words| origin.words_of(words, bytes, &rendered.markdown, &file.text));
        Some((
            file,
            exact.unwrap_or_else(|| origin.place_of(bytes, &rendered.markdown, &file.text)),
        ))
    }

    fn environment(&self, context: &Arc<Context>) -> Result<Environment<'static>, Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
        environment.set_formatter(write_value);
        environment.set_debug(true);
        environment.set_syntax(syntax()?);
        functions::register(&mut environment, context);
        for file in &self.files {
            let name = self.name_of(file).to_owned();
            environment.add_template_owned(name, file.text.clone())?;
        }
        Ok(environment)
    }

    /// The name of a template: its path below the folder, with `/`.
    fn name_of<'a>(&self, file: &'a SourceFile) -> &'a str {
        file.name
            .strip_prefix(&self.folder)
            .map_or(file.name.as_str(), |rest| rest.trim_start_matches(['/', '\\']))
    }

    fn file(&self, name: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| self.name_of(file) == name)
    }

    /// An error of the engine as a fault: the innermost place, and what led there.
    fn fault(&self, error: &Error) -> Fault {
        let mut innermost = error;
        let mut causes = Vec::new();
        while let Some(next) = std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Error>()) {
            if let (Some(name), Some(line)) = (innermost.name(), innermost.line()) {
                causes.push(format!("reached from {}:{line}", self.shown_name(name)));
            }
            innermost = next;
        }
        let mut fault = placeless(innermost);
        fault.causes = causes;
        match (innermost.name().and_then(|name| self.file(name)), innermost.line()) {
            (Some(file), line) => {
                let whole_line = line.map_or(0..0, |line| line_of(&file.text, line));
                fault.at(file, innermost.range().unwrap_or(whole_line))
            }
            (None, _) => fault,
        }
    }

    fn shown_name(&self, name: &str) -> String {
        self.file(name)
            .map_or_else(|| name.to_owned(), |file| file.name.clone())
    }
}

/// What an error says and advises, without the place in a template where it was made.
pub fn placeless(error: &Error) -> Fault {
    let kind = error.kind();
    let message = error.detail().map_or_else(|| kind.to_string(), str::to_owned);
    let advice = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Advice>());
    let code = advice.and_then(|advice| advice.code);
    let mut fault = Fault::new(code.unwrap_or_else(|| fault_code(kind)), message);
    let hint = advice
        .map(|advice| advice.hint.clone())
        .or_else(|| undefined_hint(error));
    fault.hints = hint.into_iter().collect();
    fault
}

/// For `entry.tittle`, the attribute that was probably meant.
fn undefined_hint(error: &Error) -> Option<String> {
    let (_, attribute) = error
        .detail()
        .filter(|_| error.kind() == ErrorKind::UndefinedError)?
        .split_once('.')?;
    let attribute = attribute.split('`').next()?.rsplit('.').next()?;
    nearest(attribute, value::attributes()).map(|near| format!("did you mean `{near}`?"))
}

fn fault_code(kind: ErrorKind) -> Code {
    match kind {
        ErrorKind::UndefinedError => code::UNDEFINED_VALUE,
        ErrorKind::SyntaxError => code::TEMPLATE_SYNTAX,
        ErrorKind::TemplateNotFound => code::MISSING_TEMPLATE,
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod | ErrorKind::UnknownFilter | ErrorKind::UnknownTest => {
            code::UNKNOWN_FUNCTION
        }
        _ => code::TEMPLATE,
    }
}

/// Tags leave no line behind, and files keep their last line break, so that what follows an include stands apart.
fn syntax() -> Result<SyntaxConfig, Error> {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
}

/// Prints a value: marked-up text as it stands, everything else escaped. Nothing is printed for what is not there.
fn write_value(out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    out.write_str(&printed(value)?).map_err(Error::from)
}
