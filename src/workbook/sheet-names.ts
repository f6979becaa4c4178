/** Most characters of a sheet's name. */
const MOST = 31;

/**
 * Names for sheets from any text, each once. They stand in formulas, so they have letters, digits and plain
 * punctuation only, which also leaves out what a sheet may not be called.
 */
export class SheetNames {
  private readonly taken = new Set<string>();

  constructor(taken: readonly string[]) {
    for (const name of taken) this.taken.add(name.toLowerCase());
  }

  name(text: string): string {
    const plain = text
      .replace(/[^\p{L}\p{N} ,._()-]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    const stem = plain === '' ? '–' : plain;
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` ${String(number)}`;
      const name = `${cut(stem, MOST - ending.length)}${ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** Not in the middle of a character that takes two units. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd();
}
