import { wordsOf } from '../../language/words.ts';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import type { ComparisonRows } from '../../analysis/compare/comparison-rows.ts';
import type { Sweep } from '../../analysis/sweep/sweep.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import type { Format, RenderOptions } from '../../report/format.ts';
import { limitRows } from '../../report/row-limit.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import type { Book } from '../../spreadsheet/book.ts';
import { VERSION } from '../../version.ts';

/** What is common to workbooks, whatever is in them. */
export const WORKBOOK = {
  endings: ['.xlsx'],
  isBinary: true,
  refusalOf: async (file: string) => (await import('./replaced-workbook.ts')).refusalOf(file),
};

/**
 * A large workbook is much that is used once. Left to itself the engine lets the heap grow to several times what is in
 * use before it collects; this asks it to at half as much more, which costs a twentieth of the time.
 */
const THRIFTY = '--heap-growing-percent=50';

/** The scenario that a workbook is made of, once it has been read, and its plan while that has been evaluated and not used up. */
interface Evaluated {
  source?: ScenarioSource;
  plan?: Plan | undefined;
}

/** The live workbook of a scenario; what it is made of is known when it is asked for. */
export function workbookFormat(evaluated: Evaluated): Format<Result> {
  return bookFormat(async () => {
    const [{ makeWorkbook }, { fingerprintOf, termsOf }] = await Promise.all([
      import('../../workbook/make-workbook.ts'),
      import('../../report/statement.ts'),
    ]);
    return (result, options) => {
      const { language, file } = options;
      const { source } = evaluated;
      if (source === undefined) throw new Error('no scenario has been read');
      const plan = evaluated.plan ?? makePlan(source.read());
      // Its traces need not stay in memory while the workbook is written.
      evaluated.plan = undefined;
      return makeWorkbook({
        source,
        plan,
        result,
        language,
        terms: termsOf(result, { ...options, unit: 1 }),
        fingerprint: fingerprintOf(result, language),
        relocate: (name) => relocated(name, source.from.folder, file),
      });
    };
  });
}

/** How a file that a scenario names is named from beside the workbook. */
function relocated(name: string, folder: string, workbook: string | null): string {
  if (isAbsolute(name) || workbook === null || !/\.ya?ml$/iu.test(name)) return name;
  return relative(dirname(resolve(workbook)), resolve(folder, name))
    .split(sep)
    .join('/');
}

/** The workbook of scenarios side by side. */
export const comparisonWorkbook: Format<Comparison> = bookFormat(async () => {
  const [{ makeCompareBook }, { comparisonDocument }, { termsOf }] = await Promise.all([
    import('../../workbook/compare-book.ts'),
    import('../../report/compare-document.ts'),
    import('../../report/statement.ts'),
  ]);
  return (comparison, options) => {
    const exact = { ...options, unit: 1, decimals: 2 };
    const { title, sections, fingerprint } = comparisonDocument(comparison, false, exact);
    const { language } = options;
    return makeCompareBook(comparison, {
      title,
      remarks: sections[0]?.remarks as readonly string[],
      fingerprint,
      foot: `interv-cost ${VERSION}`,
      language,
      termsOf: (result) => termsOf(result, exact),
    });
  };
});

/** The workbook of scenarios in rows. */
export const rowsWorkbook: Format<ComparisonRows> = { ...bookFormat(rowsBook), isBare: true };

async function rowsBook() {
  const [{ makeRowsBook, MOST_ROWS }, { shortProblems }] = await Promise.all([
    import('../../workbook/rows-book.ts'),
    import('../../report/compare-problems.ts'),
  ]);
  return (comparison: ComparisonRows, { language }: RenderOptions) => {
    limitRows(comparison.count, MOST_ROWS, 'xlsx');
    return makeRowsBook(comparison, {
      title: (rows) => wordsOf(language).compare.title(rows),
      foot: `interv-cost ${VERSION}`,
      language,
      problemOf: ({ problems }) => shortProblems(problems),
    });
  };
}

/** The workbook of a sweep. */
export const sweepWorkbook: Format<Sweep> = bookFormat(async () => {
  const [{ makeSweepBook, MOST_ROWS }, { blocksOf }, { shortProblems }, { fingerprintOf, termsOf }] = await Promise.all(
    [
      import('../../workbook/sweep-book.ts'),
      import('../../report/sweep-rows.ts'),
      import('../../report/compare-problems.ts'),
      import('../../report/statement.ts'),
    ],
  );
  return (sweep, options) => {
    const { language } = options;
    limitRows(sweep.count, MOST_ROWS, 'xlsx');
    return makeSweepBook(sweep, blocksOf(sweep), {
      title: wordsOf(language).sweep.title(wordsOf(language).analysis.outcomes[sweep.outcome]),
      terms: [sweep.result.name, ...termsOf(sweep.result, { ...options, unit: 1 })],
      foot: fingerprintOf(sweep.result, language),
      language,
      problemOf: (row) => shortProblems(sweep.problemsOf(row)),
    });
  };
});

/** A format whose files are workbooks. */
function bookFormat<Subject>(
  load: () => Promise<(subject: Subject, options: RenderOptions) => Book | Promise<Book>>,
): Format<Subject> {
  return {
    ...WORKBOOK,
    load: async () => {
      const [make, { writeBook }, { withRecord }] = await Promise.all([
        load(),
        import('../../spreadsheet/write.ts'),
        import('../../workbook/record.ts'),
      ]);
      setFlagsFromString(THRIFTY);
      return async function* (subject, options) {
        yield await writeBook(withRecord(await make(subject, options)));
      };
    },
  };
}
