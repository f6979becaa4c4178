import type { BreakEven } from '../analysis/solve/solve-equal.ts';
import type { Solution } from '../analysis/solve/solve.ts';
import type { Formats } from './format.ts';
import type { Sheet } from './sheet.ts';
import type { Presentation } from './statement.ts';

/** Every format of what was found. */
export const SOLUTION_FORMATS: Formats<Solution> = {
  ...sheetFormats<Solution>(async () => (await import('./solve-sheet.ts')).solutionSheet),
  json: { endings: ['.json'], load: async () => (await import('./solve-data.ts')).renderSolutionJson },
};

/** Every format of a break-even: the same ones. */
export const BREAK_EVEN_FORMATS: Formats<BreakEven> = {
  ...sheetFormats<BreakEven>(async () => (await import('./solve-equal-sheet.ts')).breakEvenSheet),
  json: { endings: ['.json'], load: async () => (await import('./solve-data.ts')).renderBreakEvenJson },
};

/** The formats for people, from a sheet. */
function sheetFormats<Subject>(load: () => Promise<(subject: Subject, presentation: Presentation) => Sheet>): Formats<Subject> {
  return {
    table: {
      endings: ['.txt'],
      load: async () => {
        const [makeSheet, { renderSheet }] = await Promise.all([load(), import('./sheet.ts')]);
        return (subject, options) => renderSheet(makeSheet(subject, options), options);
      },
    },
    markdown: {
      endings: ['.md', '.markdown'],
      load: async () => {
        const [makeSheet, { renderSheetMarkdown }] = await Promise.all([load(), import('./sheet.ts')]);
        return (subject, options) => renderSheetMarkdown(makeSheet(subject, options));
      },
    },
  };
}
