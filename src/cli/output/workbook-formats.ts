import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Plan } from '../../model/plan.ts';
import type { Result } from '../../model/result.ts';
import type { Format } from '../../report/format.ts';
import type { ScenarioSource } from '../../scenario/source.ts';

/** What is common to workbooks, whatever is in them. */
export const WORKBOOK = {
  endings: ['.xlsx'],
  isBinary: true,
  refusalOf: async (file: string) => (await import('./replaced-workbook.ts')).refusalOf(file),
};

/**
 * A large workbook is much that is used once. By default the engine lets the heap grow to several times what is in
 * use before it collects garbage; with this setting to one and a half times, at 5 % more time.
 */
const THRIFTY = '--heap-growing-percent=50';

/** The scenario of a workbook once it has been read, and its evaluated plan until it is used. */
interface Evaluated {
  source?: ScenarioSource;
  plan?: Plan | undefined;
}

/** The live workbook of a scenario; what it is made of is known when it is asked for. */
export function workbookFormat(evaluated: Evaluated): Format<Result> {
  return {
    ...WORKBOOK,
    load: async () => {
      const [{ makeWorkbook }, { fingerprintOf, termsOf }, { writeBook }, { withRecord }] = await Promise.all([
        import('../../workbook/make-workbook.ts'),
        import('../../report/statement.ts'),
        import('../../spreadsheet/write.ts'),
        import('../../workbook/record.ts'),
      ]);
      setFlagsFromString(THRIFTY);
      return async function* (result, options) {
        const { language, file } = options;
        const { source } = evaluated;
        if (source === undefined) throw new Error('no scenario has been read');
        const scenario = evaluated.plan?.scenario ?? source.read();
        // The traces of its plan need not stay in memory while the workbook is written.
        evaluated.plan = undefined;
        const book = makeWorkbook({
          source,
          scenario,
          result,
          language,
          terms: termsOf(result, { ...options, unit: 1 }),
          fingerprint: fingerprintOf(result, language),
          relocate: (name) => relocated(name, source.from.folder, file),
        });
        yield await writeBook(withRecord(book));
      };
    },
  };
}

/** How a file that a scenario names is named from beside the workbook. */
function relocated(name: string, folder: string, workbook: string | null): string {
  if (isAbsolute(name) || workbook === null || !/\.ya?ml$/iu.test(name)) return name;
  return relative(dirname(resolve(workbook)), resolve(folder, name))
    .split(sep)
    .join('/');
}
