import { Option } from 'commander';
import { examples, type CommandSetup } from '../command.ts';

const KINDS = ['scenario', 'intervention', 'index'] as const;

/** `schema`: JSON Schema of the files, for editors that complete and check. */
export function addSchema({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('schema')
    .description(help.commands.schema)
    .addOption(new Option('--for <kind>', help.options.schemaFor).choices(KINDS).default('scenario'))
    .addHelpText('after', examples(context, ['interv-cost schema > interv-cost.schema.json']))
    .action(async (options: { readonly for: (typeof KINDS)[number] }) => {
      const { jsonSchema } = await import('../../scenario/json-schema.ts');
      context.terminal.stdout(`${JSON.stringify(jsonSchema(options.for, context.dataLanguage), null, 2)}\n`);
      finish(0);
    });
}
