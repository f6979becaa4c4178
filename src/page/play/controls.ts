import { baseValueOf, type BaseValue } from '../../analysis/base-value.ts';
import { labelOf, type PathLabel } from '../../analysis/path-label.ts';
import { builtInCatalogue } from '../../catalogue/catalogue.ts';
import { formsOf, type Input } from '../../catalogue/intervention.ts';
import { isMap } from '../../document/shape.ts';
import type { Limits } from '../../document/limits.ts';
import { withoutDirection } from '../../language/direction.ts';
import { lookUp } from '../../language/look-up.ts';
import type { Plan } from '../../model/plan.ts';
import { KINDS, type KindName } from '../../settings/kinds.ts';
import type { FoundPath } from '../../scenario/paths.ts';
import type { Entry } from '../../scenario/scenario.ts';
import type { ScenarioSource } from '../../scenario/source.ts';
import { ENTRY_SETTING_NAMES, settingsOffered } from '../../settings/settings.ts';
import type { Show } from '../show.ts';

/** Something of a scenario that can be tried with other values. */
export interface Control {
  readonly path: string;
  readonly label: string;
  readonly unit: PathLabel['unit'];
  /** What it is now. */
  readonly value: BaseValue;
  /** Null: a choice among words. */
  readonly number: {
    readonly of: KindName;
    readonly limits: Limits;
    readonly isWhole: boolean;
    readonly byYear: boolean;
  } | null;
  readonly among: readonly { readonly id: string; readonly label: string }[];
}

export interface ControlGroup {
  readonly id: string;
  readonly title: string;
  readonly controls: readonly Control[];
  /** What is tried less often. */
  readonly more: readonly Control[];
  readonly isOpen: boolean;
}

/** Everything that can be tried in a scenario as it is now, in groups. */
export function controlsOf(source: ScenarioSource, plan: Plan, show: Show): readonly ControlGroup[] {
  return new ControlMaker(source, plan, show).groups();
}

class ControlMaker {
  private readonly source: ScenarioSource;
  private readonly plan: Plan;
  private readonly show: Show;

  constructor(source: ScenarioSource, plan: Plan, show: Show) {
    this.source = source;
    this.plan = plan;
    this.show = show;
  }

  groups(): readonly ControlGroup[] {
    const { words } = this.show;
    const { entries, funding } = this.plan.scenario;
    const grants = funding.flatMap(({ kind }, index) => {
      const found = this.at(`funding[${String(index + 1)}].${kind === 'amount' ? 'amount' : 'share'}`);
      // What is for one year is not given by year.
      return this.source.raw(['funding', index, 'year']) === undefined
        ? found
        : found.map((grant) => ({ ...grant, number: grant.number && { ...grant.number, byYear: false } }));
    });
    return [
      {
        id: 'general',
        title: words.play.general,
        isOpen: true,
        controls: this.all(settingsOffered('general', true)),
        more: this.all(settingsOffered('general', false)),
      },
      ...entries.map((entry) => this.entry(entry)),
      {
        id: 'prices',
        title: words.play.prices,
        isOpen: true,
        controls: [...this.all(settingsOffered('prices', true)), ...this.priceIndex()],
        more: this.all(['price_index.extend', ...settingsOffered('prices', false)]),
      },
      {
        id: 'funding',
        title: words.play.funding,
        isOpen: false,
        controls: [...this.all(settingsOffered('funding', true)), ...grants],
        more: [],
      },
    ];
  }

  private entry(entry: Entry): ControlGroup {
    const { label, intervention } = entry;
    const name = intervention.name[this.show.language];
    const inputs = intervention.inputs.filter((input) => this.isOffered(entry, input));
    const isGiven = (key: string) => this.source.raw(['interventions', label, key]) !== undefined;
    const paths = this.source.paths().filter(({ raw }) => raw[0] === 'interventions' && raw[1] === label);
    const unitCosts = paths.filter(
      ({ raw, value }) =>
        raw[2] === 'unit_costs' &&
        raw[3] !== 'replacement' &&
        value.kind === 'number' &&
        value.of === 'kroner' &&
        raw.at(-1) !== 'amount',
    );
    return {
      id: `entry-${label}`,
      title: withoutDirection(label === intervention.id ? name : `${name} (${label})`),
      isOpen: true,
      controls: [
        ...inputs.flatMap((input) => this.input(entry, input, input.id)),
        ...ENTRY_SETTING_NAMES.filter(isGiven).flatMap((key) => this.at(`${label}.${key}`, entry)),
      ],
      more: [
        ...inputs.flatMap((input) =>
          formsOf(input)
            .slice(1)
            .flatMap((form) => this.input(entry, input, form)),
        ),
        ...ENTRY_SETTING_NAMES.filter((key) => !isGiven(key)).flatMap((key) => this.at(`${label}.${key}`, entry)),
        ...unitCosts.flatMap(({ text }) => this.at(text, entry)),
      ],
    };
  }

