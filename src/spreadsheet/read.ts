import { posix } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { addressOf, type Position } from './address.ts';
import { Archive, archiveOf, BookTooLarge, NotABook } from './archive.ts';
import type { ReadBook } from './book.ts';
import { readCells } from './cells.ts';
import { elementsOf, encoded } from './elements.ts';

export { BookTooLarge, NotABook } from './archive.ts';

/** Cells of all sheets that are read, empty ones included: the library makes room for each. */
const MOST_CELLS = 10_000_000;

/** Sheets of a workbook, and what else belongs to it. */
const MOST_PARTS = 1000;

/** Tags that say how wide columns are. */
const MOST_COLUMN_TAGS = 2000;

/** Characters of a number format in Excel. */
const LONGEST_FORMAT = 255;

/** Where each of a workbook's sheets ends, of those that are wanted. */
export type Extents = ReadonlyMap<string, Position>;

/**
 * Reads an .xlsx file.
 *
 * @param wanted which sheets are wanted, and how far, by the ranges of the workbook's names; default all
 * @throws {NotABook} if it is no workbook, {BookTooLarge} if it unpacks to more than any that people make
 */
export async function readBook(
  bytes: Uint8Array,
  wanted?: (names: ReadonlyMap<string, string>) => Extents,
): Promise<ReadBook> {
  try {
    return await readParts(new Archive(bytes), wanted);
  } catch (error) {
    if (error instanceof BookTooLarge || error instanceof NotABook) throw error;
    throw new NotABook(error instanceof Error ? error.message : String(error));
  }
}

async function readParts(archive: Archive, wanted: Parameters<typeof readBook>[1]): Promise<ReadBook> {
  const { names, sheetNames, sheets, other, usesDatesOf1904 } = readContents(archive);
  const extents = wanted?.(names);
  const chosen = [...sheets].filter(([name]) => extents === undefined || extents.has(name));
  const range =
    extents === undefined ? {} : { range: `A1:${addressOf(cornerOf([...extents.values()], chosen.length))}` };
  const parts = new Map(frame(chosen.length, usesDatesOf1904));
  for (const [name, part] of other)
    parts.set(name, name === STYLES ? dateStyles(archive.part(part)) : archive.part(part));
  for (const [index, [, part]] of chosen.entries()) parts.set(sheetPart(index), checkedSheet(archive.part(part)));
  const read = await readXlsx(archiveOf(parts), range);
  return { names, sheetNames, sheets: read.sheets.map((sheet, index) => readCells(sheet, chosen[index]?.[0] ?? '')) };
}

/** The last row and column of all sheets. */
function cornerOf(ends: readonly Position[], sheets: number): Position {
  const row = ends.reduce((most, end) => Math.max(most, end.row), 0);
  const column = ends.reduce((most, end) => Math.max(most, end.column), 0);
  if ((row + 1) * (column + 1) * sheets > MOST_CELLS) throw new BookTooLarge('cells');
  return { row, column };
}

/** A sheet whose columns the library can be given: it goes through each of those that a tag stands for. */
function checkedSheet(content: Buffer): Uint8Array {
  let count = 0;
  for (const each of content.toString('latin1').matchAll(/[<:]col[\s/>]/gu)) {
    count += each.length;
    if (count > MOST_COLUMN_TAGS) throw new BookTooLarge('columns');
  }
  return content;
}

