import type { Parameter } from '../formula/evaluate.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';
import { formatPlain, formatShare } from '../language/numbers.ts';
import { KINDS, type KindName } from '../settings/kinds.ts';
import { addressOf, fixedAddress, fixedRange, onSheet, type Position } from '../spreadsheet/address.ts';
import type { CellName, Content, Validation } from '../spreadsheet/book.ts';
import { cellName, usedName, type IfEmpty, type InputRow, type InputSection } from './input-rows.ts';
import { Page, type Live } from './page.ts';
import type { StyleName } from './styles.ts';

/** The columns; the years begin after them. */
const LABEL = 0;
const PATH = 1;
/** What kind of content a row has: for the program that reads it. */
const KIND = 2;
const UNIT = 3;
const IF_EMPTY = 4;
const ALL = 5;
const FIRST_YEAR = 6;

/** The name of the range that a program reads the inputs from. */
export const INPUTS_RANGE = 'interv_cost_inputs';

/** A cell with the value it has now. */
export interface UsedCell {
  readonly at: Position;
  readonly value: Content;
}

/** The sheet of inputs: a row for each path, what is typed in on the left, what is used of it on the right. */
export class InputsSheet {
  readonly page: Page;
  readonly validations: Validation[] = [];
  readonly names: CellName[] = [];
  /** The names of the years, as the other sheets show them. */
  readonly yearHeads: readonly Position[];
  readonly check: Position;
  private readonly years: number;
  private readonly language: Language;
  private readonly rows = new Map<string, { readonly row: InputRow; readonly at: number }>();

  constructor(
    sections: readonly InputSection[],
    scenario: string,
    yearNames: readonly (string | number)[],
    language: Language,
  ) {
    const words = wordsOf(language).workbook;
    this.page = new Page(words.sheets.inputs);
    this.years = yearNames.length;
    this.language = language;
    const { inputs } = words;
    this.page.put({ row: 0, column: LABEL }, inputs.title(scenario), 'title');
    this.page.put({ row: 1, column: LABEL }, inputs.howTo, 'small');
    this.check = { row: 2, column: LABEL };
    this.page.putRow(
      3,
      [inputs.input, inputs.path, 'kind', inputs.unit, inputs.ifEmpty, inputs.allYears],
      ['head', 'head', 'head', 'head', 'headRight', 'headRight'],
    );
    this.page.put({ row: 3, column: this.checkColumn }, inputs.check, 'head');
    this.yearHeads = yearNames.map((_, index) => ({ row: 3, column: FIRST_YEAR + index }));
    this.place(sections);
    for (const [index, name] of yearNames.entries()) this.putYearHead(index, name);
    for (const { row, at } of this.rows.values()) this.writeRow(row, at);
    this.putCheck();
    const last = { row: this.page.end - 1, column: this.checkColumn - 1 };
    this.names.push({ name: INPUTS_RANGE, range: onSheet(this.page.name, fixedRange({ row: 4, column: PATH }, last)) });
  }

  /** The cell with what the calculation uses for a path in a year; for what is the same in all years, the one cell. */
  used(path: string, year: number): UsedCell {
    const { row, at } = this.find(path);
    const position = { row: at, column: this.usedColumn(row.byYear ? year : 1) };
    return { at: position, value: this.page.valueAt(position) };
  }

  /** How a number that somebody sets stands in the formulas of other sheets: those of the scenario as a whole by name. */
  nameOf({ path, year }: Parameter): string {
    const { row } = this.find(path);
    return isNamed(row) ? usedName(path) : this.page.refer(this.used(path, year ?? 1).at);
  }

  /** The cells in which a path is typed. */
  typed(path: string): { readonly first: Position; readonly last: Position; readonly all: Position } {
    const { row, at } = this.find(path);
    const all = { row: at, column: ALL };
    return { first: all, last: row.byYear ? { row: at, column: FIRST_YEAR + this.years - 1 } : all, all };
  }

  /** The cell of a path in a year, where it is typed by year. */
  typedIn(path: string, year: number): Position {
    return { row: this.find(path).at, column: FIRST_YEAR + year - 1 };
  }

