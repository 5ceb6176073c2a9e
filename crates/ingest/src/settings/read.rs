//! From the text of `ingest.toml` to what it says, with every problem at its place.

use std::ops::Range;
use std::sync::Arc;

use model::{Code, nearest};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Settings, delimiter_named};
use crate::charset::Charset;
use crate::code::{WRONG_SETTING, every_code, may_be_lowered};
use crate::diagnostic::{Diagnostic, Severity};
use crate::position::Lines;
use crate::rows::SCHEMAS;
use crate::suggest::{choices_hint, list};

/// What stands in a table of the file: its keys and values with their places.
type Member<'t> = (&'t Spanned<std::borrow::Cow<'t, str>>, &'t Spanned<DeValue<'t>>);

/// What a severity may be.
const SEVERITIES: [(&str, Option<Severity>); 4] = [
    ("error", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("note", Some(Severity::Note)),
    ("off", None),
];

pub(super) fn read(path: &str, bytes: &[u8]) -> (Settings, Vec<Diagnostic>) {
    let mut file = File {
        path: path.into(),
        bytes,
        lines: Lines::of(bytes),
        problems: Vec::new(),
    };
    let mut settings = Settings::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            file.tell(
                at..at + 1,
                "the settings are not UTF-8",
                "save the file as UTF-8".to_owned(),
            );
            return (settings, file.problems);
        }
    };
    // Offsets count from the first byte of the file; the reader of TOML passes over a byte order mark by itself.
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let hint = "a setting is `name = \"value\"` below `[severity]`, `[read]` or `[read.<table>]`";
        file.tell(
            span,
            &format!("this is not TOML: {}", error.message().trim_end()),
            hint.to_owned(),
        );
    }
    // What stands below a broken header seems to belong elsewhere.
    if errors.is_empty() {
        for (key, value) in table.get_ref() {
            match key.get_ref().as_ref() {
                "severity" => file.severities(value, &mut settings),
                "read" => file.read_tables(value, &mut settings),
                _ => file.unknown_key(key, &["severity", "read"]),
            }
        }
    }
    (settings, file.problems)
}

/// The file, and what is wrong with it so far.
struct File<'a> {
    path: Arc<str>,
    bytes: &'a [u8],
    lines: Lines,
    problems: Vec<Diagnostic>,
}

impl File<'_> {
    fn tell(&mut self, span: Range<usize>, message: &str, hint: String) {
        let place = self.lines.place(self.bytes, span);
        let problem = Diagnostic::of_file(WRONG_SETTING, Arc::clone(&self.path), message);
        self.problems.push(problem.at(place).hint(hint));
    }

    fn unknown_key(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, choices: &[&str]) {
        let name = key.get_ref();
        self.tell(
            key.span(),
            &format!("there is no setting `{name}` here"),
            choices_hint(name, choices),
        );
    }

    /// The members of a table; a value of another kind is told of.
    fn members<'t>(&mut self, name: &str, value: &'t Spanned<DeValue<'t>>) -> Vec<Member<'t>> {
        match value.get_ref().as_table() {
            Some(table) => table.iter().collect(),
            None => {
                let hint = format!("write it as a table: a line `[{name}]`, its settings below");
                self.tell(value.span(), &format!("`{name}` is a single value"), hint);
                Vec::new()
            }
        }
    }

    /// The text of a value; another kind of value is told of.
    fn text<'t>(&mut self, (key, value): Member<'t>) -> Option<&'t str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            let name = key.get_ref();
            self.tell(
                value.span(),
                &format!("`{name}` is not a text"),
                "put it in quotes: `\"…\"`".to_owned(),
            );
        }
        text
    }

    /// `[severity]`
    fn severities(&mut self, value: &Spanned<DeValue<'_>>, settings: &mut Settings) {
        for (key, value) in self.members("severity", value) {
            let code = every_code().find(|code| code.slug() == key.get_ref());
            let severity = self.severity((key, value));
            match (code, severity) {
                (None, _) => self.unknown_code(key),
                (Some(code), Some(severity)) if severity == Some(Severity::Error) || may_be_lowered(code) => {
                    settings.severities.insert(code.slug(), severity);
                }
                (Some(code), Some(_)) => self.is_not_lowered(code, value.span()),
                (Some(_), None) => {}
            }
        }
    }

    fn severity(&mut self, member: Member<'_>) -> Option<Option<Severity>> {
        let text = self.text(member)?;
        let found = SEVERITIES.into_iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let names = SEVERITIES.map(|(name, _)| name);
            let message = format!("`{text}` is not a severity");
            self.tell(member.1.span(), &message, choices_hint(text, &names));
        }
        found.map(|(_, severity)| severity)
    }

    fn unknown_code(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>) {
        let name = key.get_ref();
        let hint = match nearest(name, every_code().map(Code::slug)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`report explain` lists the codes".to_owned(),
        };
        self.tell(key.span(), &format!("there is no code `{name}`"), hint);
    }

    fn is_not_lowered(&mut self, code: Code, span: Range<usize>) {
        let lowered: Vec<_> = every_code()
            .filter(|code| may_be_lowered(*code))
            .map(Code::slug)
            .collect();
        let message = format!("`{code}` cannot be less than an error: what it is about has no one value to print");
        self.tell(
            span,
            &message,
            format!("repair what it names; {} can be lowered", list(&lowered)),
        );
    }

    /// `[read]` with the tables in it.
    fn read_tables(&mut self, value: &Spanned<DeValue<'_>>, settings: &mut Settings) {
        for (key, value) in self.members("read", value) {
            let table = SCHEMAS.into_iter().find(|schema| schema.table == key.get_ref());
            match table {
                Some(schema) => {
                    for member in self.members(&format!("read.{}", schema.table), value) {
                        self.read_setting(member, Some(schema.table), settings, &["encoding", "delimiter"]);
                    }
                }
                None => {
                    let tables = SCHEMAS.map(|schema| schema.table);
                    let choices = [["encoding", "delimiter"].as_slice(), &tables].concat();
                    self.read_setting((key, value), None, settings, &choices);
                }
            }
        }
    }

    fn read_setting(
        &mut self,
        member: Member<'_>,
        table: Option<&'static str>,
        settings: &mut Settings,
        choices: &[&str],
    ) {
        let told = match table {
            Some(table) => settings.files.entry(table).or_default(),
            None => &mut settings.every_file,
        };
        match member.0.get_ref().as_ref() {
            "encoding" => {
                told.encoding = self.encoding(member);
                settings.encodings.insert(table, member.1.span());
            }
            "delimiter" => told.delimiter = self.delimiter(member),
            _ => self.unknown_key(member.0, choices),
        }
    }

    fn encoding(&mut self, member: Member<'_>) -> Option<Charset> {
        let label = self.text(member)?;
        let found = Charset::named(label);
        if found.is_none() {
            let common = [
                "utf-8",
                "windows-1252",
                "iso-8859-15",
                "shift_jis",
                "euc-jp",
                "utf-16le",
            ];
            let message = format!("there is no encoding `{label}`");
            self.tell(member.1.span(), &message, choices_hint(label, &common));
        }
        found
    }

    fn delimiter(&mut self, member: Member<'_>) -> Option<u8> {
        let text = self.text(member)?;
        let found = delimiter_named(text);
        if found.is_none() {
            let message = format!("`{text}` cannot stand between cells");
            self.tell(
                member.1.span(),
                &message,
                "write `,`, `;`, `|` or, for a tab, `\\t`".to_owned(),
            );
        }
        found
    }
}
