import { isatty } from 'node:tty';
import { readStandardInput } from '../../document/text.ts';
import { STANDARD_INPUT } from '../../scenario/load.ts';
import type { AddCommand } from '../command.ts';
import { makeContext } from '../context.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import { DEFECT, fail, main } from '../main.ts';
import { standardError, standardOutput } from '../terminal/standard-streams.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Ctrl-C, a closed terminal, the first signal of a scheduler or `timeout`, and Ctrl-Break on Windows. */
const INTERRUPTS = ['SIGINT', 'SIGHUP', 'SIGTERM', 'SIGBREAK'] as const;

/** Runs the program as this process. */
export async function runProcess(commands: Readonly<Record<string, AddCommand>>): Promise<void> {
  const args = process.argv.slice(2);
  const end = (error: unknown) => {
    process.exit(fail(error, makeContext(args, terminal)));
  };
  const output = { isDropped: false };
  const terminal = processTerminal(end, () => {
    output.isDropped = true;
  });
  // The default: Node itself would end with 1, which means over budget, or with 0.
  process.exitCode = DEFECT;
  process.on('uncaughtException', end);
  process.exitCode = await main(args, terminal, commands);
  // Otherwise the process ends once standard output is flushed.
  if (output.isDropped) process.exit();
}

/**
 * @param end ends the process for an error that nothing else handles
 * @param drop notes that the process need not wait for standard output
 */
function processTerminal(end: (reason: unknown) => void, drop: () => void): Terminal {
  const { stderr, env, platform } = process;
  const { write, ready, terminal } = standardOutput();
  return {
    env,
    stdin: () => readStandardInput(STANDARD_INPUT),
    stdout: write,
    stdoutReady: ready,
    stdoutDrop: drop,
    stderr: standardError(),
    // A terminal that does not know its width says 0.
    columns: terminal !== null && terminal.columns > 0 ? terminal.columns : undefined,
    color: {
      stdout: terminal?.hasColors() === true,
      stderr: isatty(2) && stderr.hasColors(),
    },
    platform,
    onInterrupt: interruptsOf(end),
    progress: isatty(2) ? stderr : undefined,
  };
}

/**
 * Installs the signal handlers with the first listener and keeps them, so that no signal is lost between two listeners:
 * without a listener a signal ends the process.
 */
function interruptsOf(end: (reason: unknown) => void): Terminal['onInterrupt'] {
  const listeners = new Set<() => void>();
  const hear = () => {
    if (listeners.size === 0) end(new Interrupted());
    for (const heard of listeners) heard();
  };
  let isHearing = false;
  return (heard) => {
    if (!isHearing) for (const signal of INTERRUPTS) process.on(signal, hear);
    isHearing = true;
    // The same function may be registered twice.
    const listener = () => {
      heard();
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
