import { evaluate } from '../formula/evaluate.ts';
import { MODEL, type ModelFormula } from '../model/formulas.ts';
import { scopeOf } from '../model/plan.ts';
import type { Live } from './page.ts';
import { writeFormula } from './write-formula.ts';

/** What a name of a formula stands for: how it is written, and the number that it is now. */
export interface Operand {
  readonly at: string;
  readonly value: number;
}

/** A formula of the model on cells: as a spreadsheet has it, and what the program makes of it now. */
export function modelLive(formula: ModelFormula, operands: Readonly<Record<string, Operand>>): Live {
  const values = Object.fromEntries(Object.entries(operands).map(([name, { value }]) => [name, value]));
  return {
    formula: writeFormula(MODEL[formula], (name) => (operands[name] as Operand).at, 1),
    value: evaluate(MODEL[formula], scopeOf(values), 1).value,
  };
}
