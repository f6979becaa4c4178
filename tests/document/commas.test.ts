import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/document.ts';
import { InputError, parseScenario } from '../../src/index.ts';
import { runCli } from '../cli/run-cli.ts';

/** Commas that YAML takes for the end of a value, where a number may have been meant. */

function faultsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, details }) => ({ code, ...details }));
    throw error;
  }
  return [];
}

const parsed = (text: string) => faultsOf(() => parseDocument(text, 'test.yaml'));

describe('a list', () => {
  it.each([
    [
      '[675,000, 290,000]',
      '675 | 000 | 290 | 000',
      '675,000 | 290,000',
      ['[675000, 290000]', '[675, 290]', '[675, 0, 290, 0]'],
    ],
    [
      '[675,000,290,000]',
      '675 | 000 | 290 | 000',
      '675,000 | 290,000',
      ['[675000, 290000]', '[675, 290]', '[675, 0, 290, 0]'],
    ],
    [
      '[50000,25, 40000,75]',
      '50000 | 25 | 40000 | 75',
      '50000,25 | 40000,75',
      ['[50000.25, 40000.75]', '[50000, 25, 40000, 75]'],
    ],
    [
      '[675,100, 290,200]',
      '675 | 100 | 290 | 200',
      '675,100 | 290,200',
      ['[675100, 290200]', '[675.1, 290.2]', '[675, 100, 290, 200]'],
    ],
    ['[1.250,50, 2.000,75]', '1.250 | 50 | 2.000 | 75', '1.250,50 | 2.000,75', ['[1250.50, 2000.75]']],
    ['[1,250,000, 675,000]', '1 | 250 | 000 | 675 | 000', '1,250,000 | 675,000', null],
    ['[2,5%, 5%]', '2 | 5% | 5%', '2,5% | 5%', ['[2.5%, 5%]']],
    ['[0,05,0,1]', '0 | 05 | 0 | 1', '0,05 | 0 | 1', null],
  ])('%s can be read in two ways', (list, read, meant, write) => {
    const [first, ...more] = parsed(`years: 4\nbudget: ${list}\n`);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code: 'split_decimal_comma', read, meant, ...(write && { write }) });
  });

  it.each([
    '[675000, 290000]',
    '[1,2,3,4]',
    '[24,24,\n  30,30]',
    '[1,2,3, 4]',
    '[0.5,0.25, 1]',
    '["12,5%", 15%]',
    '[10%, 15%]',
    '[0]',
    '[2027, 2028]',
    '[0, 10, 100]',
  ])('%s is read as it stands', (list) => {
    expect(parsed(`a: ${list}`)).toEqual([]);
  });

  it('a needless zero is refused where it is not the end of another number', () => {
    expect(parsed('a: [05, 10]')).toEqual([{ code: 'needless_zero', found: '05', right: '5' }]);
  });

  it('of numbers with decimal commas is refused, and one of numbers as they are written to be read is not', () => {
    const value = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), fc.constantFrom(', ', ','), (values, comma) => {
        const decimals = (mark: string) =>
          values.map(([whole, part]) => `${String(whole)}${mark}${String(part).padStart(2, '0')}`);
        expect(parsed(`a: [${decimals(',').join(', ')}]`)).toMatchObject([{ code: 'split_decimal_comma' }]);
        expect(parsed(`a: [${decimals('.').join(comma)}]`)).toEqual([]);
        expect(parsed(`a: [${values.flat().join(comma)}]`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a number within braces', () => {
  it.each([
    ['{ use: cpi, extend: 2,5% }', '2,5%', '{ use: cpi, extend: 2.5% }'],
    ['{ name: Fond, share: 37,5%, of: total }', '37,5%', '{ name: Fond, share: 37.5%, of: total }'],
    ['{ amount: 200.000,00, year: 1 }', '200.000,00', '{ amount: 200000.00, year: 1 }'],
    ['{ course_fee: 36250,50 }', '36250,50', '{ course_fee: 36250.50 }'],
    ['{ 2018: 1,9%, 2019: 2,9% }', '1,9%', '{ 2018: 1.9%, 2019: 2.9% }'],
    ['{ low: 2,5%, high: 5,5% }', '2,5%', '{ low: 2.5%, high: 5.5% }'],
    ['{ amount: 1,250,000 }', '1,250,000', '{ amount: 1250000 }'],
    ['{ a: { low: 2,5 %, high: 5% } }', '2,5 %', '{ a: { low: 2.5%, high: 5% } }'],
  ])('%s is put right', (map, found, right) => {
    const document = parseDocument(`a: ${map}\n`, 'test.yaml');
    expect(document.problems).toMatchObject([
      { code: 'comma_in_braces', details: { found, line: `a: ${right}` }, place: { line: 1 } },
    ]);
    // What is said to be right is right, and says what the document is taken to say.
    expect(parseDocument(`a: ${right}\n`, 'test.yaml')).toMatchObject({ problems: [], data: document.data });
  });

  it.each([
    '{ a: 2, b: 5% }',
    '{ a: 2, 5% }',
    '{ name: Fond, kommunens egen, amount: 5 }',
    '{ a: x,5% }',
    '{ a: "2",5% }',
  ])('%s is no such number', (map) => {
    expect(parseDocument(`a: ${map}`, 'test.yaml').problems).toEqual([]);
  });

  it('is the only problem of its line, and stands beside others', () => {
    const text =
      'nmae: x\ninterventions:\n  parent_courses: { participants: 12, unit_costs: { participant: 15300,50 } }\n';
    const codes = faultsOf(() => parseScenario(text)).map(({ code }) => code);
    expect(codes).toEqual(['unknown_key', 'comma_in_braces']);
  });
});

describe('on the command line', () => {
  const stdin = 'name: x\ninterventions:\n  stepping_stones: { trained_staff: 4, tier: group, participants: 24 }\n';
  const FEE = 'stepping_stones.unit_costs.course_fee';
  const stderrOf = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCli([...args, '--lang', 'en'], { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it.each([
    [`${FEE}=30,000,40,000`, 'Write 30000,40000, or 30,40, or 30,0,40,0.'],
    ['staff_turnover=2,5%,5%', 'Write 2.5%,5%.'],
    ['staff_turnover=0,15, 0,2', 'Write 0.15,0.2.'],
    ['staff_turnover=0,15,0,2', 'Write 0.15,0.2.'],
    [`${FEE}=3000,25, 4000,75`, 'Write 3000.25,4000.75, or 3000,25,4000,75.'],
  ])('--vary %s', async (vary, advice) => {
    expect(await stderrOf('sweep', '-', '--vary', vary)).toContain(advice);
  });

  it.each(['staff_turnover=0,10%,20%', 'stepping_stones.participants=1,2,3', 'stepping_stones.participants=1, 2, 3'])(
    '--vary %s is a list',
    async (vary) => {
      expect((await runCli(['sweep', '-', '--vary', vary], { stdin })).code).toBe(0);
    },
  );

  it('--range reads each end as a file would', async () => {
    expect((await runCli(['tornado', '-', '--range', 'staff_turnover=2,5% .. 5%'], { stdin })).stdout).toMatch(
      /2[.,]5 %/u,
    );
    expect(await stderrOf('tornado', '-', '--range', `${FEE}=30000,50..40000`)).toContain('Write 30000.50.');
    expect(await stderrOf('tornado', '-', '--range', `${FEE}=30,000..40,000`)).toContain('Write 30000, or 30');
  });

  it.each([
    ['budget=[675,000, 290,000]', 'split_decimal_comma'],
    ['price_index={ use: cpi, extend: 2,5% }', 'comma_in_braces'],
  ])('--set %s', async (set, code) => {
    expect(await stderrOf('run', '-', '--set', set)).toContain(`[${code}]`);
  });
});