  row(path: string): InputRow {
    return this.find(path).row;
  }

  has(path: string): boolean {
    return this.rows.has(path);
  }

  get widths(): readonly number[] {
    const years = Array.from({ length: this.years }, () => 12);
    return [58, 42, 10, 21, 15, 14, ...years, 30, ...years.map(() => 13)];
  }

  get hidden(): readonly number[] {
    return [KIND];
  }

  /** What is printed: what is typed in, not what is used of it. */
  get printed(): { readonly first: Position; readonly last: Position } {
    return { first: { row: 0, column: 0 }, last: { row: this.page.end - 1, column: this.checkColumn } };
  }

  /** Counts what the column Check says. */
  get checkRange(): string {
    const [first, last] = [
      { row: 4, column: this.checkColumn },
      { row: this.page.end - 1, column: this.checkColumn },
    ];
    return onSheet(this.page.name, fixedRange(first, last));
  }

  private get checkColumn(): number {
    return FIRST_YEAR + this.years;
  }

  private usedColumn(year: number): number {
    return FIRST_YEAR + this.years + year;
  }

  private find(path: string): { readonly row: InputRow; readonly at: number } {
    const found = this.rows.get(path);
    if (found === undefined) throw new Error(`no input ${path}`);
    return found;
  }

  /** Decides where each row stands, so that rows can refer to each other. */
  private place(sections: readonly InputSection[]): void {
    let at = 4;
    for (const { title, remark, rows } of sections) {
      this.page.put({ row: at, column: LABEL }, title, 'section');
      if (remark !== null) this.page.put({ row: at, column: UNIT }, remark, 'small');
      at += 1;
      for (const row of rows) {
        this.rows.set(row.path, { row, at });
        at += 1;
      }
    }
  }

  private putYearHead(index: number, name: string | number): void {
    const words = wordsOf(this.language).workbook.inputs;
    const first = this.typed('first_year').all;
    const live: Live = {
      formula: `IF(ISNUMBER(${fixedAddress(first)}),${fixedAddress(first)}+${String(index)},"${words.year(index + 1)}")`,
      value: name,
    };
    this.page.put(this.yearHeads[index] as Position, live, 'headRight');
    const head = addressOf(this.yearHeads[index] as Position);
    const used: Live = { formula: words.usedYear(head), value: `${words.used}, ${String(name)}` };
    this.page.put({ row: 3, column: this.usedColumn(index + 1) }, used, 'headRight');
  }

  private writeRow(row: InputRow, at: number): void {
    const { page } = this;
    const kind = row.content.kind === 'number' ? row.content.of : row.content.kind;
    page.putRow(at, [row.label, row.path, kind, row.unit], ['line', 'path', 'path', 'unit']);
    const [input, used] = stylesOf(row);
    const empty = this.emptyText(row);
    if (empty !== '') page.put({ row: at, column: IF_EMPTY }, empty, row.content.kind === 'number' ? used : 'right');
    page.put({ row: at, column: ALL }, row.all, row.isLocked ? 'locked' : input);
    if (row.byYear) {
      for (let year = 1; year <= this.years; year += 1) {
        page.put({ row: at, column: FIRST_YEAR + year - 1 }, row.years?.[year - 1] ?? null, input);
      }
    }
    if (row.used.kind !== 'none') {
      const years = row.byYear ? this.years : 1;
      for (let year = 1; year <= years; year += 1)
        page.put({ row: at, column: this.usedColumn(year) }, this.usedLive(row, at, year), used);
    }
    const check = this.checkFormula(row, at);
    if (check !== null) page.put({ row: at, column: this.checkColumn }, { formula: check, value: '' }, 'warning');
    this.addNames(row, at);
    this.addValidation(row);
  }

  private emptyText({ used, isLocked, content, byYear, path }: InputRow): Content {
    const words = wordsOf(this.language).workbook.inputs;
    if (isLocked) return words.lockedMark;
    if (path === 'name') return words.mustBeGiven;
    if (used.kind === 'none') return '';
    switch (used.ifEmpty.kind) {
      case 'required':
        return words.mustBeGiven;
      case 'nothing':
        return words.nothing;
      case 'row':
        return words.asScenario;
      case 'number':
        return content.kind === 'number' || byYear ? used.ifEmpty.value : '';
    }
  }

