import { readFileSync } from 'node:fs';
import type { Language } from '../../../language/languages.ts';

/** What runs in a report page; it lies beside the program. */
export function pageScript(language: Language): string {
  return readFileSync(new URL(`./page-${language}.js`, import.meta.url), 'utf8');
}
