import type { CliOutcome } from '../../cli/run-cli.ts';
import type { CommandLine } from '../case.ts';

/** What is asserted of every command line, whatever it is given. */

/** Problems that have no line of a file: of the command line, of files as a whole, of workbooks and parts. */
const WITHOUT_LINE =
  /^(?:file_.*|wrong_kind|usage|output_.*|stdin_twice|nothing_found|no_scenarios|too_(?:few_scenarios|many_side_by_side|many_rows)|rows_for_format|lines_in_rows|one_scenario_format|shard_.*|part.*|vary_.*|range_.*|matrix_paths|option_.*|path_.*|unknown_(?:outcome|path|line_path|catalogue_id)|outcome_.*|set_syntax|condition_syntax|find_.*|nothing_uncertain|distribution_(?:base|for_path)|workbook_.*|yaml_syntax|missing_key|no_interventions)$/u;

/** With several files, or several rows, the good ones are written. */
const SEVERAL = ['compare', 'sweep', 'tornado', 'simulate', 'check', 'merge'];

const WORDS = /NaN|undefined|Infinity|\[object/u;

/** What is wrong with an answer: short names, each with what shows it. */
export function answerFaults(
  { args }: CommandLine,
  { code, stdout, stderr }: CliOutcome,
  given: string,
): readonly (readonly [rule: string, detail: string])[] {
  const faults: [string, string][] = [];
  if (code === 3) return [['defect', stackOf(stderr)]];
  const mayBeOver = args.includes('--fail-over-budget');
  if (code !== 0 && code !== 2 && !(code === 1 && mayBeOver))
    faults.push(['exit code', `${String(code)}: ${stderr.slice(0, 300)}`]);
  // What the user wrote may be shown to him.
  if (!WORDS.test(given)) {
    const word = WORDS.exec(stdout) ?? WORDS.exec(stderr);
    if (word !== null) faults.push(['no value', around(word)]);
  }
  if (/^\s+at .+:\d+:\d+\)?$/mu.test(stderr)) faults.push(['stack', stderr.slice(0, 300)]);
  if (code !== 2) return faults;
  if (stdout !== '' && args.length > 0 && !SEVERAL.includes(args[0] ?? ''))
    faults.push(['half an output', stdout.slice(0, 200)]);
  // Lines of files, which are shown as well, have their number before them.
  const codes = [...stderr.matchAll(/^(?! +\d+ \| )(.*) \[([a-z][a-z0-9_]*)\]$/gmu)];
  if (codes.length === 0 && args.length > 0 && !isTold(stdout)) faults.push(['no problem', stderr.slice(0, 300)]);
  for (const [line, text, problem] of codes) {
    const hasLine = /^.+?(?::\d+:\d+|, [^:]*![A-Z]+\d+): /u.test(text ?? '');
    // An option has no line but its own.
    const isOption = text?.startsWith('--') === true;
    if (!hasLine && !isOption && !WITHOUT_LINE.test(problem ?? ''))
      faults.push([`no place of ${problem ?? ''}`, line.slice(0, 200)]);
  }
  return faults;
}

/** Whether the problems are in the output, as with several scenarios. */
const isTold = (stdout: string) => /problems|\[[a-z0-9_]+\]|Problem/u.test(stdout);

/** The message and where it was thrown, without where in the folder of the program. */
function stackOf(stderr: string): string {
  const [, ...lines] = stderr.split('\n').slice(1);
  return lines.slice(0, 5).join('\n');
}

function around({ input, index }: RegExpExecArray): string {
  return input.slice(Math.max(0, index - 60), index + 60);
}
