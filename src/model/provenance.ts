import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Intervention } from '../catalogue/intervention.ts';
import type { Provenance } from './result.ts';
import { effectiveScenario } from '../scenario/effective.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { VERSION } from '../version.ts';

/** The fingerprints of a scenario as it takes effect and of the catalogue entries that it uses. */
export function provenanceOf(scenario: Scenario): Provenance {
  const { entries, priceIndex } = scenario;
  const interventions = new Map(entries.map(({ intervention }) => [intervention.id, intervention]));
  const used = [...interventions.values()].map(canonicalIntervention).sort();
  const index = canonical(priceIndex === null ? null : priceIndex.index.definition);
  return {
    version: VERSION,
    scenario_sha256: fingerprint(canonical(effectiveScenario(scenario))),
    catalogue_sha256: fingerprint(`{"interventions":[${used.join()}],"price_index":${index}}`),
  };
}

/** What stands in the fingerprint for an intervention; it is the same for every scenario. */
const INTERVENTIONS = new WeakMap<Intervention, string>();

function canonicalIntervention(intervention: Intervention): string {
  const known = INTERVENTIONS.get(intervention);
  if (known !== undefined) return known;
  const { definition, sources } = intervention;
  const text = canonical({ definition, sources });
  INTERVENTIONS.set(intervention, text);
  return text;
}

/** Canonical JSON: the keys of every map are sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
