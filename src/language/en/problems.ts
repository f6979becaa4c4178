import type { Limits } from '../../document/values.ts';
import { formatPlain, formatShare } from '../numbers.ts';
import { listNames, type Advice, type ProblemWords } from '../problems.ts';

function say(wrong: string, right: string): Advice {
  return { wrong, right };
}

/** "Did you mean …?", or else what there is to choose from. */
function meant(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `Did you mean ${nearest}?`;
  return known.length > 0 ? `Known here: ${listNames(known)}.` : 'Check the spelling.';
}

function between({ least, most, above = false }: Limits, percent: boolean): string {
  const write = (value: number) => (percent ? formatShare(value, 'en') : formatPlain(value, 'en'));
  return above ? `above ${write(least)} and at most ${write(most)}` : `from ${write(least)} to ${write(most)}`;
}

/** The English words of every problem. */
export const problems: ProblemWords = {
  file_missing: ({ file, nearest }) =>
    say(`there is no file ${file}`, nearest === null ? 'Check the path.' : `Did you mean ${nearest}?`),
  file_unreadable: ({ file, reason }) =>
    say(`${file} cannot be read (${reason})`, 'Check that you may read the file.'),
  file_directory: ({ file }) => say(`${file} is a folder`, 'Name a file in it.'),
  file_empty: () => say('there is nothing in it', 'Start from an example: interv-cost init.'),
  file_too_large: ({ megabytes }) =>
    say(`the file is larger than ${String(megabytes)} MB`, 'Is it really a YAML file of this program?'),
  file_not_utf8: () =>
    say('the text is not UTF-8', 'Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).'),
  file_loop: ({ file }) => say(`the links to ${file} go round in a circle`, 'Name the file itself.'),

  yaml_syntax: ({ message }) =>
    say(`this is not YAML: ${message}`, 'Check indentation, colons, brackets and quotation marks here and just above.'),
  yaml_duplicate_key: ({ key }) => say(`${key} stands twice`, 'Keep one of them.'),
  yaml_several_documents: () =>
    say('a second document begins here', 'Take the line --- away; one file is one scenario.'),
  yaml_alias_unknown: ({ name }) => say(`*${name} refers to nothing`, `Put &${name} where the value is.`),
  yaml_alias_cycle: ({ name }) => say(`*${name} contains itself`, 'Write the value out.'),
  yaml_too_many_values: ({ most }) =>
    say(`there are more than ${formatPlain(most, 'en')} values`, 'Check the aliases (*name): each stands for all it names.'),
  yaml_too_deep: ({ most }) => say(`values are nested more than ${String(most)} deep`, 'Check brackets and indentation.'),
  yaml_tag: ({ tag }) => say(`the tag ${tag} has no meaning here`, 'Take it away, or put the text in quotation marks.'),
  yaml_key_not_text: () => say('a key must be a word', 'Write key: value.'),

  unknown_key: ({ key, nearest, known }) => say(`there is no ${key} here`, meant(nearest, known)),
  missing_key: ({ key }) => say(`${key} is missing`, `Add ${key}: here.`),
  expected_map: () => say('keys with values are expected here', 'Write key: value on indented lines below.'),
  expected_list: () => say('a list is expected here', 'Write [a, b], or a line with - for each.'),
  empty_list: () => say('the list is empty', 'Give at least one.'),
  expected_text: () => say('text is expected here', 'Put it in quotation marks if it looks like a number.'),
  empty_text: () => say('the text is empty', 'Write something.'),
  control_character: () => say('the text contains a control character', 'Take it away.'),
  expected_boolean: () => say('yes or no is expected here', 'Write true or false.'),
  not_one_of: ({ found, nearest, known }) => say(`${found} is not known here`, meant(nearest, known)),
  bad_id: ({ found }) =>
    say(`${found} cannot be used as a name`, 'Use small letters a–z, digits and _, with a letter first.'),

  expected_number: ({ found }) =>
    found === ''
      ? say('a number is missing here', 'Write a number.')
      : say(`${found} is not a number`, 'Write digits only, without quotation marks, units or spaces.'),
  not_finite: ({ found }) => say(`${found} is not a number that can be counted with`, 'Write a number.'),
  not_whole: ({ found }) => say(`${found} is not a whole number`, 'These are counted: write a whole number.'),
  out_of_range: ({ found, limits, percent }) =>
    say(`${found} is outside what is possible`, `Give a value ${between(limits, percent)}.`),
  danish_thousands: ({ found }) => {
    const digits = found.replaceAll('.', '').replace(',', '.');
    const decimals = found.split('.').length === 2 && !found.includes(',');
    const other = decimals ? `, or ${found.replace(/0+$/u, '')} if the dot is a decimal point` : '';
    return say(
      `${found} can be read in two ways: a dot before three digits is a decimal point in YAML`,
      `Write ${digits}${other}.`,
    );
  },
  decimal_comma: ({ found, right }) => say(`${found} has a decimal comma`, `Write ${right}.`),
  expected_share: ({ found }) =>
    say(found === '' ? 'a share is missing here' : `${found} is not a share`, 'Write it like 15% or 0.15.'),
  share_without_percent: ({ found }) =>
    say(`${found} is not a share: a bare number must be below 1`, `Write ${found}% for ${found} per cent.`),
  split_decimal_comma: () =>
    say(
      'the list mixes bare numbers and per cents: a decimal comma inside [ ] splits a number in two',
      "Write 12.5%, or put each value in quotation marks: ['12,5%', '15%'].",
    ),
  by_year_length: ({ found, years }) =>
    say(
      `the list has ${String(found)} ${found === 1 ? 'value' : 'values'}, and there are ${String(years)} years`,
      `Give ${String(years)} values, or one number for all years. (A decimal comma inside [ ] splits a number in two.)`,
    ),
  not_by_year: () => say('this cannot be given by year', 'Write one number.'),

  unknown_intervention: ({ found, nearest, known }) =>
    say(
      `there is no intervention ${found}`,
      `${meant(nearest, known)} Under a label of your own, say which: use: ${known[0] ?? 'id'}.`,
    ),
  no_interventions: () => say('there is no intervention', 'Give at least one: interv-cost catalogue lists them.'),
  reserved_label: ({ label }) => say(`${label} is a word of the scenario itself`, 'Choose another label.'),
  label_is_intervention: ({ label, use }) =>
    say(`${label} is the name of another intervention than ${use}`, 'Choose another label.'),
  missing_choice: ({ choice, input, known }) =>
    say(`${input} is a number, and ${choice} does not say of which`, `Add ${choice}: ${known.join(' | ')}.`),
  by_key_only: ({ input, keys }) =>
    say(`${input} is given for each of ${keys.join(', ')}`, `Write ${input}: { ${keys[0] ?? ''}: 1 }; those left out are 0.`),
  choice_beside_map: ({ choice, input }) =>
    say(`${choice} stands beside a ${input} that says it already`, `Take ${choice} away, or give ${input} as one number.`),
  choice_without_number: ({ choice, input }) =>
    say(`${choice} says of which, but ${input} is not given`, `Add ${input}, or take ${choice} away.`),
  unit_cost_by_key: ({ line, keys }) =>
    say(`${line} has a unit cost for each of ${keys.join(', ')}`, `Write ${line}: { ${keys[0] ?? ''}: 1000 }.`),
  both_of: ({ inputs }) =>
    say(`${inputs.join(' and ')} both stand here: the same people would count twice`, 'Keep one of them.'),
  neither_of: ({ inputs }) => say(`one of ${inputs.join(', ')} is missing`, `Give exactly one: ${inputs.join(' or ')}.`),
  only_with: (details) =>
    say(`${details.input} counts only together with ${details.with}`, `Add ${details.with}, or take ${details.input} away.`),
  unknown_line: ({ found, nearest, known }) => say(`there is no cost line ${found}`, meant(nearest, known)),
  year_outside: ({ found, first, last }) =>
    say(`year ${found} is not in the scenario`, `Give a year from ${String(first)} to ${String(last)}.`),
  funding_amount_or_share: () =>
    say('a grant has either an amount or a share', 'Write amount: 100000, or share: 50%.'),
  funding_of_without_share: () => say('of goes with a share only', 'Take of away, or give share instead of amount.'),
  funding_year_without_amount: () =>
    say('year goes with one amount only', 'Take year away: a list has its years already, a share is of every year.'),
  price_index_needed: (details) =>
    say(
      `the figures of ${details.what} are in ${String(details.figure_year)} prices, the result is to be in ${String(details.price_year)} prices`,
      `Add price_index: cpi (or state_pl, state_wages_prices, a file of your own), or set price_year: ${String(details.figure_year)}.`,
    ),
  price_year_not_in_index: ({ year, index, first, last }) =>
    say(
      `the price index ${index} has no level for ${String(year)}: it has ${String(first)} to ${String(last)}`,
      year > last
        ? `Choose a year up to ${String(last)}, or carry the index on: price_index: { use: ${index}, extend: 2.5% }.`
        : `Choose a year from ${String(first)}, or another index.`,
    ),
  unknown_index: ({ found, nearest, known }) =>
    say(`there is no price index ${found}`, `${meant(nearest, known)} A file of your own ends in .yaml.`),

  unknown_path: ({ found, nearest }) => say(`there is no ${found} in the scenario`, meant(nearest)),
  path_not_by_year: ({ path }) => say(`${path} has no value by year`, 'Take [ ] away.'),
  path_not_number: ({ path }) => say(`${path} is not a number`, 'Name the path of a number.'),
  path_year: ({ path, years }) =>
    say(`${path} has ${String(years)} years`, `Write ${path}[1] to ${path}[${String(years)}].`),
  set_syntax: ({ found }) => say(`${found} does not set anything`, 'Write path=value, such as staff_turnover=15%.'),
  low_above_high: ({ low, high }) => say(`low (${low}) is above high (${high})`, 'Exchange them.'),
  outside_low_high: ({ key }) => say(`${key} is not between low and high`, `Give a ${key} between them.`),
  no_published_range: ({ path }) => say(`no range was published for ${path}`, 'Give low and high.'),

  intervention_twice: ({ id }) => say(`there is an intervention ${id} already`, 'Give this one another id.'),
  catalogue_circular: ({ file }) => say(`${file} is this scenario itself`, "Name an intervention's file."),
  catalogue_twice: ({ file }) => say(`${file} stands twice`, 'Keep one of them.'),
  not_an_input: ({ found, nearest }) => say(`there is no input ${found}`, meant(nearest)),
  reserved_input: ({ key }) => say(`${key} has another meaning in an entry already`, 'Choose another name.'),
  line_twice: ({ line }) => say(`the line ${line} stands twice, or has a reserved name`, 'Give it another id.'),
  keys_differ: ({ input, keys }) => say(`the keys differ from those of ${input}`, `Give ${keys.join(', ')}.`),
  keys_without_for_each: () => say('values by key need for_each', 'Add for_each: and the input with those keys.'),
  for_each_without_keys: ({ input }) => say(`${input} has no keys`, `Give ${input} keys, or take for_each away.`),
  choose_with_without_keys: () => say('choose_with chooses among keys, and there are none', 'Add keys, or take it away.'),
  unknown_source: ({ found, nearest }) =>
    say(`there is no source ${found}`, nearest === null ? `Add it under sources:.` : `Did you mean ${nearest}? Or add it under sources:.`),
  origin_needs_source: () =>
    say('a published or derived figure needs its source', 'Add source:, or write origin: assumed.'),
  index_series: () => say('an index has either all, or wages and other', 'Give all:, or both wages: and other:.'),
  index_levels_or_changes: () => say('a series has either levels or changes', 'Keep one of them.'),
  index_gap: ({ year }) => say(`${String(year)} is missing`, 'Give every year from the first to the last.'),
  index_series_differ: () => say('wages and other do not cover the same years', 'Give both the same years.'),

  formula_unexpected: ({ found }) =>
    found === ''
      ? say('the formula ends too soon', 'Complete it.')
      : say(
          `${found} is not expected in the formula here`,
          'A formula has numbers, inputs, + - * /, comparisons, and, or, parentheses and functions.',
        ),
  formula_unknown_name: ({ found }) => say(`there is no input ${found}`, 'Check the spelling.'),
  formula_unknown_function: ({ found }) => say(`there is no function ${found}`, 'There are added, min, max, ceil and floor.'),
  formula_operands: ({ found }) =>
    say(`${found} does not take this many values`, 'added, ceil and floor take one; min and max take two or more.'),
  formula_condition_expected: () => say('a condition is expected here', 'Write a comparison, such as trained_staff == 0.'),
  formula_number_expected: () => say('a number is expected here, not a condition', 'Take the comparison away.'),
  formula_nested_added: () => say('added cannot stand within added', 'Use it once.'),
  formula_too_long: ({ found }) => say(`the formula is longer than ${found} characters`, 'Split the line into several.'),

  too_large: ({ what }) =>
    say(`${what} comes to more than 10,000,000,000,000 kr.`, 'Check quantities and unit costs.'),
  division_by_zero: ({ line, year }) =>
    say(`the formula of ${line} divides by zero in year ${String(year)}`, 'Check the inputs, or guard the divisor: max(1, x).'),

  usage: ({ message }) => say(message, 'See interv-cost --help.'),
  output_format: ({ file, known }) =>
    say(`the ending of ${file} says no format`, `Use one of ${known.join(', ')}.`),
  output_twice: ({ file }) => say(`${file} is to be written twice`, 'Name different files.'),
  output_is_input: ({ file }) => say(`${file} is the scenario itself`, 'Choose another file to write to.'),
  output_unwritable: ({ file, reason }) =>
    say(`${file} cannot be written (${reason})`, 'Check that the folder exists and that you may write there.'),
  output_exists: ({ file }) => say(`${file} exists already`, 'Choose another name, or delete the file first.'),
  unknown_line_path: ({ found, nearest, known }) => say(`the scenario has no line ${found}`, meant(nearest, known)),
  unknown_catalogue_id: ({ found, nearest, known }) => say(`there is no intervention ${found}`, meant(nearest, known)),
  stdin_twice: () => say('standard input (-) can be read only once', 'Name files for the others.'),
};
