import { readFileSync } from 'node:fs';
import type { Language } from '../../../language/languages.ts';

/** The script of a report page, from a file beside the program. */
export function pageScript(language: Language): string {
  return readFileSync(new URL(`./page-${language}.js`, import.meta.url), 'utf8');
}
