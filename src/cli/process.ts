import { readStandardInput } from '../document/text.ts';
import { STANDARD_INPUT } from '../scenario/load.ts';
import type { AddCommand } from './command.ts';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';

/** Ctrl-C, and what a scheduler or `timeout` sends before it kills. */
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Runs the program as this process. */
export async function runProcess(commands: Readonly<Record<string, AddCommand>>): Promise<void> {
  const { stdout, stderr, argv } = process;
  // Whoever reads us may stop reading, as `head` does; that changes nothing for us.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    stderr.write(`interv-cost: ${error.message}\n`);
    process.exit(2);
  });
  process.exitCode = await main(argv.slice(2), processTerminal(), commands);
}

function processTerminal(): Terminal {
  const { stdout, stderr, env, platform } = process;
  return {
    env,
    stdin: () => readStandardInput(STANDARD_INPUT),
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    // A terminal that does not know its width says 0.
    columns: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
    color: {
      stdout: stdout.isTTY && stdout.hasColors(),
      stderr: stderr.isTTY && stderr.hasColors(),
    },
    platform,
    onInterrupt: (heard) => {
      for (const signal of INTERRUPTS) process.on(signal, heard);
      return () => {
        for (const signal of INTERRUPTS) process.off(signal, heard);
      };
    },
    progress: stderr.isTTY ? stderr : undefined,
  };
}
