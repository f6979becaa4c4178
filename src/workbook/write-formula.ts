import type { Formula } from '../formula/tree.ts';

/** How a name in a formula is written in a year: as a cell, a name of the workbook, or another formula. */
export type Naming = (name: string, year: number) => string;

/**
 * Digits after the decimal point that `ceil` and `floor` trust: a spreadsheet counts in doubles, where three tenths
 * of ten are a little more than three.
 */
const TRUSTED_DIGITS = 9;

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const POWER = 3;
const STRONGEST = 9;

interface Written {
  readonly text: string;
  /** How tightly its outermost operator binds. */
  readonly strength: number;
}

/**
 * Writes a formula of the model or the catalogue as a formula of a spreadsheet, in the notation of the file format:
 * English functions, commas, no equals sign. It is the tree that the ledger evaluates.
 */
export function writeFormula(formula: Formula, naming: Naming, year: number): string {
  return write(formula, naming, year).text;
}

function write(formula: Formula, naming: Naming, year: number): Written {
  switch (formula.kind) {
    case 'number':
      return { text: String(formula.value), strength: formula.value < 0 ? 0 : STRONGEST };
    case 'reference':
      return { text: naming(formula.name, year), strength: STRONGEST };
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
    default:
      return whole(`${name.toUpperCase()}(${operands.map((operand) => text(operand)).join(',')})`);
  }
}

function isArithmetic(operator: string): operator is keyof typeof STRENGTH {
  return Object.hasOwn(STRENGTH, operator);
}

function enclose({ text, strength }: Written, least: number): string {
  return strength < least ? `(${text})` : text;
}
