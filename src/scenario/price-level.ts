import { isAbsolute, join, relative } from 'node:path';
import type { Problem } from '../problem.ts';
import type { IndexUse, Scenario } from './scenario.ts';
import type { ScenarioSource } from './source.ts';

/** The price level of a scenario, to which others are restated. */
export class PriceLevel {
  readonly year: number;
  private readonly index: IndexUse | null;
  private readonly folder: string;

  /** @param folder where the files that the scenario names are */
  constructor({ settings: { price_year: priceYear }, priceIndex }: Scenario, folder: string) {
    this.year = priceYear;
    this.index = priceIndex;
    this.folder = folder;
  }

  /** The settings, as `path=value`, for a scenario that has a price index or needs none. */
  settings(): readonly string[] {
    return [`price_year=${String(this.year)}`];
  }

  /**
   * The settings for a scenario that has no price index and needs one; null if there is none to lend.
   *
   * @param folder where the files that this scenario names are
   */
  settingsWithIndex(folder: string): readonly string[] | null {
    if (this.index === null) return null;
    const { name, extend } = this.index;
    const use = isOwnFile(name) ? relative(folder, join(this.folder, name)) : name;
    // JSON is YAML.
    const value = JSON.stringify(extend === null ? use : { use, extend });
    return [...this.settings(), `price_index=${value}`];
  }

  /** The scenario with the index under the path of these settings: an index from a workbook has no file. */
  lendTo(source: ScenarioSource): ScenarioSource {
    return this.index !== null && isOwnFile(this.index.name)
      ? source.withIndex(join(this.folder, this.index.name), this.index.index)
      : source;
  }
}

/** Whether the only problem of a scenario is a missing price index. */
export function isIndexMissing(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'price_index_needed');
}

function isOwnFile(name: string): boolean {
  return /\.ya?ml$/iu.test(name) && !isAbsolute(name);
}
