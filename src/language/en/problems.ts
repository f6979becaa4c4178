import type { InvisibleName } from '../../document/invisible.ts';
import type { FileKind, OtherFile, PartTerm } from '../../problem.ts';
import { lookUp } from '../look-up.ts';
import { baseName, isKl, listChanges, listNames, say, withKnownEnding, type ProblemWords } from '../problems.ts';
import { unreadable, unwritable, yamlRules } from './file-faults.ts';
import { locale } from './locale.ts';
import { workbook } from './workbook.ts';
import { meant, ownIndex, scenarioProblems } from './scenario-problems.ts';

const KINDS: Readonly<Record<FileKind | OtherFile, string>> = {
  scenario: 'a scenario',
  intervention: 'an intervention',
  index: 'a price index',
  workbook: 'an Excel workbook',
  open_document: 'an OpenDocument file (LibreOffice)',
  old_office: 'an Excel or Word file of the old kind, or one with a password',
  document: 'a Word document',
  archive: 'a zip archive or a damaged workbook',
  pdf: 'a PDF',
  web_page: 'a web page or picture',
  csv: 'a table (CSV)',
  json_lines: 'a table (NDJSON)',
  result: 'a result as JSON',
};

/** What to do with a file that is no scenario, where one is wanted. */
function insteadOfScenario(found: FileKind | OtherFile, file: string): string {
  const name = baseName(file);
  switch (found) {
    case 'intervention':
      return `Name it in a scenario: catalogue: [${name}]. What is in it: interv-cost catalogue ${file}`;
    case 'index':
      return `Name it in a scenario: price_index: ${name}. What is in it: interv-cost catalogue ${file}`;
    case 'workbook':
      return 'Save it as .xlsx, under a name that ends in .xlsx, and name that file.';
    case 'open_document':
    case 'old_office':
    case 'archive':
      return 'Open it and save it as .xlsx (Excel workbook), without a password, and name that file.';
    case 'csv':
    case 'json_lines':
    case 'result':
      return 'Tables and results are not read. Name the scenario itself, or the .xlsx that run has written of it; parts (--shard) are for interv-cost merge.';
    default:
      return `Name the file of ${KINDS.scenario}; interv-cost init writes one.`;
  }
}

/** Characters that cannot be seen. */
const INVISIBLE: Readonly<Record<InvisibleName, string>> = {
  no_break_space: 'a no-break space',
  soft_hyphen: 'a soft hyphen',
  zero_width: 'a character without width',
};

/** What parts must have in common, before what it is in each. */
const PART_TERMS: Readonly<Record<PartTerm, string>> = {
  analysis: 'the analysis is',
  of: 'the number of shares is',
  scenarios: 'the scenarios have',
  one: 'one scenario by itself is',
  set: '--set is',
  vary: '--vary is',
  outcomes: '--outcome is',
  draws: '--draws is',
  seed: '--seed is',
  published: 'drawing from published ranges is',
  work: 'the amount of work is',
};

/** Whether or not, in words. */
const YES_OR_NO: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** Of more missing parts than this only the first are named. */
const MOST_MISSING = 20;

