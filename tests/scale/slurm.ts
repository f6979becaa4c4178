import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { eventually } from './place.ts';
import { areThere, ENVIRONMENT } from './there.ts';

/** Slurm on this machine: its daemons, with a configuration, a key and ports of their own, as a cluster of one node. */

export const hasSlurm = areThere(['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'scancel', 'sinfo'], {
  packages: 'slurm-wlm munge',
  otherwise: 'docs/scale/slurm-array.sh is not run',
});

/** Whose the daemons and the jobs are. */
const USER = userInfo().username;

export interface Cluster {
  /** What an environment has to have for Slurm's commands to go to this cluster. */
  readonly env: { readonly SLURM_CONF: string };
  /** Waits until a job, and every task of it, has ended; gives their last states by task, that of a plain job under N/A. */
  readonly ended: (job: string) => Promise<Readonly<Record<string, string>>>;
}

interface Daemon {
  readonly program: string;
  readonly child: ChildProcess;
}

interface Running extends Cluster {
  readonly stop: () => Promise<void>;
}

/** One cluster for the tests of a file. */
export function useSlurm(): () => Cluster {
  let cluster: Running | undefined;
  beforeAll(async () => {
    if (hasSlurm) cluster = await startCluster();
  });
  afterAll(async () => {
    await cluster?.stop();
  });
  return () => {
    if (cluster === undefined) throw new Error('Slurm has not been started');
    return cluster;
  };
}

async function startCluster(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'slurm-'));
  const address = { SLURM_CONF: join(folder, 'slurm.conf') };
  const env = { ...ENVIRONMENT, ...address };
  const daemons: Daemon[] = [];
  /** In the foreground, so that they are children of this process: no id can be mistaken for that of another. */
  const start = (program: string, args: readonly string[]) => {
    daemons.push({ program, child: startDaemon(program, args, { folder, env }) });
  };
  // Should this process end before its time, so do they.
  const killAll = () => {
    for (const { child } of daemons) child.kill('SIGKILL');
  };
  process.once('exit', killAll);
  const stop = async () => {
    if (daemons.length === 3 && !daemons.some(({ child }) => hasEnded(child))) await cancelJobs(env);
    for (const { child } of daemons.toReversed()) await stopDaemon(child);
    process.off('exit', killAll);
    rmSync(folder, { recursive: true });
  };
  try {
    writeFileSync(join(folder, 'munge.key'), randomBytes(128), { mode: 0o600 });
    await configure(folder);
    const own = ['socket', 'key', 'pid', 'seed'].map((name) => join(folder, `munge.${name}`)) as [
      string,
      string,
      string,
      string,
    ];
    start('munged', [
      '--foreground',
      '--force',
      '--socket',
      own[0],
      '--key-file',
      own[1],
      '--pid-file',
      own[2],
      '--seed-file',
      own[3],
    ]);
    await running(daemons, 'munged answers', () => existsSync(own[0]));
    start('slurmctld', ['-D', '-c']);
    start('slurmd', ['-D']);
    await running(
      daemons,
      'the node is idle',
      () => commandOutput('sinfo', ['--noheader', '--format=%T'], env) === 'idle',
    );
  } catch (error) {
    const logs = tails(folder);
    await stop();
    throw new Error(`Slurm does not come up: ${String(error)}\n${logs}`, { cause: error });
  }
  return { env: address, stop, ended: (job) => ended(job, { env, daemons, folder }) };
}

