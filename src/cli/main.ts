import { CommanderError } from 'commander';
import { InputError } from '../problem.ts';
import { VERSION } from '../version.ts';
import type { AddCommand } from './command.ts';
import { makeContext, withLanguageCode, type Context } from './context.ts';
import { Interrupted } from './terminal/interrupted.ts';
import { showProblems } from './terminal/show-problems.ts';
import { makeProgram } from './command-line.ts';
import type { Terminal } from './terminal/terminal.ts';
import { usageProblem } from './usage-problem.ts';

/** Exit code of a defect of the program. */
export const DEFECT = 3;
const WRONG_INPUT = 2;
const INTERRUPTED = 130;

/**
 * Runs a command line to its end.
 *
 * @param given what stands after the program's name
 * @param commands those that there are
 * @returns the exit code: 0 done, 1 over budget, 2 wrong input, 3 a defect, 130 interrupted
 */
export async function main(
  given: readonly string[],
  terminal: Terminal,
  commands: Readonly<Record<string, AddCommand>>,
): Promise<number> {
  const args = withLanguageCode(given);
  const context = makeContext(args, terminal);
  let code = 0;
  const program = makeProgram(context, Object.values(commands), (finished) => {
    code = finished;
  });
  try {
    if (args.length === 0) {
      terminal.stdout(program.helpInformation());
      return WRONG_INPUT;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end with an error of code 0.
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help' && !args.includes('help')) {
        terminal.stdout(program.helpInformation());
        return WRONG_INPUT;
      }
      return fail(usageProblem(error, args, program, context.words), context);
    }
    return fail(error, context);
  }
}

/** Says why the program ends before its work is done. @returns the exit code */
export function fail(error: unknown, context: Context): number {
  const { terminal, words } = context;
  if (error instanceof InputError) {
    terminal.stderr(showProblems(error.problems, context));
    return WRONG_INPUT;
  }
  if (error instanceof Interrupted) {
    terminal.stdoutDrop();
    terminal.stderr(`${words.cli.interrupted}\n`);
    return INTERRUPTED;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.stderr(`${words.cli.defect(`interv-cost ${VERSION}\n${stack}`)}\n`);
  return DEFECT;
}
