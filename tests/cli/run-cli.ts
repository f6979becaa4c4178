import { main } from '../../src/cli/entry-all.ts';

export interface CliOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Whether both outputs are terminals with colours. */
  readonly color?: boolean;
  /** After how many turns of the event loop Ctrl-C is pressed, once the command hears it; default never. Counted, so that a slow machine is as far by then as a fast one. */
  readonly interrupt?: number;
}

export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line within the test, with a terminal of its own. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliOutcome> {
  const { stdin = '', env = {}, columns, color = false, interrupt } = options;
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    env,
    stdin: () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    stdout: (text) => {
      stdout += text;
    },
    stdoutReady: () => true,
    stdoutDrop: () => undefined,
    stderr: (text) => {
      stderr += text;
    },
    columns,
    color: { stdout: color, stderr: color },
    platform: 'linux',
    onInterrupt: (heard) => {
      if (interrupt === undefined) return () => undefined;
      let turns = 0;
      const turn = () => {
        turns += 1;
        if (turns < interrupt) next = setImmediate(turn);
        else heard();
      };
      let next = setImmediate(turn);
      return () => {
        clearImmediate(next);
      };
    },
    progress: undefined,
  });
  return { code, stdout, stderr };
}
