import { evaluateScenario } from '../../evaluate-scenario.ts';
import { inFile } from '../../problem.ts';
import { FORMATS } from '../../report/formats.ts';
import { loadScenario } from '../../scenario/load.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../delivery.ts';
import { inputFor } from '../input.ts';

interface RunOptions extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly failOverBudget?: boolean;
}

/** `run FILE`: what a scenario costs. */
export function addRun({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('run')
    .description(help.commands.run)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, FORMATS)) command.addOption(each);
  command
    .addOption(option(context, '--fail-over-budget', 'failOverBudget'))
    .addHelpText(
      'after',
      `${examples(context, [
        'interv-cost run scenario.yaml',
        "interv-cost run scenario.yaml --set staff_turnover=15% --set 'stepping_stones.participants=[12, 24, 24, 24]'",
        'interv-cost run scenario.yaml -o budget.csv -o budget.md --csv-dialect danish-excel',
        'interv-cost run - --format json < scenario.yaml',
      ])}\n${help.exitCodes}`,
    )
    .action(async (file: string, options: RunOptions) => {
      finish(await run(file, options, context));
    });
}

async function run(file: string, options: RunOptions, context: Context): Promise<0 | 1> {
  const { terminal, words } = context;
  const result = await Delivery.of([file], FORMATS, options, context, () => {
    const scenario = loadScenario(file, { set: options.set ?? [], ...inputFor(file, terminal) });
    return inFile(file, () => evaluateScenario(scenario));
  });
  if (options.failOverBudget !== true || !result.isOverBudget) return 0;
  terminal.stderr(`${words.cli.overBudget}\n`);
  return 1;
}
