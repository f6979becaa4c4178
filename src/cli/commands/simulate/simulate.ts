import type { SimulationSpec } from '../../../analysis/simulate/simulation-engine.ts';
import { InputError, problemAt } from '../../../problem.ts';
import { examples, option, repeatable, type CommandSetup } from '../../command.ts';
import type { Context } from '../../context.ts';
import { deliveryOptions, type DeliveryOptions } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { SIMULATION } from '../../output/views.ts';

interface Options extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly vary?: readonly string[];
  readonly outcome?: readonly string[];
  readonly draws: string;
  readonly seed: string;
  readonly published: boolean;
  readonly workers?: string;
  readonly shard?: string;
}

/** Draws of more than this many do not fit into memory. */
const MOST_DRAWS = 1e9;
const MOST_WORKERS = 256;

/** `simulate FILES…`: Monte Carlo simulation: how the cost spreads when what is uncertain is drawn at random. */
export function addSimulate({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('simulate')
    .description(help.commands.simulate)
    .argument('<files...>', help.arguments.scenarios)
    .addOption(option(context, '--draws <count>', 'draws').default('100000'))
    .addOption(option(context, '--seed <number>', 'seed').default('1'))
    .addOption(option(context, '--outcome <name>', 'outcomes').argParser(repeatable))
    .addOption(option(context, '-v, --vary <path=values>', 'varyDrawn').argParser(repeatable))
    .addOption(option(context, '--no-published', 'noPublished'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, formatsOf(SIMULATION))) command.addOption(each);
  command
    .addOption(option(context, '--workers <count>', 'workers'))
    .addOption(option(context, '--shard <K/N>', 'shard'))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost simulate scenario.yaml',
        'interv-cost simulate scenario.yaml --draws 1000000 --seed 7 --outcome total --outcome cost_per_participant',
        'interv-cost simulate scenario.yaml --set budget=1000000 -o simulation.html -o simulation.json',
        'interv-cost simulate "municipalities/*.yaml" --vary stepping_stones.participants=12..60:12 -o simulations.csv',
        'interv-cost simulate "municipalities/*.yaml" --draws 1000000 --shard 3/7 -o part-3.ndjson',
      ]),
    )
    .action(async (files: readonly string[], options: Options) => {
      finish(await simulate(files, options, context));
    });
}

async function simulate(given: readonly string[], options: Options, context: Context): Promise<0 | 2 | 130> {
  const { set = [], published } = options;
  const draws = wholeNumber('--draws', options.draws, 1, MOST_DRAWS);
  const seed = wholeNumber('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  const workers = options.workers === undefined ? null : wholeNumber('--workers', options.workers, 1, MOST_WORKERS);
  const [{ readOutcome }, { readShard }, { studyScenarios }] = await Promise.all([
    import('../../../analysis/read-outcome.ts'),
    import('../../../study/shard.ts'),
    import('../../input/study-scenarios.ts'),
  ]);
  const outcomes = [...new Set(options.outcome ?? ['total'])].map((name) => readOutcome(name, null));
  const shard = options.shard === undefined ? null : readShard(options.shard);
  const spec: SimulationSpec = { seed, outcomes, published };
  const scenarios = await studyScenarios(given, set, context);
  const asked = { vary: options.vary ?? null, draws };
  if (shard !== null) {
    const { simulateShard } = await import('./one-shard.ts');
    return simulateShard(scenarios, spec, asked, { shard, workers: workers ?? 1 }, options, context);
  }
  if (scenarios.isOne && asked.vary === null) {
    const { simulateOne } = await import('./one-scenario.ts');
    return simulateOne(scenarios, spec, { draws, workers }, options, context);
  }
  const { simulateInRows } = await import('./in-rows.ts');
  return simulateInRows(scenarios, spec, asked, workers, options, context);
}

/** Reads a whole number of an option. @throws {InputError} */
function wholeNumber(name: string, found: string, least: number, most: number): number {
  const value = /^\d{1,16}$/u.test(found) ? Number(found) : NaN;
  if (value >= least && value <= most) return value;
  const details = { option: name, found, least, most };
  throw new InputError([problemAt(null, { code: 'option_number', details })]);
}
