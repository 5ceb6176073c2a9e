//! Files that travel in the file.

use std::sync::LazyLock;

use std::process::Command;

use lopdf::{Dictionary, Object};
use typeset::{Attachment, PdfError, Relationship, write_pdf};

use crate::inspect::Inspected;
use crate::judges::judge;
use crate::sample;

fn attachment<'a>(name: &str, relationship: Relationship, text: &'a str) -> Attachment<'a> {
    Attachment {
        name: name.to_owned(),
        media_type: "text/csv".to_owned(),
        description: format!("Rows: {name}"),
        relationship,
        bytes: text.as_bytes(),
    }
}

/// Out of order, one empty, one that compresses, one with a name beyond ASCII.
/// Rows enough to be worth compressing.
static ROWS: LazyLock<String> = LazyLock::new(|| "a,b\n".repeat(500));

fn attachments() -> [Attachment<'static>; 3] {
    [
        attachment("rows.csv", Relationship::Source, &ROWS),
        attachment("日本.csv", Relationship::Data, "名前\n"),
        attachment("empty.csv", Relationship::Data, ""),
    ]
}

fn written() -> Vec<u8> {
    write_pdf(&sample::document(), sample::laid_out(), &attachments()).unwrap()
}

/// The specifications of the files that belong to the document as a whole.
fn specifications(file: &Inspected) -> Vec<&Dictionary> {
    let all = file.get(file.catalog(), "AF").as_array().unwrap();
    all.iter().map(|object| file.dictionary(object)).collect()
}

#[test]
fn each_file_is_described_and_dated() {
    let file = Inspected::new(&written());
    let specifications = specifications(&file);
    assert_eq!(specifications.len(), 3);
    for (entries, attachment) in specifications.into_iter().zip(attachments()) {
        for key in ["F", "UF"] {
            assert_eq!(file.text(file.get(entries, key)), attachment.name);
        }
        assert_eq!(file.text(file.get(entries, "Desc")), attachment.description);
        let relationship = String::from_utf8_lossy(file.get(entries, "AFRelationship").as_name().unwrap());
        assert_eq!(relationship, format!("{:?}", attachment.relationship));
        let stream = file
            .get(file.dictionary(file.get(entries, "EF")), "F")
            .as_stream()
            .unwrap();
        assert_eq!(file.get(&stream.dict, "Subtype").as_name().unwrap(), b"text/csv");
        assert_eq!(stream.get_plain_content().unwrap(), attachment.bytes);
        let parameters = file.dictionary(file.get(&stream.dict, "Params"));
        assert_eq!(
            file.get(parameters, "Size").as_i64().unwrap(),
            attachment.bytes.len() as i64
        );
        assert_eq!(file.text(file.get(parameters, "ModDate")), "D:20251123000000Z");
    }
}

#[test]
fn names_are_sorted_and_lead_to_the_same_files() {
    let file = Inspected::new(&written());
    let tree = file.dictionary(file.get(file.dictionary(file.get(file.catalog(), "Names")), "EmbeddedFiles"));
    let leaves = file.get(tree, "Names").as_array().unwrap();
    let keys: Vec<_> = leaves.iter().step_by(2).map(|key| file.text(key)).collect();
    assert_eq!(keys, ["empty.csv", "rows.csv", "日本.csv"]);
    let sorted = |mut objects: Vec<Object>| {
        objects.sort_by_key(|object| object.as_reference().unwrap());
        objects
    };
    let named = leaves.iter().skip(1).step_by(2).cloned().collect();
    let associated = file.get(file.catalog(), "AF").as_array().unwrap().clone();
    assert_eq!(sorted(named), sorted(associated));
}

#[test]
fn poppler_takes_the_files_out_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.pdf");
    std::fs::write(&path, written()).unwrap();
    let path = path.to_str().unwrap();
    judge("qpdf", "qpdf", &["--check", path]);
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    // It prints nothing, and in some releases ends with the number of files as its status.
    let run = Command::new("pdfdetach")
        .args(["-saveall", "-o"])
        .arg(&out)
        .arg(path)
        .output();
    run.expect("`pdfdetach` does not run: install poppler-utils");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 3);
    for attachment in attachments() {
        assert_eq!(std::fs::read(out.join(&attachment.name)).unwrap(), attachment.bytes);
    }
}

#[test]
fn the_same_files_give_the_same_bytes_and_none_give_no_entry() {
    assert!(written() == written());
    let without = write_pdf(&sample::document(), sample::laid_out(), &[]).unwrap();
    let without = Inspected::new(&without);
    assert!(!without.catalog().has(b"AF") && !without.catalog().has(b"Names"));
}

#[test]
fn names_must_be_names_and_differ() {
    for names in [&["a.csv", "a.csv"][..], &[""], &["folder/a.csv"], &["folder\\a.csv"]] {
        let files: Vec<_> = names
            .iter()
            .map(|name| attachment(name, Relationship::Data, ""))
            .collect();
        let error = write_pdf(&sample::document(), sample::laid_out(), &files).unwrap_err();
        assert_eq!(error, PdfError::AttachmentName(names[0].to_owned()));
    }
}
