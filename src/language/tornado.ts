import type { Language } from './text.ts';

/** The words of a tornado. */
export interface TornadoWords {
  readonly title: (outcome: string) => string;
  readonly input: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: string;
  readonly atHigh: string;
  readonly differenceLow: string;
  readonly differenceHigh: string;
  readonly swing: string;
  readonly base: (outcome: string, value: string) => string;
  /** The same, beside the line of the base case in a chart. */
  readonly baseLabel: (value: string) => string;
  readonly bars: string;
  readonly swingIs: string;
  readonly figures: (outcome: string) => string;
  readonly ranges: string;
  readonly origins: Readonly<Record<'range' | 'uncertainty' | 'published' | 'illustrative', string>>;
  readonly quantiles: string;
  readonly restsOn: Readonly<Record<'quarter' | 'quarter_outward' | 'turnover', string>>;
  readonly illustrative: string;
  readonly illustrativeIs: string;
  readonly unmoved: (inputs: string) => string;
  readonly missing: string;
  readonly refused: string;
  readonly nothing: (outcome: string) => string;
  /** A range in running text. */
  readonly fromTo: (low: string, high: string) => string;
  /** The same, and what it is in the scenario. */
  readonly about: (range: string, base: string) => string;
}

const WORDS: Readonly<Record<Language, TornadoWords>> = {
  en: {
    title: (outcome) => `Tornado: what moves ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)} most`,
    input: 'Input',
    low: 'Low',
    high: 'High',
    atLow: 'At low',
    atHigh: 'At high',
    differenceLow: 'Difference at low',
    differenceHigh: 'Difference at high',
    swing: 'Swing',
    base: (outcome, value) => `${outcome} in the base case, the scenario as it stands: ${value}`,
    baseLabel: (value) => `Base case: ${value}`,
    bars: 'Bars: ▒ towards the outcome at low, █ towards the outcome at high; │ is the base case.',
    swingIs: 'Each input is varied on its own from low to high, all else as it stands. The swing is the largest minus the smallest of the outcomes at low, as it stands and at high.',
    figures: (outcome) => `${outcome} at each end, and compared with the base case`,
    ranges: 'Ranges, by path',
    origins: {
      range: 'given with --range',
      uncertainty: 'from the scenario’s uncertainty',
      published: 'published range of the figure',
      illustrative: 'illustrative',
    },
    quantiles: 'the 5 % and 95 % quantiles of the distribution',
    restsOn: {
      quarter: '±25 %',
      quarter_outward: '±25 %, outward to whole numbers',
      turnover: 'nobody leaves, or a third: 33 % left Familie, Unge og Handicap in Hillerød in 2020',
    },
    illustrative: 'illustrative range',
    illustrativeIs:
      '* Illustrative: nobody has said how uncertain this is, and the range is an example. Give your own with --range path=low..high, or under uncertainty: in the scenario.',
    unmoved: (inputs) => `Left out, because they do not move the outcome at all: ${inputs}.`,
    missing: '–: there is nobody to divide by, or the scenario cannot be computed so.',
    refused: 'Cannot be computed',
    nothing: (outcome) => `No input moves the outcome: ${outcome}.`,
    fromTo: (low, high) => `${low} to ${high}`,
    about: (range, base) => `${range} (in the scenario ${base})`,
  },
  da: {
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
    swingIs: 'Hvert input varieres for sig fra lav til høj, mens alt andet er uændret. Udsvinget er det største minus det mindste af resultaterne ved lav, i udgangspunktet og ved høj.',
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
      quarter_outward: '±25 %, udad til hele tal',
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
  },
};

export function tornadoWords(language: Language): TornadoWords {
  return WORDS[language];
}
