import { existsSync, readFileSync } from 'node:fs';
import type { Case, Probe } from './case.ts';
import { csvRows } from './check/csv-rows.ts';
import type { ResultJson } from './check/result-figures.ts';
import type { Session } from './session.ts';

/** A scenario that is in order, and what `run` says of it. */
interface Subject {
  readonly session: Session;
  readonly file: string;
  readonly result: ResultJson;
  readonly settings: NonNullable<Case['settings']>;
}

type Row = Readonly<Record<string, number | string | boolean | null>>;

const OTHER = 'other.yaml';

/** A scenario to compare with; it is written beside that of the case. */
export const OTHER_FILES = {
  [OTHER]: 'name: Other\nyears: 2\ninterventions:\n  stepping_stones: { tier: group, participants: 12 }\n',
};

const ask: Readonly<Record<Probe, (subject: Subject) => Promise<void>>> = {
  check: async ({ session, file }) => {
    const command = { args: ['check', file] };
    const { code } = await session.run(command);
    if (code !== 0) session.report('check differs from run', command, String(code));
  },

  twice: async ({ session, file }) => {
    for (const format of ['table', 'json', 'csv', 'markdown']) {
      const command = { args: ['run', file, '-f', format] };
      const [first, second] = [await session.run(command), await session.run(command)];
      if (first.stdout !== second.stdout) session.report('two runs differ', command, '');
    }
  },

  formats: async ({ session, file, result }) => {
    for (const more of [
      ['-f', 'table', '--lang', 'da', '--decimals', '2'],
      ['-f', 'table', '--unit', '1000000'],
      ['-f', 'markdown', '--lang', 'da'],
    ])
      await refuses(session, ['run', file, ...more], false);
    for (const dialect of ['rfc4180', 'danish-excel']) {
      const command = { args: ['run', file, '-f', 'csv', '--csv-dialect', dialect] };
      const { stdout } = await session.run(command);
      const [head = [], ...rows] = csvRows(stdout, dialect === 'rfc4180' ? ',' : ';') ?? [];
      const ore = rows.reduce(
        (sum, row) => sum + Math.round(Number((row[head.indexOf('amount')] ?? '').replace(',', '.')) * 100),
        0,
      );
      session.same('sum of the CSV', command.args, ore, Math.round(result.totals.total * 100));
    }
  },

  explain: async ({ session, file }) => refuses(session, ['explain', file], false),

  sweep: async ({ session, file, result, settings }) => {
    const { totals, participants } = result;
    for (const [path, value] of [['municipalities', null] as const, ...settings]) {
      if (value !== null && /[[\],:{}]|\.\./u.test(value)) continue;
      // With nothing set, at what it is by itself.
      const args = ['sweep', file, '--vary', `${path}=${value ?? '3'}`];
      const swept = await session.json<{ base: Row; rows: readonly Row[] }>(...args);
      if (swept !== null)
        session.same(
          'base of the sweep',
          args,
          [swept.base.total, swept.base.net, swept.base.participants],
          [totals.total, totals.net, participants],
        );
      const set = await session.json<ResultJson>('run', file, '--set', `${path}=${value ?? '3'}`);
      const row = swept?.rows[0];
      if (row === undefined) continue;
      const found = ['total', 'net', 'participants', 'cost_per_participant', 'establishment', 'operating'].map(
        (name) => row[name],
      );
      if (set === null) {
        // Refused by itself, it is no row of figures either.
        if (found.some((figure) => figure !== null))
          session.report('sweep has what run refuses', { args }, JSON.stringify(row));
      } else
        session.same('sweep and run', args, found, [
          set.totals.total,
          set.totals.net,
          set.participants,
          set.cost_per_participant,
          set.totals.establishment,
          set.totals.operating,
        ]);
    }
  },

  tornado: async ({ session, file, result }) => {
    const args = ['tornado', file];
    const made = await session.json<{ base: number; rows: readonly { low: End; high: End; swing: number }[] }>(...args);
    if (made === null) return;
    session.same('base of the tornado', args, made.base, result.totals.total);
    for (const { low, high } of made.rows) {
      for (const { outcome, difference } of [low, high]) {
        if (outcome !== null && difference !== null)
          session.same(
            'differences of the tornado',
            args,
            Math.round((outcome - made.base) * 100),
            Math.round(difference * 100),
          );
      }
    }
    for (const more of [
      ['-f', 'table'],
      ['-f', 'csv'],
      ['-f', 'markdown', '--lang', 'da'],
    ])
      await refuses(session, [...args, ...more], false);
  },

  simulate: async ({ session, file, result }) => {
    const args = ['simulate', file, '--draws', '20'];
    const made = await session.json<{
      outcomes: readonly {
        base: number;
        mean: number;
        least: number;
        most: number;
        quantiles: Readonly<Record<string, number>>;
      }[];
    }>(...args);
    if (made === null) return;
    for (const { base, mean, least, most, quantiles } of made.outcomes) {
      session.same('base of the simulation', args, base, result.totals.total);
      const tolerance = 1e-9 * Math.abs(most) + 0.01;
      const ordered = [least, ...Object.values(quantiles), most];
      if (
        mean < least - tolerance ||
        mean > most + tolerance ||
        ordered.some((each, index) => each < (ordered[index - 1] ?? least))
      )
        session.report('order of the simulation', { args }, JSON.stringify(made.outcomes));
    }
    await refuses(session, [...args, '-f', 'table'], false);
  },

  solve: async ({ session, file, result, settings }) => {
    for (const path of new Set(['overhead', ...settings.map(([each]) => each)])) {
      const limit = result.totals.total.toFixed(2);
      const args = ['solve', file, '--find', path, '--so-that', `total <= ${limit}`];
      const made = await session.json<{
        find: { path: string; unit: string };
        intervals: readonly { low: Point | null; high: Point | null }[];
      }>(...args);
      for (const point of made?.intervals.flatMap(({ low, high }) => [low, high]) ?? []) {
        if (point?.total == null) continue;
        const value =
          made?.find.unit === 'share' ? `${String(Number((point.value * 100).toFixed(10)))}%` : String(point.value);
        if (value.includes('e')) continue;
        const set = await session.json<ResultJson>('run', file, '--set', `${path}=${value}`);
        if (set !== null) session.same('solve and run', [...args, value], point.total, set.totals.total);
        if (point.total > Number(limit)) session.report('solution does not hold', { args }, JSON.stringify(point));
      }
    }
  },

  compare: async ({ session, file, result }) => {
    const args = ['compare', file, OTHER];
    const made = await session.json<{
      figures: readonly {
        figure: string;
        values: readonly (number | null)[];
        differences: readonly (number | null)[];
      }[];
    }>(...args);
    for (const { figure, values, differences } of made?.figures ?? []) {
      if (figure in result.totals) session.same('compare and run', [...args, figure], values[0], result.totals[figure]);
      const [a, b] = values;
      if (typeof a !== 'number' || typeof b !== 'number') continue;
      const found = differences[1] ?? Number.NaN;
      // Amounts have whole øre; how many complete may have any decimals.
      if (figure in result.totals)
        session.same(
          'difference',
          [...args, figure],
          Math.round(found * 100),
          Math.round(b * 100) - Math.round(a * 100),
        );
      else if (!(Math.abs(found - (b - a)) <= 1e-9 * (Math.abs(a) + Math.abs(b))))
        session.report(
          'difference',
          { args: [...args, figure] },
          `${String(found)} is not ${String(b)} - ${String(a)}`,
        );
    }
    await refuses(session, [...args, '--layout', 'rows', '-f', 'csv'], false);
    await refuses(session, [...args, '--lines', '--align', '-f', 'table'], null);
  },

  workbook: async ({ session, file, result }) => {
    await refuses(session, ['run', file, '-o', 'made.xlsx'], false);
    const args = ['run', 'made.xlsx'];
    const made = await session.json<ResultJson>(...args);
    session.same('the workbook read back', args, made?.totals, result.totals);
    session.same('the workbook read back, by year', args, made?.by_year, result.by_year);
  },

  page: async ({ session, file }) => {
    const args = ['run', file, '-o', 'made.html'];
    await refuses(session, args, false);
    if (!existsSync('made.html')) return;
    const shown = readFileSync('made.html', 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/gu, '');
    const word = /.{0,60}(?:\bNaN\b|\bundefined\b|\bInfinity\b|\[object ).{0,60}/u.exec(shown);
    if (word !== null && !/NaN|undefined|Infinity|\[object/u.test(readFileSync(file, 'utf8')))
      session.report('no value in the page', { args }, word[0]);
  },

  shards: async ({ session, file }) => {
    for (const command of [
      ['simulate', file, '--draws', '600'],
      ['sweep', file],
    ]) {
      const { code, stdout } = await session.run({ args: [...command, '-f', 'csv'] });
      const codes = [];
      for (const number of ['1', '2'])
        codes.push(
          (await session.run({ args: [...command, '--shard', `${number}/2`, '-o', `part-${number}.ndjson`] })).code,
        );
      // A share of nothing looks at no scenario.
      if (codes.includes(2) !== (code === 2)) session.report('shards and the whole', { args: command }, codes.join());
      if (code !== 0) continue;
      const args = ['merge', 'part-1.ndjson', 'part-2.ndjson', '-f', 'csv'];
      const merged = await session.run({ args });
      if (merged.stdout !== stdout) session.report('merge and the whole', { args }, merged.stderr);
    }
  },
};

interface End {
  readonly outcome: number | null;
  readonly difference: number | null;
}

interface Point {
  readonly value: number;
  readonly total: number | null;
}

/** Reports a command line that is refused though it should not be, or the other way round; null where either is right. */
async function refuses(session: Session, args: readonly string[], expected: boolean | null): Promise<void> {
  const { code, stderr } = await session.run({ args });
  if (expected !== null && (code === 2) !== expected)
    session.report(expected ? 'not refused' : 'refused', { args }, stderr);
}

/** Asks of a scenario what a case wants to know. */
export async function probe(session: Session, { scenario, probes = [], settings = [] }: Case): Promise<void> {
  if (scenario === undefined) return;
  const command = ['run', scenario];
  const result = await session.json<ResultJson>(...command);
  if (result === null) {
    if (probes.includes('check')) await refuses(session, ['check', scenario], true);
    if (probes.includes('formats'))
      for (const format of ['table', 'csv', 'markdown'])
        await refuses(session, [...command, '-f', format, '--lang', 'da'], true);
    return;
  }
  for (const each of probes) await ask[each]({ session, file: scenario, result, settings });
}
