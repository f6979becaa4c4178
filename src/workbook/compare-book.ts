import type { Language } from '../language/languages.ts';
import type { ComparedScenario, Comparison } from '../analysis/compare/comparison.ts';
import type { Compared } from '../analysis/compare/comparison-difference.ts';
import { figuresOfResult } from '../analysis/compare/comparison-figures.ts';
import { wordsOf } from '../language/words.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { Result } from '../model/result.ts';
import { addressOf } from '../spreadsheet/address.ts';
import type { Book } from '../spreadsheet/book.ts';
import { NOTHING, Page, type Live } from './page.ts';
import { ScenarioPage } from './scenario-page.ts';
import { SheetNames } from './sheet-names.ts';
import { HEAD_HEIGHT, KRONER, SERIES_COLORS, type StyleName } from './styles.ts';

const HEAD_ROW = 4;

/** What a comparison's workbook says besides its figures. */
export interface ComparisonText {
  readonly title: string;
  /** What each scenario's amounts are. */
  readonly termsOf: (result: Result) => readonly string[];
  /** What makes scenarios not comparable, and what else is to be said. */
  readonly remarks: readonly string[];
  /** Which program, scenarios and catalogues made it. */
  readonly fingerprint: string;
  readonly foot: string;
  readonly language: Language;
}

/** A comparison as a workbook: a sheet with formulas over one sheet for each scenario. */
export function makeCompareBook(comparison: Comparison, text: ComparisonText): Book {
  return new CompareBook(comparison, text).make();
}

class CompareBook {
  private readonly comparison: Comparison;
  private readonly text: ComparisonText;
  private readonly page: Page;
  private readonly pages: readonly (ScenarioPage | null)[];
  private readonly names: readonly string[];
  private next = HEAD_ROW + 1;

  constructor(comparison: Comparison, text: ComparisonText) {
    this.comparison = comparison;
    this.text = text;
    const words = wordsOf(text.language).workbook;
    this.page = new Page(words.sheets.comparison);
    const sheetNames = new SheetNames([words.sheets.comparison]);
    this.names = comparison.scenarios.map((_, index) => String.fromCharCode(65 + index));
    this.pages = comparison.scenarios.map(({ file, result }, index) =>
      result === null
        ? null
        : new ScenarioPage(
            sheetNames.name(`${this.names[index] as string} ${result.name}`),
            file,
            text.termsOf(result),
            result,
            figuresOfResult(result),
            text.language,
          ),
    );
  }

  make(): Book {
    const { page, text, comparison, pages } = this;
    const { language } = text;
    const words = wordsOf(language).workbook;
    page.put({ row: 0, column: 0 }, text.title, 'title');
    page.put({ row: 1, column: 0 }, words.comparison.explanation, 'small');
    page.put(
      { row: 2, column: 0 },
      comparison.scenarios.map((scenario, index) => `${this.names[index] as string}: ${nameOf(scenario)}`).join(' · '),
      'subtitle',
    );
    this.writeHead();
    const shown = comparison.figures.filter(({ values }) => values.some(({ value }) => value !== null));
    for (const { figure, values } of shown)
      this.writeRow(wordsOf(language).analysis.outcomes[figure], values, (each) => each.cell(figure), styleOf(figure));
    const total = shown.findIndex(({ figure }) => figure === 'total');
    this.writeYears();
    this.writeLines();
    for (const remark of [...text.remarks, text.fingerprint]) {
      page.put({ row: this.next + 1, column: 0 }, remark, remark === text.fingerprint ? 'small' : 'verdict');
      this.next += 1;
    }
    const used = pages.flatMap((each) => each ?? []);
    return {
      title: text.title,
      foot: text.foot,
      names: [],
      sheets: [
        {
          name: page.name,
          rows: page.rows,
          widths: [64, ...comparison.scenarios.flatMap((_, index) => (index === 0 ? [18] : [18, 18, 10]))],
          frozen: { rows: HEAD_ROW + 1, columns: 1 },
          titleRow: HEAD_ROW,
          heights: new Map([[HEAD_ROW, HEAD_HEIGHT]]),
          isLocked: false,
          charts: this.chart(HEAD_ROW + 1 + total),
        },
        ...used.map((each) => ({
          name: each.page.name,
          rows: each.page.rows,
          widths: each.widths,
          heights: each.heights,
          hidden: each.hidden,
          frozen: each.frozen,
          isLocked: false,
        })),
      ],
    };
  }

  /** The columns of a scenario: its figure and, but for the baseline, difference and per cent. */
  private column(index: number): number {
    return index === 0 ? 1 : 2 + (index - 1) * 3;
  }

