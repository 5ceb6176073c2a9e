"""Writes the workbooks of the tests with other programs than ours: `partner.xlsx` by openpyxl, `partner.ods` by odfpy.

    python3 -m venv venv && venv/bin/pip install openpyxl==3.1.5 odfpy==1.4.1
    venv/bin/python crates/report/tests/import/workbooks/make.py

Both hold what `../partner.csv` holds, with dates and numbers as a spreadsheet keeps them, below a title. The others are bad input.
"""

import csv
import datetime
import pathlib
import re

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

HERE = pathlib.Path(__file__).parent
BAD = HERE.parent.parent / "bad_input"
TITLE = "Liste des projets, au 3 mars"
# What people see of a date in the sheet.
FORMATS = {3: "dd/mm/yyyy", 2: "mm/yyyy"}


def rows():
    with open(HERE.parent / "partner.csv", encoding="cp1252", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def date(text):
    """A date and how many parts of it are shown, or nothing."""
    if not re.fullmatch(r"(\d\d/)?\d\d/\d{4}", text):
        return None
    parts = [int(part) for part in text.split("/")]
    return datetime.date(*reversed(parts if len(parts) == 3 else [1, *parts])), len(parts)


def number(text):
    return int(text.replace(" ", "")) if re.fullmatch(r"[\d ]+", text) else None


def excel():
    book = Workbook()
    sheet = book.active
    sheet.title = "Projets"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:E1")
    for at, row in enumerate(rows(), start=3):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            if found := date(text):
                cell.value, shown = found
                cell.number_format = FORMATS[shown]
            elif text:
                cell.value = text if number(text) is None else number(text)
    sheet.row_dimensions[5].hidden = True
    notes = book.create_sheet("Notes")
    notes["A1"] = "Rien"
    notes.sheet_state = "hidden"
    book.save(HERE / "partner.xlsx")


def open_document():
    book = OpenDocumentSpreadsheet()
    sheet = Table(name="Projets")
    book.spreadsheet.addElement(sheet)
    for row in [[TITLE], [], *rows()]:
        line = TableRow()
        sheet.addElement(line)
        for text in row:
            line.addElement(open_document_cell(text))
        # As LibreOffice fills a row up to its end.
        line.addElement(TableCell(numbercolumnsrepeated=str(16384 - len(row))))
    end = TableRow(numberrowsrepeated="1048000")
    end.addElement(TableCell(numbercolumnsrepeated="16384"))
    sheet.addElement(end)
    book.save(HERE / "partner.ods")


def open_document_cell(text):
    if (found := date(text)) and found[1] == 3:
        cell = TableCell(valuetype="date", datevalue=found[0].isoformat())
    elif number(text) is not None:
        cell = TableCell(valuetype="float", value=str(number(text)))
    else:
        cell = TableCell(valuetype="string") if text else TableCell()
    for line in text.split("\n") if text else []:
        cell.addElement(P(text=line))
    return cell


def small(folder, sheets):
    """A workbook of sheets `{name: rows}` in a folder of bad input."""
    book = Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    path = BAD / folder / "partner.xlsx"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


HEADER = ["Name", "Start", "Place"]
GOOD = [HEADER, ["Seaweed", 2022, "Valparaiso"]]


def bad():
    small("import-cell/mended", {"Projects": [HEADER, ["Seaweed", 2022, "Valparaiso"], ["Krill", 2023, ""]]})
    small("import-cell", {"Projects": [HEADER, ["Seaweed", "#REF!", "=B1&C1"], ["Krill", 2023, "#N/A"]]})
    small("import-unsure-sheet", {"Projects": GOOD, "Old": GOOD})
    small("import-no-sheet", {"Projects": GOOD, "Old": GOOD})
    small("import-unknown-cell", {"Projects": [["List", None, None], [], HEADER, ["Seaweed", 2022, "Santiago"]]})
    small("import-locked-workbook/mended", {"Projects": GOOD})
    whole = small("import-cut-workbook/mended", {"Projects": GOOD}).read_bytes()
    (BAD / "import-cut-workbook/partner.xlsx").write_bytes(whole[: len(whole) // 2])
    # A compound file as Excel wraps what it encrypts, with nothing in it but the name by which it is known.
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    (BAD / "import-locked-workbook/partner.xlsx").write_bytes(head)


def in_data():
    """A workbook among the tables of a register; its content does not matter."""
    fixture = HERE.parents[3] / "ingest" / "tests" / "fixtures" / "unknown-file"
    (fixture / "register.xlsx").write_bytes((BAD / "import-unknown-cell/partner.xlsx").read_bytes())


excel()
open_document()
bad()
in_data()
