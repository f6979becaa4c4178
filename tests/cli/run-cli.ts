import { main } from '../../src/cli/entry-all.ts';

export interface CliOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Whether both outputs are terminals with colours. */
  readonly color?: boolean;
  /** After how many milliseconds Ctrl-C is pressed; default never. */
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
    stderr: (text) => {
      stderr += text;
    },
    columns,
    color: { stdout: color, stderr: color },
    platform: 'linux',
    onInterrupt: (heard) => {
      const timer = interrupt === undefined ? undefined : setTimeout(heard, interrupt);
      return () => {
        clearTimeout(timer);
      };
    },
    progress: undefined,
  });
  return { code, stdout, stderr };
}
