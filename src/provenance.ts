import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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
    scenarioSha256: fingerprint(canonical(effectiveScenario(scenario))),
    catalogueSha256: fingerprint(canonical(catalogue)),
  };
}

/** JSON with the keys of every map sorted and nothing left out for being undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
