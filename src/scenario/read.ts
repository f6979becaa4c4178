import { kindOf } from '../catalogue/file-kind.ts';
import type { PHASES } from '../catalogue/intervention.ts';
import { type Intervention } from '../catalogue/intervention.ts';
import { levelFormula, type PriceIndex } from '../catalogue/price-index.ts';
import type { InputDocument } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { nearest } from '../document/nearest.ts';
import { isMap, readFields } from '../document/shape.ts';
import { show } from '../document/values.ts';
import { InputError, inOrder, problemAt, wholeFile, type Fault, type Problem } from '../problem.ts';
import { definitionOf, HEAD_NAMES, SETTING_NAMES, SETTINGS, type ByYear, type Settings } from '../settings/settings.ts';
import { expandByYear, hasPublishedRange, readEntry, settingValue, type EntryContext } from './entry.ts';
import { scenarioFields } from './fields.ts';
import { datedFigures } from './figures.ts';
import { knownPaths, type LabelledIntervention } from './paths.ts';
import { yearsOf, type Entry, type Funding, type IndexUse, type Scenario } from './scenario.ts';
import { MOST_ITEMS, ScenarioSize } from './size.ts';
import { readUncertainty } from './uncertainty.ts';

const LABEL = /^[a-z][a-z0-9_]*$/u;

/** What a scenario may refer to by name. */
export interface Known {
  readonly interventions: ReadonlyMap<string, Intervention>;
  /** The price index of a name; undefined if there is none. */
  readonly index: (name: string) => PriceIndex | undefined;
  readonly indexNames: readonly string[];
  /** The files it names that lie outside its folder, and where it names them. */
  readonly filesOutside: Scenario['filesOutside'];
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * The entries of raw scenario data whose intervention is known. Those that are not are reported
 * when the scenario is read.
 */
export function labelEntries(data: unknown, known: Known): readonly LabelledIntervention[] {
  const entries = isMap(data) && isMap(data.interventions) ? data.interventions : {};
  return Object.entries(entries).flatMap(([label, raw]) => {
    const use = isMap(raw) && raw.use !== undefined ? raw.use : label;
    const intervention = typeof use === 'string' ? known.interventions.get(use) : undefined;
    return intervention === undefined ? [] : [{ label, intervention }];
  });
}

/**
 * Reads a scenario.
 *
 * @throws {InputError} with everything that is wrong with it
 */
export function readScenario(document: InputDocument, known: Known): Scenario {
  const reader = new ScenarioReader(document, known);
  return reader.read();
}

class ScenarioReader {
  private readonly document: InputDocument;
  private readonly known: Known;
  private readonly problems: Problem[];
  /** Labels of entries whose intervention is not known. */
  private readonly unresolved: string[] = [];

  constructor(document: InputDocument, known: Known) {
    this.document = document;
    this.known = known;
    this.problems = [...document.problems];
  }

