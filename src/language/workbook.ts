import type { Language } from './text.ts';

/** The words of the workbook. */
export interface WorkbookWords {
  readonly sheets: {
    readonly summary: string;
    readonly inputs: string;
    readonly unitCosts: string;
    readonly ledger: string;
    readonly byYear: string;
    readonly prices: string;
    readonly notes: string;
    readonly comparison: string;
    readonly sweep: string;
  };
  readonly summary: {
    readonly howTo: string;
    readonly checks: (count: string) => string;
    readonly noFigures: string;
    readonly allRight: string;
    readonly check: string;
    readonly costs: string;
    readonly byIntervention: string;
    readonly intervention: string;
    readonly chart: string;
    readonly chartDescription: string;
    readonly within: string;
    readonly over: string;
    readonly presentValueTitle: string;
    readonly presentValue: string;
    readonly netPresentValue: string;
    readonly netEquivalentAnnualCost: string;
    readonly discountRate: string;
    readonly peopleTitle: string;
  };
  readonly inputs: {
    readonly title: (scenario: string) => string;
    readonly howTo: string;
    readonly input: string;
    readonly path: string;
    readonly unit: string;
    readonly ifEmpty: string;
    readonly allYears: string;
    readonly year: (year: number) => string;
    readonly check: string;
    readonly used: string;
    readonly usedYear: (year: string) => string;
    readonly mustBeGiven: string;
    readonly nothing: string;
    readonly asScenario: string;
    readonly lockedMark: string;
    readonly scenario: string;
    readonly funding: string;
    readonly fundingRemark: string;
    readonly uncertainty: string;
    readonly uncertaintyRemark: string;
    readonly grant: (number: number) => string;
    readonly labels: Readonly<Record<string, string>>;
    readonly units: Readonly<Record<string, string>>;
    readonly before: (label: string) => string;
    readonly allTogether: (label: string) => string;
    readonly choice: (name: string) => string;
    readonly part: (label: string, key: string) => string;
    readonly numberBetween: (least: string, most: string) => string;
    readonly wholeBetween: (least: string, most: string) => string;
    readonly oneOfChoices: (choices: string) => string;
    readonly allOrYears: string;
    readonly onlyOneOf: (rows: string) => string;
    readonly oneOfNeeded: (rows: string) => string;
    readonly choiceNeeded: string;
    readonly choiceOrParts: string;
    readonly amountOrShare: string;
    readonly nameNeeded: string;
    readonly indexNeeded: string;
  };
  readonly unitCosts: {
    readonly title: string;
    readonly howTo: string;
    readonly intervention: string;
    readonly line: string;
    readonly phase: string;
    readonly unit: string;
    readonly path: string;
    readonly catalogue: string;
    readonly own: string;
    readonly used: string;
    readonly priceYear: string;
    readonly overheadIncluded: string;
    readonly wageShare: string;
    readonly ownPriceYear: string;
    readonly ownOverheadIncluded: string;
    readonly ownWageShare: string;
    readonly usedPriceYear: string;
    readonly usedOverheadIncluded: string;
    readonly usedWageShare: string;
    readonly usedAssumed: string;
    readonly usedOrigin: string;
    readonly wageIndex: string;
    readonly otherIndex: string;
    readonly origin: string;
    readonly source: string;
    readonly quote: string;
    readonly assumed: string;
    readonly derivation: string;
    readonly fromInputs: string;
    readonly amountNeeded: string;
  };
  readonly ledger: {
    readonly title: string;
    readonly explanation: string;
    readonly year: string;
    readonly number: string;
    readonly count: string;
    readonly leavers: string;
    readonly quantity: string;
    readonly unitCost: string;
    readonly unitCostUsed: string;
    readonly amount: string;
    readonly overhead: string;
    readonly overheadAssumed: string;
  };
  readonly byYear: {
    readonly title: string;
    readonly participantsOf: (intervention: string) => string;
    readonly discounted: string;
    readonly discountedNet: string;
    readonly annuity: string;
  };
  readonly prices: {
    readonly title: string;
    readonly explanation: string;
    readonly index: string;
    readonly name: string;
    readonly publisher: string;
    readonly first: string;
    readonly last: string;
    readonly estimated: string;
    readonly year: string;
    readonly wages: string;
    readonly other: string;
    readonly wagesChange: string;
    readonly otherChange: string;
    readonly chosen: string;
    readonly chosenNumber: string;
    readonly levelOfResult: string;
  };
  readonly notes: {
    readonly title: string;
    readonly asWritten: string;
    readonly kind: string;
    readonly path: string;
    readonly text: string;
    readonly sources: string;
    readonly provenance: string;
    readonly formulas: string;
    readonly formulasRemark: string;
  };
}

