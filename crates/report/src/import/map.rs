//! The map of an import: which column of a partner's file goes where.

use std::collections::BTreeMap;
use std::fmt;

use ingest::{Charset, ForeignTable, HowToRead, ReadSettings, TableShape};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

use super::dates::DateOrder;
use crate::code::IMPORT_MAP;
use crate::fault::{Fault, SourceFile};
use crate::suggest::choices_hint;

/// A map as it is written, before it is held against the partner's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    table: Spanned<String>,
    encoding: Option<Spanned<String>>,
    delimiter: Option<Spanned<String>>,
    sheet: Option<String>,
    columns: BTreeMap<String, Spanned<Short>>,
    #[serde(default)]
    only: Vec<Spanned<Only>>,
}

/// What a column of the register is filled with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The column of the partner's file.
    pub column: Option<String>,
    /// A text that every row gets; beside a column, every row whose cell is empty.
    pub constant: Option<String>,
    /// What its words mean here. Case and accents make no difference; what is not listed stays as it is.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// In which order dates such as `03/04/2025` are written.
    pub dates: Option<DateOrder>,
    /// Columns of the partner's file that an id is made of.
    #[serde(default)]
    pub slug: Vec<String>,
}

/// A condition on rows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Only {
    column: String,
    #[serde(default)]
    is: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
}

/// A map that fits its table and the partner's file.
#[derive(Debug)]
pub struct Map {
    /// The file it stands in.
    pub file: SourceFile,
    /// The table of the register.
    pub table: TableShape,
    /// What is filled, in the order of the table.
    pub slots: Vec<Slot>,
    /// Which rows are taken.
    pub filters: Vec<Filter>,
}

/// A column of the register that the map fills.
#[derive(Debug)]
pub struct Slot {
    /// Its number in the table.
    pub at: usize,
    /// Its name.
    pub name: &'static str,
    /// What it is filled with.
    pub rule: Rule,
    /// The number of the partner's column.
    pub from: Option<usize>,
    /// The numbers of the partner's columns that an id is made of.
    pub slug: Vec<usize>,
    /// The bytes of the map that say so.
    pub bytes: std::ops::Range<usize>,
}

/// Rows are taken where a cell is, or is not, one of some words.
#[derive(Debug)]
pub struct Filter {
    /// The number of the partner's column.
    pub from: usize,
    /// Its name.
    pub name: String,
    /// The words that are taken; with none, all but the others.
    pub is: Vec<String>,
    /// The words that are left out.
    pub not: Vec<String>,
}

/// Reads the text of a map.
///
/// # Errors
/// The file is not TOML of the expected shape.
pub fn parse_map(file: &SourceFile) -> Result<Written, Fault> {
    toml::from_str(&file.text).map_err(|error| toml_fault(file, &error))
}

impl Written {
    /// How the partner's file is to be read.
    ///
    /// # Errors
    /// An encoding or a delimiter that there is not.
    pub fn how_to_read(&self, file: &SourceFile) -> Result<HowToRead, Vec<Fault>> {
        let mut faults = Vec::new();
        let encoding = said(self.encoding.as_ref(), Charset::named).map_err(|name| {
            let message = format!("there is no encoding `{}`", name.get_ref());
            let fault = Fault::new(IMPORT_MAP, message).at(file, name.span());
            faults
                .push(fault.hint("such as `utf-8`, `windows-1252`, `iso-8859-15`, `shift_jis`, `euc-jp`, `utf-16le`"));
        });
        let delimiter = said(self.delimiter.as_ref(), ingest::delimiter_named).map_err(|name| {
            let message = format!("`{}` cannot stand between cells", name.get_ref());
            let fault = Fault::new(IMPORT_MAP, message).at(file, name.span());
            faults.push(fault.hint("write `,`, `;`, `|` or, for a tab, `\\t`"));
        });
        match (encoding, delimiter) {
            (Ok(encoding), Ok(delimiter)) => Ok(HowToRead {
                settings: ReadSettings { encoding, delimiter },
                sheet: self.sheet.clone(),
                columns: self.names(),
            }),
            _ => Err(faults),
        }
    }

    /// The partner's columns that it names.
    fn names(&self) -> Vec<String> {
        let rules = self.columns.values().map(|rule| &rule.get_ref().0);
        let of_rules = rules.flat_map(|rule| rule.column.iter().chain(&rule.slug));
        let of_filters = self.only.iter().map(|only| &only.get_ref().column);
        of_rules.chain(of_filters).cloned().collect()
    }

    /// The map with the columns of the partner's file.
    ///
    /// # Errors
    /// Every table or column that there is not.
    pub fn fit(self, file: &SourceFile, foreign: &ForeignTable) -> Result<Map, Vec<Fault>> {
        let table = table(file, &self.table).map_err(|fault| vec![fault])?;
        let mut reader = Reader {
            file,
            foreign,
            faults: Vec::new(),
        };
        let columns = self.columns.into_iter();
        let mut slots: Vec<_> = columns
            .filter_map(|(name, rule)| reader.slot(&table, &name, rule))
            .collect();
        slots.sort_by_key(|slot| slot.at);
        let filters = self.only.into_iter().filter_map(|only| reader.filter(only)).collect();
        if !reader.faults.is_empty() {
            return Err(reader.faults);
        }
        Ok(Map {
            file: file.clone(),
            table,
            slots,
            filters,
        })
    }
}

