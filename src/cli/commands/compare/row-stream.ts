import {
  rowsBeside,
  type ComparisonRow,
  type FileFigures,
  type RowsSummary,
} from '../../../analysis/compare/comparison-rows.ts';
import type { TermName } from '../../../analysis/compare/comparison-terms.ts';
import type { OutcomeName } from '../../../model/outcome-table.ts';
import { figuresOfFiles } from '../../../parallel/figures-of-files.ts';
import type { Problem } from '../../../problem.ts';
import { folderOf } from '../../../scenario/load.ts';
import { isIndexMissing, type PriceLevel } from '../../../scenario/price-level.ts';
import { evaluated, type ScenarioSet } from '../../input/scenario-set.ts';
import { ProblemList } from '../../terminal/problem-list.ts';
import type { FoundFile } from '../../input/find-files.ts';

export interface StreamOptions {
  /** Settings for all files. */
  readonly set: readonly string[];
  readonly outcome: OutcomeName;
  readonly baseline: FileFigures;
  /** The price level that all are put at; null if each stands at its own. */
  readonly level: PriceLevel | null;
  /** Called with the number of rows so far. */
  readonly onProgress: (rows: number) => Promise<void>;
}

/** The rows of a comparison as they are computed, and the problems and totals once all have been. */
export class ComparisonStream {
  readonly problems = new ProblemList();
  readonly summary = { differing: new Map<TermName | 'any', number>(), borrowed: 0 } satisfies RowsSummary;
  private readonly files: ScenarioSet;
  private readonly options: StreamOptions;

  constructor(files: ScenarioSet, options: StreamOptions) {
    this.files = files;
    this.options = options;
  }

  /** The rows, the baseline first, then the files in their order. */
  async *rows(): AsyncGenerator<readonly ComparisonRow[]> {
    const { baseline, outcome, onProgress } = this.options;
    const beside = rowsBeside(baseline, outcome);
    let count = 0;
    for await (const batch of this.evaluate()) {
      const rows = batch.map(beside);
      for (const row of rows) this.note(row);
      count += rows.length;
      yield rows;
      await onProgress(count);
    }
  }

  private note({ file, problems, differsIn }: ComparisonRow): void {
    this.problems.add(file, problems);
    if (differsIn.length === 0) return;
    const { differing } = this.summary;
    for (const term of ['any', ...differsIn] as const) differing.set(term, (differing.get(term) ?? 0) + 1);
  }

  private async *evaluate(): AsyncGenerator<readonly FileFigures[]> {
    const { set, baseline, level } = this.options;
    yield [baseline];
    const rest = this.files.found.slice(1);
    const settings = [...set, ...(level?.settings() ?? [])];
    for (const { isForHere, part } of this.parts(rest)) {
      const batches = isForHere
        ? part.map(({ file }) => [evaluated(this.files.open(file, level?.settings()))])
        : figuresOfFiles(
            part.map(({ file }) => file),
            { set: settings },
          );
      const named = new Set(part.filter(({ isNamed }) => isNamed).map(({ file }) => file));
      for await (const batch of batches) {
        const isFine = batch.every((each) => 'scenario' in each);
        const made = isFine
          ? batch
          : batch.flatMap((each) => this.settle(each, { file: each.file, isNamed: named.has(each.file) }));
        if (made.length > 0) yield made;
      }
    }
  }

  /** The files in runs: those that are opened here, and those that other threads may open. */
  private parts(
    found: readonly FoundFile[],
  ): readonly { readonly isForHere: boolean; readonly part: readonly FoundFile[] }[] {
    const parts: { isForHere: boolean; part: FoundFile[] }[] = [];
    for (const each of found) {
      const isForHere = this.files.isForHere(each.file);
      const last = parts.at(-1);
      if (last?.isForHere === isForHere) last.part.push(each);
      else parts.push({ isForHere, part: [each] });
    }
    return parts;
  }

  /** Handles a file with problems: it is left out, read again with a price index, or gets a row with its problems. */
  private settle(each: FileFigures, found: FoundFile): readonly FileFigures[] {
    if ('scenario' in each) return [each];
    if (this.files.isLeftOut(found)) return [];
    const { level } = this.options;
    const lent = level !== null && isIndexMissing(each.problems) ? level.settingsWithIndex(folderOf(each.file)) : null;
    if (lent === null) return [{ ...each, problems: this.byAlign(each.problems) }];
    this.summary.borrowed += 1;
    const opened = this.files.open(each.file, lent);
    const again = evaluated(level !== null && 'from' in opened ? level.lendTo(opened) : opened);
    return ['problems' in again ? { ...again, problems: this.byAlign(again.problems, lent) } : again];
  }

  /** Problems of a setting made by `--align` are attributed to it. */
  private byAlign(problems: readonly Problem[], settings = this.options.level?.settings() ?? []): readonly Problem[] {
    return problems.map((problem) => {
      const { place } = problem;
      const isAlign = place?.file === '--set' && settings.includes(place.excerpt);
      return isAlign ? { ...problem, place: { ...place, file: '--align' } } : problem;
    });
  }
}
