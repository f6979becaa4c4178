import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { BESIDE_TOTALS, traitsOf } from '../model/outcome-table.ts';
import { valuesAmong, type LineResult, type Result } from '../model/result.ts';
import type { Json } from './format.ts';
import { recordsOf, type Data } from './table/records.ts';
import { tableOf, type Table } from './table/table.ts';

/** The ledger of a result: a row for each cost line and year, its texts in a language. */
export function resultTable({ name, lines }: Result, { dataLanguage }: { readonly dataLanguage: Language }): Table {
  return tableOf<LineResult>(
    [
      ['scenario', () => name, { only: 'flat' }],
      ['intervention', ({ intervention }) => intervention],
      ['line', ({ line }) => line],
      ['label', ({ label }) => label[dataLanguage], { only: 'flat' }],
      ['phase', ({ phase }) => phase],
      ['year', ({ year }) => year],
      ['quantity', ({ quantity }) => quantity],
      ['unit', ({ unit }) => unit[dataLanguage]],
      ['unit_cost', (line) => line.unit_cost],
      ['unit_cost_used', (line) => line.unit_cost_used],
      ['amount', ({ amount }) => amount],
      ['overhead', ({ overhead }) => overhead],
      ['source', ({ source }) => source],
      ['origin', ({ origin }) => origin],
    ],
    lines,
  );
}

/** A result as JSON, the format `interv-cost/result/1`. */
export function resultJson(result: Result): Json {
  return { head: toJson(result) };
}

/** Its data. */
export function toJson(result: Result): Data {
  const { name, head, price_year, years, totals, by_year, interventions, notes, sources, provenance } = result;
  return {
    format: 'interv-cost/result/1',
    name,
    ...head,
    currency: 'DKK',
    price_year,
    years,
    totals,
    ...valuesAmong(
      result,
      BESIDE_TOTALS.filter((outcome) => traitsOf(outcome).isOnlyAsked !== true),
    ),
    by_year,
    interventions: interventions.map(({ name: _, ...each }) => each),
    lines: [
      ...(recordsOf(resultTable(result, { dataLanguage: DEFAULT_LANGUAGE })) as Iterable<readonly Data[]>),
    ].flat(),
    notes: notes.map(({ code, path, text }) => ({ code, path, text: text[DEFAULT_LANGUAGE] })),
    sources: sources.map(({ id, title, publisher, year }) => ({ id, title, publisher, year })),
    provenance,
  };
}
