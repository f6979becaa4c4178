import { spawnSync } from 'node:child_process';

/** The environment with the folders of daemons on the path, which a user's has not everywhere. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };

/** Whether programs of others are there. In continuous integration nothing may be missing; elsewhere it is said. */
export function areThere(
  programs: readonly string[],
  { packages, otherwise }: { readonly packages: string; readonly otherwise: string },
): boolean {
  const missing = programs.filter(
    (program) => spawnSync('sh', ['-c', `command -v ${program}`], { env: ENVIRONMENT }).status !== 0,
  );
  if (missing.length === 0) return true;
  const words = `${missing.join(', ')} missing (apt-get install ${packages})`;
  if (process.env.CI !== undefined) throw new Error(words);
  process.stderr.write(`SKIPPED: ${words}; ${otherwise}.\n`);
  return false;
}
