import { nearest } from '../document/nearest.ts';
import type { Path } from '../document/document.ts';
import { asDecimals, readNumber, readShare, type Limits } from '../document/values.ts';
import { FormulaFault, parseFormula } from '../formula/parse.ts';
import type { Formula, Span } from '../formula/tree.ts';
import type { Text } from '../language/text.ts';
import type { Fault } from '../problem.ts';
import type { InterventionFile } from './file-schema.ts';
import {
  formsOf,
  numbersOf,
  type Input,
  type InputKind,
  type Intervention,
  type Line,
  type NoteRule,
  type Source,
} from './intervention.ts';

/** Takes note of a fault in a file; the span is within the text of a formula. */
export type Report = (path: Path, fault: Fault, on?: 'key' | 'value', span?: Span) => void;

/** What an input of each kind may be (DESIGN 2.1). */
const LIMITS: Readonly<Record<InputKind, Limits>> = {
  count: { least: 0, most: 1e7 },
  number: { least: 0, most: 1e7 },
  share: { least: 0, most: 1 },
  kroner: { least: 0, most: 1e12 },
};

const NOTHING: Formula = { kind: 'number', value: 0, span: { start: 0, end: 0 } };

/**
 * Turns what an intervention's file says into an intervention: formulas become trees, lines for
 * each key of an input become one line per key, defaults are filled in.
 *
 * @param sources the sources that any file may refer to
 * @param report is told everything that is wrong; what is returned is then not to be used
 */
export function compileIntervention(
  file: InterventionFile,
  sources: ReadonlyMap<string, Source>,
  report: Report,
): Intervention {
  const inputs = Object.entries(file.inputs).map(([id, input]) => compileInput(id, input, report));
  const known = new Map(sources);
  for (const [id, source] of Object.entries(file.sources ?? {})) known.set(id, { id, ...source });
  const context: Context = { file, inputs, sources: known, report };
  checkInputReferences(context);
  checkEntryKeys(context);
  const lines = file.lines.flatMap((_, index) => compileLines(context, index));
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
  };
}

