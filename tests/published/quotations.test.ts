import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import { readIntervention } from '../../src/catalogue/load.ts';
import { parseDocument } from '../../src/document/document.ts';
import { readTextFile } from '../../src/document/text.ts';
import { citation } from '../../src/language/citations.ts';
import { exampleScenarios, ownInterventions } from '../scenarios.ts';

/** Every quotation stands word for word in its source; only line ends and their hyphens are passed over. */

const flow = (text: string) => text.replace(/-[ \t]*\n\s*(?=[a-zæøå])/gu, '').replace(/\s+/gu, ' ');

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

describe('what is said of a source', () => {
  it.each([
    ['vive-2018', 2018, '(VIVE, 2018)'],
    ['udbredelse-stepping-stones', 2021, 'Sidst opdateret 29/01 2021'],
    ['metodeudbredelse-2013', 2013, '22/04/2013 15:57'],
    ['styrket-familiebehandling', 2020, 'Senest opdateret 21-10-2020'],
  ])('%s bears the date %i', (id, year, words) => {
    expect(sources.get(id)?.year).toBe(year);
    expect(sourceText(id)).toContain(words);
  });

  it('the page of Mestringsstøtte bears none, and is cited so', () => {
    const source = sources.get('mestringsstoette');
    expect([...sources.values()].filter(({ year }) => year === null)).toEqual([source]);
    expect(source === undefined ? '' : citation(source, 'en')).toBe('Mestringsstøtte. Metodecentret, undated');
  });

  it('that it gives no prices, not that there are none', () => {
    const texts = [...exampleScenarios(), ...ownInterventions()].map((file) =>
      flow(readFileSync(file, 'utf8').replace(/^#/gmu, '')),
    );
    expect(
      texts.filter((text) =>
        /(?:er|blev) ikke offentliggjort|ikke offentliggjort (?:nogen|priser)|aldrig offentliggjort/u.test(text),
      ),
    ).toEqual([]);
  });

  it('the start year of the method programme and the price level of the 8.7 million are not from it', () => {
    expect(readFileSync('scenarios/method-programme.yaml', 'utf8')).toMatch(/^first_year: 2013 +# EKSEMPEL/mu);
    expect(flow(readFileSync('scenarios/national-roll-out.yaml', 'utf8').replace(/^#/gmu, ''))).toContain(
      'Kilden oplyser ikke beløbets prisniveau',
    );
  });
});
