import { formatPlain } from '../language/numbers.ts';
import { pageWordsOf } from '../language/languages.ts';
import type { Yearly } from '../language/en/summary.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { kronerText, sentence } from './sentence.ts';
import type { Presentation } from './statement.ts';

/** A result in a few sentences: what it costs in all, a year and per participant, and whether there is money for it. */
export function summaryOf(result: Result, presentation: Presentation): readonly string[] {
  return [
    ...costSentences(result, presentation),
    participants(result, presentation),
    ...budget(result, presentation),
  ].map(sentence);
}

function costSentences(result: Result, presentation: Presentation): readonly string[] {
  const { report, summary } = pageWordsOf(presentation.language);
  const { byYear, years, isCalendar, priceYear, priceGrowth, totals, funding } = result;
  const kroner = (value: number) => kronerText(value, presentation);
  if (totals.total === 0) return [summary.nothing];
  const prices = priceGrowth === 0 ? report.prices(priceYear) : null;
  const [first, last] = [String(years[0]), String(years.at(-1))];
  const span = !isCalendar ? null : first === last ? first : `${first}–${last}`;
  const named = { count: years.length, span };
  const yearly = (amounts: readonly number[]) => yearlyOf(amounts, result, presentation);
  const cost = yearly(byYear.map(({ total }) => total));
  const net = yearly(byYear.map((year) => year.net));
  return [
    cost === null
      ? summary.inOneYear(prices, kroner(totals.total), named)
      : summary.cost(prices, kroner(totals.total), named, cost),
    ...(funding.length === 0 ? [] : [summary.net(kroner(totals.funding), kroner(totals.net), net)]),
  ];
}

/** What amounts by year have in common, as they are shown; null for one year. */
function yearlyOf(amounts: readonly number[], result: Result, presentation: Presentation): Yearly | null {
  const { report } = pageWordsOf(presentation.language);
  const texts = amounts.map((amount) => kronerText(amount, presentation));
  const [first = '', second] = texts;
  if (second === undefined) return null;
  if (texts.slice(1).every((text) => text === second))
    return first === second ? { kind: 'same', each: first } : { kind: 'first', first, others: second };
  const inYear = (amount: number) => {
    const index = amounts.indexOf(amount);
    const year = result.years[index] ?? 0;
    return { amount: texts[index] ?? '', year: result.isCalendar ? String(year) : report.year(year).toLowerCase() };
  };
  return { kind: 'between', least: inYear(Math.min(...amounts)), most: inYear(Math.max(...amounts)) };
}

function participants(result: Result, presentation: Presentation): string {
  const { summary } = pageWordsOf(presentation.language);
  const { costPerParticipant, operatingCostPerParticipant } = result;
  if (costPerParticipant === null || operatingCostPerParticipant === null) return summary.nobody;
  return summary.perParticipant(
    formatPlain(result.participants, presentation.language),
    kronerText(costPerParticipant, presentation),
    kronerText(operatingCostPerParticipant, presentation),
  );
}

function budget(result: Result, presentation: Presentation): readonly string[] {
  const { report, summary } = pageWordsOf(presentation.language);
  const { byYear, headroom, isCalendar, isOverBudget } = result;
  if (result.budget === null || headroom === null) return [];
  const kroner = (value: number) => kronerText(value, presentation);
  if (!isOverBudget) return [summary.withinBudget(kroner(result.budget), kroner(headroom))];
  if (yearsOverBudget(result) === null) return [summary.overBudget(kroner(result.budget), kroner(-headroom))];
  const over = byYear.filter((year) => (year.headroom ?? 0) < 0);
  const names = over.map(({ year }) => (isCalendar ? String(year) : report.year(year).toLowerCase()));
  return [summary.overInYears(names, kroner(over.reduce((all, year) => all - (year.headroom ?? 0), 0)))];
}
