import { isSettingName } from '../settings/settings.ts';
import { nearest } from '../document/nearest.ts';
import type { Path } from '../document/path.ts';
import { asDecimals } from '../document/numerals.ts';
import { formulaNumber } from '../formula/build.ts';
import { FormulaFault, parseFormula } from '../formula/parse.ts';
import type { Formula, Span } from '../formula/tree.ts';
import type { Text } from '../language/languages.ts';
import type { Fault } from '../problem.ts';
import type { InterventionFile } from './file-schema.ts';
import { numbersOf, type Input, type Source } from './intervention.ts';

/** Takes note of a fault in a file; the span is within the text of a formula. */
export type ReportFault = (path: Path, fault: Fault, on?: 'key' | 'value', span?: Span) => void;

/** What the parts of an intervention's file are compiled with. */
export interface CompileContext {
  readonly file: InterventionFile;
  readonly inputs: readonly Input[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: ReportFault;
}

/** The key of an input that a line is for. */
export interface Each {
  readonly input: string;
  readonly id: string;
  readonly label: Text;
}

/** Stands in for a formula that cannot be read, until its fault is thrown. */
const NOTHING = formulaNumber(0);

/** Reads a formula of a file; its faults are reported at their place in its text. */
export function compileFormula(
  { inputs, report }: CompileContext,
  text: string,
  at: Path,
  each: Each | null = null,
  wanted: 'number' | 'condition' = 'number',
): Formula {
  const resolve = (name: string, span: Span) => resolveName(inputs, each, name, span);
  try {
    return parseFormula(text, { resolve, wanted });
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    report(at, formulaFault(error, inputs), 'value', error.span);
    return NOTHING;
  }
}

function formulaFault(error: FormulaFault, inputs: readonly Input[]): Fault {
  const { code, found } = error;
  if (code === 'formula_thousands') {
    return { code, details: { found, right: found.replaceAll('.', ''), other: asDecimals(found) } };
  }
  if (code !== 'formula_unknown_name') return { code, details: { found } };
  const names = inputs.flatMap((input) => [input.id, ...numbersOf(input)]);
  return notAnInput(found, [...new Set(names)]);
}

/** What is wrong with a name that is no input. */
export function notAnInput(found: string, known: readonly string[]): Extract<Fault, { code: 'not_an_input' }> {
  const isSetting = isSettingName(found);
  return {
    code: 'not_an_input',
    details: { found, nearest: isSetting ? null : nearest(found, known), known, isSetting },
  };
}

/** A name is a number of an input; an input in parts is their sum; `each` is the part of the line. */
function resolveName(inputs: readonly Input[], each: Each | null, name: string, span: Span): Formula | undefined {
  if (name === 'each' && each !== null) return { kind: 'reference', name: `${each.input}.${each.id}`, span };
  if (inputs.flatMap(numbersOf).includes(name)) return { kind: 'reference', name, span };
  const parts = inputs.find((input) => input.id === name)?.keys ?? [];
  return parts
    .map((key): Formula => ({ kind: 'reference', name: `${name}.${key.id}`, span }))
    .reduce<Formula | undefined>(
      (left, right) => (left === undefined ? right : { kind: 'binary', operator: '+', left, right, span }),
      undefined,
    );
}
