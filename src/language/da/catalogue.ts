import type { catalogue as en } from '../en/catalogue.ts';

/** Katalogets ord. */
export const catalogue: typeof en = {
  interventions: 'Indsatser',
  indices: 'Prisindeks',
  more: 'Mere om den enkelte: interv-cost catalogue ID',
  inputs: 'Inputs',
  lines: 'Omkostningslinjer',
  required: 'skal angives',
  oneOf: 'netop én af',
  byYear: 'år for år',
  defaultIs: (value) => `standardværdi ${value}`,
  before: (key) => `${key}: før år 1`,
  keys: (keys) => `fordelt på ${keys}`,
  chooseWith: (choice) => `eller ét tal sammen med ${choice}`,
  unitCost: 'enhedsomkostning',
  per: 'pr.',
  range: 'offentliggjort interval',
  wageShare: 'løn',
  assumed: 'antaget',
  replacedWith: (input) => `gentages for de fratrådte blandt ${input}, der erstattes`,
  pricesAndOverhead: (year, overhead) => `${String(year)}-priser, løn inkl. ${overhead} overhead`,
  estimated: 'skøn',
};
