import type { Result } from '../model/result.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { Language } from '../language/text.ts';
import type { TableOptions } from './table.ts';

/** Everything that a format may want to know. */
export interface RenderOptions extends TableOptions {
  readonly csvDialect: CsvDialect;
  /** The language of a data format, which follows only an explicit wish. */
  readonly dataLanguage: Language;
}

interface Format {
  /** The endings of its files. */
  readonly endings: readonly string[];
  /** Loads what draws it, which is loaded only then. */
  readonly load: () => Promise<(result: Result, options: RenderOptions) => string>;
}

/** Every format of a result; a new one is a line here and a file beside this one. */
export const FORMATS = {
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
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Every ending that says a format. */
export const ENDINGS: readonly string[] = Object.values(FORMATS).flatMap((format: Format) => format.endings);

/** The format of a file by its ending; undefined if it says none. */
export function formatOfFile(file: string): FormatName | undefined {
  const lower = file.toLowerCase();
  return FORMAT_NAMES.find((name) => {
    const { endings }: Format = FORMATS[name];
    return endings.some((ending) => lower.endsWith(ending));
  });
}
