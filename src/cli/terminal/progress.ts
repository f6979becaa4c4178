import type { Context } from '../context.ts';

/** Shorter work shows no progress bar, in milliseconds. */
const WAIT = 700;

export interface Progress {
  readonly show: (done: number) => void;
  readonly end: () => void;
}

/** A progress bar on standard error, if that is a terminal, for long work. */
export async function progressOf(
  { terminal, words }: Context,
  total: number,
  of: 'draws' | 'files',
): Promise<Progress> {
  const { progress: stream } = terminal;
  if (stream === undefined) return { show: () => undefined, end: () => undefined };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: words.cli.progress[of],
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    stream,
  });
  const start = performance.now();
  let isShown = false;
  return {
    show: (done) => {
      if (!isShown && performance.now() - start > WAIT) {
        isShown = true;
        bar.start(total, done);
      }
      if (isShown) bar.update(done);
    },
    end: () => {
      if (isShown) bar.stop();
    },
  };
}
