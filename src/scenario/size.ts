import { numbersOf, type Intervention } from '../catalogue/intervention.ts';
import { sizeOf } from '../formula/tree.ts';

/** Most interventions, grants or catalogue files of one scenario, and examples of one intervention. */
export const MOST_ITEMS = 200;

/** What there is too much of in a scenario, and the most that there may be. */
export interface ExceededSize {
  readonly of: 'lines' | 'terms';
  readonly most: number;
}

/** How large the interventions of a scenario are, each part counted once for every year. */
export class ScenarioSize {
  /** Inputs and cost lines: what a table, a workbook and a page can show. */
  private lines: ExceededSize & { count: number } = { of: 'lines', most: 12_000, count: 0 };
  /** Numbers and names in formulas: analyses evaluate them hundreds of times. */
  private terms: ExceededSize & { count: number } = { of: 'terms', most: 60_000, count: 0 };
  private readonly years: number;

  constructor(years: number) {
    this.years = years;
  }

  get tooMuch(): ExceededSize | null {
    const found = [this.lines, this.terms].find(({ count, most }) => count > most);
    return found === undefined ? null : { of: found.of, most: found.most };
  }

  add({ inputs, lines }: Intervention): void {
    for (const input of inputs) this.lines.count += numbersOf(input).length * this.years;
    for (const { quantity, unitCost, replaced } of lines) {
      const times = (replaced === null ? 1 : 2) * this.years;
      this.lines.count += times;
      this.terms.count += (sizeOf(quantity) + sizeOf(unitCost)) * times;
    }
  }
}
