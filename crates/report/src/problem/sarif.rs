//! The Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard with errata 01), which code hosts and editors
//! read. The sections named here are those of the standard.

use ingest::Explanation;
use serde_json::{Value, json};

use super::{Problem, Spot};
use crate::code;

/// Where the standard says that its schema is to be found.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A log of one run (§3.13, §3.14). A run without problems has an empty list of results, which says that there was one.
pub(super) fn text(problems: &[Problem]) -> String {
    let rules: Vec<_> = code::all()
        .into_iter()
        .filter(|rule| problems.iter().any(|problem| problem.code.slug() == rule.slug))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(rule).collect::<Vec<_>>(),
            }},
            // Columns are characters, not the units of UTF-16 that the standard takes for granted (§3.14.17).
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(|problem| result(problem, &rules)).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

/// A `reportingDescriptor` (§3.49).
fn rule(code: &Explanation) -> Value {
    let first = code.text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": code.slug,
        "shortDescription": { "text": first },
        "help": { "text": code.text, "markdown": code.text },
        "defaultConfiguration": { "level": code.severity.name() },
        "properties": { "tags": [code.family] },
    })
}

/// A `result` (§3.27).
fn result(problem: &Problem, rules: &[Explanation]) -> Value {
    let slug = problem.code.slug();
    let related = problem.related.iter().enumerate().map(|(index, (spot, note))| {
        let mut location = location(spot);
        location["id"] = json!(index);
        location["message"] = json!({ "text": note });
        location
    });
    let mut result = json!({
        "ruleId": slug,
        // Our words are those of the standard (§3.27.10).
        "level": problem.severity.name(),
        "message": { "text": message(problem) },
        "locations": problem.spot.iter().map(location).collect::<Vec<_>>(),
        "relatedLocations": related.collect::<Vec<_>>(),
    });
    if let Some(index) = rules.iter().position(|rule| rule.slug == slug) {
        result["ruleIndex"] = json!(index);
    }
    result
}

/// The first sentence stands by itself where there is little room (§3.11.3).
fn message(problem: &Problem) -> String {
    let causes = problem.causes.iter().map(|cause| format!("\nnote: {cause}"));
    let hints = problem.hints.iter().map(|hint| format!("\nhelp: {hint}"));
    format!("{}.", problem.message) + &causes.chain(hints).collect::<String>()
}

/// A `location` (§3.28) with the `region` of the line (§3.30).
fn location(spot: &Spot) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(&spot.file) } });
    let Some(at) = spot.at else {
        return json!({ "physicalLocation": place });
    };
    place["region"] = json!({ "startLine": at.line, "startColumn": at.column, "endColumn": at.end_column });
    match at.row {
        // A row is no part of a region; a property bag (§3.8) may say what the standard has no name for.
        Some(row) => json!({ "physicalLocation": place, "properties": { "row": row } }),
        None => json!({ "physicalLocation": place }),
    }
}

/// A path as a URI reference (RFC 3986, section 4.1): what is not allowed in a path is written by its bytes.
fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    let written = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        b'\\' if cfg!(windows) => "/".to_owned(),
        other => format!("%{other:02X}"),
    };
    path.bytes().map(written).collect()
}
