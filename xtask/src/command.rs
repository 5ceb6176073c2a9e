//! Other programs, run from the root of the workspace.

use std::ffi::OsString;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Output, Stdio};

use crate::failure::{Failure, Outcome};
use crate::workspace;

/// Arguments for the program that a task runs, handed to it as they are.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct PassedOn {
    /// Handed on as they are; paths are seen from the root of the workspace
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<OsString>,
}

/// The cargo that runs this program.
#[expect(
    clippy::disallowed_methods,
    reason = "cargo names itself in the environment of what it runs"
)]
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Any other program.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace::root());
    command
}

/// Runs the command in view of the user and hands on its exit status.
pub fn hand_over(mut command: Command) -> Outcome<ExitCode> {
    let status = command.status().map_err(|error| not_started(&command, &error))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Runs the command in view of the user; fails if it does.
pub fn show(mut command: Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(&command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` failed: {status}", line(&command))))
    }
}

/// Runs the command out of sight. Its standard output, or a failure that holds all it said.
pub fn capture(mut command: Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(&command, &error))?;
    successful(&command, &output)
}

/// Runs the command out of sight. All that it said, whatever its exit status.
pub fn output(mut command: Command) -> Outcome<Output> {
    command.output().map_err(|error| not_started(&command, &error))
}

/// Runs the command out of sight and lets it read `question`. Its standard output, or a failure that holds all it said.
pub fn answer(mut command: Command, question: &str) -> Outcome<String> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| not_started(&command, &error))?;
    // Who does not read to the end fails and says so itself; the input closes at the end of this statement.
    let _ = child.stdin.take().map(|mut input| input.write_all(question.as_bytes()));
    let output = child
        .wait_with_output()
        .map_err(|error| not_started(&command, &error))?;
    successful(&command, &output)
}

/// The Debian package to install for a program that is not among cargo's.
fn package_of(program: &str) -> Option<&'static str> {
    match program {
        "qpdf" => Some("qpdf"),
        "pdffonts" | "pdfinfo" => Some("poppler-utils"),
        "java" => Some("default-jre-headless"),
        "mvn" => Some("maven"),
        "python3" => Some("python3-venv"),
        "taskset" => Some("util-linux"),
        "git" => Some("git"),
        _ => None,
    }
}

fn successful(command: &Command, output: &Output) -> Outcome<String> {
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!(
        "`{}` failed: {}\n{}",
        line(command),
        output.status,
        said(output)
    )))
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let name = command.get_program().to_string_lossy();
    let hint = package_of(&name).filter(|_| error.kind() == ErrorKind::NotFound);
    let hint = hint.map_or_else(String::new, |package| {
        format!("\nhint: install it: `apt-get install {package}`")
    });
    Failure::new(format!("cannot run `{name}`: {error}{hint}"))
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = std::iter::once(program.file_name().unwrap_or(program.as_os_str())).chain(command.get_args());
    words
        .map(std::ffi::OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr]
        .map(|stream| String::from_utf8_lossy(stream))
        .concat()
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{capture, program};

    #[test]
    fn a_missing_judge_names_its_package() {
        let mut command = program("qpdf");
        command.env("PATH", "");
        let failure = capture(command).unwrap_err().to_string();
        assert!(failure.starts_with("cannot run `qpdf`"), "{failure}");
        assert!(
            failure.ends_with("hint: install it: `apt-get install qpdf`"),
            "{failure}"
        );
    }

    #[test]
    fn a_failing_program_is_quoted() {
        let mut command = program("sh");
        command.args(["-c", "echo seen; echo told >&2; exit 3"]);
        let failure = capture(command).unwrap_err().to_string();
        assert!(
            failure.contains("exit status: 3") && failure.ends_with("seen\ntold"),
            "{failure}"
        );
    }
}
