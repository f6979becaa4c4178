import { readOutcome } from '../analysis/read-outcome.ts';
import {
  inFile,
  InputError,
  noting,
  problemAt,
  wholeFile,
  type Fault,
  type PartTerm,
  type Problem,
} from '../problem.ts';
import type { PartContent } from './part-content.ts';
import { readHead, readPart, type PartHead, type TakeLine } from './part-file.ts';
import type { Study } from './part.ts';
import { nameOf } from './shard.ts';
import { simulationContent } from './simulation-content.ts';
import { sweepContent } from './sweep-content.ts';

/** The parts of a study, all of them and in their order. */
export interface Parts {
  readonly study: Study;
  readonly heads: readonly PartHead[];
}

/**
 * Reads the heads of parts, and checks that they belong together, that none is missing and none is given twice.
 *
 * @throws {InputError} with what is wrong, each part by its name
 */
export function openParts(files: readonly string[]): Parts {
  const problems: Problem[] = [];
  const heads = files.flatMap((file) => noting(problems, () => readHead(file)) ?? []);
  const [first] = heads;
  if (first === undefined || problems.length > 0) throw new InputError(problems);
  const shards = new Map<number, PartHead>();
  for (const head of heads) {
    const other = shards.get(head.shard.number);
    const fault = difference(head, first) ?? (other === undefined ? null : twice(head, other));
    if (fault !== null) problems.push(problemAt(wholeFile(head.file), fault));
    else shards.set(head.shard.number, head);
  }
  const all = Array.from({ length: first.study.of }, (_, index) => index + 1);
  const missing = all.filter((number) => !shards.has(number));
  // Missing parts are reported only if all others belong together.
  if (missing.length > 0 && problems.length === 0)
    problems.push(problemAt(null, { code: 'parts_missing', details: { missing, of: first.study.of } }));
  if (problems.length > 0) throw new InputError(problems);
  return { study: first.study, heads: all.map((number) => shards.get(number) as PartHead) };
}

/**
 * Reads all parts in their order.
 *
 * @param take takes every line of what they hold
 * @throws {InputError} with what is wrong with any of them
 */
export function readParts({ heads }: Parts, take: TakeLine): void {
  const problems: Problem[] = [];
  const named = new Map<string, { readonly sha256: string; readonly file: string }>();
  for (const head of heads) {
    const content = contentOf(head);
    const own =
      noting(problems, () =>
        readPart(
          head,
          (line, at) => content.take(line) && take(line, at),
          (named) => content.isWhole(named),
        ),
      ) ?? {};
    for (const [path, sha256] of Object.entries(own)) {
      const known = named.get(path);
      if (known === undefined) named.set(path, { sha256, file: head.file });
      else if (known.sha256 !== sha256) {
        const details = {
          what: 'scenarios',
          found: shown(path, sha256),
          expected: shown(path, known.sha256),
          other: known.file,
        } as const;
        problems.push(problemAt(wholeFile(head.file), { code: 'part_differs', details }));
      }
    }
  }
  if (problems.length > 0) throw new InputError(problems);
}

/** @throws {InputError} if the head asks for a figure that there is not */
function contentOf(head: PartHead): PartContent {
  inFile(head.file, () => head.study.outcomes.map((name) => readOutcome(name, null)));
  return head.study.analysis === 'sweep' ? sweepContent(head) : simulationContent(head);
}

/** What two parts of the same study must have in common, in the order of the checks. */
const COMMON = [
  'analysis',
  'of',
  'scenarios',
  'one',
  'set',
  'vary',
  'outcomes',
  'draws',
  'seed',
  'published',
  'work',
] as const satisfies readonly (PartTerm & keyof Study)[];

/** What says that a part belongs to another study than the first; null if it does not. */
function difference({ study }: PartHead, { file, study: first }: PartHead): Fault | null {
  const what = COMMON.find((key) => JSON.stringify(study[key]) !== JSON.stringify(first[key]));
  if (what === undefined) return null;
  const [found, expected] =
    what === 'scenarios' ? differingScenario(study, first) : ([text(study[what]), text(first[what])] as const);
  return { code: 'part_differs', details: { what, found, expected, other: file } };
}

function differingScenario({ scenarios }: Study, { scenarios: first }: Study): readonly [string, string] {
  const length = Math.max(scenarios.length, first.length);
  const index = Array.from({ length }).findIndex(
    (_, at) => JSON.stringify(scenarios[at]) !== JSON.stringify(first[at]),
  );
  const [found, expected] = [scenarios[index], first[index]].map((each) =>
    each === undefined ? '–' : shown(each.file, each.sha256),
  );
  return [found ?? '', expected ?? ''];
}

/** A file, and the beginning of its fingerprint. */
function shown(file: string, sha256: string): string {
  return `${file} (sha256 ${sha256.slice(0, 8)}…)`;
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function twice({ shard }: PartHead, other: PartHead): Fault {
  return { code: 'part_twice', details: { shard: nameOf(shard), other: other.file } };
}
