"""Types values into the named cells of workbooks, as a user's own script would. Nothing is calculated."""
import json
import sys

import openpyxl

for typing in json.load(sys.stdin):
    book = openpyxl.load_workbook(typing["file"])
    for change in typing["cells"]:
        if "!" in change["name"]:
            sheet, area = change["name"].split("!")
            sheet = sheet.strip("'")
        else:
            (sheet, area), = book.defined_names[change["name"]].destinations
        cells = book[sheet][area.replace("$", "")]
        row = cells[0] if isinstance(cells, tuple) else (cells,)
        for cell, value in zip(row, change["values"], strict=True):
            cell.value = value
    book.save(typing["out"])
