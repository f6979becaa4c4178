import { locale } from './locale.ts';

/** Amounts by year: the same in each, one in the first and another in the others, or between two. */
export type Yearly =
  | { readonly kind: 'same'; readonly each: string }
  | { readonly kind: 'first'; readonly first: string; readonly others: string }
  | { readonly kind: 'between'; readonly least: InYear; readonly most: InYear };

interface InYear {
  readonly amount: string;
  readonly year: string;
}

/** Years of a result; `span` is null where they are not of the calendar. */
export interface Years {
  readonly count: number;
  readonly span: string | null;
}

function yearly(amounts: Yearly): string {
  switch (amounts.kind) {
    case 'same':
      return `${amounts.each} a year`;
    case 'first':
      return `${amounts.first} in the first year and ${amounts.others} a year after that`;
    case 'between': {
      const { least, most } = amounts;
      return `from ${least.amount} (${least.year}) to ${most.amount} (${most.year}) a year`;
    }
  }
}

/** `prices` is null where prices grow from year to year. */
const inPrices = (prices: string | null) => `In ${prices ?? 'running prices'}`;

/** What a report says in short. */
export const summary = {
  title: 'In short',
  nothing: 'Nothing in it costs anything.',
  inOneYear: (prices: string | null, total: string, { span }: Years) =>
    `${inPrices(prices)} it costs ${total}${span === null ? ' in one year' : ` in ${span}`}.`,
  cost: (prices: string | null, total: string, { count, span }: Years, amounts: Yearly) =>
    `${inPrices(prices)} it costs ${total} over ${String(count)} years${span === null ? '' : ` (${span})`}: ${yearly(amounts)}.`,
  /** `amounts` is null for one year. */
  net: (funding: string, net: string, amounts: Yearly | null) =>
    `Funding is ${funding}, which leaves a net cost of ${net}${amounts === null ? '' : `: ${yearly(amounts)}`}.`,
  perParticipant: (participants: string, cost: string, operating: string) =>
    `That is ${cost} per participant (${participants} in all), of which ${operating} is operating cost.`,
  nobody: 'There are no participants, so that there is no cost per participant.',
  withinBudget: (budget: string, left: string) => `It is within the budget of ${budget}; ${left} is left.`,
  overBudget: (budget: string, over: string) => `It is over the budget of ${budget}, by ${over}.`,
  overInYears: (years: readonly string[], over: string) =>
    `It is over the year's budget in ${locale.list(years)}, by ${over}${years.length > 1 ? ' in all' : ''}.`,
  /** A line where several interventions have one of that name. */
  lineOf: (line: string, intervention: string) => `${line} (${intervention})`,
  unitCost: (label: string, amounts: string) => `${label} ${amounts}`,
  derived: (lines: string) => `Derived from figures of the source: ${lines}.`,
  notPublished: (lines: string) => `Not published: ${lines}.`,
  ownFigures: (lines: string) => `Own figures: ${lines}.`,
  wageShares: (groups: readonly { readonly share: string; readonly lines: string }[]) =>
    `Wage shares, not in the source: ${groups.map(({ share, lines }) => `${share} for ${lines}`).join('; ')}.`,
  replacementCostsTheSame: 'A newcomer is taken to cost as much to train as those trained first.',
  estimatedIndex: (years: readonly string[]) =>
    `The price index rests on ${years.length === 1 ? 'an estimate' : 'estimates'} for ${locale.list(years)}.`,
  extendedIndex: (last: number, year: number, rate: number) =>
    `The price index is carried on from ${String(last)} to ${String(year)} by ${locale.share(rate)} a year.`,
  allNotes: 'in full: --notes all',
  sources: (names: readonly string[]) => `Sources: ${names.join('; ')}`,
};
