//! Laws of the query language, over generated conditions and registers with hidden rows.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on says why and stops"
)]

#[path = "../benches/synthetic/mod.rs"]
mod synthetic;

mod support;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use ingest::{Folder, SourceFile};
use model::{Day, Handling, Register, codes_of};
use proptest::prelude::*;
use report::{Briefing, Conditions, Name, Names, Query, Text, matching_rows, shown_rows};
use support::Workplace;

fn read(folder: &Path) -> Register {
    match ingest::build(&ingest::read_folder(folder)) {
        Ok(built) => built.register,
        Err(problems) => panic!("{}", ingest::render(&problems, false)),
    }
}

/// The register with some of its rows marked for narrower readers, or resting on a source that only those may know of.
fn with_secrets(register: &Register) -> Register {
    use Handling::{Internal, Public, Restricted};
    let mut tables = register.tables().clone();
    let mut secret = tables.sources[0].clone();
    secret.id = "secret-note".parse().unwrap();
    secret.handling = Restricted;
    for (at, entry) in tables.entries.iter_mut().enumerate() {
        entry.handling = [Public, Internal, Public, Public, Restricted][at % 5];
    }
    for (at, event) in tables.events.iter_mut().enumerate() {
        event.handling = [Public, Public, Restricted][at % 3];
    }
    for (at, source) in tables.sources.iter_mut().enumerate().skip(1) {
        source.handling = [Public, Public, Public, Public, Internal][at % 5];
    }
    let roles = tables.roles.iter_mut().step_by(2).map(|role| &mut role.evidence);
    let events = tables.events.iter_mut().step_by(5).map(|event| &mut event.evidence);
    let amounts = tables.amounts.iter_mut().step_by(3).map(|amount| &mut amount.evidence);
    let links = tables
        .links
        .iter_mut()
        .step_by(3)
        .filter_map(|link| link.evidence.as_mut());
    let claims = tables.claims.iter_mut().step_by(2).map(|claim| &mut claim.evidence);
    for evidence in roles.chain(events).chain(amounts).chain(links).chain(claims) {
        evidence.source = secret.id.clone();
    }
    tables.sources.push(secret);
    Register::build(tables).unwrap_or_else(|violations| panic!("{violations:?}"))
}

/// The shipped register and one of many dates, links and sources, each as it is and with secrets.
static REGISTERS: LazyLock<[Arc<Register>; 4]> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    synthetic::write(folder.path(), 60).unwrap();
    let shipped = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    let made = read(&folder.path().join("data"));
    let secret = [with_secrets(&shipped), with_secrets(&made)];
    let [shipped_secret, made_secret] = secret;
    [shipped, made, shipped_secret, made_secret].map(Arc::new)
});

/// What a condition can ask for in a register.
fn values_of(name: Name, register: &Register) -> Vec<String> {
    let codes = |list| codes_of(list).unwrap().into_iter().map(str::to_owned).collect();
    match name {
        Name::Entry => register.entries().iter().map(|row| row.id.to_string()).collect(),
        Name::Actor => register.actors().iter().map(|row| row.id.to_string()).collect(),
        Name::Place => register.places().iter().map(|row| row.id.to_string()).collect(),
        Name::Kind => codes("entry_kind"),
        Name::Theme => codes("theme"),
        Name::Role => codes("role"),
        Name::Status => codes("status"),
        Name::Handling => codes("handling"),
        Name::From => ["2010", "2015-06", "2019", "2023-09-15"].map(str::to_owned).to_vec(),
        Name::Until => ["2024", "2025-02", "2026-12-31"].map(str::to_owned).to_vec(),
    }
}

/// A few conditions, each with the places of its values among those that there are.
type Drawn = Vec<(Name, Vec<prop::sample::Index>)>;

