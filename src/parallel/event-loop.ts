/**
 * Yields to the event loop, so that a thread handles signals and messages and sends its results. Tasks
 * that a thread is given together would otherwise all be done before the first result is sent.
 */
export async function nextTurn(): Promise<void> {
  await new Promise(setImmediate);
}