/** Writes slurm.conf, which knows one node: this machine. */
async function configure(folder: string): Promise<void> {
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  const hardware = commandOutput('slurmd', ['-C'], ENVIRONMENT);
  const [cpus, memory] = ['CPUs', 'RealMemory'].map((name) =>
    Number(new RegExp(`\\b${name}=(\\d+)`, 'u').exec(hardware)?.[1] ?? 1),
  ) as [number, number];
  const [ctldPort, slurmdPort] = await freePorts();
  const host = hostname().split('.')[0] as string;
  const lines = [
    'ClusterName=test',
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=${String(ctldPort)}`,
    `SlurmdPort=${String(slurmdPort)}`,
    'AuthType=auth/munge',
    `AuthInfo=socket=${join(folder, 'munge.socket')}`,
    `SlurmUser=${USER}`,
    `SlurmdUser=${USER}`,
    `StateSaveLocation=${join(folder, 'state')}`,
    `SlurmdSpoolDir=${join(folder, 'spool')}`,
    `SlurmctldPidFile=${join(folder, 'slurmctld.pid')}`,
    `SlurmdPidFile=${join(folder, 'slurmd.pid')}`,
    `SlurmctldLogFile=${join(folder, 'slurmctld.log')}`,
    `SlurmdLogFile=${join(folder, 'slurmd.log')}`,
    // Neither systemd nor cgroups are asked of the machine.
    'ProctrackType=proctrack/pgid',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_Core',
    'ReturnToService=2',
    'SlurmdParameters=config_overrides',
    // It would look for jobs to start every few seconds only.
    'SchedulerParameters=batch_sched_delay=0,sched_interval=1',
    `NodeName=${host} NodeAddr=127.0.0.1 CPUs=${String(Math.min(availableParallelism(), cpus))} RealMemory=${String(memory)} State=UNKNOWN`,
    'PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
  ];
  writeFileSync(join(folder, 'slurm.conf'), `${lines.join('\n')}\n`);
  // Found out by itself, it would be wanted even if nothing uses it; of this version nothing is asked.
  writeFileSync(join(folder, 'cgroup.conf'), 'CgroupPlugin=cgroup/v1\n');
}

/** Two ports that nobody listens on. */
async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ports.push((server.address() as AddressInfo).port);
  }
  for (const server of servers) server.close();
  return ports as [number, number];
}

function startDaemon(
  program: string,
  args: readonly string[],
  { folder, env }: { readonly folder: string; readonly env: NodeJS.ProcessEnv },
): ChildProcess {
  const out = openSync(join(folder, `${program}.out`), 'a');
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', out, out] });
  closeSync(out);
  child.on('error', (error) => {
    writeFileSync(join(folder, `${program}.out`), String(error), { flag: 'a' });
  });
  return child;
}

/** How often Slurm is asked, in milliseconds: it has other work too. */
const ASKING = 100;

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess) =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** Asks a daemon to end, and makes it end if it does not. */
async function stopDaemon(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
  child.kill('SIGTERM');
  await exit;
  clearTimeout(force);
}

/** Waits for something while the daemons run; that one of them ends is an error at once. */
function running(daemons: readonly Daemon[], what: string, look: () => boolean): Promise<true> {
  return eventually(
    what,
    () => {
      const gone = daemons.find(({ child }) => hasEnded(child));
      if (gone !== undefined) throw new Error(`${gone.program} has ended`);
      return look() || undefined;
    },
    ASKING,
  );
}

function commandOutput(program: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  return spawnSync(program, args, { env, encoding: 'utf8', timeout: 30_000 }).stdout.trim();
}

/** A test that failed may have left jobs, which would outlive the daemons. */
async function cancelJobs(env: NodeJS.ProcessEnv): Promise<void> {
  commandOutput('scancel', [`--user=${USER}`], env);
  await eventually('no job is left', () => commandOutput('squeue', ['--noheader'], env) === '' || undefined, ASKING);
}

const UNDER_WAY = ['PENDING', 'CONFIGURING', 'RUNNING', 'COMPLETING'];

async function ended(
  job: string,
  {
    env,
    daemons,
    folder,
  }: { readonly env: NodeJS.ProcessEnv; readonly daemons: readonly Daemon[]; readonly folder: string },
): Promise<Readonly<Record<string, string>>> {
  let states: Readonly<Record<string, string>> = {};
  try {
    await running(daemons, `job ${job} has ended`, () => {
      const lines = commandOutput(
        'squeue',
        ['--array', '--noheader', '--states=all', '--format=%K %T', `--jobs=${job}`],
        env,
      );
      states = Object.fromEntries(lines.split('\n').map((line) => line.split(' ')) as [string, string][]);
      return lines !== '' && Object.values(states).every((state) => !UNDER_WAY.includes(state));
    });
  } catch (error) {
    throw new Error(`${String(error)}; its states are ${JSON.stringify(states)}\n${tails(folder)}`, { cause: error });
  }
  return states;
}

/** The ends of what the daemons said. */
function tails(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /\.(?:log|out)$/u.test(file))
    .map((file) => `== ${file}\n${readFileSync(join(folder, file), 'utf8').split('\n').slice(-15).join('\n')}`)
    .join('\n');
}
