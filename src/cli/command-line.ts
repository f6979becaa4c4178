import { Command, Option } from 'commander';
import { LANGUAGES } from '../language/languages.ts';
import { lookUp } from '../language/look-up.ts';
import { VERSION } from '../version.ts';
import type { AddCommand, CommandSetup } from './command.ts';
import type { Context } from './context.ts';
import { DEFAULT_COLUMNS } from './terminal/terminal.ts';

/** Makes the command line: its commands, options and help in the language of the context. */
export function makeProgram(
  context: Context,
  commands: readonly AddCommand[],
  finish: CommandSetup['finish'],
): Command {
  const { terminal, words } = context;
  const { help } = words.cli;
  const program = new Command('interv-cost');
  // Commands added after this inherit these settings.
  program
    .exitOverride()
    .configureOutput({
      writeOut: terminal.stdout,
      // Commander's messages are replaced by ours (usage-problem.ts).
      writeErr: () => undefined,
      getOutHelpWidth: () => terminal.columns ?? DEFAULT_COLUMNS,
      getOutHasColors: () => terminal.color.stdout,
    })
    .configureHelp({
      showGlobalOptions: true,
      commandUsage: (command) => usageOf(command, context),
      styleTitle: (title) => context.paint.stdout.bold(lookUp(help.titles, title) ?? title),
      optionDescription: (option) => describeOption(option, context),
      argumentDescription: (argument) => argument.description,
    })
    .helpOption('-h, --help', help.help);
  program
    .description(help.program)
    .version(VERSION, '-V, --version', help.version)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('--no-color', help.color)
    .helpCommand('help [command]', help.helpCommand)
    .addHelpText('after', `\n${help.exitCodes}`);
  const setup: CommandSetup = { program, context, finish };
  for (const add of commands) add(setup);
  for (const command of program.commands) command.helpOption('-h, --help', help.help);
  return program;
}

/** Commander's line of how a command is used, whose placeholders are English. */
function usageOf(command: Command, { words }: Context): string {
  const parents = command.parent === null ? '' : `${command.parent.name()} `;
  const { placeholders } = words.cli.help;
  const usage = command.usage().replace('[options]', placeholders.options).replace('[command]', placeholders.command);
  return `${parents}${command.name()} ${usage}`;
}

/** Commander's description of an option, whose additions are English. */
function describeOption(option: Option, { words }: Context): string {
  const { help } = words.cli;
  const facts = [
    ...(option.argChoices === undefined ? [] : [help.choices(option.argChoices.join(', '))]),
    ...(typeof option.defaultValue === 'string' ? [help.defaultIs(option.defaultValue)] : []),
  ];
  return facts.length === 0 ? option.description : `${option.description} (${facts.join('; ')})`;
}
