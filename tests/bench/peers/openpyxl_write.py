"""Writes cells with openpyxl as a script of an analyst would: values and formulas, no looks."""
import json
import sys

import openpyxl

source, target = sys.argv[1:]
book = openpyxl.Workbook()
book.remove(book.active)
sheets = {}
with open(source, encoding="utf-8") as lines:
    for line in lines:
        title, row, cells = json.loads(line)
        if title not in sheets:
            sheets[title] = book.create_sheet(title)
        sheet = sheets[title]
        for column, value in cells:
            sheet.cell(row=row, column=column, value=value)
book.save(target)
