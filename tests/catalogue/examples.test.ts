import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.ts';
import { readIntervention } from '../../src/catalogue/load.ts';
import { parseDocument } from '../../src/document/document.ts';
import { readTextFile } from '../../src/document/text.ts';
import { checkExamples } from '../../src/examples.ts';
import { InputError } from '../../src/index.ts';
import { ownInterventions } from '../scenarios.ts';

/** The worked examples in the data are the tests: this runs whatever stands there. */

const { interventions, sources } = builtInCatalogue();

const files = ['stepping-stones', 'therapeutic-support', 'parent-courses'].map(
  (name) => `src/catalogue/data/${name}.yaml`,
);

const documents = [...files, ...ownInterventions()].map((file) => parseDocument(readTextFile(file), file));

const examples = documents.flatMap((document) => {
  const intervention = readIntervention(document, sources);
  return intervention.examples.map(
    (example) => [intervention.id, example.name, { ...intervention, examples: [example] }, document] as const,
  );
});

describe('worked examples in the data', () => {
  it.each(examples)('%s: %s', (_, name, intervention, document) => {
    expect(() => {
      checkExamples(intervention, document);
    }, name).not.toThrow();
  });

  it('every built-in intervention has some', () => {
    expect([...interventions.values()].filter((intervention) => intervention.examples.length < 3)).toEqual([]);
  });

  it('a wrong figure in one is found, and its place', () => {
    const text = readTextFile('src/catalogue/data/parent-courses.yaml').replace('total: 58300', 'total: 58301');
    const document = parseDocument(text, 'wrong.yaml');
    try {
      checkExamples(readIntervention(document, sources), document);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.problems).toMatchObject([
        { code: 'example_differs', details: { key: 'total', expected: '58301', found: '58300' }, place: { length: 5 } },
      ]);
      const { excerpt = '', column = 0 } = error.problems[0]?.place ?? {};
      expect(excerpt.slice(column - 1)).toMatch(/^58301/u);
    }
  });
});
