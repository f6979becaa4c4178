import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import { readIntervention } from '../../src/catalogue/load.ts';
import { parseDocument } from '../../src/document/document.ts';
import { readTextFile } from '../../src/document/text.ts';
import { ownInterventions } from '../scenarios.ts';

/** Every quotation stands word for word in its source; only line ends and their hyphens are passed over. */

const flow = (text: string) =>
  text
    .replace(/-[ \t]*\n\s*(?=[a-zæøå])/gu, '')
    .replace(/\s+/gu, ' ');

const sourceText = (id: string) => flow(readFileSync(`tests/published/sources/${id}.txt`, 'utf8'));

const { interventions, sources } = builtInCatalogue();
const own = ownInterventions().map((file) => readIntervention(parseDocument(readTextFile(file), file), sources));

const quotations = [...interventions.values(), ...own].flatMap(({ id, lines }) =>
  lines.flatMap((line) => line.quotes.map((quote) => [`${id}.${line.id}`, line.source ?? '', quote] as const)),
);

describe('quotations', () => {
  it.each(quotations)('%s in %s: %s', (_, source, quote) => {
    expect(sourceText(source)).toContain(flow(quote).trim());
  });

  it('every published or derived line of the built-in interventions has one', () => {
    const without = [...interventions.values()].flatMap(({ lines }) =>
      lines.filter((line) => line.origin !== 'assumed' && line.quotes.length === 0).map((line) => line.id),
    );
    expect(without).toEqual([]);
  });

  it('a changed word is found out', () => {
    expect(sourceText('vive-2018')).not.toContain('Kursusafgift (fire pers.) plus supervision 146.000 kr.');
  });
});
