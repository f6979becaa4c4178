import { formatPlain } from '../numbers.ts';
import { listNames, type Advice } from '../problems.ts';

export function say(wrong: string, right: string): Advice {
  return { wrong, right };
}

/** "Mente du …?", eller hvad der er at vælge imellem. */
export function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `Mente du ${nearest}?`;
  return known.length > 0 ? `Muligheder: ${listNames(known)}.` : 'Kontrollér stavemåden.';
}

export const count = (value: number) => formatPlain(value, 'da');
