//! `report list`

use super::{Failure, say};
use crate::cli::ListArgs;
use crate::project::Project;

/// One line a briefing: id, languages, audience, template; where it needs a subject, of which kinds.
pub fn run(args: &ListArgs) -> Result<(), Failure> {
    let project = Project::read(&args.templates).map_err(|faults| Failure::from_faults(&faults))?;
    let width = project.briefings.iter().map(|spec| spec.id.len()).max().unwrap_or(0);
    for spec in &project.briefings {
        let languages: Vec<_> = spec.languages.iter().map(|language| language.get_ref().tag()).collect();
        let template = args.templates.join(spec.template.get_ref());
        let subjects: Vec<_> = spec.subjects.iter().map(ToString::to_string).collect();
        let about = match subjects.is_empty() {
            true => String::new(),
            false if spec.whole => format!("  about: {}, or all of it", subjects.join(", ")),
            false => format!("  about: {}", subjects.join(", ")),
        };
        say(&format!(
            "{:width$}  {:8}  {:10}  {}{about}",
            spec.id,
            languages.join(","),
            spec.audience.to_string(),
            template.display()
        ));
    }
    Ok(())
}
