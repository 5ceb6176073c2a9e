//! Why a workbook cannot be read, and what to do about it.

use crate::code::UNREADABLE_WORKBOOK;
use crate::diagnostic::Diagnostic;

/// Why nothing in a workbook can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It asks for a password.
    Locked,
    /// It is of Excel 97 to 2003.
    Old,
    /// It is a binary workbook of Excel, `.xlsb`.
    Binary,
    /// It is a ZIP archive of something else.
    Another,
    /// It is larger than anything that people fill in: how.
    TooLarge(String),
    /// It is not as such files are: how.
    Damaged(String),
}

/// The name that a compound file gives to a workbook with a password, in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4).
const ENCRYPTED: &str = "EncryptedPackage";

impl Trouble {
    /// Damage that a reader of archives, XML or workbooks found.
    pub(super) fn found(error: &impl std::fmt::Display) -> Self {
        Self::Damaged(error.to_string())
    }

    /// What is to say of a compound file: old workbooks are such, and new ones with a password.
    pub(super) fn of_compound(bytes: &[u8]) -> Self {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let has_it = bytes.windows(name.len()).any(|window| window == name);
        if has_it { Self::Locked } else { Self::Old }
    }

    /// What people are told.
    pub(super) fn told(self, path: &str) -> Diagnostic {
        let (what, hint) = match self {
            Self::Locked => (
                "has a password".to_owned(),
                "open it in the spreadsheet and save it without the password",
            ),
            Self::Old => ("is a workbook of Excel 97 to 2003".to_owned(), SAVE_AS),
            Self::Binary => ("is a binary workbook of Excel".to_owned(), SAVE_AS),
            Self::Another => (
                "is an archive, and no workbook of Excel or LibreOffice".to_owned(),
                "save the table as `.xlsx`, `.ods` or `CSV UTF-8`",
            ),
            Self::TooLarge(how) => (
                format!("is too large: {how}"),
                "copy the table to a workbook of its own",
            ),
            Self::Damaged(how) => (
                format!("is not as workbooks are: {how}"),
                "open it in the spreadsheet and save it anew, as `.xlsx`, `.ods` or `CSV UTF-8`",
            ),
        };
        Diagnostic::of_file(UNREADABLE_WORKBOOK, path, format!("`{path}` {what}")).hint(hint)
    }
}

const SAVE_AS: &str = "open it in the spreadsheet and save it as `.xlsx`, `.ods` or `CSV UTF-8`";
