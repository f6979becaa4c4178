import { nearest } from '../document/nearest.ts';
import type { Path } from '../document/path.ts';
import { joinTexts } from '../language/languages.ts';
import { compileFormula, notAnInput, type CompileContext, type Each } from './compile-formula.ts';
import type { InterventionFile } from './file-schema.ts';
import { numbersOf, type Line } from './intervention.ts';

/** A line, or a line for each key of its input. */
export function compileLines(context: CompileContext, index: number): readonly Line[] {
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
      code === 'not_an_input' ? notAnInput(entry.for_each, ids) : { code, details: { input: entry.for_each } },
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

function compileLine(context: CompileContext, index: number, each: Each | null): Line {
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
  const places = {
    quantity: [...at, 'quantity'],
    unitCost: [...at, 'unit_cost', ...(byKey && each !== null ? [each.id] : [])],
  };
  return {
    id: each === null ? entry.id : `${entry.id}.${each.id}`,
    label: each === null ? entry.label : joinTexts([entry.label, each.label], ', '),
    base: { id: entry.id, label: entry.label },
    phase: entry.phase,
    quantity: compileFormula(context, entry.quantity, places.quantity, each),
    at: places,
    unit: entry.unit,
    replaced: compileReplaced(context, entry.replaced, [...at, 'replaced'], each),
    unitCost: compileFormula(context, unitCost, places.unitCost),
    priceYear: entry.price_year ?? file.price_year,
    // Where neither says it there are no wages (compile.ts).
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

function compileReplaced(
  { inputs, report }: CompileContext,
  replaced: string | undefined,
  at: Path,
  each: Each | null,
): string | null {
  if (replaced === undefined) return null;
  if (replaced === 'each' && each !== null) return `${each.input}.${each.id}`;
  const names = inputs.flatMap(numbersOf);
  if (names.includes(replaced)) return replaced;
  report(at, notAnInput(replaced, names));
  return null;
}
