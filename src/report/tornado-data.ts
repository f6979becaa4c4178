import { stringify } from 'csv-stringify/sync';
import type { Tornado, TornadoEnd, TornadoRow } from '../analysis/tornado.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { problemData, shortProblems } from './compare-problems.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvOptions } from './csv-options.ts';
import { escapeControls, provenanceData } from './json.ts';
import { plainNumber } from './values.ts';

/** What a range rests on, in data: words of its own. */
const restsOn = ({ illustration, isQuantiles }: TornadoRow, language: Language): string | null => {
  const words = wordsOf(language).tornado;
  if (isQuantiles) return words.quantiles;
  return illustration === null ? null : words.restsOn[illustration];
};

/** A tornado as JSON, the format `interv-cost/tornado/1`. */
export function renderTornadoJson({ result, outcome, base, rows, unmoved }: Tornado): string {
  const end = ({ value, outcome: at, difference, problems }: TornadoEnd) => ({ value, outcome: at, difference, problems: problems.map(problemData) });
  const row = (each: TornadoRow) => ({
    path: each.path,
    label: each.label.en,
    unit: each.unit,
    range_from: each.origin,
    rests_on: restsOn(each, DEFAULT_LANGUAGE),
    base: each.base,
    low: end(each.low),
    high: end(each.high),
    swing: each.swing,
  });
  const data = {
    format: 'interv-cost/tornado/1',
    name: result.name,
    currency: 'DKK',
    price_year: result.priceYear,
    years: result.years,
    outcome,
    base,
    rows: rows.map(row),
    moves_nothing: unmoved.map(row),
    provenance: provenanceData(result),
  };
  return `${escapeControls(JSON.stringify(data, null, 2))}\n`;
}

/** A tornado as CSV: a row for each input, those that move nothing last. */
export function renderTornadoCsv(tornado: Tornado, dialect: CsvDialect, language: Language): string {
  const isDanish = dialect === 'danish-excel';
  const number = (value: number) => (isDanish ? plainNumber(value).replace('.', ',') : plainNumber(value));
  // One for each year, in one cell.
  const values = (value: TornadoRow['base']) =>
    Array.isArray(value) ? (value as readonly number[]).map(number).join(' ') : value;
  const { result, outcome, base } = tornado;
  const rows = [...tornado.rows, ...tornado.unmoved].map((row) => [
    result.name,
    outcome,
    row.path,
    row.label[language],
    row.unit,
    row.origin,
    restsOn(row, language),
    values(row.base),
    values(row.low.value),
    values(row.high.value),
    base,
    row.low.outcome,
    row.high.outcome,
    row.low.difference,
    row.high.difference,
    row.swing,
    shortProblems([...row.low.problems, ...row.high.problems]),
  ]);
  const { cast, ...options } = csvOptions(dialect);
  return stringify(rows, {
    ...options,
    header: true,
    columns: [
      'scenario',
      'outcome',
      'path',
      'label',
      'unit',
      'range_from',
      'rests_on',
      'base',
      'low',
      'high',
      'outcome_at_base',
      'outcome_at_low',
      'outcome_at_high',
      'difference_at_low',
      'difference_at_high',
      'swing',
      'problem',
    ],
    record_delimiter: 'windows',
    cast: { ...cast, number },
  });
}
