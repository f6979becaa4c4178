/** What has been set in the page, by path: numbers, words, per cents as text, or lists of them. */
export type PlayedSettings = ReadonlyMap<string, unknown>;

/** Settings as the part of an address after `#`: as readable as on a command line, `staff_turnover=20%25&...`. */
export function toHash(settings: PlayedSettings): string {
  return [...settings].map(([path, value]) => `${encode(path)}=${encode(textOf(value))}`).join('&');
}

/** Parses them. What is not a setting is skipped; invalid settings are found when they are applied. */
export function fromHash(hash: string): PlayedSettings {
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

/** Brackets and commas are valid after a `#` without encoding, and easier to read. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(5B|5D|2C|22)/gu, (code) => decodeURIComponent(code));
}

/** Invalid percent encoding, as in `20%` typed by hand, is taken literally. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
