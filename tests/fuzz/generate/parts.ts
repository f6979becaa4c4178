import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Case, FileSource } from '../case.ts';
import { partBytes, STUDIES } from './materials.ts';
import { spoilData } from './spoil-data.ts';
import { tamperings, type Tampering } from './tamperings.ts';

/** Parts of studies with something changed in them, signed anew or not. */

const outputs: readonly (readonly string[])[] = [
  ['-f', 'csv'],
  ['-f', 'json'],
  ['-f', 'ndjson'],
  ['-f', 'table'],
  ['-o', 'result.csv'],
  ['-f', 'markdown', '--lang', 'da'],
];

export const parts: fc.Arbitrary<Case> = fc
  .record({
    study: fc.constantFrom(...Object.keys(STUDIES)),
    changes: tamperings,
    isSigned: fc.boolean(),
    isEverywhere: fc.boolean(),
    number: fc.nat(),
    output: fc.constantFrom(...outputs),
    left: fc.nat({ max: 40 }),
  })
  .map(({ study, changes, isSigned, isEverywhere, number, output, left }) => {
    const { of } = STUDIES[study] as (typeof STUDIES)[string];
    const spoilt = number % of;
    const all = Array.from({ length: of }, (_, index): readonly [string, FileSource] => {
      const isSpoilt = isEverywhere || index === spoilt;
      return [
        `part-${String(index + 1)}.ndjson`,
        {
          part: study,
          number: index + 1,
          tamperings: isSpoilt ? [...changes, ...(isSigned ? [{ change: 'sign' } as const] : [])] : [],
        },
      ];
    }).filter((_, index) => index !== left);
    return {
      kind: 'parts',
      files: Object.fromEntries(all),
      commands: [{ args: ['merge', ...all.map(([name]) => name), ...output] }],
    };
  });

/** A part of the program's own after some changes. */
export async function spoiltPart(study: string, number: number, changes: readonly Tampering[]): Promise<Uint8Array> {
  const bytes = (await partBytes(study))[number - 1] as Buffer;
  return changes.length === 0 ? bytes : Buffer.from(changes.reduce(tamper, bytes.toString('utf8')), 'utf8');
}

function tamper(text: string, tampering: Tampering): string {
  const lines = text.split('\n').slice(0, -1);
  const whole = (changed: readonly string[]) => `${changed.join('\n')}\n`;
  switch (tampering.change) {
    case 'data': {
      const index = Math.floor(tampering.line * lines.length);
      return whole(
        lines.map((line, at) => (at === index ? JSON.stringify(spoilData(parsed(line), tampering.spoils)) : line)),
      );
    }
    case 'head':
      return whole(
        lines.map((line, at) =>
          at === 0 ? JSON.stringify(withHead(parsed(line), tampering.key, tampering.value)) : line,
        ),
      );
    case 'lines': {
      const index = Math.floor(tampering.line * lines.length);
      const line = lines[index] ?? '';
      lines.splice(index, 1, ...{ drop: [], double: [line, line], move: [], empty: [''] }[tampering.how]);
      if (tampering.how === 'move') lines.splice(Math.floor(tampering.to * lines.length), 0, line);
      return whole(lines);
    }
    case 'bytes': {
      const at = Math.floor(tampering.at * text.length);
      return text.slice(0, at) + tampering.insert + text.slice(at + tampering.remove);
    }
    case 'coded': {
      const found = [...text.matchAll(/"[A-Za-z0-9+/]{8,}={0,2}"/gu)];
      const one = found[Math.floor(tampering.at * found.length)];
      if (one === undefined) return text;
      const bytes = Buffer.from(one[0], 'base64');
      const coded = {
        empty: '',
        short: bytes.subarray(0, 8).toString('base64'),
        zero: Buffer.alloc(bytes.length).toString('base64'),
        long: Buffer.concat([bytes, bytes]).toString('base64'),
        none: Buffer.alloc(bytes.length, 0xff).toString('base64'),
      };
      return `${text.slice(0, one.index)}"${coded[tampering.how]}"${text.slice(one.index + one[0].length)}`;
    }
    case 'cut':
      return text.slice(0, Math.floor(tampering.at * text.length));
    case 'sign': {
      const before = lines.slice(0, -1);
      const end = parsed(lines.at(-1) ?? '');
      const sha256 = createHash('sha256').update(whole(before)).digest('hex');
      return whole([...before, JSON.stringify({ ...(typeof end === 'object' ? end : {}), sha256 })]);
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return {};
  }
}

const isMap = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

function withHead(head: unknown, path: string, value: unknown): unknown {
  if (!isMap(head)) return value;
  const data = structuredClone(head);
  const [key = '', inner] = path.split('.');
  const target = key !== 'shard' && key !== 'format' && isMap(data.study) ? data.study : data;
  if (inner === undefined) target[key] = value;
  else target[key] = { ...(target[key] as object), [inner]: value };
  return data;
}
