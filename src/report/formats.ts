import type { Result } from '../model/result.ts';
import type { Formats } from './format.ts';

/** Every format of a result; a new one is a line here and a file beside this one. */
export const FORMATS: Formats<Result> = {
  table: {
    endings: ['.txt'],
    load: async () => (await import('./table.ts')).renderTable,
  },
  json: {
    endings: ['.json'],
    load: async () => (await import('./json.ts')).renderJson,
  },
  csv: {
    endings: ['.csv'],
    load: async () => {
      const { renderCsv } = await import('./csv.ts');
      return (result, { csvDialect, dataLanguage }) =>
        renderCsv(result, { dialect: csvDialect, language: dataLanguage });
    },
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
};
