import { spawnSync } from 'node:child_process';

/**
 * How long `run` takes on the smallest scenario as a whole process, as a ratio to `node -e 0`, and
 * how much memory it takes. The two are run in turn, so that a machine that slows down slows both.
 */

const RUNS = 25;
const PAIR = {
  program: ['bin/interv-cost.js', 'run', 'scenarios/stepping-stones-seminar.yaml'],
  node: ['-e', '0'],
};

function seconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => value.toFixed(3);

seconds(PAIR.program);
seconds(PAIR.node);
const runs = Array.from({ length: RUNS }, () => ({ program: seconds(PAIR.program), node: seconds(PAIR.node) }));
const program = median(runs.map((run) => run.program));
const node = median(runs.map((run) => run.node));
const ratio = median(runs.map((run) => run.program / run.node));

console.log(`Start-up, median of ${RUNS} runs in turn, Node ${process.version}`);
console.log(`  run, smallest scenario   ${round(program)} s`);
console.log(`  node -e 0                ${round(node)} s`);
console.log(`  ratio                    ${ratio.toFixed(2)}  (at most 2.5; aim 2.0)`);
