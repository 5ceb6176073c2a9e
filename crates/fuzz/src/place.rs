//! Where problems stand: in the file that they name, at the line and column that they say.

use ingest::{Diagnostics, SourceFile};
use report::Fault;

/// Problems of a folder called `data`: they can be shown, and each stands where it says.
pub fn diagnostics(files: &[SourceFile], problems: &Diagnostics) {
    assert_eq!(ingest::render(problems, false).is_empty(), problems.is_empty());
    for problem in problems {
        assert!(!problem.message().is_empty());
        let Some(place) = problem.place() else { continue };
        let name = problem.path().strip_prefix("data/").expect("a path in the folder");
        let file = files.iter().find(|file| file.name == name);
        if let Some(line) = file.and_then(|file| line(&file.bytes, place.line)) {
            assert_eq!(line, &*place.text);
        }
        assert!(place.row.is_none_or(|row| row < place.line));
        let before = place.text.get(..place.span.start).expect("a span between characters");
        assert_eq!(before.chars().count() + 1, place.column);
        assert!(place.text.get(place.span.clone()).is_some());
    }
}

/// A line of a file, counted from 1; nothing where the file is not UTF-8, or may be UTF-16.
fn line(bytes: &[u8], number: usize) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').nth(number - 1).map(str::to_owned)
}

/// Faults of what people write besides the register: there is one, each can be shown, and its place is in its file.
pub fn faults(faults: &[Fault]) {
    assert!(!faults.is_empty());
    for fault in faults {
        assert!(!fault.message.is_empty());
        assert!(fault.render(false, Some(80)).contains(fault.code.slug()));
        if let Some((file, bytes)) = fault.place.as_deref() {
            assert!(file.text.get(bytes.clone()).is_some());
        }
    }
}
