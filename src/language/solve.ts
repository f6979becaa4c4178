import type { Language } from './text.ts';

/** The words of a search for a value, and of a break-even. */
export interface SolveWords {
  readonly title: (input: string) => string;
  readonly condition: (outcome: string, comparison: string, limit: string) => string;
  readonly withinBudget: (isByYear: boolean) => string;
  readonly soThat: (conditions: readonly string[]) => string;
  readonly inScenario: (value: string) => string;
  readonly lookedAt: (low: string, high: string, step: string) => string;
  readonly holds: string;
  readonly yes: string;
  readonly no: string;
  readonly largest: (value: string, next: string) => string;
  readonly smallest: (value: string, next: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly several: (count: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly intervals: string;
  readonly everywhere: (low: string, high: string) => string;
  readonly nowhere: (low: string, high: string) => string;
  readonly firstOnly: (count: string) => string;
  readonly breakEvenTitle: (outcome: string) => string;
  readonly first: (name: string) => string;
  readonly second: (name: string) => string;
  readonly foundIn: (path: string, otherPath: string) => string;
  readonly otherAsIs: (path: string) => string;
  readonly otherPrices: (first: string, second: string) => string;
  readonly difference: string;
  readonly crossing: (value: string) => string;
  readonly atStep: (value: string) => string;
  readonly over: (low: string, high: string) => string;
  readonly next: (value: string) => string;
  readonly lower: (before: string, after: string) => string;
  readonly touches: (which: string) => string;
  readonly onlyBefore: (which: string) => string;
  readonly onlyAfter: (which: string) => string;
  readonly straight: string;
  readonly severalCrossings: (count: string) => string;
  readonly none: string;
  readonly lowerThroughout: (which: string) => string;
  readonly same: string;
}

const WORDS: Readonly<Record<Language, SolveWords>> = {
  en: {
    title: (input) => `Find: ${input}`,
    condition: (outcome, comparison, limit) => `${outcome} ${comparison} ${limit}`,
    withinBudget: (isByYear) => (isByYear ? 'the budget holds in every year' : 'the budget holds'),
    soThat: (conditions) => `so that ${conditions.join(' and ')}`,
    inScenario: (value) => `In the scenario it is ${value}.`,
    lookedAt: (low, high, step) => `Looked at: ${low} to ${high}, in steps of ${step}.`,
    holds: 'Holds',
    yes: 'yes',
    no: 'no',
    largest: (value, next) => `The largest value is ${value}: it holds there and not at ${next}, the next.`,
    smallest: (value, next) => `The smallest value is ${value}: it holds there and not at ${next}, the one before.`,
    between: (low, high) => `It holds from ${low} to ${high}, and for no other value.`,
    several: (count) => `It holds for ${count} stretches of values, not for one alone.`,
    interval: (low, high) => `from ${low} to ${high}`,
    intervals: 'It holds',
    everywhere: (low, high) => `There is no limit to find: it holds for every value, from ${low} to ${high}.`,
    nowhere: (low, high) => `No value will do: it holds nowhere from ${low} to ${high}.`,
    firstOnly: (count) => `There are more; these are the first ${count}.`,
    breakEvenTitle: (outcome) => `Break-even: ${outcome}`,
    first: (name) => `A: ${name}`,
    second: (name) => `B: ${name}`,
    foundIn: (path, otherPath) => `The same value is set for ${path} in A and for ${otherPath} in B.`,
    otherPrices: (first, second) => `Mind the price levels: A is in ${first} prices, B in ${second} prices.`,
    otherAsIs: (path) => `The value is set for ${path} in A; B stays as it is.`,
    difference: 'A − B',
    crossing: (value) => `A and B come to the same at ${value}.`,
    atStep: (value) => `A and B come to exactly the same at ${value}.`,
    over: (low, high) => `A and B come to exactly the same from ${low} to ${high}.`,
    next: (value) => `The next value that there can be is ${value}.`,
    lower: (before, after) => `Below that ${before} is lower, above it ${after}.`,
    touches: (which) => `They only touch: on both sides ${which} is lower.`,
    onlyBefore: (which) => `Below that ${which} is lower.`,
    onlyAfter: (which) => `Above that ${which} is lower.`,
    straight: 'Between two values that there can be, the crossing is that of the straight line from one to the other: exact where cost goes up evenly.',
    severalCrossings: (count) => `A and B come to the same at ${count} places, not at one alone.`,
    none: 'There is no break-even: A and B never come to the same.',
    lowerThroughout: (which) => `${which} is lower throughout.`,
    same: 'There is no break-even to find: A and B come to the same at every value.',
  },
  da: {
    title: (input) => `Find: ${input}`,
    condition: (outcome, comparison, limit) => `${outcome} ${comparison} ${limit}`,
    withinBudget: (isByYear) => (isByYear ? 'budgettet holder hvert år' : 'budgettet holder'),
    soThat: (conditions) => `så ${conditions.join(' og ')}`,
    inScenario: (value) => `I scenariet er værdien ${value}.`,
    lookedAt: (low, high, step) => `Undersøgt: ${low} til ${high} i trin på ${step}.`,
    holds: 'Opfyldt',
    yes: 'ja',
    no: 'nej',
    largest: (value, next) => `Den største værdi er ${value}: der er betingelsen opfyldt, men ikke ved ${next}, som er den næste.`,
    smallest: (value, next) => `Den mindste værdi er ${value}: der er betingelsen opfyldt, men ikke ved ${next}, som er den foregående.`,
    between: (low, high) => `Betingelsen er opfyldt fra ${low} til ${high} og ikke for andre værdier.`,
    several: (count) => `Betingelsen er opfyldt i ${count} adskilte intervaller, ikke kun i ét.`,
    interval: (low, high) => `fra ${low} til ${high}`,
    intervals: 'Betingelsen er opfyldt',
    everywhere: (low, high) => `Der er ingen grænse at finde: betingelsen er opfyldt for alle værdier fra ${low} til ${high}.`,
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
  },
};

export function solveWords(language: Language): SolveWords {
  return WORDS[language];
}
