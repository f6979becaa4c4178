import type { CommanderError} from 'commander';
import { type Command } from 'commander';
import { nearest } from '../document/nearest.ts';
import type { Words } from '../language/words.ts';
import { InputError, problemAt } from '../problem.ts';

/**
 * What commander says is wrong with a command line, in the words of the language. Commander tells
 * its errors apart by code, and names what they are about in quotation marks.
 */
export function usageProblem(error: CommanderError, program: Command, words: Words): InputError {
  const { usage } = words.cli;
  const names = [...error.message.matchAll(/'([^']*)'/gu)].map((match) => match[1] as string);
  const [first = ''] = names;
  const message = () => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return usage.unknownCommand(first, nearest(first, program.commands.map((command) => command.name())));
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
  return new InputError([problemAt(null, { code: 'usage', details: { message: message() } })]);
}

function optionNames(program: Command): readonly string[] {
  return [program, ...program.commands].flatMap((command) =>
    command.options.flatMap((option) => option.long ?? []),
  );
}
