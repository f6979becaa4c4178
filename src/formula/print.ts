import type { Trace } from './trace.ts';
import { operandsOf, type Formula } from './tree.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '-': '−' };

const STRENGTH: Readonly<Record<string, number>> = { or: 1, and: 2, '+': 4, '-': 4, '*': 5, '/': 5 };
const COMPARISON = 3;
const STRONGEST = 9;

/** How the parts of a trace are written that have no parts themselves. */
export interface Writing {
  /** Names that are written as the formula they stand for. */
  readonly expand: readonly string[];
  readonly number: (value: number) => string;
  readonly name: (name: string, value: number) => string;
  /** How a number that is a rate is written. */
  readonly rate: (value: number) => string;
  /** How `added(x)` is written, given x in the year and in the year before. */
  readonly added: (now: string, before: string) => string;
}

/** Writes a formula that has not been evaluated; every name as a name. */
export function printFormula(formula: Formula, writing: Omit<Writing, 'expand'>): string {
  return printTrace(outline(formula), { ...writing, expand: [] });
}

/** The shape of a formula's trace, without values but those of its numbers. */
function outline(formula: Formula): Trace {
  const parts = operandsOf(formula).map(outline);
  const value = formula.kind === 'number' ? formula.value : NaN;
  const isAdded = formula.kind === 'call' && formula.name === 'added';
  return { formula, value, doubt: 0, parts: isAdded ? [...parts, ...parts] : parts };
}

/** Writes a trace as a person reads a formula, with × and only the parentheses it needs. */
export function printTrace(trace: Trace, writing: Writing): string {
  return print(trace, writing).text;
}

interface Printed {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly strength: number;
}

function print({ formula, value, parts }: Trace, writing: Writing): Printed {
  const part = (index: number) => print(parts[index] as Trace, writing);
  switch (formula.kind) {
    case 'number':
      return { text: writing.number(value), strength: STRONGEST };
    case 'reference':
      return parts.length > 0 && writing.expand.includes(formula.name)
        ? part(0)
        : { text: writing.name(formula.name, value), strength: STRONGEST };
    case 'negate':
      return { text: `−${enclose(part(0), STRONGEST)}`, strength: STRONGEST };
    case 'binary': {
      const strength = strengthOf(formula);
      const sign = SIGNS[formula.operator] ?? formula.operator;
      // a + (b + c) needs no parentheses, a − (b + c) and a / (b × c) do.
      const associative = ['+', '*', 'and', 'or'].includes(formula.operator);
      const right = enclose(part(1), associative ? strength : strength + 1);
      return { text: `${enclose(part(0), strength)} ${sign} ${right}`, strength };
    }
    case 'call': {
      if (formula.name === 'added') {
        return { text: writing.added(part(0).text, part(1).text), strength: STRONGEST };
      }
      if (formula.name === 'compound') return printCompound(parts, writing);
      const operands = parts.map((_, index) => part(index).text);
      return { text: `${formula.name}(${operands.join(', ')})`, strength: STRONGEST };
    }
  }
}

/** (1 + rate)^years; the exponent 1 is left out. */
function printCompound([rate, years]: readonly Trace[], writing: Writing): Printed {
  const base = print(rate as Trace, { ...writing, number: writing.rate });
  const power = print(years as Trace, writing);
  const exponent = power.text === '1' ? '' : `^${enclose(power, STRONGEST)}`;
  return { text: `(1 + ${base.text})${exponent}`, strength: STRONGEST };
}

function strengthOf(formula: Extract<Formula, { kind: 'binary' }>): number {
  return STRENGTH[formula.operator] ?? COMPARISON;
}

function enclose({ text, strength }: Printed, least: number): string {
  return strength < least ? `(${text})` : text;
}