  /** What the calculation uses in a year, and why. */
  private usedLive(row: InputRow, at: number, year: number): Live {
    const { used } = row;
    if (used.kind === 'part') return this.partLive(row, at, year, used);
    if (used.kind === 'none') throw new Error(`${row.path} is not used by itself`);
    const typed = valueIn(row, year);
    const empty = this.ifEmpty(used.ifEmpty, year);
    return {
      // What is typed and is no number is not empty, and has no value.
      formula: `IF(COUNTA(${this.typedRange(at, row.byYear)})=0,${empty.formula},${this.pick(at, row.byYear, year)})`,
      value: typed ?? empty.value,
    };
  }

  private partLive(row: InputRow, at: number, year: number, rule: Extract<InputRow['used'], { kind: 'part' }>): Live {
    const { single, parts, key, ifEmpty } = rule;
    const partRows = parts.map((path) => this.find(path));
    const [first, last] = [partRows[0]?.at ?? at, partRows.at(-1)?.at ?? at];
    const block = fixedRange(
      { row: first, column: ALL },
      { row: last, column: row.byYear ? FIRST_YEAR + this.years - 1 : ALL },
    );
    const standard = this.ifEmpty(ifEmpty, year);
    const own = `IF(COUNTA(${this.typedRange(at, row.byYear)})=0,0,${this.pick(at, row.byYear, year)})`;
    const typed = valueIn(row, year);
    const anyPart = partRows.some((each) => isTyped(each.row));
    if (single === null) {
      return {
        formula: `IF(COUNTA(${block})=0,${standard.formula},${own})`,
        value: anyPart ? (typed ?? 0) : standard.value,
      };
    }
    const together = this.find(single.path);
    const choice = this.find(single.choice);
    const chosen = fixedAddress({ row: choice.at, column: ALL });
    const count = `COUNTA(${this.typedRange(together.at, row.byYear)})`;
    const byChoice = `IF(${chosen}="${key}",${this.pick(together.at, row.byYear, year)},IF(${chosen}="",NA(),0))`;
    const byChoiceNow = choice.row.all === key ? valueIn(together.row, year) : 0;
    return {
      formula: `IF(${count}+COUNTA(${block})=0,${standard.formula},IF(${count}>0,${byChoice},${own}))`,
      value: isTyped(together.row) ? byChoiceNow : anyPart ? (typed ?? 0) : standard.value,
    };
  }

  private ifEmpty(rule: IfEmpty, year: number): { readonly formula: string; readonly value: Content } {
    switch (rule.kind) {
      case 'required':
        return { formula: 'NA()', value: null };
      case 'nothing':
        return { formula: '""', value: '' };
      case 'number':
        return { formula: String(rule.value), value: rule.value };
      case 'row': {
        const { row, at } = this.find(rule.path);
        const position = { row: at, column: this.usedColumn(row.byYear ? year : 1) };
        return { formula: addressOf(position), value: this.page.valueAt(position) };
      }
    }
  }

  /** One number: that of all years, or that of the year; anything else has no value. */
  private pick(at: number, byYear: boolean, year: number): string {
    const all = fixedAddress({ row: at, column: ALL }, 'column');
    if (!byYear) return `IF(ISNUMBER(${all}),${all},NA())`;
    const own = addressOf({ row: at, column: FIRST_YEAR + year - 1 });
    return `IF(COUNT(${all},${own})=1,SUM(${all},${own}),NA())`;
  }

  private typedRange(at: number, byYear: boolean): string {
    const first = fixedAddress({ row: at, column: ALL }, 'column');
    return byYear ? `${first}:${fixedAddress({ row: at, column: FIRST_YEAR + this.years - 1 }, 'column')}` : first;
  }