  private writeHead(): void {
    const { page, comparison, text } = this;
    const words = wordsOf(text.language).workbook.comparison;
    page.put({ row: HEAD_ROW, column: 0 }, words.figure, 'head');
    for (const index of comparison.scenarios.keys()) {
      const name = this.names[index] as string;
      const column = this.column(index);
      page.put({ row: HEAD_ROW, column }, index === 0 ? words.baseline(name) : name, 'headRight');
      if (index === 0) continue;
      page.put({ row: HEAD_ROW, column: column + 1 }, words.difference(name), 'headRight');
      page.put({ row: HEAD_ROW, column: column + 2 }, words.percent(name), 'headRight');
    }
  }

  /** A figure of every scenario; where one has none, there is a dash, and no difference. */
  private writeRow(
    label: string,
    values: readonly Compared[],
    refer: (page: ScenarioPage) => string | null,
    style: StyleName,
    labelStyle: StyleName = 'line',
    isAbsentNothing = false,
  ): void {
    const { page, pages, next: row } = this;
    page.put({ row, column: 0 }, label, labelStyle);
    for (const [index, { value, difference, percent }] of values.entries()) {
      const column = this.column(index);
      const scenario = pages[index];
      const reference = scenario == null || value === null ? null : refer(scenario);
      const content: Live | string = reference === null ? NOTHING : { formula: reference, value };
      page.put({ row, column }, content, reference === null ? 'right' : style);
      if (index === 0) continue;
      const [here, base] = [addressOf({ row, column }), addressOf({ row, column: 1 })];
      const number = (cell: string) => (isAbsentNothing ? `N(${cell})` : cell);
      if (difference !== null)
        page.put(
          { row, column: column + 1 },
          { formula: `ROUND(${number(here)}-${number(base)},6)`, value: difference },
          style,
        );
      if (percent !== null) {
        const formula = `IF(${number(base)}>0,ROUND(100*(${number(here)}-${number(base)})/${number(base)},6),"${NOTHING}")`;
        page.put({ row, column: column + 2 }, { formula, value: percent }, 'quantity');
      }
    }
    this.next += 1;
  }

  private heading(text: string): void {
    this.next += 1;
    this.page.put({ row: this.next, column: 0 }, text, 'section');
    this.next += 1;
  }

  private writeYears(): void {
    const { comparison, text } = this;
    const { language } = text;
    const { outcomes } = wordsOf(language).analysis;
    const words = wordsOf(language).workbook.comparison;
    for (const figure of ['total', 'net'] as const) {
      const rows = comparison.byYear.filter((each) => each.figure === figure);
      if (figure === 'net' && comparison.scenarios.every(({ result }) => (result?.totals.funding ?? 0) === 0)) continue;
      this.heading(`${outcomes[figure]}, ${words.byYear}`);
      for (const { year, values } of rows) {
        const label = comparison.isCalendar ? String(year) : wordsOf(language).report.year(year);
        this.writeRow(label, values, (page) => page.cell(figure, this.positionOf(page, year)), 'kroner');
      }
    }
  }

  /** The position of a year in a scenario, from 1. */
  private positionOf(page: ScenarioPage, year: number): number {
    const { comparison, pages } = this;
    const result = comparison.scenarios[pages.indexOf(page)]?.result;
    return comparison.isCalendar ? (result?.years.indexOf(year) ?? -1) + 1 : year;
  }

  private writeLines(): void {
    const { comparison, text } = this;
    const { language } = text;
    this.heading(wordsOf(language).workbook.comparison.lines);
    for (const { intervention, interventionName, line, label, phase, values } of comparison.lines) {
      const name = `${interventionName[language]}: ${label[language]} (${wordsOf(language).phases[phase].toLowerCase()})`;
      this.writeRow(name, values, (page) => page.lineSum(intervention, line, phase), 'kroner', 'line', true);
    }
  }

  /** The total cost of each scenario; the scenarios' columns do not touch, so each is a series of its own. */
  private chart(row: number) {
    const { comparison, page, text } = this;
    const last = this.column(comparison.scenarios.length - 1) + (comparison.scenarios.length > 1 ? 2 : 0);
    return [
      {
        kind: 'columns' as const,
        title: wordsOf(text.language).analysis.outcomes.total,
        description: text.title,
        categories: page.refer({ row, column: 0 }),
        series: comparison.scenarios.flatMap(({ result }, index) =>
          result === null
            ? []
            : [
                {
                  name: this.names[index] as string,
                  values: page.refer({ row, column: this.column(index) }),
                  color: SERIES_COLORS[index % SERIES_COLORS.length] as string,
                },
              ],
        ),
        first: { row: HEAD_ROW, column: last + 2 },
        last: { row: HEAD_ROW + 18, column: last + 10 },
        format: KRONER,
      },
    ];
  }
}

function nameOf({ result, file }: ComparedScenario): string {
  return result === null ? file : `${result.name} (${file})`;
}

export function styleOf(figure: OutcomeName): StyleName {
  if (figure === 'participants' || figure === 'completers' || figure === 'families') return 'quantity';
  if (figure.includes('_per_')) return 'ore';
  return figure === 'total' || figure === 'net' ? 'kronerStrong' : 'kroner';
}