fn drawn() -> impl Strategy<Value = Drawn> {
    let names = prop::sample::subsequence(Name::ALL.to_vec(), 1..4);
    names.prop_flat_map(|names| {
        let of_name = |name: Name| {
            let most = if matches!(name, Name::From | Name::Until) { 2 } else { 4 };
            (Just(name), prop::collection::vec(any::<prop::sample::Index>(), 1..most))
        };
        names.into_iter().map(of_name).collect::<Vec<_>>()
    })
}

/// The conditions in words.
fn worded(drawn: &Drawn, register: &Register) -> Vec<(Name, Vec<String>)> {
    let words = |(name, indices): &(Name, Vec<prop::sample::Index>)| {
        let values = values_of(*name, register);
        let mut chosen: Vec<_> = indices.iter().map(|index| index.get(&values).clone()).collect();
        chosen.dedup();
        (*name, chosen)
    };
    drawn.iter().map(words).collect()
}

fn query(drawn: &Drawn, register: &Register) -> Query {
    let mut conditions = Conditions::default();
    for (name, values) in worded(drawn, register) {
        conditions.set(name, values.iter().map(|value| Text::from(value.as_str())).collect());
    }
    conditions.query(&Names::of_register(register), None).unwrap()
}

fn ids(briefing: &Briefing) -> Vec<String> {
    briefing.entries().map(|entry| entry.id.to_string()).collect()
}

fn readers() -> impl Strategy<Value = Handling> {
    prop::sample::select(vec![Handling::Public, Handling::Internal, Handling::Restricted])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_matches_is_shown_in_the_order_of_the_register_whatever_the_order_of_conditions(
        register in 0..4_usize,
        drawn in drawn(),
        readers in readers(),
        year in 2012_u16..2027,
    ) {
        let register = &REGISTERS[register];
        let day = Day::new(year, 6, 15).unwrap();
        let select = |query| ids(&Briefing::new(register.clone(), query, readers, day));
        let query = query(&drawn, register);
        let matching = select(query.clone());
        let all = select(Query::default());
        let in_order: Vec<_> = all.iter().filter(|id| matching.contains(id)).cloned().collect();
        prop_assert_eq!(&matching, &in_order);
        let mut reversed = query.clone();
        reversed.conditions.reverse();
        prop_assert_eq!(&select(reversed), &matching);
        let mut fewer = query;
        fewer.conditions.pop();
        let wider = select(fewer);
        prop_assert!(matching.iter().all(|id| wider.contains(id)));
    }

    #[test]
    fn hidden_rows_make_no_difference_to_what_matches(
        register in 0..4_usize,
        drawn in drawn(),
        readers in readers(),
        year in 2012_u16..2027,
    ) {
        let register = &REGISTERS[register];
        let day = Day::new(year, 6, 15).unwrap();
        let query = query(&drawn, register);
        let whole = Briefing::new(register.clone(), Query::default(), readers, day);
        let shown = Arc::new(Register::build(shown_rows(&whole)).unwrap());
        let among_all = ids(&Briefing::new(register.clone(), query.clone(), readers, day));
        let among_shown = ids(&Briefing::new(shown, query, readers, day));
        prop_assert_eq!(among_all, among_shown);
    }

    #[test]
    fn printed_rows_are_read_again_and_no_id_leads_out_but_those_of_other_entries(
        register in 0..4_usize,
        drawn in prop::option::of(drawn()),
        readers in readers(),
        year in 2012_u16..2027,
    ) {
        let register = &REGISTERS[register];
        let day = Day::new(year, 6, 15).unwrap();
        let is_whole = drawn.is_none();
        let query = drawn.map(|drawn| query(&drawn, register)).unwrap_or_default();
        let mut tables = matching_rows(&Briefing::new(register.clone(), query, readers, day));
        prop_assert!(tables.entries.iter().all(|row| row.handling <= readers));
        prop_assert!(tables.events.iter().all(|row| row.handling <= readers));
        prop_assert!(tables.sources.iter().all(|row| row.handling <= readers));
        tables.labels = register.labels().to_vec();
        let (links, claims) = (tables.links.len(), tables.claims.len());
        let sheets = ingest::sheets(tables);
        let files = sheets.map(|sheet| SourceFile { name: format!("{}.csv", sheet.table), bytes: sheet.csv().into_bytes() });
        match ingest::build(&Folder::from_files("", files.collect())) {
            Ok(built) => prop_assert_eq!((built.register.links().len(), built.register.claims().len()), (links, claims)),
            Err(problems) => {
                prop_assert!(!is_whole, "{}", ingest::render(&problems, false));
                for problem in problems.iter() {
                    let leads_out = problem.code().slug() == "unknown-id" && ["links.csv", "claims.csv"].contains(&problem.path());
                    prop_assert!(leads_out, "{}", ingest::render(&problems, false));
                }
            }
        }
    }
}

