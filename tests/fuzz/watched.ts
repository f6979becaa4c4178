import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What a case may take, on the machine that this is. */
export const LIMITS = { seconds: 5, megabytes: 1024 } as const;

/** How a process ended: by itself, or for what it took. */
export interface Ended {
  readonly how: 'done' | 'time' | 'memory' | 'abort';
  /** The end of what it said. */
  readonly said: string;
}

const LOOK_EVERY = 100;
/** Where nothing is computed and nothing ends, as with a pipe that nobody writes to. */
const WAITS_FOR = 30;
const TICKS = 100;

export interface Watch {
  /** A file in which the process writes which command line of which case it is at; without one it is one. */
  readonly status?: string;
  /** Seconds of work that a command line may take. */
  readonly seconds: number;
  /** Megabytes that the process may have. */
  readonly megabytes: number;
}

/** Runs a process and ends it where a command line takes more than it may. */
export function runWatched(args: readonly string[], { status, seconds: allowed, megabytes }: Watch): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(LIMITS.megabytes)}`, '--enable-source-maps', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const hear = (piece: Buffer) => {
    said = (said + piece.toString()).slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let at = '';
  let [since, used] = [Date.now(), 0];
  let how: Ended['how'] | null = null;
  const timer = setInterval(() => {
    const { pid } = child;
    if (pid === undefined) return;
    const now = status !== undefined && existsSync(status) ? readFileSync(status, 'utf8') : '';
    const seconds = cpuSeconds(pid);
    if (now !== at) [at, since, used] = [now, Date.now(), seconds ?? 0];
    const waited = (Date.now() - since) / 1000;
    // Before the first case it gets ready.
    if (status !== undefined && at === '') return;
    if (
      waited > Math.max(allowed, WAITS_FOR) * 4 ||
      (seconds === null ? waited > allowed : seconds - used > allowed || (waited > WAITS_FOR && seconds - used < 1))
    )
      how = 'time';
    else if ((residentMegabytes(pid) ?? 0) > megabytes) how = 'memory';
    if (how !== null) child.kill('SIGKILL');
  }, LOOK_EVERY);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ how: how ?? (code === 0 ? 'done' : 'abort'), said });
    });
  });
}

/** Seconds of work that a process has done; null where the system does not say. */
function cpuSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

function residentMegabytes(pid: number): number | null {
  try {
    return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}
