import type { CommanderError } from 'commander';
import { type Command } from 'commander';
import { nearest } from '../document/nearest.ts';
import type { Words } from '../language/words.ts';
import { InputError, problemAt } from '../problem.ts';

/**
 * What commander says is wrong with a command line, in the words of the language. Commander tells
 * its errors apart by code, and names what they are about in quotation marks.
 */
export function usageProblem(
  error: CommanderError,
  args: readonly string[],
  program: Command,
  words: Words,
): InputError {
  const { usage } = words.cli;
  const names = [...error.message.matchAll(/'([^']*)'/gu)].map((match) => match[1] as string);
  const [first = ''] = names;
  const unknownCommand = (name: string) =>
    usage.unknownCommand(
      name,
      nearest(
        name,
        program.commands.map((command) => command.name()),
      ),
    );
  const message = () => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return unknownCommand(first);
      // `help` with a command that there is not.
      case 'commander.help':
        return unknownCommand(args[args.indexOf('help') + 1] ?? '');
      case 'commander.unknownOption':
        return usage.unknownOption(first, nearest(first, optionNames(program)));
      case 'commander.missingArgument':
        return usage.missingArgument(first);
      case 'commander.optionMissingArgument':
        return usage.missingOptionValue(first);
      case 'commander.excessArguments':
        return usage.tooManyArguments;
      case 'commander.invalidArgument': {
        const choices = /Allowed choices are (.*)\.$/u.exec(error.message)?.[1] ?? '';
        return usage.invalidValue(first, names[1] ?? '', choices);
      }
      default:
        return error.message;
    }
  };
  const advice = () => {
    if (error.code === 'commander.excessArguments') return usage.quoteValues;
    const isFile = error.code === 'commander.unknownCommand' && /\.(?:ya?ml|xls[xm])$/iu.test(first);
    return isFile ? usage.runFile(first) : null;
  };
  return new InputError([problemAt(null, { code: 'usage', details: { message: message(), advice: advice() } })]);
}

function optionNames(program: Command): readonly string[] {
  return [program, ...program.commands].flatMap((command) => command.options.flatMap((option) => option.long ?? []));
}
