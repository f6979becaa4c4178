import type { Limits } from '../../document/limits.ts';
import { isKl, listNames, say, SPAN, type ProblemWords } from '../problems.ts';
import { locale } from './locale.ts';

/** "Did you mean …?", or else what there is to choose from. */
export function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest === 'years') return 'Did you mean years, the number of years?';
  if (nearest !== null) return `Did you mean ${nearest}?`;
  return known.length > 0 ? `Known here: ${listNames(known)}.` : 'Check the spelling.';
}

/** How one comes by a price index of one's own. */
export function ownIndex(file: string): string {
  return `Make a file with interv-cost init --index ${file}, put its numbers in, and name it in the scenario: price_index: ${file}`;
}

function between({ least, most, above = false }: Limits, percent: boolean): string {
  const isYear = least >= 1000 && most <= 9999;
  const write = (value: number) => (percent ? locale.share(value) : isYear ? String(value) : locale.plain(value));
  return above ? `above ${write(least)} and at most ${write(most)}` : `from ${write(least)} to ${write(most)}`;
}

/** The English words of what can be wrong with the values of a scenario. */
export const scenarioProblems = {
  unknown_key: ({ key, nearest, known }) => {
    if (key === '') return say('a key is missing before the colon', meant(nearest, known));
    // Such a key is the rest of a text that a comma has cut off.
    const comma =
      nearest === null && /\s/u.test(key) ? 'A comma inside { } ends a text: put the text in quotation marks. ' : '';
    return say(`there is no ${key}: here`, `${comma}${meant(nearest, known)}`);
  },
  missing_key: ({ key }) => say(`${key}: is missing`, `Add ${key}: here.`),
  expected_map: () =>
    say(
      'lines of the form key: value are expected here',
      'Write each on a line of its own, indented, with a space after the colon.',
    ),
  expected_list: ({ key, found }) => {
    const right =
      key === 'funding'
        ? `Write funding: [{ name: Grant, amount: ${found === '' ? '100000' : found}, year: 1 }], or a line with - for each.`
        : found === ''
          ? 'Write - before each of its parts, also if there is only one.'
          : `Write ${key}: [${found}], or a line with - for each.`;
    return say('a list is expected here', right);
  },
  empty_list: () => say('there are too few here', 'Add what is missing, or take it away altogether.'),
  expected_text: () =>
    say('text is expected here', 'Write it, in quotation marks if it looks like a number or has a # in it.'),
  text_too_long: ({ found, most }) =>
    say(`the text has ${locale.plain(found)} characters, more than ${locale.plain(most)}`, 'Shorten it.'),
  empty_text: () => say('the text is empty', 'Write something, or take the key away.'),
  control_character: () =>
    say('the text contains a character that cannot be seen (a control character)', 'Type the text anew.'),
  expected_boolean: () => say('yes or no is expected here', 'Write true or false.'),
  not_one_of: ({ found, nearest, known }) =>
    say(found === '' ? 'something is missing here' : `${found} is not known here`, meant(nearest, known)),
  bad_id: ({ found }) =>
    /^\d+$/u.test(found)
      ? say(`${found} is not a year`, 'Write four digits. (A decimal comma inside { } splits a number in two.)')
      : say(`${found} cannot be used as a name`, 'Use small letters a–z, digits and _, with a letter first.'),

  expected_number: ({ found, quoted }) => {
    if (found === '') return say('a number is missing here', 'Write a number.');
    if (quoted) return say(`${found} stands as text`, 'Take the quotation marks away.');
    const [, first, last] = SPAN.exec(found) ?? [];
    if (first !== undefined && last !== undefined) {
      const years = Math.max(1, Number(last) - Number(first) + 1);
      return say(
        `${found} is not one year`,
        `Several years are written first_year: ${first} and years: ${String(years)}; elsewhere write one year.`,
      );
    }
    return say(
      `${found} is not a number`,
      'Write digits, with a point before decimals, and no units or spaces: 36250.50.',
    );
  },
  not_finite: ({ found }) => say(`${found} is not a number that can be counted with`, 'Write a number.'),
  not_whole: ({ found }) => say(`${found} is not a whole number`, 'Write a whole number.'),
  out_of_range: ({ found, limits, percent }) =>
    say(`${found} is outside what is possible`, `Give a value ${between(limits, percent)}.`),
  danish_thousands: ({ found, right, other }) =>
    say(
      `${found} can be read in two ways: a point before three digits is a decimal point in YAML`,
      other === null ? `Write ${right}.` : `Write ${right}, or ${other} if the point comes before decimals.`,
    ),
  decimal_comma: ({ found, right }) => say(`${found} has a decimal comma`, `Write ${right}.`),
  expected_share: ({ found }) =>
    say(found === '' ? 'a share is missing here' : `${found} is not a share`, 'Write it like 15% or 0.15.'),
  share_without_percent: ({ found }) =>
    say(
      `${found} is not a share: without a percent sign it must be below 1`,
      found === '1' ? 'Write 100% for all, or 1% for one per cent.' : `Write ${found}% for ${found} per cent.`,
    ),
  split_decimal_comma: ({ read, meant: guess, write }) =>
    say(
      `the commas can be read in two ways: as ${read}, or as ${guess}`,
      `A decimal comma splits a number here. Write ${write.join(', or ')}.`,
    ),
  mixed_shares: () =>
    say(
      'the list mixes numbers with and without a percent sign',
      'Write all with a percent sign, or all without: [10%, 15%] or [0.1, 0.15].',
    ),
  too_near_zero: ({ found, least }) =>
    say(
      `${found} is too near to 0: the least number that is computed with is ${String(least)}`,
      'Write 0, or a larger number.',
    ),
  too_many_items: ({ found, most }) =>
    say(
      `there are ${locale.plain(found)} of these, more than the ${locale.plain(most)} that there may be`,
      'Take some away, or split the scenario into several.',
    ),
  scenario_too_large: ({ of, most }) =>
    say(
      `from here on, ${of === 'lines' ? 'inputs and cost lines' : 'the numbers and names in formulas'} times years are more than ${locale.plain(most)}`,
      `Take fewer years,${of === 'lines' ? '' : ' shorten the formulas,'} or split the scenario into several.`,
    ),
  needless_zero: ({ found, right }) =>
    say(
      `${found} begins with a needless zero`,
      `Write ${right}, or what it is the end of, if a comma has split a number.`,
    ),
  comma_in_braces: ({ found, right, other, line }) => {
    const quoted = found.endsWith('%') ? `, or quotation marks: "${found}"` : '';
    const either = other === null ? `a point${quoted}` : `${right}, or ${other} if the comma comes before decimals`;
    return say(
      `inside { } a comma ends a value, so that ${found} is split in two`,
      `Write ${either}. Put right: ${line ?? right}`,
    );
  },
  by_year_length: ({ found, years }) => {
    const values = (count: number) => (count === 1 ? '1 value' : `${String(count)} values`);
    const comma = found > years ? ' (A decimal comma inside [ ] splits a number in two.)' : '';
    return say(
      `the list has ${values(found)}, and there ${years === 1 ? 'is 1 year' : `are ${String(years)} years`}`,
      `Give ${values(years)}, or one number instead of the list; years: says how many years there are.${comma}`,
    );
  },
  not_by_year: () => say('this cannot be given by year', 'Write one number.'),

  unknown_intervention: ({ found, byUse, nearest, known }) => {
    const advice = byUse || nearest !== null ? '' : ` A label of your own says which with use: ${known[0] ?? 'id'}.`;
    return say(
      found === '' ? 'the intervention is missing' : `there is no intervention ${found}`,
      `${meant(nearest, known)}${advice}`,
    );
  },
  intervention_outside: ({ id }) =>
    say(
      `${id}: is an intervention, and belongs under interventions:`,
      'Put it, with what is in it, there, and indent it.',
    ),
  no_interventions: () => say('there is no intervention', 'Give at least one: interv-cost catalogue lists them.'),
  reserved_label: ({ label }) => say(`${label} is a word of the scenario itself`, 'Choose another label.'),
  label_is_intervention: ({ label, use }) =>
    say(`${label} is the name of another intervention than ${use}`, 'Choose another label.'),
  missing_choice: ({ choice, input, known, path }) =>
    path === null
      ? say(
          `${choice}: is missing: it says of which kind ${input}: is`,
          `Add ${choice}: with one of ${known.join(', ')}.`,
        )
      : say(
          `${path} is given for each of ${known.join(', ')}, and this is one number`,
          `Name one of them: ${known.map((key) => `${path}.${key}`).join(', ')}.`,
        ),
  by_key_only: ({ input, keys }) =>
    say(
      `${input} is given for each of ${keys.join(', ')}`,
      `Write ${input}: { ${keys[0] ?? ''}: 1 }; those left out are 0.`,
    ),
  choice_beside_map: ({ choice, input }) =>
    say(
      `${choice}: stands beside ${input}:, whose keys say it already`,
      `Take ${choice}: away, or give ${input}: as one number.`,
    ),
  choice_without_number: ({ choice, input }) =>
    say(`${choice}: is given, but ${input}: is not`, `Add ${input}:, or take ${choice}: away.`),
  unit_cost_by_key: ({ line, keys }) =>
    say(`${line} has a unit cost for each of ${keys.join(', ')}`, `Write ${line}: { ${keys[0] ?? ''}: 1000 }.`),
  both_of: ({ inputs }) =>
    say(`${inputs.join(': and ')}: both stand here, and the same would count twice`, 'Keep one of them.'),
  neither_of: ({ inputs }) => say(`${inputs.join(': or ')}: is missing`, 'Give exactly one of them.'),
  only_with: (details) =>
    say(
      `${details.input}: counts only together with ${details.with}:`,
      `Add ${details.with}:, or take ${details.input}: away.`,
    ),
  unknown_line: ({ found, nearest, known }) => say(`there is no cost line ${found} here`, meant(nearest, known)),
  year_outside: ({ found, first, last }) =>
    say(`year ${found} is not in the scenario`, `Give a year from ${String(first)} to ${String(last)}.`),
  funding_amount_or_share: () => say('a grant has either an amount or a share', 'Write amount: 100000, or share: 50%.'),
  funding_of_without_share: () => say('of: goes with share: only', 'Take of: away, or give share: instead of amount:.'),
  funding_year_without_amount: () =>
    say('year: goes with one amount only', 'Take year: away: a list has its years already, a share is of every year.'),
  price_index_needed: ({ price_year: priceYear, figure_year: figureYear, what, indices, carriedOn }) => {
    const [first, ...others] = indices;
    const line =
      carriedOn === null
        ? first === undefined
          ? 'price_index: and a file of your own'
          : `price_index: ${first} (or ${[...others, 'a file of your own'].join(', ')})`
        : `price_index: { use: ${carriedOn.index}, extend: 2.5% } (2.5 % a year after ${String(carriedOn.last)} is an example)`;
    return say(
      `the figures of ${what} are in ${String(figureYear)} prices, the result is to be in ${String(priceYear)} prices`,
      `Add ${line}, or set price_year: ${String(figureYear)}.`,
    );
  },
  price_year_not_in_index: ({ year, isFigure, index, first, last }) => {
    const carryOn = `the index on: price_index: { use: ${index}, extend: 2.5% }.`;
    const advice = isFigure
      ? {
          after: `Carry ${carryOn}`,
          before: 'Choose an index that reaches back so far, or give the figure at another price level.',
        }
      : {
          after: `Choose a year up to ${String(last)}, or carry ${carryOn}`,
          before: `Choose a year from ${String(first)}, or another index.`,
        };
    const what = isFigure ? ', the price year of the figure' : '';
    return say(
      `the price index ${index} has no level for ${String(year)}${what}: it has ${String(first)} to ${String(last)}`,
      year > last ? advice.after : advice.before,
    );
  },
  unknown_index: ({ found, nearest, known }) =>
    isKl(found)
      ? say(`${found} is not built in`, ownIndex('kl.yaml'))
      : say(`there is no price index ${found}`, `${meant(nearest, known)} A file of your own ends in .yaml.`),

  unknown_path: ({ found, nearest }) => say(`there is no ${found} in the scenario`, meant(nearest)),
  path_not_by_year: ({ path }) => say(`${path} has no value by year`, 'Take [ ] away.'),
  path_not_number: ({ path }) => say(`${path} is not a number`, 'Name the path of a number.'),
  path_year: ({ path, years }) =>
    say(`${path} has ${String(years)} years`, `Write ${path}[1] to ${path}[${String(years)}].`),
  low_above_high: ({ low, high }) => say(`low (${low}) is above high (${high})`, 'Exchange them.'),
  outside_low_high: ({ key }) => say(`${key} is not between low and high`, `Give a ${key} between them.`),
  no_published_range: ({ path }) => say(`no range was published for ${path}`, 'Give low and high.'),

  too_large: ({ line }) =>
    say(`${line ?? 'the total'} comes to more than 10,000,000,000,000`, 'Check the numbers that it is computed from.'),
  below_zero: ({ line, year }) =>
    say(
      `the formula of ${line} gives less than 0 in year ${String(year)}`,
      'Check the inputs, or keep it from falling below: max(0, x).',
    ),
  example_differs: ({ example, key, expected, found }) =>
    say(`the example »${example}« gives ${key} ${found}, not ${expected}`, 'Correct the example, or what it shows.'),
  division_by_zero: ({ line, year }) =>
    say(
      `the formula of ${line} divides by zero in year ${String(year)}`,
      'Check the inputs, or guard the divisor: max(1, x).',
    ),
} satisfies Partial<ProblemWords>;
