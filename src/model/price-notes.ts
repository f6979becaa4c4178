import type { Series } from '../catalogue/price-index.ts';
import { inEachLanguage } from '../language/page-words.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import type { Note } from './note.ts';
import type { Plan } from './plan.ts';
import { priceAdvice } from './price-advice.ts';

/** What the price level of a result rests on. */
export function priceNotes({ scenario, years }: Plan, rows: Ledger): readonly Note[] {
  const notes: Note[] = [];
  const { price_year: priceYear, first_year: firstYear, price_growth: priceGrowth } = scenario.settings;
  const { priceIndex } = scenario;
  const isOld = firstYear !== null && !years.includes(priceYear);
  if (isOld) {
    const advice = priceAdvice(scenario, firstYear);
    const text = inEachLanguage(({ notes: words }) => words.oldPrices(years, priceYear, priceGrowth !== 0, advice));
    notes.push({ code: 'old_prices', path: 'price_year', text });
  }
  if (priceGrowth !== 0 && firstYear !== null && firstYear !== priceYear) {
    const advice = isOld ? null : priceAdvice(scenario, firstYear);
    const text = inEachLanguage(({ notes: words }) => words.growthBase(firstYear, priceYear, advice));
    notes.push({ code: 'growth_base', path: 'price_year', text });
  }
  const { discount_rate: discountRate } = scenario.settings;
  if (priceGrowth !== 0 && discountRate !== 0) {
    const text = inEachLanguage(({ notes: words }) => words.nominalAndReal(priceGrowth, discountRate));
    notes.push({ code: 'nominal_and_real', path: 'discount_rate', text });
  }
  const figureYears = [
    ...new Set(rows.filter((row) => isRestated(row, priceYear)).map((row) => row.planLine.priceYear)),
  ];
  if (priceIndex === null || figureYears.length === 0) return notes;
  const { index, extend } = priceIndex;
  const estimated = index.estimated.filter((year) =>
    figureYears.some((figureYear) =>
      [index.series.wages, index.series.other].some((series) => restsOn(series, year, figureYear, priceYear)),
    ),
  );
  if (estimated.length > 0) {
    const text = inEachLanguage(({ notes: words }, language) => words.estimatedIndex(index.title[language], estimated));
    const brief = inEachLanguage(({ summary }) => summary.estimatedIndex(estimated.map(String)));
    notes.push({ code: 'estimated_index', path: 'price_index', text, brief: { kind: 'text', text: brief } });
  }
  const to = Math.max(...figureYears, priceYear);
  if (to > index.last && extend !== null) {
    const text = inEachLanguage(({ notes: words }, language) =>
      words.extendedIndex(index.title[language], index.last, to, extend),
    );
    const brief = inEachLanguage(({ summary }) => summary.extendedIndex(index.last, to, extend));
    notes.push({ code: 'extended_index', path: 'price_index.extend', text, brief: { kind: 'text', text: brief } });
  }
  return notes;
}

/** Whether an index changes the figure of a row: one of another price year, and not of 0 kr. */
export function isRestated({ planLine, unitCost }: LedgerRow, priceYear: number): boolean {
  return planLine.priceYear !== priceYear && unitCost.value !== 0;
}

/**
 * Whether restating from one year to another uses what a series says of a year: every change
 * between the two, or the levels at both; past the last year, the last one.
 */
function restsOn({ kind, values }: Series, year: number, from: number, to: number): boolean {
  const last = Math.max(...values.keys());
  const [first, second] = [Math.min(from, to), Math.max(from, to)];
  if (kind === 'changes') return year > first && year <= second;
  return [first, second].some((each) => Math.min(each, last) === year);
}
