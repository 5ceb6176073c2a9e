//! The table of whole processes.

use std::fmt::Write;
use std::time::Duration;

use super::process::Cost;

/// One row a case; times in milliseconds, sizes in megabytes of 1,000,000 bytes.
pub fn render(runs: u32, rows: &[(String, Cost)]) -> String {
    let mut text =
        format!("\nwhole cold process, {runs} runs each: user and system time, peak memory, size of the PDF\n");
    let head = [
        "cpu ms: min",
        "median",
        "max",
        "peak MB: min",
        "median",
        "max",
        "PDF MB",
    ];
    line(&mut text, "case", &head.map(str::to_owned));
    for (name, cost) in rows {
        let cpu: Vec<_> = cost
            .cpu
            .iter()
            .map(Duration::as_secs_f64)
            .map(|seconds| seconds * 1e3)
            .collect();
        let peak: Vec<_> = cost.peak.iter().map(|bytes| megabytes(*bytes)).collect();
        let measured = spread(&cpu).into_iter().chain(spread(&peak));
        let mut cells: Vec<_> = measured.map(|cell| format!("{cell:.1}")).collect();
        cells.push(format!("{:.2}", megabytes(cost.pdf)));
        line(&mut text, name, &cells);
    }
    text
}

fn line(text: &mut String, name: &str, cells: &[String]) {
    let _ = write!(text, "{name:<18}");
    for cell in cells {
        let _ = write!(text, "{cell:>13}");
    }
    text.push('\n');
}

/// Least, median and most of sorted figures; of an even number, the median is the upper of the two in the middle.
fn spread(sorted: &[f64]) -> [f64; 3] {
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    [at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
}

#[expect(clippy::cast_precision_loss, reason = "at most two decimals are printed")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::{Cost, Duration, render};

    #[test]
    fn the_middle_and_both_ends_are_printed() {
        let cpu = [10, 20, 90].map(Duration::from_millis).to_vec();
        let cost = Cost {
            cpu,
            peak: vec![1_000_000, 2_500_000, 3_000_000],
            pdf: 644_000,
        };
        let text = render(3, &[("shipped".to_owned(), cost)]);
        let cells: Vec<_> = text.lines().last().unwrap_or_default().split_whitespace().collect();
        assert_eq!(cells, ["shipped", "10.0", "20.0", "90.0", "1.0", "2.5", "3.0", "0.64"]);
    }
}
