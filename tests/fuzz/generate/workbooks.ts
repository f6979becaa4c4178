import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Case, CommandLine } from '../case.ts';
import { exampleText, workbookBytes, WORKBOOKS } from './materials.ts';
import { bomb, withoutResult, workbookSpoil, type WorkbookSpoil } from './workbook-spoils.ts';

/** Workbooks of the program's own, spoilt in their cells, their XML and their archive. */

const FILE = 'w.xlsx';

const commands: readonly (readonly CommandLine[])[] = [
  [{ args: ['run', FILE, '-f', 'json'] }],
  [{ args: ['run', FILE, '-f', 'json'] }],
  [{ args: ['run', FILE, '-f', 'csv', '--lang', 'da'] }, { args: ['check', FILE] }],
  [{ args: ['sweep', FILE, '-f', 'json'] }],
  // Another scenario of the same run must not feel it.
  [
    { args: ['compare', 'beside.yaml', FILE, '-f', 'json'] },
    { args: ['compare', FILE, 'beside.yaml', '--layout', 'rows', '-f', 'ndjson'] },
    { args: ['run', 'beside.yaml', '-f', 'json'] },
  ],
  [{ args: ['run', FILE, '-o', FILE] }],
  [{ args: ['run', 'beside.yaml', '-o', FILE] }],
];

const BESIDE = 'stepping-stones-group.yaml';

function caseOf(
  workbook: string,
  spoils: readonly WorkbookSpoil[],
  asked: readonly CommandLine[],
  isWrong = false,
): Case {
  return {
    kind: 'workbooks',
    files: {
      [FILE]: { workbook, spoils },
      'beside.yaml': exampleText(BESIDE),
      'catalogue/metodeprogram.yaml': exampleText('catalogue/metodeprogram.yaml'),
    },
    commands: asked,
    isWrong,
  };
}

const base = fc.constantFrom(...Object.keys(WORKBOOKS));

export const workbooks: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc
      .tuple(base, fc.array(workbookSpoil, { minLength: 1, maxLength: 4 }), fc.constantFrom(...commands))
      .map(([name, spoils, asked]) => caseOf(name, spoils, asked)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(base, withoutResult)
      .map(([name, spoil]) => caseOf(name, [spoil], [{ args: ['run', FILE, '-f', 'json'] }], true)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(base, bomb)
      .map(([name, spoil]) => caseOf(name, [spoil], [{ args: ['run', FILE, '-f', 'json'] }])),
  },
);

type Archive = Readonly<Record<string, Uint8Array>>;

const archives = new Map<string, Archive>();

/** The bytes of a workbook of the program's own after some changes. */
export async function spoiltWorkbook(name: string, spoils: readonly WorkbookSpoil[]): Promise<Uint8Array> {
  const whole = await workbookBytes(name);
  const inside = spoils.filter(({ change }) => !OUTSIDE.includes(change));
  const archive = archives.get(name) ?? unzipSync(whole);
  archives.set(name, archive);
  const bytes = inside.length === 0 ? whole : zipSync(inside.reduce(spoilArchive, archive), { level: 1 });
  return spoils.reduce<Uint8Array>(spoilBytes, bytes);
}

const OUTSIDE: readonly WorkbookSpoil['change'][] = ['bytes', 'header', 'cut'];

function spoilBytes(bytes: Uint8Array, spoil: WorkbookSpoil): Uint8Array {
  if (!('at' in spoil)) return bytes;
  const at = Math.floor(spoil.at * bytes.length);
  const changed = Buffer.from(bytes);
  switch (spoil.change) {
    case 'bytes':
      changed.writeUInt8((changed.readUInt8(at) + spoil.add) % 256, at);
      return changed;
    case 'header': {
      // The head of a file in the archive, or in its table of contents.
      const heads = [...headsOf(changed)];
      const head = heads[Math.floor(spoil.at * heads.length)] ?? 0;
      if (head + spoil.field + 4 <= changed.length) changed.writeUInt32LE(spoil.value, head + spoil.field);
      return changed;
    }
    case 'cut':
      return changed.subarray(0, at);
    default:
      return bytes;
  }
}

function* headsOf(bytes: Buffer): Generator<number> {
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 1)) yield at;
}

