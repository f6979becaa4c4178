import fc from 'fast-check';
import { NAMES, place, word } from './words.ts';

/** Changes of a workbook, as data. */
export type WorkbookSpoil =
  /** What stands in a cell, of one sheet or any. */
  | { readonly change: 'cell'; readonly sheet: number; readonly at: number; readonly xml: string }
  /** The cell that a name stands for, and so many to the right of it. */
  | { readonly change: 'named'; readonly name: string; readonly xml: string }
  | { readonly change: 'range'; readonly at: number; readonly range: string }
  | {
      readonly change: 'xml';
      readonly part: number;
      readonly at: number;
      readonly remove: number;
      readonly insert: string;
    }
  | { readonly change: 'attribute'; readonly part: number; readonly at: number; readonly value: string }
  | { readonly change: 'element'; readonly part: number; readonly at: number; readonly times: number }
  | {
      readonly change: 'pad';
      readonly part: number;
      readonly at: number;
      readonly insert: string;
      readonly times: number;
    }
  | { readonly change: 'part'; readonly part: number; readonly how: 'drop' | 'empty' | 'rename' | 'double' }
  | { readonly change: 'bytes'; readonly at: number; readonly add: number }
  | { readonly change: 'header'; readonly at: number; readonly field: number; readonly value: number }
  | { readonly change: 'cut'; readonly at: number };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const text = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.constantFrom(
    ...NAMES,
    'a'.repeat(40_000),
    '.'.repeat(3000),
    'x.'.repeat(1000),
    'funding[0].amount',
    'funding[99999999].name',
    'funding[-1].name',
    'catalogue[1]',
    'catalogue[1].x',
    'uncertainty.overhead',
    'uncertainty.x',
    'stepping_stones.use',
  ),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)).map((parts) => parts.join('.')),
);

const formula = fc.constantFrom('10%+20%', '1+1', 'A1', '1/0', '', 'NA()', 'HYPERLINK("http://x")', 'IF(1,2,3)');

/** What a cell may hold: its attributes, and what is inside. */
const cell: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => `t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is>`) },
  { weight: 4, arbitrary: word.map((value) => `><v>${escaped(value)}</v>`) },
  text.map((value) => `t="str"><v>${escaped(value)}</v>`),
  fc.constantFrom('0', '1', '-1', '99999', '99999999999', 'x', '1.5').map((value) => `t="s"><v>${value}</v>`),
  fc.constantFrom(
    't="b"><v>1</v>',
    't="b"><v>2</v>',
    't="e"><v>#N/A</v>',
    't="e"><v>#DIV/0!</v>',
    't="e"><v>x</v>',
    't="d"><v>2027-01-01</v>',
    't="x"><v>1</v>',
    '><v/>',
    '>',
    't="s"><v/>',
    't="n"><v> 3 </v>',
    '><v>1</v><v>2</v>',
    't="inlineStr"><is/>',
  ),
  fc
    .tuple(formula, fc.constantFrom('', '<v/>', '<v></v>', '<v>0.3</v>', '<v>x</v>'))
    .map(([inner, value]) => `><f>${escaped(inner)}</f>${value}`),
  formula.map((inner) => `t="str"><f>${escaped(inner)}</f><v/>`),
  fc.constantFrom(
    '><f t="shared" si="0"/>',
    '><f t="array" ref="A1:A9999999">1</f><v>1</v>',
    '><f t="shared" ref="A1:XFD1048576" si="0">1</f>',
  ),
);

const RANGES = [
  'Inputs!$B$5:$J$9999999999',
  'Inputs!$ZZZZZZ$58',
  'Inputs!$B$5:$ZZZZZZ$58',
  '#REF!',
  '',
  'Inputs!$B$58:$B$5',
  'Inputs!$B$5',
  'Inputs!$A$1:$A$1',
  'Nowhere!$A$1:$B$2',
  "'Unit costs'!$A$1:$J$30",
  'Inputs!$A$0:$B$0',
  'Inputs!B:J',
  'Inputs!5:58',
  'Inputs!$B$5:$J$58,Inputs!$A$1',
  '[1]Inputs!$A$1',
  'Inputs!R1C1',
  "'In''puts'!$A$1",
  'Inputs!$B$5:$J$1048576',
  'Inputs!$A$1:$XFD$1048576',
  '1',
  'x',
] as const;

