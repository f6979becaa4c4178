/** A word by a key that may be none of those that there are words for. */
export function lookUp<Word>(words: Readonly<Record<string, Word>>, key: string): Word | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
