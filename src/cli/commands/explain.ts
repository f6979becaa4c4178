import { nearest } from '../../document/nearest.ts';
import { withoutDirection } from '../../language/direction.ts';
import { makeLedger } from '../../model/ledger.ts';
import { makePlan } from '../../model/plan.ts';
import { inFile, InputError, problemAt } from '../../problem.ts';
import { examples, option, repeatable, type CommandSetup } from '../command.ts';
import { openAny } from '../input/open-any.ts';

interface Options {
  readonly set?: readonly string[];
}

/** `explain FILE [LINE]`: for each amount the formula, the numbers put in and the words of the source. */
export function addExplain({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('explain')
    .description(help.commands.explain)
    .argument('<scenario>', help.arguments.scenario)
    .argument('[line]', help.arguments.line)
    .addOption(option(context, '-s, --set <path=value>', 'set').argParser(repeatable))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost explain scenario.yaml',
        'interv-cost explain scenario.yaml stepping_stones.course_fee',
      ]),
    )
    .action(async (file: string, line: string | undefined, options: Options) => {
      const { terminal, language } = context;
      const { explain, explainable } = await import('../../explanation/explain.ts');
      const scenario = (await openAny(file, options.set ?? [], context)).read();
      const plan = makePlan(scenario);
      const known = explainable(plan);
      if (line !== undefined && !known.some((path) => path === line || path.startsWith(`${line}.`))) {
        const details = { found: line, nearest: nearest(line, known), known };
        throw new InputError([problemAt(null, { code: 'unknown_line_path', details })]);
      }
      const ledger = inFile(file, () => makeLedger(plan));
      terminal.stdout(withoutDirection(explain(plan, ledger, line ?? null, language)));
      finish(0);
    });
}
