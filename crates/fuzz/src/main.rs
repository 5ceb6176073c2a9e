//! The targets under libFuzzer, one a process: `cargo xtask fuzz` says which.
#![no_main]

use std::sync::OnceLock;

static TARGET: OnceLock<&fuzz::Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(
    init: {
        if let Some(target) = chosen() {
            TARGET.get_or_init(|| target);
        }
    },
    |bytes: &[u8]| {
        if let Some(target) = TARGET.get() {
            (target.run)(bytes);
        }
    }
);

/// The target that `FUZZ_TARGET` names. libFuzzer has the arguments for itself.
#[expect(
    clippy::disallowed_methods,
    reason = "libFuzzer leaves no other way to tell it something"
)]
fn chosen() -> Option<&'static fuzz::Target> {
    let name = std::env::var("FUZZ_TARGET").ok()?;
    fuzz::TARGETS.iter().find(|target| target.name == name)
}