const XML = [
  '<',
  '>',
  '&',
  '&lt;',
  '&#0;',
  '&#x110000;',
  '&amp',
  '"',
  '<c/>',
  '<c r="A1"/>',
  '<row/>',
  '<row r="0">',
  '<row r="1048577">',
  '</row>',
  '</sheetData>',
  '<si/>',
  '<si><t>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "x">]>',
  '<?x?>',
  '\u0000',
  '\ufeff',
  '<x:y/>',
  '<v>1</v>',
  '<f/>',
  '9'.repeat(400),
  ' '.repeat(100),
] as const;

/** Numbers of cells, sheets and identities. */
const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '1048577',
  '99999999999',
  'A0',
  'A1',
  'ZZZZZZ9',
  'XFD1048576',
  'XFE1',
  'A1048577',
  'A99999999999',
  'x',
  'rId1',
  'rId99',
  '../../../etc/passwd',
  'xl/worksheets/sheet2.xml',
  'worksheets/sheet2.xml',
  'true',
  'hidden',
  's',
  'b',
  'e',
  'd',
  'str',
  'inlineStr',
  '__proto__',
  'constructor',
  'Inputs',
  'a'.repeat(5000),
] as const;

const PADS = [
  '<si/>',
  '<si><t>x</t></si>',
  ' ',
  '<row/>',
  '<c/>',
  '<row r="99"/>',
  '<c r="B9"/>',
  '<definedName name="x">Inputs!$A$1</definedName>',
  '<sheet name="x" sheetId="1" r:id="rId1"/>',
  '<xf/>',
  '<numFmt numFmtId="200" formatCode="0"/>',
  'x',
  '&amp;',
  '<r><t>x</t></r>',
] as const;

/** Names of cells that a workbook always has, whose content is a number that is read. */
const READ = [
  'overhead',
  'staff_turnover',
  'discount_rate',
  'municipalities',
  'completion_rate',
  'price_growth',
  'budget',
  'price_year',
] as const;

const part = place;
const times = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 50 }) },
  { weight: 2, arbitrary: fc.integer({ min: 100, max: 20_000 }) },
);

export const workbookSpoil: fc.Arbitrary<WorkbookSpoil> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      change: fc.constant('cell' as const),
      sheet: fc.constantFrom(2, 2, 2, 3, 3, 6),
      at: place,
      xml: cell,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ change: fc.constant('named' as const), name: fc.constantFrom(...READ), xml: cell }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ change: fc.constant('range' as const), at: place, range: fc.constantFrom(...RANGES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      change: fc.constant('xml' as const),
      part,
      at: place,
      remove: fc.integer({ min: 0, max: 30 }),
      insert: fc.constantFrom(...XML),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      change: fc.constant('attribute' as const),
      part,
      at: place,
      value: fc.constantFrom(...VALUES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      change: fc.constant('element' as const),
      part,
      at: place,
      times: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.constant('pad' as const),
      part,
      at: place,
      insert: fc.constantFrom(...PADS),
      times,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.constant('part' as const),
      part,
      how: fc.constantFrom('drop', 'empty', 'rename', 'double'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ change: fc.constant('bytes' as const), at: place, add: fc.integer({ min: 1, max: 255 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.constant('header' as const),
      at: place,
      field: fc.integer({ min: 4, max: 45 }),
      value: fc.constantFrom(0, 1, 8, 0xff, 0xffff, 0xffffffff, 0x7fffffff),
    }),
  },
  { weight: 1, arbitrary: fc.record({ change: fc.constant('cut' as const), at: place }) },
);

/** A workbook of 1 MB or less that becomes very much. */
export const bomb: fc.Arbitrary<WorkbookSpoil> = fc.record({
  change: fc.constant('pad' as const),
  part,
  at: place,
  insert: fc.constantFrom(...PADS),
  times: fc.constantFrom(300_000, 3_000_000, 20_000_000),
});

/** A formula where a number is read, without what came out of it: it must be refused. */
export const withoutResult: fc.Arbitrary<WorkbookSpoil> = fc.record({
  change: fc.constant('named' as const),
  name: fc.constantFrom(...READ),
  xml: fc.constantFrom('><f>10%+20%</f>', '><f>1</f><v/>', '><f>1</f><v></v>', '><f>A1</f>'),
});
