import type { Language } from '../language/languages.ts';
import { lookUp } from '../language/look-up.ts';
import { wordsOf } from '../language/words.ts';
import { stringify } from 'yaml';
import { builtInCatalogue } from '../catalogue/catalogue.ts';
import { formsOf, PHASES, type Input } from '../catalogue/intervention.ts';
import { isMap } from '../document/shape.ts';
import type { KindName } from '../settings/kinds.ts';
import {
  definitionOf,
  ENTRY_SETTING_NAMES,
  isHeadName,
  isSettingName,
  SCENARIO_KEYS,
  type HeadName,
  type ScenarioKey,
  type SettingName,
} from '../settings/settings.ts';
import type { Entry, Scenario } from '../scenario/scenario.ts';
import type { ScenarioSource } from '../scenario/source.ts';
import { SPARE_GRANTS } from './open-plan.ts';
import { partPaths, type IfEmpty, type InputRow, type InputSection, type UsedRule } from './input-rows.ts';

const REQUIRED: IfEmpty = { kind: 'required' };
const NOTHING: IfEmpty = { kind: 'nothing' };

/** What the inputs of a scenario are described from. */
export interface InputSource {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly language: Language;
  /** How a file that the scenario names is to be named from where the workbook is; what is no file stays as it is. */
  readonly relocate: (file: string) => string;
}

/** Every path of a scenario that can be typed in, with what it is now. */
export function describeInputs(from: InputSource): readonly InputSection[] {
  return new InputWriter(from).sections();
}

/** The catalogue's labels are written for the middle of a sentence. */
function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

class InputWriter {
  private readonly source: ScenarioSource;
  private readonly scenario: Scenario;
  private readonly language: Language;
  private readonly relocate: InputSource['relocate'];

  constructor({ source, scenario, language, relocate }: InputSource) {
    this.source = source;
    this.scenario = scenario;
    this.language = language;
    this.relocate = relocate;
  }

  private get words() {
    return wordsOf(this.language).workbook.inputs;
  }

  sections(): readonly InputSection[] {
    const { words, scenario } = this;
    const uncertainty = this.uncertainty();
    return [
      { title: words.scenario, remark: null, rows: this.top() },
      ...scenario.entries.map((entry) => ({
        title:
          entry.label === entry.intervention.id
            ? entry.intervention.name[this.language]
            : `${entry.intervention.name[this.language]} (${entry.label})`,
        remark: null,
        rows: this.entry(entry).map((row) => ({ ...row, label: upperFirst(row.label) })),
      })),
      { title: words.funding, remark: words.fundingRemark, rows: this.funding() },
      ...(uncertainty.length === 0
        ? []
        : [{ title: words.uncertainty, remark: words.uncertaintyRemark, rows: uncertainty }]),
    ];
  }

  private top(): readonly InputRow[] {
    return SCENARIO_KEYS.flatMap((key) => {
      if (isSettingName(key)) return [this.setting(key)];
      if (!isHeadName(key)) return this.others(key);
      const text = this.scenario.head[key];
      return text === undefined ? [] : [this.text(key, text)];
    });
  }

  /** The keys that are more than a number; those in sections of their own apart. */
  private others(key: Exclude<ScenarioKey, SettingName | HeadName>): readonly InputRow[] {
    switch (key) {
      case 'name':
      case 'description':
        return [this.text(key, this.scenario[key])];
      case 'price_index':
        return this.priceIndex();
      case 'catalogue':
        return this.catalogue();
      default:
        return [];
    }
  }

  private setting(key: SettingName): InputRow {
    const { kind, default: standard, countsAs, byYear, isAsked } = definitionOf(key);
    const value = this.scenario.settings[key];
    if (byYear === 'together') return this.together(key, kind, value);
    const constant = standard ?? countsAs;
    const ifEmpty: IfEmpty =
      isAsked === true ? REQUIRED : constant === undefined ? NOTHING : { kind: 'number', value: constant };
    const isYearly = byYear !== undefined;
    // How many years there are decides what the sheets are made of.
    return {
      ...this.yearly(key, kind, value, ifEmpty, { label: this.label(key), isYearly }),
      isLocked: key === 'years',
    };
  }

  private priceIndex(): readonly InputRow[] {
    const { priceIndex } = this.scenario;
    const indices = [...builtInCatalogue().indices.keys()];
    const name = priceIndex === null ? null : this.relocate(priceIndex.name);
    const own = name === null || indices.includes(name) ? [] : [name];
    return [
      { ...this.text('price_index', name), content: { kind: 'choice', among: [...indices, ...own] } },
      this.number('price_index.extend', 'growth', priceIndex?.extend ?? null, NOTHING),
    ];
  }

