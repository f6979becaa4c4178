import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { NoThreads, startThreads } from '../../src/parallel/threads.ts';

const refusal = Object.assign(new Error('no thread'), { code: 'ERR_WORKER_INIT_FAILED' });
let pool: EventEmitter;
let isRefusedAtOnce = false;

vi.mock('tinypool', () => ({
  Tinypool: class extends EventEmitter {
    constructor() {
      super();
      if (isRefusedAtOnce) throw refusal;
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- the test speaks for it
      pool = this;
    }
    run = (task: unknown) =>
      task === 'refused'
        ? Promise.reject(refusal)
        : task === 'waits'
          ? new Promise(() => undefined)
          : Promise.resolve(task);
    destroy = () => Promise.resolve();
  },
}));

const start = () => startThreads<string, string>(new URL('file:///task.js'), { count: 2, ahead: 1 });

it('tells every task that waits when a thread could not be started, and every later one', async () => {
  const threads = await start();
  expect(await threads.run('a')).toBe('a');
  const waits = threads.run('waits');
  pool.emit('error', refusal);
  await expect(waits).rejects.toThrow(NoThreads);
  await expect(threads.run('a')).rejects.toThrow(NoThreads);
});

it('tells it by the task that the thread was to do, or at once', async () => {
  const threads = await start();
  await expect(threads.run('refused')).rejects.toThrow(NoThreads);
  isRefusedAtOnce = true;
  expect((await start()).count).toBe(0);
  isRefusedAtOnce = false;
});

it('does not take another failure of a thread for that', async () => {
  const threads = await start();
  const waits = threads.run('waits');
  pool.emit('error', new Error('a defect'));
  await expect(waits).rejects.toThrow('a defect');
});
