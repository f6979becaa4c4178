import { appendFileSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { runCli } from '../cli/run-cli.ts';
import type { Case, Kind } from './case.ts';
import { caseOf } from './generate/generate.ts';
import { minimise } from './minimise.ts';
import { layOut, runCase } from './run-case.ts';
import type { Finding } from './session.ts';

/** Tries cases in a process of its own, which is watched by another (fuzz.ts). */

/** What a case took and showed, a line of the results each; only what is worth telling. */
export interface CaseReport {
  readonly number: number;
  readonly findings?: readonly Finding[];
  /** Seconds of work that its longest command line took. */
  readonly seconds?: number;
  /** Megabytes that this process had at most, after a case that took many. */
  readonly megabytes?: number;
}

const TELLING_SECONDS = 1;
const TELLING_MEGABYTES = 200;
/** Smaller cases that are tried for one that shows something. */
const MOST_TRIES = 400;

const NEIGHBOUR =
  'name: Neighbour\nstaff_turnover: 15%\ninterventions:\n  stepping_stones: { tier: group, participants: 24 }\n  therapeutic_support: { training: prep, trained_staff: 2, participants: 5 }\n';

/** A scenario that must give the same whatever was tried before it. */
const neighbour = async () => (await runCli(['run', '-', '-f', 'json'], { stdin: NEIGHBOUR })).stdout;

const raw: string[] = [];

/** Measures the work of one command line after another. */
class Watch {
  /** Of the longest. */
  seconds = 0;
  private count = 0;
  private before = process.cpuUsage();
  private readonly tell: (count: number) => void;

  constructor(tell: (count: number) => void) {
    this.tell = tell;
    tell(0);
  }

  readonly next = () => {
    const { user, system } = process.cpuUsage(this.before);
    this.seconds = Math.max(this.seconds, (user + system) / 1e6);
    this.before = process.cpuUsage();
    this.count += 1;
    this.tell(this.count);
  };
}

/** Tries a case; nothing is to be written past the terminal that the program is given. */
async function tryCase(tried: Case, onCommand?: () => void): Promise<readonly Finding[]> {
  raw.length = 0;
  try {
    const findings = await runCase(tried, onCommand);
    return raw.length === 0
      ? findings
      : [...findings, { rule: 'raw output', command: '', detail: raw.join('').slice(0, 500) }];
  } catch (error) {
    return [
      { rule: 'thrown', command: '', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ];
  }
}

async function tryRange(
  kind: Kind,
  seed: number,
  first: number,
  end: number,
  status: string,
  results: string,
): Promise<void> {
  const descriptor = openSync(status, 'w');
  const before = await neighbour();
  for (let number = first; number < end; number += 1) {
    const watch = new Watch((command) => writeSync(descriptor, `${String(number)} ${String(command)}`.padEnd(40), 0));
    const most = process.resourceUsage().maxRSS;
    const found = await tryCase(caseOf(kind, seed, number), watch.next);
    watch.next();
    const { seconds } = watch;
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const isSame = number % 100 !== 99 || (await neighbour()) === before;
    const findings = isSame
      ? found
      : [
          ...found,
          { rule: 'a neighbour has changed', command: '', detail: `within the 100 cases up to ${String(number)}` },
        ];
    const report: CaseReport = {
      number,
      ...(findings.length > 0 ? { findings } : {}),
      ...(seconds > TELLING_SECONDS ? { seconds } : {}),
      ...(megabytes - most / 1024 > TELLING_MEGABYTES ? { megabytes } : {}),
    };
    if (Object.keys(report).length > 1) appendFileSync(results, `${JSON.stringify(report)}\n`);
  }
  writeSync(descriptor, String(end).padEnd(40), 0);
}

/** What a finding is recognised by. */
const signature = ({ rule, detail }: Finding) =>
  rule === 'defect' || rule === 'thrown' ? detail.split('\n').find((line) => line.includes(' at ')) : rule;

async function makeSmaller(file: string, results: string): Promise<void> {
  const found = JSON.parse(readFileSync(file, 'utf8')) as Case;
  const [first] = await tryCase(found);
  if (first === undefined) return;
  const sought = signature(first);
  const smaller = await minimise(
    found,
    async (each) => (await tryCase(each)).some((finding) => signature(finding) === sought),
    MOST_TRIES,
  );
  writeFileSync(file, JSON.stringify(smaller, null, 2));
  appendFileSync(results, `${JSON.stringify({ number: 0, findings: await tryCase(smaller) } satisfies CaseReport)}\n`);
}

async function tryFile(file: string, status: string, results: string): Promise<void> {
  const watch = new Watch((command) => {
    writeFileSync(status, String(command));
  });
  const findings = await tryCase(JSON.parse(readFileSync(file, 'utf8')) as Case, watch.next);
  watch.next();
  const report: CaseReport = {
    number: 0,
    findings,
    seconds: watch.seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  appendFileSync(results, `${JSON.stringify(report)}\n`);
}

const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (text: string | Uint8Array) => {
  raw.push(String(text));
  // The driver shows it where a process ends before its time.
  return write(text);
};
const [mode, ...args] = process.argv.slice(2);
if (mode === 'range')
  await tryRange(
    args[0] as Kind,
    Number(args[1]),
    Number(args[2]),
    Number(args[3]),
    args[4] as string,
    args[5] as string,
  );
else if (mode === 'make')
  writeFileSync(args[3] as string, JSON.stringify(caseOf(args[0] as Kind, Number(args[1]), Number(args[2])), null, 2));
else if (mode === 'lay out') {
  const found = JSON.parse(readFileSync(args[0] as string, 'utf8')) as Case;
  mkdirSync(args[1] as string);
  process.chdir(args[1] as string);
  await layOut(found);
} else if (mode === 'smaller') await makeSmaller(args[0] as string, args[1] as string);
else await tryFile(args[0] as string, args[1] as string, args[2] as string);
process.exit(0);
