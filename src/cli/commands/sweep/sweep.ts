import type { SweepOptions } from '../../../analysis/sweep/sweep.ts';
import type { Sweeps } from '../../../analysis/sweep/sweeps.ts';
import { inFile, InputError, problemAt } from '../../../problem.ts';
import type { SweepLayout } from '../../../report/sweep-document.ts';
import { examples, option, repeatable, type CommandSetup } from '../../command.ts';
import type { Context } from '../../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { sweepsViews, sweepViews } from '../../output/views.ts';

interface Options extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly vary?: readonly string[];
  readonly outcome?: string;
  readonly layout: SweepLayout;
  readonly shard?: string;
}

/** `sweep FILES…`: what scenarios cost with one value after another. */
export function addSweep({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('sweep')
    .description(help.commands.sweep)
    .argument('<files...>', help.arguments.scenarios)
    .addOption(option(context, '-v, --vary <path=values>', 'vary').argParser(repeatable))
    .addOption(option(context, '--outcome <name>', 'outcome'))
    .addOption(option(context, '--layout <layout>', 'layout').choices(['rows', 'matrix']).default('rows'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, formatsOf(sweepViews('rows')))) {
    command.addOption(each.attributeName() === 'force' ? option(context, '--force', 'forceRows') : each);
  }
  command
    .addOption(option(context, '--shard <K/N>', 'shard'))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost sweep scenario.yaml',
        'interv-cost sweep scenario.yaml --vary staff_turnover=0..40%:10% --vary stepping_stones.trained_staff=2..8:2 --layout matrix',
        'interv-cost sweep scenario.yaml --vary stepping_stones.tier=seminar,group,standard --outcome cost_per_participant',
        'interv-cost sweep scenario.yaml --vary stepping_stones.participants=12..60:12 -o sweep.csv -o chart.svg -o sweep.html',
        'interv-cost sweep "municipalities/*.yaml" -o sweep.csv',
        'interv-cost sweep "municipalities/*.yaml" --shard 3/7 -o part-3.ndjson',
      ]),
    )
    .action(async (files: readonly string[], options: Options) => {
      finish(await sweepFiles(files, options, context));
    });
}

/** @returns the exit code: 2 where something is wrong with a row or a scenario */
async function sweepFiles(given: readonly string[], options: Options, context: Context): Promise<0 | 2> {
  const [{ readOutcome }, { sweep }, { studyScenarios }, { refuseOneScenarioFormats }, { SweepProblems }] =
    await Promise.all([
      import('../../../analysis/read-outcome.ts'),
      import('../../../analysis/sweep/sweep.ts'),
      import('../../input/study-scenarios.ts'),
      import('../../output/one-scenario-formats.ts'),
      import('./sweep-problems.ts'),
    ]);
  const { vary, layout, force = false, set = [] } = options;
  const outcome = options.outcome === undefined ? 'total' : readOutcome(options.outcome, null);
  checkLayout(layout, vary?.length ?? 1);
  const asked: SweepOptions = { ...(vary === undefined ? {} : { vary }), outcome, force };
  const scenarios = await studyScenarios(given, set, context);
  const problems = new SweepProblems();
  if (options.shard !== undefined) {
    const [{ deliverPart }, { readShard }, { SweepStudy }, { sweepPart }] = await Promise.all([
      import('../../output/part-delivery.ts'),
      import('../../../study/shard.ts'),
      import('../../../study/sweep-study.ts'),
      import('../../../study/sweep-part.ts'),
    ]);
    const shard = readShard(options.shard);
    await deliverPart(scenarios.files, options, context, () =>
      sweepPart(new SweepStudy(scenarios, asked), shard, (swept) => problems.watchOne(swept)),
    );
    return problems.conclude(context);
  }
  const [first = ''] = scenarios.files;
  if (scenarios.isOne) {
    await Delivery.of([first], formatsOf(sweepViews(layout)), options, context, () =>
      problems.watch(inFile(first, () => sweep(scenarios.open(0), asked))),
    );
    return problems.conclude(context);
  }
  const { SweepStudy } = await import('../../../study/sweep-study.ts');
  const formats = formatsOf(sweepsViews(layout));
  refuseOneScenarioFormats(options, formatsOf(sweepViews(layout)), formats);
  await Delivery.of(scenarios.files, formats, options, context, (): Sweeps =>
    problems.watchAll(new SweepStudy(scenarios, asked).sweeps()),
  );
  return problems.conclude(context);
}

/** Checks that a matrix has two paths. @throws {InputError} */
export function checkLayout(layout: SweepLayout, paths: number): void {
  if (layout === 'matrix' && paths !== 2)
    throw new InputError([problemAt(null, { code: 'matrix_paths', details: { paths } })]);
}
