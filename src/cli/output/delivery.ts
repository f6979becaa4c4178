import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { isSameFile } from '../../document/text.ts';
import { InputError, problemAt, type Fault } from '../../problem.ts';
import { CSV_DIALECTS, type CsvDialect } from '../../report/csv-dialect.ts';
import {
  endingsOf,
  formatOfFile,
  type Format,
  type Formats,
  type Render,
  type RenderOptions,
} from '../../report/format.ts';
import { option, repeatable } from '../command.ts';
import type { Context } from '../context.ts';
import { pauses, type Pauses } from '../terminal/interrupted.ts';
import type { OutputFile } from './output-file.ts';
import { pageWordsOf } from '../../language/page-words.ts';
import { printable } from '../../language/printable.ts';
import { DEFAULT_COLUMNS, type Terminal } from '../terminal/terminal.ts';

/** The options that say where a report goes, and how it looks. */
export interface DeliveryOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly csvDialect?: CsvDialect;
  readonly decimals: string;
  readonly unit: string;
  readonly notes?: string;
  readonly force?: boolean;
}

/** How many outputs a report has: each file, and standard output if there is no file or a format is given. */
export function writersOf({ output = [], format }: DeliveryOptions): number {
  return output.length + (output.length === 0 || format !== undefined ? 1 : 0);
}

/** The options of a command whose report can be had in several formats. */
export function deliveryOptions(context: Context, formats: Formats<never>) {
  return [
    option(context, '-f, --format <format>', 'format').choices(
      Object.keys(formats).filter((name) => formats[name]?.isBinary !== true),
    ),
    option(context, '-o, --output <file>', 'output').argParser(repeatable),
    option(context, '--force', 'force'),
    option(context, '--csv-dialect <dialect>', 'csvDialect').choices(CSV_DIALECTS),
    option(context, '--decimals <count>', 'decimals').choices(['0', '1', '2']).default('0'),
    option(context, '--unit <kroner>', 'unit').choices(['1', '1000', '1000000']).default('1'),
  ];
}

/**
 * Writes a report to standard output and to files. Whether the files can be written is checked before the work, and
 * afterwards they are complete or absent.
 */
export class Delivery<Subject> {
  private readonly formats: Formats<Subject>;
  private readonly options: DeliveryOptions;
  private readonly context: Context;
  private readonly files: readonly { readonly file: OutputFile; readonly render: Render<Subject> }[];

  private constructor(
    formats: Formats<Subject>,
    options: DeliveryOptions,
    context: Context,
    files: Delivery<Subject>['files'],
  ) {
    this.formats = formats;
    this.options = options;
    this.context = context;
    this.files = files;
  }

  /**
   * Does some work and writes its result.
   *
   * @param inputs files that are read and so cannot be written
   * @param work makes the subject
   * @throws {InputError} with what is wrong with the files, or what the work throws; then no file is written
   */
  static async of<Subject>(
    inputs: readonly string[],
    formats: Formats<Subject>,
    options: DeliveryOptions,
    context: Context,
    work: () => Subject | Promise<Subject>,
  ): Promise<Subject> {
    const planned = planOutputs(inputs, options.output ?? [], formats);
    const files: { file: OutputFile; render: Render<Subject> }[] = [];
    try {
      if (planned.length > 0) {
        const { OutputFile: File } = await import('./output-file.ts');
        // The writer of a file is loaded before the work: it may have something to prepare.
        for (const { path, format } of planned) {
          const render = await format.load();
          files.push({ file: File.open(path), render });
        }
        if (options.force !== true) await checkReplaced(planned);
      }
      const subject = await work();
      await new Delivery(formats, options, context, files).deliver(subject);
      return subject;
    } finally {
      for (const { file } of files) file.abandon();
    }
  }

