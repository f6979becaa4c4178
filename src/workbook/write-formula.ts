import type { Formula } from '../formula/tree.ts';

/** A formula of a spreadsheet, or a part of one. */
export interface Written {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly strength: number;
}

/** What the names of a formula are in a workbook. */
export interface Naming {
  /** A name in a year: a cell, a name of the workbook, or another formula. */
  name(name: string, year: number): Written | string;
  /** The operands of a function, where all of them are names: ranges of cells. Null: each by itself. */
  list?(names: readonly string[], year: number): string;
  /** A sum of names that has a formula of its own; null: as any other. */
  sum?(names: readonly string[], year: number): string | null;
}

/**
 * Digits after the decimal point that `ceil` and `floor` trust: a spreadsheet counts in doubles, where three tenths
 * of ten are a little more than three.
 */
const TRUSTED_DIGITS = 9;

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const POWER = 3;
const STRONGEST = 9;

/** A number in a formula. */
export function writtenNumber(value: number): Written {
  return { text: String(value), strength: value < 0 ? 0 : STRONGEST };
}

/**
 * Writes a formula of the model or the catalogue as a formula of a spreadsheet, in the notation of the file format:
 * English functions, commas, no equals sign. It is the tree that the ledger evaluates.
 */
export function writeFormula(formula: Formula, naming: Naming['name'] | Naming, year: number): string {
  return write(formula, typeof naming === 'function' ? { name: naming } : naming, year).text;
}

/** The same as a part of another formula. */
export function write(formula: Formula, naming: Naming, year: number): Written {
  switch (formula.kind) {
    case 'number':
      return writtenNumber(formula.value);
    case 'reference': {
      const named = naming.name(formula.name, year);
      return typeof named === 'string' ? { text: named, strength: STRONGEST } : named;
    }
    case 'negate':
      // A spreadsheet takes -2^2 for 4.
      return { text: `(-${enclose(write(formula.operand, naming, year), STRONGEST)})`, strength: STRONGEST };
    case 'binary': {
      const { operator } = formula;
      // No quantity or cost is a condition; the grammar holds that.
      if (!isArithmetic(operator)) throw new Error(`no spreadsheet formula for ${operator}`);
      const strength = STRENGTH[operator];
      const associative = operator === '+' || operator === '*';
      const left = enclose(write(formula.left, naming, year), strength);
      const right = enclose(write(formula.right, naming, year), associative ? strength : strength + 1);
      return { text: `${left}${operator}${right}`, strength };
    }
    case 'call':
      return call(formula, naming, year);
  }
}

function call({ name, operands }: Extract<Formula, { kind: 'call' }>, naming: Naming, year: number): Written {
  const [first, second] = operands as readonly [Formula, Formula];
  const text = (operand: Formula, at = year) => write(operand, naming, at).text;
  const whole = (how: string) => ({ text: how, strength: STRONGEST });
  switch (name) {
    case 'added':
      return whole(`MAX(0,${text(first)}-${enclose(write(first, naming, year - 1), STRENGTH['-'] + 1)})`);
    case 'compound':
      return {
        text: `(1+${enclose(write(first, naming, year), 1)})^${enclose(write(second, naming, year), STRONGEST)}`,
        strength: POWER,
      };
    case 'round':
      return whole(`ROUND(${text(first)},${text(second)})`);
    case 'floor':
      return whole(`INT(ROUND(${text(first)},${String(TRUSTED_DIGITS)}))`);
    case 'ceil':
      return whole(`(-INT(-ROUND(${text(first)},${String(TRUSTED_DIGITS)})))`);
    default: {
      const names = operands.flatMap((operand) => (operand.kind === 'reference' ? [operand.name] : []));
      const areNames = names.length === operands.length;
      const sum = name === 'sum' && areNames ? (naming.sum?.(names, year) ?? null) : null;
      if (sum !== null) return whole(sum);
      const list = areNames ? naming.list?.(names, year) : undefined;
      return whole(`${name.toUpperCase()}(${list ?? operands.map((operand) => text(operand)).join(',')})`);
    }
  }
}

function isArithmetic(operator: string): operator is keyof typeof STRENGTH {
  return Object.hasOwn(STRENGTH, operator);
}

function enclose({ text, strength }: Written, least: number): string {
  return strength < least ? `(${text})` : text;
}
