import { inFile, InputError, problemAt } from '../../problem.ts';
import { SIMULATION_FORMATS } from '../../report/simulation-formats.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../delivery.ts';
import { openAny } from '../opened.ts';
import { Interrupted } from '../interrupted.ts';
import { simulationPage } from '../pages.ts';
import { progressOf } from '../progress.ts';

const FORMATS = { ...SIMULATION_FORMATS, html: simulationPage };

interface SimulateOptions extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly outcome?: readonly string[];
  readonly draws: string;
  readonly seed: string;
  readonly published: boolean;
  readonly workers?: string;
}

/** Draws of more than this many do not fit into memory. */
const MOST_DRAWS = 1e9;
const MOST_WORKERS = 256;

/** `simulate FILE`: how the cost spreads when what is uncertain is drawn by chance. */
export function addSimulate({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('simulate')
    .description(help.commands.simulate)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '--draws <count>', 'draws').default('100000'))
    .addOption(option(context, '--seed <number>', 'seed').default('1'))
    .addOption(option(context, '--outcome <name>', 'outcomes').argParser(repeatable))
    .addOption(option(context, '--no-published', 'noPublished'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, FORMATS)) command.addOption(each);
  command
    .addOption(option(context, '--workers <count>', 'workers'))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost simulate scenario.yaml',
        'interv-cost simulate scenario.yaml --draws 1000000 --seed 7 --outcome total --outcome cost_per_participant',
        'interv-cost simulate scenario.yaml --set budget=1000000 -o simulation.html -o simulation.json',
      ]),
    )
    .action(async (file: string, options: SimulateOptions) => {
      finish(await simulate(file, options, context));
    });
}

async function simulate(file: string, options: SimulateOptions, context: Context): Promise<0 | 130> {
  const { terminal, words } = context;
  const draws = wholeNumber('--draws', options.draws, 1, MOST_DRAWS);
  const seed = wholeNumber('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  const workers = options.workers === undefined ? {} : { workers: wholeNumber('--workers', options.workers, 1, MOST_WORKERS) };
  const { readOutcome } = await import('../../analysis/outcome.ts');
  const outcomes = [...new Set(options.outcome ?? ['total'])].map((name) => readOutcome(name, null));
  let isInterrupted = false;
  const unhear = terminal.onInterrupt(() => {
    isInterrupted = true;
  });
  const progress = await progressOf(context, draws, 'draws');
  try {
    const simulation = await Delivery.of([file], FORMATS, options, context, async () => {
      const { simulateInParallel } = await import('../../parallel/run-simulation.ts');
      const source = await openAny(file, options.set ?? [], context);
      const made = await inFileAsync(file, () =>
        simulateInParallel(source, {
          draws,
          seed,
          outcomes,
          published: options.published,
          ...workers,
          onProgress: progress.show,
          isInterrupted: () => isInterrupted,
        }),
      );
      progress.end();
      if (made.draws === 0) throw new Interrupted();
      return made;
    });
    if (simulation.draws === simulation.asked) return 0;
    terminal.stderr(`${words.cli.partial}\n`);
    return 130;
  } finally {
    progress.end();
    unhear();
  }
}

/** Does some work on a file that takes its time. @throws {InputError} what the work throws, with the file */
async function inFileAsync<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const made = await work().catch((error: unknown) =>
    inFile(file, () => {
      throw error;
    }),
  );
  return made;
}

/** Reads a whole number of an option. @throws {InputError} */
function wholeNumber(name: string, found: string, least: number, most: number): number {
  const value = /^\d{1,16}$/u.test(found) ? Number(found) : NaN;
  if (value >= least && value <= most) return value;
  const details = { option: name, found, least, most };
  throw new InputError([problemAt(null, { code: 'option_number', details })]);
}
