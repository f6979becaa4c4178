import { evaluateAlone, ofFile } from '../../analysis/batch/figures-or-problems.ts';
import type { FileFigures } from '../../analysis/compare/comparison-rows.ts';
import type { Unreadable } from '../../analysis/compare/comparison.ts';
import { kindOf } from '../../catalogue/file-kind.ts';
import { readNamedFile } from '../../document/text.ts';
import { printable } from '../../language/printable.ts';
import { InputError } from '../../problem.ts';
import { FilesOnDisk } from '../../scenario/files-on-disk.ts';
import { STANDARD_INPUT } from '../../scenario/known-files.ts';
import { openScenario, openText } from '../../scenario/load.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { sha256 } from '../../study/scenarios.ts';
import type { Context } from '../context.ts';
import { isWorkbook, openAny } from './open-any.ts';
import type { FoundFile } from './find-files.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Of more files than this only the first are named. */
const MOST_NAMES = 10;

/** The scenario files of a command. What was found but is no scenario is left out; what is wrong with one stops no other. */
export class ScenarioSet {
  /** Files that were found in folders or by patterns and are interventions or price indices. */
  private readonly leftOut = new Set<string>();
  readonly found: readonly FoundFile[];
  private readonly set: readonly string[];
  private readonly terminal: Terminal;
  /** The fingerprints of the files that scenarios name, by path, of those that have been read. */
  readonly fingerprints = new Map<string, string>();
  /** The files that scenarios name. */
  readonly named = new FilesOnDisk((file) => {
    const text = readNamedFile(file);
    this.fingerprints.set(file, sha256(text));
    return text;
  });
  private input: Uint8Array | undefined;
  private readonly workbooks = new Map<string, ScenarioSource | Unreadable>();

  constructor(found: readonly FoundFile[], set: readonly string[], terminal: Terminal) {
    this.found = found;
    this.set = set;
    this.terminal = terminal;
  }

  /** What the files are called. */
  get names(): readonly string[] {
    return this.found.map(({ file }) => file);
  }

  /** Reads the workbooks among the files, which takes a library that is loaded only then. */
  async readWorkbooks(context: Context): Promise<void> {
    for (const file of this.names.filter(isWorkbook)) {
      const source = await openAny(file, this.set, context).catch((error: unknown): Unreadable => ({
        file,
        problems: problemsOf(error),
      }));
      this.workbooks.set(file, source);
    }
  }

  /** Whether a file is to be opened here, and not by another thread. */
  isForHere(file: string): boolean {
    return file === STANDARD_INPUT || this.workbooks.has(file);
  }

  /** Opens files until there are as many scenarios, or no more files. */
  openSome(most: number): readonly (ScenarioSource | Unreadable)[] {
    const opened: (ScenarioSource | Unreadable)[] = [];
    for (const { file, isNamed } of this.found) {
      if (opened.length === most) break;
      const source = this.open(file);
      if (!isNamed && isOtherKind(source)) this.leftOut.add(file);
      else opened.push(source);
    }
    return opened;
  }

  /** @param set further settings, for this file alone */
  open(file: string, set: readonly string[] = []): ScenarioSource | Unreadable {
    const workbook = this.workbooks.get(file);
    if (workbook !== undefined) {
      const isRead = 'from' in workbook && set.length > 0;
      return isRead ? openText({ ...workbook.from, set: [...this.set, ...set] }, this.named) : workbook;
    }
    try {
      return openScenario(file, { set: [...this.set, ...set], files: this.named, ...this.inputOf(file) });
    } catch (error) {
      return { file, problems: problemsOf(error) };
    }
  }

  /** Opens what has to be a scenario. @throws {InputError} if it cannot be read */
  openOne(file: string): ScenarioSource {
    const source = this.open(file);
    if ('from' in source) return source;
    throw new InputError(source.problems);
  }

  /** Whether a file that was found is no scenario; then it is left out. */
  isLeftOut({ file, isNamed }: FoundFile): boolean {
    if (isNamed || !isOtherKind(this.open(file))) return false;
    this.leftOut.add(file);
    return true;
  }

  /** Says on standard error which of the files that were found are no scenarios. */
  tellLeftOut({ terminal, words }: Context): void {
    if (this.leftOut.size === 0) return;
    const names = [...this.leftOut].slice(0, MOST_NAMES).join(', ');
    const more = this.leftOut.size > MOST_NAMES ? `, … (${String(this.leftOut.size)})` : '';
    terminal.stderr(`${printable(words.cli.leftOut(this.leftOut.size, names + more))}\n`);
  }

  /** Standard input can be read only once. */
  private inputOf(file: string): { readonly input?: Uint8Array } {
    if (file !== STANDARD_INPUT) return {};
    this.input ??= this.terminal.stdin();
    return { input: this.input };
  }
}

/** The figures of a scenario, or what is wrong with it. */
export function evaluated(source: ScenarioSource | Unreadable): FileFigures {
  if (!('from' in source)) return source;
  return ofFile(source.from.file, evaluateAlone(source));
}

function isOtherKind(source: ScenarioSource | Unreadable): boolean {
  return 'from' in source && ['intervention', 'index'].includes(kindOf(source.document.data) ?? '');
}

function problemsOf(error: unknown): Unreadable['problems'] {
  if (error instanceof InputError) return error.problems;
  throw error;
}
