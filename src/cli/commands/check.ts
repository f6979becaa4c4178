import { builtInCatalogue } from '../../catalogue/catalogue.ts';
import { kindOf } from '../../catalogue/file-kind.ts';
import { readIndex, readIntervention } from '../../catalogue/load.ts';
import { parseDocument, type InputDocument } from '../../document/document.ts';
import { decodeText, readTextFile } from '../../document/text.ts';
import { checkExamples } from '../../examples.ts';
import { evaluateScenario } from '../../model/evaluate.ts';
import { inFile, InputError } from '../../problem.ts';
import { folderOf, parseScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { examples, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { findScenarioFiles } from '../input/find-files.ts';
import { inputFor } from '../input/standard-input.ts';
import { isWorkbook, openAny } from '../input/open-any.ts';
import { printable } from '../../language/printable.ts';
import { showProblems } from '../terminal/show-problems.ts';

/** `check FILES…`: whether files are in order; every problem of every file. */
export function addCheck({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('check')
    .description(help.commands.check)
    .argument('<files...>', help.arguments.files)
    .addHelpText(
      'after',
      `${examples(context, ['interv-cost check scenario.yaml', 'interv-cost check scenarios'])}\n${help.exitCodes}`,
    )
    .action(async (files: readonly string[]) => {
      const found = await findScenarioFiles(files, undefined, context.terminal.platform);
      // Every file is to be checked, whatever is wrong with those before it.
      let areRight = true;
      for (const { file } of found) areRight = (await checkFile(file, context)) && areRight;
      finish(areRight ? 0 : 2);
    });
}

async function checkFile(file: string, context: Context): Promise<boolean> {
  const { terminal, words } = context;
  try {
    const summary = isWorkbook(file)
      ? await summarizeWorkbook(file, context)
      : inFile(file, () => summarize(file, context));
    terminal.stdout(`${printable(words.cli.inOrder(file, summary))}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.stderr(showProblems(error.problems, context));
    return false;
  }
}

/** Reads a workbook, and says what is in it. */
async function summarizeWorkbook(file: string, context: Context): Promise<string> {
  const source = await openAny(file, [], context);
  return inFile(file, () => scenarioSummary(source.read(), context));
}

/** Reads a file of any kind, and says what it is. */
function summarize(file: string, context: Context): string {
  const { terminal, words } = context;
  const { input } = inputFor(file, terminal);
  const text = input === undefined ? readTextFile(file) : decodeText(input, file);
  const document = parseDocument(text, file);
  switch (kindOf(document.data)) {
    case 'intervention':
      return words.cli.interventionSummary(checkIntervention(document));
    case 'index': {
      const { first, last } = readIndex(document);
      return words.cli.indexSummary(first, last);
    }
    default:
      // Of the text that was read: a pipe can be read only once.
      return scenarioSummary(parseScenario(text, { file, folder: folderOf(file) }), context);
  }
}

function scenarioSummary(scenario: Scenario, { words }: Context): string {
  // Some problems appear only in the evaluation: a division by zero, a total that is too large.
  evaluateScenario(scenario);
  return words.cli.scenarioSummary(scenario.entries.length, scenario.settings.years);
}

/** Checks an intervention and what its worked examples show; gives the number of its lines. */
function checkIntervention(document: InputDocument): number {
  const intervention = readIntervention(document, builtInCatalogue().sources);
  checkExamples(intervention, document);
  return intervention.lines.length;
}
