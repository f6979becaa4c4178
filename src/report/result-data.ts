import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { headsByName, totalsByName, type LineResult, type Result } from '../model/result.ts';
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
      ['unit_cost', ({ unitCost }) => unitCost],
      ['unit_cost_used', ({ unitCostUsed }) => unitCostUsed],
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
  return {
    format: 'interv-cost/result/1',
    name: result.name,
    ...result.head,
    currency: 'DKK',
    price_year: result.priceYear,
    years: result.years,
    totals: totalsByName(result),
    ...headsByName(result),
    by_year: result.byYear.map((year) => ({
      year: year.year,
      establishment: year.establishment,
      replacement: year.replacement,
      operating: year.operating,
      public_services: year.public_services,
      total: year.total,
      overhead: year.overhead,
      funding: year.funding,
      net: year.net,
      participants: year.participants,
      budget: year.budget,
      headroom: year.headroom,
    })),
    interventions: result.interventions.map((each) => ({
      id: each.id,
      use: each.use,
      establishment: each.establishment,
      replacement: each.replacement,
      operating: each.operating,
      public_services: each.public_services,
      total: each.total,
      participants: each.participants,
      cost_per_participant: each.costPerParticipant,
    })),
    lines: [
      ...(recordsOf(resultTable(result, { dataLanguage: DEFAULT_LANGUAGE })) as Iterable<readonly Data[]>),
    ].flat(),
    notes: result.notes.map(({ code, path, text }) => ({ code, path, text: text[DEFAULT_LANGUAGE] })),
    sources: result.sources.map(({ id, title, publisher, year }) => ({ id, title, publisher, year })),
    provenance: provenanceData(result),
  };
}

/** Which program, scenario and catalogue a result was made by, under the names of the data formats. */
export function provenanceData({ provenance }: Pick<Result, 'provenance'>): Readonly<Record<string, string>> {
  return {
    version: provenance.version,
    scenario_sha256: provenance.scenarioSha256,
    catalogue_sha256: provenance.catalogueSha256,
  };
}
