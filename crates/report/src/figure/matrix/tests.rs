//! Laws of matrices, whatever they show, and what one looks like.

use proptest::prelude::*;

use super::*;
use crate::figure::laws::faults;

const WIDTH: f32 = 471.0;

fn head(title: impl Into<String>) -> MatrixHead {
    MatrixHead {
        title: title.into(),
        language: None,
    }
}

fn cell(entries: u32, roles: &[&str]) -> MatrixCell {
    MatrixCell {
        entries,
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

fn row(name: &str, cells: Vec<MatrixCell>) -> MatrixRow {
    MatrixRow {
        head: head(name),
        cells,
    }
}

fn key(number: Option<&str>) -> MatrixKey {
    let role = |(letter, role): (&str, &str)| (letter.to_owned(), role.to_owned());
    MatrixKey {
        number: number.map(str::to_owned),
        roles: [("P", "party"), ("T", "participant"), ("実", "実施主体")]
            .map(role)
            .into(),
        more: "further roles".to_owned(),
    }
}

fn scene(matrix: &Matrix, language: &str, width: f32) -> Scene {
    let style = Style::default();
    matrix.scene(width, &style, &mut Ruler::new(language, &style))
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{1,12}( [a-zé’]{1,12}){0,20}",
        "[ぁ-んァ-ン一-丁]{1,60}",
        "[A-Z][a-z]{40,90}",
    ]
}

fn a_cell() -> impl Strategy<Value = MatrixCell> {
    let letters = prop::sample::subsequence(vec!["P", "T", "実", "M", "観", "D"], 1..6);
    let some = (prop_oneof![1..9u32, 1..9999u32], letters).prop_map(|(entries, roles)| cell(entries, &roles));
    prop_oneof![Just(MatrixCell::default()), some]
}

fn matrix() -> impl Strategy<Value = Matrix> {
    (1..20usize, 1..36usize, any::<bool>()).prop_flat_map(|(columns, rows, has_numbers)| {
        let row = (title(), prop::collection::vec(a_cell(), columns)).prop_map(|(name, cells)| row(&name, cells));
        let heads = prop::collection::vec(title().prop_map(head), columns);
        let rest = prop::option::of(title());
        (heads, prop::collection::vec(row, rows), rest).prop_map(move |(heads, rows, rest)| {
            Matrix::new(heads, rows, rest, key(has_numbers.then_some("number of entries")))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn words_lie_apart_and_inside(
        matrix in matrix(),
        language in prop::sample::select(vec!["en", "fr", "ja"]),
        width in prop_oneof![Just(WIDTH), 150.0..600.0f32],
    ) {
        let scene = scene(&matrix, language, width);
        prop_assert_eq!(faults(&scene, language, &Style::default()), Vec::<String>::new());
    }

    #[test]
    fn every_name_stands_in_it_before_its_cells(matrix in matrix()) {
        let scene = scene(&matrix, "en", WIDTH);
        let words: Vec<&str> = scene.inscriptions().iter().map(|words| words.words.as_str()).collect();
        let heads = matrix.columns.iter().map(|head| head.title.as_str());
        prop_assert!(words.iter().copied().take(matrix.columns.len()).eq(heads));
        let mut rest = words.iter().skip(matrix.columns.len());
        for row in matrix.rows() {
            prop_assert_eq!(rest.next(), Some(&row.head.title.as_str()));
            for cell in row.cells.iter().filter(|cell| cell.entries > 0) {
                let number = cell.entries.to_string();
                prop_assert!(matrix.key.number.is_none() || rest.next() == Some(&number.as_str()));
                let letters = rest.next().copied().unwrap_or_default();
                let all = cell.roles.concat();
                prop_assert!(letters == all || letters.strip_suffix('+').is_some_and(|kept| all.starts_with(kept)));
            }
        }
    }

    /// Which colours a style has does not matter: letters can be read on every ground.
    #[test]
    fn letters_can_be_read_on_every_ground(red: u8, green: u8, blue: u8, entries in 1..50u32) {
        let mut style = Style::default();
        style.palette.accent = Color(red, green, blue);
        let most = row("One", vec![cell(50, &["P"]), cell(entries, &["P"])]);
        let matrix = Matrix::new(vec![head("A"), head("B")], vec![most], None, key(None));
        let mut ruler = Ruler::new("en", &style);
        let svg = matrix.scene(WIDTH, &style, &mut ruler).set(&mut ruler).svg("en", "");
        let fills = svg.lines().filter(|line| line.starts_with("<path"));
        let fills = fills.filter_map(|line| line.split_once("fill=\"#")?.1.get(..6));
        let grounds: Vec<Color> = fills.filter_map(hex).collect();
        prop_assert_eq!(grounds.len(), 2);
        for ground in grounds {
            let found = typeset::contrast_ratio(ground, style.palette.text);
            prop_assert!(found >= 4.5, "{ground:?}: {found}");
        }
    }
}

fn hex(text: &str) -> Option<Color> {
    let part = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    Some(Color(part(0)?, part(2)?, part(4)?))
}

#[test]
fn what_does_not_fit_is_a_sign_that_the_key_explains() {
    let full = cell(12, &["P", "T", "実", "M", "観", "D"]);
    let rows = vec![row("A body", vec![full; 12])];
    let crowded = Matrix::new(vec![head("Theme"); 12], rows, None, key(Some("number")));
    let words = |matrix: &Matrix| {
        let scene = scene(matrix, "en", WIDTH);
        let words = scene.inscriptions().iter().map(|words| words.words.clone());
        words.collect::<Vec<_>>().join(" ")
    };
    assert!(words(&crowded).contains("12 PT+"), "{}", words(&crowded));
    assert!(words(&crowded).ends_with("+ further roles"), "{}", words(&crowded));
    let rows = vec![row("A body", vec![cell(1, &["P"])])];
    let roomy = Matrix::new(vec![head("Theme")], rows, None, key(Some("number")));
    assert!(!words(&roomy).contains("further roles"));
}

#[test]
fn a_matrix_of_two_blocks_and_a_hub() {
    let none = MatrixCell::default;
    let rows = vec![
        row("Harbour office", vec![none(), cell(2, &["P", "T"]), none()]),
        row("Northland", vec![cell(3, &["T"]), cell(1, &["P"]), none()]),
        row("School of Tides", vec![none(), none(), cell(1, &["T"])]),
    ];
    let columns = ["Fisheries", "Ports", "Studies"].map(head).into();
    let matrix = Matrix::new(
        columns,
        rows,
        Some("Not shown: two others.".to_owned()),
        key(Some("number of entries")),
    );
    let style = Style::default();
    let scene = scene(&matrix, "en", 300.0).set(&mut Ruler::new("en", &style));
    insta::assert_snapshot!(scene.svg("en", "A matrix"));
}
