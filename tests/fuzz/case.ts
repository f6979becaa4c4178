import type { WorkbookSpoil } from './generate/workbook-spoils.ts';
import type { Tampering } from './generate/tamperings.ts';

/** What the fuzz tries: one of each is counted apart. */
export const KINDS = ['inputs', 'command-lines', 'workbooks', 'parts'] as const;

export type Kind = (typeof KINDS)[number];

/** How a file of a case comes about: a text, or a file of the program's own that is spoilt. */
export type FileSource =
  | string
  | { readonly workbook: string; readonly spoils: readonly WorkbookSpoil[] }
  | { readonly part: string; readonly number: number; readonly tamperings: readonly Tampering[] }
  | { readonly bytes: string }
  | { readonly link: string }
  | { readonly fifo: true };

/** A command line, and what is given to it as standard input. */
export interface CommandLine {
  readonly args: readonly string[];
  readonly stdin?: string;
}

/** Further questions about a scenario: each compares what two command lines say of it. */
export const PROBES = [
  'check',
  'twice',
  'formats',
  'explain',
  'sweep',
  'tornado',
  'simulate',
  'solve',
  'compare',
  'workbook',
  'page',
  'shards',
] as const;

export type Probe = (typeof PROBES)[number];

/** Something to be tried, as data: it can be written to a file, made smaller and tried again. */
export interface Case {
  readonly kind: Kind;
  readonly files: Readonly<Record<string, FileSource>>;
  readonly commands: readonly CommandLine[];
  /** The scenario that the probes are about, and settings of it that may be tried. */
  readonly scenario?: string;
  readonly probes?: readonly Probe[];
  readonly settings?: readonly (readonly [path: string, value: string])[];
  /** Whether the first command line must end with 2: its input is known to be wrong. */
  readonly isWrong?: boolean;
}
