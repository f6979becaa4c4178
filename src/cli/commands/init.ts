import { writeFileSync } from 'node:fs';
import { InputError, problemAt, type Fault } from '../../problem.ts';
import { examples, type CommandSetup } from '../command.ts';
import { printable } from '../../language/printable.ts';
import danish from '../templates/scenario.da.txt';
import english from '../templates/scenario.en.txt';

const DEFAULT_FILE = 'scenario.yaml';

/** `init [FILE]`: a commented example scenario in the language chosen. */
export function addInit({ program, context, finish }: CommandSetup): void {
  const { help } = context.words.cli;
  program
    .command('init')
    .description(help.commands.init)
    .argument('[file]', help.arguments.initFile, DEFAULT_FILE)
    .addHelpText('after', examples(context, ['interv-cost init', 'interv-cost init herning.yaml --lang da']))
    .action((file: string) => {
      const content = { en: english, da: danish }[context.language];
      if (file === '-') context.terminal.stdout(content);
      else {
        writeNew(file, content);
        context.terminal.stderr(`${printable(context.words.cli.wrote(file))}\n`);
      }
      finish(0);
    });
}

/** Writes a file that does not exist yet. @throws {InputError} if it does, or cannot be written */
function writeNew(file: string, content: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const fault: Fault =
      code === 'EEXIST'
        ? { code: 'output_exists', details: { file } }
        : { code: 'output_unwritable', details: { file, reason: code ?? message } };
    throw new InputError([problemAt(null, fault)]);
  }
}