  /** What is wrong with what is typed in a row, as a formula that gives nothing where nothing is. */
  private checkFormula(row: InputRow, at: number): string | null {
    const words = wordsOf(this.language).workbook.inputs;
    const range = this.typedRange(at, row.byYear);
    const rules: string[] = [];
    const rule = (isWrong: string, text: string) => rules.push(`IF(${isWrong},"${text.replaceAll('"', '""')}",`);
    if (row.content.kind === 'number') {
      const { of } = row.content;
      const { least, most, above } = KINDS[of].limits;
      const outside = `OR(MIN(${range})<${String(least)},MAX(${range})>${String(most)}${above === true ? `,MIN(${range})=${String(least)}` : ''})`;
      rule(`OR(COUNTA(${range})<>COUNT(${range}),AND(COUNT(${range})>0,${outside}))`, this.limitText(of));
      if (isWhole(of)) rule(`SUMPRODUCT(--(INT(${range})<>${range}))>0`, this.limitText(of));
      if (row.byYear) {
        const all = fixedAddress({ row: at, column: ALL }, 'column');
        const years = `${addressOf({ row: at, column: FIRST_YEAR })}:${addressOf({ row: at, column: FIRST_YEAR + this.years - 1 })}`;
        rule(`NOT(OR(COUNT(${years})=0,AND(COUNT(${all})=0,COUNT(${years})=${String(this.years)})))`, words.allOrYears);
      }
    } else if (row.content.kind === 'choice') {
      const cell = fixedAddress({ row: at, column: ALL }, 'column');
      const isKnown = row.content.among.map((each) => `${cell}="${each.replaceAll('"', '""')}"`).join(',');
      rule(`AND(${cell}<>"",NOT(OR(${isKnown})))`, words.oneOfChoices(row.content.among.join(', ')));
    }
    if (row.used.kind === 'own' && row.used.ifEmpty.kind === 'required') rule(`COUNTA(${range})=0`, words.mustBeGiven);
    if (row.path === 'name') rule(`LEN(TRIM(${range}))=0`, words.mustBeGiven);
    this.addTogether(row, at, rule);
    return rules.length === 0 ? null : `${rules.join('')}""${')'.repeat(rules.length)}`;
  }

  /** What rows must, or must not, have together. */
  private addTogether(row: InputRow, at: number, rule: (isWrong: string, text: string) => void): void {
    const words = wordsOf(this.language).workbook.inputs;
    const rangeFor = (path: string) => {
      const { row: other, at: where } = this.find(path);
      return this.typedRange(where, other.byYear);
    };
    if (row.oneOf !== null) {
      const given = row.oneOf.map((path) => `(COUNTA(${rangeFor(path)})>0)`).join('+');
      rule(`${given}<>1`, words.oneOfNeeded(row.oneOf.map((path) => path.split('.').at(-1)).join(', ')));
    }
    const parted = [...this.rows.values()].find(
      ({ row: { used } }) => used.kind === 'part' && used.single?.choice === row.path,
    );
    if (parted !== undefined) this.addChoice(row.path, at, rule, rangeFor);
    if (row.used.kind === 'part' && row.used.ifEmpty.kind === 'required' && row.used.parts[0] === row.path) {
      const all = [...row.used.parts, ...(row.used.single === null ? [] : [row.used.single.path])];
      rule(`${all.map((path) => `COUNTA(${rangeFor(path)})`).join('+')}=0`, words.mustBeGiven);
    }
    const grant = /^(funding\[\d+\])\.(name|share)$/u.exec(row.path);
    if (grant?.[2] === 'share')
      rule(
        `AND(COUNT(${rangeFor(row.path)})>0,COUNT(${rangeFor(`${String(grant[1])}.amount`)})>0)`,
        words.amountOrShare,
      );
    if (grant?.[2] === 'name') {
      const count = `COUNT(${rangeFor(`${String(grant[1])}.amount`)},${rangeFor(`${String(grant[1])}.share`)})`;
      rule(`AND(LEN(TRIM(${rangeFor(row.path)}))=0,${count}>0)`, words.nameNeeded);
      rule(`AND(LEN(TRIM(${rangeFor(row.path)}))>0,${count}=0)`, words.amountOrShare);
    }
  }

