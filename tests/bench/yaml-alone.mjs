import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parse } from 'yaml';

/**
 * What reading a folder of YAML files takes at the least: two threads that read them and parse them with the yaml
 * package, as its documentation says, and do nothing with what they get.
 */
const [, self, folder] = process.argv;
const THREADS = 2;
const CHUNK = 200;

if (isMainThread) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file));
  let next = 0;
  let keys = 0;
  const thread = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(self);
      const give = () => {
        worker.postMessage(next < files.length ? files.slice(next, (next += CHUNK)) : null);
      };
      worker.on('message', (count) => {
        keys += count;
        give();
      });
      worker.on('error', reject);
      worker.on('exit', resolve);
      give();
    });
  await Promise.all(Array.from({ length: THREADS }, thread));
  console.log(`${String(keys)} keys in ${String(files.length)} files`);
} else {
  parentPort.on('message', (files) => {
    if (files === null) parentPort.close();
    else
      parentPort.postMessage(
        files.reduce((all, file) => all + Object.keys(parse(readFileSync(file, 'utf8'))).length, 0),
      );
  });
}
