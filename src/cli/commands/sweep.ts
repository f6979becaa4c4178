import { inFile, InputError, problemAt } from '../../problem.ts';
import { sweepFormats } from '../../report/sweep-formats.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../delivery.ts';
import { openAny } from '../opened.ts';
import { sweepPage } from '../pages.ts';
import { sweepWorkbook } from '../workbooks.ts';

interface SweepOptions extends DeliveryOptions {
  readonly set?: readonly string[];
  readonly vary?: readonly string[];
  readonly outcome?: string;
  readonly layout: 'rows' | 'matrix';
  readonly force?: boolean;
}

/** `sweep FILE`: what a scenario costs with one value after another. */
export function addSweep({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  const command = program
    .command('sweep')
    .description(help.commands.sweep)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '-v, --vary <path=values>', 'vary').argParser(repeatable))
    .addOption(option(context, '--outcome <name>', 'outcome'))
    .addOption(option(context, '--layout <layout>', 'layout').choices(['rows', 'matrix']).default('rows'))
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable));
  for (const each of deliveryOptions(context, { ...sweepFormats('rows'), xlsx: sweepWorkbook, html: sweepPage('rows') })) command.addOption(each);
  command
    .addOption(option(context, '--force', 'force'))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost sweep scenario.yaml',
        'interv-cost sweep scenario.yaml --vary staff_turnover=0..40%:10% --vary stepping_stones.trained_staff=2..8:2 --layout matrix',
        'interv-cost sweep scenario.yaml --vary stepping_stones.tier=seminar,group,standard --outcome cost_per_participant',
        'interv-cost sweep scenario.yaml --vary stepping_stones.participants=12..60:12 -o sweep.csv -o chart.svg -o sweep.html',
      ]),
    )
    .action(async (file: string, options: SweepOptions) => {
      const [{ readOutcome }, { sweep }] = await Promise.all([import('../../analysis/outcome.ts'), import('../../analysis/sweep.ts')]);
      const { vary, layout, force = false } = options;
      const outcome = options.outcome === undefined ? 'total' : readOutcome(options.outcome, null);
      if (layout === 'matrix' && vary?.length !== 2) {
        throw new InputError([problemAt(null, { code: 'matrix_paths', details: { paths: vary?.length ?? 1 } })]);
      }
      await Delivery.of([file], { ...sweepFormats(layout), xlsx: sweepWorkbook, html: sweepPage(layout) }, options, context, async () => {
        const source = await openAny(file, options.set ?? [], context);
        return inFile(file, () => sweep(source, { ...(vary === undefined ? {} : { vary }), outcome, force }));
      });
      finish(0);
    });
}