  /** A choice goes with one number for all parts, and with nothing else. */
  private addChoice(
    path: string,
    at: number,
    rule: (isWrong: string, text: string) => void,
    rangeFor: (path: string) => string,
  ): void {
    const words = wordsOf(this.language).workbook.inputs;
    const cell = fixedAddress({ row: at, column: ALL }, 'column');
    const users = [...this.rows.values()].flatMap(({ row: { used } }) =>
      used.kind === 'part' && used.single?.choice === path ? [used] : [],
    );
    const singles = [...new Set(users.map(({ single }) => (single as { path: string }).path))];
    const parts = [...new Set(users.flatMap((used) => used.parts))];
    const count = (paths: readonly string[]) => paths.map((each) => `COUNT(${rangeFor(each)})`).join('+');
    rule(`AND(${cell}="",${count(singles)}>0)`, words.choiceNeeded);
    rule(`AND(OR(${cell}<>"",${count(singles)}>0),${count(parts)}>0)`, words.choiceOrParts);
    rule(`AND(${cell}<>"",${count(singles)}=0)`, words.choiceOrParts);
  }

  private limitText(of: KindName): string {
    const words = wordsOf(this.language).workbook.inputs;
    const { limits, unit } = KINDS[of];
    const show = (value: number) =>
      unit === 'shares'
        ? formatShare(value, this.language)
        : of.endsWith('year')
          ? String(value)
          : formatPlain(value, this.language);
    return (isWhole(of) ? words.wholeBetween : words.numberBetween)(show(limits.least), show(limits.most));
  }

  private addNames(row: InputRow, at: number): void {
    const { first, last } = this.typed(row.path);
    const range = first.column === last.column ? fixedAddress(first) : fixedRange(first, last);
    this.names.push({ name: cellName(row.path), range: onSheet(this.page.name, range) });
    if (isNamed(row)) {
      this.names.push({
        name: usedName(row.path),
        range: onSheet(this.page.name, fixedAddress({ row: at, column: this.usedColumn(1) })),
      });
    }
  }

  private addValidation(row: InputRow): void {
    const words = wordsOf(this.language).workbook.inputs;
    const { first, last } = this.typed(row.path);
    if (row.isLocked) return;
    if (row.content.kind === 'choice') {
      const { among } = row.content;
      this.validations.push({
        first,
        last,
        rule: { kind: 'choice', among },
        title: row.path,
        message: words.oneOfChoices(among.join(', ')),
      });
    } else if (row.content.kind === 'number') {
      const { of } = row.content;
      const { least, most } = KINDS[of].limits;
      this.validations.push({
        first,
        last,
        rule: { kind: 'number', least, most, whole: isWhole(of) },
        title: row.path,
        message: this.limitText(of),
      });
    }
  }

  private putCheck(): void {
    const words = wordsOf(this.language).workbook.summary;
    const count = `COUNTIF(${this.checkRange},"?*")`;
    const live: Live = { formula: `IF(${count}=0,"${words.allRight}",${words.checks(count)})`, value: words.allRight };
    this.page.put(this.check, live, 'verdict');
  }
}

/** Whether the used number stands in formulas by name: that of the scenario as a whole, in all years. */
function isNamed({ used, byYear, path }: InputRow): boolean {
  return used.kind === 'own' && !byYear && !path.includes('.');
}

/** What is typed in a row for a year. */
function valueIn(row: InputRow, year: number): number | null {
  if (row.years !== null) return row.years[year - 1] ?? null;
  return typeof row.all === 'number' ? row.all : null;
}

function isTyped({ all, years }: InputRow): boolean {
  return all !== null || years !== null;
}

function isWhole(of: KindName): boolean {
  const { schema } = KINDS[of];
  return 'type' in schema && schema.type === 'integer';
}

/** How what is typed in looks, and what is used of it. */
function stylesOf({ content }: InputRow): readonly [StyleName, StyleName] {
  if (content.kind !== 'number') return ['inputText', 'usedNumber'];
  const { unit } = KINDS[content.of];
  if (unit === 'shares') return ['inputShare', 'usedShare'];
  if (content.of.endsWith('year')) return ['inputYear', 'usedYear'];
  if (content.of === 'kroner') return ['inputKroner', 'usedKroner'];
  return isWhole(content.of) ? ['inputCount', 'usedCount'] : ['inputNumber', 'usedNumber'];
}
