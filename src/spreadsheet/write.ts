import type { CellStyle, DataValidation, SheetChart, WriteOptions, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { fixedRange, onSheet, rangeOf } from './address.ts';
import type { Book, BookChart, BookSheet, Cell, Style, Validation } from './book.ts';
import { storable } from './text.ts';

/** The same workbook gives the same bytes: nothing in it says when it was written. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** What every cell is written in that does not say otherwise. */
const FONT = { name: 'Calibri', size: 11 } as const;

type LibraryCell = NonNullable<WriteSheet['cells']> extends Map<string, infer Each> ? Each : never;

/** Writes a workbook as an .xlsx file. */
export function writeBook({ title, sheets, names, foot }: Book): Promise<Uint8Array> {
  const options: WriteOptions = {
    sheets: sheets.map((sheet) => librarySheet(sheet, foot)),
    namedRanges: [...names.map((each) => ({ ...each })), ...sheets.flatMap(printNames)],
    properties: { title, creator: 'interv-cost', created: NO_TIME, modified: NO_TIME },
    defaultFont: FONT,
  };
  return writeXlsx(options);
}

function librarySheet(sheet: BookSheet, foot: string): WriteSheet {
  const { frozen, filter, heights, isLocked, isHidden, tab } = sheet;
  const hidden = new Set(sheet.hidden ?? []);
  return {
    name: sheet.name,
    ...(isHidden === true ? { hidden: true } : {}),
    cells: new LazyCells(sheet),
    columns: sheet.widths.map((width, column) => ({ width, ...(hidden.has(column) ? { hidden: true } : {}) })),
    rowDefs: new Map([...titleHeights(sheet), ...(heights ?? [])].map(([row, height]) => [row, { height }])),
    ...(frozen === undefined ? {} : { freezePane: { ...frozen } }),
    ...(filter === undefined ? {} : { autoFilter: { range: rangeOf(filter.first, filter.last) } }),
    dataValidations: (sheet.validations ?? []).filter(isHeld).map(libraryValidation),
    charts: (sheet.charts ?? []).map(libraryChart),
    // Without a password: the protection is against accidental changes.
    ...(isLocked
      ? { protection: { sheet: true, formatColumns: true, formatRows: true, formatCells: true, autoFilter: true } }
      : {}),
    view: { showGridLines: false, ...(tab === undefined ? {} : { tabColor: { rgb: tab } }) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${foot.replaceAll('&', '&&')}&C&A&R&P/&N` },
  };
}

/** Row heights of large fonts: programs do not adjust them when they open the file. */
function titleHeights({ rows }: BookSheet): readonly (readonly [number, number])[] {
  return rows.slice(0, MOST_TITLES).flatMap((cells, row) => {
    const size = cells[0]?.style?.size ?? FONT.size;
    return size > FONT.size ? [[row, size * 1.5] as const] : [];
  });
}

/** Titles stand at the top. */
const MOST_TITLES = 3;

/** What is printed, and on every page: as the library would say it, but with the names of sheets in quotation marks. */
function printNames({ name, printed, titleRow }: BookSheet) {
  const row = String((titleRow ?? 0) + 1);
  return [
    ...(printed === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', range: onSheet(name, fixedRange(printed.first, printed.last)), scope: name }]),
    ...(titleRow === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', range: onSheet(name, `$${row}:$${row}`), scope: name }]),
  ];
}

/**
 * The cells of a sheet, made while the library iterates over them, which is its only access: a large sheet is not held
 * in memory twice.
 */
class LazyCells extends Map<string, LibraryCell> {
  private readonly sheet: BookSheet;

  constructor(sheet: BookSheet) {
    super();
    this.sheet = sheet;
  }

  override *[Symbol.iterator](): MapIterator<[string, LibraryCell]> {
    for (const [row, cells] of this.sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell !== undefined) yield [`${String(row)},${String(column)}`, libraryCell(cell)];
      }
    }
  }
}

function libraryCell({ value, formula, style }: Cell): LibraryCell {
  const look = style === undefined ? {} : { style: libraryStyle(style) };
  if (formula !== undefined) return { value, type: 'formula', formula, formulaResult: value, ...look };
  if (typeof value === 'string') return { value: writable(value), type: 'string', ...look };
  return { value, type: value === null ? 'empty' : 'number', ...look };
}

/** Most characters that a cell holds. */
const MOST_TEXT = 32_767;

/** Text as a cell can hold it: cut to length, and with escapes such as `_x0041_` escaped themselves. */
function writable(text: string): string {
  const whole = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
  return storable(whole).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

/** Cache: cells share style objects. */
const STYLES = new WeakMap<Style, CellStyle>();

function libraryStyle(style: Style): CellStyle {
  const known = STYLES.get(style);
  if (known !== undefined) return known;
  const { format, bold, italic, size, color, fill, align, wrap, indent, lineAbove, lineBelow, framed, isInput } = style;
  const line = { style: 'thin', color: { rgb: '9AA5AD' } } as const;
  const hasFont = bold !== undefined || italic !== undefined || size !== undefined || color !== undefined;
  // The library inspects every property of every cell's style: defaults are left out.
  const made: CellStyle = {
    ...(hasFont
      ? {
          font: {
            ...FONT,
            ...(bold === undefined ? {} : { bold }),
            ...(italic === undefined ? {} : { italic }),
            ...(size === undefined ? {} : { size }),
            ...(color === undefined ? {} : { color: { rgb: color } }),
          },
        }
      : {}),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(format === undefined ? {} : { numFmt: format }),
    alignment: {
      vertical: 'top',
      ...(align === undefined ? {} : { horizontal: align }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(indent === undefined ? {} : { indent }),
    },
    ...(framed === true ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(framed !== true && (lineAbove === true || lineBelow === true)
      ? { border: { ...(lineAbove === true ? { top: line } : {}), ...(lineBelow === true ? { bottom: line } : {}) } }
      : {}),
    ...(isInput === true ? { protection: { locked: false } } : {}),
  };
  STYLES.set(style, made);
  return made;
}

/** Choices stand in one text of limited length, with commas between. */
function isHeld({ rule }: Validation): boolean {
  return (
    rule.kind !== 'choice' ||
    (rule.among.join(',').length <= MOST_CHOICES && rule.among.every((each) => !/[,"]/u.test(each)))
  );
}

const MOST_CHOICES = 250;

function libraryValidation({ first, last, rule, title, message }: Validation): DataValidation {
  const common = {
    range: rangeOf(first, last),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title.slice(0, 32),
    errorMessage: message.slice(0, 225),
  } as const;
  if (rule.kind === 'choice') return { ...common, type: 'list', values: [...rule.among] };
  return {
    ...common,
    type: rule.whole ? 'whole' : 'decimal',
    operator: 'between',
    formula1: String(rule.least),
    formula2: String(rule.most),
  } as const;
}

function libraryChart({
  kind,
  title,
  categories,
  series,
  first,
  last,
  format,
  description,
  axisTitle,
}: BookChart): SheetChart {
  const anchor = (at: BookChart['first']) => ({ row: at.row, col: at.column });
  return {
    type: kind === 'lines' ? 'line' : 'column',
    title,
    series: series.map(({ name, values, color }) => ({ name, values, categories, color })),
    anchor: { from: anchor(first), to: anchor(last) },
    ...(kind === 'stacked' ? { barGrouping: 'stacked', overlap: 100 } : {}),
    ...(kind === 'lines' ? {} : { gapWidth: 60 }),
    legend: series.length > 1 ? 'bottom' : false,
    axes: {
      x: axisTitle === undefined ? {} : { title: axisTitle },
      y: { numberFormat: { formatCode: format, sourceLinked: false } },
    },
    altText: description,
  };
}
