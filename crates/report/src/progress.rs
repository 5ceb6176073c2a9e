//! How far a run has come: a bar on a terminal, plain lines elsewhere.

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

/// Tells people what is being done. Everything goes to standard error.
pub enum Progress {
    /// A terminal.
    Bar(ProgressBar),
    /// A file or a pipe: one line a step.
    Lines,
    /// `--quiet`
    Silent,
}

impl Progress {
    /// Tells of `steps` steps.
    pub fn new(steps: usize, quiet: bool) -> Self {
        if quiet {
            return Self::Silent;
        }
        if !std::io::stderr().is_terminal() {
            return Self::Lines;
        }
        let bar = ProgressBar::new(steps as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Self::Bar(bar)
    }

    /// A step begins.
    pub fn step(&self, what: &str) {
        match self {
            Self::Bar(bar) => bar.set_message(what.to_owned()),
            // Nobody is left to tell where standard error is closed.
            Self::Lines => drop(writeln!(std::io::stderr(), "setting {what}")),
            Self::Silent => {}
        }
    }

    /// A step is done.
    pub fn done(&self) {
        if let Self::Bar(bar) = self {
            bar.inc(1);
        }
    }

    /// All is done: the bar goes away.
    pub fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
