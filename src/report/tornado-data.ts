import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Tornado, TornadoEnd, TornadoRow } from '../analysis/tornado/tornado.ts';
import { problemCell } from './compare-problems.ts';
import type { Json } from './format.ts';
import { tableOf, type Table } from './table/table.ts';

/** What a range rests on, in data: words of its own. */
const restsOn = ({ illustration, isQuantiles }: TornadoRow, language: Language): string | null => {
  const words = wordsOf(language).tornado;
  if (isQuantiles) return words.quantiles;
  return illustration === null ? null : words.restsOn[illustration];
};

/** A tornado as JSON, the format `interv-cost/tornado/1`. */
export function tornadoJson({ result, outcome, base, rows, unmoved }: Tornado): Json {
  const end = ({ value, outcome: at, difference, problems }: TornadoEnd) => ({
    value,
    outcome: at,
    difference,
    problems: problemCell(problems).full(),
  });
  const row = (each: TornadoRow) => ({
    path: each.path,
    label: each.label[DEFAULT_LANGUAGE],
    unit: each.unit,
    range_from: each.origin,
    rests_on: restsOn(each, DEFAULT_LANGUAGE),
    base: each.base,
    low: end(each.low),
    high: end(each.high),
    swing: each.swing,
  });
  const head = {
    format: 'interv-cost/tornado/1',
    name: result.name,
    currency: 'DKK',
    price_year: result.price_year,
    years: result.years,
    outcome,
    base,
    rows: rows.map(row),
    moves_nothing: unmoved.map(row),
    provenance: result.provenance,
  };
  return { head };
}

/** A tornado: a row for each input, those that move nothing last. */
export function tornadoTable(
  { result, outcome, base, rows, unmoved }: Tornado,
  { dataLanguage }: { readonly dataLanguage: Language },
): Table {
  return tableOf<TornadoRow>(
    [
      ['scenario', () => result.name],
      ['outcome', () => outcome],
      ['path', ({ path }) => path],
      ['label', ({ label }) => label[dataLanguage]],
      ['unit', ({ unit }) => unit],
      ['range_from', ({ origin }) => origin],
      ['rests_on', (row) => restsOn(row, dataLanguage)],
      ['base', (row) => row.base],
      ['low', ({ low }) => low.value],
      ['high', ({ high }) => high.value],
      ['outcome_at_base', () => base],
      ['outcome_at_low', ({ low }) => low.outcome],
      ['outcome_at_high', ({ high }) => high.outcome],
      ['difference_at_low', ({ low }) => low.difference],
      ['difference_at_high', ({ high }) => high.difference],
      ['swing', ({ swing }) => swing],
      ['problems', ({ low, high }) => problemCell([...low.problems, ...high.problems]), { flatName: 'problem' }],
    ],
    [...rows, ...unmoved],
  );
}
