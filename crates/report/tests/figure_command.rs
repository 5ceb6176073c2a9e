//! `report figure`: one figure by itself.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::judges::judge;
use support::{Workplace, text};

/// Runs `report figure` on the shipped register as of a day, into a file of this name.
fn drawn(place: &Workplace, out: &str, more: &[&str]) -> support::Run {
    let fixed = ["figure", "timeline", "--as-of", "2026-01-31", "--out", out];
    place.report(&[&fixed, more].concat())
}

#[test]
fn a_figure_by_itself_is_the_same_as_svg_pdf_and_png() {
    let place = Workplace::shipped();
    for out in ["t.svg", "t.pdf", "t.png", "again/t.png"] {
        let run = drawn(&place, out, &["--theme", "defence", "--language", "fr"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{out}");
    }
    let svg = text(&place, "t.svg").replace('\u{a0}', " ");
    let pdf = place.path("t.pdf").display().to_string();
    let words = judge("pdftotext", "poppler-utils", &["-raw", &pdf, "-"]);
    let words = String::from_utf8_lossy(&words).replace('\u{a0}', " ");
    for part in ["Brunet-Takamori 2024", "31 janvier 2026 · Public"] {
        assert!(svg.contains(part) && words.contains(part), "{part}\n{svg}\n{words}");
    }
    let information = judge("pdfinfo", "poppler-utils", &[&pdf]);
    let information = String::from_utf8_lossy(&information).into_owned();
    assert!(information.contains("Frise chronologique"), "{information}");
    let attached = judge("pdfdetach", "poppler-utils", &["-list", &pdf]);
    assert!(String::from_utf8_lossy(&attached).contains("entries.csv"));
    let png = place.read("t.png");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png == place.read("again/t.png"));
    let width = svg
        .split("width=\"")
        .nth(1)
        .and_then(|rest| rest.split("pt").next())
        .expect("a width");
    let pixels = (width.parse::<f32>().expect("a number") / 72.0 * 300.0).ceil() as u32;
    assert_eq!(png[16..20], pixels.to_be_bytes());
}

#[test]
fn a_figure_that_cannot_be_drawn_says_why_and_leaves_what_was_there() {
    let place = Workplace::shipped();
    place.write("t.svg", "earlier");
    for (out, more, reason) in [
        ("t.gif", &[][..], "end the name of the file with .svg, .pdf or .png"),
        ("t", &[], "`t` does not say what to write"),
        (
            "t.svg",
            &["--entry", "shared-vision"],
            "there is no timeline to draw: nothing that it would show has a date",
        ),
        (
            "t.svg",
            &["--theme", "science", "--status", "cancelled"],
            "no entry matches: ",
        ),
        ("t.svg", &["--theme", "nix"], "no theme is called `nix`"),
        (
            "t.svg",
            &["--language", "de"],
            "there are no messages in `de`; there are those in `en`, `fr`, `ja`",
        ),
    ] {
        let run = drawn(&place, out, more);
        assert!(run.status != 0 && run.stderr.contains(reason), "{}", run.stderr);
    }
    assert_eq!(place.read("t.svg"), b"earlier");
}
