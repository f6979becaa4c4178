import { ALL } from '../commands/all.ts';
import { main as mainOf } from '../main.ts';
import { runProcess as run } from './run-process.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Runs the program as this process. */
export const runProcess = () => run(ALL);

/** Runs a command line on a terminal of the caller's. */
export const main = (args: readonly string[], terminal: Terminal) => mainOf(args, terminal, ALL);
