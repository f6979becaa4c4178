/** The words of a tornado. */
export const tornado = {
  title: (outcome: string) => `Tornado: what moves ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)} most`,
  input: 'Input',
  low: 'Low',
  high: 'High',
  atLow: 'At low',
  atHigh: 'At high',
  differenceLow: 'Difference at low',
  differenceHigh: 'Difference at high',
  swing: 'Swing',
  base: (outcome: string, value: string) => `${outcome} in the base case, the scenario as it stands: ${value}`,
  /** The same, beside the line of the base case in a chart. */
  baseLabel: (value: string) => `Base case: ${value}`,
  bars: 'Bars: ▒ towards the outcome at low, █ towards the outcome at high; │ is the base case.',
  swingIs:
    'Each input is varied on its own from low to high, all else as it stands. The swing is the largest minus the smallest of the outcomes at low, as it stands and at high.',
  figures: (outcome: string) => `${outcome} at each end, and compared with the base case`,
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
  unmoved: (inputs: string) => `Left out, because they do not move the outcome at all: ${inputs}.`,
  missing: '–: there is nobody to divide by, or the scenario cannot be computed so.',
  refused: 'Cannot be computed',
  nothing: (outcome: string) => `No input moves the outcome: ${outcome}.`,
  /** A range in running text. */
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  /** The same, and what it is in the scenario. */
  about: (range: string, base: string) => `${range} (in the scenario ${base})`,
};
