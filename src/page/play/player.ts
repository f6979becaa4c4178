import { baseValueOf, type BaseValue } from '../../analysis/base-value.ts';
import { CompiledShapes } from '../../analysis/variations.ts';
import { isMap } from '../../document/shape.ts';
import { InputError, type Problem } from '../../problem.ts';
import { KINDS } from '../../settings/kinds.ts';
import { setTo } from '../../scenario/settings.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { remembered, type Normals } from '../normal-quantiles.ts';
import { makeView, type ScenarioView, type ViewTools } from '../view.ts';
import type { PlayedSettings } from './settings.ts';

/** The option name that settings of a page report as their source. */
export const OPTION = '#';

/** A scenario with the settings of the page: recalculated with every change, and unchanged where that is refused. */
export class Player {
  private readonly original: ScenarioSource;
  private readonly tools: ViewTools;
  private readonly base: ScenarioView;
  private settings = new Map<string, unknown>();
  private refusals = new Map<string, unknown>();
  /** What was calculated last. */
  view: ScenarioView;
  /** What is wrong with what was refused. */
  problems: readonly Problem[] = [];

  constructor(source: ScenarioSource, normals: Normals) {
    this.original = source;
    this.tools = { quantiles: remembered(normals), programs: new CompiledShapes() };
    this.base = makeView(source, this.tools);
    this.view = this.base;
  }

  get changes(): PlayedSettings {
    return this.settings;
  }

  /** What a path is in the scenario itself. */
  baseOf(path: string): BaseValue {
    const found = this.original.find(path);
    return 'code' in found ? null : baseValueOf(found, this.base.plan, this.original);
  }

  /** Settings that were refused, by path. They are tried again with the next change: two can be valid together. */
  get refused(): PlayedSettings {
    return this.refusals;
  }

  /** @param value undefined: as in the scenario */
  set(path: string, value: unknown): void {
    this.refusals.delete(path);
    const next = new Map(this.settings);
    if (path === 'years') for (const [list, values] of this.adaptedLists(value)) next.set(list, values);
    if (value === undefined || this.isBase(path, value)) next.delete(path);
    else next.set(path, value);
    if (this.calculate(new Map([...next, ...this.refusals]))) this.refusals.clear();
    else if (value === undefined) this.rebuild(new Map([...next, ...this.refusals]));
    else if (!this.calculate(next)) this.refusals.set(path, value);
    this.retry();
  }

  /** Tries again what was refused, one by one, and finds what is wrong with the rest. */
  private retry(): void {
    const problems: Problem[] = [];
    for (const [path, value] of this.refusals) {
      if (this.calculate(new Map([...this.settings, [path, value]]))) this.refusals.delete(path);
      else problems.push(...this.problems);
    }
    this.problems = problems;
  }

  /** Sets all or nothing. */
  setAll(settings: PlayedSettings): void {
    this.refusals.clear();
    if (this.calculate(new Map(settings))) return;
    const { problems } = this;
    this.calculate(new Map());
    this.refusals = new Map(settings);
    this.problems = problems;
  }

  /** Sets what can be calculated without something that it may have rested on. */
  private rebuild(settings: PlayedSettings): void {
    this.refusals = new Map(settings);
    this.calculate(new Map());
  }

  /** The scenario as it is now, as data. */
  data(): Readonly<Record<string, unknown>> {
    const { document } = this.view.source;
    return isMap(document.data) ? document.data : {};
  }

  /** @returns whether the settings can be calculated; if not, all stays as it is, and what is wrong is known */
  private calculate(settings: ReadonlyMap<string, unknown>): boolean {
    try {
      this.view = settings.size === 0 ? this.base : makeView(this.said(settings), this.tools);
      this.settings = new Map(settings);
      this.problems = [];
      return true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.problems = error.problems;
      return false;
    }
  }

  /** The scenario with the settings written into it, which need not be applied again. @throws {InputError} */
  private said(settings: PlayedSettings): ScenarioSource {
    const all = [...settings].map(([path, value]) => setTo(OPTION, path, value));
    const said = this.original.saidBy(all);
    if (said !== null) return said;
    this.original.read(all);
    throw new Error('settings that are refused were read');
  }

  /** Whether a value is what the scenario itself has. */
  private isBase(path: string, value: unknown): boolean {
    const found = this.original.find(path);
    const base = this.baseOf(path);
    if ('code' in found || base === null) return false;
    const { value: target } = found.known;
    if (target.kind !== 'number') return value === base;
    const read = (each: unknown) => KINDS[target.of].read(each, () => undefined);
    const [values, numbers] = [[value].flat(), [base].flat()];
    return values.length === numbers.length && values.every((each, index) => read(each) === numbers[index]);
  }

  /** Lists by year have as many values as there are years: they are cut, or go on with their last value. */
  private adaptedLists(value: unknown): PlayedSettings {
    const lists = new Map<string, unknown>();
    const years = value === undefined ? this.base.result.years.length : value;
    if (typeof years !== 'number' || !Number.isInteger(years) || years < 1) return lists;
    for (const { text, byYear, raw } of this.view.source.paths()) {
      const list: unknown = byYear ? this.view.source.raw(raw) : undefined;
      if (!Array.isArray(list) || list.length === years) continue;
      lists.set(
        text,
        Array.from({ length: years }, (_, index) => list[Math.min(index, list.length - 1)] as unknown),
      );
    }
    return lists;
  }
}
