import type { DrawHooks } from '../../../parallel/draw-threads.ts';
import type { Context } from '../../context.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { progressOf } from '../../terminal/progress.ts';

/** A long simulation with its progress bar and interruption. */
export interface Drawing {
  readonly hooks: Required<DrawHooks>;
  /** Ends the bar. */
  readonly end: () => void;
  /** Passes items on. @throws {Interrupted} if Ctrl-C was pressed */
  readonly unlessInterrupted: <Item>(items: AsyncIterable<Item>) => AsyncGenerator<Item>;
}

/**
 * Shows the progress of a simulation and listens for Ctrl-C while some work runs.
 *
 * @param draws how many there will be
 */
export async function whileDrawing<Value>(
  context: Context,
  draws: number,
  work: (drawing: Drawing) => Promise<Value>,
): Promise<Value> {
  let isInterrupted = false;
  const unhear = context.terminal.onInterrupt(() => {
    isInterrupted = true;
  });
  const progress = await progressOf(context, draws, 'draws');
  try {
    return await work({
      hooks: { onProgress: progress.show, isInterrupted: () => isInterrupted },
      end: progress.end,
      unlessInterrupted: async function* (items) {
        for await (const item of items) {
          if (isInterrupted) throw new Interrupted();
          yield item;
        }
        // Interrupted drawing ends early.
        if (isInterrupted) throw new Interrupted();
        progress.end();
      },
    });
  } finally {
    progress.end();
    unhear();
  }
}
