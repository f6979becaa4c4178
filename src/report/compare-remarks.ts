import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Comparison } from '../analysis/compare/comparison.ts';
import type { ComparisonRows } from '../analysis/compare/comparison-rows.ts';
import type { TermName } from '../analysis/compare/comparison-terms.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import type { Result } from '../model/result.ts';

/** Marks a row that is not directly comparable with the baseline. */
export const DIFFERING = '†';

/**
 * At which price level scenarios were put, and what makes them not directly comparable with the baseline.
 *
 * @param names what the scenarios are called
 */
export function termRemarks(
  { scenarios, alignedTo }: Comparison,
  names: readonly string[],
  language: Language,
): readonly string[] {
  const words = wordsOf(language).compare;
  const base = scenarios[0]?.result ?? null;
  const said = scenarios.flatMap(({ result, differsIn }, index) => {
    if (base === null || result === null || differsIn.length === 0) return [];
    const terms = differsIn.map((name) => words.against(termOf(name, result, language), termOf(name, base, language)));
    return [words.notComparable(names[index] ?? '', names[0] ?? '', terms.join('; '))];
  });
  const canAlign = alignedTo === null && scenarios.some(({ differsIn }) => differsIn.includes('price_year'));
  const borrowing = scenarios
    .flatMap(({ hasBorrowedIndex }, index) => (hasBorrowedIndex ? [names[index]] : []))
    .join(', ');
  return [
    ...(alignedTo === null ? [] : [words.aligned(alignedTo)]),
    ...(borrowing === '' ? [] : [words.borrowedIndex(borrowing)]),
    ...said,
    ...(canAlign ? [words.alignAdvice] : []),
  ];
}

/** The same for scenarios in rows, as counts; complete once the rows have been read. */
export function rowTermRemarks(comparison: ComparisonRows, language: Language): readonly string[] {
  const { alignedTo, summary } = comparison;
  const words = wordsOf(language).compare;
  return [
    ...(alignedTo === null ? [] : [words.aligned(alignedTo)]),
    ...(summary.borrowed === 0 ? [] : [words.borrowedIndexRows(summary.borrowed)]),
    ...differingRemarks(comparison, language),
  ];
}

function differingRemarks(
  { baseline, alignedTo, summary: { differing } }: ComparisonRows,
  language: Language,
): readonly string[] {
  const words = wordsOf(language).compare;
  const count = differing.get('any');
  if (count === undefined || !('scenario' in baseline)) return [];
  const { priceYear, years, overhead } = baseline.scenario;
  const base = [
    words.terms.price_year(String(priceYear), priceYear),
    words.terms.years(String(years), years),
    words.terms.overhead_rate(formatShare(overhead, language), overhead),
  ];
  const others = [...differing].flatMap(([name, scenarios]) =>
    name === 'any' ? [] : [words.otherTerms[name](scenarios)],
  );
  const canAlign = alignedTo === null && differing.has('price_year');
  return [
    `${DIFFERING} ${words.notComparableRows(count, base.join(', '), others.join('; '))}`,
    ...(canAlign ? [words.alignAdvice] : []),
  ];
}

function termOf(
  name: TermName,
  { price_year: priceYear, years, overhead_rate: overheadRate, price_growth: priceGrowth }: Result,
  language: Language,
): string {
  const { terms } = wordsOf(language).compare;
  switch (name) {
    case 'price_year':
      return terms.price_year(String(priceYear), priceYear);
    case 'years':
      return terms.years(formatPlain(years.length, language), years.length);
    case 'overhead_rate':
      return terms.overhead_rate(formatShare(overheadRate, language), overheadRate);
    case 'price_growth':
      return terms.price_growth(formatShare(priceGrowth, language), priceGrowth);
  }
}
