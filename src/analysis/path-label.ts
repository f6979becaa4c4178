import { joinTexts, inAnyLanguage, type Text } from '../language/languages.ts';
import { inEachLanguage } from '../language/page-words.ts';
import { lookUp } from '../language/look-up.ts';
import type { Intervention } from '../catalogue/intervention.ts';
import type { Plan } from '../model/plan.ts';
import type { FoundPath } from '../scenario/paths.ts';
import { KINDS } from '../settings/kinds.ts';

/** What a path is called, and what its values are counted in. */
export interface PathLabel {
  readonly label: Text;
  readonly unit: 'share' | 'kroner' | 'word' | 'number';
}

/** Names a path for people, with its intervention where the scenario has several entries. */
export function labelOf({ known, year }: FoundPath, { scenario }: Plan): PathLabel {
  const [top, entryKey, ...keys] = known.raw;
  const unit = unitOf(known);
  const entry = top === 'interventions' ? scenario.entries.find((each) => each.label === entryKey) : undefined;
  const own =
    entry === undefined
      ? topLabel(known.raw.map(String), scenario.funding)
      : entryLabel(entry.intervention, keys.map(String));
  const named =
    entry === undefined || scenario.entries.length === 1 ? own : joinTexts([entry.intervention.name, own], ': ');
  const label = year === null ? named : inYear(named, year, scenario.settings.first_year);
  return { label: inEachLanguage((_, language) => capital(label[language])), unit };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unitOf({ value }: FoundPath['known']): PathLabel['unit'] {
  if (value.kind !== 'number') return 'word';
  if (value.of === 'kroner') return 'kroner';
  return KINDS[value.of].unit === 'shares' ? 'share' : 'number';
}

function topLabel(raw: readonly string[], funding: readonly { readonly name: string }[]): Text {
  const [top = '', second = ''] = raw;
  if (top !== 'funding') return field(raw.length > 1 ? `${top}.${second}` : top);
  const name = funding[Number(second)]?.name ?? '';
  return joinTexts([inAnyLanguage(name), field(raw.at(-1) ?? '')], ': ');
}

function entryLabel(intervention: Intervention, keys: readonly string[]): Text {
  const [key = '', ...inner] = keys;
  if (key === 'unit_costs') return unitCostLabel(intervention, inner);
  const input = intervention.inputs.find(({ id }) => id === key || `${id}_before` === key);
  if (input === undefined) return field(key);
  const label =
    key === input.id ? input.label : inEachLanguage(({ paths }, language) => paths.before(input.label[language]));
  const part = input.keys?.find(({ id }) => id === inner[0])?.label;
  return part === undefined ? label : joinTexts([label, part], ', ');
}

const PARTS: readonly string[] = ['price_year', 'wage_share', 'overhead_included'];

function unitCostLabel({ lines }: Intervention, keys: readonly string[]): Text {
  const isAgain = keys[0] === 'replacement';
  const part = PARTS.find((each) => each === keys.at(-1));
  const id = keys.filter((key, index) => !(isAgain && index === 0) && key !== 'amount' && key !== part).join('.');
  const label = lines.find((line) => line.id === id)?.label ?? inAnyLanguage(id);
  const cost = inEachLanguage(({ paths }, language) =>
    paths[isAgain ? 'replacementCost' : 'unitCost'](label[language]),
  );
  return part === undefined ? cost : joinTexts([cost, field(part)], ': ');
}

/** A choice such as `tier` is called what the file calls it. */
function field(key: string): Text {
  return inEachLanguage(({ paths, settings }) => lookUp(settings, key)?.label ?? lookUp(paths.fields, key) ?? key);
}

function inYear(label: Text, year: number, firstYear: number | null): Text {
  if (firstYear !== null) return joinTexts([label, inAnyLanguage(String(firstYear + year - 1))], ', ');
  return inEachLanguage(({ paths }, language) => paths.inYear(label[language], year));
}
