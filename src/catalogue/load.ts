import type * as z from 'zod/mini';
import type { InputDocument } from '../document/document.ts';
import { readShape } from '../document/shape.ts';
import { InputError, inOrder, problemAt, type FileKind, type Place, type Problem } from '../problem.ts';
import type { Span } from '../formula/tree.ts';
import { compileIndex } from './compile-index.ts';
import { compileIntervention } from './compile.ts';
import type { ReportFault } from './compile-formula.ts';
import { kindOf } from './file-kind.ts';
import { indexSchema, interventionSchema } from './file-schema.ts';
import type { Intervention, Source } from './intervention.ts';
import type { PriceIndex } from './price-index.ts';

/**
 * Reads an intervention from its file.
 *
 * @throws {InputError} with everything that is wrong with it
 */
export function readIntervention(document: InputDocument, sources: ReadonlyMap<string, Source>): Intervention {
  return read(document, 'intervention', interventionSchema, (file, report) =>
    compileIntervention(file, sources, report, (path) => document.place(path)),
  );
}

/**
 * Reads a price index from its file.
 *
 * @throws {InputError} with everything that is wrong with it
 */
export function readIndex(document: InputDocument): PriceIndex {
  return read(document, 'index', indexSchema, compileIndex);
}

function read<Schema extends z.ZodMiniType, Value>(
  document: InputDocument,
  expected: FileKind,
  schema: Schema,
  compile: (file: z.output<Schema>, report: ReportFault) => Value,
): Value {
  const problems: Problem[] = [...document.problems];
  const report: ReportFault = (path, fault, on, span) => {
    const place = document.place(path, on);
    problems.push(problemAt(span === undefined ? place : within(place, span), fault));
  };
  const found = kindOf(document.data);
  if (found === null) report([], { code: 'expected_map', details: {} });
  else if (found !== expected) report([], { code: 'wrong_kind', details: { found, expected, file: document.file } });
  const file = found !== expected ? undefined : readShape(schema, document.data, [], document, problems);
  const value = file === undefined ? undefined : compile(file, report);
  if (problems.length > 0) throw new InputError(inOrder(problems));
  return value as Value;
}

/** The part of a formula's place that a span of its text is at. */
function within(place: Place, span: Span): Place {
  const { excerpt, before = 0 } = place;
  const quoted = /^["']/u.test(excerpt.slice(place.column - 1 - before)) ? 1 : 0;
  const column = place.column + span.start + quoted;
  // In a folded text the offset may lie beyond the first line; then the whole is shown.
  if (column - before > excerpt.length + 1) return place;
  return { ...place, column, length: Math.max(1, span.end - span.start) };
}
