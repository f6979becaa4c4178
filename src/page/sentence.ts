/** A sentence as it stands in running text: numbers stay beside what they count, and a Danish amount has a full stop of its own. */
export function sentence(text: string): string {
  return text.replace(/(\d) (%|kr\.)/gu, '$1\u00a0$2').replace(/\.\.$/u, '.');
}
