//! The stable names of what can be wrong with a folder, a file, its table, a row or a cell. The rules that hold
//! between rows have their codes in [`model`].

use model::{Code, Definition};

/// Whether `ingest.toml` may make problems of this code less than errors: what they are about is passed over, and what is
/// read besides is not touched by it. Of the rules of the register these are the ones that judge.
pub(crate) fn may_be_lowered(code: Code) -> bool {
    code.is_judgement() || [UNKNOWN_FILE, UNKNOWN_COLUMN, FILE_FORM, COLUMN_NAME, NUMBER_FORM].contains(&code)
}

/// Every code that a diagnostic can have, those of reading first.
pub(crate) fn every_code() -> impl Iterator<Item = Code> {
    READING.iter().chain(Code::ALL).copied()
}

/// The doc comment of a code is its explanation, so that the two cannot drift; the codes stand below their family.
macro_rules! codes {
    ($([$family:ident] $($(#[doc = $line:literal])* $name:ident = $slug:literal;)*)*) => {
        $($(
            $(#[doc = $line])*
            pub(crate) const $name: Code = Code::new(&Definition {
                slug: $slug,
                family: stringify!($family),
                explanation: concat!($($line, "\n"),*),
            });
        )*)*

        /// Every code of this module, from the folder down to the cell.
        const READING: &[Code] = &[$($($name,)*)*];
    };
}

codes! {
    [file]
    /// The data folder cannot be listed: it is not there, it is a file, or its permissions forbid it.
    ///
    /// Name the folder that holds `entries.csv`.
    MISSING_FOLDER = "missing-folder";
    /// A file is missing that every register has (`entries.csv`, `actors.csv`, `roles.csv`, `events.csv`,
    /// `sources.csv`), or that rows of other files refer to.
    ///
    /// A table without rows is a file with its first line alone.
    MISSING_FILE = "missing-file";
    /// A file is there but cannot be read, often because its permissions forbid it.
    UNREADABLE_FILE = "unreadable-file";
    /// The settings of the register, `ingest.toml`, are not TOML, or have a key that there is not or a value that the key
    /// cannot have: a code or a severity that there is not, a severity below that of an error for a code without which
    /// there is no value to print, a table, an encoding or a delimiter that there is not.
    ///
    /// `[severity]` holds lines such as `duplicate-name = "warning"` (`error`, `warning`, `note`, `off`); `[read]`, for all
    /// files, and `[read.actors]`, for one, hold `encoding = "windows-1252"` and `delimiter = ";"`. The file may also be
    /// left out.
    WRONG_SETTING = "wrong-setting";
    /// A CSV file in the data folder belongs to no table, or a file there is a workbook, so nothing in it would reach a briefing.
    ///
    /// Give it the name of its table, or move it out of the folder. Sheets of a workbook are saved as `CSV UTF-8`, one a table.
    UNKNOWN_FILE = "unknown-file";
    /// A file holds nothing, not even the names of its columns.
    ///
    /// A table without rows is a file with its first line alone; an optional table may have no file.
    EMPTY_FILE = "empty-file";
    /// A file is no text at all: a workbook that was given the name of a CSV file.
    ///
    /// Open it in the spreadsheet and save it as `CSV UTF-8`.
    NOT_CSV = "not-csv";
    /// A workbook that is to be imported cannot be read: it has a password, it is of Excel 97 to 2003 (`.xls`) or binary (`.xlsb`), it is
    /// damaged, or larger than anything that people fill in.
    ///
    /// Open it in the spreadsheet and save it anew, as `.xlsx`, `.ods` or `CSV UTF-8`, without a password.
    UNREADABLE_WORKBOOK = "unreadable-workbook";
    /// A workbook that is to be imported has several sheets, and one sheet is a table; or it has no sheet of the name that was told.
    ///
    /// Say which one in the map, `sheet = "Projects"`, or on the command line, `--sheet Projects`. The message lists them.
    UNSURE_SHEET = "unsure-sheet";
    /// A file is not UTF-8, and its text can be read in more than one encoding, or in none that this program tells from others.
    /// Read in the wrong one, some of its letters would be others.
    ///
    /// Say in `ingest.toml` which one it is: below `[read.actors]`, `encoding = "windows-1252"`; or save the file as UTF-8.
    UNSURE_ENCODING = "unsure-encoding";
    /// Bytes of a file are no character in its encoding. Either the file is in another one, or it was damaged.
    ///
    /// Write the character anew, or say in `ingest.toml` which encoding the file is in.
    UNDECODABLE = "undecodable";
    /// A file is not UTF-8 with commas, or has lines above its header or empty columns. It is read all the same: this note says
    /// as what.
    ///
    /// If it was taken for something else than it is, say in `ingest.toml` what it is.
    FILE_FORM = "file-form";
    /// Version control could not merge two versions of a file and left both in it, between lines of `<<<<<<<`, `=======`
    /// and `>>>>>>>`.
    ///
    /// Keep the rows that are right and delete these lines.
    CONFLICT_MARKER = "conflict-marker";
    [table]
    /// The first line of a file names no column of its table, so nothing below it can be understood.
    ///
    /// The first line must hold the names of the columns, in any order.
    MISSING_HEADER = "missing-header";
    /// The first line does not name a column that the table cannot do without.
    ///
    /// Add its name to the first line, and a cell for it to each row. If it stands there with a slip of the pen, correct that.
    MISSING_COLUMN = "missing-column";
    /// The first line names a column that the table does not have, so nothing in it would reach a briefing.
    ///
    /// Correct its name, or delete the column.
    UNKNOWN_COLUMN = "unknown-column";
    /// The first line names a column twice, so that each row would have two values for it.
    DUPLICATE_COLUMN = "duplicate-column";
    /// A column is named in other letters than the register does (`Entry ID`), and is read all the same.
    ///
    /// There is nothing to do. Whoever writes the name as the register does (`entry_id`) is not told again.
    COLUMN_NAME = "column-name";
    [row]
    /// A row has more or fewer cells than the first line has names.
    ///
    /// More: most often a comma in a text that does not stand in quotes, which cuts the text in two. Fewer: a line
    /// break in such a text, or delimiters missing at the end.
    RAGGED_ROW = "ragged-row";
    /// A quote opens a cell and the file ends before another closes it, so that everything after it is one cell.
    ///
    /// Close the quote at the end of its cell. A quote that belongs to the text is written twice: `""`.
    UNCLOSED_QUOTE = "unclosed-quote";
    /// Text follows the quote that closes a cell.
    ///
    /// A quote that belongs to the text is written twice: `""`. If the cell runs over several lines although it should
    /// not, its closing quote is missing.
    STRAY_QUOTE = "stray-quote";
    [cell]
    /// A cell is not UTF-8, although its file is: it was damaged, or pasted in by a program that writes another encoding.
    ///
    /// Write the text of the cell anew.
    INVALID_UTF8 = "invalid-utf8";
    /// A cell holds a character that does not print: a tab, a NUL, another control character. It comes with pasted text.
    ///
    /// Delete it: the caret stands below it, though an editor may not show it. Where two words were apart by it, write a space.
    CONTROL_CHARACTER = "control-character";
    /// A cell is empty that every row must fill.
    ///
    /// Fill it in. A row of which that much is not known cannot be printed yet: keep it elsewhere until it is.
    MISSING_VALUE = "missing-value";
    /// A cell is not an id: lower-case letters a-z, digits, and single hyphens between them.
    ///
    /// Write it so (`bac-ai` for `Bác Ái`), and alike in all rows that name it. The name itself belongs into a column for names.
    WRONG_ID = "wrong-id";
    /// A cell is not a code of its closed list.
    ///
    /// Choose one of those that the help names: the nearest, or all of a short list. The lists are closed: a new code needs a new release of the program.
    WRONG_CODE = "wrong-code";
    /// A cell is not a date in EDTF (ISO 8601-2): `2024`, `2024-11`, `2024-11-01`, `2023/2027`, `2019/..`, `2020?`.
    ///
    /// Spreadsheets reformat what they take for a date, to `Nov-24`, `01/11/2024` or a number of days. Format the column as
    /// text before typing into it. What a person wrote otherwise is recognised too: months in words, weekdays, times of day, the
    /// eras of Japan. The message says what the text may be, and what that depends on; `--fix` mends what can be one date only.
    WRONG_DATE = "wrong-date";
    /// A cell is not a place in a source: a unit and its label, such as `sentence 4`.
    ///
    /// The message names the units. Leave the cell empty where the source as a whole is meant.
    WRONG_LOCATOR = "wrong-locator";
    /// A number is written with spaces, commas or points between its thousands, or with a comma before its fraction. It has one
    /// reading, and is read so.
    NUMBER_FORM = "number-form";
    /// A cell is not a value of its column's type: a country (`FR`), a currency (`EUR`), a number (`1500000.5`), an address
    /// (`https://…`), the subject of a claim (`entry:bac-ai`).
    ///
    /// The message says what the column holds. Two letters name a country, three a currency, both in capitals.
    WRONG_VALUE = "wrong-value";
}
