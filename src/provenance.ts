import { createHash } from 'node:crypto';
import type { Provenance } from './model/result.ts';
import { effectiveScenario } from './scenario/effective.ts';
import type { Scenario } from './scenario/scenario.ts';
import { VERSION } from './version.ts';

/** The fingerprints of a scenario as it takes effect and of the catalogue entries that it uses. */
export function provenanceOf(scenario: Scenario): Provenance {
  const { entries, priceIndex } = scenario;
  const interventions = new Map(entries.map(({ intervention }) => [intervention.id, intervention]));
  const catalogue = {
    interventions: [...interventions.values()]
      .map(({ definition, sources }) => ({ definition, sources }))
      .sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1)),
    price_index: priceIndex === null ? null : priceIndex.index.definition,
  };
  return {
    version: VERSION,
    scenarioSha256: sha256(canonical(effectiveScenario(scenario))),
    catalogueSha256: sha256(canonical(catalogue)),
  };
}

/** JSON with the keys of every map sorted and nothing left out for being undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