/// What a text of the map says.
///
/// # Errors
/// The text, where it says nothing.
fn said<T>(text: Option<&Spanned<String>>, read: fn(&str) -> Option<T>) -> Result<Option<T>, &Spanned<String>> {
    let read = text.map(|text| read(text.get_ref()).ok_or(text));
    read.transpose()
}

impl Map {
    /// The columns of the partner's file that nothing is made of.
    pub fn unused<'f>(&self, foreign: &'f ForeignTable) -> Vec<&'f str> {
        let is_used = |at: &usize| {
            let of_slot = |slot: &Slot| slot.from == Some(*at) || slot.slug.contains(at);
            self.slots.iter().any(of_slot) || self.filters.iter().any(|filter| filter.from == *at)
        };
        let columns = foreign.columns.iter().enumerate();
        columns
            .filter(|(at, _)| !is_used(at) && !foreign.is_blank(*at))
            .map(|(_, name)| name.as_str())
            .collect()
    }
}

struct Reader<'a> {
    file: &'a SourceFile,
    foreign: &'a ForeignTable,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn slot(&mut self, table: &TableShape, name: &str, rule: Spanned<Short>) -> Option<Slot> {
        let bytes = rule.span();
        let Short(rule) = rule.into_inner();
        let Some(at) = table.columns.iter().position(|column| column.name == name) else {
            let message = format!("`{}.csv` has no column `{name}`", table.table);
            let names = table.columns.iter().map(|column| column.name);
            self.fault(message, &bytes, choices_hint(name, names));
            return None;
        };
        if rule.column.is_none() && rule.constant.is_none() && rule.slug.is_empty() {
            let message = format!("`{name}` is filled with nothing");
            self.fault(
                message,
                &bytes,
                "give it a `column`, a `constant` or a `slug`".to_owned(),
            );
        }
        let from = rule.column.as_deref().and_then(|name| self.column(name, &bytes));
        let slug = rule.slug.iter().filter_map(|name| self.column(name, &bytes)).collect();
        Some(Slot {
            at,
            name: table.columns.get(at)?.name,
            from,
            slug,
            rule,
            bytes,
        })
    }

    fn filter(&mut self, only: Spanned<Only>) -> Option<Filter> {
        let bytes = only.span();
        let only = only.into_inner();
        if only.is.is_empty() == only.not.is_empty() {
            let hint = "write `is = [\"…\"]` for the words that are taken, or `not = [\"…\"]` for those left out";
            self.fault(
                "a filter needs `is` or `not`, and not both".to_owned(),
                &bytes,
                hint.to_owned(),
            );
        }
        Some(Filter {
            from: self.column(&only.column, &bytes)?,
            name: only.column,
            is: only.is,
            not: only.not,
        })
    }

    /// The number of a column of the partner's file.
    fn column(&mut self, name: &str, bytes: &std::ops::Range<usize>) -> Option<usize> {
        let found = self.foreign.column(name);
        if found.is_none() {
            let names = self.foreign.columns.iter().map(String::as_str);
            let message = format!("the partner's file has no column `{name}`");
            self.fault(message, bytes, choices_hint(name, names));
        }
        found
    }

    fn fault(&mut self, message: String, bytes: &std::ops::Range<usize>, hint: String) {
        let fault = Fault::new(IMPORT_MAP, message).at(self.file, bytes.clone());
        self.faults.push(fault.hint(hint));
    }
}

fn table(file: &SourceFile, name: &Spanned<String>) -> Result<TableShape, Fault> {
    let mut tables = ingest::tables();
    let names: Vec<_> = tables.iter().map(|table| table.table).collect();
    match tables.iter().position(|table| table.table == name.get_ref()) {
        Some(at) => Ok(tables.swap_remove(at)),
        None => {
            let message = format!("the register has no table `{}`", name.get_ref());
            let fault = Fault::new(IMPORT_MAP, message).at(file, name.span());
            Err(fault.hint(choices_hint(name.get_ref(), names)))
        }
    }
}

fn toml_fault(file: &SourceFile, error: &toml::de::Error) -> Fault {
    let fault = Fault::new(IMPORT_MAP, error.message().trim_end());
    fault.at(file, error.span().unwrap_or(0..0)).hint(
        "a map is `table = \"entries\"` and `[columns]` with lines such as `title_en = \"Name\"`; \
         `report import FILE --suggest` drafts one",
    )
}

/// A column by its name alone, or a table with more.
struct RuleVisitor;

impl<'de> Visitor<'de> for RuleVisitor {
    type Value = Rule;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a column, or `{ column = \"…\" }`, `{ constant = \"…\" }`, `{ slug = [\"…\"] }`")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Rule, E> {
        Ok(Rule {
            column: Some(name.to_owned()),
            ..Rule::default()
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Rule, A::Error> {
        Rule::deserialize(MapAccessDeserializer::new(map))
    }
}

/// A rule that may be written as the name of a column alone.
#[derive(Debug)]
struct Short(Rule);

impl<'de> Deserialize<'de> for Short {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RuleVisitor).map(Self)
    }
}
