import type Fraction from 'fraction.js';
import { toFraction } from '../formula/exact.ts';
import { KINDS, type KindName } from '../settings/kinds.ts';

/** A fraction with finitely many decimals, in digits; never with exactly three, which Danes read as thousands. */
export function plainText(value: Fraction): string {
  const text = value.toString();
  return /^-?\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;
}

export function percentText(value: Fraction): string {
  return `${value.mul(100).toString()}%`;
}

/** A number as text, as a scenario's file would say it. */
export function textIn(kind: KindName, value: number): string {
  const fraction = toFraction(value);
  return KINDS[kind].unit === 'shares' ? percentText(fraction) : plainText(fraction);
}

/** A number as a scenario's file gives it when it is read: a share as text with a per cent sign. */
export function asWritten(kind: KindName, value: number): number | string {
  return KINDS[kind].unit === 'shares' ? percentText(toFraction(value)) : value;
}
