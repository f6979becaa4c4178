import type { DrawHooks } from '../../../parallel/draw-threads.ts';
import type { Context } from '../../context.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { progressOf } from '../../terminal/progress.ts';

/** Long drawing as a command watches over it. */
export interface Drawing {
  readonly hooks: Required<DrawHooks>;
  /** Ends the bar. */
  readonly end: () => void;
  /** Hands items on as they come. @throws {Interrupted} if Ctrl-C was pressed */
  readonly unlessInterrupted: <Item>(items: AsyncIterable<Item>) => AsyncGenerator<Item>;
}

/**
 * Shows how far drawing has come and hears Ctrl-C, for some work.
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
