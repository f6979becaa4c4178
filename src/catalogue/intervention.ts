import type { Path } from '../document/path.ts';
import type { Formula } from '../formula/tree.ts';
import type { Text } from '../language/languages.ts';
import type { Place } from '../problem.ts';
import type { INPUT_KINDS } from '../settings/kinds.ts';

/** The phases of the published tables, and replacement, which the model derives. */
export const PHASES = ['establishment', 'replacement', 'operating', 'public_services'] as const;

export type Phase = (typeof PHASES)[number];

/** Where a figure comes from; `own` figures are the user's and never stand in a catalogue. */
export type Origin = 'published' | 'derived' | 'assumed' | 'own';

export type InputKind = keyof typeof INPUT_KINDS;

/** A number that a scenario gives, or a number for each of its keys. */
export interface Input {
  readonly id: string;
  readonly kind: InputKind;
  /** Whether the scenario may give a list with a value for each year. */
  readonly byYear: boolean;
  /** Null where the scenario must give it. */
  readonly default: number | null;
  /** Whether `<id>_before` gives the value before year 1. */
  readonly before: boolean;
  readonly unit: Text | null;
  readonly label: Text;
  /** For an input in parts, such as participants by tier. */
  readonly keys: readonly InputKey[] | null;
  /** The word that says which key a single number is for, such as `tier`. */
  readonly chooseWith: string | null;
  /** The input without which this one counts for nothing. */
  readonly onlyWith: string | null;
}

export interface InputKey {
  readonly id: string;
  readonly label: Text;
}

/** A cost line: a quantity times a unit cost, and where the unit cost comes from. */
export interface Line {
  /** Within its intervention; a line for a key of an input is `delivery.group`. */
  readonly id: string;
  readonly label: Text;
  /** As the file has it: `delivery`, for all the lines of its keys. */
  readonly base: { readonly id: string; readonly label: Text };
  readonly phase: Exclude<Phase, 'replacement'>;
  readonly quantity: Formula;
  /** Where its formulas stand in the file. */
  readonly at: { readonly quantity: Path; readonly unitCost: Path };
  readonly unit: Text;
  /** The input whose leavers, replaced, repeat the line; null if none. */
  readonly replaced: string | null;
  /** Kroner per unit, at the price year and with the overhead below. */
  readonly unitCost: Formula;
  readonly priceYear: number;
  /** The overhead contained in the wage part of the unit cost, as a share of the wages. */
  readonly overheadIncluded: number;
  /** The share of the unit cost that is wages. */
  readonly wageShare: number;
  /** What an assumed wage share rests on; null where the share is not an assumption. */
  readonly wageShareAssumed: Text | null;
  /** The lowest and the highest unit cost that were published, if they were. */
  readonly publishedRange: { readonly low: number; readonly high: number } | null;
  readonly origin: Exclude<Origin, 'own'>;
  readonly derivation: Text | null;
  readonly source: string | null;
  /** The words of the source, as they stand there. */
  readonly quotes: readonly string[];
}

export type NoteRuleCode = 'assumption' | 'outside_evidence' | 'no_trained_staff';

/** A remark that the result carries where its conditions hold. */
export interface NoteRule {
  readonly code: NoteRuleCode;
  /** Holds in a year where this is not 0; null: always. */
  readonly when: Formula | null;
  /** Applies where one of these lines is in the result with the catalogue's own figure; null: always. */
  readonly lines: readonly string[] | null;
  /** Narrows `lines` to those of a phase. */
  readonly phase: Phase | null;
  /** What to set, from the entry. */
  readonly path: string;
  readonly text: Text;
  /** What a short report leaves out. */
  readonly more: Text | null;
}

/** A worked example: what to give the program, and what it then shows. */
export interface Example {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly years: number;
  readonly expect: Readonly<Record<string, number>>;
}

export interface Intervention {
  readonly id: string;
  readonly name: Text;
  readonly inputs: readonly Input[];
  /** Groups of inputs of which a scenario gives exactly one. */
  readonly oneOf: readonly (readonly string[])[];
  readonly participants: Formula;
  readonly lines: readonly Line[];
  readonly notes: readonly NoteRule[];
  readonly examples: readonly Example[];
  /** The sources its lines refer to. */
  readonly sources: readonly Source[];
  /** What the file said, for the fingerprint of the catalogue. */
  readonly definition: unknown;
  /** Where something stands in the file; null for what the program brings along. */
  readonly placeOf: (path: Path) => Place | null;
}

/** A publication that figures come from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Null where it bears no date. */
  readonly year: number | null;
}

/** The name of the value before year 1 of an input, or of one of its numbers. */
export function nameBefore(name: string): string {
  return name.replace(/^[^.]+/u, '$&_before');
}

/** The keys under which an entry gives an input: its own, and that of what was there before. */
export function formsOf({ id, before }: Input): readonly string[] {
  return before ? [id, nameBefore(id)] : [id];
}

/** The names under which the numbers of an input are known to formulas: `tier` keys apart. */
export function numbersOf(input: Input): readonly string[] {
  return input.keys === null ? [input.id] : input.keys.map((key) => `${input.id}.${key.id}`);
}