  /** One number for all years together, or one for each. */
  private together(path: string, of: KindName, value: number | readonly number[] | null): InputRow {
    const isSingle = typeof value === 'number' || value === null;
    return {
      ...this.number(path, of, null, NOTHING),
      byYear: true,
      all: isSingle ? value : null,
      years: isSingle ? null : value,
      used: { kind: 'none' },
    };
  }

  private catalogue(): readonly InputRow[] {
    return this.source.catalogueNames().map((file, index) => ({
      ...this.text(`catalogue[${String(index + 1)}]`, this.relocate(file)),
      label: this.label('catalogue'),
      isLocked: true,
    }));
  }

  private entry(entry: Entry): readonly InputRow[] {
    const { label, intervention } = entry;
    const use: InputRow = { ...this.text(`${label}.use`, intervention.id), label: this.label('use'), isLocked: true };
    return [use, ...intervention.inputs.flatMap((input) => this.input(entry, input)), ...this.overrides(entry)];
  }

  private input(entry: Entry, input: Input): readonly InputRow[] {
    const { label, numbers, before, given } = entry;
    const isGiven = given.has(input.id);
    // An input that is left out of the choice between inputs, or counts only with one that is, stays empty.
    const alternatives = entry.intervention.oneOf.find((group) => group.includes(input.id)) ?? null;
    const isLeft = alternatives !== null || (input.onlyWith !== null && !given.has(input.onlyWith));
    const ifEmpty: IfEmpty =
      alternatives !== null
        ? { kind: 'number', value: 0 }
        : input.default === null
          ? REQUIRED
          : { kind: 'number', value: input.default };
    // A figure in kroner that is given counts as the user's own: one that is not, is not filled in.
    const isShown = isGiven || !(isLeft || input.kind === 'kroner');
    const rowsOf = (
      form: string,
      values: ReadonlyMap<string, number | readonly number[]>,
      shown: boolean,
      empty: IfEmpty,
    ) => {
      const isYearly = input.byYear && form === input.id;
      const name = form === input.id ? input.label[this.language] : this.words.before(input.label[this.language]);
      if (input.keys === null) {
        const row = this.yearly(`${label}.${form}`, input.kind, values.get(input.id) ?? null, empty, {
          label: name,
          unit: input.unit?.[this.language],
          isYearly,
          isShown: shown,
        });
        return [{ ...row, oneOf: alternatives === null ? null : alternatives.map((id) => `${label}.${id}`) }];
      }
      return this.parts(entry, input, form, name, values, empty, isYearly);
    };
    const beforeForm = formsOf(input)[1];
    return [
      ...rowsOf(input.id, numbers, isShown, ifEmpty),
      ...(beforeForm === undefined ? [] : rowsOf(beforeForm, before, true, { kind: 'number', value: 0 })),
      ...this.choice(entry, input),
    ];
  }

  /** An input in parts: one number with a choice, where there is a choice, or a number for each part. */
  private parts(
    { label }: Entry,
    input: Input,
    form: string,
    name: string,
    values: ReadonlyMap<string, number | readonly number[]>,
    ifEmpty: IfEmpty,
    isYearly: boolean,
  ): readonly InputRow[] {
    const { chooseWith, keys } = input;
    const raw = this.source.raw(['interventions', label, form]);
    const isGiven = raw !== undefined;
    const isSingle = isGiven && !isMap(raw);
    const chosen = chooseWith === null ? undefined : this.source.raw(['interventions', label, chooseWith]);
    const path = `${label}.${form}`;
    const parts = partPaths(label, form, input);
    const single = chooseWith === null ? null : { path, choice: `${label}.${chooseWith}` };
    const unit = input.unit?.[this.language];
    const together =
      single === null
        ? []
        : [
            {
              ...this.yearly(path, input.kind, values.get(`${input.id}.${String(chosen)}`) ?? null, NOTHING, {
                label: this.words.allTogether(name),
                unit,
                isYearly,
                isShown: isSingle,
              }),
              used: { kind: 'none' } as const,
            },
          ];
    return [
      ...together,
      ...(keys ?? []).map((key, index): InputRow => {
        const used: UsedRule = { kind: 'part', key: key.id, single, parts, ifEmpty };
        return {
          ...this.yearly(parts[index] as string, input.kind, values.get(`${input.id}.${key.id}`) ?? null, ifEmpty, {
            label: this.words.part(name, key.label[this.language]),
            unit,
            isYearly,
            // A default that is filled in would stand beside the choice that another input was given with.
            isShown: isGiven && !isSingle,
          }),
          used,
        };
      }),
    ];
  }

