import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { evaluateScenario, openScenario, simulate, simulateInParallel, sweep } from '../../dist/index.js';

/**
 * The analyses against their peers, each as a ratio in one run on the same work: numpy (python3-numpy) as an analyst
 * would write it by hand, and C (gcc) as what the machine can do at all. See peers/ for the work.
 */

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-bench-'));
const WORKLOAD = resolve('tests/bench/workload.yaml');
const MILLION = 1e6;
const ROUNDS = 5;

const print = (label, value) => console.log(`  ${label.padEnd(58)} ${value}`);
// A peer that is not there has no rate, and no ratio to it.
const ratio = (ours, peers) => (Number.isFinite(peers) ? (ours / peers).toFixed(2) : '-');
const rate = (perSecond) => (Number.isFinite(perSecond) ? `${(perSecond / MILLION).toFixed(2)} M/s` : '-');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Rows or draws per second, the best of some rounds: what is measured is the work, not what else the machine does. */
function best(count, work) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return (count / least) * 1000;
}

/** What a peer printed; undefined where it cannot be run. */
function peer(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

const number = (text, pattern) => Number(pattern.exec(text ?? '')?.[1] ?? NaN) * MILLION;
const numpy = peer('/usr/bin/python3', ['tests/bench/peers/simulate_numpy.py', String(MILLION)]);
const limit = join(folder, 'limit');
const hasC =
  spawnSync('gcc', ['-O3', '-march=native', '-pthread', 'tests/bench/peers/simulate_limit.c', '-lm', '-o', limit])
    .status === 0;
const limitOf = (mode) => number(hasC ? peer(limit, [mode, String(MILLION), '1']) : undefined, /([\d.]+) M\/s/u);
if (numpy === undefined) console.log('python3-numpy is not there: no ratios to numpy');
if (!hasC) console.log('gcc is not there: no ratios to C');

console.log('\nA grid of a million points over three paths, one thread, evaluation alone');
{
  const grid = sweep(openScenario(WORKLOAD), {
    vary: ['staff_turnover=0..39.6%:0.4%', 'workload.participants=500..1292:8', 'workload.staff=60..159:1'],
  });
  const rows = 4096;
  const columns = grid.outcomes.map(() => new Float64Array(rows));
  const perSecond = best(grid.count, () => {
    for (let first = 0; first < grid.count; first += rows)
      grid.evaluate(first, Math.min(rows, grid.count - first), columns);
  });
  const scenario = openScenario(WORKLOAD).read();
  const ledger = best(200, () => {
    for (let index = 0; index < 200; index += 1) evaluateScenario(scenario);
  });
  const flat = number(numpy, /sweep 1e6 flat .*?([\d.]+) M\/s/u);
  const broadcast = number(numpy, /sweep 1e6 broadcast .*?([\d.]+) M\/s/u);
  const c = limitOf('sweep');
  print('the compiled plan', rate(perSecond));
  print('ratio to numpy, flat (at least 1)', ratio(perSecond, flat));
  print('ratio to numpy, broadcast', ratio(perSecond, broadcast));
  print('ratio to C', ratio(perSecond, c));
  print('ratio to the ledger (at least 200)', (perSecond / ledger).toFixed(0));
}

console.log('\nsweep of a million rows to CSV, whole command');
{
  const file = join(folder, 'sweep.csv');
  const bare = join(folder, 'bare.csv');
  const args = [
    'bin/interv-cost.js',
    'sweep',
    'tests/bench/sweep.yaml',
    '--csv-dialect',
    'rfc4180',
    '-o',
    file,
    '--vary',
    'staff_turnover=0..39.6%:0.4%',
    '--vary',
    'stepping_stones.participants=8..800:8',
    '--vary',
    'stepping_stones.trained_staff=2..101:1',
  ];
  const pairs = Array.from({ length: ROUNDS }, () => ({
    program: run(args),
    bare: run(['tests/bench/bare-loop.mjs', bare]),
  }));
  const isSame = readFileSync(file).equals(readFileSync(bare));
  print('seconds', median(pairs.map((pair) => pair.program.seconds)).toFixed(2));
  print('a bare Node loop, seconds', median(pairs.map((pair) => pair.bare.seconds)).toFixed(2));
  print('ratio (at most 2.5)', median(pairs.map((pair) => pair.program.seconds / pair.bare.seconds)).toFixed(2));
  print('the same bytes', isSame ? 'yes' : 'NO');
  print('peak memory, MB (at most 200)', String(Math.max(...pairs.map((pair) => pair.program.megabytes))));
}

console.log('\nsimulate, a million draws of the shared workload');
{
  const source = openScenario(WORKLOAD);
  const timeOf = (draws) => draws / best(draws, () => simulate(source, { draws }));
  const [one, three] = [timeOf(MILLION), timeOf(3 * MILLION)];
  // What two lengths differ by is drawing and summing up, without reading and compiling, which both have once.
  const drawing = (2 * MILLION) / (three - one);
  const numpyRate = Math.max(
    ...[...(numpy ?? '').matchAll(/chunk \d+: .*?([\d.]+) M\/s/gu)].map((match) => Number(match[1]) * MILLION),
  );
  print('one thread: drawing and summing up', rate(drawing));
  print('one thread: the whole analysis', rate(MILLION / one));
  print('numpy, the fastest of its generators, drawing alone', rate(numpyRate));
  print('ratio of drawing and summing up to numpy (at least 1)', ratio(drawing, numpyRate));
  print('ratio of the whole analysis to numpy', ratio(MILLION / one, numpyRate));
  print('ratio to C', ratio(drawing, limitOf('scalar')));
  const lengths = [MILLION, 4 * MILLION, 10 * MILLION];
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const times = { 1: [], 2: [] };
    for (const draws of lengths)
      for (const workers of [1, 2]) times[workers].push(await seconds(source, draws, workers));
    rounds.push(times);
  }
  for (const [index, draws] of lengths.entries()) {
    print(
      `two threads over one, ${String(draws / MILLION)} million draws, the whole analysis`,
      median(rounds.map((times) => times[1][index] / times[2][index])).toFixed(2),
    );
  }
  const between = (times) => times[2] - times[1];
  print(
    'two threads over one, drawing and summing up (at least 1.6)',
    median(rounds.map((times) => between(times[1]) / between(times[2]))).toFixed(2),
  );
  const { megabytes } = run(['bin/interv-cost.js', 'simulate', WORKLOAD, '--draws', '10000000', '--format', 'json']);
  print('ten million draws, whole command, peak MB (at most 300)', String(megabytes));
}
rmSync(folder, { recursive: true });

async function seconds(source, draws, workers) {
  const start = performance.now();
  await simulateInParallel(source, { draws, workers });
  return (performance.now() - start) / 1000;
}

/** Runs a Node command; gives its time, and the most memory it had. */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Math.round(Number(stderr.trim().split('\n').at(-1)) / 1000),
  };
}
