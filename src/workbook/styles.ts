import { SERIES_COLOURS, STACK_COLOURS } from '../chart/palette.ts';
import type { Style } from '../spreadsheet/book.ts';

/** The looks of cells. Yellow is what may be typed in; grey is calculated from it. */

const INPUT = 'FFF8DC';
const HEAD = '1F3A4D';
const USED = 'F1F4F6';
const GREY = '5A6872';

export const KRONER = '#,##0;[Red]-#,##0;0';
const ORE = '#,##0.00';
const PERCENT = '0.0%';
const QUANTITY = '#,##0.00';
const WHOLE = '#,##0';
/** Calendar years and plain numbers: no separators between thousands. */
const PLAIN = '0';
const LEVEL = '0.00####';

const input = { fill: INPUT, framed: true, isInput: true } as const;
const used = { fill: USED, color: GREY, align: 'right' } as const;

/** Heads of two lines, in points. */
export const HEAD_HEIGHT = 32;

export const STYLES = {
  title: { bold: true, size: 16, color: HEAD },
  subtitle: { color: GREY },
  text: {},
  wrapped: { wrap: true },
  quote: { wrap: true, italic: true },
  small: { color: GREY, size: 9 },
  wrappedSmall: { color: GREY, size: 9, wrap: true },
  warning: { bold: true, color: 'B00020' },
  verdict: { bold: true, color: HEAD },
  head: { bold: true, color: 'FFFFFF', fill: HEAD, wrap: true },
  headRight: { bold: true, color: 'FFFFFF', fill: HEAD, align: 'right', wrap: true, format: PLAIN },
  section: { bold: true, color: HEAD, lineBelow: true },
  group: { bold: true, indent: 1, color: GREY },
  line: { indent: 1 },
  inner: { indent: 2 },
  strong: { bold: true, lineAbove: true },
  path: { color: GREY, size: 9 },
  unit: { color: GREY },
  locked: { color: GREY, fill: USED, framed: true, align: 'right' },
  kroner: { format: KRONER, align: 'right' },
  kronerStrong: { format: KRONER, bold: true, lineAbove: true, align: 'right' },
  ore: { format: ORE, align: 'right' },
  oreStrong: { format: ORE, bold: true },
  percent: { format: PERCENT },
  quantity: { format: QUANTITY, align: 'right' },
  quantityStrong: { format: QUANTITY, bold: true, lineAbove: true },
  plain: { format: PLAIN },
  level: { format: LEVEL },
  right: { align: 'right' },
  inputText: { ...input },
  inputCount: { ...input, format: WHOLE },
  inputKroner: { ...input, format: ORE },
  inputShare: { ...input, format: PERCENT },
  inputNumber: { ...input, format: 'General' },
  inputYear: { ...input, format: PLAIN },
  inputLevel: { ...input, format: LEVEL },
  usedCount: { ...used, format: WHOLE },
  usedKroner: { ...used, format: ORE },
  usedShare: { ...used, format: PERCENT },
  usedNumber: { ...used, format: 'General' },
  usedYear: { ...used, format: PLAIN },
  usedLevel: { ...used, format: LEVEL },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** The colours of charts are those of the other charts; a spreadsheet writes them without the number sign. */
const asDigits = (colour: string) => colour.slice(1);
export const SERIES_COLORS = SERIES_COLOURS.map(asDigits);
export const STACK_COLORS = STACK_COLOURS.map(asDigits);
