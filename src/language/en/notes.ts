import type { PriceAdvice } from '../../model/note.ts';
import { locale } from './locale.ts';

const { kroner } = locale;

/** A figure at its price level; several amounts where it differs from year to year. */
export interface Figure {
  readonly amounts: readonly number[];
  readonly priceYear: number;
}

function namedYears(years: readonly number[], isCalendar: boolean): string {
  const list = locale.list(years.map(String));
  return isCalendar ? list : `${years.length === 1 ? 'year' : 'years'} ${list}`;
}

function priceAdvice({ year, lines, example, reach: [from, to], hasOwnAmounts }: PriceAdvice): string {
  const what =
    lines.length === 0
      ? `price_year: ${String(year)} and a price_index that reaches from ${String(from)} to ${String(to)}`
      : locale.list(lines);
  const remark =
    example === null ? '' : ` (${locale.share(example.rate)} a year after ${String(example.after)} is an example)`;
  const own = hasOwnAmounts
    ? ' Amounts of your own without a price year, grants and budgets included, then count as being in those prices.'
    : '';
  return `Write ${what}${remark} to have ${String(year)} prices.${own}`;
}

function figure({ amounts, priceYear }: Figure): string {
  return `${amounts.map(kroner).join(', ')} (${String(priceYear)} prices)`;
}

/** The texts of the notes that the model makes itself. Amounts are in kroner, shares and rates between 0 and 1. */
export const notes = {
  overBudget: (over: number) => `The net cost is ${kroner(over)} above the budget.`,
  /** `left`: what is left of the budget of all years together, if anything is. */
  overInYears: (over: number, years: readonly number[], isCalendar: boolean, left: number) => {
    const text = `The net cost is above the year's budget in ${namedYears(years, isCalendar)}, by ${kroner(over)}${years.length > 1 ? ' in all' : ''}.`;
    return left > 0 ? `${text} Of the budget of all years together, ${kroner(left)} is left.` : text;
  },
  everyYear: (name: string, amount: number, years: readonly number[]) =>
    `${name}: ${kroner(amount)} without a year counts in each of the ${String(years.length)} years, ${kroner(amount * years.length)} in all. Write year: ${String(years[0])} if it is given once.`,
  nominalAndReal: (growth: number, rate: number) =>
    `The amounts grow ${locale.share(growth)} a year and are discounted by ${locale.share(rate)}. A discount rate for amounts in running prices is a nominal one, inflation included; the rates of the Ministry of Finance are real, for constant prices. With a real rate, leave price_growth out.`,
  withoutEffect: (name: string, own: readonly string[]) =>
    `${name} changes nothing: every intervention sets its own. Set ${locale.list(own)}, or take these away.`,
  fundingAboveYears: (over: number, years: readonly number[], isCalendar: boolean) =>
    `Funding is more than the cost in ${namedYears(years, isCalendar)}, by ${kroner(over)}${years.length > 1 ? ' in all' : ''}. The net cost is below 0 there, and the total assumes that the money can be used in other years.`,
  fundingAboveCost: (over: number) =>
    `Funding is ${kroner(over)} more than the cost in all, so that the net cost is below 0. Check the amounts, shares and years under funding.`,
  phaseShares: (phase: string, sum: number) =>
    `The shares with of: ${phase} add up to ${locale.share(sum)}: more than that phase costs.`,
  turnoverNotSet:
    'Staff turnover is not set and counts as 0 %: nobody leaves, nothing is trained again. Set staff_turnover. Among child and youth caseworkers, municipalities reported from 0 to 40 % in the first half of 2024 (VIVE).',
  oldPrices: (years: readonly number[], priceYear: number, isGrowing: boolean, advice: PriceAdvice) => {
    const [first, last] = [String(years[0]), String(years.at(-1))];
    const span = first === last || isGrowing ? first : `${first}–${last}`;
    const growing = isGrowing ? ', and price_growth runs on from there' : '';
    return `The amounts of ${span} are in ${String(priceYear)} prices${growing}. ${priceAdvice(advice)}`;
  },
  growthBase: (first: number, priceYear: number, advice: PriceAdvice | null) =>
    `price_growth runs from the first year, ${String(first)}, whose amounts are in ${String(priceYear)} prices.${advice === null ? '' : ` ${priceAdvice(advice)}`}`,
  estimatedIndex: (title: string, years: readonly number[]) => `${title} rests on an estimate for ${years.join(', ')}.`,
  extendedIndex: (title: string, last: number, year: number, rate: number) =>
    `${title} ends in ${String(last)} and is carried on to ${String(year)} by ${locale.share(rate)} a year. This is an assumption; change it with price_index.extend.`,
  outsideFolder: (file: string) =>
    `${file} is a file outside the scenario's folder. Make sure that it is one you know.`,
  ownFigure: (label: string, own: Figure, catalogue: Figure | null, again: boolean) => {
    const instead = catalogue === null ? '' : ` instead of the catalogue's ${figure(catalogue)}`;
    return `${label}${again ? ' for replacement' : ''} is set to ${figure(own)}${instead}.`;
  },
  derived: (label: string, cost: number, derivation: string | null) =>
    `${label}, ${kroner(cost)} per unit${derivation === null ? '' : `: ${derivation}`}.`,
  assumedCost: (label: string, cost: number) =>
    `${label}, ${kroner(cost)} per unit, is an assumption: the figure is not published.`,
  assumedWageShare: (label: string, share: number, because: string) =>
    `${label} is counted as ${locale.share(share)} wages; the source does not say. Basis: ${because}. Change it with { amount: …, wage_share: … } in unit_costs.`,
  replacementCostsTheSame:
    'A newcomer who replaces a leaver costs what the first ones cost, staff time included. Set unit_costs.replacement to use another figure.',
  /** What an assumed wage share rests on where its file does not say. */
  noReason: 'an estimate',
  inYears: (text: string, years: readonly number[]) => `${text} (Years: ${years.join(', ')}.)`,
};
