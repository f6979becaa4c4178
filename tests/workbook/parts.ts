import { crc32, deflateRawSync } from 'node:zlib';
import { Archive } from '../../src/spreadsheet/archive.ts';

/** Workbooks as their parts, to be changed where no spreadsheet would change them. */

/** A zip archive; `says` is what its headers say of how large each part is unpacked. */
export function zipOf(parts: Readonly<Record<string, string>>, says?: number): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    pieces.push(Buffer.from('PK\x03\x04'), fields, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, offset, name);
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

/** A workbook of sheets, by their names, and what they share. */
export function partsOf(
  sheets: Readonly<Record<string, string>>,
  { names = '', strings = '', styles = '' } = {},
): Readonly<Record<string, string>> {
  const entries = Object.entries(sheets);
  return {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${entries.map(([name], index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join('')}</sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${entries.map((_, index) => relation(`rId${String(index + 1)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`)).join('')}${relation('a', 'sharedStrings', 'sharedStrings.xml')}${relation('b', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      entries.map(([, xml], index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
  };
}

/** The parts of a live workbook, of those that are read. */
export function partsOfBook(bytes: Uint8Array): Record<string, string> {
  const archive = new Archive(bytes);
  const sheets = Array.from({ length: 20 }, (_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`);
  const names = [
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    ...sheets,
  ].filter((name) => archive.has(name));
  return Object.fromEntries(names.map((name) => [name, archive.part(name).toString('utf8')]));
}
