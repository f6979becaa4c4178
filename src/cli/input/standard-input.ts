import { STANDARD_INPUT } from '../../scenario/load.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Standard input, read only where a file is `-`. */
export function inputFor(file: string, terminal: Terminal): { readonly input?: Uint8Array } {
  return file === STANDARD_INPUT ? { input: terminal.stdin() } : {};
}
