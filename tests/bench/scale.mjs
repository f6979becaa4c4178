import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Shards and merges as whole processes, each against one run of the same work. Shards are run as a scheduler would:
 * as many at a time as there are cores, each with one of its own. docs/scale/national-study.md rests on these rates.
 */

const SHARDS = 4;
const ROUNDS = 3;
const MILLION = 1e6;
const CORES = availableParallelism();

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-bench-'));
const PROGRAM = resolve('bin/interv-cost.js');
const print = (label, value) => console.log(`  ${label.padEnd(66)} ${value}`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (value) => value.toFixed(2);

/** Runs the program; gives its seconds, and the most memory it had. */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, PROGRAM, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Math.round(Number(stderr.trim().split('\n').at(-1)) / 1000),
  };
}

/** Runs all shards, as many at a time as there are cores; gives the seconds until the last has ended. */
async function runShards(args, shards, parts) {
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts);
  const start = performance.now();
  let next = 1;
  const worker = async () => {
    while (next <= shards) {
      const number = next;
      next += 1;
      const shard = spawn(
        process.execPath,
        [PROGRAM, ...args, '--shard', `${number}/${shards}`, '-o', join(parts, `part-${number}.ndjson`)],
        { stdio: 'ignore' },
      );
      const code = await new Promise((done) => shard.on('exit', done));
      if (code !== 0) throw new Error(`shard ${number} ended with ${code}`);
    }
  };
  await Promise.all(Array.from({ length: CORES }, worker));
  return (performance.now() - start) / 1000;
}

const sizeOf = (parts) => readdirSync(parts).reduce((all, file) => all + statSync(join(parts, file)).size, 0);

/**
 * One run, shards and merge of some work.
 *
 * @param amount how much work it is: rows or draws
 * @param one further options of the one run, for a core alone
 */
async function measure(title, args, ending, amount, one = []) {
  console.log(`\n${title}`);
  const parts = join(folder, 'parts');
  const whole = join(folder, `whole.${ending}`);
  const merged = join(folder, `merged.${ending}`);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = run([...args, ...one, '-o', whole]);
    const shards = await runShards(args, SHARDS, parts);
    const merge = run(['merge', parts, '-o', merged]);
    rounds.push({ alone, shards, merge });
  }
  const ofRounds = (pick) => median(rounds.map(pick));
  const bytes = sizeOf(parts);
  print('one run on one core, seconds', seconds(ofRounds(({ alone }) => alone.seconds)));
  print(`${SHARDS} shards on ${CORES} cores, seconds`, seconds(ofRounds(({ shards }) => shards)));
  print('ratio of the shards to one run', seconds(ofRounds(({ alone, shards }) => shards / alone.seconds)));
  print('merge, seconds', seconds(ofRounds(({ merge }) => merge.seconds)));
  print(
    'merge, seconds for a million rows or draws',
    seconds(ofRounds(({ merge }) => merge.seconds) / (amount / MILLION)),
  );
  print(
    'ratio of shards and merge to one run',
    seconds(ofRounds(({ alone, shards, merge }) => (shards + merge.seconds) / alone.seconds)),
  );
  print('bytes of the parts, for a row or draw', (bytes / amount).toFixed(2));
  print(
    'peak memory of the merge, MB; of one run',
    `${Math.max(...rounds.map(({ merge }) => merge.megabytes))}; ${Math.max(...rounds.map(({ alone }) => alone.megabytes))}`,
  );
  print('the same bytes as one run', readFileSync(whole).equals(readFileSync(merged)) ? 'yes' : 'NO');
}

const WORKLOAD = resolve('tests/bench/workload.yaml');
await measure(
  'simulate: 16 million draws of one scenario, divided among shards',
  ['simulate', WORKLOAD, '--draws', String(16 * MILLION)],
  'json',
  16 * MILLION,
  ['--workers', '1'],
);
await measure(
  'simulate: 64 variants of one scenario, 250,000 draws each, undivided',
  ['simulate', WORKLOAD, '--vary', 'workload.staff=60..123:1', '--draws', '250000'],
  'csv',
  16 * MILLION,
  ['--workers', '1'],
);
await measure(
  'sweep: a million rows to CSV',
  [
    'sweep',
    resolve('tests/bench/sweep.yaml'),
    '--vary',
    'staff_turnover=0..39.6%:0.4%',
    '--vary',
    'stepping_stones.participants=8..800:8',
    '--vary',
    'stepping_stones.trained_staff=2..101:1',
  ],
  'csv',
  MILLION,
);

console.log('\nmerge of finished rows: 20,000 variants of 10 draws each, in 4 parts');
{
  const text = readFileSync('scenarios/stepping-stones-group.yaml', 'utf8');
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, text);
  const parts = join(folder, 'rows');
  const rows = 20_000;
  await runShards(
    ['simulate', file, '--vary', 'stepping_stones.participants=1..20000:1', '--draws', '10'],
    SHARDS,
    parts,
  );
  const merges = Array.from({ length: ROUNDS }, () => run(['merge', parts, '-o', join(folder, 'rows.csv')]));
  const empty = Array.from({ length: ROUNDS }, () =>
    run(['simulate', file, '--draws', '1', '-o', join(folder, 'one.csv')]),
  );
  const took = median(merges.map((each) => each.seconds)) - median(empty.map((each) => each.seconds));
  print('seconds for a million rows, without starting', seconds((took * MILLION) / rows));
  print('bytes of a row', (sizeOf(parts) / rows).toFixed(0));
  print('peak memory of the merge, MB', String(Math.max(...merges.map(({ megabytes }) => megabytes))));
}
rmSync(folder, { recursive: true });