const en: WorkbookWords = {
  sheets: {
    summary: 'Summary',
    inputs: 'Inputs',
    unitCosts: 'Unit costs',
    ledger: 'Ledger',
    byYear: 'By year',
    prices: 'Price indices',
    notes: 'Notes and sources',
    comparison: 'Comparison',
    sweep: 'Sweep',
  },
  summary: {
    howTo:
      'The workbook calculates: type in the yellow cells of “Inputs” and “Unit costs”, and every figure follows. The program reads it back: interv-cost run <this file>.',
    checks: (count) => `"Figures not to be relied on: "&${count}&" remark(s) in the column Check of the inputs and unit costs."`,
    noFigures: 'The figures cannot be calculated: see the column Check of the inputs and unit costs, and whether the price index reaches the price years.',
    allRight: 'Inputs in order',
    check: 'Check',
    costs: 'Costs over all years',
    byIntervention: 'By intervention',
    intervention: 'Intervention',
    chart: 'Cost by year and phase',
    chartDescription: 'Stacked columns: the cost of each year by phase, as in the sheet “By year”.',
    within: 'within the budget',
    over: 'OVER BUDGET',
    presentValueTitle: 'Present value',
    presentValue: 'Present value of the cost',
    netPresentValue: 'Present value after funding',
    netEquivalentAnnualCost: 'Equivalent annual cost after funding',
    discountRate: 'Discount rate',
    peopleTitle: 'People, and cost per head',
  },
  inputs: {
    title: (scenario) => `Inputs: ${scenario}`,
    howTo:
      'Yellow cells can be changed. A value that is the same every year stands in “All years”, otherwise there is one in each year. Grey cells show what is used. The number of years and which interventions there are, are fixed: change them in the scenario file.',
    input: 'Input',
    path: 'Path',
    unit: 'Unit',
    ifEmpty: 'If empty',
    allYears: 'All years',
    year: (year) => `Year ${String(year)}`,
    check: 'Check',
    used: 'Used',
    usedYear: (year) => `"Used, "&${year}`,
    mustBeGiven: 'must be given',
    nothing: 'not used',
    asScenario: 'as the scenario',
    lockedMark: 'fixed',
    scenario: 'The scenario',
    funding: 'Funding',
    fundingRemark: 'A grant is an amount (every year, or in each year) or a share of each year’s cost.',
    uncertainty: 'Ranges and distributions',
    uncertaintyRemark: 'Used by the tornado and the simulation, not in this workbook. Written as in the scenario file.',
    grant: (number) => `Grant ${String(number)}`,
    labels: {
      name: 'Name',
      description: 'Description',
      years: 'Number of years',
      first_year: 'Calendar year of year 1',
      price_year: 'Price level of the result',
      price_index: 'Price index',
      'price_index.extend': 'Carry the index on by, a year',
      price_growth: 'Growth of prices from year to year',
      overhead: 'Overhead on wages',
      staff_turnover: 'Staff turnover a year',
      replaced_share: 'Share of leavers replaced',
      completion_rate: 'Share of participants who complete',
      parents_per_family: 'Parents per family',
      discount_rate: 'Discount rate',
      municipalities: 'Municipalities of this kind',
      budget: 'Budget: all years in one, or by year',
      catalogue: 'File with an intervention of one’s own',
      use: 'Intervention',
      'funding.name': 'name',
      'funding.amount': 'amount',
      'funding.share': 'share of each year’s cost',
      'funding.of': 'share of which cost (empty: total)',
    },
    units: {
      share: '%',
      kroner: 'DKK',
      calendar_year: 'year',
      growth: '%',
      discount_rate: '%',
      completion_rate: '%',
      municipalities: 'number',
      count: 'number',
      number: 'number',
      years: 'years',
      parents_per_family: 'parents',
    },
    before: (label) => `${label}: before year 1`,
    allTogether: (label) => `${label}: one number, with the choice below`,
    choice: (name) => `Choice: ${name}`,
    part: (label, key) => `${label}: ${key}`,
    numberBetween: (least, most) => `A number from ${least} to ${most}.`,
    wholeBetween: (least, most) => `A whole number from ${least} to ${most}.`,
    oneOfChoices: (choices) => `One of: ${choices}.`,
    allOrYears: 'Either one number in “All years”, or one in each year',
    onlyOneOf: (rows) => `Only one of ${rows}`,
    oneOfNeeded: (rows) => `Exactly one of ${rows} is needed`,
    choiceNeeded: 'The choice is missing',
    choiceOrParts: 'Either the one number with its choice, or the numbers by part',
    amountOrShare: 'Either an amount or a share',
    nameNeeded: 'The name is missing',
    indexNeeded: 'The price index does not reach a price year that is used',
  },
  unitCosts: {
    title: 'Unit costs and where they come from',
    howTo:
      'Type a figure of your own in the yellow cells. It counts as it should be counted: at the price level and overhead of the scenario and the wage share of the line, unless you say otherwise beside it.',
    intervention: 'Intervention',
    line: 'Cost line',
    phase: 'Phase',
    unit: 'Per',
    path: 'Path',
    catalogue: 'Catalogue’s figure',
    own: 'Your own figure',
    used: 'Figure used',
    priceYear: 'Price year',
    overheadIncluded: 'Overhead included',
    wageShare: 'Wage share',
    ownPriceYear: 'Your price year',
    ownOverheadIncluded: 'Your overhead included',
    ownWageShare: 'Your wage share',
    usedPriceYear: 'Price year used',
    usedOverheadIncluded: 'Overhead included used',
    usedWageShare: 'Wage share used',
    usedAssumed: 'Wage share assumed (1)',
    usedOrigin: 'Origin of the figure used',
    wageIndex: 'Index, wages',
    otherIndex: 'Index, other prices',
    origin: 'Origin',
    source: 'Source',
    quote: 'In the words of the source',
    assumed: 'assumed',
    derivation: 'How it is derived',
    fromInputs: 'from the inputs',
    amountNeeded: 'Your figure is missing',
  },
  ledger: {
    title: 'Ledger: every cost line in every year',
    explanation: 'Amount = quantity × unit cost used, rounded to the øre once for each line and year; every total is the sum of amounts.',
    year: 'Year',
    number: 'Year no.',
    count: 'Number, per municipality',
    leavers: 'Leavers',
    quantity: 'Quantity',
    unitCost: 'Unit cost',
    unitCostUsed: 'Unit cost used',
    amount: 'Amount',
    overhead: 'of which overhead',
    overheadAssumed: 'of which on assumed wage shares',
  },
  byYear: {
    title: 'Year by year',
    participantsOf: (intervention) => `Participants: ${intervention}`,
    discounted: 'Discounted cost',
    discountedNet: 'Discounted cost after funding',
    annuity: 'Discount factor',
  },
  prices: {
    title: 'Price indices',
    explanation:
      'Levels by year. Yellow cells can be changed; for good, write an index file of your own. Past its last year an index goes on by the yearly rate of “Inputs”.',
    index: 'Index',
    name: 'Title',
    publisher: 'Publisher',
    first: 'First year',
    last: 'Last year',
    estimated: 'Estimated',
    year: 'Year',
    wages: 'wages',
    other: 'other prices',
    wagesChange: 'wages, change',
    otherChange: 'other prices, change',
    chosen: 'Index used',
    chosenNumber: 'Number of the index used',
    levelOfResult: 'Level of the result’s price year',
  },
  notes: {
    title: 'Notes, assumptions and sources',
    asWritten: 'The notes are those of the scenario as the program wrote the workbook. After changes, let the program read it back for the notes of the changed scenario.',
    kind: 'Kind',
    path: 'To change it, set',
    text: 'Note',
    sources: 'Sources',
    provenance: 'Made by',
    formulas: 'Formulas of the model',
    formulasRemark: 'The formulas of the sheets are written from these.',
  },
};

