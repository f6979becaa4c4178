import { readFileSync } from 'node:fs';
import { main } from './main.ts';

/** Runs the program as this process. */
export async function runProcess(): Promise<void> {
  const { stdout, stderr, argv, env, platform } = process;
  // Whoever reads us may stop reading, as `head` does: then there is nothing more to do.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    stderr.write(`interv-cost: ${error.message}\n`);
    process.exit(2);
  });
  process.exitCode = await main(argv.slice(2), {
    env,
    stdin: () => readFileSync(0),
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    columns: stdout.isTTY ? stdout.columns : undefined,
    color: {
      stdout: stdout.isTTY && stdout.hasColors(),
      stderr: stderr.isTTY && stderr.hasColors(),
    },
    platform,
  });
}

export { main };
