import type { summary as en, Yearly } from '../en/summary.ts';
import { locale } from './locale.ts';

function yearly(amounts: Yearly): string {
  switch (amounts.kind) {
    case 'same':
      return `${amounts.each} om året`;
    case 'first':
      return `${amounts.first} det første år og derefter ${amounts.others} om året`;
    case 'between': {
      const { least, most } = amounts;
      return `fra ${least.amount} (${least.year}) til ${most.amount} (${most.year}) om året`;
    }
  }
}

const inPrices = (prices: string | null) => `I ${prices ?? 'løbende priser'}`;

/** Hvad en rapport siger kort fortalt. */
export const summary: typeof en = {
  title: 'Kort fortalt',
  nothing: 'Intet i det koster noget.',
  inOneYear: (prices, total, { span }) =>
    `${inPrices(prices)} koster det ${total}${span === null ? ' på ét år' : ` i ${span}`}.`,
  cost: (prices, total, { count, span }, amounts) =>
    `${inPrices(prices)} koster det ${total} over ${String(count)} år${span === null ? '' : ` (${span})`}: ${yearly(amounts)}.`,
  net: (funding, net, amounts) =>
    `Finansieringen er ${funding}, så nettoudgiften er ${net}${amounts === null ? '' : `: ${yearly(amounts)}`}.`,
  perParticipant: (participants, cost, operating) =>
    `Det er ${cost} pr. deltager (${participants} i alt), heraf ${operating} til drift.`,
  nobody: 'Der er ingen deltagere og derfor ingen omkostning pr. deltager.',
  withinBudget: (budget, left) => `Det holder sig inden for budgettet på ${budget}; der er ${left} tilbage.`,
  overBudget: (budget, over) => `Det overskrider budgettet på ${budget} med ${over}.`,
  overInYears: (years, over) =>
    `Årets budget overskrides i ${locale.list(years)}, med ${over}${years.length > 1 ? ' i alt' : ''}.`,
  lineOf: (line, intervention) => `${line} (${intervention})`,
  unitCost: (label, amounts) => `${label} ${amounts}`,
  derived: (lines) => `Udledt af kildens tal: ${lines}.`,
  notPublished: (lines) => `Ikke offentliggjort: ${lines}.`,
  ownFigures: (lines) => `Egne tal: ${lines}.`,
  wageShares: (groups) =>
    `Lønandele, ikke oplyst i kilden: ${groups.map(({ share, lines }) => `${share} for ${lines}`).join('; ')}.`,
  replacementCostsTheSame: 'En afløser antages at koste det samme at uddanne som de først uddannede.',
  estimatedIndex: (years) => `Prisindekset bygger for ${locale.list(years)} på skøn.`,
  extendedIndex: (last, year, rate) =>
    `Prisindekset er fremskrevet fra ${String(last)} til ${String(year)} med ${locale.share(rate)} om året.`,
  allNotes: 'i fuld længde: --notes all',
  sources: (names) => `Kilder: ${names.join('; ')}`,
};
