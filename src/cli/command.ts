import { Option, type Command } from 'commander';
import type { Words } from '../language/words.ts';
import type { Context } from './context.ts';

/** What a command tells the process: 0 done, 1 over budget, 2 wrong input, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A command's work; `finish` takes its exit code. */
export interface CommandSetup {
  readonly program: Command;
  readonly context: Context;
  readonly finish: (code: ExitCode) => void;
}

/** Adds a command to a program. */
export type AddCommand = (setup: CommandSetup) => void;

/** An option with its description in the language of the context. */
export function option({ words }: Context, flags: string, name: keyof Words['cli']['help']['options']): Option {
  return new Option(flags, words.cli.help.options[name]);
}

/** Collects the values of an option that may be repeated. */
export function repeatable(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** The examples under a help text. */
export function examples({ words }: Context, lines: readonly string[]): string {
  return `\n${words.cli.help.examples}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