/** The English words of every problem. */
export const problems: ProblemWords = {
  ...scenarioProblems,
  file_missing: ({ file, nearest }) =>
    say(`there is no file ${file}`, nearest === null ? 'Check the path.' : `Did you mean ${nearest}?`),
  file_not_regular: ({ file }) => say(`${file} is not a file`, 'Name a YAML file.'),
  file_unreadable: ({ file, reason }) => {
    const [why, advice] = lookUp(unreadable, reason) ?? [reason, 'Check the path, and that you may read the file.'];
    return say(`${file} cannot be read: ${why}`, advice);
  },
  file_directory: ({ file }) => say(`${file} is a folder`, 'Name a file in it.'),
  file_empty: ({ file }) => say(`${file} is empty`, 'A scenario to start from: interv-cost init.'),
  file_too_large: ({ megabytes }) =>
    say(`the file is larger than ${String(megabytes)} MB`, 'Is it really a YAML file of this program?'),
  file_not_utf8: () => say('the text is not UTF-8', 'Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).'),
  file_loop: ({ file }) => say(`the links to ${file} go round in a circle`, 'Name the file itself.'),

  yaml_syntax: ({ rule, message }) =>
    say(
      `the file cannot be read from here on: ${lookUp(yamlRules, rule) ?? message}`,
      'Check indentation, colons, brackets and quotation marks here and just above.',
    ),
  yaml_duplicate_key: ({ key }) => say(`${key} stands twice`, 'Keep one of them.'),
  yaml_several_documents: () =>
    say('a second document begins here', 'Take the line --- (or ...) away; one file is one scenario.'),
  yaml_alias_unknown: ({ name }) =>
    say(
      `*${name} refers to nothing`,
      `Put text that begins with * in quotation marks, or &${name} where the value is.`,
    ),
  yaml_alias_cycle: ({ name }) => say(`*${name} contains itself`, 'Write the value out.'),
  yaml_too_many_values: ({ most }) =>
    say(`there are more than ${locale.plain(most)} values`, 'Check the aliases (*name): each stands for all it names.'),
  yaml_too_deep: ({ most }) =>
    say(`values are nested more than ${String(most)} deep`, 'Check brackets and indentation.'),
  yaml_version: ({ version }) =>
    say(`the file asks to be read as YAML ${version}`, 'Take the line that begins with % away.'),
  yaml_comment: ({ text, right }) =>
    say(
      `the text ends here, after “${text}”: # begins a comment`,
      `Write ${right} if it is part of the text, or a space after # if it is a comment.`,
    ),
  yaml_merge: () =>
    say('<<: takes over the keys of a map, and this is none', 'Write <<: *name, with &name where the map stands.'),
  invisible_character: ({ name }) =>
    say(
      `there is ${INVISIBLE[name]} here, which cannot be seen`,
      'Delete it, and type an ordinary space if there is to be one. It comes along when text is copied from a web page or Word.',
    ),
  yaml_tag: ({ tag }) => say(`the tag ${tag} has no meaning here`, 'Take it away, or put the text in quotation marks.'),
  yaml_key_not_text: () => say('a key must be a word', 'Write key: value.'),

  set_syntax: ({ found }) => say(`${found} does not set anything`, 'Write path=value, such as staff_turnover=15%.'),
  distribution_for_counts: ({ path }) =>
    say(`poisson is for what is counted, and ${path} is not`, 'Give low and high, or another distribution.'),
  vary_syntax: ({ found }) =>
    say(`${found} is not path=values`, 'Write path=values, such as staff_turnover=0..40%:5%.'),
  range_syntax: ({ found }) =>
    say(`${found} is not a range`, 'Write from..to:step, such as 0..40%:5%, or a list, such as 0,10%,20%.'),
  range_step_zero: () => say('with a step of 0 the range never ends', 'Choose another step than 0.'),
  range_step: ({ step, from, to }) =>
    say(`steps of ${step} do not lead from ${from} to ${to}`, 'Choose a step that divides the range, or another end.'),
  range_endless: () =>
    say('an end is missing here, or the step leads away from it', 'Write from..to:step, such as 0..40%:5%.'),
  path_not_varied: ({ path }) =>
    say(`${path} is neither a number nor a choice`, 'Choose a path that is; others are set with --set.'),
  path_twice: ({ path }) => say(`${path} is varied twice`, 'Give all its values in one place.'),
  too_many_rows: ({ rows, most }) =>
    say(
      `that would be ${locale.plain(rows)} rows, more than ${locale.plain(most)}`,
      'Take larger steps, or add --force if it is meant.',
    ),
  rows_for_format: ({ rows, most, format }) =>
    say(
      `${locale.plain(rows)} rows are too many for ${format}, which takes ${locale.plain(most)}`,
      'Use csv or ndjson, or ask for fewer rows.',
    ),
  unknown_outcome: ({ found, nearest, known }) => say(`there is no figure ${found}`, meant(nearest, known)),
  outcome_not_given: ({ outcome, needs }) => say(`the scenario gives no ${outcome}`, `Set ${needs}.`),
  outcome_nobody: ({ outcome }) =>
    say(`there is nobody to divide ${outcome} by`, 'Choose another figure, or let somebody take part.'),
  matrix_paths: ({ paths }) =>
    say(`a matrix has two paths, and ${String(paths)} ${paths === 1 ? 'is' : 'are'} varied`, 'Give --vary twice.'),
  option_number: ({ option, found, least, most }) =>
    say(
      `${found} is not a value for ${option}`,
      `Give a whole number from ${locale.plain(least)} to ${locale.plain(most)}.`,
    ),
  range_two: ({ found }) =>
    say(`${found} is not path=low..high`, 'Write path=low..high, such as staff_turnover=5%..35%.'),
  distribution_for_path: ({ path }) =>
    say(
      `${path} cannot be uncertain: it changes how the scenario is made up`,
      'Run the simulation once for each of its values, with --set.',
    ),
  distribution_base: ({ path }) =>
    say(
      `poisson takes its mean from the scenario, where ${path} is not one number`,
      'Give one number for all years, or name a year: path[2].',
    ),
  nothing_uncertain: () =>
    say(
      'nothing in the scenario is uncertain',
      'Set staff_turnover, so that staff leave by chance, or give ranges under uncertainty:.',
    ),
  draws_refused: ({ refused, draws, first, values }) =>
    say(
      `${locale.plain(refused)} of ${locale.plain(draws)} draws cannot be computed; the first is number ${locale.plain(first)}${values === '' ? '' : `, with ${values}`}`,
      'Narrow what is drawn, or write the formula so that every value can be computed: what is left out would change mean and quantiles.',
    ),
  condition_syntax: ({ found }) =>
    say(
      `${found} is not a condition`,
      'Write a figure, <=, <, >= or >, and an amount, such as "total <= 500000" or, of a year, "net[2028] <= 600000"; or "within budget".',
    ),
  find_not_number: ({ path }) =>
    say(
      `${path} is not a number that can be found`,
      'Choose a number that changes figures, such as a count, a share or a unit cost.',
    ),
  find_or_equals: () =>
    say('what the value is to satisfy is not said', 'Give either --so-that "total <= 500000" or --equals OTHER.yaml.'),

  wrong_kind: ({ found, expected, file }) => {
    const elsewhere =
      expected === 'intervention' && found === 'index'
        ? `Name it under price_index: ${baseName(file)}.`
        : expected === 'index' && found === 'intervention'
          ? `Name it under catalogue: [${baseName(file)}].`
          : `Name the file of ${KINDS[expected]}.`;
    return say(
      `this file is ${KINDS[found]}, not ${KINDS[expected]}`,
      expected === 'scenario' ? insteadOfScenario(found, file) : elsewhere,
    );
  },
  intervention_twice: ({ id }) => say(`there is an intervention ${id} already`, 'Give this one another id.'),
  catalogue_circular: ({ file }) => say(`${file} is this scenario itself`, "Name an intervention's file."),
  named_file_wrong: ({ file, count }) =>
    say(
      count === 1 ? `${file} has a problem` : `${file} has ${String(count)} problems`,
      `It lies outside the scenario's folder, and so nothing of it is shown here. To see what is wrong with it: interv-cost check ${file}`,
    ),
  catalogue_twice: ({ file }) => say(`${file} stands twice`, 'Keep one of them.'),
  not_an_input: ({ found, nearest, known, isSetting }) =>
    say(
      isSetting ? `${found} is a setting of the scenario, and not an input` : `there is no input ${found}`,
      `${isSetting ? 'Formulas have the inputs of the intervention; who leaves is counted by replaced: on a line. ' : ''}${meant(nearest, known)}`,
    ),
  reserved_input: ({ key }) => say(`${key} has a meaning of its own already`, 'Choose another name.'),
  line_twice: ({ line }) =>
    line === 'replacement'
      ? say('replacement has a meaning of its own in unit_costs', 'Give the line another id.')
      : say(`the line ${line} stands twice`, 'Give one of them another id.'),
  keys_differ: ({ input, keys }) => say(`the keys differ from those of ${input}`, `Give ${keys.join(', ')}.`),
  keys_without_for_each: () => say('values by key need for_each', 'Add for_each: and the input with those keys.'),
  for_each_without_keys: ({ input }) => say(`${input} has no keys`, `Give ${input} keys, or take for_each away.`),
  choose_with_without_keys: () =>
    say('choose_with chooses among keys, and there are none', 'Add keys, or take it away.'),
  unknown_source: ({ found, nearest }) =>
    say(
      `there is no source ${found}`,
      nearest === null ? `Add it under sources:.` : `Did you mean ${nearest}? Or add it under sources:.`,
    ),
  origin_needs_source: () =>
    say('a published or derived figure needs its source', 'Add source:, or write origin: assumed.'),
  overhead_included_needed: ({ lines }) =>
    say(
      `nothing says whether the wages in ${listNames(lines)} include overhead`,
      "Write overhead_included: 0% above lines: if the figures hold none, so that the scenario's overhead is added to them; overhead_included: 20% if they include 20 %. A line may have an overhead_included of its own.",
    ),
  index_series: () => say('an index has either all, or wages and other', 'Give all:, or both wages: and other:.'),
  index_levels_or_changes: () => say('a series has either levels: or changes:', 'Give exactly one of them.'),
  index_gap: ({ year }) => say(`${String(year)} is missing`, 'Give every year from the first to the last.'),
  index_series_differ: () => say('wages and other do not cover the same years', 'Give both the same years.'),

  formula_unexpected: ({ found }) =>
    found === ''
      ? say('the formula ends too soon', 'Complete it.')
      : say(
          `${found} does not belong here in the formula`,
          'A formula has numbers (with a point before decimals), inputs, + - * /, comparisons, and, or, parentheses and functions.',
        ),
  formula_thousands: ({ found, right, other }) =>
    say(
      `${found} can be read in two ways: a point before three digits is a decimal point in formulas`,
      other === null ? `Write ${right}.` : `Write ${right}, or ${other} if the point comes before decimals.`,
    ),

  formula_unknown_function: ({ found }) =>
    say(`there is no function ${found}`, 'There are added, min, max, ceil and floor.'),
  formula_operands: ({ found }) =>
    say(
      `${found} is given too few or too many values`,
      'added, ceil and floor take one; min and max take two or more.',
    ),
  formula_condition_expected: () =>
    say('a condition is expected here', 'Write a comparison, such as trained_staff == 0.'),
  formula_condition_divides: () =>
    say('a condition may divide by numbers only, since this can be 0', 'Multiply instead: a > 30 * b, not a / b > 30.'),
  formula_number_expected: () => say('a number is expected here, not a condition', 'Take the comparison away.'),
  formula_nested_added: () => say('added cannot stand within added', 'Use it once.'),
  formula_divides_by_zero: () => say('this divides by 0', 'Divide by a number other than 0.'),
  formula_too_long: ({ found }) =>
    say(`the formula is longer than ${found} characters`, 'Split the line into several.'),

  workbook_unreadable: () =>
    say('the file is no .xlsx workbook, or a damaged one', 'Open it in Excel or LibreOffice and save it as .xlsx.'),
  workbook_too_large: () =>
    say(
      'the workbook holds far more than a budget does, and is not read',
      'Delete what lies beyond its tables: on each sheet the rows below and the columns to the right, also those that are only formatted.',
    ),
  workbook_foreign: () =>
    say(
      'the workbook has no inputs: it is not one that interv-cost run has written',
      'Make one with: interv-cost run scenario.yaml -o budget.xlsx',
    ),
  workbook_path: ({ found }) =>
    say(
      found === '' ? 'the path is missing beside what is typed' : `“${found}” is no path of a scenario`,
      'Write the path as it was, such as stepping_stones.trained_staff, or delete the row.',
    ),
  workbook_path_twice: ({ path, other }) =>
    say(`the path ${path} stands in ${other} as well`, 'Delete one of the two rows.'),
  workbook_formula: () =>
    say(
      'the formula in the cell has never been calculated: no result is stored with it',
      'Open and save the workbook in Excel or LibreOffice, which calculate it, or type the value itself.',
    ),
  workbook_file_changed: ({ name }) =>
    say(
      `the text of ${name} on this sheet is not what it was when the workbook was written`,
      'Change the file itself and write the workbook anew from the scenario; its formulas rest on the file as it was.',
    ),
  workbook_cell: ({ found }) =>
    say(`the cell holds ${found}, which is no input`, 'Type a number or text in it, or empty it.'),
  workbook_number: ({ found, right }) =>
    say(
      `the cell holds the text ${found}, and a number is wanted`,
      right === null ? 'Type a number.' : `Type the number without points or spaces between thousands: ${right}.`,
    ),
  workbook_number_and_parts: () => say('the same is given twice in the workbook', `${workbook.inputs.choiceOrParts}.`),
  workbook_cell_empty: () =>
    say(
      'the cell is empty, while other years have a number',
      'Type a number in every year, or one in “All years” alone.',
    ),
  workbook_all_or_years: () =>
    say('there is a number in “All years” and in single years', 'Keep one in “All years”, or one in each year.'),
  workbook_index_changed: ({ index, year, found, expected }) =>
    say(
      `the level of ${index} for ${String(year)} is ${found} in the workbook and ${expected} in the index`,
      'Put levels of your own into an index file, and name it under price_index; then the change is kept.',
    ),

  usage: ({ message, advice }) => say(message, advice ?? 'See interv-cost --help.'),
  output_format: ({ file, known }) => {
    const instead = withKnownEnding(file, known);
    const own = instead === null ? '' : `Write ${instead}. `;
    return say(`the ending of ${file} says no format`, `${own}Use one of ${known.join(', ')}.`);
  },
  output_twice: ({ file }) => say(`${file} is to be written twice`, 'Name different files.'),
  output_is_input: ({ file }) => say(`${file} is the scenario itself`, 'Choose another file to write to.'),
  output_unwritable: ({ file, reason }) => {
    const [why, advice] = lookUp(unwritable, reason) ?? [
      reason,
      'Check that the folder exists and that you may write there.',
    ];
    return say(`${file ?? 'standard output'} cannot be written: ${why}`, advice);
  },
  output_not_regular: ({ file }) =>
    say(
      `${file} is no file that can be replaced`,
      'Name a file; what goes to a program or a device goes to standard output, with --format.',
    ),
  output_protected: ({ file }) =>
    say(
      `${file} is write-protected, or belongs to somebody else`,
      'Choose another name; or allow writing to it first, if it is to be replaced.',
    ),
  output_workbook_changed: ({ file, cells, more, sheets, added }) =>
    say(
      `${file} was edited after it was written, and that would be lost: ${[
        ...listChanges(cells, locale),
        ...(more > 0 ? [`${locale.plain(more)} more ${more === 1 ? 'cell' : 'cells'}`] : []),
        ...sheets.map((name) => `what was typed in “${name}”`),
        ...added.map((name) => `the added sheet “${name}”`),
      ].join(', ')}`,
      'Write to another file, or add --force to replace it.',
    ),
  output_workbook_foreign: ({ file }) =>
    say(
      `${file} is no workbook of this program, or does not show whether it was edited`,
      'Write to another file, or add --force to replace it.',
    ),
  output_exists: ({ file }) => say(`${file} exists already`, 'Choose another name, or delete the file first.'),
  unknown_line_path: ({ found, nearest, known }) => say(`the scenario has no line ${found}`, meant(nearest, known)),
  unknown_catalogue_id: ({ found, nearest, known }) =>
    isKl(found)
      ? say(`${found} is not built in`, ownIndex('kl.yaml'))
      : say(`there is no intervention or price index ${found}`, meant(nearest, known)),
  stdin_twice: () => say('standard input (-) can be read only once', 'Name files for the others.'),
  nothing_found: ({ isFolder, endings }) =>
    isFolder
      ? say(
          `there is no ${endings} file in this folder`,
          'Name another folder, or dir/** for the folders below it as well.',
        )
      : say('no file matches this', 'Check the path; * stands for any characters, ** for folders as well.'),
  too_few_scenarios: ({ scenarios }) =>
    say(
      `there ${scenarios === 0 ? 'is no scenario' : 'is one scenario only'} to compare`,
      'Name at least two different ones: files, folders, or patterns such as dir/*.yaml.',
    ),
  too_many_side_by_side: ({ most, option }) =>
    say(
      `there are more than ${String(most)} scenarios, too many for ${option}`,
      `Name at most ${String(most)}, or leave ${option} out: then each has a row.`,
    ),
  lines_in_rows: () => say('cost lines are shown side by side only', 'Leave --lines out, or --layout rows.'),
  no_scenarios: () =>
    say('there is no scenario among these files', 'Name scenario files, folders, or patterns such as dir/*.yaml.'),
  one_scenario_format: ({ format }) =>
    say(`${format} shows one scenario, and there are several`, 'Use csv, or ask for one scenario at a time.'),
  // Shards and parts
  shard_syntax: ({ found, most }) =>
    say(
      `${found} is no share`,
      `Write --shard 3/7 for the third of seven shares; there can be at most ${locale.plain(most)}.`,
    ),
  shard_format: ({ format }) =>
    say(
      `a part is NDJSON, and cannot be ${format}`,
      'Write an .ndjson file; the format of the result is chosen when the parts are merged.',
    ),
  vary_drawn: ({ path }) =>
    say(
      `${path} is varied, but it is drawn as well`,
      'Take it out of uncertainty, or do not vary it; published ranges are left alone with --no-published.',
    ),
  part_foreign: () =>
    say(
      'this is no part of a sweep or a simulation',
      'Name the files that sweep or simulate have written with --shard.',
    ),
  part_version: ({ found, own }) =>
    say(
      `it was written by version ${found} of the program, and this is ${own}`,
      'Merge with the version that wrote the parts, or make them anew.',
    ),
  part_damaged: ({ shard }) =>
    say('the part is incomplete or damaged', `Make it again, with --shard ${shard}, and merge then.`),
  part_differs: ({ what, found, expected, other }) =>
    say(
      `it does not belong with ${other}: ${PART_TERMS[what]} ${YES_OR_NO[found] ?? found} here, ${YES_OR_NO[expected] ?? expected} there`,
      'Make the parts with the same command, from the same files, or name those that belong together.',
    ),
  part_twice: ({ shard, other }) => say(`share ${shard} is there twice, also in ${other}`, 'Name one of them.'),
  parts_missing: ({ missing, of }) => {
    const names = missing
      .slice(0, MOST_MISSING)
      .map((each) => `${String(each)}/${String(of)}`)
      .join(', ');
    const more = missing.length > MOST_MISSING ? `, … (${locale.plain(missing.length)})` : '';
    return say(
      missing.length === 1 ? `a part is missing: ${names}` : `parts are missing: ${names}${more}`,
      'Name the files of all parts; a part that was not made is made with --shard and these numbers.',
    );
  },
};
