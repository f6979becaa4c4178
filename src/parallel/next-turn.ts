/**
 * Lets a thread hear signals and other threads, and hand over what it has made, before it goes on. Tasks that a thread
 * is given together would else all be done before it hands over the first.
 */
export async function nextTurn(): Promise<void> {
  await new Promise(setImmediate);
}
