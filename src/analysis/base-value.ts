import { inForce, type Entry, type Scenario } from '../scenario/scenario.ts';
import { definitionOf, ENTRY_SETTING_NAMES, isSettingName, type SettingName } from '../settings/settings.ts';
import type { FoundPath } from '../scenario/paths.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { numbersOf } from '../catalogue/intervention.ts';
import type { Plan } from '../model/plan.ts';

/** The value at a path in the scenario: a number, one for each year, or a word; null if none is set. */
export type BaseValue = number | readonly number[] | string | null;

/** Finds the value at a path, whether it is in the file, a default, or a figure of the catalogue. */
export function baseValueOf({ known, year }: FoundPath, plan: Plan, source: ScenarioSource): BaseValue {
  const value = valueOf(known.raw, plan, source);
  if (!Array.isArray(value)) return value;
  const numbers = value as readonly number[];
  if (year !== null) return numbers[year - 1] ?? null;
  // The same in all years is one number.
  return numbers.every((each) => each === numbers[0]) ? (numbers[0] ?? null) : numbers;
}

type RawPath = FoundPath['known']['raw'];

function valueOf(raw: RawPath, plan: Plan, source: ScenarioSource): BaseValue {
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
  }
  const name = String(top);
  return isSettingName(name) ? settingValue(scenario.settings[name], name) : wordOf(source.raw(raw));
}

function settingValue(value: BaseValue, name: SettingName): BaseValue {
  return value ?? definitionOf(name).countsAs ?? null;
}

function fundingValue(scenario: Scenario, index: number, key: string, raw: unknown): BaseValue {
  const funding = scenario.funding[index];
  if (key === 'amount' && funding?.kind === 'amount') return typeof raw === 'number' ? raw : funding.amounts;
  if (key === 'share' && funding?.kind === 'share') return funding.share;
  return wordOf(raw);
}

function entryValue(
  entry: Entry,
  keys: readonly string[],
  plan: Plan,
  source: ScenarioSource,
  raw: RawPath,
): BaseValue {
  const [key = '', ...inner] = keys;
  const name = ENTRY_SETTING_NAMES.find((each) => each === key);
  if (name !== undefined) return settingValue(inForce(plan.scenario, entry, name).value, name);
  if (key === 'unit_costs') return unitCostValue(entry, inner, plan);
  return inputValue(entry, key, inner[0], source.raw([...raw.slice(0, 2), key])) ?? wordOf(source.raw(raw));
}

/** The number of an input; of one in parts without naming the part, the number that was given for the chosen part. */
function inputValue(
  { intervention, numbers, before }: Entry,
  key: string,
  part: string | undefined,
  given: unknown,
): BaseValue {
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
