import { main } from '../../src/cli/start/entry-all.ts';

export interface CliOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Whether both outputs are terminals with colours. */
  readonly color?: boolean;
  /** After how many turns of the event loop Ctrl-C is pressed, once the command hears it, or when what is asked at every turn is so; default never. No time, so that a slow machine is as far by then as a fast one. */
  readonly interrupt?: number | (() => boolean);
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
  const listeners = new Set<() => void>();
  let [turns, isPressed] = [0, false];
  let next: NodeJS.Immediate | undefined;
  // It is pressed once: whoever listens then hears it.
  const turn = () => {
    turns += 1;
    isPressed = typeof interrupt === 'function' ? interrupt() : turns >= (interrupt ?? Infinity);
    if (isPressed) for (const heard of listeners) heard();
    next = isPressed ? undefined : setImmediate(turn);
  };
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
      listeners.add(heard);
      if (next === undefined && interrupt !== undefined && !isPressed) next = setImmediate(turn);
      return () => {
        listeners.delete(heard);
      };
    },
    progress: undefined,
  });
  clearImmediate(next);
  return { code, stdout, stderr };
}