  /** The choice stands once, after the last input that it is for. */
  private choice({ label, intervention }: Entry, input: Input): readonly InputRow[] {
    const { chooseWith, keys } = input;
    if (chooseWith === null || keys === null) return [];
    const last = intervention.inputs.findLast((each) => each.chooseWith === chooseWith);
    if (last !== input) return [];
    const chosen = this.source.raw(['interventions', label, chooseWith]);
    const row = this.text(`${label}.${chooseWith}`, typeof chosen === 'string' ? chosen : null);
    return [
      { ...row, label: this.words.choice(chooseWith), content: { kind: 'choice', among: keys.map((key) => key.id) } },
    ];
  }

  private overrides({ label, settings }: Entry): readonly InputRow[] {
    return ENTRY_SETTING_NAMES.map((key) => {
      const { kind, byYear } = definitionOf(key);
      const options = { label: this.label(key), isYearly: byYear !== undefined, isShown: settings[key] !== null };
      return this.yearly(`${label}.${key}`, kind, settings[key], { kind: 'row', path: key }, options);
    });
  }

  private funding(): readonly InputRow[] {
    const { funding } = this.scenario;
    const grants = [...funding, ...Array.from({ length: SPARE_GRANTS }, () => null)];
    return grants.flatMap((grant, index): readonly InputRow[] => {
      const path = (key: string) => `funding[${String(index + 1)}].${key}`;
      const label = (key: string) => `${this.words.grant(index + 1)}: ${this.label(`funding.${key}`)}`;
      const raw = this.source.raw(['funding', index, 'amount']);
      const amounts = grant?.kind === 'amount' ? grant.amounts : null;
      // An amount of one year has become one for each year.
      const isSingle = typeof raw === 'number' && new Set(amounts ?? []).size === 1;
      return [
        { ...this.text(path('name'), grant?.name ?? null), label: label('name') },
        {
          ...this.together(path('amount'), 'kroner', isSingle ? (amounts?.[0] ?? null) : amounts),
          label: label('amount'),
        },
        {
          ...this.number(path('share'), 'share', grant?.kind === 'share' ? grant.share : null, NOTHING),
          label: label('share'),
          used: { kind: 'none' },
        },
        {
          ...this.text(path('of'), grant?.kind === 'share' ? grant.of : null),
          label: label('of'),
          content: { kind: 'choice', among: ['total', ...PHASES] },
        },
      ];
    });
  }

  private uncertainty(): readonly InputRow[] {
    const raw = this.source.raw(['uncertainty']);
    if (!isMap(raw)) return [];
    return Object.entries(raw).map(([path, value]) => {
      const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
      return { ...this.text(`uncertainty.${path}`, text), label: path };
    });
  }

  private label(key: string): string {
    const setting = lookUp(wordsOf(this.language).settings, key);
    return setting?.asked ?? setting?.label ?? lookUp(this.words.labels, key) ?? key;
  }

  private text(path: string, value: string | null): InputRow {
    return {
      path,
      label: this.label(path),
      unit: '',
      content: { kind: 'text' },
      byYear: false,
      all: value,
      years: null,
      isLocked: false,
      used: { kind: 'none' },
      oneOf: null,
    };
  }

  private number(path: string, of: KindName, value: number | null, ifEmpty: IfEmpty): InputRow {
    return {
      ...this.text(path, null),
      unit: this.words.units[of],
      content: { kind: 'number', of },
      all: value,
      used: { kind: 'own', ifEmpty },
    };
  }

  /** A number that may be one for all years or one for each, as the scenario gives it. */
  private yearly(
    path: string,
    of: KindName,
    values: number | readonly number[] | null,
    ifEmpty: IfEmpty,
    {
      label,
      unit,
      isYearly = true,
      isShown = true,
    }: {
      readonly label: string;
      readonly unit?: string | undefined;
      readonly isYearly?: boolean;
      readonly isShown?: boolean;
    },
  ): InputRow {
    const all = typeof values === 'number' ? [values] : values;
    const isSame = all === null || new Set(all).size <= 1;
    const shown = isShown ? all : null;
    return {
      ...this.number(path, of, isSame ? (shown?.[0] ?? null) : null, ifEmpty),
      label,
      ...(unit === undefined ? {} : { unit }),
      byYear: isYearly,
      years: isSame ? null : shown,
    };
  }
}