  read(): Scenario {
    const { data } = this.document;
    if (!isMap(data)) throw new InputError([problemAt(this.document.place([]), { code: 'expected_map', details: {} })]);
    const found = kindOf(data);
    if (found !== null && found !== 'scenario') {
      const details = { found, expected: 'scenario', file: this.document.file } as const;
      throw new InputError([problemAt(wholeFile(this.document.file), { code: 'wrong_kind', details })]);
    }
    const { interventions } = data;
    const fields = readFields(scenarioFields, this.withoutEntries(data), [], this.document, this.problems, [
      'interventions',
    ]);
    const wrongYears = data.years !== undefined && fields.years === undefined;
    const years = wrongYears ? undefined : ((fields.years as number | undefined) ?? SETTINGS.years.default);
    const context: EntryContext = { document: this.document, problems: this.problems, years };
    const settings = Object.fromEntries(
      SETTING_NAMES.map((key) => [key, settingValue(key, fields[key], definitionOf(key).default, [key], context)]),
    ) as unknown as Settings;

    const before = this.problems.length;
    const entries = this.readEntries(interventions, context);
    const areEntriesRight = this.problems.length === before;
    const scenario: Scenario = {
      name: fields.name ?? '',
      description: fields.description ?? null,
      head: Object.fromEntries(HEAD_NAMES.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]))),
      settings,
      priceIndex: this.readIndexUse(fields.price_index),
      entries,
      funding: [],
      uncertainty: [],
      filesOutside: this.known.filesOutside,
      placeOf: (path, on) => this.document.place(path, on),
    };
    const isWrong = (key: keyof typeof fields) => data[key] !== undefined && fields[key] === undefined;
    // What depends on an invalid value is not checked, to avoid consequential problems.
    const hasYears = !isWrong('years') && !isWrong('first_year');
    const funding = hasYears ? this.readFunding(fields.funding ?? [], scenario, context) : [];
    if (areEntriesRight && !isWrong('price_year') && !isWrong('price_index')) this.checkPriceYears(scenario, data);
    const uncertainty =
      this.unresolved.length > 0 || isWrong('funding')
        ? []
        : this.readUncertainty(fields.uncertainty ?? {}, scenario, fields.funding?.length ?? 0);
    if (this.problems.length > 0) throw new InputError(inOrder(this.problems));
    return { ...scenario, funding, uncertainty };
  }

  /** The data without interventions: those beside them are reported, and not as unknown keys. */
  private withoutEntries(data: Raw): Raw {
    return Object.fromEntries(
      Object.entries(data).filter(([key]) => {
        const isOutside = this.known.interventions.has(key) && !isReserved(key);
        if (isOutside) this.report([key], { code: 'intervention_outside', details: { id: key } }, 'key');
        return !isOutside && key !== 'interventions';
      }),
    );
  }

  private report(path: Path, fault: Fault, on: 'key' | 'value' = 'value'): void {
    this.problems.push(problemAt(this.document.place(path, on), fault));
  }

  /** Those that are within what one scenario may have; none, and a problem, if there are more. */
  private within<Item>(items: readonly Item[], at: Path): readonly Item[] {
    if (items.length <= MOST_ITEMS) return items;
    this.report(at, { code: 'too_many_items', details: { found: items.length, most: MOST_ITEMS } }, 'key');
    return [];
  }

  private readEntries(raw: unknown, context: EntryContext): readonly Entry[] {
    const at = ['interventions'];
    if (raw === undefined) {
      // They may stand under another name, which is a problem already.
      const isElsewhere = ({ code, details }: Problem) =>
        code === 'intervention_outside' || (code === 'unknown_key' && details.nearest === 'interventions');
      if (this.problems.some(isElsewhere)) return [];
      this.report([], { code: 'missing_key', details: { key: 'interventions' } });
      return [];
    }
    if (!isMap(raw)) {
      const empty = raw === null;
      this.report(at, { code: empty ? 'no_interventions' : 'expected_map', details: {} }, empty ? 'key' : 'value');
      return [];
    }
    const labels = Object.keys(raw);
    if (labels.length === 0) this.report(at, { code: 'no_interventions', details: {} }, 'key');
    const size = new ScenarioSize(context.years ?? 1);
    return this.within(labels, at).flatMap((label) => {
      const entry = raw[label];
      const intervention = this.interventionOf(label, entry);
      if (intervention === undefined) {
        this.unresolved.push(label);
        return [];
      }
      const wasWithin = size.tooMuch === null;
      size.add(intervention);
      const { tooMuch } = size;
      if (tooMuch !== null) {
        if (wasWithin) this.report([...at, label], { code: 'scenario_too_large', details: tooMuch }, 'key');
        return [];
      }
      // `parent_courses:` with nothing under it is an entry that sets nothing.
      if (entry !== null && !isMap(entry)) {
        this.report([...at, label], { code: 'expected_map', details: {} });
        return [];
      }
      return [readEntry(label, entry ?? {}, intervention, context)];
    });
  }

  /** The intervention that an entry's key or its `use` names. */
  private interventionOf(label: string, entry: unknown): Intervention | undefined {
    const at = ['interventions', label];
    const ids = [...this.known.interventions.keys()];
    const use = isMap(entry) ? entry.use : undefined;
    if (isReserved(label)) this.report(at, { code: 'reserved_label', details: { label } }, 'key');
    if (use === undefined) {
      const intervention = this.known.interventions.get(label);
      if (intervention === undefined) {
        const details = { found: label, byUse: false, nearest: nearest(label, ids), known: ids };
        this.report(at, { code: 'unknown_intervention', details }, 'key');
      }
      return intervention;
    }
    if (!LABEL.test(label)) this.report(at, { code: 'bad_id', details: { found: label } }, 'key');
    else if (this.known.interventions.has(label) && label !== use) {
      this.report(at, { code: 'label_is_intervention', details: { label, use: show(use) } }, 'key');
    }
    const intervention = typeof use === 'string' ? this.known.interventions.get(use) : undefined;
    if (intervention === undefined) {
      const found = show(use);
      const details = { found, byUse: true, nearest: nearest(found, ids), known: ids };
      this.report([...at, 'use'], { code: 'unknown_intervention', details });
    }
    return intervention;
  }

  private readIndexUse(
    use: string | { readonly use: string; readonly extend: number | null } | undefined,
  ): IndexUse | null {
    if (use === undefined) return null;
    const name = typeof use === 'string' ? use : use.use;
    const index = this.known.index(name);
    if (index !== undefined) return { name, index, extend: typeof use === 'string' ? null : use.extend };
    const names = this.known.indexNames;
    const details = { found: name, nearest: nearest(name, names), known: names };
    const inside = typeof use === 'string' ? [] : ['use'];
    this.report(['price_index', ...inside], { code: 'unknown_index', details });
    return null;
  }

  private readFunding(raw: readonly RawFunding[], scenario: Scenario, context: EntryContext): readonly Funding[] {
    return this.within(raw, ['funding']).flatMap((item, index): readonly Funding[] => {
      const at = ['funding', index];
      const { name, amount, share, year } = item;
      if ((amount === undefined) === (share === undefined)) {
        this.report(at, { code: 'funding_amount_or_share', details: {} });
        return [];
      }
      if (share !== undefined) {
        if (year !== undefined)
          this.report([...at, 'year'], { code: 'funding_year_without_amount', details: {} }, 'key');
        return [{ name, kind: 'share', share, of: item.of ?? 'total' }];
      }
      if (item.of !== undefined) this.report([...at, 'of'], { code: 'funding_of_without_share', details: {} }, 'key');
      const amounts = this.fundingAmounts(amount as number | readonly number[], year, at, scenario, context);
      const everyYear = typeof amount === 'number' && year === undefined && scenario.settings.years > 1;
      const inYear = year === undefined ? null : this.positionOf(year, scenario) + 1;
      return amounts === undefined ? [] : [{ name, kind: 'amount', amounts, everyYear, inYear }];
    });
  }

  private fundingAmounts(
    amount: number | readonly number[],
    year: number | undefined,
    at: Path,
    scenario: Scenario,
    context: EntryContext,
  ): ByYear | undefined {
    if (year === undefined) return expandByYear(amount, [...at, 'amount'], context);
    if (typeof amount !== 'number') {
      this.report([...at, 'year'], { code: 'funding_year_without_amount', details: {} }, 'key');
      return undefined;
    }
    const years = yearsOf(scenario);
    const position = this.positionOf(year, scenario);
    if (position < 0 || position >= years.length) {
      const details = { found: String(year), first: years[0] as number, last: years.at(-1) as number };
      this.report([...at, 'year'], { code: 'year_outside', details });
      return undefined;
    }
    return years.map((_, index) => (index === position ? amount : 0));
  }

  /** Both ways of naming a year are understood where they cannot be confused. */
  private positionOf(year: number, scenario: Scenario): number {
    const years = yearsOf(scenario);
    return years.includes(year) ? years.indexOf(year) : year - 1;
  }

  /** Every figure of another price year needs an index that reaches both years. */
  private checkPriceYears(scenario: Scenario, data: Raw): void {
    const reported = new Set<number>();
    const check = (figureYear: number, what: string, path: Path) => {
      if (figureYear === scenario.settings.price_year || reported.has(figureYear)) return;
      const fault = priceYearFault(scenario, figureYear, what, this.known);
      if (fault === null || (data.price_index !== undefined && scenario.priceIndex === null)) return;
      reported.add(figureYear);
      this.report(path, fault);
    };
    for (const entry of scenario.entries) {
      const here = ['interventions', entry.label];
      for (const { year, what, at } of datedFigures(entry)) {
        check(year, what, at === null ? (data.price_year === undefined ? here : ['price_year']) : [...here, ...at]);
      }
    }
  }

  private readUncertainty(raw: Raw, { entries, settings: { years } }: Scenario, fundings: number) {
    return readUncertainty(
      raw,
      { paths: knownPaths(entries, fundings), years, isPublished: (path) => hasPublishedRange(path, entries) },
      this.document,
      this.problems,
    );
  }
}

