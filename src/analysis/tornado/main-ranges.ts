import type Fraction from 'fraction.js';
import { numbersOf } from '../../catalogue/intervention.ts';
import { exactValue, toFraction } from '../../formula/exact.ts';
import type { Plan } from '../../model/plan.ts';
import type { FoundPath } from '../../scenario/paths.ts';
import type { Entry } from '../../scenario/scenario.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { isWhole, kindOf, onlyNumber, plainRange, type TornadoRange, type RangeValue } from './tornado-range.ts';
import { catalogueInputsOf, unitCostSetting, unitCostsOf, type UnitCost } from './tornado-unit-cost.ts';

/** The option name that settings of illustrative ranges report as their source. */
const ILLUSTRATIVE = 'illustrative';

/** An illustrative range is a quarter below and a quarter above the value in the scenario. */
const [BELOW, ABOVE] = [toFraction(0.75), toFraction(1.25)];

/** Illustrative staff turnover, up to the 33 % that left Familie, Unge og Handicap in Hillerød in 2020 (FACTS 4). */
const TURNOVER = { low: 0, high: 0.33 } as const;

/** Decimals worth showing. */
const DECIMALS = 8;

/**
 * The main inputs of a scenario, each with its published range or an illustrative one: staff turnover where there is
 * staff to leave, each entry's own inputs, the unit costs of what costs anything, and overhead.
 */
export function mainRanges(source: ScenarioSource, plan: Plan): readonly TornadoRange[] {
  const { scenario } = plan;
  return [
    ...turnoverRanges(source, plan),
    ...scenario.entries.flatMap((entry) => inputRanges(source, entry)),
    ...unitCostsOf(plan).map((unitCost) => unitCostRange(source, unitCost)),
    ...quarter(source, 'overhead', scenario.settings.overhead),
  ];
}

/** The scenario's, and an entry's own where it is set. */
function turnoverRanges(source: ScenarioSource, { lines, years }: Plan): readonly TornadoRange[] {
  const withStaff = lines.filter(({ leavers }) =>
    years.some((_, index) => (leavers?.staff.trace(index + 1).value ?? 0) !== 0),
  );
  const paths = withStaff.map(({ entry }) =>
    entry.settings.staff_turnover === null ? 'staff_turnover' : `${entry.label}.staff_turnover`,
  );
  return [...new Set(paths)].map((path) => ({
    ...plainRange(path, findKnown(source, path), ILLUSTRATIVE, TURNOVER.low, TURNOVER.high),
    illustration: 'turnover',
  }));
}

function inputRanges(source: ScenarioSource, entry: Entry): readonly TornadoRange[] {
  const { label, intervention, numbers, given } = entry;
  // A default in kroner is a figure of the catalogue, and is varied as the unit cost that it makes.
  const ofCatalogue = catalogueInputsOf(entry);
  return intervention.inputs
    .filter(({ id, onlyWith }) => !ofCatalogue.has(id) && (onlyWith === null || given.has(onlyWith)))
    .flatMap(numbersOf)
    .flatMap((name) => quarter(source, `${label}.${name}`, numbers.get(name) ?? []));
}

/** A quarter less and a quarter more in each year; no range for 0. */
function quarter(source: ScenarioSource, path: string, values: RangeValue): readonly TornadoRange[] {
  const list = [values].flat();
  if (list.every((each) => each === 0)) return [];
  const found = findKnown(source, path);
  const scaled = (by: Fraction, way: 'floor' | 'ceil'): RangeValue => {
    const scaledList = list.map((each) => scale(toFraction(each), by, way, found));
    return list.every((each) => each === list[0]) ? (scaledList[0] as number) : scaledList;
  };
  const range = plainRange(path, found, ILLUSTRATIVE, scaled(BELOW, 'floor'), scaled(ABOVE, 'ceil'));
  return [{ ...range, illustration: isWhole(found) ? 'quarter_outward' : 'quarter' }];
}

/** Scales a value within its limits; what is counted goes outward to a whole number. */
function scale(value: Fraction, by: Fraction, way: 'floor' | 'ceil', found: FoundPath): number {
  const { least, most } = kindOf(found).limits;
  const scaled = value.mul(by);
  const number = isWhole(found) ? scaled[way]().valueOf() : scaled.round(DECIMALS).valueOf();
  return Math.min(most, Math.max(least, number));
}

function unitCostRange(source: ScenarioSource, unitCost: UnitCost): TornadoRange {
  const { path, isOwn, planLine } = unitCost;
  const found = findKnown(source, path);
  const published = isOwn ? null : planLine.line.publishedRange;
  const base = exactValue(planLine.unitCost.trace(1));
  const ends = published ?? { low: scale(base, BELOW, 'floor', found), high: scale(base, ABOVE, 'ceil', found) };
  return {
    path,
    found,
    origin: published === null ? 'illustrative' : 'published',
    isQuantiles: false,
    illustration: published === null ? 'quarter' : null,
    ...ends,
    settingAt: (value) => unitCostSetting(unitCost, onlyNumber(value)),
    planLine: isOwn ? null : planLine,
  };
}

/** Finds a path that the program itself has made. */
function findKnown(source: ScenarioSource, path: string): FoundPath {
  const found = source.find(path);
  if ('code' in found) throw new Error(`no path ${path}`);
  return found;
}
