/** What has been set in the page, by path: numbers, words, per cents as text, or lists of them. */
export type Settings = ReadonlyMap<string, unknown>;

/** Settings as the part of an address after `#`: as readable as on a command line, `staff_turnover=20%25&...`. */
export function toHash(settings: Settings): string {
  return [...settings].map(([path, value]) => `${encode(path)}=${encode(textOf(value))}`).join('&');
}

/** Reads them again. What is no setting is left out; what cannot be set is found when it is applied. */
export function fromHash(hash: string): Settings {
  const settings = new Map<string, unknown>();
  for (const part of hash.replace(/^#/u, '').split('&')) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    const [path, value] = [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    if (value !== '') settings.set(path, valueOf(value));
  }
  return settings;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A number or a list where it is one; a per cent or a word is text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Brackets and commas are as good as letters after a `#`, and easier to read. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(5B|5D|2C|22)/gu, (code) => decodeURIComponent(code));
}

/** What is no code, as in `20%` written by hand, is what it says. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
