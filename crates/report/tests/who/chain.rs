//! The chain of one entry.

use super::*;

#[test]
fn a_chain_is_read_from_the_bodies_to_what_the_entry_stands_under() {
    let place = with_figure("figure(\"chain\", entry=\"bac-ai\", table=\"Links\")");
    build(&place);
    let words = words(&place, "en").join(" ");
    let parts = [
        "French Development Agency partner Japan International Cooperation Agency partner Vietnam Electricity owner",
        "Bác Ái hydroelectric plant project part of Concerted action by AFD and JICA in third countries programme",
        "under Memorandum of cooperation between AFD and JICA instrument",
        "under Just Energy Transition Partnership with Viet Nam instrument",
    ];
    assert_eq!(words, parts.join(" "));
    let lines = figure_lines(&place, "en");
    let told = "part of “Concerted action by AFD and JICA in third countries” (under “Memorandum of cooperation between \
                AFD and JICA”) and under “Just Energy Transition Partnership with Viet Nam”.";
    assert!(lines[0].contains(told), "{}", lines[0]);
    let rows: Vec<_> = lines.iter().filter(|line| line.starts_with("| ")).collect();
    assert!(
        rows[2].starts_with("| French Development Agency | partner | Bác Ái hydroelectric plant[^"),
        "{rows:?}"
    );
    let second = "| Concerted action by AFD and JICA in third countries | under | Memorandum of cooperation between AFD and JICA[^";
    assert!(rows[6].starts_with(second), "{rows:?}");
}

/// What stands two links above the entry of a dossier is no part of its selection, and travels with it all the same.
#[test]
fn a_dossier_with_a_chain_can_be_made_again_of_what_it_carries() {
    let place = with_call("templates/dossier.md.j2", "figure(\"chain\", table=\"Links\")");
    let build = ["build", "dossier", "--entry", "brunet-takamori-2024", "--quiet"];
    let run = place.report(&build);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let name = "dossier-entry-brunet-takamori-2024.en";
    assert!(text(&place, &format!("dist/{name}.md")).contains("Joint exercises during French deployments"));
    let (pdf, rows) = (place.path(&format!("dist/{name}.pdf")), place.path("rows"));
    std::fs::create_dir(&rows).expect("a folder");
    let (pdf, rows) = (pdf.display().to_string(), rows.display().to_string());
    judge("pdfdetach", "poppler-utils", &["-saveall", "-o", &rows, &pdf]);
    let run = place.report(&[&build[..], &["--data", &rows, "--out", "again"]].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(place.read(&format!("again/{name}.pdf")) == place.read(&format!("dist/{name}.pdf")));
}

#[test]
fn links_that_lead_round_in_a_circle_are_followed_once() {
    let place = with_figure("figure(\"chain\", entry=\"roadmap-2023-2027\")");
    let links = text(&place, "data/links.csv");
    place.write(
        "data/links.csv",
        links + "exceptional-partnership,under,roadmap-2023-2027,partnership-page,sentence 3\n",
    );
    build(&place);
    let words = words(&place, "en").join(" ");
    let title = "cooperation under the exceptional partnership (2023–2027)";
    assert_eq!(words.matches(title).count(), 2, "{words}");
    assert!(words.contains("implements Exceptional partnership"), "{words}");
}