const da: WorkbookWords = {
  sheets: {
    summary: 'Oversigt',
    inputs: 'Inputs',
    unitCosts: 'Enhedsomkostninger',
    ledger: 'Beregning',
    byYear: 'År for år',
    prices: 'Prisindeks',
    notes: 'Bemærkninger og kilder',
    comparison: 'Sammenligning',
    sweep: 'Følsomhed',
  },
  summary: {
    howTo:
      'Projektmappen regner selv: Skriv i de gule celler på »Inputs« og »Enhedsomkostninger«, så følger alle tal med. Programmet kan læse den igen: interv-cost run <denne fil>.',
    checks: (count) => `"Tallene kan ikke bruges endnu: "&${count}&" bemærkning(er) i kolonnen Kontrol under inputs og enhedsomkostninger."`,
    noFigures: 'Tallene kan ikke beregnes: se kolonnen Kontrol under inputs og enhedsomkostninger, og om prisindekset dækker prisårene.',
    allRight: 'Inputs er i orden',
    check: 'Kontrol',
    costs: 'Omkostninger over alle år',
    byIntervention: 'Efter indsats',
    intervention: 'Indsats',
    chart: 'Omkostninger pr. år og fase',
    chartDescription: 'Stablede søjler: omkostningen hvert år efter fase, som på arket »År for år«.',
    within: 'inden for budgettet',
    over: 'OVER BUDGET',
    presentValueTitle: 'Nutidsværdi',
    presentValue: 'Nutidsværdi af omkostningen',
    netPresentValue: 'Nutidsværdi efter finansiering',
    netEquivalentAnnualCost: 'Årlig ækvivalent omkostning efter finansiering',
    discountRate: 'Diskonteringsrente',
    peopleTitle: 'Personer og omkostning pr. person',
  },
  inputs: {
    title: (scenario) => `Inputs: ${scenario}`,
    howTo:
      'Gule celler kan ændres. En værdi, der er ens alle år, står i »Alle år«; ellers står der én for hvert år. Grå celler viser, hvad der regnes med. Antallet af år og hvilke indsatser, der er med, ligger fast: de ændres i scenariefilen.',
    input: 'Input',
    path: 'Sti',
    unit: 'Enhed',
    ifEmpty: 'Hvis tom',
    allYears: 'Alle år',
    year: (year) => `År ${String(year)}`,
    check: 'Kontrol',
    used: 'Anvendt',
    usedYear: (year) => `"Anvendt, "&${year}`,
    mustBeGiven: 'skal angives',
    nothing: 'bruges ikke',
    asScenario: 'som scenariet',
    lockedMark: 'ligger fast',
    scenario: 'Scenariet',
    funding: 'Finansiering',
    fundingRemark: 'Et tilskud er et beløb (hvert år eller for de enkelte år) eller en andel af hvert års omkostning.',
    uncertainty: 'Intervaller og fordelinger',
    uncertaintyRemark: 'Bruges af tornado og simulering, ikke i denne projektmappe. Skrevet som i scenariefilen.',
    grant: (number) => `Tilskud ${String(number)}`,
    labels: {
      name: 'Navn',
      description: 'Beskrivelse',
      years: 'Antal år',
      first_year: 'Kalenderår for år 1',
      price_year: 'Resultatets prisniveau (prisår)',
      price_index: 'Prisindeks',
      'price_index.extend': 'Før indekset videre med, pr. år',
      price_growth: 'Prisstigning fra år til år',
      overhead: 'Overhead på løn',
      staff_turnover: 'Personaleomsætning pr. år',
      replaced_share: 'Andel af de fratrådte, der erstattes',
      completion_rate: 'Andel af deltagerne, der gennemfører',
      parents_per_family: 'Forældre pr. familie',
      discount_rate: 'Diskonteringsrente',
      municipalities: 'Kommuner af denne slags',
      budget: 'Budget: samlet for alle år eller år for år',
      catalogue: 'Fil med en egen indsats',
      use: 'Indsats',
      'funding.name': 'navn',
      'funding.amount': 'beløb',
      'funding.share': 'andel af hvert års omkostning',
      'funding.of': 'andel af hvilken omkostning (tom: total)',
    },
    units: {
      share: '%',
      kroner: 'kr.',
      calendar_year: 'år',
      growth: '%',
      discount_rate: '%',
      completion_rate: '%',
      municipalities: 'antal',
      count: 'antal',
      number: 'antal',
      years: 'år',
      parents_per_family: 'forældre',
    },
    before: (label) => `${label}: før år 1`,
    allTogether: (label) => `${label}: ét tal sammen med valget nedenfor`,
    choice: (name) => `Valg: ${name}`,
    part: (label, key) => `${label}: ${key}`,
    numberBetween: (least, most) => `Et tal fra ${least} til ${most}.`,
    wholeBetween: (least, most) => `Et helt tal fra ${least} til ${most}.`,
    oneOfChoices: (choices) => `En af: ${choices}.`,
    allOrYears: 'Enten ét tal i »Alle år« eller ét for hvert år',
    onlyOneOf: (rows) => `Kun én af ${rows}`,
    oneOfNeeded: (rows) => `Netop én af ${rows} skal angives`,
    choiceNeeded: 'Valget mangler',
    choiceOrParts: 'Enten det ene tal med sit valg eller tallene hver for sig',
    amountOrShare: 'Enten et beløb eller en andel',
    nameNeeded: 'Navnet mangler',
    indexNeeded: 'Prisindekset dækker ikke et prisår, der regnes med',
  },
  unitCosts: {
    title: 'Enhedsomkostninger, og hvor de kommer fra',
    howTo:
      'Skriv dit eget tal i de gule celler. Det regnes i scenariets prisniveau, med scenariets overhead og linjens lønandel, medmindre du skriver noget andet ved siden af.',
    intervention: 'Indsats',
    line: 'Omkostningslinje',
    phase: 'Fase',
    unit: 'Pr.',
    path: 'Sti',
    catalogue: 'Katalogets tal',
    own: 'Dit eget tal',
    used: 'Anvendt tal',
    priceYear: 'Prisår',
    overheadIncluded: 'Heri overhead',
    wageShare: 'Lønandel',
    ownPriceYear: 'Dit prisår',
    ownOverheadIncluded: 'Dit overhead heri',
    ownWageShare: 'Din lønandel',
    usedPriceYear: 'Anvendt prisår',
    usedOverheadIncluded: 'Anvendt overhead heri',
    usedWageShare: 'Anvendt lønandel',
    usedAssumed: 'Lønandel antaget (1)',
    usedOrigin: 'Det anvendte tals oprindelse',
    wageIndex: 'Indeks, løn',
    otherIndex: 'Indeks, øvrige priser',
    origin: 'Oprindelse',
    source: 'Kilde',
    quote: 'Med kildens ord',
    assumed: 'antaget',
    derivation: 'Sådan er tallet udledt',
    fromInputs: 'fra inputs',
    amountNeeded: 'Dit tal mangler',
  },
  ledger: {
    title: 'Beregning: hver omkostningslinje i hvert år',
    explanation: 'Beløb = mængde × anvendt enhedsomkostning, afrundet til øre én gang for hver linje og hvert år; alle summer er summer af beløb.',
    year: 'År',
    number: 'År nr.',
    count: 'Antal pr. kommune',
    leavers: 'Fratrådte',
    quantity: 'Mængde',
    unitCost: 'Enhedsomkostning',
    unitCostUsed: 'Anvendt enhedsomkostning',
    amount: 'Beløb',
    overhead: 'heraf overhead',
    overheadAssumed: 'heraf på antagne lønandele',
  },
  byYear: {
    title: 'År for år',
    participantsOf: (intervention) => `Deltagere: ${intervention}`,
    discounted: 'Diskonteret omkostning',
    discountedNet: 'Diskonteret omkostning efter finansiering',
    annuity: 'Diskonteringsfaktor',
  },
  prices: {
    title: 'Prisindeks',
    explanation:
      'Niveauer år for år. Gule celler kan ændres; varigt gøres det i en indeksfil af ens egen. Efter sit sidste år føres et indeks videre med den årlige sats under »Inputs«.',
    index: 'Indeks',
    name: 'Titel',
    publisher: 'Udgiver',
    first: 'Første år',
    last: 'Sidste år',
    estimated: 'Skøn',
    year: 'År',
    wages: 'løn',
    other: 'øvrige priser',
    wagesChange: 'løn, ændring',
    otherChange: 'øvrige priser, ændring',
    chosen: 'Anvendt indeks',
    chosenNumber: 'Nummer på det anvendte indeks',
    levelOfResult: 'Niveau i resultatets prisår',
  },
  notes: {
    title: 'Bemærkninger, antagelser og kilder',
    asWritten: 'Bemærkningerne gælder scenariet, som programmet skrev projektmappen. Efter ændringer: lad programmet læse den igen for at få bemærkningerne til det ændrede scenarie.',
    kind: 'Slags',
    path: 'Ændres ved at sætte',
    text: 'Bemærkning',
    sources: 'Kilder',
    provenance: 'Fremstillet af',
    formulas: 'Modellens formler',
    formulasRemark: 'Arkenes formler er skrevet ud fra disse.',
  },
};

const WORDS: Readonly<Record<Language, WorkbookWords>> = { en, da };

export function workbookWords(language: Language): WorkbookWords {
  return WORDS[language];
}
