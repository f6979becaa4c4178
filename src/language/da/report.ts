import type * as en from '../en/report.ts';

export const phases: typeof en.phases = {
  establishment: 'Etablering',
  replacement: 'Uddannelse af afløsere',
  operating: 'Drift',
  public_services: 'Offentlige ydelser',
};

export const origins: typeof en.origins = {
  published: 'offentliggjort',
  derived: 'udledt',
  assumed: 'antaget',
  own: 'eget tal',
};

/** Hvad slags bemærkninger hedder. */
export const noteTitles: typeof en.noteTitles = {
  old_prices: 'Prisniveau',
  over_budget: 'Over budget',
  funding_above_cost: 'Finansiering over omkostningen',
  every_year: 'Tilskud hvert år',
  turnover_not_set: 'Ikke angivet',
  no_trained_staff: 'Ingen uddannede',
  outside_evidence: 'Uden for datagrundlaget',
  growth_base: 'Prisstigning',
  estimated_index: 'Skøn',
  extended_index: 'Antagelse',
  outside_folder: 'Fil uden for mappen',
  own_figure: 'Eget tal',
  derived: 'Udledt',
  assumption: 'Antagelse',
};

/** Hvad rapporter siger, uanset format. */
export const report: typeof en.report = {
  year: (year) => `År ${String(year)}`,
  years: 'År',
  inAll: 'I alt',
  phaseInAll: (phase) => `${phase} i alt`,
  total: 'Omkostninger i alt',
  ofWhichOverhead: 'heraf overhead',
  funding: 'Finansiering',
  fundingInAll: 'Finansiering i alt',
  net: 'Nettoudgift',
  budget: 'Budget',
  headroom: 'Budget minus nettoudgift (– = overskridelse)',
  overBudget: 'Over budget',
  over: 'over',
  overYears: (years) => `${String(years)} år`,
  participants: 'Deltagere',
  keyFigures: 'Nøgletal',
  ofWhichAssumed: 'på skønnede lønandele',
  presentValue: (rate) => `Nutidsværdi ved ${rate}`,
  netPresentValue: 'Nutidsværdi efter finansiering',
  notesTitle: 'Bemærkninger og antagelser',
  sourcesTitle: 'Kilder',
  undated: 'uden årstal',
  prices: (year) => `${String(year)}-priser`,
  pricesGrowing: (year, rate) => `${String(year)}-priser, der stiger ${rate} om året`,
  restated: (index) => `omregnet med ${index}`,
  growth: (rate) => `løbende priser, der stiger ${rate} om året`,
  constantPrices: 'faste priser',
  overheadRate: (rate) => `løn inkl. ${rate} overhead`,
  municipalities: (count) => `${count} kommuner`,
  unit: (unit) => (unit === 1 ? 'kr.' : unit === 1000 ? '1.000 kr.' : 'mio. kr.'),
  axisUnit: (unit) => (unit === 1 ? 'kr.' : unit === 1000 ? '1.000 kr.' : 'mio. kr.'),
  rounded: 'Vist afrundet; summerne er beregnet på de uafrundede beløb.',
  fingerprint: (version, scenario, catalogue) => `interv-cost ${version} · scenarie ${scenario} · katalog ${catalogue}`,
};
