import { locale } from './locale.ts';

/** The words of the command line. */
export const cli = {
  problemCount: (count: number) => (count === 1 ? '1 problem' : `${String(count)} problems`),
  inOrder: (file: string, what: string) => `${file}: in order (${what})`,
  scenarioSummary: (interventions: number, years: number) =>
    `scenario, ${String(interventions)} ${interventions === 1 ? 'intervention' : 'interventions'}, ${String(years)} ${years === 1 ? 'year' : 'years'}`,
  interventionSummary: (lines: number) => `intervention, ${String(lines)} cost ${lines === 1 ? 'line' : 'lines'}`,
  indexSummary: (first: number, last: number) => `price index, ${String(first)}–${String(last)}`,
  wrote: (file: string) => `Wrote ${file}`,
  defect: (report: string) =>
    `This is a defect of the program, not of your input. Please report it with the lines below and, if you can, the scenario:\n${report}`,
  /** @param years how many are over, where the budget is by year */
  overBudget: (years: number | null) =>
    `The net cost is over budget${years === null ? '' : years === 1 ? ' in 1 year' : ` in ${String(years)} years`}.`,
  interrupted: 'Interrupted; nothing was written.',
  /** After a simulation that was interrupted. */
  partial: 'Interrupted: what was drawn so far is shown, marked as partial.',
  /** A bar, what is done and what there is, and how long it will take (cli-progress). */
  progress: {
    draws: '{bar} {value} of {total} draws, {eta} s left',
    files: '{bar} {value} of {total} files, {eta} s left',
  },
  /** The files that a problem is of, where its place does not say so. */
  problemOf: (files: string, more: number) => `In ${files}${more === 0 ? '' : ` and ${locale.plain(more)} more`}.`,
  problemsCut: (shown: number, count: number) => `Shown are ${locale.plain(shown)} of ${locale.plain(count)} problems.`,
  problemsShown: (shown: number, count: number, files: number) =>
    `Shown are ${locale.plain(shown)} of ${locale.plain(count)} problems, in ${locale.plain(files)} files; the same one is shown once.`,
  /** Files that were found but are not compared. */
  leftOut: (files: number, names: string) =>
    `Left out, as ${files === 1 ? 'it is no scenario' : 'they are no scenarios'}: ${names}`,
  settingsSource: 'command line',
  /** A workbook brings along a file that is another on the disk. */
  workbookFileDiffers: (file: string, name: string) =>
    `Note: ${file} has its own copy of ${name}, and the file of that name has been changed since. The copy is used, as the workbook’s figures rest on it. To use the file, write the workbook anew from the scenario.`,
  /** A workbook shows another net cost than its inputs give. */
  workbookDiffers: (file: string, shown: string, net: string) =>
    `Note: ${file} shows a net cost of ${shown}, while its inputs give ${net}. Either it was not recalculated when it was saved, or something other than its inputs was changed.`,
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
    },
    placeholders: { options: '[options]', command: '[command]' },
    choices: (choices: string) => `choices: ${choices}`,
    defaultIs: (value: string) => `default: ${value}`,
    program:
      'What interventions for parents of children with disabilities cost a municipality: establishment, operation and staff turnover, line by line and with sources.',
    version: 'show the version',
    help: 'show help',
    helpCommand: 'show the help of a command',
    lang: "language of texts; default: the environment's",
    color: 'no colours',
    commands: {
      run: 'what a scenario costs',
      compare: 'show scenarios side by side, or a row for each of many, with the differences',
      sweep: 'show what it costs with one value after another, staff turnover first of all',
      tornado: 'show which uncertain input matters most (tornado diagram)',
      simulate: 'draw the uncertain inputs by chance, and show how the cost spreads',
      merge: 'put the parts together that sweep or simulate have written with --shard',
      solve: 'find the value at which a condition holds, or two scenarios cost the same',
      check: 'whether files are in order',
      explain: 'where each number comes from',
      catalogue: 'the interventions and price indices, with sources',
      init: 'write an example to start from: a scenario, or a price index',
      schema: 'JSON Schema of the files, for editors',
    },
    arguments: {
      scenario: 'scenario file; - reads standard input',
      scenarios: 'scenario files, folders, or patterns such as dir/*.yaml; - reads standard input',
      parts: 'files that --shard has written, folders, or patterns',
      files: 'scenarios, interventions of your own or price indices',
      line: 'entry, or entry.line: stepping_stones.course_fee',
      catalogueId: 'an intervention or index, or its file',
      initFile: 'file to write; default scenario.yaml, or index.yaml',
    },
    options: {
      set: 'set a value as if the file said so (repeatable)',
      format: 'format on standard output',
      output: 'write a file; its ending says the format (repeatable)',
      csvDialect: 'danish-excel opens by a double click in a Danish Excel',
      notes: 'notes of a kind in one line each, or all of them in full',
      decimals: 'decimals in tables: 2 shows øre',
      unit: 'tables in kroner, thousands or millions',
      failOverBudget: 'exit code 1 if the net cost is over budget',
      vary: 'values of a path: 0..40%:5%, or 0,10%,20%, or words (repeatable)',
      outcome: 'the figure in question, such as total or cost_per_participant',
      outcomes: 'the figure in question (repeatable)',
      layout: 'a row for each combination, or a two-way table',
      varyDrawn: 'a row for each value of a path, drawn anew: 12..60:12, or words (repeatable)',
      mergeLayout: 'of a sweep: a row for each combination, or a two-way table',
      shard: 'do the K-th of N shares, and write a part of the result, for merge',
      baseline: 'the scenario that the others are compared with; default the first',
      lines: 'go down to cost lines (side by side only)',
      compareLayout: 'how to lay it out; otherwise side by side for up to six, rows for more',
      compareOutcome: 'in rows: the figure that the differences are of; default total',
      align: "put all at the baseline's price year",
      force: 'replace an .xlsx file that was edited, or is not of this program',
      forceRows:
        'replace an .xlsx file that was edited, or is not of this program; more than 10 million rows are meant',
      range: 'low and high of a path: staff_turnover=5%..35% (repeatable)',
      draws: 'how many draws',
      seed: 'a number that the draws follow from',
      noPublished: 'do not draw from published ranges by themselves',
      workers: 'worker threads; otherwise as many as pay',
      find: 'the number to be found, such as stepping_stones.participants',
      soThat: 'what is to hold, such as "total <= 500000", "net[2028] <= 600000" or "within budget" (repeatable)',
      equals: 'another scenario that is to cost the same',
      otherFind: 'the path of the other scenario that is varied too',
      otherSet: 'set a value in the other scenario (repeatable)',
      index: 'a price index to fill in, instead of a scenario',
      schemaFor: 'which kind of file',
    },
    examples: 'Examples:',
    exitCodes:
      'Exit codes: 0 done, 1 over budget (with --fail-over-budget), 2 the input or the\ncommand line is wrong, 3 a defect of the program, 130 interrupted.',
  },
  usage: {
    unknownCommand: (name: string, nearest: string | null) =>
      `there is no command ${name}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    unknownOption: (name: string, nearest: string | null) =>
      `there is no option ${name}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    missingArgument: (name: string) => `${name} is missing`,
    missingOptionValue: (option: string) => `${option} needs a value`,
    tooManyArguments: 'there are too many arguments',
    invalidValue: (option: string, value: string, choices: string) =>
      `${value} is not a value of ${option}: use ${choices}`,
    missingCommand: 'a command is missing',
    /** Advice where a file stands in the place of a command. */
    runFile: (file: string) => `Write what to do with it: interv-cost run ${file}`,
    /** Advice where there are more arguments than a command takes: the shell has split one. */
    quoteValues:
      'Put what has a space or a bracket in it into double quotation marks, such as --set "stepping_stones.participants=[12, 24, 24, 24]"; compare and check take several files.',
  },
};
