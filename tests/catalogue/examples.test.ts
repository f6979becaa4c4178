import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Example } from '../../src/catalogue/intervention.ts';
import { readIntervention } from '../../src/catalogue/load.ts';
import { parseDocument } from '../../src/document/document.ts';
import { readTextFile } from '../../src/document/text.ts';
import { toJson } from '../../src/report/json.ts';
import { evaluateRaw } from '../evaluate.ts';
import { ownInterventions } from '../scenarios.ts';

/** The worked examples in the data are the tests: this runs whatever stands there. */

function figures(id: string, example: Example, files: readonly string[]) {
  const result = evaluateRaw({
    name: example.name,
    years: example.years,
    ...example.scenario,
    ...(files.length === 0 ? {} : { catalogue: files }),
    interventions: { [id]: example.given },
  });
  const { totals, ...rest } = toJson(result);
  return { ...rest, ...(totals as object) };
}

const { interventions, sources } = builtInCatalogue();

const builtIn = [...interventions.values()].flatMap(({ id, examples }) =>
  examples.map((example) => [id, example.name, example, []] as const),
);

const own = ownInterventions().flatMap((file) => {
  const { id, examples } = readIntervention(parseDocument(readTextFile(file), file), sources);
  return examples.map((example) => [id, example.name, example, [resolve(file)]] as const);
});

describe('worked examples in the data', () => {
  it.each([...builtIn, ...own])('%s: %s', (id, _, example, files) => {
    expect(figures(id, example, files)).toMatchObject(example.expect);
  });

  it('every built-in intervention has some', () => {
    expect([...interventions.values()].filter(({ examples }) => examples.length < 3)).toEqual([]);
  });
});
