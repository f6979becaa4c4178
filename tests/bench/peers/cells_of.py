"""Takes the cells of a workbook out as lines of JSON, for openpyxl_write.py to write again."""
import json
import sys

import openpyxl

source, target = sys.argv[1:]
with open(target, "w", encoding="utf-8") as lines:
    for sheet in openpyxl.load_workbook(source):
        for row in sheet.iter_rows():
            cells = [[cell.column, cell.value] for cell in row if cell.value is not None]
            lines.write(json.dumps([sheet.title, row[0].row if row else 0, cells]) + "\n")
