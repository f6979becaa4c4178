import { createHash } from 'node:crypto';
import { Document, isScalar, visit } from 'yaml';
import * as z from 'zod/mini';
import type { CellValues } from '../document/cell-values.ts';
import { parseDocument } from '../document/document.ts';
import { readNamedFile } from '../document/text.ts';
import { inFile, InputError, noting, type Problem } from '../problem.ts';
import type { NamedFiles } from '../scenario/known-files.ts';
import { FilesOnDisk } from '../scenario/files-on-disk.ts';
import { openText } from '../scenario/load.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import type { Study } from './part.ts';

/** The scenarios of a study, opened one at a time. */
export interface StudyScenarios {
  readonly files: readonly string[];
  /** Whether it is one scenario that was named itself: then its report is that of one. */
  readonly isOne: boolean;
  /** Settings for all of them. */
  readonly set: readonly string[];
  /** @throws {InputError} if it cannot be read as YAML */
  readonly open: (index: number) => ScenarioSource;
  /** The files that the scenarios name. */
  readonly namedFiles: NamedFiles;
  /** The fingerprints of those that have been read, by path. */
  readonly named: ReadonlyMap<string, string>;
}

/** A scenario with all it needs, as it is carried along in a part. */
export const carriedScenario = z.object({
  from: z.object({
    /** YAML; `cells` says where in a workbook its values stood. */
    text: z.string(),
    file: z.string(),
    folder: z.string(),
    set: z.readonly(z.array(z.string())),
    cells: z.nullable(z.readonly(z.record(z.string(), z.string()))),
  }),
  /** The texts of the files that it names, by path. */
  named: z.record(z.string(), z.string()),
});

export type CarriedScenario = z.output<typeof carriedScenario>;

/** What a scenario needs to be read where its files are not. */
export function carry({ from: { named: brought = {}, ...from } }: ScenarioSource): CarriedScenario {
  const named: Record<string, string> = {};
  const files = new FilesOnDisk((file) => {
    const text = Object.hasOwn(brought, file) ? (brought[file] as string) : readNamedFile(file);
    named[file] = text;
    return text;
  });
  openText(from, files).read();
  const { text, ...rest } = from;
  const carried = typeof text === 'string' ? { text, cells: null } : { text: yamlText(text.data), cells: text.cells };
  return { from: { ...rest, ...carried }, named };
}

/** Data as YAML. A number such as 12.345 gets a zero, for three decimals may be thousands to a Dane. */
function yamlText(data: object): string {
  const document = new Document(data);
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'number' && /\.\d{3}$/u.test(String(node.value)))
        node.minFractionDigits = 4;
    },
  });
  return document.toString({ lineWidth: 0 });
}

export function openCarried({ from: { text, cells, ...from }, named }: CarriedScenario): ScenarioSource {
  const data = () => parseDocument(text, from.file).data as CellValues['data'];
  return openText(
    { ...from, text: cells === null ? text : { data: data(), cells } },
    new FilesOnDisk((file) => (Object.hasOwn(named, file) ? (named[file] as string) : '')),
  );
}

/**
 * Does some work on a scenario of a study. What is wrong and knows no place is then wrong with the scenario; what is
 * wrong with an option says for which scenario, where there are others.
 *
 * @throws {InputError} what the work throws
 */
export function inScenario<Value>({ isOne }: StudyScenarios, file: string, work: () => Value): Value {
  try {
    return inFile(file, work);
  } catch (error) {
    if (isOne || !(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => {
        const { place } = problem;
        return place?.file.startsWith('--') === true
          ? { ...problem, place: { ...place, file: `${place.file} (${file})` } }
          : problem;
      }),
    );
  }
}

/** The fingerprint of what a scenario was read from. */
function fingerprintOf({ from: { text, named } }: ScenarioSource): string {
  return sha256(typeof text === 'string' ? text : JSON.stringify([text, named]));
}

/** What cannot be opened has the fingerprint of its problems. */
function fingerprintOfFile(scenarios: StudyScenarios, index: number): string {
  const problems: Problem[] = [];
  const source = noting(problems, () => scenarios.open(index));
  return source === undefined ? sha256(JSON.stringify(problems)) : fingerprintOf(source);
}

/** What every part of a study says of its scenarios. */
export function termsOf(
  scenarios: StudyScenarios,
  vary: readonly string[] | null,
): Pick<Study, 'scenarios' | 'set' | 'vary'> {
  return {
    scenarios: scenarios.files.map((file, index) => ({ file, sha256: fingerprintOfFile(scenarios, index) })),
    set: [...scenarios.set],
    vary: vary === null ? null : [...vary],
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
