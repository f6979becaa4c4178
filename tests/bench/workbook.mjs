import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A live workbook of some 10,000 ledger rows of 24 columns, as whole processes: `run -o` against python3-openpyxl, which
 * writes the same cells, read from lines of JSON. The program reads the scenario, calculates it and gives the cells
 * their looks besides; openpyxl writes no cached values and no looks.
 */

const ROUNDS = 3;
const PYTHON = '/usr/bin/python3';

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-bench-'));
const [scenario, workbook, cells, peer] = ['scenario.yaml', 'ours.xlsx', 'cells.ndjson', 'theirs.xlsx'].map((name) =>
  join(folder, name),
);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** 22 entries of nine lines over 50 years. */
const entries = Array.from({ length: 22 }, (_, index) => {
  const participants = `{ seminar: ${String(index + 1)}, group: 24, standard: ${String(2 * index)} }`;
  return `  area_${String(index + 1)}: { use: stepping_stones, trained_staff: ${String(index + 3)}, participants: ${participants} }`;
});
writeFileSync(
  scenario,
  `name: A large workbook\nyears: 50\nstaff_turnover: 15%\ninterventions:\n${entries.join('\n')}\n`,
);

/** Seconds and peak memory in MB of a whole process. */
function measure(command, args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('/bin/sh', ['-c', 'exec "$0" "$@"', command, ...args], { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return seconds;
}

/** Peak memory in MB: the process asks itself at its end. */
function memoryOf(command, args) {
  const script =
    'import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
  const { status, stdout } = spawnSync(PYTHON, ['-c', script, command, ...args], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) / 1024 : NaN;
}

const ours = [process.execPath, ['bin/interv-cost.js', 'run', scenario, '-o', workbook]];
const theirs = [PYTHON, ['tests/bench/peers/openpyxl_write.py', cells, peer]];

console.log('A live workbook of 9,900 ledger rows (median of rounds in turn)');
measure(...ours);
if (spawnSync(PYTHON, ['-c', 'import openpyxl']).status !== 0) {
  console.log('  python3-openpyxl is not there: no ratios');
} else {
  measure(PYTHON, ['tests/bench/peers/cells_of.py', workbook, cells]);
  const count = readFileSync(cells, 'utf8')
    .split('\n')
    .reduce((all, line) => all + (line === '' ? 0 : JSON.parse(line)[2].length), 0);
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: measure(...ours), theirs: measure(...theirs) }));
  const time = { ours: median(rounds.map((round) => round.ours)), theirs: median(rounds.map((round) => round.theirs)) };
  const memory = { ours: memoryOf(...ours), theirs: memoryOf(...theirs) };
  console.log(`  cells in all sheets                ${String(count)}`);
  console.log(
    `  run -o, whole process              ${time.ours.toFixed(2)} s, ${memory.ours.toFixed(0)} MB, file ${(statSync(workbook).size / 1e6).toFixed(1)} MB`,
  );
  console.log(
    `  openpyxl, whole process            ${time.theirs.toFixed(2)} s, ${memory.theirs.toFixed(0)} MB, file ${(statSync(peer).size / 1e6).toFixed(1)} MB`,
  );
  console.log(
    `  ratio of time                      ${median(rounds.map((round) => round.ours / round.theirs)).toFixed(2)}  (at most 1.0)`,
  );
  console.log(`  ratio of memory                    ${(memory.ours / memory.theirs).toFixed(2)}  (at most 3)`);
}
rmSync(folder, { recursive: true, force: true });
