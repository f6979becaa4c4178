import type { Format, Formats, RenderOptions, Views, Writer } from '../../report/format.ts';
import { limitRows } from '../../report/row-limit.ts';
import { WORKBOOK } from './workbook-formats.ts';

/** Most rows that can be read in a table, and in a chart; and in a worksheet. */
const MOST = { read: 10_000, chart: 100_000, sheet: 100_000 } as const;

/** Every format; a new one is a line here and a file that writes it. */
const FORMATS: Readonly<Record<string, MakeFormat>> = {
  table: format('document', ['.txt'], () => import('../../report/format/text.ts'), { most: MOST.read }),
  json: format('json', ['.json'], () => import('../../report/format/json.ts')),
  ndjson: format('table', ['.ndjson', '.jsonl'], () => import('../../report/format/ndjson.ts')),
  csv: format('table', ['.csv'], () => import('../../report/format/csv.ts'), { isBare: true }),
  markdown: format('document', ['.md', '.markdown'], () => import('../../report/format/markdown.ts'), {
    most: MOST.read,
  }),
  svg: format('picture', ['.svg'], () => import('../../report/format/svg.ts'), { most: MOST.chart }),
  xlsx: format('document', WORKBOOK.endings, () => import('../../workbook/document-book.ts'), {
    ...WORKBOOK,
    most: MOST.sheet,
  }),
  html: format('document', ['.html', '.htm'], () => import('../../page/document-page.tsx'), { most: MOST.read }),
};

/** The formats that a subject has: those whose view of it there is. */
export function formatsOf<Subject>(views: Views<Subject>): Formats<Subject> {
  return Object.fromEntries(
    Object.entries(FORMATS).flatMap(([name, make]) => make(name, views).map((made) => [name, made])),
  );
}

type MakeFormat = <Subject>(name: string, views: Views<Subject>) => readonly Format<Subject>[];

function format<Needed extends keyof Views<never>>(
  needed: Needed,
  endings: readonly string[],
  load: () => Promise<{ readonly write: Writer<Needed> }>,
  { most = Infinity, ...more }: Omit<Format<never>, 'endings' | 'load'> & { readonly most?: number } = {},
): MakeFormat {
  return <Subject>(name: string, views: Views<Subject>) => {
    if (views[needed] === undefined) return [];
    return [
      {
        ...more,
        endings,
        load: async () => {
          const { write } = await load();
          const render = await write<Subject>(views as Views<Subject> & Required<Pick<Views<Subject>, Needed>>);
          return (subject: Subject, options: RenderOptions) => {
            limitRows(views.count?.(subject) ?? 0, most, name);
            return render(subject, options);
          };
        },
      },
    ];
  };
}
