import { fstatSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { isatty } from 'node:tty';
import { unwritable, writeWhole } from '../output/write-whole.ts';

/** Standard output as the program writes to it. */
export interface StandardOutput {
  /** @throws {InputError} if it is a file that does not take all of it */
  readonly write: (text: string) => void;
  /** Waits until the buffer has room; false if the reader is gone. */
  readonly ready: () => boolean | Promise<boolean>;
  /** The terminal; null if it is not one. */
  readonly terminal: WriteStream | null;
}

const STDOUT = 1;
const STDERR = 2;

export function standardOutput(): StandardOutput {
  if (isFile(STDOUT)) {
    return {
      // Node's own stream ignores how much of it was written to a file.
      write: (text) => {
        try {
          writeWhole(STDOUT, text);
        } catch (error) {
          throw unwritable(null, error);
        }
      },
      ready: () => true,
      terminal: null,
    };
  }
  const { stdout } = process;
  let isClosed = false;
  let isFull = false;
  let tell: () => void = () => undefined;
  // The reader may stop, as `head` does, or be gone, as a closed terminal is: that is no error of ours.
  stdout.on('error', () => {
    isClosed = true;
    tell();
  });
  return {
    write: (text) => {
      if (!isClosed) isFull = !stdout.write(text);
    },
    ready: () => {
      if (isClosed || !isFull) return !isClosed;
      return new Promise((done) => {
        tell = () => {
          stdout.off('drain', tell);
          done(!isClosed);
        };
        stdout.once('drain', tell);
      });
    },
    terminal: stdout.isTTY ? stdout : null,
  };
}

/** Writes to standard error; failures are ignored and change no exit code. */
export function standardError(): (text: string) => void {
  if (isatty(STDERR)) {
    const { stderr } = process;
    stderr.on('error', () => undefined);
    return (text) => void stderr.write(text);
  }
  return (text) => {
    try {
      writeWhole(STDERR, text);
    } catch {
      // It is closed, or full.
    }
  };
}

/** Whether writes are synchronous: to a file, or a device other than a terminal. */
function isFile(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFile() || (found.isCharacterDevice() && !isatty(descriptor));
  } catch {
    // A pipe on Windows.
    return false;
  }
}
