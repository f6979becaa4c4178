import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `compare` on a folder of ten thousand scenarios, as a whole process, against reading and parsing the same files with
 * the yaml package alone (yaml-alone.mjs). The two are run in turn, so that a machine that slows down slows both.
 */

const ROUNDS = 7;
const FILES = 10_000;
const MORE = 40_000;

/** Examples that the files are made of, each made up in its own way; the comments are as they stand there. */
const EXAMPLES = [
  'budget-2027',
  'grant-pool',
  'mixed-tiers',
  'national-roll-out',
  'own-unit-costs',
  'parent-courses',
  'phased-roll-out',
  'staff-trained-already',
  'therapeutic-support-prep',
  'three-side-by-side',
];

const folder = mkdtempSync(join(tmpdir(), 'interv-cost-bench-'));
const print = (label, value) => console.log(`  ${label.padEnd(58)} ${value}`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The same numbers in every run. */
let seed = 20_270_101;
function random() {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

/** A number of a scenario as another municipality might have it: as it is written, of the same size, 0 where it is 0. */
function another(digits, percent) {
  const value = Number(digits);
  if (percent !== '')
    return `${digits.includes('.') ? (0.5 + random() * 4).toFixed(1) : String(1 + Math.floor(random() * 40))}%`;
  if (value === 0) return digits;
  if (digits.includes('.')) return (1 + random()).toFixed(1);
  return String(value < 100 ? 1 + Math.floor(random() * 40) : Math.round(value * (0.6 + random())));
}

/** An example with numbers and a name of its own; years and ranges stay. */
function vary(text, number) {
  const lines = text.split('\n').map((line) => {
    const [, given, comment] = /^([^#]*)(.*)$/su.exec(line);
    if (/^name:/u.test(given)) return `${given.trimEnd()}, kommune nr. ${String(number)}`;
    if (/^(?:description|years|first_year|price_year|catalogue)\b|low:/u.test(given)) return line;
    const varied = given.replace(
      /(?<![\w.%-])(year: |price_year: )?(\d+(?:\.\d+)?)(%?)(?![\w.])/gu,
      (all, year, digits, percent) => (year === undefined ? another(digits, percent) : all),
    );
    return `${varied}${comment}`;
  });
  return `# Kommune nr. ${String(number)}\n${lines.join('\n')}`;
}

function makeFiles(count) {
  const within = join(folder, String(count));
  mkdirSync(within);
  // The interventions of their own that some of them name.
  cpSync('scenarios/catalogue', join(within, 'catalogue'), { recursive: true });
  const texts = EXAMPLES.map((name) => readFileSync(`scenarios/${name}.yaml`, 'utf8'));
  let bytes = 0;
  for (let number = 0; number < count; number += 1) {
    const text = vary(texts[number % texts.length], number);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(within, `kommune-${String(number).padStart(5, '0')}.yaml`), text);
  }
  return { within, mean: Math.round(bytes / count) };
}

const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("peak",process.resourceUsage().maxRSS))';

/** Runs a Node command with its output to a file; gives its seconds, and the most memory it had. */
function run(args) {
  const out = openSync(join(folder, 'out'), 'w');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_MEMORY, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', out, 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  closeSync(out);
  if (status !== 0) throw new Error(stderr);
  const peaks = [...stderr.matchAll(/^peak (\d+)$/gmu)].map((match) => Number(match[1]));
  return { seconds, megabytes: Math.round(Math.max(...peaks) / 1000) };
}

const program = (within) => run(['bin/interv-cost.js', 'compare', within, '--format', 'csv']);
const yaml = (within) => run(['tests/bench/yaml-alone.mjs', within]);

const { within, mean } = makeFiles(FILES);
console.log(
  `\ncompare of ${String(FILES)} files of ${String(mean)} bytes and ${String(EXAMPLES.length)} make-ups, ${String(availableParallelism())} cores`,
);
yaml(within);
program(within);
const rows = readFileSync(join(folder, 'out'), 'utf8').trimEnd().split('\n');
const faults = rows.slice(1).filter((row) => !/,\s*$/u.test(row)).length;
const pairs = Array.from({ length: ROUNDS }, () => ({ program: program(within), yaml: yaml(within) }));
print('seconds', median(pairs.map((pair) => pair.program.seconds)).toFixed(2));
print('reading and parsing alone, two threads, seconds', median(pairs.map((pair) => pair.yaml.seconds)).toFixed(2));
const ratios = pairs.map((pair) => pair.program.seconds / pair.yaml.seconds);
print(
  'ratio (at most 1.4)',
  `${median(ratios).toFixed(2)}  (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
);
print('rows, and those with a problem', `${String(rows.length - 1)}, ${String(faults)}`);
print(
  `peak memory, ${String(FILES)} files, MB (at most 300)`,
  String(Math.max(...pairs.map((pair) => pair.program.megabytes))),
);
const more = makeFiles(MORE);
const { seconds, megabytes } = program(more.within);
print(`peak memory, ${String(MORE)} files, MB (at most 300)`, `${String(megabytes)}  (${seconds.toFixed(1)} s)`);
rmSync(folder, { recursive: true });
