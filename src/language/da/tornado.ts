import type { tornado as en } from '../en/tornado.ts';

/** Tornadodiagrammets ord. */
export const tornado: typeof en = {
  title: (outcome) => `Tornadodiagram: hvad betyder mest for ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
  input: 'Input',
  low: 'Lav',
  high: 'Høj',
  atLow: 'Ved lav',
  atHigh: 'Ved høj',
  differenceLow: 'Forskel ved lav',
  differenceHigh: 'Forskel ved høj',
  swing: 'Udsving',
  base: (outcome, value) => `${outcome} i udgangspunktet, dvs. scenariet, som det står: ${value}`,
  baseLabel: (value) => `Udgangspunkt: ${value}`,
  bars: 'Søjler: ▒ mod resultatet ved lav værdi, █ mod resultatet ved høj værdi; │ er udgangspunktet.',
  swingIs:
    'Hvert input varieres for sig fra lav til høj, mens alt andet er uændret. Udsvinget er det største minus det mindste af resultaterne ved lav, i udgangspunktet og ved høj.',
  figures: (outcome) => `${outcome} i hver ende og forskellen fra udgangspunktet`,
  ranges: 'Intervaller efter sti',
  origins: {
    range: 'angivet med --range',
    uncertainty: 'fra scenariets uncertainty',
    published: 'offentliggjort interval for tallet',
    illustrative: 'illustrativt',
  },
  quantiles: 'fordelingens 5 %- og 95 %-fraktil',
  restsOn: {
    quarter: '±25 %',
    quarter_outward: '±25 %, afrundet udad til hele tal',
    turnover: 'ingen fratræder, eller en tredjedel: i 2020 fratrådte 33 % i Familie, Unge og Handicap i Hillerød',
  },
  illustrative: 'illustrativt interval',
  illustrativeIs:
    '* Illustrativt: ingen har oplyst, hvor usikkert inputtet er, og intervallet er et eksempel. Angiv dit eget med --range sti=lav..høj eller under uncertainty: i scenariet.',
  unmoved: (inputs) => `Udeladt, fordi de slet ikke påvirker resultatet: ${inputs}.`,
  missing: '–: der er ingen at dele med, eller scenariet kan ikke beregnes sådan.',
  refused: 'Kan ikke beregnes',
  nothing: (outcome) => `Intet input påvirker resultatet: ${outcome}.`,
  fromTo: (low, high) => `${low} til ${high}`,
  about: (range, base) => `${range} (i scenariet ${base})`,
};
