import type { ChalkInstance } from 'chalk';
import type { Language } from '../language/languages.ts';
import type { ChartOptions as Paper } from '../chart/chart-size.ts';
import type { Fault } from '../problem.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { Presentation } from './presentation.ts';
import type { Document } from './table/document.ts';
import type { Data } from './table/records.ts';
import type { Stream, Table } from './table/table.ts';

export interface TextOptions {
  /** Columns available. */
  readonly width: number;
  readonly paint: ChalkInstance;
}

/** Everything that a format may need. */
export interface RenderOptions extends Presentation, TextOptions {
  readonly csvDialect: CsvDialect;
  /** The language of a data format: English unless a language is given explicitly. */
  readonly dataLanguage: Language;
  /** The file that is written; null for standard output. */
  readonly file: string | null;
}

/** The output: text, pieces, or pieces as their source is computed. */
export type Written = string | Iterable<string> | AsyncIterable<string | Uint8Array>;

/** Writes a subject. */
export type Render<Subject> = (subject: Subject, options: RenderOptions) => Written;

/** JSON: a head, and rows of their own lines after it where it has many; or text that is JSON already. */
export type Json = { readonly head: object; readonly rows?: Stream<readonly Data[]> } | AsyncIterable<string>;

/**
 * How a subject is laid out for formats: each view says what is to be read, and nothing of how a format writes it. Views are
 * loaded when they are asked for.
 */
export interface Views<Subject> {
  /** Rows that there will be, where formats have a limit of them. */
  readonly count?: (subject: Subject) => number;
  /** For people to read. */
  readonly document?: Load<(subject: Subject, options: Presentation) => Document | AsyncIterable<Document>>;
  /** The same for the sheets of a workbook, where more is wanted of them. */
  readonly sheets?: Load<
    (subject: Subject, options: Presentation) => readonly Document[] | Promise<readonly Document[]>
  >;
  /** The same with a summary and charts, for a page. */
  readonly page?: Load<(subject: Subject, options: Presentation) => Document | AsyncIterable<Document>>;
  /** For programs: a row for each case, with names that stay. */
  readonly table?: Load<(subject: Subject, options: RenderOptions) => Table>;
  /** Rows of formats that have lists, where they are not those of the table. */
  readonly records?: Load<(subject: Subject) => Stream<readonly Data[]>>;
  readonly json?: Load<(subject: Subject) => Json>;
  /** One chart: markup. */
  readonly picture?: Load<(subject: Subject, options: Presentation, paper?: Paper) => string>;
}

type Load<View> = () => Promise<View>;

/** Loads what writes the views of a subject that a format needs. */
export type Writer<Needed extends keyof Views<never>> = <Subject>(
  views: Views<Subject> & Required<Pick<Views<Subject>, Needed>>,
) => Promise<Render<Subject>>;

/** A way of writing a subject. */
export interface Format<Subject> {
  /** The endings of its files. */
  readonly endings: readonly string[];
  /** Whether it is binary, and so for files only. */
  readonly isBinary?: boolean;
  /** Whether it has no place for remarks, which then go to standard error. */
  readonly isBare?: boolean;
  /** What is wrong with replacing a file that is there, if anything is. */
  readonly refusalOf?: (file: string) => Promise<Fault | null>;
  /** Loads its writer, on first use. */
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
