import { evaluatePlan } from '../../../model/evaluate.ts';
import { makePlan, type Plan } from '../../../model/plan.ts';
import { yearsOverBudget, type Result } from '../../../model/result.ts';
import { inFile } from '../../../problem.ts';
import type { Formats, Views } from '../../../report/format.ts';
import type { ScenarioSource } from '../../../scenario/source.ts';
import { examples, option, repeatable, type CommandSetup } from '../../command.ts';
import type { Context } from '../../context.ts';
import { Delivery, deliveryOptions, type DeliveryOptions } from '../../output/delivery.ts';
import { formatsOf } from '../../output/formats.ts';
import { openAny } from '../../input/open-any.ts';
import { pageFormat } from './page-format.ts';
import { workbookFormat } from '../../output/workbook-formats.ts';

const VIEWS: Views<Result> = {
  document: async () => (await import('../../../report/result-document.ts')).resultDocument,
  table: async () => (await import('../../../report/result-data.ts')).resultTable,
  json: async () => (await import('../../../report/result-data.ts')).resultJson,
};

/** The page and the workbook of a result can be recalculated by their reader. */
function resultFormats(evaluated: { source?: ScenarioSource; plan?: Plan | undefined }): Formats<Result> {
  return { ...formatsOf(VIEWS), xlsx: workbookFormat(evaluated), html: pageFormat(evaluated) };
}

interface Options extends DeliveryOptions {
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
  for (const each of deliveryOptions(context, resultFormats({}))) command.addOption(each);
  command
    .addOption(option(context, '--notes <which>', 'notes').choices(['short', 'all']).default('short'))
    .addOption(option(context, '--fail-over-budget', 'failOverBudget'))
    .addHelpText(
      'after',
      `${examples(context, [
        'interv-cost run scenario.yaml',
        'interv-cost run scenario.yaml --set staff_turnover=15% --set "stepping_stones.participants=[12, 24, 24, 24]"',
        'interv-cost run scenario.yaml -o budget.csv -o budget.md --csv-dialect danish-excel',
        'interv-cost run scenario.yaml -o report.html',
        'interv-cost run scenario.yaml -o budget.xlsx',
        'interv-cost run budget.xlsx',
        'interv-cost run - --format json < scenario.yaml',
      ])}\n${help.exitCodes}`,
    )
    .action(async (file: string, options: Options) => {
      finish(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<0 | 1> {
  const { terminal, words } = context;
  const evaluated: { source?: ScenarioSource; plan?: Plan | undefined } = {};
  const result = await Delivery.of([file], resultFormats(evaluated), options, context, async () => {
    const source = await openAny(file, options.set ?? [], context);
    const plan = makePlan(source.read());
    Object.assign(evaluated, { source, plan });
    return inFile(file, () => evaluatePlan(plan));
  });
  if (options.failOverBudget !== true || !result.is_over_budget) return 0;
  terminal.stderr(`${words.cli.overBudget(yearsOverBudget(result))}\n`);
  return 1;
}
