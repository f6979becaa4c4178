import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What of the process decides where compiled code is kept. */
interface CacheEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The user's number; undefined on Windows. */
  readonly user: number | undefined;
}

/**
 * A folder for Node 22 and later to keep compiled code in: one of the user's own that nobody else can write to, since
 * what is in it is run. (Node's default is a folder in the system's temporary one, which is everybody's.)
 *
 * @returns null if there is none
 */
export function compileCacheFolder({ env, platform, user }: CacheEnvironment): string | null {
  const root = userCache(env, platform);
  if (root === undefined || !isAbsolute(root)) return null;
  const folder = join(root, 'interv-cost');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return user === undefined || isOwn(root, folder, user) ? folder : null;
  } catch {
    return null;
  }
}

function userCache(env: CacheEnvironment['env'], platform: string): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME === undefined || env.XDG_CACHE_HOME === '' ? join(homedir(), '.cache') : env.XDG_CACHE_HOME;
}

/** Whether nobody else can write to a folder or replace it: under `sudo` the home may be another user's. */
function isOwn(root: string, folder: string, user: number): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === user && (mode & 0o022) === 0 && statSync(root).uid === user;
}
