//! Other programs that read PDF, and words in the bytes they give.

use std::process::Command;

/// Runs a program that reads PDF, and returns what it prints.
pub fn judge(program: &str, package: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output();
    output
        .unwrap_or_else(|error| panic!("`{program}` does not run ({error}): install {package}"))
        .stdout
}

/// Whether a word stands in the bytes, in any of the forms that a PDF has for text, whatever its case.
pub fn holds(bytes: &[u8], word: &str) -> bool {
    let hexadecimal = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let bytes = bytes.to_ascii_lowercase();
    let forms = [
        word.as_bytes().to_vec(),
        hexadecimal(word.as_bytes()).into(),
        hexadecimal(&wide).into(),
        wide,
    ];
    forms
        .iter()
        .any(|form| bytes.windows(form.len()).any(|window| window == form))
}
