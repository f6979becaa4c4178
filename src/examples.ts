import { builtInCatalogue } from './catalogue/catalogue.ts';
import type { Example, Intervention } from './catalogue/intervention.ts';
import { parseDocument, type InputDocument } from './document/document.ts';
import { show } from './document/values.ts';
import { makeLedger } from './model/ledger.ts';
import { makePlan } from './model/plan.ts';
import { makeResult } from './model/make-result.ts';
import { InputError, problemAt, type Problem } from './problem.ts';
import { provenanceOf } from './model/provenance.ts';
import { toJson } from './report/result-data.ts';
import { readScenario } from './scenario/read.ts';
import { MOST_ITEMS } from './scenario/size.ts';

/**
 * Checks the worked examples of an intervention against what the program computes.
 *
 * @param document the file of the intervention, for the places of what differs
 * @throws {InputError} with everything that differs, or is wrong with an example's scenario
 */
export function checkExamples(intervention: Intervention, document: InputDocument): void {
  const problems: Problem[] = [];
  const found = intervention.examples.length;
  if (found > MOST_ITEMS) {
    throw new InputError([
      problemAt(document.place(['examples'], 'key'), { code: 'too_many_items', details: { found, most: MOST_ITEMS } }),
    ]);
  }
  for (const [index, example] of intervention.examples.entries()) {
    const at = ['examples', index];
    try {
      const figures = exampleFigures(intervention, example);
      for (const [key, expected] of Object.entries(example.expect)) {
        const found = figures[key];
        if (found === expected) continue;
        const details = { example: example.name, key, expected: String(expected), found: show(found) };
        problems.push(problemAt(document.place([...at, 'expect', key]), { code: 'example_differs', details }));
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Its places are in a scenario that stands in no file.
      for (const problem of error.problems) problems.push({ ...problem, place: document.place([...at, 'given']) });
    }
  }
  if (problems.length > 0) throw new InputError(problems);
}

/** The figures of an example's result under the names of the JSON: totals, heads and costs per head. */
function exampleFigures(intervention: Intervention, example: Example): Readonly<Record<string, unknown>> {
  const { name, years, given, scenario: rest } = example;
  const raw = { name, years, ...rest, interventions: { [intervention.id]: given } };
  const { interventions, indices } = builtInCatalogue();
  const scenario = readScenario(parseDocument(JSON.stringify(raw), name), {
    interventions: new Map(interventions).set(intervention.id, intervention),
    index: (id) => indices.get(id),
    indexNames: [...indices.keys()],
    filesOutside: [],
  });
  const plan = makePlan(scenario);
  const { totals, ...figures } = toJson(makeResult(plan, makeLedger(plan), provenanceOf(scenario)));
  return { ...figures, ...(totals as object) };
}
