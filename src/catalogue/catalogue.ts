import { compileIndex } from './compile-index.ts';
import { compileIntervention, sourceOf } from './compile.ts';
import type { ReportFault } from './compile-formula.ts';
import type { IndexFile, InterventionFile, SourcesFile } from './file-schema.ts';
import type { Intervention, Source } from './intervention.ts';
import type { PriceIndex } from './price-index.ts';
import cpi from './data/cpi.yaml';
import parentCourses from './data/parent-courses.yaml';
import sources from './data/sources.yaml';
import statePl from './data/state-pl.yaml';
import stateWagesPrices from './data/state-wages-prices.yaml';
import steppingStones from './data/stepping-stones.yaml';
import therapeuticSupport from './data/therapeutic-support.yaml';

/** What is known by name: the interventions, their sources, and the price indices. */
export interface Catalogue {
  readonly interventions: ReadonlyMap<string, Intervention>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly indices: ReadonlyMap<string, PriceIndex>;
}

/** A fault in the built-in data is a defect of the program. */
const defect: ReportFault = (path, fault) => {
  throw new Error(`catalogue data: ${path.join('.')}: ${JSON.stringify(fault)}`);
};

let builtIn: Catalogue | undefined;

/** The built-in catalogue, in the same format as a user's own files, but already loaded. */
export function builtInCatalogue(): Catalogue {
  builtIn ??= compileCatalogue();
  return builtIn;
}

function compileCatalogue(): Catalogue {
  const known = new Map(Object.entries(sources as SourcesFile).map(([id, source]) => [id, sourceOf(id, source)]));
  // The data were checked against their schemas when they were built in (.tooling/catalogue-data.ts).
  const interventions = [steppingStones, therapeuticSupport, parentCourses].map((file) =>
    compileIntervention(file as InterventionFile, known, defect),
  );
  const indices = [cpi, statePl, stateWagesPrices].map((file) => compileIndex(file as IndexFile, defect));
  return {
    interventions: new Map(interventions.map((each) => [each.id, each])),
    sources: known,
    indices: new Map(indices.map((each) => [each.id, each])),
  };
}
