/** What must not reach a terminal: control characters, and bidirectional control characters. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text with its line breaks, and the spaces around them, as one space each. */
export function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ');
}

/** Characters that are not seen, or not told from a space, by what Unicode calls them for short. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'NBSP',
  '\u2007': 'NBSP',
  '\u202f': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
};

/** Text with what cannot be seen in it by name: `trained⟨NBSP⟩staff`. */
export function withNames(text: string): string {
  return text.replace(
    /[\u00a0\u2007\u202f\u00ad\u200b-\u200d\u2060\ufeff]/gu,
    (character) => `⟨${SHORT_NAMES[character] ?? ''}⟩`,
  );
}

/** Text from a file made safe for a terminal: each harmful character is replaced by one of the same width. */
export function printable(text: string): string {
  return text.replace(HARMFUL, (character) => (character === '\t' ? ' ' : '·'));
}
