import fc from 'fast-check';
import { InputError } from '../../src/index.ts';
import { makePlan } from '../../src/model/plan.ts';
import { evaluateScenario } from '../../src/index.ts';
import { KINDS, type KindName } from '../../src/settings/kinds.ts';
import { openText } from '../../src/scenario/load.ts';
import type { ScenarioSource } from '../../src/scenario/source.ts';
import { describeInputs } from '../../src/workbook/describe-inputs.ts';
import { cellName, type InputRow } from '../../src/workbook/input-rows.ts';
import { pathOf } from '../../src/workbook/unit-costs-sheet.ts';
import type { Typing } from './libreoffice.ts';

/** A change of a scenario: as `--set` has it, and as it is typed into the workbook. */
export interface Change {
  readonly set: string;
  readonly cells: Typing['cells'];
}

/** A number that a kind allows, in hundredths of a per cent for shares. */
function numberOf(of: KindName): fc.Arbitrary<number> {
  switch (of) {
    case 'count':
      return fc.integer({ min: 0, max: 60 });
    case 'kroner':
      return fc.integer({ min: 0, max: 4_000_000 }).map((ore) => ore / 100);
    case 'municipalities':
      return fc.integer({ min: 1, max: 98 });
    case 'calendar_year':
      return fc.integer({ min: 2017, max: 2024 });
    case 'parents_per_family':
      return fc.constantFrom(1, 1.5, 1.6, 2, 3.2);
    case 'number':
      return fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
    default: {
      const { least, most } = KINDS[of].limits;
      return fc.integer({ min: Math.max(1, least * 1000), max: most * 1000 }).map((thousandths) => thousandths / 1000);
    }
  }
}

/** As YAML has it: shares in per cent. */
function written(value: number, of: KindName): string {
  return KINDS[of].unit === 'shares' ? `${String(Number((value * 100).toFixed(6)))}%` : String(value);
}

/** Changes that can be made to one row of the inputs. */
function changesOfRow(row: InputRow, years: number): fc.Arbitrary<Change> | null {
  const { path, content, isLocked } = row;
  const name = cellName(path);
  if (isLocked || path === 'first_year') return null;
  if (content.kind === 'choice') {
    // A choice is changed where there is one.
    if (row.all === null) return null;
    // The rate that carries an index on has a cell of its own, which stays.
    const key = path === 'price_index' ? 'price_index.use' : path;
    return fc
      .constantFrom(...content.among)
      .map((word) => ({ set: `${key}=${word}`, cells: [{ name, values: [word] }] }));
  }
  if (content.kind !== 'number') return null;
  const { of } = content;
  const nothing = Array.from({ length: row.byYear ? years : 0 }, () => null);
  const single = numberOf(of).map((value): Change => ({
    set: `${path}=${written(value, of)}`,
    cells: [{ name, values: [value, ...nothing] }],
  }));
  if (!row.byYear) return single;
  const list = fc.array(numberOf(of), { minLength: years, maxLength: years }).map((values): Change => ({
    set: `${path}=[${values.map((value) => written(value, of)).join(', ')}]`,
    cells: [{ name, values: [null, ...values] }],
  }));
  return fc.oneof(single, list);
}

/** Everything that can be changed in the workbook of a scenario, one thing at a time. */
function changesOf(source: ScenarioSource): fc.Arbitrary<Change> {
  const scenario = source.read();
  const sections = describeInputs({ source, scenario, language: 'en', relocate: (file) => file });
  const rows = sections.flatMap((section) => section.rows);
  // What is given in one form is changed in that form: `--set` turns one into the other, a cell does not.
  const isEmpty = ({ all, years }: InputRow) => all === null && years === null;
  const forms = rows.flatMap(({ used }) => (used.kind === 'part' ? [used.single?.path ?? '', ...used.parts] : []));
  const ofGrants = rows.filter(({ path }) => path.startsWith('funding['));
  // An amount of one year has become one for each year, which `--set` of the amount alone is not.
  const isOfOneYear = ({ path }: InputRow) => {
    const [, grant] = /^funding\[(\d+)\]\.amount$/u.exec(path) ?? [];
    return grant !== undefined && source.raw(['funding', Number(grant) - 1, 'year']) !== undefined;
  };
  const open = rows.filter(
    (row) =>
      !isOfOneYear(row) &&
      !(isEmpty(row) && (forms.includes(row.path) || row.oneOf !== null || ofGrants.includes(row))),
  );
  const ofInputs = open.flatMap((row) => changesOfRow(row, scenario.settings.years) ?? []);
  const ofUnitCosts = makePlan(scenario).lines.map((line) => {
    const path = pathOf(line);
    return numberOf('kroner').map((value): Change => ({
      set: `${path}.amount=${String(value)}`,
      cells: [{ name: cellName(path), values: [value] }],
    }));
  });
  return fc.oneof(...ofInputs, ...ofUnitCosts);
}

/** Some changes that leave the scenario valid, and the scenario with them; null if the first tries fail. */
export function changedScenario(
  source: ScenarioSource,
  seed: number,
  most: number,
): { readonly changes: readonly Change[]; readonly changed: ScenarioSource } | null {
  const tries = fc.sample(
    fc.uniqueArray(changesOf(source), { minLength: 1, maxLength: most, selector: ({ cells }) => cells[0]?.name }),
    { numRuns: 20, seed },
  );
  for (const changes of tries) {
    const changed = openText({ ...source.from, set: [...source.from.set, ...changes.map(({ set }) => set)] });
    try {
      evaluateScenario(changed.read());
      return { changes, changed };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return null;
}
