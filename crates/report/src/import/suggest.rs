//! A draft of a map, made of the headers and cells of a partner's file.

use std::fmt::Write;

use ingest::{ColumnShape, ForeignTable, HowToRead, TableShape};
use model::fold;

use super::dates::DateOrder;
use super::values::noun;
use crate::query::Names;

/// Words that partners call columns by, in English, French and Japanese, folded.
const WORDS: [(&str, &[&str]); 28] = [
    (
        "title_en",
        &[
            "title",
            "name",
            "project",
            "project title",
            "project name",
            "title (en)",
            "english title",
        ],
    ),
    (
        "title_fr",
        &[
            "titre",
            "intitule",
            "nom",
            "titre du projet",
            "nom du projet",
            "title (fr)",
        ],
    ),
    ("title_ja", &["名称", "件名", "案件名", "題名", "事業名", "title (ja)"]),
    (
        "name_en",
        &["name", "organisation", "organization", "body", "place", "name (en)"],
    ),
    ("name_fr", &["nom", "organisme", "institution", "lieu", "name (fr)"]),
    ("name_ja", &["名称", "機関名", "団体名", "地名", "name (ja)"]),
    ("acronym_en", &["acronym", "abbreviation", "sigle", "略称"]),
    ("kind", &["type", "category", "nature", "categorie", "種別", "種類"]),
    ("type", &["event", "step", "etape", "evenement", "区分"]),
    (
        "theme",
        &["sector", "area", "topic", "secteur", "domaine", "thematique", "分野"],
    ),
    ("status", &["state", "phase", "statut", "etat", "状況", "状態"]),
    (
        "start",
        &[
            "start date",
            "begin",
            "beginning",
            "debut",
            "date de debut",
            "開始",
            "開始日",
        ],
    ),
    (
        "end",
        &["end date", "completion", "fin", "date de fin", "終了", "終了日"],
    ),
    ("since", &["from", "depuis", "開始日"]),
    ("date", &["day", "when", "date de l'evenement", "日付", "日"]),
    (
        "place_id",
        &["place", "location", "site", "lieu", "localisation", "場所", "所在地"],
    ),
    (
        "actor_id",
        &[
            "actor",
            "organisation",
            "organization",
            "agency",
            "partner",
            "organisme",
            "partenaire",
            "agence",
            "機関",
        ],
    ),
    ("entry_id", &["entry", "project", "projet", "案件"]),
    ("country", &["pays", "country code", "国", "国名"]),
    ("summary_en", &["summary", "description", "objective", "abstract"]),
    ("summary_fr", &["resume", "descriptif", "objectif"]),
    ("summary_ja", &["概要", "目的", "説明"]),
    ("amount", &["budget", "cost", "montant", "cout", "金額", "予算"]),
    ("currency", &["devise", "monnaie", "通貨"]),
    ("url", &["link", "web", "website", "lien", "adresse", "リンク"]),
    ("publisher", &["editeur", "published by", "発行者"]),
    ("language", &["langue", "言語"]),
    ("note", &["remarks", "comment", "remarque", "commentaire", "備考"]),
];
/// So many values are shown of a column.
const MOST_VALUES: usize = 6;
/// A longer value is no word that could be a code.
const LONGEST_VALUE: usize = 40;

/// A commented map that can be used as it stands, and is to be corrected by hand. It says again what was told of the file.
/// Words that `names` knows need no line of their own.
pub fn suggest(foreign: &ForeignTable, name: &str, how: &HowToRead, names: Option<&Names>) -> String {
    let table = likely_table(foreign);
    let mut text = head(foreign, name, &table) + &told(how) + "\n[columns]\n";
    let mut used = Vec::new();
    for column in &table.columns {
        let found = (0..foreign.columns.len()).find(|at| !used.contains(at) && is_called(foreign, *at, column.name));
        let line = match found {
            Some(at) => {
                used.push(at);
                filled(foreign, at, (table.table, column), names)
            }
            None => unfilled(&table, column),
        };
        text.push_str(&line);
    }
    push_unused(&mut text, foreign, &used);
    text
}

fn head(foreign: &ForeignTable, name: &str, table: &TableShape) -> String {
    let tables = ingest::tables();
    let tables: Vec<_> = tables.iter().map(|table| table.table).collect();
    format!(
        "# Draft for {}: {} columns, {} rows. Correct it, then look at\n#   report import {} --map MAP\n\n\
         # One of {}.\ntable = {}\n",
        comment(name),
        foreign.columns.len(),
        foreign.rows.len(),
        comment(name),
        tables.join(", "),
        quoted(table.table)
    )
}

/// How the file is to be read, where that was told.
fn told(how: &HowToRead) -> String {
    let encoding = how.settings.encoding.map(|encoding| ("encoding", encoding.label()));
    let delimiter = how
        .settings
        .delimiter
        .map(|delimiter| ("delimiter", char::from(delimiter).to_string()));
    let sheet = how.sheet.clone().map(|sheet| ("sheet", sheet));
    let lines = encoding.into_iter().chain(delimiter).chain(sheet);
    lines
        .map(|(key, value)| format!("{key} = {}\n", quoted(&value)))
        .collect()
}

/// The table of which the headers name the most columns; of equals, the first.
fn likely_table(foreign: &ForeignTable) -> TableShape {
    let named = |table: &TableShape| {
        let is_named = |column: &&ColumnShape| (0..foreign.columns.len()).any(|at| is_called(foreign, at, column.name));
        table.columns.iter().filter(is_named).count()
    };
    let mut tables = ingest::tables();
    let counts: Vec<usize> = tables.iter().map(named).collect();
    let most = counts.iter().max().copied().unwrap_or_default();
    let at = counts.iter().position(|count| *count == most).unwrap_or_default();
    tables.swap_remove(at)
}