interface Context {
  readonly file: InterventionFile;
  readonly inputs: readonly Input[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly report: Report;
}

type InputEntry = InterventionFile['inputs'][string];

function compileInput(id: string, input: InputEntry, report: Report): Input {
  const limits = LIMITS[input.kind];
  const at = ['inputs', id];
  const read = input.kind === 'share' ? readShare(limits) : readNumber(limits, input.kind === 'count' ? 'whole' : 'any');
  const value =
    input.default === undefined
      ? undefined
      : read(input.default, (fault) => {
          report([...at, 'default'], fault);
          return undefined;
        });
  const keys = Object.entries(input.keys ?? {}).map(([key, label]) => ({ id: key, label }));
  if (input.choose_with !== undefined && keys.length === 0) {
    report([...at, 'choose_with'], { code: 'choose_with_without_keys', details: {} });
  }
  return {
    id,
    kind: input.kind,
    limits,
    byYear: input.by_year ?? false,
    default: value ?? null,
    before: input.before ?? false,
    unit: input.unit ?? null,
    label: input.label,
    keys: keys.length === 0 ? null : keys,
    chooseWith: input.choose_with ?? null,
    onlyWith: input.only_with ?? null,
  };
}

/** Holds that what an input or `one_of` names is an input. */
function checkInputReferences({ file, inputs, report }: Context): void {
  const ids = inputs.map((input) => input.id);
  const check = (found: string, path: Path) => {
    if (ids.includes(found)) return;
    report(path, { code: 'not_an_input', details: { found, nearest: nearest(found, ids) } });
  };
  for (const { id, onlyWith } of inputs) {
    if (onlyWith !== null) check(onlyWith, ['inputs', id, 'only_with']);
  }
  for (const [group, members] of (file.one_of ?? []).entries()) {
    for (const [index, member] of members.entries()) check(member, ['one_of', group, index]);
  }
}

/** What an entry may say of any intervention, and formulas of any key of an input. */
const RESERVED = [
  'use',
  'unit_costs',
  'staff_turnover',
  'replaced_share',
  'completion_rate',
  'parents_per_family',
  'each',
  'and',
  'or',
];

/** Holds that no key of an entry would mean two things. */
function checkEntryKeys({ file, inputs, report }: Context): void {
  const seen = new Set(RESERVED);
  for (const input of inputs) {
    for (const key of formsOf(input)) {
      if (seen.has(key)) report(['inputs', input.id], { code: 'reserved_input', details: { key } }, 'key');
      seen.add(key);
    }
  }
  for (const [id, { choose_with: key }] of Object.entries(file.inputs)) {
    if (key === undefined || !seen.has(key)) continue;
    report(['inputs', id, 'choose_with'], { code: 'reserved_input', details: { key } });
  }
}

/** A line, or a line for each key of its input. */
function compileLines(context: Context, index: number): readonly Line[] {
  const { file, inputs, report } = context;
  const entry = file.lines[index] as InterventionFile['lines'][number];
  const at = ['lines', index];
  if (file.lines.findIndex((line) => line.id === entry.id) < index || entry.id === 'replacement') {
    report([...at, 'id'], { code: 'line_twice', details: { line: entry.id } });
  }
  if (entry.for_each === undefined) {
    for (const part of ['unit_cost', 'quote'] as const) {
      if (!isByKey(entry[part])) continue;
      report([...at, part], { code: 'keys_without_for_each', details: {} });
    }
    return [compileLine(context, index, null)];
  }
  const input = inputs.find((each) => each.id === entry.for_each);
  if (input?.keys == null) {
    const code = input === undefined ? 'not_an_input' : 'for_each_without_keys';
    const ids = inputs.map((each) => each.id);
    report(
      [...at, 'for_each'],
      code === 'not_an_input'
        ? { code, details: { found: entry.for_each, nearest: nearest(entry.for_each, ids) } }
        : { code, details: { input: entry.for_each } },
    );
    return [];
  }
  const keys = input.keys.map((key) => key.id);
  for (const part of ['unit_cost', 'quote'] as const) {
    const value = entry[part];
    if (!isByKey(value)) continue;
    if (Object.keys(value).sort().join() === [...keys].sort().join()) continue;
    report([...at, part], { code: 'keys_differ', details: { input: input.id, keys } });
    return [];
  }
  return input.keys.map((key) => compileLine(context, index, { input: input.id, ...key }));
}

/** Whether a part of a line is given for each key of an input. */
function isByKey(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && !Array.isArray(value);
}

interface Each {
  readonly input: string;
  readonly id: string;
  readonly label: Text;
}

function compileLine(context: Context, index: number, each: Each | null): Line {
  const { file, sources, report } = context;
  const entry = file.lines[index] as InterventionFile['lines'][number];
  const at = ['lines', index];
  const byKey = typeof entry.unit_cost !== 'string';
  const unitCost = typeof entry.unit_cost === 'string' ? entry.unit_cost : (entry.unit_cost[each?.id ?? ''] ?? '0');
  const quote = entry.quote ?? [];
  const quotes = Array.isArray(quote)
    ? (quote as readonly string[])
    : ((quote as Readonly<Record<string, readonly string[]>>)[each?.id ?? ''] ?? []);
  const source = entry.source ?? file.source ?? null;
  if (source !== null && !sources.has(source)) {
    const path = entry.source === undefined ? ['source'] : [...at, 'source'];
    const details = { found: source, nearest: nearest(source, [...sources.keys()]) };
    report(path, { code: 'unknown_source', details });
  }
  if (source === null && entry.origin !== 'assumed') {
    report([...at, 'origin'], { code: 'origin_needs_source', details: {} });
  }
  const range = entry.published_range ?? null;
  if (range !== null && range.low > range.high) {
    const details = { low: String(range.low), high: String(range.high) };
    report([...at, 'published_range', 'low'], { code: 'low_above_high', details });
  }
  return {
    id: each === null ? entry.id : `${entry.id}.${each.id}`,
    label: each === null ? entry.label : withKey(entry.label, each.label),
    base: { id: entry.id, label: entry.label },
    phase: entry.phase,
    quantity: compileFormula(context, entry.quantity, [...at, 'quantity'], each),
    unit: entry.unit,
    replaced: compileReplaced(context, entry.replaced, [...at, 'replaced'], each),
    unitCost: compileFormula(context, unitCost, [...at, 'unit_cost', ...(byKey && each !== null ? [each.id] : [])]),
    priceYear: entry.price_year ?? file.price_year,
    overheadIncluded: entry.overhead_included ?? file.overhead_included ?? 0,
    wageShare: entry.wage_share.value,
    wageShareAssumed: entry.wage_share.assumed,
    publishedRange: range,
    origin: entry.origin,
    derivation: entry.derivation ?? null,
    source,
    quotes,
  };
}

function withKey(label: Text, key: Text): Text {
  return { en: `${label.en}, ${key.en}`, da: `${label.da}, ${key.da}` };
}

function compileReplaced(
  { inputs, report }: Context,
  replaced: string | undefined,
  at: Path,
  each: Each | null,
): string | null {
  if (replaced === undefined) return null;
  if (replaced === 'each' && each !== null) return `${each.input}.${each.id}`;
  const names = inputs.flatMap(numbersOf);
  if (names.includes(replaced)) return replaced;
  report(at, { code: 'not_an_input', details: { found: replaced, nearest: nearest(replaced, names) } });
  return null;
}

function compileNote(context: Context, index: number): NoteRule {
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
  };
}

function compileFormula(
  { inputs, report }: Context,
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
  return {
    code: 'not_an_input',
    details: { found, nearest: nearest(found, names) },
  };
}

/** A name is a number of an input; an input in parts is their sum; `each` is the part of the line. */
function resolveName(
  inputs: readonly Input[],
  each: Each | null,
  name: string,
  span: Span,
): Formula | undefined {
  if (name === 'each' && each !== null) return { kind: 'reference', name: `${each.input}.${each.id}`, span };
  if (inputs.flatMap(numbersOf).includes(name)) return { kind: 'reference', name, span };
  const parts = inputs.find((input) => input.id === name)?.keys ?? [];
  return parts
    .map((key): Formula => ({ kind: 'reference', name: `${name}.${key.id}`, span }))
    .reduce<Formula | undefined>(
      (left, right) =>
        left === undefined ? right : { kind: 'binary', operator: '+', left, right, span },
      undefined,
    );
}
