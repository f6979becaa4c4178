import type { Tornado } from '../analysis/tornado/tornado.ts';
import type { Formats } from './format.ts';

/** Every format of a tornado. */
export const TORNADO_FORMATS: Formats<Tornado> = {
  table: {
    endings: ['.txt'],
    load: async () => {
      const [{ tornadoSheets }, { renderSheet }] = await Promise.all([import('./tornado-sheet.ts'), import('./sheet.ts')]);
      return (tornado, options) => tornadoSheets(tornado, options, options.width).map((sheet) => renderSheet(sheet, options)).join('\n');
    },
  },
  json: { endings: ['.json'], load: async () => (await import('./tornado-data.ts')).renderTornadoJson },
  csv: {
    endings: ['.csv'],
    load: async () => {
      const { renderTornadoCsv } = await import('./tornado-data.ts');
      return (tornado, { csvDialect, dataLanguage }) => renderTornadoCsv(tornado, csvDialect, dataLanguage);
    },
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => {
      const [{ tornadoSheets }, { renderSheetMarkdown }] = await Promise.all([import('./tornado-sheet.ts'), import('./sheet.ts')]);
      return (tornado, options) =>
        tornadoSheets(tornado, options, null)
          .map((sheet, index) => renderSheetMarkdown(sheet, index === 0 ? 1 : 2))
          .join('\n');
    },
  },
  svg: {
    endings: ['.svg'],
    load: async () => {
      const { drawTornado } = await import('./tornado-chart.ts');
      return (tornado, options) => `${drawTornado(tornado, options)}\n`;
    },
  },
};
