import { formatKroner, formatShare } from './numbers.ts';
import type { Language, Text } from './text.ts';

/** A figure at its price level; several where it differs from year to year. */
interface Figure {
  readonly amounts: readonly number[];
  readonly priceYear: number;
}

function both(write: (language: Language) => string): Text {
  return { en: write('en'), da: write('da') };
}

/** Ends a sentence that may end in an abbreviation: "3.000 kr." has its full stop. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Items as a sentence lists them: `a, b and c`. */
function listed(items: readonly string[], language: Language): string {
  const and = language === 'da' ? ' og ' : ' and ';
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1) ?? ''}`;
}

/** Years as a sentence names them: `2027 and 2028`, `year 1 and 2`. */
function namedYears(years: readonly number[], isCalendar: boolean, language: Language): string {
  const list = listed(years.map(String), language);
  if (isCalendar) return list;
  return language === 'da' ? `år ${list}` : `${years.length === 1 ? 'year' : 'years'} ${list}`;
}

/** How a scenario gets to the prices of another year. */
export interface PriceAdvice {
  readonly year: number;
  /** What to write in its file; nothing where no known index reaches all the years. */
  readonly lines: readonly string[];
  /** A rate in those lines that is only an example, and the year after which it counts. */
  readonly example: { readonly rate: number; readonly after: number } | null;
  /** The first and the last year that an index has to reach. */
  readonly reach: readonly [number, number];
  /** Whether the scenario gives amounts that are taken as they stand. */
  readonly hasOwnAmounts: boolean;
}

function priceAdvice({ year, lines, example, reach: [from, to], hasOwnAmounts }: PriceAdvice, language: Language): string {
  const danish = language === 'da';
  const index = danish
    ? `price_year: ${String(year)} og et price_index, der dækker ${String(from)}–${String(to)}`
    : `price_year: ${String(year)} and a price_index that reaches from ${String(from)} to ${String(to)}`;
  const what = lines.length === 0 ? index : listed(lines, language);
  const rate = example === null ? '' : formatShare(example.rate, language);
  const remark = example === null ? '' : danish ? ` (de ${rate} om året efter ${String(example.after)} er et eksempel)` : ` (${rate} a year after ${String(example.after)} is an example)`;
  const write = danish
    ? `Skriv ${what}${remark} for at få ${String(year)}-priser.`
    : `Write ${what}${remark} to have ${String(year)} prices.`;
  const own = danish
    ? ' Egne beløb uden prisår, også tilskud og budget, regnes da for at være i de priser.'
    : ' Amounts of your own without a price year, grants and budgets included, then count as being in those prices.';
  return hasOwnAmounts ? `${write}${own}` : write;
}

/** The texts of the notes that the model makes itself. */
export const noteTexts = {
  overBudget: (over: number): Text => ({
    en: `The net cost is ${formatKroner(over, 'en')} above the budget.`,
    da: `Nettoudgiften er ${formatKroner(over, 'da')} over budgettet.`,
  }),

  /** @param left what is left of the budget of all years together, if anything is */
  overInYears: (over: number, years: readonly number[], isCalendar: boolean, left: number): Text =>
    both((l) => {
      const [amount, rest, which] = [formatKroner(over, l), formatKroner(left, l), namedYears(years, isCalendar, l)];
      const several = years.length > 1;
      if (l === 'da') {
        const text = sentence(`Nettoudgiften overstiger årets budget i ${which} med ${several ? 'i alt ' : ''}${amount}`);
        return left > 0 ? sentence(`${text} For alle år under ét er der ${rest} tilbage`) : text;
      }
      const text = `The net cost is above the year's budget in ${which}, by ${amount}${several ? ' in all' : ''}.`;
      return left > 0 ? `${text} Of the budget of all years together, ${rest} is left.` : text;
    }),

  everyYear: (name: string, amount: number, years: readonly number[]): Text =>
    both((l) => {
      const [each, sum, first] = [formatKroner(amount, l), formatKroner(amount * years.length, l), String(years[0])];
      return l === 'da'
        ? `${name}: ${each} uden år gives hvert af de ${String(years.length)} år, i alt ${sum} Skriv year: ${first}, hvis beløbet kun gives én gang.`
        : `${name}: ${each} without a year counts in each of the ${String(years.length)} years, ${sum} in all. Write year: ${first} if it is given once.`;
    }),

  fundingAboveCost: (over: number, above: { readonly years: readonly number[]; readonly sum: number; readonly isCalendar: boolean }): Text =>
    both((l) => {
      const [all, sum, years] = [formatKroner(over, l), formatKroner(above.sum, l), namedYears(above.years, above.isCalendar, l)];
      const danish = l === 'da';
      const inAll = danish
        ? `Finansieringen er ${all} højere end de samlede omkostninger, så nettoudgiften bliver negativ. Kontrollér beløb, andele og år under funding.`
        : `Funding is ${all} more than the cost in all, so that the net cost is below 0. Check the amounts, shares and years under funding.`;
      const several = above.years.length > 1;
      const inYears = danish
        ? `Finansieringen overstiger omkostningen i ${years} med ${several ? 'i alt ' : ''}${sum} Nettoudgiften er negativ dér, og summen forudsætter, at pengene kan bruges i andre år.`
        : `Funding is more than the cost in ${years}, by ${sum}${several ? ' in all' : ''}. The net cost is below 0 there, and the total assumes that the money can be used in other years.`;
      return [...(above.years.length === 0 ? [] : [inYears]), ...(over > 0 ? [inAll] : [])].join(' ');
    }),

  phaseShares: (phase: string, english: string, danish: string): Text => ({
    en: `The shares with of: ${phase} add up to ${english}: more than that phase costs.`,
    da: `Andelene med of: ${phase} er tilsammen ${danish}: mere end fasen koster.`,
  }),

  turnoverNotSet: (): Text => ({
    en: 'Staff turnover is not set and counts as 0 %: nobody leaves, nothing is trained again. Set staff_turnover. Among child and youth caseworkers, municipalities reported from 0 to 40 % in the first half of 2024 (VIVE).',
    da: 'Personaleomsætningen er ikke angivet og regnes som 0 %: ingen fratræder, og der er ingen genuddannelse. Angiv staff_turnover. For børne- og ungerådgivere oplyste kommunerne mellem 0 og 40 % i første halvår af 2024 (VIVE).',
  }),

  oldPrices: (years: readonly number[], priceYear: number, isGrowing: boolean, advice: PriceAdvice): Text =>
    both((l) => {
      const [first = 0, last = 0] = [years[0], years.at(-1)];
      const span = first === last ? String(first) : `${String(first)}–${String(last)}`;
      const [prices, from] = [String(priceYear), String(first)];
      const danish = `Beløbene for ${span} er i ${prices}-priser.`;
      const english = `The amounts of ${span} are in ${prices} prices.`;
      const growingDanish = `Beløbene for ${from} er i ${prices}-priser, og price_growth regnes videre derfra.`;
      const growing = `The amounts of ${from} are in ${prices} prices, and price_growth runs on from there.`;
      return `${l === 'da' ? (isGrowing ? growingDanish : danish) : isGrowing ? growing : english} ${priceAdvice(advice, l)}`;
    }),

  growthBase: (first: number, priceYear: number, advice: PriceAdvice | null): Text =>
    both((l) => {
      const base =
        l === 'da'
          ? `price_growth regnes fra det første år, ${String(first)}, hvor beløbene er i ${String(priceYear)}-priser.`
          : `price_growth runs from the first year, ${String(first)}, whose amounts are in ${String(priceYear)} prices.`;
      return advice === null ? base : `${base} ${priceAdvice(advice, l)}`;
    }),

  estimatedIndex: (title: Text, years: readonly number[]): Text =>
    both((l) =>
      l === 'da'
        ? `${title[l]} bygger på skøn for ${years.join(', ')}.`
        : `${title[l]} rests on an estimate for ${years.join(', ')}.`,
    ),

  extendedIndex: (title: Text, last: number, year: number, rate: string): Text =>
    both((l) =>
      l === 'da'
        ? `${title[l]} slutter i ${String(last)} og er fremskrevet til ${String(year)} med ${rate.replace('.', ',')} om året. Det er en antagelse; ændr den med price_index.extend.`
        : `${title[l]} ends in ${String(last)} and is carried on to ${String(year)} by ${rate} a year. This is an assumption; change it with price_index.extend.`,
    ),

  ownFigure: (label: Text, own: Figure, catalogue: Figure | null, again: boolean): Text =>
    both((l) => {
      const danish = l === 'da';
      const write = ({ amounts, priceYear }: Figure) => {
        const kroner = amounts.map((amount) => formatKroner(amount, l)).join(', ');
        return danish ? `${kroner} (${String(priceYear)}-priser)` : `${kroner} (${String(priceYear)} prices)`;
      };
      const when = again ? (danish ? ' ved genuddannelse' : ' for replacement') : '';
      const instead =
        catalogue === null ? '' : `${danish ? ' i stedet for katalogets ' : " instead of the catalogue's "}${write(catalogue)}`;
      return `${label[l]}${when} ${danish ? 'er sat til' : 'is set to'} ${write(own)}${instead}.`;
    }),

  derived: (label: Text, cost: number, derivation: Text | null): Text =>
    both((l) => {
      const how = derivation === null ? '' : `: ${derivation[l]}`;
      return l === 'da'
        ? `${label[l]}, ${formatKroner(cost, l)} pr. enhed${how}.`
        : `${label[l]}, ${formatKroner(cost, l)} per unit${how}.`;
    }),

  assumedCost: (label: Text, cost: number): Text =>
    both((l) =>
      l === 'da'
        ? `${label[l]}, ${formatKroner(cost, l)} pr. enhed, er en antagelse: tallet er ikke offentliggjort.`
        : `${label[l]}, ${formatKroner(cost, l)} per unit, is an assumption: the figure is not published.`,
    ),

  assumedWageShare: (label: Text, share: string, because: Text): Text =>
    both((l) =>
      l === 'da'
        ? `${label[l]} regnes som ${share} løn; kilden oplyser ikke lønandelen. Grundlag: ${because[l]}. Ændr det med { amount: …, wage_share: … } i unit_costs.`
        : `${label[l]} is counted as ${share} wages; the source does not say. Basis: ${because[l]}. Change it with { amount: …, wage_share: … } in unit_costs.`,
    ),

  replacementCostsTheSame: (): Text => ({
    en: 'A newcomer who replaces a leaver costs what the first ones cost, staff time included. Set unit_costs.replacement to use another figure.',
    da: 'Det koster det samme at uddanne en afløser for en fratrådt medarbejder som at uddanne de første, medarbejdertid medregnet. Angiv unit_costs.replacement for at bruge et andet tal.',
  }),

  inYears: (text: Text, years: readonly number[]): Text => ({
    en: `${text.en} (Years: ${years.join(', ')}.)`,
    da: `${text.da} (År: ${years.join(', ')}.)`,
  }),
};
