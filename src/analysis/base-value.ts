import type { Entry, Scenario } from '../scenario/scenario.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { numbersOf } from '../catalogue/intervention.ts';
import type { Plan } from '../model/plan.ts';

/** What a path is in the scenario as it stands: a number, one for each year, or a word; null if it is nothing. */
export type BaseValue = number | readonly number[] | string | null;

/** Finds what a path is in a scenario, whether the file says it or it is a default or the catalogue's. */
export function baseValueOf({ known, year }: FoundPath, plan: Plan, source: ScenarioSource): BaseValue {
  const value = valueOf(known.raw, plan, source);
  if (!Array.isArray(value)) return value;
  const numbers = value as readonly number[];
  if (year !== null) return numbers[year - 1] ?? null;
  // The same in all years is one number.
  return numbers.every((each) => each === numbers[0]) ? (numbers[0] ?? null) : numbers;
}

type Raw = FoundPath['known']['raw'];

function valueOf(raw: Raw, plan: Plan, source: ScenarioSource): BaseValue {
  const { scenario } = plan;
  const [top, label, ...rest] = raw;
  if (top === 'interventions') {
    const entry = scenario.entries.find((each) => each.label === label);
    return entry === undefined ? null : entryValue(entry, rest.map(String), plan, source, raw);
  }
  switch (top) {
    case 'price_index':
      return label === 'extend' ? (scenario.priceIndex?.extend ?? null) : wordOf(source.raw(raw));
    case 'funding':
      return fundingValue(scenario, Number(label), String(rest[0]), source.raw(raw));
    default:
      return topValue(scenario, String(top)) ?? wordOf(source.raw(raw));
  }
}

function topValue(scenario: Scenario, key: string): BaseValue {
  const values: Readonly<Record<string, BaseValue>> = {
    years: scenario.years,
    first_year: scenario.firstYear,
    price_year: scenario.priceYear,
    price_growth: scenario.priceGrowth,
    overhead: scenario.overhead,
    staff_turnover: scenario.staffTurnover ?? 0,
    replaced_share: scenario.replacedShare,
    discount_rate: scenario.discountRate,
    municipalities: scenario.municipalities,
    completion_rate: scenario.completionRate,
    parents_per_family: scenario.parentsPerFamily,
    budget: scenario.budget,
  };
  return values[key] ?? null;
}

function fundingValue(scenario: Scenario, index: number, key: string, raw: unknown): BaseValue {
  const funding = scenario.funding[index];
  if (key === 'amount' && funding?.kind === 'amount') return typeof raw === 'number' ? raw : funding.amounts;
  if (key === 'share' && funding?.kind === 'share') return funding.share;
  return wordOf(raw);
}

function entryValue(entry: Entry, keys: readonly string[], plan: Plan, source: ScenarioSource, raw: Raw): BaseValue {
  const { scenario } = plan;
  const [key = '', ...inner] = keys;
  switch (key) {
    case 'staff_turnover':
      return entry.staffTurnover ?? scenario.staffTurnover ?? 0;
    case 'replaced_share':
      return entry.replacedShare ?? scenario.replacedShare;
    case 'completion_rate':
      return entry.completionRate ?? scenario.completionRate;
    case 'parents_per_family':
      return entry.parentsPerFamily ?? scenario.parentsPerFamily;
    case 'unit_costs':
      return unitCostValue(entry, inner, plan);
    default:
      return inputValue(entry, key, inner[0], source.raw([...raw.slice(0, 2), key])) ?? wordOf(source.raw(raw));
  }
}

/** The number of an input; of one in parts without naming the part, the number that was given for the chosen part. */
function inputValue({ intervention, numbers, before }: Entry, key: string, part: string | undefined, given: unknown): BaseValue {
  const input = intervention.inputs.find(({ id }) => id === key || `${id}_before` === key);
  if (input === undefined) return null;
  const values = key === input.id ? numbers : before;
  if (input.keys === null || part !== undefined) {
    return values.get(part === undefined ? input.id : `${input.id}.${part}`) ?? null;
  }
  if (typeof given !== 'number' && !Array.isArray(given)) return null;
  const chosen = numbersOf(input).find((name) => [values.get(name)].flat().some((each) => each !== 0));
  return chosen === undefined ? 0 : (values.get(chosen) ?? null);
}

function unitCostValue({ label }: Entry, keys: readonly string[], { lines }: Plan): BaseValue {
  const isAgain = keys[0] === 'replacement';
  const last = keys.at(-1) ?? '';
  const part = ['amount', 'price_year', 'wage_share', 'overhead_included'].includes(last) ? last : null;
  const id = keys.slice(isAgain ? 1 : 0, part === null ? undefined : -1).join('.');
  const planLine = lines.find(
    ({ entry, line, phase }) => entry.label === label && line.id === id && (phase === 'replacement') === isAgain,
  );
  if (planLine === undefined) return null;
  switch (part) {
    case 'price_year':
      return planLine.priceYear;
    case 'wage_share':
      return planLine.wageShare;
    case 'overhead_included':
      return planLine.overheadIncluded;
    default:
      return planLine.unitCost.trace(1).value;
  }
}

function wordOf(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null;
}
