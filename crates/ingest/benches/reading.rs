//! A million rows, beside the bare csv crate that reads the same bytes with serde into a struct of Strings.
//!
//! In one process, in turn: whatever else the machine does falls on all of them alike. `cargo xtask bench` runs this.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark measures time and prints it, and one that cannot run has nothing to say"
)]

mod large;

use std::hint::black_box;
use std::time::{Duration, Instant};

use ingest::{Cells, Folder, build};
use serde::Deserialize;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The table that has a million rows.
const TABLE: &str = "roles.csv";
const ROWS: usize = 1_000_000;
const RUNS: usize = 7;

/// A row of the table as the csv crate has it without us.
#[derive(Deserialize)]
#[expect(dead_code, reason = "the fields are filled, which is what is measured")]
struct Bare {
    entry_id: String,
    actor_id: String,
    role: String,
    since: String,
    until: String,
    source_id: String,
    locator: String,
}

fn main() {
    // `cargo test` runs benchmarks to see that they run.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let (rows, runs) = if is_bench { (ROWS, RUNS) } else { (1_000, 1) };
    let folder = Folder::from_files("data", large::files(rows / large::ACTORS));
    let mut files = folder.files().iter();
    let bytes = &files.find(|file| file.name == TABLE).expect("the table").bytes;
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..runs {
        times[0].push(timed(|| bare(bytes).map(black_box).count()));
        times[1].push(timed(|| bare(bytes).collect::<Vec<_>>().len()));
        times[2].push(timed(|| Cells::read(&folder)));
        times[3].push(timed(|| {
            build(&folder)
                .expect("a register without problems")
                .register
                .roles()
                .len()
        }));
    }
    println!(
        "{TABLE}: {rows} rows, {:.1} MB, median of {runs} runs",
        megabytes(bytes.len())
    );
    println!("{:<44}{:>8}{:>12}{:>8}{:>10}", "", "ms", "rows/s", "MB/s", "of bare");
    let names = [
        "bare csv and serde, each row dropped",
        "bare csv and serde, all rows kept",
        "rows, typed, with their places, all kept",
        "a register, every rule checked",
    ];
    let middles = times.map(median);
    // A register keeps its rows: what is like it keeps them too.
    let [_, bare, ..] = middles;
    for (name, middle) in names.into_iter().zip(middles) {
        println!("{}", line(name, middle, bare, rows, bytes.len()));
    }
}

fn bare(bytes: &[u8]) -> impl Iterator<Item = Bare> {
    let rows = csv::Reader::from_reader(bytes).into_deserialize();
    rows.map(|row| row.expect("a row of texts"))
}

/// How long it takes to make something; not to drop it.
fn timed<T>(make: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(make());
    let took = start.elapsed();
    drop(made);
    took
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "at most two decimals are printed")]
fn line(name: &str, took: Duration, bare: Duration, rows: usize, bytes: usize) -> String {
    let seconds = took.as_secs_f64();
    format!(
        "{name:<44}{:>8.0}{:>12.0}{:>8.0}{:>10.2}",
        seconds * 1e3,
        rows as f64 / seconds,
        megabytes(bytes) / seconds,
        bare.as_secs_f64() / seconds
    )
}

#[expect(clippy::cast_precision_loss, reason = "one decimal is printed")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
