import { formatKroner } from './numbers.ts';
import type { Language, Text } from './text.ts';

/** A figure of a source, at its own price level. */
interface Published {
  readonly amount: number;
  readonly priceYear: number;
}

function both(write: (language: Language) => string): Text {
  return { en: write('en'), da: write('da') };
}

/** Ends a sentence that may end in an abbreviation: "3.000 kr." has its full stop. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function pick(text: Text, language: Language): string {
  return text[language];
}

/** The texts of the notes that the model makes itself. */
export const noteTexts = {
  overBudget: (over: number, years: readonly number[]): Text =>
    both((l) => {
      const amount = formatKroner(over, l);
      if (years.length === 0) {
        return l === 'da'
          ? `Nettoomkostningen er ${amount} over budgettet.`
          : `The net cost is ${amount} above the budget.`;
      }
      const which = years.join(', ');
      return l === 'da'
        ? sentence(`Nettoomkostningen er over årets budget i ${which}, i alt ${amount}`)
        : `The net cost is above the year's budget in ${which}, by ${amount} in all.`;
    }),

  turnoverNotSet: (): Text => ({
    en: 'Staff turnover is not set and counts as 0 %: nobody leaves, nothing is trained again. Set staff_turnover. Among child and youth caseworkers, municipalities reported from 0 to 40 % in the first half of 2024 (VIVE).',
    da: 'Personaleomsætningen er ikke angivet og regnes som 0 %: ingen fratræder, ingen skal genuddannes. Angiv staff_turnover. Blandt børne- og ungerådgivere oplyste kommunerne fra 0 til 40 % i første halvår af 2024 (VIVE).',
  }),

  growthBase: (first: number, priceYear: number): Text => ({
    en: `price_growth runs from the first year, ${String(first)}, whose amounts are in ${String(priceYear)} prices. Set price_year to ${String(first)} if the first year is to be in its own prices.`,
    da: `price_growth løber fra det første år, ${String(first)}, hvis beløb er i ${String(priceYear)}-priser. Angiv price_year som ${String(first)}, hvis det første år skal være i sine egne priser.`,
  }),

  estimatedIndex: (title: Text, years: readonly number[]): Text =>
    both((l) =>
      l === 'da'
        ? `${pick(title, l)} bygger på et skøn for ${years.join(', ')}.`
        : `${pick(title, l)} rests on an estimate for ${years.join(', ')}.`,
    ),

  extendedIndex: (title: Text, last: number, year: number, rate: string): Text =>
    both((l) =>
      l === 'da'
        ? `${pick(title, l)} slutter i ${String(last)} og er ført frem til ${String(year)} med ${rate.replace('.', ',')} om året. Det er en antagelse; ændr den med price_index.extend.`
        : `${pick(title, l)} ends in ${String(last)} and is carried on to ${String(year)} by ${rate} a year. This is an assumption; change it with price_index.extend.`,
    ),

  ownFigure: (label: Text, own: number, catalogue: Published | null, again: boolean): Text =>
    both((l) => {
      const danish = l === 'da';
      const when = again ? (danish ? ' ved genuddannelse' : ' for replacement') : '';
      const is = danish ? `${pick(label, l)}${when} er sat til` : `${pick(label, l)}${when} is set to`;
      if (catalogue === null) return sentence(`${is} ${formatKroner(own, l)}`);
      const { amount, priceYear } = catalogue;
      return danish
        ? `${is} ${formatKroner(own, l)} i stedet for kildens ${formatKroner(amount, l)} (${String(priceYear)}-priser).`
        : `${is} ${formatKroner(own, l)} instead of the source's ${formatKroner(amount, l)} (${String(priceYear)} prices).`;
    }),

  derived: (label: Text, cost: number, derivation: Text | null): Text =>
    both((l) => {
      const how = derivation === null ? '' : `: ${pick(derivation, l)}`;
      return l === 'da'
        ? `${pick(label, l)}, ${formatKroner(cost, l)} pr. enhed${how}.`
        : `${pick(label, l)}, ${formatKroner(cost, l)} per unit${how}.`;
    }),

  assumedCost: (label: Text, cost: number): Text =>
    both((l) =>
      l === 'da'
        ? `${pick(label, l)}, ${formatKroner(cost, l)} pr. enhed, er en antagelse: tallet er ikke offentliggjort.`
        : `${pick(label, l)}, ${formatKroner(cost, l)} per unit, is an assumption: the figure is not published.`,
    ),

  assumedWageShare: (label: Text, share: string, because: Text): Text =>
    both((l) =>
      l === 'da'
        ? `${pick(label, l)} regnes som ${share} løn; kilden oplyser det ikke. Grundlag: ${pick(because, l)}. Ændr det med { amount: …, wage_share: … } i unit_costs.`
        : `${pick(label, l)} is counted as ${share} wages; the source does not say. Basis: ${pick(because, l)}. Change it with { amount: …, wage_share: … } in unit_costs.`,
    ),

  replacementCostsTheSame: (): Text => ({
    en: 'A newcomer who replaces a leaver costs what the first ones cost, staff time included. Set unit_costs.replacement to use another figure.',
    da: 'En ny medarbejder, der afløser en fratrådt, koster det samme som de første, medarbejdertid medregnet. Angiv unit_costs.replacement for at bruge et andet tal.',
  }),

  inYears: (text: Text, years: readonly number[]): Text => ({
    en: `${text.en} (Years: ${years.join(', ')}.)`,
    da: `${text.da} (År: ${years.join(', ')}.)`,
  }),
};
