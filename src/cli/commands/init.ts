import { examples, option, type CommandSetup } from '../command.ts';
import { pauses } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printable } from '../../language/printable.ts';

const DEFAULT_FILES = { scenario: 'scenario.yaml', index: 'index.yaml' } as const;

/** `init [FILE]`: a commented example in the language chosen, of a scenario or a price index. */
export function addInit({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('init')
    .description(help.commands.init)
    .argument('[file]', help.arguments.initFile)
    .addOption(option(context, '--index', 'index'))
    .addHelpText(
      'after',
      examples(context, [
        'interv-cost init',
        'interv-cost init herning.yaml --lang da',
        'interv-cost init --index kl.yaml',
      ]),
    )
    .action(async (given: string | undefined, { index = false }: { readonly index?: boolean }) => {
      const { terminal, words } = context;
      const file = given ?? DEFAULT_FILES[index ? 'index' : 'scenario'];
      const text = index ? words.indexFile : words.scenario;
      if (file === '-') terminal.stdout(text);
      else {
        await writeNew(file, text, terminal);
        terminal.stderr(`${printable(words.cli.wrote(file))}\n`);
      }
      finish(0);
    });
}

/** Writes a file that does not exist yet, or nothing. @throws {InputError} if it does, or cannot be written */
async function writeNew(path: string, content: string, terminal: Terminal): Promise<void> {
  const { OutputFile } = await import('../output/output-file.ts');
  const pause = pauses(terminal);
  const file = OutputFile.open(path, true);
  try {
    file.write(content);
    file.commit();
  } finally {
    file.abandon();
    pause.end();
  }
}
