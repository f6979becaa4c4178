import { formatPlain } from '../language/numbers.ts';
import { pageWordsOf } from '../language/page-words.ts';
import type { Yearly } from '../language/en/summary.ts';
import { yearsOverBudget, type Result } from '../model/result.ts';
import { kronerText, sentence } from './sentence.ts';
import type { Presentation } from './presentation.ts';

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
  const { by_year, years, is_calendar, price_year, price_growth, totals, funding } = result;
  const kroner = (value: number) => kronerText(value, presentation);
  if (totals.total === 0) return [summary.nothing];
  const prices = price_growth === 0 ? report.prices(price_year) : null;
  const [first, last] = [String(years[0]), String(years.at(-1))];
  const span = !is_calendar ? null : first === last ? first : `${first}–${last}`;
  const named = { count: years.length, span };
  const yearly = (amounts: readonly number[]) => yearlyOf(amounts, result, presentation);
  const cost = yearly(by_year.map(({ total }) => total));
  const net = yearly(by_year.map((year) => year.net));
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
    return { amount: texts[index] ?? '', year: result.is_calendar ? String(year) : report.year(year).toLowerCase() };
  };
  return { kind: 'between', least: inYear(Math.min(...amounts)), most: inYear(Math.max(...amounts)) };
}

function participants(result: Result, presentation: Presentation): string {
  const { summary } = pageWordsOf(presentation.language);
  const { cost_per_participant, operating_cost_per_participant } = result;
  if (cost_per_participant === null || operating_cost_per_participant === null) return summary.nobody;
  return summary.perParticipant(
    formatPlain(result.participants, presentation.language),
    kronerText(cost_per_participant, presentation),
    kronerText(operating_cost_per_participant, presentation),
  );
}

function budget(result: Result, presentation: Presentation): readonly string[] {
  const { report, summary } = pageWordsOf(presentation.language);
  const { by_year, headroom, is_calendar, is_over_budget } = result;
  if (result.budget === null || headroom === null) return [];
  const kroner = (value: number) => kronerText(value, presentation);
  if (!is_over_budget) return [summary.withinBudget(kroner(result.budget), kroner(headroom))];
  if (yearsOverBudget(result) === null) return [summary.overBudget(kroner(result.budget), kroner(-headroom))];
  const over = by_year.filter((year) => (year.headroom ?? 0) < 0);
  const names = over.map(({ year }) => (is_calendar ? String(year) : report.year(year).toLowerCase()));
  return [summary.overInYears(names, kroner(over.reduce((all, year) => all - (year.headroom ?? 0), 0)))];
}
