import { InputError, problemAt } from '../problem.ts';

/** One of the shares that some work is divided into, each for a machine of its own. */
export interface Shard {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** What is divided into shares. */
export interface Work {
  /** How many rows, or blocks of draws, there are. */
  readonly total: number;
  /** How many of them are better not divided: they are not where there is so much to do that this costs little. */
  readonly whole: number;
}

/** Consecutive rows, or blocks of draws. */
export interface Share {
  readonly first: number;
  readonly count: number;
}

/** More shards than this are refused as a mistake. */
export const MOST_SHARDS = 100_000;

/** A shard as it is written: `K/N`. */
export function nameOf({ number, of }: Shard): string {
  return `${String(number)}/${String(of)}`;
}

/** Reads `K/N`. @throws {InputError} */
export function readShard(found: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(found) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_SHARDS) return { number, of };
  throw new InputError([problemAt(null, { code: 'shard_syntax', details: { found, most: MOST_SHARDS } })]);
}

/** The share of a shard. The shares of all shards follow each other and are the whole; one may be empty. */
export function shareOf({ number, of }: Shard, { total, whole }: Work): Share {
  // Undivided pieces make shares differ by 5 % at most.
  const piece = total / whole >= 20 * of ? whole : 1;
  const boundary = (shards: number) => Math.min(total, Math.floor((shards * Math.ceil(total / piece)) / of) * piece);
  const first = boundary(number - 1);
  return { first, count: boundary(number) - first };
}