  /** @throws {Interrupted} */
  private async deliver(subject: Subject): Promise<void> {
    const { terminal, words } = this.context;
    // From creating the first file to renaming the last one, signals only request an end.
    const pause = pauses(terminal);
    try {
      const streams: OpenReport[] = [];
      const add = async (render: Render<Subject>, path: string | null, output: Destination) => {
        const report = render(subject, this.renderOptions(path));
        if (typeof report === 'string') output.write(report);
        else if (Symbol.iterator in report) await pour([{ pieces: report[Symbol.iterator](), output }], pause);
        else streams.push({ pieces: report[Symbol.asyncIterator](), output });
      };
      for (const { file, render } of this.files) {
        const write = (piece: string | Uint8Array) => {
          file.write(piece);
        };
        await add(render, file.path, { write, isReady: () => true });
      }
      // With files asked for, the terminal shows the report only if that is asked for too.
      if (this.files.length === 0 || this.options.format !== undefined) {
        const format = this.formats[this.options.format ?? 'table'] as Format<Subject>;
        const write = (piece: string | Uint8Array) => {
          // Binary formats are for files only.
          terminal.stdout(String(piece));
        };
        await add(await format.load(), null, { write, isReady: terminal.stdoutReady });
      }
      await pour(streams, pause);
      await pause.take();
      for (const { file } of this.files) {
        file.commit();
        terminal.stderr(`${printable(words.cli.wrote(file.path))}\n`);
      }
    } finally {
      pause.end();
    }
  }

  private renderOptions(file: string | null): RenderOptions {
    const { options } = this;
    const { terminal, language, dataLanguage, paint } = this.context;
    return {
      language,
      dataLanguage,
      decimals: Number(options.decimals),
      unit: Number(options.unit),
      hasAllNotes: options.notes === 'all',
      width: file === null ? (terminal.columns ?? DEFAULT_COLUMNS) : DEFAULT_COLUMNS,
      paint: file === null ? paint.stdout : new Chalk({ level: 0 }),
      file,
      csvDialect: options.csvDialect ?? pageWordsOf(dataLanguage).locale.csvDialect,
    };
  }
}

interface Destination {
  readonly write: (piece: string | Uint8Array) => void;
  /** Waits until the buffer has room; false if the reader is gone. */
  readonly isReady: Terminal['stdoutReady'];
}

/** A report that is produced in pieces, and its destination. */
interface OpenReport {
  readonly pieces: Iterator<string> | AsyncIterator<string | Uint8Array>;
  readonly output: Destination;
}

/**
 * Writes piece by piece, checking for Ctrl-C in between. Several streams take turns, so that what they
 * are made of need not be kept from the first to the last. A stream whose reader is gone ends early.
 *
 * @throws {Interrupted}
 */
async function pour(streams: readonly OpenReport[], pause: Pauses): Promise<void> {
  let open = streams;
  try {
    while (open.length > 0) {
      const ended = new Set<OpenReport>();
      for (const stream of open) {
        const { pieces, output } = stream;
        const next = await pieces.next();
        if (next.done !== true) output.write(next.value);
        const ready = output.isReady();
        if (typeof ready !== 'boolean') await pause.waitFor(ready);
        if (next.done === true || !(await ready)) ended.add(stream);
        await pause.take();
      }
      if (ended.size > 0) open = open.filter((stream) => !ended.has(stream));
    }
  } finally {
    // Generators may have something to clean up; only now, as they may share their source.
    for (const { pieces } of streams) await pieces.return?.();
  }
}

/** Refuses to overwrite a user's own changes. @throws {InputError} */
async function checkReplaced(
  planned: readonly { readonly path: string; readonly format: Format<never> }[],
): Promise<void> {
  const faults: Fault[] = [];
  for (const { path, format } of planned) {
    const fault = (await format.refusalOf?.(path)) ?? null;
    if (fault !== null) faults.push(fault);
  }
  if (faults.length > 0) throw new InputError(faults.map((fault) => problemAt(null, fault)));
}

/** Finds what is wrong with the files to write before any work is done. */
function planOutputs<Subject>(inputs: readonly string[], files: readonly string[], formats: Formats<Subject>) {
  const faults: Fault[] = [];
  const outputs = files.flatMap((path, index) => {
    const format = formats[formatOfFile(path, formats) ?? ''];
    if (format === undefined) {
      faults.push({ code: 'output_format', details: { file: path, known: endingsOf(formats) } });
      return [];
    }
    // A file that does not exist cannot be one of the inputs, of which there may be very many.
    const isThere = existsSync(path);
    if (files.findIndex((each) => resolve(each) === resolve(path)) < index) {
      faults.push({ code: 'output_twice', details: { file: path } });
    }
    if (inputs.some((input) => resolve(path) === resolve(input) || (isThere && isSameFile(path, input)))) {
      faults.push({ code: 'output_is_input', details: { file: path } });
    }
    return [{ path, format }];
  });
  if (faults.length > 0) throw new InputError(faults.map((fault) => problemAt(null, fault)));
  return outputs;
}
