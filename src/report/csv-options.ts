import { printable } from '../language/printable.ts';
import type { CsvDialect } from './csv-dialect.ts';

/** What parts cells in one program or another. */
const SEPARATORS = { rfc4180: ';', 'danish-excel': ',' } as const;

/**
 * How text is written in a dialect of CSV, whoever reads it as whatever dialect: cells with any separator are in quotation marks,
 * and nothing is a formula. A program that parts cells at another separator does not see quotation marks in the middle of a
 * line, so that a formula could begin after one, too.
 */
export function csvOptions(dialect: CsvDialect) {
  const formula = new RegExp(`(^|[\\t\\r\\n${SEPARATORS[dialect]}])(?=[\\s"]*[=+\\-@＝＋－＠])`, 'gu');
  const isDanish = dialect === 'danish-excel';
  return {
    delimiter: isDanish ? ';' : ',',
    bom: isDanish,
    cast: {
      string: (text: string) => {
        const harmless = printable(text.replace(formula, "$1'"));
        return /[\n;,]/u.test(harmless) ? { value: harmless, quoted: true } : harmless;
      },
    },
  };
}