/// Briefings that list the ids of what they select: one by its declaration, one by the options of its template.
fn listing(place: &Workplace, conditions: &[(Name, Vec<String>)]) {
    let list = |values: &[String]| {
        let quoted: Vec<_> = values.iter().map(|value| format!("\"{value}\"")).collect();
        format!("[{}]", quoted.join(", "))
    };
    let declared = |id: &str| {
        format!(
            "[[briefing]]\nid = \"{id}\"\ntemplate = \"{id}.md.j2\"\nlanguages = [\"en\"]\naudience = \"public\"\nedition = 1\n\n"
        )
    };
    let keys: String = conditions
        .iter()
        .map(|(name, values)| format!("{name} = {}\n", list(values)))
        .collect();
    let options: Vec<_> = conditions
        .iter()
        .map(|(name, values)| format!("{name}={}", list(values)))
        .collect();
    let spec = format!(
        "{}[briefing.select]\n{keys}\n{}",
        declared("by-keys"),
        declared("by-options")
    );
    place.write("templates/briefings.toml", spec);
    let template =
        |call: &str| format!("# Ids\n\n{{% for entry in {call} %}}\n- {{{{ entry.id }}}}\n{{% endfor %}}\n\nEnd\n");
    place.write("templates/by-keys.md.j2", template("entries()"));
    place.write(
        "templates/by-options.md.j2",
        template(&format!("entries({})", options.join(", "))),
    );
    let messages = String::from_utf8(place.read("templates/locale/en.ftl")).unwrap();
    place.write(
        "templates/locale/en.ftl",
        messages + "\nby-keys-title = Ids\nby-options-title = Ids\n",
    );
}

fn listed(place: &Workplace, briefing: &str) -> Vec<String> {
    let run = place.report(&["build", briefing, "--quiet", "--format", "md"]);
    if run.stderr.contains("error[empty-selection]") {
        return Vec::new();
    }
    assert_eq!(run.status, 0, "{}", run.stderr);
    let markdown = String::from_utf8(place.read(&format!("dist/{briefing}.en.md"))).unwrap();
    markdown
        .lines()
        .filter_map(|line| line.strip_prefix("- "))
        .map(str::to_owned)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_conditions_select_the_same_wherever_they_are_written(drawn in drawn()) {
        let conditions = worded(&drawn, &REGISTERS[0]);
        let place = Workplace::shipped();
        listing(&place, &conditions);
        let flags = conditions.iter().flat_map(|(name, values)| [format!("--{name}"), values.join(",")]);
        let flags: Vec<_> = flags.collect();
        let mut args = vec!["query", "--columns", "entry_id", "--format", "csv"];
        args.extend(flags.iter().map(String::as_str));
        let run = place.report(&args);
        // Here alone, what no row shows is a name of nothing.
        prop_assert!(run.status == 0 || run.stderr.contains("error[unknown-name]"), "{}", run.stderr);
        let by_flags: Vec<_> = run.stdout.lines().skip(1).map(str::to_owned).collect();
        prop_assert_eq!(listed(&place, "by-options"), listed(&place, "by-keys"), "{:?}", conditions);
        if run.status == 0 {
            prop_assert_eq!(by_flags, listed(&place, "by-keys"), "{:?}", conditions);
        }
    }
}
