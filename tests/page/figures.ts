import type { Page } from 'playwright-core';
import { PHASES } from '../../src/catalogue/intervention.ts';
import { formatKroner, formatNumber, formatPlain } from '../../src/language/numbers.ts';
import type { Language } from '../../src/language/languages.ts';
import { evaluateScenario, openScenario, type Result } from '../../src/index.ts';
import { runCli } from '../cli/run-cli.ts';
import type { ResultJson } from '../workbook/book-of.ts';

/** The figures of a page as they are read there. */
export interface PageFigures {
  /** Each headline, and the numbers of the remark below it. */
  readonly headlines: readonly (readonly string[])[];
  /** The rows of the yearly table, without their labels: each year, and all of them. */
  readonly years: readonly (readonly string[])[];
  readonly keyFigures: readonly string[];
  /** Year, quantity, unit cost, amount and overhead of each line, in their order. */
  readonly ledger: readonly (readonly string[])[];
}

/** Reads the figures of a page, with or without its script. */
export function readFigures(page: Page): Promise<PageFigures> {
  return page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
    const texts = (selector: string, within?: ParentNode) => all(selector, within).map((node) => node.textContent);
    return {
      headlines: all('.headline').map((each) => [
        ...texts('strong', each),
        ...(texts('.remark', each)
          .join(' ')
          .match(/-?\d(?:[\d.,]*\d)?/gu) ?? []),
      ]),
      years: all('table.statement tbody tr')
        .map((row) => texts('td', row))
        .filter((row) => row.length > 0),
      keyFigures: texts('.key-figures dd'),
      ledger: all('table.ledger tbody tr').map((row) => {
        const cells = texts('td, th', row);
        const [quantity = '', ...numbers] = cells.slice(-5, -1);
        // The year is the only number of its cell, whether "2027" or "Year 1".
        return [cells[0]?.match(/\d+/u)?.[0] ?? '', quantity.split(' ')[0] ?? '', ...numbers];
      }),
    };
  });
}

/** What the program says of a scenario with some settings, in its JSON and formatted as a page is; null where it refuses them. */
export async function saidFigures(
  file: string,
  set: readonly string[],
  language: Language,
): Promise<PageFigures | null> {
  const { code, stdout } = await runCli([
    'run',
    file,
    '--format',
    'json',
    ...set.flatMap((setting) => ['--set', setting]),
  ]);
  if (code !== 0) return null;
  // Grants and the discount rate are not in the JSON.
  return formatted(JSON.parse(stdout) as ResultJson, evaluateScenario(openScenario(file, { set }).read()), language);
}

/** The marks of the years that are over their budget; in all, how many there are where the budget is by year. */
function overBudget({ by_year: byYear, headroom }: Result, language: Language): readonly string[] {
  const over = byYear.filter((year) => (year.headroom ?? 0) < 0).length;
  const years = language === 'da' ? 'år' : over === 1 ? 'year' : 'years';
  const isByYear = byYear.some((year) => year.headroom !== null);
  return [
    ...byYear.map((year) => ((year.headroom ?? 0) < 0 ? 'over' : '')),
    isByYear ? `${String(over)} ${years}` : (headroom ?? 0) < 0 ? 'over' : '',
  ];
}

function formatted(json: ResultJson, result: Result, language: Language): PageFigures {
  const { funding, discount_rate: discountRate } = result;
  const assumed = json.totals.overhead_assumed ?? 0;
  const whole = (value: number | null | undefined) => (value == null ? '–' : formatNumber(value, language));
  const number = (value: number) => formatPlain(value, language);
  const heads = json as unknown as Readonly<Record<string, number | null>>;
  return {
    headlines: headlines(json, language),
    years: [
      ...lineRows(json).map((row) => row.map(whole)),
      ...rowsOf(json, ['total', 'overhead']).map((row) => row.map(whole)),
      ...(assumed === 0 ? [] : [[...json.by_year.map(() => ''), whole(assumed)]]),
      ...funding.map(({ by_year: byYear, total }) => [...byYear, total].map((value) => whole(-value))),
      ...rowsOf(json, funding.length === 0 ? [] : ['net']).map((row) => row.map(whole)),
      ...rowsOf(json, heads.budget === null ? [] : ['budget', 'headroom']).map((row) =>
        row.map((value) => (value === null ? '' : whole(value))),
      ),
      ...(result.is_over_budget ? [overBudget(result, language)] : []),
      ...rowsOf(json, ['participants']).map((row) => row.map((value) => number(value ?? Number.NaN))),
    ],
    keyFigures: [
      ...(heads.completers === heads.participants
        ? []
        : [number(heads.completers ?? Number.NaN), whole(heads.cost_per_completer)]),
      ...(heads.families === null ? [] : [number(heads.families ?? Number.NaN), whole(heads.cost_per_family)]),
      ...(discountRate === 0 ? [] : [whole(json.totals.present_value)]),
      ...(discountRate === 0 || json.totals.funding === 0 ? [] : [whole(json.totals.net_present_value)]),
      ...(discountRate === 0 ? [] : [whole(json.totals.equivalent_annual_cost)]),
    ],
    ledger: json.lines.map((line) => [
      String(line.year),
      number(line.quantity),
      ...[line.unit_cost_used, line.amount, line.overhead].map((value) => formatNumber(value, language, 2)),
    ]),
  };
}

function headlines(json: ResultJson, language: Language): PageFigures['headlines'] {
  const { totals, by_year: byYear } = json;
  const heads = json as unknown as Readonly<Record<string, number | null>>;
  const whole = (value: number) => formatNumber(Math.round(value), language);
  const kroner = (value: number | null | undefined) =>
    value == null ? '–' : formatKroner(Math.round(value), language);
  const { budget, headroom } = heads;
  const over = byYear.filter((year) => (year.headroom ?? 0) < 0).length;
  const left = headroom == null ? [] : over > 0 ? [over, byYear.length].map(String) : [whole(Math.abs(headroom))];
  return [
    [kroner(totals.total), ...(totals.funding === 0 ? [] : [whole(totals.net ?? Number.NaN)])],
    [kroner((totals.total ?? Number.NaN) / byYear.length)],
    [kroner(heads.cost_per_participant), formatPlain(heads.participants ?? Number.NaN, language)],
    [kroner(budget), ...left],
  ];
}

/** The rows of the lines by phase, and a row for each phase of several. */
function lineRows({ lines, by_year: byYear, totals }: ResultJson): readonly (readonly (number | null | undefined)[])[] {
  return PHASES.flatMap((phase) => {
    const rows = new Map<string, number[]>();
    for (const line of lines.filter((each) => each.phase === phase)) {
      const key = `${line.intervention} ${line.line}`;
      rows.set(key, [...(rows.get(key) ?? []), line.amount]);
    }
    const sums = [...byYear.map((year) => year[phase]), totals[phase]];
    const isNought = [...rows.values()].flat().every((amount) => amount === 0);
    // A phase has its sums in its head, unless its only line has them; one that costs nothing is its head alone.
    if (rows.size > 0 && isNought) return [sums];
    return [...(rows.size > 1 ? [sums] : []), ...[...rows.values()].map((row) => [...row, sumOf(row)])];
  });
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((ore, amount) => ore + Math.round(amount * 100), 0) / 100;
}

function rowsOf(
  { by_year: byYear, totals, ...heads }: ResultJson,
  names: readonly string[],
): readonly (readonly (number | null)[])[] {
  return names.map((name) => [
    ...byYear.map((year) => year[name] ?? null),
    totals[name] ?? (heads as Readonly<Record<string, number | null>>)[name] ?? null,
  ]);
}
