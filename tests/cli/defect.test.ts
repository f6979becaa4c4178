import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/start/entry-all.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';

/** A terminal whose standard input breaks in a way that is nobody's fault but ours. */
function brokenTerminal(lines: string[]): Terminal {
  return {
    env: {},
    stdin: () => {
      throw new TypeError('x is not a function');
    },
    stdout: (text) => lines.push(text),
    stdoutReady: () => true,
    stdoutDrop: () => undefined,
    stderr: (text) => lines.push(text),
    columns: undefined,
    color: { stdout: false, stderr: false },
    platform: 'linux',
    onInterrupt: () => () => undefined,
    progress: undefined,
  };
}

describe('a defect of the program', () => {
  it.each([
    ['en', 'This is a defect of the program'],
    ['da', 'Det er en fejl i programmet'],
  ])('ends with 3 and says so, with the stack (%s)', async (language, words) => {
    const lines: string[] = [];
    expect(await main(['run', '-', '--lang', language], brokenTerminal(lines))).toBe(3);
    expect(lines.join('')).toContain(words);
    expect(lines.join('')).toContain('TypeError: x is not a function\n    at ');
  });
});
