import { runCli, type CliOutcome } from '../cli/run-cli.ts';
import type { CommandLine } from './case.ts';
import { answerFaults } from './check/answer.ts';
import { csvRows } from './check/csv-rows.ts';
import { missingFaults, numberFaults, sumFaults, type ResultJson } from './check/result-figures.ts';

/** Something that must not be: which rule, at which command line, and what shows it. */
export interface Finding {
  readonly rule: string;
  readonly command: string;
  readonly detail: string;
}

/** Command lines in the folder of a case, each held to what holds for all. */
export class Session {
  readonly findings: Finding[] = [];
  /** Files that were asked for. */
  readonly asked = new Set<string>();
  private readonly given: string;
  private readonly onCommand: () => void;

  /**
   * @param given everything that the case holds, as one text
   * @param onCommand is told of each command line before it is run
   */
  constructor(given: string, onCommand: () => void) {
    this.given = given;
    this.onCommand = onCommand;
  }

  async run(command: CommandLine): Promise<CliOutcome> {
    const { args, stdin = '' } = command;
    for (const [index, arg] of args.entries()) {
      if (args[index - 1] === '-o' || args[index - 1] === '--output') this.asked.add(arg);
      const joined = /^(?:-o|--output=)(.+)$/u.exec(arg)?.[1];
      if (joined !== undefined) this.asked.add(joined);
      if (args[0] === 'init' && index > 0) this.asked.add(arg);
    }
    if (args[0] === 'init') this.asked.add('scenario.yaml');
    this.onCommand();
    const outcome = await runCli(args, { stdin });
    const given = `${this.given}\n${args.join('\n')}\n${stdin}`;
    for (const [rule, detail] of answerFaults(command, outcome, given)) this.report(rule, command, detail);
    if (outcome.code < 2) this.checkFormat(command, outcome.stdout);
    return outcome;
  }

  /** Runs a command line; what its JSON holds, or null if it was refused. */
  async json<Data = unknown>(...args: readonly string[]): Promise<Data | null> {
    const { code, stdout } = await this.run({ args: [...args, '-f', 'json', '--lang', 'en'] });
    if (code > 1) return null;
    try {
      return JSON.parse(stdout) as Data;
    } catch {
      return null;
    }
  }

  report(rule: string, { args }: CommandLine, detail: string): void {
    this.findings.push({ rule, command: args.join(' '), detail: detail.slice(0, 1000) });
  }

  /** Reports where two things that must be equal are not. */
  same(rule: string, command: readonly string[], found: unknown, expected: unknown): void {
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    this.report(rule, { args: command }, `${JSON.stringify(found)} is not ${JSON.stringify(expected)}`);
  }

  /** What a format is, whatever is in it. */
  private checkFormat(command: CommandLine, stdout: string): void {
    const { args } = command;
    const format = args[args.findLastIndex((arg) => arg === '-f' || arg === '--format') + 1];
    if (args.includes('--help') || args.includes('-h') || args.includes('-V') || args.includes('--version')) return;
    if (format === 'json') this.checkJson(command, stdout);
    if (format === 'ndjson')
      for (const line of stdout.split('\n').filter((each) => each !== '')) this.checkJson(command, line);
    if (format === 'csv' && csvRows(stdout, stdout.startsWith('\ufeff') ? ';' : ',') === null)
      this.report('csv', command, stdout.slice(0, 500));
  }

  private checkJson(command: CommandLine, text: string): void {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      this.report('json', command, String(error));
      return;
    }
    const numbers = numberFaults(data);
    if (numbers.length > 0) this.report('number', command, numbers.slice(0, 5).join('\n'));
    if ((data as { format?: string }).format !== 'interv-cost/result/1') return;
    const result = data as ResultJson;
    const faults = [...missingFaults(result).map((path) => `${path} is missing`), ...sumFaults(result)];
    if (faults.length > 0) this.report('sums', command, faults.slice(0, 5).join('\n'));
  }
}
