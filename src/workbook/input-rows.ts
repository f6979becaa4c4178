import type { Input } from '../catalogue/intervention.ts';
import type { KindName } from '../settings/kinds.ts';

/** What a cell of the inputs means where nothing is typed in it. */
export type IfEmpty =
  /** It must be given. */
  | { readonly kind: 'required' }
  | { readonly kind: 'number'; readonly value: number }
  /** What another row has. */
  | { readonly kind: 'row'; readonly path: string }
  /** Nothing, which is allowed. */
  | { readonly kind: 'nothing' };

/** How the number that the calculation uses comes from what is typed in. */
export type UsedRule =
  | { readonly kind: 'own'; readonly ifEmpty: IfEmpty }
  /** One key of an input in parts: typed in itself, or by the number for all with the choice of the key. */
  | {
      readonly kind: 'part';
      readonly key: string;
      /** The rows of the number for all and of the choice; null where numbers are given by key only. */
      readonly single: { readonly path: string; readonly choice: string } | null;
      readonly parts: readonly string[];
      readonly ifEmpty: IfEmpty;
    }
  /** Text and choices, and numbers that are used by way of others. */
  | { readonly kind: 'none' };

/** A row of the inputs: a path of the scenario, what is typed in, and how it takes effect. */
export interface InputRow {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly content:
    | { readonly kind: 'number'; readonly of: KindName }
    | { readonly kind: 'choice'; readonly among: readonly string[] }
    | { readonly kind: 'text' };
  readonly byYear: boolean;
  /** One for all years. */
  readonly all: string | number | null;
  /** One for each year; null: none of them. */
  readonly years: readonly number[] | null;
  readonly isLocked: boolean;
  readonly used: UsedRule;
  /** Rows of which exactly one is given, this one among them. */
  readonly oneOf: readonly string[] | null;
}

/** A section of the inputs under its heading. */
export interface InputSection {
  readonly title: string;
  /** What the reader should know of the section. */
  readonly remark: string | null;
  readonly rows: readonly InputRow[];
}

/** The name of a workbook's cell for a path: letters, digits, dots and underscores. */
export function cellName(path: string): string {
  const name = path.replace(/\[(\d+)\]/gu, '_$1').replace(/[^A-Za-z0-9_.]/gu, '_');
  // A name that reads like a cell, such as R1C1 or AB12, is none.
  return /^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*(?:[RrCc]\d*)?|true|false)$/iu.test(name) ? `_${name}` : name;
}

/** The name of the cell with the number that the calculation uses. */
export function usedName(path: string): string {
  return `used_${cellName(path)}`;
}

/** The paths under which the parts of an input stand. */
export function partPaths(label: string, form: string, { keys }: Input): readonly string[] {
  return (keys ?? []).map((key) => `${label}.${form}.${key.id}`);
}
