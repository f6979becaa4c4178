import type { Named } from './part-file.ts';
import type { Study } from './part.ts';
import { sha256, type CarriedScenario } from './scenarios.ts';

/** Checks the scenarios that a part carries, and the files that they name, against their fingerprints. */
export class CarriedFiles {
  private readonly files = new Map<string, string>();

  /** Whether a scenario is the one that the study says it is. */
  take({ from, named }: CarriedScenario, { scenarios, set }: Study, index: number): boolean {
    for (const [path, text] of Object.entries(named)) this.files.set(path, sha256(text));
    const { file, sha256: fingerprint } = scenarios[index] as Study['scenarios'][number];
    // That of a workbook is of all that the workbook brings along, read or not.
    const isSame = from.cells !== null || sha256(from.text) === fingerprint;
    return from.file === file && isSame && JSON.stringify(from.set) === JSON.stringify(set);
  }

  /** Whether the files are those that the part names. */
  isIn(named: Named): boolean {
    return [...this.files].every(([path, fingerprint]) => !Object.hasOwn(named, path) || named[path] === fingerprint);
  }
}
