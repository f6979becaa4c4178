import { sentence } from '../report/sentence.ts';

/** A sentence as it stands in a page: numbers stay beside what they count. */
export function unbroken(text: string): string {
  return sentence(text).replace(/(\d) (%|kr\.)/gu, '$1\u00a0$2');
}
