import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Line } from '../../src/catalogue/intervention.ts';
import { evaluate } from '../../src/formula/evaluate.ts';
import { printFormula } from '../../src/formula/print.ts';
import { referencesOf } from '../../src/formula/tree.ts';
import { formatNumber, formatPlain, formatShare } from '../../src/language/numbers.ts';
import type { Language } from '../../src/language/languages.ts';
import { wordsOf } from '../../src/language/words.ts';
import { MODEL_FORMULAS } from '../../src/model/formulas.ts';

/** The figures and formulas of the methodology stand there as the program has them. */

const DOCUMENTS: readonly (readonly [Language, string])[] = [
  ['en', readFileSync('docs/methodology.md', 'utf8')],
  ['da', readFileSync('docs/methodology.da.md', 'utf8')],
];

const { interventions, indices } = builtInCatalogue();

function unitCost({ unitCost: cost }: Line, language: Language): string {
  if (referencesOf(cost).length > 0) return `\`${referencesOf(cost).join()}\``;
  return formatPlain(evaluate(cost, { lookup: () => 0 }, 1).value, language);
}

/** The rows of the document's tables, as lists of cells. */
const rowsOf = (document: string) =>
  document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe.each(DOCUMENTS)('%s', (language, document) => {
  it.each(Object.entries(MODEL_FORMULAS))('has the formula of %s', (name, formula) => {
    expect(document.split('\n')).toContain(`${name} = ${formula}`);
  });

  const lines = [...interventions.values()].flatMap(({ id, lines: own }) =>
    own.map((line) => [id, line.id, line] as const),
  );

  it.each(lines)('has %s.%s as the catalogue has it', (intervention, id, line) => {
    const section = document.split('### ').find((part) => part.startsWith(`\`${intervention}\``)) ?? '';
    const rows = rowsOf(section).filter((cells) => cells[1] === `\`${id}\``);
    const formula = printFormula(line.quantity, {
      number: String,
      rate: String,
      name: (name) => (line.id.includes('.') ? 'each' : name),
      added: (now) => `added(${now})`,
    })
      .replaceAll('×', '*')
      .replaceAll('−', '-');
    const share = formatShare(line.wageShare, language).replace(/\s/gu, ' ');
    expect(rows).toHaveLength(1);
    const [cells = []] = rows;
    expect(cells).toContain(wordsOf(language).phases[line.phase]);
    expect(cells).toContain(unitCost(line, language));
    expect(cells.filter((cell) => normal(cell) === `\`${formula}\`` || isSum(cell, line))).not.toEqual([]);
    expect(cells.filter((cell) => sameShare(cell, line, share))).not.toEqual([]);
  });

  it('has the published ranges and totals', () => {
    for (const figure of [325_000, 105_700, 43_000, 2000, 12_000, 13_400, 17_800, 211_200, 200, 449_080, 1_403_688]) {
      expect(document).toContain(formatNumber(figure, language));
    }
    expect(document).toContain(formatNumber(18_711.67, language, 2));
  });

  it('has every index with its publisher', () => {
    for (const index of indices.values()) {
      expect(document).toContain(`\`${index.id}\``);
      expect(document).toContain(index.publisher);
    }
  });
});

const normal = (cell: string) => cell.replace(/\s+/gu, ' ');

/** `participants` of an input in parts stands for their sum. */
function isSum(cell: string, { quantity }: Line): boolean {
  const names = referencesOf(quantity);
  const inputs = new Set(names.map((name) => name.split('.')[0]));
  return inputs.size === 1 && names.length > 1 && cell === `\`${[...inputs].join()}\``;
}

/** 100 %, or 1; with a star where it is assumed. */
function sameShare(cell: string, { wageShare, wageShareAssumed }: Line, share: string): boolean {
  const star = wageShareAssumed === null ? '' : '*';
  const plain = cell.replace(/\\/gu, '').replace(/\s/gu, ' ');
  return [`${share}${star}`, `${String(wageShare)}${star}`, `${share.replace(' ', '')}${star}`].includes(plain);
}
