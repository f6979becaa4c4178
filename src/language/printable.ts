/** Everything that is not to reach a terminal: control characters, and marks that turn text round. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a file as it may be shown: each harmful character as one of the same width. */
export function printable(text: string): string {
  return text.replace(HARMFUL, (character) => (character === '\t' ? ' ' : '·'));
}
