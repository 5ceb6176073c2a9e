//! Laws of chains, whatever they show, and what one looks like.

use proptest::prelude::*;

use super::*;
use crate::figure::laws::faults;

const WIDTH: f32 = 471.0;

fn body(name: &str, role: &str) -> ChainBody {
    ChainBody {
        name: name.to_owned(),
        language: None,
        role: role.to_owned(),
    }
}

fn entry(title: &str) -> ChainEntry {
    ChainEntry {
        title: title.to_owned(),
        language: None,
        kind: "instrument".to_owned(),
    }
}

fn step(depth: usize, relation: &str, title: &str) -> ChainStep {
    ChainStep {
        depth,
        relation: relation.to_owned(),
        entry: entry(title),
    }
}

fn scene(chain: &Chain, language: &str, width: f32) -> Scene {
    let style = Style::default();
    chain.scene(width, &style, &mut Ruler::new(language, &style))
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{1,12}( [a-zé’]{1,12}){0,30}",
        "[ぁ-んァ-ン一-丁]{1,60}",
        "[A-Z][a-z]{40,90}",
    ]
}

fn label() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "party",
        "partenaire de dialogue et bailleur de fonds",
        "実施主体",
        "under",
    ])
    .prop_map(str::to_owned)
}

/// Steps of which each is at most one deeper than the one before.
fn steps() -> impl Strategy<Value = Vec<ChainStep>> {
    prop::collection::vec((0..4usize, label(), title()), 0..14).prop_map(|steps| {
        let mut deepest = 0;
        let step = |(depth, relation, title): (usize, String, String)| {
            deepest = (deepest + 1)
                .min(depth + 1)
                .max(if depth == 3 { deepest + 1 } else { 1 });
            step(deepest, &relation, &title)
        };
        steps.into_iter().map(step).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn words_lie_apart_and_inside(
        bodies in prop::collection::vec((title(), label()), 0..9),
        title in title(),
        steps in steps(),
        language in prop::sample::select(vec!["en", "fr", "ja"]),
        width in prop_oneof![Just(WIDTH), 150.0..600.0f32],
    ) {
        let bodies: Vec<ChainBody> = bodies.iter().map(|(name, role)| body(name, role)).collect();
        let chain = Chain { bodies, entry: entry(&title), steps };
        let scene = scene(&chain, language, width);
        prop_assert_eq!(faults(&scene, language, &Style::default()), Vec::<String>::new());
        let words: Vec<&str> = scene.inscriptions().iter().map(|words| words.words.as_str()).collect();
        let bodies = chain.bodies.iter().flat_map(|body| [body.name.as_str(), body.role.as_str()]);
        let steps = chain.steps.iter().flat_map(|step| {
            [step.relation.as_str(), step.entry.title.as_str(), step.entry.kind.as_str()]
        });
        let read = bodies.chain([chain.entry.title.as_str(), "instrument"]).chain(steps);
        prop_assert_eq!(words, read.collect::<Vec<_>>(), "it is read from the bodies to what the entry stands under");
    }
}

#[test]
fn five_hundred_bodies_and_steps_are_drawn() {
    let bodies = (0..500).map(|at| body(&format!("Body {at}"), "party")).collect();
    let steps = (1..=500)
        .map(|depth| step(depth, "under", &format!("Instrument {depth}")))
        .collect();
    let entry = entry("Everything");
    let chain = Chain { bodies, entry, steps };
    let scene = scene(&chain, "en", WIDTH);
    assert_eq!(faults(&scene, "en", &Style::default()), Vec::<String>::new());
    assert!(scene.height() > 10_000.0);
}

#[test]
fn a_chain_from_two_bodies_to_an_instrument_under_another() {
    let chain = Chain {
        bodies: vec![
            body("Harbour office", "co-chair"),
            body("School of Tides", "participant"),
        ],
        entry: ChainEntry {
            language: Some("fr".to_owned()),
            ..entry("Dialogue des ports")
        },
        steps: vec![
            step(1, "under", "Roadmap"),
            step(2, "implements", "Partnership"),
            step(1, "part of", "Forums"),
        ],
    };
    let style = Style::default();
    let scene = scene(&chain, "en", WIDTH).set(&mut Ruler::new("en", &style));
    insta::assert_snapshot!(scene.svg("en", "A chain"));
}