/** Of the styles, what says which numbers are dates. */
function dateStyles(content: Buffer): Uint8Array {
  const xml = content.toString('utf8');
  const formats = [...elementsOf(xml, 'numFmt')].map(({ attributes }) => ({
    id: attributes.get('numFmtId') ?? '',
    code: attributes.get('formatCode') ?? '',
  }));
  const [first, last] = [xml.search(/<(?:[\w.-]+:)?cellXfs[\s>]/u), xml.search(/<\/(?:[\w.-]+:)?cellXfs>/u)];
  const styles = [...elementsOf(first < 0 ? '' : xml.slice(first, last), 'xf')].map(
    ({ attributes }) => `<xf numFmtId="${encoded(attributes.get('numFmtId') ?? '0')}"/>`,
  );
  const known = formats
    .filter(({ code }) => code.length <= LONGEST_FORMAT)
    .map(({ id, code }) => `<numFmt numFmtId="${encoded(id)}" formatCode="${encoded(code)}"/>`);
  return Buffer.from(
    `<styleSheet><numFmts>${known.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'utf8',
  );
}

interface Contents {
  /** What the names refer to that hold in the whole workbook: a copied sheet brings its own. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheetNames: readonly string[];
  /** The parts of the sheets with cells, by their names. */
  readonly sheets: ReadonlyMap<string, string>;
  /** What their cells refer to, under the name that it gets, with its part. */
  readonly other: readonly (readonly [string, string])[];
  readonly usesDatesOf1904: boolean;
}

const SHARED_STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** What a workbook is made of. */
function readContents(archive: Archive): Contents {
  const root = relationsOf(archive, '');
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.part;
  if (workbook === undefined) throw new NotABook('no workbook');
  const xml = archive.part(workbook).toString('utf8');
  const relations = relationsOf(archive, workbook);
  const sheetNames: string[] = [];
  const sheets = new Map<string, string>();
  for (const { attributes } of elementsOf(xml, 'sheet')) {
    const name = attributes.get('name') ?? '';
    sheetNames.push(name);
    const relation = relations.get(attributes.get('id') ?? '');
    // A sheet that is a chart has no cells.
    if (relation?.type === 'worksheet') sheets.set(name, relation.part);
  }
  const names = new Map<string, string>();
  for (const { attributes, text } of elementsOf(xml, 'definedName')) {
    if (!attributes.has('localSheetId')) names.set(attributes.get('name') ?? '', text);
  }
  const other = (
    [
      ['sharedStrings', SHARED_STRINGS],
      ['styles', STYLES],
    ] as const
  ).flatMap(([type, name]) =>
    [...relations.values()]
      .filter((each) => each.type === type && archive.has(each.part))
      .map(({ part }) => [name, part] as const),
  );
  const [properties] = elementsOf(xml, 'workbookPr');
  return {
    names,
    sheetNames,
    sheets,
    other,
    usesDatesOf1904: ['1', 'true'].includes(properties?.attributes.get('date1904') ?? ''),
  };
}

/** What a part refers to, by the names that it has for it. */
function relationsOf(
  archive: Archive,
  part: string,
): ReadonlyMap<string, { readonly type: string; readonly part: string }> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  const xml = archive.part(`${folder}_rels/${file}.rels`).toString('utf8');
  const relations = [...elementsOf(xml, 'Relationship')].map(({ attributes }) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
    return [id, { type: posix.basename(type), part: posix.resolve(`/${folder}`, target).slice(1) }] as const;
  });
  if (relations.length > MOST_PARTS) throw new BookTooLarge(part);
  return new Map(relations);
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

/** A workbook around its sheets: nothing else of the file is read. */
function frame(sheets: number, usesDatesOf1904: boolean): readonly (readonly [string, Uint8Array])[] {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const indices = Array.from({ length: sheets }, (_, index) => String(index + 1));
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
  const texts = [
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${type}"><workbookPr date1904="${usesDatesOf1904 ? '1' : '0'}"/><sheets>${indices.map((each) => `<sheet name="${each}" sheetId="${each}" r:id="rId${each}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${indices.map((each, index) => relation(`rId${each}`, 'worksheet', `/${sheetPart(index)}`)).join('')}${relation('strings', 'sharedStrings', `/${SHARED_STRINGS}`)}${relation('styles', 'styles', `/${STYLES}`)}</Relationships>`,
    ],
  ] as const;
  return texts.map(([name, text]) => [name, Buffer.from(text, 'utf8')]);
}
