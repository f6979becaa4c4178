import type { analysisPage as en } from '../en/analysis-page.ts';

/** De danske ord på analysernes sider. */
export const analysisPage: typeof en = {
  extremes: (outcome, count, low, high) =>
    `${outcome}: det laveste af de ${String(count)} tal er ${low.value} (${low.where}), det højeste ${high.value} (${high.where}).`,
  allAlike: (outcome, value) => `${outcome}: ${value} hele vejen igennem.`,
  noFigure: (outcome) => `${outcome}: der er ingen at dele med og derfor intet tal.`,
  asItStands: (value) => `I scenariet, som det står, er det ${value}.`,
  inBaseline: (scenario, value) => `I basisscenariet, ${scenario}, er det ${value}.`,
  inScenario: (scenario, outcome, value) => `${scenario}: ${outcome} ${value}.`,
  notComparable: 'De kan ikke alle umiddelbart sammenlignes: forskellene står under tabellen.',
  withProblems: (scenarios, all) => `${String(scenarios)} af ${String(all)} kunne ikke beregnes.`,
  movesMost: (inputs, input, low, high) =>
    inputs === 1
      ? `Det ene input herunder, ${input}, flytter det mellem ${low} og ${high}.`
      : `Af de ${String(inputs)} input herunder flytter ${input} det mest: mellem ${low} og ${high}.`,
  next: (input, low, high) => `Derefter kommer ${input}: mellem ${low} og ${high}.`,
  illustrative: (input) => `${input} (intervallet er et eksempel)`,
  baseAndMean: (outcome, base, mean, draws) =>
    `${outcome}: ${base} i scenariet, som det står, og ${mean} i gennemsnit over ${draws} trækninger.`,
  meanOnly: (outcome, mean, draws) => `${outcome}: ${mean} i gennemsnit over ${draws} trækninger.`,
  costByPhase: 'Omkostning efter scenarie og fase',
  sideBySide: 'Side om side',
  inRows: 'Scenarie for scenarie',
  swings: 'Hvor meget hvert input flytter',
  inFigures: 'Trækningerne i tal',
  asTable: 'Diagrammets tal som tabel',
  tableOf: (title) => `Tabel: ${title}`,
};
