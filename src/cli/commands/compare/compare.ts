import { existsSync } from 'node:fs';
import type { Unreadable } from '../../../analysis/compare/comparison.ts';
import { neighbour } from '../../../document/text.ts';
import { InputError, problemAt, wholeFile, type Fault } from '../../../problem.ts';
import { STANDARD_INPUT } from '../../../scenario/known-files.ts';
import type { ScenarioSource } from '../../../scenario/source.ts';
import { examples, option, repeatable, type CommandSetup } from '../../command.ts';
import type { Context } from '../../context.ts';
import { deliveryOptions } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { ROWS } from '../../output/views.ts';
import type { CompareCommandOptions } from './options.ts';

/** Most scenarios that fit side by side. */
const MOST_SIDE_BY_SIDE = 6;

/** `compare FILES…`: scenarios side by side, or a row for each. */
export function addCompare({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('compare')
    .description(help.commands.compare)
    .argument('<files...>', help.arguments.scenarios)
    .addOption(option(context, '--baseline <file>', 'baseline'))
    .addOption(option(context, '--align', 'align'))
    .addOption(option(context, '--lines', 'lines'))
    .addOption(option(context, '--layout <layout>', 'compareLayout').choices(['side-by-side', 'rows']))
    .addOption(option(context, '--outcome <name>', 'compareOutcome'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, formatsOf(ROWS))) command.addOption(each);
  command
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost compare now.yaml plan-a.yaml plan-b.yaml',
        'interv-cost compare now.yaml plan-a.yaml --lines -o comparison.md -o comparison.html',
        'interv-cost compare scenarios --baseline scenarios/now.yaml --align',
        'interv-cost compare "municipalities/**/*.yaml" -o comparison.csv --csv-dialect danish-excel',
      ]),
    )
    .action(async (files: readonly string[], options: CompareCommandOptions) => {
      finish(await compareFiles(files, options, context));
    });
}

async function compareFiles(
  given: readonly string[],
  options: CompareCommandOptions,
  context: Context,
): Promise<0 | 2> {
  const { terminal } = context;
  const { set = [], lines = false, layout, baseline } = options;
  if (lines && layout === 'rows') throw wrong({ code: 'lines_in_rows', details: {} });
  const [{ readOutcome }, { findScenarioFiles }, { ScenarioSet }] = await Promise.all([
    import('../../../analysis/read-outcome.ts'),
    import('../../input/find-files.ts'),
    import('../../input/scenario-set.ts'),
  ]);
  const outcome = options.outcome === undefined ? 'total' : readOutcome(options.outcome, null);
  const found = await findScenarioFiles(given, baseline, terminal.platform);
  const files = new ScenarioSet(found, set, terminal);
  if (baseline !== undefined && baseline !== STANDARD_INPUT && !existsSync(baseline)) {
    const named = found.map(({ file }) => file).find((file) => nameIn(files.open(file)) === baseline);
    const details = { file: baseline, nearest: named ?? neighbour(baseline) };
    throw new InputError([problemAt(wholeFile('--baseline'), { code: 'file_missing', details })]);
  }
  await files.readWorkbooks(context);
  // As many as are needed to choose the layout.
  const opened = files.openSome(MOST_SIDE_BY_SIDE + 1);
  const [first] = opened;
  if (first === undefined || opened.length < 2) {
    files.tellLeftOut(context);
    throw wrong({ code: 'too_few_scenarios', details: { scenarios: opened.length } });
  }
  const isMany = opened.length > MOST_SIDE_BY_SIDE;
  if (isMany && (lines || layout === 'side-by-side')) {
    const details = { most: MOST_SIDE_BY_SIDE, option: lines ? '--lines' : '--layout side-by-side' };
    throw wrong({ code: 'too_many_side_by_side', details });
  }
  if (isMany || layout === 'rows') {
    const { compareInRows } = await import('./in-rows.ts');
    return compareInRows(files, first, outcome, options, context);
  }
  const { compareSideBySide } = await import('./side-by-side.ts');
  return compareSideBySide(files, opened, outcome, options, context);
}

/** What a scenario calls itself. */
function nameIn(source: ScenarioSource | Unreadable): unknown {
  return 'from' in source ? source.raw(['name']) : null;
}

function wrong(fault: Fault): InputError {
  return new InputError([problemAt(null, fault)]);
}
