import { inFile, InputError, problemAt, type Fault } from '../../problem.ts';
import { STANDARD_INPUT } from '../../scenario/load.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../output/delivery.ts';
import { formatsOf } from '../output/formats.ts';
import { openAny } from '../input/open-any.ts';
import { BREAK_EVEN, SOLUTION } from '../output/views.ts';

interface Options extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly find?: string;
  readonly soThat?: readonly string[];
  readonly equals?: string;
  readonly otherFind?: string;
  readonly otherSet?: readonly string[];
  readonly outcome?: string;
}

/** The proof is exact to the øre, so these options do not apply. */
const NOT_OFFERED: readonly string[] = ['decimals', 'unit'];

/** `solve FILE`: the value at which conditions hold, or at which two scenarios cost the same. */
export function addSolve({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('solve')
    .description(help.commands.solve)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '--find <path>', 'find'))
    .addOption(option(context, '--so-that <condition>', 'soThat').argParser(repeatable))
    .addOption(option(context, '--equals <other>', 'equals'))
    .addOption(option(context, '--other-find <path>', 'otherFind'))
    .addOption(option(context, '--outcome <name>', 'outcome'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable))
    .addOption(option(context, '--other-set <path=value>', 'otherSet').argParser(repeatable));
  for (const each of deliveryOptions(context, formatsOf(SOLUTION))) {
    if (!NOT_OFFERED.includes(each.attributeName())) command.addOption(each);
  }
  command
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost solve scenario.yaml --find stepping_stones.participants --so-that "total <= 500000"',
        'interv-cost solve scenario.yaml --find stepping_stones.participants --so-that "within budget"',
        'interv-cost solve scenario.yaml --find staff_turnover --so-that "replacement <= 100000" --so-that "net <= 900000"',
        'interv-cost solve a.yaml --find stepping_stones.participants --equals b.yaml --other-find parent_courses.participants',
      ]),
    )
    .action(async (file: string, options: Options) => {
      await solveFile(file, { ...options, decimals: '0', unit: '1' }, context);
      // No solution is a valid answer.
      finish(0);
    });
}

async function solveFile(file: string, options: Options, context: Context): Promise<void> {
  const { words } = context;
  const { find, soThat, equals, otherFind, otherSet, outcome } = options;
  if (find === undefined)
    throw wrong({ code: 'usage', details: { message: words.cli.usage.missingOptionValue('--find'), advice: null } });
  if ((soThat === undefined) === (equals === undefined)) throw wrong({ code: 'find_or_equals', details: {} });
  const open = (name: string, set: readonly string[] | undefined) => openAny(name, set ?? [], context);
  if (equals === undefined) {
    const { solve } = await import('../../analysis/solve/solve.ts');
    await Delivery.of([file], formatsOf(SOLUTION), options, context, async () => {
      const source = await open(file, options.set);
      return inFile(file, () => solve(source, { find, soThat: soThat ?? [] }));
    });
    return;
  }
  if (file === STANDARD_INPUT && equals === STANDARD_INPUT) throw wrong({ code: 'stdin_twice', details: {} });
  const [{ readOutcome }, { breakEven }] = await Promise.all([
    import('../../analysis/read-outcome.ts'),
    import('../../analysis/solve/solve-equal.ts'),
  ]);
  const name = outcome === undefined ? 'total' : readOutcome(outcome, null);
  await Delivery.of([file, equals], formatsOf(BREAK_EVEN), options, context, async () => {
    const [source, other] = [await open(file, options.set), await open(equals, otherSet)];
    return inFile(file, () =>
      breakEven(source, { find, other, outcome: name, ...(otherFind === undefined ? {} : { otherFind }) }),
    );
  });
}

function wrong(fault: Fault): InputError {
  return new InputError([problemAt(null, fault)]);
}
