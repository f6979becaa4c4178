import { numbersOf } from '../catalogue/intervention.ts';
import { printTrace, type Writing } from '../formula/print.ts';
import type { Trace } from '../formula/trace.ts';
import { citation } from '../language/citations.ts';
import { formatKroner, formatPlain, formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Plan, PlanLine } from '../model/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { KINDS } from '../settings/kinds.ts';
import { definitionOf, isSettingName } from '../settings/settings.ts';

/** What a unit cost says of itself besides the settings, and is a share too. */
const SHARES_OF_FIGURES: readonly string[] = ['wage_share', 'overhead_included'];

/** Whether the number of a name is a share, and is written as per cent. */
function isShare(name: string): boolean {
  return SHARES_OF_FIGURES.includes(name) || (isSettingName(name) && KINDS[definitionOf(name).kind].unit === 'shares');
}

/** Names of the model that stand for a formula of the line itself, and are written as that. */
const EXPANDED: readonly string[] = ['line_quantity', 'trained', 'staff', 'leavers'];

/** Names that are put in as the figures of the index that they are made of. */
const LEVELS: readonly string[] = ['level_of_result', 'level_of_figure'];

/** The paths that can be explained: entries and their lines. */
export function explainable(plan: Plan): readonly string[] {
  return [...new Set(plan.lines.flatMap(({ entry, line }) => [entry.label, `${entry.label}.${line.id}`]))];
}

/**
 * Explains the amounts of a ledger from the traces that its evaluation returned: the formula, the
 * numbers put in, the words of the source, the result.
 *
 * @param path an entry or one of its lines; null: every line that costs something
 */
export function explain(plan: Plan, ledger: Ledger, path: string | null, language: Language): string {
  const words = wordsOf(language).explain;
  const lines = new Map<PlanLine, LedgerRow[]>();
  for (const row of ledger) {
    const rows = lines.get(row.planLine);
    if (rows === undefined) lines.set(row.planLine, [row]);
    else rows.push(row);
  }
  const chosen = [...lines].filter(([planLine, rows]) =>
    path === null ? rows.some((row) => row.amount.value !== 0) : isAt(planLine, path),
  );
  const explainer = new Explainer(plan.scenario, language);
  const text = chosen.map(([planLine, rows]) => explainer.line(planLine, rows)).join('\n\n');
  const meanings = {
    ...inputMeanings(
      chosen.map(([planLine]) => planLine),
      language,
    ),
    ...words.names,
  };
  const legend = Object.entries(meanings)
    .filter(([name]) => explainer.used.has(name))
    .map(([name, meaning]) => `  ${name}: ${meaning}`);
  return `${text}\n\n${words.meaning}\n${legend.join('\n')}\n`;
}

/** What the inputs in the lines' own formulas stand for. */
function inputMeanings(lines: readonly PlanLine[], language: Language): Readonly<Record<string, string>> {
  const inputs = lines.flatMap(({ entry }) => entry.intervention.inputs);
  return Object.fromEntries(inputs.flatMap((input) => numbersOf(input).map((name) => [name, input.label[language]])));
}

/** Whether a line is the one at a path, or inside it: `stepping_stones.delivery` has three. */
function isAt({ entry, line }: PlanLine, path: string): boolean {
  const own = `${entry.label}.${line.id}`;
  return own === path || own.startsWith(`${path}.`);
}

class Explainer {
  /** The names of the model that were written. */
  readonly used = new Set<string>();
  private readonly scenario: Scenario;
  private readonly language: Language;

  constructor(scenario: Scenario, language: Language) {
    this.scenario = scenario;
    this.language = language;
  }

  line(planLine: PlanLine, rows: readonly LedgerRow[]): string {
    const words = wordsOf(this.language);
    const { entry, line, phase } = planLine;
    const heading = `${entry.label}.${line.id} · ${words.phases[phase]} · ${line.label[this.language]}`;
    return [heading, ...this.figure(planLine, rows), ...this.years(rows)].join('\n');
  }

  /** Where the unit cost comes from. */
  private figure(planLine: PlanLine, rows: readonly LedgerRow[]): readonly string[] {
    const words = wordsOf(this.language);
    const { line, origin, source } = planLine;
    const [first] = rows;
    const lines = [`  ${words.explain.origin}: ${words.origins[origin]}`];
    if (first !== undefined && origin !== 'own') {
      if (line.derivation !== null) lines.push(`    ${line.derivation[this.language]}`);
      for (const quote of line.quotes) lines.push(`    »${quote}«`);
      const found = planLine.entry.intervention.sources.find((each) => each.id === source);
      if (found !== undefined) lines.push(`  ${words.explain.source}: ${citation(found, this.language)} [${found.id}]`);
    }
    const {
      settings: { price_year: priceYear },
      priceIndex,
    } = this.scenario;
    if (priceIndex !== null && planLine.priceYear !== priceYear) {
      const { title, publisher } = priceIndex.index;
      lines.push(`  ${words.explain.prices(planLine.priceYear, priceYear)}: ${title[this.language]}, ${publisher}`);
    }
    if (planLine.wageShareAssumed !== null) {
      lines.push(`  ${words.explain.wageShareAssumed}: ${planLine.wageShareAssumed[this.language]}`);
    }
    return lines;
  }

