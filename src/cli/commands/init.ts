import { examples, type CommandSetup } from '../command.ts';
import { pauses } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printable } from '../../language/printable.ts';

const DEFAULT_FILE = 'scenario.yaml';

/** `init [FILE]`: a commented example scenario in the language chosen. */
export function addInit({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('init')
    .description(help.commands.init)
    .argument('[file]', help.arguments.initFile, DEFAULT_FILE)
    .addHelpText('after', examples(context, ['interv-cost init', 'interv-cost init herning.yaml --lang da']))
    .action(async (file: string) => {
      const { terminal, words } = context;
      if (file === '-') terminal.stdout(words.scenario);
      else {
        await writeNew(file, words.scenario, terminal);
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