function spoilArchive(archive: Archive, spoil: WorkbookSpoil): Archive {
  const names = Object.keys(archive);
  const withText = (name: string, change: (text: string) => string) => {
    const bytes = archive[name];
    return bytes === undefined ? archive : { ...archive, [name]: strToU8(change(strFromU8(bytes))) };
  };
  if (spoil.change === 'cell')
    return withText(`xl/worksheets/sheet${String(spoil.sheet)}.xml`, (text) =>
      withCell(text, cellsOf(text), spoil.at, spoil.xml),
    );
  if (spoil.change === 'named') return withNamed(archive, spoil.name, spoil.xml, withText);
  if (spoil.change === 'range') return withText('xl/workbook.xml', (text) => withRange(text, spoil.at, spoil.range));
  if (!('part' in spoil)) return archive;
  const name = names[Math.floor(spoil.part * names.length)] ?? '';
  if (spoil.change === 'part') {
    const { [name]: bytes = new Uint8Array(), ...others } = archive;
    const changed = {
      drop: {},
      empty: { [name]: new Uint8Array() },
      rename: { [name.toUpperCase()]: bytes },
      double: { [name]: bytes, [`/${name}`]: bytes },
    };
    return { ...others, ...changed[spoil.how] };
  }
  return withText(name, (text) => spoilXml(text, spoil));
}

const cellsOf = (text: string) => [...text.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gu)];

function withCell(text: string, cells: readonly RegExpExecArray[], where: number, xml: string): string {
  const cell = cells[Math.floor(where * cells.length)];
  if (cell === undefined) return text;
  return `${text.slice(0, cell.index)}<c r="${cell[1] ?? ''}" ${xml}</c>${text.slice(cell.index + cell[0].length)}`;
}

function withNamed(
  archive: Archive,
  name: string,
  xml: string,
  withText: (part: string, change: (text: string) => string) => Archive,
): Archive {
  const book = archive['xl/workbook.xml'];
  const range =
    book === undefined
      ? undefined
      : new RegExp(`<definedName name="${name}">[^!<]*!\\$([A-Z]+)\\$(\\d+)`, 'u').exec(strFromU8(book));
  const address = `${range?.[1] ?? ''}${range?.[2] ?? ''}`;
  return withText('xl/worksheets/sheet2.xml', (text) =>
    withCell(
      text,
      cellsOf(text).filter(([, at]) => at === address),
      0,
      xml,
    ),
  );
}

function withRange(text: string, where: number, range: string): string {
  // The ranges of the inputs are those that matter most.
  const names = [...text.matchAll(/(<definedName name="([^"]*)"[^>]*>)([^<]*)/gu)];
  const own = names.filter(([, , name]) => /inputs|figures|result/u.test(name ?? ''));
  const chosen =
    where < 0.7 ? own[Math.floor((where / 0.7) * own.length)] : names[Math.floor(((where - 0.7) / 0.3) * names.length)];
  return chosen === undefined
    ? text
    : text.slice(0, chosen.index) + (chosen[1] ?? '') + range + text.slice(chosen.index + chosen[0].length);
}

/** Most characters that are put into a part: it is made in the process that tries it. */
const MOST_PADDED = 60_000_000;

function spoilXml(text: string, spoil: Extract<WorkbookSpoil, { part: number; at: number }>): string {
  const pick = (found: readonly RegExpExecArray[]) => found[Math.floor(spoil.at * found.length)];
  switch (spoil.change) {
    case 'xml': {
      const at = Math.floor(spoil.at * text.length);
      return text.slice(0, at) + spoil.insert + text.slice(at + spoil.remove);
    }
    case 'attribute': {
      const found = pick([...text.matchAll(/="[^"]*"/gu)]);
      return found === undefined
        ? text
        : `${text.slice(0, found.index)}="${spoil.value}"${text.slice(found.index + found[0].length)}`;
    }
    case 'element': {
      const found = pick([...text.matchAll(/<(\w+)(?: [^>]*)?(?:\/>|>[^<]*<\/\1>)/gu)]);
      return found === undefined
        ? text
        : text.slice(0, found.index) + found[0].repeat(spoil.times) + text.slice(found.index + found[0].length);
    }
    case 'pad': {
      const found = pick([...text.matchAll(/></gu)]);
      return found === undefined
        ? text
        : text.slice(0, found.index + 1) +
            spoil.insert.repeat(Math.min(spoil.times, Math.floor(MOST_PADDED / spoil.insert.length))) +
            text.slice(found.index + 1);
    }
  }
}