  /** Year by year; consecutive years that are computed in the same way together. */
  private years(rows: readonly LedgerRow[]): readonly string[] {
    const words = wordsOf(this.language).explain;
    const groups: { first: number; last: number; equations: readonly (readonly string[])[]; key: string }[] = [];
    for (const row of rows) {
      const key = this.keyOf(row);
      const group = groups.at(-1);
      if (group?.key === key) group.last = row.year;
      else groups.push({ first: row.year, last: row.year, equations: this.year(row), key });
    }
    return groups.flatMap(({ first, last, equations }, index) => {
      const heading = first === last ? this.yearName(first) : words.same(this.yearsName(first), String(last));
      const said = (groups[index - 1]?.equations ?? []).map((equation) => equation.join('\n'));
      // What has not changed since the years before need not be said again.
      const news = equations.filter((equation) => !said.includes(equation.join('\n')));
      return [`  ${heading}`, ...news.flat().map((line) => `    ${line}`)];
    });
  }

  private yearName(year: number): string {
    return this.scenario.settings.first_year === null ? wordsOf(this.language).report.year(year) : String(year);
  }

  private yearsName(first: number): string {
    const prefix = this.scenario.settings.first_year === null ? `${wordsOf(this.language).report.years} ` : '';
    return `${prefix}${String(first)}`;
  }

  /** Equal for two years that are computed in the same way, apart from the count of the years. */
  private keyOf({ quantity, unitCost, unitCostUsed, amount }: LedgerRow): string {
    return [this.numbers(quantity), ...[unitCost, unitCostUsed, amount].map((trace) => String(trace.value))].join(
      ' | ',
    );
  }

  /** The equations of a year, each in lines of its own. */
  private year(row: LedgerRow): readonly (readonly string[])[] {
    const words = wordsOf(this.language).explain;
    const { unit } = row.planLine.line;
    const plain = (value: number) => formatPlain(value, this.language);
    const kroner = (value: number) => formatKroner(value, this.language);
    const [wages, other] = ['wage_index', 'other_index'].map((name) => indexTrace(row.unitCostUsed, name));
    return [
      this.equation(words.quantity, row.quantity, (value) => `${plain(value)} (${unit[this.language]})`),
      this.equation(words.unitCost, row.unitCost, kroner),
      this.equation(words.wageIndex, wages, plain),
      this.equation(words.otherIndex, other, plain),
      this.equation(words.unitCostUsed, row.unitCostUsed, kroner),
      this.equation(words.amount, row.amount, kroner),
      row.overheadAmount.value === 0 ? [] : this.equation(words.overhead, row.overheadAmount, kroner),
    ];
  }

  /** `name = formula = numbers = value`, each on a line of its own. */
  private equation(name: string, trace: Trace | undefined, value: (value: number) => string): readonly string[] {
    if (trace === undefined) return [];
    const definition = trace.formula.kind === 'reference' ? trace.parts[0] : trace;
    const result = value(trace.value);
    const [names, numbers] =
      definition === undefined ? [result, result] : [this.names(definition), this.numbers(definition)];
    const steps = [names, numbers, result].filter((step, index, all) => step !== all[index - 1]);
    const indent = ' '.repeat(name.length);
    return steps.map((step, index) => `${index === 0 ? name : indent} = ${step}`);
  }

  private names(trace: Trace): string {
    const writing: Writing = {
      expand: EXPANDED,
      number: (value) => formatPlain(value, this.language),
      rate: (value) => formatShare(value, this.language),
      name: (name) => {
        this.used.add(name);
        return name;
      },
      added: (now) => `added(${now})`,
    };
    return printTrace(trace, writing);
  }

  private numbers(trace: Trace): string {
    const plain = (value: number) => formatPlain(value, this.language);
    return printTrace(trace, {
      expand: [...EXPANDED, ...LEVELS],
      number: plain,
      rate: (value) => formatShare(value, this.language),
      name: (name, value) => (isShare(name) ? formatShare(value, this.language) : plain(value)),
      added: (now, before) => `max(0, ${now} − ${before})`,
    });
  }
}

/** The trace of an index within a unit cost used; undefined where it is 1 by the same price year. */
function indexTrace(trace: Trace, name: string): Trace | undefined {
  if (trace.formula.kind === 'reference' && trace.formula.name === name) return trace.parts[0];
  for (const part of trace.parts) {
    const found = indexTrace(part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
