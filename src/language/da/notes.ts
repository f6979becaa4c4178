import type { PriceAdvice } from '../../model/note.ts';
import type { Figure, notes as en } from '../en/notes.ts';
import { locale } from './locale.ts';

/** Slutter med punktum: det er også en sætnings. */
const { kroner } = locale;

function namedYears(years: readonly number[], isCalendar: boolean): string {
  return `${isCalendar ? '' : 'år '}${locale.list(years.map(String))}`;
}

function priceAdvice({ year, lines, example, reach: [from, to], hasOwnAmounts }: PriceAdvice): string {
  const what =
    lines.length === 0
      ? `price_year: ${String(year)} og et price_index, der dækker ${String(from)}–${String(to)}`
      : locale.list(lines);
  const remark =
    example === null ? '' : ` (de ${locale.share(example.rate)} om året efter ${String(example.after)} er et eksempel)`;
  const own = hasOwnAmounts
    ? ' Egne beløb uden prisår, også tilskud og budget, regnes da for at være i de priser.'
    : '';
  return `Skriv ${what}${remark} for at få ${String(year)}-priser.${own}`;
}

function figure({ amounts, priceYear }: Figure): string {
  return `${amounts.map(kroner).join(', ')} (${String(priceYear)}-priser)`;
}

/** De danske tekster til de bemærkninger, som modellen selv skriver. */
export const notes: typeof en = {
  overBudget: (over) => `Nettoudgiften er ${kroner(over)} over budgettet.`,
  overInYears: (over, years, isCalendar, left) => {
    const text = `Nettoudgiften overstiger årets budget i ${namedYears(years, isCalendar)} med ${years.length > 1 ? 'i alt ' : ''}${kroner(over)}`;
    return left > 0 ? `${text} For alle år under ét er der ${kroner(left)} tilbage.` : text;
  },
  everyYear: (name, amount, years) =>
    `${name}: ${kroner(amount)} uden år gives hvert af de ${String(years.length)} år, i alt ${kroner(amount * years.length)} Skriv year: ${String(years[0])}, hvis beløbet kun gives én gang.`,
  nominalAndReal: (growth, rate) =>
    `Beløbene stiger ${locale.share(growth)} om året og diskonteres med ${locale.share(rate)}. En diskonteringsrente for beløb i løbende priser er nominel, altså med inflation; Finansministeriets rente er real og gælder faste priser. Udelad price_growth, hvis renten er real.`,
  withoutEffect: (name, own) =>
    `${name} ændrer intet, for alle indsatser har deres egen. Ret ${locale.list(own)}, eller fjern dem.`,
  fundingAboveYears: (over, years, isCalendar) =>
    `Finansieringen overstiger omkostningen i ${namedYears(years, isCalendar)} med ${years.length > 1 ? 'i alt ' : ''}${kroner(over)} Nettoudgiften er negativ dér, og summen forudsætter, at pengene kan bruges i andre år.`,
  fundingAboveCost: (over) =>
    `Finansieringen er ${kroner(over)} højere end de samlede omkostninger, så nettoudgiften bliver negativ. Kontrollér beløb, andele og år under funding.`,
  phaseShares: (phase, sum) => `Andelene med of: ${phase} er tilsammen ${locale.share(sum)}: mere end fasen koster.`,
  turnoverNotSet:
    'Personaleomsætningen er ikke angivet og regnes som 0 %: ingen fratræder, og ingen afløsere uddannes. Angiv staff_turnover. For børne- og ungerådgivere oplyste kommunerne mellem 0 og 40 % i første halvår af 2024 (VIVE).',
  oldPrices: (years, priceYear, isGrowing, advice) => {
    const [first, last] = [String(years[0]), String(years.at(-1))];
    const span = first === last || isGrowing ? first : `${first}–${last}`;
    const growing = isGrowing ? ', og price_growth regnes videre derfra' : '';
    return `Beløbene for ${span} er i ${String(priceYear)}-priser${growing}. ${priceAdvice(advice)}`;
  },
  growthBase: (first, priceYear, advice) =>
    `price_growth regnes fra det første år, ${String(first)}, hvor beløbene er i ${String(priceYear)}-priser.${advice === null ? '' : ` ${priceAdvice(advice)}`}`,
  estimatedIndex: (title, years) => `${title} bygger for ${locale.list(years.map(String))} på skøn.`,
  extendedIndex: (title, last, year, rate) =>
    `${title} slutter i ${String(last)} og er fremskrevet til ${String(year)} med ${locale.share(rate)} om året. Det er en antagelse; ændr den med price_index.extend.`,
  outsideFolder: (file) => `${file} er en fil uden for scenariets mappe. Sørg for, at det er en fil, du kender.`,
  ownFigure: (label, own, catalogue, again) => {
    const instead = catalogue === null ? '' : ` i stedet for katalogets ${figure(catalogue)}`;
    return `${label}${again ? ' for afløsere' : ''} er sat til ${figure(own)}${instead}.`;
  },
  derived: (label, cost, derivation) =>
    `${label}, ${kroner(cost)} pr. enhed${derivation === null ? '' : `: ${derivation}`}.`,
  assumedCost: (label, cost) => `${label}, ${kroner(cost)} pr. enhed, er en antagelse: tallet er ikke offentliggjort.`,
  assumedWageShare: (label, share, because) =>
    `${label} regnes som ${locale.share(share)} løn; kilden oplyser ikke lønandelen. Grundlag: ${because}. Ændr det med { amount: …, wage_share: … } i unit_costs.`,
  replacementCostsTheSame:
    'Det koster det samme at uddanne en afløser for en fratrådt medarbejder som at uddanne de første, medarbejdertid medregnet. Angiv unit_costs.replacement for at bruge et andet tal.',
  noReason: 'et skøn',
  inYears: (text, years) => `${text} (År: ${years.join(', ')}.)`,
};
