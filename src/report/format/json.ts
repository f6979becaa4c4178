import type { Json, Writer } from '../format.ts';
import { framed, mapped, type Stream } from '../table/table.ts';

/** Control characters that JSON allows unescaped and a terminal may interpret. */
const CONTROLS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The same subject gives the same bytes; texts are English whatever the language. */
export const write: Writer<'json'> = async ({ json }) => {
  const makeJson = await json();
  return (subject) => jsonPieces(makeJson(subject));
};

/** JSON as text: all but its rows in lines of their own, and a line for each row. */
export function jsonPieces(json: Json): string | Stream<string> {
  if (Symbol.asyncIterator in json) return json;
  const { head, rows } = json;
  const text = escapeControls(JSON.stringify(head, null, 2));
  if (rows === undefined) return `${text}\n`;
  let separator = '\n';
  const pieces = mapped(rows, (some) => {
    const lines = separator + some.map((row) => `    ${jsonLine(row)}`).join(',\n');
    separator = ',\n';
    return lines;
  });
  return framed([`${text.slice(0, -2)},\n  "rows": [`], pieces, ['\n  ]\n}\n']);
}

/** Data on one line. */
export function jsonLine(data: object): string {
  return escapeControls(JSON.stringify(data));
}

/** JSON with all control characters escaped. */
function escapeControls(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
