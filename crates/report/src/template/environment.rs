//! The environment that templates run in, and what they render to.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use super::Context;
use super::failure::Advice;
use super::functions;
use super::value::{self, DateValue, printed};
use model::{Code, nearest};

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
    origins: Vec<Origin>,
}

#[derive(Debug)]
struct Origin {
    output: Range<usize>,
    template: String,
    source: Range<usize>,
}

impl Origin {
    /// The bytes of the template that made `line` of the output: an expression as a whole; where the line begins with
    /// text of the template itself, the rest of that line.
    fn place_of(&self, line: &Range<usize>, output: &str, template: &str) -> Range<usize> {
        let is_text = output.get(self.output.clone()) == template.get(self.source.clone());
        if !is_text {
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

    /// Renders template `name`.
    ///
    /// # Errors
    /// The template does not exist, cannot be read as a template, or fails when it runs; with file, line and cause.
    pub fn render(&self, name: &str, context: &Arc<Context>) -> Result<Rendered, Fault> {
        let environment = self.environment(context).map_err(|error| self.fault(&error))?;
        let template = environment.get_template(name).map_err(|error| self.fault(&error))?;
        let globals = minijinja::context! {
            as_of => DateValue::value(context, model::Date::from(context.briefing.as_of()), None),
        };
        let (markdown, spans) = template
            .render_with_spans(globals)
            .map_err(|error| self.fault(&error))?;
        let origins = spans.iter().map(|span| Origin {
            output: span.output_range(),
            template: span.name().to_owned(),
            source: span.source_range(),
        });
        Ok(Rendered {
            markdown,
            origins: origins.collect(),
        })
    }

    /// A problem of the Markdown in line `line` of what was rendered, told of the template line that made it.
    pub fn blame(&self, rendered: &Rendered, problem: &typeset::Problem, line: usize) -> Fault {
        let line = line_of(&rendered.markdown, line);
        let fault = Fault::new(code::MARKDOWN, problem.message.as_str());
        let text = rendered.markdown.get(line.clone()).unwrap_or_default();
        let origin = rendered
            .origins
            .iter()
            .find(|origin| origin.output.end > line.start && origin.output.start <= line.end);
        let place = origin.and_then(|origin| Some((self.file(&origin.template)?, origin)));
        let fault = match place {
            Some((file, origin)) => fault.at(file, origin.place_of(&line, &rendered.markdown, &file.text)),
            None => fault,
        };
        let fault = if text.is_empty() {
            fault
        } else {
            fault.cause(format!("the line it makes is `{text}`"))
        };
        match &problem.hint {
            Some(hint) => fault.hint(hint.as_str()),
            None => fault,
        }
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
        let kind = innermost.kind();
        let message = innermost.detail().map_or_else(|| kind.to_string(), str::to_owned);
        let mut fault = Fault::new(fault_code(kind), message);
        fault.causes = causes;
        let advice = std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Advice>());
        fault.hints = advice
            .map(|advice| advice.0.clone())
            .or_else(|| undefined_hint(innermost))
            .into_iter()
            .collect();
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
