import type { Language } from '../language/languages.ts';
import type { Fault } from '../problem.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { TableOptions } from './table.ts';

/** Everything that a format may want to know. */
export interface RenderOptions extends TableOptions {
  readonly csvDialect: CsvDialect;
  /** The language of a data format, which follows only an explicit wish. */
  readonly dataLanguage: Language;
  /** The file that is written; null for standard output. */
  readonly file: string | null;
}

/** A report, whole or piece by piece, or piece by piece as what it is of comes. */
export type Report = string | Iterable<string> | AsyncIterable<string | Uint8Array>;

/** Writes a subject. */
export type Render<Subject> = (subject: Subject, options: RenderOptions) => Report;

/** A way of writing a subject. */
export interface Format<Subject> {
  /** The endings of its files. */
  readonly endings: readonly string[];
  /** Whether it is no text, and so for files alone. */
  readonly isBinary?: boolean;
  /** Whether it has no place for remarks, which are then made elsewhere. */
  readonly isBare?: boolean;
  /** What is wrong with replacing a file that is there, if anything is. */
  readonly refusalOf?: (file: string) => Promise<Fault | null>;
  /** Loads what draws it, which is loaded only then. */
  readonly load: () => Promise<Render<Subject>>;
}

/** The formats of a subject by name. */
export type Formats<Subject> = Readonly<Record<string, Format<Subject>>>;

/** Every ending that says a format. */
export function endingsOf(formats: Formats<never>): readonly string[] {
  return Object.values(formats).flatMap(({ endings }) => endings);
}

/** The format of a file by its ending; undefined if it says none. */
export function formatOfFile(file: string, formats: Formats<never>): string | undefined {
  const lower = file.toLowerCase();
  return Object.keys(formats).find((name) => formats[name]?.endings.some((ending) => lower.endsWith(ending)));
}
