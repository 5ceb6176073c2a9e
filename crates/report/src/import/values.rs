//! From a row of a partner's file to the texts of a row of the register.

use ingest::{ColumnShape, ForeignCell, ForeignRow};
use model::fold;

use super::map::{Map, Slot};
use crate::code::{IMPORT_CELL, IMPORT_ID};
use crate::fault::{Fault, SourceFile};
use crate::import::slug::slug;
use crate::query::{Name, Names};

/// What is needed to read the rows of a partner's file.
#[derive(Clone, Copy)]
pub struct Reading<'a, 'n> {
    /// Which column goes where.
    pub map: &'a Map,
    /// The partner's file, for places in it.
    pub partner: &'a SourceFile,
    /// Who bears which name.
    pub names: &'a Names<'n>,
}

impl Reading<'_, '_> {
    /// The text of every column of the table, empty where the map fills it with nothing; an id that is made of names is left empty.
    ///
    /// # Errors
    /// Every name that nothing or several things bear.
    pub fn texts(&self, row: &ForeignRow) -> Result<Vec<String>, Vec<Fault>> {
        let mut texts = vec![String::new(); self.map.table.columns.len()];
        let mut faults = Vec::new();
        for slot in &self.map.slots {
            match (self.text(slot, row), texts.get_mut(slot.at)) {
                (Ok(text), Some(place)) => *place = text,
                (Err(fault), _) => faults.push(*fault),
                (Ok(_), None) => {}
            }
        }
        if faults.is_empty() { Ok(texts) } else { Err(faults) }
    }

    fn text(&self, slot: &Slot, row: &ForeignRow) -> Result<String, Box<Fault>> {
        let cell = slot.from.and_then(|at| row.cells.get(at));
        let Some(cell) = cell.filter(|cell| !cell.text.is_empty()) else {
            return Ok(slot.rule.constant.clone().unwrap_or_default());
        };
        if let Some(what) = no_value(slot, cell) {
            let fault = Fault::new(IMPORT_CELL, what).at(self.partner, cell.bytes.clone());
            return Err(Box::new(fault.cause(filled_by(self.map, slot)).hint(how_to_have(cell))));
        }
        let text = meant(slot, &cell.text);
        let Some(column) = self.map.table.columns.get(slot.at) else {
            return Ok(text);
        };
        match noun(self.map.table.table, column).map(|noun| (noun, self.names.find(noun, &text))) {
            Some((_, Ok(id))) => Ok(id.to_owned()),
            Some((noun, Err(fault))) if is_row(noun) => {
                let fault = fault.at(self.partner, cell.bytes.clone());
                Err(Box::new(fault.cause(filled_by(self.map, slot))))
            }
            // What is no code is told of with all else that the register cannot hold.
            _ => Ok(text),
        }
    }

    /// The id of a row that the map gives none.
    ///
    /// # Errors
    /// Its name has no letter or digit of ASCII.
    pub fn id(&self, row: &ForeignRow, texts: &[String]) -> Result<String, Box<Fault>> {
        let words = self.words(row, texts);
        slug(&words).ok_or_else(|| {
            let key = self.map.table.key.first().copied().unwrap_or_default();
            let message = format!("no id can be made of `{words}`");
            let fault = Fault::new(IMPORT_ID, message).at(self.partner, start(row));
            Box::new(fault.hint(format!(
                "fill `{key}` from a column with letters a-z or digits: `{key} = {{ slug = [\"…\"] }}`"
            )))
        })
    }

    /// What an id is made of: the columns that the map names, else what the row is called.
    fn words(&self, row: &ForeignRow, texts: &[String]) -> String {
        let key = self.map.table.key.first();
        let slot = self.map.slots.iter().find(|slot| Some(&slot.name) == key);
        if let Some(slot) = slot.filter(|slot| !slot.slug.is_empty()) {
            let cells = slot.slug.iter().filter_map(|at| row.cells.get(*at));
            return cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
        }
        let text = |name: &&str| {
            let at = self.map.table.columns.iter().position(|column| column.name == *name)?;
            texts.get(at).map(String::as_str).filter(|text| !text.is_empty())
        };
        let called: &[&str] = match self.map.table.table {
            "events" => &["entry_id", "type"],
            "claims" => &["subject", "field"],
            _ => &[],
        };
        match called {
            [] => ["title_en", "acronym_en", "name_en", "title"]
                .iter()
                .find_map(text)
                .unwrap_or_default()
                .to_owned(),
            _ => called.iter().filter_map(text).collect::<Vec<_>>().join(" "),
        }
    }
}

/// The text with what the map says of its words and dates.
fn meant(slot: &Slot, text: &str) -> String {
    let folded = fold(text);
    let listed = slot.rule.values.iter().find(|(word, _)| fold(word) == folded);
    let date = || slot.rule.dates.and_then(|order| order.edtf(text));
    listed
        .map(|(_, meant)| meant.clone())
        .or_else(date)
        .unwrap_or_else(|| text.to_owned())
}

/// What spreadsheets write into a cell that has no value; LibreOffice writes others with a number, `Err:502`.
const ERRORS: [&str; 13] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#GETTING_DATA",
    "#DATA!",
];

/// Why a cell has no value, where the map does not say what it means.
fn no_value(slot: &Slot, cell: &ForeignCell) -> Option<String> {
    let is_error = |text: &str| {
        let number = text.strip_prefix("Err:").unwrap_or_default();
        ERRORS.contains(&text) || (number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let text = &cell.text;
    if slot.rule.values.contains_key(text) {
        None
    } else if cell.is_uncomputed {
        Some(format!("the result of the formula `{text}` is not in the workbook"))
    } else {
        is_error(text).then(|| format!("`{text}` is an error of the spreadsheet, no value"))
    }
}

fn how_to_have(cell: &ForeignCell) -> String {
    match cell.is_uncomputed {
        true => "open the workbook in a spreadsheet and save it: that computes it".to_owned(),
        false => format!(
            "repair it there, or say in the map what it means: `values = {{ \"{}\" = \"\" }}`",
            cell.text
        ),
    }
}

/// What a column names, where names are known.
pub fn noun(table: &str, column: &ColumnShape) -> Option<Name> {
    match (column.refers_to, table, column.name) {
        (Some("entries"), ..) => Some(Name::Entry),
        (Some("actors"), ..) => Some(Name::Actor),
        (Some("places"), ..) => Some(Name::Place),
        (_, "entries", "kind") => Some(Name::Kind),
        (_, "entries", "theme") => Some(Name::Theme),
        (_, "entries", "status") => Some(Name::Status),
        (_, "roles", "role") => Some(Name::Role),
        (_, _, "handling") => Some(Name::Handling),
        _ => None,
    }
}

fn is_row(noun: Name) -> bool {
    matches!(noun, Name::Entry | Name::Actor | Name::Place)
}

/// Which line of the map fills a column.
pub fn filled_by(map: &Map, slot: &Slot) -> String {
    let before = map.file.text.get(..slot.bytes.start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    format!("{}:{line} makes `{}` of it", map.file.name, slot.name)
}

/// Where a row begins.
pub fn start(row: &ForeignRow) -> std::ops::Range<usize> {
    row.cells.first().map(|cell| cell.bytes.clone()).unwrap_or_default()
}
