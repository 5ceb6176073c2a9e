//! What cannot be drawn, or not all of it.

use super::*;

#[test]
fn what_cannot_be_drawn_is_an_error_that_says_what_to_do() {
    let same = ("*[party] P", "*[party] N");
    for (call, message, reasons) in [
        (
            "figure(\"chain\", theme=\"defence\")",
            None,
            [
                "is of one entry, and 9 meet its conditions",
                "name one: entry=\"…\" in a template",
            ],
        ),
        (
            "figure(\"matrix\", by=\"thema\")",
            None,
            ["has no columns by `thema`", "did you mean `theme`?"],
        ),
        (
            "figure(\"matrix\")",
            Some(same),
            [
                "`matrix-letter` gives the roles `party` and `partner` the same letter, `N`",
                "of its own",
            ],
        ),
        (
            "figure(\"timeline\", by=\"theme\")",
            None,
            ["the figure `timeline` takes no `by`", "templates/chronology.md.j2"],
        ),
    ] {
        let place = with_figure(call);
        if let Some((from, to)) = message {
            let messages = text(&place, "templates/locale/en.ftl");
            assert!(messages.contains(from));
            place.write("templates/locale/en.ftl", messages.replace(from, to));
        }
        let run = place.report(&["build", "chronology", "--quiet"]);
        assert_eq!(run.status, 1, "{call}");
        for reason in reasons {
            assert!(run.stderr.contains(reason), "{call}: {}", run.stderr);
        }
    }
}

/// The shipped register with 500 more actors, each with a role in these entries.
fn with_many_actors(call: &str, entries: &[&str]) -> Workplace {
    let place = with_figure(call);
    let (mut actors, mut roles) = (text(&place, "data/actors.csv"), text(&place, "data/roles.csv"));
    for number in 0..500 {
        actors.push_str(&format!("body-{number},agency,FR,Body {number},,,,,,,,\n"));
        for entry in entries {
            roles.push_str(&format!("{entry},body-{number},participant,,,partnership-page,\n"));
        }
    }
    place.write("data/actors.csv", actors);
    place.write("data/roles.csv", roles);
    place
}

#[test]
fn of_too_many_actors_those_with_most_entries_are_drawn_and_the_others_counted() {
    let place = with_many_actors("figure(\"matrix\")", &["shared-vision"]);
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let words = words(&place, "en").join(" ");
    assert!(
        words.contains("Not shown: 514 other actors with a role in fewer than 2 entries."),
        "{words}"
    );
    assert!(!words.contains("Body 1"), "{words}");
    assert!(figure_lines(&place, "fr")[0].contains("514 autres acteurs"));
}

#[test]
fn of_what_cannot_be_read_there_is_no_matrix_and_its_maker_is_told() {
    let few = "figure(\"matrix\", entry=\"shared-vision\")";
    for (place, told) in [
        (
            with_many_actors(few, &["shared-vision"]),
            "it would have 502 rows, and a page has no room for as many",
        ),
        (
            with_figure("figure(\"matrix\", by=\"entry\")"),
            "it would have 55 columns, and no more than 20 can be read",
        ),
    ] {
        let run = place.report(&["build", "chronology"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let told = format!("leaves out `matrix`: {told}: let it show less");
        assert!(run.stderr.contains(&told), "{}", run.stderr);
    }
}

#[test]
fn where_nobody_has_a_role_there_is_no_matrix_and_its_maker_is_told() {
    let place =
        with_figure("figure(\"matrix\", theme=\"presence\") }}{{ figure(\"chain\", entry=\"consular-office-noumea\")");
    let roles = text(&place, "data/roles.csv");
    let kept: Vec<_> = roles
        .lines()
        .filter(|row| !row.starts_with("consular-office-noumea,"))
        .collect();
    place.write("data/roles.csv", kept.join("\n") + "\n");
    let run = place.report(&["build", "chronology"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for told in [
        "leaves out `matrix`: nobody has a role in what it would show",
        "leaves out `chain`: nobody has a role in `consular-office-noumea`, and it stands under nothing else",
    ] {
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}

#[test]
fn a_matrix_that_is_wider_than_a_narrow_page_is_an_error_that_says_so() {
    let place = with_figure("figure(\"matrix\", by=\"entry\", theme=\"islands\")");
    let style = text(&place, "templates/style.toml");
    let narrow = ["margin-left", "margin-right"].iter().fold(style, |style, margin| {
        let usual = format!("{margin} = \"62pt\"");
        assert!(style.contains(&usual), "{style}");
        style.replace(&usual, &format!("{margin} = \"69mm\""))
    });
    place.write(
        "templates/style.toml",
        narrow.replace("indent = \"104pt\"", "indent = \"0pt\""),
    );
    let run = place.report(&["build", "chronology", "--quiet"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    for part in [
        "points wide, and a page has room for 204",
        "let it show less: fewer columns",
    ] {
        assert!(run.stderr.contains(part), "{}", run.stderr);
    }
}
