import type { AnalysisPageWords } from '../analysis-page.ts';

/** The English words of the pages of analyses. */
export const analysisPageWords: AnalysisPageWords = {
  extremes: (outcome, count, low, high) =>
    `${outcome}: the lowest of the ${String(count)} figures is ${low.value} (${low.where}), the highest ${high.value} (${high.where}).`,
  allAlike: (outcome, value) => `${outcome}: ${value} throughout.`,
  noFigure: (outcome) => `${outcome}: there is nobody to divide by, and so no figure.`,
  asItStands: (value) => `In the scenario as it stands it is ${value}.`,
  inBaseline: (scenario, value) => `In the baseline, ${scenario}, it is ${value}.`,
  inScenario: (scenario, outcome, value) => `${scenario}: ${outcome} ${value}.`,
  notComparable: 'Not all of them are directly comparable: what differs is said below the table.',
  withProblems: (scenarios, all) => `${String(scenarios)} of ${String(all)} could not be calculated.`,
  movesMost: (inputs, input, low, high) =>
    inputs === 1 ? `The one input below, ${input}, moves it between ${low} and ${high}.` : `Of the ${String(inputs)} inputs below, ${input} moves it most: between ${low} and ${high}.`,
  next: (input, low, high) => `Next comes ${input}: between ${low} and ${high}.`,
  illustrative: (input) => `${input} (its range is an example)`,
  baseAndMean: (outcome, base, mean, draws) => `${outcome}: ${base} in the scenario as it stands, and ${mean} on average over ${draws} draws.`,
  meanOnly: (outcome, mean, draws) => `${outcome}: ${mean} on average over ${draws} draws.`,
  costByPhase: 'Cost by scenario and phase',
  sideBySide: 'Side by side',
  inRows: 'Scenario by scenario',
  swings: 'How far each input moves it',
  inFigures: 'The draws in figures',
  asTable: 'The figures of the chart as a table',
  tableOf: (title) => `Table: ${title}`,
};
