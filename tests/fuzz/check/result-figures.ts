/** What the figures of a result must be among themselves. */

type Figures = Readonly<Record<string, number | null>>;

export interface ResultJson {
  readonly totals: Figures & { readonly total: number; readonly net: number };
  readonly participants: number;
  readonly cost_per_participant: number | null;
  readonly budget: number | null;
  readonly headroom: number | null;
  readonly years: readonly number[];
  readonly by_year: readonly (Figures & { readonly year: number })[];
  readonly interventions: readonly (Figures & { readonly id: string; readonly participants: number })[];
  readonly lines: readonly {
    readonly intervention: string;
    readonly line: string;
    readonly phase: string;
    readonly year: number;
    readonly amount: number;
    readonly overhead: number;
    readonly quantity: number;
  }[];
}

const PHASES = ['establishment', 'replacement', 'operating', 'public_services'] as const;

const ore = (kroner: number | null | undefined) => Math.round((kroner ?? Number.NaN) * 100);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

type Equality = readonly [what: string, left: number, right: number];

/** What does not add up, to the øre. */
export function sumFaults(result: ResultJson): readonly string[] {
  const { totals, by_year: years, interventions, lines } = result;
  const equal: Equality[] = [];
  const add = (what: string, left: number | null | undefined, right: number) => equal.push([what, ore(left), right]);
  const amounts = (of: (line: ResultJson['lines'][number]) => boolean) =>
    sum(lines.filter(of).map((line) => ore(line.amount)));
  for (const phase of PHASES) {
    add(
      `lines of ${phase}`,
      totals[phase],
      amounts((line) => line.phase === phase),
    );
    add(`years of ${phase}`, totals[phase], sum(years.map((year) => ore(year[phase]))));
    add(`interventions of ${phase}`, totals[phase], sum(interventions.map((each) => ore(each[phase]))));
  }
  add('phases', totals.total, sum(PHASES.map((phase) => ore(totals[phase]))));
  add('overhead of lines', totals.overhead, sum(lines.map((line) => ore(line.overhead))));
  for (const figure of ['total', 'overhead', 'funding', 'net'] as const)
    add(`years of ${figure}`, totals[figure], sum(years.map((year) => ore(year[figure]))));
  add('net', totals.net, ore(totals.total) - ore(totals.funding));
  for (const year of years) {
    add(
      `total of ${String(year.year)}`,
      year.total,
      amounts((line) => line.year === year.year),
    );
    add(`net of ${String(year.year)}`, year.net, ore(year.total) - ore(year.funding));
    if (year.budget !== null) add(`headroom of ${String(year.year)}`, year.headroom, ore(year.budget) - ore(year.net));
  }
  for (const each of interventions) {
    add(
      `total of ${each.id}`,
      each.total,
      amounts((line) => line.intervention === each.id),
    );
    add(`phases of ${each.id}`, each.total, sum(PHASES.map((phase) => ore(each[phase]))));
  }
  if (result.budget !== null) add('headroom', result.headroom, ore(result.budget) - ore(totals.net));
  const faults = equal
    .filter(([, left, right]) => left !== right)
    .map(([what, left, right]) => `${what}: ${String(left / 100)} is not ${String(right / 100)}`);
  if (years.length !== result.years.length) faults.push('years');
  const heads = sum(interventions.map((each) => each.participants));
  if (Math.abs(heads - result.participants) > 1e-5 * interventions.length + 1e-9 * heads)
    faults.push(`participants: ${String(result.participants)} is not ${String(heads)}`);
  if ((result.cost_per_participant === null) !== (result.participants === 0) && result.participants > 1e-5)
    faults.push('cost_per_participant');
  return faults;
}

/** Numbers that are none, or beyond all reason, by their paths. */
export function numberFaults(data: unknown, path = ''): readonly string[] {
  if (typeof data === 'number')
    return Number.isFinite(data) && Math.abs(data) < 1e18 ? [] : [`${path}: ${String(data)}`];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => numberFaults(value, path === '' ? key : `${path}.${key}`));
}

/** Figures that a result always has, but has not. */
export function missingFaults({ totals, by_year: years, lines }: ResultJson): readonly string[] {
  const missing = (data: object, names: readonly string[], of: string) =>
    names.filter((key) => typeof (data as Record<string, unknown>)[key] !== 'number').map((key) => `${of}.${key}`);
  return [
    ...missing(totals, Object.keys(totals), 'totals'),
    ...years.flatMap((year, index) =>
      missing(
        year,
        [
          'establishment',
          'replacement',
          'operating',
          'public_services',
          'total',
          'overhead',
          'funding',
          'net',
          'participants',
        ],
        `by_year.${String(index)}`,
      ),
    ),
    ...lines.flatMap((line, index) =>
      missing(
        line,
        ['quantity', 'unit_cost', 'unit_cost_used', 'amount', 'overhead', 'year'],
        `lines.${String(index)}`,
      ),
    ),
  ];
}