  /** Of several ways to say the same, only the one that the scenario uses can be tried. */
  private isOffered({ intervention, given }: Entry, { id, onlyWith }: Input): boolean {
    const alternatives = intervention.oneOf.find((group) => group.includes(id));
    return (alternatives === undefined || given.has(id)) && (onlyWith === null || given.has(onlyWith));
  }

  /** An input: one number, perhaps with the choice of its part, or a number for each part. */
  private input(entry: Entry, { id, keys, chooseWith }: Input, form: string): readonly Control[] {
    const { label } = entry;
    const raw = this.source.raw(['interventions', label, form]);
    if (keys === null) return this.at(`${label}.${form}`, entry);
    if (raw === undefined || isMap(raw)) return keys.flatMap((key) => this.at(`${label}.${form}.${key.id}`, entry));
    const choice = chooseWith === null || form !== id ? [] : this.at(`${label}.${chooseWith}`, entry);
    const named = choice.map((control) => ({
      ...control,
      among: keys.map((key) => ({ id: key.id, label: withoutDirection(key.label[this.show.language]) })),
    }));
    return [...named, ...this.at(`${label}.${form}`, entry)];
  }

  private priceIndex(): readonly Control[] {
    const { priceIndex } = this.plan.scenario;
    const { language, words } = this.show;
    const known = [...builtInCatalogue().indices.values()].map(({ id, title }) => ({ id, label: title[language] }));
    const isOwn = priceIndex !== null && known.every(({ id }) => id !== priceIndex.name);
    const own = isOwn ? [{ id: priceIndex.name, label: withoutDirection(priceIndex.index.title[language]) }] : [];
    const none = priceIndex === null ? [{ id: '', label: words.play.none }] : [];
    return this.at('price_index.use').map((control) => ({
      ...control,
      value: priceIndex?.name ?? '',
      number: null,
      among: [...none, ...known, ...own],
    }));
  }

  private all(paths: readonly string[]): readonly Control[] {
    return paths.flatMap((path) => this.at(path));
  }

  /** @param entry the one whose group it stands in, so that its label need not say so */
  private at(path: string, entry?: Entry): readonly Control[] {
    const found = this.source.find(path);
    if ('code' in found) return [];
    const { scenario } = this.plan;
    const within = entry === undefined ? this.plan : { ...this.plan, scenario: { ...scenario, entries: [entry] } };
    const { label, unit } = labelOf(found, within);
    return [
      {
        path,
        label: this.labelled(found, withoutDirection(label[this.show.language])),
        unit,
        value: this.valueOf(found),
        ...kindOf(found),
      },
    ];
  }

  /** A list by year stays one, though all its numbers may be the same. */
  private valueOf(found: FoundPath): BaseValue {
    const value = baseValueOf(found, this.plan, this.source);
    const raw = this.source.raw(found.known.raw);
    return typeof value === 'number' && found.known.byYear && Array.isArray(raw) ? raw.map(() => value) : value;
  }

  private labelled({ known }: FoundPath, label: string): string {
    const key = String(known.raw.at(-1));
    return lookUp(this.show.words.play.choiceNames, key) ?? label;
  }
}

function kindOf({ known }: FoundPath): Pick<Control, 'number' | 'among'> {
  const { value, byYear } = known;
  if (value.kind === 'choice') return { number: null, among: value.among.map((id) => ({ id, label: id })) };
  if (value.kind !== 'number') return { number: null, among: [] };
  const { limits, schema } = KINDS[value.of];
  return { number: { of: value.of, limits, isWhole: schema.type === 'integer', byYear }, among: [] };
}
