import { keyOfProblem, type Problem } from '../../problem.ts';
import type { Context } from '../context.ts';
import { showProblem } from './show-problems.ts';

/** Most problems that are shown. */
const MOST_SHOWN = 200;
/** Most files named for a problem that several share. */
const MOST_NAMES = 3;

interface Kept {
  readonly problem: Problem;
  /** The files that it is of, where its place is elsewhere: in a setting, or a file that several scenarios name. */
  readonly files: string[];
  more: number;
}

/** The problems of many files, of which not all need be kept. */
export class ProblemList {
  private readonly kept = new Map<string, Kept>();
  private count = 0;
  private files = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Adds what is wrong with a file; what several files share is kept once. */
  add(file: string, problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.files += 1;
    this.count += problems.length;
    for (const problem of problems) {
      const key = keyOfProblem(problem);
      const kept = this.kept.get(key) ?? { problem, files: [], more: 0 };
      if (this.kept.size < MOST_SHOWN) this.kept.set(key, kept);
      if (problem.place?.file === file) continue;
      if (kept.files.length < MOST_NAMES) kept.files.push(file);
      else kept.more += 1;
    }
  }

  /** The problems as text, and how many there are. */
  show(context: Context): string {
    const { cli } = context.words;
    const shown = [...this.kept.values()].map(({ problem, files, more }) =>
      showProblem(problem, context, files.length === 0 ? [] : [cli.problemOf(files.join(', '), more)]),
    );
    if (this.count === 1) return shown.join('\n');
    const count =
      shown.length === this.count
        ? cli.problemCount(this.count)
        : cli.problemsShown(shown.length, this.count, this.files);
    return `${shown.join('\n')}\n${count}\n`;
  }
}
