import { nextTurn } from '../parallel/next-turn.ts';
import type { Terminal } from './terminal.ts';

/** Ctrl-C, or a scheduler's end: the work is given up, and nothing half-done is left. */
export class Interrupted extends Error {}

/** How long work goes on before signals are heard, in milliseconds. */
const BREATH = 50;

/** Lets signals be heard now and then during long work. */
export function pauses(terminal: Terminal) {
  let isInterrupted = false;
  let last = performance.now();
  const end = terminal.onInterrupt(() => {
    isInterrupted = true;
  });
  return {
    /** @throws {Interrupted} if Ctrl-C was pressed */
    take: async () => {
      if (performance.now() - last > BREATH) {
        await nextTurn();
        last = performance.now();
      }
      if (isInterrupted) throw new Interrupted();
    },
    end,
  };
}
