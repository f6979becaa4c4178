import type { solve as en } from '../en/solve.ts';

/** Ordene for en søgning efter en værdi og for et nulpunkt. */
export const solve: typeof en = {
  title: (input) => `Find: ${input}`,
  condition: (outcome, comparison, limit) => `${outcome} ${comparison} ${limit}`,
  withinBudget: (isByYear) => (isByYear ? 'budgettet holder hvert år' : 'budgettet holder'),
  soThat: (conditions) => `så ${conditions.join(' og ')}`,
  inScenario: (value) => `I scenariet er værdien ${value}.`,
  lookedAt: (low, high, step) => `Undersøgt: ${low} til ${high} i trin på ${step}.`,
  holds: 'Opfyldt',
  yes: 'ja',
  no: 'nej',
  largest: (value, next) =>
    `Højeste værdi, der opfylder betingelsen, er ${value}; ved ${next}, den næste, er den ikke opfyldt.`,
  smallest: (value, next) =>
    `Laveste værdi, der opfylder betingelsen, er ${value}; ved ${next}, den foregående, er den ikke opfyldt.`,
  between: (low, high) => `Betingelsen er opfyldt fra ${low} til ${high} og ikke for andre værdier.`,
  several: (count) => `Betingelsen er opfyldt i ${count} adskilte intervaller, ikke kun i ét.`,
  interval: (low, high) => `fra ${low} til ${high}`,
  intervals: 'Betingelsen er opfyldt',
  everywhere: (low, high) =>
    `Der er ingen grænse at finde: betingelsen er opfyldt for alle værdier fra ${low} til ${high}.`,
  nowhere: (low, high) => `Der er ingen løsning: betingelsen er ikke opfyldt for nogen værdi fra ${low} til ${high}.`,
  firstOnly: (count) => `Der er flere; her er de første ${count}.`,
  breakEvenTitle: (outcome) => `Nulpunkt (break-even): ${outcome}`,
  first: (name) => `A: ${name}`,
  second: (name) => `B: ${name}`,
  foundIn: (path, otherPath) => `Den samme værdi sættes for ${path} i A og for ${otherPath} i B.`,
  otherPrices: (first, second) => `Bemærk prisniveauet: A er i ${first}-priser, B i ${second}-priser.`,
  otherAsIs: (path) => `Værdien sættes for ${path} i A; B er uændret.`,
  difference: 'A − B',
  crossing: (value) => `A og B giver det samme ved ${value}.`,
  atStep: (value) => `A og B giver præcis det samme ved ${value}.`,
  over: (low, high) => `A og B giver præcis det samme fra ${low} til ${high}.`,
  next: (value) => `Den næste mulige værdi er ${value}.`,
  lower: (before, after) => `Under nulpunktet er ${before} lavest, over det ${after}.`,
  touches: (which) => `De mødes kun i punktet: ${which} er lavest på begge sider.`,
  onlyBefore: (which) => `Under nulpunktet er ${which} lavest.`,
  onlyAfter: (which) => `Over nulpunktet er ${which} lavest.`,
  straight:
    'Mellem to mulige værdier er nulpunktet fundet på den rette linje fra den ene til den anden: det er præcist, når omkostningen vokser jævnt.',
  severalCrossings: (count) => `A og B giver det samme ${count} steder, ikke kun ét.`,
  none: 'Der er intet nulpunkt: A og B giver aldrig det samme.',
  lowerThroughout: (which) => `${which} er lavest ved alle værdier.`,
  same: 'Der er intet nulpunkt at finde: A og B giver det samme ved alle værdier.',
};