interface RawFunding {
  readonly name: string;
  readonly amount?: number | readonly number[] | undefined;
  readonly year?: number | undefined;
  readonly share?: number | undefined;
  readonly of?: 'total' | (typeof PHASES)[number] | undefined;
}

function priceYearFault(scenario: Scenario, figureYear: number, what: string, known: Known): Fault | null {
  const {
    settings: { price_year: priceYear },
    priceIndex,
  } = scenario;
  if (priceIndex === null) {
    const details = {
      price_year: priceYear,
      figure_year: figureYear,
      what,
      ...indicesFor([priceYear, figureYear], known),
    };
    return { code: 'price_index_needed', details };
  }
  const { name, index, extend } = priceIndex;
  const year = [figureYear, priceYear].find((each) => levelFormula(index, 'wages', each, extend) === undefined);
  if (year === undefined) return null;
  const details = { year, isFigure: year === figureYear, index: name, first: index.first, last: index.last };
  return { code: 'price_year_not_in_index', details };
}

/** The built-in indices by which figures can be restated between two years. */
function indicesFor(years: readonly number[], { index, indexNames }: Known) {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const early = indexNames.flatMap((name) => index(name) ?? []).filter(({ first }) => first <= from);
  const reaching = early.filter(({ last }) => to <= last);
  // That which parts wages from prices.
  const best = early.find(({ series }) => series.wages !== series.other) ?? early[0];
  return {
    indices: reaching.map(({ id }) => id),
    carriedOn: reaching.length > 0 || best === undefined ? null : { index: best.id, last: best.last },
  };
}

/** Whether a label is a word of the scenario itself, so that a path could mean two things. */
function isReserved(label: string): boolean {
  return label === 'interventions' || Object.hasOwn(scenarioFields, label);
}
