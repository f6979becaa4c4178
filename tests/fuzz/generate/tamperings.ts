import fc from 'fast-check';
import { dataSpoil, type DataSpoil } from './spoil-data.ts';
import { place, piece } from './words.ts';

/** Changes of the parts of a study, as data. */
export type Tampering =
  /** Something in the data of a line. */
  | { readonly change: 'data'; readonly line: number; readonly spoils: readonly DataSpoil[] }
  /** A number or list of the first line; the names are those of a study. */
  | { readonly change: 'head'; readonly key: string; readonly value: unknown }
  | {
      readonly change: 'lines';
      readonly line: number;
      readonly how: 'drop' | 'double' | 'move' | 'empty';
      readonly to: number;
    }
  | { readonly change: 'bytes'; readonly at: number; readonly remove: number; readonly insert: string }
  | { readonly change: 'coded'; readonly at: number; readonly how: 'empty' | 'short' | 'zero' | 'long' | 'none' }
  | { readonly change: 'cut'; readonly at: number }
  /** The end is made to fit what stands before it. */
  | { readonly change: 'sign' };

const HEAD = [
  'analysis',
  'version',
  'of',
  'work',
  'work.total',
  'work.whole',
  'scenarios',
  'one',
  'set',
  'vary',
  'outcomes',
  'paths',
  'draws',
  'seed',
  'published',
  'shard',
  'format',
] as const;
const VALUES: readonly unknown[] = [
  0,
  1,
  2,
  3,
  4,
  -1,
  0.5,
  100,
  1e5,
  1e8,
  4294967295,
  4294967296,
  9007199254740991,
  1e15,
  1e300,
  null,
  true,
  false,
  '',
  'x',
  [],
  {},
  [1],
  ['x'],
  ['total'],
  ['total', 'total'],
  ['overhead=1'],
  [[]],
  { total: 0, whole: 0 },
  { total: 1e9, whole: 1 },
  { total: 5, whole: 0 },
  'sweep',
  'simulation',
];

const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      change: fc.constant('data' as const),
      line: place,
      spoils: fc.array(dataSpoil, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      change: fc.constant('head' as const),
      key: fc.constantFrom(...HEAD),
      value: fc.constantFrom(...VALUES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      change: fc.constant('lines' as const),
      line: place,
      how: fc.constantFrom('drop', 'double', 'move', 'empty'),
      to: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.constant('bytes' as const),
      at: place,
      remove: fc.integer({ min: 0, max: 4 }),
      insert: piece,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      change: fc.constant('coded' as const),
      at: place,
      how: fc.constantFrom('empty', 'short', 'zero', 'long', 'none'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ change: fc.constant('cut' as const), at: place }) },
);

export const tamperings: fc.Arbitrary<readonly Tampering[]> = fc.array(tampering, { minLength: 1, maxLength: 2 });