fn is_called(foreign: &ForeignTable, at: usize, column: &str) -> bool {
    let header = foreign.columns.get(at).map(|name| fold(name)).unwrap_or_default();
    let header = header.replace('_', " ");
    let own = column.replace('_', " ");
    let words = WORDS
        .iter()
        .find(|(known, _)| *known == column)
        .map(|(_, words)| *words);
    header == own || own.strip_suffix(" id") == Some(&header) || words.unwrap_or_default().contains(&header.as_str())
}

/// The line of a column that a header names.
fn filled(foreign: &ForeignTable, at: usize, (table, column): (&str, &ColumnShape), names: Option<&Names>) -> String {
    let from = quoted(foreign.columns.get(at).map_or("", String::as_str));
    let values = values(foreign, at);
    if column.is_date
        && let [order, others @ ..] = orders(&values).as_slice()
    {
        let doubt = match others {
            [] => "",
            _ => "  # or month-first: every value can be read both ways",
        };
        return format!("{} = {{ column = {from}, dates = \"{order}\" }}{doubt}\n", column.name);
    }
    let is_named = |value: &str| {
        let noun = names.zip(noun(table, column));
        noun.is_some_and(|(names, noun)| names.id(noun, value).is_some())
    };
    let is_known = |value: &&String| column.choices.contains(&value.as_str()) || is_named(value);
    let unknown: Vec<_> = values.iter().filter(|value| !is_known(value)).collect();
    if column.choices.is_empty() || unknown.is_empty() {
        return format!("{} = {from}\n", column.name);
    }
    let mut text = format!("# To the right of `=`, one of {}.\n", column.choices.join(", "));
    let pairs = unknown.iter().take(MOST_VALUES).map(|value| {
        let near = column
            .choices
            .iter()
            .find(|choice| fold(value).replace(' ', "_") == **choice);
        format!("{} = {}", quoted(value), quoted(near.copied().unwrap_or(value)))
    });
    let pairs: Vec<_> = pairs.collect();
    // Writing to a text has no way to fail.
    let _ = writeln!(
        text,
        "{} = {{ column = {from}, values = {{ {} }} }}",
        column.name,
        pairs.join(", ")
    );
    text
}

/// The line of a column that no header names: what must be filled gets an empty text, the rest stays a comment.
fn unfilled(table: &TableShape, column: &ColumnShape) -> String {
    let choices = match column.choices.is_empty() {
        true => String::new(),
        false => format!("  # one of {}", column.choices.join(", ")),
    };
    if table.key == [column.name] {
        return format!(
            "# {} is made of the name; from columns: {} = {{ slug = [\"…\"] }}\n",
            column.name, column.name
        );
    }
    match column.required {
        true => format!("{} = {{ constant = \"\" }}{choices}  # must be filled\n", column.name),
        false => String::new(),
    }
}

/// Headers that fill nothing, with what stands below them.
fn push_unused(text: &mut String, foreign: &ForeignTable, used: &[usize]) {
    text.push_str("\n# Not used:\n");
    for (at, name) in foreign.columns.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
        let values = values(foreign, at);
        let shown: Vec<_> = values.iter().take(2).map(|value| quoted(value)).collect();
        let shown = if shown.is_empty() {
            "empty".to_owned()
        } else {
            shown.join(", ")
        };
        // Writing to a text has no way to fail.
        let _ = writeln!(text, "#   {}{}: {shown}", quoted(name), look(&values));
    }
    text.push_str("\n# Rows to take, by what a column holds:\n# [[only]]\n# column = \"…\"\n# is = [\"…\"]\n");
}

/// What all values of a column look like.
fn look(values: &[String]) -> &'static str {
    let all = |is: fn(&String) -> bool| !values.is_empty() && values.iter().all(is);
    if !orders(values).is_empty() || all(|value| value.parse::<model::Date>().is_ok()) {
        " (dates)"
    } else if all(|value| value.parse::<model::Country>().is_ok()) {
        " (countries)"
    } else if all(|value| value.starts_with("http")) {
        " (addresses)"
    } else {
        ""
    }
}

/// The different short values of a column, in their order.
fn values(foreign: &ForeignTable, at: usize) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for cell in foreign.rows.iter().filter_map(|row| row.cells.get(at)) {
        let is_new = !cell.text.is_empty() && !values.contains(&cell.text);
        if is_new && cell.text.chars().nth(LONGEST_VALUE).is_none() && values.len() < 1000 {
            values.push(cell.text.clone());
        }
    }
    values
}

/// The orders in which all values are dates but not yet EDTF.
fn orders(values: &[String]) -> Vec<&'static str> {
    let orders = [
        (DateOrder::Day, "day-first"),
        (DateOrder::Month, "month-first"),
        (DateOrder::Year, "year-first"),
    ];
    let is_edtf = |value: &String| value.parse::<model::Date>().is_ok();
    if values.iter().all(is_edtf) {
        return Vec::new();
    }
    let fits = |order: DateOrder| values.iter().all(|value| is_edtf(value) || order.edtf(value).is_some());
    let fitting = orders.into_iter().filter(|(order, _)| fits(*order));
    fitting.map(|(_, name)| name).collect()
}

/// A TOML string on one line: the escapes of JSON are among those of TOML, which takes DEL only escaped.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

/// A text that stays on the line of its comment.
fn comment(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
