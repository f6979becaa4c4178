import { numbersOf, type Intervention } from '../catalogue/intervention.ts';

/** Most interventions, grants or catalogue files of one scenario, and examples of one intervention. */
export const MOST_ITEMS = 200;

/** Most inputs and cost lines in all, each counted once for every year: what a table, a workbook and a page can show. */
export const MOST_NUMBERS = 40_000;

/** How many numbers the interventions of a scenario have. */
export class ScenarioSize {
  private numbers = 0;
  private readonly years: number;

  constructor(years: number) {
    this.years = years;
  }

  get isTooLarge(): boolean {
    return this.numbers > MOST_NUMBERS;
  }

  /** @returns whether it is the first that is too much */
  add({ inputs, lines }: Intervention): boolean {
    const before = this.isTooLarge;
    let each = lines.length + lines.filter(({ replaced }) => replaced !== null).length;
    for (const input of inputs) each += numbersOf(input).length;
    this.numbers += each * this.years;
    return this.isTooLarge && !before;
  }
}
