import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Input, Intervention, Line } from '../catalogue/intervention.ts';
import type { PriceIndex, Series } from '../catalogue/price-index.ts';
import { evaluate } from '../formula/evaluate.ts';
import { printFormula } from '../formula/print.ts';
import { referencesOf } from '../formula/tree.ts';
import { citation } from '../language/citations.ts';
import { formatKroner, formatPlain, formatShare } from '../language/numbers.ts';
import type { Language } from '../language/languages.ts';
import { wordsOf } from '../language/words.ts';

/** The list of what the catalogue has. */
export function describeCatalogue(
  { interventions, indices }: Pick<Catalogue, 'interventions' | 'indices'>,
  language: Language,
): string {
  const words = wordsOf(language).catalogue;
  const entry = (id: string, rest: string) => `  ${id.padEnd(22)}${rest}`;
  return [
    words.interventions,
    ...[...interventions.values()].map(({ id, name }) => entry(id, name[language])),
    '',
    words.indices,
    ...[...indices.values()].map((index) =>
      entry(index.id, `${index.title[language]}, ${index.publisher}, ${String(index.first)}–${String(index.last)}`),
    ),
    '',
    words.more,
    '',
  ].join('\n');
}

/** An intervention: its inputs, its cost lines, and each figure with the words of its source. */
export function describeIntervention(intervention: Intervention, language: Language): string {
  const words = wordsOf(language).catalogue;
  const oneOf = intervention.oneOf.map((group) => `  (${words.oneOf} ${group.join(', ')})`);
  const sources = intervention.sources.map((source) => `  [${source.id}] ${citation(source, language)}`);
  return [
    `${intervention.id} · ${intervention.name[language]}`,
    '',
    words.inputs,
    ...intervention.inputs.flatMap((input) => describeInput(input, intervention, language)),
    ...oneOf,
    '',
    words.lines,
    ...intervention.lines.flatMap((line) => describeLine(line, language)),
    '',
    wordsOf(language).report.sourcesTitle,
    ...sources,
    '',
  ].join('\n');
}

function describeInput(input: Input, { oneOf }: Intervention, language: Language): readonly string[] {
  const words = wordsOf(language).catalogue;
  const { id, keys, chooseWith } = input;
  const isAlternative = oneOf.some((group) => group.includes(id));
  const facts = [
    ...(input.byYear ? [words.byYear] : []),
    ...(keys === null ? [] : [words.keys(keys.map((key) => key.id).join(', '))]),
    ...(chooseWith === null ? [] : [words.chooseWith(chooseWith)]),
    ...(input.default === null
      ? isAlternative
        ? []
        : [words.required]
      : [words.defaultIs(formatPlain(input.default, language))]),
  ];
  return [
    `  ${id}: ${input.label[language]}`,
    ...(facts.length === 0 ? [] : [`    ${facts.join('; ')}`]),
    ...(input.before ? [`    ${words.before(`${id}_before`)}`] : []),
  ];
}

function describeLine(line: Line, language: Language): readonly string[] {
  const words = wordsOf(language);
  const { publishedRange: range, wageShareAssumed } = line;
  const assumed = wageShareAssumed === null ? '' : ` (${words.catalogue.assumed}: ${wageShareAssumed[language]})`;
  return [
    `  ${line.id} · ${words.phases[line.phase]} · ${line.label[language]}`,
    `    ${words.catalogue.unitCost}: ${unitCostOf(line, language)} (${words.origins[line.origin]})`,
    ...(line.derivation === null ? [] : [`    ${line.derivation[language]}`]),
    ...(range === null
      ? []
      : [`    ${words.catalogue.range}: ${formatKroner(range.low, language)} – ${formatKroner(range.high, language)}`]),
    `    ${words.catalogue.pricesAndOverhead(line.priceYear, formatShare(line.overheadIncluded, language))}`,
    `    ${words.catalogue.wageShare}: ${formatShare(line.wageShare, language)}${assumed}`,
    ...(line.replaced === null ? [] : [`    ${words.catalogue.replacedWith(line.replaced)}`]),
    ...line.quotes.map((quote) => `    »${quote}«${line.source === null ? '' : ` [${line.source}]`}`),
  ];
}

/** The unit cost as its formula and what that gives, or as the input that it is. */
function unitCostOf({ unitCost, unit }: Line, language: Language): string {
  const each = unit[language];
  const formula = printFormula(unitCost, {
    number: (value) => formatPlain(value, language),
    rate: (value) => formatShare(value, language),
    name: (name) => name,
    added: (now) => `added(${now})`,
  });
  if (referencesOf(unitCost).length > 0) return `${formula} ${wordsOf(language).catalogue.per} ${each}`;
  const { value: kroner } = evaluate(unitCost, { lookup: () => 0 }, 1);
  const value = `${formatKroner(kroner, language)} ${wordsOf(language).catalogue.per} ${each}`;
  return unitCost.kind === 'number' ? value : `${formula} = ${value}`;
}

/** A price index: its levels or changes year by year. */
export function describeIndex(index: PriceIndex, language: Language): string {
  const words = wordsOf(language);
  const { wages, other } = index.series;
  const series: readonly (readonly [string, Series])[] =
    wages === other
      ? [['all', wages]]
      : [
          ['wages', wages],
          ['other', other],
        ];
  const write = (kind: Series['kind'], value: number) =>
    kind === 'levels' ? formatPlain(value, language) : formatShare(value, language);
  return [
    `${index.id} · ${index.title[language]} · ${index.publisher}`,
    `  ${index.source[language]}`,
    ...series.flatMap(([name, { kind, values }]) => [
      '',
      `  ${name} (${kind})`,
      ...[...values].map(([year, value]) => {
        const mark = index.estimated.includes(year) ? ` (${words.catalogue.estimated})` : '';
        return `    ${String(year)}  ${write(kind, value)}${mark}`;
      }),
    ]),
    '',
  ].join('\n');
}
