//! Whole processes of the release binary, as the operating system accounts for them.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use wait4::{ResUse, Wait4};

use crate::command::{capture, program};
use crate::failure::{Failure, Outcome};
use crate::workspace::{self, files_below};

/// A register and the templates to build from it.
pub struct Case {
    /// What the table calls it.
    pub name: String,
    /// The id of the briefing.
    pub briefing: &'static str,
    pub data: PathBuf,
    pub templates: PathBuf,
    pub out: PathBuf,
}

/// What the runs of one case cost.
pub struct Cost {
    /// User and system time of each run, from the least to the most.
    pub cpu: Vec<Duration>,
    /// Peak resident memory of each run in bytes, from the least to the most. A child starts with the pages of this small program, so
    /// figures below a few megabytes would mean nothing.
    pub peak: Vec<u64>,
    /// Bytes of the PDF.
    pub pdf: u64,
}

/// Runs each case once in view of nobody, to fail with its message, then all of them by turns, `runs` times, under the clock of the
/// system: whatever else the machine does falls on all alike.
pub fn measure(cases: &[Case], runs: u32) -> Outcome<Vec<(String, Cost)>> {
    for case in cases {
        capture(case.command())?;
    }
    let mut uses: Vec<Vec<ResUse>> = cases.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (case, uses) in cases.iter().zip(&mut uses) {
            uses.push(case.run()?);
        }
    }
    let costs = cases.iter().zip(&uses);
    costs
        .map(|(case, uses)| Ok((case.name.clone(), case.cost(uses)?)))
        .collect()
}

impl Case {
    fn cost(&self, uses: &[ResUse]) -> Outcome<Cost> {
        let mut cpu: Vec<_> = uses.iter().map(|used| used.rusage.utime + used.rusage.stime).collect();
        let mut peak: Vec<_> = uses.iter().map(|used| used.rusage.maxrss).collect();
        cpu.sort();
        peak.sort_unstable();
        Ok(Cost {
            cpu,
            peak,
            pdf: self.pdf()?,
        })
    }

    fn command(&self) -> std::process::Command {
        let mut command = program(workspace::report_binary());
        command
            .args(["build", self.briefing, "--quiet", "--as-of", "2026-01-01", "--data"])
            .arg(&self.data);
        command
            .arg("--templates")
            .arg(&self.templates)
            .arg("--out")
            .arg(&self.out);
        command
    }

    fn run(&self) -> Outcome<ResUse> {
        let mut command = self.command();
        let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let used = started
            .and_then(Wait4::wait4)
            .map_err(|error| Failure::new(format!("{}: {error}", self.name)))?;
        if used.status.success() {
            Ok(used)
        } else {
            Err(Failure::new(format!("{}: {}", self.name, used.status)))
        }
    }

    fn pdf(&self) -> Outcome<u64> {
        let files = files_below(&self.out)?;
        let files = files
            .iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "pdf"));
        let sizes = files.map(|file| self.out.join(file)).map(|path| {
            path.metadata()
                .map(|metadata| metadata.len())
                .map_err(|error| workspace::unusable(&path, &error))
        });
        sizes.sum()
    }
}
