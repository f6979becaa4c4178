import { evaluateScenario, parseScenario, type ParseOptions, type Result } from '../src/index.ts';

/** The result of raw scenario data. */
export function evaluateRaw(raw: object, options: ParseOptions = {}): Result {
  return evaluateScenario(parseScenario(JSON.stringify(raw), options));
}

/** The result of one entry with an intervention, over some years. */
export function evaluateEntry(id: string, entry: object, scenario: Readonly<Record<string, unknown>> = {}): Result {
  return evaluateRaw({ name: 'test', years: 1, staff_turnover: 0, ...scenario, interventions: { [id]: entry } });
}
