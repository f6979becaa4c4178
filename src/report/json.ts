import { headsByName, totalsByName, type Result } from '../model/result.ts';

/** Control characters that JSON lets stand and a terminal may obey. */
const CONTROLS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A result as JSON, the format `interv-cost/result/1`. The same result gives the same bytes; texts are
 * English whatever the language.
 */
export function renderJson(result: Result): string {
  const text = JSON.stringify(toJson(result), null, 2);
  return `${escapeControls(text)}\n`;
}

/** What stands before the rows of a JSON that comes row by row: the other data, and the beginning of `rows`. */
export function beforeRows(head: object): string {
  return `${escapeControls(JSON.stringify(head, null, 2)).slice(0, -2)},\n  "rows": [`;
}

/** What stands after the rows. */
export const AFTER_ROWS = '\n  ]\n}\n';

/** JSON without control characters in the raw. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, escapeControl);
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The data of the JSON format `interv-cost/result/1`. */
export function toJson(result: Result): Readonly<Record<string, unknown>> {
  return {
    format: 'interv-cost/result/1',
    name: result.name,
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
    lines: result.lines.map((line) => ({
      intervention: line.intervention,
      line: line.line,
      phase: line.phase,
      year: line.year,
      quantity: line.quantity,
      unit: line.unit.en,
      unit_cost: line.unitCost,
      unit_cost_used: line.unitCostUsed,
      amount: line.amount,
      overhead: line.overhead,
      source: line.source,
      origin: line.origin,
    })),
    notes: result.notes.map(({ code, path, text }) => ({ code, path, text: text.en })),
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
