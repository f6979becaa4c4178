import { figuresOfScenario, type ScenarioFigures } from '../analysis/scenario-figures.ts';
import { inFile, InputError, type Problem } from '../problem.ts';
import { openScenario } from '../scenario/load.ts';

export interface FiguresOptions {
  /** Settings as `path=value`, for every file. */
  readonly set?: readonly string[];
  /** How many threads; default the number of cores where there is enough to do. */
  readonly workers?: number;
}

/** A file of a batch: what its scenario comes to, or what is wrong with it. */
export type FileFigures =
  | { readonly file: string; readonly scenario: ScenarioFigures }
  | { readonly file: string; readonly problems: readonly Problem[] };

/** The figures of scenario files, in the order of the files, some at a time. */
export async function* figuresOfFiles(files: readonly string[], options: FiguresOptions = {}): AsyncGenerator<readonly FileFigures[]> {
  for (const file of files) {
    try {
      yield [{ file, scenario: inFile(file, () => figuresOfScenario(openScenario(file, { set: options.set ?? [] }))) }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield [{ file, problems: error.problems }];
    }
    await new Promise(setImmediate);
  }
}
