import type { Parts } from '../../study/open-parts.ts';
import { examples, option, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { Delivery, deliveryOptions, writersOf, type DeliveryOptions } from '../output/delivery.ts';
import type { SweepLayout } from '../../report/sweep-document.ts';
import { formatsOf } from '../output/formats.ts';
import { SIMULATION, SIMULATION_ROWS, sweepsViews, sweepViews } from '../output/views.ts';
import { checkLayout } from './sweep/sweep.ts';

interface Options extends DeliveryOptions {
  readonly layout: SweepLayout;
}

/** `merge PARTS…`: combines the parts that the shards of a sweep or a simulation have written. */
export function addMerge({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('merge')
    .description(help.commands.merge)
    .argument('<parts...>', help.arguments.parts)
    .addOption(option(context, '--layout <layout>', 'mergeLayout').choices(['rows', 'matrix']).default('rows'));
  for (const each of deliveryOptions(context, formatsOf(sweepViews('rows')))) command.addOption(each);
  command
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost merge part-*.ndjson',
        'interv-cost merge part-*.ndjson -o result.csv --csv-dialect danish-excel',
      ]),
    )
    .action(async (given: readonly string[], options: Options) => {
      const [{ findPartFiles }, { openParts }] = await Promise.all([
        import('../input/find-files.ts'),
        import('../../study/open-parts.ts'),
      ]);
      const files = await findPartFiles(given, context.terminal.platform);
      const parts = openParts(files);
      finish(await (parts.study.analysis === 'sweep' ? mergeSweeps : mergeSimulations)(parts, files, options, context));
    });
}

async function mergeSimulations(
  parts: Parts,
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<0 | 2> {
  const [
    { mergedRows, mergedSimulation },
    { refuseOneScenarioFormats },
    { sharedStream },
    { ProblemList },
    { concludeRows, noted },
  ] = await Promise.all([
    import('../../study/merged-simulation.ts'),
    import('../output/one-scenario-formats.ts'),
    import('../output/shared-stream.ts'),
    import('../terminal/problem-list.ts'),
    import('./simulate/row-problems.ts'),
  ]);
  const problems = new ProblemList();
  if (parts.study.one) {
    await Delivery.of(files, formatsOf(SIMULATION), options, context, () => mergedSimulation(parts));
    return 0;
  }
  refuseOneScenarioFormats(options, formatsOf(SIMULATION), formatsOf(SIMULATION_ROWS));
  await Delivery.of(files, formatsOf(SIMULATION_ROWS), options, context, () => {
    const merged = mergedRows(parts);
    return { ...merged, rows: sharedStream(noted(merged.rows, problems), writersOf(options)) };
  });
  return concludeRows(problems, context);
}

async function mergeSweeps(parts: Parts, files: readonly string[], options: Options, context: Context): Promise<0 | 2> {
  const { layout } = options;
  const { study } = parts;
  const [{ mergedSweep, mergedSweeps }, { refuseOneScenarioFormats }, { SweepProblems }] = await Promise.all([
    import('../../study/merged-sweeps.ts'),
    import('../output/one-scenario-formats.ts'),
    import('./sweep/sweep-problems.ts'),
  ]);
  const problems = new SweepProblems();
  checkLayout(layout, study.vary?.length ?? 1);
  if (study.one) {
    await Delivery.of(files, formatsOf(sweepViews(layout)), options, context, () => problems.watch(mergedSweep(parts)));
    return problems.conclude(context);
  }
  const formats = formatsOf(sweepsViews(layout));
  refuseOneScenarioFormats(options, formatsOf(sweepViews(layout)), formats);
  await Delivery.of(files, formats, options, context, () => problems.watchAll(mergedSweeps(parts)));
  return problems.conclude(context);
}
