import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { evaluateScenario } from '../../index.ts';
import type { Result } from '../../model/result.ts';
import { isSameFile } from '../../document/text.ts';
import { inFile, InputError, problemAt, type Fault } from '../../problem.ts';
import { CSV_DIALECTS, type CsvDialect } from '../../report/csv-dialect.ts';
import { ENDINGS, FORMAT_NAMES, FORMATS, formatOfFile, type FormatName, type RenderOptions } from '../../report/formats.ts';
import { loadScenario } from '../../scenario/load.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import type { Context } from '../context.ts';
import { printable } from '../printable.ts';
import { DEFAULT_COLUMNS } from '../terminal.ts';
import { inputFor } from '../input.ts';

interface RunOptions {
  readonly set?: readonly string[];
  readonly format?: FormatName;
  readonly output?: readonly string[];
  readonly csvDialect?: CsvDialect;
  readonly decimals: string;
  readonly unit: string;
  readonly failOverBudget?: boolean;
}

/** `run FILE`: what a scenario costs. */
export function addRun({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('run')
    .description(help.commands.run)
    .argument('<scenario>', help.arguments.scenario)
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable))
    .addOption(option(context, '-f, --format <format>', 'format').choices(FORMAT_NAMES))
    .addOption(option(context, '-o, --output <file>', 'output').argParser(repeatable))
    .addOption(option(context, '--csv-dialect <dialect>', 'csvDialect').choices(CSV_DIALECTS))
    .addOption(option(context, '--decimals <count>', 'decimals').choices(['0', '1', '2']).default('0'))
    .addOption(option(context, '--unit <kroner>', 'unit').choices(['1', '1000', '1000000']).default('1'))
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
  const outputs = planOutputs(file, options.output ?? []);
  const scenario = loadScenario(file, { set: options.set ?? [], ...inputFor(file, terminal) });
  const result = inFile(file, () => evaluateScenario(scenario));
  const rendered = await Promise.all(
    outputs.map(async ({ path, format }) => ({
      path,
      content: await render(result, format, renderOptions(options, context, 'file')),
    })),
  );
  // With files asked for, the terminal shows the table only if that is asked for too.
  if (outputs.length === 0 || options.format !== undefined) {
    terminal.stdout(await render(result, options.format ?? 'table', renderOptions(options, context, 'stdout')));
  }
  if (rendered.length > 0) {
    const { writeWhole } = await import('../output-file.ts');
    for (const { path, content } of rendered) {
      writeWhole(path, content);
      terminal.stderr(`${printable(words.cli.wrote(path))}\n`);
    }
  }
  if (options.failOverBudget !== true || !result.isOverBudget) return 0;
  terminal.stderr(`${words.cli.overBudget}\n`);
  return 1;
}

interface Output {
  readonly path: string;
  readonly format: FormatName;
}

/** Finds what is wrong with the files to write before any work is done. */
function planOutputs(input: string, files: readonly string[]): readonly Output[] {
  const faults: Fault[] = [];
  const outputs = files.flatMap((path, index): readonly Output[] => {
    const format = formatOfFile(path);
    if (format === undefined) {
      faults.push({ code: 'output_format', details: { file: path, known: ENDINGS } });
      return [];
    }
    if (files.findIndex((each) => resolve(each) === resolve(path)) < index) {
      faults.push({ code: 'output_twice', details: { file: path } });
    }
    if (resolve(path) === resolve(input) || isSameFile(path, input)) faults.push({ code: 'output_is_input', details: { file: path } });
    return [{ path, format }];
  });
  if (faults.length > 0) throw new InputError(faults.map((fault) => problemAt(null, fault)));
  return outputs;
}

async function render(result: Result, format: FormatName, options: RenderOptions): Promise<string> {
  const draw: (result: Result, options: RenderOptions) => string = await FORMATS[format].load();
  return draw(result, options);
}

function renderOptions(
  options: RunOptions,
  { terminal, language, isLanguageExplicit, paint }: Context,
  target: 'stdout' | 'file',
): RenderOptions {
  const dataLanguage = isLanguageExplicit ? language : 'en';
  const dialect = dataLanguage === 'da' ? 'danish-excel' : 'rfc4180';
  return {
    language,
    dataLanguage,
    decimals: Number(options.decimals),
    unit: Number(options.unit),
    width: target === 'stdout' ? (terminal.columns ?? DEFAULT_COLUMNS) : DEFAULT_COLUMNS,
    paint: target === 'stdout' ? paint.stdout : new Chalk({ level: 0 }),
    csvDialect: options.csvDialect ?? dialect,
  };
}
