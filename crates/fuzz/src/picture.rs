//! Pictures.

use typeset::Picture;

/// Any bytes as an SVG file.
pub fn svg(bytes: &[u8]) {
    read(bytes);
    // Most changes of a file break its syntax: within an element, more of them get to where shapes are read.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    read(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{text}</svg>").as_bytes());
}

/// Any bytes as a PNG file.
pub fn png(bytes: &[u8]) {
    read(bytes);
}

/// Any bytes as a JPEG file.
pub fn jpeg(bytes: &[u8]) {
    read(bytes);
}

/// Reads a picture: there is one, or problems on lines of the file.
fn read(bytes: &[u8]) {
    let Err(problems) = Picture::read(bytes) else { return };
    assert!(!problems.is_empty());
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
    for problem in &problems {
        assert!(!problem.message.is_empty() && !problem.hint.is_empty());
        let is_inside = problem.line.is_none_or(|line| (1..=lines).contains(&line));
        assert!(is_inside, "{problem:?} of {lines} lines");
    }
}
