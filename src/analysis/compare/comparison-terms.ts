/** What two scenarios must share for their costs to be comparable. */
export interface Terms {
  readonly priceYear: number;
  /** How many years the costs are of. */
  readonly years: number;
  /** Share of wages. */
  readonly overhead: number;
  /** Growth of prices a year; left out where it is not known. */
  readonly priceGrowth?: number;
}

/** The names of terms in data. */
export type TermName = 'price_year' | 'years' | 'overhead_rate' | 'price_growth';

/** The terms that a scenario does not share with the baseline. */
export function differingTerms(terms: Terms, baseline: Terms): readonly TermName[] {
  const differing: TermName[] = [];
  if (terms.priceYear !== baseline.priceYear) differing.push('price_year');
  if (terms.years !== baseline.years) differing.push('years');
  if (terms.overhead !== baseline.overhead) differing.push('overhead_rate');
  if (terms.priceGrowth !== baseline.priceGrowth) differing.push('price_growth');
  return differing;
}
