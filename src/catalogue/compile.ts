import { nearest } from '../document/nearest.ts';
import { compileFormula, type CompileContext, type ReportFault } from './compile-formula.ts';
import { checkEntryKeys, checkInputReferences, compileInput } from './compile-input.ts';
import { compileLines } from './compile-line.ts';
import type { InterventionFile, SourcesFile } from './file-schema.ts';
import type { Intervention, NoteRule, Source } from './intervention.ts';

/** Most cost lines that a file may have. */
const MOST_LINES = 500;

/**
 * Turns what an intervention's file says into an intervention: formulas become trees, lines for
 * each key of an input become one line per key, defaults are filled in.
 *
 * @param sources the sources that any file may refer to
 * @param report called with everything that is wrong; what is returned is then not to be used
 * @param placeOf where something stands in the file; null where it is no file of the user's
 */
export function compileIntervention(
  file: InterventionFile,
  sources: ReadonlyMap<string, Source>,
  report: ReportFault,
  placeOf: Intervention['placeOf'] = () => null,
): Intervention {
  const inputs = Object.entries(file.inputs).map(([id, input]) => compileInput(id, input, report));
  const known = new Map(sources);
  for (const [id, source] of Object.entries(file.sources ?? {})) known.set(id, sourceOf(id, source));
  const context: CompileContext = { file, inputs, sources: known, report };
  checkInputReferences(context);
  checkEntryKeys(context);
  checkOverheadIncluded(context);
  const count = file.lines.length;
  if (count > MOST_LINES)
    report(['lines'], { code: 'too_many_items', details: { found: count, most: MOST_LINES } }, 'key');
  const lines = file.lines.slice(0, MOST_LINES).flatMap((_, index) => compileLines(context, index));
  const notes = (file.notes ?? []).map((_, index) => compileNote(context, index));
  return {
    id: file.id,
    name: file.name,
    inputs,
    oneOf: file.one_of ?? [],
    participants: compileFormula(context, file.participants, ['participants']),
    lines,
    notes,
    examples: (file.examples ?? []).map((example) => ({ ...example, scenario: example.scenario ?? {} })),
    sources: [...known.values()].filter((source) => lines.some((line) => line.source === source.id)),
    definition: file,
    placeOf,
  };
}

/** A source as a file says it: without a year it bears no date. */
export function sourceOf(id: string, { year, ...source }: SourcesFile[string]): Source {
  return { id, ...source, year: year ?? null };
}

/** Requires the overhead included in wages, so that none is added to them implicitly. */
function checkOverheadIncluded({ file, report }: CompileContext): void {
  if (file.overhead_included !== undefined) return;
  const lacking = file.lines.filter((line) => line.wage_share.value > 0 && line.overhead_included === undefined);
  const [first] = lacking;
  if (first === undefined) return;
  const details = { lines: [...new Set(lacking.map((line) => line.id))] };
  report(['lines', file.lines.indexOf(first), 'wage_share'], { code: 'overhead_included_needed', details }, 'key');
}

function compileNote(context: CompileContext, index: number): NoteRule {
  const entry = (context.file.notes ?? [])[index] as NonNullable<InterventionFile['notes']>[number];
  const at = ['notes', index];
  const lines = context.file.lines.map((line) => line.id);
  for (const [position, line] of (entry.lines ?? []).entries()) {
    if (lines.includes(line)) continue;
    const details = { found: line, nearest: nearest(line, lines), known: lines };
    context.report([...at, 'lines', position], { code: 'unknown_line', details });
  }
  return {
    code: entry.code,
    when: entry.when === undefined ? null : compileFormula(context, entry.when, [...at, 'when'], null, 'condition'),
    lines: entry.lines ?? null,
    phase: entry.phase ?? null,
    path: entry.path,
    text: entry.text,
    more: entry.more ?? null,
  };
}
