import type { OtherFile } from '../problem.ts';

/** Bytes at the beginning by which files of other programs are known. */
const BEGINNINGS: readonly (readonly [OtherFile, string])[] = [
  ['old_office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['archive', 'PK\x03\x04'],
];

/** What names within a zip archive say that it is. Names of parts stand in it as they are. */
const ARCHIVES: readonly (readonly [OtherFile, string])[] = [
  ['open_document', 'application/vnd.oasis.opendocument'],
  ['document', 'word/document.xml'],
  ['workbook', 'xl/workbook.'],
];

/** What a file of another program is, by its bytes; null if they may be YAML text. */
export function otherFileOf(bytes: Uint8Array): OtherFile | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [found] =
    BEGINNINGS.find(([, beginning]) => buffer.subarray(0, beginning.length).equals(latin(beginning))) ?? [];
  if (found !== 'archive') return found ?? null;
  return ARCHIVES.find(([, name]) => buffer.includes(latin(name)))?.[0] ?? found;
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** What a text is that is not meant to be YAML, by its first two lines; null if it may be YAML. */
export function otherTextOf(text: string): OtherFile | null {
  if (/^\s*<(?:!doctype|\?xml|html|svg)\b/iu.test(text)) return 'web_page';
  const [first = '', second = ''] = firstLines(text);
  if (isJsonMap(first) && second.startsWith('{')) return 'json_lines';
  const separators = [';', '\t', ','].filter((each) => first.includes(each) && second.includes(each));
  // A line of YAML has a key with a colon, or begins with one of its marks.
  const isYaml = /:(?:\s|$)|^[\s#%&*!?[\]{}|>-]/u.test(first);
  return separators.length > 0 && !isYaml ? 'csv' : null;
}

/** The first two lines that are not empty, of the beginning of a text. */
function firstLines(text: string): readonly string[] {
  const MOST = 5000;
  return text
    .slice(0, MOST)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 2);
}

function isJsonMap(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
