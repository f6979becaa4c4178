import type { Figure, NoteWords, PriceAdvice } from '../notes.ts';
import { formatKroner, formatShare } from '../numbers.ts';

const kroner = (value: number) => formatKroner(value, 'en');

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function namedYears(years: readonly number[], isCalendar: boolean): string {
  const list = listed(years.map(String));
  return isCalendar ? list : `${years.length === 1 ? 'year' : 'years'} ${list}`;
}

function priceAdvice({ year, lines, example, reach: [from, to], hasOwnAmounts }: PriceAdvice): string {
  const what = lines.length === 0 ? `price_year: ${String(year)} and a price_index that reaches from ${String(from)} to ${String(to)}` : listed(lines);
  const remark = example === null ? '' : ` (${formatShare(example.rate, 'en')} a year after ${String(example.after)} is an example)`;
  const own = hasOwnAmounts ? ' Amounts of your own without a price year, grants and budgets included, then count as being in those prices.' : '';
  return `Write ${what}${remark} to have ${String(year)} prices.${own}`;
}

function figure({ amounts, priceYear }: Figure): string {
  return `${amounts.map(kroner).join(', ')} (${String(priceYear)} prices)`;
}

/** The English texts of the notes that the model makes itself. */
export const notes: NoteWords = {
  overBudget: (over) => `The net cost is ${kroner(over)} above the budget.`,
  overInYears: (over, years, isCalendar, left) => {
    const text = `The net cost is above the year's budget in ${namedYears(years, isCalendar)}, by ${kroner(over)}${years.length > 1 ? ' in all' : ''}.`;
    return left > 0 ? `${text} Of the budget of all years together, ${kroner(left)} is left.` : text;
  },
  everyYear: (name, amount, years) =>
    `${name}: ${kroner(amount)} without a year counts in each of the ${String(years.length)} years, ${kroner(amount * years.length)} in all. Write year: ${String(years[0])} if it is given once.`,
  fundingAboveYears: (over, years, isCalendar) =>
    `Funding is more than the cost in ${namedYears(years, isCalendar)}, by ${kroner(over)}${years.length > 1 ? ' in all' : ''}. The net cost is below 0 there, and the total assumes that the money can be used in other years.`,
  fundingAboveCost: (over) =>
    `Funding is ${kroner(over)} more than the cost in all, so that the net cost is below 0. Check the amounts, shares and years under funding.`,
  phaseShares: (phase, sum) => `The shares with of: ${phase} add up to ${formatShare(sum, 'en')}: more than that phase costs.`,
  turnoverNotSet: () =>
    'Staff turnover is not set and counts as 0 %: nobody leaves, nothing is trained again. Set staff_turnover. Among child and youth caseworkers, municipalities reported from 0 to 40 % in the first half of 2024 (VIVE).',
  oldPrices: (years, priceYear, isGrowing, advice) => {
    const [first, last] = [String(years[0]), String(years.at(-1))];
    const span = first === last || isGrowing ? first : `${first}–${last}`;
    const growing = isGrowing ? ', and price_growth runs on from there' : '';
    return `The amounts of ${span} are in ${String(priceYear)} prices${growing}. ${priceAdvice(advice)}`;
  },
  growthBase: (first, priceYear, advice) =>
    `price_growth runs from the first year, ${String(first)}, whose amounts are in ${String(priceYear)} prices.${advice === null ? '' : ` ${priceAdvice(advice)}`}`,
  estimatedIndex: (title, years) => `${title.en} rests on an estimate for ${years.join(', ')}.`,
  extendedIndex: (title, last, year, rate) =>
    `${title.en} ends in ${String(last)} and is carried on to ${String(year)} by ${formatShare(rate, 'en')} a year. This is an assumption; change it with price_index.extend.`,
  outsideFolder: (file) => `${file} is a file outside the scenario's folder. Make sure that it is one you know.`,
  ownFigure: (label, own, catalogue, again) => {
    const instead = catalogue === null ? '' : ` instead of the catalogue's ${figure(catalogue)}`;
    return `${label.en}${again ? ' for replacement' : ''} is set to ${figure(own)}${instead}.`;
  },
  derived: (label, cost, derivation) => `${label.en}, ${kroner(cost)} per unit${derivation === null ? '' : `: ${derivation.en}`}.`,
  assumedCost: (label, cost) => `${label.en}, ${kroner(cost)} per unit, is an assumption: the figure is not published.`,
  assumedWageShare: (label, share, because) =>
    `${label.en} is counted as ${formatShare(share, 'en')} wages; the source does not say. Basis: ${because.en}. Change it with { amount: …, wage_share: … } in unit_costs.`,
  replacementCostsTheSame: () =>
    'A newcomer who replaces a leaver costs what the first ones cost, staff time included. Set unit_costs.replacement to use another figure.',
  inYears: (text, years) => `${text.en} (Years: ${years.join(', ')}.)`,
};
