/** A figure, and where it is that: a value of a path, or a scenario. */
interface Found {
  readonly value: string;
  readonly where: string;
}

/** What the pages of analyses say that no other report does. */
export const analysisPage = {
  /** The least and the greatest of several figures. */
  extremes: (outcome: string, count: number, low: Found, high: Found) =>
    `${outcome}: the lowest of the ${String(count)} figures is ${low.value} (${low.where}), the highest ${high.value} (${high.where}).`,
  allAlike: (outcome: string, value: string) => `${outcome}: ${value} throughout.`,
  noFigure: (outcome: string) => `${outcome}: there is nobody to divide by, and so no figure.`,
  asItStands: (value: string) => `In the scenario as it stands it is ${value}.`,
  inBaseline: (scenario: string, value: string) => `In the baseline, ${scenario}, it is ${value}.`,
  inScenario: (scenario: string, outcome: string, value: string) => `${scenario}: ${outcome} ${value}.`,
  notComparable: 'Not all of them are directly comparable: what differs is said below the table.',
  withProblems: (scenarios: number, all: number) => `${String(scenarios)} of ${String(all)} could not be calculated.`,
  movesMost: (inputs: number, input: string, low: string, high: string) =>
    inputs === 1
      ? `The one input below, ${input}, moves it between ${low} and ${high}.`
      : `Of the ${String(inputs)} inputs below, ${input} moves it most: between ${low} and ${high}.`,
  next: (input: string, low: string, high: string) => `Next comes ${input}: between ${low} and ${high}.`,
  illustrative: (input: string) => `${input} (its range is an example)`,
  baseAndMean: (outcome: string, base: string, mean: string, draws: string) =>
    `${outcome}: ${base} in the scenario as it stands, and ${mean} on average over ${draws} draws.`,
  meanOnly: (outcome: string, mean: string, draws: string) => `${outcome}: ${mean} on average over ${draws} draws.`,
  costByPhase: 'Cost by scenario and phase',
  sideBySide: 'Side by side',
  inRows: 'Scenario by scenario',
  swings: 'How far each input moves it',
  inFigures: 'The draws in figures',
  asTable: 'The figures of the chart as a table',
  tableOf: (title: string) => `Table: ${title}`,
};
