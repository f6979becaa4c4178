import type { Tornado } from '../../analysis/tornado/tornado.ts';
import { inFile } from '../../problem.ts';
import { inputText } from '../../report/values.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../output/delivery.ts';
import { openAny } from '../input/open-any.ts';
import { formatsOf } from '../output/formats.ts';
import { ProblemList } from '../terminal/problem-list.ts';
import { TORNADO } from '../output/views.ts';

const FORMATS = formatsOf(TORNADO);

interface Options extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly range?: readonly string[];
  readonly outcome?: string;
}

/** `tornado FILE`: how far each uncertain input moves what a scenario costs. */
export function addTornado({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('tornado')
    .description(help.commands.tornado)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '-r, --range <path=low..high>', 'range').argParser(repeatable))
    .addOption(option(context, '--outcome <name>', 'outcome'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, FORMATS)) command.addOption(each);
  command
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost tornado scenario.yaml',
        'interv-cost tornado scenario.yaml --range staff_turnover=5%..35% --range stepping_stones.participants=12..36',
        'interv-cost tornado scenario.yaml --outcome cost_per_participant -o tornado.svg -o tornado.html',
      ]),
    )
    .action(async (file: string, options: Options) => {
      const [{ readOutcome }, { tornado }] = await Promise.all([
        import('../../analysis/read-outcome.ts'),
        import('../../analysis/tornado/tornado.ts'),
      ]);
      const outcome = options.outcome === undefined ? 'total' : readOutcome(options.outcome, null);
      const made = await Delivery.of([file], FORMATS, options, context, async () => {
        const source = await openAny(file, options.set ?? [], context);
        return inFile(file, () => tornado(source, { ranges: options.range ?? [], outcome }));
      });
      finish(concludeTornado(made, context));
    });
}

/** Says on standard error which ends of ranges that the user gave cannot be computed, and gives the exit code. */
function concludeTornado({ rows }: Tornado, context: Context): 0 | 2 {
  const list = new ProblemList();
  for (const { path, origin, unit, low, high } of rows) {
    if (origin === 'illustrative') continue;
    for (const { value, problems } of [low, high])
      list.add(`${path} ${inputText(value, unit, context.language)}`, problems);
  }
  if (list.isEmpty) return 0;
  context.terminal.stderr(list.show(context));
  return 2;
}
