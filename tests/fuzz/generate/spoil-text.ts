import fc from 'fast-check';
import { piece, place, word } from './words.ts';

/** Changes of a text, as data. */
export type TextSpoil =
  | { readonly change: 'replace'; readonly at: number; readonly remove: number; readonly insert: string }
  /** A number or word of the text gives way to another. */
  | { readonly change: 'token'; readonly at: number; readonly insert: string }
  | {
      readonly change: 'line';
      readonly at: number;
      readonly how: 'drop' | 'double' | 'indent' | 'outdent' | 'move';
      readonly to: number;
    }
  | { readonly change: 'cut'; readonly at: number }
  | { readonly change: 'repeat'; readonly at: number; readonly length: number; readonly times: number };

const how = fc.constantFrom('drop', 'double', 'indent', 'outdent', 'move');

export const textSpoil: fc.Arbitrary<TextSpoil> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      change: fc.constant('replace' as const),
      at: place,
      remove: fc.integer({ min: 0, max: 12 }),
      insert: piece,
    }),
  },
  { weight: 6, arbitrary: fc.record({ change: fc.constant('token' as const), at: place, insert: word }) },
  { weight: 4, arbitrary: fc.record({ change: fc.constant('line' as const), at: place, how, to: place }) },
  fc.record({ change: fc.constant('cut' as const), at: place }),
  fc.record({
    change: fc.constant('repeat' as const),
    at: place,
    length: fc.integer({ min: 1, max: 60 }),
    times: fc.integer({ min: 2, max: 40 }),
  }),
);

export function spoilText(text: string, spoils: readonly TextSpoil[]): string {
  return spoils.reduce(spoilOnce, text);
}

function spoilOnce(text: string, spoil: TextSpoil): string {
  const at = Math.floor(spoil.at * text.length);
  switch (spoil.change) {
    case 'replace':
      return text.slice(0, at) + spoil.insert + text.slice(at + spoil.remove);
    case 'token': {
      const token = /[\p{L}\p{N}_.%-]+/gu;
      token.lastIndex = at;
      const found = token.exec(text);
      return found === null
        ? text
        : text.slice(0, found.index) + spoil.insert + text.slice(found.index + found[0].length);
    }
    case 'line': {
      const lines = text.split('\n');
      const index = Math.floor(spoil.at * lines.length);
      const line = lines[index] ?? '';
      const changed = {
        drop: [],
        double: [line, line],
        indent: [`  ${line}`],
        outdent: [line.replace(/^ {1,2}/u, '')],
        move: [],
      }[spoil.how];
      lines.splice(index, 1, ...changed);
      if (spoil.how === 'move') lines.splice(Math.floor(spoil.to * lines.length), 0, line);
      return lines.join('\n');
    }
    case 'cut':
      return text.slice(0, at);
    case 'repeat':
      return text.slice(0, at) + text.slice(at, at + spoil.length).repeat(spoil.times) + text.slice(at + spoil.length);
  }
}
