import { nextTurn } from '../../parallel/event-loop.ts';
import type { Terminal } from './terminal.ts';

/** Ctrl-C, or another signal: the work is aborted, and nothing incomplete is left behind. */
export class Interrupted extends Error {}

/** How often long work lets signals be handled, in milliseconds. */
const BREATH = 50;

export type Pauses = ReturnType<typeof pauses>;

/** Lets signals be handled now and then during long work. */
export function pauses(terminal: Terminal) {
  let isInterrupted = false;
  let last = performance.now();
  let stop: () => void = () => undefined;
  const end = terminal.onInterrupt(() => {
    isInterrupted = true;
    stop();
  });
  const check = () => {
    if (isInterrupted) throw new Interrupted();
  };
  return {
    /** @throws {Interrupted} if Ctrl-C was pressed */
    take: async () => {
      if (performance.now() - last > BREATH) {
        await nextTurn();
        last = performance.now();
      }
      check();
    },
    /** Waits for something of any duration. @throws {Interrupted} if Ctrl-C is pressed meanwhile */
    waitFor: async (something: Promise<unknown>) => {
      await Promise.race([something, new Promise<void>((done) => (stop = done))]);
      check();
    },
    end,
  };
}
