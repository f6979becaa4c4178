import { CORE } from '../commands/core.ts';
import { main as mainOf } from '../main.ts';
import { runProcess as run } from './run-process.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Runs the program as this process. */
export const runProcess = () => run(CORE);

/** Runs a command line on a terminal of the caller's. */
export const main = (args: readonly string[], terminal: Terminal) => mainOf(args, terminal, CORE);
